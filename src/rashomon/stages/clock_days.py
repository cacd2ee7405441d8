"""On which day a time of day lies that is told without one: that of its sentence, of what is told, or of the report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.model.when import When, at_day
from rashomon.stages.reading import SentenceView
from rashomon.text.blocks import Range
from rashomon.text.tokens import normal

_DAY, _RECENT = timedelta(days=1), timedelta(days=10)
"""A day, and how long before a report a day may lie for the report's news to be of it."""
_FOLLOWING = 4
"""Sentences of an article for which a day stays in mind for the times told behind it."""
_BESIDE = 4
"""Words between a day and a verb of saying that make it the day on which somebody spoke."""


class WrittenOn(NamedTuple):
    """The day of a report, and whether the report itself tells it."""

    day: When | None
    sure: bool


class Place(NamedTuple):
    """Where something is told: sentence and clause of it, counted from 0, and the character of the text.

    What stands in brackets is a clause by itself, of a number below 0.
    """

    sentence: int
    clause: int
    start: int


class TimeTold(NamedTuple):
    """A time that an article tells, where, and whether it is when somebody spoke."""

    at: Place
    when: When
    spoken: bool

    @property
    def is_day(self) -> bool:
        """It tells one day, or a part of it."""
        return not self.when.is_open and self.when.length <= _DAY


class Dayless(NamedTuple):
    """A time of day without its day: `on` gives the time it is on a day. `ahead`: it is told to be still to come."""

    at: Place
    ahead: bool
    on: Callable[[When], When | None]


def is_when_said(article: r.Article, sentence: SentenceView, date: Range) -> bool:
    """A verb of saying stands a few words before the date, or behind one that opens the sentence."""
    speech = get_language(article.language).reporting.speech
    before = [t for t in sentence.tokens if t.is_word and t.end <= date[0]]
    behind = [t for t in sentence.tokens if t.is_word and t.start >= date[1]]
    beside = behind[:_BESIDE] if len(before) <= 1 else before[-_BESIDE:]
    return any(normal(t.text) in speech for t in beside)


def news_day(told: Sequence[TimeTold], written: When | None) -> When | None:
    """The first day told of what happened, not long before the report; None where there is none."""
    happened = (t.when.day for t in told if t.is_day and not t.spoken)
    if written is None:
        return next(happened, None)
    today = written.day
    return next((d for d in happened if today.earliest - _RECENT <= d.earliest <= today.earliest), None)


def place_on_day(time: Dayless, told: Sequence[TimeTold], written: WrittenOn) -> When | None:
    """The time on the day of its sentence, else on the last day told shortly before, else on the news' or report's."""
    today = written.day if written.sure else None
    day = _day_ahead(time, told, today) if time.ahead else _day_past(time, told, written.day, today)
    return time.on(at_day(day.earliest)) if day is not None else None


def _day_past(time: Dayless, told: Sequence[TimeTold], written: When | None, today: When | None) -> When | None:
    past = [t for t in told if not t.spoken and (written is None or t.when.earliest <= written.day.earliest)]
    here = _day_in_sentence(time, past)
    if here is not None:
        return here
    lately = [t for t in past if time.at.sentence - _FOLLOWING <= t.at.sentence < time.at.sentence]
    day = next((t.when.day for t in reversed(lately) if t.is_day), None) or news_day(past, written) or today
    return day if day is not None and _goes_with(day, lately) else None


def _goes_with(day: When, lately: Sequence[TimeTold]) -> bool:
    """The last sentence that tells a time tells that day, or one that it is in; not a year, say, that it is not in."""
    last = [t.when for t in lately if t.at.sentence == lately[-1].at.sentence]
    return not last or any(when.is_open or when.contains(day) or when.day == day for when in last)


def _day_in_sentence(time: Dayless, past: Sequence[TimeTold]) -> When | None:
    """The last one told before it there, else one behind it in its clause ("at noon in Orrin on Sunday")."""
    here = [t for t in past if t.at.sentence == time.at.sentence and t.is_day]
    before = [t for t in here if t.at.start < time.at.start]
    behind = [t for t in here if t.at.start > time.at.start and t.at.clause == time.at.clause]
    return before[-1].when if before else behind[0].when if behind else None


def _day_ahead(time: Dayless, told: Sequence[TimeTold], written: When | None) -> When | None:
    """What is still to come is so on a coming day told before it, else on the report's own."""
    if written is None:
        return None
    coming = [t for t in told if t.is_day and t.when.earliest > written.day.earliest]
    before = [
        t
        for t in coming
        if t.at.start < time.at.start or (t.at.sentence, t.at.clause) == (time.at.sentence, time.at.clause)
    ]
    near = [t for t in before if t.at.sentence >= time.at.sentence - _FOLLOWING]
    return near[-1].when if near else None if before else written
