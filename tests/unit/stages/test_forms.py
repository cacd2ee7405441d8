"""Stages read texts as they stand; what they find is told in the places of the texts as given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import records as r
from rashomon.read import read_bytes
from rashomon.stages.base import Records
from rashomon.stages.forms import as_given, read_form


def _article(text: str) -> r.Article:
    (article,) = read_bytes(text.encode(), "a.md").articles
    return article


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("About ~~31~~ 34 people were hurt.", "About 34 people were hurt."),
        ("It was ~~not~~ damaged ~~badly~~.", "It was damaged."),
        ("~~Six~~ Five people came.", "Five people came."),
        ("In ~~May~~June and ~~a\nlong~~ July.", "In June and July."),
        ("About <del>31</del> 34 people.", "About 34 people."),
        ("Thirty people[^1] came.\n\n[^1]: Police figures.", "Thirty people came.\n\nPolice figures."),
        ("The coun\u00adcil met\u200b.", "The council met."),
        ("# Hea\u00adding\n\nIt ~~was~~ is.", "# Heading\n\nIt is."),
    ],
)
def test_what_stages_read(text: str, read: str) -> None:
    form = read_form(_article(text))
    assert form is not None
    assert form.read.text == read


@pytest.mark.parametrize(
    "text",
    [
        "Plain words.",
        "It came.\n\n~~A whole line is a passage of its own.~~\n\nIt went.",
        "Write `~~x~~` for it.",
        "```\na ~~b~~ c\n```\nand more",
        "A ~~ b ~~ c, a ~x~ b, and ~~~d~~~",
        "About ~~31 people.\n\nAnd 34~~ more.",
    ],
)
def test_texts_that_are_read_as_they_stand(text: str) -> None:
    assert read_form(_article(text)) is None


def test_spans_are_told_in_the_given_text() -> None:
    article = _article("“The quay was ~~not~~ sa\u00adfe,” she said. It ~~was~~ is so.")
    form = read_form(article)
    assert form is not None
    start = form.read.text.index("The quay")
    end = form.read.text.index(",”")
    content = r.Content(article=article.id, start=start, end=end, text="The quay was safe", parts=((start, end),))
    statement = r.Statement(id="s", article=article.id, kind="direct", content=content)
    body = r.Passage(start=0, end=len(form.read.text), kind="body")
    read = Records(articles=(r.replace(form.read, passages=(body,)),), statements=(statement,))
    given_back = as_given(read, {article.id: form})
    (told,) = given_back.statements
    assert told.content.text == article.text[told.content.start : told.content.end] == "The quay was ~~not~~ sa\u00adfe"
    assert [article.text[a:b] for a, b in told.content.parts] == ["The quay was", "sa\u00adfe"]
    (whole,) = given_back.articles
    assert whole.text == article.text
    assert [(p.kind, whole.text[p.start : p.end]) for p in whole.passages] == [
        ("body", "“The quay was"),
        ("withdrawn", "~~not~~"),
        ("body", "sa\u00adfe,” she said. It"),
        ("withdrawn", "~~was~~"),
        ("body", "is so."),
    ]


PIECES = st.sampled_from(["~~", "a", "b.", " ", "\n", "\u00ad", "[^1]", "é", "\n\n", "<s>", "</s>", "`"])


@given(st.lists(PIECES, max_size=30).map("".join).filter(str.strip))
def test_every_character_read_is_the_given_one_at_its_place(text: str) -> None:
    article = _article(text)
    form = read_form(article)
    if form is None:
        return
    assert all(article.text[form.place(at)] == char for at, char in enumerate(form.read.text))
    places = [form.place(at) for at in range(len(form.read.text))]
    assert places == sorted(set(places))
    (back,) = as_given(Records(articles=(form.read,)), {article.id: form}).articles
    assert back.text == article.text
    assert {(p.start, p.end) for p in form.apart} <= {(p.start, p.end) for p in back.passages}
