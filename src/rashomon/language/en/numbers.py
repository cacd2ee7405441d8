"""English quantities: numbers with what they count or measure, and the range of values their wording allows."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from rashomon.language.base import Quantity
from rashomon.language.en.counted import counted_words
from rashomon.language.en.counting import follows_name, is_counting, needs_no_noun, run_together, says_which
from rashomon.language.en.dates import find_dates
from rashomon.language.en.numerals import (
    ENDS_NUMERAL,
    NUMERAL,
    ONES,
    ORDINALS,
    SCALE_LETTERS,
    SCALES,
    TENS,
    VULGAR,
    numeral_value,
)
from rashomon.language.en.portions import SHARE_LEEWAY, is_whole, plain, with_parts
from rashomon.language.en.ranges import Number, bound, plus_half, read_range, read_rounded
from rashomon.language.en.units import (
    ADJOINED,
    BOUNDS,
    BOUNDS_AFTER,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    FRACTIONS,
    TEMPERATURES,
    UNITS,
    VAGUE,
    Measure,
)
from rashomon.text.patterns import LatePattern, alternatives

Bound = Literal["exact", "about", "at-least", "at-most", "vague"]
_KINDS: dict[str, Bound] = {"more": "at-least", "at-least": "at-least", "fewer": "at-most", "at-most": "at-most"}
"""Words of `BOUNDS` → how a quantity is bounded; the rest but "exact" are "about"."""

_BOUND = rf"(?:\b(?P<bound>{alternatives(BOUNDS)})\s+(?:the\s+|a\s+)?)?"
_AFTER = (
    r"(?P<after>-(?:odd|something|some|plus)(?!\w)|\sodd(?=\s[a-z])|\+|\s+or\s+(?:so|more|fewer|less|thereabouts)\b"
    rf"|,?\s+at\s+(?:the\s+)?(?:very\s+)?(?:most|least)\b(?!\s+{NUMERAL}))?"
)
_SIGN = rf"(?P<sign>{alternatives(CURRENCY_SIGNS)})\s?"
_N = rf"(?P<n>{NUMERAL})"
_M = rf"(?P<m>{NUMERAL})"
_TO = r"(?:\s?(?:-|–|—)\s?|(?(between)\s+(?:to|or|and)\s+|\s+(?:to|or)\s+))"
_BETWEEN = r"(?P<between>between\s+)?"
_CURRENCY = "|".join(w + "s?" for w in sorted(CURRENCY_WORDS, key=lambda w: (-len(w), w)))
_EXTENDS = r"m(?=[\s-](?:high|tall|wide|deep|long|thick|away|below|above)\b)"
_UNIT = rf"(?P<unit>{alternatives(UNITS.keys() - ADJOINED)}|{_CURRENCY}|{_EXTENDS})"
_AFTER_UNIT = r"(?!\w|/\w)"
_GLUE = r"(?:\s?-\s?|\s+|(?<=[\d+]))"
_LETTERS = rf"(?P<letters>k|(?!{_EXTENDS})m|mn|mln|bln|bn|b|tn)(?![\w])"
_STARTS = r"(?<![\w.,:/#@$€£¥-])"
_ENDS = r"(?![\w]|[.,:/]\d|/\w|-\d)"
_SPANS = "second|minute|hour|day|week|month|year|decade|century|mile"
_I = re.IGNORECASE
"""The end of every numeral."""
_ENDS_AFTER = r"(?:\+|\b(?:odd|some(?:thing)?|plus|so|more|fewer|less|thereabouts|most|least))"

_MONEY = LatePattern(
    rf"{_BOUND}{_BETWEEN}(?<![\w.,]){_SIGN}{_N}(?:{_TO}(?:{alternatives(CURRENCY_SIGNS)})?\s?{_M})?"
    rf"(?:\s?-?{_LETTERS}|[\s-]?(?P<scale>{'|'.join(SCALES)})\b)?{_AFTER}{_ENDS}",
    _I,
    cue=re.compile(rf"(?<![\w.,])(?:{alternatives(CURRENCY_SIGNS)})", _I),
)
_MEASURED = re.compile(
    rf"{_BOUND}{_STARTS}{_BETWEEN}(?:\b|(?={VULGAR})){_N}(?:{_TO}{_M})?"
    rf"(?:{_LETTERS})?{_AFTER}{_GLUE}(?:more\s+|full\s+|extra\s+|additional\s+)?{_UNIT}{_AFTER_UNIT}"
    rf"(?P<half>\s+and\s+a\s+half\b)?(?P<old>[\s-]{{1,2}}old\b|\s+of\s+age\b)?",
    _I,
)
_A_UNIT = re.compile(
    rf"{_BOUND}\b(?P<n>half\s+an?|(?:a|three)\s+quarters?\s+of\s+an?|an?)[\s-](?P<unit>{_SPANS})\b"
    r"(?P<half>\s+and\s+a\s+half)?\b",
    _I,
)
_FEET = re.compile(
    r"(?<![\w.°])(?P<n>\d{1,2})\s?(?:['’′]\s?(?P<inches>\d{1,2})(?:\s?[\"”″]|(?![\w.,'’]))"
    r"|(?:ft|foot|feet)\s?(?P<more>\d{1,2})\s?(?:[\"”″]|ins?\b))",
    _I,
)
_MAGNITUDE = re.compile(
    r"(?<!order of )(?<!orders of )\bmagnitude[\s-](?:(?:of|at|was|is|measured)\s+)?(?P<n>\d(?:\.\d{1,2})?)"
    r"(?![\w.,]*\d|\s?%)"
    r"|(?<![\w.,])(?P<before>\d(?:\.\d{1,2})?)[\s-]magnitude\b",
    _I,
)
_MINUS = r"(?:\bminus\s|(?<![\w)°])[-−–])?"
_TEMPERATURE = LatePattern(
    rf"{_BOUND}{_BETWEEN}(?<![\w.,:/#@$€£¥])(?P<minus>{_MINUS}){_N}(?:(?:{_TO}|\s?°\s?[CF]?{_TO})(?P<minus_too>{_MINUS}){_M})?{_AFTER}"
    r"[\s-]?(?:(?P<degrees>[°º˚]|\bdegrees?\b|\bdeg\b\.?)\s?(?P<scale>celsius|centigrade|fahrenheit|c|f)"
    r"|(?P<named>celsius|centigrade|fahrenheit)|(?P<bare>(?-i:[CF])))(?!\w)",
    _I,
    cue=re.compile(
        rf"[°º˚]|\bdeg(?:rees?)?\b\.?\s?[cf]|celsius|centigrade|fahrenheit"
        rf"|(?:{ENDS_NUMERAL}|{_ENDS_AFTER})[\s-]?(?-i:[CF])(?!\w)",
        _I,
    ),
)
_HEAT = re.compile(
    r"temperature|\b(?:heat|hot|warm|cold|cool|chill|freez|frost|mercury|thermometer|fever|boil|melt|burn|oven|weather)"
    r"|[°º˚]|celsius|fahrenheit",
    _I,
)
_HEAT_NEAR = 80
_AGED = re.compile(r"\b(?:aged|age)\s+(?P<n>\d{1,3})\b(?!\s?(?:-|–|to)\s?\d)|(?<=[a-z], )(?P<bare>\d{1,3})(?=, )", _I)
_COUNT = re.compile(
    rf"{_BOUND}{_STARTS}{_BETWEEN}(?:\b|(?={VULGAR})){_N}(?:{_TO}{_M})?(?:{_LETTERS})?{_AFTER}{_ENDS}", _I
)
_VAGUE = re.compile(
    rf"\b(?P<vague>{alternatives(VAGUE)})\b(?:(?:\s+of)?\s+{_UNIT}{_AFTER_UNIT}|(?=\s+(?:of\s+|more\s+)?[a-z]))", _I
)
_SHARE = re.compile(
    rf"{_BOUND}\b(?P<share>{alternatives(FRACTIONS)})\b(?=\s+(?:of|the|its|their|his|her)\s)(?!\s+of\s+an?\s)", _I
)
_ONE_IN = LatePattern(
    rf"{_BOUND}{_STARTS}\b{_N}(?P<out>\s+out\s+of|\s+in)\s+(?:every\s+)?{_M}\b(?!\s+(?:{_SPANS})s?\b)(?=\s+[a-z]|[.,;]|$)",
    _I,
    cue=re.compile(rf"{ENDS_NUMERAL}\s+(?:in|out\s+of)\s", _I),
)
_LATE_ORDINALS = "|".join(w for w in ORDINALS if w not in ("first", "second"))
_HINT = re.compile(
    rf"\d|{VULGAR}|\b(?:{alternatives({*ONES, *TENS, *SCALES, *ORDINALS, *VAGUE, *FRACTIONS})}|halves|half)s?\b"
    rf"|\b(?:{_SPANS})\b",
    _I,
)
"""What every quantity has one of: most sentences have none, and are passed over at once."""
_RANK = re.compile(rf"\b(?P<rank>\d{{1,3}}(?:st|nd|rd|th)|{_LATE_ORDINALS})\b(?=\s[a-z])")
_PAID = re.compile(
    r"\b(?:costs?|cost|costing|paid|pays?|paying|prices?|priced|fines?|fined|spen[dt]s?|spending|worth|bills?|fees?|raised|"
    r"sums?|invest\w*|budgets?|donat\w+|owe[sd]?|earn\w*|debts?|loans?|funds?|funding|funded|grants?|savings?|losses|"
    r"profits?|tax\w*|compensation|damages?|revenues?|aid|cash|money|salary|rent|sold|contract|bonus)\b",
    _I,
)
_WEIGHED = re.compile(r"\b(?:weigh\w*|heav\w+|carr(?:y|ied|ies|ying)|load\w*|lift\w*|recall\w*|cargo|catch|meat)\b", _I)
_PAID_NEAR = 60
_LARGE = 1_000_000
"""Pounds from here on are money where nothing tells that they are a weight."""


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
    ordered = [_bounded_behind(text, q, end) for q in sorted(found, key=lambda q: q.start)]
    return _combined(text, with_parts(text, start, ordered))


def _candidates(text: str, start: int, end: int) -> Iterator[Quantity]:
    """All readings, the most telling pattern first; an earlier reading keeps its characters."""
    for pattern, read in _READERS:
        for m in pattern.finditer(text, start, end):
            quantity = read(text, m)
            if quantity is not None:
                yield quantity


def _make(text: str, m: re.Match[str], measure: Measure, number: Number, kind: Bound) -> Quantity:
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
        bound=kind,
        counted=counted_words(text, end),
    )


def _money(text: str, m: re.Match[str]) -> Quantity | None:
    scale = _letters(m) * SCALES.get((m["scale"] or "").lower(), 1)
    number = read_range(m["n"], m["m"], scale, whole=False)
    return _bounded(text, m, Measure("money", CURRENCY_SIGNS[m["sign"].upper()], 1), number)


def _letters(m: re.Match[str]) -> int:
    return SCALE_LETTERS.get((m["letters"] or "").lower(), 1)


def _measured(text: str, m: re.Match[str]) -> Quantity | None:
    unit = plain(m["unit"])
    age = unit.startswith("year") and bool(m["old"])
    number = read_range(m["n"], m["m"], _letters(m), whole=age)
    if number is None:
        return None
    measure = Measure("age", "year", 1) if age else _measure(text, m, unit, number)
    if age and not m["m"]:
        number = number._replace(low=number.value, high=number.value)
    return _bounded(text, m, measure, plus_half(number) if m["half"] else number) if measure else None


def _measure(text: str, m: re.Match[str], unit: str, number: Number) -> Measure | None:
    if unit in ("pound", "pounds") and _is_paid(text, m, number):
        return Measure("money", "GBP", 1)
    return UNITS.get(unit) or _currency(unit)


def _is_paid(text: str, m: re.Match[str], number: Number) -> bool:
    """Pounds are money where something beside them is paid or raised, or so many that nobody would weigh them."""
    start, end = max(0, m.start() - _PAID_NEAR), m.end() + _PAID_NEAR
    if _PAID.search(text, start, end):
        return True
    substance = text.startswith(" of ", m.end())
    return number.value >= _LARGE and not substance and not _WEIGHED.search(text, start, end)


def _currency(unit: str) -> Measure | None:
    code = CURRENCY_WORDS.get(unit) or CURRENCY_WORDS.get(unit.removesuffix("s"))
    factor = 0.01 if unit.startswith("cent") else 1.0
    return Measure("money", code, factor) if code else None


def _a_unit(text: str, m: re.Match[str]) -> Quantity | None:
    """Reads "an hour", "half an hour", "three quarters of an hour"; "a day" alone mostly means a rate."""
    part = {"half": 0.5, "three": 0.75}.get(m["n"].lower().split()[0], 0.25 if "quarter" in m["n"].lower() else 1.0)
    if part == 1.0 and not m["half"] and not m["bound"]:
        return None
    number = Number(1, 0.75, 1.25, 0.5) if part == 1.0 else Number(part, part - 0.1, part + 0.1, 0.1)
    return _bounded(text, m, UNITS[m["unit"].lower()], plus_half(number) if m["half"] else number)


def _feet(text: str, m: re.Match[str]) -> Quantity | None:
    """Reads "6'2"", "5ft 11in"."""
    inches = float(m["inches"] or m["more"])
    number = 12 * float(m["n"]) + inches
    return _bounded(text, m, UNITS["inch"], Number(number, number - 0.5, number + 0.5, 1)) if inches < 12 else None


def _temperature(text: str, m: re.Match[str]) -> Quantity | None:
    """Reads "900 °C", "minus 20 degrees Celsius", and "900C" where heat or cold is told of."""
    near = max(0, m.start() - _HEAT_NEAR), m.end() + _HEAT_NEAR
    if m["bare"] and (says_which(text, m.start("n")) or not _HEAT.search(text, *near)):
        return None
    first, last = _degrees(m["minus"], m["n"]), _degrees(m["minus_too"], m["m"])
    if first is not None and last is not None:
        low, high = sorted((first.value, last.value))
        first = Number((low + high) / 2, low, high, first.step)
    letter = (m["scale"] or m["named"] or m["bare"]).lower()[0]
    return _bounded(text, m, TEMPERATURES[letter], first)


def _degrees(minus: str | None, numeral: str | None) -> Number | None:
    number = read_rounded(numeral, 1, whole=False) if numeral else None
    return number.negative() if number is not None and minus else number


def _magnitude(text: str, m: re.Match[str]) -> Quantity | None:
    """Reads "magnitude 5.7", "a 5.7-magnitude earthquake", "the magnitude was 6"."""
    number = read_rounded(m["n"] or m["before"], 1, whole=False)
    return _bounded(text, m, Measure("other", "magnitude", 1), number)


def _aged(text: str, m: re.Match[str]) -> Quantity | None:
    if m["bare"] and not follows_name(text, m.start()):
        return None
    years = float(m["n"] or m["bare"])
    return _make(text, m, Measure("age", "year", 1), Number(years, years, years, 1), "exact") if years < 120 else None


def _count(text: str, m: re.Match[str]) -> Quantity | None:
    if not is_counting(text, m):
        return None
    number = read_range(m["n"], m["m"], _letters(m), whole=True)
    quantity = _bounded(text, m, Measure("count", "", 1), number)
    told = quantity and (quantity.counted or needs_no_noun(text, m) or is_whole(text, 0, m.start()))
    return quantity if told else None


def _vague(text: str, m: re.Match[str]) -> Quantity:
    measure = UNITS.get(plain(m["unit"])) or _currency(plain(m["unit"])) if m["unit"] else None
    number = Number(*VAGUE[plain(m["vague"])], 1)
    return _make(text, m, measure or Measure("count", "", 1), number, "vague")


def _share(text: str, m: re.Match[str]) -> Quantity | None:
    return _percent(text, m, FRACTIONS[plain(m["share"])])


def _one_in(text: str, m: re.Match[str]) -> Quantity | None:
    """Reads "one in three", "nine out of ten"; "nine out of 90" are a part of those."""
    some, every = numeral_value(m["n"]), numeral_value(m["m"])
    if not some or not every or every <= some or every > 1000 or says_which(text, m.start("n")):
        return None
    is_rate = every in (10, 100, 1000) or (every < 10 and m["n"].isalpha()) or "out" not in m["out"]
    return _percent(text, m, 100 * some / every) if is_rate else None


def _percent(text: str, m: re.Match[str], value: float) -> Quantity | None:
    number = Number(value, value * (1 - SHARE_LEEWAY), value * (1 + SHARE_LEEWAY), 1)
    return _bounded(text, m, UNITS["percent"], number)


def _rank(text: str, m: re.Match[str]) -> Quantity:
    digits = re.match(r"\d+", m["rank"])
    value = float(digits[0]) if digits else float(ORDINALS[m["rank"]])
    return _make(text, m, Measure("rank", "", 1), Number(value, value, value, 1), "exact")


_READERS = (
    (_MONEY, _money),
    (_MAGNITUDE, _magnitude),
    (_TEMPERATURE, _temperature),
    (_FEET, _feet),
    (_MEASURED, _measured),
    (_A_UNIT, _a_unit),
    (_AGED, _aged),
    (_ONE_IN, _one_in),
    (_SHARE, _share),
    (_VAGUE, _vague),
    (_RANK, _rank),
    (_COUNT, _count),
)


def _bounded(text: str, m: re.Match[str], measure: Measure, number: Number | None) -> Quantity | None:
    """The quantity with its range as the words before and behind the number have it."""
    groups = m.groupdict()
    one_end = groups.get("between") and not groups.get("m")
    if number is None or abs(number.value) > 1e18 or one_end or run_together(text, m):
        return None
    behind = re.sub(r"^[\s,-]+|\b(?:the|very)\s", "", groups.get("after") or "")
    word = BOUNDS_AFTER.get(plain(behind)) or BOUNDS.get(plain(groups.get("bound") or ""), "exact")
    if word == "odd" and number.step < 10:
        return None
    kind: Bound = "exact" if word == "exact" else _KINDS.get(word, "about")
    return _make(text, m, measure, bound(number, word), kind)


_BEHIND = re.compile(
    rf"(?:\s+[a-z-]+){{0,2}}?(?P<after>,?\s+at\s+(?:the\s+)?(?:very\s+)?(?:most|least)\b(?!\s+{NUMERAL})"
    r"|\s+or\s+(?:so|more|fewer|less|thereabouts)\b)",
    _I,
)


def _bounded_behind(text: str, quantity: Quantity, end: int) -> Quantity:
    """As in "twelve people at most", "three hours or so"."""
    m = _BEHIND.match(text, quantity.end, end) if quantity.bound == "exact" and quantity.kind != "rank" else None
    if m is None:
        return quantity
    word = BOUNDS_AFTER[plain(re.sub(r"^[\s,]+|\b(?:the|very)\s", "", m["after"]))]
    number = bound(Number(quantity.value, quantity.low, quantity.high, 1), word)
    return msgspec.structs.replace(quantity, low=number.low, high=number.high, bound=_KINDS.get(word, "about"))


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
