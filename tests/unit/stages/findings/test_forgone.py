"""Who gives up what he does in one account and does not in another."""

from __future__ import annotations

import pytest

from rashomon.stages.findings.forgone import find
from tests.unit.stages.findings.alone import told_by, told_later

QUITS = "Norwegian Prime Minister Lena Quist spoke on Monday. Quist told the town that she would stop mediating."
STAYS = "Norwegian Prime Minister Lena Quist said on Monday that she would not back down as broker of a truce."
CONTRARY = [("conflict", "polarity", ("does not give up", "gives up"))]

GIVES_UP = [
    QUITS,
    "Norwegian Prime Minister Lena Quist said on Monday that Norway was withdrawing as a mediator in the strike.",
    "Norwegian Prime Minister Lena Quist indicated on Monday that Quist would give up her role as an intermediary.",
]


@pytest.mark.parametrize("text", GIVES_UP)
def test_giving_up_against_going_on_is_a_conflict(text: str) -> None:
    assert told_by(find, text, STAYS) == CONTRARY


NOT_CONTRARY = [
    STAYS,
    "Norwegian Prime Minister Lena Quist said on Monday that she wouldn’t give up mediating.",
    "Norwegian Prime Minister Lena Quist said on Monday that she might stop mediating.",
    "Norwegian Prime Minister Lena Quist said on Monday that if the guild struck she would stop mediating.",
    "Norwegian Prime Minister Lena Quist threatened on Monday that she would stop mediating.",
    "Norwegian Prime Minister Lena Quist said on Monday that Tom Ferrand would stop mediating.",
    "Norwegian Prime Minister Lena Quist said on Monday that Denmark would stop mediating.",
    "Norwegian Prime Minister Lena Quist said on Monday that she would drop out of the race.",
    "Norwegian Prime Minister Lena Quist said on Monday that she would stop smoking.",
    "Mayor Tom Ferrand said on Monday that he would stop mediating.",
]


@pytest.mark.parametrize("text", NOT_CONTRARY)
def test_what_is_feared_or_of_others_or_of_another_thing_is_none(text: str) -> None:
    assert told_by(find, text, STAYS) == []


def test_two_times_are_a_change_of_mind() -> None:
    on_monday = "Prime Minister Lena Quist said that she would stop mediating."
    on_friday = "Prime Minister Lena Quist said that she would not quit mediating."
    assert told_later(find, on_monday, on_friday, ("2031-03-03", "2031-03-03")) == CONTRARY
    assert told_later(find, on_monday, on_friday, ("2031-03-03", "2031-03-07")) == []
