"""Words that are nothing but quotations are stated once: by the quotations, not by what holds them with their marks.

A quotation that only tells what another said is the other's words, by way of whoever told them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from rashomon.model import records as r
from rashomon.stages.base import Models, NoParams, Records, Stage, replace


def run(records: Records, models: Models, params: NoParams) -> Records:
    """Leave out direct statements whose words are all in others inside them; give what only tells another's words."""
    by_article: dict[str, list[r.Statement]] = defaultdict(list)
    for statement in records.statements:
        if statement.kind == "direct":
            by_article[statement.article].append(statement)
    dropped = {s.id for some in by_article.values() for s in some if _only_holds(s, some)}
    kept = (s for s in records.statements if s.id not in dropped)
    return replace(records, statements=tuple(_as_told(s, by_article[s.article]) for s in kept))


def _only_holds(outer: r.Statement, others: Sequence[r.Statement]) -> bool:
    inside = _inside(outer, others)
    return bool(inside) and not _bare(outer, (s.content.span for s in inside))


def _inside(outer: r.Statement, others: Sequence[r.Statement]) -> list[r.Statement]:
    """The direct statements within another."""
    return [s for s in others if s.id != outer.id and outer.content.span.covers(s.content.span)]


def _bare(outer: r.Statement, held: Iterable[r.Span]) -> list[int]:
    """Places of the letters of a content that none of the spans holds."""
    text, start, spans = outer.content.text, outer.content.start, tuple(held)
    return [
        at
        for a, b in outer.content.parts
        for at in range(a, b)
        if text[at - start].isalnum() and not any(span.start <= at < span.end for span in spans)
    ]


def _as_told(outer: r.Statement, others: Sequence[r.Statement]) -> r.Statement:
    """As in "“Brel said, ‘Go now,’” according to the clerk": Brel's words, by way of the clerk."""
    if outer.kind != "direct" or outer.speaker is None:
        return outer
    for inner in _inside(outer, others):
        passed_on = inner.speaker is not None and outer.speaker in inner.via
        led = [span for span in (inner.content.span, inner.source, inner.cue) if span is not None]
        if passed_on and not _bare(outer, led):
            return r.replace(outer, speaker=inner.speaker, via=inner.via, source=inner.source, cue=inner.cue)
    return outer


STAGE = Stage(name="quoted", version=2, reads=("statements",), writes=("statements",), run=run)
