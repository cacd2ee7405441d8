"""Units and currencies as data: what each word measures and how much of the base unit it is."""

from __future__ import annotations

from typing import Literal, NamedTuple

Kind = Literal["count", "money", "percent", "duration", "length", "mass", "speed", "age", "rank", "other"]


class Measure(NamedTuple):
    """A unit: its kind, the base unit it is given in, and how much of that it is.

    `low` and `high` bound the factor where the word stands for several units (a ton).
    """

    kind: Kind
    base: str
    factor: float
    low: float | None = None
    high: float | None = None
    shift: float = 0.0


def _of(kind: Kind, base: str, table: dict[str, float]) -> dict[str, Measure]:
    """A row of words ("metre metres m") → factor, spelled out one entry a word."""
    return {word: Measure(kind, base, factor) for words, factor in table.items() for word in words.split("|")}


_DAY = 86_400.0
UNITS: dict[str, Measure] = {
    **_of(
        "duration",
        "second",
        {
            "second|seconds|sec|secs": 1,
            "minute|minutes|min|mins": 60,
            "hour|hours|hr|hrs": 3600,
            "day|days": _DAY,
            "night|nights": _DAY,
            "week|weeks": 7 * _DAY,
            "fortnight|fortnights": 14 * _DAY,
            "month|months": 30.44 * _DAY,
            "year|years|yr|yrs": 365.25 * _DAY,
            "decade|decades": 3652.5 * _DAY,
            "century|centuries": 36525 * _DAY,
        },
    ),
    **_of(
        "length",
        "metre",
        {
            "millimetre|millimetres|millimeter|millimeters|mm": 0.001,
            "centimetre|centimetres|centimeter|centimeters|cm": 0.01,
            "metre|metres|meter|meters|m": 1,
            "kilometre|kilometres|kilometer|kilometers|km|kms": 1000,
            "inch|inches": 0.0254,
            "foot|feet|ft": 0.3048,
            "yard|yards": 0.9144,
            "mile|miles": 1609.344,
            "nautical mile|nautical miles": 1852,
        },
    ),
    **_of(
        "mass",
        "kilogram",
        {
            "gram|grams|gramme|grammes": 0.001,
            "kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos|kg|kgs": 1,
            "pound|pounds|lb|lbs": 0.45359237,
            "ounce|ounces|oz": 0.0283495,
            "stone": 6.35029,
            "metric ton|metric tons|tonne|tonnes": 1000,
        },
    ),
    "ton": Measure("mass", "kilogram", 1000, 907.18, 1016.05),
    "tons": Measure("mass", "kilogram", 1000, 907.18, 1016.05),
    **_of(
        "speed",
        "metre per second",
        {
            "mph|miles per hour|miles an hour": 0.44704,
            "km/h|km/hr|kph|kmph|kmh|kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour": 1
            / 3.6,
            "knot|knots": 0.514444,
            "m/s|metres per second|meters per second": 1,
        },
    ),
    **_of(
        "other",
        "square metre",
        {
            "square metre|square metres|square meter|square meters": 1,
            "square kilometre|square kilometres|square kilometer|square kilometers|sq km": 1e6,
            "square mile|square miles|sq miles": 2_589_988,
            "square foot|square feet|sq ft": 0.092903,
            "acre|acres": 4046.86,
            "hectare|hectares": 10_000,
        },
    ),
    **_of(
        "other",
        "litre",
        {
            "litre|litres|liter|liters": 1,
            "gallon|gallons": 3.78541,
            "barrel|barrels": 158.987,
            "cubic metre|cubic metres|cubic meter|cubic meters": 1000,
        },
    ),
    **_of(
        "other",
        "watt",
        {"watt|watts": 1, "kilowatt|kilowatts": 1e3, "megawatt|megawatts|mw": 1e6, "gigawatt|gigawatts": 1e9},
    ),
    **_of("other", "ton of TNT", {"kiloton|kilotons|kilotonne|kilotonnes": 1e3, "megaton|megatons": 1e6}),
    **_of("percent", "percent", {"%|percent|per cent|pct|pc": 1}),
    **_of(
        "percent", "percentage point", {"percentage point|percentage points|pp": 1, "basis point|basis points": 0.01}
    ),
}
"""Lower-case unit words → their measure."""

ADJOINED = frozenset({"m"})
"""Units that are also letters of scale: units only before a word for how a thing extends ("a 5m wide gap")."""

TEMPERATURES = {
    "c": Measure("other", "degree Celsius", 1),
    "f": Measure("other", "degree Celsius", 5 / 9, shift=-160 / 9),
}
"""The first letter of Celsius or Centigrade, and of Fahrenheit."""

CURRENCY_SIGNS = {
    "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "HK$": "HKD", "NZ$": "NZD", "S$": "SGD",
    "NT$": "TWD", "R$": "BRL", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "RS.": "INR", "RS": "INR",
    "₽": "RUB", "₩": "KRW", "₺": "TRY", "₪": "ILS", "₴": "UAH", "₦": "NGN", "₱": "PHP", "KR": "kr",
    **{code: code for code in "USD EUR GBP JPY INR CHF AUD CAD NZD SEK NOK DKK CNY PLN CZK HUF TRY ZAR BRL".split()},
}  # fmt: skip
"""Signs before an amount, in capitals → ISO 4217, or "kr" for a crown of which it is not told whose."""

CURRENCY_WORDS = {
    "dollar": "USD", "us dollar": "USD", "u.s. dollar": "USD", "american dollar": "USD", "buck": "USD", "cent": "USD",
    "euro": "EUR", "pounds sterling": "GBP", "british pound": "GBP", "quid": "GBP", "yen": "JPY", "yuan": "CNY",
    "renminbi": "CNY", "rouble": "RUB", "ruble": "RUB", "rupee": "INR", "won": "KRW", "real": "BRL", "reais": "BRL",
    "peso": "MXN", "rand": "ZAR", "franc": "CHF", "swiss franc": "CHF", "krona": "SEK", "kronor": "SEK", "lira": "TRY",
    "shekel": "ILS", "hryvnia": "UAH", "zloty": "PLN", "naira": "NGN", "australian dollar": "AUD",
    "canadian dollar": "CAD", "kr": "kr", "kroner": "kr", "norwegian kroner": "NOK", "danish kroner": "DKK",
    "swedish kronor": "SEK", "€": "EUR", "eur": "EUR", "usd": "USD", "gbp": "GBP", "chf": "CHF", "sek": "SEK",
    "nok": "NOK", "dkk": "DKK", "inr": "INR",
}  # fmt: skip
"""Words after an amount, singular → the same."""

VAGUE = {
    "a couple": (2, 2, 3),
    "a handful": (4, 3, 9),
    "a few": (4, 3, 9),
    "several": (5, 3, 9),
    "a dozen": (12, 11, 13),
    "half a dozen": (6, 5, 7),
    "dozens": (36, 24, 99),
    "scores": (60, 40, 199),
    "hundreds": (300, 150, 999),
    "thousands": (3000, 1500, 9999),
    "tens of thousands": (30_000, 15_000, 99_999),
    "hundreds of thousands": (300_000, 150_000, 999_999),
    "lakhs": (300_000, 150_000, 9.99e6),
    "millions": (3e6, 1.5e6, 9.99e6),
    "tens of millions": (3e7, 1.5e7, 9.99e7),
    "crores": (3e7, 1.5e7, 9.99e8),
    "hundreds of millions": (3e8, 1.5e8, 9.99e8),
    "billions": (3e9, 1.5e9, 9.99e9),
    "tens of billions": (3e10, 1.5e10, 9.99e10),
    "hundreds of billions": (3e11, 1.5e11, 9.99e11),
    **{
        f"{few} {scale}": (value * size, low * size, high * size)
        for few, (value, low, high) in {
            "a couple of": (2, 1.5, 3),
            "a few": (4, 2.5, 9.5),
            "several": (5, 2.5, 9.99),
        }.items()
        for scale, size in {"dozen": 12, "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9}.items()
    },
}
"""Round words for how many → the value, the least and the most they are used for."""

_PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "twentieth": 20, "hundredth": 100,
}  # fmt: skip
_TIMES = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
FRACTIONS = {
    "half": 50.0,
    **{
        f"{times}{gap}{part}{'s' if count > 1 else ''}": 100.0 * count / parts
        for part, parts in _PARTS.items()
        for times, count in _TIMES.items()
        for gap in " -"
        if count < parts
    },
}
"""Shares of a whole → percent."""

MOSTS = {
    "most": (75, 50.1, 99.9), "the majority": (75, 50.1, 99.9), "a majority": (75, 50.1, 99.9),
    "the vast majority": (85, 65, 99.9), "nearly all": (95, 80, 99.9), "almost all": (95, 80, 99.9),
    "virtually all": (95, 80, 99.9),
}  # fmt: skip
"""Words for a large part of a whole → percent: the value, the least and the most they are used for."""

BOUNDS: dict[str, str] = {
    words: bound
    for bound, listed in {
        "at-least": "at least|at the least|at the very least|no fewer than|not fewer than|no less than|not less than|"
        "no lower than|a minimum of|minimum of|as few as|as little as",
        "more": "more than|over|upwards of|in excess of|greater than|longer than|higher than|above|well over|"
        "well above|north of|far more than|many more than",
        "at-most": "at most|at the most|at the very most|no more than|not more than|never more than|no longer than|"
        "no higher than|no greater than|not over|up to|as many as|as much as|a maximum of|maximum of|within",
        "fewer": "fewer than|less than|shorter than|lower than|under|below|well under|well below|far fewer than|"
        "south of",
        "about": "about|around|roughly|approximately|some|close to|an estimated|estimated|circa",
        "below": "nearly|almost|just under|just shy of|just below|not quite",
        "above": "just over|a little over|slightly more than|little more than|slightly over|just above",
    }.items()
    for words in listed.split("|")
}
"""Words before a number → how it is bounded ("more" and "fewer": without the number itself; "below" and "above": about,
from that side)."""

BOUNDS_AFTER = {
    "odd": "odd", "something": "odd", "some": "odd", "plus": "at-least", "+": "at-least", "or more": "at-least",
    "at least": "at-least", "or fewer": "at-most", "or less": "at-most", "at most": "at-most", "or so": "about",
    "or thereabouts": "about",
}  # fmt: skip
"""Words behind a number → how it is bounded."""
