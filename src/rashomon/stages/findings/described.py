"""Described: a body that one account names and another only describes ("the Mirror", "a newspaper in Corrid")."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.language.base import Names
from rashomon.model import records as r
from rashomon.stages.base import Records
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.offices import country_of
from rashomon.stages.reading import block_views
from rashomon.text.tokens import normal, stem, tokenize


class Kind(NamedTuple):
    """What something is, and of which country."""

    country: str
    noun: str


def find(context: Context) -> Iterator[r.Finding]:
    """An agreement at different precision for each name that alone fits what other accounts describe."""
    names = get_language("en").names
    named: dict[Kind, set[str]] = defaultdict(set)
    actors = {a.id: a for a in context.records.actors}
    for actor in context.records.actors:
        for role in actor.roles if actor.named and actor.kind == "organisation" else ():
            named[_kind(role.text, names)].add(actor.id)
    described = _described(context.records, names, {kind.noun for kind in named})
    for kind in sorted(named):
        if kind.country and kind.noun and len(named[kind]) == 1:
            actor = actors[next(iter(named[kind]))]
            known = {s.article for s in actor.mentions}
            elsewhere = [s for s in described[kind] if s.article not in known]
            if elsewhere:
                yield _finding(context, actor, elsewhere)


def _described(records: Records, names: Names, nouns: Collection[str]) -> dict[Kind, list[r.Span]]:
    """Unnamed actors, and a country or its people before one of the nouns, by what they are."""
    found: dict[Kind, list[r.Span]] = defaultdict(list)
    for actor in records.actors:
        for span in () if actor.named else actor.mentions:
            found[_kind(span.text, names)].append(span)
    for article in records.articles:
        for block in block_views(article):
            for sentence in block.sentences if block.kind != "repeat" else ():
                for first, last in itertools.pairwise(sentence.tokens):
                    if last.text.islower() and country_of([first.text], names) and _noun(last.text, names) in nouns:
                        span = article.span(first.start, last.end)
                        found[_kind(span.text, names)].append(span)
    return found


def _kind(text: str, names: Names) -> Kind:
    """The country a description names and the noun it turns on; one noun for all that publish."""
    words = [t.text for t in tokenize(text) if t.is_word]
    country = country_of(words, names)
    plain = [w for w in words if not country_of([w], names)]
    cut = next((i for i, w in enumerate(plain) if i and w in {"in", "of", "from", "at"}), len(plain))
    return Kind(country, _noun(plain[cut - 1], names) if plain[:cut] else "")


def _noun(word: str, names: Names) -> str:
    """A noun by its stem, all that publish as one."""
    plain = normal(word)
    outlets = names.outlet_nouns | get_language("en").contrasts.publishing
    return "outlet" if {plain, stem(plain)} & outlets else stem(plain)


def _finding(context: Context, actor: r.Actor, described: Sequence[r.Span]) -> r.Finding:
    values: dict[str, list[r.Span]] = defaultdict(list)
    for role in actor.roles:
        values[actor.name] += role.evidence
    for span in described:
        values[" ".join(span.text.split())].append(span)
    return make_finding(context, "name", "agree-at-different-precision", f"who is meant: {actor.name}", values, 0.5)
