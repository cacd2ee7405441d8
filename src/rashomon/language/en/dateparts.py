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
    `portion` is "early", "mid", "late", a half of a year or "about". `weekday` counts from Monday = 0; `weeks` more are
    counted from it, or from the `shift`ed day. `on_day`: of the year, month or week shifted to, the day so many days
    from the report's ("two years ago today"). `after`: counted from a time told before it, not from the report's day.
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
    quarter: int | None = None
    feast: str = ""
    weeks: int = 0
    on_day: int | None = None
    clock: tuple[int, int, int] | None = None
    clock_unit: str = ""
    part: str = ""
    portion: str = ""
    offset: int | None = None
    zone: str = ""
    after: bool = False

    @property
    def says(self) -> frozenset[str]:
        """The names of what it says of: "year", "month", "shift day" and so on."""
        names = ("year", "month", "day", "weekday", "decade", "season", "quarter", "feast", "clock", "part")
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
    "beginning": "early", "start": "early", "middle": "mid", "end": "late"
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
    "earlier tonight": Parts(shift=(0, "day"), part="night"),
    "today week": Parts(shift=(0, "day"), weeks=1),
    "tomorrow week": Parts(shift=(1, "day"), weeks=1),
    "yesterday week": Parts(shift=(-1, "day"), weeks=-1),
    "a week today": Parts(shift=(0, "day"), weeks=1),
    "a week tomorrow": Parts(shift=(1, "day"), weeks=1),
}


def read_day_word(m: re.Match[str]) -> Parts:
    """Reads "Yesterday", "tonight"."""
    return DAY_WORDS[" ".join(m[0].lower().split())]


_TODAY = {"yesterday": -1, "today": 0, "tomorrow": 1}


def read_ago(m: re.Match[str]) -> Parts | None:
    """Reads "Three days ago", "two weeks later"."""
    words = m["n"].lower()
    count = {"a": 1, "an": 1, "one": 1, "a couple of": 2}.get(" ".join(words.split())) or numeral_value(words)
    if count is None or count != int(count) or count > 10_000:
        return None
    way, unit = m["way"].lower(), m["unit"].lower()
    sign = -1 if way in ("ago", "earlier", "before") else 1
    on_day = _TODAY.get((m.groupdict().get("on_day") or "").lower())
    size, unit, portion = (10, "year", "about") if unit == "decade" else (1, unit, "")
    return Parts(
        shift=(sign * size * int(count), unit),
        portion="" if on_day is not None else portion,
        on_day=on_day,
        after=way in ("earlier", "later", "after", "before"),
    )


_STEPS = {"that": 0, "same": 0, "the": 0, "previous": -1, "preceding": -1, "next": 1, "following": 1}


def read_after(m: re.Match[str]) -> Parts:
    """Reads "The next day", "that month", "the following morning": counted from a time told before."""
    got = m.groupdict()
    part = (got.get("part") or "").lower()
    return Parts(shift=(_STEPS[m["step"].lower()], (got.get("unit") or "day").lower()), part=part, after=True)


def read_day_beside(m: re.Match[str]) -> Parts:
    """Reads "The night before", "the day after" of a time told before."""
    word = m["unit"].lower()
    step = -1 if m["way"].lower() in ("before", "earlier") else 1
    return Parts(shift=(step, "day"), part="" if word == "day" else word, after=True)


def read_weekday_beside(m: re.Match[str]) -> Parts:
    """Reads "The previous Thursday", "the following Monday"."""
    which = "last" if _STEPS[m["step"].lower()] < 0 else "next"
    return Parts(weekday=calendar.WEEKDAYS[m["weekday"].lower()], which=which, after=True)


_WEEKS = {"a week": 1, "one week": 1, "week": 1, "a fortnight": 2, "fortnight": 2, "two weeks": 2, "three weeks": 3}


def read_weekday_and_weeks(m: re.Match[str]) -> Parts:
    """Reads "A week on Friday", "Friday week", "Monday fortnight", "a week ago Friday", "the Friday before last"."""
    got = m.groupdict()
    weeks = _WEEKS.get(" ".join((got.get("weeks") or "a week").lower().split()), 1)
    back = bool(got.get("back"))
    weekday = calendar.WEEKDAYS[got["weekday"].lower()]
    return Parts(weekday=weekday, which="last" if back else "coming", weeks=-weeks if back else weeks)


def read_feast(m: re.Match[str]) -> Parts:
    """A day with a name of its own."""
    name = " ".join(m["feast"].lower().replace("’", "'").replace("saint ", "st ").replace("st. ", "st ").split())
    return Parts(feast=name, year=int(m["year"]) if m["year"] else None, which=_which(m))


_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def read_quarter(m: re.Match[str]) -> Parts | None:
    """A quarter of a year, told beside it or not."""
    word = m["quarter"].lower()
    quarter = int(word) if word.isdigit() else _QUARTERS[word]
    got = m.groupdict()
    which = _which(m)
    year = int(got["year"]) if got.get("year") else None
    return Parts(quarter=quarter, year=year, shift=(_SIGNS[which], "year") if which else None)


def read_whole_year(m: re.Match[str]) -> Parts:
    """Reads "The current year", "the full year"."""
    del m
    return Parts(shift=(0, "year"))


def read_year_ago(m: re.Match[str]) -> Parts:
    """Reads "Year-earlier"."""
    del m
    return Parts(shift=(-1, "year"))


def read_earlier_in(m: re.Match[str]) -> Parts:
    """Reads "Earlier in the day" of a time told before, and "in the month" of the report's."""
    unit = m["unit"].lower()
    return Parts(shift=(0, unit), after=unit == "day")


def read_end(m: re.Match[str]) -> Parts:
    """Reads "Year-end", the nearest December, and "the end of the month"."""
    month = (m.groupdict().get("unit") or "year").lower() == "month"
    return Parts(shift=(0, "month"), portion="late") if month else Parts(month=12)


def read_weekend(m: re.Match[str]) -> Parts:
    """Reads "Over the weekend": the last, or the coming one where it is to come."""
    del m
    return Parts(shift=(0, "weekend"), which="nearest")


def read_spoken_year(m: re.Match[str]) -> Parts | None:
    """Reads "Nineteen ninety-six", "the year two thousand"."""
    head, tail = m["head"].lower(), " ".join((m["tail"] or "").lower().replace("-", " ").split())
    century = {"eighteen": 1800, "nineteen": 1900}.get(head, 2000)
    tail = tail.removeprefix("hundred").removeprefix("and ").removeprefix("oh ").strip()
    rest = numeral_value(tail) if tail else 0
    return Parts(year=century + int(rest)) if rest is not None and rest < 100 else None


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
    return calendar.ZONES.get(m.groupdict().get("zone") or "")


def read_clock(m: re.Match[str]) -> Parts | None:
    """Hours and minutes, by twelve or by twenty-four."""
    got = m.groupdict()
    hour, minute, second = (int(got.get(k) or 0) for k in ("hour", "minute", "sec"))
    half = (got.get("half") or "").lower().replace(".", "")
    if (half and not 1 <= hour <= 12) or hour > 23 or minute > 59 or second > 59:
        return None
    hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
    unit = "second" if got.get("sec") else "minute" if got.get("minute") else "hour"
    return Parts(clock=(hour, minute, second), clock_unit=unit, offset=_offset(m), zone=got.get("zone") or "")


def read_named_clock(m: re.Match[str]) -> Parts:
    """Noon, midday or midnight: the minute, or the hour before or behind it; "by midnight" is of the day that ends."""
    lead, midnight = m["lead"].lower(), m["named"].lower() == "midnight"
    ends = lead == "before" or (midnight and lead in ("by", "until"))
    hour = (23 if midnight else 11) if ends else 0 if midnight else 12
    exact = lead in ("at", "12", "from", "between", "and", "by", "until") and not ends
    return Parts(clock=(hour, 0, 0), clock_unit="minute" if exact else "hour", offset=_offset(m), zone=m["zone"] or "")


def read_spoken_clock(m: re.Match[str]) -> Parts | None:
    """Reads "Half past six in the evening", "six o'clock at night": only where the half of the day is told."""
    got = m.groupdict()
    hour = numeral_value(got["n"] or got["n2"])
    half = (got.get("half") or got.get("part") or "").lower().replace(".", "")
    if hour is None or not 1 <= hour <= 12 or not half:
        return None
    past = _PAST_THE_HOUR[" ".join((got.get("past") or "").lower().removeprefix("a ").split())]
    late = half in ("pm", "afternoon", "evening", "night")
    minutes = (int(hour) % 12 + (12 if late else 0)) * 60 + past
    return Parts(clock=(minutes // 60 % 24, minutes % 60, 0), clock_unit="minute" if got.get("past") else "hour")


_PAST_THE_HOUR = {"": 0, "half past": 30, "quarter past": 15, "quarter to": -15}


def read_in_the_part(m: re.Match[str]) -> Parts:
    """Reads "In the evening" of a day told beside it."""
    return Parts(part=m["part"].lower())


def read_dawn(m: re.Match[str]) -> Parts:
    """Reads "at dawn": that of the day told of."""
    del m
    return Parts(shift=(0, "day"), part="dawn", after=True)
