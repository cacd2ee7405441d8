"""Train the tagger; `python -m training.train --help` lists what it needs."""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from rashomon.neural.features import WordPieces
from training.examples import UNTOLD, Example, from_corpus, from_polnear
from training.network import Network, from_base

CORPUS = Path(__file__).parent / "corpus"
BATCH = 2048
"""Word pieces in one step."""


def main() -> None:
    """Train with the arguments given; the best weights on dev are in OUT/tagger.pt, the log in OUT/log.jsonl."""
    args = _arguments()
    torch.manual_seed(args.seed)
    order = random.Random(args.seed)  # noqa: S311
    reader = WordPieces(args.tokenizer.read_text(encoding="utf-8"))
    train = from_polnear(args.data / "polnear" / "train", reader) + from_corpus(CORPUS, reader) * args.corpus_times
    dev = from_polnear(args.data / "polnear" / "dev", reader)
    network = from_base(args.base)
    if args.start:
        network.load_state_dict(torch.load(args.start))
    optimizer = torch.optim.AdamW(_groups(network), lr=args.rate, weight_decay=0.01)
    steps = args.epochs * len(list(_batches(train, order)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda n: min((n + 1) / (0.06 * steps), max(0.0, 1 - n / steps))
    )
    args.out.mkdir(parents=True, exist_ok=True)
    step, began, mean = 0, time.time(), _mean_of(network)
    best = -1.0
    for epoch in range(args.epochs):
        network.train()
        for batch in _batches(train, order):
            loss = _loss(network, batch)
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            schedule.step()
            mean.update_parameters(network)
            step += 1
            if step % 50 == 0:
                seconds = time.time() - began
                print(f"epoch {epoch} step {step}/{steps} loss {loss.item():.4f} {seconds:.0f} s", flush=True)
        score = exact_f1(mean.module, dev)
        line = json.dumps({"epoch": epoch, "dev_exact_f1": round(score, 4), "seconds": round(time.time() - began)})
        print(line, flush=True)
        with (args.out / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(line + "\n")
        torch.save(mean.module.state_dict(), args.out / f"epoch-{epoch}.pt")
        if score > best:
            best = score
            torch.save(mean.module.state_dict(), args.out / "tagger.pt")


def _mean_of(network: Network) -> AveragedModel:
    """A moving average of the weights over some 300 steps: smoother than any one step's."""
    return AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(0.997))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("base", "tokenizer", "data", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="weights to go on from, as this program left them")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--corpus-times", type=int, default=1)
    parser.add_argument("--seed", type=int, default=13)
    return parser.parse_args()


def _groups(network: Network) -> list[dict[str, object]]:
    new = [
        p
        for n, p in network.named_parameters()
        if "cue" in n or "part" in n or "marked" in n or "case" in n or "quoted" in n
    ]
    ids = {id(p) for p in new}
    return [{"params": [p for p in network.parameters() if id(p) not in ids]}, {"params": new, "lr": 1e-3}]


def _batches(examples: Sequence[Example], order: random.Random) -> Iterator[list[Example]]:
    """Batches of windows of like length, in random order, `BATCH` pieces each."""
    kept = sorted((e for e in examples if e.pieces.ids), key=lambda e: (len(e.pieces.ids) // 8, order.random()))
    batches: list[list[Example]] = [[]]
    for example in kept:
        if batches[-1] and (len(batches[-1]) + 1) * (len(example.pieces.ids) + 2) > BATCH:
            batches.append([])
        batches[-1].append(example)
    order.shuffle(batches)
    yield from batches


def _loss(network: Network, batch: Sequence[Example]) -> Tensor:
    """Cross-entropy of cues over all pieces and of parts over each cue's window."""
    ids, case, quoted, mask = tensors(batch)
    with torch.autocast("cpu", torch.bfloat16):
        states, cue_scores = network.encoder(ids, case, quoted, mask)
    told = _padded([e.cues for e in batch], ids.shape[1], -100)
    loss = _cue_loss(cue_scores.float(), told)
    rows = [(n, span, labels) for n, e in enumerate(batch) for span, labels in e.parts]
    if not rows:
        return loss
    at = torch.tensor([n for n, _, _ in rows])
    marked = torch.zeros(len(rows), ids.shape[1], dtype=torch.long)
    for k, (_, (a, b), _) in enumerate(rows):
        marked[k, a + 1 : b + 1] = 1
    with torch.autocast("cpu", torch.bfloat16):
        scores = network.reader(states[at], marked, mask[at])
    labels = _padded([labels for _, _, labels in rows], ids.shape[1], -100)
    part = nn.functional.cross_entropy(
        scores.float().flatten(0, 1), labels.flatten(), ignore_index=-100, reduction="sum"
    )
    return loss + part / len(rows) / 20


def _cue_loss(scores: Tensor, told: Tensor) -> Tensor:
    logs = scores.log_softmax(-1)
    known = told >= 0
    exact = -logs.gather(-1, told.clamp(min=0)[..., None])[..., 0]
    loose = -torch.logsumexp(logs[..., [0, 3, 4]], -1)
    total = (exact * known).sum() + (loose * (told == UNTOLD)).sum()
    return total / known.sum() * 10


def tensors(batch: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """ids, case, quoted and mask of a batch, each (batch, pieces + 2): a mark at either end."""
    width = max(len(e.pieces.ids) for e in batch) + 2
    ids = torch.zeros(len(batch), width, dtype=torch.long)
    case, quoted, mask = torch.full_like(ids, 3), torch.zeros_like(ids), torch.zeros_like(ids)
    for n, e in enumerate(batch):
        size = len(e.pieces.ids)
        ids[n, : size + 2] = torch.tensor([101, *e.pieces.ids, 102])
        case[n, 1 : size + 1] = torch.tensor(e.pieces.case)
        quoted[n, 1 : size + 1] = torch.tensor(e.pieces.quoted)
        mask[n, : size + 2] = 1
    return ids, case, quoted, mask


def _padded(rows: Sequence[Sequence[int]], width: int, fill: int) -> Tensor:
    out = torch.full((len(rows), width), fill)
    for n, row in enumerate(rows):
        out[n, 1 : len(row) + 1] = torch.tensor(row)
    return out


def exact_f1(network: Network, examples: Sequence[Example]) -> float:
    """F1 of outermost attributions whose cue, source and content are all right to the piece."""
    network.eval()
    told = found = right = 0
    with torch.no_grad():
        for batch in _batches(examples, random.Random(0)):  # noqa: S311
            for example, cues, parts in zip(batch, *_read(network, batch), strict=True):
                gold = {(span, labels) for span, labels in example.parts}
                told, found, right = (
                    told + len(gold),
                    found + len(cues),
                    right + len(gold & set(zip(cues, parts, strict=True))),
                )
    return 2 * right / max(told + found, 1)


def _read(
    network: Network, batch: Sequence[Example]
) -> tuple[list[list[tuple[int, int]]], list[list[tuple[int, ...]]]]:
    ids, case, quoted, mask = tensors(batch)
    with torch.autocast("cpu", torch.bfloat16):
        states, scores = network.encoder(ids, case, quoted, mask)
    cues = [_cues(row[1 : len(e.pieces.ids) + 1].tolist()) for e, row in zip(batch, scores.argmax(-1), strict=True)]
    rows = [(n, span) for n, spans in enumerate(cues) for span in spans]
    parts: list[list[tuple[int, ...]]] = [[] for _ in batch]
    if rows:
        at = torch.tensor([n for n, _ in rows])
        marked = torch.zeros(len(rows), ids.shape[1], dtype=torch.long)
        for k, (_, (a, b)) in enumerate(rows):
            marked[k, a + 1 : b + 1] = 1
        with torch.autocast("cpu", torch.bfloat16):
            best = network.reader(states[at], marked, mask[at]).argmax(-1)
        for (n, _), row in zip(rows, best.tolist(), strict=True):
            parts[n].append(tuple(row[1 : len(batch[n].pieces.ids) + 1]))
    return cues, parts


def _cues(labels: Sequence[int]) -> list[tuple[int, int]]:
    starts = [i for i, x in enumerate(labels) if x == 1 or (x == 2 and (i == 0 or labels[i - 1] not in (1, 2)))]
    spans = []
    for i in starts:
        end = i + 1
        while end < len(labels) and labels[end] == 2:
            end += 1
        spans.append((i, end))
    return spans


if __name__ == "__main__":
    main()
