"""The stages for one event, in order, and what runs them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from rashomon.model import records as r
from rashomon.model.errors import UsageError
from rashomon.model.report import MadeBy, Report
from rashomon.resume import FORGETFUL, Memory, run_stage
from rashomon.stages import (
    actors,
    attributions,
    brief,
    derivations,
    events,
    kinship,
    mentions,
    misprints,
    passages,
    positions,
    quoted,
    report_days,
    shared_notes,
    speakers,
    tagging,
    timeline,
    utterances,
    voices,
)
from rashomon.stages.base import Models, Records, Stage, replace
from rashomon.stages.findings import STAGE as FINDINGS
from rashomon.stages.joining import join_events, part_of
from rashomon.stages.judging import findings as judged_findings
from rashomon.stages.judging import names as judged_names
from rashomon.stages.judging import speakers as judged_speakers
from rashomon.stages.notices import notices
from rashomon.stages.origins import origin_groups
from rashomon.text.ordering import by_count

Progress = Callable[[int, int, str], None]
"""Told (done, total, name) before each stage and once at the end."""

READING: tuple[Stage, ...] = (
    passages.STAGE,
    shared_notes.STAGE,
    tagging.STAGE,
    mentions.STAGE,
    attributions.STAGE,
    actors.STAGE,
    judged_names.STAGE,
    speakers.STAGE,
)
"""What reads each article: enough for `annotate`."""

PLAN: tuple[Stage, ...] = (
    *READING,
    report_days.STAGE,
    judged_speakers.STAGE,
    quoted.STAGE,
    misprints.STAGE,
    utterances.STAGE,
    derivations.STAGE,
    timeline.STAGE,
    FINDINGS,
    judged_findings.STAGE,
    kinship.STAGE,
    positions.STAGE,
    voices.STAGE,
    brief.STAGE,
)
"""What sets the articles of one event side by side."""

SORTING: tuple[Stage, ...] = (passages.STAGE, events.STAGE)
"""What tells the events of several apart, before each is collated."""

PLANS: Mapping[str, tuple[Stage, ...]] = {"annotate": READING, "together": PLAN, "apart": (*SORTING, *PLAN[1:])}
"""The stages by the name of what is done: articles read one by one, collated as one event, or by events."""


def check_plan(plan: Sequence[Stage]) -> None:
    """Raise UsageError where a stage reads what none before it writes."""
    written = {"articles", "judgements"}
    for stage in plan:
        missing = set(stage.reads) - written
        if missing:
            raise UsageError(f"stage {stage.name} reads {', '.join(sorted(missing))}, which no stage before it writes")
        written |= set(stage.writes)


def run_plan(
    plan: Sequence[Stage],
    records: Records,
    models: Models,
    progress: Progress | None = None,
    memory: Memory = FORGETFUL,
) -> Records:
    """The records after all stages of a plan; what the memory has of single articles is not worked out again."""
    check_plan(plan)
    for done, stage in enumerate(plan):
        if progress is not None:
            progress(done, len(plan), stage.name)
        records = run_stage(stage, records, models, memory)
    if progress is not None:
        progress(len(plan), len(plan), "done")
    return records


def run_apart(
    records: Records, models: Models, progress: Progress | None = None, memory: Memory = FORGETFUL
) -> Records:
    """The records after all stages, each event collated by itself."""
    sorted_ = run_plan(SORTING, records, models, None, memory)
    rest, count = PLAN[1:], len(sorted_.events)
    parts = [
        run_plan(rest, part_of(sorted_, event), models, _counted(progress, n, count, len(rest)), memory)
        for n, event in enumerate(sorted_.events)
    ]
    return join_events(parts) if parts else run_plan(rest, sorted_, models, progress, memory)


def _counted(progress: Progress | None, n: int, count: int, steps: int) -> Progress | None:
    """Progress through one of so many runs of as many steps, told as progress through all."""
    if progress is None:
        return None
    told = progress
    return lambda done, _, name: told(n * steps + done, count * steps, name)


def arranged(records: Records) -> Records:
    """The records in the order they are given out: by article (as its source is named), then position.

    Stages see articles by id, so that how files are named makes no difference to what is found.
    """
    articles = tuple(sorted(records.articles, key=lambda a: (by_count(a.source), a.id)))
    rank = {a.id: n for n, a in enumerate(articles)}

    def at(span: r.Span) -> tuple[int, int, int]:
        return rank[span.article], span.start, span.end

    place = {s.id: at(s.content.span) for s in records.statements}
    return replace(
        records,
        articles=articles,
        events=tuple(r.replace(e, articles=tuple(sorted(e.articles, key=rank.__getitem__))) for e in records.events),
        utterances=tuple(_in_order(u, place) for u in records.utterances),
        actors=tuple(r.replace(a, mentions=tuple(sorted(a.mentions, key=at))) for a in records.actors),
        statements=tuple(sorted(records.statements, key=lambda s: (*at(s.content.span), s.kind, s.id))),
        derivations=tuple(sorted(records.derivations, key=lambda d: (at(d.source), at(d.target), d.kind))),
        voices=tuple(sorted(records.voices, key=lambda v: rank[v.article])),
    )


def _in_order(utterance: r.Utterance, place: Mapping[str, tuple[int, int, int]]) -> r.Utterance:
    """The utterance with its statements and readings in the order of the articles."""
    table = utterance.collation
    order = sorted(range(len(table.readings)), key=lambda n: place[table.readings[n]])
    return r.replace(
        utterance,
        statements=tuple(sorted(utterance.statements, key=lambda s: place[s])),
        collation=r.CollationTable(
            readings=tuple(table.readings[n] for n in order),
            columns=tuple(tuple(column[n] for n in order) for column in table.columns),
        ),
    )


def make_report(records: Records, made_by: MadeBy, loss: Sequence[r.Loss] = ()) -> Report:
    """The report of finished records."""
    origins = origin_groups(tuple(a for a in records.articles if a.read), records.derivations)
    return Report(
        made_by=made_by,
        notes=notices(records.articles, records.events),
        articles=records.articles,
        events=records.events,
        origins=origins,
        kin=tuple(r.Kinship(articles=group, why="reprint") for group in origins if len(group) > 1),
        actors=records.actors,
        statements=records.statements,
        utterances=records.utterances,
        findings=records.findings,
        derivations=records.derivations,
        timeline=records.timeline,
        positions=records.positions,
        voices=records.voices,
        brief=records.brief,
        judgements=records.judgements,
        loss=(*loss, *judged_findings.losses(records.judgements)),
    )
