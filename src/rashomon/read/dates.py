"""Dates of publication as ISO 8601: no less precise, and no more, than they were given."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from rashomon.model.when import When

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_ZONES = {
    **dict.fromkeys(("z", "utc", "gmt", "wet"), "Z"),
    **dict.fromkeys(("bst", "cet", "west"), "+01:00"),
    **dict.fromkeys(("cest", "eet", "sast"), "+02:00"),
    **dict.fromkeys(("eest", "msk"), "+03:00"),
    **{"jst": "+09:00", "kst": "+09:00", "aest": "+10:00", "aedt": "+11:00", "nzst": "+12:00", "nzdt": "+13:00"},
    **{"edt": "-04:00", "est": "-05:00", "cdt": "-05:00", "cst": "-06:00", "mdt": "-06:00", "mst": "-07:00"},
    **{"pdt": "-07:00", "pst": "-08:00"},
}
_TIME = (
    r"(?:[T,]?\s*(?:at\s+)?(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?P<fraction>[.,]\d{1,9})?)?"
    r"\s*(?P<half>[ap]\.?m\b\.?)?\s*(?P<zone>[+-]\d\d:?\d\d|[+-]\d\d|[a-z]{1,4}\b)?)?"
    r"\s*(?:\[[\w/+-]{1,40}\]|\([\w .+-]{1,40}\))?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_ORDINAL = r"(?:st|nd|rd|th)?"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE | re.ASCII)
    for pattern in (
        r"(?P<year>\d{4})(?:([-/.])(?P<month>\d{1,2})(?:\2(?P<day>\d{1,2})" + _TIME + ")?)?",
        r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?:T?(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)(?P<zone>Z)?)?",
        _WEEKDAY + rf"(?P<day>\d{{1,2}}){_ORDINAL}\s+(?P<name>[a-z]{{3,9}})\.?,?\s+(?P<year>\d{{4}})" + _TIME,
        _WEEKDAY + rf"(?P<name>[a-z]{{3,9}})\.?\s+(?P<day>\d{{1,2}}){_ORDINAL},?\s+(?P<year>\d{{4}})" + _TIME,
        r"(?P<name>[a-z]{3,9})\.?,?\s+(?P<year>\d{4})",
    )
)
_MILLISECONDS = 1e11
"""Numbers above this count milliseconds since 1970, those below seconds."""
_LONGEST = 80


def iso_date(value: object) -> str | None:
    """ISO 8601 of a date as files give it (ISO, mail, English, seconds since 1970), or None where it is not clear.

    A zone is kept where it was given, and none is made up; numbers are in UTC.
    """
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return _from_epoch(value)
    text = " ".join(str(value)[: _LONGEST + 1].split())
    matches = (pattern.fullmatch(text) for pattern in _PATTERNS)
    match = next((m for m in matches if m), None) if len(text) <= _LONGEST else None
    return _written(match.groupdict()) if match else None


def _from_epoch(number: float) -> str | None:
    try:
        moment = datetime.fromtimestamp(number / 1000 if abs(number) > _MILLISECONDS else number, UTC)
    except (OverflowError, ValueError, OSError):
        return None
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def _written(part: dict[str, str | None]) -> str | None:
    """The parts put together, or None where they make no date (a 13th month)."""
    month = _month(part)
    day = part.get("day")
    date = "-".join([str(part["year"]), *(f"{int(n):02}" for n in (month, day) if n)])
    if month == "":
        return None
    if part.get("hour"):
        date = f"{date}T{_clock(part)}{_zone(part.get('zone'))}"
    return date if When.parse(date) else None


def _month(part: dict[str, str | None]) -> str | None:
    """The month as a number, None where none is given, "" where its name is not known."""
    name = part.get("name")
    if not name:
        return part.get("month")
    return next((str(at) for at, month in enumerate(_MONTHS, start=1) if month.startswith(name.lower())), "")


def _clock(part: dict[str, str | None]) -> str:
    hour = int(part["hour"] or 0)
    if part.get("half"):
        hour = hour % 12 + 12 * (str(part["half"])[0] in "pP")
    fraction = (part.get("fraction") or "").replace(",", ".")
    second = f":{part['second']}{fraction if fraction.strip('.0') else ''}" if part.get("second") else ""
    return f"{hour:02}:{part['minute']}{second}"


def _zone(zone: str | None) -> str:
    """A zone as ISO 8601 has it, "" where none is given or its name is not known."""
    if not zone:
        return ""
    if zone[0] in "+-":
        digits = zone[1:].replace(":", "").ljust(4, "0")
        return f"{zone[0]}{digits[:2]}:{digits[2:]}"
    return _ZONES.get(zone.lower(), "")
