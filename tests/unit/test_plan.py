"""The plan is checked before work starts and run in order."""

from __future__ import annotations

import pytest

from rashomon.model import records as r
from rashomon.model.errors import UsageError
from rashomon.model.report import MadeBy
from rashomon.plan import PLAN, READING, check_plan, make_report, run_plan
from rashomon.stages.base import Models, NoParams, Records, Stage, replace
from tests.pipeline import collated, event


def _stage(name: str, reads: tuple[str, ...], writes: tuple[str, ...]) -> Stage:
    def run(records: Records, models: Models, params: NoParams) -> Records:
        return replace(records, **{field: (*getattr(records, field), name) for field in writes})

    return Stage(name=name, version=1, reads=reads, writes=writes, run=run)


MENTIONS = _stage("mentions", ("articles",), ("mentions",))
ACTORS = _stage("actors", ("mentions",), ("actors",))


def test_the_plans_of_the_program_are_sound() -> None:
    check_plan(READING)
    check_plan(PLAN)
    assert PLAN[: len(READING)] == READING


def test_a_stage_may_read_what_one_before_it_writes() -> None:
    check_plan((MENTIONS, ACTORS))


def test_a_stage_that_reads_what_nobody_wrote_is_refused_by_name() -> None:
    with pytest.raises(UsageError, match=r"stage actors reads mentions"):
        check_plan((ACTORS, MENTIONS))


def test_nothing_is_run_where_the_plan_is_unsound() -> None:
    told: list[str] = []
    with pytest.raises(UsageError):
        run_plan(
            (MENTIONS, ACTORS, _stage("late", ("brief",), ())), Records(), Models(), lambda *x: told.append(str(x))
        )
    assert told == []


def test_stages_run_in_order_and_progress_is_told() -> None:
    told: list[tuple[int, int, str]] = []
    after = run_plan((MENTIONS, ACTORS), Records(), Models(), lambda *step: told.append(step))
    assert [str(x) for x in (*after.mentions, *after.actors)] == ["mentions", "actors"]
    assert told == [(0, 2, "mentions"), (1, 2, "actors"), (2, 2, "done")]


def test_an_empty_plan_changes_nothing() -> None:
    records = Records(articles=event("“No,” said Ada Brook."))
    assert run_plan((), records, Models()) is records


def test_a_report_holds_all_records_and_what_was_lost() -> None:
    records = collated("“No,” said Ada Brook.", "“No,” said Ada Brook. It rained.")
    loss = (r.Loss(kind="unreadable", detail="scan.pdf: no text layer"),)
    made = MadeBy(version="1")
    report = make_report(records, made, loss)
    shared = set(Records.__struct_fields__) & set(type(report).__struct_fields__)
    assert {"articles", "statements", "utterances", "brief"} <= shared
    assert all(getattr(report, field) == getattr(records, field) for field in shared)
    assert (report.made_by, report.loss) == (made, loss)
    assert sorted(key for origin in report.origins for key in origin) == ["a", "b"]
