"""What time each date in the reports means, read from its own report's day."""

from __future__ import annotations

import functools
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.model.when import When
from rashomon.stages.reading import READABLE, BlockView, view
from rashomon.stages.report_days import report_days, resolved_in, unsure_days
from rashomon.stages.word_names import find_word_names, names_somebody
from rashomon.text.quotes import Quote, find_quotes
from rashomon.text.tokens import words

_DATED = READABLE | {"caption"}
"""Passages whose dates tell of the event: a picture's caption, too."""
_MEMORY = 3
"""Sentences for which a time stays in mind for "the next day"."""


_CLOSE = 5
"""Words that may lie between a verb of saying and the time or place of it."""
_ASIDE = re.compile(r",\s(?:which|who|whose|where|that)\b", re.IGNORECASE)
"""Opens a clause about what was named before it."""
_SHORT = 40
"""A clause shorter than this takes its neighbour in."""


class DatedMention(NamedTuple):
    """A date in a sentence of an article and the time it means; `repeat`: it stands in a repeated passage."""

    span: r.Span
    sentence: r.Span
    when: When
    repeat: bool

    @property
    def article(self) -> str:
        """The id of the article it is in."""
        return self.span.article


def resolve_dates(articles: Iterable[r.Article]) -> tuple[DatedMention, ...]:
    """All dates of the readable passages that can be told, by article then position."""
    return _resolved(tuple(sorted(articles, key=lambda a: a.id)))


@functools.lru_cache(maxsize=2)
def _resolved(ordered: tuple[r.Article, ...]) -> tuple[DatedMention, ...]:
    """Kept for the stages of one event, which all ask."""
    bases = report_days(ordered)
    unsure = unsure_days(ordered)
    named = find_word_names(ordered)
    found = (m for a in ordered for m in _mentions(a, _Base(bases[a.id], a.id not in unsure)))
    return tuple(m for m in found if not names_somebody(m.span, m.sentence, named))


class _Base(NamedTuple):
    """The day of a report, and whether the report itself tells it."""

    day: When | None
    sure: bool


def _mentions(article: r.Article, base: _Base) -> Iterator[DatedMention]:
    for passage in article.passages:
        if passage.kind in _DATED:
            yield from _in_block(article, view(article, passage.start, passage.end, passage.kind), base)


def _in_block(article: r.Article, block: BlockView, base: _Base) -> Iterator[DatedMention]:
    find = get_language(article.language).find_dates
    mind: When | None = None
    since = 0
    for sentence in block.sentences:
        since += 1
        for date in find(article.text, sentence.start, sentence.end):
            known = mind if since <= _MEMORY else None
            when = date.resolve(known) if date.anaphoric else resolved_in(date, base.day, sure=base.sure)
            if when is not None:
                mind, since = when, 0
                spans = article.span(date.start, date.end), article.span(sentence.start, sentence.end)
                yield DatedMention(*spans, when, block.kind == "repeat")


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
