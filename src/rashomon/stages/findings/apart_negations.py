"""A "not", or a word and its opposite, in which two tellings of one thing exclude each other."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence

from rashomon.language import get_language
from rashomon.stages.findings.apart import Apart, Pair, Scene, Value, shared
from rashomon.stages.likeness import expand
from rashomon.stages.tellings import Telling
from rashomon.text.tokens import stem, tokenize

_SHARED = 0.6
"""How much of each telling must be in the other."""
_REACH = 3
"""Words after a "not" among which stands what it negates."""


def negations_apart(pair: Pair, scene: Scene) -> Iterator[Apart]:
    """The one negates a word that the other affirms, or has the opposite of a word of the other."""
    left, right = _words(pair.a), _words(pair.b)
    opposed = _opposed(left, right)
    if opposed and (shared(pair, scene, stems=opposed) >= _SHARED or _plain_words(left) == _plain_words(right)):
        yield Apart("polarity", _value(pair.a), _value(pair.b))


def _plain_words(words: Sequence[str]) -> list[str]:
    """The words that neither negate nor merely help a verb, in any order."""
    language = get_language("en")
    return sorted(w for w in words if w not in language.negations and w not in language.contrasts.helping)


def _value(telling: Telling) -> Value:
    return Value(" ".join(telling.span.text.split()), telling.span)


def _words(telling: Telling) -> tuple[str, ...]:
    return _words_of(telling.span.text)


@functools.lru_cache(maxsize=8192)
def _words_of(text: str) -> tuple[str, ...]:
    """Kept, for a telling is held against many."""
    return tuple(w for t in tokenize(text) if t.is_word for w in expand(t.text))


def _opposed(left: tuple[str, ...], right: tuple[str, ...]) -> frozenset[str]:
    """Stems of which the one says the contrary of the other; none where they are of one mind."""
    one, other = _negated(left), _negated(right)
    contrary = _opposites(left, right)
    if len(one) == len(other):
        return contrary if len(contrary) % 4 == 2 else frozenset()
    negated = (one - other) & _plain(right, other) or (other - one) & _plain(left, one)
    return _refusals(left, right) if negated and not contrary else frozenset()


def _refusals(left: Sequence[str], right: Sequence[str]) -> frozenset[str]:
    """Stems of the words that negate, and of those that stand for them."""
    language = get_language("en")
    saying = language.negations | language.will.keys()
    found = {stem(w) for words in (left, right) for w in words if w in saying} | {"not"}
    opposites = {y for x in found for a, y in _pairs() if a == x}
    return frozenset(found | opposites)


@functools.lru_cache(maxsize=8192)
def _negated(words: tuple[str, ...]) -> frozenset[str]:
    """Stems that a "not" negates: the first content word after it."""
    language = get_language("en")
    found = set()
    for i, word in enumerate(words):
        denial = language.reporting.acts.get(word) == "denial" and word in language.contrasts.denials
        limited = language.reporting.limiting.intersection(words[i + 1 : i + 2])
        unwilled = language.will.get(word) is False or " ".join(words[i : i + 2]) in language.contrasts.undone
        if (word in language.negations or unwilled) and not denial and not limited:
            after = [w for w in words[i + 1 : i + 1 + _REACH] if w not in language.stopwords]
            found |= {stem(w) for w in after[:1]}
    return frozenset(found)


def _plain(words: Sequence[str], negated: frozenset[str]) -> frozenset[str]:
    return frozenset(stem(w) for w in words) - negated


def _opposites(left: Sequence[str], right: Sequence[str]) -> frozenset[str]:
    """Words of the one and their opposites in the other; what negates is counted elsewhere."""
    negations = get_language("en").negations
    one = {stem(w) for w in left if w not in negations} - {stem(w) for w in right}
    other = {stem(w) for w in right if w not in negations} - {stem(w) for w in left}
    return frozenset(w for x in one for y in other if (x, y) in _pairs() for w in (x, y))


@functools.cache
def _pairs() -> frozenset[tuple[str, str]]:
    """Stems of opposites, in both orders."""
    opposites = get_language("en").contrasts.opposites
    pairs = [pair.split("/") for pair in opposites]
    return frozenset((stem(x), stem(y)) for pair in pairs for x, y in (pair, pair[::-1]))
