"""Groups out of likenesses of two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hypothesis import given
from hypothesis import strategies as st

from rashomon.stages.clustering import clustered

Scores = Mapping[tuple[int, int], float]


def by_all_pairs(speakers: Sequence[str | None], scores: Scores) -> list[list[int]]:
    """The same by looking at every pair across, each time."""
    home = {n: [n] for n in range(len(speakers))}
    for m, n in sorted(scores, key=lambda pair: (-scores[pair], pair)):
        a, b = (next(k for k, group in home.items() if x in group) for x in (m, n))
        pairs = [(min(x, y), max(x, y)) for x in home[a] for y in home[b]]
        strangers = [(x, y) for x, y in pairs if speakers[x] and speakers[y] and speakers[x] != speakers[y]]
        half = 2 * sum(pair in scores for pair in pairs) >= len(pairs)
        if a != b and half and all(pair in scores for pair in strangers):
            home[a] += home.pop(b)
    return [home[n] for n in sorted(home)]


APART = [str(n) for n in range(10)]
"""Each of another article."""
NO_SIZE = [0] * 10
"""None a full reading."""
NO_WORDS: list[frozenset[tuple[str, ...]]] = [frozenset()] * 10
pairs = st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda p: p[0] < p[1])


@given(
    st.lists(st.sampled_from([None, "ann", "bea"]), min_size=10, max_size=10),
    st.dictionaries(pairs, st.sampled_from([0.3, 0.5, 0.9]), max_size=40),
)
def test_groups_are_those_of_looking_at_every_pair(speakers: list[str | None], scores: Scores) -> None:
    assert clustered(speakers, APART, NO_SIZE, NO_WORDS, scores) == by_all_pairs(speakers, scores)


def test_what_one_article_prints_as_two_utterances_stays_two() -> None:
    """Both are alike to a third that holds them, as parts of a post that others print whole."""
    scores = {(0, 1): 0.9, (1, 2): 0.8}
    assert clustered([None] * 3, ["a", "b", "c"], NO_SIZE, NO_WORDS, scores) == [[0, 1, 2]]
    assert clustered([None] * 3, ["a", "b", "a"], NO_SIZE, NO_WORDS, scores) == [[0, 1], [2]]
    assert clustered([None] * 3, [None, "b", None], NO_SIZE, NO_WORDS, scores) == [[0, 1, 2]]


def test_weak_likeness_does_not_run_on() -> None:
    chain = {(0, 1): 0.9, (1, 2): 0.8, (2, 3): 0.7}
    assert clustered([None] * 4, APART, NO_SIZE, NO_WORDS, chain) == [[0, 1, 2], [3]]


def test_two_named_people_are_joined_only_where_all_their_words_are_alike() -> None:
    assert clustered(["ann", "ann", "bea"], APART, NO_SIZE, NO_WORDS, {(0, 1): 0.9, (1, 2): 0.8}) == [[0, 1], [2]]
    assert clustered(["ann", "ann", "bea"], APART, NO_SIZE, NO_WORDS, {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.7}) == [
        [0, 1, 2]
    ]


def test_pieces_of_a_long_reading_need_not_be_like_each_other() -> None:
    scores = {(0, 1): 0.9, (0, 2): 0.9, (0, 3): 0.7}
    assert clustered([None] * 4, APART, [9, 2, 3, 12], NO_WORDS, scores) == [[0, 1, 2, 3]]
    assert clustered([None] * 4, APART, [9, 2, 12, 8], NO_WORDS, scores) == [[0, 1, 2], [3]]
    assert clustered([None] * 4, APART, [9, 2, 3, 12], NO_WORDS, scores | {(0, 3): 0.6}) == [[0, 1, 2], [3]]


def test_what_one_quotation_has_one_after_the_other_stays_two() -> None:
    words = [frozenset({("a", "b")}), frozenset({("a", "b", "c", "d")}), frozenset({("c", "d")})]
    scores = {(0, 1): 0.9, (1, 2): 0.8}
    apart = {frozenset({("a", "b"), ("c", "d")})}
    assert clustered([None] * 3, APART, NO_SIZE, words, scores) == [[0, 1, 2]]
    assert clustered([None] * 3, APART, NO_SIZE, words, scores, apart=apart) == [[0, 1], [2]]
