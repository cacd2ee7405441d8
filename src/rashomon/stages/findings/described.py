"""Described: a body that one account names and another only describes ("the Mirror", "a newspaper in Corrid")."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.language.base import Names
from rashomon.model import records as r
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.offices import country_of
from rashomon.text.tokens import normal, stem, tokenize


class Kind(NamedTuple):
    """What something is, and of which country."""

    country: str
    noun: str


def find(context: Context) -> Iterator[r.Finding]:
    """An agreement at different precision for each name that alone fits what other accounts describe."""
    names = get_language("en").names
    named: dict[Kind, set[str]] = defaultdict(set)
    described: dict[Kind, list[r.Span]] = defaultdict(list)
    actors = {a.id: a for a in context.records.actors}
    for actor in context.records.actors:
        if actor.named and actor.kind == "organisation":
            for role in actor.roles:
                named[_kind(role.text, names)].add(actor.id)
        elif not actor.named:
            for span in actor.mentions:
                described[_kind(span.text, names)].append(span)
    for kind in sorted(named):
        if kind.country and kind.noun and len(named[kind]) == 1:
            actor = actors[next(iter(named[kind]))]
            known = {s.article for s in actor.mentions}
            elsewhere = [s for s in described[kind] if s.article not in known]
            if elsewhere:
                yield _finding(context, actor, elsewhere)


def _kind(text: str, names: Names) -> Kind:
    """The country a description names and the noun it turns on; one noun for all that publish."""
    words = [t.text for t in tokenize(text) if t.is_word]
    country = country_of(words, names)
    plain = [w for w in words if not country_of([w], names)]
    cut = next((i for i, w in enumerate(plain) if i and w in {"in", "of", "from", "at"}), len(plain))
    head = normal(plain[cut - 1]) if plain[:cut] else ""
    singular = stem(head)
    outlets = names.outlet_nouns | get_language("en").contrasts.publishing
    return Kind(country, "outlet" if {head, singular} & outlets else singular)


def _finding(context: Context, actor: r.Actor, described: Sequence[r.Span]) -> r.Finding:
    values: dict[str, list[r.Span]] = defaultdict(list)
    for role in actor.roles:
        values[actor.name] += role.evidence
    for span in described:
        values[" ".join(span.text.split())].append(span)
    return make_finding(context, "name", "agree-at-different-precision", f"who is meant: {actor.name}", values, 0.5)
