"""The actors of an event as every article looks them up: by id, by place, by country, by office."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rashomon.language.base import Names
from rashomon.model import records as r
from rashomon.stages.name_keys import Key, body_key
from rashomon.stages.offices import Office, holds, offices_of


class Cast(NamedTuple):
    """The actors of an event, as every article looks them up."""

    actors: Mapping[str, r.Actor]
    by_span: Mapping[str, Mapping[tuple[int, int], str]]
    places: Mapping[str, str]
    offices: Mapping[str, Sequence[Office]]
    holders: Callable[[Office], frozenset[str]]
    named: Mapping[str, str]
    """A name of an actor, case-folded → the actor."""
    bodies: Mapping[Key, str]
    """The words of a body's name that tells what it is for ("Ministry of Works") → the body."""


def cast_of(actors: Sequence[r.Actor], names: Names) -> Cast:
    """Actors by id, by article and place, countries by name, people's offices, and who holds an office."""
    by_span: dict[str, dict[tuple[int, int], str]] = defaultdict(dict)
    for actor in actors:
        for span in actor.mentions:
            by_span[span.article][span.start, span.end] = actor.id
    places = {a.name: a.id for a in actors if a.kind == "place"}
    offices = {a.id: offices_of(a, names) for a in actors if a.kind == "person"}
    held = {actor: some for actor, some in offices.items() if some}

    @functools.cache
    def holders(office: Office) -> frozenset[str]:
        alike = {actor: [o for o in some if o.past == office.past] for actor, some in held.items()}
        now = frozenset(actor for actor, some in alike.items() if holds(some, office))
        return now or frozenset(actor for actor, some in held.items() if holds(some, office))

    forms = {v.text.casefold(): a.id for a in actors if a.named for v in a.variants}
    names_of = forms | {a.name.casefold(): a.id for a in actors if a.named}
    return Cast({a.id: a for a in actors}, by_span, places, held, holders, names_of, dict(_fields(actors, names)))


def _fields(actors: Sequence[r.Actor], names: Names) -> Iterator[tuple[Key, str]]:
    for actor in actors:
        key = body_key(actor.name, names) if actor.kind == "organisation" and " " in actor.name else ()
        if len(key) > 1 and key[-1] in names.headed_of:
            yield key, actor.id
