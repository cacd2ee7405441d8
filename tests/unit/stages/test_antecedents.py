"""What speaks for a person whom a pronoun may mean, and against."""

from __future__ import annotations

import pytest

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.plan import READING, run_plan
from rashomon.stages.antecedents import together
from rashomon.stages.base import Models, Records
from rashomon.stages.casting import cast_of
from rashomon.stages.pronouns import Pronouns, Read
from tests.pipeline import article

_NAMES = get_language("en").names


def meant(text: str, pronoun: str, likely: dict[str, float] | None = None) -> str:
    """The name of whom the last such pronoun means; `likely`: what the tagger says of each name."""
    body = article(text, passages=(r.Passage(start=0, end=len(text), kind="body"),))
    plan = tuple(stage for stage in READING if stage.name != "passages")
    records = run_plan(plan, Records(articles=(body,)), Models())
    by_span = cast_of(records.actors, _NAMES).by_span[body.id]
    known = [(m, by_span[m.start, m.end]) for m in records.mentions if (m.start, m.end) in by_span]
    people = [(m, actor) for m, actor in known if m.kind == "person"]
    asked = [m for m in records.mentions if m.form == "pronoun" and m.text == pronoun][-1]
    shares = tuple(
        ((text.index(name), text.index(name) + len(name)), chance) for name, chance in (likely or {}).items()
    )
    read: Read = {(asked.start, asked.end): shares} if shares else {}
    found = Pronouns(body, records.mentions, people, read, _NAMES).person(asked, None)
    return next((a.name for a in records.actors if a.id == found.actor), "")


MEANT = [
    ("Karl Renn met Peter Moss. He was late.", "He", "Karl Renn"),  # the subject
    ("With Karl Renn, Peter Moss sailed north. He was late.", "He", "Peter Moss"),  # not after a preposition
    ("Karl Renn sailed north. Peter Moss stayed. He was late.", "He", "Peter Moss"),  # the nearer
    ("Peter Moss slept. Karl Renn sold his boat.", "his", "Karl Renn"),  # the subject of the same clause owns
    ("Peter Moss slept. Karl Renn thanked him.", "him", "Peter Moss"),  # nobody is the object of himself
    ("Peter Moss slept. He saw his brother Karl Renn.", "his", "Peter Moss"),  # whom he has is another
    ("Peter Moss slept. In his youth, Karl Renn sailed.", "his", "Karl Renn"),  # a subject ahead
    ("Peter Moss slept. With the help of his aunt Mary Reiss, Karl Renn sailed.", "his", "Karl Renn"),  # past an aside
    ("Peter Moss slept. In his time as head, the engineer Karl Renn sailed.", "his", "Karl Renn"),  # and what he is
    ("Peter Moss slept. With his boat, it rained on Karl Renn.", "his", "Peter Moss"),  # ahead, but no subject
    ("Karl Renn slept. Karl Renn rose, and Peter Moss thanked him.", "him", "Karl Renn"),  # clauses of two
    ("Karl Renn slept. Peter Moss rose. Karl Renn thanked him.", "him", "Peter Moss"),  # nor elsewhere
    ("Karl Renn met Peter Moss, who sold his boat.", "his", "Peter Moss"),  # the clause behind a name is of it
    ("Karl Renn slept. He knew Peter Moss, whom he disliked.", "he", "Karl Renn"),  # whom he acts on is another
    ("Peter Moss slept. It rained on his brother and Karl Renn.", "his", "Peter Moss"),  # else not ahead
    ("Peter Moss slept. The mayor, Karl Renn, left. He was late.", "He", "Karl Renn"),  # in apposition
    ("Karl Renn met Mary Reiss. She was late.", "She", "Mary Reiss"),  # the gender of a given name
    ("Mr Oduya spoke to Ms Quist. She was late.", "She", "Quist"),  # and of a title
    ("The actress Ilo Varn met Karl Renn. She was late.", "She", "Ilo Varn"),  # and of a noun
    ("Peter Moss sailed. He came to the bay. He met Karl Renn there. He slept.", "He", "Peter Moss"),  # goes on
]


@pytest.mark.parametrize(("text", "pronoun", "name"), MEANT)
def test_a_pronoun_means_whom_most_speaks_for(text: str, pronoun: str, name: str) -> None:
    assert meant(text, pronoun) == name


def test_what_the_tagger_finds_likely_weighs_with_the_rest() -> None:
    text = "Karl Renn met Peter Moss. He was late."
    assert meant(text, "He", {"Karl Renn": 0.4, "Peter Moss": 0.6}) == "Karl Renn"
    assert meant(text, "He", {"Karl Renn": 0.05, "Peter Moss": 0.95}) == "Peter Moss"


def test_a_name_that_the_tagger_takes_for_no_person_is_rather_not_meant() -> None:
    text = "Karl Renn passed Peter Moss. He was late."
    assert meant(text, "He", {"Peter Moss": 0.9}) == "Peter Moss"
    assert meant(text, "He", {"Peter Moss": 0.1}) == "Karl Renn"


def test_several_mentions_are_worth_the_sum_of_their_odds() -> None:
    assert together([0.0, 0.0]) == pytest.approx(0.693, abs=0.001)
    assert together([5.0, -500.0]) == 5.0
