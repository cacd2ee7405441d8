"""Whom "the airline", "the 31-year-old", "the statement", "it" and "her family" mean, of those told of before."""

from __future__ import annotations

import pytest

from rashomon.plan import READING, run_plan
from rashomon.stages.base import Records
from tests.pipeline import Said, event, own_models, rows


def said(text: str) -> tuple[Said, ...]:
    """Statements as the tagger and the rules read them."""
    return rows(run_plan(READING, Records(articles=event(text)), own_models()))


def quoted(text: str) -> list[tuple[str, str]]:
    """(speaker, words) of each direct statement; nobody where there is none."""
    return [(s.speaker, s.words) for s in said(text) if s.kind == "direct"] or [("", "")]


BODIES = [
    ("Velt Air flies to Orrin twice a day. “All flights are off,” the airline said.", "Velt Air"),
    ("The plane was owned by Velt Air, a small carrier. “We grieve,” the carrier said.", "Velt Air"),
    ("Harlo Foods met Velt Air on Monday. “No deal is left,” the airline said.", "Velt Air"),
    ("The Ministry of Health met Corrid Energy. “No deal is left,” the company said.", "Corrid Energy"),
    ("The Ministry of Health met Corrid Energy. “No deal is left,” the ministry said.", "Ministry of Health"),
    (
        "The Ministry of Public Safety met. “It is not known,” the country's safety ministry said.",
        "Ministry of Public Safety",
    ),
    ("Norvald Hospital took in six people. “Two of them died,” the hospital said.", "Norvald Hospital"),
    ("The Green Party met Velt Air on Monday. “No deal is left,” the party said.", "Green Party"),
    ("“We are tired,” said the ‘Save Our Bay’ movement. “We want names,” the group said.", "Save Our Bay"),
    ("Corrid Energy runs the plant. “A Velt Air flight is late,” the company said.", "Corrid Energy"),
]


@pytest.mark.parametrize(("text", "speaker"), BODIES)
def test_a_noun_means_the_body_of_its_kind(text: str, speaker: str) -> None:
    assert quoted(text)[-1][0] == speaker


NO_BODIES = [
    "A fire broke out in a shed. “We grieve,” the company said.",
    "The Ministry of Health met twice. “We grieve,” the company said.",
    "The Orrin Union met twice. “We grieve,” the airline said.",
    "Ana Brel flew to Orrin. “We grieve,” the airline said.",
    "Reuters sent a team. “We grieve,” the company said.",
    "Corrid Energy met Velt Bank. “We grieve,” the parent ministry said.",
]


@pytest.mark.parametrize("text", NO_BODIES)
def test_a_noun_that_fits_nobody_is_somebody_else(text: str) -> None:
    assert quoted(text)[-1][0] not in {"Ministry of Health", "Orrin Union", "Ana Brel", "Reuters", "Corrid Energy"}


PEOPLE = [
    ("Ivo Marn, 31, lost his house. “It burned so fast,” the 31-year-old said.", "Ivo Marn"),
    ("Ana Brel met Ivo Marn, 31, in court. “I am so sorry,” the 31-year-old said.", "Ivo Marn"),
    ("Ana Brel, 40, met Ivo Marn in court. “I am so sorry,” the 31-year-old said.", "Ivo Marn"),
    ("Ana Brel lost her house. “It burned so fast,” the mother of two said.", "Ana Brel"),
    ("Ana Brel won the race. “I am so happy,” the swimmer said.", "Ana Brel"),
    ("Professor Anton Geer studies rivers. “It will flood again,” the expert said.", "Anton Geer"),
]


@pytest.mark.parametrize(("text", "speaker"), PEOPLE)
def test_what_is_said_of_one_person_means_the_one_told_of(text: str, speaker: str) -> None:
    assert quoted(text)[-1][0] == speaker


NOT_THEM = [
    "Ana Brel met a survivor. “I was so afraid,” the survivor said.",
    "Ana Brel died on Monday. “She was so kind,” the lawyer said.",
    "Ana Brel died on Monday. “She was so kind,” the mother said.",
    "Ana Brel met Ivo Marn in court. “It will flood again,” the expert said.",
    "Ana Brel, 40, was in court. “It will flood again,” the 31-year-old said.",
    "Ivo Marn lost his house. “It burned so fast,” the mother of two said. Mr Ivo Marn left.",
    "Ana Brel left Orrin. “It will flood again,” the mayor's dentist said.",
]


@pytest.mark.parametrize("text", NOT_THEM)
def test_somebody_beside_the_one_told_of_is_another(text: str) -> None:
    assert quoted(text)[-1][0] not in {"Ana Brel", "Ivo Marn"}


TEXTS = [
    ("Lena Quist said in a statement that it was old. “It was due,” the statement said.", "Lena Quist"),
    ("It was shut, said Professor Anton Geer in a letter. “It was never safe,” the letter said.", "Anton Geer"),
    ("Mayor Ana Brel wrote to the council. “I will not sign,” the letter said.", "Ana Brel"),
    ("Corrid Energy runs the plant. “We regret the leak,” the company's statement said.", "Corrid Energy"),
    ("Ivo Marn wrote on Chatter that it was late. “It sank at noon,” the post said.", "Ivo Marn"),
]


@pytest.mark.parametrize(("text", "speaker"), TEXTS)
def test_a_text_speaks_for_who_made_it(text: str, speaker: str) -> None:
    assert quoted(text)[-1][0] == speaker


def test_a_text_that_nobody_is_told_to_have_made_is_nobody_elses() -> None:
    assert quoted("Ana Brel left the port. “It was due long ago,” the report said.")[-1][0] != "Ana Brel"
    kept = quoted("Ana Brel read a letter by Ivo Marn. “It was due long ago,” the indictment said.")
    assert kept[-1][0] not in {"Ana Brel", "Ivo Marn"}


OWNERS = [
    ("Ana Brel died on Monday. Her family said that it was late.", "Ana Brel’s family"),
    ("Ivo Marn was ill. His lawyer said that it was late.", "Ivo Marn’s lawyer"),
    ("Velt Air was sued. Its lawyer said that it was late.", "Velt Air’s lawyer"),
    ("Her family said that it was late.", "Her family"),
]


@pytest.mark.parametrize(("text", "speaker"), OWNERS)
def test_what_is_somebodys_is_called_by_the_name(text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


IT = [
    ("The Harbour Board met twice. It said that it was late.", "Harbour Board"),
    (
        "Lena Quist wrote a post on Facebook that it was old. The Facebook post tells no names. It says that it sank.",
        "Lena Quist",
    ),
    ("The council met twice. It said that it was late.", "council"),
]


@pytest.mark.parametrize(("text", "speaker"), IT)
def test_it_takes_up_a_body_or_who_made_a_text(text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


GOVERNMENTS = [
    ("The Norwegian government met. “It will stay shut,” the government said. Norway is cold.", "Norway"),
    ("A ship sank near Norway with ten Italian sailors, the government said on Monday.", "Norway"),
    ("Norway's government said that it was late. Norway is cold.", "Norway"),
]


@pytest.mark.parametrize(("text", "speaker"), GOVERNMENTS)
def test_a_government_is_its_countrys(text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


def test_a_government_is_nobodys_where_two_may_be_meant() -> None:
    assert said("A ship from Italy sank near Norway, the government said on Monday.")[-1].speaker not in {
        "Norway",
        "Italy",
    }


def test_a_pronoun_for_a_person_means_no_body() -> None:
    text = "Red Vale fighters came. Red Vale, which rules the north, is old. “It is no swap at all,” he said."
    assert quoted(text)[-1][0] == ""


def test_a_campaign_named_after_somebody_makes_no_body_of_them() -> None:
    text = "Ana Brel was late. The Brel campaign was short of money. “It is no swap at all,” she said."
    assert quoted(text)[-1][0] == "Ana Brel"
