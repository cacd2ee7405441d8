"""What a source span turns on, with mentions as the rules find them."""

import pytest

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.sources import author, description, joined_mentions, main_mention, spoken_for
from tests.pipeline import read

NOUNS = get_language("en").reporting.texts


def sources(text: str, source: str) -> tuple[r.Span, tuple[r.Mention, ...]]:
    records = read(text)
    start = text.index(source)
    return records.articles[0].span(start, start + len(source)), records.mentions


MAIN = [
    ("Ana Brel said no.", "Ana Brel", "Ana Brel"),
    ("President Ana Brel said no.", "Ana Brel", "Ana Brel"),
    ("A spokesman for the ministry, Ivo Marn, said no.", "A spokesman for the ministry, Ivo Marn,", "Ivo Marn"),
    ("Prosecutors in Norway said no.", "Prosecutors in Norway", ""),
    (
        "Norway Harbour Minister spokeswoman Ana Brel said no.",
        "Norway Harbour Minister spokeswoman Ana Brel",
        "Ana Brel",
    ),
    ("Norwegian Ambassador to Italy Ana Brel said no.", "Norwegian Ambassador to Italy Ana Brel", "Ana Brel"),
    (
        "Norway Secretary of State spokeswoman Ana Brel spoke.",
        "Norway Secretary of State spokeswoman Ana Brel",
        "Ana Brel",
    ),
    (
        "Democrats and unions, among them the Dock Guild, said no.",
        "Democrats and unions, among them the Dock Guild,",
        "",
    ),
    ("Norway officials said no.", "Norway officials", ""),
    ("Ana Brel's lawyer said no.", "Ana Brel's lawyer", ""),
    ("Ana Brel herself said no.", "Ana Brel herself", "Ana Brel"),
]


@pytest.mark.parametrize(("text", "source", "name"), MAIN)
def test_a_source_turns_on_the_one_it_names(text: str, source: str, name: str) -> None:
    found = main_mention(*sources(text, source))
    assert (found.name if found is not None and found.form == "name" else "") == name


def test_names_joined_by_and_are_told_apart_from_others() -> None:
    joined = joined_mentions(*sources("Ana Brel and Ivo Marn said no.", "Ana Brel and Ivo Marn"))
    assert [m.name for m in joined] == ["Ana Brel", "Ivo Marn"]
    assert joined_mentions(*sources("Ana Brel of Norway said no.", "Ana Brel of Norway")) == ()
    leaders = joined_mentions(
        *sources("The leaders of Norway, Italy and Spain said no.", "The leaders of Norway, Italy and Spain")
    )
    assert "leaders" in leaders[0].text
    assert joined_mentions(*sources("Ana Brel met Ivo Marn.", "Ana Brel")) == ()


AUTHORS = [
    ("Ana Brel's letter said no.", "Ana Brel's letter", "Ana Brel"),
    ("A statement by Ana Brel said no.", "A statement by Ana Brel", "Ana Brel"),
    ("A letter to Ana Brel said no.", "A letter to Ana Brel", ""),
    ("Ana Brel's lawyer said no.", "Ana Brel's lawyer", ""),
    ("Ana Brel's lawyer's letter said no.", "Ana Brel's lawyer's letter", "Ana Brel's lawyer"),
    ("A post on the group's Chatter page said no.", "A post on the group's Chatter page", "the group"),
    ("A notice on its website said no.", "A notice on its website", "its"),
    ("Her Jobber profile said no.", "Her Jobber profile", "Her"),
    ("Another Brel tweet said no. Ana Brel left.", "Another Brel tweet", "Brel"),
    ("A Brel interview said no. Ana Brel left.", "A Brel interview", ""),
    ("The Orrin Institute report said no.", "The Orrin Institute report", "Orrin Institute"),
    ("Readers of the mayor's letter said no.", "Readers of the mayor's letter", ""),
    ("A critic of the mayor's speech said no.", "A critic of the mayor's speech", ""),
]


@pytest.mark.parametrize(("text", "source", "name"), AUTHORS)
def test_words_are_their_authors(text: str, source: str, name: str) -> None:
    found = author(*sources(text, source), NOUNS)
    assert (found.text if found is not None else "") == name


@pytest.mark.parametrize(
    ("source", "core"),
    [
        ("two officials, who asked not to be named", "two officials"),
        ("a nurse who was there", "a nurse"),
        ("the clerk", "the clerk"),
        (", odd", ", odd"),
    ],
)
def test_a_description_is_without_what_is_told_besides(source: str, core: str) -> None:
    assert description(r.Span(article="a", start=3, end=3 + len(source), text=source)).text == core


SPOKEN_FOR = [
    ("Orrin Mills spokeswoman Ada Roe", "Orrin Mills"),
    ("Ada Roe, a spokeswoman for Orrin Mills,", "Orrin Mills"),
    ("a spokesman for the Dockers Guild", "Dockers Guild"),
    ("a company spokesman", ""),
    ("Ada Roe, who met a spokesman", ""),
    ("Orrin Mills", ""),
]


@pytest.mark.parametrize(("source", "body"), SPOKEN_FOR)
def test_a_spokesman_speaks_for_the_body_named_with_him(source: str, body: str) -> None:
    assert spoken_for(source) == body
