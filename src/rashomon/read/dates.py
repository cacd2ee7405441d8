"""Dates of publication as ISO 8601: no less precise, and no more, than they were given."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Literal, get_args

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
    r"(?:[T,|–@-]?\s*(?:at\s+)?(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d)(?::(?P<second>\d\d)(?P<fraction>[.,]\d{1,9})?)?"
    r"|(?=\s?[ap]\.?m\b))"
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
_FIGURES = re.compile(
    r"(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second_figure>\d{1,2})(?P=mark)(?P<year>\d{4})" + _TIME,
    re.IGNORECASE | re.ASCII,
)
_SOMEWHERE = re.compile(
    r"(?<![\d/.-])(?:(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)"
    rf"|(?P<d1>\d{{1,2}}){_ORDINAL}\s+(?P<n1>[a-z]{{3,9}})\.?,?\s+(?P<y1>\d{{4}})"
    rf"|(?P<n2>[a-z]{{3,9}})\.?\s+(?P<d2>\d{{1,2}}){_ORDINAL},?\s+(?P<y2>\d{{4}}))(?![\d/-])",
    re.IGNORECASE | re.ASCII,
)
_UNITS = (1e17, 1e9), (1e14, 1e6), (1e11, 1e3)
"""Numbers above the first count so many parts of a second since 1970; those below all of them seconds."""
_DIGITS = re.compile(r"\d{9,10}|\d{13}|\d{16}|\d{19}", re.ASCII)
"""As many digits as seconds, or parts of them, have had since 1973."""
_LONGEST = 80

DayOrder = Literal["day-first", "month-first"]
_MONTH_FIRST = frozenset({"us", "ph", "fm", "pw", "mh", "gu", "pr"})
_MIXED = frozenset({"ca"})
"""Regions whose English writes the month first, and one that writes both."""
_URL_DATE = re.compile(r"(?<!\d)(\d{4})[/-]?(\d\d)[/-]?(\d\d)(?!\d)")


def iso_date(value: object, order: DayOrder | None = None) -> str | None:
    """ISO 8601 of a date as files give it (ISO, mail, English, seconds since 1970), or None where it is not clear.

    A zone is kept where it was given, and none is made up; numbers are in UTC. Of a time that makes no sense the day is
    kept. A date in figures that can be read two ways is read by `order`, if that is known.
    """
    if isinstance(value, bool) or value is None:
        return None
    text = " ".join(str(value)[: _LONGEST + 1].split())
    if _DIGITS.fullmatch(text) or isinstance(value, float):
        return _from_epoch(float(text))
    if len(text) > _LONGEST:
        return None
    matches = (pattern.fullmatch(text) for pattern in _PATTERNS)
    match = next((m for m in matches if m), None)
    return _written(match.groupdict()) if match else _in_figures(text, order) or _somewhere(text)


def is_ambiguous(value: object) -> bool:
    """True for a date in figures that names one day where the day, another where the month stands first."""
    text = " ".join(str(value).split())
    readings = {iso_date(text, "day-first"), iso_date(text, "month-first")}
    return len(text) <= _LONGEST and len(readings - {None}) > 1 and iso_date(text) is None


def day_order(
    values: Iterable[object], tag: str | None, url: str | None, beside: Iterable[str] = ()
) -> DayOrder | None:
    """What stands first in the dates of a text, None where nothing tells.

    Told by its address, where that has the day of one of `values`; else by dates `beside` it that can be read in one
    way only; else by the region of its language tag, or a language other than English.
    """
    told = _URL_DATE.search(url or "")
    for value in values if told else ():
        day = "-".join(told.groups()) if told else ""
        for order in get_args(DayOrder):
            if (iso_date(value, order) or "").startswith(day):
                return order  # type: ignore[no-any-return]
    orders = {order for text in beside for match in _FIGURES.finditer(text) if (order := _own_order(match))}
    return orders.pop() if len(orders) == 1 else None if orders else _usual_order(tag)


def figures_in(text: str) -> tuple[str, ...]:
    """The dates of a text that are written in figures, day or month first."""
    return tuple(match.group().strip() for match in _FIGURES.finditer(text))


def _usual_order(tag: str | None) -> DayOrder | None:
    language, _, rest = (tag or "").lower().replace("_", "-").partition("-")
    region = rest.rpartition("-")[2]
    if not language or (language == "en" and not region) or region in _MIXED:
        return None
    return "month-first" if region in _MONTH_FIRST else "day-first"


def _own_order(match: re.Match[str]) -> DayOrder | None:
    first, second = int(match["first"]), int(match["second_figure"])
    if match["mark"] == "." or first > 12 >= second:
        return "day-first" if second <= 12 else None
    return "month-first" if second > 12 >= first else None


def _in_figures(text: str, order: DayOrder | None) -> str | None:
    match = _FIGURES.fullmatch(text)
    if not match:
        return None
    known = _own_order(match) or order or ("day-first" if match["first"] == match["second_figure"] else None)
    if known is None:
        return None
    day, month = ("first", "second_figure") if known == "day-first" else ("second_figure", "first")
    return _written({**match.groupdict(), "day": match[day], "month": match[month]})


def _somewhere(text: str) -> str | None:
    """The one day that a longer text names."""
    found = {day for match in _SOMEWHERE.finditer(text) if (day := _day_of(match))}
    return found.pop() if len(found) == 1 else None


def _day_of(match: re.Match[str]) -> str | None:
    part = {name: match[name] for name in ("year", "month", "day")}
    for at in ("1", "2"):
        if match[f"y{at}"]:
            part = {"year": match[f"y{at}"], "name": match[f"n{at}"], "day": match[f"d{at}"]}
    return _written(part)


def _from_epoch(number: float) -> str | None:
    parts = next((parts for above, parts in _UNITS if abs(number) > above), 1.0)
    try:
        moment = datetime.fromtimestamp(number / parts, UTC)
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
    timed = f"{date}T{_clock(part)}{_zone(part.get('zone'))}" if part.get("hour") else date
    return next((form for form in (timed, date) if When.parse(form)), None)


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
    return f"{hour:02}:{part.get('minute') or '00'}{second}"


def _zone(zone: str | None) -> str:
    """A zone as ISO 8601 has it, "" where none is given or its name is not known."""
    if not zone:
        return ""
    if zone[0] in "+-":
        digits = zone[1:].replace(":", "").ljust(4, "0")
        return f"{zone[0]}{digits[:2]}:{digits[2:]}"
    return _ZONES.get(zone.lower(), "")
