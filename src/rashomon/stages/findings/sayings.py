"""Sayings: on which day an account says that the same words were said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rashomon.model import records as r
from rashomon.stages.dating import DatedMention, resolve_dates
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.headings import in_short


def find(context: Context) -> Iterator[r.Finding]:
    """An agreement for each utterance that two accounts or more date alike, in whatever precision."""
    dates: dict[str, list[DatedMention]] = defaultdict(list)
    for mention in resolve_dates(context.records.articles):
        if not mention.repeat:
            dates[mention.article].append(mention)
    statements = {s.id: s for s in context.records.statements}
    by_cue: dict[r.Span, list[r.Span]] = defaultdict(list)
    for s in context.records.statements:
        if s.cue is not None:
            by_cue[s.cue].append(s.content.span)
    for utterance in context.records.utterances:
        told = [
            d
            for s in map(statements.__getitem__, utterance.statements)
            if s.cue is not None
            for d in _beside(s.cue, by_cue[s.cue], dates[s.article])
        ]
        for group in _together(told):
            if len({d.article for d in group}) > 1:
                said = min((statements[s].content.text for s in utterance.statements), key=lambda t: (len(t), t))
                yield _finding(context, group, said)


def _beside(cue: r.Span, contents: Sequence[r.Span], dates: Sequence[DatedMention]) -> list[DatedMention]:
    """Dates in the sentence of the cue, outside all that is said by it: when that was said."""
    return [
        d
        for d in dates
        if d.sentence.start <= cue.start < d.sentence.end and not any(said.overlaps(d.span) for said in contents)
    ][:1]


def _together(told: Sequence[DatedMention]) -> list[list[DatedMention]]:
    """Dates that may be one, the finest first; a group has no two that exclude each other."""
    groups: list[list[DatedMention]] = []
    for mention in sorted(told, key=lambda d: (d.when.length, d.span)):
        home = next((g for g in groups if all(mention.when.overlaps(d.when) for d in g)), None)
        if home is None:
            groups.append([mention])
        elif mention not in home:
            home.append(mention)
    return groups


def _finding(context: Context, group: Sequence[DatedMention], said: str) -> r.Finding:
    same = len({d.when.instant for d in group}) == 1
    values: dict[str, list[r.Span]] = defaultdict(list)
    for d in group:
        values[" ".join(d.span.text.split())].append(d.span)
    verdict: r.Verdict = "agree" if same else "agree-at-different-precision"
    return make_finding(context, "date", verdict, f"when “{in_short(said)}” was said", values, 0.7)
