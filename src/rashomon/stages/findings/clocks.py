"""Times of day that several reports give to one happening, of whatever day.

Times that exclude each other conflict where one thing is told to have done one thing once (see `happenings`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.language.base import Clock
from rashomon.model import records as r
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.findings.happenings import Happening, are_one, happening_at
from rashomon.stages.headings import in_short
from rashomon.stages.reading import SentenceView, block_views
from rashomon.stages.wording import Weights, content_stems, weights
from rashomon.text.groups import grouped

_NEAR = 8
"""Tokens on either side of a time that tell what happened then."""
_NEXT = 10
"""Minutes that a round time may be off."""
_WHOLE_DAY = 24 * 60
_ALIKE = 0.1
"""How alike two sentences must be where the times are not the same."""


class _Told(NamedTuple):
    span: r.Span
    sentence: r.Span
    clock: Clock
    near: frozenset[str]
    stems: frozenset[str]
    happening: Happening | None


def find(context: Context) -> Iterator[r.Finding]:
    """A finding for each happening that two reports give a time of day, alike, one of them roundly, or another."""
    articles = sorted(context.records.articles, key=lambda a: a.id)
    weighing = weights(articles)
    told = tuple(t for article in articles for t in _in_article(article))
    pairs = [(a, b) for a, b in combinations(range(len(told)), 2) if _are_one(told[a], told[b], weighing)]
    pairs.sort(key=lambda p: (minutes_apart(told[p[0]].clock, told[p[1]].clock), p))
    groups = [[told[n] for n in g] for g in grouped(len(told), pairs, lambda a, b: fit(told[a].clock, told[b].clock))]
    for members in groups:
        if len({t.span.article for t in members}) > 1:
            yield from _agreements(context, members)
    for one, other in combinations(groups, 2):
        if any(_clash(a, b, told) for a in one for b in other):
            yield _finding(context, "conflict", [*one, *other])


def _clash(a: _Told, b: _Told, told: Sequence[_Told]) -> bool:
    """Two reports tell each one time, not the same, of one happening."""
    if a.span.article == b.span.article or a.happening is None or b.happening is None:
        return False
    apart = minutes_apart(a.clock, b.clock) > _NEXT and a.clock.offset == b.clock.offset
    sure = not a.clock.about and not b.clock.about
    return sure and apart and are_one(a.happening, b.happening) and all(_only(t, told) for t in (a, b))


def _only(one: _Told, told: Sequence[_Told]) -> bool:
    """Its report gives no other time for what is done there, by whatever."""
    done = one.happening.done if one.happening else ""
    here = (t for t in told if t.span.article == one.span.article and t.happening and t.happening.done == done)
    return all(minutes_apart(t.clock, one.clock) == 0 for t in here)


def _agreements(context: Context, members: list[_Told]) -> Iterator[r.Finding]:
    """One for all, and one for those that two articles tell alike where others round it."""
    alike: dict[int, list[_Told]] = defaultdict(list)
    zoned = all(t.clock.offset is not None for t in members)
    for t in members:
        alike[_by_utc(t.clock) if zoned else t.clock.minutes].append(t)
    if len(alike) > 1:
        yield _finding(context, "agree-at-different-precision", members)
    yield from (_finding(context, "agree", some) for some in alike.values() if len({t.span.article for t in some}) > 1)


def _in_article(article: r.Article) -> Iterator[_Told]:
    language = get_language(article.language)
    for block in block_views(article):
        for sentence in block.sentences if block.kind != "repeat" else ():
            for clock in language.find_clocks(article.text, sentence.start, sentence.end):
                yield _tell(article, sentence, clock)


def _tell(article: r.Article, sentence: SentenceView, clock: Clock) -> _Told:
    before = [t for t in sentence.tokens if t.end <= clock.start][-_NEAR:]
    after = [t for t in sentence.tokens if t.start >= clock.end][:_NEAR]
    near, stems = (content_stems(article.language, tokens) for tokens in ((*before, *after), sentence.tokens))
    spans = article.span(clock.start, clock.end), article.span(sentence.start, sentence.end)
    return _Told(*spans, clock, near, stems, happening_at(article, sentence, clock))


def minutes_apart(one: Clock, other: Clock) -> int:
    """The shorter way round the clock between two times of day, by UTC where both tell their zone."""
    zoned = one.offset is not None and other.offset is not None
    apart = _by_utc(one) - _by_utc(other) if zoned else one.minutes - other.minutes
    return min(apart % _WHOLE_DAY, -apart % _WHOLE_DAY)


def _by_utc(clock: Clock) -> int:
    return (clock.minutes - (clock.offset or 0)) % _WHOLE_DAY


def fit(one: Clock, other: Clock) -> bool:
    """The same, or one of them roundly, in one zone as far as that is told."""
    apart = minutes_apart(one, other)
    return apart == 0 or (apart <= _NEXT and (one.about or other.about))


def _are_one(a: _Told, b: _Told, weighing: Weights) -> bool:
    if a.span.article == b.span.article or not fit(a.clock, b.clock):
        return False
    if minutes_apart(a.clock, b.clock) == 0 and not a.clock.about:
        return bool(a.near & b.near) or len(a.stems & b.stems) > 1
    return bool(a.near & b.near) and weighing.likeness(a.stems, b.stems) >= _ALIKE


def _finding(context: Context, verdict: r.Verdict, members: list[_Told]) -> r.Finding:
    values: dict[str, list[r.Span]] = defaultdict(list)
    for t in members:
        values[" ".join(t.span.text.split())].append(t.span)
    shortest = min((t.sentence for t in members), key=lambda s: (len(s.text), s))
    return make_finding(context, "date", verdict, in_short(shortest.text), values, 0.6)
