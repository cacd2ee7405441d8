"""What a time means, read from the day on which it was told."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal, cast

import msgspec

from rashomon.language.en import calendar
from rashomon.language.en.dateparts import Parts
from rashomon.model.when import OPEN_START, UNITS, Precision, Unit, When, at_day, between, floor, moment, step

_WEEK = timedelta(days=7)
Tense = Literal["past", "future", ""]
"""What the words around a time tell: that it was, that it is to come, or nothing."""
_AGAINST = {"past": (20.0, 1.0), "future": (1.0, 20.0), "": (2.5, 1.0)}
"""Tense → how many times farther a coming and a past date are taken to be."""
_YEARLY = ("year", "decade", "century")
_THIRDS = {"early": (0, 1), "mid": (1, 2), "late": (2, 3)}


def resolve(parts: Parts, base: When | None, tense: Tense = "") -> When | None:
    """The time `parts` mean in a report of time `base`, or None where that cannot be told."""
    whole = _date(parts, base, tense)
    if whole is None:
        return None
    if parts.clock is not None:
        hour, minute, second = parts.clock
        at = whole.earliest.replace(hour=hour, minute=minute, second=second)
        return moment(at, cast(Unit, parts.clock_unit), parts.offset)
    if parts.part and whole.unit == "day":
        return _part_of_day(whole, parts.part)
    return _portion(whole, parts.portion) if parts.portion else whole


def resolve_pair(first: Parts, last: Parts, base: When | None, tense: Tense = "") -> When | None:
    """From the one to the other; what one leaves out (the month, the year, the day) the other tells."""
    start, end = _fill(first, last), _fill(last, first)
    tail = resolve(end, base, tense)
    if tail is None:
        return None
    head = resolve(start, tail if _nearest_before(start) else base, tense)
    if head is None or head.earliest <= tail.earliest:
        return between(head, tail) if head else None
    return _turn_of_year(start, head, tail)


def _nearest_before(start: Parts) -> bool:
    """True where the start tells no year: it is then the nearest before the end."""
    return start.year is None and (start.month is not None or start.weekday is not None)


def _turn_of_year(start: Parts, head: When, tail: When) -> When | None:
    if start.weekday is not None and start.day is None:
        return between(_moved(head, -7), tail)
    if start.month is None:
        return None
    return between(moment(step(head.earliest, "year", -1), head.unit), tail)


def _moved(when: When, days: int) -> When:
    return msgspec.structs.replace(
        when, earliest=when.earliest + timedelta(days=days), latest=when.latest + timedelta(days=days)
    )


def _fill(parts: Parts, other: Parts) -> Parts:
    """`parts` with the larger units that only the other tells; a clock time takes the other's whole day."""
    if not parts.says - {"clock", "part"}:
        return msgspec.structs.replace(other, clock=parts.clock, clock_unit=parts.clock_unit, part=parts.part)
    month = other.month if parts.day is not None and parts.month is None else parts.month
    year = other.year if parts.year is None and (month or parts.season) else parts.year
    if (
        year is not None
        and month is not None
        and parts.year is None
        and other.month is not None
        and month > other.month
    ):
        year = parts.year
    return msgspec.structs.replace(parts, month=month, year=year)


def _date(parts: Parts, base: When | None, tense: Tense) -> When | None:
    """The date without its time of day."""
    told = base.earliest if base and base.earliest != OPEN_START else None
    if parts.decade is not None:
        return _years(parts.decade, 10)
    if parts.season:
        return _season(parts, told, tense)
    if parts.year is not None:
        return _in_year(parts, parts.year)
    if told is None or base is None:
        return None
    return _relative(parts, told, base.unit, tense)


def _relative(parts: Parts, told: datetime, known: Unit, tense: Tense) -> When | None:
    """A date that only means something from the report's own; `known` is what that is known in."""
    unit = parts.shift[1] if parts.shift else ""
    if parts.month is not None:
        return _month(parts, told, known, tense)
    if parts.shift and parts.weekday is None and (unit in _YEARLY or (unit, known) == ("month", "month")):
        return _shifted(told, *parts.shift)
    return _from_day(parts, told, known, tense) if UNITS.index(known) >= UNITS.index("day") else None


def _month(parts: Parts, told: datetime, known: Unit, tense: Tense) -> When | None:
    """A month (and day) without its year: "May last year", or the nearest."""
    if parts.shift:
        return _in_year(parts, step(told, "year", parts.shift[0]).year)
    return _in_year(parts, told.year) if known == "year" else _nearest_year(parts, told, tense)


def _from_day(parts: Parts, told: datetime, known: Unit, tense: Tense) -> When | None:
    if parts.day is not None:
        return _nearest_month(parts.day, parts.weekday, told, tense)
    if parts.weekday is not None:
        return _weekday(parts, told, tense)
    if parts.span:
        return _span(told, *parts.span)
    return _exact_shift(parts.shift, told, known) if parts.shift else None


def _exact_shift(shift: tuple[int, str], told: datetime, known: Unit) -> When | None:
    """Hours and minutes ago are told to the hour where the report's hour is known, else to the day."""
    if shift[1] not in ("hour", "minute", "second"):
        return _shifted(told, *shift)
    return moment(
        step(told, cast(Unit, shift[1]), shift[0]), "hour" if known in ("hour", "minute", "second") else "day"
    )


def _in_year(parts: Parts, year: int) -> When | None:
    if parts.month is None:
        return moment(datetime(year, 1, 1), "year")
    if parts.day is None:
        return moment(datetime(year, parts.month, 1), "month")
    days = [_day(year, parts.month, d) for d in (parts.day, parts.last_day) if d is not None]
    if any(d is None for d in days):
        return None
    first, last = cast(When, days[0]), cast(When, days[-1])
    return first if first == last else between(first, last)


def _day(year: int, month: int, day: int) -> When | None:
    try:
        return at_day(datetime(year, month, day))
    except ValueError:
        return None


def _nearest(candidates: list[When], told: datetime, tense: Tense) -> When | None:
    """The candidate nearest to the report's day, the times that its tense speaks against taken for farther."""
    today = floor(told, "day")

    def far(when: When) -> tuple[float, datetime]:
        ahead = (when.earliest - today) / timedelta(days=1)
        behind = (today - when.latest) / timedelta(days=1) + 1
        distance = ahead if ahead > 0 else max(behind, 0.0)
        return distance * _AGAINST[tense][0 if ahead > 0 else 1], when.earliest

    return min(candidates, key=far) if candidates else None


def _nearest_year(parts: Parts, told: datetime, tense: Tense) -> When | None:
    years = [_in_year(parts, told.year + n) for n in (-4, -3, -2, -1, 0, 1, 2, 3, 4)]
    found = _on_weekday([w for w in years if w is not None], parts.weekday, told)
    if parts.which == "last":
        found = [w for w in found if w.latest <= told][-1:]
    elif parts.which == "next":
        found = [w for w in found if w.earliest > told][:1]
    elif parts.which == "this":
        found = [w for w in found if w.earliest.year == told.year]
    return _nearest(found, told, tense)


def _nearest_month(day: int, weekday: int | None, told: datetime, tense: Tense) -> When | None:
    months = [step(floor(told, "month"), "month", n) for n in range(-12, 13)]
    days = [d for d in (_day(m.year, m.month, day) for m in months) if d is not None]
    return _nearest(_on_weekday(days, weekday, told), told, tense)


def _on_weekday(found: list[When], weekday: int | None, told: datetime) -> list[When]:
    """Those within a year and a half that fall on the weekday told with them; all where none does."""
    near = [w for w in found if abs(w.earliest - told) < timedelta(days=550) and w.earliest.weekday() == weekday]
    return near or found


def _weekday(parts: Parts, told: datetime, tense: Tense) -> When | None:
    today = floor(told, "day")
    wanted = cast(int, parts.weekday)
    if parts.shift:
        monday = today - timedelta(days=today.weekday()) + parts.shift[0] * _WEEK
        return at_day(monday + timedelta(days=wanted))
    ahead = (wanted - today.weekday()) % 7
    if parts.which == "this":
        return at_day(today + timedelta(days=wanted - today.weekday()))
    if parts.which == "last":
        ahead = ahead - 7
    elif parts.which == "next":
        ahead = ahead or 7
    elif tense != "future" and ahead:
        ahead -= 7
    return at_day(today + timedelta(days=ahead))


def _shifted(told: datetime, count: int, word: str) -> When | None:
    """The unit that lies `count` units from the report's day: "last week", "three days ago"."""
    if word in ("week", "fortnight"):
        return _week(told, count * (2 if word == "fortnight" else 1))
    if word == "weekend":
        return _weekend(told, count)
    unit, size = calendar.SPAN_UNITS[word]
    at = step(told, unit, count * size)
    if not 1000 <= at.year < 9000:
        return None
    if size > 1 and unit == "year":
        return _years(at.year - at.year % size, size)
    return moment(at, unit)


def _week(told: datetime, count: int) -> When | None:
    monday = floor(told, "day") - timedelta(days=told.weekday())
    at = step(monday, "day", 7 * count)
    if not 1000 <= at.year < 9000:
        return None
    return between(at_day(at), at_day(at + timedelta(days=6)), "week")


def _weekend(told: datetime, count: int) -> When | None:
    """The last weekend is the one before the report's day, also early in the week."""
    saturday = floor(told, "day") + timedelta(days=5 - told.weekday())
    shift = count if count < 1 or told.weekday() >= 5 else 0
    first = saturday + shift * _WEEK
    return between(at_day(first), at_day(first + timedelta(days=1)))


def _span(told: datetime, count: int, word: str) -> When | None:
    """The stretch of `count` units that ends (negative: begins) with the report's day."""
    if word == "hour":
        count, word = count // 24 or (1 if count > 0 else -1), "day"
    unit, size = calendar.SPAN_UNITS[word]
    far = step(told, unit, -count * size)
    if not 1000 <= far.year < 9000:
        return None
    near, other = moment(told, unit), moment(far, unit)
    return between(other, near) if count > 0 else between(near, other)


def _years(first: int, count: int) -> When | None:
    precision: Precision = "decade" if count == 10 else "interval"
    start, end = datetime(first, 1, 1), datetime(first + count - 1, 1, 1)
    return between(moment(start, "year"), moment(end, "year"), precision)


def _season(parts: Parts, told: datetime | None, tense: Tense) -> When | None:
    month = calendar.SEASONS[parts.season]
    if parts.year is not None:
        return _three_months(datetime(parts.year, month, 1))
    if told is None:
        return None
    found = [_three_months(datetime(told.year + n, month, 1)) for n in (-1, 0, 1)]
    whole = [w for w in found if w is not None]
    if parts.which == "last":
        whole = [w for w in whole if w.latest <= told][-1:]
    elif parts.which == "next":
        whole = [w for w in whole if w.earliest > told][:1]
    return _nearest(whole, told, tense)


def _three_months(start: datetime) -> When | None:
    return between(moment(start, "month"), moment(step(start, "month", 2), "month"))


def _part_of_day(day: When, part: str) -> When | None:
    first, last = calendar.PARTS[part]
    start = day.earliest + timedelta(hours=first)
    return between(moment(start, "hour"), moment(day.earliest + timedelta(hours=last - 1), "hour"), "part")


def _portion(whole: When, portion: str) -> When | None:
    """The first, middle or last third of a month, year or decade ("about": half a decade around); else the whole."""
    if portion == "about":
        return between(
            moment(step(whole.earliest, "year", -5), "year"), moment(step(whole.earliest, "year", 5), "year")
        )
    if whole.unit not in ("month", "year"):
        return whole
    finer: Unit = "day" if whole.unit == "month" else "year" if whole.precision == "decade" else "month"
    size = {"day": 30, "month": 12}.get(finer, 10)
    first, last = (n * size // 3 for n in _THIRDS[portion])
    end = step(whole.earliest, finer, last - 1) if portion != "late" else whole.latest - timedelta(days=1)
    return between(moment(step(whole.earliest, finer, first), finer), moment(end, finer))
