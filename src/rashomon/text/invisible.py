"""Characters that nobody sees: they may stand inside a word and are no part of it."""

from __future__ import annotations

import re

from rashomon.text.blocks import Range

CONTROLS = "\x00-\x08\x0e-\x1b\x7f\ufffe\uffff"
"""Control characters without a meaning in a text, as the inside of a character class."""
_FORMATTING = "\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
"""Soft hyphens, spaces without width, joiners of words, marks of direction and of byte order."""
_JOINERS = frozenset("\u200c\u200d")
"""Nothing within a word of Latin letters, but other scripts and emblems are written with them."""
_RUN = re.compile(f"[{CONTROLS}{_FORMATTING}\u200c\u200d]+")
_LAST_LATIN = "\u024f"


def invisible_runs(text: str) -> tuple[Range, ...]:
    """Where they stand in a text, in order."""
    return tuple(run.span() for run in _RUN.finditer(text) if _says_nothing(run))


def without_invisible(text: str) -> str:
    """The text without them."""
    return _RUN.sub(lambda run: "" if _says_nothing(run) else run.group(), text)


def _says_nothing(run: re.Match[str]) -> bool:
    if _JOINERS.isdisjoint(run.group()):
        return True
    around = run.string[max(0, run.start() - 1) : run.start()], run.string[run.end() : run.end() + 1]
    return all(char.isalpha() and char <= _LAST_LATIN for char in around)
