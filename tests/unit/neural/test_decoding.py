import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from rashomon.neural.decoding import CHANGE, Array, likeliest, part_chances, runs, stretches


def _worth(chances: Array, labels: tuple[int, ...]) -> float:
    changes = sum(a != b for a, b in itertools.pairwise(labels))
    return float(sum(chances[n, label] for n, label in enumerate(labels)) - CHANGE * changes)


def _labels(scores: Array) -> tuple[int, ...]:
    return tuple(likeliest(part_chances(scores)[None])[0])


@given(arrays.arrays(np.float64, st.tuples(st.integers(1, 5), st.just(5)), elements=st.floats(-8, 8)))
def test_no_other_row_of_labels_is_worth_more(scores: Array) -> None:
    chances = part_chances(scores)
    best = max(_worth(chances, row) for row in itertools.product(range(3), repeat=len(scores)))
    assert _worth(chances, _labels(scores)) == pytest.approx(best, abs=1e-9)


def test_a_slip_of_one_piece_parts_no_content() -> None:
    sure, slip = [0, 0, 0, 0, 6.0], [1.0, 0, 0, 0, 0.8]
    assert list(stretches(_labels(np.array([sure, sure, slip, sure])), 2)) == [(0, 4)]


def test_a_clear_gap_parts_a_content() -> None:
    sure, gap = [0, 0, 0, 0, 6.0], [6.0, 0, 0, 0, 0]
    assert list(stretches(_labels(np.array([sure, gap, gap, sure])), 2)) == [(0, 1), (3, 4)]


@given(
    arrays.arrays(np.float64, st.tuples(st.integers(2, 4), st.integers(1, 5), st.just(3)), elements=st.floats(-8, 0))
)
def test_rows_read_together_are_read_as_each_by_itself(chances: Array) -> None:
    together = likeliest(chances)
    assert all(likeliest(row[None])[0] == labels for row, labels in zip(chances, together, strict=True))


@pytest.mark.parametrize(
    ("labels", "found"),
    [([0, 1, 2, 2, 0], [(1, 4)]), ([1, 1, 2], [(0, 1), (1, 3)]), ([0, 2, 2], [(1, 3)]), ([3, 4, 0], []), ([], [])],
)
def test_runs_of_labels(labels: list[int], found: list[tuple[int, int]]) -> None:
    assert list(runs(labels, 1)) == found
