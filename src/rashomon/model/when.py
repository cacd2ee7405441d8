"""Times as precisely as they are told: a day, a month, a morning, a week, an open interval."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Literal

import msgspec

Unit = Literal["year", "month", "day", "hour", "minute", "second"]
"""What the two ends of a `When` are written in."""

Precision = Literal["decade", "year", "month", "week", "day", "part", "hour", "minute", "second", "interval"]
"""How precisely a time is told; "part" is a part of a day, "interval" anything else with two ends."""

UNITS: tuple[Unit, ...] = ("year", "month", "day", "hour", "minute", "second")
OPEN_START = datetime.min
OPEN_END = datetime.max
_FORMATS: dict[str, Callable[[datetime], str]] = {
    "year": lambda t: f"{t.year:04}",
    "month": lambda t: f"{t.year:04}-{t.month:02}",
    "day": lambda t: f"{t.year:04}-{t.month:02}-{t.day:02}",
    "hour": lambda t: f"{t.year:04}-{t.month:02}-{t.day:02}T{t.hour:02}",
    "minute": lambda t: t.isoformat(timespec="minutes"),
    "second": lambda t: t.isoformat(timespec="seconds"),
}
_YEARS = range(1000, 9000)
_ISO = re.compile(
    r"(?P<year>\d{4})(?:-?(?P<month>\d\d)(?:-?(?P<day>\d\d)"
    r"(?:[T ](?P<hour>\d\d)(?::?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,]\d{1,9})?)?)?"
    r" ?(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?)?)?)?",
    re.ASCII,
)


class When(msgspec.Struct, frozen=True, kw_only=True):
    """A time between `earliest` (included) and `latest` (excluded), both as the clocks of the place told.

    `unit` is what the ends are written in; `offset` the zone's minutes east of UTC where it was told.
    An end that is not known is `OPEN_START` or `OPEN_END`.
    """

    earliest: datetime
    latest: datetime
    unit: Unit
    precision: Precision
    offset: int | None = None

    @property
    def iso(self) -> str:
        """ISO 8601, reduced to what is told; an interval with "/", its open end as ".."."""
        if self.latest == OPEN_END:
            return f"{self._end(self.earliest)}/.."
        last = self._end(self.latest - timedelta(seconds=1))
        if self.earliest == OPEN_START:
            return f"../{last}"
        first = self._end(self.earliest)
        return first if first == last else f"{first}/{last}"

    def _end(self, at: datetime) -> str:
        zone = _zone_text(self.offset) if _has_clock(self.unit) else ""
        return _FORMATS[self.unit](at) + zone

    @property
    def key(self) -> tuple[datetime, datetime]:
        """What times are sorted by: the earlier start first, then the earlier end."""
        return self.earliest, self.latest

    def __lt__(self, other: When) -> bool:
        return self.key < other.key

    @property
    def is_open(self) -> bool:
        """True where one end is not known."""
        return self.earliest == OPEN_START or self.latest == OPEN_END

    @property
    def length(self) -> timedelta:
        """From one end to the other."""
        return self.latest - self.earliest

    @property
    def day(self) -> When:
        """The day it begins on."""
        return at_day(self.earliest)

    @property
    def instant(self) -> tuple[datetime, datetime]:
        """Its ends by UTC where the zone was told, else as told: equal for one time told in two zones."""
        shift = timedelta(minutes=self.offset or 0) if _has_clock(self.unit) and not self.is_open else timedelta()
        return self.earliest - shift, self.latest - shift

    def contains(self, other: When) -> bool:
        """True where `other` lies wholly inside."""
        (start, end), (first, last) = _in_one_zone(self, other)
        return start <= first and last <= end

    def overlaps(self, other: When) -> bool:
        """True where both may be the same moment."""
        (start, end), (first, last) = _in_one_zone(self, other)
        return start < last and first < end

    def is_one_with(self, other: When) -> bool:
        """True where both tell the same time as precisely, each in its zone."""
        mine, others = _in_one_zone(self, other)
        return mine == others

    def same_at_coarser(self, other: When) -> bool:
        """True where the one, told less precisely, may be the other: one contains the other."""
        return self.contains(other) or other.contains(self)

    @staticmethod
    def parse(text: str) -> When | None:
        """The time that ISO 8601 text tells (reduced, zoned, or an interval; years 1000 to 8999), or None."""
        first, slash, last = text.strip().partition("/")
        if not slash:
            return _parse_one(first)
        start = _OPEN_FIRST if first == ".." else _parse_one(first)
        end = _OPEN_LAST if last == ".." else _parse_one(last)
        return between(start, end) if start and end else None


_OPEN_FIRST = When(earliest=OPEN_START, latest=OPEN_START, unit="year", precision="interval")
_OPEN_LAST = When(earliest=OPEN_END, latest=OPEN_END, unit="year", precision="interval")


def _has_clock(unit: Unit) -> bool:
    return UNITS.index(unit) >= UNITS.index("hour")


def _in_one_zone(one: When, other: When) -> tuple[tuple[datetime, datetime], tuple[datetime, datetime]]:
    """The ends of both, by UTC where both tell a time of day and a zone, else as the clocks of each place told them."""
    zoned = all(w.offset is not None and _has_clock(w.unit) for w in (one, other))
    return (one.instant, other.instant) if zoned else (one.key, other.key)


def step(at: datetime, unit: Unit, count: int = 1) -> datetime:
    """The time `count` whole units later (earlier where negative), a day of a month cut to the month's last.

    Times before year 1 or after year 9999 become `OPEN_START` or `OPEN_END`.
    """
    months = {"year": 12, "month": 1}.get(unit)
    try:
        if months:
            return _add_months(at, months * count)
        return at + count * timedelta(**{unit + "s": 1})
    except (OverflowError, ValueError):
        return OPEN_END if count > 0 else OPEN_START


def _add_months(at: datetime, months: int) -> datetime:
    year, month = divmod(at.year * 12 + at.month - 1 + months, 12)
    for day in range(at.day, 27, -1):
        try:
            return at.replace(year=year, month=month + 1, day=day)
        except ValueError:
            if not 1 <= year <= 9999:
                raise
    return at.replace(year=year, month=month + 1)


def floor(at: datetime, unit: Unit) -> datetime:
    """The start of the unit that `at` lies in."""
    kept = UNITS.index(unit) + 1
    fields = (at.year, at.month, at.day, at.hour, at.minute, at.second)[:kept]
    return datetime(*(fields + (1,) * (3 - kept) if kept < 3 else fields))  # type: ignore[arg-type]


def moment(at: datetime, unit: Unit, offset: int | None = None) -> When:
    """The whole unit (a year, a day, a minute) that `at` lies in."""
    start = floor(at, unit)
    return When(earliest=start, latest=step(start, unit), unit=unit, precision=unit, offset=offset)


def at_day(at: datetime) -> When:
    """The day that `at` lies in."""
    return moment(at, "day")


def between(first: When, last: When, precision: Precision = "interval") -> When | None:
    """From the start of the one to the end of the other, or None where that is no interval."""
    if first.earliest >= last.latest or (first.earliest == OPEN_START and last.latest == OPEN_END):
        return None
    known = [w for w in (first, last) if w is not _OPEN_FIRST and w is not _OPEN_LAST]
    unit = max((w.unit for w in known), key=UNITS.index)
    return When(earliest=first.earliest, latest=last.latest, unit=unit, precision=precision, offset=known[0].offset)


def since(first: When) -> When:
    """From then on, with no end told."""
    return When(earliest=first.earliest, latest=OPEN_END, unit=first.unit, precision="interval", offset=first.offset)


def _parse_one(text: str) -> When | None:
    found = _ISO.fullmatch(text.strip())
    if not found or int(found["year"]) not in _YEARS:
        return None
    fields = [int(found[u]) for u in UNITS if found[u]]
    try:
        at = datetime(*(fields + [1] * (3 - len(fields))))  # type: ignore[arg-type]
    except ValueError:
        return None
    return moment(at, UNITS[len(fields) - 1], _zone_minutes(found["zone"]))


def _zone_minutes(zone: str | None) -> int | None:
    if not zone or zone == "Z":
        return 0 if zone else None
    digits = zone[1:].replace(":", "").ljust(4, "0")
    minutes = int(digits[:2]) * 60 + int(digits[2:])
    return -minutes if zone[0] == "-" else minutes


def _zone_text(offset: int | None) -> str:
    if not offset:
        return "" if offset is None else "Z"
    hours, minutes = divmod(abs(offset), 60)
    return f"{'-' if offset < 0 else '+'}{hours:02}:{minutes:02}"
