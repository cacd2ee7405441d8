"""How well names are found: `python -m benchmarks.names DATA/ner/worldwide`.

On the tenth of the files that the tagger was not trained on: precision, recall and F1 in per cent, span and kind right.
Facilities count as places; dates, sums of money, products and what is left over are not looked for.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from rashomon.neural import OWN_MODELS, open_tagger
from rashomon.stages.tagging import agreed
from training.names import held_out

_KINDS = {"P": "person", "O": "organisation", "L": "place", "N": "nationality"}


def main() -> None:
    """Print a line a kind."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--models", type=Path, default=OWN_MODELS, help="a folder of weights")
    args = parser.parse_args()
    tagger = open_tagger(args.models)
    if tagger is None:
        raise SystemExit("the package came without weights: name a folder with --models")
    told: Counter[str] = Counter()
    found: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for windows in held_out(args.folder):
        texts = [text for text, _ in windows]
        for (_, names), reading in zip(windows, agreed(texts, tagger.read(texts)), strict=True):
            gold = {(_KINDS[kind], (start, end)) for kind, start, end in names}
            seen = {(name.kind, name.at) for name in reading.names}
            told.update(kind for kind, _ in gold)
            found.update(kind for kind, _ in seen)
            right.update(kind for kind, _ in gold & seen)
    for kind in _KINDS.values():
        precision, recall = right[kind] / max(1, found[kind]), right[kind] / max(1, told[kind])
        f1 = 2 * right[kind] / max(1, found[kind] + told[kind])
        print(f"{kind:13} F1 {100 * f1:.1f}  (P {100 * precision:.1f} R {100 * recall:.1f}, {told[kind]} told)")


if __name__ == "__main__":
    main()
