"""From scores of labels to runs of pieces."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from rashomon.neural.protocols import Range

CHANGE = 0.5
"""What a change between outside, source and content costs, in nats: a slip of one piece is no change."""

Array = np.ndarray[Any, Any]


def log_chances(scores: Array) -> Array:
    """Log probabilities of labels, along the last axis."""
    row = scores.astype(np.float64)
    row = row - row.max(-1, keepdims=True)
    chances: Array = row - np.log(np.exp(row).sum(-1, keepdims=True))
    return chances


def calibrated(chance: float, slope: float, shift: float) -> float:
    """A probability whose log odds are stretched and shifted (Platt 1999)."""
    kept = min(max(chance, 1e-3), 1 - 1e-3)
    return 1 / (1 + math.exp(-slope * math.log(kept / (1 - kept)) - shift))


def runs(labels: Sequence[int], begin: int) -> Iterator[Range]:
    """Runs of pieces labelled `begin` first and `begin` + 1 after, [first, past the last); the first may lack."""
    start: int | None = None
    for at, label in enumerate([*labels, 0]):
        if start is not None and label != begin + 1:
            yield start, at
            start = None
        if label == begin or (label == begin + 1 and start is None):
            start = at


def part_chances(scores: Array) -> Array:
    """Log probabilities of outside, source and content (…, 3) from scores of their first and later pieces (…, 5)."""
    row = log_chances(scores)
    parts = [row[..., 0], np.logaddexp(row[..., 1], row[..., 2]), np.logaddexp(row[..., 3], row[..., 4])]
    return np.stack(parts, axis=-1)


def name_chances(scores: Array) -> tuple[Array, Array]:
    """Log probabilities of no name and of each kind (…, 1 + kinds), and where a kind's name rather begins than goes on.

    `scores` are of no name, then of each kind's first and later pieces (…, 1 + 2 × kinds).
    """
    row = log_chances(scores)
    first, later = row[..., 1::2], row[..., 2::2]
    return np.concatenate([row[..., :1], np.logaddexp(first, later)], axis=-1), first > later


def likeliest(chances: Array, change: float = CHANGE) -> list[list[int]]:
    """For each row the likeliest labels where each change costs `change` nats (Viterbi 1967).

    `chances` are log probabilities (rows, pieces, labels).
    """
    return [_likeliest(row, change) for row in chances.tolist()]


def _likeliest(row: Sequence[Sequence[float]], change: float) -> list[int]:
    """Plain lists: for a few labels, arrays are slower than the sums they save."""
    best, before = row[0], []
    for here in row[1:]:
        moved = max(best) - change
        before.append((best, moved))
        best = [(b if b >= moved else moved) + h for b, h in zip(best, here)]  # noqa: B905 - equally long
    label = best.index(max(best))
    labels = [label]
    for best, moved in reversed(before):
        label = label if best[label] >= moved else best.index(max(best))
        labels.append(label)
    return labels[::-1]


def stretches(labels: Sequence[int], wanted: int) -> Iterator[Range]:
    """Runs of one label, [first, past the last)."""
    at = 0
    for label, group in itertools.groupby(labels):
        size = len(list(group))
        if label == wanted:
            yield at, at + size
        at += size
