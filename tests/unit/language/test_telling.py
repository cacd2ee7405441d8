"""Which words tell that something is so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.language import get_language

TELLING = [
    "that the crane had failed on Monday",
    "The ferry ran aground off Selmouth.",
    "it is crucial for the port to stay open",
    "The Alma remains in the custody of Corrid",
    "any settlement still seems well over the horizon",
    "that this position appears to favour the owners",
    "Corrid publicly welcomes the offers of its neighbours",
    "I'm not going to resign,",
    "“We won.",
    "to sue the operator of the crane",
    "If the crane fails, the port will close",
    "the Alma docked at Selmouth six times",
]
NOTHING = [
    "Good morning, everybody, and it is good to see you here",
    "Hello and welcome to the live page, where we will keep you posted",
    "Thank you for being here",
    "What do you think will happen to the ferry?",
    "whether the port would close this winter",
    "why the public should believe him now",
    "By Jane Roe",
    "Subscribe to our newsletter and you will never miss a story",
    "Sign up here: it is free",
    "interest in hosting the talks",
    "a detailed account of her answer",
    "new sanctions on the banks of Corrid to exert more pressure",
    "very beneficial and constructive",
    "the harbour master of Selmouth",
    "the payments",
    "No.",
    "",
]


@pytest.mark.parametrize("words", TELLING)
def test_a_subject_and_a_finite_verb_tell_something(words: str) -> None:
    assert get_language("en").tells(words)


@pytest.mark.parametrize("words", NOTHING)
def test_greetings_questions_calls_bylines_and_bare_descriptions_tell_nothing(words: str) -> None:
    assert not get_language("en").tells(words)


@given(st.text(max_size=80))
def test_any_text_has_an_answer_and_a_question_tells_nothing(text: str) -> None:
    assert get_language("en").tells(text) in {True, False}
    assert not get_language("en").tells(f"{text} is it?")
