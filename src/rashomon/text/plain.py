"""Text that may come from anybody, made fit to be shown."""

from __future__ import annotations

import re

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What a terminal obeys, or turns the direction of what follows."""
_SPACE = re.compile(r"\s+")


def one_line(text: str) -> str:
    """A text with each run of white space as one space."""
    return _SPACE.sub(" ", text).strip()


def safe(text: str) -> str:
    """A text on one line, with nothing in it that a terminal would obey."""
    return CONTROL.sub("\ufffd", one_line(text))
