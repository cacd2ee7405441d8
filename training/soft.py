"""What trained networks make of windows, for another to learn from (Hinton et al. 2015, Furlanello et al. 2018)."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Iterator, Sequence

import numpy as np
import torch
from torch import Tensor

from rashomon.neural.decoding import runs
from training.batches import CUE, batches, features, marked_rows
from training.examples import Array, Example, Soft
from training.network import Network

Run = tuple[int, int]


def taught(examples: Sequence[Example], teachers: Sequence[Network]) -> list[Example]:
    """The examples with the mean of what the teachers make of each, in another order.

    Parts are read for the cues that people marked; where nobody marked cues, for those the teachers see.
    """
    for teacher in teachers:
        teacher.eval()
    with torch.no_grad():
        return [e for batch in batches(examples, random.Random(0)) for e in _taught(batch, teachers)]  # noqa: S311


def _taught(batch: Sequence[Example], teachers: Sequence[Network]) -> Iterator[Example]:
    ids, case, quoted, mask = features(batch)
    with torch.autocast("cpu", torch.bfloat16):
        read = [teacher.encoder(ids, case, quoted, mask) for teacher in teachers]
    cues, names = _mean([r[1] for r in read]), _mean([r[2] for r in read])
    spans = [(n, run, CUE) for n, e in enumerate(batch) for run in _cued(e, cues[n])]
    parts: list[list[tuple[Run, Array]]] = [[] for _ in batch]
    if spans:
        at, marked = marked_rows(spans, ids.shape[1])
        with torch.autocast("cpu", torch.bfloat16):
            shares = _mean(
                [t.reader(states[at], marked, mask[at]) for t, (states, _, _) in zip(teachers, read, strict=True)]
            )
        for (n, run, _), row in zip(spans, shares, strict=True):
            parts[n].append((run, _inside(batch[n], row)))
    for n, e in enumerate(batch):
        yield dataclasses.replace(e, soft=Soft(_inside(e, cues[n]), _inside(e, names[n]), tuple(parts[n])))


def _mean(scores: Sequence[Tensor]) -> Array:
    shares: Array = torch.stack([s.float().softmax(-1) for s in scores]).mean(0).numpy()
    return shares


def _inside(e: Example, row: Array) -> Array:
    return row[1 : len(e.pieces.ids) + 1].astype(np.float16)


def _cued(e: Example, shares: Array) -> list[Run]:
    if e.cues is not None:
        return [run for run, _ in e.parts]
    labels = shares[1 : len(e.pieces.ids) + 1].argmax(-1).tolist()
    return [run for begin in (1, 3) for run in runs(labels, begin)]
