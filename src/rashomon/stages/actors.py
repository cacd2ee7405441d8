"""Actors: all forms of a name, in all articles, brought together (see `people` and `bodies`), and why."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rashomon.language import get_language
from rashomon.language.base import Names
from rashomon.model import records as r
from rashomon.model.ids import content_id
from rashomon.stages.base import Models, NoParams, Records, Stage, replace
from rashomon.stages.bodies import group_bodies, kind_of
from rashomon.stages.kinds import pronouns_of
from rashomon.stages.name_keys import name_key, person_key, usual_name
from rashomon.stages.name_links import link_of
from rashomon.stages.outlet_misprints import as_meant
from rashomon.stages.people import group_people, is_full

_CAPITALISED = re.compile(r"\b[A-Z][a-z]+\b")


def run(records: Records, models: Models, params: NoParams) -> Records:
    """Fill `actors` from the named mentions."""
    names = get_language("en").names
    texts = {a.id: a.text for a in records.articles}
    named = [m for m in records.mentions if m.form == "name" and m.name]
    people = group_people(
        [m for m in named if m.kind == "person"], texts, pronouns_of(records.tagged, records.articles)
    )
    bodies = as_meant([m for m in named if m.kind != "person"], texts, names)
    actors = [make_actor(group, "person", names) for group in people]
    adjectives = _adjectives(records.articles, names)
    actors += [
        _with_adjectives(make_actor(group, kind_of(group), names), adjectives)
        for group in group_bodies(bodies, texts, names)
    ]
    return replace(records, actors=tuple(sorted(told_apart(actors), key=lambda a: (a.name, a.id))))


def told_apart(actors: Iterable[r.Actor]) -> list[r.Actor]:
    """Actors with ids of their own where two that are not one have one name."""
    seen: set[str] = set()
    made = []
    for actor in sorted(actors, key=lambda a: (a.mentions, a.id)):
        first = actor.mentions[0]
        key = content_id("p", actor.kind, actor.name, first.article, first.start) if actor.id in seen else actor.id
        seen.add(key)
        made.append(r.replace(actor, id=key))
    return made


def _adjectives(articles: Sequence[r.Article], names: Names) -> dict[str, list[tuple[str, str]]]:
    """Country → the adjectives of its name in the articles, each with the article, as often as it stands there."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for article in articles:
        for word in _CAPITALISED.findall(article.text):
            if word in names.nationalities:
                found[names.nationalities[word]].append((word, article.id))
    return found


def _with_adjectives(actor: r.Actor, adjectives: Mapping[str, Sequence[tuple[str, str]]]) -> r.Actor:
    """A country with the adjectives made of its name among its forms."""
    if actor.kind != "place" or actor.name not in adjectives:
        return actor
    known = {v.text for v in actor.variants}
    new = variants_of(form for form in adjectives[actor.name] if form[0] not in known)
    return r.replace(actor, variants=(*actor.variants, *new))


def _printed(mention: r.Mention) -> str:
    """The name as it stands in the article, which may be misspelt there."""
    return mention.name if mention.name in mention.text else mention.text.split()[-1]


def make_actor(group: Sequence[r.Mention], kind: r.ActorKind, names: Names) -> r.Actor:
    """One actor out of mentions: its usual name, forms, roles and where it is mentioned."""
    name = _display_name(group, kind, names)
    forms = [(_printed(m), m.article) for m in group]
    misprints = frozenset(_printed(m) for m in group if m.name not in m.text)
    return r.Actor(
        id=content_id("p", kind, name),
        name=name,
        kind=kind,
        variants=tuple(r.replace(v, link=link_of(v.text, name, kind)) for v in variants_of(forms, misprints)),
        roles=_roles(group),
        mentions=tuple(sorted({m.span for m in group})),
    )


def _display_name(group: Sequence[r.Mention], kind: r.ActorKind, names: Names) -> str:
    if kind != "person":
        usual = Counter(usual_name(m.name, names) for m in group)
        return min(usual, key=lambda n: (-len(name_key(n)), -usual[n], n))
    spread = {n: len({m.article for m in group if m.name == n}) for n in {m.name for m in group}}
    count = Counter(m.name for m in group)
    return min(spread, key=lambda n: (not is_full(person_key(n)), len(person_key(n)) == 1, -spread[n], -count[n], n))


def variants_of(forms: Iterable[tuple[str, str]], misprints: frozenset[str] = frozenset()) -> tuple[r.Variant, ...]:
    """Forms of a name with how often and where, the most frequent first."""
    count: Counter[str] = Counter()
    where: dict[str, set[str]] = defaultdict(set)
    for text, article in forms:
        count[text] += 1
        where[text].add(article)
    ordered = sorted(count, key=lambda t: (-count[t], t))
    return tuple(
        r.Variant(text=t, count=count[t], articles=tuple(sorted(where[t])), misprint=t in misprints) for t in ordered
    )


def _roles(group: Sequence[r.Mention]) -> tuple[r.Role, ...]:
    given: dict[str, set[r.Span]] = defaultdict(set)
    for mention in group:
        if mention.role:
            given[mention.role].add(mention.span)
    return tuple(r.Role(text=text, evidence=tuple(sorted(given[text]))) for text in sorted(given))


STAGE = Stage(name="actors", version=5, reads=("articles", "mentions", "tagged"), writes=("actors",), run=run)
