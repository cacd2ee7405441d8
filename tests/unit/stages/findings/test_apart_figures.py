"""Figures and days that set two tellings apart, and those that do not."""

from __future__ import annotations

import pytest

from rashomon.stages.findings import contrasted
from tests.pipeline import collated, wrong
from tests.unit.stages.findings.alone import context_of, rows, told_by


def apart(one: str, other: str) -> list[tuple[str, ...]]:
    return [t.values for t in told_by(contrasted.find, one, other)]


ROAD = "The road from Venn to Arrey was closed for {} after the landslide, the police of the valley said."
CROWD = "{} marched through the old town of Selmouth against the closing of the harbour canteen."

APART = [
    (ROAD.format("three days"), ROAD.format("five days")),
    (ROAD.format("90 minutes"), ROAD.format("four hours")),
    (CROWD.format("More than 900 dockers"), CROWD.format("About 400 dockers")),
    (CROWD.format("Some 900 dockers"), CROWD.format("Some 400 people")),
]
TOGETHER = [
    (ROAD.format("90 minutes"), ROAD.format("an hour and a half")),
    (ROAD.format("nearly three days"), ROAD.format("70 hours")),
    (ROAD.format("three days"), ROAD.format("12 kilometres")),
    (ROAD.format("three days"), ROAD.format("days")),
    (CROWD.format("More than 900 dockers"), CROWD.format("1,000 dockers")),
    (CROWD.format("Dozens of dockers"), CROWD.format("About 400 dockers")),
    wrong(CROWD.format("900 dockers"), CROWD.format("40 drummers"), why="a verb is taken for what is counted"),
    (CROWD.format("900 dockers and 40 drummers"), CROWD.format("40 drummers")),
    (CROWD.format("900 dockers"), CROWD.format("400 dockers") + " On the quay 900 dockers had met."),
    (ROAD.format("three days"), "The canteen of the harbour in Selmouth served 400 meals in five days."),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_figures_that_exclude_each_other(one: str, other: str) -> None:
    assert len(apart(one, other)) == 1


@pytest.mark.parametrize(("one", "other"), TOGETHER)
def test_figures_that_may_both_be_right(one: str, other: str) -> None:
    assert apart(one, other) == apart(other, one) == []


DUG = "Divers brought up the bell of the Corriden {} and set it down before the church of Tarnmouth."

DAYS_APART = [
    (DUG.format("last year, a week late, in March"), DUG.format("last year, a week late, in August")),
    (DUG.format("on Monday"), DUG.format("on Sunday")),
    (DUG.format("on 12 May"), DUG.format("on 14 May")),
    (DUG.format("in March 2031"), DUG.format("in April 2031")),
]
DAYS_TOGETHER = [
    (DUG.format("on Monday"), DUG.format("on 19 May")),
    (DUG.format("yesterday"), DUG.format("on Monday")),
    (DUG.format("on 12 May"), DUG.format("in May")),
    (DUG.format("on 12 May"), DUG.format("in April 2031")),
    (DUG.format("on Monday"), DUG.format("at last")),
    (
        "It was scrapped by the Obrin cabinet in 2009.",
        "The port of Selmouth had broken the pact in 2012 under the Obrin cabinet.",
    ),
    (
        "The mayor said on Monday that the bell of the Corriden would hang in the church of Tarnmouth.",
        "The mayor said on Sunday that the bell of the Corriden would hang in the church of Tarnmouth.",
    ),
    (
        "The bell of the Corriden will hang in the church of Tarnmouth, the mayor told the council on Monday.",
        "The bell of the Corriden will hang in the church of Tarnmouth, the mayor told the council on Sunday.",
    ),
    (
        "The first attempt to raise the bell of the Corriden was made on Monday by divers from Tarnmouth.",
        "The second attempt to raise the bell of the Corriden was made on Sunday by divers from Tarnmouth.",
    ),
]


@pytest.mark.parametrize(("one", "other"), DAYS_APART)
def test_days_that_exclude_each_other(one: str, other: str) -> None:
    assert len(apart(one, other)) == 1


@pytest.mark.parametrize(("one", "other"), DAYS_TOGETHER)
def test_days_that_may_be_one_or_of_two_things(one: str, other: str) -> None:
    assert apart(one, other) == apart(other, one) == []


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        ("on Sunday", "on Tuesday", [("Sunday", "Tuesday")]),
        ("on Sunday", "on Sunday", []),
        ("on Sunday", "yesterday", []),
        ("on Sunday", "at noon", []),
    ],
)
def test_two_weekdays_are_two_days_in_reports_that_tell_no_date(
    one: str, other: str, values: list[tuple[str, ...]]
) -> None:
    texts = (DUG.format(one), DUG.format(other))
    records = collated(*texts, published=None)
    assert [t.values for t in rows(list(contrasted.find(context_of(records))))] == values


def test_a_weekday_of_saying_is_none_of_what_is_told() -> None:
    said = "The diver Otto Lund said on {} that the bell of the Corriden was set down before the church of Tarnmouth."
    records = collated(said.format("Sunday"), said.format("Tuesday"), published=None)
    assert list(contrasted.find(context_of(records))) == []
