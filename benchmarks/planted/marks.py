"""Marks that stay with planted words while the words around them are moved and changed.

A mark is a pair of private-use characters, one pair for each planting. Rewriting moves them with the words; at the
end they are taken out and tell where the words have come to stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

MOST = 8
"""Plantings that one account can hold."""
ANY = "[\ue000-\ue00f]"
"""Any mark, as a pattern."""
_MARK = re.compile(ANY)


class Edit(msgspec.Struct, frozen=True, order=True):
    """Put `new` in place of text[start:end]. Where both are the same, the words are marked and stay."""

    start: int
    end: int
    new: str


def planted(text: str, plantings: Iterable[Iterable[Edit]]) -> str:
    """The text with all edits done, each planting's in its own marks. Edits must not overlap."""
    edits = sorted((edit, n) for n, planting in enumerate(plantings) for edit in planting)
    for edit, n in reversed(edits):
        text = text[: edit.start] + _open(n) + edit.new + _close(n) + text[edit.end :]
    return text


def without(text: str) -> str:
    """The text without its marks."""
    return _MARK.sub("", text)


def marked(text: str, n: int) -> tuple[tuple[int, int], ...]:
    """Where the nth planting's words stand in `without(text)`."""
    pairs = re.finditer(f"{_open(n)}([^{_close(n)}]*){_close(n)}", text)
    return tuple((len(without(text[: m.start()])), len(without(text[: m.end()]))) for m in pairs)


def _open(n: int) -> str:
    return chr(0xE000 + 2 * n)


def _close(n: int) -> str:
    return chr(0xE001 + 2 * n)
