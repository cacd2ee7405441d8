"""Whose a cue is, where the tagger saw no source, or no more than the end of one."""

from __future__ import annotations

import pytest

from tests.unit.stages.test_tagged import read


def sources(line: str) -> list[str]:
    return [a.source.text if a.source else "" for a in read(line)]


def test_a_verb_joined_to_a_statement_is_of_whoever_made_it() -> None:
    line = "[s1 She] [c1 said] [t1 that the guild had asked for time], and [c2 urged], [t2 “Let them talk!”]"
    assert sources(line) == ["She", "She"]


def test_a_verb_of_the_next_sentence_is_not_joined() -> None:
    line = "[s1 She] [c1 said] [t1 that the guild had asked for time]. And [c2 adds] [t2 “Let them talk!”]"
    assert sources(line) == ["She", ""]


def test_words_between_keep_a_verb_apart() -> None:
    line = "[s1 She] [c1 said] [t1 that the guild waits], and Brel [c2 urged] [t2 “Let them talk!”]"
    assert sources(line) == ["She", ""]


@pytest.mark.parametrize(
    ("line", "source"),
    [
        (
            "For [P Ivo Marn], Monday's call with [s1 [P Ana Brel]] [c1 spoke of] [t1 the hope of “large harbours”].",
            "Ivo Marn",
        ),
        ("Monday's call with [s1 [P Ana Brel]] [c1 showed] [t1 “a new road”].", "Monday's call with Ana Brel"),
        ("After a talk with [s1 [P Ana Brel]] [c1 told] [t1 of “a new road”] everybody.", ""),
        ("A letter from [s1 [P Ana Brel]] [c1 spoke of] [t1 “a new road”].", "Ana Brel"),
        ("[s1 [P Ana Brel]] [c1 spoke of] [t1 “a new road”] after a call with [P Ivo Marn].", "Ana Brel"),
    ],
)
def test_who_was_met_is_not_who_speaks(line: str, source: str) -> None:
    assert sources(line) == [source]


def test_a_cue_that_ends_with_a_participle_of_saying_is_of_its_subject() -> None:
    line = "[s1 Brel] [c1 changed often - from promising] [t1 a ford], [c2 to claiming] [t2 that it was late]."
    assert sources(line)[0] == "Brel"
    line = "[c1 Turned twice, from promising] [t1 a ford], [s2 Brel] [c2 went on claiming] [t2 that it was late]."
    assert sources(line) == ["Brel", "Brel"]
    assert sources(line.replace("promising", "a briefing")) == ["", "Brel"]
