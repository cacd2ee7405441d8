"""Quotations that mean much the same, by the encoder that comes with the package."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from rashomon.model import records as r
from rashomon.neural import OWN_MODELS
from rashomon.stages.likeness import read_words
from rashomon.stages.renderings import Item, Params
from rashomon.stages.sense import Turn, alike_in_sense, read_sense, rendered_whole
from tests.pipeline import own_models

pytestmark = pytest.mark.skipif(not (OWN_MODELS / "manifest.json").exists(), reason="came without weights")

QUOTED = [
    ("a", "Our ferry is old and slow,"),
    ("a", "and nobody will pay for a new engine."),
    ("b", "The boat is slow and old, that is true, and for a new engine there is no money from anybody."),
    ("b", "The soup in the canteen was cold this morning."),
]


def items(quoted: Sequence[tuple[str, str]]) -> list[Item]:
    found = []
    for n, (article, text) in enumerate(quoted):
        start, end = n * 200, n * 200 + len(text)
        content = r.Content(article=article, start=start, end=end, text=text, parts=((start, end),))
        said = r.Statement(id=f"s{n}", article=article, kind="direct", content=content, speaker="p-1")
        found.append(Item(said, read_words(text), named=True, passed_on=False))
    return found


def rendered(quoted: Sequence[tuple[str, str]], alike: Mapping[tuple[int, int], float]) -> set[Turn]:
    told, turns = items(quoted), [(0, 1)]
    sense = read_sense(told, turns, own_models().encoder, Params())
    return {pair for pairs in rendered_whole(told, turns, sense, dict(alike), Params()).values() for pair in pairs}


def test_a_turn_in_two_parts_is_rendered_by_one_quotation_of_another_account() -> None:
    assert rendered(QUOTED, {}) == {(0, 2), (1, 2)}


def test_not_where_a_part_is_rendered_by_itself() -> None:
    assert rendered(QUOTED, {(0, 2): 0.8}) == set()


def test_not_by_the_same_account() -> None:
    assert rendered([("a", text) for _, text in QUOTED], {}) == set()


def test_without_an_encoder_nothing_is_alike_in_sense() -> None:
    told = items(QUOTED)
    assert alike_in_sense(told, read_sense(told, [(0, 1)], None, Params()), Params()) == {}


def test_accounts_that_quote_word_for_word_have_other_words_for_other_utterances() -> None:
    sentence = "The council has never paid for a boat and it never will"
    apart = [*QUOTED, ("a", "The boat is old and slow,"), ("c", "Our ferry is slow and aged.")]
    told = items([*apart, ("a", sentence), ("b", sentence)])
    sense = read_sense(told, [(0, 1)], own_models().encoder, Params())
    assert {
        told[i].statement.article + told[j].statement.article for i, j in alike_in_sense(told, sense, Params())
    } == {"ac"}
    assert not rendered_whole(told, [(0, 1)], sense, {}, Params())
