"""How long a collation takes, beside things that people know: `make bench`, or `python benchmarks/run.py [FOLDER…]`.

Each FOLDER holds the reports of one event; without one, the first five reports of the example. First whole commands,
each in a process of its own, as a user waits for them; then (`warm.py`) what a running process takes, stage by stage.

Peers: starting Python is what no command can be faster than; trafilatura's own command line, over the pages of the
example alone, is what a reader of articles takes before anything is compared.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
EXAMPLE = HERE.parent / "examples/harbour-bridge/reports"
BESIDE = HERE.parents[1] / "shared/events/call-2025-05-19"
"""Five real reports, which are not part of the repository; measured too where they are there."""
_KIB = 1 if sys.platform == "darwin" else 1024
"""Bytes in a unit of `ru_maxrss`."""
_RASHOMON = (sys.executable, "-c", "from rashomon.cli import main; main()")
_TRAFILATURA = (sys.executable, "-c", "from trafilatura.cli import main; main()")


class Run(NamedTuple):
    """One run of a command: seconds on the clock and of the processor, and the most memory it held in MiB."""

    wall: float
    cpu: float
    memory: float


class Command(NamedTuple):
    """A command to time, and what its line in the table is called."""

    name: str
    words: tuple[str, ...]


def time_once(command: Sequence[str]) -> Run:
    """Run a command to its end; exit where it fails. A child starts with its parent's peak memory: keep that small."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        said = process.stderr.read().decode(errors="replace") if process.stderr else ""
        sys.exit(f"{' '.join(command)} ended with {process.returncode}\n{said}")
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * _KIB / 2**20)


def commands(folders: Sequence[Path], scratch: str) -> tuple[Command, ...]:
    """The peers, then ours."""
    pages = sorted(EXAMPLE.glob("*.html"))
    to_page = ("-o", f"{scratch}/page.html")
    kept = (*to_page, "--cache", f"{scratch}/kept")
    return (
        Command("python -c pass", (sys.executable, "-c", "pass")),
        Command(
            f"trafilatura, {len(pages)} pages", (*_TRAFILATURA, "--input-dir", str(_only(pages, scratch, "pages")))
        ),
        Command("rashomon --help", (*_RASHOMON, "--help")),
        *(Command(f"rashomon annotate, {f.name}", (*_RASHOMON, "annotate", str(f))) for f in folders),
        *(Command(f"rashomon collate, {f.name}", (*_RASHOMON, "collate", str(f), *to_page)) for f in folders),
        *(Command(f"  again, with --cache, {f.name}", (*_RASHOMON, "collate", str(f), *kept)) for f in folders),
    )


def _only(files: Sequence[Path], scratch: str, name: str) -> Path:
    """A folder with copies of these files alone."""
    folder = Path(scratch, name)
    folder.mkdir()
    for file in files:
        (folder / file.name).write_bytes(file.read_bytes())
    return folder


def asked_for(folders: Sequence[Path], scratch: str) -> tuple[Path, ...]:
    """The folders named, else the first five reports of the example, and the real ones where they are there."""
    five = _only(sorted(EXAMPLE.iterdir())[:5], scratch, "five-of-the-example")
    return tuple(folders) or (five, *([BESIDE] if BESIDE.is_dir() else []))


def report(folders: Sequence[Path], runs: int, scratch: str) -> None:
    """Print the table of commands. The first run of each is not counted: it warms the disk's cache."""
    print(f"{'command':40} {'min s':>7} {'median s':>8} {'cpu s':>7} {'MiB':>5} {'× python':>8}")
    floor = 0.0
    for command in commands(folders, scratch):
        done = [time_once(command.words) for _ in range(runs + 1)][1:]
        median = statistics.median(run.wall for run in done)
        floor = floor or median
        fastest, memory = min(run.wall for run in done), max(run.memory for run in done)
        cpu = statistics.median(run.cpu for run in done)
        print(
            f"{command.name:40} {fastest:7.2f} {median:8.2f} {cpu:7.2f} {memory:5.0f} {median / floor:8.1f}", flush=True
        )


def main() -> int:
    """Time commands, then a running process."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER")
    parser.add_argument("--runs", type=int, default=5, help="counted runs of each (default 5)")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folders = asked_for(given.folders, scratch)
        report(folders, given.runs, scratch)
        warm = [sys.executable, str(HERE / "warm.py"), *map(str, folders)]
        return subprocess.run(warm, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
