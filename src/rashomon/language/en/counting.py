"""Whether an English number counts something, or is a name, a place in a list, a year or an age."""

from __future__ import annotations

import re

from rashomon.language.en.numerals import split_words
from rashomon.language.en.outcomes import TOLL

_I = re.IGNORECASE
_BACK = 40
"""Characters before a number that are looked at."""
_TOLL_BACK = 100
_NUMBERING = re.compile(r"(?:^|\n)[ \t]*$")
_BEFORE_NAME = re.compile(r"(?:^|[^\w])((?:[A-Z][\w’'-]*|No|no)\.?)[\s-]$")
_NEXT_WORD = re.compile(r"[\s-]+([^\W\d_]+)")
_CAPITALS_THAT_COUNT = frozenset(
    split_words(
        "The In On At Of By For With And But Or Over About Around Some Nearly Almost Only Just From To All After "
        "Before Another These Those Its Their Our His Her Between More Up As When While Where Since An A There"
    )
)
_ONE_OF = frozenset(
    split_words("of who that another which day side party thing way where more such in on at to is was has point")
)
_PRONOUN_ONE = re.compile(
    r"\b(?:no|any|every|each|this|that|which|the|only|last|next|other|another|first|some)[\s-]$", _I
)
_PLURALS = frozenset(
    split_words("people men women children police troops personnel staff crew seats fish sheep aircraft")
)
_NUMBERED = re.compile(
    r"(?:\b(?:no|number|page|chapter|section|room|ward|group|zone|district|gate|lane|aged?|level|phase|stage|step|route|"
    r"flight|bus|block|building|unit|flat|platform|pier|berth|terminal|reactor|hangar|shaft|item|lot|episode|season|"
    r"round|game|row|seat|exit|junction|part|article|clause|channel)s?"
    r"|\b[A-Z][\w’'-]*(?<!’s)(?<!'s))\.?[\s-]$"
)
"""Before a number that says which, not how many."""
_WHEN_OR_HOW_OLD = re.compile(
    r"\bat\s+$|\b(?:\w+s|those|people|children|men|women|anyone|everyone|aged?)\s+(?:under|over|above|below)\s+$", _I
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_HAPPENED = re.compile(
    r"\s+(?:of\s+(?:them|whom|these|those)\s+)?(?:more\s+|others\s+)?(?:were|are|had\s+been|have\s+been|remained|remain)\b"
    r"|\s+of\s+(?:them|whom)\b",
    _I,
)
_AMONG_THEM = re.compile(r"\b(?:of\s+(?:whom|them|these|those),?|another|a\s+further|an\s+additional)\s+$", _I)
_RUN_TOGETHER = re.compile(r"\d \d")
"""Two numbers, or one in groups: "ward 7 400 patients", "4 100 tonnes"."""
_WANTING = re.compile(r"\b(?:all|every\w*)\s+(?:but|except|bar)\s+(?:for\s+)?$", _I)
"""Before how many something is not told of."""
_HAS_SIGN = re.compile(r"[$€£¥₹%]")


def is_counting(text: str, m: re.Match[str]) -> bool:
    """False for numbered names (a flight, a resolution), list numbers, and "one" as a pronoun."""
    at = m.start("n")
    before = text[max(0, at - _BACK) : at]
    after = _NEXT_WORD.match(text, m.end())
    if m.group("n").lower() == "one":
        counts = after is not None and after[1].islower() and after[1] not in _ONE_OF
        return counts and not _PRONOUN_ONE.search(before)
    in_list = _NUMBERING.search(before) and text[m.end() : m.end() + 1] in (".", ")")
    if in_list or _WANTING.search(before):
        return False
    name = _BEFORE_NAME.search(before)
    if not name or name[1] in _CAPITALS_THAT_COUNT or m["bound"] or m["between"] or not m["n"][0].isdigit():
        return True
    plural = after is not None and after[1].islower() and (after[1].endswith("s") or after[1] in _PLURALS)
    return plural and not before.endswith("-")


def run_together(text: str, m: re.Match[str]) -> bool:
    """True for two numbers without a mark between, of which the first says which ("ward 7 400 patients")."""
    numeral = m.groupdict().get("n") or ""
    return _RUN_TOGETHER.search(numeral) is not None and says_which(text, m.start("n"))


def says_which(text: str, at: int) -> bool:
    """True where a number at `at` stands behind a name or a noun that is numbered ("ward 7", "Flight 370")."""
    found = _NUMBERED.search(text[max(0, at - _BACK) : at])
    return found is not None and found[0].strip(" .-") not in _CAPITALS_THAT_COUNT


def needs_no_noun(text: str, m: re.Match[str]) -> bool:
    """True for a number that counts though no noun follows: "the toll rose to 173", "47 were hurt", "of whom 12"."""
    if TOLL.search(text, max(0, m.start() - _TOLL_BACK), m.start()):
        return True
    numeral = m["n"]
    if numeral.lower() == "one" or _YEAR.fullmatch(numeral) or _HAS_SIGN.search(text, m.start(), m.end()):
        return False
    at = m.start("n")
    if says_which(text, at) or _WHEN_OR_HOW_OLD.search(text, max(0, at - _BACK), at):
        return False
    among = _AMONG_THEM.search(text, max(0, m.start() - _BACK), m.start())
    return bool(among or _HAPPENED.match(text, m.end()))


def follows_name(text: str, at: int) -> bool:
    """True behind a name and a comma, where a number is an age."""
    return bool(re.search(r"(?:^|\s)[A-Z][\w’'-]+, $", text[max(0, at - _BACK) : at]))
