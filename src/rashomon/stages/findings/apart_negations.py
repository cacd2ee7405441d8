"""A "not", or a word and its opposite, in which two tellings of one thing exclude each other."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator, Sequence

from rashomon.language import get_language
from rashomon.stages.findings.apart import Apart, Pair, Scene, Value, shared
from rashomon.stages.likeness import expand
from rashomon.stages.reading import blanked
from rashomon.stages.tellings import Telling
from rashomon.text.tokens import normal, stem, tokenize

_SHARED = 0.6
"""How much of each telling must be in the other."""
_REACH = 3
"""Words after a "not" among which stands what it negates."""


def negations_apart(pair: Pair, scene: Scene) -> Iterator[Apart]:
    """The one negates a word that the other affirms, or has the opposite of a word of the other.

    Both tell it of one thing: neither asks, both suppose the same, and no plan is held against an act.
    """
    left, right = _words(pair.a, pair.b), _words(pair.b, pair.a)
    opposed = _opposed(left, right)
    asked = any(t.sentence.text.rstrip("\"'”’ ").endswith("?") for t in pair)
    supposed = _condition(left) != _condition(right) or _planned_and_not_done(left, right)
    if not opposed or asked or supposed or _both_deny(left, right) or _of_two(pair, scene, opposed):
        return
    if shared(pair, scene, stems=opposed) >= _SHARED or _plain_words(left) == _plain_words(right):
        yield Apart("polarity", _value(pair.a), _value(pair.b))


def _both_deny(left: Sequence[str], right: Sequence[str]) -> bool:
    """The one denies what the other rejects: two words for one answer."""
    contrasts = get_language("en").contrasts
    one, other = (bool(contrasts.denials.intersection(words)) for words in (left, right))
    rejects = (bool(contrasts.rejecting.intersection(words)) for words in (left, right))
    return one != other and (one or other) and any(rejects)


def _condition(words: Sequence[str]) -> list[str]:
    """The words from an "if" on."""
    conditions = get_language("en").contrasts.conditions
    return list(itertools.dropwhile(lambda w: w not in conditions, words))


def _planned_and_not_done(left: Sequence[str], right: Sequence[str]) -> bool:
    """The one tells a will, and the other, without a word of will, that it was not so."""
    willed, plain = sorted((left, right), key=_has_will, reverse=True)
    return _has_will(willed) and not _has_will(plain) and len(_negated(tuple(plain))) > len(_negated(tuple(willed)))


def _has_will(words: Sequence[str]) -> bool:
    return any(map(get_language("en").will.get, words))


def _of_two(pair: Pair, scene: Scene, opposed: frozenset[str]) -> bool:
    """Before the words that are opposed stand two names: as in "A lost to B" and "B won against A"."""
    one, other = _subject(pair.a, scene, opposed), _subject(pair.b, scene, opposed)
    both = {n.actor.id for n in scene.names.inside(pair.a.span)} & {n.actor.id for n in scene.names.inside(pair.b.span)}
    return one != other and {one, other} <= both


def _subject(telling: Telling, scene: Scene, opposed: frozenset[str]) -> str:
    """The actor named last before the first of some words, by its id ("" for none)."""
    places = (t.start for t in tokenize(telling.span.text) if t.is_word and stem(normal(t.text)) in opposed)
    first = next(places, 0) + telling.span.start
    before = [n.actor.id for n in scene.names.inside(telling.span) if n.span.end <= first]
    return before[-1] if before else ""


def _plain_words(words: Sequence[str]) -> list[str]:
    """The words that neither negate nor merely help a verb, in any order."""
    language = get_language("en")
    return sorted(w for w in words if w not in language.negations and w not in language.contrasts.helping)


def _value(telling: Telling) -> Value:
    return Value(" ".join(telling.span.text.split()), telling.span)


def _words(telling: Telling, other: Telling) -> tuple[str, ...]:
    """Without a "not" that only sets a limit, where the other does not set it so ("not until", "at the earliest")."""
    text, there = telling.span.text, _words_of(other.span.text)
    for limit in get_language("en").contrasts.limiting.finditer(text):
        if normal(limit["closing"]) not in there:
            text = blanked(text, 0, [limit.span("not"), limit.span("closing")])
    return _words_of(text)


@functools.lru_cache(maxsize=8192)
def _words_of(text: str) -> tuple[str, ...]:
    """Kept, for a telling is held against many."""
    return tuple(w for t in tokenize(text) if t.is_word for w in expand(t.text))


def _opposed(left: tuple[str, ...], right: tuple[str, ...]) -> frozenset[str]:
    """Stems of which the one says the contrary of the other; none where they are of one mind."""
    one, other = _negated(left), _negated(right)
    contrary = _opposites(left, right)
    if one and other and get_language("en").contrasts.neither.intersection((*left, *right)):
        return frozenset()  # "neither A nor B saw", "A and B did not see"
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
    """Stems that a "not" negates: the first content word after it, "" where none is near.

    Two in a row negate nothing ("did not reject").
    """
    language = get_language("en")
    found: list[int] = []
    for i in (i for i in range(len(words)) if _negates(words, i)):
        if found and language.contrasts.helping.issuperset(words[found[-1] + 1 : i]):
            found.pop()
        else:
            found.append(i)
    after = ([w for w in words[i + 1 : i + 1 + _REACH] if w not in language.stopwords] for i in found)
    return frozenset(stem(some[0]) if some else "" for some in after)


def _negates(words: Sequence[str], i: int) -> bool:
    """A word says that what comes after it is not so; "denied" does not, for that is what is compared as a dispute."""
    language = get_language("en")
    word = words[i]
    if language.reporting.acts.get(word) == "denial" and word in language.contrasts.denials:
        return False
    if language.reporting.limiting.intersection(words[i + 1 : i + 2]):
        return False
    undone = not language.contrasts.undone.isdisjoint((word, " ".join(words[i : i + 2])))
    return undone or word in language.negations or language.will.get(word) is False


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
    """Opposites in both orders, as stems and as they stand: "succeed" looks like a past tense."""
    opposites = get_language("en").contrasts.opposites
    pairs = [pair.split("/") for pair in opposites]
    both = [order for pair in pairs for order in (pair, pair[::-1])]
    return frozenset((x, y) for one, other in both for x in (one, stem(one)) for y in (other, stem(other)))
