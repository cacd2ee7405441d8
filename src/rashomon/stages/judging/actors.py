"""Who is meant by a name, and one record out of several."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rashomon.model import records as r
from rashomon.model.judgements import DifferentActors, Judged, Named, SameActor
from rashomon.stages.actors import variants_of
from rashomon.stages.base import Records
from rashomon.stages.judging.edges import Edge, Items
from rashomon.stages.judging.references import Unclear, articles_meant, shown
from rashomon.stages.name_keys import name_key


class Called(NamedTuple):
    """A mention with the forms it may be named by; `actor` is the place of its actor in the list."""

    span: r.Span
    forms: tuple[str, ...]
    actor: int


class Index(NamedTuple):
    """What actors are looked up in; `called` holds all mentions, by actor."""

    articles: Sequence[r.Article]
    actors: Sequence[r.Actor]
    called: Sequence[Called]

    def meant(self, ref: str | Named) -> frozenset[int]:
        """Places, in `called`, of the mentions that a reference means. Raises Unclear."""
        if isinstance(ref, str):
            known = frozenset(n for n, c in enumerate(self.called) if self.actors[c.actor].id == ref)
            return known or self.meant(Named(name=ref))
        keys = {a.id for a in articles_meant(ref.article, self.articles)}
        found = next(filter(None, (self._fitting(ref.name, level, keys) for level in range(3))), None)
        if found is None:
            where = f" in {ref.article!r}" if ref.article else ""
            raise Unclear("not-found", f"nobody is called {shown(ref.name)}{where}: write a name as an article has it")
        return frozenset(found) if ref.nth is None else self._nth(ref, found)

    def _fitting(self, name: str, level: int, articles: set[str]) -> list[int]:
        """By a form as printed, by the actor's name, by either whatever capitals and hyphens."""
        here = [n for n, c in enumerate(self.called) if c.span.article in articles]
        if level == 0:
            return [n for n in here if name in self.called[n].forms]
        if level == 1:
            return [n for n in here if name == self.actors[self.called[n].actor].name]
        key = name_key(name)
        return [
            n for n in here if any(name_key(f) == key for f in (*self.called[n].forms, self.name(self.called[n].actor)))
        ]

    def _nth(self, ref: Named, found: Sequence[int]) -> frozenset[int]:
        if len({self.called[n].span.article for n in found}) > 1:
            raise Unclear("ambiguous", f'{shown(ref.name)} stands in several articles: with "nth" goes "article"')
        ordered = sorted(found, key=lambda n: self.called[n].span)
        if ref.nth is None or ref.nth > len(ordered):
            raise Unclear("not-found", f"{shown(ref.name)} stands there {len(ordered)} times")
        return frozenset({ordered[ref.nth - 1]})

    def name(self, actor: int) -> str:
        """The name of an actor."""
        return self.actors[actor].name

    def owners(self, mentions: Iterable[int]) -> frozenset[int]:
        """The actors that mentions are of."""
        return frozenset(self.called[n].actor for n in mentions)

    def owner(self, ref: str | Named) -> int:
        """The one actor that a reference means. Raises Unclear."""
        owners = sorted(self.owners(self.meant(ref)))
        if len(owners) > 1:
            names = ", ".join(sorted(f"{self.actors[n].id} ({self.name(n)})" for n in owners))
            called = ref if isinstance(ref, str) else ref.name
            raise Unclear("ambiguous", f'{shown(called)} names several actors, {names}: add "article", or give an id')
        return owners[0]


def index(records: Records) -> Index:
    """The index of the actors there are so far."""
    names = {(m.article, m.start, m.end): m.name for m in records.mentions}
    called = [
        Called(span, tuple(dict.fromkeys((names.get((span.article, span.start, span.end)) or span.text, span.text))), n)
        for n, actor in enumerate(records.actors)
        for span in actor.mentions
    ]
    return Index(records.articles, records.actors, called)


def on_actors(judgements: Iterable[Judged]) -> list[tuple[Judged, SameActor | DifferentActors]]:
    """The lines that say who is one and who is not."""
    return [(j, j.judgement) for j in judgements if isinstance(j.judgement, SameActor | DifferentActors)]


def edge(line: Judged, judgement: SameActor | DifferentActors, known: Index) -> Edge:
    """A line as an edge between mentions. Raises Unclear."""
    sides = tuple(known.meant(ref) for ref in judgement.actors)
    if isinstance(judgement, DifferentActors):
        return Edge(line.line, False, _narrowed(sides))
    for ref in judgement.actors:
        known.owner(ref)
    return Edge(line.line, True, sides)


def _narrowed(sides: Sequence[Items]) -> tuple[Items, ...]:
    """A name, but for the articles or places in which another side has it."""
    return tuple(side.difference(*(other for other in sides if other < side)) for side in sides)


def absorbed(actors: Sequence[r.Actor]) -> r.Actor:
    """One actor out of several, under the fullest name: a named one, of more than one word, in most articles.

    Forms that only the others had are marked: a reader joined them.
    """
    main, *others = sorted(actors, key=_fullness)
    if not others:
        return main
    own = {v.text for v in main.variants}
    given = [(v.text, a) for actor in actors for v in actor.variants for a in _spread(v, actor)]
    misprints = frozenset(v.text for actor in actors for v in actor.variants if v.misprint)
    judged = {v.text for actor in actors for v in actor.variants if v.judged}
    variants = tuple(r.replace(v, judged=v.text in judged or v.text not in own) for v in variants_of(given, misprints))
    return r.replace(
        main,
        variants=variants,
        roles=_roles(actors),
        mentions=tuple(sorted({span for actor in actors for span in actor.mentions})),
    )


def _fullness(actor: r.Actor) -> tuple[bool, bool, int, int, str, str]:
    articles = {span.article for span in actor.mentions}
    return (
        not actor.named,
        len(name_key(actor.name)) == 1,
        -len(articles),
        -len(actor.mentions),
        actor.name,
        actor.id,
    )


def _spread(variant: r.Variant, actor: r.Actor) -> list[str]:
    """The article of each use of a form: every article once, the rest in the first."""
    return [*variant.articles, *variant.articles[:1] * (variant.count - len(variant.articles))]


def _roles(actors: Sequence[r.Actor]) -> tuple[r.Role, ...]:
    given: dict[str, set[r.Span]] = {}
    for role in (role for actor in actors for role in actor.roles):
        given.setdefault(role.text, set()).update(role.evidence)
    return tuple(r.Role(text=text, evidence=tuple(sorted(given[text]))) for text in sorted(given))


def renamed(statements: Iterable[r.Statement], into: Mapping[str, str]) -> tuple[r.Statement, ...]:
    """Statements of actors that became others. Who speaks is not in the chain, too."""
    return tuple(_renamed(s, into) if into.keys() & {s.speaker, *s.via} else s for s in statements)


def _renamed(s: r.Statement, into: Mapping[str, str]) -> r.Statement:
    speaker = into.get(s.speaker or "", s.speaker)
    via = dict.fromkeys(into.get(v, v) for v in s.via)
    return r.replace(s, speaker=speaker, via=tuple(v for v in via if v != speaker))
