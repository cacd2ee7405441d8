"""Make the tagger's scores shares of right readings (Platt 1999): `python -m training.calibrate WEIGHTS POLNEAR_DEV`.

A reading is right where an attribution that people marked has a cue, a content and a source that overlap with its own
(or both have no source). Fitted on every second article, shown on the others, written to the manifest.
"""

from __future__ import annotations

import itertools
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from rashomon.neural import open_tagger
from rashomon.neural.protocols import Range, Tagged
from training import marks
from training.examples import polnear_articles

BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)
Scored = tuple[float, bool]


def main(weights: Path, dev: Path) -> None:
    """Fit, write and show."""
    manifest = json.loads((weights / "manifest.json").read_text(encoding="utf-8"))
    manifest.pop("calibration", None)
    _write(weights, manifest)
    readings = list(scored(weights, dev))
    slope, shift = fit([one for n, some in enumerate(readings) if n % 2 for one in some])
    _write(weights, {**manifest, "calibration": [round(slope, 4), round(shift, 4)]})
    print(f"slope {slope:.3f}, shift {shift:.3f}")
    others = [one for n, some in enumerate(scored(weights, dev)) if n % 2 == 0 for one in some]
    for line in table(others):
        print(line)


def scored(weights: Path, dev: Path) -> Iterator[list[Scored]]:
    """For each article the scores of its outermost readings, and whether they are right."""
    tagger = open_tagger(weights)
    if tagger is None:
        raise SystemExit(f"{weights}: no weights there")
    for paragraphs in polnear_articles(dev):
        readings = tagger.read([item.text for item in paragraphs])
        yield [
            (a.score, any(_alike(a, gold) for gold in item.attributions or ()))
            for item, reading in zip(paragraphs, readings, strict=True)
            for a in reading.attributions
            if not any(_within(a.cue, other.content) for other in reading.attributions if other is not a)
        ]


def fit(readings: Sequence[Scored]) -> tuple[float, float]:
    """Slope and shift of the logit that make the readings likeliest (Newton, in halves where it overshoots)."""
    x = np.stack([logit(np.array([s for s, _ in readings])), np.ones(len(readings))], axis=1)
    y = np.array([right for _, right in readings], float)
    w = np.array([1.0, 0.0])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ w))
        step = np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + 1e-3 * np.eye(2), x.T @ (y - p))
        while _surprise(x @ (w + step), y) > _surprise(x @ w, y) + 1e-9:
            step = step / 2
        w = w + step
    return float(w[0]), float(w[1])


def _surprise(odds: np.ndarray, y: np.ndarray) -> float:
    return float(np.logaddexp(0, np.where(y > 0, -odds, odds)).sum())


def logit(p: np.ndarray) -> np.ndarray:
    """Log odds, of probabilities kept off 0 and 1."""
    kept = np.clip(p, 1e-3, 1 - 1e-3)
    odds: np.ndarray = np.log(kept / (1 - kept))
    return odds


def table(readings: Iterable[Scored]) -> Iterator[str]:
    """A line a bin of scores: how many there are, their mean score, and the share that is right."""
    some = list(readings)
    yield f"{'score':>12} {'readings':>9} {'mean':>6} {'right':>6}"
    error = 0.0
    for low, high in itertools.pairwise(BINS):
        here = [(s, right) for s, right in some if low <= s < high]
        if here:
            mean, right = sum(s for s, _ in here) / len(here), sum(r for _, r in here) / len(here)
            error += len(here) / len(some) * abs(mean - right)
            yield f"{low:5.2f} – {min(high, 1):4.2f} {len(here):9} {mean:6.2f} {right:6.2f}"
    yield f"expected calibration error {error:.3f}"


def _alike(a: Tagged, gold: marks.Marked) -> bool:
    source = any(_overlap(a.source, s) for s in gold.source) if a.source else not gold.source
    return source and _overlap(a.cue, gold.cue) and any(_overlap(x, y) for x in a.content for y in gold.content)


def _overlap(a: Range | None, b: Range) -> bool:
    return a is not None and a[0] < b[1] and b[0] < a[1]


def _within(cue: Range, content: Iterable[Range]) -> bool:
    return any(a <= cue[0] and cue[1] <= b for a, b in content)


def _write(weights: Path, manifest: dict[str, object]) -> None:
    (weights / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
