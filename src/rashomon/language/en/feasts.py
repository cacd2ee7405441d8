"""Days with names of their own: on which day of a year each falls.

Only those whose day follows from the calendar, and is one day wherever English reports are written or is called so in
one country alone.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

_MONDAY, _THURSDAY, _SUNDAY = 0, 3, 6


def easter_sunday(year: int) -> date:
    """Easter by the Gregorian calendar (the anonymous algorithm of 1876, as in Meeus, Astronomical Algorithms)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    leaps, shift = divmod(century, 4)
    moon = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * shift + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter_sunday(year) + timedelta(days=days)


def _nth(nth: int, weekday: int, month: int, days: int = 0) -> Callable[[int], date]:
    """The nth weekday of a month, and some days on; from the end where `nth` is negative."""

    def on(year: int) -> date:
        if nth < 0:
            last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
            return last - timedelta(days=(last.weekday() - weekday) % 7) + timedelta(days=days)
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1) + days)

    return on


FEASTS: dict[str, Callable[[int], date]] = {
    "new year's eve": _fixed(12, 31),
    "new year's day": _fixed(1, 1),
    "christmas eve": _fixed(12, 24),
    "christmas day": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
    "epiphany": _fixed(1, 6),
    "valentine's day": _fixed(2, 14),
    "st patrick's day": _fixed(3, 17),
    "april fools' day": _fixed(4, 1),
    "may day": _fixed(5, 1),
    "juneteenth": _fixed(6, 19),
    "canada day": _fixed(7, 1),
    "the fourth of july": _fixed(7, 4),
    "fourth of july": _fixed(7, 4),
    "bastille day": _fixed(7, 14),
    "halloween": _fixed(10, 31),
    "all saints' day": _fixed(11, 1),
    "all souls' day": _fixed(11, 2),
    "guy fawkes night": _fixed(11, 5),
    "bonfire night": _fixed(11, 5),
    "armistice day": _fixed(11, 11),
    "remembrance day": _fixed(11, 11),
    "veterans day": _fixed(11, 11),
    "anzac day": _fixed(4, 25),
    "australia day": _fixed(1, 26),
    "burns night": _fixed(1, 25),
    "shrove tuesday": _from_easter(-47),
    "ash wednesday": _from_easter(-46),
    "palm sunday": _from_easter(-7),
    "maundy thursday": _from_easter(-3),
    "good friday": _from_easter(-2),
    "holy saturday": _from_easter(-1),
    "easter saturday": _from_easter(-1),
    "easter sunday": _from_easter(0),
    "easter monday": _from_easter(1),
    "ascension day": _from_easter(39),
    "whit sunday": _from_easter(49),
    "whit monday": _from_easter(50),
    "corpus christi": _from_easter(60),
    "martin luther king day": _nth(3, _MONDAY, 1),
    "memorial day": _nth(-1, _MONDAY, 5),
    "labor day": _nth(1, _MONDAY, 9),
    "thanksgiving": _nth(4, _THURSDAY, 11),
    "thanksgiving day": _nth(4, _THURSDAY, 11),
    "black friday": _nth(4, _THURSDAY, 11, 1),
    "cyber monday": _nth(4, _THURSDAY, 11, 4),
    "remembrance sunday": _nth(2, _SUNDAY, 11),
}
"""Lower-case names, with straight apostrophes → the day in a year."""
