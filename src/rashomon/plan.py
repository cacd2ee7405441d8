"""The stages for one event, in order, and what runs them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rashomon.model import records as r
from rashomon.model.errors import UsageError
from rashomon.model.report import MadeBy, Report
from rashomon.stages import (
    actors,
    attributions,
    brief,
    derivations,
    mentions,
    misprints,
    passages,
    positions,
    speakers,
    timeline,
    utterances,
    voices,
)
from rashomon.stages.base import Models, Records, Stage
from rashomon.stages.findings import STAGE as FINDINGS
from rashomon.stages.origins import origin_groups

Progress = Callable[[int, int, str], None]
"""Told (done, total, name) before each stage and once at the end."""

READING: tuple[Stage, ...] = (
    passages.STAGE,
    mentions.STAGE,
    attributions.STAGE,
    actors.STAGE,
    speakers.STAGE,
)
"""What reads each article: enough for `annotate`."""

PLAN: tuple[Stage, ...] = (
    *READING,
    misprints.STAGE,
    utterances.STAGE,
    derivations.STAGE,
    timeline.STAGE,
    FINDINGS,
    positions.STAGE,
    voices.STAGE,
    brief.STAGE,
)
"""What sets the articles of one event side by side."""


def check_plan(plan: Sequence[Stage]) -> None:
    """Raise UsageError where a stage reads what none before it writes."""
    written = {"articles"}
    for stage in plan:
        missing = set(stage.reads) - written
        if missing:
            raise UsageError(f"stage {stage.name} reads {', '.join(sorted(missing))}, which no stage before it writes")
        written |= set(stage.writes)


def run_plan(plan: Sequence[Stage], records: Records, models: Models, progress: Progress | None = None) -> Records:
    """The records after all stages of a plan."""
    check_plan(plan)
    for done, stage in enumerate(plan):
        if progress is not None:
            progress(done, len(plan), stage.name)
        records = stage.run(records, models, stage.params)
    if progress is not None:
        progress(len(plan), len(plan), "done")
    return records


def make_report(records: Records, made_by: MadeBy, loss: Sequence[r.Loss] = ()) -> Report:
    """The report of finished records."""
    return Report(
        made_by=made_by,
        articles=records.articles,
        origins=origin_groups(records.articles, records.derivations),
        actors=records.actors,
        statements=records.statements,
        utterances=records.utterances,
        findings=records.findings,
        derivations=records.derivations,
        timeline=records.timeline,
        positions=records.positions,
        voices=records.voices,
        brief=records.brief,
        loss=tuple(loss),
    )
