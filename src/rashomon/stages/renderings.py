"""How surely two statements render the same words, by the words that they share."""

from __future__ import annotations

import itertools
import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from rashomon.model import records as r
from rashomon.stages.likeness import Bag, Overlap, Weights, Words, denies, longest_run, overlaps


class Params(msgspec.Struct, frozen=True):
    """Thresholds of likeness, all between 0 and 1 unless they count words."""

    alike: float = 0.5
    denied: float = 0.6
    contained: float = 0.75
    contained_weight: float = 1 + math.log(50)  # one word that a statement in fifty has, or several less rare
    least_shared: float = 3.0
    run: int = 4
    other_speaker: float = 0.62
    same_words: float = 0.85
    same_words_weight: float = 9.0
    sense: float = 0.55
    sense_words: int = 3
    whole: float = 0.65
    gain: float = 0.12


_WORTH_A_LOOK = 0.2
_CONTAINED = 0.9
"""How much of the shorter one of two speakers' words must be in the other's."""
_TOPIC = 3
"""Content words up to which reported speech names what was spoken of ("to the killing"), not what was said of it."""


class Item(NamedTuple):
    """A statement ready to be compared. `passed_on`: its words came through somebody, not only over a platform."""

    statement: r.Statement
    words: Words
    named: bool
    passed_on: bool


Alike = dict[tuple[int, int], float]
"""Places of two items, the former first → how surely both render one utterance."""


def alike_in_words(items: Sequence[Item], params: Params) -> Alike:
    """Pairs that share words, rare ones counting for more."""
    weights = Weights(item.words.bag for item in items)
    pairs = _worth_comparing(items, weights, params)
    return {(i, j): score for i, j, shared in pairs if (score := likeness(items[i], items[j], shared, params)) > 0}


def _worth_comparing(items: Sequence[Item], weights: Weights, params: Params) -> Iterator[tuple[int, int, Overlap]]:
    """Pairs of items with words in common: of one speaker all, of two the near ones (see `_across_speakers`).

    What is printed many times is held against the rest once.
    """
    printed: dict[Bag, dict[str | None, list[int]]] = defaultdict(lambda: defaultdict(list))
    for n, item in enumerate(items):
        printed[item.words.bag][item.statement.speaker].append(n)
    bags = list(printed)
    for x, y, shared in (*overlaps(bags, weights), *((n, n, weights.itself(bag)) for n, bag in enumerate(bags))):
        near = shared.dice >= min(params.other_speaker, params.same_words) or shared.contained >= _CONTAINED
        speakers = itertools.product(printed[bags[x]].items(), printed[bags[y]].items())
        for mine, theirs in ((m, t) for (one, m), (other, t) in speakers if near or one == other):
            yield from ((min(i, j), max(i, j), shared) for i in mine for j in theirs if x != y or i < j)


def likeness(a: Item, b: Item, shared: Overlap, params: Params) -> float:
    """How surely two statements render one utterance; 0 where they do not."""
    if nested(a.statement, b.statement):
        return 0.0
    if a.statement.speaker is None or a.statement.speaker != b.statement.speaker:
        return _across_speakers(a, b, shared, params)
    shorter = min(a, b, key=lambda item: len(item.words.bag))
    if not _topic(shorter):
        if _held(a.words, b.words) and a.words.bag & b.words.bag:
            return 0.9 + 0.1 * shared.dice
        if (found := max(_by_run(a.words, b.words, shared, params), _contained(shared, params))) > 0:
            return max(found, shared.dice)
    return _by_words(a, b, shared, params)


def _by_words(a: Item, b: Item, shared: Overlap, params: Params) -> float:
    """Rare words are shared; the more of them where one denies and the other does not."""
    if shared.shared < params.least_shared:
        return 0.0
    apart = denies(a.statement.content.text) != denies(b.statement.content.text)
    return shared.dice if shared.dice >= (params.denied if apart else params.alike) else 0.0


def _by_run(a: Words, b: Words, shared: Overlap, params: Params) -> float:
    """Some words in a row are the same, and they are half of the shorter content."""
    run = longest_run(a.order, b.order) if shared.dice > _WORTH_A_LOOK else 0
    enough = run >= params.run and 2 * run >= min(len(a.order), len(b.order))
    return 0.6 + 0.3 * shared.dice if enough else 0.0


def _contained(shared: Overlap, params: Params) -> float:
    """One content's words are nearly all in the other."""
    held = shared.contained >= params.contained and shared.shared >= params.contained_weight
    return shared.contained * 0.8 if held else 0.0


def _topic(item: Item) -> bool:
    return item.statement.kind == "indirect" and len(item.words.bag) <= _TOPIC


def _held(a: Words, b: Words) -> bool:
    """One content's words stand in the other, in one run."""
    short, long = sorted((" ".join(w.order) for w in (a, b)), key=len)
    return f" {short} " in f" {long} "


def nested(a: r.Statement, b: r.Statement) -> bool:
    """One statement's words stand inside the other's."""
    return a.content.span.covers(b.content.span) or b.content.span.covers(a.content.span)


def _across_speakers(a: Item, b: Item, shared: Overlap, params: Params) -> float:
    """Different speakers: the same words, nearly, in different articles, and one side unnamed or passed on."""
    if a.statement.article == b.statement.article:
        return 0.0
    length = min(len(a.words.bag), len(b.words.bag))
    if a.named and b.named and not (a.passed_on or b.passed_on):
        same_words = shared.dice >= params.same_words and shared.shared >= params.same_words_weight
        return shared.dice * 0.7 if same_words and length >= 3 else 0.0
    enough = _TOPIC + (1 if "direct" in (a.statement.kind, b.statement.kind) else 2)
    near = shared.dice >= params.other_speaker or (shared.contained >= _CONTAINED and length >= enough)
    return shared.dice * 0.7 if near and length >= 2 and longest_run(a.words.order, b.words.order) >= 2 else 0.0
