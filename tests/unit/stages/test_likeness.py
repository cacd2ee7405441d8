"""How alike two contents are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.stages.likeness import Weights, alike, denies, longest_run, overlaps, read_words

TEXTS = [
    "The dam will not hold through the winter",
    "The dam won't hold this winter",
    "The trains will run on Tuesday",
    "Nobody was warned",
    "",
]
BAGS = [read_words(text).bag for text in TEXTS]


def test_stopwords_count_only_where_nothing_else_is_left() -> None:
    assert "the" not in read_words("the dam of the town").bag
    assert read_words("to be or not to be").bag
    assert not read_words("…").bag


def test_order_keeps_every_word() -> None:
    assert len(read_words("the dam of the town").order) == 5


def test_inflections_are_one_word() -> None:
    assert read_words("negotiations of ministers").bag == read_words("a negotiation, a minister").bag


def test_rare_words_weigh_more_than_common_ones() -> None:
    weights = Weights([frozenset({"dam", "town"}), frozenset({"dam", "train"}), frozenset({"dam"})])
    assert weights.of("train") > weights.of("dam") > 0
    assert weights.of("never seen") > weights.of("train")


def test_overlap_is_whole_with_itself_and_none_with_a_stranger() -> None:
    weights = Weights(BAGS)
    assert weights.overlap(BAGS[0], BAGS[0])[:2] == pytest.approx((1.0, 1.0))
    assert weights.overlap(BAGS[0], BAGS[3]) == (0.0, 0.0, 0.0)
    assert weights.overlap(BAGS[0], BAGS[4]) == (0.0, 0.0, 0.0)


def test_containment_is_by_the_lighter_bag() -> None:
    weights = Weights(BAGS)
    part, whole = read_words("dam hold").bag, read_words("the old dam will hold the water").bag
    shared = weights.overlap(part, whole)
    assert shared.contained == pytest.approx(1.0)
    assert shared.dice < 1.0
    assert weights.overlap(whole, part) == pytest.approx(shared)


def test_overlaps_by_index_are_those_of_all_pairs() -> None:
    weights = Weights(BAGS)
    pairs = {(i, j): shared for i, j, shared in overlaps(BAGS, weights)}
    for i in range(len(BAGS)):
        for j in range(i + 1, len(BAGS)):
            expected = weights.overlap(BAGS[i], BAGS[j])
            assert (i, j) in pairs if expected.shared else (i, j) not in pairs
            assert not expected.shared or pairs[i, j] == pytest.approx(expected)


@pytest.mark.parametrize(
    ("a", "b", "length"),
    [("a b c d", "x b c y", 2), ("a b c", "a b c", 3), ("a b", "b a", 1), ("", "a", 0), ("a b a b c", "a b c", 3)],
)
def test_the_longest_run(a: str, b: str, length: int) -> None:
    left, right = tuple(a.split()), tuple(b.split())
    assert longest_run(left, right) == longest_run(right, left) == length


bags = st.lists(st.frozensets(st.sampled_from("abcdefghijk"), max_size=6), max_size=12)


@given(bags, st.sampled_from([0.1, 0.38, 0.5, 0.9, 1.0]))
def test_what_is_alike_is_found_by_its_weightier_words(some: list[frozenset[str]], least: float) -> None:
    weights = Weights(some)
    expected = [(i, j, shared) for i, j, shared in overlaps(some, weights) if shared.dice >= least]
    assert list(alike(some, weights, least)) == expected


@given(bags)
def test_a_bag_shares_all_with_an_equal_one(some: list[frozenset[str]]) -> None:
    weights = Weights(some)
    for bag in some:
        assert [shared for _, _, shared in overlaps([bag, bag], weights)] == ([weights.itself(bag)] if bag else [])


def test_what_is_nonexistent_does_not_exist() -> None:
    assert denies("the crack is nonexistent")
    assert not denies("the crack is existent")
