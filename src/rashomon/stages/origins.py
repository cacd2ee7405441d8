"""How many independent witnesses there are: reprints of one report are one."""

from __future__ import annotations

import functools
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby, takewhile
from typing import Literal, NamedTuple

from rashomon.model import records as r
from rashomon.stages.outlets import cited_outlets, own_outlets
from rashomon.stages.sharing import TOLD, told_sentences
from rashomon.text.quotes import find_quotes
from rashomon.text.tokens import words

_COPIED: frozenset[str] = frozenset({"verbatim", "credited", "rewrite", "translation", "common-source"})
"""Kinds of derivation that make two articles one witness for the derived passage."""
_MOST = 0.5
"""Articles are one witness as wholes where so much of the report of one of them is derived from the other."""


_OWN = 0.3
"""Of a report that is mostly quotation, no fewer of its words count as its own."""
_OUTLET = "outlet "
Why = Literal["reprint", "passage", "source"]
_WHYS: tuple[Why, ...] = ("reprint", "passage", "source")


class _Tie(NamedTuple):
    """What stands behind a span, by name: who has one in common with another is one witness with it."""

    why: Why
    name: str


class _Groups:
    """Things joined into groups (union-find); a local helper, never shared."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def top(self, thing: str) -> str:
        while (above := self._above.get(thing, thing)) != thing:
            self._above[thing] = self._above.get(above, above)
            thing = above
        return thing

    def join(self, one: str, other: str) -> None:
        low, high = sorted((self.top(one), self.top(other)))
        self._above[high] = low


class OriginCounter:
    """Counts the independent witnesses behind some evidence spans, and says why they are fewer than the articles.

    Two articles are one witness for the evidence where a cited sentence lies in a passage derived from the other
    article (through any number of articles between), where both cited sentences name the same outlet or agency as
    their source, where one names the other's outlet, or where articles that are one witness as wholes have the
    very same words. No spans: no witness.
    """

    def __init__(self, articles: Sequence[r.Article], derivations: Sequence[r.Derivation]) -> None:
        self._copied = _copied(derivations)
        self._sources = _sources(tuple(articles))
        self._own = {article.id: own_outlets(article) for article in articles}
        self._whole = {a: group[0] for group in origin_groups(articles, derivations) for a in group}
        self._known: dict[r.Span, tuple[_Tie, ...]] = {}

    def __call__(self, spans: Iterable[r.Span]) -> int:
        """How many witnesses there are."""
        evidence = set(spans)
        groups = _Groups()
        for span in evidence:
            for tie in self._ties(span):
                groups.join(f"article {span.article}", tie.name)
        return len({groups.top(f"article {span.article}") for span in evidence})

    def kinships(self, spans: Iterable[r.Span]) -> tuple[r.Kinship, ...]:
        """Which articles are one witness and why; no more than it takes to come to the number."""
        held: dict[_Tie, set[str]] = defaultdict(set)
        for span in spans:
            for tie in self._ties(span):
                held[tie].add(span.article)
        groups = _Groups()
        found = []
        for tie, articles in sorted(held.items(), key=lambda each: (_WHYS.index(each[0].why), each[0].name)):
            first, *others = sorted(articles)
            if any(groups.top(first) != groups.top(other) for other in others):
                found.append(self._kinship(tie, (first, *others)))
                for other in others:
                    groups.join(first, other)
        return tuple(found)

    def _ties(self, span: r.Span) -> tuple[_Tie, ...]:
        if span not in self._known:
            reprinted = f"words {self._whole.get(span.article, '')} {words(span.text)}"
            self._known[span] = (
                _Tie("reprint", reprinted),
                *(_Tie("passage", name) for name in self._copied(span)),
                *(_Tie("source", name) for name in self._sources(span)),
            )
        return self._known[span]

    def _kinship(self, tie: _Tie, articles: tuple[str, ...]) -> r.Kinship:
        if tie.why != "source":
            return r.Kinship(articles=articles, why=tie.why)
        source = tie.name.removeprefix(_OUTLET)
        own = tuple(a for a in articles if source in self._own[a])
        return r.Kinship(articles=articles, why=tie.why, source=source, own=own)


def origin_counter(articles: Sequence[r.Article], derivations: Sequence[r.Derivation]) -> OriginCounter:
    """What counts the origins of evidence among these articles."""
    return OriginCounter(articles, derivations)


Stretch = tuple[int, int]


def _copied(derivations: Sequence[r.Derivation]) -> Callable[[r.Span], list[str]]:
    """A function that names the sets of copies in which a span lies.

    Stretches of one article that overlap are one; so are those of two articles of which one is a copy of the other.
    """
    pairs = [(d.source, d.target) for d in derivations if d.kind in _COPIED]
    sides: dict[str, set[Stretch]] = defaultdict(set)
    for side in (side for pair in pairs for side in pair):
        sides[side.article].add((side.start, side.end))
    merged = {article: _merged(sorted(held)) for article, held in sides.items()}
    groups = _Groups()

    def stretches(span: r.Span) -> list[str]:
        held = merged.get(span.article, [])
        first = bisect_right(held, span.start, key=lambda stretch: stretch[1])
        over = takewhile(lambda stretch: stretch[0] < span.end, held[first:])
        return [f"passage {span.article} {start}" for start, _ in over]

    for source, target in pairs:
        for one, other in zip(stretches(source)[:1], stretches(target)[:1], strict=False):
            groups.join(one, other)
    return lambda span: [groups.top(name) for name in stretches(span)]


def _merged(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Sorted stretches, those that overlap as one."""
    found: list[Stretch] = []
    for start, end in stretches:
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


@functools.lru_cache(maxsize=2)
def _sources(articles: tuple[r.Article, ...]) -> Callable[[r.Span], list[str]]:
    """A function that names the outlets behind a span: those its sentence cites and the one that published it."""
    told = told_sentences(articles, ())
    own = {article.id: own_outlets(article) for article in articles}
    starts: dict[str, list[int]] = defaultdict(list)
    cites: dict[str, list[frozenset[str]]] = defaultdict(list)
    for sentence, cited in zip(told, cited_outlets(articles, told), strict=True):
        article = articles[sentence.article].id
        starts[article].append(sentence.start)
        cites[article].append(cited)

    def behind(span: r.Span) -> list[str]:
        at = bisect_right(starts[span.article], span.start) - 1 if span.article in starts else -1
        cited = cites[span.article][at] if at >= 0 else frozenset[str]()
        return [f"{_OUTLET}{name}" for name in sorted(cited | own.get(span.article, frozenset()))]

    return behind


def origin_groups(articles: Sequence[r.Article], derivations: Sequence[r.Derivation]) -> tuple[tuple[str, ...], ...]:
    """All article ids in groups that are one witness for most of their own words, most often groups of one.

    What is quoted is nobody's own: a reprint of a report full of quotations has no more derived passages than that
    report has sentences between them.
    """
    groups = _Groups()
    shared = _shared_places(derivations)
    own = {a.id: _own_stretches(a) for a in articles if any(a.id in pair for pair in shared)}
    for (one, other), places in sorted(shared.items()):
        if one in own and other in own and _mostly_derived(own[one], places):
            groups.join(one, other)
    by_group = sorted((groups.top(a.id), a.id) for a in articles)
    return tuple(tuple(id_ for _, id_ in held) for _, held in groupby(by_group, key=lambda pair: pair[0]))


class _Own(NamedTuple):
    """How many characters a report has, and where those stand that are not quoted."""

    told: int
    stretches: list[Stretch]


def _own_stretches(article: r.Article) -> _Own:
    passages = [p for p in article.passages if p.kind in TOLD]
    own = []
    for p in passages:
        at = p.start
        for quote in find_quotes(article.text, p.start, p.end):
            if quote.depth == 0:
                own.append((at, quote.start))
                at = quote.end
        own.append((at, p.end))
    return _Own(sum(p.end - p.start for p in passages), [(a, b) for a, b in own if a < b])


def _mostly_derived(own: _Own, places: list[Stretch]) -> bool:
    covered = _common(own.stretches, _merged(sorted(places)))
    return bool(covered) and covered >= _MOST * max(_length(own.stretches), _OWN * own.told)


def _common(some: list[Stretch], others: list[Stretch]) -> int:
    """How many characters lie in stretches of both lists, each sorted and without overlaps."""
    found, n = 0, 0
    for start, end in some:
        while n < len(others) and others[n][1] <= start:
            n += 1
        over = takewhile(lambda other: other[0] < end, others[n:])  # noqa: B023 - used up in this round
        found += sum(min(end, b) - max(start, a) for a, b in over)
    return found


def _shared_places(derivations: Sequence[r.Derivation]) -> dict[tuple[str, str], list[tuple[int, int]]]:
    """The stretches of an article that are derived from or by another, by (article, other)."""
    places: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for d in derivations:
        if d.kind in _COPIED and d.source.article != d.target.article:
            places[d.source.article, d.target.article].append((d.source.start, d.source.end))
            places[d.target.article, d.source.article].append((d.target.start, d.target.end))
    return places


def _length(places: list[tuple[int, int]]) -> int:
    """How many characters stretches cover together."""
    covered, reached = 0, -1
    for start, end in sorted(places):
        covered += max(0, end - max(start, reached))
        reached = max(reached, end)
    return covered
