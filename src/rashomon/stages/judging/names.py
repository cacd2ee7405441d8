"""Names joined and told apart by judgement, before anyone is said to speak.

Lines that mean actors without a name wait for `judging.speakers`, which tells of all what became of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.actors import make_actor, told_apart
from rashomon.stages.base import Models, NoParams, Records, Stage, replace
from rashomon.stages.judging.actors import Index, absorbed, edge, index, on_actors
from rashomon.stages.judging.edges import Edge, regrouped
from rashomon.stages.judging.references import Unclear


def run(records: Records, models: Models, params: NoParams) -> Records:
    """Regroup `actors` as judgements have it."""
    known = index(records)
    edges = list(_edges(records, known))
    if not edges:
        return records
    groups = regrouped(_program(known), edges).groups
    actors = told_apart([_made(group, known, records.mentions) for group in groups])
    return replace(records, actors=tuple(sorted(actors, key=lambda a: (a.name, a.id))))


def _edges(records: Records, known: Index) -> Iterator[Edge]:
    for line, judgement in on_actors(records.judgements):
        try:
            yield edge(line, judgement, known)
        except Unclear:  # told by the stage that knows unnamed actors, too
            continue


def _program(known: Index) -> list[list[int]]:
    groups: dict[int, list[int]] = defaultdict(list)
    for n, called in enumerate(known.called):
        groups[called.actor].append(n)
    return list(groups.values())


def _made(group: Sequence[int], known: Index, mentions: Sequence[r.Mention]) -> r.Actor:
    """The actor of some mentions: whole actors as they were, parts of others made anew."""
    parts: dict[int, set[r.Span]] = defaultdict(set)
    for n in group:
        parts[known.called[n].actor].add(known.called[n].span)
    return absorbed([_part(known.actors[n], spans, mentions) for n, spans in sorted(parts.items())])


def _part(actor: r.Actor, spans: set[r.Span], mentions: Sequence[r.Mention]) -> r.Actor:
    if len(spans) == len(actor.mentions):
        return actor
    mine = [m for m in mentions if m.name and m.span in spans]
    return make_actor(mine, actor.kind, get_language("en").names)


STAGE = Stage(
    name="judged-names",
    version=1,
    reads=("articles", "mentions", "actors", "judgements"),
    writes=("actors",),
    run=run,
)
