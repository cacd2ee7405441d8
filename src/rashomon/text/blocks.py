"""Blocks: the lines or paragraphs that a text is laid out in."""

from __future__ import annotations

import itertools
import re
import statistics

Range = tuple[int, int]

_LINE = re.compile(r"[^\r\n]+")
_WRAP_WIDTH = range(50, 86)
"""Widths (in characters) at which mail and wire software breaks lines."""


def blocks(text: str, start: int = 0, end: int | None = None) -> tuple[Range, ...]:
    """Non-empty blocks in order, without the white space around them.

    A block is a line; where lines are hard-wrapped, it is a paragraph between blank lines.
    """
    lines = _lines(text, start, len(text) if end is None else end)
    return _join_wrapped(text, lines) if _hard_wrapped(text, lines) else lines


def _lines(text: str, start: int, end: int) -> tuple[Range, ...]:
    found = (_trim(text, m.start(), m.end()) for m in _LINE.finditer(text, start, end))
    return tuple(block for block in found if block[0] < block[1])


def _trim(text: str, start: int, end: int) -> Range:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - (len(part) - len(part.rstrip()))


def _adjacent(text: str, left: Range, right: Range) -> bool:
    return text.count("\n", left[1], right[0]) < 2


def _hard_wrapped(text: str, lines: tuple[Range, ...]) -> bool:
    """Most lines that another follows directly fill the same narrow width and do not end a sentence."""
    followed = [a for a, b in itertools.pairwise(lines) if _adjacent(text, a, b)]
    if len(followed) < 6:
        return False
    widths = [b - a for a, b in followed]
    open_ends = sum(text[b - 1] not in ".!?”\"'’:" for _, b in followed)
    return statistics.median(widths) in _WRAP_WIDTH and max(widths) <= 100 and open_ends / len(followed) > 0.6


def _join_wrapped(text: str, lines: tuple[Range, ...]) -> tuple[Range, ...]:
    joined = [lines[0]]
    for line in lines[1:]:
        if _adjacent(text, joined[-1], line):
            joined[-1] = (joined[-1][0], line[1])
        else:
            joined.append(line)
    return tuple(joined)
