"""Runs of words that two texts share, found by an index of their k-word shingles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_CROWD = 12
"""Where more places than this hold a shingle, each is compared with the first alone: time stays linear in places."""

Place = tuple[int, int]
"""A text's number and the index of a word in it."""


class Run(NamedTuple):
    """The same `length` words in text `left` from word `left_start` and in text `right` from word `right_start`."""

    left: int
    left_start: int
    right: int
    right_start: int
    length: int


def shingles(forms: Sequence[str], k: int) -> Iterator[tuple[str, ...]]:
    """All runs of k words, in order; none where there are fewer words."""
    return zip(*(forms[i:] for i in range(k)), strict=False)


def shared_runs(texts: Sequence[Sequence[str]], k: int, crowd: int = _CROWD) -> tuple[Run, ...]:
    """Longest runs of at least k equal words between texts, or between two places of one text.

    In every run `(left, left_start) < (right, right_start)`. Words are compared as given (see `tokens.words`).
    """
    starts = _equal_shingles(texts, k, crowd)
    runs: list[Run] = []
    for (left, right, shift), places in starts.items():
        runs.extend(Run(left, at, right, at + shift, length) for at, length in _joined(sorted(set(places)), k))
    return tuple(sorted(runs))


def _equal_shingles(texts: Sequence[Sequence[str]], k: int, crowd: int) -> dict[tuple[int, int, int], list[int]]:
    """Where shingles are equal, by (left text, right text, how far right lies behind left)."""
    first: dict[tuple[str, ...], Place] = {}
    places: dict[tuple[str, ...], list[Place]] = {}
    for number, forms in enumerate(texts):
        for at, shingle in enumerate(shingles(forms, k)):
            place = (number, at)
            before = first.setdefault(shingle, place)
            if before is not place:  # most stand in one place and need no list
                places.setdefault(shingle, [before]).append(place)
    starts: dict[tuple[int, int, int], list[int]] = defaultdict(list)
    for held in places.values():
        for (left, i), (right, j) in _pairs(held, crowd):
            starts[left, right, j - i].append(i)
    return starts


def _pairs(held: list[Place], crowd: int) -> Iterator[tuple[Place, Place]]:
    firsts = held if len(held) <= crowd else held[:1]
    return ((a, b) for n, a in enumerate(firsts) for b in held[n + 1 :])


def _joined(starts: list[int], k: int) -> Iterator[tuple[int, int]]:
    """Runs (start, length) of neighbouring shingle starts."""
    begin = last = None
    for at in starts:
        if begin is None or last is None:
            begin = last = at
        elif at == last + 1:
            last = at
        else:
            yield begin, last - begin + k
            begin = last = at
    if begin is not None and last is not None:
        yield begin, last - begin + k
