"""Quotations of one speaker in two articles that mean much the same, whatever their words; by the sentence encoder.

Clauses are left out: what surrounds the point in them makes them alike.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rashomon.neural.protocols import SentenceEncoder
from rashomon.stages.nests import SCRAP
from rashomon.stages.renderings import Alike, Item, Params

Turn = tuple[int, int]
"""Places of the two parts of a broken quotation: "…," she said. "…"."""


class Sense(NamedTuple):
    """The places of the quotations of each speaker whom several articles quote, and the unit vector of each text."""

    quoted: Mapping[str, Sequence[int]]
    vectors: Mapping[str, Any]


def read_sense(items: Sequence[Item], turns: Sequence[Turn], encoder: SentenceEncoder | None, params: Params) -> Sense:
    """What the quotations mean, and the turns whole; nothing without an encoder."""
    by_speaker: dict[str, list[int]] = defaultdict(list)
    for n, (statement, words, named, _) in enumerate(items):
        if named and statement.speaker and statement.kind == "direct" and len(words.order) >= params.sense_words:
            by_speaker[statement.speaker].append(n)
    quoted = {s: some for s, some in by_speaker.items() if len({items[n].statement.article for n in some}) > 1}
    if encoder is None or not quoted:
        return Sense({}, {})
    places = {n for some in quoted.values() for n in some}
    wholes = (_whole(items, turn) for turn in turns if places.issuperset(turn))
    texts = list(dict.fromkeys([*(items[n].statement.content.text for n in sorted(places)), *wholes]))
    return Sense(quoted, dict(zip(texts, encoder.encode(texts), strict=True)))


def alike_in_sense(items: Sequence[Item], sense: Sense, params: Params) -> Alike:
    """Pairs of one speaker's quotations in two articles that mean much the same."""
    near = {
        (i, j): _likeness(sense, _text(items, i), _text(items, j))
        for some in sense.quoted.values()
        for i, j in itertools.combinations(some, 2)
        if items[i].statement.article != items[j].statement.article
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
                if items[n].statement.article != former.article and len(items[n].words.order) >= SCRAP:
                    yield turn, n


def _text(items: Sequence[Item], n: int) -> str:
    return items[n].statement.content.text


def _whole(items: Sequence[Item], turn: Turn) -> str:
    return " ".join(_text(items, part) for part in turn)


def _likeness(sense: Sense, a: str, b: str) -> float:
    return float(sense.vectors[a] @ sense.vectors[b])
