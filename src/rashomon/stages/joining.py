"""The records of several events, each collated by itself, as those of one report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain

from rashomon.model import records as r
from rashomon.model.ids import content_id
from rashomon.model.judgements import Judged, Status
from rashomon.stages.base import Records, replace

_ONE_AFTER_ANOTHER = (
    *("articles", "events", "tagged", "mentions", "attributions", "actors", "statements", "derivations"),
    *("utterances", "timeline", "findings", "positions", "voices"),
)
_BEST_FIRST: tuple[Status, ...] = ("applied", "overruled", "ambiguous", "impossible", "not-found", "given")
"""What became of a judgement in all is the first of these that it came to in an event."""

Ids = Mapping[str, str]


def part_of(records: Records, event: r.Event) -> Records:
    """What is known of the articles of one event, before they are read."""
    articles = tuple(a for a in records.articles if a.id in event.articles)
    return replace(records, articles=articles, events=(event,))


def join_events(parts: Sequence[Records]) -> Records:
    """The records of all events, one after another, each actor one of its event: a name in two events is two actors.

    Where there are several, what is told by time and in the brief says of which event it is.
    """
    if len(parts) == 1:
        return parts[0]
    counts = Counter(actor.id for part in parts for actor in part.actors)
    several = {key for key, count in counts.items() if count > 1}
    own = [_tagged(_with_own_actors(part, several)) for part in parts]
    fields = {name: tuple(chain(*(getattr(part, name) for part in own))) for name in _ONE_AFTER_ANOTHER}
    sections = tuple(chain(*(part.brief.sections for part in own)))
    return replace(Records(), **fields, brief=r.Brief(sections=sections), judgements=_judged(own))


def _tagged(part: Records) -> Records:
    """The records with the event told where a reader of the whole would not know it."""
    (event,) = part.events
    titled = (r.replace(s, title=f"{event.title}: {s.title}", event=event.id) for s in part.brief.sections)
    return replace(
        part,
        timeline=tuple(r.replace(entry, event=event.id) for entry in part.timeline),
        brief=r.Brief(sections=tuple(titled)),
    )


def _with_own_actors(part: Records, several: set[str]) -> Records:
    """The records with ids of their own for actors who are met in other events too."""
    (event,) = part.events
    ids = {a.id: content_id("p", a.id, event.id) if a.id in several else a.id for a in part.actors}
    return replace(
        part,
        actors=tuple(r.replace(a, id=ids[a.id]) for a in part.actors),
        statements=tuple(
            r.replace(s, speaker=_renamed(s.speaker, ids), via=tuple(ids.get(v, v) for v in s.via))
            for s in part.statements
        ),
        utterances=tuple(r.replace(u, speaker=_renamed(u.speaker, ids)) for u in part.utterances),
        positions=tuple(r.replace(p, actor=ids.get(p.actor, p.actor)) for p in part.positions),
        voices=tuple(r.replace(v, actor=ids.get(v.actor, v.actor)) for v in part.voices),
        judgements=tuple(r.replace(j, records=tuple(ids.get(k, k) for k in j.records)) for j in part.judgements),
    )


def _renamed(actor: str | None, ids: Ids) -> str | None:
    return None if actor is None else ids.get(actor, actor)


def _judged(parts: Sequence[Records]) -> tuple[Judged, ...]:
    """Each judgement with what became of it in the event where it came to most."""
    return tuple(_in_all(lines) for lines in zip(*(part.judgements for part in parts), strict=True))


def _in_all(lines: Sequence[Judged]) -> Judged:
    status = min((line.status for line in lines), key=_BEST_FIRST.index)
    best = [line for line in lines if line.status == status]
    return r.replace(
        best[0],
        evidence=tuple(chain(*(line.evidence for line in best))),
        records=tuple(chain(*(line.records for line in best))),
    )
