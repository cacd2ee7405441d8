"""Sentences, by sentencex (rules per language; it keeps quotations whole)."""

from __future__ import annotations

import sentencex

from rashomon.text.blocks import Range


def sentences(text: str, start: int = 0, end: int | None = None, language: str = "en") -> tuple[Range, ...]:
    """Sentences of text[start:end] as ranges of `text`, without the white space around them."""
    part = text[start:end]
    found = []
    for boundary in sentencex.get_sentence_boundaries(language, part):
        a, b = boundary["start_index"], boundary["end_index"]
        piece = part[a:b]
        lead = len(piece) - len(piece.lstrip())
        trail = len(piece) - len(piece.rstrip())
        if a + lead < b - trail:
            found.append((start + a + lead, start + b - trail))
    return tuple(found)
