"""A span in the sentence it stands in."""

from __future__ import annotations

from bisect import bisect_right

import msgspec

from rashomon.model import records as r
from rashomon.text.blocks import Range, blocks
from rashomon.text.sentences import sentences

SIDE = 220
"""How much of a sentence is shown on each side of a span, in characters."""


class Context(msgspec.Struct, frozen=True):
    """The words before a span in its sentence, the span's own, and those after."""

    before: str
    text: str
    after: str


def sentence_ranges(article: r.Article) -> tuple[Range, ...]:
    """The sentences of an article, block by block."""
    text = article.text
    return tuple(s for start, end in blocks(text) for s in sentences(text, start, end, article.language))


def in_context(text: str, ranges: tuple[Range, ...], span: r.Span) -> Context:
    """A span with the rest of the sentences that it begins and ends in, long ones cut with "…"."""
    start = _enclosing(ranges, span.start, span)[0]
    end = _enclosing(ranges, max(span.start, span.end - 1), span)[1]
    before, after = text[start : span.start], text[span.end : end]
    return Context(_tail(before), span.text, _head(after))


def _enclosing(ranges: tuple[Range, ...], at: int, span: r.Span) -> Range:
    """The sentence at an offset; the span itself where it lies between sentences."""
    index = bisect_right(ranges, (at, float("inf"))) - 1
    if index >= 0 and ranges[index][0] <= at < ranges[index][1]:
        return min(ranges[index][0], span.start), max(ranges[index][1], span.end)
    return span.start, span.end


def _tail(text: str) -> str:
    return text if len(text) <= SIDE else "…" + text[-SIDE:].partition(" ")[2]


def _head(text: str) -> str:
    return text if len(text) <= SIDE else text[:SIDE].rpartition(" ")[0] + "…"
