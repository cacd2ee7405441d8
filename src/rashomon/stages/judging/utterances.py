"""Which statements render the same words, as a reader says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rashomon.model import records as r
from rashomon.model.judgements import DifferentUtterances, Judged, SameUtterance, Words
from rashomon.stages.base import Records
from rashomon.stages.judging.edges import Edge, Items, regrouped
from rashomon.stages.judging.references import Said, Unclear, shown
from rashomon.stages.judging.speakers import noted, overruled, unclear
from rashomon.stages.likeness import read_words

_KINDS = (SameUtterance, DifferentUtterances)


class Grouped(NamedTuple):
    """Statements, by their places in a list, in groups; and what became of each judgement."""

    groups: list[list[int]]
    judgements: tuple[Judged, ...]


class _Table(NamedTuple):
    """What lines are read against: the program's groups, and the words of each statement."""

    said: Said
    groups: Sequence[list[int]]
    place: Mapping[str, int]
    words: Sequence[tuple[str, ...]]

    def side(self, ref: str | Words) -> tuple[Items, tuple[r.Span, ...]]:
        """The statements that a reference means, with what they are one attribution with; and where they stand."""
        meant = self.said.anywhere(ref)
        unsaid = next((s for s in meant if s.id not in self.place), None)
        if unsaid is not None:
            raise Unclear("impossible", f"{shown(unsaid.content.text)} is denied or not said: it renders no utterance")
        items = frozenset(self.place[s.id] for s in self.said.with_companions(meant) if s.id in self.place)
        if sum(not items.isdisjoint(group) for group in self.groups) > 1:
            self.said.check_one_article(ref, meant)
        return items, tuple(s.content.span for s in meant)

    def with_copies(self, side: Items, others: Items) -> Items:
        """A side with what its utterance has in just the same words, unless another side has those words, too."""
        own = {self.words[n] for n in side} - {self.words[n] for n in others}
        near = (n for group in self.groups if not side.isdisjoint(group) for n in group)
        return side | {n for n in near if self.words[n] in own}


def judged(groups: Sequence[list[int]], statements: Sequence[r.Statement], records: Records) -> Grouped:
    """The groups as judgements have them."""
    lines = [(j, j.judgement) for j in records.judgements if isinstance(j.judgement, _KINDS)]
    if not lines:
        return Grouped(list(groups), records.judgements)
    words = [read_words(s.content.text).order for s in statements]
    place = {s.id: n for n, s in enumerate(statements)}
    table = _Table(Said(records.articles, records.statements), groups, place, words)
    told: dict[int, Judged] = {}
    edges: list[Edge] = []
    for line, judgement in lines:
        try:
            edge, evidence = _edge(line, judgement, table)
        except Unclear as error:
            told[line.line] = unclear(line, error)
        else:
            edges.append(edge)
            told[line.line] = r.replace(line, status="applied", evidence=evidence)
    held = regrouped(groups, edges)
    told |= {n: _against(told[n], by) for n, by in held.overruled.items()}
    return Grouped(held.groups, noted(records.judgements, told))


def _edge(
    line: Judged, judgement: SameUtterance | DifferentUtterances, table: _Table
) -> tuple[Edge, tuple[r.Span, ...]]:
    found = [table.side(ref) for ref in judgement.statements]
    sides = [side for side, _ in found]
    others = [frozenset[int]().union(*sides[:n], *sides[n + 1 :]) for n in range(len(sides))]
    whole = tuple(table.with_copies(side, rest) for side, rest in zip(sides, others, strict=True))
    spans = tuple(span for _, some in found for span in some)
    return Edge(line.line, isinstance(judgement, SameUtterance), whole), spans


def _against(line: Judged, by: Sequence[int]) -> Judged:
    if by:
        return overruled(line, by)
    return r.replace(line, status="impossible", detail="these are one statement: name words of two")
