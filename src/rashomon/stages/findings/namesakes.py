"""Namesakes: people of one surname and one office whom accounts give different given names, or different ranks."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.name_keys import name_key
from rashomon.stages.offices import Office, read_office
from rashomon.stages.people import compatible_given
from rashomon.text.tokens import stem


class Held(NamedTuple):
    """An office given to somebody at one place, and the stems of its name without those of rank."""

    office: Office
    text: str
    span: r.Span
    post: frozenset[str]
    rank: frozenset[str]


class Person(NamedTuple):
    """Somebody of full name, with the places of it and the offices given."""

    actor: r.Actor
    key: tuple[str, ...]
    named: tuple[r.Span, ...]
    held: tuple[Held, ...]


def find(context: Context) -> Iterator[r.Finding]:
    """Conflicts over the given name of one office-holder, and over the rank of one person's office.

    No article has both: where one does, they are two people, or two offices.
    """
    by_surname: dict[str, list[Person]] = defaultdict(list)
    for person in _people(context.records.actors):
        by_surname[person.key[-1]].append(person)
    for surname in sorted(by_surname):
        people = by_surname[surname]
        for one, other in itertools.combinations(people, 2):
            if _two_given_names(one, other):
                values = {one.actor.name: one.named, other.actor.name: other.named}
                yield make_finding(context, "name", "conflict", f"the given name of {surname.title()}", values, 0.6)
        yield from _ranked_apart(context, people)


def _people(actors: Sequence[r.Actor]) -> Iterator[Person]:
    """Those told with given name and surname; titles may have been taken for a part of the name."""
    for actor in actors:
        key = _given_and_surname(actor.name)
        if actor.kind == "person" and actor.named and key:
            named = tuple(s for s in actor.mentions if key[0] in name_key(s.text))
            yield Person(actor, key, named, tuple(_held(actor)))


def _given_and_surname(name: str) -> tuple[str, ...]:
    known = get_language("en").names.given_names
    key = name_key(name)
    at = next((n for n, word in enumerate(key[:-1]) if word in known), None)
    return key[at:] if at is not None else ()


def _held(actor: r.Actor) -> Iterator[Held]:
    language = get_language("en")
    lesser = frozenset(map(stem, language.offices.lesser))
    for role in actor.roles:
        office = read_office(role.text, language.names)
        if office is not None and not office.past:
            rank = office.qualifiers & lesser
            for span in role.evidence:
                yield Held(office, role.text, span, office.qualifiers - lesser, rank)


def _two_given_names(one: Person, other: Person) -> bool:
    """Two given names that cannot be one, of one office, in different articles."""
    if compatible_given(one.key[:-1], other.key[:-1]) or compatible_given(other.key[:-1], one.key[:-1]):
        return False
    apart = not {s.article for s in one.named} & {s.article for s in other.named}
    return apart and any(_one_post(a, b) for a in one.held for b in other.held)


def _one_post(a: Held, b: Held) -> bool:
    """The same office of the same body, whatever the rank in it."""
    countries = {a.office.country, b.office.country} - {""}
    one_holds_it = a.office.head in get_language("en").offices.sole
    return one_holds_it and a.office.head == b.office.head and bool(a.post & b.post) and len(countries) < 2


def _ranked_apart(context: Context, people: Sequence[Person]) -> Iterator[r.Finding]:
    """One post, told in full, with a word of lesser rank in some articles and without one in others."""
    held = [h for person in people for h in person.held if h.post]
    pairs = [(a, b) for a in held for b in held if a.rank and not b.rank and _same_in_full(a, b)]
    if pairs and not {a.span.article for a, _ in pairs} & {b.span.article for _, b in pairs}:
        values: dict[str, list[r.Span]] = defaultdict(list)
        for h in (h for pair in pairs for h in pair):
            values[h.text.removeprefix("the ")].append(h.span)
        yield make_finding(context, "role", "conflict", f"the rank of {people[0].key[-1].title()}", values, 0.6)


def _same_in_full(a: Held, b: Held) -> bool:
    """Every word of the post but those of rank and of country is the same."""
    names = get_language("en").names
    of_country = frozenset(stem(word.casefold()) for word in (*names.nationalities, *names.countries))
    return _one_post(a, b) and a.post - of_country == b.post - of_country
