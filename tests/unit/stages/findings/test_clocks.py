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
        (STRUCK.format("at 7:36 a.m."), STRUCK.format("at 7:36 p.m.")),
        (STRUCK.format("at 7:36 a.m."), STRUCK.format("at 7:41 a.m.")),
        (STRUCK.format("at 15:36 GMT"), STRUCK.format("at 15:36 EST")),
        (STRUCK.format("around 7:30 a.m."), "The baker opened his shop at 7:30 a.m. as ever."),
    ],
)
def test_other_times_of_day_do_not(one: str, other: str) -> None:
    assert told(one, other) == []


def test_what_is_round_is_told() -> None:
    texts = ("at 7:36 a.m.", "at 7:30 a.m.", "just after 7:36 a.m.", "score 3:2", "magnitude 7.36")
    assert [[c.about for c in find_clocks(t, 0, len(t))] for t in texts] == [[False], [True], [True], [], []]
