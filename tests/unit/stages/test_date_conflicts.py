"""Reports whose date and words contradict each other say so, and are read from the day that the evidence tells."""

from __future__ import annotations

import pytest

from rashomon.model import records as r
from rashomon.stages.dating import resolve_dates
from rashomon.stages.passages import mark_passages
from rashomon.stages.report_days import tell_conflicts
from tests.unit.stages.build import article

# 4 December 2028 is a Monday.
SANK = "The ferry Alma sank off the reef of Oru on Monday with 40 people aboard, the harbour office said.\n"
AGAIN = "The ferry Alma, with 40 people aboard, sank on Monday off the reef of Oru, police said.\n"
THIRD = "Forty people were aboard the ferry Alma when she sank off the reef of Oru on Monday.\n"


def report(name: str, text: str, published: str) -> r.Article:
    return mark_passages(article(text, name, published=published))


def conflict(text: str, published: str, *others: r.Article) -> bool:
    told = tell_conflicts([report("a", text, published), *others])[0]
    return any(loss.kind == "date-conflict" for loss in told.loss)


def days(text: str, published: str, *others: r.Article) -> list[str]:
    told = resolve_dates([report("a", text, published), *others])
    return [m.when.iso for m in told if m.article == "a"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ORU, Dec. 5 (Veld) — The ferry sank on Monday with 40 aboard.\n", ["2028-12-05", "2028-12-04"]),
        ("ORU, 5 December 2028 — The ferry sank on Monday.\n", ["2028-12-05", "2028-12-04"]),
        ("The ferry sank on Monday (Dec. 4) off Oru. Divers left on Sunday.\n", ["2028-12-04", "2028-12-03"]),
        ("The ferry sank off Oru on Monday, December 4. A hearing opens on Friday.\n", ["2028-12-04", "2028-12-08"]),
    ],
)
def test_a_dateline_and_a_weekday_with_its_date_speak_against_a_later_date(text: str, told: list[str]) -> None:
    assert conflict(text, "2028-12-17")
    assert days(text, "2028-12-17") == told


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("ORU, Dec. 5 (Veld) — The ferry sank on Monday.\n", "2028-12-06"),
        ("The ferry sank on Monday (Dec. 4) off Oru.\n", "2028-12-08"),
        # it knows of what came later
        ("The ferry sank on Monday (Dec. 4). On Dec. 14 a court sat.\n", "2028-12-17"),
        # a mere date is told at any time later, and so is the day that a history opens with
        ("The ferry sank on Dec. 4 off Oru. Divers left on Friday.\n", "2028-12-17"),
        ("14 April 2014 — The quay was bought.\n", "2028-12-17"),
        ("The ferry sank on Monday.\n", "2028-12-17"),
    ],
)
def test_other_reports_are_of_the_day_they_are_dated(text: str, published: str) -> None:
    assert not conflict(text, published)


def test_the_same_told_of_the_same_weekday_in_an_earlier_week_speaks_against_a_date() -> None:
    others = (report("b", AGAIN, "2028-12-05"), report("c", THIRD, "2028-12-05"))
    assert conflict(SANK, "2028-12-19", *others)
    assert days(SANK, "2028-12-19", *others) == ["2028-12-04"]


@pytest.mark.parametrize(
    "text",
    [
        "The owners of the ferry Alma met relatives on Monday in a hall in Oru.\n",
        SANK + "On Dec. 15 the wreck was raised.\n",
        SANK.replace("Monday", "Tuesday"),
    ],
)
def test_a_later_report_of_something_else_keeps_its_date(text: str) -> None:
    others = (report("b", AGAIN, "2028-12-05"), report("c", THIRD, "2028-12-05"))
    assert not conflict(text, "2028-12-19", *others)


def test_the_date_itself_stays_as_it_was_given() -> None:
    told = tell_conflicts([report("a", "ORU, Dec. 5 (Veld) — The ferry sank on Monday.\n", "2028-12-17")])[0]
    assert told.published == "2028-12-17"
    assert "2028-12-17" in told.loss[0].detail
    assert "2028-12-05" in told.loss[0].detail


def test_reports_of_several_years_tell_nothing_of_one_without_a_date() -> None:
    others = [report(f"o{n}", SANK, day) for n, day in enumerate(("2016-05-02", "2019-05-06", "2024-05-06"))]
    silent = mark_passages(article("The mayor opened a hall last year.\n", "silent"))
    assert [m for m in resolve_dates([silent, *others]) if m.article == "silent"] == []
