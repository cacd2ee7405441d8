"""Sentences, by sentencex (rules per language; it keeps quotations whole)."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator

import sentencex

from rashomon.text.blocks import Range

_STRETCH = 5000
"""Characters given to the splitter at once: its time grows with the square of them on text without stops."""
_WIDE_BEFORE_MARK = re.compile(r"[^\S\x00-\x7f](?=[.!?…])")
"""White space beyond ASCII before a mark: behind an initial ("X\xa0.") the splitter cuts into it and panics."""
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[A-Z0-9])")
"""Where a sentence ends by the plain rule: marks, what closes, white space, and what may begin one."""
_PANIC = "PanicException"
"""What compiled code raises when it gives up, under the root of all exceptions; there is no class to import."""
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


def told_plainly(text: str, start: int, end: int, language: str = "en") -> bool:
    """True where the splitter gave up on some of text[start:end], which `sentences` then splits by a plain rule."""
    return any(_by_splitter(text[a:b], language) is None for a, b in _stretches(text, start, end))


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


def _whole(part: str, found: Iterable[Range], language: str) -> Iterator[Range]:
    """As the splitter tells them, joined where it takes the stop of a time of day for the end ("5 p.m. Sunday")."""
    goes_on = _GOES_ON.get(language)
    start = None
    for a, b in found:
        start = a if start is None else start
        if goes_on is None or not goes_on.search(part, max(start, b - 6), b + 12):
            yield start, b
            start = None
    if start is not None:
        yield start, len(part)


def _boundaries(part: str, language: str) -> Iterator[Range]:
    """As the splitter tells them, cut once more behind words that are no abbreviations."""
    words = _WORDS.get(language)
    found = _by_splitter(part, language)
    for a, b in _by_rule(part) if found is None else _whole(part, found, language):
        cuts = [end.end() for end in words.finditer(part, a, b)] if words else []
        yield from itertools.pairwise((a, *(cut for cut in cuts if cut < b), b))


def _by_splitter(part: str, language: str) -> list[Range] | None:
    """The splitter's boundaries; None where it gives up."""
    try:
        found = sentencex.get_sentence_boundaries(language, _WIDE_BEFORE_MARK.sub(" ", part))
    except BaseException as error:
        if type(error).__name__ != _PANIC:
            raise
        return None
    return [(boundary["start_index"], boundary["end_index"]) for boundary in found]


def _by_rule(part: str) -> Iterator[Range]:
    return itertools.pairwise((0, *(end.end() for end in _END.finditer(part)), len(part)))
