"""Who has it from whom, pair by pair."""

from __future__ import annotations

from collections import Counter, defaultdict

import msgspec

from rashomon.model import records as r
from rashomon.model.report import Report
from rashomon.write.html.links import Desk, Quote, Ref
from rashomon.write.words import DERIVATION_KINDS

Pair = tuple[str, str, bool]


class Passage(msgspec.Struct, frozen=True):
    """A passage and the one it comes from, or shares words with."""

    kind: str
    source: Quote
    target: Quote
    score: float


class Route(msgspec.Struct, frozen=True):
    """All that one article has from another; where `directed` is false nobody knows which was first."""

    source: Ref
    target: Ref
    directed: bool
    itself: bool
    kinds: tuple[tuple[str, int], ...]
    passages: tuple[Passage, ...]


def routes(report: Report, desk: Desk) -> tuple[Route, ...]:
    """The routes, those with most passages first."""
    by_pair: defaultdict[Pair, list[r.Derivation]] = defaultdict(list)
    for derivation in report.derivations:
        by_pair[_pair(derivation)].append(derivation)
    ranked = sorted(by_pair.items(), key=lambda x: (-len(x[1]), x[0]))
    return tuple(_route(pair, found, desk) for pair, found in ranked)


def _pair(derivation: r.Derivation) -> Pair:
    ends = derivation.source.article, derivation.target.article
    first, second = ends if derivation.directed else sorted(ends)
    return first, second, derivation.directed


def _route(pair: Pair, found: list[r.Derivation], desk: Desk) -> Route:
    source, target, directed = pair
    passages = tuple(_passage(d, desk) for d in found)
    kinds = Counter(p.kind for p in passages)
    ranked = tuple(sorted(kinds.items(), key=lambda x: (-x[1], x[0])))
    return Route(desk.article(source), desk.article(target), directed, source == target, ranked, passages)


def _passage(derivation: r.Derivation, desk: Desk) -> Passage:
    known, unknown = DERIVATION_KINDS[derivation.kind]
    return Passage(
        kind=known if derivation.directed else unknown,
        source=desk.quote(derivation.source),
        target=desk.quote(derivation.target),
        score=derivation.score,
    )
