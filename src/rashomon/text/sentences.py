"""Sentences, by sentencex (rules per language; it keeps quotations whole)."""

from __future__ import annotations

from collections.abc import Iterator

import sentencex

from rashomon.text.blocks import Range

_STRETCH = 5000
"""Characters given to the splitter at once: its time grows with the square of them on text without stops."""


def sentences(text: str, start: int = 0, end: int | None = None, language: str = "en") -> tuple[Range, ...]:
    """Sentences of text[start:end] as ranges of `text`, without the white space around them."""
    end = len(text) if end is None else end
    return tuple(found for a, b in _stretches(text, start, end) for found in _split(text, a, b, language))


def _stretches(text: str, start: int, end: int) -> Iterator[Range]:
    """Stretches that the splitter reads in good time, cut at white space where there is any."""
    while end - start > _STRETCH:
        space = text.rfind(" ", start + 1, start + _STRETCH)
        cut = space if space > start else start + _STRETCH
        yield start, cut
        start = cut
    yield start, end


def _split(text: str, start: int, end: int, language: str) -> Iterator[Range]:
    part = text[start:end]
    for boundary in sentencex.get_sentence_boundaries(language, part):
        a, b = boundary["start_index"], boundary["end_index"]
        piece = part[a:b]
        lead = len(piece) - len(piece.lstrip())
        trail = len(piece) - len(piece.rstrip())
        if a + lead < b - trail:
            yield start + a + lead, start + b - trail
