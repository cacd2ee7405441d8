"""Places: where accounts that tell the same say it was, and where a thing is of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.findings.particulars import Named, NamesAt
from rashomon.stages.headings import in_short
from rashomon.stages.tellings import Telling
from rashomon.text.tokens import Token, normal, tokenize

_REACH = 4
"""Tokens after a preposition within which the place it governs is named."""


class Where(NamedTuple):
    """A phrase that tells where: its span with the preposition, and a key for the place ("" for none by name)."""

    span: r.Span
    key: str


def find(context: Context) -> Iterator[r.Finding]:
    """An agreement for each thing that accounts tell alike and place, more or less exactly."""
    names = NamesAt(context.records.actors)
    for group in context.tellings.groups:
        told = [w for n in group for w in where(context.tellings.all[n], names)]
        if len({w.span.article for w in told}) > 1:
            keys = {w.key for w in told}
            verdict: r.Verdict = "agree" if len(keys) == 1 and "" not in keys else "agree-at-different-precision"
            if verdict == "agree" or _may_be_one(told):
                yield _finding(context, verdict, told, context.tellings.all[context.tellings.middle(group)])


def _may_be_one(told: Sequence[Where]) -> bool:
    """Some place is shared, or told without a name: two names alone may be two places."""
    named = {w.key for w in told if w.key}
    return len(named) < 2 or any(not w.key for w in told)


def where(telling: Telling, names: NamesAt) -> list[Where]:
    """The phrases of a clause that tell where, by position."""
    contrasts = get_language("en").contrasts
    span = telling.span
    places = {n.span.start: n for n in names.inside(span) if n.actor.kind == "place"}
    tokens = tokenize(span.text)
    found: list[Where] = []
    for i, token in enumerate(tokens):
        if normal(token.text) not in contrasts.locatives or (found and span.start + token.start < found[-1].span.end):
            continue
        for last in tokens[i + 1 : i + 1 + _REACH]:
            named = places.get(span.start + last.start)
            if named is not None and not _upon(token, named):
                found.append(Where(span.part(token.start, named.span.end - span.start), named.actor.id))
                break
            if normal(last.text) in contrasts.place_nouns:
                found.append(Where(span.part(token.start, last.end), ""))
                break
            if not last.is_word:
                break
    return [w for w in found if not _beside(w.span, span)]


def _beside(place: r.Span, clause: r.Span) -> bool:
    """In what is told besides of somebody, from "who" to a comma: "Lund, a man who worked in Orrin, was hurt"."""
    led = clause.text[: place.start - clause.start].rsplit(",", maxsplit=1)[-1]
    opened = get_language("en").contrasts.relatives.intersection(led.casefold().split()[1:])
    return bool(opened) and clause.text[place.end - clause.start :].startswith(", ")


def _upon(preposition: Token, named: Named) -> bool:
    """As in "pressure on Orrin": a country that something is done to."""
    return normal(preposition.text) == "on" and named.actor.name in get_language("en").names.countries.values()


def _finding(context: Context, verdict: r.Verdict, told: Sequence[Where], telling: Telling) -> r.Finding:
    values: dict[str, list[r.Span]] = defaultdict(list)
    for w in told:
        values[" ".join(w.span.text.split())].append(w.span)
    about = "where: " + in_short(telling.span.text)
    return make_finding(context, "place", verdict, about, values, 0.5)
