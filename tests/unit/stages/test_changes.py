"""What one report sets step after step and calls a change."""

from __future__ import annotations

import pytest

from rashomon.model import records as r
from tests.pipeline import collated, name_of

STEPS = (
    "Last year, Mayor Lena Quist promised that she would mend the dam “in nine days”.\n\n"
    "Last week, she said that it would not hold until the engineers could meet.\n\n"
    "On Monday, {} After a long talk, she said that the work could only be done by the villages.\n\n"
    "Later on Monday, Quist said she would not leave the dam to others."
)


def shifting(text: str, name: str = "Lena Quist") -> list[r.Position]:
    records = collated(text)
    return [p for p in records.positions if name_of(records, p.actor) == name and p.shifts]


def test_steps_that_a_report_calls_a_change_are_one_position() -> None:
    (position,) = shifting(STEPS.format("her position shifted again."))
    assert [step.evidence[1].text.removeprefix("that ")[:13] for step in position.steps] == [
        "she would men",
        "it would not ",
        "the work coul",
        "she would not",
    ]
    assert position.steps[0].when < position.steps[1].when < position.steps[2].when == position.steps[3].when
    assert position.shifts == ((0, 1), (1, 2), (2, 3))
    assert "dam" in position.issue


NO_CHANGE = [
    STEPS.format("the weather changed again."),
    STEPS.format("the night shift began."),
    STEPS.format("her position shifted again.").replace("Last week, she", "Last week, Tom Ferrand"),
    STEPS.format("her position shifted again.").replace("Last year", "In March").replace("Last week", "In 1990"),
]


@pytest.mark.parametrize("text", NO_CHANGE)
def test_steps_alone_or_of_two_people_or_out_of_order_are_no_shifts(text: str) -> None:
    assert all(len(p.steps) < 4 for p in shifting(text))


def test_a_change_that_is_not_told_of_is_no_shift() -> None:
    assert shifting(STEPS.format("rain fell.")) == []


def test_what_was_is_no_step() -> None:
    was = "Last year, Lena Quist said that the dam was old. On Monday, her position shifted: she said that it was new."
    assert shifting(was) == []
