"""Accused: what somebody is told to have done, and denies having done ("denied leaking the plan")."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.findings.particulars import NamesAt
from rashomon.stages.headings import in_short
from rashomon.stages.reading import block_views
from rashomon.stages.wording import content_stems
from rashomon.text.tokens import tokenize


class Deed(NamedTuple):
    """What an actor is told to do, or to deny doing: the stem of its verb, and those of what follows."""

    actor: str
    verb: frozenset[str]
    rest: frozenset[str]
    span: r.Span


def find(context: Context) -> Iterator[r.Finding]:
    """A conflict for each deed that is told of an actor and that the same actor denies."""
    contrasts = get_language("en").contrasts
    told = list(_deeds(context, contrasts.deed))
    by_deed: dict[tuple[str, frozenset[str]], list[Deed]] = defaultdict(list)
    for denial in _deeds(context, contrasts.denied_deed):
        by_deed[denial.actor, denial.verb].append(denial)
    for (actor, verb), denials in by_deed.items():
        claims = [d for d in told if (d.actor, d.verb) == (actor, verb) and any(d.rest & o.rest for o in denials)]
        if claims:
            about = f"whether {in_short(claims[0].span.text)}"
            values = {"told": [d.span for d in claims], "denied": [d.span for d in denials]}
            yield make_finding(context, "polarity", "conflict", about, values, 0.6)


def _deeds(context: Context, pattern: re.Pattern[str]) -> Iterator[Deed]:
    named = NamesAt(context.records.actors)
    for article in context.records.articles:
        for block in block_views(article):
            for sentence in block.sentences if block.kind in {"body", "list"} else ():
                for name in named.inside(article.span(sentence.start, sentence.end)):
                    found = pattern.match(article.text, name.span.end, sentence.end)
                    if found is not None:
                        verb, rest = (content_stems("en", tokenize(found[n])) for n in (1, 2))
                        if verb and rest:
                            yield Deed(name.actor.id, verb, rest, article.span(name.span.start, found.end()))
