"""What checks of two tellings of one thing share: the pair, what is known of the event, and what sets them apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rashomon.model import records as r
from rashomon.stages.dating import DatedMention, resolve_dates
from rashomon.stages.findings.common import Context
from rashomon.stages.findings.particulars import NamesAt
from rashomon.stages.tellings import Telling
from rashomon.stages.wording import Weights, content_stems, weights
from rashomon.text.tokens import tokenize


class Pair(NamedTuple):
    """Two clauses or sentences of two accounts, each the other's likest in its article."""

    a: Telling
    b: Telling


class Value(NamedTuple):
    """A value as it is called, and where it stands."""

    value: str
    span: r.Span


class Apart(NamedTuple):
    """What the one tells and what the other tells in its place."""

    kind: r.FindingKind
    left: Value
    right: Value


class Scene(NamedTuple):
    """What all checks look up: names, dates and quotations by place, and the weights of words."""

    names: NamesAt
    dates: Mapping[str, Sequence[DatedMention]]
    quoted: Mapping[str, Sequence[r.Span]]
    weighing: Weights

    def both_quoted(self, apart: Apart) -> bool:
        """Both stand in somebody's words: those are compared as utterances."""
        return all(
            any(
                2 * _shared_length(q, side.span) > side.span.end - side.span.start
                for q in self.quoted.get(side.span.article, ())
            )
            for side in (apart.left, apart.right)
        )


def open_scene(context: Context) -> Scene:
    """The scene of an event."""
    dates: dict[str, list[DatedMention]] = defaultdict(list)
    for mention in resolve_dates(context.records.articles):
        dates[mention.article].append(mention)
    quoted: dict[str, list[r.Span]] = defaultdict(list)
    for statement in context.records.statements:
        if statement.kind == "direct":
            quoted[statement.article].append(statement.content.span)
    return Scene(NamesAt(context.records.actors), dates, quoted, weights(context.records.articles))


def _shared_length(one: r.Span, other: r.Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def shared(pair: Pair, scene: Scene, without: Iterable[r.Span] = (), stems: frozenset[str] = frozenset()) -> float:
    """The share of the rare words of each telling that is in the other, the smaller of the two.

    The words of the spans `without` and the stems given are left out: they are what is set apart.
    """
    apart = stems.union(*(content_stems("en", tokenize(span.text)) for span in without))
    left, right = pair.a.stems - apart, pair.b.stems - apart
    heavier = max(scene.weighing.weigh(left), scene.weighing.weigh(right))
    return scene.weighing.weigh(left & right) / heavier if heavier else 0.0
