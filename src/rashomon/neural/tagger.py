"""The trained tagger: names and cues first, then for each cue its source and content.

The network is a small BERT-like encoder (int8 ONNX) and layers that read the paragraph again for each cue.
`training/` makes the weights; the folder's manifest names the files with their checksums.

Each window is read by itself: what is quantised together shares a scale, so that a paragraph beside another would be
read a little otherwise.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from rashomon.neural.decoding import (
    Array,
    calibrated,
    likeliest,
    log_chances,
    name_chances,
    part_chances,
    runs,
    stretches,
)
from rashomon.neural.features import Pieces, word_pieces
from rashomon.neural.manifest import read_manifest, verified
from rashomon.neural.protocols import Named, NameKind, Pronoun, Range, Reading, Tagged
from rashomon.neural.runtime import BATCH, framed, open_session

_SOURCE, _CONTENT = 1, 2
_NOUNS = 3
"""Words that may follow a name within a source that was cut there, at the most."""
_CUE, _PRONOUN = 1, 2
"""Marks on the pieces that the reader reads a window for."""
PRONOUNS = frozenset("he him his himself she her hers herself".split())
"""Words the reader was taught to find the names for."""
_NAMES: tuple[NameKind, ...] = ("person", "organisation", "place", "nationality", "office")
"""Kinds of names, in the order of their labels."""
_NAME_CHANGE = 0.5
"""What a change between kinds of names, or none, costs, in nats."""


class _Window(NamedTuple):
    """A stretch of a paragraph as the encoder leaves it; `cues` are log probabilities (pieces, labels)."""

    text: str
    pieces: Pieces
    states: Array
    cues: Array
    names: tuple[Named, ...]


class _Cue(NamedTuple):
    run: Range
    score: float


class OnnxTagger:
    """Reads paragraphs. Deterministic, on one thread."""

    def __init__(self, folder: Path) -> None:
        self.manifest = read_manifest(folder)
        self.words = word_pieces(verified(folder, "tokenizer.json").read_text(encoding="utf-8"))
        self.encoder, self.reader = (open_session(verified(folder, f"{part}.onnx")) for part in ("encoder", "reader"))

    def read(self, paragraphs: Sequence[str]) -> list[Reading]:
        """What stands in each paragraph; one longer than a window is read window by window."""
        return [_joined([self._read(text, pieces) for pieces in self.words.windows(text)]) for text in paragraphs]

    def antecedents(self, text: str, at: Range) -> Pronoun:
        """How likely each name of a person in a paragraph is one of whom the pronoun at a place means."""
        for pieces in self.words.windows(text):
            covered = [n for n, (a, b) in enumerate(pieces.spans) if a < at[1] and at[0] < b]
            if covered:
                return next(self._pronouns(self._window(text, pieces), [(covered[0], covered[-1] + 1)]))
        return Pronoun(at=at, names=())

    def _read(self, text: str, pieces: Pieces) -> Reading:
        window = self._window(text, pieces)
        cues = list(_cues(window.cues))
        parts = [labels for labels, _ in self._parts(window, [cue.run for cue in cues], _CUE)]
        tagged = (self._tagged(window, cue, labels) for cue, labels in zip(cues, parts, strict=True))
        return Reading(
            attributions=tuple(one for one in tagged if one is not None),
            names=window.names,
            pronouns=tuple(self._pronouns(window, _pronoun_sources(window, parts))),
        )

    def _window(self, text: str, pieces: Pieces) -> _Window:
        feed = {
            "ids": framed(pieces.ids),
            "case": framed(pieces.case, 3, 3),
            "quoted": framed(pieces.quoted, 0, 0),
            "mask": np.ones((1, len(pieces.ids) + 2), np.int64),
        }
        states, cues, names = self.encoder.run(None, feed)
        return _Window(text, pieces, states, log_chances(cues)[0, 1:-1], tuple(_names(text, pieces, names[:, 1:-1])))

    def _parts(self, window: _Window, asked: Sequence[Range], mark: int) -> Iterator[tuple[list[int], Array]]:
        """For each run of pieces asked for, the label of each piece of the window, and the labels' probabilities."""
        width = window.states.shape[1]
        step = max(1, BATCH // width)
        for at in range(0, len(asked), step):
            some = asked[at : at + step]
            marked = np.zeros((len(some), width), np.int64)
            for row, (first, past) in zip(marked, some, strict=True):
                row[first + 1 : past + 1] = mark
            states = np.repeat(window.states, len(some), axis=0)
            scores = self.reader.run(None, {"states": states, "cue": marked, "mask": np.ones_like(marked)})[0]
            chances = part_chances(scores[:, 1:-1])
            yield from zip(likeliest(chances), np.exp(chances), strict=True)

    def _pronouns(self, window: _Window, asked: Sequence[Range]) -> Iterator[Pronoun]:
        """For each pronoun, how likely it means each person named in its window."""
        people = [name.at for name in window.names if name.kind == "person"]
        for run, (_, shares) in zip(asked, self._parts(window, asked, _PRONOUN), strict=True):
            likely = shares[:, _SOURCE]
            yield Pronoun(
                at=_chars(window.text, window.pieces, run),
                names=tuple((at, round(_mean_over(window.pieces, likely, at), 3)) for at in people),
            )

    def _tagged(self, window: _Window, cue: _Cue, labels: Sequence[int]) -> Tagged | None:
        contents = [_chars(window.text, window.pieces, run) for run in stretches(labels, _CONTENT)]
        if not contents:
            return None
        longest = max(stretches(labels, _SOURCE), key=lambda s: s[1] - s[0], default=None)
        at = _chars(window.text, window.pieces, cue.run)
        source = _whole(_chars(window.text, window.pieces, longest), at, window) if longest else None
        apart = tuple(c for c in contents if source is None or not source[0] <= c[0] < source[1])
        return Tagged(
            source=source,
            cue=at,
            content=apart or tuple(contents),
            score=round(calibrated(cue.score, *self.manifest.calibration), 3),
        )


def _whole(source: Range, cue: Range, window: _Window) -> Range:
    """A source that ends within a name goes on to its end, and over a noun or two to the cue: "the Far | Oth guild".

    One that ends with an article, to the end of the name behind it.
    """
    bare = source[1] + 1 if window.text[: source[1]].endswith((" the", "The")) else -1
    cut = next((n.at for n in window.names if n.at[0] < source[1] < n.at[1] or n.at[0] == bare), None)
    if cut is None:
        return source
    between = window.text[cut[1] : cue[0]]
    plain = cut[1] < cue[0] and between.replace(" ", "").isalpha() and len(between.split()) <= _NOUNS
    return source[0], cut[1] + len(between.rstrip()) if plain else cut[1]


def _joined(readings: Sequence[Reading]) -> Reading:
    """The readings of a paragraph's windows as one, each list in the order of the text."""
    return Reading(
        attributions=tuple(sorted((a for some in readings for a in some.attributions), key=lambda a: a.cue)),
        names=tuple(sorted((name for some in readings for name in some.names), key=lambda name: name.at)),
        pronouns=tuple(sorted((one for some in readings for one in some.pronouns), key=lambda one: one.at)),
    )


def _cues(chances: Array) -> Iterator[_Cue]:
    """Runs of pieces that are a cue, inside another's content or not, with the mean probability that they are one."""
    either = np.stack(
        [chances[:, 0], np.logaddexp(chances[:, 1], chances[:, 3]), np.logaddexp(chances[:, 2], chances[:, 4])], axis=-1
    )
    for a, b in runs(either.argmax(-1).tolist(), 1):
        yield _Cue((a, b), 1.0 - float(np.exp(chances[a:b, 0]).mean()))


def _pronoun_sources(window: _Window, parts: Sequence[Sequence[int]]) -> list[Range]:
    """The sources that are a pronoun for one person, each once, in the order of the text."""
    sources = sorted({run for labels in parts for run in stretches(labels, _SOURCE)})
    return [
        run for run in sources if window.text[slice(*_chars(window.text, window.pieces, run))].casefold() in PRONOUNS
    ]


def _names(text: str, pieces: Pieces, scores: Array) -> Iterator[Named]:
    """Runs of one kind, parted where a name rather begins than goes on; `scores` are (1, pieces, labels)."""
    chances, begins = name_chances(scores)
    labels, spans = likeliest(chances, _NAME_CHANGE)[0], pieces.spans
    for label, kind in enumerate(_NAMES, 1):
        for a, b in stretches(labels, label):
            cuts = [n for n in range(a + 1, b) if begins[0, n, label - 1] and spans[n - 1][1] < spans[n][0]]
            for run in itertools.pairwise((a, *cuts, b)):
                at = _trimmed(text, _chars(text, pieces, run))
                if at is not None:
                    yield Named(kind=kind, at=at)


def _mean_over(pieces: Pieces, likely: Array, at: Range) -> float:
    """Mean over the pieces that stand at a place."""
    return float(np.mean([likely[n] for n, (a, b) in enumerate(pieces.spans) if a < at[1] and at[0] < b]))


def _trimmed(text: str, at: Range) -> Range | None:
    """Without marks at its beginning; None where there is nothing else."""
    start, end = at
    while start < end and not text[start].isalnum():
        start += 1
    return (start, end) if start < end else None


def _chars(text: str, pieces: Pieces, run: Range) -> Range:
    """The characters of a run of pieces, whole words."""
    start, end = pieces.spans[run[0]][0], pieces.spans[run[1] - 1][1]
    while start > 0 and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end
