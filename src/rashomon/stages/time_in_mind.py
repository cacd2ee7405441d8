"""The time that a report has told last, from which "the next day" and "a year earlier" are counted."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from rashomon.language.base import DateExpression
from rashomon.model.when import When, at_day
from rashomon.stages.clock_days import WrittenOn

_MEMORY = 3
"""Sentences for which a time stays in mind."""
_DAY, _YEAR = timedelta(days=1), timedelta(days=366)
_ANY_DAY = at_day(datetime(2000, 1, 3))


class TimeInMind(NamedTuple):
    """The last time told in a block, and how many sentences ago. `earlier`: the last one told in the blocks before."""

    when: When | None = None
    ago: int = 0
    earlier: When | None = None

    def in_next_block(self) -> TimeInMind:
        """The same for another block, in which nothing is told yet."""
        return TimeInMind(earlier=self.when or self.earlier)

    def in_next_sentence(self) -> TimeInMind:
        """The same a sentence later."""
        return self._replace(ago=self.ago + 1)

    def after(self, date: DateExpression, when: When) -> TimeInMind:
        """What is in mind once a date is told: after "a year earlier", a comparison, what was there before."""
        compared = self.when is not None and when.earliest < self.when.earliest and when.length > _DAY
        return self if date.anaphoric and compared else self._replace(when=when, ago=0)

    def resolve(self, date: DateExpression, written: WrittenOn) -> When | None:
        """What a date counted from it means; of a year earlier or later, also where the report is of its own time."""
        if self.when is not None:
            return date.resolve(self.when) if self.ago <= _MEMORY else None
        day = written.day
        if day is None or (self.earlier is not None and abs(self.earlier.earliest - day.earliest) > _YEAR):
            return None
        when = date.resolve(day)
        return when if when is not None and when.unit == "year" else None


def is_of_the_day(date: DateExpression) -> bool:
    """True for "earlier in the day", "before dawn": of the very day that is told of."""
    when = date.resolve(_ANY_DAY) if date.anaphoric else None
    return when is not None and when.day == _ANY_DAY
