"""How alike two contents are: shared rare stems, by rules alone."""

from __future__ import annotations

import functools
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.text.tokens import normal, stem, tokenize

Bag = frozenset[str]
_ROUNDING = 1e-9
"""Sums of weights may be off by this share."""


class Words(NamedTuple):
    """A content as stems in order, and as a set without stopwords (with them where nothing else is left)."""

    order: tuple[str, ...]
    bag: Bag


class Overlap(NamedTuple):
    """What two bags share: weighted Dice, containment in the lighter bag (both 0 to 1), and the shared weight."""

    dice: float
    contained: float
    shared: float


@functools.lru_cache(maxsize=16384)
def read_words(text: str) -> Words:
    """The words of a content."""
    stop = get_language("en").stopwords
    plain = [w for t in tokenize(text) if t.is_word for w in expand(t.text)]
    order = tuple(stem(w) for w in plain)
    bag = frozenset(stem(w) for w in plain if w not in stop)
    return Words(order, bag or frozenset(order))


_SHORT = {"re": "are", "ve": "have", "ll": "will", "d": "would", "m": "am"}
_IS = frozenset("it that he she there what who where here how".split())


def expand(word: str) -> tuple[str, ...]:
    """The normal forms a token stands for: isn't → is not, we'll → we will, it's → it is; none for what has none."""
    plain = word.casefold().replace("’", "'")
    if plain == "n't":  # met apart from its word, as corpora and scans print it
        return ("not",)
    if plain.endswith("n't"):
        return ({"ca": "can", "wo": "will", "sha": "shall"}.get(plain[:-3], plain[:-3]), "not")
    stem_, _, ending = plain.rpartition("'")
    if ending == "s" and stem_ in _IS:
        return (stem_, "is")
    if ending in _SHORT and stem_:
        return (stem_, _SHORT[ending])
    return (normal(word),) if normal(word) else ()


def denies(text: str) -> bool:
    """An odd number of negations stands in a text."""
    negations = get_language("en").negations
    plain = (normal(t.text) for t in tokenize(text) if t.is_word)
    return sum(w in negations or w.endswith("n't") for w in plain) % 2 == 1


class Weights:
    """Inverse document frequency over contents: words that many say weigh little."""

    def __init__(self, bags: Iterable[Bag]) -> None:
        everything = list(bags)
        count = Counter(w for bag in everything for w in bag)
        total = len(everything)
        self.weight = {w: 1.0 + math.log((1 + total) / (1 + n)) for w, n in count.items()}
        self.unseen = 1.0 + math.log(1 + total)

    def of(self, word: str) -> float:
        """The weight of a stem: 1 where all say it, more the rarer it is."""
        return self.weight.get(word, self.unseen)

    def sum(self, bag: Iterable[str]) -> float:
        """The weight of some stems together (exactly rounded, so in whatever order)."""
        return math.fsum(map(self.of, bag))

    def itself(self, bag: Bag) -> Overlap:
        """What a bag shares with an equal one."""
        shared = 0.0
        for word in sorted(bag):  # added up as for any two bags
            shared += self.of(word)
        return _overlap(shared, self.sum(bag), self.sum(bag))

    def overlap(self, a: Bag, b: Bag) -> Overlap:
        """What two bags share."""
        return _overlap(self.sum(a & b), self.sum(a), self.sum(b))


def _overlap(shared: float, left: float, right: float) -> Overlap:
    smaller = min(left, right)
    return Overlap(2 * shared / (left + right), shared / smaller, shared) if shared else Overlap(0.0, 0.0, 0.0)


def overlaps(bags: Sequence[Bag], weights: Weights) -> Iterator[tuple[int, int, Overlap]]:
    """All pairs (i < j) that share a word, in order, with what they share; by an inverted index."""
    sums = [weights.sum(bag) for bag in bags]
    having: dict[str, list[int]] = defaultdict(list)
    for j, bag in enumerate(bags):
        shared: dict[int, float] = defaultdict(float)
        for word in sorted(bag):
            weight = weights.of(word)
            for i in having[word]:
                shared[i] += weight
            having[word].append(j)
        for i in sorted(shared):
            yield i, j, _overlap(shared[i], sums[i], sums[j])


def alike(bags: Sequence[Bag], weights: Weights, least: float) -> Iterator[tuple[int, int, Overlap]]:
    """All pairs (i < j) whose Dice is at least so much (above 0), in order of j, with what they share.

    Two such bags have one of their weightier words in common, for what the lightest make up is too little: only the
    weightier ones are looked up, so that words which all use bring no pairs.
    """
    sums = [weights.sum(bag) for bag in bags]
    having: dict[str, list[int]] = defaultdict(list)
    for j, bag in enumerate(bags):
        weighed = [(word, weights.of(word)) for word in sorted(bag)]
        weighty = _weighty(weighed, sums[j] * least / (2 - least))
        for i in sorted(set().union(*(having[word] for word in weighty))):
            other, whole = bags[i], sums[i] + sums[j]
            if 2 * min(sums[i], sums[j]) < least * whole * (1 - _ROUNDING):
                continue
            shared = 0.0
            for word, weight in weighed:
                if word in other:
                    shared += weight
            if 2 * shared / whole >= least:
                yield i, j, _overlap(shared, sums[i], sums[j])
        for word in weighty:
            having[word].append(j)


def _weighty(weighed: Iterable[tuple[str, float]], light: float) -> list[str]:
    """The words, the weightiest first, without the last ones that together weigh less than `light`."""
    words = sorted(weighed, key=lambda pair: (-pair[1], pair[0]))
    left = light * (1 - _ROUNDING)
    while words and (left := left - words[-1][1]) > 0:
        words.pop()
    return [word for word, _ in words]


@functools.lru_cache(maxsize=16384)
def longest_run(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    """Length of the longest run of words that both have. Kept, for the same words are printed again and again."""
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
