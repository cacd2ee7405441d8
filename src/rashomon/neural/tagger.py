"""The trained tagger of attributions: cues first, then for each cue its source and content.

The network is a small BERT-like encoder (int8 ONNX) and one more layer that reads the paragraph again for each cue.
`training/` makes the weights; the folder's manifest names the files with their checksums.
"""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import onnxruntime as ort

from rashomon.model.errors import UsageError
from rashomon.neural.features import Pieces, WordPieces
from rashomon.neural.protocols import Range, Tagged

_FIRST, _LAST = 101, 102
"""Ids of the marks at a window's ends, in the vocabulary of BERT."""
_BATCH = 2048
_CHANGE = 0.5
"""What a change between outside, source and content costs, in nats: a slip of one piece is no change."""
_CUE, _INNER = (1, 2), (3, 4)
_SOURCE, _CONTENT = 1, 2

Array = np.ndarray[Any, Any]


class Manifest(msgspec.Struct, frozen=True):
    """What lies in a folder of weights: a name, the licence, how it was trained, and the SHA-256 of each file."""

    name: str
    licence: str
    trained: str
    files: dict[str, str]

    @property
    def digest(self) -> str:
        """One SHA-256 over the names and digests of all files."""
        return hashlib.sha256("".join(f"{n} {d}\n" for n, d in sorted(self.files.items())).encode()).hexdigest()


class Tagger:
    """Reads paragraphs. Deterministic: one thread, the same windows in the same batches."""

    def __init__(self, folder: Path) -> None:
        self.manifest = read_manifest(folder)
        self.words = WordPieces((folder / "tokenizer.json").read_text(encoding="utf-8"))
        options = ort.SessionOptions()
        options.intra_op_num_threads = 1
        self.encoder, self.reader = (
            ort.InferenceSession(folder / name, options, providers=["CPUExecutionProvider"])
            for name in ("encoder.onnx", "reader.onnx")
        )

    def read(self, paragraphs: Sequence[str]) -> list[tuple[Tagged, ...]]:
        """For each paragraph its attributions, by cue; ranges are code points of the paragraph."""
        windows = [self.words.read(text) for text in paragraphs]
        found: list[tuple[Tagged, ...]] = [() for _ in windows]
        for batch in _batches(windows):
            here = self._read_batch([windows[n] for n in batch], [paragraphs[n] for n in batch])
            for n, tagged in zip(batch, here, strict=True):
                found[n] = tagged
        return found

    def _read_batch(self, windows: Sequence[Pieces], texts: Sequence[str]) -> Iterator[tuple[Tagged, ...]]:
        feed = _feed(windows)
        states, scores = self.encoder.run(None, feed)
        cues = [(n, a, b, inner) for n, w in enumerate(windows) for a, b, inner in _cues(scores[n], len(w.ids))]
        parts = self._parts(states, feed["mask"], cues)
        made: list[list[Tagged]] = [[] for _ in windows]
        for (n, a, b, inner), part in zip(cues, parts, strict=True):
            tagged = _tagged(windows[n], texts[n], (a, b), part[1:], inner, _sure(scores[n], a, b))
            if tagged is not None:
                made[n].append(tagged)
        return map(tuple, made)

    def _parts(self, states: Array, mask: Array, cues: Sequence[tuple[int, int, int, bool]]) -> Iterator[Array]:
        step = max(1, _BATCH // states.shape[1])
        for at in range(0, len(cues), step):
            some = cues[at : at + step]
            rows = [n for n, *_ in some]
            marked = np.zeros((len(some), states.shape[1]), np.int64)
            for k, (_, a, b, _) in enumerate(some):
                marked[k, a + 1 : b + 1] = 1
            yield from self.reader.run(None, {"states": states[rows], "cue": marked, "mask": mask[rows]})[0]


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a folder of weights. Raises UsageError where it is missing or a file is not the one it names."""
    try:
        manifest = msgspec.json.decode((folder / "manifest.json").read_bytes(), type=Manifest)
        wrong = [name for name, digest in manifest.files.items() if _digest(folder / name) != digest]
    except (OSError, msgspec.DecodeError) as error:
        raise UsageError(f"{folder}: no usable model there ({error}); name a folder with manifest.json") from error
    if wrong:
        raise UsageError(f"{folder}: {', '.join(wrong)} is not the file that manifest.json names: get the model again")
    return manifest


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _batches(windows: Sequence[Pieces]) -> Iterator[list[int]]:
    """Places of windows of like length, together no more than `_BATCH` pieces; empty windows are left out."""
    order = sorted((n for n, w in enumerate(windows) if w.ids), key=lambda n: (len(windows[n].ids), n))
    batch: list[int] = []
    for n in order:
        if batch and (len(batch) + 1) * (len(windows[n].ids) + 2) > _BATCH:
            yield batch
            batch = []
        batch.append(n)
    if batch:
        yield batch


def _feed(windows: Sequence[Pieces]) -> dict[str, Array]:
    shape = (len(windows), max(len(w.ids) for w in windows) + 2)
    ids, case, quoted, mask = (
        np.zeros(shape, np.int64),
        np.full(shape, 3),
        np.zeros(shape, np.int64),
        np.zeros(shape, np.int64),
    )
    for n, w in enumerate(windows):
        size = len(w.ids)
        ids[n, : size + 2] = (_FIRST, *w.ids, _LAST)
        case[n, 1 : size + 1], quoted[n, 1 : size + 1], mask[n, : size + 2] = w.case, w.quoted, 1
    return {"ids": ids, "case": case, "quoted": quoted, "mask": mask}


def _cues(scores: Array, size: int) -> Iterator[tuple[int, int, bool]]:
    """Runs of pieces that are a cue: first, past the last, and whether inside another's content."""
    labels = scores[1 : size + 1].argmax(-1)
    for begin, inside in (_CUE, _INNER):
        for a, b in _runs(labels, begin, inside):
            yield a, b, begin == _INNER[0]


def _runs(labels: Array, begin: int, inside: int) -> Iterator[Range]:
    start: int | None = None
    for at, label in enumerate([*labels.tolist(), 0]):
        if start is not None and label != inside:
            yield start, at
            start = None
        if label == begin or (label == inside and start is None):
            start = at


def _sure(scores: Array, a: int, b: int) -> float:
    """The probability of the cue's first label."""
    row = scores[a + 1 : b + 1].astype(np.float64)
    chances = np.exp(row - row.max(-1, keepdims=True))
    return float((chances / chances.sum(-1, keepdims=True))[:, 1:].sum(-1).mean())


def _tagged(window: Pieces, text: str, cue: Range, scores: Array, inner: bool, sure: float) -> Tagged | None:
    labels = _smoothed(scores[: len(window.ids)])
    contents = [_chars(window, text, run) for run in _stretches(labels, _CONTENT)]
    if not contents:
        return None
    source = max(_stretches(labels, _SOURCE), key=lambda s: s[1] - s[0], default=None)
    return Tagged(
        source=_chars(window, text, source) if source else None,
        cue=_chars(window, text, cue),
        content=tuple(contents),
        inner=inner,
        score=round(sure, 3),
    )


def _smoothed(scores: Array) -> list[int]:
    """The likeliest row of outside, source and content where each change costs `_CHANGE` nats (Viterbi 1967)."""
    row = scores.astype(np.float64)
    row = row - np.logaddexp.reduce(row, axis=-1, keepdims=True)
    chances = np.stack([row[:, 0], np.logaddexp(row[:, 1], row[:, 2]), np.logaddexp(row[:, 3], row[:, 4])], axis=1)
    best, came = chances[0], []
    for here in chances[1:]:
        moved = best.max() - _CHANGE
        came.append(np.where(best >= moved, np.arange(3), int(best.argmax())))
        best = np.maximum(best, moved) + here
    labels = [int(best.argmax())]
    for back in reversed(came):
        labels.append(int(back[labels[-1]]))
    return labels[::-1]


def _stretches(labels: Sequence[int], wanted: int) -> Iterator[Range]:
    at = 0
    for label, group in itertools.groupby(labels):
        size = len(list(group))
        if label == wanted:
            yield at, at + size
        at += size


def _chars(window: Pieces, text: str, run: Range) -> Range:
    """The characters of a run of pieces, whole words."""
    start, end = window.spans[run[0]][0], window.spans[run[1] - 1][1]
    while start > 0 and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end
