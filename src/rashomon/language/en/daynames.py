"""People who are called like days and months: Sunday Ekpo, April Jones, Sergeant Friday, Mrs May."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from rashomon.language.en import calendar
from rashomon.language.en.given_names import GIVEN_NAMES

_DAY = "|".join((*calendar.FULL_WEEKDAYS, "January", "Jan", "March", "April", "May", "June", "August", "Augustus"))
_NO_SURNAME = (
    "(?!(?:"
    + "|".join(name.title() for name in (*calendar.WEEKDAYS, *calendar.MONTHS))
    + "|Night|Morning|Afternoon|Evening|Times|Mass|Mail"
    r"|School|Market|Club|Prayers?|Service|League|Cup|Bank|Holiday|Fool|Madness|Day|Days|Eve|President|Prime|Mayor|Governor"
    r"|Gov|Sen|Rep|Mr|Mrs|Ms|Dr|The|A|He|She|It|They|We|I)\b)"
)
_FULL = re.compile(
    rf"(?P<before>(?:(?:^|[.!?]|\n)[”\"’]?\s*|\b[\w’'-]+[.,]?[”\"’]?[ \n]|[”\"’(]\s?))(?P<name>(?P<day>{_DAY})\s"
    rf"(?:[A-Z]\.\s|[A-Z][a-z]+\s)?{_NO_SURNAME}[A-Z][a-z][\w’-]*)(?P<behind>,|\.|\s[a-z]+|[’']s)?",
)
_TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lady|Lord|Sgt|Sergeant|Capt|Captain|Col|Colonel|Rev|Pastor|Judge"
    r"|Justice|PC)"
)
_LAST = re.compile(rf"(?P<before>\b{_TITLE}\.?|\b[A-Z][\w’-]+)\s(?P<day>{_DAY})\b(?!\s\d|,?\s(?:19|20)\d\d)")
_TITLED = re.compile(_TITLE + r"\.?")
_NAME_BEHIND = re.compile(
    r"\b(?:by|with|named|called|mr|mrs|ms|miss|dr|chief|sir|pastor|prof|of|and|father|mother|brother|sister|son|daughter"
    r"|(?!(?:after|over|under|ever|later|earlier|however|other|whether|for|her|never|than|want|another|rather)\b)"
    r"[a-z]{2,}(?:er|or|ist|man|woman|ian|ant|boss|coach))[.,]?\s$",
    re.IGNORECASE,
)
_INVERTED = re.compile(r"[,.!?][”\"’]\s(?:said|says|added|asked|replied|recalled|told\s\w+)\s$")
_DATE_BEFORE = re.compile(
    r"\b(?:on|in|since|until|till|last|next|this|early|late|mid|every|each|from|through|throughout|during|before|after)"
    r"[\s-]$",
    re.IGNORECASE,
)


class NamesLikeDays(NamedTuple):
    """Where in a text such a word begins a full name, and which of them are somebody's surname there."""

    places: frozenset[int]
    surnames: frozenset[str]

    def hold(self, text: str, start: int, word: str) -> bool:
        """True where the word at `start` is part of a full name, or a surname that no word for times stands before."""
        if start in self.places:
            return True
        return word in self.surnames and not _DATE_BEFORE.search(text, max(0, start - 12), start)


@functools.lru_cache(maxsize=64)
def names_like_days(text: str) -> NamesLikeDays:
    """The people of a text who are called like days and months; kept, for each sentence of it asks."""
    known = {m["name"] for m in _FULL.finditer(text) if _is_full_name(text, m)}
    places = {m.start("day") for m in _FULL.finditer(text) if m["name"] in known}
    last = [m for m in _LAST.finditer(text) if _is_last_name(text, m)]
    return NamesLikeDays(frozenset(places | {m.start("day") for m in last}), frozenset(m["day"] for m in last))


def _is_full_name(text: str, m: re.Match[str]) -> bool:
    """It opens a sentence and a verb follows, a title or a trade is before it, or it stands behind what was said."""
    at = m.start("day")
    behind = m["behind"] or ""
    if _INVERTED.search(text, max(0, at - 24), at) or _NAME_BEHIND.search(text, max(0, at - 24), at):
        return True
    opens = not m["before"].strip(' \n"“”’.!?(')
    return opens and (behind[:1].isspace() or behind == ",")


def _is_last_name(text: str, m: re.Match[str]) -> bool:
    if _TITLED.fullmatch(m["before"]):
        return True
    place = re.compile(r"\b(?:in|at|from|to|near|outside)\s$").search(text, max(0, m.start() - 9), m.start())
    return m["before"].casefold() in GIVEN_NAMES and place is None
