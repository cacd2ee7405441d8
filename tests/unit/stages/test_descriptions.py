"""Descriptions of the unnamed, and the roles that stand beside names."""

from __future__ import annotations

import pytest

from tests.pipeline import read, wrong

ROLES = [
    # before the name
    ("They asked President Tilda Marsh.", "President"),
    ("They asked former President Tilda Marsh.", "former President"),
    ("They asked Norwegian Prime Minister Tilda Marsh.", "Norwegian Prime Minister"),
    ("They asked Defence Minister Tilda Marsh.", "Defence Minister"),
    ("They asked ministry spokeswoman Tilda Marsh.", "ministry spokeswoman"),
    ("They asked defence lawyer Tilda Marsh.", "defence lawyer"),
    # after the name
    wrong(
        "They asked Tilda Marsh, a virologist at the institute.",
        "a virologist at the institute",
        why="professions in -ologist are no nouns for people",
    ),
    ("They asked Tilda Marsh, the chief executive of Norrby Steel.", "the chief executive of Norrby Steel"),
    ("They asked Tilda Marsh, who was ambassador to Peru.", "was ambassador to Peru"),
    ("Tilda Marsh, treasurer of the club, was asked.", "treasurer of the club"),
    # none
    ("They asked Tilda Marsh on Monday.", ""),
    ("They asked Tilda Marsh, and the rain went on.", ""),
]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_the_role_given_with_a_name(text: str, role: str) -> None:
    (m,) = [m for m in read(text).mentions if m.name == "Tilda Marsh"]
    assert m.role == role


DESCRIPTIONS = [
    ("Later a senior port official complained.", "a senior port official"),
    ("Later two officials familiar with the talks complained.", "two officials familiar with the talks"),
    ("Later the chief engineer complained.", "the chief engineer"),
    ("Later a spokeswoman for the hospital complained.", "a spokeswoman for the hospital"),
    ("Later several residents complained.", "several residents"),
    ("Later the ministry complained.", "the ministry"),
    wrong("Later one of the survivors complained.", "one of the survivors", why="“one of the …” loses its beginning"),
]


@pytest.mark.parametrize(("text", "phrase"), DESCRIPTIONS)
def test_a_description_is_found_whole(text: str, phrase: str) -> None:
    assert phrase in [m.text for m in read(text).mentions if m.form == "description"]


def test_a_description_ends_before_the_verb_of_saying() -> None:
    found = [m.text for m in read("A spokesman for the firm said the plant would close.").mentions]
    assert "A spokesman for the firm" in found


def test_things_are_no_descriptions() -> None:
    assert [m for m in read("Later the roof, a wall and two doors fell.").mentions if m.form == "description"] == []
