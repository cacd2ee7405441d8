"""English wordings that set figures in relation: what follows from what within a sentence."""

from __future__ import annotations

import re
from datetime import datetime

from rashomon.language.en.numerals import NUMERAL
from rashomon.text.patterns import LatePattern

_I = re.IGNORECASE

LINKS_TO_DATE = re.compile(
    r"\s+(?:after|before|since|from|following)\s+(?:the\s+|its\s+|his\s+|her\s+)?(?:\w+\s+){0,4}?(?:on\s+|in\s+)?", _I
)
"""Between a length of time and the date it is counted from."""

INTO_TERM = re.compile(
    r"\s+into\s+(?:(?:his|her|the\s+president[’']s|a|the)\s+)(?:(?:first\s+|second\s+)?(?:presidential\s+)?term|presidency)\b",
    _I,
)
"""After a length of time: counted from the start of a term of office."""

US_PRESIDENCY = re.compile(
    r"\b(?:White\s+House|U\.?S\.?\s+president|American\s+president|Oval\s+Office|president\s+of\s+the\s+United\s+States)\b",
    _I,
)
"""Tells that a report's president is that of the United States."""

NEARLY = re.compile(r"(?:nearly|almost|just\s+(?:under|shy))\b", _I)
"""At the start of a figure: it is not reached."""

CHANGE_NOUN = re.compile(r"\s*-?\s*(?:cut|drop|fall|decline|decrease|reduction|increase|rise|jump|gain|growth)\b", _I)
"""After a percentage: by how much something changed."""

FROM = re.compile(r"\bfrom\s+$", _I)
TO = re.compile(r"\s+(?:\w+\s+){0,3}?to\s+$", _I)
"""Before the first and between the two figures of a change."""

AND_PART = re.compile(r"(?:\s+[\w’'-]+){1,5}?,?\s+and\s+(?:\w+\s+)?$", _I)
"""Between the two parts of a whole."""

NEXT_PART = re.compile(r"(?:\s+[\w’'-]+){1,4}?(?:,\s+|,?\s+(?:and|plus)\s+)$", _I)
LAST_PART = re.compile(r"(?:\s+[\w’'-]+){1,4}?,?\s+(?:and|plus)\s+$", _I)
"""Between two parts of a whole that is told behind them, and between the last two."""

MORE_PARTS = re.compile(r"(?:,|\b(?:and|plus|besides|beside|another|other|further|about|some)|[-–—])\s*$", _I)
"""Before the first part: another may stand there."""

THEN_WHOLE = re.compile(
    r"(?:\s+[\w’'-]+){1,3}?(?:,|\s[—–]|\s\(|;)\s*(?P<total>(?:or\s+|making\s+|for\s+)?a\s+total\s+of\s+)?$", _I
)
"""Between the last part and the whole, in words that tell it to be one or not."""

IN_ALL = re.compile(r"(?:\s+[\w’'-]+){0,3}?\s+(?:in\s+all|in\s+total|altogether|all\s+told)\b(?!\s+[\w’'-])", _I)
WHOLE_ENDS = re.compile(r"(?:\s+[\w’'-]+){0,2}\s*(?:[,.;)—–]|$)", _I)
"""After a whole: that it is one; and that it goes no further ("this year", "since May")."""

THEY_WERE = re.compile(r"\s*(?:They|These|Those)\s+(?:were|are)\s+$")
"""Opens a sentence that tells the parts of what the one before counts."""

THAT_MAKES = re.compile(
    r"\s*(?:That|This|Together,?\s+that|Altogether,?\s+that)\s+(?:makes|made|is)\s+(?:a\s+total\s+of\s+)?$"
)
"""Opens a sentence that tells what the parts of the one before come to."""

SOME_OF_ALL = LatePattern(
    rf"(?<![\w.,-])(?P<some>{NUMERAL})\s+(?:out\s+)?of\s+(?:the\s+|its\s+|their\s+|all\s+)?(?P<every>{NUMERAL})"
    r"(?:\s+[\w’'-]+){0,4}?(?:,\s+or\s+|\s\(|\s[—–]\s(?:or\s)?)$",
    _I,
    cue=re.compile(r"(?:\bor\s+|[(]|[—–]\s)$", _I),
)
"""Before a share: some and all of a count whose share it is."""

YEARS_AGO = re.compile(r"(?:\w+|\w+-\w+)\s+years\s+ago", _I)
BARE_YEAR = re.compile(r"[12]\d{3}")
BESIDE_YEAR = re.compile(r",?\s+(?:back\s+)?in\s+|,\s+|\s?\(\s?", _I)
"""A time since then, a year, and what stands between the two where they are one."""

ROUNDED = re.compile(r"\b(?:over|than|about|around|some|nearly|almost|roughly|least|most|approximately)\s+$", _I)
"""Before a figure that may be rounded."""

BORN = re.compile(r"\bborn\s+(?:on\s+|in\s+)(?:\w+\s+){0,3}?$", _I)
"""Before a date of birth."""

WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
MONTH_DAY = re.compile(r"[A-Z][a-z]{2,8}\.?\s\d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?[A-Z][a-z]{2}")
"""The day of the week, and the day of the month, in a date."""


def weekday_name(day: datetime) -> str:
    """The name of a day's weekday."""
    return ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[day.weekday()]
