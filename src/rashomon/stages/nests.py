"""Statements of one article that go together: a clause and the quotation that stands for it, a text printed twice.

`items` are sorted by their place.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from rashomon.stages.renderings import Alike, Item, nested
from rashomon.text.groups import grouped

_FRAMED = 0.6
"""The share of a quotation's words that another inside it has, from which it is a frame around it."""
SCRAP = 4
"""Words below which a quotation is a scrap of one."""
_NEIGHBOURS = 8
"""How far apart, in the sorted list, a clause and a quotation inside it can be."""


def nests(items: Sequence[Item], alike: Alike, turns: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Statements by themselves, but a clause with the quotation in it that stands for it.

    What an article prints twice goes together, too, and the parts of the given turns.
    """
    known = {n for pair in alike for n in pair}
    inside = ((n, _stands_for(items, n, known)) for n in range(len(items)))
    held = (
        (n, inner)
        for n, inner in inside
        if inner is not None and (_quotes(items[n], items[inner]) or _of_one(items[n], items[inner]))
    )
    return [list(nest) for nest in grouped(len(items), [*held, *_repeats(items), *turns], lambda *_: True)]


def _repeats(items: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """Places of statements and of the first in the same article with their words, kind and speaker."""
    first: dict[tuple[str, str, str, str | None], int] = {}
    for n, item in enumerate(items):
        said = item.statement
        yield n, first.setdefault((said.article, said.content.text, said.kind, said.speaker), n)


def _stands_for(items: Sequence[Item], n: int, known: Collection[int]) -> int | None:
    """The quotation in a clause that others have too, or else the longest.

    None where others have the clause, but not so long a quotation in it, or several of its quotations apart: what
    the clause says besides is then what they render.
    """
    inside = _inside(items, n)
    rendered = [m for m in inside if m in known]
    best = next(iter(rendered or inside), None)
    if best is None or _frames(items[n], items[best]) or n not in known:
        return best
    apart = len(rendered) > 1 or (not rendered and len(items[best].words.order) >= SCRAP)
    return None if apart else best


def _of_one(whole: Item, inner: Item) -> bool:
    """A clause and a quotation in it, of one speaker."""
    return whole.statement.kind != "direct" and whole.statement.speaker == inner.statement.speaker


def _quotes(whole: Item, inner: Item) -> bool:
    """A quotation around another: both render what was said."""
    return whole.statement.kind == inner.statement.kind == "direct" and _frames(whole, inner)


def _frames(whole: Item, inner: Item) -> bool:
    """A clause or quotation that does little but quote another, as in "‘Trust me’, she said"."""
    return len(inner.words.order) >= _FRAMED * len(whole.words.order)


def _inside(items: Sequence[Item], n: int) -> list[int]:
    """The quotations inside a clause or quotation, the longest first."""
    whole = items[n].statement
    near = [
        m
        for m in range(max(0, n - _NEIGHBOURS), min(len(items), n + _NEIGHBOURS))
        if m != n and items[m].statement.kind == "direct" and whole.content.span.covers(items[m].statement.content.span)
    ]
    return sorted(near, key=lambda m: (-len(items[m].statement.content.text), m))


def nested_pairs(items: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """Places of statements of which one's words stand inside the other's."""
    for n, item in enumerate(items):
        for m in range(n + 1, len(items)):
            if not item.statement.content.span.overlaps(items[m].statement.content.span):
                break
            if nested(item.statement, items[m].statement):
                yield n, m
