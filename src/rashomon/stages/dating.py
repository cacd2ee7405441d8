"""What time each date in the reports means, read from its own report's day."""

from __future__ import annotations

import functools
import itertools
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.language.base import DateExpression
from rashomon.model import records as r
from rashomon.model.when import When, at_day
from rashomon.stages.clock_days import Dayless, WrittenOn, day_told, place_on_day, read_clock_time
from rashomon.stages.posts import post_times, written_at
from rashomon.stages.reading import READABLE, SentenceView, view
from rashomon.stages.report_days import report_days, resolved_in, unsure_days
from rashomon.text.quotes import Quote, find_quotes
from rashomon.text.tokens import words

_DATED = READABLE | {"caption"}
"""Passages whose dates tell of the event: a picture's caption, too."""
_MEMORY = 3
"""Sentences for which a time stays in mind for "the next day"."""
_DAY, _YEAR = timedelta(days=1), timedelta(days=366)

_CLOSE = 5
"""Words that may lie between a verb of saying and the time or place of it."""
_ASIDE = re.compile(r",\s(?:which|who|whose|where|that)\b", re.IGNORECASE)
"""Opens a clause about what was named before it."""
_SHORT = 40
"""A clause shorter than this takes its neighbour in."""


class DatedMention(NamedTuple):
    """A date in a sentence of an article and the time it means.

    `repeat`: it stands in a repeated passage. `inferred`: a time of day whose day is told elsewhere in the report.
    """

    span: r.Span
    sentence: r.Span
    when: When
    repeat: bool
    inferred: bool = False

    @property
    def article(self) -> str:
        """The id of the article it is in."""
        return self.span.article


def resolve_dates(articles: Iterable[r.Article]) -> tuple[DatedMention, ...]:
    """All dates of the readable passages that can be told, by article then position."""
    return tuple(m for m in resolve_times(articles) if not m.inferred)


def resolve_times(articles: Iterable[r.Article]) -> tuple[DatedMention, ...]:
    """The same with the times of day whose day is told elsewhere in their report."""
    return _resolved(tuple(sorted(articles, key=lambda a: a.id)))


@functools.lru_cache(maxsize=2)
def _resolved(ordered: tuple[r.Article, ...]) -> tuple[DatedMention, ...]:
    """Kept for the stages of one event, which all ask."""
    bases = report_days(ordered)
    unsure = unsure_days(ordered)
    return tuple(m for a in ordered for m in _mentions(a, WrittenOn(bases[a.id], a.id not in unsure)))


class _Sentence(NamedTuple):
    """A sentence, counted through the article, and the kind of its block."""

    number: int
    view: SentenceView
    kind: str
    opens_block: bool


class _Part(NamedTuple):
    """A report, or one post of it: its sentences and the day they are read from."""

    sentences: tuple[_Sentence, ...]
    base: WrittenOn


def _mentions(article: r.Article, base: WrittenOn) -> list[DatedMention]:
    found = [m for part in _parts_of(article, base) for m in _in_part(article, part)]
    return sorted(found, key=lambda m: m.span)


def _parts_of(article: r.Article, base: WrittenOn) -> Iterator[_Part]:
    """The article as one, or cut where posts of it are written at times of their own."""
    sentences = tuple(_sentences(article))
    posts = post_times(article, base.day)
    if not posts:
        yield _Part(sentences, base)
        return
    for when, group in itertools.groupby(sentences, key=lambda s: written_at(posts, s.view.start)):
        yield _Part(tuple(group), base if when is None else WrittenOn(when, sure=True))


def _sentences(article: r.Article) -> Iterator[_Sentence]:
    number = 0
    for passage in article.passages:
        if passage.kind in _DATED:
            for n, sentence in enumerate(view(article, passage.start, passage.end, passage.kind).sentences):
                yield _Sentence(number, sentence, passage.kind, n == 0)
                number += 1


def _in_part(article: r.Article, part: _Part) -> Iterator[DatedMention]:
    dated, dayless = _read(article, part)
    told = [d for m, n in dated if (d := day_told(article, m.span, m.sentence, n, m.when)) is not None]
    yield from (m for m, _ in dated)
    taken = {place for m, _ in dated for place in range(m.span.start, m.span.end)}
    for sentence, end, time in dayless:
        when = place_on_day(time, told, part.base)
        if when is not None and time.start not in taken:
            spans = article.span(time.start, end), article.span(sentence.view.start, sentence.view.end)
            yield DatedMention(*spans, when, sentence.kind == "repeat", inferred=True)


_Dated = list[tuple[DatedMention, int]]
_Dayless = list[tuple[_Sentence, int, Dayless]]


def _read(article: r.Article, part: _Part) -> tuple[_Dated, _Dayless]:
    """The dates of a part with the numbers of their sentences, and its times of day whose day is still to be found."""
    language = get_language(article.language)
    dated: _Dated = []
    dayless: _Dayless = []
    mind = _Mind()
    for sentence in part.sentences:
        mind = mind.in_next_block() if sentence.opens_block else mind._replace(since=mind.since + 1)
        start, end = sentence.view.start, sentence.view.end
        for date in language.find_dates(article.text, start, end):
            when = (
                mind.resolve(date, part.base.day)
                if date.anaphoric
                else resolved_in(date, part.base.day, sure=part.base.sure)
            )
            if when is not None:
                mind = mind if date.anaphoric and _goes_back(when, mind) else _Mind(when)
                spans = article.span(date.start, date.end), article.span(start, end)
                dated.append((DatedMention(*spans, when, sentence.kind == "repeat"), sentence.number))
            elif date.anaphoric and _is_of_the_day(date):
                dayless.append((sentence, date.end, Dayless(date.start, sentence.number, False, date.resolve)))
        for clock in language.find_clocks(article.text, start, end):
            if not clock.daily:
                time = Dayless(clock.start, sentence.number, clock.ahead, read_clock_time(clock))
                dayless.append((sentence, clock.end, time))
    return dated, dayless


class _Mind(NamedTuple):
    """The last time told in a block, and how many sentences ago: "the next day" is counted from it.

    `last`: the last one told in the blocks before.
    """

    when: When | None = None
    since: int = 0
    last: When | None = None

    def in_next_block(self) -> _Mind:
        """The same for another block, in which nothing is told yet."""
        return _Mind(last=self.when or self.last)

    def resolve(self, date: DateExpression, written: When | None) -> When | None:
        """What a date counted from it means; of a year earlier or later, also where the report is of its own time."""
        if self.when is not None:
            return date.resolve(self.when) if self.since <= _MEMORY else None
        if written is None or (self.last is not None and abs(self.last.earliest - written.earliest) > _YEAR):
            return None
        when = date.resolve(written)
        return when if when is not None and when.unit == "year" else None


def _goes_back(when: When, mind: _Mind) -> bool:
    """True for "a year earlier": a comparison, after which the report goes on where it was."""
    return mind.when is not None and when.earliest < mind.when.earliest and when.length > _DAY


_ANY_DAY = at_day(datetime(2000, 1, 3))


def _is_of_the_day(date: DateExpression) -> bool:
    """True for "earlier in the day", "before dawn": of the very day that is told of."""
    when = date.resolve(_ANY_DAY)
    return when is not None and when.day == _ANY_DAY


def when_said(s: r.Statement, mentions: Sequence[DatedMention], day: When | None) -> When | None:
    """The date told nearest before the words in their sentence, or close behind the verb, else the report's day."""
    start = min(x.start for x in (s.content.span, s.cue, s.source) if x is not None)
    here = [m for m in mentions if m.sentence.start <= start < m.sentence.end and _tells_when(m, s)]
    near = [m for m in here if m.span.end <= s.content.start or _behind(s, m)]
    if near:
        return max(near, key=lambda m: (m.span.end <= s.content.start, m.span.start)).when
    return day.day if day is not None else None


def _tells_when(date: DatedMention, s: r.Statement) -> bool:
    """The date is no part of what is said, there or in other words in marks, nor of what is told of something else."""
    at, end = date.span.start - date.sentence.start, date.span.end - date.sentence.start
    if s.content.span.covers(date.span) or any(q.start <= at and end <= q.end for q in _marked(date.sentence.text)):
        return False
    told = max(x.end for x in (s.content.span, s.cue, s.source) if x is not None) - date.sentence.start
    return not _ASIDE.search(date.sentence.text, max(told, 0), max(at, told, 0))


def _behind(s: r.Statement, mention: DatedMention) -> bool:
    """As in “…,” she said on Monday; not “…,” she said of the lock, which was built in 1987."""
    frame = [x for x in (s.cue, s.source) if x is not None and mention.sentence.covers(x)]
    return any(close_by(x, mention.span, mention.sentence) for x in frame)


@functools.lru_cache(maxsize=256)
def _marked(sentence: str) -> tuple[Quote, ...]:
    return find_quotes(sentence, 0, len(sentence))


def clause_around(article: r.Article, mention: DatedMention) -> r.Span:
    """The clause of its sentence that the date stands in, grown to the neighbours where it says too little."""
    sentence, date = mention.sentence, mention.span
    breaks = list(get_language(article.language).contrasts.breaks.finditer(article.text, sentence.start, sentence.end))
    starts = [sentence.start, *(m.end() for m in breaks)]
    ends = [*(m.start() for m in breaks), sentence.end]
    first = max((n for n, s in enumerate(starts) if s <= date.start), default=0)
    last = min((n for n, e in enumerate(ends) if e >= date.end), default=len(ends) - 1)
    while ends[last] - starts[first] < _SHORT and (last + 1 < len(ends) or first):
        first, last = (first, last + 1) if last + 1 < len(ends) else (first - 1, last)
    return article.span(starts[first], ends[last])


def close_by(cue: r.Span, span: r.Span, sentence: r.Span) -> bool:
    """Few words lie between two stretches of a sentence, none of which opens another clause."""
    first, last = sorted((cue, span))
    between = words(sentence.text, first.end - sentence.start, max(first.end, last.start) - sentence.start)
    return len(between) <= _CLOSE and not get_language("en").contrasts.links.intersection(between)


DayWeights = Mapping[tuple[datetime, datetime], float]
"""What it weighs that two dates are the same, by `When.key`: the more mentions share a day, the less."""


def weigh_days(mentions: Iterable[DatedMention]) -> DayWeights:
    """Weights of all times told in an event."""
    counts = Counter(m.when.key for m in mentions)
    total = counts.total()
    return {key: math.log1p(total / n) for key, n in counts.items()}
