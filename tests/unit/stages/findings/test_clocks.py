"""Times of day that reports give to one happening."""

from __future__ import annotations

import pytest

from rashomon.language.en.clocks import find_clocks
from rashomon.stages.findings import clocks
from tests.unit.stages.findings.test_figures import context, report, values

STRUCK = "The quake struck Tarnmouth {} and woke the valley."


def told(one: str, other: str) -> list[tuple[str, set[str]]]:
    return [(f.verdict, values(f)) for f in clocks.find(context(report("a", one), report("b", other)))]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("at 7:36 a.m.", "at 7:36 a.m. on Wednesday", "agree"),
        ("at 7:36 a.m.", "around 7:30 a.m.", "agree-at-different-precision"),
        ("at 7:36 p.m.", "at 19:36", "agree"),
    ],
)
def test_one_time_of_day_agrees(one: str, other: str, verdict: str) -> None:
    assert [v for v, _ in told(STRUCK.format(one), STRUCK.format(other))] == [verdict]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (STRUCK.format("at 7:36 a.m."), STRUCK.format("at 7:41 a.m.")),
        (STRUCK.format("at 15:36 GMT"), STRUCK.format("at 15:36 EST")),
        (STRUCK.format("around 7:30 a.m."), "The baker opened his shop at 7:30 a.m. as ever."),
    ],
)
def test_other_times_of_day_do_not(one: str, other: str) -> None:
    assert told(one, other) == []


FERRY = "The ferry left Port Adlam at {} with 230 people."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (STRUCK.format("at 7:36 a.m."), STRUCK.format("at 7:36 p.m.")),
        (FERRY.format("6:40 a.m. on Wednesday"), FERRY.format("7:40 a.m.")),
        (FERRY.format("6:40 a.m."), "The ferry had departed Port Adlam at 7:40 a.m., the clerk said."),
        ("The ferry departed at 6:40 a.m.", "The ferry left at 7:40 a.m."),
        ("The ferry was full when it left Port Adlam at 6:40 a.m.", FERRY.format("7:40 a.m.")),
        (FERRY.format("6:40 a.m."), "The ship left Port Adlam at 7:40 a.m. with 230 people."),
    ],
)
def test_times_that_one_happening_cannot_both_have_conflict(one: str, other: str) -> None:
    assert [v for v, _ in told(one, other)] == ["conflict"]


@pytest.mark.parametrize(
    "other",
    [
        "The ferry left Port Corrid at 7:40 a.m. with 230 people.",
        "The ferry left at 7:40 a.m. for Corrid.",
        "Another ferry left Port Adlam at 7:40 a.m. with 230 people.",
        "A ferry left Port Adlam at 7:40 a.m. with 230 people.",
        "The ferry should have left Port Adlam at 7:40 a.m. with 230 people.",
        "The ferry left Port Adlam at 7:40 a.m. on Tuesday with 230 people.",
        "The ferry left Port Adlam at 5:40 GMT with 230 people.",
        "The ferry left Port Adlam before 7:40 a.m. with 230 people.",
        "The ferry left Port Adlam around 7:40 a.m. with 230 people.",
        "The ferry left Port Adlam at 7:30 a.m. with 230 people.",
        "The ferry reached Port Adlam at 7:40 a.m. with 230 people.",
        "The ferry sank. The tug left Port Adlam at 7:40 a.m. with 230 people.",
        "The ferry left Port Adlam at 7:40 a.m. with 230 people. The tug left Port Adlam at 8:10 a.m.",
    ],
)
def test_times_of_what_may_be_two_things_do_not(other: str) -> None:
    assert "conflict" not in [v for v, _ in told(FERRY.format("6:40 a.m. on Wednesday"), other)]


def test_what_is_round_is_told() -> None:
    texts = ("at 7:36 a.m.", "at 7:30 a.m.", "just after 7:36 a.m.", "score 3:2", "magnitude 7.36")
    assert [[c.about for c in find_clocks(t, 0, len(t))] for t in texts] == [[False], [True], [True], [], []]
