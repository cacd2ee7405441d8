"""The English calendar as data: months, weekdays, parts of the day, seasons, time zones."""

from __future__ import annotations

from datetime import date, datetime, timedelta

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
    "GMT": 0, "UTC": 0, "Z": 0, "BST": 60, "IST": None, "WEST": 60, "CET": 60, "CEST": 120, "EET": 120, "EEST": 180,
    "SAST": 120, "MSK": 180, "PKT": 300, "EST": -300, "EDT": -240, "CST": None, "CDT": -300, "MST": -420, "MDT": -360,
    "PST": -480, "PDT": -420, "AKST": -540, "AKDT": -480, "HST": -600, "JST": 540, "KST": 540, "HKT": 480, "SGT": 480,
    "AWST": 480, "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780, "ET": None, "CT": None, "MT": None, "PT": None,
}  # fmt: skip
"""Abbreviations of time zones → minutes east of UTC; None where several countries use one for their own, or where
summer time is not told apart."""

_AMERICAN = {"ET": -300, "CT": -360, "MT": -420, "PT": -480}
"""Zones that go by another offset in summer → minutes east of UTC in winter."""


def offset_on(zone: str, at: datetime) -> int | None:
    """Minutes east of UTC on a day, by the rules of the United States since 2007, where the zone is one of theirs."""
    winter = _AMERICAN.get(zone)
    if winter is None:
        return None
    begins = _sunday(at.year, 3, 2)
    return winter + 60 if begins <= at.date() < _sunday(at.year, 11, 1) else winter


def _sunday(year: int, month: int, nth: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(6 - first.weekday()) % 7 + 7 * (nth - 1))


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
