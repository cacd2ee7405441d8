"""Times of day without a day stand on the one that their sentence, their story or their report tells."""

from __future__ import annotations

import pytest

from rashomon.stages.dating import resolve_dates, resolve_times
from rashomon.stages.passages import mark_passages
from tests.unit.stages.build import article

# 12 November 2031 is a Wednesday.


def times(text: str, published: str | None = "2031-11-12") -> list[str]:
    told = resolve_times([mark_passages(article(text, published=published))])
    return [m.when.iso for m in told if m.inferred]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # the day of the sentence, of the story, of the news, of the report
        ("The ferry sank on Sunday, having left Orrin at 6.40 a.m.\n", ["2031-11-09T06:40"]),
        ("The ferry sank on Sunday. It had left Orrin at 0640 hours.\n", ["2031-11-09T06:40"]),
        ("The blast was heard at 1 a.m. local time (2200 GMT Sunday) on Monday.\n", ["2031-11-10T01"]),
        ("A ferry sank on Sunday.\n\nThe owners were silent.\n\nIt left at 6.40 a.m.\n", ["2031-11-09T06:40"]),
        ("A fire broke out at the mill at 3.15 a.m., the brigade said.\n", ["2031-11-12T03:15"]),
        ("A fire broke out at midday.\n", ["2031-11-12T12:00"]),
        ("A ferry sank on Sunday.\n\nAll were freed before dawn.\n", ["2031-11-09T04/2031-11-09T07"]),
        ("A ferry sank on Sunday.\n\nWinds were high earlier in the day.\n", ["2031-11-09"]),
        # not the day on which somebody spoke of it
        ("A ferry sank on Sunday. It left at 7 a.m., the mate said on Tuesday.\n", ["2031-11-09T07"]),
        ("A ferry sank on Sunday. The mate spoke on Tuesday. The call came at 7:10 a.m.\n", ["2031-11-09T07:10"]),
        # what is to come
        ("A ferry sank on Sunday. A service will be held at 11 a.m.\n", ["2031-11-12T11"]),
        ("The council meets on Friday. Doors will open at 7 p.m.\n", ["2031-11-14T19"]),
        # zones
        ("The quake struck at 18:05 BST.\n", ["2031-11-12T18:05+01:00"]),
        ("The quake struck at 1:05 p.m. ET.\n", ["2031-11-12T13:05-05:00"]),
        ("The quake struck at 18:05 local time.\n", ["2031-11-12T18:05"]),
    ],
)
def test_times_of_day_stand_on_the_day_told(text: str, told: list[str]) -> None:
    assert times(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "The shop is open daily from 9 a.m. to 5 p.m.\n",
        "Bread is baked at 4 a.m. every day.\n",
        "She ran the race in 2:05:31.\n",
        "They won 2-1 and 3:2.\n",
        "The bill was 7.40 crowns.\n",
    ],
)
def test_hours_of_opening_and_lengths_are_no_times(text: str) -> None:
    assert times(text) == []


def test_a_time_of_a_report_of_no_day_is_left_out() -> None:
    assert times("A fire broke out at 3.15 a.m.\n", None) == []


def test_no_day_is_guessed_from_a_history() -> None:
    assert times("The mill burned on 3 March 1997. It was rebuilt in 2001.\n\nIt shut at 6 p.m. for good.\n") != [
        "1997-03-03T18"
    ]


def test_days_that_are_inferred_are_no_dates_of_the_report() -> None:
    told = mark_passages(article("A ferry sank on Sunday.\n\nIt left at 6.40 a.m.\n", published="2031-11-12"))
    assert [m.when.iso for m in resolve_dates([told])] == ["2031-11-09"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In 2029 the yard lost 5 boats. A year earlier it lost 3, and a year earlier 4.\n", ["2029", "2028", "2028"]),
        ("The yard made a profit.\n\nSales were lower a year earlier.\n", ["2030"]),
        ("The yard opened in 1961.\n\nSales were lower a year earlier.\n", ["1961"]),
        ("They sailed on 3 May 2030. That evening the mast broke.\n", ["2030-05-03", "2030-05-03T17/2030-05-03T23"]),
        ("They sailed on 3 May 2030. The previous Thursday they prayed.\n", ["2030-05-03", "2030-05-02"]),
    ],
)
def test_what_counts_from_a_time_told_before(text: str, told: list[str]) -> None:
    assert [m.when.iso for m in resolve_dates([mark_passages(article(text, published="2031-11-12"))])] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two hours ago a barge sank, the wardens said.\n", ["2031-11-12T07"]),
        ("“We are well. Two hours ago we had nothing,” the skipper said.\n", ["2031-11-12"]),
        ("Wardens said “we are well” two hours ago.\n", ["2031-11-12T07"]),
    ],
)
def test_hours_are_counted_from_the_report_and_not_from_a_quotation(text: str, told: list[str]) -> None:
    found = resolve_dates([mark_passages(article(text, published="2031-11-12T09:00"))])
    assert [m.when.iso for m in found] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The barge sank on Monday.\n\nThe barge and its story 01:26\n", []),
        ("The barge sank on Monday.\n\nThe barge sank at 01:26\n", ["2031-11-10T01:26"]),
    ],
)
def test_the_length_of_a_recording_is_no_time_of_day(text: str, told: list[str]) -> None:
    assert times(text) == told
