"""Actors joined by judgement once all are known, and statements given to whom a reader says.

Here every line about actors or speakers gets its status.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rashomon.model import records as r
from rashomon.model.judgements import DifferentActors, Judged, SpeakerIs
from rashomon.stages.base import Models, NoParams, Records, Stage, replace
from rashomon.stages.judging.actors import Index, absorbed, edge, index, on_actors, renamed
from rashomon.stages.judging.edges import Edge, Held, regrouped
from rashomon.stages.judging.references import Said, Unclear

Told = dict[int, Judged]
"""Line → the judgement with what became of it."""


def run(records: Records, models: Models, params: NoParams) -> Records:
    """Join `actors`, set speakers of `statements`, and note in `judgements` what became of each line."""
    if not records.judgements:
        return records
    return _with_speakers(_with_actors(records))


def noted(judgements: Sequence[Judged], told: Mapping[int, Judged]) -> tuple[Judged, ...]:
    """The judgements with those told in their places."""
    return tuple(told.get(j.line, j) for j in judgements)


def unclear(line: Judged, error: Unclear) -> Judged:
    """The line, not applied."""
    return r.replace(line, status=error.status, detail=error.detail)


def overruled(line: Judged, by: Sequence[int]) -> Judged:
    """The line, not applied for later ones."""
    lines = " and ".join(map(str, by))
    return r.replace(line, status="overruled", detail=f"line {lines} says otherwise: delete the one that is wrong")


def kept_apart(records: Records) -> frozenset[frozenset[str]]:
    """Pairs of ids of actors that a reader holds apart."""
    pairs: set[frozenset[str]] = set()
    known = index(records) if any(isinstance(j.judgement, DifferentActors) for j in records.judgements) else None
    for line, judgement in on_actors(records.judgements):
        if known is not None and line.status == "applied" and isinstance(judgement, DifferentActors):
            ids = [{known.actors[n].id for n in known.owners(known.meant(ref))} for ref in judgement.actors]
            pairs |= {frozenset((a, b)) for n, one in enumerate(ids) for other in ids[:n] for a in one for b in other}
    return frozenset(pairs)


def _with_actors(records: Records) -> Records:
    known = index(records)
    told: Told = {}
    edges: list[Edge] = []
    lines = on_actors(records.judgements)
    for line, judgement in lines:
        try:
            mentions = edge(line, judgement, known)
            edges.append(mentions._replace(sides=tuple(known.owners(side) for side in mentions.sides)))
            first = tuple(min(known.called[n].span for n in side) for side in mentions.sides)
            told[line.line] = r.replace(line, status="applied", evidence=first)
        except Unclear as error:
            told[line.line] = unclear(line, error)
    held = regrouped([[n] for n in range(len(records.actors))], edges)
    told |= {line.line: _against(line, held.overruled[line.line]) for line, _ in lines if line.line in held.overruled}
    return _joined(replace(records, judgements=noted(records.judgements, told)), held)


def _against(line: Judged, by: Sequence[int]) -> Judged:
    if by:
        return overruled(line, by)
    detail = "these are one actor by more than its name, which cannot be told apart: set the speaker of each statement"
    return r.replace(line, status="impossible", detail=detail)


def _joined(records: Records, held: Held) -> Records:
    groups = [[records.actors[n] for n in group] for group in held.groups if len(group) > 1]
    if not groups:
        return records
    made = {absorbed(group).id: absorbed(group) for group in groups}
    into = {a.id: absorbed(group).id for group in groups for a in group}
    actors = (made.get(a.id, a) for a in records.actors if into.get(a.id, a.id) == a.id)
    return replace(
        records,
        actors=tuple(sorted(actors, key=lambda a: (a.name, a.id))),
        statements=renamed(records.statements, into),
    )


def _with_speakers(records: Records) -> Records:
    known, said = index(records), Said(records.articles, records.statements)
    told: Told = {}
    given: dict[str, tuple[int, str | None]] = {}
    for line in reversed(records.judgements):
        if isinstance(line.judgement, SpeakerIs):
            told[line.line] = _speaker(line, line.judgement, known, said, given)
    statements = _set({s: speaker for s, (_, speaker) in given.items()}, records)
    return replace(records, statements=statements, judgements=noted(records.judgements, told))


def _speaker(
    line: Judged, judgement: SpeakerIs, known: Index, said: Said, given: dict[str, tuple[int, str | None]]
) -> Judged:
    """Note whose the statements are, where no later line does."""
    try:
        meant = said.meant(judgement.statement)
        speaker = None if judgement.speaker is None else known.actors[known.owner(judgement.speaker)].id
    except Unclear as error:
        return unclear(line, error)
    later = sorted({given[s.id][0] for s in meant if s.id in given})
    if later:
        return overruled(line, later)
    given.update({s.id: (line.line, speaker) for s in meant})
    return r.replace(line, status="applied", evidence=tuple(s.content.span for s in meant))


def _set(given: Mapping[str, str | None], records: Records) -> tuple[r.Statement, ...]:
    """Statements with the speakers given; what belongs to them or goes on from them follows."""
    said = Said(records.articles, records.statements)
    speakers = {
        mate.id: speaker
        for s in records.statements
        for mate in (said.with_companions([s]) if s.id in given else ())
        if mate.id == s.id or mate.id not in given
        for speaker in [given[s.id]]
    }
    before = {s.id: s.speaker for s in records.statements}
    for former, statement in _continued(records):
        if former.id in speakers and statement.id not in speakers and statement.speaker == before[former.id]:
            speakers[statement.id] = speakers[former.id]
    return tuple(_said_by(s, speakers[s.id]) if s.id in speakers else s for s in records.statements)


def _continued(records: Records) -> Iterable[tuple[r.Statement, r.Statement]]:
    """Statements with the one whose words they go on with, by place."""
    at = {(s.article, s.content.start, s.content.end): s for s in records.statements}
    for a in sorted(records.attributions, key=lambda a: (a.article, a.content.start)):
        statement = at.get((a.article, a.content.start, a.content.end))
        former = at.get((a.article, a.continues.start, a.continues.end)) if a.continues is not None else None
        if statement is not None and former is not None:
            yield former, statement


def _said_by(s: r.Statement, speaker: str | None) -> r.Statement:
    return r.replace(s, speaker=speaker, via=tuple(v for v in s.via if v != speaker), score=1.0, judged=True)


STAGE = Stage(
    name="judged-speakers",
    version=1,
    reads=("articles", "mentions", "attributions", "actors", "statements", "judgements"),
    writes=("actors", "statements", "judgements"),
    run=run,
)
