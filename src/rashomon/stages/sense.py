"""Quotations of one speaker in two articles that mean much the same, whatever their words; by the sentence encoder.

Clauses are left out: what surrounds the point in them makes them alike.
"""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import Any, NamedTuple

from rashomon.neural.protocols import SentenceEncoder
from rashomon.stages.nests import SCRAP
from rashomon.stages.renderings import Alike, Item, Params

Turn = tuple[int, int]
"""Places of the two parts of a broken quotation: "…," she said. "…"."""


_VERBATIM, _OFTEN = 6, 3
"""Two accounts with so many stretches of so many words in common in quotations (a run of eight words is three of six)
quote as it was said."""


class Sense(NamedTuple):
    """What quotations mean.

    `quoted`: the places of those of each speaker whom several articles quote; `vectors`: the unit vector of each text;
    `verbatim`: pairs of articles that quote word for word, where other words are other utterances.
    """

    quoted: Mapping[str, Sequence[int]]
    vectors: Mapping[str, Any]
    verbatim: Set[tuple[str, str]]


def read_sense(items: Sequence[Item], turns: Sequence[Turn], encoder: SentenceEncoder | None, params: Params) -> Sense:
    """What the quotations mean, and the turns whole; nothing without an encoder."""
    by_speaker: dict[str, list[int]] = defaultdict(list)
    for n, (statement, words, named, _) in enumerate(items):
        if named and statement.speaker and statement.kind == "direct" and len(words.order) >= params.sense_words:
            by_speaker[statement.speaker].append(n)
    quoted = {s: some for s, some in by_speaker.items() if len({items[n].statement.article for n in some}) > 1}
    if encoder is None or not quoted:
        return Sense({}, {}, frozenset())
    places = {n for some in quoted.values() for n in some}
    wholes = (_whole(items, turn) for turn in turns if places.issuperset(turn))
    texts = list(dict.fromkeys([*(items[n].statement.content.text for n in sorted(places)), *wholes]))
    return Sense(quoted, dict(zip(texts, encoder.encode(texts), strict=True)), _verbatim(items))


def _verbatim(items: Sequence[Item]) -> frozenset[tuple[str, str]]:
    """Pairs of articles, both ways round, that print a stretch of somebody's quoted words alike."""
    printed: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for item in items:
        words = item.words.order if item.statement.kind == "direct" else ()
        for n in range(len(words) - _VERBATIM + 1):
            printed[words[n : n + _VERBATIM]].add(item.statement.article)
    pairs = Counter(pair for articles in printed.values() for pair in itertools.permutations(sorted(articles), 2))
    return frozenset(pair for pair, times in pairs.items() if times >= _OFTEN)


def _free(items: Sequence[Item], sense: Sense, i: int, j: int) -> bool:
    """Two articles, of which one at least words what was said in its own way: a translation, say."""
    pair = items[i].statement.article, items[j].statement.article
    return pair[0] != pair[1] and pair not in sense.verbatim


def alike_in_sense(items: Sequence[Item], sense: Sense, params: Params) -> Alike:
    """Pairs of one speaker's quotations in two articles that mean much the same."""
    near = {
        (i, j): _likeness(sense, _text(items, i), _text(items, j))
        for some in sense.quoted.values()
        for i, j in itertools.combinations(some, 2)
        if _free(items, sense, i, j)
    }
    return {pair: round(score, 4) for pair, score in near.items() if score >= params.sense}


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
                if _free(items, sense, turn[0], n) and len(items[n].words.order) >= SCRAP:
                    yield turn, n


def _text(items: Sequence[Item], n: int) -> str:
    return items[n].statement.content.text


def _whole(items: Sequence[Item], turn: Turn) -> str:
    return " ".join(_text(items, part) for part in turn)


def _likeness(sense: Sense, a: str, b: str) -> float:
    return float(sense.vectors[a] @ sense.vectors[b])
