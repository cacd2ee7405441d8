"""Words of two or more readings set against each other, and what kind of difference stands where they differ."""

from __future__ import annotations

import functools
import math
from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel, LCSseq

from rashomon.model.records import VariantClass
from rashomon.text.tokens import normal, stem

Pair = tuple[int | None, int | None]
"""A word of the left text and the word of the right text set against it; None where there is none."""
Column = tuple[str | None, ...]

_STEM, _NEAR = 0.9, 0.6
_GAP = -0.2
_APART, _UNLIKE = -0.3, -1.0
"""A word against another word costs less than two gaps; a word against a mark costs more."""
_SHORT = 0.6
"""Words of up to three letters are worth less: they stand everywhere."""
_CELLS = 90_000
"""Tables up to so many cells are filled whole; longer texts are first cut where they share long runs."""


@functools.lru_cache(maxsize=65536)
def similarity(left: str, right: str) -> float:
    """How alike two words are, 0 to 1: equal normal forms 1, the same stem 0.9, a letter or two apart 0.6."""
    a, b = normal(left) or left, normal(right) or right
    if a == b:
        return 1.0
    if not (a[0].isalpha() and b[0].isalpha()):
        return 0.0
    if stem(a) == stem(b):
        return _STEM
    return _NEAR if min(len(a), len(b)) >= 4 and Indel.normalized_similarity(a, b) >= 0.75 else 0.0


def align(left: Sequence[str], right: Sequence[str]) -> tuple[Pair, ...]:
    """The best global alignment of two texts: every word of both once, in order."""
    return tuple(_align([(w,) for w in left], [(w,) for w in right]))


def equal_runs(left: Sequence[str], right: Sequence[str], least: int = 1) -> tuple[tuple[int, int, int], ...]:
    """Runs (left start, right start, length) of equal words, in order in both, of a longest common subsequence."""
    found = LCSseq.opcodes(left, right)
    runs = ((op.src_start, op.dest_start, op.src_end - op.src_start) for op in found if op.tag == "equal")
    return tuple(run for run in runs if run[2] >= least)


def collate(readings: Sequence[Sequence[str]]) -> tuple[Column, ...]:
    """Readings in columns of words that stand for each other; `columns[c][r]` is reading r's word, or None.

    Each reading's words, in order, are exactly the words of its column entries. The order of the readings does not
    matter: they are joined from the one most like the others outwards, and given back in the order they came.
    """
    order = _guide(readings)
    columns: list[Column] = []
    for joined, number in enumerate(order):
        columns = _join(columns, readings[number], joined)
    place = {number: at for at, number in enumerate(order)}
    return tuple(tuple(column[place[number]] for number in range(len(readings))) for column in columns)


def _guide(readings: Sequence[Sequence[str]]) -> list[int]:
    """The order in which readings are joined: nearest to all first, then nearest to that one."""
    bags = [Counter(stem(normal(w)) for w in reading) for reading in readings]

    def shared(a: int, b: int) -> float:
        total = bags[a].total() + bags[b].total()
        return 2 * (bags[a] & bags[b]).total() / total if total else 1.0

    numbers = range(len(readings))
    if len(readings) < 2:
        return list(numbers)
    centre = min(numbers, key=lambda a: (-math.fsum(shared(a, b) for b in numbers), tuple(readings[a])))
    rest = (n for n in numbers if n != centre)
    return [centre, *sorted(rest, key=lambda n: (-shared(centre, n), tuple(readings[n])))]


def _join(columns: list[Column], reading: Sequence[str], width: int) -> list[Column]:
    """Columns of `width` readings with one reading more."""
    profiles = [tuple(sorted({w for w in column if w is not None})) for column in columns]
    nothing: Column = (None,) * width
    return [
        (columns[i] if i is not None else nothing) + (reading[j] if j is not None else None,)
        for i, j in _align(profiles, [(w,) for w in reading])
    ]


Profile = tuple[str, ...]


def _align(left: Sequence[Profile], right: Sequence[Profile]) -> list[Pair]:
    """Aligns two profiles (the words of each column); long ones are cut at runs they share."""
    if not left or not right or len(left) * len(right) <= _CELLS:
        return _filled(left, right)
    cut = _cut(left, right)
    if cut is None:
        return _halves(left, right, len(left) // 2, len(right) // 2)
    return _halves(left, right, *cut)


def _halves(left: Sequence[Profile], right: Sequence[Profile], i: int, j: int) -> list[Pair]:
    tail = _align(left[i:], right[j:])
    return _align(left[:i], right[:j]) + [(a if a is None else a + i, b if b is None else b + j) for a, b in tail]


def _cut(left: Sequence[Profile], right: Sequence[Profile]) -> tuple[int, int] | None:
    """The middle of the shared run nearest to the middle of the left text."""
    runs = equal_runs([normal(p[0]) for p in left], [normal(p[0]) for p in right], least=3)
    inner = [(i + n // 2, j + n // 2) for i, j, n in runs]
    usable = [(i, j) for i, j in inner if 0 < i < len(left) and 0 < j < len(right)]
    return min(usable, key=lambda at: (abs(2 * at[0] - len(left)), at)) if usable else None


def _filled(left: Sequence[Profile], right: Sequence[Profile]) -> list[Pair]:
    """Needleman and Wunsch's table, filled whole and read back."""
    width = len(right)
    gains = _gains(left, right)
    above = [j * _GAP for j in range(width + 1)]
    steps: list[bytearray] = []
    for i in range(len(left)):
        gain, best, step = gains[i], above[0] + _GAP, bytearray(width)
        row = [best]
        diagonal = above[0]
        for j in range(width):
            up = above[j + 1]
            match, drop, best = diagonal + gain[j], up + _GAP, best + _GAP
            if match >= drop and match >= best:
                best = match
                step[j] = 2
            elif drop >= best:
                best = drop
                step[j] = 1
            row.append(best)
            diagonal = up
        above = row
        steps.append(step)
    return _read_back(steps, len(left), width)


def _read_back(steps: list[bytearray], i: int, j: int) -> list[Pair]:
    pairs: list[Pair] = []
    while i or j:
        step = steps[i - 1][j - 1] if i and j else (1 if i else 0)
        if step == 2:
            i, j = i - 1, j - 1
            pairs.append((i, j))
        elif step == 1:
            i -= 1
            pairs.append((i, None))
        else:
            j -= 1
            pairs.append((None, j))
    return pairs[::-1]


def _gains(left: Sequence[Profile], right: Sequence[Profile]) -> list[list[float]]:
    """What it brings to set each column against each word; equal columns share a row."""
    rows: dict[Profile, list[float]] = {}
    distinct = dict.fromkeys(right)
    for a in left:
        if a not in rows:
            cells = {b: _gain(a, b) for b in distinct}
            rows[a] = [cells[b] for b in right]
    return [rows[a] for a in left]


def _gain(left: Profile, right: Profile) -> float:
    best = max(_worth(a, b) for a in left for b in right) if len(left) > 1 else _worth(left[0], right[0])
    if best > 0:
        return best
    return _APART if left[0][0].isalnum() == right[0][0].isalnum() else _UNLIKE


@functools.lru_cache(maxsize=65536)
def _worth(a: str, b: str) -> float:
    return similarity(a, b) * (_SHORT if max(len(a), len(b)) <= 3 else 1.0)


class Judge(NamedTuple):
    """What a language knows of a word: whether it denies, counts or names. Each takes a token as written."""

    negates: Callable[[str], bool]
    counts: Callable[[str], bool]
    names: Callable[[str], bool]


def classify(forms: Sequence[Sequence[str]], judge: Judge) -> VariantClass:
    """What kind of difference a place is, given each reading's tokens there (none where it has nothing).

    The weightiest kind wins: a lost "no" over a number, a number over a name, a name over wording.
    """
    present = [f for f in forms if any(t[0].isalnum() for t in f)]
    if len({bool(_those(f, judge.negates)) for f in forms}) == 2:
        return "negation"
    if len({tuple(map(normal, f)) for f in map(_words, forms)}) == 1:
        return "punctuation"
    if len(present) < len(forms):
        return "omission" if 2 * len(present) > len(forms) else "addition"
    for kind, test in (("number", judge.counts), ("name", judge.names)):
        if all(_those(f, test) for f in present) and len({_those(f, test) for f in present}) > 1:
            return _named(kind, present)
    return "spelling" if _spelled_apart(present) else "wording"


def _named(kind: str, forms: Sequence[Sequence[str]]) -> VariantClass:
    if kind == "number":
        return "number"
    return "spelling" if _spelled_apart(forms) else "name"


def _words(form: Sequence[str]) -> tuple[str, ...]:
    return tuple(t for t in form if t[0].isalnum())


def _those(form: Sequence[str], test: Callable[[str], bool]) -> frozenset[str]:
    return frozenset(normal(t) for t in form if test(t))


def _spelled_apart(forms: Sequence[Sequence[str]]) -> bool:
    """The same words but for a letter or two in each."""
    first, *others = (_words(f) for f in forms)
    return all(
        len(first) == len(other)
        and all(similarity(a, b) == 1.0 or _near(a, b) for a, b in zip(first, other, strict=True))
        for other in others
    )


def _near(a: str, b: str) -> bool:
    return (
        min(len(a), len(b)) >= 4
        and Indel.normalized_similarity(normal(a), normal(b)) >= 0.75
        and stem(normal(a)) != stem(normal(b))
    )
