"""Seats: of what place a thing or a body is told to be ("Corrid-flagged", "registered in Venn")."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.language.base import Contrasts
from rashomon.model import records as r
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.findings.particulars import Named, NamesAt
from rashomon.stages.headings import in_short
from rashomon.stages.reading import SentenceView, block_views

_BACK = 60
_BESIDE = 4
"""Characters between a participle and the name of what it tells of ("the Corrid-flagged Alma")."""


class Seat(NamedTuple):
    """Of what place something is: the relation, the place, the words, and whose it is where a name stands by."""

    relation: str
    place: r.Actor
    span: r.Span
    owner: r.Actor | None


def find(context: Context) -> Iterator[r.Finding]:
    """Agreements on a place that accounts give to a thing, and conflicts where one thing is given two."""
    seats = list(_seats(context))
    by_owner: dict[tuple[str, str], list[Seat]] = defaultdict(list)
    by_place: dict[tuple[str, str], list[Seat]] = defaultdict(list)
    for seat in seats:
        by_place[seat.relation, seat.place.id].append(seat)
        if seat.owner is not None:
            by_owner[seat.relation, seat.owner.id].append(seat)
    for key in sorted(by_owner):
        if _differ(by_owner[key]):
            yield _finding(context, "conflict", by_owner[key])
    for key in sorted(by_place):
        if len({s.span.article for s in by_place[key]}) > 1:
            yield _finding(context, "agree", by_place[key])


def _differ(seats: Sequence[Seat]) -> bool:
    """Two places, of which neither is told within the other's words."""
    pairs = combinations(seats, 2)
    return any(
        a.place.id != b.place.id and not {a.place.name, b.place.name} & {a.span.text, b.span.text} for a, b in pairs
    )


def _seats(context: Context) -> Iterator[Seat]:
    names = NamesAt(context.records.actors)
    contrasts = get_language("en").contrasts
    for article in context.records.articles:
        for block in block_views(article):
            for sentence in block.sentences if block.kind != "repeat" else ():
                yield from _in_sentence(article, sentence, names, contrasts)


def _in_sentence(article: r.Article, sentence: SentenceView, names: NamesAt, contrasts: Contrasts) -> Iterator[Seat]:
    here, relations = names.inside(article.span(sentence.start, sentence.end)), contrasts.seats
    for named in here:
        if named.actor.kind != "place":
            continue
        joined = contrasts.seat_joined.match(article.text, named.span.end, sentence.end)
        if joined and joined[1] in relations:
            owner = next((n.actor for n in here if 0 <= n.span.start - joined.end(1) <= _BESIDE), None)
            owner = owner or _in_apposition(article, named, here, contrasts)
            yield Seat(relations[joined[1]], named.actor, article.span(named.span.start, joined.end(1)), owner)
            continue
        apart = contrasts.seat_apart.search(
            article.text, max(sentence.start, named.span.start - _BACK), named.span.start
        )
        if apart and apart[1] in relations:
            before = [n.actor for n in here if n.span.end <= apart.start(1)]
            yield Seat(
                relations[apart[1]],
                named.actor,
                article.span(apart.start(1), named.span.end),
                before[-1] if before else None,
            )


def _in_apposition(article: r.Article, named: Named, here: Sequence[Named], contrasts: Contrasts) -> r.Actor | None:
    """As in "the Alma, a Corrid-flagged ship": the name just before."""
    for n in here:
        between = article.text[n.span.end : named.span.start]
        if n.actor.id != named.actor.id and contrasts.apposition.fullmatch(between):
            return n.actor
    return None


def _finding(context: Context, verdict: r.Verdict, seats: Sequence[Seat]) -> r.Finding:
    values: dict[str, list[r.Span]] = defaultdict(list)
    for seat in seats:
        values[seat.place.name if verdict == "conflict" else " ".join(seat.span.text.split())].append(seat.span)
    owner = next((s.owner.name for s in seats if s.owner is not None), "")
    what = get_language("en").contrasts.seat_names[seats[0].relation]
    about = f"the {what} of {owner}" if owner else in_short(seats[0].span.text)
    return make_finding(context, "place", verdict, about, values, 0.6)
