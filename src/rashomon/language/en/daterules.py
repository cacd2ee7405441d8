"""Where the pieces of English dates stand: one line a wording, with what reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rashomon.language.en import calendar
from rashomon.language.en.datecues import CUES, Cue, cues_in
from rashomon.language.en.dateparts import (
    DAY_WORDS,
    Build,
    Parts,
    Piece,
    read_after,
    read_ago,
    read_clock,
    read_date,
    read_dawn,
    read_day_beside,
    read_day_word,
    read_decade,
    read_earlier_in,
    read_end,
    read_feast,
    read_in_the_part,
    read_iso,
    read_named_clock,
    read_numeric,
    read_of_month,
    read_quarter,
    read_season,
    read_september_11,
    read_shift,
    read_span,
    read_spoken_clock,
    read_spoken_year,
    read_weekday,
    read_weekday_and_weeks,
    read_weekday_beside,
    read_weekend,
    read_whole_year,
    read_year,
    read_year_ago,
)
from rashomon.language.en.feasts import FEASTS
from rashomon.language.en.numerals import NUMERAL, ONES, TENS
from rashomon.text.patterns import LatePattern


class Rule(NamedTuple):
    """A pattern and what its matches say; None where a match turns out to be no date.

    Where a pattern has a group `it`, that group is the piece and the rest what must stand around it.
    """

    pattern: LatePattern
    build: Build
    cue: Cue


_OTHER_WORDS = frozenset({"march", "august"})


def _names(*names: str) -> str:
    """A pattern for names in title case or capitals, and in small letters where those make no other word."""
    small = {n for n in names if len(n) > 4 and n not in _OTHER_WORDS}
    forms = sorted({f for n in names for f in (n.title(), n.upper())} | small, key=lambda f: (-len(f), f))
    return "(?:" + "|".join(forms) + r")\b"


_MONTH = rf"(?P<month>{_names(*calendar.MONTHS)})(?:\.(?=,?\s*(?:\d|the\b|[a-z])))?"
_FULL_MONTH = _names(*(m.lower() for m in calendar.FULL_MONTHS if m not in ("May", "March")))
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b"
_LAST_DAY = r"(?:\s?(?:-|–|—|to|and|or|through)\s?(?P<last>[0-3]?\d)(?:st|nd|rd|th)?\b)?"
_NO_MORE_DIGITS = r"(?![:.,]?\d|\s?%|\s(?:percent|per\scent|million|billion|years?|days?|hours?|minutes?)\b)"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)\b(?![.,]\d)"
_A_WEEKDAY = _names(*map(str.lower, calendar.FULL_WEEKDAYS))
_WEEKDAY = rf"(?P<weekday>{_A_WEEKDAY})"
_ANY_WEEKDAY = rf"(?P<weekday>{_names(*calendar.WEEKDAYS)})"
_SHORT_WEEKDAY = rf"{_ANY_WEEKDAY}(?=\.?,?\s+(?:the\s+)?(?:[0-3]?\d\b|{_names(*calendar.MONTHS)}))"
_ONLY_SHORT = _names(*(w for w in calendar.WEEKDAYS if w not in map(str.lower, calendar.FULL_WEEKDAYS)))
_PART = "(?P<part>" + "|".join(p for p in calendar.PARTS if p not in ("early", "late")) + r")\b"
_PORTION = (
    r"(?:(?:the\s+)?(?P<portion>(?i:early|mid|late)(?=[\s-])|(?i:beginning|start|middle|end|first\shalf|second\shalf)(?=\s+of\b))"
    r"(?:\s+(?:of|in|on)\s+(?:the\s+)?|\s?-\s?|\s+))?"
)
_SOME_PORTION = _PORTION.removesuffix("?")
"""Only a noun with "of" is a part of a time: what will "start in May" has no time but May."""
_PORTION_OF_DAY = r"(?:(?P<portion>(?i:early|late))(?:\s+on\s+|\s+))?"
_ZONE = r"(?:\s?\(?(?P<zone>(?-i:" + "|".join(sorted(calendar.ZONES, key=lambda z: (-len(z), z))) + r"))\b\)?)?"
_WHICH = r"(?P<which>(?i:last|next|this(?:\s+(?:past|coming))?|(?:the\s+)?past|(?:the\s+)?coming))"
_UNIT = r"(?P<unit>" + "|".join(calendar.SPAN_UNITS) + r")"
_AT = r"(?i:in|since|until|till|throughout|during|late|early|mid|as\sof)"
_SINCE = (
    r"(?i:in|into|since|until|till|by|from|to|through|throughout|during|before|after|between|of|around|for|late|early|mid"
    r"|and|or|as\sof)"
)
_THE_DAY = r"the\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th)\b"
_DAY_WORD = "|".join(w.replace(" ", r"\s+") for w in sorted(DAY_WORDS, key=lambda w: (-len(w), w)))
_SEASON = "(?P<season>" + "|".join([*calendar.SEASONS, *(s.title() for s in calendar.SEASONS)]) + r")\b"
_HOUR = r"(?<![\w.:$€£-])(?P<hour>\d\d?)"
_SECONDS = r"(?::(?P<sec>\d\d))?"
_I = re.IGNORECASE
_STEP = r"the\s+(?P<step>same|previous|preceding|next|following)"
_FEAST = "|".join(
    n.replace("'", "[’']?").replace("st pat", r"(?:St\.?|Saint)\spat").replace(" ", r"\s")
    for n in sorted(FEASTS, key=lambda n: (-len(n), n))
)
_MONEY = r"(?:profits?|loss(?:es)?|earnings|results|revenues?|sales|net|income|GDP|growth|output|dividend|figures)"
_QUARTER = r"(?P<quarter>first|second|third|fourth)[\s-]quarter"
_TENS_ONES = rf"(?:{'|'.join(TENS)})(?:[\s-](?:{'|'.join(list(ONES)[1:10])}))?|{'|'.join(list(ONES)[10:])}"
_PARTS_OF_DAY = r"(?P<part>morning|afternoon|evening|night)"


def _not_behind(*words: str) -> str:
    """A pattern that holds where none of some words stands before."""
    return "".join(rf"(?<!\b{word}\s)" for word in words)


_NO_LENGTH = _not_behind("for", "within", "after", "of", "spend", "spends", "spent", "lasts", "lasted", "takes", "took")
"""Behind these "a week" is how long something is, and no count from a day: "shut for a week on Friday"."""
_NO_VERB = _not_behind("to", "will", "would", "can", "could", "may", "might", "must", "should", "shall", "not", "that")
"""Behind these "last" is a verb: "the trial would last three weeks"."""


def _rule(pattern: str, build: Build, flags: re.RegexFlag = re.NOFLAG) -> Rule:
    return Rule(LatePattern(pattern, flags), build, CUES[build])


_HALF_DAY = r"(?P<half>[ap]\.?\s?m\b\.?)"
_NOT_A_NOUN_AFTER = (
    r"(?=\s*(?:[^\w\s-]|$)|\s+(?:and|at|in|on|of|that|which|who|when|where|while|to|for|with|the|a|an|his|her|its|their|"
    r"by|but|after|before|as|he|she|it|they|said|is|was|were|will|would|had|has|did|from|until|if|because|amid)\b|\n)"
)
_NOT_A_COUNT_AFTER = (
    r"(?!\s+(?:people|men|women|children|troops|soldiers|civilians|jobs|miles|km|dollars|euros|tons|tonnes)\b)"
)
_NOT_A_PLURAL_AFTER = r"(?!\s(?:[a-z-]+\s){0,2}?[a-z]{2,}s\b(?<!ss))"


RULES: tuple[Rule, ...] = (
    _rule(r"(?<![\w./-])(?P<year>\d{4})[-/](?P<m>\d\d)[-/](?P<d>\d\d)(?![\w/-])(?!T)", read_iso),
    _rule(r"(?<![\w./-])(?P<year>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?=T\d\d:\d\d)", read_iso),
    _rule(r"(?<![\w./-])(?P<a>\d\d?)(?P<sep>[/.-])(?P<b>\d\d?)(?P=sep)(?P<year>(?:19|20)\d\d)(?![\w/-])", read_numeric),
    _rule(
        r"\b(?:Sept(?:ember\b|\.)\s11(?:th)?\b|9/11)(?=,?\s(?:terror(?:ist)?\s)?(?:attack|hijack))", read_september_11
    ),
    _rule(rf"\b{_MONTH}\s?(?:the\s+)?{_DAY}{_LAST_DAY}{_NO_MORE_DIGITS}(?:,?\s+{_YEAR})?", read_date),
    _rule(
        rf"\b(?:the\s+)?{_DAY}{_LAST_DAY}[\s-](?:of\s+)?(?:(?P<which>last|next|this)\s+)?{_MONTH}"
        rf"(?:,?[\s-]{_YEAR})?",
        read_date,
    ),
    _rule(rf"\b{_PORTION}{_MONTH},?\s+(?:of\s+)?{_YEAR}", read_date),
    _rule(rf"\b(?:(?P<which>(?i:last|next|this))\s+){_MONTH}(?!\s\d)", read_date),
    _rule(rf"\b{_AT}[\s-](?P<it>{_PORTION}{_MONTH})(?!\s\d)(?![’'][a-rt-z])", read_date),
    _rule(rf"\b{_SINCE}[\s-](?P<it>{_PORTION}{_MONTH})(?!\s(?:\d|[A-Z][a-z]))(?![’'][a-rt-z])", read_date),
    _rule(rf"(?<=[a-z,.)—–”] )(?P<month>{_FULL_MONTH})(?!\s(?:\d|[A-Z][a-z]))", read_date),
    _rule(rf"(?:^|(?<=\n)|(?<=[.!?”\"] ))(?P<month>{_FULL_MONTH})(?=[’']s\s)", read_date),
    _rule(
        rf"\b(?i:{_SINCE})[\s-](?P<it>{_PORTION}{_YEAR})(?!\w|-\w){_NOT_A_COUNT_AFTER}",
        read_year,
    ),
    _rule(
        rf"(?:(?<=\()|(?<=[Tt]he )|(?<=[’']s )|(?<=\b[Aa] )|(?<=\b[12]\d\d\d[–-])){_YEAR}(?![\w-]){_NOT_A_COUNT_AFTER}",
        read_year,
    ),
    _rule(rf"(?<![\w-]){_YEAR}(?=\s?[–-]\s?(?:1[5-9]|20)\d\d\b(?!-))", read_year),
    _rule(
        rf"\b(?:(?i:its|his|her|their|our|my|that|this|both)\s(?:[a-z-]+\s)?|(?:fiscal|financial|year|due|FY)\s|[’']s?\s|\bin\s(?:the\s)?)"
        rf"(?P<it>{_YEAR})(?=\s[A-Za-z])(?:(?<!00){_NOT_A_COUNT_AFTER}|{_NOT_A_PLURAL_AFTER})",
        read_year,
    ),
    _rule(rf"\b{_SOME_PORTION}{_YEAR}", read_year),
    _rule(rf"\b(?:fiscal|financial)\s(?:year\s)?{_YEAR}", read_year),
    _rule(
        rf"\b(?P<head>nineteen|eighteen)[\s-](?P<tail>hundred|(?:hundred\sand\s|oh[\s-])?(?:{_TENS_ONES}))\b",
        read_spoken_year,
    ),
    _rule(
        rf"\bthe\syear\s(?P<head>two\sthousand)(?:\s(?:and\s)?(?P<tail>{_TENS_ONES}|{'|'.join(list(ONES)[1:10])}))?\b",
        read_spoken_year,
        _I,
    ),
    _rule(rf"(?<![\w$€£]){_PORTION}(?:the\s+)?[’']?(?P<decade>(?:1[5-9]|20)?\d0)[’']?s\b", read_decade),
    _rule(rf"\b(?:{_WHICH}\s+)?{_PORTION_OF_DAY}{_WEEKDAY}(?:\s+{_PART})?", read_weekday),
    _rule(rf"\b{_SHORT_WEEKDAY}\.?", read_weekday),
    _rule(rf"\b{_WHICH}\s+(?P<weekday>{_ONLY_SHORT})\.?", read_weekday),
    _rule(rf"\b(?i:on|by|since|until)\s+(?P<it>(?P<weekday>{_ONLY_SHORT})\.)", read_weekday),
    _rule(rf"(?<=\()(?P<weekday>{_ONLY_SHORT})\.?(?=\))", read_weekday),
    _rule(
        rf"{_NO_LENGTH}\b(?P<weeks>(?i:an?|one|two|three)\s(?:weeks?|fortnight))\s(?:on|from)\s{_WEEKDAY}",
        read_weekday_and_weeks,
    ),
    _rule(rf"\b{_WEEKDAY}\s(?P<weeks>week|fortnight)\b(?!-)", read_weekday_and_weeks),
    _rule(
        rf"\b(?P<weeks>(?i:an?|one|two)\sweeks?)\s(?P<back>ago|last|before)\s(?:on\s)?{_WEEKDAY}",
        read_weekday_and_weeks,
    ),
    _rule(rf"\b(?:the\s)?{_WEEKDAY}\s(?P<back>before\slast)\b", read_weekday_and_weeks),
    _rule(rf"\b(?i:{_STEP})\s{_WEEKDAY}", read_weekday_beside),
    _rule(
        rf"\b(?:(?P<which>(?i:last|next|this))\s)?(?P<feast>{_FEAST})\b(?!\s(?:Agreement|Accords?|Island|Truce|Massacre|Test))"
        rf"(?:,?\s{_YEAR})?",
        read_feast,
        _I,
    ),
    _rule(rf"\b(?:the\s)?{_QUARTER}\s(?:of\s)?(?:fiscal\s)?{_YEAR}", read_quarter, _I),
    _rule(rf"\bQ(?P<quarter>[1-4])\s(?:of\s)?{_YEAR}", read_quarter),
    _rule(rf"\b{_YEAR}[’']s\s{_QUARTER}", read_quarter),
    _rule(rf"\b(?:the\s)?{_QUARTER}\sof\s(?P<which>last|this|next)\syear\b", read_quarter, _I),
    _rule(rf"\b(?P<which>last|this|next)\syear[’']s\s{_QUARTER}", read_quarter, _I),
    _rule(rf"\b(?:the\s)?{_QUARTER}(?=\s(?:[\w-]+\s)?{_MONEY}\b)", read_quarter, _I),
    _rule(r"\b(?i:the\s(?:current|full|fiscal|financial)\s(?:fiscal\s|financial\s)?year)\b(?!\s\d)", read_whole_year),
    _rule(
        r"\b(?i:for|of)\s(?P<it>the\syear)\b(?=\s(?:of\s[$€£]|ended|so\sfar)|[,.;]|\swas\b|\swere\b)", read_whole_year
    ),
    _rule(r"\byear-(?:ago|earlier)\b", read_year_ago),
    _rule(r"\b(?:by|at|until|before|around|since)\s(?:the\s)?(?P<it>year[\s-]?end|year[’']s\send)\b", read_end, _I),
    _rule(r"\b(?:the\s)?end\sof\sthe\s(?P<unit>year|month)\b(?!\s\d)", read_end, _I),
    _rule(r"\b(?:over|at|during|on)\s(?P<it>the\sweekend)\b(?!\s(?:of|after|before)\b)", read_weekend, _I),
    _rule(rf"\b(?:on|since|by|from|until|till|of|and|to)\s+(?P<it>{_THE_DAY}){_NOT_A_NOUN_AFTER}", read_of_month),
    _rule(rf"(?<=day ){_THE_DAY}{_NOT_A_NOUN_AFTER}", read_of_month),
    _rule(rf"\b(?:{_DAY_WORD})\b", read_day_word, _I),
    _rule(
        rf"\b(?P<n>{NUMERAL}|a\s+couple\s+of|an?)\s+{_UNIT}s?\s+(?P<way>ago|from\snow|hence)\b"
        r"(?:\s(?P<on_day>today|yesterday|tomorrow)\b)?",
        read_ago,
        _I,
    ),
    _rule(rf"\bin\s(?P<n>{NUMERAL}|an?)\s+{_UNIT}s?[’']?s?\s(?P<way>time)\b", read_ago, _I),
    _rule(rf"\b(?P<n>{NUMERAL}|an?)\s+{_UNIT}s?\s+(?P<way>earlier|later)\b(?!\s+than)", read_ago, _I),
    _rule(rf"\b{_STEP}\s+(?P<unit>day|week|month|year)\b(?!\s+(?:or|of)\b)", read_after, _I),
    _rule(rf"\b{_STEP}\s+{_PARTS_OF_DAY}\b", read_after, _I),
    _rule(rf"\b(?P<step>that)(?:\s+same)?\s+{_PARTS_OF_DAY}\b(?!\s+(?:is|was|of)\b)", read_after, _I),
    _rule(r"\b(?:earlier|later)\s+in\s+(?P<it>(?P<step>the)\s+(?P<unit>day|week|month|year))\b", read_earlier_in, _I),
    _rule(
        r"\bthe\s+(?P<unit>day|night|evening|morning)\s+(?P<way>before|after)\b(?=\s*(?:[,.;:!?”\"]|$|and\b))",
        read_day_beside,
        _I,
    ),
    _rule(r"\b(?:at|before|around|by|after|since)\s+(?P<it>(?P<part>dawn))\b", read_dawn, _I),
    _rule(
        r"\b(?:earlier|later|on|in|of)\s+(?P<it>(?P<step>that)"
        r"(?:\s+same)?\s+(?P<unit>day|week|month|year))\b",
        read_after,
        _I,
    ),
    _rule(r"\b(?P<step>that)\s+(?P<unit>day|week|month|year)(?=\s?[,.;])", read_after),
    _rule(
        rf"\b{_PORTION}{_WHICH}\s+(?P<unit>week|month|year|decade|century|weekend|fortnight)\b(?!-|\s+of\b)",
        read_shift,
        _I,
    ),
    _rule(r"\b(?:earlier|later)\s+(?P<which>this)\s+(?P<unit>week|month|year|decade)\b", read_shift, _I),
    _rule(
        rf"\b(?:the\s+)?{_NO_VERB}(?P<way>last|past|next|coming)\s+(?:(?P<n>{NUMERAL})\s+)"
        r"(?P<unit>day|week|month|year|decade|hour)s?\b",
        read_span,
        _I,
    ),
    _rule(
        rf"\b(?:{_WHICH}|(?:in|since|by|during)(?:\s+the)?)\s+{_PORTION}{_SEASON}"
        rf"(?:\s+(?:of\s+)?{_YEAR})?(?!\s+(?:of|to|in)\b)",
        read_season,
    ),
    _rule(rf"\b{_SEASON}(?:\s+of)?\s+{_YEAR}", read_season),
    _rule(rf"{_HOUR}(?:[:.](?P<minute>\d\d){_SECONDS})?\s?{_HALF_DAY}{_ZONE}", read_clock, _I),
    _rule(rf"{_HOUR}:(?P<minute>\d\d){_SECONDS}(?![\d:%]|\.\d){_ZONE}", read_clock),
    _rule(r"(?<=\dT)(?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<sec>\d\d))?(?P<zone>Z)?", read_clock),
    _rule(
        r"(?<![\w.:$€£-])(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s"
        r"(?P<zone>GMT|UTC|BST|CET|CEST|EST|EDT|ET)\b",
        read_clock,
    ),
    _rule(
        rf"\b(?P<lead>at|by|until|before|after|around|about|from|since|between|and|past|12)\s+"
        rf"(?P<it>(?P<named>noon|midday|midnight)\b(?:\slocal\stime\b)?{_ZONE})",
        read_named_clock,
        _I,
    ),
    _rule(
        rf"\b(?:(?P<past>half\spast|(?:a\s)?quarter\s(?:past|to))\s(?P<n>{'|'.join(list(ONES)[1:13])}|1?\d)"
        rf"|(?P<n2>{'|'.join(list(ONES)[1:13])}|1?\d)\so[’']clock)"
        rf"(?:\s{_HALF_DAY}|\s(?:in\sthe|at)\s{_PARTS_OF_DAY}\b)",
        read_spoken_clock,
        _I,
    ),
    _rule(r"(?<![\w.:$€£-])(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s?(?:hours|hrs)\b" + _ZONE, read_clock),
    _rule(
        rf"\b(?:(?:early|late)\s+)?(?:on\s+|in\s+|during\s+)?the\s+(?:early\s+|late\s+)?{_PART}(?=\s+of\b)",
        read_in_the_part,
        _I,
    ),
    _rule(
        rf"\b(?:in|during)\s+the\s+(?:early\s+|late\s+)?{_PART}(?=,?\s+(?:on\s+)?{_A_WEEKDAY})",
        read_in_the_part,
    ),
)


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
    told = cues_in(text[start:end])
    for rule in RULES:
        if rule.cue in told:
            yield from _matches(rule, text, start, end)


def _matches(rule: Rule, text: str, start: int, end: int) -> Iterator[Piece]:
    for m in rule.pattern.finditer(text, start, end):
        parts = rule.build(m)
        if parts is not None and not is_name(text, m, parts):
            group = "it" if "it" in m.re.groupindex else 0
            yield Piece(m.start(group), m.end(group), parts)


_NAME_BEFORE = re.compile(
    r"(?:\b(?:[Tt]he|Mail\son|Black|Super|Ash|Good|Palm|Bloody|Cyber|Holy|Easter|Shrove|Fat|Giving|Freaky|Casual)\s|\w-)$"
)
_NAME_AFTER = re.compile(
    r"\s(?:Times|Mirror|Telegraph|Mail|Express|Post|Herald|People|Star|Sun|Independent|Review|Night\s(?:Live|Football)"
    r"|Street|Road|Avenue|Lane|Island|Islands|Harbou?r|Bay|River|Creek|Hill|Bridge|Market)\b"
)
_OUTLET_BEFORE = re.compile(
    r"\b(?:USA|Russia|India|Pakistan|Psychology|Business|Sports|World|Africa|Asia|Science|Science)\s$"
)
_TITLE_BEFORE, _TITLE_AFTER = re.compile(r"[“\"‘](?:[A-Z]\w+\s){1,3}$"), re.compile(r"[,.]?[”\"’]")
"""Around a day that ends a title in quotation marks, as of a broadcast ("Harbour News Sunday")."""
_CAPITAL_AFTER = re.compile(r"\s[A-Z]")


def is_name(text: str, m: re.Match[str], parts: Parts) -> bool:
    """True where the match is (part of) a newspaper, a show, or another name made with a day."""
    before = text[max(0, m.start() - 16) : m.start()]
    if parts.weekday is not None and not parts.which:
        named = _NAME_BEFORE.search(before)
        article = named is not None and named[0].strip().lower() == "the"
        after = _CAPITAL_AFTER.match(text, m.end())
        title = _TITLE_AFTER.match(text, m.end()) and _TITLE_BEFORE.search(text, max(0, m.start() - 48), m.start())
        return bool(title or _NAME_AFTER.match(text, m.end()) or (named and (after or not article)))
    if parts.says == {"month"}:
        return _NAME_AFTER.match(text, m.end()) is not None
    return parts.shift is not None and m[0].istitle() and bool(_OUTLET_BEFORE.search(before))
