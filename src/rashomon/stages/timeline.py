"""The timeline: what happened when, each entry with the sentences that tell it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import timedelta
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.model.when import When
from rashomon.stages.base import Models, NoParams, Records, Stage, replace
from rashomon.stages.dating import DatedMention, DayWeights, clause_around, resolve_times, weigh_days
from rashomon.stages.posts import signature
from rashomon.stages.report_days import report_days
from rashomon.stages.wording import Weights, stems_of, weights
from rashomon.text.tokens import normal, tokenize

_DAY = timedelta(days=1)

_SAME = 0.22
"""How alike two clauses of one date must be to tell one happening (see `Weights.likeness`)."""
_COARSE_DAYS = 45
"""A time longer than this is too wide to be taken for a day inside it."""
_LONG_AGO = timedelta(days=365)
"""How far from the reports a month must lie for the one day of it that is told to be meant by it."""
_ALONE = 0.1
"""How alike two clauses must be of which one tells such a month, and the other its day."""
_OF_OLD = timedelta(days=730)
"""How long before its report a time lies that nobody tells of as news: what is said or shown now is not of then."""
_BESIDE = 3
"""Words between a verb of saying and a date up to which it dates the saying."""
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
    all_told = sorted(_told(ordered), key=_finest_first)
    event = _Event(weights(ordered), weigh_days(t.mention for t in all_told), _lone_days(ordered, all_told))
    entries: list[_Entry] = []
    for told in all_told:
        _place(entries, told, event)
    return tuple(sorted((_record(e) for e in entries), key=lambda e: (e.when, e.precision, e.evidence)))


class _Event(NamedTuple):
    """What tells how alike the words of two clauses are, how rare their days, and which months have one day told."""

    weighing: Weights
    days: DayWeights
    lone: frozenset[When]


def _lone_days(articles: Iterable[r.Article], told: Iterable[_Told]) -> frozenset[When]:
    """Days long before the reports of whose months no other day is told."""
    written = [w.earliest for w in report_days(articles).values() if w is not None]
    days = {t.mention.when.day for t in told if t.mention.when.length <= _DAY}
    months = Counter((d.earliest.year, d.earliest.month) for d in days)
    old = (d for d in days if written and min(written) - d.earliest >= _LONG_AGO)
    return frozenset(d for d in old if months[d.earliest.year, d.earliest.month] == 1)


def _told(articles: tuple[r.Article, ...]) -> list[_Told]:
    by_id = {a.id: a for a in articles}
    written = report_days(articles)
    found = []
    for mention in resolve_times(articles):
        article = by_id[mention.article]
        clause = _posted(article, mention) or _what_is_dated(
            article, written[article.id], mention, clause_around(article, mention)
        )
        stems = stems_of(article, (clause.start, clause.end), [(mention.span.start, mention.span.end)])
        found.append(_Told(mention, clause, stems))
    return found


def _posted(article: r.Article, mention: DatedMention) -> r.Span | None:
    """The post that a date signs, with the signature: the day is that of its words."""
    at = mention.span.start
    post = next((p for p in article.passages if p.kind == "post" and p.start <= at < p.end), None)
    signed = signature(article.text, post.start, post.end) if post else None
    if signed is None or signed.alone or not signed.words[1] <= signed.who[0] < at:
        return None
    return article.span(signed.words[0], mention.span.end)


def _what_is_dated(article: r.Article, written: When | None, mention: DatedMention, clause: r.Span) -> r.Span:
    """The clause without the verb of saying or showing before it, where the date is of what was told or shown.

    That was long before, as in "she posted a film of herself nearly two decades ago".
    """
    if written is None or written.earliest - mention.when.latest < _OF_OLD:
        return clause
    reporting = get_language(article.language).reporting
    words = [t for t in tokenize(article.text, clause.start, mention.span.start) if t.is_word]
    said = [n for n, t in enumerate(words) if normal(t.text) in reporting.speech | reporting.showing]
    if not said or len(words) - said[-1] <= _BESIDE + 1:
        return clause
    return article.span(words[said[-1] + 1].start, clause.end)


def _finest_first(told: _Told) -> tuple[object, ...]:
    when = told.mention.when
    return when.length, when.key, told.mention.repeat, told.mention.span


def _place(entries: list[_Entry], told: _Told, event: _Event) -> None:
    """Into the entry it is most like, else as an entry of its own."""
    best, score = None, 0.0
    for n, entry in enumerate(entries):
        likeness = _likeness(entry, told, event)
        if likeness > score:
            best, score = n, likeness
    if best is None:
        entries.append(_Entry(told.mention.when, (told,)))
    else:
        entries[best] = entries[best]._replace(told=(*entries[best].told, told))


def _likeness(entry: _Entry, told: _Told, event: _Event) -> float:
    """How much one is told of the happening of the other; 0 where the times or the words keep them apart."""
    when = told.mention.when
    same = when.is_one_with(entry.when)
    if not same and not (when.contains(entry.when) and when.length.days <= _COARSE_DAYS):
        return 0.0
    known = entry.told[:_COMPARED]
    if same and any(t.clause == told.clause for t in known):
        return 1.0
    day = event.days.get(entry.when.key, 0.0) / (1 if same else 2)
    likeness = max(event.weighing.likeness(t.stems, told.stems, day) for t in known)
    alone = when.precision == "month" and entry.when.day in event.lone
    return likeness if likeness >= (_ALONE if alone else _SAME) else 0.0


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


STAGE = Stage(name="timeline", version=3, reads=("articles", "statements"), writes=("timeline",), run=_run)
