"""Examples as tensors, a few thousand word pieces at a time."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

import torch
from torch import Tensor

from rashomon.neural.runtime import FIRST, LAST
from training.examples import Array, Example, Labels

CUE, PRONOUN = 1, 2
"""Marks on the pieces that the reader reads a window for."""
BATCH = 2048
"""Word pieces in one step."""


def batches(examples: Sequence[Example], order: random.Random) -> Iterator[list[Example]]:
    """Batches of windows of like length, in random order, `BATCH` pieces each; those without cues told apart."""
    made: list[list[Example]] = []
    for some in ([e for e in examples if e.cues is not None], [e for e in examples if e.cues is None]):
        kept = sorted((e for e in some if e.pieces.ids), key=lambda e: (len(e.pieces.ids) // 8, order.random()))
        made += _cut(kept)
    order.shuffle(made)
    yield from made


def _cut(kept: Sequence[Example]) -> Iterator[list[Example]]:
    batch: list[Example] = []
    for example in kept:
        if batch and (len(batch) + 1) * (len(example.pieces.ids) + 2) > BATCH:
            yield batch
            batch = []
        batch.append(example)
    if batch:
        yield batch


def features(batch: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """ids, case, quoted and mask of a batch, each (batch, pieces + 2): a mark at either end."""
    width = max(len(e.pieces.ids) for e in batch) + 2
    ids = torch.zeros(len(batch), width, dtype=torch.long)
    case, quoted, mask = torch.full_like(ids, 3), torch.zeros_like(ids), torch.zeros_like(ids)
    for n, e in enumerate(batch):
        size = len(e.pieces.ids)
        ids[n, : size + 2] = torch.tensor([FIRST, *e.pieces.ids, LAST])
        case[n, 1 : size + 1] = torch.tensor(e.pieces.case)
        quoted[n, 1 : size + 1] = torch.tensor(e.pieces.quoted)
        mask[n, : size + 2] = 1
    return ids, case, quoted, mask


def allowed(rows: Sequence[Labels | None], width: int, labels: int) -> Tensor:
    """Which labels each piece may have, (batch, width, labels); all where nobody told."""
    kinds = sorted({s for row in rows if row for s in row}, key=sorted)
    table = torch.ones(len(kinds) + 1, labels, dtype=torch.bool)
    for n, kind in enumerate(kinds):
        table[n] = torch.tensor([label in kind for label in range(labels)])
    place = {kind: n for n, kind in enumerate(kinds)}
    which = torch.full((len(rows), width), len(kinds))
    for n, row in enumerate(rows):
        if row:
            which[n, 1 : len(row) + 1] = torch.tensor([place[s] for s in row])
    return table[which]


def marked_rows(runs: Sequence[tuple[int, tuple[int, int], int]], width: int) -> tuple[Tensor, Tensor]:
    """For (window, run of pieces, mark): which windows, and a row for each with its mark on the pieces of its run."""
    marked = torch.zeros(len(runs), width, dtype=torch.long)
    for k, (_, (a, b), mark) in enumerate(runs):
        marked[k, a + 1 : b + 1] = mark
    return torch.tensor([n for n, _, _ in runs], dtype=torch.long), marked


def table(rows: Sequence[Array | None], width: int, labels: int) -> Tensor:
    """Shares (pieces, labels) as (rows, width, labels), nought where there are none."""
    out = torch.zeros(len(rows), width, labels)
    for n, row in enumerate(rows):
        if row is not None:
            out[n, 1 : len(row) + 1] = torch.from_numpy(row.astype("float32"))
    return out


def padded(rows: Sequence[Sequence[int]], width: int, fill: int) -> Tensor:
    """Rows of labels as a table (rows, width), `fill` where there is none."""
    out = torch.full((len(rows), width), fill)
    for n, row in enumerate(rows):
        out[n, 1 : len(row) + 1] = torch.tensor(row)
    return out
