"""Writes docs/reference/cli.md from the commands' own help, and the excerpt in README.md: `make docs`.

Tests fail where one of them is out of date.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from click.testing import CliRunner

from rashomon.cli import main as rashomon

TARGET = Path(__file__).resolve().parent / "reference/cli.md"
_WIDTH = 100
_ROOT = Path(__file__).resolve().parent.parent
README = _ROOT / "README.md"
_EXAMPLE = _ROOT / "examples/harbour-bridge/reports"
_FINDINGS = "Where they differ"
_HEADED = re.compile(r"  \S")
_SHOWN = 6
"""So many findings are in the excerpt."""
_EXCERPT = re.compile(rf"```text\n{_FINDINGS}\n.*?```", re.DOTALL)
_HEAD = """\
# Commands

Written by `make docs` from `rashomon --help` and the help of each command.

| exit code | meaning |
|---|---|
| 0 | every input was read but what is surely no report ([passed over](inputs.md#folders)), and the result was written |
| 1 | nothing could be collated: no input could be read |
| 2 | wrong usage: an unknown option or format, a file that cannot be written |
| 3 | some inputs could not be read, or are in a language without rules; the others were collated |
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


def with_excerpt(readme: str) -> str:
    """The README with the first differences of the example as the command prints them now."""
    shown = CliRunner().invoke(rashomon, ["collate", str(_EXAMPLE), "--format", "text"]).output.splitlines()
    first = shown.index(_FINDINGS)
    heads = [n for n in range(first + 1, len(shown)) if _HEADED.match(shown[n])]
    excerpt = "\n".join(shown[first : heads[_SHOWN]])
    return _EXCERPT.sub(lambda _: f"```text\n{excerpt}\n```", readme, count=1)


if __name__ == "__main__":
    for target, text in ((TARGET, render()), (README, with_excerpt(README.read_text(encoding="utf-8")))):
        target.write_text(text, encoding="utf-8", newline="\n")
        sys.stderr.write(f"Wrote {target}\n")
