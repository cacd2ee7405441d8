"""Words that are nothing but quotations are stated once: by the quotations, not by what holds them with their marks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from rashomon.model import records as r
from rashomon.stages.base import Models, NoParams, Records, Stage, replace


def run(records: Records, models: Models, params: NoParams) -> Records:
    """Leave out direct statements whose words are all in other direct ones inside them."""
    by_article: dict[str, list[r.Statement]] = defaultdict(list)
    for statement in records.statements:
        if statement.kind == "direct":
            by_article[statement.article].append(statement)
    dropped = {s.id for some in by_article.values() for s in some if _only_holds(s, some)}
    return replace(records, statements=tuple(s for s in records.statements if s.id not in dropped))


def _only_holds(outer: r.Statement, others: Sequence[r.Statement]) -> bool:
    inside = [
        s
        for s in others
        if s.content.start >= outer.content.start and s.content.end <= outer.content.end and s.id != outer.id
    ]
    text, start = outer.content.text, outer.content.start
    bare = [
        at
        for a, b in outer.content.parts
        for at in range(a, b)
        if text[at - start].isalnum() and not any(s.content.start <= at < s.content.end for s in inside)
    ]
    return bool(inside) and not bare


STAGE = Stage(name="quoted", version=1, reads=("statements",), writes=("statements",), run=run)
