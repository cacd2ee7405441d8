"""Contents that the tagger ended before their clause begins."""

from __future__ import annotations

import pytest

from tests.unit.stages.test_tagged import read


def contents(line: str) -> list[str]:
    return [a.content.text for a in read(line)]


def test_a_clause_of_which_only_the_opening_was_seen_goes_on_to_the_end() -> None:
    (content,) = contents("[s1 Ana Brel] [c1 said] [t1 that at the end of the call], Ivo Marn thanked the guild.")
    assert content == "that at the end of the call, Ivo Marn thanked the guild"


def test_who_is_told_last_to_have_said_all_is_left_out() -> None:
    line = "[t1 [s2 Brel] [c2 said] [t2 that on Monday], the guild met twice], [s1 the Vesper] [c1 reported]."
    assert contents(line)[-1] == "that on Monday, the guild met twice"


@pytest.mark.parametrize(
    "content", ["that the guild met on Monday", "to wait for Monday", "of the guild", "that of course"]
)
def test_whole_clauses_stay_as_they_are(content: str) -> None:
    assert contents(f"[s1 Ana Brel] [c1 spoke] [t1 {content}], and nobody rose.") == [content]


def test_a_phrase_that_breaks_off_before_words_in_marks_goes_on_with_them() -> None:
    line = "[t1 [s2 Ana Brel] [c2 said] [t2 she thanked the] “steady hands” by the guild], [s1 Ivo Marn] [c1 said]."
    assert contents(line)[-1] == "she thanked the “steady hands” by the guild"
    whole = "[t1 [s2 Ana Brel] [c2 said] [t2 she thanked them] “for once”], [s1 Ivo Marn] [c1 said]."
    assert contents(whole)[-1] == "she thanked them"


@pytest.mark.parametrize(
    ("line", "content"),
    [
        (
            "[s1 Brel] [c1 named her terms]: [t1 the ford must stay], the tolls must go, and nobody must wait.",
            "the ford must stay, the tolls must go, and nobody must wait",
        ),
        ("[s1 Brel] [c1 named her term]: [t1 the ford must stay], which nobody and nothing did.", "the ford must stay"),
        ("[s1 Brel] [c1 said] [t1 the ford must stay], the tolls fell, and nobody came.", "the ford must stay"),
        (
            "[s1 Brel] [c1 said]: [t1 the ford must stay], [s2 Marn] [c2 said] [t2 no], and nobody came.",
            "the ford must stay",
        ),
    ],
)
def test_things_told_one_by_one_behind_a_colon_are_told_together(line: str, content: str) -> None:
    assert contents(line)[0] == content
