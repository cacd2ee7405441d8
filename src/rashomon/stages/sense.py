"""Quotations of one speaker in two articles that mean much the same, whatever their words; by the sentence encoder.

Clauses are left out: what surrounds the point in them makes them alike.
"""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import Any, NamedTuple, TypeVar

from rashomon.model import records as r
from rashomon.neural.protocols import SentenceEncoder
from rashomon.stages.nests import SCRAP
from rashomon.stages.renderings import Alike, Item, Params
from rashomon.text.sentences import sentences

T = TypeVar("T")
Turn = tuple[int, int]
"""Places of the two parts of a broken quotation: "…," she said. "…"."""


_STRETCH = 6
"""Words in a row that two accounts quote alike, and so as they were said."""
_HABIT, _OF_ONE = 10, 3
"""Stretches in common from which two accounts quote everybody as it was said; and one speaker, with any account."""


class Verbatim(NamedTuple):
    """Who quotes word for word: pairs of articles, both ways round, and articles with a speaker."""

    pairs: Set[tuple[str, str]]
    speakers: Set[tuple[str, str | None]]


class Sense(NamedTuple):
    """What quotations mean.

    `quoted`: the places of those of each speaker whom several articles quote; `vectors`: the unit vector of each text;
    Where two articles quote word for word, other words are other utterances.
    """

    quoted: Mapping[str, Sequence[int]]
    vectors: Mapping[str, Any]
    verbatim: Verbatim


def read_sense(items: Sequence[Item], turns: Sequence[Turn], encoder: SentenceEncoder | None, params: Params) -> Sense:
    """What the quotations mean, and the turns whole; nothing without an encoder."""
    by_speaker: dict[str, list[int]] = defaultdict(list)
    for n, (statement, words, named, _) in enumerate(items):
        if named and statement.speaker and statement.kind == "direct" and len(words.order) >= params.sense_words:
            by_speaker[statement.speaker].append(n)
    quoted = {s: some for s, some in by_speaker.items() if len({items[n].statement.article for n in some}) > 1}
    if encoder is None or not quoted:
        return Sense({}, {}, Verbatim(frozenset(), frozenset()))
    places = {n for some in quoted.values() for n in some}
    wholes = (_whole(items, turn) for turn in turns if places.issuperset(turn))
    verbatim = _verbatim(items)
    own = {n for some in quoted.values() for i, n in itertools.permutations(some, 2) if _free(items, verbatim, i, n)}
    parts = (span.text for n in sorted(own) for span in _sentences(items[n].statement.content))
    texts = list(dict.fromkeys([*(_text(items, n) for n in sorted(places)), *wholes, *parts]))
    return Sense(quoted, dict(zip(texts, encoder.encode(texts), strict=True)), verbatim)


def _verbatim(items: Sequence[Item]) -> Verbatim:
    """By the stretches of quoted words that several articles print alike."""
    printed: dict[tuple[str, ...], dict[str, set[str | None]]] = defaultdict(lambda: defaultdict(set))
    for statement, words, *_ in items:
        length = len(words.order) if statement.kind == "direct" else 0
        for n in range(length - _STRETCH + 1):
            printed[words.order[n : n + _STRETCH]][statement.article].add(statement.speaker)
    shared = [by for by in printed.values() if len(by) > 1]
    pairs = Counter(pair for by in shared for pair in itertools.permutations(sorted(by), 2))
    speakers = Counter((article, speaker) for by in shared for article, some in by.items() for speaker in some)
    return Verbatim(_at_least(pairs, _HABIT), _at_least(speakers, _OF_ONE))


def _at_least(counts: Counter[T], least: int) -> frozenset[T]:
    return frozenset(key for key, n in counts.items() if n >= least)


def _sentences(content: r.Content) -> list[r.Span]:
    """The sentences of a quotation of several."""
    found = [
        r.Span(content.article, content.start + a, content.start + b, content.text[a:b])
        for a, b in sentences(content.text)
    ]
    return found if len(found) > 1 else []


def _free(items: Sequence[Item], verbatim: Verbatim, i: int, j: int) -> bool:
    """Two articles, of which one at least may word what was said in its own way: a translation, say."""
    one, other = items[i].statement, items[j].statement
    both = all((s.article, s.speaker) in verbatim.speakers for s in (one, other))
    return one.article != other.article and not both and (one.article, other.article) not in verbatim.pairs


def alike_in_sense(items: Sequence[Item], sense: Sense, params: Params) -> Alike:
    """Pairs of one speaker's quotations in two articles that mean much the same."""
    near = {
        (i, j): _likeness(sense, _text(items, i), _text(items, j))
        for some in sense.quoted.values()
        for i, j in itertools.combinations(some, 2)
        if _free(items, sense.verbatim, i, j)
    }
    return {pair: round(score, 4) for pair, score in near.items() if score >= params.sense}


def sentences_like(items: Sequence[Item], sense: Sense, params: Params) -> Iterator[tuple[int, int, r.Span]]:
    """Quotations with the sentence most like them in one of several sentences, of the same speaker, elsewhere."""
    for some in sense.quoted.values():
        for one, other in itertools.permutations(some, 2):
            if not _free(items, sense.verbatim, one, other) or len(items[one].words.order) < SCRAP:
                continue
            scored = [
                (_likeness(sense, _text(items, one), span.text), span)
                for span in _sentences(items[other].statement.content)
            ]
            score, best = max(scored, key=lambda pair: (pair[0], -pair[1].start), default=(0.0, None))
            if best is not None and score >= params.sense:
                yield one, other, best


def rendered_whole(
    items: Sequence[Item], turns: Sequence[Turn], sense: Sense, alike: Alike, params: Params
) -> dict[Turn, Alike]:
    """Turns that another account's quotation renders whole, and how much both parts are like each such quotation.

    Neither part is like it by itself, and the two together are far more like it than either.
    """
    found: dict[Turn, Alike] = defaultdict(dict)
    for turn, other in _turns_and_others(items, turns, sense):
        pairs = [(min(part, other), max(part, other)) for part in turn]
        score = _likeness(sense, _whole(items, turn), _text(items, other))
        apart = max(_likeness(sense, _text(items, part), _text(items, other)) for part in turn)
        if score >= max(params.whole, apart + params.gain) and not any(pair in alike for pair in pairs):
            found[turn].update(dict.fromkeys(pairs, round(score, 4)))
    return found


def _turns_and_others(items: Sequence[Item], turns: Sequence[Turn], sense: Sense) -> Iterator[tuple[Turn, int]]:
    """Each turn with each of its speaker's quotations in other articles that is no scrap."""
    for turn in turns:
        former, latter = (items[part].statement for part in turn)
        quoted = sense.quoted.get(former.speaker or "", ())
        if former.speaker == latter.speaker and set(quoted).issuperset(turn):
            for n in quoted:
                if _free(items, sense.verbatim, turn[0], n) and len(items[n].words.order) >= SCRAP:
                    yield turn, n


def _text(items: Sequence[Item], n: int) -> str:
    return items[n].statement.content.text


def _whole(items: Sequence[Item], turn: Turn) -> str:
    return " ".join(_text(items, part) for part in turn)


def _likeness(sense: Sense, a: str, b: str) -> float:
    return float(sense.vectors[a] @ sense.vectors[b])
