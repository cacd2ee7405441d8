"""How many planted differences a collation finds: `make planted`, or `python -m benchmarks.planted [FOLDER ...]`.

From each article a second account is made in other words, with one fact changed; the two are collated alone. Without
folders: the articles beside this file and the example's reports. docs/reference/planted.md tells what is counted.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import msgspec

from benchmarks.planted.articles import OWN, as_file, read
from benchmarks.planted.marks import MOST
from benchmarks.planted.pairs import Pair, pairs
from benchmarks.planted.scoring import Score, score
from benchmarks.planted.table import errors, figures, table
from rashomon.neural import OWN_MODELS
from rashomon.progress import bar


def main() -> None:
    """Make the pairs, collate each, print the table."""
    args = _arguments()
    made = tuple(pairs(read(args.folders or OWN), args.seed, args.pairs, args.plantings))
    if args.write:
        _write(made, args.write)
    scores = _scored(made, None if args.no_models else args.models)
    result = figures(scores)
    if args.errors:
        print("\n".join(errors(scores)) + "\n")
    print(msgspec.json.format(msgspec.json.encode(result)).decode() if args.json else "\n".join(table(result)))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.planted", description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER", help="files or folders of articles")
    parser.add_argument("--seed", type=int, default=1, help="another seed makes other pairs (default 1)")
    parser.add_argument("--pairs", type=int, default=1, metavar="N", help="of each class from each article, at most")
    parser.add_argument("--plantings", type=int, default=1, choices=range(1, MOST + 1), help="in one pair, at most")
    parser.add_argument("--models", type=Path, default=OWN_MODELS, metavar="FOLDER", help="a folder of weights")
    parser.add_argument("--no-models", action="store_true", help="read by rules alone")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--errors", action="store_true", help="print each miss and each false alarm with its sentences")
    parser.add_argument("--write", type=Path, metavar="FOLDER", help="keep both accounts of each pair there")
    return parser.parse_args()


def _scored(made: Sequence[Pair], models: Path | None) -> list[Score]:
    scores = []
    with bar() as progress:
        for n, pair in enumerate(made):
            progress(n, len(made), pair.name)
            scores.append(score(pair, models))
    return scores


def _write(made: Sequence[Pair], folder: Path) -> None:
    for pair in made:
        place = folder / pair.name.replace("/", "_").replace(" ", "-")
        place.mkdir(parents=True, exist_ok=True)
        for name, account in (("first.md", pair.first), ("second.md", pair.second)):
            (place / name).write_text(as_file(account)[0], encoding="utf-8")
        (place / "planted.json").write_bytes(msgspec.json.format(msgspec.json.encode(pair.planted)))


if __name__ == "__main__":
    main()
