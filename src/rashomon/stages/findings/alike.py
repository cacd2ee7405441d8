"""Sentences that two accounts print alike word for word, but for synonyms and what sets them apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.stages.findings.apart import Pair
from rashomon.stages.tellings import Telling
from rashomon.text.alignment import equal_runs
from rashomon.text.tokens import Token, normal, tokenize

_LEAST = 8
"""Words that each sentence must have: of fewer, many are alike by chance."""
_WHOLE = 0.75
"""The share of the words of the longer that both must have, what is exchanged left out."""
_CONTENT = 4
"""Content words among them."""
_WIDE = 6
"""Words up to which a stretch that stands in place of another is a phrase, and no other sentence."""


class Exchange(NamedTuple):
    """What the one has in the place of what the other has, as words in a row."""

    left: tuple[Token, ...]
    right: tuple[Token, ...]


class Aligned(NamedTuple):
    """Two sentences of one wording, and what stands for what in them."""

    pair: Pair
    exchanges: tuple[Exchange, ...]


def align(pair: Pair) -> Aligned | None:
    """The two sentences set against each other; None where they are not of one wording, or one of them asks."""
    left, right = _words(pair.a), _words(pair.b)
    if min(len(left), len(right)) < _LEAST:
        return None
    ours, theirs = _forms(left), _forms(right)
    both = Counter(ours) & Counter(theirs)
    exchanges = tuple(_exchanges(left, right, ours, theirs))
    if both.total() < _WHOLE * max(len(ours), len(theirs)):
        return None
    content = set(both) - get_language("en").stopwords
    return Aligned(pair, exchanges) if len(content) >= _CONTENT else None


def _words(telling: Telling) -> tuple[Token, ...]:
    return tuple(t for t in tokenize(telling.span.text) if t.is_word or t.text[0].isdigit())


def _forms(tokens: Sequence[Token]) -> list[str]:
    return [normal(t.text) for t in tokens]


def _exchanges(
    left: Sequence[Token], right: Sequence[Token], ours: Sequence[str], theirs: Sequence[str]
) -> Iterator[Exchange]:
    """The stretches between what is equal, where both have words."""
    i = j = 0
    for a, b, length in (*equal_runs(ours, theirs), (len(ours), len(theirs), 0)):
        if 0 < a - i <= _WIDE and 0 < b - j <= _WIDE:
            yield Exchange(tuple(left[i:a]), tuple(right[j:b]))
        i, j = a + length, b + length
