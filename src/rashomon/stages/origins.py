"""How many independent witnesses there are: reprints of one report are one."""

from __future__ import annotations

import functools
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby, takewhile

from rashomon.model import records as r
from rashomon.stages.outlets import cited_outlets, own_outlets
from rashomon.stages.sharing import TOLD, told_sentences
from rashomon.text.tokens import words

_COPIED: frozenset[str] = frozenset({"verbatim", "credited", "rewrite", "translation", "common-source"})
"""Kinds of derivation that make two articles one witness for the derived passage."""
_MOST = 0.5
"""Articles are one witness as wholes where so much of the report of one of them is derived from the other."""


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


def origin_counter(
    articles: Sequence[r.Article], derivations: Sequence[r.Derivation]
) -> Callable[[Iterable[r.Span]], int]:
    """A function that counts the independent witnesses behind some evidence spans.

    Two articles are one witness for the evidence where a cited sentence lies in a passage derived from the other
    article (through any number of articles between), where both cited sentences name the same outlet or agency as
    their source, where one names the other's outlet, or where articles that are one witness as wholes have the
    very same words. No spans: no witness.
    """
    copied = _copied(derivations)
    sources = _sources(tuple(articles))
    whole = {a: group[0] for group in origin_groups(articles, derivations) for a in group}

    @functools.cache
    def witnesses(span: r.Span) -> tuple[str, ...]:
        """Names of what stands behind a span: who has one in common with another is one witness with it."""
        reprinted = f"words {whole.get(span.article, '')} {words(span.text)}"
        return (reprinted, *copied(span), *sources(span))

    def count(spans: Iterable[r.Span]) -> int:
        evidence = set(spans)
        groups = _Groups()
        for span in evidence:
            for name in witnesses(span):
                groups.join(f"article {span.article}", name)
        return len({groups.top(f"article {span.article}") for span in evidence})

    return count


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
        return [f"outlet {name}" for name in sorted(cited | own.get(span.article, frozenset()))]

    return behind


def origin_groups(articles: Sequence[r.Article], derivations: Sequence[r.Derivation]) -> tuple[tuple[str, ...], ...]:
    """All article ids in groups that are one witness for most of their text, most often groups of one."""
    groups = _Groups()
    told = {a.id: sum(p.end - p.start for p in a.passages if p.kind in TOLD) for a in articles}
    for (one, other), places in sorted(_shared_places(derivations).items()):
        if told.get(one) and told.get(other) and _length(places) >= _MOST * told[one]:
            groups.join(one, other)
    by_group = sorted((groups.top(a.id), a.id) for a in articles)
    return tuple(tuple(id_ for _, id_ in held) for _, held in groupby(by_group, key=lambda pair: pair[0]))


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
