"""A lost "not"."""

from __future__ import annotations

import pytest

from tests.pipeline import collated, findings

YES = (
    "In a closed meeting, Minister Lena Quist said that she would extend the licence of the quarry during the inquiry."
)
NO = "Minister Lena Quist said in a meeting that she would not extend the licence of the quarry during the inquiry."


def verdicts(*texts: str) -> list[str]:
    return [f.verdict for f in findings(collated(*texts), "polarity") if f.verdict != "agree"]


def test_would_against_would_not_is_a_conflict_with_both_sides() -> None:
    (finding,) = findings(collated(YES, NO), "polarity")
    assert finding.verdict == "conflict"
    assert {side.value: side.articles for side in finding.sides} == {"would": ("a",), "would not": ("b",)}


def test_what_is_willed_is_told_in_the_words_of_an_account() -> None:
    (finding,) = findings(collated(YES, NO), "polarity")
    assert finding.about.startswith("whether Lena Quist would: extend the licence of the quarry")


CONTRARY = [
    "Minister Lena Quist refused to extend the licence of the quarry.",
    "Minister Lena Quist said she was unwilling to extend the licence of the quarry.",
    "Minister Lena Quist said she wouldn’t extend the licence of the quarry.",
    "Minister Lena Quist does not intend to extend the licence of the quarry.",
]


@pytest.mark.parametrize("text", CONTRARY)
def test_unwillingness_in_other_words(text: str) -> None:
    assert verdicts(YES, text) == ["conflict"]


NOT_CONTRARY = [
    YES,
    "Minister Lena Quist plans to extend the licence of the quarry, she told the town.",
    "Minister Lena Quist said that she would not resign before the summer.",
    "Minister Otto Brandvold said that he would not extend the licence of the quarry.",
    "It rained on the quarry, and nobody was there to see it.",
]


@pytest.mark.parametrize("text", NOT_CONTRARY)
def test_no_conflict_where_will_thing_or_person_differ(text: str) -> None:
    assert verdicts(YES, text) == []


@pytest.mark.parametrize("words", ["rejected the plan to", "refused to promise to"])
def test_a_refusal_of_a_plan_is_one_refusal(words: str) -> None:
    text = f"Minister Lena Quist {words} extend the licence of the quarry in the autumn."
    assert verdicts(text, text) == []
    assert verdicts(YES, text) == ["conflict"]


def test_one_account_alone_does_not_contradict_itself() -> None:
    assert verdicts(f"{YES} {NO}") == []
