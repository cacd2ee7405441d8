"""English dates, found as written and read from the day of the report."""

from __future__ import annotations

import pytest

from rashomon.language.en.dates import find_dates
from rashomon.model.when import When

WEDNESDAY = When.parse("2031-11-12T09:30:00Z")


def read(text: str, base: When | None = WEDNESDAY) -> list[tuple[str, str | None]]:
    told = [(d.text, d.resolve(base)) for d in find_dates(text, 0, len(text))]
    return [(words, None if when is None else when.iso) for words, when in told]


def only(text: str, base: When | None = WEDNESDAY) -> str | None:
    found = read(text, base)
    assert len(found) == 1, found
    return found[0][1]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("The pier opened on 3 April 2029.", "2029-04-03"),
        ("The pier opened on April 3rd, 2029.", "2029-04-03"),
        ("The pier opened on the 3rd of April, 2029.", "2029-04-03"),
        ("The pier opened on Apr. 3, 2029.", "2029-04-03"),
        ("The pier opened on 2029-04-03.", "2029-04-03"),
        ("The pier opened on 4/23/2029.", "2029-04-23"),
        ("The pier opened on 23.04.2029.", "2029-04-23"),
        ("The pier opened in April 2029.", "2029-04"),
        ("The pier opened in 2029.", "2029"),
        ("The pier was planned in the 1990s.", "1990/1999"),
        ("The pier was planned in the early 1990s.", "1990/1992"),
        ("The pier was planned in the mid-1980s.", "1983/1986"),
        ("It shut from 2006 to 2009.", "2006/2009"),
        ("It shut between 2006 and 2009.", "2006/2009"),
        ("It shut from April 28 to May 2, 2029.", "2029-04-28/2029-05-02"),
        ("It shut on 28-30 April 2029.", "2029-04-28/2029-04-30"),
        ("It opened in the summer of 2029.", "2029-06/2029-08"),
    ],
)
def test_absolute_dates_need_no_report(text: str, iso: str) -> None:
    assert only(text, None) == iso
    assert only(text) == iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("The crew returned on Tuesday.", "2031-11-11"),
        ("“The crew returned to Venn Tuesday,” she said.", "2031-11-11"),
        ("The crew returned on Wednesday.", "2031-11-12"),
        ("The crew returned on Thursday.", "2031-11-06"),
        ("The crew returned last Wednesday.", "2031-11-05"),
        ("The crew leaves next Wednesday.", "2031-11-19"),
        ("The crew will leave on Friday.", "2031-11-14"),
        ("The pact goes into effect on Friday.", "2031-11-14"),
        ("On Friday, the crew will leave.", "2031-11-14"),
        ("The mate said on Friday the crew will leave.", "2031-11-07"),
        ("The crew returned Monday morning.", "2031-11-10T05/2031-11-10T11"),
        ("The crew returned late on Monday.", "2031-11-10T17/2031-11-10T23"),
        ("The crew returned on Monday at 5.30 p.m.", "2031-11-10T17:30"),
        ("The crew returned at 17:30 GMT on Monday.", "2031-11-10T17:30Z"),
        ("The crew returned on Monday, Nov. 10.", "2031-11-10"),
        ("The crew returned yesterday.", "2031-11-11"),
        ("The crew returned on the 3rd.", "2031-11-03"),
        ("The crew returned on the evening of the 3rd.", "2031-11-03T17/2031-11-03T23"),
        ("The crew returned on the 28th, they said.", "2031-10-28"),
        ("The crew returned in April.", "2031-04"),
        ("The crew returned in December.", "2030-12"),
        ("The crew will return in December.", "2031-12"),
        ("The crew returned in late October.", "2031-10-21/2031-10-31"),
        ("The crew returned last April.", "2031-04"),
        ("The crew returned in April last year.", "2030-04"),
        ("The crew returned last week.", "2031-11-03/2031-11-09"),
        ("The crew returned on Tuesday last week.", "2031-11-04"),
        ("Crews should “haul with care” on Tuesday.", "2031-11-18"),
        ("The crews should have hauled on Tuesday.", "2031-11-11"),
        ("The crew returned last month.", "2031-10"),
        ("The crew returned earlier this year.", "2031"),
        ("The crew returned three days ago.", "2031-11-09"),
        ("The crew returned two hours ago.", "2031-11-12T07"),
        ("The crew returned a week ago.", "2031-11-03/2031-11-09"),
        ("The crew returned twenty years ago.", "2011"),
        ("The crew has been away since October.", "2031-10/.."),
        ("The crew was away between August and October.", "2031-08/2031-10"),
        ("The crew was away between November and January.", "2030-11/2031-01"),
        ("The crew was away from the 3rd to the 5th.", "2031-11-03/2031-11-05"),
        ("The crew was away from Friday to Monday.", "2031-11-07/2031-11-10"),
        ("The crew was away over the past three months.", "2031-08/2031-11"),
        ("The crew sang last night.", "2031-11-11T18/2031-11-11T23"),
        ("The crew sings tonight.", "2031-11-12T18/2031-11-12T23"),
        ("The crew will sail a week on Friday.", "2031-11-21"),
        ("The crew will sail in the week of Nov. 24.", "2031-11-24/2031-11-30"),
        ("The crew will sail in three months' time.", "2032-02"),
        ("The yard will close for a fortnight on Friday.", "2031-11-14"),
    ],
)
def test_relative_dates_are_read_from_the_reports_day(text: str, iso: str) -> None:
    assert only(text) == iso
    assert only(text, None) is None


@pytest.mark.parametrize(
    "text",
    [
        "May I ask whether they march?",
        "They may march on the town hall.",
        "The Sunday Times printed it.",
        "April Dunmore and August Felder sing.",
        "She lives in the 16th century house.",
        "He took a second look at the 11th boat.",
        "Some 2000 people and $1990 were lost.",
        "Call 555-123-4567 or flight 2031-X.",
        "The score was 3-2.",
        "at 5 p.m.",
        "USA Today printed it.",
        "They spent a week on Friday Island.",
        "The crew turned into March Street.",
        "The sailing of the crew would last three weeks.",
        "He called it a mistake on “Harbour News Sunday,” the crew said.",
    ],
)
def test_what_looks_like_a_date_is_left_alone(text: str) -> None:
    assert read(text) == []


def test_a_weekday_picks_the_day_of_the_month_that_falls_on_it() -> None:
    assert only("They met on Friday the 3rd.") == "2031-10-03"


def test_a_date_that_does_not_exist_is_not_resolved() -> None:
    assert only("They met on February 30, 2030.") is None


def test_a_day_is_not_told_where_only_the_reports_month_is_known() -> None:
    month = When.parse("2031-11")
    assert read("They met yesterday, in April, and last year.", month) == [
        ("yesterday", None),
        ("April", "2031-04"),
        ("last year", "2030"),
    ]


def test_what_counts_from_a_time_told_before_says_so() -> None:
    text = "They sailed in May and returned two weeks later, that same month, not the next day."
    assert [(d.text, d.anaphoric) for d in find_dates(text, 0, len(text))] == [
        ("May", False),
        ("two weeks later", True),
        ("the next day", True),
    ]


def test_the_evening_goes_with_the_day_after_it() -> None:
    text = "On May 19, late on the evening of the 10th, they met."
    assert [iso for _, iso in read(text)] == ["2031-05-19", "2031-11-10T17/2031-11-10T23"]
