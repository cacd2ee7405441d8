"""Blocks of a page laid out as the text of an article, one a line, and what is told of those that are not."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rashomon.model import records as r
from rashomon.read.dates import iso_date
from rashomon.read.page import Block
from rashomon.read.page_stamps import find_stamps

_LISTED = 20
_EXCERPT = 80


class LaidOut(NamedTuple):
    """The text of an article, and a passage for each block that the page says is more than body text."""

    text: str
    passages: tuple[r.Passage, ...] = ()


def lay_out(blocks: Sequence[Block]) -> LaidOut:
    """The blocks one a line."""
    passages: list[r.Passage] = []
    stamps = find_stamps(blocks)
    at = 0
    for n, block in enumerate(blocks):
        end = at + len(block.text)
        if n in stamps:
            passages.append(r.Passage(start=at, end=end, kind="timestamp", when=iso_date(block.moment)))
        elif block.around.kind != "body":
            passages.append(r.Passage(start=at, end=end, kind=block.around.kind))
        at = end + 1
    return LaidOut("\n".join(block.text for block in blocks), tuple(passages))


def left_out(texts: Sequence[str]) -> Iterator[r.Loss]:
    """How much of a page is not in the text, and how its longest blocks begin, in the order of the page."""
    if not texts:
        return
    size = sum(map(len, texts))
    listed = f"; the {_LISTED} longest follow" if len(texts) > _LISTED else ""
    yield r.Loss(kind="left-out", detail=f"{len(texts)} blocks of the page ({size} characters){listed}")
    longest = heapq.nlargest(_LISTED, range(len(texts)), key=lambda n: (len(texts[n]), -n))
    yield from (r.Loss(kind="left-out", detail=excerpt(texts[n])) for n in sorted(longest))


def excerpt(text: str) -> str:
    """A text, or how it begins and how long it is."""
    line = " ".join(text.split())
    return line if len(line) <= _EXCERPT else f"{line[:_EXCERPT]}… ({len(line)} characters)"
