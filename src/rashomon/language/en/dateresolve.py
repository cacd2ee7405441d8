"""What a time means, read from the day on which it was told."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import cast

import msgspec

from rashomon.language.en import calendar
from rashomon.language.en.dateparts import Parts
from rashomon.language.en.datetenses import Tense
from rashomon.language.en.feasts import FEASTS
from rashomon.model.when import OPEN_START, UNITS, Precision, Unit, When, at_day, between, floor, moment, step

_WEEK = timedelta(days=7)
_SATURDAY = 5
_HALF_WEEK = 4
"""Days up to which a weekday that may be past or to come is the coming one."""
_AGAINST = {"past": (20.0, 1.0), "future": (1.0, 20.0), "open": (1.0, 1.0), "": (2.5, 1.0)}
"""Tense → how many times farther a coming and a past date are taken to be."""
_YEARLY = ("year", "decade", "century")
_SHARES = {"early": (0, 2), "mid": (2, 4), "late": (4, 6), "first half": (0, 3), "second half": (3, 6)}
"""Portions → the sixths of the whole that they are taken to be."""


def resolve(parts: Parts, base: When | None, tense: Tense = "") -> When | None:
    """The time `parts` mean in a report of time `base`, or None where that cannot be told."""
    whole = _date(parts, base, tense)
    if whole is None:
        return None
    if parts.clock is not None:
        hour, minute, second = parts.clock
        at = whole.earliest.replace(hour=hour, minute=minute, second=second)
        return moment(at, cast(Unit, parts.clock_unit), _offset(parts, at))
    if parts.part and whole.unit == "day":
        return _part_of_day(whole, parts.part)
    return _portion(whole, parts.portion) if parts.portion else whole


def _offset(parts: Parts, at: datetime) -> int | None:
    """Minutes east of UTC; of a zone whose summer time is not told apart, by the day."""
    return calendar.offset_on(parts.zone, at) if parts.offset is None and parts.zone else parts.offset


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
    if parts.season or parts.feast or parts.quarter is not None:
        return _of_each_year(parts, told, tense)
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
    if (
        parts.shift
        and parts.weekday is None
        and parts.on_day is None
        and (unit in _YEARLY or (unit, known) == ("month", "month"))
    ):
        return _shifted(told, *parts.shift)
    return _from_day(parts, told, known, tense) if UNITS.index(known) >= UNITS.index("day") else None


def _month(parts: Parts, told: datetime, known: Unit, tense: Tense) -> When | None:
    """A month (and day) without its year: "May last year", or the nearest."""
    if parts.shift:
        return _in_year(parts, _year_of(parts.shift, told))
    return _in_year(parts, told.year) if known == "year" else _nearest_year(parts, told, tense)


def _from_day(parts: Parts, told: datetime, known: Unit, tense: Tense) -> When | None:
    if parts.day is not None:
        return _nearest_month(parts.day, parts.weekday, told, tense)
    if parts.weekday is not None:
        return _weekday(parts, told, tense)
    if parts.span:
        return _span(told, *parts.span)
    return _from_shift(parts, parts.shift, told, known, tense) if parts.shift else None


def _from_shift(parts: Parts, shift: tuple[int, str], told: datetime, known: Unit, tense: Tense) -> When | None:
    if parts.on_day is not None:
        return at_day(_stepped(told + timedelta(days=parts.on_day), *shift))
    if parts.which == "nearest":
        return _weekend(told, _nearest_weekend(told, tense))
    if parts.weeks:
        return at_day(told + timedelta(days=shift[0]) + parts.weeks * _WEEK)
    return _exact_shift(shift, told, known)


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
    if parts.which == "this":
        found = [w for w in found if w.earliest.year == told.year]
    return _nearest(_in_which(found, parts.which, told), told, tense)


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
    if parts.weeks:
        day = today + timedelta(days=ahead if parts.which == "coming" else ahead - 7)
        return at_day(day + parts.weeks * _WEEK)
    if parts.which == "this":
        return at_day(today + timedelta(days=wanted - today.weekday()))
    if parts.which == "last":
        ahead = ahead - 7
    elif parts.which == "next":
        ahead = ahead or 7
    elif ahead and (tense in ("past", "") or (tense == "open" and ahead > _HALF_WEEK)):
        ahead -= 7
    return at_day(today + timedelta(days=ahead))


def _shifted(told: datetime, count: int, word: str) -> When | None:
    """The unit that lies `count` units from the report's day: "last week", "three days ago"."""
    if word in ("week", "fortnight"):
        return _week(told, count * (2 if word == "fortnight" else 1))
    if word == "weekend":
        return _weekend(told, count)
    unit, size = calendar.SPAN_UNITS[word]
    at = _stepped(told, count, word)
    if not 1000 <= at.year < 9000:
        return None
    if size > 1 and unit == "year":
        return _years(at.year - at.year % size, size)
    return moment(at, unit)


def _stepped(told: datetime, count: int, word: str) -> datetime:
    unit, size = calendar.SPAN_UNITS[word]
    return step(told, unit, count * size)


def _nearest_weekend(told: datetime, tense: Tense) -> int:
    """This week's where it is the weekend already, or to come; else the one before."""
    return 0 if told.weekday() >= _SATURDAY or tense == "future" else -1


def _week(told: datetime, count: int) -> When | None:
    monday = floor(told, "day") - timedelta(days=told.weekday())
    at = step(monday, "day", 7 * count)
    if not 1000 <= at.year < 9000:
        return None
    return between(at_day(at), at_day(at + timedelta(days=6)), "week")


def _weekend(told: datetime, count: int) -> When | None:
    """The last weekend is the one before the report's day, also early in the week."""
    saturday = floor(told, "day") + timedelta(days=_SATURDAY - told.weekday())
    shift = count if count < 1 or told.weekday() >= _SATURDAY else 0
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


def _of_each_year(parts: Parts, told: datetime | None, tense: Tense) -> When | None:
    """A season, quarter or feast: of the year told, else the nearest, or the one that "last" or "next" tells."""
    year = parts.year if parts.year is not None or told is None or not parts.shift else _year_of(parts.shift, told)
    if year is not None:
        return _in_year_named(parts, year)
    if told is None:
        return None
    found = [w for n in (-1, 0, 1) if (w := _in_year_named(parts, told.year + n)) is not None]
    return _nearest(_in_which(found, parts.which, told), told, tense)


def _year_of(shift: tuple[int, str], told: datetime) -> int:
    return step(told, "year", shift[0]).year


def _in_year_named(parts: Parts, year: int) -> When | None:
    if parts.feast:
        return at_day(datetime.combine(FEASTS[parts.feast](year), time()))
    month = calendar.SEASONS[parts.season] if parts.season else 3 * (parts.quarter or 1) - 2
    return _three_months(datetime(year, month, 1))


def _in_which(found: list[When], which: str, told: datetime) -> list[When]:
    """Of times in order: the last gone by, the next to come, or all."""
    if which == "last":
        return [w for w in found if w.latest <= told][-1:]
    return [w for w in found if w.earliest > told][:1] if which == "next" else found


def _three_months(start: datetime) -> When | None:
    return between(moment(start, "month"), moment(step(start, "month", 2), "month"))


def _part_of_day(day: When, part: str) -> When | None:
    first, last = calendar.PARTS[part]
    start = day.earliest + timedelta(hours=first)
    return between(moment(start, "hour"), moment(day.earliest + timedelta(hours=last - 1), "hour"), "part")


def _portion(whole: When, portion: str) -> When | None:
    """A third or half of a month, year or decade ("about": half a decade around); else the whole."""
    if portion == "about":
        return between(
            moment(step(whole.earliest, "year", -5), "year"), moment(step(whole.earliest, "year", 5), "year")
        )
    if whole.unit not in ("month", "year"):
        return whole
    finer: Unit = "day" if whole.unit == "month" else "year" if whole.precision == "decade" else "month"
    size = {"day": 30, "month": 12}.get(finer, 10)
    share = _SHARES[portion]
    first, last = share[0] * size // 6, round(share[1] * size / 6)
    end = step(whole.earliest, finer, last - 1) if last < size else whole.latest - timedelta(days=1)
    return between(moment(step(whole.earliest, finer, first), finer), moment(end, finer))
