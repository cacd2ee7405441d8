"""What a collation takes in a running process: whole, and stage by stage. How it grows is in `growth.py`.

The peer is difflib of Python's library: each pair of articles aligned word by word, which is what a program that only
wants to see where texts differ would do with them. It works on the same texts in the same process.
"""

from __future__ import annotations

import difflib
import itertools
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from rashomon import collate
from rashomon.model import records as r
from rashomon.plan import PLAN
from rashomon.read import load
from rashomon.stages.base import Models, Records

_RUNS = 5


def seconds(work: Callable[[], object]) -> float:
    """Seconds on the clock."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def align_pairs(articles: Sequence[r.Article]) -> None:
    """The peer: every two articles aligned word by word."""
    words = [article.text.split() for article in articles]
    for left, right in itertools.combinations(words, 2):
        difflib.SequenceMatcher(None, left, right, autojunk=False).get_opcodes()


def stage_times(articles: Sequence[r.Article]) -> dict[str, float]:
    """Stage → seconds, for one run of the plan."""
    records, times = Records(articles=tuple(articles)), {}
    for stage in PLAN:
        began = time.perf_counter()
        records = stage.run(records, Models(), stage.params)
        times[stage.name] = time.perf_counter() - began
    return times


def print_warm(folder: Path) -> None:
    """One line: a whole collation with its page, and the peer."""
    articles = load([folder]).articles
    ours = [seconds(lambda: collate([folder]).to_html()) for _ in range(_RUNS)]
    peer = [seconds(lambda: align_pairs(articles)) for _ in range(_RUNS)]
    a, b = statistics.median(ours), statistics.median(peer)
    print(f"{folder.name:34} {len(articles):8} {min(ours):7.2f} {a:8.2f} {b:9.2f} {a / b:6.1f}", flush=True)


def print_kept(folder: Path) -> None:
    """One line: with a cache, where nothing changed (without and with the page), and where one report of all did."""
    with tempfile.TemporaryDirectory() as scratch:
        reports, kept = Path(scratch, "reports"), Path(scratch, "kept")
        shutil.copytree(folder, reports)
        collate([reports], cache=kept).to_html()
        same = [seconds(lambda: collate([reports], cache=kept)) for _ in range(_RUNS)]
        page = [seconds(lambda: collate([reports], cache=kept).to_html()) for _ in range(_RUNS)]
        changed = [_changed(reports, kept, n) for n in range(_RUNS)]
    a, b, c = (statistics.median(runs) for runs in (same, page, changed))
    print(f"{folder.name:34} {a:10.3f} {b:10.3f} {c:12.2f}", flush=True)


def _changed(reports: Path, kept: Path, number: int) -> float:
    """Seconds after the last report of some has got another line; texts and Markdown alone take one at their end."""
    last = max(path for path in reports.iterdir() if path.suffix in {".txt", ".md"})
    last.write_text(f"{last.read_text(encoding='utf-8')}\n\nIt was told {number} times.\n", encoding="utf-8")
    return seconds(lambda: collate([reports], cache=kept).to_html())


def print_stages(folder: Path) -> None:
    """A line a stage: median seconds and share."""
    articles = load([folder]).articles
    runs = [stage_times(articles) for _ in range(_RUNS)]
    medians = {name: statistics.median(run[name] for run in runs) for name in runs[0]}
    total = sum(medians.values())
    for name, taken in medians.items():
        print(f"{name:34} {taken:8.3f} {taken / total:6.0%}")
    print(f"{'all stages':34} {total:8.3f}")


def main() -> int:
    """Print three tables over the folders named; `run.py` names them."""
    folders = [Path(folder) for folder in sys.argv[1:]]
    print(f"\n{'in a running process':34} {'articles':>8} {'min s':>7} {'median s':>8} {'difflib s':>9} {'×':>6}")
    for folder in folders:
        print_warm(folder)
    print(f"\n{'with a cache':34} {'the same s':>10} {'and page s':>10} {'one changed s':>12}")
    for folder in folders:
        print_kept(folder)
    print(f"\n{'stage, ' + folders[0].name:34} {'median s':>8} {'share':>6}")
    print_stages(folders[0])
    return 0


if __name__ == "__main__":
    sys.exit(main())
