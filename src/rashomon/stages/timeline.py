"""The timeline: what happened when, each entry with the sentences that tell it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from rashomon.model import records as r
from rashomon.model.when import When
from rashomon.stages.base import Models, NoParams, Records, Stage, replace
from rashomon.stages.dating import DatedMention, resolve_dates
from rashomon.stages.wording import Weights, stems_of, weights

_SAME = 0.25
"""How alike two clauses of one date must be to tell one happening (see `Weights.likeness`)."""
_SAME_COARSER = 0.25
"""The same where one date is told less precisely than the other."""
_COARSE_DAYS = 45
"""A time longer than this is too wide to be taken for a day inside it."""
_SHOWN = 200
"""Characters of an entry's text."""
_SHORT = 40
"""A clause shorter than this takes its neighbour in."""

_BREAK = re.compile(
    r"[;:]\s+|\s[–—-]\s|\s?—\s?|,\s+(?=(?:and|but|while|whereas|although|though|after|before|as|when|who|which|where|with)\b)"
)


class _Told(NamedTuple):
    mention: DatedMention
    clause: r.Span
    stems: frozenset[str]


class _Entry(NamedTuple):
    when: When
    told: tuple[_Told, ...]


def make_timeline(articles: Iterable[r.Article]) -> tuple[r.TimelineEntry, ...]:
    """All that is dated, in time; what several reports date alike is one entry. Every date that can be told is in it."""
    ordered = tuple(sorted(articles, key=lambda a: a.id))
    weighing = weights(ordered)
    entries: list[_Entry] = []
    for told in sorted(_told(ordered), key=_finest_first):
        _place(entries, told, weighing)
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


def _place(entries: list[_Entry], told: _Told, weighing: Weights) -> None:
    """Into the entry it is most like, else as an entry of its own."""
    best, score = None, 0.0
    for n, entry in enumerate(entries):
        likeness = _likeness(entry, told, weighing)
        if likeness > score:
            best, score = n, likeness
    if best is None:
        entries.append(_Entry(told.mention.when, (told,)))
    else:
        entries[best] = entries[best]._replace(told=(*entries[best].told, told))


def _likeness(entry: _Entry, told: _Told, weighing: Weights) -> float:
    """How much one is told of the happening of the other; 0 where the times or the words keep them apart."""
    when = told.mention.when
    same = when.key == entry.when.key
    if not same and not (when.contains(entry.when) and when.length.days <= _COARSE_DAYS):
        return 0.0
    if same and any(t.clause == told.clause for t in entry.told):
        return 1.0
    likeness = max(weighing.likeness(t.stems, told.stems) for t in entry.told)
    return likeness if likeness >= (_SAME if same else _SAME_COARSER) else 0.0


def _record(entry: _Entry) -> r.TimelineEntry:
    first = min(entry.told, key=lambda t: (t.mention.when.length, t.mention.repeat, -len(t.stems), t.clause))
    evidence = tuple(sorted({t.clause for t in entry.told}))
    return r.TimelineEntry(
        when=entry.when.iso, precision=entry.when.precision, what=_shown(first), evidence=evidence
    )


def _shown(told: _Told) -> str:
    text = " ".join(told.clause.text.split()).strip(" ,;:–—-")
    return text if len(text) <= _SHOWN else text[: text.rfind(" ", 0, _SHOWN)] + " …"


def clause_around(article: r.Article, mention: DatedMention) -> r.Span:
    """The clause of its sentence that the date stands in, grown to the neighbours where it says too little."""
    sentence, date = mention.sentence, mention.span
    breaks = [m for m in _BREAK.finditer(article.text, sentence.start, sentence.end)]
    starts = [sentence.start, *(m.end() for m in breaks)]
    ends = [*(m.start() for m in breaks), sentence.end]
    first = max((n for n, s in enumerate(starts) if s <= date.start), default=0)
    last = min((n for n, e in enumerate(ends) if e >= date.end), default=len(ends) - 1)
    while ends[last] - starts[first] < _SHORT and (last + 1 < len(ends) or first):
        first, last = (first, last + 1) if last + 1 < len(ends) else (first - 1, last)
    return article.span(starts[first], ends[last])


def _run(records: Records, models: Models, params: NoParams) -> Records:
    del models, params
    return replace(records, timeline=make_timeline(records.articles))


STAGE = Stage(name="timeline", version=1, reads=("articles", "statements"), writes=("timeline",), run=_run)
