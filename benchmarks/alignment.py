"""Word-by-word alignment beside CollateX's: `python benchmarks/alignment.py`.

Both align the same readings, given as the same tokens: those of the example's utterances, and stretches of the
example's text with seeded edits. What ours keeps from one alignment for the next is thrown away before each set. The
alignment alone is timed, by the processor's clock; the median of a few rounds counts. CollateX compares equal words
only (its near matching takes longer), ours near ones too.

CollateX is under the GPL and no dependency of this project: this script installs it into an environment of its own, in
`build/collatex`, and runs `alignment_worker.py` there, in a process of its own. Nothing of it is imported here.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import subprocess
import sys
import time
import venv
from collections.abc import Iterator, Sequence
from pathlib import Path

from rashomon.api import collate as collate_event
from rashomon.stages.collation import reading_tokens
from rashomon.text import alignment, tokens

HERE = Path(__file__).resolve().parent
EXAMPLE = HERE.parent / "examples/harbour-bridge/reports"
HOME = HERE.parent / "build/collatex"
PEER = ("collatex==2.3", "levenshtein")
"""The second is imported by the first, which does not ask for it."""
_NUMBERS, _LENGTHS, _TEXTS = (2, 5, 10, 30), (10, 40, 150), 3
_DROPPED, _CHANGED, _ADDED, _MISSPELT = 0.04, 0.04, 0.03, 0.01
"""Shares of words that an edit falls on."""
_KEPT = (tokens.normal, tokens.stem)

Readings = list[list[str]]


def sets_of(seed: int) -> dict[str, list[Readings]]:
    """What is aligned, by name: groups of readings, each group by itself."""
    source = collate_event([EXAMPLE], models=None)
    by_id = {s.id: s for s in source.statements}
    example = [_different([reading_tokens(by_id[key].content) for key in u.statements]) for u in source.utterances]
    found = {"the example's utterances": [group for group in example if len(group) > 1]}
    words = [t.text for article in source.articles for t in tokens.tokenize(article.text)]
    rng = random.Random(seed)
    for length in _LENGTHS:
        for number in _NUMBERS:
            groups = [_edited(words, length, number, rng) for _ in range(_TEXTS)]
            found[f"{number} readings of {length} words"] = groups
    return found


def _edited(words: Sequence[str], length: int, number: int, rng: random.Random) -> Readings:
    """So many readings of one stretch of text."""
    start = rng.randrange(len(words) - length)
    stretch = words[start : start + length]
    return _different([tuple(_edit(stretch, words, rng)) for _ in range(number)])


def _edit(stretch: Sequence[str], words: Sequence[str], rng: random.Random) -> Iterator[str]:
    for word in stretch:
        chance = rng.random()
        if chance < _ADDED:
            yield rng.choice(words)
        if (chance := rng.random()) < _DROPPED:
            continue
        if chance < _DROPPED + _CHANGED:
            yield rng.choice(words)
        elif chance < _DROPPED + _CHANGED + _MISSPELT and len(word) > 3:
            yield word[:1] + word[2:]
        else:
            yield word


def _different(readings: Sequence[Sequence[str]]) -> Readings:
    """Each wording once, as the program aligns them."""
    return [list(reading) for reading in sorted({tuple(r) for r in readings})]


def seconds(groups: Sequence[Readings]) -> float:
    """Seconds of the processor that ours takes over some groups, from a cold start."""
    for kept in _KEPT:
        kept.cache_clear()
    began = time.process_time()
    for group in groups:
        alignment.collate(group)
    return time.process_time() - began


def peer_seconds(sets: dict[str, list[Readings]], rounds: int) -> dict[str, list[float]]:
    """Seconds of the processor that CollateX takes, round by round."""
    python = HOME / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not (HOME / ".made").exists():
        venv.create(HOME, with_pip=True, clear=True)
        install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *PEER]
        if subprocess.run(install, check=False).returncode:
            sys.exit("CollateX could not be installed: it is fetched from the package index, so be online once")
        (HOME / ".made").touch()
    asked = json.dumps({"rounds": rounds, "sets": sets})
    command = [str(python), str(HERE / "alignment_worker.py")]
    done = subprocess.run(command, input=asked, stdout=subprocess.PIPE, text=True, check=True)
    answer: dict[str, list[float]] = json.loads(done.stdout)
    return answer


def main() -> None:
    """Print a line a set, and the whole."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3, help="of each; the median counts (default 3)")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    sets = sets_of(given.seed)
    peer = peer_seconds(sets, given.rounds)
    total = [0.0, 0.0]
    print(f"{'set':28} {'groups':>6} {'ours ms':>9} {'CollateX ms':>12} {'ratio':>6}")
    for name, groups in sets.items():
        ours = statistics.median(seconds(groups) for _ in range(given.rounds))
        theirs = statistics.median(peer[name])
        total = [total[0] + ours, total[1] + theirs]
        print(f"{name:28} {len(groups):6} {ours * 1000:9.2f} {theirs * 1000:12.1f} {theirs / ours:6.0f}")
    print(f"{'all':28} {'':6} {total[0] * 1000:9.2f} {total[1] * 1000:12.1f} {total[1] / total[0]:6.0f}")


if __name__ == "__main__":
    main()
