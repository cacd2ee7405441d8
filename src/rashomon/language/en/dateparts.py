"""The smallest pieces of English dates and times: what each says of a time, and how its wording is read."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

import msgspec

from rashomon.language.en import calendar
from rashomon.language.en.numerals import numeral_value


class Parts(msgspec.Struct, frozen=True, kw_only=True):
    """What a piece says of a time; None or "" where it says nothing.

    `which` is "last", "next" or "this". `shift` counts units from the report's day ("last week" is -1 week);
    `span` is a stretch ending (or, negative, beginning) there. `last_day` ends a range of days in one month.
    `portion` is "early", "mid", "late" or "about". `weekday` counts from Monday = 0. `after`: counted from a time told
    before it, not from the report's day.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    weekday: int | None = None
    which: str = ""
    shift: tuple[int, str] | None = None
    span: tuple[int, str] | None = None
    decade: int | None = None
    season: str = ""
    clock: tuple[int, int, int] | None = None
    clock_unit: str = ""
    part: str = ""
    portion: str = ""
    offset: int | None = None
    after: bool = False

    @property
    def says(self) -> frozenset[str]:
        """The names of what it says of: "year", "month", "shift day" and so on."""
        names = ("year", "month", "day", "weekday", "decade", "season", "clock", "part")
        said = {n for n in names if getattr(self, n) not in (None, "")}
        said |= {f"shift {self.shift[1]}"} if self.shift else set()
        return frozenset(said | ({"span"} if self.span else set()))


class Piece(NamedTuple):
    """Some `Parts` and where they stand, [start, end) of the text."""

    start: int
    end: int
    parts: Parts


Build = Callable[[re.Match[str]], Parts | None]


_PORTIONS = {
    "beginning": "early", "start": "early", "first half": "early", "middle": "mid", "end": "late", "second half": "late"
}  # fmt: skip
_WHICHES = {"past": "last", "coming": "next"}
_SIGNS = {"last": -1, "next": 1, "this": 0}


def _portion(m: re.Match[str]) -> str:
    found = " ".join((m.groupdict().get("portion") or "").lower().split())
    return _PORTIONS.get(found, found)


def _which(m: re.Match[str]) -> str:
    word = (m.groupdict().get("which") or "").lower().split()
    return _WHICHES.get(word[-1], word[-1]) if word else ""


def read_date(m: re.Match[str]) -> Parts | None:
    """Year, month and day by name, in any order, each where given."""
    got = m.groupdict()
    month = calendar.MONTHS[got["month"].lower()]
    day, last = (int(got[k]) if got.get(k) else None for k in ("day", "last"))
    if (day is not None and not 1 <= day <= 31) or (last is not None and not (day or 0) < last <= 31):
        return None
    year = int(got["year"]) if got.get("year") else None
    return Parts(year=year, month=month, day=day, last_day=last, portion=_portion(m), which=_which(m))


def read_september_11(m: re.Match[str]) -> Parts:
    """The one day that is told worldwide without its year."""
    del m
    return Parts(year=2001, month=9, day=11)


def read_numeric(m: re.Match[str]) -> Parts | None:
    """12/28/2017 or 28.12.2017, where only one reading is a date."""
    a, b, year = int(m["a"]), int(m["b"]), int(m["year"])
    pairs = {(month, day) for month, day in ((a, b), (b, a)) if 1 <= month <= 12 and 1 <= day <= 31}
    if len(pairs) != 1:
        return None
    month, day = pairs.pop()
    return Parts(year=year, month=month, day=day)


def read_iso(m: re.Match[str]) -> Parts | None:
    """A year, month and day in figures."""
    month, day = int(m["m"]), int(m["d"])
    return Parts(year=int(m["year"]), month=month, day=day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def read_year(m: re.Match[str]) -> Parts:
    """A year by itself."""
    return Parts(year=int(m["year"]), portion=_portion(m))


def read_decade(m: re.Match[str]) -> Parts:
    """Reads "The 1990s", "the '90s" (of the last century)."""
    digits = int(m["decade"])
    return Parts(decade=digits if digits > 99 else 1900 + digits, portion=_portion(m))


def read_weekday(m: re.Match[str]) -> Parts:
    """A weekday, perhaps with a part of the day."""
    got = m.groupdict()
    part = (got.get("part") or _portion(m) or "").lower()
    return Parts(weekday=calendar.WEEKDAYS[got["weekday"].lower()], which=_which(m), part="" if part == "mid" else part)


def read_of_month(m: re.Match[str]) -> Parts | None:
    """A day of a month that is not told."""
    day = int(m["day"])
    return Parts(day=day) if 1 <= day <= 31 else None


DAY_WORDS: dict[str, Parts] = {
    "today": Parts(shift=(0, "day")),
    "yesterday": Parts(shift=(-1, "day")),
    "tomorrow": Parts(shift=(1, "day")),
    "tonight": Parts(shift=(0, "day"), part="night"),
    "last night": Parts(shift=(-1, "day"), part="night"),
    "the day before yesterday": Parts(shift=(-2, "day")),
    "the day after tomorrow": Parts(shift=(2, "day")),
    "this morning": Parts(shift=(0, "day"), part="morning"),
    "this afternoon": Parts(shift=(0, "day"), part="afternoon"),
    "this evening": Parts(shift=(0, "day"), part="evening"),
    "earlier today": Parts(shift=(0, "day")),
    "later today": Parts(shift=(0, "day")),
}


def read_day_word(m: re.Match[str]) -> Parts:
    """Reads "Yesterday", "tonight"."""
    return DAY_WORDS[" ".join(m[0].lower().split())]


def read_ago(m: re.Match[str]) -> Parts | None:
    """Reads "Three days ago", "two weeks later"."""
    words = m["n"].lower()
    count = {"a": 1, "an": 1, "one": 1, "a couple of": 2}.get(" ".join(words.split())) or numeral_value(words)
    if count is None or count != int(count) or count > 10_000:
        return None
    way, unit = m["way"].lower(), m["unit"].lower()
    sign = -1 if way in ("ago", "earlier", "before") else 1
    size, unit, portion = (10, "year", "about") if unit == "decade" else (1, unit, "")
    return Parts(
        shift=(sign * size * int(count), unit), portion=portion, after=way in ("earlier", "later", "after", "before")
    )


_STEPS = {"that": 0, "same": 0, "previous": -1, "preceding": -1, "next": 1, "following": 1}


def read_after(m: re.Match[str]) -> Parts:
    """Reads "The next day", "that month": counted from a time told before."""
    return Parts(shift=(_STEPS[m["step"].lower()], m["unit"].lower()), after=True)


def read_shift(m: re.Match[str]) -> Parts:
    """Reads "Last week", "this year"."""
    return Parts(shift=(_SIGNS[_which(m)], m["unit"].lower()), portion=_portion(m))


def read_span(m: re.Match[str]) -> Parts | None:
    """Reads "The past three months"."""
    count = numeral_value(m["n"]) if m["n"] else 1
    if count is None or count != int(count) or count > 10_000:
        return None
    ahead = _WHICHES.get(m["way"].lower(), m["way"].lower()) == "next"
    return Parts(span=(-int(count) if ahead else int(count), m["unit"].lower()))


def read_season(m: re.Match[str]) -> Parts:
    """A season, perhaps of a year."""
    year = int(m["year"]) if m["year"] else None
    return Parts(season=m["season"].lower(), which=_which(m), year=year, portion=_portion(m))


def _offset(m: re.Match[str]) -> int | None:
    return calendar.ZONES.get(m["zone"] or "")


def read_clock(m: re.Match[str]) -> Parts | None:
    """Hours and minutes, by twelve or by twenty-four."""
    got = m.groupdict()
    hour, minute, second = (int(got.get(k) or 0) for k in ("hour", "minute", "sec"))
    half = (got.get("half") or "").lower().replace(".", "")
    if (half and not 1 <= hour <= 12) or hour > 23 or minute > 59 or second > 59:
        return None
    hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
    unit = "second" if got.get("sec") else "minute" if got.get("minute") else "hour"
    return Parts(clock=(hour, minute, second), clock_unit=unit, offset=_offset(m))


def read_named_clock(m: re.Match[str]) -> Parts:
    """Noon or midnight."""
    return Parts(clock=(12 if m["named"].lower() == "noon" else 0, 0, 0), clock_unit="minute")


def read_in_the_part(m: re.Match[str]) -> Parts:
    """Reads "In the evening" of a day told beside it."""
    return Parts(part=m["part"].lower())
