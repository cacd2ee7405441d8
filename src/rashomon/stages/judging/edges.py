"""Judgements as edges between things in groups: what is together, what is apart, and which line overrules which."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

Items = frozenset[int]


class Edge(NamedTuple):
    """One line: its sides are all one group, or each in another."""

    line: int
    together: bool
    sides: tuple[Items, ...]


class Held(NamedTuple):
    """Groups in which every line holds but those overruled; with each of these the lines that overrule it."""

    groups: list[list[int]]
    overruled: Mapping[int, tuple[int, ...]]


class _Clusters:
    """What is joined so far."""

    def __init__(self, count: int) -> None:
        self.home = list(range(count))
        self.members = {n: [n] for n in range(count)}

    def of(self, items: Iterable[int]) -> set[int]:
        return {self.home[item] for item in items}

    def join(self, items: Iterable[int]) -> None:
        first, *others = sorted(self.of(items))
        for other in others:
            for item in self.members[other]:
                self.home[item] = first
            self.members[first] += self.members.pop(other)

    def broken(self, items: Iterable[int], apart: Sequence[Edge]) -> list[Edge]:
        """Edges with two sides in one cluster, were these items joined."""
        one = self.of(items)
        return [edge for edge in apart if sum(not one.isdisjoint(self.of(side)) for side in edge.sides) > 1]

    def touching(self, edge: Edge) -> set[int]:
        """Clusters that two sides of an edge share."""
        clusters = [self.of(side) for side in edge.sides]
        return {c for n, one in enumerate(clusters) for other in clusters[:n] for c in one & other}


def regrouped(groups: Sequence[Sequence[int]], edges: Iterable[Edge]) -> Held:
    """The program's groups (of 0, 1, 2 …) as the edges have them: the last line first, what the program joined last.

    What is told apart within a group leaves it for a group of its own, the first side staying with all that is not
    named. Groups are sorted, each and by their first.
    """
    clusters = _Clusters(sum(map(len, groups)))
    home = {item: n for n, group in enumerate(groups) for item in group}
    together: list[Edge] = []
    apart: list[Edge] = []
    overruled: dict[int, tuple[int, ...]] = {}
    for edge in sorted(edges, key=lambda e: -e.line):
        whole = edge if edge.together else _widened(edge, groups, home)
        against = _against(whole, clusters, together, apart)
        if against is not None:
            overruled[edge.line] = against
        elif edge.together:
            clusters.join(item for side in edge.sides for item in side)
            together.append(edge)
        else:
            apart.append(whole)
    for group in groups:
        _regroup(group, clusters, apart)
    return Held(sorted(sorted(members) for members in clusters.members.values()), overruled)


def _widened(edge: Edge, groups: Sequence[Sequence[int]], home: Mapping[int, int]) -> Edge:
    """Sides in groups of their own stand for these groups; sides within one group for themselves."""
    owners = [{home[item] for item in side} for side in edge.sides]
    if sum(map(len, owners)) > len(set[int]().union(*owners)):
        return edge
    return edge._replace(sides=tuple(frozenset(i for n in some for i in groups[n]) for some in owners))


def _against(
    edge: Edge, clusters: _Clusters, together: Sequence[Edge], apart: Sequence[Edge]
) -> tuple[int, ...] | None:
    """Lines, all later ones, that speak against an edge; none where its sides share a member; None where it holds."""
    if edge.together:
        broken = clusters.broken((item for side in edge.sides for item in side), apart)
        return tuple(sorted(e.line for e in broken)) or None
    shared = clusters.touching(edge)
    if not shared:
        return None
    return tuple(sorted(e.line for e in together if shared & clusters.of(e.sides[0])))


def _regroup(group: Sequence[int], clusters: _Clusters, apart: Sequence[Edge]) -> None:
    """What the program joined, joined again as far as nothing is told apart."""
    leaving = [[i for i in group if i in side] for edge in apart for side in edge.sides[1:]]
    for side in leaving:
        for item in side[1:]:
            if not clusters.broken((side[0], item), apart):
                clusters.join((side[0], item))
    later = {item for side in leaving for item in side}
    first, *others = sorted(group, key=lambda i: (i in later, i))
    for item in others:
        if not clusters.broken((first, item), apart):
            clusters.join((first, item))
