"""Whether a date lies behind or ahead is told by the verb of its own clause."""

from __future__ import annotations

import pytest

from rashomon.language.en.dates import find_dates
from rashomon.model.when import When

WEDNESDAY = When.parse("2031-11-12")


def first(text: str) -> str | None:
    when = find_dates(text, 0, len(text))[0].resolve(WEDNESDAY)
    return when.iso if when else None


@pytest.mark.parametrize(
    "text",
    [
        "The mason said work starts Friday.",
        "Officials told reporters that the ferry leaves Friday.",
        "The clerk said the vote is on Friday.",
        "Talks resume Friday, the envoy said.",
        "The choir said it was happy and that rehearsals begin on Friday.",
        "The strike will start on Friday.",
        "The trial, which began long ago, will end on Friday.",
        "On Friday, a barge owned by the town will be towed.",
        "A meeting on Friday is expected to decide.",
        "The two are meeting on Friday.",
        "Council to vote on Friday",
        "She agreed to meet the miners on Friday.",
        "The work must be done by Friday.",
        "The road stays shut until Friday.",
        "The deal takes effect on Friday.",
        "He says he’ll decide on Friday.",
        "A hearing is scheduled for Friday.",
        "The bridge was due to open on Friday.",
        "The hearing was postponed to Friday.",
        "Both teams will play in Friday's final.",
        "The road will stay closed until at least Friday.",
        "The mayor promised to reopen the hall on Friday.",
    ],
)
def test_what_is_to_come_is_the_coming_friday(text: str) -> None:
    assert first(text) == "2031-11-14"


@pytest.mark.parametrize(
    "text",
    [
        "The mason said on Friday that work will start.",
        "The barge sank on Friday.",
        "On Friday, the barge sank.",
        "The council, which on Friday rejected the plan, will vote again.",
        "A man is being held after a blast on Friday.",
        "Crews had cleared the road by Friday.",
        "She could not be reached on Friday.",
        "She refused to meet the miners on Friday.",
        "The two should have met on Friday.",
        "Police will look into Friday's blast.",
        "The crew will be paid for what they did on Friday.",
        "The owner has sold the mill, it emerged on Friday.",
        "On Friday the mayor agreed to meet the miners.",
        "The mayor, visiting the burned hall Friday, promised to rebuild it.",
    ],
)
def test_what_was_is_the_last_friday(text: str) -> None:
    assert first(text) == "2031-11-07"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("She said repairs begin Oct. 1.", "2032-10-01"),
        ("In May, a diver found a bell.", "2031-05"),
        ("In January, the firm brought in a new chief.", "2031-01"),
        ("The firm will bring in a new chief in January.", "2032-01"),
        ("The dividend is payable Dec. 15.", "2031-12-15"),
        ("The offer was extended to Nov. 20.", "2031-11-20"),
        ("The tax rises under a June agreement.", "2031-06"),
        ("Since she bought the mill in February, it has burned twice.", "2031-02"),
        ("The bridge was to open on Monday.", "2031-11-10"),
    ],
)
def test_months_and_days_without_a_year_follow_the_verb(text: str, iso: str) -> None:
    assert first(text) == iso
