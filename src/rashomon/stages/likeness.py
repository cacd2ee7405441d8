"""How alike two contents are: shared rare stems, by rules alone."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.text.tokens import normal, stem, tokenize

Bag = frozenset[str]


class Words(NamedTuple):
    """A content as stems in order, and as a set without stopwords (with them where nothing else is left)."""

    order: tuple[str, ...]
    bag: Bag


def read_words(text: str) -> Words:
    """The words of a content."""
    stop = get_language("en").stopwords
    plain = [normal(t.text) for t in tokenize(text) if t.is_word]
    order = tuple(stem(w) for w in plain)
    bag = frozenset(stem(w) for w in plain if w not in stop)
    return Words(order, bag or frozenset(order))


class Weights:
    """Inverse document frequency over contents: words that many say weigh little."""

    def __init__(self, bags: Iterable[Bag]) -> None:
        everything = list(bags)
        self.total = len(everything)
        self.count = Counter(w for bag in everything for w in bag)

    def of(self, word: str) -> float:
        """The weight of a stem, from about 0.3 to log(n) + 1."""
        return 1.0 + math.log((1 + self.total) / (1 + self.count[word]))

    def sum(self, bag: Iterable[str]) -> float:
        """The weight of some stems together."""
        return math.fsum(sorted(self.of(w) for w in bag))


def overlap(a: Bag, b: Bag, weights: Weights) -> tuple[float, float, float]:
    """Weighted Dice, containment in the smaller, and the shared weight."""
    shared = weights.sum(a & b)
    left, right = weights.sum(a), weights.sum(b)
    smaller = min(left, right)
    return 2 * shared / (left + right) if shared else 0.0, shared / smaller if smaller else 0.0, shared


def longest_run(a: Sequence[str], b: Sequence[str]) -> int:
    """Length of the longest run of words that both have."""
    best = 0
    previous = [0] * (len(b) + 1)
    for x in a:
        current = [0] * (len(b) + 1)
        for j, y in enumerate(b, 1):
            if x == y:
                current[j] = previous[j - 1] + 1
                best = max(best, current[j])
        previous = current
    return best
