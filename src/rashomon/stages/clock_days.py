"""On which day a time of day lies that is told without one: that of its sentence, of what is told, or of the report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.language.base import Clock
from rashomon.model import records as r
from rashomon.model.when import When, at_day, moment
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
    """Where something is told: sentence and clause of it, counted from 0, and the character of the text."""

    sentence: int
    clause: int
    start: int


class DayTold(NamedTuple):
    """A day that an article tells, where, and whether it is when somebody spoke."""

    at: Place
    when: When
    spoken: bool


class Dayless(NamedTuple):
    """A time of day without its day: `on` gives the time it is on a day. `ahead`: it is told to be still to come."""

    at: Place
    ahead: bool
    on: Callable[[When], When | None]


def read_clock_time(clock: Clock) -> Callable[[When], When]:
    """What a time of day is on a day."""

    def on(day: When) -> When:
        at = day.day.earliest + timedelta(minutes=clock.minutes)
        return moment(at, clock.unit, clock.offset)

    return on


def is_when_said(article: r.Article, sentence: SentenceView, date: Range) -> bool:
    """A verb of saying stands a few words before the date, or behind one that opens the sentence."""
    speech = get_language(article.language).reporting.speech
    before = [t for t in sentence.tokens if t.is_word and t.end <= date[0]]
    behind = [t for t in sentence.tokens if t.is_word and t.start >= date[1]]
    beside = behind[:_BESIDE] if len(before) <= 1 else before[-_BESIDE:]
    return any(normal(t.text) in speech for t in beside)


def news_day(told: Sequence[DayTold], written: When | None) -> When | None:
    """The first day told of what happened, not long before the report; None where there is none."""
    happened = (d.when.day for d in told if not d.spoken)
    if written is None:
        return next(happened, None)
    today = written.day
    return next((d for d in happened if today.earliest - _RECENT <= d.earliest <= today.earliest), None)


def place_on_day(time: Dayless, told: Sequence[DayTold], written: WrittenOn) -> When | None:
    """The time on the day of its sentence, else on the last day told shortly before, else on the news' or report's."""
    today = written.day if written.sure else None
    if time.ahead:
        day = _day_ahead(time, told, today)
    else:
        past = [d for d in told if written.day is None or d.when.earliest <= written.day.earliest]
        news = news_day(past, written.day)
        day = _day_in_sentence(time, past) or _day_in_mind(time, past) or news or _only_day(told, today)
    return time.on(at_day(day.earliest)) if day is not None else None


def _day_in_sentence(time: Dayless, told: Sequence[DayTold]) -> When | None:
    """The last one told before it there, else one behind it in its clause ("at noon in Orrin on Sunday")."""
    here = [d for d in told if d.at.sentence == time.at.sentence and not d.spoken]
    before = [d for d in here if d.at < time.at]
    behind = [d for d in here if d.at > time.at and d.at.clause == time.at.clause]
    return before[-1].when if before else behind[0].when if behind else None


def _day_in_mind(time: Dayless, told: Sequence[DayTold]) -> When | None:
    last = [d for d in told if time.at.sentence - _FOLLOWING <= d.at.sentence < time.at.sentence and not d.spoken]
    return last[-1].when if last else None


def _day_ahead(time: Dayless, told: Sequence[DayTold], written: When | None) -> When | None:
    """What is still to come is so on a coming day told before it, else on the report's own."""
    if written is None:
        return None
    coming = [d for d in told if d.when.earliest > written.day.earliest]
    before = [d for d in coming if d.at < time.at or (d.at.sentence, d.at.clause) == (time.at.sentence, time.at.clause)]
    near = [d for d in before if d.at.sentence >= time.at.sentence - _FOLLOWING]
    return near[-1].when if near else None if before else written


def _only_day(told: Sequence[DayTold], written: When | None) -> When | None:
    """The report's own, where it tells no other near it."""
    if written is None:
        return None
    near = [d for d in told if abs(d.when.earliest - written.day.earliest) <= _RECENT]
    return written if all(d.when.day == written.day for d in near) else None
