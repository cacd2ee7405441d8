"""How the time and the memory of a collation grow with the number of reports: `python -m benchmarks.growth`.

The reports are invented ones (`invented.py`), or copies of those in --folder with other names in them. Each size runs
in a process of its own, so that its peak of memory is its own; its time is told for reading (what `annotate` does) and
for the stages after it, which grow no worse than n·log n where "per n·log n" does not rise. Seconds are the
processor's, on one thread: those of the clock tell of whatever else the machine does.

The peer is what near-duplicate finders do at the least: TF-IDF vectors of the reports, each beside each (numpy).
"""

from __future__ import annotations

import argparse
import json
import math
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from benchmarks.invented import reports
from rashomon.model import records as r
from rashomon.model.ids import content_id
from rashomon.model.report import MadeBy
from rashomon.neural import OWN_MODELS, open_encoder, open_tagger
from rashomon.plan import PLAN, READING, arranged, make_report
from rashomon.read import load
from rashomon.stages.base import Models, Records
from rashomon.write import get_writer

_SIZES = (5, 10, 20, 50, 100, 200)
_KIB = 1 if sys.platform == "darwin" else 1024
"""Bytes in a unit of `ru_maxrss`."""
_CAPITALISED = re.compile(r"\b[A-Z][a-z]{3,}\b")
_ENDINGS = ("", "an", "ish", "ow", "eld", "mar", "ung", "ory")
"""What names of the first, second … copy of an article end in, so that no copy tells of the others' people."""


class Run(NamedTuple):
    """A collation of so many reports: seconds by stage, of the writing and of the peer, and the peak in MiB."""

    reports: int
    stages: dict[str, float]
    write: float
    peer: float
    memory: float = 0.0

    @property
    def reading(self) -> float:
        """Seconds that reading the reports one by one takes."""
        return sum(self.stages[stage.name] for stage in READING)

    @property
    def after(self) -> float:
        """Seconds of the stages that set them side by side."""
        return sum(self.stages.values()) - self.reading


def measure(folder: Path, size: int, with_models: Models) -> Run:
    """One collation in this process, with what its parts take."""
    articles = copies(load([folder]).articles, size)
    records, times = Records(articles=tuple(sorted(articles, key=lambda a: a.id))), {}
    for stage in PLAN:
        began = time.process_time()
        records = stage.run(records, with_models, stage.params)
        times[stage.name] = time.process_time() - began
    began = time.process_time()
    get_writer("json").render(make_report(arranged(records), MadeBy(version="", models=(), settings={})))
    wrote = time.process_time() - began
    began = time.process_time()
    nearest(articles)
    return Run(size, times, wrote, time.process_time() - began)


def nearest(articles: Sequence[r.Article]) -> list[int]:
    """The peer: for each article the one that is most like it by TF-IDF."""
    bags = [Counter(re.findall(r"\w+", a.text.casefold())) for a in articles]
    spread = Counter(word for bag in bags for word in bag)
    place = {word: n for n, word in enumerate(sorted(spread))}
    matrix = np.zeros((len(bags), len(place)), np.float32)
    for row, bag in zip(matrix, bags, strict=True):
        for word, count in bag.items():
            row[place[word]] = count * math.log(1 + len(bags) / spread[word])
    matrix /= np.linalg.norm(matrix, axis=1, keepdims=True)
    alike = matrix @ matrix.T
    np.fill_diagonal(alike, 0)
    return [int(n) for n in alike.argmax(axis=1)]


def copies(articles: Sequence[r.Article], number: int) -> tuple[r.Article, ...]:
    """So many articles: those given, and where they are too few, copies of them with other names."""
    return tuple(_renamed(articles[n % len(articles)], n // len(articles)) for n in range(number))


def _renamed(article: r.Article, copy: int) -> r.Article:
    if not copy:
        return article
    ending = "".join(_ENDINGS[int(digit, 8)] for digit in f"{copy:o}")
    text = _CAPITALISED.sub(lambda m: m[0] + ending, article.text)
    source = f"{copy}-{article.source}"
    return r.replace(article, id=content_id("a", source, text), source=source, text=text, passages=(), loss=())


def in_own_process(folder: Path, size: int, options: Sequence[str]) -> Run:
    """The same in a process of its own, with its peak of memory."""
    command = [sys.executable, "-m", "benchmarks.growth", "--folder", str(folder), "--one", str(size), *options]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    said = process.stdout.read() if process.stdout else ""
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    return Run(*json.loads(said))._replace(memory=used.ru_maxrss * _KIB / 2**20)


def print_runs(runs: Sequence[Run]) -> None:
    """A line a size, a column a stage, and how time grows from the first size to the last."""
    print(f"\n{'reports':>7} {'reading':>8} {'after':>8} {'per n·log n':>11} {'writing':>8} {'TF-IDF':>7} {'MiB':>6}")
    for run in runs:
        grown = (run.after / _n_log_n(run.reports)) / (runs[0].after / _n_log_n(runs[0].reports))
        times = f"{run.reading:8.2f} {run.after:8.2f} {grown:11.2f} {run.write:8.2f} {run.peer:7.2f}"
        print(f"{run.reports:7} {times} {run.memory:6.0f}")
    overall = power(runs, [run.after for run in runs])
    if len(runs) > 1:
        print(f"\nThe stages after reading grow as the number of reports to the power of {overall:.2f}.")
    print(f"\n{'stage, seconds at':20} " + " ".join(f"{run.reports:>8}" for run in runs) + f" {'power':>6}")
    for name in runs[0].stages:
        taken = [run.stages[name] for run in runs]
        print(f"{name:20} " + " ".join(f"{t:8.3f}" for t in taken) + f" {power(runs, taken):6.2f}")
    for name, taken in (("reading", [run.reading for run in runs]), ("after", [run.after for run in runs])):
        print(f"{name:20} " + " ".join(f"{t:8.3f}" for t in taken) + f" {power(runs, taken):6.2f}")


def _n_log_n(n: int) -> float:
    return n * math.log2(n)


def power(runs: Sequence[Run], taken: Sequence[float]) -> float:
    """The p of the n^p that fits the times best, by least squares over their logarithms; nan for one size."""
    points = [(math.log(run.reports), math.log(max(t, 1e-6))) for run, t in zip(runs, taken, strict=True)]
    x, y = (sum(values) / len(points) for values in zip(*points, strict=True))
    spread = sum((a - x) ** 2 for a, _ in points)
    return sum((a - x) * (b - y) for a, b in points) / spread if spread else math.nan


def main() -> int:
    """Measure each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, help="reports to copy with other names, instead of invented ones")
    parser.add_argument("--sizes", type=int, nargs="+", default=_SIZES, metavar="N")
    parser.add_argument("--models", type=Path, default=OWN_MODELS, help="a folder of weights (default: our own)")
    parser.add_argument("--no-models", action="store_true", help="read by rules alone")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    weights = None if given.no_models else given.models
    if given.one:
        used = Models(tagger=open_tagger(weights), encoder=open_encoder(weights))
        print(json.dumps(measure(given.folder, given.one, used)))
        return 0
    options = ["--no-models"] if given.no_models else ["--models", str(given.models)]
    with tempfile.TemporaryDirectory() as scratch:
        for report in () if given.folder else reports(max(given.sizes)):
            Path(scratch, report.name).write_text(report.text, encoding="utf-8")
        print_runs([in_own_process(given.folder or Path(scratch), size, options) for size in sorted(given.sizes)])
    return 0


if __name__ == "__main__":
    sys.exit(main())
