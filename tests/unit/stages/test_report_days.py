"""The day a report was written, where its date and the weekdays it tells do not go together."""

from __future__ import annotations

import pytest

from rashomon.model import records as r
from rashomon.stages.dating import resolve_dates
from rashomon.stages.passages import mark_passages
from rashomon.stages.report_days import report_days
from tests.unit.stages.build import article

# 12 November 2031 is a Wednesday.
FLOOD = (
    "A flood swept through the harbour of Selmouth Thursday.\n\n"
    "Boats were still adrift late Thursday, the coastguard said.\n\n"
    "The mayor spoke Thursday of a dark day.\n"
)
LATER = "The flood struck the harbour of Selmouth on Thursday, and the boats were towed in.\n"
SAME = "The harbour of Selmouth has been swept by a flood.\n"


def report(name: str, text: str, published: str) -> r.Article:
    return mark_passages(article(text, name, published=published))


def day(text: str, *others: r.Article) -> str | None:
    when = report_days([report("late", text, "2031-11-12"), *others])["late"]
    return when.iso if when else None


@pytest.mark.parametrize("other", [report("b", LATER, "2031-11-13"), report("b", SAME, "2031-11-12")])
def test_a_report_that_tells_most_of_the_weekday_after_its_date_is_of_that_day(other: r.Article) -> None:
    assert day(FLOOD, other) == "2031-11-13"


def test_the_undated_are_read_from_the_day_found() -> None:
    days = report_days([report("late", FLOOD, "2031-11-12"), mark_passages(article(SAME, "b"))])
    assert days["b"] == days["late"]


@pytest.mark.parametrize(
    ("text", "others"),
    [
        (FLOOD, ()),
        (FLOOD, (report("b", LATER, "2031-11-07"),)),
        (FLOOD.replace("Thursday", "last Thursday"), (report("b", SAME, "2031-11-12"),)),
        (FLOOD.replace("Thursday", "Tuesday"), (report("b", SAME, "2031-11-12"),)),
        (LATER, (report("b", LATER, "2031-11-14"),)),
        (FLOOD + "Aid came Monday. Crews left Monday. Boats sank Monday. All met Monday.", (report("b", SAME, "2031-11-12"),)),  # noqa: E501
    ],
)  # fmt: skip
def test_other_reports_are_of_the_day_they_are_dated(text: str, others: tuple[r.Article, ...]) -> None:
    assert day(text, *others) == "2031-11-12"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The ferry sank on Wednesday.\n", []),
        ("The ferry, built on 3 March 1997, sank on Wednesday.\n", ["1997-03-03"]),
        ("SELMOUTH, 13 November 2031 — The ferry sank on Wednesday.\n", ["2031-11-13", "2031-11-12"]),
    ],
)
def test_a_weekday_is_of_the_week_of_a_dateline_not_of_any_date_told(text: str, told: list[str]) -> None:
    assert [m.when.iso for m in resolve_dates([mark_passages(article(text, "a"))])] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # the other report is of Wednesday, the 12th
        ("The ferry sank on Wednesday.\n", ["2031-11-12"]),
        ("The ferry sank on Tuesday.\n", ["2031-11-11"]),
        ("The ferry sank on Thursday.\n", []),
        ("The ferry sank yesterday.\n", []),
        ("The ferry sank on November 6.\n", ["2031-11-06"]),
        ("SELMOUTH, November 14 — The ferry sank on Thursday.\n", ["2031-11-14", "2031-11-13"]),
    ],
)
def test_a_day_that_may_be_after_the_other_reports_is_not_guessed(text: str, told: list[str]) -> None:
    pair = (mark_passages(article(text, "a")), report("b", SAME, "2031-11-12"))
    assert [m.when.iso for m in resolve_dates(pair) if m.article == "a"] == told
