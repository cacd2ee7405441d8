"""Writes docs/reference/cli.md from the commands' own help: `make docs`. A test fails where the file is out of date."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from click.testing import CliRunner

from rashomon.cli import main as rashomon

TARGET = Path(__file__).resolve().parent / "reference/cli.md"
_WIDTH = 100
_HEAD = """\
# Commands

Written by `make docs` from `rashomon --help` and the help of each command.

| exit code | meaning |
|---|---|
| 0 | every input was read but what is surely no report ([passed over](inputs.md#folders)), and the result was written |
| 1 | nothing could be collated: no input could be read |
| 2 | wrong usage: an unknown option or format, a file that cannot be written |
| 3 | some inputs could not be read; the others were collated and the result was written |
| 4 | every input was read and the result was written, but some judgements could not be applied |

What could not be read or applied is named on standard error, a judgement with its file and line, and in the result
under `loss`. Where both happen the code is 3. A judgement that a later line overrules is told, too, but the code stays
0. The folder of `-o` must be there; those of `--keep` and `--cache` are made. Results go to standard output or to
the file of `-o`; progress and warnings go to standard error, so a pipe carries the result alone.

An input is never overwritten: `-o` may not name one, nor any file in a folder that is given, but for a report of
Rashomon's own that is made anew. A file is written whole or not at all; its mode stays, and so does a link; a device or
pipe is written to. Nothing else is written and no network is asked: the runtime of the models is kept from sending what
it would.
"""


def command_names() -> tuple[str, ...]:
    """All commands, sorted."""
    return tuple(sorted(rashomon.commands))


def render() -> str:
    """The whole page."""
    return _HEAD + "".join(_sections())


def _sections() -> Iterator[str]:
    yield _section()
    yield from (_section(name) for name in command_names())


def _section(*command: str) -> str:
    title = " ".join(["rashomon", *command])
    shown = CliRunner().invoke(rashomon, [*command, "--help"], prog_name="rashomon", terminal_width=_WIDTH).output
    return f"\n## {title}\n\n```text\n{shown.strip()}\n```\n"


if __name__ == "__main__":
    TARGET.write_text(render(), encoding="utf-8", newline="\n")
    sys.stderr.write(f"Wrote {TARGET}\n")
