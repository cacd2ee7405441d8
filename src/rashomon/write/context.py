"""Spans in the sentence they stand in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rashomon.model import records as r
from rashomon.text.blocks import Range, blocks
from rashomon.text.sentences import sentences

SIDE = 220
"""How much of a sentence is shown before the first span and after the last, in characters."""


class Piece(NamedTuple):
    """A stretch of a sentence; `cited` where a span covers it."""

    text: str
    cited: bool


def sentence_ranges(article: r.Article) -> tuple[Range, ...]:
    """The sentences of an article, block by block."""
    text = article.text
    return tuple(s for start, end in blocks(text) for s in sentences(text, start, end, article.language))


def by_sentence(ranges: tuple[Range, ...], spans: Iterable[r.Span]) -> Iterator[tuple[r.Span, ...]]:
    """Spans of one article, in order, those together that share a sentence."""
    group: list[r.Span] = []
    reach = -1
    for span in spans:
        start, end = frame(ranges, span)
        if group and start >= reach:
            yield tuple(group)
            group = []
        reach = max(reach, end) if group else end
        group.append(span)
    if group:
        yield tuple(group)


def frame(ranges: tuple[Range, ...], span: r.Span) -> Range:
    """From the start of the sentence that a span begins in to the end of the one that it ends in."""
    first, last = _sentence(ranges, span.start), _sentence(ranges, max(span.start, span.end - 1))
    return min(span.start, first[0] if first else span.start), max(span.end, last[1] if last else span.end)


def in_context(text: str, ranges: tuple[Range, ...], spans: tuple[r.Span, ...]) -> tuple[Piece, ...]:
    """The sentences around spans with the spans marked; what is far before or after them is cut with "…"."""
    frames = [frame(ranges, span) for span in spans]
    start, end = min(f[0] for f in frames), max(f[1] for f in frames)
    marks = _union(spans)
    found = [Piece(_tail(text[start : marks[0][0]]), False)]
    for (a, b), following in zip(marks, [*marks[1:], None], strict=True):
        rest = text[b : following[0]] if following else _head(text[b:end])
        found += [Piece(text[a:b], True), Piece(rest, False)]
    return tuple(piece for piece in found if piece.text)


def _sentence(ranges: tuple[Range, ...], at: int) -> Range | None:
    index = bisect_right(ranges, (at, float("inf"))) - 1
    return ranges[index] if index >= 0 and at < ranges[index][1] else None


def _union(spans: tuple[r.Span, ...]) -> list[Range]:
    """The ranges that spans cover, overlapping ones joined."""
    found: list[Range] = []
    for start, end in sorted((span.start, span.end) for span in spans):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], end)
        else:
            found.append((start, end))
    return found


def _tail(text: str) -> str:
    return text if len(text) <= SIDE else "…" + text[-SIDE:].partition(" ")[2]


def _head(text: str) -> str:
    return text if len(text) <= SIDE else text[:SIDE].rpartition(" ")[0] + "…"
