"""How often a network is right on examples: wholly right attributions, and names."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence

import torch

from rashomon.neural.decoding import runs
from training.batches import CUE, PRONOUN, batches, features, marked_rows
from training.examples import NAME_LABELS, Example
from training.network import Network

Run = tuple[int, int]


def exact_f1(network: Network, examples: Sequence[Example]) -> float:
    """F1 of outermost attributions whose cue, source and content are all right to the piece."""
    told = found = right = 0
    for batch in _quietly(network, examples):
        for example, read in zip(batch, _attributions(network, batch), strict=True):
            gold = set(example.parts)
            told, found, right = told + len(gold), found + len(read), right + len(gold & read)
    return 2 * right / max(told + found, 1)


def name_f1(network: Network, examples: Sequence[Example]) -> dict[str, float]:
    """F1 of each kind of name, spans and kind right to the piece, where the examples tell that kind."""
    told: Counter[str] = Counter()
    found: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for batch in _quietly(network, examples):
        ids, case, quoted, mask = features(batch)
        with torch.autocast("cpu", torch.bfloat16):
            best = network.encoder(ids, case, quoted, mask)[2].argmax(-1)
        for example, row in zip(batch, best.tolist(), strict=True):
            gold = set(_names([min(s) if len(s) == 1 else 0 for s in example.names or ()]))
            read = set(_names(row[1 : len(example.pieces.ids) + 1]))
            told.update(kind for kind, _ in gold)
            found.update(kind for kind, _ in read)
            right.update(kind for kind, _ in gold & read)
    return {kind: round(2 * right[kind] / (told[kind] + found[kind]), 4) for kind in "POLN" if told[kind]}


def pronouns_right(network: Network, examples: Sequence[Example]) -> float:
    """Share of pronouns whose likeliest name, of those that any pronoun of the paragraph means, is whom they mean."""
    right = told = 0
    for batch in _quietly(network, examples):
        asked = [(n, run, PRONOUN) for n, e in enumerate(batch) for run, _ in e.pronouns]
        ids, case, quoted, mask = features(batch)
        at, marked = marked_rows(asked, ids.shape[1])
        with torch.autocast("cpu", torch.bfloat16):
            states = network.encoder(ids, case, quoted, mask)[0]
            scores = network.reader(states[at], marked, mask[at]).float().softmax(-1)[:, 1:, 1:3].sum(-1)
        meant = [labels for e in batch for _, labels in e.pronouns]
        for (n, _, _), row, labels in zip(asked, scores, meant, strict=True):
            named = {k for _, others in batch[n].pronouns for k, label in enumerate(others) if label}
            if any(labels) and named:
                told += 1
                right += labels[max(sorted(named), key=lambda k, row=row: float(row[k]))] > 0
    return round(right / max(told, 1), 4)


def _quietly(network: Network, examples: Sequence[Example]) -> Iterator[list[Example]]:
    network.eval()
    with torch.no_grad():
        yield from batches(examples, random.Random(0))  # noqa: S311


def _attributions(network: Network, batch: Sequence[Example]) -> list[set[tuple[Run, tuple[int, ...]]]]:
    ids, case, quoted, mask = features(batch)
    with torch.autocast("cpu", torch.bfloat16):
        states, scores, _ = network.encoder(ids, case, quoted, mask)
    spans = [
        (n, run, CUE)
        for n, row in enumerate(scores.argmax(-1).tolist())
        for run in runs(row[1 : len(batch[n].pieces.ids) + 1], 1)
    ]
    found: list[set[tuple[Run, tuple[int, ...]]]] = [set() for _ in batch]
    if spans:
        at, marked = marked_rows(spans, ids.shape[1])
        with torch.autocast("cpu", torch.bfloat16):
            best = network.reader(states[at], marked, mask[at]).argmax(-1)
        for (n, run, _), row in zip(spans, best.tolist(), strict=True):
            found[n].add((run, tuple(row[1 : len(batch[n].pieces.ids) + 1])))
    return found


def _names(labels: Sequence[int]) -> Iterator[tuple[str, Run]]:
    for n, label in enumerate(NAME_LABELS):
        if label.startswith("B-"):
            yield from ((label[2:], run) for run in runs(labels, n))
