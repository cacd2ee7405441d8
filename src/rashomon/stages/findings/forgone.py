"""Forgone: one account says that somebody gives up what he does, another that he says he does not.

Only in what is reported of the speaker's own doing (or of the country whose office the speaker holds), outright, in
different articles and of the same time: who gave up first and went on later has changed his mind.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.language.base import Forgoing
from rashomon.model import records as r
from rashomon.model.when import When
from rashomon.stages.dating import DatedMention, resolve_dates, when_said
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.forgoing import given_up
from rashomon.stages.report_days import report_days
from rashomon.text.tokens import normal

_AFTER = 2
"""Days after what was said within which a report that does not tell when may come."""
_SCORE = 0.55
_GIVES_UP, _GOES_ON = "gives up", "does not give up"


class _Told(NamedTuple):
    """What is told of giving up, by whom, what of, and when it was said: as told (`dated`), else the report's day."""

    span: r.Span
    actor: str
    activity: str
    gives_up: bool
    when: When | None
    dated: bool


def find(context: Context) -> Iterator[r.Finding]:
    """One conflict for each actor and activity on which accounts are contrary."""
    told: dict[tuple[str, str], list[_Told]] = defaultdict(list)
    for one in _all_told(context):
        told[one.actor, one.activity].append(one)
    names = {a.id: a.name for a in context.records.actors}
    for (actor, activity), some in sorted(told.items()):
        met = [one for one in some if any(_contrary(one, other) for other in some)]
        if met:
            values = {
                _GIVES_UP: [one.span for one in met if one.gives_up],
                _GOES_ON: [one.span for one in met if not one.gives_up],
            }
            about = f"whether {names[actor]} gives up {activity}"
            yield make_finding(context, "polarity", "conflict", about, values, _SCORE)


def _contrary(a: _Told, b: _Told) -> bool:
    """In two articles, and nothing tells that they were said at two times."""
    if a.gives_up == b.gives_up or a.span.article == b.span.article:
        return False
    if a.when is None or b.when is None:
        return True
    apart = abs(a.when.earliest.date() - b.when.earliest.date()).days
    return apart <= (0 if a.dated and b.dated else _AFTER)


def _all_told(context: Context) -> Iterator[_Told]:
    records = context.records
    days, at = report_days(records.articles), defaultdict[str, list[DatedMention]](list)
    for mention in resolve_dates(records.articles):
        at[mention.article].append(mention)
    people = {a.id: a for a in records.actors if a.kind == "person" and a.named}
    for s in records.statements:
        actor = people.get(s.speaker or "")
        if actor is not None and s.states and s.cue is not None and s.kind != "direct":
            told = when_said(s, at[s.article], None)
            for span, activity, gives_up in _given_up(s, actor, records.actors):
                yield _Told(span, actor.id, activity, gives_up, told or days[s.article], told is not None)


def _given_up(s: r.Statement, actor: r.Actor, actors: Sequence[r.Actor]) -> Iterator[tuple[r.Span, str, bool]]:
    """Where the speaker tells of giving something up, what, and whether so."""
    forgoing = get_language("en").forgoing
    if s.cue is None or forgoing.unsure.intersection(map(normal, s.cue.text.split())):
        return
    for one in given_up(s.content.text):
        if _own(s, one.before, actor, actors, forgoing):
            yield s.content.span.part(0, one.end), one.activity, not one.denied


def _own(s: r.Statement, before: str, actor: r.Actor, actors: Sequence[r.Actor], forgoing: Forgoing) -> bool:
    """The clause is of the speaker: by a pronoun that opens it, by name, or by the country of the speaker's office."""
    lead = s.content.span.part(0, len(before))
    named = [a for a in actors for m in a.mentions if lead.covers(m)]
    if forgoing.opened.match(before):
        return not named
    return bool(named) and all(a.id == actor.id or _country_of(actor, a) for a in named)


def _country_of(actor: r.Actor, place: r.Actor) -> bool:
    """The actor's office is told with the country: "Norwegian Prime Minister"."""
    offices = " ".join(role.text for role in actor.roles)
    return place.kind == "place" and any(v.text in offices for v in place.variants)
