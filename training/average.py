"""Weights of several trainings from one start, averaged: `python -m training.average OUT SHARE:RUN SHARE:RUN …`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor


def main() -> None:
    """Write OUT/tagger.pt out of the tagger.pt of each run, by the shares given (Wortsman et al. 2022)."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("runs", nargs="+", metavar="SHARE:RUN")
    args = parser.parse_args()
    pairs = [run.partition(":") for run in args.runs]
    parts = [(float(share), torch.load(Path(run) / "tagger.pt")) for share, _, run in pairs]
    args.out.mkdir(parents=True, exist_ok=True)
    torch.save(averaged(parts), args.out / "tagger.pt")


def averaged(parts: Sequence[tuple[float, dict[str, Tensor]]]) -> dict[str, Tensor]:
    """The weighted mean of weights of one shape; shares need not sum to one."""
    whole = sum(share for share, _ in parts)
    return {name: sum(share / whole * weights[name] for share, weights in parts) for name in parts[0][1]}


if __name__ == "__main__":
    main()
