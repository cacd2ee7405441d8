"""Who a source is, whichever span a tagger gives for it."""

from __future__ import annotations

import pytest

from rashomon.language import get_language
from rashomon.stages.casting import cast_of
from rashomon.stages.resolving import Resolver
from tests.pipeline import read


def resolved(text: str, source: str) -> str | None:
    """The name of the actor that a source of a text is, None for nobody."""
    records = read(text)
    article, language = records.articles[0], get_language("en")
    resolver = Resolver(article, records.mentions, cast_of(records.actors, language.names), language)
    start = text.index(source)
    actor = resolver.making.known(resolver.resolve(article.span(start, start + len(source))).actor)
    return actor.name if actor is not None else None


CLAUSES_ABOUT_A_SOURCE = [
    (
        "Those friars who keep the abbey of Anselm Roe said no.",
        "Those friars who keep the abbey of Anselm Roe",
        "friars",
    ),
    ("The porters who guard Mary Reiss said no.", "The porters who guard Mary Reiss", "porters"),
    ("The glazier citing Mary Reiss said no.", "The glazier citing Mary Reiss", "glazier"),
    ("Mary Reiss, who met Peter Moss, said no.", "Mary Reiss, who met Peter Moss,", "Mary Reiss"),
    ("A guard who met Peter Moss said no.", "A guard who met Peter Moss", "a guard who met Peter Moss"),
]


@pytest.mark.parametrize(("text", "source", "name"), CLAUSES_ABOUT_A_SOURCE)
def test_whoever_a_clause_about_the_source_names_does_not_speak(text: str, source: str, name: str) -> None:
    assert resolved(text, source) == name


WHO = [
    ("They met Speaker Ana Brel of Norway, who said no.", "Ana Brel"),
    ("Mary Reiss met Ana Brel. They were findings by a local voter who said no.", "local voter"),
]


@pytest.mark.parametrize(("text", "name"), WHO)
def test_who_is_whom_it_follows(text: str, name: str) -> None:
    assert resolved(text, "who") in {name, f"a {name}"}


CLAUSES = [
    "Crossing the mayor",
    "Doing so",
    "What Mayor Ana Roe did",
    "That the mayor left",
    "To back the mayor",
    "The fact that Ana Roe left",
]


@pytest.mark.parametrize("source", CLAUSES)
def test_what_is_done_or_so_is_nobody(source: str) -> None:
    assert resolved(f"Mayor Ana Roe came late. {source} suggests that it is over.", source) is None


PEOPLE = [
    ("Outgoing Mayor Ana Roe", "Ana Roe"),
    ("Visiting the docks, Ana Roe", "Ana Roe"),
    ("Leading economists", "Leading economists"),
    ("That agreement", "That agreement"),
]


@pytest.mark.parametrize(("source", "name"), PEOPLE)
def test_what_only_looks_like_a_clause_speaks(source: str, name: str) -> None:
    assert resolved(f"Mayor Ana Roe came late. {source} said that it is over.", source) == name


SEVERAL = [
    ("Two retired heads — Ana Brel and Ivo Marn — spoke.", "Two retired heads — Ana Brel and Ivo Marn —"),
    ("Two retired heads — Ana Brel and Ivo Marn — spoke.", "Two retired heads"),
    ("Two officers, Ana Brel and Capt. Ivo Marn, spoke.", "Two officers, Ana Brel and Capt. Ivo Marn,"),
    ("The friars (Ana Brel and Ivo Marn) spoke.", "The friars"),
    ("The pact of then-President Ana Brel and Ivo Marn held.", "then-President Ana Brel and Ivo Marn"),
]


@pytest.mark.parametrize(("text", "source"), SEVERAL)
def test_several_told_by_name_speak_together(text: str, source: str) -> None:
    assert resolved(text, source) == "Ana Brel and Ivo Marn"


def test_a_list_of_more_is_all_of_them() -> None:
    assert resolved("Three friars, Ana Brel, Ivo Marn and Karl Dunn, spoke.", "Three friars") == (
        "Ana Brel and Ivo Marn and Karl Dunn"
    )


NOT_A_LIST = [
    ("Two officers, Ana Brel said, met Ivo Marn.", "Two officers"),
    ("Two officers met Ana Brel and Ivo Marn.", "Two officers"),
    ("Two officers — Ana Brel and Ivo Marn agree — are late.", "Two officers"),
]


@pytest.mark.parametrize(("text", "source"), NOT_A_LIST)
def test_others_named_behind_several_are_not_they(text: str, source: str) -> None:
    assert resolved(text, source) == "two officers"


def test_a_source_cut_within_a_name_is_whose_name_it_is() -> None:
    text = "A lawyer, Ana Brel, who is counsel for Ivo Marn, spoke."
    assert resolved(text, "Brel, who is counsel for Ivo Marn") == "Ana Brel"
    assert resolved(text, "Ivo Marn") == "Ivo Marn"
    assert resolved("The port officials left but said no.", "The") == "port officials"
    assert resolved("The left said no.", "The") is None
    assert (
        resolved("It was in the records: Ana Brel, the clerk, left.", "the records: Ana Brel, the clerk") == "records"
    )


def test_a_lone_noun_is_told_with_the_phrase_it_ends() -> None:
    assert resolved("This is what the seismic registry called a swarm.", "registry") == "seismic registry"
    assert resolved("They met, and registry of it said no.", "registry") == "registry"
    assert resolved("They read the letter that says no.", "that") is None
    assert resolved("It was the best that officials called late.", "officials") == "officials"


OWNED = [
    ("A notice from Mary Reiss's office claiming that the lock was shut.", "Mary Reiss's", "Mary Reiss's office"),
    ("A notice of Mary Reiss's claiming that the lock was shut.", "Mary Reiss's", "Mary Reiss"),
]


@pytest.mark.parametrize(("text", "source", "name"), OWNED)
def test_an_office_does_not_speak_as_whoever_has_it(text: str, source: str, name: str) -> None:
    assert resolved(text, source) == name


HELD = [
    ("President Brel met ex-President Ida Toll. The president said no.", "The president", "Brel"),
    (
        "President Brel met ex-President Ida Toll. The former president said no.",
        "The former president",
        "Ida Toll",
    ),
    ("Former mayor Ada Roe met Mayor Ivo Marn on Sunday. The mayor said no.", "The mayor", "Ivo Marn"),
    ("Mayor Ivo Marn met former mayor Ada Roe on Sunday. The mayor said no.", "The mayor", "Ivo Marn"),
    ("Former mayor Ada Roe spoke on Sunday. The mayor said no.", "The mayor", "Ada Roe"),
    (
        "President Brel met the crew. The president's office said no.",
        "The president's office",
        "president's office",
    ),
    ("Mayor Ivo Marn met the crew. Later the mayor’s office said no.", "the mayor’s office", "mayor’s office"),
    ("Mayor Ivo Marn met the crew. Later the mayor said no.", "the mayor", "Ivo Marn"),
]


@pytest.mark.parametrize(("text", "source", "name"), HELD)
def test_an_office_is_held_now_or_formerly_and_is_no_body(text: str, source: str, name: str) -> None:
    assert resolved(text, source) == name


OF_A_BODY = [
    ("He sang with the Harbour Trust, a charity that teaches song, which said no.", "which", "Harbour Trust"),
    ("He sang with the Harbour Trust, a charity for all, and that said no.", "that", "Harbour Trust"),
    ("He sang with the Harbour Trust, a charity. It rained, which said nothing.", "which", None),
    (
        "The ferry sank off Denmark. The Danish government met. A government statement said no.",
        "A government statement",
        "Denmark",
    ),
    ("The ferry sank off Denmark. A government statement said no.", "A government statement", "a government statement"),
    ("The Danish government met. A government critic said no.", "A government critic", "a government critic"),
]


@pytest.mark.parametrize(("text", "source", "name"), OF_A_BODY)
def test_a_clause_or_a_statement_is_of_the_body_told_before(text: str, source: str, name: str | None) -> None:
    assert resolved(text, source) == name
