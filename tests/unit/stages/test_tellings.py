"""Clauses that tell the same, in whatever order and words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.language import get_language
from rashomon.stages.reading import block_views
from rashomon.stages.tellings import Tellings, clauses, read_sentences, read_tellings
from rashomon.stages.wording import weights
from tests.pipeline import read

quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def tellings(*texts: str) -> Tellings:
    records = read(*texts)
    return read_tellings(records.articles, records.statements, weights(records.articles), None)


def cut(text: str) -> list[str]:
    return [t.span.text for t in tellings(text).all]


def paired(*texts: str) -> list[tuple[str, str]]:
    told = tellings(*texts)
    return [(told.all[a].span.text, told.all[b].span.text) for a, b in told.best]


def test_a_sentence_is_cut_at_links_and_marks() -> None:
    text = (
        "Divers raised the bell of the wreck on Sunday, while the tug Berta waited outside the harbour;"
        " a crane set the bell down before the church."
    )
    assert cut(text) == [
        "Divers raised the bell of the wreck on Sunday,",
        "while the tug Berta waited outside the harbour;",
        "a crane set the bell down before the church.",
    ]


def test_a_short_piece_goes_with_the_one_before() -> None:
    assert cut("Divers raised the bell of the wreck on Sunday, when it rained.") == [
        "Divers raised the bell of the wreck on Sunday, when it rained."
    ]


def test_what_is_said_is_cut_from_who_says_it() -> None:
    text = "Harbour master Anna Holm told the council of Selmouth that divers had raised the bell of the wreck."
    assert cut(text)[-1] == "divers had raised the bell of the wreck."


@pytest.mark.parametrize("text", ["It rained.", "He said so.", "# Divers raise the bell of the wreck\n\nIt rained."])
def test_what_tells_too_little_and_headings_are_no_tellings(text: str) -> None:
    assert cut(text) == []


def test_the_same_told_in_another_order_is_paired() -> None:
    one = "Divers raised the bell of the wreck on Sunday. The council of Selmouth met in the evening to praise them."
    other = "The council of Selmouth met to praise the divers. On Sunday they had raised the bell of the wreck."
    assert ("Divers raised the bell of the wreck on Sunday.", "On Sunday they had raised the bell of the wreck.") in (
        paired(one, other)
    )


def test_two_clauses_of_one_article_are_no_pair() -> None:
    assert paired("Divers raised the bell of the wreck. Divers raised the bell of the wreck on Sunday.") == []


def test_nationalities_count_as_their_countries() -> None:
    (told,) = tellings("The Norwegian trawler left the quay of Selmouth.").all
    assert "norway" in told.stems
    assert not {"norwegian", "norwegians"} & told.stems


def test_words_in_quotation_marks_are_known_as_such() -> None:
    text = "“The divers raised the bell of the wreck on Sunday,” she said. The crane broke down after lunch."
    assert [t.quoted for t in tellings(text).all] == [True, False]


def test_sentences_with_the_same_words_are_paired_however_short_but_for_a_not() -> None:
    records = read("It did not rain.", "It did rain.")
    told = read_sentences(records.articles, weights(records.articles))
    assert [(told.all[a].span.article, told.all[b].span.article) for a, b in told.best] == [("a", "b")]


WORDS = st.sampled_from(
    "divers raised the bell of wreck on Sunday , ; : — and that when while after because who said Anna Holm told “ ” ."
    " crane council Selmouth not 40 tonnes".split()
)
texts = st.lists(WORDS, max_size=60).map(" ".join)


@quick
@given(st.lists(texts, min_size=1, max_size=3))
def test_clauses_lie_in_order_within_their_sentence_and_do_not_overlap(some: list[str]) -> None:
    told = tellings(*some)
    for telling in told.all:
        assert telling.sentence.covers(telling.span)
    for one, other in pairwise(told.all):
        if one.span.article == other.span.article:
            assert one.span.end <= other.span.start


@quick
@given(texts, st.lists(st.integers(0, 300), max_size=4))
def test_a_sentence_is_cut_into_all_its_tokens(text: str, edges: list[int]) -> None:
    for article in read(text).articles:
        for sentence in (s for block in block_views(article) for s in block.sentences):
            found = clauses(article.text, sentence, sorted(edges), get_language("en"))
            assert [t for tokens in found for t in tokens] == list(sentence.tokens)


@quick
@given(st.lists(texts, min_size=2, max_size=3))
def test_likeness_is_between_articles_and_mutual(some: list[str]) -> None:
    told = tellings(*some)
    assert all(told.all[a].span.article != told.all[b].span.article for a, b in told.likeness)
    assert all(told.between(a, b) == told.between(b, a) for a, b in told.likeness)
    assert set(told.best) <= set(told.likeness)
    assert all(told.middle(group) in group for group in told.groups)
