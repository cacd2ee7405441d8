"""Which actors are named where."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from rashomon.model import records as r


class Named(NamedTuple):
    """A name in a text, and whose it is."""

    span: r.Span
    actor: r.Actor


class NamesAt:
    """The names of actors by where they stand."""

    def __init__(self, actors: Iterable[r.Actor]) -> None:
        by_article: dict[str, list[Named]] = defaultdict(list)
        for actor in actors:
            if actor.named:
                for span in actor.mentions:
                    by_article[span.article].append(Named(span, actor))
        self._of = {article: sorted(names, key=lambda n: n.span) for article, names in by_article.items()}
        self._starts = {article: [n.span.start for n in names] for article, names in self._of.items()}

    def inside(self, span: r.Span) -> list[Named]:
        """Those that stand wholly inside a span."""
        names = self._of.get(span.article, [])
        at = bisect_left(self._starts.get(span.article, []), span.start)
        found = []
        for named in names[at:]:
            if named.span.start >= span.end:
                break
            if named.span.end <= span.end:
                found.append(named)
        return found

    def articles(self, actor: r.Actor) -> set[str]:
        """The articles that name an actor."""
        return {s.article for s in actor.mentions}
