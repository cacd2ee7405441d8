"""What checks of two tellings of one thing share: the pair, what is known of the event, and what sets them apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rashomon.language.base import Quantity
from rashomon.model import records as r
from rashomon.model.when import When
from rashomon.stages.dating import DatedMention, close_by, resolve_dates
from rashomon.stages.findings.common import Context, make_finding, of_speech
from rashomon.stages.findings.figures import quantities
from rashomon.stages.findings.particulars import NamesAt
from rashomon.stages.headings import in_short
from rashomon.stages.report_days import report_days
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
    """What the one tells and what the other tells in its place.

    `verdict` None: both may be right, as of two days on which the same was said; it is a difference, but no finding.
    """

    kind: r.FindingKind
    left: Value
    right: Value
    verdict: r.Verdict | None = "conflict"


class Scene(NamedTuple):
    """What all checks look up: names, dates, figures and words of others by article, and the weights of words.

    `days`: the times of the reports.
    """

    names: NamesAt
    dates: Mapping[str, Sequence[DatedMention]]
    figures: Mapping[str, Sequence[Quantity]]
    quoted: Mapping[str, Sequence[r.Span]]
    said: Mapping[str, Sequence[r.Statement]]
    days: Mapping[str, When | None]
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
    figures: dict[str, list[Quantity]] = defaultdict(list)
    for told in quantities(context.records.articles):
        figures[told.span.article].append(told.quantity)
    said: dict[str, list[r.Statement]] = defaultdict(list)
    for statement in context.records.statements:
        said[statement.article].append(statement)
    quoted = {article: [s.content.span for s in some if s.kind == "direct"] for article, some in said.items()}
    days = report_days(context.records.articles)
    names, weighing = NamesAt(context.records.actors), weights(context.records.articles)
    return Scene(names, dates, figures, quoted, said, days, weighing)


def cues_beside(span: r.Span, telling: Telling, scene: Scene) -> list[r.Span]:
    """The verbs of saying close by, where a stretch of a telling tells when or where that was said, not what.

    None for words in quotation marks, which are hardly said twice.
    """
    said = scene.said.get(span.article, ())
    if any(s.content.span.covers(span) for s in said):
        return []
    speech = (s for s in said if s.act == "speech" and s.kind != "direct" and of_speech(s))
    cues = [s.cue for s in speech if s.cue is not None]
    return [cue for cue in cues if telling.sentence.covers(cue) and close_by(cue, span, telling.sentence)]


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


def told_apart(context: Context, verdict: r.Verdict, apart: Sequence[tuple[Apart, Pair]]) -> r.Finding:
    """The finding of what sets pairs of tellings apart, about the shortest of them."""
    values: dict[str, list[r.Span]] = defaultdict(list)
    for one, _ in apart:
        for side in (one.left, one.right):
            values[side.value].append(side.span)
    shortest: Telling = min((t for _, pair in apart for t in pair), key=lambda t: (len(t.span.text), t.span))
    return make_finding(context, apart[0][0].kind, verdict, in_short(shortest.span.text), values, 0.6)
