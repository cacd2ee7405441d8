"""English quantities: numbers with what they count or measure, and the range of values their wording allows."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Literal, NamedTuple, cast

import msgspec

from rashomon.language.base import Quantity
from rashomon.language.en.counted import counted_words
from rashomon.language.en.dates import find_dates
from rashomon.language.en.numerals import (
    NUMERAL,
    ONES,
    ORDINALS,
    SCALE_LETTERS,
    SCALES,
    TENS,
    numeral_value,
    split_words,
)
from rashomon.language.en.outcomes import TOLL
from rashomon.language.en.units import BOUNDS, CURRENCY_SIGNS, CURRENCY_WORDS, FRACTIONS, UNITS, VAGUE, Measure

Bound = Literal["exact", "about", "at-least", "at-most", "vague"]
_ABOUT = 0.1
"""How far off "about" may be, as a share of the value."""
_LEEWAY = 0.1
"""How far a round figure may be rounded, as a share of the value."""


class _Number(NamedTuple):
    value: float
    low: float
    high: float
    step: float


def _words(table: object) -> str:
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in sorted(table, key=lambda w: (-len(w), w)))  # type: ignore[call-overload]


_BOUND = rf"(?:\b(?P<bound>{_words(BOUNDS)})\s+(?:the\s+|a\s+)?)?"
_SIGN = rf"(?P<sign>{_words(CURRENCY_SIGNS)})\s?"
_N = rf"(?P<n>{NUMERAL})"
_M = rf"(?P<m>{NUMERAL})"
_TO = r"(?:\s?(?:-|–|—)\s?|\s+(?:to|or|and)\s+)"
_CURRENCY = "|".join(w + "s?" for w in sorted(CURRENCY_WORDS, key=lambda w: (-len(w), w)))
_UNIT = rf"(?P<unit>{_words(UNITS)}|{_CURRENCY})"
_AFTER_UNIT = r"(?![\w])"
_GLUE = r"(?:\s?-\s?|\s+|(?<=\d))"
_LETTERS = r"(?P<letters>k|mn|mln|m|bn|b|tn)(?![\w])"
_STARTS = r"(?<![\w.,:/#@$€£¥-])"
_ENDS = r"(?![\w]|[.,:/]\d|/\w|-\d)"
_I = re.IGNORECASE

_MONEY = re.compile(
    rf"{_BOUND}(?<![\w.,]){_SIGN}{_N}(?:{_TO}(?:{_words(CURRENCY_SIGNS)})?\s?{_M})?"
    rf"(?:\s?-?{_LETTERS}|[\s-]?(?P<scale>{'|'.join(SCALES)})\b)?{_ENDS}",
    _I,
)
_MEASURED = re.compile(
    rf"{_BOUND}{_STARTS}(?P<between>between\s+)?\b{_N}(?:{_TO}{_M})?(?P<half>\s+and\s+a\s+half)?"
    rf"(?:{_LETTERS})?{_GLUE}(?:more\s+|full\s+|extra\s+|additional\s+)?{_UNIT}{_AFTER_UNIT}(?P<old>[\s-]{{1,2}}old\b)?",
    _I,
)
_A_UNIT = re.compile(
    rf"{_BOUND}\b(?P<n>half\s+an?|an?)[\s-]"
    r"(?P<unit>second|minute|hour|day|week|month|year|decade|century|mile)\b"
    r"(?P<half>\s+and\s+a\s+half)?\b",
    _I,
)
_MAGNITUDE = re.compile(
    r"(?<!order of )(?<!orders of )\bmagnitude[\s-](?:(?:of|at|was|is|measured)\s+)?(?P<n>\d(?:\.\d{1,2})?)"
    r"(?![\w.,]*\d|\s?%)"
    r"|(?<![\w.,])(?P<before>\d(?:\.\d{1,2})?)[\s-]magnitude\b",
    _I,
)
_AGED = re.compile(r"\b(?:aged|age)\s+(?P<n>\d{1,3})\b(?!\s?(?:-|–|to)\s?\d)|(?<=[a-z], )(?P<bare>\d{1,3})(?=, )", _I)
_COUNT = re.compile(rf"{_BOUND}{_STARTS}(?P<between>between\s+)?\b{_N}(?:{_TO}{_M})?(?:{_LETTERS})?{_ENDS}", _I)
_VAGUE = re.compile(rf"\b(?P<vague>{_words(VAGUE)})\b(?=\s+(?:of\s+|more\s+)?[a-z])", _I)
_SHARE = re.compile(rf"{_BOUND}\b(?P<share>{_words(FRACTIONS)})\b(?=\s+(?:of|the|its|their|his|her)\s)", _I)
_LATE_ORDINALS = "|".join(w for w in ORDINALS if w not in ("first", "second"))
_HINT = re.compile(
    rf"\d|\b(?:{_words({*ONES, *TENS, *SCALES, *ORDINALS, *VAGUE, *FRACTIONS})}|halves|half)s?\b"
    r"|\b(?:second|minute|hour|day|week|month|year|decade|century|mile)\b",
    _I,
)
"""What every quantity has one of: most sentences have none, and are passed over at once."""
_RANK = re.compile(rf"\b(?P<rank>\d{{1,3}}(?:st|nd|rd|th)|{_LATE_ORDINALS})\b(?=\s[a-z])")


@functools.lru_cache(maxsize=8192)
def find_quantities(text: str, start: int, end: int) -> tuple[Quantity, ...]:
    """Quantities in text[start:end], in order, none overlapping; dates, clock times and numbered names left out."""
    if _HINT.search(text, start, end) is None:
        return ()
    used = bytearray(end - start)
    for date in find_dates(text, start, end):
        used[date.start - start : date.end - start] = b"\x01" * (date.end - date.start)
    found = []
    for quantity in _candidates(text, start, end):
        a, b = quantity.start - start, quantity.end - start
        if not any(used[a:b]):
            used[a:b] = b"\x01" * (b - a)
            found.append(quantity)
    return _combined(text, sorted(found, key=lambda q: q.start))


def _candidates(text: str, start: int, end: int) -> Iterator[Quantity]:
    """All readings, the most telling pattern first; an earlier reading keeps its characters."""
    for pattern, read in _READERS:
        for m in pattern.finditer(text, start, end):
            quantity = read(text, m)
            if quantity is not None:
                yield quantity


def _make(text: str, m: re.Match[str], measure: Measure, number: _Number, bound: Bound) -> Quantity:
    start, end = m.span()
    factors = (measure.low or measure.factor, measure.high or measure.factor)
    return Quantity(
        start=start,
        end=end,
        text=text[start:end],
        kind=measure.kind,
        value=round(number.value * measure.factor + measure.shift, 9),
        low=round(number.low * factors[0] + measure.shift, 9),
        high=round(number.high * factors[1] + measure.shift, 9),
        unit=measure.base,
        bound=bound,
        counted=counted_words(text, end),
    )


def _money(text: str, m: re.Match[str]) -> Quantity | None:
    scale = SCALE_LETTERS.get((m["letters"] or "").lower(), SCALES.get((m["scale"] or "").lower(), 1))
    number = _range_of(m["n"], m["m"], scale, whole=False)
    return _bounded(text, m, Measure("money", CURRENCY_SIGNS[m["sign"].upper()], 1), number)


def _measured(text: str, m: re.Match[str]) -> Quantity | None:
    unit = " ".join(m["unit"].lower().split())
    measure = UNITS.get(unit) or _currency(unit)
    if measure is None or (m["between"] and not m["m"]):
        return None
    age = measure.base == "second" and unit.startswith("year") and m["old"]
    measure = Measure("age", "year", 1) if age else measure
    number = _range_of(m["n"], m["m"], SCALE_LETTERS.get((m["letters"] or "").lower(), 1), whole=bool(age))
    if age and number and not m["m"]:
        number = number._replace(low=number.value, high=number.value)
    return _bounded(text, m, measure, _plus_half(number) if number and m["half"] else number)


def _currency(unit: str) -> Measure | None:
    code = CURRENCY_WORDS.get(unit) or CURRENCY_WORDS.get(unit.removesuffix("s"))
    factor = 0.01 if unit.startswith("cent") else 1.0
    return Measure("money", code, factor) if code else None


def _a_unit(text: str, m: re.Match[str]) -> Quantity | None:
    """Reads "an hour", "half an hour", "a year and a half"; "a day" alone mostly means a rate."""
    half = m["n"].lower().startswith("half")
    rate = not half and not m["half"] and not m["bound"]
    if rate:
        return None
    number = _Number(0.5, 0.4, 0.6, 0.1) if half else _Number(1, 0.75, 1.25, 0.5)
    return _bounded(text, m, UNITS[m["unit"].lower()], _plus_half(number) if m["half"] else number)


def _magnitude(text: str, m: re.Match[str]) -> Quantity | None:
    """Reads "magnitude 5.7", "a 5.7-magnitude earthquake", "the magnitude was 6"."""
    number = _rounded(m["n"] or m["before"], 1, whole=False)
    return _bounded(text, m, Measure("other", "magnitude", 1), number)


def _aged(text: str, m: re.Match[str]) -> Quantity | None:
    if m["bare"] and not _name_before(text, m.start()):
        return None
    years = float(m["n"] or m["bare"])
    return _make(text, m, Measure("age", "year", 1), _Number(years, years, years, 1), "exact") if years < 120 else None


def _count(text: str, m: re.Match[str]) -> Quantity | None:
    if (m["between"] and not m["m"]) or not _is_counting(text, m):
        return None
    number = _range_of(m["n"], m["m"], SCALE_LETTERS.get((m["letters"] or "").lower(), 1), whole=True)
    quantity = _bounded(text, m, Measure("count", "", 1), number)
    return quantity if quantity and (quantity.counted or _is_toll(text, m)) else None


def _is_toll(text: str, m: re.Match[str]) -> bool:
    """True for a number of the dead that needs no noun: "the toll rose to 173"."""
    return TOLL.search(text, max(0, m.start() - 100), m.start()) is not None


def _vague(text: str, m: re.Match[str]) -> Quantity:
    value, low, high = VAGUE[" ".join(m["vague"].lower().split())]
    return _make(text, m, Measure("count", "", 1), _Number(value, low, high, 1), "vague")


def _share(text: str, m: re.Match[str]) -> Quantity | None:
    value = FRACTIONS[" ".join(m["share"].lower().split())]
    return _bounded(text, m, UNITS["percent"], _Number(value, value * 0.95, value * 1.05, 1))


def _rank(text: str, m: re.Match[str]) -> Quantity:
    digits = re.match(r"\d+", m["rank"])
    value = float(digits[0]) if digits else float(ORDINALS[m["rank"]])
    return _make(text, m, Measure("rank", "", 1), _Number(value, value, value, 1), "exact")


_READERS = (
    (_MONEY, _money),
    (_MAGNITUDE, _magnitude),
    (_MEASURED, _measured),
    (_A_UNIT, _a_unit),
    (_AGED, _aged),
    (_SHARE, _share),
    (_VAGUE, _vague),
    (_RANK, _rank),
    (_COUNT, _count),
)


def _bounded(text: str, m: re.Match[str], measure: Measure, number: _Number | None) -> Quantity | None:
    """The quantity with its range widened by what stands before the number."""
    if number is None or number.value > 1e18:
        return None
    word = BOUNDS.get(" ".join((m.groupdict().get("bound") or "").lower().split()), "exact")
    low, high = number.low, number.high
    if word == "at-least":
        low, high = number.value, float("inf")
    elif word == "at-most":
        low, high = 0.0, number.value
    elif word in ("about", "below", "above"):
        low = min(low, number.value * (1 - _ABOUT)) if word != "above" else number.value
        high = max(high, number.value * (1 + _ABOUT)) if word != "below" else number.value
    bound = cast(Bound, "about" if word in ("below", "above") else word)
    return _make(text, m, measure, number._replace(low=low, high=high), bound)


def _range_of(first: str, last: str | None, scale: float, whole: bool) -> _Number | None:
    """A number, or from one to the other; None where the two make no range."""
    low = _rounded(first, scale, whole)
    if not last or low is None:
        return low
    high = _rounded(last, scale, whole)
    if high is None:
        return None
    times = next((s for w, s in SCALES.items() if last.lower().endswith(w) and not first.lower().endswith(w)), 1)
    low = low if low.value * times > high.value else _Number(*(v * times for v in low))
    if low.value >= high.value:
        return None
    return _Number((low.value + high.value) / 2, low.value, high.value, low.step)


def _rounded(numeral: str, scale: float, whole: bool) -> _Number | None:
    """The range a figure may be rounded from: half of the place of its last figure that is not nought.

    With `whole` (people, things) a figure that ends in no nought is exact; small numbers are, too.
    """
    value = numeral_value(numeral)
    if value is None:
        return None
    step = _last_place(numeral, value)
    half = min(step / 2, _LEEWAY * value) if step >= 10 else step / 2
    half = 0.0 if whole and step <= 1 else half
    return _Number(value * scale, (value - half) * scale, (value + half) * scale, step * scale)


def _last_place(numeral: str, value: float) -> float:
    """The place of the last figure that is not nought: 120 → 10, 3.5 million → 100,000, twenty-five → 1."""
    words = numeral.lower().split()
    factor = SCALES.get(words[-1], 1) if words and any(c.isdigit() for c in words[0]) else 1
    decimals = re.search(r"\.(\d+)", words[0] if words else "")
    if decimals:
        return float(factor * 10.0 ** -len(decimals[1]))
    whole = round(value / factor)
    place = 1
    while whole and whole % (place * 10) == 0:
        place *= 10
    return float(factor * place)


def _plus_half(number: _Number) -> _Number:
    value = number.value + 0.5
    return _Number(value, value - 0.25, value + 0.25, 0.5)


_NUMBERING = re.compile(r"(?:^|\n)[ \t]*$")
_BEFORE_NAME = re.compile(r"(?:^|[^\w])((?:[A-Z][\w’'-]*|No|no)\.?)[\s-]$")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;\n“”\"(]\s*|\n\s*)$")
_NEXT_WORD = re.compile(r"[\s-]+([^\W\d_]+)")
_CAPITALS_THAT_COUNT = frozenset(
    split_words(
        "The In On At Of By For With And But Or Over About Around Some Nearly Almost Only Just From To All After "
        "Before Another These Those Its Their Our His Her Between More Up As When While Where Since An A There"
    )
)
_ONE_OF = frozenset(
    split_words("of who that another which day side party thing way where more such in on at to is was has")
)


def _name_before(text: str, at: int) -> bool:
    return bool(re.search(r"(?:^|\s)[A-Z][\w’'-]+, $", text[max(0, at - 40) : at]))


def _is_counting(text: str, m: re.Match[str]) -> bool:
    """False for numbered names (a flight, a resolution), list numbers, and "one" as a pronoun."""
    at = m.start("n")
    before = text[max(0, at - 40) : at]
    after = _NEXT_WORD.match(text, m.end())
    if m.group("n").lower() == "one":
        if after is None or not after[1].islower() or after[1] in _ONE_OF:
            return False
        return not _PRONOUN_ONE.search(before)
    if _NUMBERING.search(before) and text[m.end() : m.end() + 1] in (".", ")"):
        return False
    name = _BEFORE_NAME.search(before)
    if not name or name[1] in _CAPITALS_THAT_COUNT or m["bound"] or m["between"] or not m["n"][0].isdigit():
        return True
    plural = after is not None and after[1].islower() and (after[1].endswith("s") or after[1] in _PLURALS)
    return plural and not before.endswith("-")


_PRONOUN_ONE = re.compile(
    r"\b(?:no|any|every|each|this|that|which|the|only|last|next|other|another|first|some)[\s-]$", re.IGNORECASE
)
_PLURALS = frozenset(
    split_words("people men women children police troops personnel staff crew seats fish sheep aircraft")
)


def _combined(text: str, found: list[Quantity]) -> tuple[Quantity, ...]:
    """Reads "2 hours and 5 minutes", "5 feet 10 inches" as one: the same kind, the smaller unit second."""
    joined: list[Quantity] = []
    for quantity in found:
        if joined and _continues(text, joined[-1], quantity):
            joined[-1] = _sum(text, joined[-1], quantity)
        else:
            joined.append(quantity)
    return tuple(joined)


_PLUS = re.compile(r",?\s+(?:and\s+)?|\s?-\s?")


def _continues(text: str, left: Quantity, right: Quantity) -> bool:
    smaller = left.value > right.value and right.high < (left.high - left.low) * 1.5 + 1e-9
    kinds = left.kind == right.kind and left.unit == right.unit and left.kind in ("duration", "length", "mass")
    return kinds and smaller and right.bound == "exact" and _PLUS.fullmatch(text, left.end, right.start) is not None


def _sum(text: str, left: Quantity, right: Quantity) -> Quantity:
    return msgspec.structs.replace(
        left,
        end=right.end,
        text=text[left.start : right.end],
        value=left.value + right.value,
        low=left.value + right.low,
        high=left.value + right.high,
        counted=right.counted,
    )
