"""Tellings that are alike but for one thing."""

from __future__ import annotations

import pytest

from rashomon.stages.findings import contrasted
from tests.pipeline import collated
from tests.unit.stages.findings.alone import Told, context_of, told_by, told_later

BARGE = "The barge Alma damaged the pier at Tarnmouth on Monday and spilled {} tonnes of gravel into the basin."


def told(one: str, other: str) -> list[Told]:
    return told_by(contrasted.find, one, other)


APART = [
    (BARGE.format(40), BARGE.format(65), "quantity", ("40 tonnes", "65 tonnes")),
    (BARGE.format(40), BARGE.format(40).replace("Monday", "Sunday"), "date", ("Monday", "Sunday")),
    (
        "The barge Alma was towed from the basin to a yard in Tarnmouth by two tugs after the divers had left.",
        "The barge Alma was towed from the basin to a yard in Selmouth by two tugs after the divers had left.",
        "place",
        ("Selmouth", "Tarnmouth"),
    ),
    (
        "Mayor Anna Holm ordered the basin at Tarnmouth to be drained for the search after the accident.",
        "Mayor Otto Lund ordered the basin at Tarnmouth to be drained for the search after the accident.",
        "name",
        ("Anna Holm", "Otto Lund"),
    ),
    (
        "Mayor Otto Lund ordered the basin at Tarnmouth to be drained for the search after the accident.",
        "Deputy mayor Otto Lund ordered the basin at Tarnmouth to be drained for the search after the accident.",
        "role",
        ("Deputy mayor", "Mayor"),
    ),
    (
        "The council of Tarnmouth approved the plan to drain the basin at its meeting in the evening.",
        "The council of Tarnmouth rejected the plan to drain the basin at its meeting in the evening.",
        "polarity",
        (),
    ),
]


@pytest.mark.parametrize(("one", "other", "kind", "values"), APART, ids=[row[2] for row in APART])
def test_one_thing_apart_is_a_conflict(one: str, other: str, kind: str, values: tuple[str, ...]) -> None:
    assert told(one, other) == [Told("conflict", kind, values or tuple(sorted((one, other))))]
    assert told(one, one) == told(other, other) == []


def test_the_sides_point_at_what_is_apart() -> None:
    (finding,) = contrasted.find(context_of(collated(BARGE.format(40), BARGE.format(65))))
    assert {(side.value, *side.articles): [s.text for s in side.evidence] for side in finding.sides} == {
        ("40 tonnes", "a"): ["40 tonnes"],
        ("65 tonnes", "b"): ["65 tonnes"],
    }


TWO_THINGS = [
    (BARGE.format(40), BARGE.format(65).replace("Monday", "Sunday")),
    (BARGE.format(40), BARGE.format(65).replace("damaged", "did not damage")),
    (BARGE.format(40), "The pilot boarded the ferry Corriden on Sunday with 65 passengers."),
]


@pytest.mark.parametrize(("one", "other"), TWO_THINGS)
def test_two_things_apart_are_two_happenings(one: str, other: str) -> None:
    assert told(one, other) == []


def test_words_in_quotation_marks_are_compared_as_utterances() -> None:
    quoted = "Mayor Anna Holm said: “The barge spilled {} tonnes of gravel into the basin at Tarnmouth on Monday.”"
    assert told(quoted.format(40), quoted.format(65)) == []


def test_one_finding_for_one_difference_told_twice() -> None:
    twice = BARGE + " The harbour master of Tarnmouth counted {} tonnes of gravel in the basin on Tuesday."
    assert len(told(twice.format(40, 40), twice.format(65, 65))) == 1


LATER = ("2031-05-19T09:00:00Z", "2031-05-19T18:00:00Z")
TOLL = "The landslide above Arrey killed {} people in their sleep, the fire brigade of the valley said."


def test_a_count_that_rose_is_an_update_and_one_that_fell_a_conflict() -> None:
    verdicts = [
        [t.verdict for t in told_later(contrasted.find, TOLL.format(a), TOLL.format(b), LATER)]
        for a, b in ((21, 26), (26, 21))
    ]
    assert verdicts == [["update"], ["conflict"]]


def test_a_measure_does_not_rise() -> None:
    assert [t.verdict for t in told_later(contrasted.find, BARGE.format(40), BARGE.format(65), LATER)] == ["conflict"]
