"""Tellers: on whose word the accounts tell the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rashomon.model import records as r
from rashomon.stages.findings.common import Context, make_finding, of_speech
from rashomon.stages.findings.facts import another_mood
from rashomon.stages.headings import in_short
from rashomon.stages.tellings import Telling, mostly_in

_ALIKE = 1.1
"""The share of what tells the same that a telling must have in common with the middlemost."""


def find(context: Context) -> Iterator[r.Finding]:
    """For each thing told alike, whom the accounts name for it: the same, or somebody named and somebody unnamed.

    Two who are named may both have said it: no finding.
    """
    by_article: dict[str, list[r.Statement]] = defaultdict(list)
    for statement in context.records.statements:
        if statement.speaker and statement.source and statement.act == "speech" and of_speech(statement):
            by_article[statement.article].append(statement)
    actors = {a.id: a for a in context.records.actors}
    for group in context.tellings.groups:
        middle = context.tellings.middle(group)
        near = [n for n in group if context.tellings.same(n, middle, _ALIKE)]
        members = [context.tellings.all[n] for n in near]
        told = [s for t in members if (s := _innermost(t, by_article[t.span.article])) is not None]
        if len({s.article for s in told}) > 1 and not _one_utterance(told):
            yield from _finding(context, told, actors, members)


def _innermost(telling: Telling, statements: Sequence[r.Statement]) -> r.Statement | None:
    """The statement with the least content that covers most of a clause."""
    covering = [s for s in statements if mostly_in(telling.span, s.content.span) and s.source]
    return min(covering, key=lambda s: (s.content.end - s.content.start, s.id), default=None)


def _one_utterance(told: Sequence[r.Statement]) -> bool:
    """All are one utterance: who said that is compared there."""
    return told[0].utterance is not None and len({s.utterance for s in told}) == 1


def _finding(
    context: Context, told: Sequence[r.Statement], actors: dict[str, r.Actor], members: Sequence[Telling]
) -> Iterator[r.Finding]:
    speakers = {s.speaker: actors[s.speaker] for s in told if s.speaker in actors}
    named = [a for a in speakers.values() if a.named]
    if len(named) > 1 or (len(speakers) > 1 and any(another_mood(t, members[0]) for t in members)):
        return
    verdict: r.Verdict = "agree" if len(speakers) == 1 else "agree-at-different-precision"
    values: dict[str, list[r.Span]] = defaultdict(list)
    for s in told:
        if s.source is not None:
            values[" ".join(s.source.text.split())] += [s.source, *([s.cue] if s.cue else [])]
    about = "on whose word: " + in_short(members[0].span.text)
    yield make_finding(context, "attribution", verdict, about, values, 0.5)
