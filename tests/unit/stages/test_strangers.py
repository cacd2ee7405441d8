"""People who are not named may be meant by "he" and "she"."""

from __future__ import annotations

import pytest

from tests.pipeline import quoted

WOMAN = "“It fell,” said Ana Brel.\n\nAnother woman, by the quay, said that all was lost.\n\n“It was fine,” she said."
BAR = "“There is glass,” said Gil Pauk, owner of a bar.\n\nOne search was slow as "
RANGER = "a ranger in Orrin, in the north, gently tried to calm a child.\n\n“Listen, wait,” he said."
MEANT = [
    (WOMAN, "another woman"),
    (BAR + RANGER.replace("a child.", "a 70-year-old woman as she begged to go."), "a ranger in Orrin"),
    (BAR + RANGER, "a ranger in Orrin"),
    ("Gil Pauk left on Friday. “It was loud,” a survivor said. “It was dark,” he added.", "a survivor"),
    ("Gil Pauk left on Friday. A farmer told the council that it was loud. “It was dark,” he said.", "a farmer"),
    (
        "Mayor Ana Brel was late. A high official spoke of the plan. The mayor said that it was lost. “No,” she said.",
        "Ana Brel",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), MEANT)
def test_one_who_is_not_named_may_be_meant(text: str, speaker: str) -> None:
    assert quoted(text)[-1][0] == speaker


NOT_MEANT = [
    ("Gil Pauk, a ranger, left on Friday. “It was dark,” he said.", "Gil Pauk"),
    ("A ranger named Gil Pauk left on Friday. “It was dark,” he said.", "Gil Pauk"),
    ("Gil Pauk worked as a ranger. “It was dark,” he said.", "Gil Pauk"),
    ("Gil Pauk met a ranger on Friday. “It was dark,” he said.", "Gil Pauk"),
    ("Gil Pauk was a ranger who left early. “It was dark,” he said.", "Gil Pauk"),
    ("Gil Pauk spoke. A policewoman left the room. “It was dark,” he said.", "Gil Pauk"),
    ("Gil Pauk met a woman on Friday. “It was dark,” he said.", "Gil Pauk"),
    ("“It was loud,” a man said. Ana Brel left the room. “It was dark,” she said.", "Ana Brel"),
]


@pytest.mark.parametrize(("text", "speaker"), NOT_MEANT)
def test_one_who_is_named_goes_before_what_tells_of_them(text: str, speaker: str) -> None:
    assert quoted(text)[-1][0] == speaker


def test_two_who_are_not_named_are_two() -> None:
    text = "“It was loud,” a man said.\n\n“It was dark,” a nurse said. “It was cold,” she added."
    first, second, third = (speaker for speaker, _ in quoted(text))
    assert (first, second, third) == ("a man", "a nurse", "a nurse")


def test_one_pronoun_of_a_gender_supposes_and_two_tell_it() -> None:
    once = "Ana Roe met Kim Vey late. She left. Kim Vey told the board that she lost. "
    assert quoted(once + "“No,” she said.")[-1][0] == "Kim Vey"
    twice = "Kim Vey was late. She left. She lost. Ana Roe came. “No,” he said."
    assert quoted(twice)[-1][0] != "Kim Vey"


def test_a_pronoun_means_one_person_however_often_it_is_asked() -> None:
    text = "Gil Pauk was late. A farmer told Ana Brel of it. He said it was “dark” and “cold as ice”, Ana Brel wrote."
    assert len({who for who, words in quoted(text) if who != "Ana Brel"}) <= 1
