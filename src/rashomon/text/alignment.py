"""Words of two or more readings set against each other, and what kind of difference stands where they differ."""

from __future__ import annotations

import functools
import itertools
import math
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel, LCSseq

from rashomon.model.records import VariantClass
from rashomon.text.tokens import normal, stem

Pair = tuple[int | None, int | None]
"""A word of the left text and the word of the right text set against it; None where there is none."""
Column = tuple[str | None, ...]

_STEM, _NEAR = 0.9, 0.6
_EQUAL, _SHORT = 100, 60
"""What equal words are worth; up to three letters less, for these stand everywhere. Whole, so that ties are ties."""
_GAP = -20
_APART, _UNLIKE = -30, -100
"""A word against another word costs less than two gaps; a word against a mark costs more."""
_CELLS = 90_000
"""Tables up to so many cells are filled whole; what is larger, though texts share no run in it, is halved."""
_RUN = 3
"""Words equal in a row in both texts, of the most that they have in common, stand for each other without a table."""


class _Word(NamedTuple):
    """What words are compared by. No stem where it does not begin with a letter; no letters where it is too short."""

    form: str
    stem: str
    letters: int
    short: bool


@functools.lru_cache(maxsize=65536)
def _word(text: str) -> _Word:
    form = normal(text) or text
    known = form[0].isalpha()
    return _Word(form, stem(form) if known else "", _letters(form) if known and len(form) >= 4 else 0, len(text) <= 3)


def _letters(form: str) -> int:
    """A bit for each letter in it."""
    bits = 0
    for letter in form:
        bits |= 1 << (ord(letter) & 63)
    return bits


def similarity(left: str, right: str) -> float:
    """How alike two words are, 0 to 1: equal normal forms 1, the same stem 0.9, a letter or two apart 0.6."""
    return _alike(_word(left), _word(right))


def _alike(left: _Word, right: _Word) -> float:
    a, stem_a, letters_a, _ = left
    b, stem_b, letters_b, _ = right
    if a == b:
        return 1.0
    if stem_a == stem_b and stem_a:
        return _STEM
    if not letters_a or not letters_b or 4 * (letters_a ^ letters_b).bit_count() > len(a) + len(b):
        return 0.0  # more letters in one alone than words three quarters alike may have
    return _NEAR if Indel.normalized_similarity(a, b) >= 0.75 else 0.0


def align(left: Sequence[str], right: Sequence[str]) -> tuple[Pair, ...]:
    """The best global alignment of two texts: every word of both once, in order."""
    return tuple(_align([(w,) for w in left], right))


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
    columns: list[list[str | None]] = []
    profiles: list[Profile] = []
    for joined, number in enumerate(order):
        columns, profiles = _joined(columns, profiles, readings[number], joined)
    place = sorted(range(len(order)), key=order.__getitem__)
    return tuple(tuple([column[at] for at in place]) for column in columns)


def _guide(readings: Sequence[Sequence[str]]) -> list[int]:
    """The order in which readings are joined: nearest to all first, then nearest to that one."""
    numbers = range(len(readings))
    if len(readings) <= 2:  # one is as near to the other as the other to it
        return sorted(numbers, key=lambda n: tuple(readings[n]))
    bags = _bags(readings)

    def shared(a: int, b: int) -> float:
        total = len(readings[a]) + len(readings[b])
        return 2 * (bags[a] & bags[b]).bit_count() / total if total else 1.0

    centre = min(numbers, key=lambda a: (-math.fsum(shared(a, b) for b in numbers), tuple(readings[a])))
    rest = (n for n in numbers if n != centre)
    return [centre, *sorted(rest, key=lambda n: (-shared(centre, n), tuple(readings[n])))]


def _bags(readings: Sequence[Sequence[str]]) -> list[int]:
    """For each reading a bit for each stem in it, and one more each time that it comes again."""
    bits: dict[tuple[str, int], int] = {}
    bags = []
    for reading in readings:
        times: dict[str, int] = {}
        bag = 0
        for word in reading:
            key = stem(normal(word))
            times[key] = times.get(key, 0) + 1
            bag |= 1 << bits.setdefault((key, times[key]), len(bits))
        bags.append(bag)
    return bags


Profile = tuple[str, ...]
"""The different words of a column, sorted."""


def _joined(
    columns: list[list[str | None]], profiles: list[Profile], reading: Sequence[str], width: int
) -> tuple[list[list[str | None]], list[Profile]]:
    """Columns of `width` readings, and their profiles, with one reading more."""
    wider: list[list[str | None]] = []
    known: list[Profile] = []
    for i, j in _align(profiles, reading):
        column: list[str | None] = columns[i] if i is not None else [None for _ in range(width)]
        profile = profiles[i] if i is not None else ()
        word = reading[j] if j is not None else None
        column.append(word)
        wider.append(column)
        known.append(profile if word is None or word in profile else tuple(sorted((*profile, word))))
    return wider, known


def _align(left: Sequence[Profile], right: Sequence[str]) -> list[Pair]:
    """Aligns columns with a reading: runs they share word for word, and by a table what stands between."""
    pairs: list[Pair] = []
    i = j = 0
    for a, b, length in (*_anchors(left, right), (len(left), len(right), 0)):
        pairs += _between(left[i:a], right[j:b], i, j)
        pairs += zip(range(a, a + length), range(b, b + length), strict=True)
        i, j = a + length, b + length
    return pairs


def _anchors(left: Sequence[Profile], right: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Shared runs, without the word at each end: the table may want it for what stands beside it."""
    forms = [normal(word) for word in right]
    here = frozenset(forms)
    for i, j, length in equal_runs([_form(profile, here) for profile in left], forms, _RUN):
        first = 0 if i == j == 0 else 1
        last = length if (i + length, j + length) == (len(left), len(right)) else length - 1
        yield i + first, j + first, last - first


def _form(profile: Profile, here: frozenset[str]) -> str:
    """The normal form by which a column may stand in a run: one that the reading has, too."""
    if len(profile) == 1:
        return normal(profile[0])
    return next((form for form in map(normal, profile) if form in here), "")


def _between(left: Sequence[Profile], right: Sequence[str], i: int, j: int) -> list[Pair]:
    """The alignment of what begins at `i` and `j`."""
    if not left or not right:
        return [*((n, None) for n in range(i, i + len(left))), *((None, n) for n in range(j, j + len(right)))]
    if len(left) * len(right) <= _CELLS:
        return [(a if a is None else a + i, b if b is None else b + j) for a, b in _filled(left, right)]
    a, b = len(left) // 2, len(right) // 2
    return _between(left[:a], right[:b], i, j) + _between(left[a:], right[b:], i + a, j + b)


def _filled(left: Sequence[Profile], right: Sequence[str]) -> list[Pair]:
    """Needleman and Wunsch's table, filled whole and read back. What counts is by how much a pair beats two gaps."""
    above = [0] * (len(right) + 1)
    steps: list[list[int]] = []
    for profile in left:
        best, row, step = 0, [0], []
        for diagonal, up, gain in zip(above, itertools.islice(above, 1, None), _gains(profile, right), strict=False):
            match = diagonal + gain
            if match >= up and match >= best:
                best, move = match, 2
            elif up >= best:
                best, move = up, 1
            else:
                move = 0
            row.append(best)
            step.append(move)
        above = row
        steps.append(step)
    return _read_back(steps, len(left), len(right))


def _gains(profile: Profile, right: Sequence[str]) -> Iterator[int]:
    return map(_gain, itertools.repeat(profile), right)


def _read_back(steps: list[list[int]], i: int, j: int) -> list[Pair]:
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


@functools.lru_cache(maxsize=65536)
def _gain(left: Profile, right: str) -> int:
    """What it brings to set a column against a word rather than either against nothing."""
    other = _word(right)
    best = 0
    for text in left:
        word = _word(text)
        alike = _alike(word, other)
        if alike:
            best = max(best, round(alike * (_SHORT if word.short and other.short else _EQUAL)))
    if not best:
        best = _APART if left[0][0].isalnum() == right[0].isalnum() else _UNLIKE
    return best - 2 * _GAP


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
