"""Runs of capitalised words, cut into office and name."""

from __future__ import annotations

import pytest

from rashomon.language import get_language
from rashomon.stages.name_runs import Known, bare, find_runs
from rashomon.text.tokens import tokenize


def runs(text: str, *known: str) -> list[tuple[str, str]]:
    """(office, bare name) of each run in a sentence; `known`: words that may open it as names."""
    tokens = tokenize(text)
    found = []
    for run in find_runs(tokens, get_language("en"), Known(frozenset(known))):
        office = " ".join(t.text for t in tokens[run.first : run.name_first])
        name = (
            " ".join([*(t.text for t in tokens[run.name_first : run.last]), bare(tokens[run.last])])
            if run.name_first <= run.last
            else ""
        )
        found.append((office, name))
    return found


TABLE = [
    ("Sen. Ana Brel said no.", [("Sen .", "Ana Brel")]),
    ("said retired Army Lt. Col. Ivo Marn.", [("Army Lt . Col .", "Ivo Marn")]),
    ("Here Naval Board Chairman Gen. Mark A. Roe said so.", [("Naval Board Chairman Gen .", "Mark A . Roe")]),
    ("a word from Eva St. John", [("", "Eva St . John")]),
    ("Then Tilda Marsh spoke.", [("", "Tilda Marsh")]),
    ("Then President Tilda Marsh spoke.", [("President", "Tilda Marsh")]),
    ("Then Prime Minister Tilda Marsh spoke.", [("Prime Minister", "Tilda Marsh")]),
    ("Then Secretary of State Tilda Marsh spoke.", [("Secretary of State", "Tilda Marsh")]),
    ("Then Mr. Marsh spoke.", [("Mr .", "Marsh")]),
    ("Then Dr Marsh spoke.", [("Dr", "Marsh")]),
    ("Then Tilda F. Marsh spoke.", [("", "Tilda F . Marsh")]),
    ("Then Tilda van der Marsh spoke.", [("", "Tilda van der Marsh")]),
    ("Then Jean-Claude Marsh spoke.", [("", "Jean - Claude Marsh")]),
    ("Then Marsh’s brother spoke.", [("", "Marsh")]),
    ("Then Marsh's brother Olaf spoke.", [("", "Marsh"), ("", "Olaf")]),
    ("Then Marsh and Olafsen spoke.", [("", "Marsh"), ("", "Olafsen")]),
    ("Then the University of Norrby answered.", [("", "University of Norrby")]),
    ("Then the Ministry of the Sea answered.", [("", "Ministry of the Sea")]),
    ("Then I said it wasn't so.", []),
    ("Then, on Monday in June, it rained.", []),
    ("It rained. Nobody came.", []),
    ("The rain came down.", []),
    ("Then they met the US envoy.", [("", "US")]),
    ("Then it was 40C in the shade.", []),
    ("Then it was -25°C in the shade, or -13 °F.", []),
    ("Then the kiln reached 900 C or 1,650 degrees Fahrenheit.", []),
    ("Then in 2016 J. Marsh spoke.", [("", "J . Marsh")]),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_runs_of_a_sentence(text: str, expected: list[tuple[str, str]]) -> None:
    assert runs(text) == expected


def test_a_word_that_opens_a_sentence_is_a_name_only_where_it_is_known_as_one() -> None:
    assert runs("Marsh spoke first.") == []
    assert runs("Marsh spoke first.", "marsh") == [("", "Marsh")]


def test_an_everyday_word_before_a_surname_may_be_a_given_name() -> None:
    assert runs("Then Will Marsh spoke.") == [("", "Will Marsh")]
    assert runs("Then it rained. Will it stop?") == []


def test_an_empty_sentence_has_none() -> None:
    assert runs("") == []


HYPHENS = [
    ("said Ana Brel-Marn on Friday.", [("", "Ana Brel - Marn")]),
    ("the Agence Norre-Presse news service said so.", [("", "Agence Norre - Presse")]),
    ("the pact of then-President Ana Roe held.", [("President", "Ana Roe")]),
    ("after the Ana Brel-Marn talks.", [("", "Ana Brel"), ("", "Marn")]),
    ("after President Brel-Marn met them.", [("President", "Brel"), ("", "Marn")]),
    ("on the North Korea-China border.", [("", "North Korea"), ("", "China")]),
    ("an anti-Brel march.", []),
]


@pytest.mark.parametrize(("text", "found"), HYPHENS)
def test_a_hyphen_within_a_name_and_between_two(text: str, found: list[tuple[str, str]]) -> None:
    assert runs(text, "marn", "china") == found
