"""On which day a time of day lies that is told without one: that of its sentence, of what is told, or of the report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.language.base import Clock
from rashomon.model import records as r
from rashomon.model.when import When, at_day, moment
from rashomon.text.tokens import normal, tokenize

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


class DayTold(NamedTuple):
    """A day that an article tells: where, in which sentence (counted from 0), and whether it is when somebody spoke."""

    start: int
    sentence: int
    when: When
    spoken: bool


class Dayless(NamedTuple):
    """A time of day without its day: `on` gives the time it is on a day. `ahead`: it is told to be still to come."""

    start: int
    sentence: int
    ahead: bool
    on: Callable[[When], When | None]


def read_clock_time(clock: Clock) -> Callable[[When], When]:
    """What a time of day is on a day."""

    def on(day: When) -> When:
        at = day.day.earliest + timedelta(minutes=clock.minutes)
        return moment(at, clock.unit, clock.offset)

    return on


def day_told(article: r.Article, span: r.Span, sentence: r.Span, number: int, when: When) -> DayTold | None:
    """The day that a date tells, or None where it tells less, or more than one."""
    if when.is_open or when.length > _DAY:
        return None
    return DayTold(span.start, number, when, _is_spoken(article, span, sentence))


def _is_spoken(article: r.Article, span: r.Span, sentence: r.Span) -> bool:
    """A verb of saying stands a few words before the date, or behind one that opens the sentence."""
    speech = get_language(article.language).reporting.speech
    before = [t for t in tokenize(article.text, sentence.start, span.start) if t.is_word]
    opens = len(before) <= 1
    beside = tokenize(article.text, span.end, sentence.end)[: _BESIDE + 2] if opens else before[-_BESIDE:]
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
    here = [d for d in told if d.sentence == time.sentence and not d.spoken]
    return min(here, key=lambda d: abs(d.start - time.start)).when if here else None


def _day_in_mind(time: Dayless, told: Sequence[DayTold]) -> When | None:
    last = [d for d in told if time.sentence - _FOLLOWING <= d.sentence < time.sentence and not d.spoken]
    return last[-1].when if last else None


def _day_ahead(time: Dayless, told: Sequence[DayTold], written: When | None) -> When | None:
    """What is still to come is so on a coming day told before, else on the report's own."""
    if written is None:
        return None
    coming = [d for d in told if d.sentence <= time.sentence and d.when.earliest > written.day.earliest]
    near = [d for d in coming if d.sentence >= time.sentence - _FOLLOWING]
    return near[-1].when if near else None if coming else written


def _only_day(told: Sequence[DayTold], written: When | None) -> When | None:
    """The report's own, where it tells no other near it."""
    if written is None:
        return None
    near = [d for d in told if abs(d.when.earliest - written.day.earliest) <= _RECENT]
    return written if all(d.when.day == written.day for d in near) else None
