"""An article's text cut so that every cited span can be an element of its own, nested where spans nest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from rashomon.model import records as r

Range = tuple[int, int]


class Event(msgspec.Struct, frozen=True):
    """A step in writing a text out: open or close the element of a span, or write characters.

    `key` names the span; `first` is false where an element goes on with a span that an overlapping one cut short.
    """

    what: Literal["open", "close", "text"]
    text: str = ""
    key: str = ""
    first: bool = True


class Block(msgspec.Struct, frozen=True):
    """A stretch of an article with its kind of passage; blocks together are the whole text."""

    start: int
    end: int
    kind: r.PassageKind
    repeats: r.Span | None = None


def events(text: str, spans: Iterable[Range], prefix: str, start: int = 0, end: int | None = None) -> tuple[Event, ...]:
    """What to write for text[start:end]: its characters in order, each inside the elements of all spans over it.

    Elements are properly nested: where two spans overlap without nesting, the later one is closed and opened again.
    A span that begins before `start` goes on with `first` false. Linear in the text, and in spans times their depth.
    """
    end = len(text) if end is None else end
    inside = sorted({s for s in spans if _touches(s, start, end)}, key=lambda s: (s[0], -s[1]))
    steps: list[Event] = []
    stack: list[Range] = []
    at, waiting = start, 0
    for cut in _cuts(inside, start, end):
        if cut > at:
            steps.append(Event("text", text=text[at:cut]))
            at = cut
        _close(steps, stack, cut, prefix)
        while waiting < len(inside) and inside[waiting][0] <= cut:
            _open(steps, stack, inside[waiting], prefix, inside[waiting][0] >= start)
            waiting += 1
        _close(steps, stack, cut, prefix)
    steps.extend(Event("close", key=anchor(prefix, span)) for span in reversed(stack))
    return tuple(steps)


def blocks(article: r.Article) -> tuple[Block, ...]:
    """The text of an article as blocks: its passages, what lies between them, neighbours of one plain kind joined."""
    found: list[Block] = []
    at = 0
    for passage in sorted(article.passages, key=lambda p: (p.start, p.end)):
        _append(found, article.text, Block(at, max(at, passage.start), "body"))
        at = max(at, passage.start)
        _append(found, article.text, Block(at, max(at, passage.end), passage.kind, passage.repeats))
        at = max(at, passage.end)
    _append(found, article.text, Block(at, len(article.text), "body"))
    return tuple(found)


def anchor(prefix: str, span: Range) -> str:
    """The id of a span's element: "a-B-120-180" for prefix "a-B"."""
    return f"{prefix}-{span[0]}-{span[1]}"


def plain_text(steps: Sequence[Event]) -> str:
    """The characters that events write."""
    return "".join(step.text for step in steps)


def _touches(span: Range, start: int, end: int) -> bool:
    """Spans with a character in [start, end); an empty one belongs where it stands."""
    return (span[0] < end and span[1] > start) or start <= span[0] == span[1] < max(end, start + 1)


def _cuts(spans: Sequence[Range], start: int, end: int) -> list[int]:
    return sorted({start, end} | {at for span in spans for at in span if start <= at <= end})


def _open(steps: list[Event], stack: list[Range], span: Range, prefix: str, first: bool) -> None:
    stack.append(span)
    steps.append(Event("open", key=anchor(prefix, span), first=first))


def _close(steps: list[Event], stack: list[Range], cut: int, prefix: str) -> None:
    """Close every element that ends at `cut`; those above it on the stack are closed and opened again."""
    ending = [depth for depth, span in enumerate(stack) if span[1] <= cut]
    if not ending:
        return
    above = stack[ending[0] :]
    del stack[ending[0] :]
    steps.extend(Event("close", key=anchor(prefix, span)) for span in reversed(above))
    for span in above:
        if span[1] > cut:
            _open(steps, stack, span, prefix, False)


def _append(found: list[Block], text: str, block: Block) -> None:
    """Add a block; white space goes to the block before it, and a plain block joins a plain one of its kind."""
    if block.start == block.end:
        return
    former = found[-1] if found else None
    blank = not text[block.start : block.end].strip()
    same = former and former.kind == block.kind and former.repeats is None and block.repeats is None
    if former and (blank or same):
        found[-1] = Block(former.start, block.end, former.kind, former.repeats)
    else:
        found.append(block)
