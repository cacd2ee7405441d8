"""Which statements render the same words, as a reader says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rashomon.model import records as r
from rashomon.model.judgements import DifferentUtterances, Judged, SameUtterance
from rashomon.stages.base import Records
from rashomon.stages.judging.edges import Edge, Items, regrouped
from rashomon.stages.judging.references import Said, Unclear, shown
from rashomon.stages.judging.speakers import noted, overruled, unclear


class Grouped(NamedTuple):
    """Statements, by their places in a list, in groups; and what became of each judgement."""

    groups: list[list[int]]
    judgements: tuple[Judged, ...]


def judged(groups: Sequence[list[int]], statements: Sequence[r.Statement], records: Records) -> Grouped:
    """The groups as judgements have them."""
    lines = [
        (j, j.judgement) for j in records.judgements if isinstance(j.judgement, SameUtterance | DifferentUtterances)
    ]
    if not lines:
        return Grouped(list(groups), records.judgements)
    said, place = Said(records.articles, records.statements), {s.id: n for n, s in enumerate(statements)}
    told: dict[int, Judged] = {}
    edges: list[Edge] = []
    for line, judgement in lines:
        try:
            meant = [said.meant(ref) for ref in judgement.statements]
            sides = tuple(_side(some, said, place) for some in meant)
            edges.append(Edge(line.line, isinstance(judgement, SameUtterance), sides))
            evidence = tuple(s.content.span for some in meant for s in some)
            told[line.line] = r.replace(line, status="applied", evidence=evidence)
        except Unclear as error:
            told[line.line] = unclear(line, error)
    held = regrouped(groups, edges)
    told |= {n: _against(told[n], by) for n, by in held.overruled.items()}
    return Grouped(held.groups, noted(records.judgements, told))


def _side(meant: Sequence[r.Statement], said: Said, place: Mapping[str, int]) -> Items:
    """The statements and what they are one attribution with."""
    unsaid = next((s for s in meant if s.id not in place), None)
    if unsaid is not None:
        raise Unclear("impossible", f"{shown(unsaid.content.text)} is denied or not said: it renders no utterance")
    return frozenset(place[s.id] for s in said.with_companions(meant) if s.id in place)


def _against(line: Judged, by: Sequence[int]) -> Judged:
    if by:
        return overruled(line, by)
    return r.replace(line, status="impossible", detail="these are one statement: name words of two")
