"""Reports that are not of the day they are dated: what their own words, and the other reports, tell against it.

The date of a page is often that of a reprint or of its last change. Against it speak a dateline, a weekday with its
date ("on Monday (Dec. 4)", which nobody writes of a day that is over a week ago), and the same happening told of the
same weekday in reports of an earlier week.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.language.base import DateExpression
from rashomon.model import records as r
from rashomon.model.when import UNITS, When, at_day
from rashomon.stages.reading import block_views
from rashomon.stages.wording import Weights, content_stems
from rashomon.text.tokens import tokenize

_OPENING = 1200
"""Characters of an article in which a dateline is looked for."""
_DAY, _WEEK = timedelta(days=1), timedelta(days=7)
_LAG, _FARTHEST = timedelta(days=2), timedelta(days=92)
"""How much older than its page a report may be without a word, and how far it may lie from it to be a reprint."""
_ALIKE, _ONE_ALIKE = 0.25, 0.45
"""How alike two sentences must be to tell one happening, where two of the report are so, and where one is."""
_FEWEST, _SHARED = 2, 2
"""Sentences that must be alike, and words of no name that two must share."""
_BEFORE_DATE = re.compile(r"(?:[A-Z][\w.’'-]*[,:|/(]?\s+){1,5}[(|]?\s*")
_BEHIND_DATE = re.compile(r"\s*(?:[—–|)]|-\s|\([A-Z])")
_BRACKETED = re.compile(r"day\s?\(")
_PAIRED = re.compile(r"day,?\s")
_FIRST = 600
"""Characters of an article within which what is told first is its news."""


class Contradiction(NamedTuple):
    """The day a report is taken to be of instead of the one it is dated, whether no later, and what tells so."""

    day: When
    sure: bool
    why: str


class _Dated(NamedTuple):
    """A date in a sentence of a report, and what it means on the report's day."""

    article: r.Article
    start: int
    end: int
    date: DateExpression
    when: When

    @property
    def is_weekday(self) -> bool:
        """A weekday's bare name, which means another day in another week."""
        later = self.date.resolve(at_day(self.when.earliest + _WEEK + _DAY))
        return self.date.relative and not self.date.anaphoric and later is not None and not _has_figures(self.date.text)

    @property
    def is_absolute(self) -> bool:
        """A day of a month."""
        return _has_figures(self.date.text)


def _has_figures(text: str) -> bool:
    return any(c.isdigit() for c in text)


def contradiction(
    article: r.Article, written: When, others: Sequence[tuple[r.Article, When]], weighing: Weights
) -> Contradiction | None:
    """What tells that a report is of another day than the one it is dated; None where nothing does."""
    if UNITS.index(written.unit) < UNITS.index("day"):
        return None
    dated = tuple(_dated(article, written))
    found = _dateline(article, dated, written) or _by_weekday_and_date(dated, written)
    if found is None and any(written.earliest - day.earliest > _LAG for _, day in others):
        found = _told_elsewhere(dated, written, others, weighing)
    return found if found is not None and not _borne_out(dated, found.day, written) else None


def _dated(article: r.Article, written: When) -> Iterator[_Dated]:
    find = get_language(article.language).find_dates
    for block in block_views(article):
        if block.kind != "repeat":
            for sentence in block.sentences:
                for date in find(article.text, sentence.start, sentence.end):
                    when = None if date.anaphoric else date.resolve(written)
                    if when is not None and when.length <= _DAY:
                        yield _Dated(article, sentence.start, sentence.end, date, when.day)


def _dateline(article: r.Article, dated: Sequence[_Dated], written: When) -> Contradiction | None:
    """A day behind a place that opens a block, set off from what is told."""
    for d in dated:
        before = article.text[d.start : d.date.start]
        set_off = _BEHIND_DATE.match(article.text, d.date.end) and _BEFORE_DATE.fullmatch(before)
        if d.start < _OPENING and d.is_absolute and set_off:
            apart = abs(written.day.earliest - d.when.earliest)
            return Contradiction(d.when, True, "its dateline is of {day}") if _LAG < apart <= _FARTHEST else None
    return None


def _by_weekday_and_date(dated: Sequence[_Dated], written: When) -> Contradiction | None:
    """Weekdays with their dates, in brackets or in what is told first, all of them over a week before."""
    days = [d.when for n, d in enumerate(dated) if d.is_absolute and (_is_bracketed(d) or (n == 0 and _is_news(d)))]
    last = max((day for day in days), key=lambda day: day.earliest, default=None)
    if last is None or not _WEEK < written.day.earliest - last.earliest <= _FARTHEST:
        return None
    return Contradiction(last, False, "it tells by weekday and date of {day} at the latest")


def _is_bracketed(dated: _Dated) -> bool:
    """As in "on Monday (Dec. 4)"."""
    return _BRACKETED.search(dated.date.text) is not None


def _is_news(dated: _Dated) -> bool:
    """As in "on Monday, Dec. 4", told first of all."""
    return dated.start < _FIRST and _PAIRED.search(dated.date.text) is not None


def _told_elsewhere(
    dated: Sequence[_Dated], written: When, others: Sequence[tuple[r.Article, When]], weighing: Weights
) -> Contradiction | None:
    """The same told of the same weekday by reports of an earlier week, and by none of this one."""
    elsewhere = [_Sentence(d, *_stems(d)) for other, day in others for d in _dated(other, day) if d.is_weekday]
    found = []
    for mine in (_Sentence(d, *_stems(d)) for d in dated if d.is_weekday):
        ahead = mine.dated.when.earliest > written.earliest
        scores = ((_likeness(mine, s, weighing), s.dated.when) for s in elsewhere)
        alike = [_Alike(score, day, ahead) for score, day in scores if score >= _ALIKE]
        if any(a.day == mine.dated.when for a in alike):
            return None
        found.append(max((a for a in alike if _is_weeks_before(a.day, mine.dated.when)), default=None))
    sure = [a for a in found if a is not None]
    if len(sure) < _FEWEST and not any(a.score >= _ONE_ALIKE for a in sure):
        return None
    days = [a.day for a in sure if not a.ahead] or [a.day for a in sure]
    return Contradiction(max(days), False, "others tell the same of {day}")


class _Sentence(NamedTuple):
    """A sentence with a weekday: its stems, and those of them that are of no name."""

    dated: _Dated
    stems: frozenset[str]
    common: frozenset[str]


class _Alike(NamedTuple):
    """How alike a sentence of another report is, what day it tells of, and whether that was still to come."""

    score: float
    day: When
    ahead: bool


def _stems(dated: _Dated) -> tuple[frozenset[str], frozenset[str]]:
    tokens = tokenize(dated.article.text, dated.start, dated.end)
    without = [(dated.date.start, dated.date.end)]
    small = [t for t in tokens if t.text[0].islower()]
    language = dated.article.language
    return content_stems(language, tokens, without), content_stems(language, small, without)


def _likeness(one: _Sentence, other: _Sentence, weighing: Weights) -> float:
    """How alike two sentences are of which more than names is shared; 0 where their weekdays are not one."""
    days = (one.dated.when.earliest, other.dated.when.earliest)
    if days[0].weekday() != days[1].weekday() or len(one.common & other.common) < _SHARED:
        return 0.0
    return weighing.likeness(one.stems, other.stems)


def _is_weeks_before(day: When, other: When) -> bool:
    return timedelta() < other.earliest - day.earliest <= _FARTHEST


def _borne_out(dated: Sequence[_Dated], day: When, written: When) -> bool:
    """True where a day told by its date lies between: the report knows of what came after."""
    low, high = sorted((day.earliest, written.day.earliest))
    return any(d.is_absolute and low + _LAG < d.when.earliest <= high for d in dated)
