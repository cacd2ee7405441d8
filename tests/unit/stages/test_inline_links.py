"""Links that a page opened within a sentence are no part of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import records as r
from rashomon.stages.passages import mark_passages
from rashomon.stages.reading import block_views

LINKS = "Ana Maria BrelFerry to stop at noon Council 'shocked' by the tide Guild: no more boats MORE"


def marked(text: str) -> r.Article:
    return mark_passages(r.Article(id="one", source="one.md", sha256="0" * 64, text=text))


def pieces(text: str) -> list[tuple[str, str]]:
    article = marked(text)
    return [(p.kind, article.text[p.start : p.end]) for p in article.passages]


def test_links_between_a_name_and_its_verb_are_related() -> None:
    assert pieces(f"Harbour master Ana Brel {LINKS} said on Monday that the mole was safe for every boat.") == [
        ("body", "Harbour master Ana Brel"),
        ("related", LINKS),
        ("body", "said on Monday that the mole was safe for every boat."),
    ]


def test_the_sentence_is_read_as_one_without_them() -> None:
    (block,) = block_views(marked(f"Harbour master Ana Brel {LINKS} said on Monday that the mole was safe for all."))
    assert " ".join(block.text.split()) == "Harbour master Ana Brel said on Monday that the mole was safe for all."
    assert len(block.sentences) == 1
    assert "Ferry" not in [token.text for token in block.sentences[0].tokens]


def test_several_in_one_sentence_are_told_apart() -> None:
    text = f"The mayor Ana Brel {LINKS}, and Ivo Marn Ivo (Bo) MarnQuay to close MORE, the clerk, met on Monday."
    assert [kind for kind, _ in pieces(text)] == ["body", "related", "body", "related", "body"]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Brel of McBrel Lines said that MORE was needed for the harbour on Monday.",
        "The MORE programme, Ana Brel said, is a name that the council gave to its plan.",
        "The FerryLine boat and the YouTube channel of Ana Brel want MORE than the harbour can give.",
    ],
)
def test_a_word_in_capitals_alone_opens_nothing(text: str) -> None:
    assert [kind for kind, _ in pieces(text)] == ["body"]


@given(st.lists(st.sampled_from(["Ana Brel ", LINKS, " said. ", "The ", "McBrel", "MORE ", "\n\n"]), max_size=12))
def test_passages_lie_in_order_apart_and_inside_the_text(parts: list[str]) -> None:
    article = marked("".join(parts))
    ends = [0]
    for passage in article.passages:
        assert ends[-1] <= passage.start < passage.end <= len(article.text)
        ends.append(passage.end)
    for block in block_views(article):
        assert len(block.text) == block.end - block.start
