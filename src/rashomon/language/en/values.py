"""What a single English word is worth by itself: a weekday, a month, a day of a month, a year or a number."""

from __future__ import annotations

import re

from rashomon.language.base import WordValue
from rashomon.language.en.calendar import MONTHS, WEEKDAYS
from rashomon.language.en.numerals import numeral_value

_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_DAY = re.compile(r"[1-9]|[12]\d|3[01]")
_NO_NUMBERS = frozenset({"a", "an", "and", "one", "half", ""})
"""Words that numerals have in them, and one that mostly stands for somebody."""


def word_value(word: str, before: str, after: str) -> WordValue | None:
    """The value of a word between two others; None where it has none."""
    plain = word.lower()
    if word[:1].isupper() and plain in WEEKDAYS:
        return WordValue("weekday", WEEKDAYS[plain])
    if word[:1].isupper() and plain in MONTHS and (plain != "may" or _beside_day(before, after)):
        return WordValue("month", MONTHS[plain])
    if _DAY.fullmatch(word) and (before.lower() in MONTHS or after.lower() in MONTHS):
        return WordValue("day", int(word))
    if _YEAR.fullmatch(word):
        return WordValue("year", int(word))
    value = None if plain in _NO_NUMBERS else numeral_value(plain)
    return None if value is None else WordValue("number", value)


def _beside_day(before: str, after: str) -> bool:
    return bool(_DAY.fullmatch(before) or _DAY.fullmatch(after) or before.lower() in {"in", "since", "last", "of"})
