"""Independent witnesses."""

from __future__ import annotations

from typing import Any

from rashomon.model import records as r
from rashomon.stages.derivations import find_derivations
from rashomon.stages.origins import origin_counter, origin_groups
from rashomon.stages.passages import mark_passages
from tests.unit.stages.build import article

FACT = "Engineers who climbed down the second pier on Sunday counted eleven fresh cracks, some as wide as a thumb."
OTHER = "The island of Torv has nine thousand people and one bridge, which the harbour board closed on Monday."
ALONE = "Eleven cracks were seen by a diver, our reporter learned from a man who sells eels beside the gate."


def _event(*texts: str, **fields: tuple[Any, ...]) -> tuple[r.Article, ...]:
    return tuple(
        mark_passages(article(text, "abcd"[n], **{key: values[n] for key, values in fields.items()}))
        for n, text in enumerate(texts)
    )


def _span(one: r.Article, words: str) -> r.Span:
    at = one.text.index(words)
    return one.span(at, at + len(words))


def test_reports_of_their_own_are_witnesses_each() -> None:
    articles = _event(FACT, ALONE)
    count = origin_counter(articles, find_derivations(articles))
    assert count([_span(articles[0], "eleven"), _span(articles[1], "Eleven")]) == 2
    assert count([_span(articles[0], "eleven")]) == 1
    assert count([]) == 0


def test_reprints_are_one_witness_for_what_they_reprint() -> None:
    articles = _event(f"{OTHER} {FACT}", f"{FACT}\n{ALONE}", ALONE.replace("eels", "nets and ropes"))
    count = origin_counter(articles, find_derivations(articles))
    copied = [_span(a, "eleven fresh cracks") for a in articles[:2]]
    assert count(copied) == 1
    assert count([copied[0], _span(articles[2], "Eleven cracks")]) == 2


def test_reprints_of_a_third_report_are_one_witness_though_it_is_not_cited() -> None:
    articles = _event(FACT, FACT, FACT)
    count = origin_counter(articles, find_derivations(articles)[:2])
    assert count([_span(articles[1], "eleven"), _span(articles[2], "eleven")]) == 1


def test_sentences_that_name_one_agency_are_one_witness() -> None:
    one = "The bridge has eleven cracks, Reuters reported, citing a diver. The board was silent."
    other = "A diver counted eleven fissures in the pier, according to Reuters. Boats sailed on."
    articles = _event(one, other)
    count = origin_counter(articles, ())
    assert count([_span(articles[0], "eleven"), _span(articles[1], "eleven")]) == 1
    assert count([_span(articles[0], "silent"), _span(articles[1], "Boats")]) == 2


def test_a_report_that_names_the_other_outlet_is_no_second_witness() -> None:
    articles = _event("There are eleven cracks, Reuters reported.", ALONE, outlet=("Torv Courier", "Reuters"))
    count = origin_counter(articles, ())
    assert count([_span(articles[0], "eleven"), _span(articles[1], "Eleven")]) == 1


def test_whole_reprints_are_one_origin_and_a_shared_sentence_is_not() -> None:
    articles = _event(
        f"{OTHER}\n{FACT}", f"{OTHER}\n{FACT}", f"{FACT}\n" + f"{ALONE}\n" * 1 + "It rained all day. " * 9
    )
    groups = origin_groups(articles, [d for d in find_derivations(articles) if d.target.article != "c"])
    assert groups == (("a", "b"), ("c",))


def test_each_article_is_in_one_group_whatever_the_order() -> None:
    articles = _event(FACT, FACT, ALONE)
    found = find_derivations(articles)
    assert origin_groups(articles, found) == origin_groups(articles[::-1], found) == (("a", "b"), ("c",))
