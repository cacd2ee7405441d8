"""Characters that nobody sees: they may stand inside a word and are no part of it."""

from __future__ import annotations

import re

from rashomon.text.blocks import Range

CONTROLS = "\x00-\x08\x0e-\x1b\x7f\ufffe\uffff"
"""Control characters without a meaning in a text, as the inside of a character class."""
_FORMATTING = "\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
"""Soft hyphens, spaces without width, joiners of words, marks of direction and of byte order."""
_LATIN = "A-Za-z\u00c0-\u024f"
_INVISIBLE = re.compile(rf"(?:[{CONTROLS}{_FORMATTING}]|(?<=[{_LATIN}])[\u200c\u200d](?=[{_LATIN}]))+")
"""Joiners within a word count in Latin letters only: other scripts and emblems are written with them."""


def invisible_runs(text: str) -> tuple[Range, ...]:
    """Where they stand in a text, in order."""
    return tuple(match.span() for match in _INVISIBLE.finditer(text))


def without_invisible(text: str) -> str:
    """The text without them."""
    return _INVISIBLE.sub("", text)
