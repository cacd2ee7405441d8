"""Sentences, by sentencex (rules per language; it keeps quotations whole)."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

import sentencex

from rashomon.text.blocks import Range

_STRETCH = 5000
"""Characters given to the splitter at once: its time grows with the square of them on text without stops."""
_WORDS = {"en": re.compile(r"\bMay\.(?=\s+[A-Z“\"])")}
"""Whole words that the splitter takes for abbreviations: with a stop and a capital behind it, a sentence ends."""
_GOES_ON = {
    "en": re.compile(
        r"\b[ap]\.\s?m\.\s+(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:GMT|UTC|[ECMP][DS]?T|BST|CES?T)\b)"
    )
}
"""Stops after which a sentence goes on although a capital follows."""


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
    for a, b in _boundaries(part, language):
        piece = part[a:b]
        lead = len(piece) - len(piece.lstrip())
        trail = len(piece) - len(piece.rstrip())
        if a + lead < b - trail:
            yield start + a + lead, start + b - trail


def _whole(part: str, language: str) -> Iterator[Range]:
    """As the splitter tells them, joined where it takes the stop of a time of day for the end ("5 p.m. Sunday")."""
    goes_on = _GOES_ON.get(language)
    start = None
    for boundary in sentencex.get_sentence_boundaries(language, part):
        a, b = boundary["start_index"], boundary["end_index"]
        start = a if start is None else start
        if goes_on is None or not goes_on.search(part, max(start, b - 6), b + 12):
            yield start, b
            start = None
    if start is not None:
        yield start, len(part)


def _boundaries(part: str, language: str) -> Iterator[Range]:
    """As the splitter tells them, cut once more behind words that are no abbreviations."""
    words = _WORDS.get(language)
    for a, b in _whole(part, language):
        cuts = [found.end() for found in words.finditer(part, a, b)] if words else []
        yield from itertools.pairwise((a, *(cut for cut in cuts if cut < b), b))
