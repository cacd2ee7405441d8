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
    """Run a command to its end; exit where it fails. A child starts with its parent's peak memory: keep this one small."""
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
    pages = tuple(str(page) for page in sorted(EXAMPLE.glob("*.html")))
    page = f"{scratch}/page.html"
    five = tuple(str(path) for path in sorted(EXAMPLE.iterdir())[:5])
    asked: list[tuple[str, tuple[str, ...]]] = [(folder.name, (str(folder),)) for folder in folders]
    asked = asked or [("five example reports", five)]
    return (
        Command("python -c pass", (sys.executable, "-c", "pass")),
        Command(f"trafilatura, {len(pages)} pages", (*_TRAFILATURA, "--input-dir", _only(pages, scratch))),
        Command("rashomon --help", (*_RASHOMON, "--help")),
        *(Command(f"rashomon annotate, {name}", (*_RASHOMON, "annotate", *paths)) for name, paths in asked),
        *(Command(f"rashomon collate, {name}", (*_RASHOMON, "collate", *paths, "-o", page)) for name, paths in asked),
    )


def _only(pages: Sequence[str], scratch: str) -> str:
    """A folder with these files alone."""
    folder = Path(scratch, "pages")
    folder.mkdir()
    for page in pages:
        (folder / Path(page).name).write_bytes(Path(page).read_bytes())
    return str(folder)


def report(folders: Sequence[Path], runs: int) -> None:
    """Print the table of commands. The first run of each is not counted: it warms the disk's cache."""
    print(f"{'command':44} {'min s':>7} {'median s':>8} {'cpu s':>7} {'MiB':>5} {'× python':>8}")
    floor = 0.0
    with tempfile.TemporaryDirectory() as scratch:
        for command in commands(folders, scratch):
            done = [time_once(command.words) for _ in range(runs + 1)][1:]
            median = statistics.median(run.wall for run in done)
            floor = floor or median
            fastest, memory = min(run.wall for run in done), max(run.memory for run in done)
            cpu = statistics.median(run.cpu for run in done)
            print(
                f"{command.name:44} {fastest:7.2f} {median:8.2f} {cpu:7.2f} {memory:5.0f} {median / floor:8.1f}",
                flush=True,
            )


def main() -> int:
    """Time commands, then a running process."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER")
    parser.add_argument("--runs", type=int, default=5, help="counted runs of each (default 5)")
    asked = parser.parse_args()
    report(asked.folders, asked.runs)
    sys.stdout.flush()
    return subprocess.run([sys.executable, str(HERE / "warm.py"), *map(str, asked.folders)], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
