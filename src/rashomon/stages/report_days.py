"""The day on which each report was written: as published, unless its own words tell that it is a day later."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from typing import NamedTuple

import msgspec

from rashomon.language import get_language
from rashomon.language.base import DateExpression
from rashomon.model import records as r
from rashomon.model.when import UNITS, When, at_day
from rashomon.stages.base import Models, NoParams, Records, Stage, replace
from rashomon.stages.clock_days import WrittenOn
from rashomon.stages.date_conflicts import Contradiction, contradiction
from rashomon.stages.reading import block_views
from rashomon.stages.wording import weights

_OPENING = 1200
"""Characters of an article in which a dateline or a first dated happening is looked for."""
_NEAR_DAYS = 10
"""How far a day named in the opening may lie from the other reports' days to be taken for the report's own."""
_BEFORE_DATE = re.compile(r"(?:[\w.’'-]+[,:|/(]?\s+){0,5}[(|]?\s*")
_BEHIND_DATE = re.compile(r"\s*(?:[—–:|)\n]|-\s|\(|$|,?\s*\d{1,2}[:.]\d\d)")
_DAY, _SEASON = timedelta(days=1), timedelta(days=92)
_MOST = 0.75
"""Share of the dated reports that must be of one season for an undated one to be of it, too."""
_LAG = 2
"""Days that a report without a date may be later than the others."""
_BORNE_OUT, _BY_ITSELF = 2, 3
"""How often a report must name the weekday after its date, with and without a later report that tells of that day."""


def report_days(articles: Iterable[r.Article]) -> dict[str, When | None]:
    """The time each article was written, by its id: as published, else the later of its opening's day and the others'.

    What a report tells is no later than the report, and the others bound when the event was news.
    """
    ordered = tuple(articles)
    published = _published(ordered)
    usual = _usual_day(published.values())
    return {a.id: published.get(a.id) or _later(_opening_day(a, usual), usual) for a in ordered}


def contradictions(articles: Iterable[r.Article]) -> dict[str, Contradiction]:
    """The reports that are taken to be of another day than the one they are dated, by their ids."""
    return _contradictions(tuple(articles))


@functools.lru_cache(maxsize=2)
def _contradictions(articles: tuple[r.Article, ...]) -> dict[str, Contradiction]:
    """Kept for the stages of one event, which all ask."""
    given = _given(articles)
    weighing = weights(articles)
    dated = [(a, given[a.id]) for a in articles if a.id in given and _knows_day(given[a.id])]
    found = {a.id: contradiction(a, when, [o for o in dated if o[0] is not a], weighing) for a, when in dated}
    return {name: against for name, against in found.items() if against is not None}


def tell_conflicts(articles: Iterable[r.Article]) -> tuple[r.Article, ...]:
    """The articles, each with a loss where its date and what is told contradict each other."""
    ordered = tuple(articles)
    against = contradictions(ordered)
    return tuple(_with_conflict(a, against[a.id]) if a.id in against else a for a in ordered)


def _with_conflict(article: r.Article, against: Contradiction) -> r.Article:
    day = against.day.day.iso
    told = against.why.format(day=day)
    detail = f"dated {article.published}, but {told}: relative dates are read from {day}"
    return msgspec.structs.replace(article, loss=(*article.loss, r.Loss(kind="date-conflict", detail=detail)))


def _given(articles: Sequence[r.Article]) -> dict[str, When]:
    return {a.id: when for a in articles if a.published and (when := When.parse(a.published)) is not None}


def _published(articles: Sequence[r.Article]) -> dict[str, When]:
    given = _given(articles) | {name: against.day for name, against in contradictions(articles).items()}
    dated = [_dated(a, given[a.id]) for a in articles if a.id in given and _knows_day(given[a.id])]
    late = {d.article.id for d in dated if _is_late(d, [other for other in dated if other is not d])}
    return {name: _shifted(when, 1) if name in late else when for name, when in given.items()}


def resolved_in(date: DateExpression, report: WrittenOn) -> When | None:
    """What a date means in a report of that day; if unsure, None for one that may mean a day after it."""
    written = report.day
    when = date.resolve(written)
    if report.sure or when is None or written is None or not date.relative or not _knows_day(written):
        return when
    later = date.resolve(_shifted(written, _LAG))
    after = later is not None and timedelta() < later.earliest - written.day.earliest < (_LAG + 1) * _DAY
    return None if after and later != when else when


def unsure_days(articles: Iterable[r.Article]) -> frozenset[str]:
    """The reports of which only other reports, or what is told in them, tells the day: they may be some days later."""
    ordered = tuple(articles)
    published = _published(ordered)
    usual = _usual_day(published.values())
    undated = {a.id for a in ordered if a.id not in published and _opening_day(a, usual) is None}
    doubted = {name for name, against in contradictions(ordered).items() if not against.sure}
    return frozenset(undated | doubted)


class _Dated(NamedTuple):
    """A report, the day it is dated, what dates it tells, and the days they are if it is dated right."""

    article: r.Article
    written: When
    dates: tuple[DateExpression, ...]
    tells: frozenset[When]


def _dated(article: r.Article, written: When) -> _Dated:
    dates = tuple(_dates(article))
    told = (d.resolve(written) for d in dates if not d.anaphoric)
    return _Dated(article, written, dates, frozenset(w.day for w in told if w is not None and w.length <= _DAY))


def _dates(article: r.Article) -> Iterator[DateExpression]:
    find = get_language(article.language).find_dates
    for block in block_views(article):
        if block.kind != "repeat":
            for sentence in block.sentences:
                yield from find(article.text, sentence.start, sentence.end)


def _knows_day(when: When) -> bool:
    return UNITS.index(when.unit) >= UNITS.index("day")


def _is_late(report: _Dated, others: Sequence[_Dated]) -> bool:
    """True for a report dated the day before the weekday that it tells most of.

    Zones of time and addresses of pages date reports a day too early: "on Wednesday", in a report of Tuesday, is then
    the day after, not six days before. Later reports that tell of that day bear it out; reports of other days that
    tell of the day six days before speak against it.
    """
    today = report.written.day
    tomorrow, before = _shifted(today, 1), _shifted(today, -6)
    told = [(d.start, day) for d in report.dates if (day := _named(d, today)) is not None]
    counts = Counter(day for _, day in told)
    apart = [o for o in others if o.written.day != today]
    if not others or any(before in o.tells for o in apart):
        return False
    if any(tomorrow in o.tells for o in apart if today < o.written.day):
        return counts[tomorrow] >= _BORNE_OUT
    opens = any(at < _OPENING and day == tomorrow for at, day in told)
    return opens and counts[tomorrow] >= _BY_ITSELF and counts.most_common(1)[0][0] == tomorrow


def _named(date: DateExpression, today: When) -> When | None:
    """The day that a weekday's bare name tells in a report written today or tomorrow, None for other dates."""
    if not date.relative or date.anaphoric:
        return None
    now, then, tomorrow = date.resolve(today), date.resolve(_shifted(today, 1)), _shifted(today, 1)
    if now is None or then is None or max(now.length, then.length) > _DAY:
        return None
    if then.day == tomorrow:
        return tomorrow if now.day == _shifted(today, -6) else None
    return now.day if now.day == then.day else None


def _shifted(when: When, days: int) -> When:
    by = days * _DAY
    return msgspec.structs.replace(when, earliest=when.earliest + by, latest=when.latest + by)


def _later(one: When | None, other: When | None) -> When | None:
    told = [when for when in (one, other) if when is not None]
    return max(told, key=lambda when: when.earliest) if told else None


def _usual_day(told: Iterable[When]) -> When | None:
    """The median of the days (the earlier where there are two); None where most are not of one season.

    A folder may hold reports of several years: then they tell nothing of the one that has no date.
    """
    days = sorted(w.day for w in told if UNITS.index(w.unit) >= UNITS.index("day"))
    median = days[(len(days) - 1) // 2] if days else None
    near = sum(median is not None and abs(day.earliest - median.earliest) <= _SEASON for day in days)
    return median if near >= _MOST * len(days) else None


def _opening_day(article: r.Article, usual: When | None) -> When | None:
    """The first single day told by month and day in the opening, in a dateline or near the other reports' days."""
    find = get_language(article.language).find_dates
    for block in block_views(article):
        if block.start > _OPENING:
            break
        for date in find(article.text, block.start, min(block.end, block.start + _OPENING)):
            when = _stated_day(date, usual)
            if when is not None and (_near(when, usual) or _in_dateline(article.text, block.start, date)):
                return when
    return None


def _near(when: When, usual: When | None) -> bool:
    return usual is not None and abs((when.earliest - usual.earliest).days) <= _NEAR_DAYS


def _in_dateline(text: str, start: int, date: DateExpression) -> bool:
    """It opens a block, but for a place or "Published", and is set off from what is told or stands by itself."""
    before, behind = text[start : date.start], text[date.end :]
    return _BEFORE_DATE.fullmatch(before) is not None and _BEHIND_DATE.match(behind) is not None


def _stated_day(date: DateExpression, usual: When | None) -> When | None:
    """The day a date tells without regard to when it is read (save for the year), or None."""
    if not date.relative:
        when = date.resolve(None)
        return when.day if when and when.precision in ("day", "part", "hour", "minute", "second") else None
    if usual is None or date.anaphoric:
        return None
    when = date.resolve(usual)
    if when is None or when != date.resolve(at_day(usual.earliest + timedelta(days=7))):
        return None
    return when.day if _near(when, usual) and when.precision in ("day", "part", "hour", "minute") else None


def _run(records: Records, models: Models, params: NoParams) -> Records:
    del models, params
    return replace(records, articles=tell_conflicts(records.articles))


STAGE = Stage(name="report-days", version=1, reads=("articles",), writes=("articles",), run=_run)
