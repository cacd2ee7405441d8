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
            "metre|metres|meter|meters": 1,
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
            "km/h|kph|kmh|kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour": 1 / 3.6,
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
    **_of("other", "degree Celsius", {"degrees celsius|degree celsius|°c|degrees c": 1}),
    "degrees fahrenheit": Measure("other", "degree Celsius", 5 / 9, shift=-160 / 9),
    "°f": Measure("other", "degree Celsius", 5 / 9, shift=-160 / 9),
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

CURRENCY_SIGNS = {
    "US$": "USD", "A$": "AUD", "C$": "CAD", "HK$": "HKD", "NZ$": "NZD", "S$": "SGD", "R$": "BRL", "$": "USD",
    "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₪": "ILS", "₴": "UAH",
    "USD": "USD", "EUR": "EUR", "GBP": "GBP",
}  # fmt: skip
"""Signs before an amount → ISO 4217."""

CURRENCY_WORDS = {
    "dollar": "USD", "us dollar": "USD", "u.s. dollar": "USD", "american dollar": "USD", "buck": "USD", "cent": "USD",
    "euro": "EUR", "pounds sterling": "GBP", "british pound": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
    "rouble": "RUB", "ruble": "RUB", "rupee": "INR", "won": "KRW", "real": "BRL", "reais": "BRL", "peso": "MXN",
    "rand": "ZAR", "franc": "CHF", "swiss franc": "CHF", "krona": "SEK", "kronor": "SEK", "lira": "TRY",
    "shekel": "ILS", "hryvnia": "UAH", "zloty": "PLN", "naira": "NGN", "australian dollar": "AUD",
    "canadian dollar": "CAD",
}  # fmt: skip
"""Words after an amount, singular → ISO 4217."""

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
    "millions": (3e6, 1.5e6, 9.99e6),
    "tens of millions": (3e7, 1.5e7, 9.99e7),
    "hundreds of millions": (3e8, 1.5e8, 9.99e8),
    "billions": (3e9, 1.5e9, 9.99e9),
    "tens of billions": (3e10, 1.5e10, 9.99e10),
    "hundreds of billions": (3e11, 1.5e11, 9.99e11),
}
"""Round words for how many → the value, the least and the most they are used for."""

FRACTIONS = {
    "half": 50.0, "one-half": 50.0, "a third": 100 / 3, "one-third": 100 / 3, "one third": 100 / 3,
    "two-thirds": 200 / 3, "two thirds": 200 / 3, "a quarter": 25.0, "one-quarter": 25.0, "three-quarters": 75.0,
    "three quarters": 75.0, "a fifth": 20.0, "one-fifth": 20.0, "two-fifths": 40.0, "a tenth": 10.0, "one-tenth": 10.0,
}  # fmt: skip
"""Shares of a whole → percent."""

BOUNDS: dict[str, str] = {
    "at least": "at-least", "no fewer than": "at-least", "no less than": "at-least", "not less than": "at-least",
    "a minimum of": "at-least", "more than": "at-least", "over": "at-least", "upwards of": "at-least",
    "in excess of": "at-least", "greater than": "at-least", "above": "at-least", "well over": "at-least",
    "at most": "at-most", "no more than": "at-most", "not more than": "at-most", "up to": "at-most",
    "as many as": "at-most", "as much as": "at-most", "fewer than": "at-most", "less than": "at-most",
    "under": "at-most", "below": "at-most", "a maximum of": "at-most", "within": "at-most",
    "about": "about", "around": "about", "roughly": "about", "approximately": "about", "some": "about",
    "nearly": "below", "almost": "below", "close to": "about", "an estimated": "about", "estimated": "about",
    "or so": "about", "circa": "about", "just over": "above", "a little over": "above", "slightly more than": "above",
    "just under": "below", "just shy of": "below", "little more than": "above",
}  # fmt: skip
"""Words before a number → how it is bounded ("below" and "above": about, from that side)."""
