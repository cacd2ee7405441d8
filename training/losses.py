"""What a step of training makes smaller."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import torch
from torch import Tensor

from training.batches import CUE, PRONOUN, allowed, features, marked_rows, padded, table
from training.examples import PART_LABELS, Array, Example
from training.network import Network

_WINDOW = 20
"""A part's loss is summed over its window: about as many pieces of a window bear on one attribution."""
_CUES, _NAMES, _PRONOUNS = 10.0, 3.0, 4.0
_UNTOLD = -100


class _Row(NamedTuple):
    """One reading of a window: for which run of pieces, what people said its parts are, what teachers make of them."""

    window: int
    run: tuple[int, int]
    mark: int
    told: tuple[int, ...] | None
    soft: Array | None


def loss_of(network: Network, batch: Sequence[Example]) -> Tensor:
    """Cross-entropy of cues and names over all pieces told, and of parts over the window of each cue and pronoun.

    Where teachers have read the window, half of each is the cross-entropy with what they make of it; all of it where
    nobody marked the window.
    """
    ids, case, quoted, mask = features(batch)
    with torch.autocast("cpu", torch.bfloat16):
        states, cues, names = network.encoder(ids, case, quoted, mask)
    loss = _CUES * _labels_loss(cues, [e.cues for e in batch], [e.soft.cues if e.soft else None for e in batch])
    loss = loss + _NAMES * _labels_loss(
        names, [e.names for e in batch], [e.soft.names if e.soft else None for e in batch]
    )
    rows = [row for n, e in enumerate(batch) for row in _rows(n, e)]
    if not rows:
        return loss
    at, marked = marked_rows([(row.window, row.run, row.mark) for row in rows], ids.shape[1])
    with torch.autocast("cpu", torch.bfloat16):
        scores = network.reader(states[at], marked, mask[at])
    return loss + _parts_loss(scores, rows) / len(rows) / _WINDOW


def _rows(window: int, e: Example) -> Iterator[_Row]:
    soft = e.soft.parts if e.soft else ()
    told = dict(e.parts)
    for run, shares in soft:
        yield _Row(window, run, CUE, told.get(run), shares)
    for run, labels in e.parts if not soft else ():
        yield _Row(window, run, CUE, labels, None)
    for run, labels in e.pronouns:
        yield _Row(window, run, PRONOUN, labels, None)


def _labels_loss(
    scores: Tensor, told: Sequence[Sequence[frozenset[int]] | None], soft: Sequence[Array | None]
) -> Tensor:
    """Mean surprise over the pieces told or read by teachers."""
    logs = scores.float().log_softmax(-1)
    may = allowed(told, *logs.shape[1:])
    hard = -logs.masked_fill(~may, -torch.inf).logsumexp(-1)
    shares = table(soft, *logs.shape[1:])
    gentle = -(shares * logs).sum(-1)
    by_people, by_teachers = ~may.all(-1), shares.sum(-1) > 0
    weight = 1.0 / (by_people.float() + by_teachers.float()).clamp(min=1)
    total = (weight * (hard * by_people + gentle * by_teachers)).sum()
    return total / (by_people | by_teachers).sum().clamp(min=1)


def _parts_loss(scores: Tensor, rows: Sequence[_Row]) -> Tensor:
    """Summed surprise over all windows read."""
    logs = scores.float().log_softmax(-1)
    width = logs.shape[1]
    labels = padded([row.told or () for row in rows], width, _UNTOLD)
    hard = torch.nn.functional.nll_loss(logs.transpose(1, 2), labels, ignore_index=_UNTOLD, reduction="none")
    shares = table([row.soft for row in rows], width, len(PART_LABELS))
    gentle = -(shares * logs).sum(-1)
    weight = torch.tensor([_weight(row) for row in rows])[:, None]
    return (weight * (hard + gentle)).sum()


def _weight(row: _Row) -> float:
    if row.mark == PRONOUN:
        return _PRONOUNS
    return 1.0 if row.told is None or row.soft is None else 0.5
