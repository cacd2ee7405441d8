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
from rashomon.model.when import When
from rashomon.stages.clock_days import (
    Dayless,
    Place,
    TimeTold,
    WrittenOn,
    is_when_said,
    place_on_day,
)
from rashomon.stages.reading import READABLE, SentenceView, view
from rashomon.stages.report_days import report_days, resolved_in, unsure_days
from rashomon.stages.time_in_mind import TimeInMind, is_of_the_day
from rashomon.stages.timestamps import Post, in_stamp, post_times, written_at
from rashomon.stages.word_names import find_word_names, names_somebody
from rashomon.text.quotes import Quote, find_quotes
from rashomon.text.tokens import words

_DATED = READABLE | {"caption"}
"""Passages whose dates tell of the event: a picture's caption, too."""
_DAY = timedelta(days=1)

_CLOSE = 5
"""Words that may lie between a verb of saying and the time or place of it."""
_ASIDE = re.compile(r",\s(?:which|who|whose|where|that)\b", re.IGNORECASE)
"""Opens a clause about what was named before it."""
_BRACKETS = re.compile(r"\s?\([^()]*\)\s?")
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
    named = find_word_names(ordered)
    found = (m for a in ordered for m in _mentions(a, WrittenOn(bases[a.id], a.id not in unsure)))
    return tuple(m for m in found if not names_somebody(m.span, m.sentence, named))


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
    posts: tuple[Post, ...] = ()


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
        yield _Part(tuple(group), base if when is None else WrittenOn(when, sure=True), posts)


def _sentences(article: r.Article) -> Iterator[_Sentence]:
    number = 0
    for passage in article.passages:
        if passage.kind in _DATED:
            for n, sentence in enumerate(view(article, passage.start, passage.end, passage.kind).sentences):
                yield _Sentence(number, sentence, passage.kind, n == 0)
                number += 1


def _in_part(article: r.Article, part: _Part) -> Iterator[DatedMention]:
    seen = list(_seen(article, part))
    told = [_time_told(article, t, t.when) for t in seen if t.when is not None]
    taken = {place for t in seen if t.when is not None for place in range(t.start, t.end)}
    for t in seen:
        if t.when is not None:
            yield _mention(article, t, t.when)
        elif t.dayless is not None and t.start not in taken:
            when = place_on_day(t.dayless, told, part.base)
            if when is not None:
                yield _mention(article, t, when)._replace(inferred=True)


class _Seen(NamedTuple):
    """An expression of time: when it is, or (`dayless`) what it is of a day still to be found."""

    sentence: _Sentence
    start: int
    end: int
    when: When | None = None
    dayless: Dayless | None = None


def _mention(article: r.Article, seen: _Seen, when: When) -> DatedMention:
    spans = article.span(seen.start, seen.end), article.span(seen.sentence.view.start, seen.sentence.view.end)
    return DatedMention(*spans, when, seen.sentence.kind == "repeat")


def _seen(article: r.Article, part: _Part) -> Iterator[_Seen]:
    """The dates of a part, and its times of day without one."""
    mind = TimeInMind()
    for sentence in part.sentences:
        mind = mind.in_next_block() if sentence.opens_block else mind.in_next_sentence()
        for date in _dates_in(article, part, sentence):
            when = mind.resolve(date, part.base) if date.anaphoric else resolved_in(date, part.base)
            if when is not None and date.in_hours and _is_quoted(article, date.start):
                when = when.day
            mind = mind if when is None else mind.after(date, when)
            if when is not None:
                yield _Seen(sentence, date.start, date.end, when)
            elif is_of_the_day(date):
                time = Dayless(_place(article, sentence, date.start), ahead=False, on=date.resolve)
                yield _Seen(sentence, date.start, date.end, dayless=time)
        yield from _clocks_in(article, part, sentence)


def _dates_in(article: r.Article, part: _Part, sentence: _Sentence) -> Iterator[DateExpression]:
    found = get_language(article.language).find_dates(article.text, sentence.view.start, sentence.view.end)
    return (date for date in found if not in_stamp(part.posts, date.start))


def _is_quoted(article: r.Article, at: int) -> bool:
    """In somebody's words, whose hour is not the report's: as in “We heard it two hours ago” of the day before."""
    blocks = (p for p in article.passages if p.start <= at < p.end)
    quotes = itertools.chain.from_iterable(find_quotes(article.text, p.start, p.end) for p in blocks)
    return any(q.start <= at < q.end for q in quotes)


def _clocks_in(article: r.Article, part: _Part, sentence: _Sentence) -> Iterator[_Seen]:
    for clock in get_language(article.language).find_clocks(article.text, sentence.view.start, sentence.view.end):
        if not clock.daily and not in_stamp(part.posts, clock.start):
            time = Dayless(_place(article, sentence, clock.start), clock.ahead, clock.on)
            yield _Seen(sentence, clock.start, clock.end, dayless=time)


def _place(article: r.Article, sentence: _Sentence, start: int) -> Place:
    """Brackets do not part what stands around them: "at 1am local time (2200 GMT Monday) on Tuesday"."""
    before = article.text[sentence.view.start : start]
    opened = before.rfind("(")
    if opened > before.rfind(")"):
        return Place(sentence.number, -opened - 1, start)
    contrasts = get_language(article.language).contrasts
    told = _BRACKETS.sub(" ", before)
    clause = sum(1 for marks in (contrasts.breaks, contrasts.bare_breaks) for _ in marks.finditer(told))
    return Place(sentence.number, clause, start)


def _time_told(article: r.Article, seen: _Seen, when: When) -> TimeTold:
    place = _place(article, seen.sentence, seen.start)
    return TimeTold(place, when, is_when_said(article, seen.sentence.view, (seen.start, seen.end)))


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
