"""Sentences of one wording in which one thing stands for another."""

from __future__ import annotations

import pytest

from rashomon.stages.findings import exchanged
from tests.unit.stages.findings.alone import Told, told_by, told_later

HAUL = "The crew of the trawler Alma landed {} in Tarnmouth on {} after the storm had torn its nets."
NINE = " By evening nine crates were sold and two more stood on the quay."


BOTH = (
    " The harbourmaster of Tarnmouth opened the old net loft to the sailors and their families overnight."
    " A doctor from the village looked after three of them until the ferry came in the morning."
)
"""What both accounts print besides: they are of one text."""


def told(one: str, other: str) -> list[Told]:
    return told_by(exchanged.find, one + BOTH, other + BOTH)


APART = [
    (HAUL.format("two crates", "Monday") + NINE, HAUL.format("nine crates", "Monday") + NINE, "quantity"),
    (HAUL.format("two crates", "Monday"), HAUL.format("two crates", "Saturday"), "date"),
    (HAUL.format("two crates", "March 4"), HAUL.format("two crates", "March 9"), "date"),
    (
        "The harbour board told the villagers that prices had been rising without a pause since October.",
        "The harbour board told the villagers that prices had been rising without a pause since March.",
        "date",
    ),
    (
        "Residents of the quay praised Mayor Anna Holm for opening the hall to the families after the flood.",
        "Residents of the quay praised Mayor Otto Lund for opening the hall to the families after the flood.",
        "name",
    ),
    (
        "The families were brought by bus to a school in Prague, where volunteers had put up beds for them.",
        "The families were brought by bus to a school in Vienna, where volunteers had put up beds for them.",
        "place",
    ),
    (
        "The plan was welcomed at the quay by Gov. Otto Lund, who had asked for it since the flood last year.",
        "The plan was welcomed at the quay by Mayor Otto Lund, who had asked for it since the flood last year.",
        "role",
    ),
    (
        "The plan was welcomed at the quay by Defense Secretary Otto Lund, who had asked for it since the flood.",
        "The plan was welcomed at the quay by Secretary of State Otto Lund, who had asked for it since the flood.",
        "role",
    ),
]


@pytest.mark.parametrize(("one", "other", "kind"), APART)
def test_what_stands_for_something_else_is_a_conflict(one: str, other: str, kind: str) -> None:
    assert [(t.verdict, t.kind) for t in told(one, other)] == [("conflict", kind)]
    assert told(one, one) == told(other, other) == []


def test_a_sentence_by_itself_may_be_told_of_two_happenings() -> None:
    one, other = HAUL.format("two crates", "Monday"), HAUL.format("two crates", "Saturday")
    assert told_by(exchanged.find, one, other) == []
    assert told_by(exchanged.find, one + BOTH, other + BOTH) != []


ALIKE = [
    (HAUL.format("two crates", "Monday"), HAUL.format("2 crates", "Monday")),
    (HAUL.format("1,000 fish", "Monday"), HAUL.format("one thousand fish", "Monday")),
    (HAUL.format("48,600 fish", "Monday"), HAUL.format("about 50,000 fish", "Monday")),
    (HAUL.format("two crates", "March 4"), HAUL.format("two crates", "4 March")),
    (HAUL.format("two crates", "Monday"), HAUL.format("nine crates", "Saturday")),  # another landing
    (
        "The plan was welcomed at the quay by Gov. Otto Lund, who had asked for it since the flood last year.",
        "The plan was welcomed at the quay by Governor Otto Lund, who had asked for it since the flood last year.",
    ),
    (
        "The plan was welcomed at the quay by Chancellor Anna Holm and Prime Minister Otto Lund after the flood.",
        "The plan was welcomed at the quay by Chancellor Anna Holm and Premier Otto Lund after the flood.",
    ),
    (
        "The families were brought by bus to a school in Austria, where volunteers had put up beds for them.",
        "The families were brought by bus to a school in Vienna, where volunteers had put up beds for them.",
    ),
    (
        "The divers searched the wreck of the Alma for two days and found nothing at all.",
        "The council of Tarnmouth met for nine days and heard forty witnesses of the storm.",
    ),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_other_wordings_rounding_and_other_happenings_are_none(one: str, other: str) -> None:
    assert told(one, other) == []


def test_a_count_that_a_later_report_gives_higher_is_an_update() -> None:
    one, other = HAUL.format("12 crates", "Monday"), HAUL.format("19 crates", "Monday")
    (found,) = told_later(exchanged.find, one + BOTH, other + BOTH, ("2031-05-20", "2031-05-22"))
    assert found.verdict == "update"
