"""Words of two or more readings set against each other, and what kind of difference stands where they differ."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence, Set
from itertools import chain
from typing import NamedTuple

from rapidfuzz.distance import Indel, LCSseq

from rashomon.model.records import VariantClass
from rashomon.text.tokens import normal, normals, stem, stems

Pair = tuple[int | None, int | None]
"""A word of the left text and the word of the right text set against it; None where there is none."""
Column = tuple[str | None, ...]

_STEM, _NEAR = 0.9, 0.6
_EQUAL, _SHORT = 100, 60
"""What equal words are worth; up to three letters less, for these stand everywhere. Whole, so that ties are ties."""
_GAP = -20
_APART, _UNLIKE = -30, -100
"""A word against another word costs less than two gaps; a word against a mark costs more."""
_LIKE, _OTHER = _APART - 2 * _GAP, _UNLIKE - 2 * _GAP
_CELLS = 90_000
"""Tables up to so many cells are filled whole; what is larger, though texts share no run in it, is halved."""
_OTHERS = 3
"""Words around a number, name or negation up to which a difference is one of these."""
_RUN = 3
"""Words equal in a row in both texts, of the most that they have in common, stand for each other without a table."""


_Word = tuple[str, str, str, int, bool, bool]
"""As written, its normal form, its stem, its size, whether it is short, whether it is a mark.

No size where it is too short, or does not begin with a letter, to be near another. A bare tuple: made by the thousand.
"""
Profile = tuple[_Word, ...]
"""The different words of a column, sorted."""


def _known(texts: Set[str]) -> dict[str, _Word]:
    """What each word is compared by."""
    written = [*texts]
    forms = normals(written)
    sizes = [_size(form) for form in forms]
    short = [len(text) <= 3 for text in written]
    marks = [not text[0].isalnum() for text in written]
    return dict(zip(written, zip(written, forms, stems(forms), sizes, short, marks, strict=True), strict=True))


def _size(form: str) -> int:
    return len(form) if len(form) > 3 and form[0].isalpha() else 0


def similarity(left: str, right: str) -> float:
    """How alike two words are, 0 to 1: equal normal forms 1, the same stem 0.9, a letter or two apart 0.6."""
    known = _known({left, right})
    (_, a, stem_a, size_a, *_), (_, b, stem_b, size_b, *_) = known[left], known[right]
    if stem_a == stem_b:
        return 1.0 if a == b else _STEM
    return _NEAR if size_a and size_b and _near_to(a, size_a, [(0, size_b, b)]) else 0.0


def align(left: Sequence[str], right: Sequence[str]) -> tuple[Pair, ...]:
    """The best global alignment of two texts: every word of both once, in order."""
    words = _known({*left, *right})
    return tuple(_align([(words[text],) for text in left], [words[text] for text in right]))


def equal_runs(left: Sequence[str], right: Sequence[str], least: int = 1) -> tuple[tuple[int, int, int], ...]:
    """Runs (left start, right start, length) of equal words, in order in both, of a longest common subsequence."""
    found = LCSseq.editops(left, right).as_matching_blocks()
    return tuple([(run.a, run.b, length) for run in found if (length := run.size) >= max(least, 1)])


def collate(readings: Sequence[Sequence[str]]) -> tuple[Column, ...]:
    """Readings in columns of words that stand for each other; `columns[c][r]` is reading r's word, or None.

    Each reading's words, in order, are exactly the words of its column entries. The order of the readings does not
    matter: they are joined from the one most like the others outwards, and given back in the order they came.
    """
    known = _known({*chain.from_iterable(readings)})
    words = [[known[text] for text in reading] for reading in readings]
    order: list[int] = []
    profiles: list[Profile] = []
    places: dict[int, list[int]] = {}
    for number in _guide(words):
        order, places[number] = _joined(order, profiles, words[number])
    rank = {column: n for n, column in enumerate(order)}
    rows = [_row(places[number], reading, rank) for number, reading in enumerate(readings)]
    return tuple(zip(*rows, strict=True))


def _row(places: Sequence[int], reading: Sequence[str], rank: Mapping[int, int]) -> list[str | None]:
    """A reading's words at the ranks of their columns, and None at the others."""
    row: list[str | None] = [None] * len(rank)
    for column, text in zip(places, reading, strict=True):
        row[rank[column]] = text
    return row


def _guide(readings: Sequence[list[_Word]]) -> list[int]:
    """The order in which readings are joined: nearest to all first, then nearest to that one."""
    order = sorted(range(len(readings)), key=readings.__getitem__)
    if len(readings) <= 2:  # one is as near to the other as the other to it
        return order
    shared = _shared(readings)
    centre = min(order, key=lambda n: -math.fsum(shared[n]))
    order.remove(centre)
    return [centre, *sorted(order, key=lambda n: -shared[centre][n])]


def _shared(readings: Sequence[Sequence[_Word]]) -> list[list[float]]:
    """How much of the words of two readings, by their stems, both have: a row for each reading."""
    sized = [(bag, len(reading)) for bag, reading in zip(_bags(readings), readings, strict=True)]
    return [[2 * (a & b).bit_count() / (m + n) if m + n else 1.0 for b, n in sized] for a, m in sized]


def _bags(readings: Sequence[Sequence[_Word]]) -> list[int]:
    """For each reading a bit for each stem in it, and one more, further up, each time that it comes again."""
    keys = {form: stem(form) for form in {word[1] for reading in readings for word in reading}}
    bit = {key: 1 << n for n, key in enumerate(set(keys.values()))}
    bags = []
    for reading in readings:
        bag = 0
        for word in reading:
            one = bit[keys[word[1]]]
            while bag & one:
                one <<= len(bit)
            bag |= one
        bags.append(bag)
    return bags


def _joined(order: list[int], profiles: list[Profile], reading: Sequence[_Word]) -> tuple[list[int], list[int]]:
    """The order of columns with one reading more, and the column of each of its words. Adds to the profiles."""
    wider: list[int] = []
    places: list[int] = []
    for i, j in _align([profiles[column] for column in order], reading):
        column = len(profiles) if i is None else order[i]
        wider.append(column)
        if j is None:
            continue
        places.append(column)
        if i is None:
            profiles.append((reading[j],))
        elif reading[j] not in profiles[column]:
            profiles[column] = tuple(sorted((*profiles[column], reading[j])))
    return wider, places


def _align(left: Sequence[Profile], right: Sequence[_Word]) -> list[Pair]:
    """Aligns columns with a reading: runs they share word for word, and by a table what stands between.

    The word at each end of a run is left to the table, which may want it for what stands beside it.
    """
    forms = [word[1] for word in right]
    pairs: list[Pair] = []
    i = j = 0
    ends = len(left), len(right)
    for a, b, length in equal_runs(_forms(left, forms), forms, _RUN):
        first = 0 if a == b == 0 else 1
        last = length if (a + length, b + length) == ends else length - 1
        pairs += _between(left[i : a + first], right[j : b + first], i, j)
        i, j = a + last, b + last
        pairs += zip(range(a + first, i), range(b + first, j), strict=True)
    return pairs + _between(left[i:], right[j:], i, j)


def _forms(left: Sequence[Profile], right: Sequence[str]) -> list[str]:
    """The normal form by which each column may stand in a run: one that the reading has, too."""
    here = frozenset(right)
    return [
        profile[0][1] if len(profile) == 1 else next((word[1] for word in profile if word[1] in here), "")
        for profile in left
    ]


def _between(left: Sequence[Profile], right: Sequence[_Word], i: int, j: int) -> list[Pair]:
    """The alignment of what begins at `i` and `j`."""
    if not left or not right:
        return [*((n, None) for n in range(i, i + len(left))), *((None, n) for n in range(j, j + len(right)))]
    if len(left) * len(right) <= _CELLS:
        gains = _gains(left, right)
        return _read_back(_filled(gains), gains, i, j)
    a, b = len(left) // 2, len(right) // 2
    return _between(left[:a], right[:b], i, j) + _between(left[a:], right[b:], i + a, j + b)


def _gains(left: Sequence[Profile], right: Sequence[_Word]) -> list[list[int]]:
    """What it brings to set a column against a word rather than either against nothing: a row for each column."""
    here = [word[2] for word in right]
    long = [(j, word[3], word[1]) for j, word in enumerate(right) if word[3]]
    plain = [[_LIKE if word[5] is mark else _OTHER for word in right] for mark in (False, True)]
    rows = []
    for profile in left:
        row = [*plain[profile[0][5]]]
        for word in profile:
            if word[2] in here:
                for j in (j for j, key in enumerate(here) if key == word[2]):
                    row[j] = max(row[j], _kin(word, right[j]))
            for j in _near_to(word[1], word[3], long) if word[3] else ():
                row[j] = max(row[j], _worth(_NEAR, word, right[j]))
        rows.append(row)
    return rows


def _kin(left: _Word, right: _Word) -> int:
    """What two words of one stem bring."""
    return _worth(1.0 if left[1] == right[1] else _STEM, left, right)


def _worth(alike: float, left: _Word, right: _Word) -> int:
    return round(alike * (_SHORT if left[4] and right[4] else _EQUAL)) - 2 * _GAP


def _near_to(form: str, size: int, others: Sequence[tuple[int, int, str]]) -> list[int]:
    """Which others are three quarters like a word."""
    return [
        j
        for j, n, other in others
        if 4 * abs(size - n) <= size + n and Indel.normalized_similarity(form, other) >= 0.75
    ]


def _filled(gains: Sequence[Sequence[int]]) -> list[list[int]]:
    """Needleman and Wunsch's table, with `if` where max() would be called for every cell."""
    above = [0] * (len(gains[0]) + 1)
    table = [above]
    for row in gains:
        best = diagonal = 0
        filled = [0]
        for up, gain in zip(above[1:], row, strict=True):
            match = diagonal + gain
            if up > best:  # noqa: PLR1730
                best = up
            if match > best:  # noqa: PLR1730
                best = match
            filled.append(best)
            diagonal = up
        above = filled
        table.append(filled)
    return table


def _read_back(table: Sequence[Sequence[int]], gains: Sequence[Sequence[int]], i: int, j: int) -> list[Pair]:
    """The way through the table: a pair goes before a word on the left alone, and that before one on the right."""
    a, b = len(gains), len(gains[0])
    pairs: list[Pair] = []
    while a and b:
        best = table[a][b]
        if table[a - 1][b - 1] + gains[a - 1][b - 1] == best:
            a, b = a - 1, b - 1
            pairs.append((i + a, j + b))
        elif table[a - 1][b] == best:
            a -= 1
            pairs.append((i + a, None))
        else:
            b -= 1
            pairs.append((None, j + b))
    pairs += [(n, None) for n in range(i + a - 1, i - 1, -1)]
    pairs += [(None, n) for n in range(j + b - 1, j - 1, -1)]
    return pairs[::-1]


class Judge(NamedTuple):
    """What a language knows of a word: whether it denies, counts or names. Each takes a token as written."""

    negates: Callable[[str], bool]
    counts: Callable[[str], bool]
    names: Callable[[str], bool]


def classify(forms: Sequence[Sequence[str]], judge: Judge) -> VariantClass:
    """What kind of difference a place is, given each reading's tokens there (none where it has nothing).

    The weightiest kind wins: a lost "no" over a number, a number over a name, a name over wording. In a long stretch
    these are words among others.
    """
    present = [f for f in forms if any(t[0].isalnum() for t in f)]
    if len({bool(_those(f, judge.negates)) for f in forms}) == 2 and _little_but(forms, judge.negates):
        return "negation"
    if len({tuple(map(normal, f)) for f in map(_words, forms)}) == 1:
        return "punctuation"
    if len(present) < len(forms):
        return "omission" if 2 * len(present) > len(forms) else "addition"
    for kind, test in (("number", judge.counts), ("name", judge.names)):
        apart = all(_those(f, test) for f in present) and len({_those(f, test) for f in present}) > 1
        if apart and _little_but(present, test):
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


def _little_but(forms: Sequence[Sequence[str]], test: Callable[[str], bool]) -> bool:
    """No form has many other words."""
    return all(sum(not test(t) for t in _words(form)) <= _OTHERS for form in forms)


def _spelled_apart(forms: Sequence[Sequence[str]]) -> bool:
    """The same words but for a letter or two in each."""
    first, *others = (_words(f) for f in forms)
    return all(
        len(first) == len(other)
        and all(similarity(a, b) == 1.0 or _near(a, b) for a, b in zip(first, other, strict=True))
        for other in others
    )


def _near(a: str, b: str) -> bool:
    """A letter or two apart, or only the points of an abbreviation."""
    return normal(a).replace(".", "") == normal(b).replace(".", "") or (
        min(len(a), len(b)) >= 4
        and Indel.normalized_similarity(normal(a), normal(b)) >= 0.75
        and stem(normal(a)) != stem(normal(b))
    )
