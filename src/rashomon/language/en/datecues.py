"""Letters by which a stretch of text is known to have no date of a kind, without a look at the kind's wordings."""

from __future__ import annotations

import re

from rashomon.language.en import calendar
from rashomon.language.en.dateparts import (
    DAY_WORDS,
    Build,
    read_after,
    read_ago,
    read_clock,
    read_date,
    read_dawn,
    read_day_beside,
    read_day_word,
    read_decade,
    read_earlier_in,
    read_end,
    read_feast,
    read_in_the_part,
    read_iso,
    read_named_clock,
    read_numeric,
    read_of_month,
    read_quarter,
    read_season,
    read_september_11,
    read_shift,
    read_span,
    read_spoken_clock,
    read_spoken_year,
    read_weekday,
    read_weekday_and_weeks,
    read_weekday_beside,
    read_weekend,
    read_whole_year,
    read_year,
    read_year_ago,
)
from rashomon.language.en.feasts import FEASTS

Cue = tuple[str, ...]
"""Letters of which every match has some, in small letters and with noughts for digits."""

_DIGIT: Cue = ("0",)
_MONTHS: Cue = tuple(dict.fromkeys(m[:3] for m in calendar.MONTHS))
_WEEKDAYS: Cue = tuple(dict.fromkeys(d[:3] for d in calendar.WEEKDAYS))
_STEPS: Cue = ("same", "previous", "preceding", "next", "following", "that")
_PARTS: Cue = tuple(p for p in calendar.PARTS if p not in ("early", "late"))
_FEAST_WORDS: Cue = tuple(dict.fromkeys(max(re.findall("[a-z]+", n), key=len) for n in FEASTS))
CUES: dict[Build, Cue] = {
    read_iso: _DIGIT,
    read_numeric: _DIGIT,
    read_september_11: _DIGIT,
    read_date: _MONTHS,
    read_year: _DIGIT,
    read_spoken_year: ("nineteen", "eighteen", "thousand"),
    read_decade: _DIGIT,
    read_weekday: _WEEKDAYS,
    read_weekday_and_weeks: _WEEKDAYS,
    read_weekday_beside: _WEEKDAYS,
    read_feast: _FEAST_WORDS,
    read_quarter: ("quarter", "q0"),
    read_whole_year: ("year",),
    read_year_ago: ("year",),
    read_end: ("end",),
    read_weekend: ("weekend",),
    read_of_month: _DIGIT,
    read_day_word: tuple(dict.fromkeys(w.split()[-1] for w in DAY_WORDS)),
    read_ago: ("ago", "now", "hence", "earlier", "later", "time"),
    read_after: _STEPS,
    read_earlier_in: ("earlier", "later"),
    read_day_beside: ("before", "after"),
    read_dawn: ("dawn",),
    read_shift: ("week", "month", "year", "decade", "century", "fortnight"),
    read_span: ("last", "past", "next", "coming"),
    read_season: tuple(calendar.SEASONS),
    read_clock: _DIGIT,
    read_named_clock: ("noon", "midday", "midnight"),
    read_spoken_clock: ("half", "quarter", "clock"),
    read_in_the_part: _PARTS,
}
"""What all wordings of a kind have some of: a stretch without it is passed over at once."""

_KINDS = frozenset(CUES.values())
_ANY_DIGIT = re.compile(r"\d")


def cues_in(stretch: str) -> frozenset[Cue]:
    """The cues of which a stretch has some letters."""
    plain = _ANY_DIGIT.sub("0", stretch.casefold())
    return frozenset(cue for cue in _KINDS if any(letters in plain for letters in cue))
