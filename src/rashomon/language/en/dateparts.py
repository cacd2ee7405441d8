"""The smallest pieces of English dates and times: where they stand in a text and what each says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

import msgspec

from rashomon.language.en import calendar
from rashomon.language.en.numerals import NUMERAL, ORDINALS, numeral_value


class Parts(msgspec.Struct, frozen=True, kw_only=True):
    """What a piece says of a time; None or "" where it says nothing.

    `which` is "last", "next" or "this". `shift` counts units from the report's day ("last week" is -1 week);
    `span` is a stretch ending (or, negative, beginning) there. `last_day` ends a range of days in one month.
    `portion` is "early", "mid", "late" or "about". `weekday` counts from Monday = 0. `after`: counted from a time told
    before it, not from the report's day.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    weekday: int | None = None
    which: str = ""
    shift: tuple[int, str] | None = None
    span: tuple[int, str] | None = None
    decade: int | None = None
    season: str = ""
    clock: tuple[int, int, int] | None = None
    clock_unit: str = ""
    part: str = ""
    portion: str = ""
    offset: int | None = None
    after: bool = False

    @property
    def says(self) -> frozenset[str]:
        """The names of what it says of: "year", "month", "shift day" and so on."""
        names = ("year", "month", "day", "weekday", "decade", "season", "clock", "part")
        said = {n for n in names if getattr(self, n) not in (None, "")}
        said |= {f"shift {self.shift[1]}"} if self.shift else set()
        return frozenset(said | ({"span"} if self.span else set()))


class Piece(NamedTuple):
    """Some `Parts` and where they stand, [start, end) of the text."""

    start: int
    end: int
    parts: Parts


Build = Callable[[re.Match[str]], Parts | None]


class Rule(NamedTuple):
    """A pattern and what its matches say; None where a match turns out to be no date."""

    pattern: re.Pattern[str]
    build: Build


def _names(*names: str) -> str:
    """A pattern for capitalised names, also where written in capitals."""
    forms = sorted({f for n in names for f in (n.title(), n.upper())}, key=lambda f: (-len(f), f))
    return "(?:" + "|".join(forms) + r")\b"


_MONTH = rf"(?P<month>{_names(*calendar.MONTHS)})(?:\.(?=,?\s*(?:\d|the\b|[a-z])))?"
_FULL_MONTH = _names(*(m for m in calendar.FULL_MONTHS if m not in ("May", "March")))
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b"
_LAST_DAY = r"(?:\s?(?:-|–|—|to|and|or|through)\s?(?P<last>[0-3]?\d)(?:st|nd|rd|th)?\b)?"
_NO_MORE_DIGITS = r"(?![:.,]?\d|\s?%|\s(?:percent|per\scent|million|billion|years?|days?|hours?|minutes?)\b)"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)\b(?![.,]\d)"
_WEEKDAY = rf"(?P<weekday>{_names(*calendar.FULL_WEEKDAYS)})"
_SHORT_WEEKDAY = (
    rf"(?P<weekday>{_names(*calendar.WEEKDAYS)})(?=\.?,?\s+(?:the\s+)?(?:[0-3]?\d\b|{_names(*calendar.MONTHS)}))"
)
_PART = "(?P<part>" + "|".join(p for p in calendar.PARTS if p not in ("early", "late")) + r")\b"
_PORTION = (
    r"(?:(?:the\s+)?(?P<portion>early|mid|late|beginning|start|middle|end|first\shalf|second\shalf)"
    r"(?:\s+(?:of|in|on)\s+(?:the\s+)?|\s?-\s?|\s+))?"
)
_ZONE = r"(?:\s?\(?(?P<zone>" + "|".join(sorted(calendar.ZONES, key=lambda z: (-len(z), z))) + r")\b\)?)?"
_WHICH = r"(?P<which>last|next|this(?:\s+(?:past|coming))?|(?:the\s+)?past|(?:the\s+)?coming)"
_UNIT = r"(?P<unit>" + "|".join(calendar.SPAN_UNITS) + r")"
_SINCE = r"(?:in|since|until|till|by|from|to|through|throughout|during|before|after|between|of|around|for|late|early|mid|and|or|as\sof)"

_PORTIONS = {
    "beginning": "early", "start": "early", "first half": "early", "middle": "mid", "end": "late", "second half": "late"
}  # fmt: skip
_WHICHES = {"past": "last", "coming": "next"}
_SIGNS = {"last": -1, "next": 1, "this": 0}


def _portion(m: re.Match[str]) -> str:
    found = " ".join((m.groupdict().get("portion") or "").lower().split())
    return _PORTIONS.get(found, found)


def _which(m: re.Match[str]) -> str:
    word = (m.groupdict().get("which") or "").lower().split()
    return _WHICHES.get(word[-1], word[-1]) if word else ""


def _date(m: re.Match[str]) -> Parts | None:
    """Year, month and day by name, in any order, each where given."""
    got = m.groupdict()
    month = calendar.MONTHS[got["month"].lower()]
    day, last = (int(got[k]) if got.get(k) else None for k in ("day", "last"))
    if (day is not None and not 1 <= day <= 31) or (last is not None and not (day or 0) < last <= 31):
        return None
    year = int(got["year"]) if got.get("year") else None
    return Parts(year=year, month=month, day=day, last_day=last, portion=_portion(m), which=_which(m))


def _september_11(m: re.Match[str]) -> Parts:
    """The one day that is told worldwide without its year."""
    del m
    return Parts(year=2001, month=9, day=11)


def _numeric(m: re.Match[str]) -> Parts | None:
    """12/28/2017 or 28.12.2017, where only one reading is a date."""
    a, b, year = int(m["a"]), int(m["b"]), int(m["year"])
    pairs = {(month, day) for month, day in ((a, b), (b, a)) if 1 <= month <= 12 and 1 <= day <= 31}
    if len(pairs) != 1:
        return None
    month, day = pairs.pop()
    return Parts(year=year, month=month, day=day)


def _iso(m: re.Match[str]) -> Parts | None:
    month, day = int(m["m"]), int(m["d"])
    return Parts(year=int(m["year"]), month=month, day=day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _year(m: re.Match[str]) -> Parts:
    return Parts(year=int(m["year"]), portion=_portion(m))


def _decade(m: re.Match[str]) -> Parts:
    digits = int(m["decade"])
    return Parts(decade=digits if digits > 99 else 1900 + digits, portion=_portion(m))


def _weekday(m: re.Match[str]) -> Parts:
    got = m.groupdict()
    part = (got.get("part") or _portion(m) or "").lower()
    return Parts(weekday=calendar.WEEKDAYS[got["weekday"].lower()], which=_which(m), part="" if part == "mid" else part)


def _of_month(m: re.Match[str]) -> Parts | None:
    day = int(m["day"])
    return Parts(day=day) if 1 <= day <= 31 else None


_DAY_WORDS: dict[str, Parts] = {
    "today": Parts(shift=(0, "day")),
    "yesterday": Parts(shift=(-1, "day")),
    "tomorrow": Parts(shift=(1, "day")),
    "tonight": Parts(shift=(0, "day"), part="night"),
    "last night": Parts(shift=(-1, "day"), part="night"),
    "the day before yesterday": Parts(shift=(-2, "day")),
    "the day after tomorrow": Parts(shift=(2, "day")),
    "this morning": Parts(shift=(0, "day"), part="morning"),
    "this afternoon": Parts(shift=(0, "day"), part="afternoon"),
    "this evening": Parts(shift=(0, "day"), part="evening"),
    "earlier today": Parts(shift=(0, "day")),
    "later today": Parts(shift=(0, "day")),
}


def _day_word(m: re.Match[str]) -> Parts:
    return _DAY_WORDS[" ".join(m[0].lower().split())]


def _ago(m: re.Match[str]) -> Parts | None:
    words = m["n"].lower()
    count = {"a": 1, "an": 1, "one": 1, "a couple of": 2}.get(" ".join(words.split())) or numeral_value(words)
    if count is None or count != int(count) or count > 10_000:
        return None
    way, unit = m["way"].lower(), m["unit"].lower()
    sign = -1 if way in ("ago", "earlier", "before") else 1
    size, unit, portion = (10, "year", "about") if unit == "decade" else (1, unit, "")
    return Parts(
        shift=(sign * size * int(count), unit), portion=portion, after=way in ("earlier", "later", "after", "before")
    )


_STEPS = {"that": 0, "same": 0, "previous": -1, "preceding": -1, "next": 1, "following": 1}


def _after(m: re.Match[str]) -> Parts:
    return Parts(shift=(_STEPS[m["step"].lower()], m["unit"].lower()), after=True)


def _shift(m: re.Match[str]) -> Parts:
    return Parts(shift=(_SIGNS[_which(m)], m["unit"].lower()), portion=_portion(m))


def _span(m: re.Match[str]) -> Parts | None:
    count = numeral_value(m["n"]) if m["n"] else 1
    if count is None or count != int(count) or count > 10_000:
        return None
    ahead = _WHICHES.get(m["way"].lower(), m["way"].lower()) == "next"
    return Parts(span=(-int(count) if ahead else int(count), m["unit"].lower()))


def _season(m: re.Match[str]) -> Parts:
    year = int(m["year"]) if m["year"] else None
    return Parts(season=m["season"].lower(), which=_which(m), year=year, portion=_portion(m))


def _offset(m: re.Match[str]) -> int | None:
    return calendar.ZONES.get(m["zone"] or "")


def _clock(m: re.Match[str]) -> Parts | None:
    """Hours and minutes, by twelve or by twenty-four."""
    got = m.groupdict()
    hour, minute, second = (int(got.get(k) or 0) for k in ("hour", "minute", "sec"))
    half = (got.get("half") or "").lower().replace(".", "")
    if (half and not 1 <= hour <= 12) or hour > 23 or minute > 59 or second > 59:
        return None
    hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
    unit = "second" if got.get("sec") else "minute" if got.get("minute") else "hour"
    return Parts(clock=(hour, minute, second), clock_unit=unit, offset=_offset(m))


def _named_clock(m: re.Match[str]) -> Parts:
    return Parts(clock=(12 if m["named"].lower() == "noon" else 0, 0, 0), clock_unit="minute")


def _in_the_part(m: re.Match[str]) -> Parts:
    return Parts(part=m["part"].lower())


def _rule(pattern: str, build: Build, *flags: re.RegexFlag) -> Rule:
    return Rule(re.compile(pattern, *flags), build)


_I = re.IGNORECASE
_HALF_DAY = r"(?P<half>[ap]\.?\s?m\b\.?)"
_NOT_A_NOUN_AFTER = (
    r"(?=\s*(?:[^\w\s-]|$)|\s+(?:and|at|in|on|of|that|which|who|when|where|while|to|for|with|the|a|an|his|her|its|their|"
    r"by|but|after|before|as|he|she|it|they|said|is|was|were|will|would|had|has|did|from|until|if|because|amid)\b|\n)"
)
_NOT_A_COUNT_AFTER = (
    r"(?!\s+(?:people|men|women|children|troops|soldiers|civilians|jobs|miles|km|dollars|euros|tons|tonnes)\b)"
)

RULES: tuple[Rule, ...] = (
    _rule(r"(?<![\w./-])(?P<year>\d{4})[-/](?P<m>\d\d)[-/](?P<d>\d\d)(?![\w/-])(?!T)", _iso),
    _rule(r"(?<![\w./-])(?P<year>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?=T\d\d:\d\d)", _iso),
    _rule(r"(?<![\w./-])(?P<a>\d\d?)(?P<sep>[/.-])(?P<b>\d\d?)(?P=sep)(?P<year>(?:19|20)\d\d)(?![\w/-])", _numeric),
    _rule(r"\b(?:Sept(?:ember\b|\.)\s11(?:th)?\b|9/11)(?=,?\s(?:terror(?:ist)?\s)?(?:attack|hijack))", _september_11),
    _rule(rf"\b{_MONTH}\s?(?:the\s+)?{_DAY}{_LAST_DAY}{_NO_MORE_DIGITS}(?:,?\s+{_YEAR})?", _date),
    _rule(
        rf"\b(?:the\s+)?{_DAY}{_LAST_DAY}[\s-](?:of\s+)?(?:(?P<which>last|next|this)\s+)?{_MONTH}(?:,?[\s-]{_YEAR})?", _date
    ),
    _rule(rf"\b{_PORTION}{_MONTH},?\s+(?:of\s+)?{_YEAR}", _date),
    _rule(rf"\b(?:(?P<which>last|next|this)\s+){_MONTH}(?!\s\d)", _date),
    _rule(rf"\b{_SINCE}[\s-](?P<it>{_PORTION}{_MONTH})(?!\s\d)(?![’'][a-rt-z])", _date),
    _rule(rf"(?<=[a-z,.)—–”] )(?P<month>{_FULL_MONTH})(?!\s(?:\d|[A-Z][a-z]))", _date),
    _rule(rf"(?:^|(?<=\n)|(?<=[.!?”\"] ))(?P<month>{_FULL_MONTH})(?=[’']s\s)", _date),
    _rule(rf"\b(?:in|since|from|until|till|by|of|during|before|after|around|to|and|late|early|mid)[\s-]"
          rf"(?P<it>{_PORTION}{_YEAR})(?![\w-]){_NOT_A_COUNT_AFTER}", _year),
    _rule(rf"(?:(?<=\()|(?<=[Tt]he )|(?<=[’']s )|(?<=\b[Aa] )|(?<=\d[–-])){_YEAR}(?![\w-]){_NOT_A_COUNT_AFTER}", _year),
    _rule(rf"(?<![\w-]){_YEAR}(?=\s?[–-]\s?(?:1[5-9]|20)\d\d\b)", _year),
    _rule(rf"(?<![\w$€£]){_PORTION}(?:the\s+)?[’']?(?P<decade>(?:1[5-9]|20)?\d0)[’']?s\b", _decade),
    _rule(rf"\b(?:{_WHICH}\s+)?{_PORTION}{_WEEKDAY}(?:\s+{_PART})?", _weekday),
    _rule(rf"\b{_SHORT_WEEKDAY}\.?", _weekday),
    _rule(rf"\b(?:on|since|by|from|until|till|of|and|to)\s+(?P<it>the\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th))\b{_NOT_A_NOUN_AFTER}", _of_month),
    _rule(rf"(?<=day )the\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th)\b{_NOT_A_NOUN_AFTER}", _of_month),
    _rule(r"\b(?:" + "|".join(w.replace(" ", r"\s+") for w in sorted(_DAY_WORDS, key=len, reverse=True)) + r")\b", _day_word, _I),
    _rule(rf"\b(?P<n>{NUMERAL}|a\s+couple\s+of|an?)\s+{_UNIT}s?\s+(?P<way>ago|from\snow|hence)\b", _ago, _I),
    _rule(rf"\b(?P<n>{NUMERAL}|an?)\s+{_UNIT}s?\s+(?P<way>earlier|later)\b(?!\s+than)", _ago, _I),
    _rule(r"\b(?:the\s+(?P<step>same|previous|preceding|next|following))\s+(?P<unit>day|week|month|year)\b(?!\s+(?:or|of)\b)",
          _after, _I),
    _rule(r"\b(?:earlier|later|on|in|of)\s+(?P<it>(?P<step>that)(?:\s+same)?\s+(?P<unit>day|week|month|year))\b", _after, _I),
    _rule(rf"\b{_PORTION}{_WHICH}\s+(?P<unit>week|month|year|decade|century|quarter|weekend|fortnight)\b(?!-)", _shift, _I),
    _rule(r"\b(?:earlier|later)\s+(?P<which>this)\s+(?P<unit>week|month|year|decade)\b", _shift, _I),
    _rule(rf"\b(?:the\s+)?(?P<way>last|past|next|coming)\s+(?:(?P<n>{NUMERAL})\s+)(?P<unit>day|week|month|year|decade|hour)s?\b",
          _span, _I),
    _rule(rf"\b(?:{_WHICH}|(?:in|since|by|during)(?:\s+the)?)\s+{_PORTION}(?P<season>spring|summer|autumn|fall|winter)\b"
          rf"(?:\s+(?:of\s+)?{_YEAR})?(?!\s+(?:of|to|in)\b)", _season),
    _rule(rf"\b(?P<season>spring|summer|autumn|fall|winter|Spring|Summer|Autumn|Fall|Winter)(?:\s+of)?\s+{_YEAR}", _season),
    _rule(rf"(?<![\w.:$€£-])(?P<hour>\d\d?)(?:[:.](?P<minute>\d\d)(?::(?P<sec>\d\d))?)?\s?{_HALF_DAY}{_ZONE}", _clock, _I),
    _rule(rf"(?<![\w.:$€£-])(?P<hour>\d\d?):(?P<minute>\d\d)(?::(?P<sec>\d\d))?(?![\d:%]|\.\d){_ZONE}", _clock),
    _rule(r"(?<=\dT)(?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<sec>\d\d))?(?P<zone>Z)?", _clock),
    _rule(r"(?<![\w.:$€£-])(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s(?P<zone>GMT|UTC|BST|CET|CEST|EST|EDT|ET)\b", _clock),
    _rule(r"\b(?:at|by|until|before|after|around|from)\s+(?P<it>(?P<named>noon|midnight))\b", _named_clock, _I),
    _rule(rf"\b(?:(?:early|late)\s+)?(?:on\s+|in\s+|during\s+)?the\s+(?:early\s+|late\s+)?{_PART}(?=\s+of\b)", _in_the_part, _I),
    _rule(rf"\b(?:in|during)\s+the\s+(?:early\s+|late\s+)?{_PART}(?=,?\s+(?:on\s+)?{_names(*calendar.FULL_WEEKDAYS)})", _in_the_part),
)  # fmt: skip


def pieces(text: str, start: int, end: int) -> tuple[Piece, ...]:
    """The pieces in text[start:end] in order; of two that share a character the longer stays (then the earlier)."""
    found = sorted(_all(text, start, end), key=lambda p: (p.start - p.end, p.start))
    taken: dict[int, Piece] = {}
    used = bytearray(end - start)
    for piece in found:
        a, b = piece.start - start, piece.end - start
        if not any(used[a:b]):
            used[a:b] = b"\x01" * (b - a)
            taken[piece.start] = piece
    return tuple(taken[at] for at in sorted(taken))


def _all(text: str, start: int, end: int) -> Iterator[Piece]:
    for rule in RULES:
        for m in rule.pattern.finditer(text, start, end):
            parts = rule.build(m)
            if parts is not None and not is_name(text, m, parts):
                group = "it" if "it" in m.re.groupindex else 0
                yield Piece(m.start(group), m.end(group), parts)


_NAME_BEFORE = re.compile(
    r"(?:\b(?:[Tt]he|Mail\son|Black|Super|Ash|Good|Palm|Bloody|Cyber|Holy|Easter|Shrove|Fat|Giving|Freaky|Casual)\s|\w-)$"
)
_NAME_AFTER = re.compile(
    r"\s(?:Times|Mirror|Telegraph|Mail|Express|Post|Herald|People|Star|Sun|Independent|Review|Night\s(?:Live|Football))\b"
)
_OUTLET_BEFORE = re.compile(
    r"\b(?:USA|Russia|India|Pakistan|Psychology|Business|Sports|World|Africa|Asia|Science|Science)\s$"
)
_CAPITAL_AFTER = re.compile(r"\s[A-Z]")


def is_name(text: str, m: re.Match[str], parts: Parts) -> bool:
    """True where the match is (part of) a newspaper, a show, or another name made with a day."""
    before = text[max(0, m.start() - 16) : m.start()]
    if parts.weekday is not None and not parts.which:
        named = _NAME_BEFORE.search(before)
        article = named is not None and named[0].strip().lower() == "the"
        after = _CAPITAL_AFTER.match(text, m.end())
        return bool(_NAME_AFTER.match(text, m.end()) or (named and (after or not article)))
    return parts.shift is not None and m[0].istitle() and bool(_OUTLET_BEFORE.search(before))


def ordinal_value(word: str) -> int | None:
    """The rank an ordinal tells ("11th", "sixth"), or None."""
    digits = re.fullmatch(r"(\d{1,4})(?:st|nd|rd|th)", word)
    return int(digits[1]) if digits else ORDINALS.get(word.lower())
