"""Train the tagger; `python -m training.train --help` lists what it needs."""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from rashomon.neural.features import WordPieces
from training import names
from training.batches import batches
from training.examples import Example, from_corpus, from_polnear
from training.losses import loss_of
from training.network import Network, from_base
from training.scores import exact_f1, name_f1, pronouns_right
from training.soft import taught

CORPUS = Path(__file__).parent / "corpus"

_HELD_OUT = 10
"""One in so many of our paragraphs with pronouns is not trained on, to see whether they are learned."""
_PATIENCE = 2
"""Epochs without a better score on dev after which training stops."""


def main() -> None:
    """Train with the arguments given; the best weights on dev are in OUT/tagger.pt, the log in OUT/log.jsonl."""
    args = _arguments()
    torch.manual_seed(args.seed)
    order = random.Random(args.seed)  # noqa: S311
    reader = WordPieces(args.tokenizer.read_text(encoding="utf-8"))
    ours = from_corpus(CORPUS, reader)
    unseen = [e for e in ours if e.pronouns][::_HELD_OUT]
    attributions = from_polnear(args.data / "polnear" / "train", reader) + [e for e in ours if e not in unseen]
    named, held = names.worldwide(args.data / "ner" / "worldwide", reader)
    named += names.open_names(args.data / "ner" / "open", reader)
    named = order.sample(named, int(args.names * len(named)))
    dev = from_polnear(args.data / "polnear" / "dev", reader)
    network = from_base(args.base)
    if args.start:
        network.load_state_dict(torch.load(args.start))
    args.out.mkdir(parents=True, exist_ok=True)
    if args.teachers:
        teachers = [_load(path) for path in args.teachers]
        attributions, named = taught(attributions, teachers), taught(named, teachers)
    examples = attributions + named + [e for e in attributions if e.pronouns] * (args.pronouns - 1)
    steps = args.epochs * len(list(batches(examples, random.Random(0))))  # noqa: S311
    run = _Run(network, args.rate, steps)
    best, best_at = -1.0, 0
    for number in range(args.epochs):
        run.epoch(examples, order)
        mean = run.mean.module
        score = exact_f1(mean, dev)
        others = {"pronouns_right": pronouns_right(mean, unseen), **name_f1(mean, held), **run.told()}
        _log(args.out, {"epoch": number, "dev_exact_f1": round(score, 4), **others})
        torch.save(mean.state_dict(), args.out / f"epoch-{number}.pt")
        if score > best:
            best, best_at = score, number
            torch.save(mean.state_dict(), args.out / "tagger.pt")
        elif number - best_at >= _PATIENCE:
            break


class _Run:
    """One training: the network, what changes it, and a moving average of its weights over some 300 steps."""

    def __init__(self, network: Network, rate: float, steps: int) -> None:
        self.network, self.steps, self.step, self.began = network, steps, 0, time.time()
        self.optimizer = torch.optim.AdamW(_groups(network), lr=rate, weight_decay=0.01)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(
            self.optimizer, lambda n: min((n + 1) / (0.06 * steps), max(0.0, 1 - n / steps))
        )
        self.mean = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(0.997))

    def epoch(self, examples: Sequence[Example], order: random.Random) -> None:
        """Learn from all examples once."""
        self.network.train()
        for batch in batches(examples, order):
            loss = loss_of(self.network, batch)
            loss.backward()
            nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
            self.optimizer.step()
            self.optimizer.zero_grad()
            self.schedule.step()
            self.mean.update_parameters(self.network)
            self.step += 1
            if self.step % 50 == 0:
                print(f"step {self.step}/{self.steps} loss {loss.item():.4f} {self.told()['seconds']} s", flush=True)

    def told(self) -> dict[str, int]:
        """Seconds since the beginning."""
        return {"seconds": round(time.time() - self.began)}


def _load(path: Path) -> Network:
    network = Network()
    network.load_state_dict(torch.load(path))
    return network


def _log(out: Path, record: dict[str, float]) -> None:
    line = json.dumps(record)
    print(line, flush=True)
    with (out / "log.jsonl").open("a", encoding="utf-8") as log:
        log.write(line + "\n")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("base", "tokenizer", "data", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="weights to go on from, as this program left them")
    parser.add_argument("--teachers", type=Path, nargs="*", help="weights of networks to learn from besides the marks")
    parser.add_argument("--pronouns", type=int, default=2, help="how often an epoch shows paragraphs with pronouns")
    parser.add_argument("--names", type=float, default=1.0, help="share of the windows of names that are learned from")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--seed", type=int, default=13)
    return parser.parse_args()


def _groups(network: Network) -> list[dict[str, object]]:
    """Parameters that start from the base, and new ones, which learn faster."""
    parts = ("cue", "name", "part", "marked", "case", "quoted")
    new = [p for n, p in network.named_parameters() if any(part in n for part in parts)]
    ids = {id(p) for p in new}
    return [{"params": [p for p in network.parameters() if id(p) not in ids]}, {"params": new, "lr": 1e-3}]


if __name__ == "__main__":
    main()
