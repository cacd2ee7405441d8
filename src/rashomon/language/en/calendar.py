"""The English calendar as data: months, weekdays, parts of the day, seasons, time zones."""

from __future__ import annotations

from rashomon.model.when import Unit

_MONTH_NAMES = (
    ("January", "Jan"),
    ("February", "Feb"),
    ("March", "Mar"),
    ("April", "Apr"),
    ("May",),
    ("June", "Jun"),
    ("July", "Jul"),
    ("August", "Aug"),
    ("September", "Sept", "Sep"),
    ("October", "Oct"),
    ("November", "Nov"),
    ("December", "Dec"),
)
MONTHS = {form.lower(): n for n, forms in enumerate(_MONTH_NAMES, 1) for form in forms}
"""Lower-case names and abbreviations of months → 1 to 12."""
FULL_MONTHS = tuple(forms[0] for forms in _MONTH_NAMES)

_WEEKDAY_NAMES = (
    ("Monday", "Mon"),
    ("Tuesday", "Tues", "Tue"),
    ("Wednesday", "Wed"),
    ("Thursday", "Thurs", "Thur", "Thu"),
    ("Friday", "Fri"),
    ("Saturday", "Sat"),
    ("Sunday", "Sun"),
)
WEEKDAYS = {form.lower(): n for n, forms in enumerate(_WEEKDAY_NAMES) for form in forms}
"""Lower-case names and abbreviations of weekdays → 0 (Monday) to 6."""
FULL_WEEKDAYS = tuple(forms[0] for forms in _WEEKDAY_NAMES)

PARTS = {
    "dawn": (4, 8),
    "morning": (5, 12),
    "midday": (11, 14),
    "lunchtime": (11, 14),
    "afternoon": (12, 18),
    "evening": (17, 24),
    "night": (18, 24),
    "early": (0, 9),
    "late": (17, 24),
}
"""Parts of a day → the hours [from, to) they may lie in."""

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""Seasons → the month they begin in, in the north and by the weather services."""

ZONES = {
    "GMT": 0, "UTC": 0, "Z": 0, "BST": 60, "IST": 330, "CET": 60, "CEST": 120, "EET": 120, "EEST": 180,
    "MSK": 180, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480,
    "PDT": -420, "JST": 540, "KST": 540, "HKT": 480, "SGT": 480, "AEST": 600, "AEDT": 660, "ET": None, "CT": None,
    "MT": None, "PT": None,
}  # fmt: skip
"""Abbreviations of time zones → minutes east of UTC; None where summer time is not told apart."""

SPAN_UNITS: dict[str, tuple[Unit, int]] = {
    "second": ("second", 1),
    "minute": ("minute", 1),
    "hour": ("hour", 1),
    "day": ("day", 1),
    "night": ("day", 1),
    "week": ("day", 7),
    "fortnight": ("day", 14),
    "month": ("month", 1),
    "quarter": ("month", 3),
    "year": ("year", 1),
    "decade": ("year", 10),
    "century": ("year", 100),
}
"""Words for lengths of time → how many of which calendar unit."""
