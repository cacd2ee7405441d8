"""Words that headings pick from the text, and words that are no statement."""

from __future__ import annotations

import pytest

from rashomon.plan import READING, run_plan
from rashomon.stages.base import Records
from tests.pipeline import Said, event, own_models, quoted, rows

BODY = "\n\nLena Quist came late.\n\n“This was the first step of many,” Lena Quist said.\n\nThe rain went on.\n\n"


def tagged(text: str) -> tuple[Said, ...]:
    """Statements as the tagger and the rules read them."""
    return rows(run_plan(READING, Records(articles=event(text)), own_models()))


def test_a_heading_that_is_words_of_the_text_is_whose_they_are() -> None:
    assert ("Lena Quist", "First step") in quoted(BODY + "‘First step’\n\nThe port is old.")


def test_other_words_in_marks_that_stand_alone_are_not_picked() -> None:
    assert all(words != "Stepping stone" for _, words in quoted(BODY + "‘Stepping stone’\n\nThe port is old."))


NO_STATEMENTS = [
    "Investigators are looking into what caused the crash on Monday.",
    "The heads of the ports met in Orrin to discuss a “last push” on the rats.",
    "Ivo Marn pointed to a chart of prices in the hall.",
]


@pytest.mark.parametrize("text", NO_STATEMENTS)
def test_what_is_sought_or_shown_is_no_statement(text: str) -> None:
    assert tagged(text) == ()


NAMES = [
    "Red Vale - which translates as “River is all our life” - has grown to a force of ten thousand.",
    "The group has taken to calling itself the league's “West Coast Province” since May.",
]


@pytest.mark.parametrize("text", NAMES)
def test_what_something_is_called_is_nobodys_words(text: str) -> None:
    assert not [s for s in tagged(text) if s.kind == "direct"]


SPEAKS = [
    ("Ivo Marn said investigators were looking into what caused the crash.", "Ivo Marn"),
    ("Ivo Marn told the guards to investigate what caused the crash.", "Ivo Marn"),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKS)
def test_who_says_that_something_is_sought_speaks(text: str, speaker: str) -> None:
    assert speaker in {s.speaker for s in tagged(text)}


CHAINS = [
    (
        "Dean Ana Brel told the Daily Courier that the student had led the club. “She was kind,” Brel said.",
        ("Daily Courier",),
    ),
    ("Speaking through an interpreter, Ana Brel said: “I do not want to answer.”", ("an interpreter",)),
    ("“I do not want to answer,” Ana Brel said through her lawyer.", ("Ana Brel’s lawyer",)),
    ("Ana Brel told the Daily Courier that it was late. Reuters saw it. “She was kind,” Brel said.", ()),
    ("“The road runs through the hills,” Ana Brel said. She left via a side door.", ()),
]


@pytest.mark.parametrize(("text", "chain"), CHAINS)
def test_who_passed_words_on(text: str, chain: tuple[str, ...]) -> None:
    assert [s for s in tagged(text) if s.kind == "direct"][-1].via == chain


def test_the_last_word_of_an_outlet_means_it() -> None:
    text = "The club was led by her, reported The Orrin Times. “She was kind,” a relative told the Times."
    assert {s.via for s in tagged(text) if s.kind == "direct"} == {("Orrin Times",)}


GOES_ON = [
    ("The deal was “bitter”, said Ryan Cole, a director.\n\n“Whatever is given will be used again.”", "Ryan Cole"),
    ("“It is all over.” That was how Ana Brel put it on Monday.", "Ana Brel"),
    ("“It is all over.” Those were the words of Ana Brel on Monday.", "Ana Brel"),
]


@pytest.mark.parametrize(("text", "speaker"), GOES_ON)
def test_words_go_on_with_who_spoke_or_are_taken_up(text: str, speaker: str) -> None:
    assert quoted(text)[-1][0] == speaker


def test_a_sentence_behind_that_tells_of_somebody_does_not_make_a_speaker() -> None:
    assert quoted("“It is all over.” That was the end of Ana Brel.") in ((), (("", "It is all over"),))
