import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from rashomon.neural.tagger import _CHANGE, Array, _smoothed, _stretches


def _chances(scores: Array) -> Array:
    shares = np.exp(scores) / np.exp(scores).sum(-1, keepdims=True)
    chances: Array = np.log(np.stack([shares[:, 0], shares[:, 1:3].sum(-1), shares[:, 3:5].sum(-1)], axis=1))
    return chances


def _worth(chances: Array, labels: tuple[int, ...]) -> float:
    changes = sum(a != b for a, b in itertools.pairwise(labels))
    return float(sum(chances[n, label] for n, label in enumerate(labels)) - _CHANGE * changes)


@given(arrays.arrays(np.float64, st.tuples(st.integers(1, 5), st.just(5)), elements=st.floats(-8, 8)))
def test_no_other_row_of_labels_is_worth_more(scores: Array) -> None:
    chances = _chances(scores)
    best = max(_worth(chances, row) for row in itertools.product(range(3), repeat=len(scores)))
    assert _worth(chances, tuple(_smoothed(scores))) == pytest.approx(best, abs=1e-9)


def test_a_slip_of_one_piece_parts_no_content() -> None:
    sure, slip = [0, 0, 0, 0, 6.0], [1.0, 0, 0, 0, 0.8]
    assert list(_stretches(_smoothed(np.array([sure, sure, slip, sure])), 2)) == [(0, 4)]


def test_a_clear_gap_parts_a_content() -> None:
    sure, gap = [0, 0, 0, 0, 6.0], [6.0, 0, 0, 0, 0]
    assert list(_stretches(_smoothed(np.array([sure, gap, gap, sure])), 2)) == [(0, 1), (3, 4)]
