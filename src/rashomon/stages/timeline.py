"""The timeline: what happened when, each entry with the sentences that tell it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from rashomon.model import records as r
from rashomon.model.when import When
from rashomon.stages.base import Models, NoParams, Records, Stage, replace
from rashomon.stages.dating import DatedMention, DayWeights, clause_around, resolve_dates, weigh_days
from rashomon.stages.wording import Weights, stems_of, weights

_SAME = 0.22
"""How alike two clauses of one date must be to tell one happening (see `Weights.likeness`)."""
_COARSE_DAYS = 45
"""A time longer than this is too wide to be taken for a day inside it."""
_COMPARED = 12
"""Tellings of an entry, the most precise first, that another is held against."""
_SHOWN = 200
"""Characters of an entry's text."""


class _Told(NamedTuple):
    mention: DatedMention
    clause: r.Span
    stems: frozenset[str]


class _Entry(NamedTuple):
    when: When
    told: tuple[_Told, ...]


def make_timeline(articles: Iterable[r.Article]) -> tuple[r.TimelineEntry, ...]:
    """All that is dated, in time; what several reports date alike is one entry. No date is left out."""
    ordered = tuple(sorted(articles, key=lambda a: a.id))
    weighing = weights(ordered)
    all_told = sorted(_told(ordered), key=_finest_first)
    days = weigh_days(t.mention for t in all_told)
    entries: list[_Entry] = []
    for told in all_told:
        _place(entries, told, weighing, days)
    return tuple(sorted((_record(e) for e in entries), key=lambda e: (e.when, e.precision, e.evidence)))


def _told(articles: tuple[r.Article, ...]) -> list[_Told]:
    by_id = {a.id: a for a in articles}
    found = []
    for mention in resolve_dates(articles):
        article = by_id[mention.article]
        clause = clause_around(article, mention)
        stems = stems_of(article, (clause.start, clause.end), [(mention.span.start, mention.span.end)])
        found.append(_Told(mention, clause, stems))
    return found


def _finest_first(told: _Told) -> tuple[object, ...]:
    when = told.mention.when
    return when.length, when.key, told.mention.repeat, told.mention.span


def _place(entries: list[_Entry], told: _Told, weighing: Weights, days: DayWeights) -> None:
    """Into the entry it is most like, else as an entry of its own."""
    best, score = None, 0.0
    for n, entry in enumerate(entries):
        likeness = _likeness(entry, told, weighing, days)
        if likeness > score:
            best, score = n, likeness
    if best is None:
        entries.append(_Entry(told.mention.when, (told,)))
    else:
        entries[best] = entries[best]._replace(told=(*entries[best].told, told))


def _likeness(entry: _Entry, told: _Told, weighing: Weights, days: DayWeights) -> float:
    """How much one is told of the happening of the other; 0 where the times or the words keep them apart."""
    when = told.mention.when
    same = when.key == entry.when.key
    if not same and not (when.contains(entry.when) and when.length.days <= _COARSE_DAYS):
        return 0.0
    known = entry.told[:_COMPARED]
    if same and any(t.clause == told.clause for t in known):
        return 1.0
    day = days.get(entry.when.key, 0.0) / (1 if same else 2)
    likeness = max(weighing.likeness(t.stems, told.stems, day) for t in known)
    return likeness if likeness >= _SAME else 0.0


def _record(entry: _Entry) -> r.TimelineEntry:
    first = min(entry.told, key=lambda t: (t.mention.when.length, t.mention.repeat, -len(t.stems), t.clause))
    evidence = tuple(sorted({t.clause for t in entry.told}))
    return r.TimelineEntry(when=entry.when.iso, precision=entry.when.precision, what=_shown(first), evidence=evidence)


def _shown(told: _Told) -> str:
    text = " ".join(told.clause.text.split()).strip(" ,;:–—-")
    return text if len(text) <= _SHOWN else text[: text.rfind(" ", 0, _SHOWN)] + " …"


def _run(records: Records, models: Models, params: NoParams) -> Records:
    del models, params
    return replace(records, timeline=make_timeline(records.articles))


STAGE = Stage(name="timeline", version=2, reads=("articles", "statements"), writes=("timeline",), run=_run)
