"""Dates: one happening dated by several reports, once each date is read from its own report's day."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from itertools import combinations, combinations_with_replacement, product
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.model.when import When
from rashomon.stages.base import Records
from rashomon.stages.dating import DatedMention, DayWeights, clause_around, close_by, resolve_dates, weigh_days
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.headings import in_short
from rashomon.stages.offices import country_told, offices_of
from rashomon.stages.wording import Weights, content_stems, weights
from rashomon.text.blocks import Range
from rashomon.text.groups import grouped
from rashomon.text.tokens import Token, normal, tokenize

_NEAR = 9
"""Tokens on either side of a date, within its clause, that tell what it dates."""
_AGREE, _SAME_DAY, _IN_YEAR = 0.25, 0.2, 0.35
_CONFLICT = 0.5
"""How alike the words near two dates must be to tell one happening, where the dates agree and where they do not."""
_COARSE_DAYS, _YEAR = 45, timedelta(days=366)
"""Longer times are too wide to be told of one day, or of one part of a year."""
_ONE_DAY, _FEW_DAYS = timedelta(days=1), timedelta(days=3)
_FAR, _FAR_MONTH, _LONG_AGO = timedelta(days=5), timedelta(days=45), timedelta(days=1100)
"""How far from the news a day, a month and a year must lie to be rare."""
_SELDOM = 4
"""Mentions of a day near the news up to which it is rare, too."""
_HARDLY, _FAR_ALIKE, _FARTHER = 0.01, 0.13, 0.05
"""What sharing a rare date is worth; how alike a rare day and its month must be told; how much more alike whole
sentences must be than what is near a date."""
_NAMES_ALONE, _WHOLE_ALONE = 0.4, 0.32
"""How alike a day that is told often must be told nearby where only names are shared, and in the whole sentence where
nothing is shared nearby."""
_OF = "of "
"""Before a country: somebody who speaks for it."""
_SAID = 2
"""Words other than names near such a day that both must have, where no one speaker tells that it is one."""


class Told(NamedTuple):
    """A date, the stems near it, and those of its sentence.

    `single`: no other date is in its clause, and it is not when someone spoke. `names`: the stems near it that are of
    names. `voices`: who is told to have spoken then.
    """

    mention: DatedMention
    clause: r.Span
    stems: frozenset[str]
    whole: frozenset[str]
    single: bool
    names: frozenset[str]
    voices: frozenset[str]


def find(context: Context) -> Iterator[r.Finding]:
    """Findings on the dates that two or more articles give to one happening."""
    weighing = weights(context.records.articles)
    told = _told(context.records)
    groups = _groups(told, weighing)
    for members in groups:
        if len(_articles(members)) > 1:
            yield from _agreements(context, members)
    for left, right in combinations(groups, 2):
        if not _articles(left) & _articles(right) and any(_clashes(a, b, weighing) for a in left for b in right):
            yield _finding(context, "conflict", (*left, *right))


def _agreements(context: Context, members: tuple[Told, ...]) -> Iterator[r.Finding]:
    """One for all, and one for those that two articles tell alike where others are more or less precise."""
    alike: dict[tuple[datetime, datetime], list[Told]] = defaultdict(list)
    for t in members:
        alike[t.mention.when.instant].append(t)
    if len(alike) > 1:
        yield _finding(context, "agree-at-different-precision", members)
    yield from (_finding(context, "agree", tuple(some)) for some in alike.values() if len(_articles(some)) > 1)


def _told(records: Records) -> tuple[Told, ...]:
    by_id = {a.id: a for a in records.articles}
    mentions = [m for m in resolve_dates(by_id.values()) if not m.repeat]
    clauses = [clause_around(by_id[m.article], m) for m in mentions]
    counts = Counter(clauses)
    dated: dict[r.Span, list[Range]] = defaultdict(list)
    for m in mentions:
        dated[m.sentence].append((m.span.start, m.span.end))
    voices = _Voices(records)
    return tuple(
        _tell(by_id[m.article], m, c, counts[c], dated[m.sentence])._replace(voices=voices.at(m))
        for m, c in zip(mentions, clauses, strict=True)
    )


def _tell(article: r.Article, mention: DatedMention, clause: r.Span, dates: int, dated: list[Range]) -> Told:
    near = _tokens_near(article, mention, clause)
    stems = content_stems(article.language, near, dated)
    sentence = mention.sentence
    whole = content_stems(article.language, tokenize(article.text, sentence.start, sentence.end), dated)
    names = content_stems(article.language, [t for t in near if t.text[0].isupper()], dated)
    return Told(mention, clause, stems, whole, dates == 1 and not _spoken(article, near), names, frozenset())


class _Voices:
    """Who speaks when: by article, with the offices of each speaker and the country that he is of, or it is."""

    def __init__(self, records: Records) -> None:
        self._besides = {a.id: _voices_besides(a) for a in records.actors}
        self._said: dict[str, list[r.Statement]] = defaultdict(list)
        for statement in records.statements:
            self._said[statement.article].append(statement)

    def at(self, mention: DatedMention) -> frozenset[str]:
        """Those who speak by a verb close to a date, outside what is said, and whom or what they speak for."""
        speakers = {s.speaker for s in self._said[mention.article] if _said_then(s, mention)}
        return frozenset(voice for s in speakers if s for voice in (s, *self._besides.get(s, ())))


def _voices_besides(actor: r.Actor) -> tuple[str, ...]:
    """The country, and the offices told in full: whoever holds one may be called by another name elsewhere."""
    country = country_told(actor)
    held = (o for o in offices_of(actor, get_language("en").names) if o.qualifiers and not o.past)
    offices = (" ".join((o.head, o.country, *sorted(o.qualifiers))) for o in held)
    return (*((country if actor.kind == "place" else _OF + country,) if country else ()), *offices)


def _one_voice(one: frozenset[str], other: frozenset[str]) -> bool:
    """Some speaker is the same; or one is a country and the other speaks for it."""
    same = {v for v in one & other if not v.startswith(_OF)}
    return bool(same) or _spoken_for(one, other) or _spoken_for(other, one)


def _spoken_for(voices: frozenset[str], others: frozenset[str]) -> bool:
    """Some country among others, told as a speaker or near a date, is one that a speaker speaks for."""
    return any(_OF + other in voices for other in others)


def _said_then(statement: r.Statement, mention: DatedMention) -> bool:
    """The verb, or whoever is its subject, stands close to the date."""
    frame = [span for span in (statement.cue, statement.source) if span and mention.sentence.covers(span)]
    within = statement.content.span.covers(mention.span)
    return not within and any(close_by(span, mention.span, mention.sentence) for span in frame)


def _spoken(article: r.Article, near: tuple[Token, ...]) -> bool:
    """True where a verb of speech stands near: the same words are said on many days."""
    speech = get_language(article.language).reporting.speech
    return any(normal(t.text) in speech for t in near)


def _tokens_near(article: r.Article, mention: DatedMention, clause: r.Span) -> tuple[Token, ...]:
    tokens = tokenize(article.text, clause.start, clause.end)
    before = [t for t in tokens if t.end <= mention.span.start][-_NEAR:]
    after = [t for t in tokens if t.start >= mention.span.end][:_NEAR]
    return (*before, *after)


def _groups(told: tuple[Told, ...], weighing: Weights) -> list[tuple[Told, ...]]:
    """Dates of one happening, the most alike joined first."""
    days = weigh_days(t.mention for t in told)
    news = _news(told)
    scores = {
        (a, b): likeness
        for a, b in _of_one_time(told)
        if told[a].mention.article != told[b].mention.article
        and (likeness := _likeness(told[a], told[b], weighing, days, news)) > 0
    }
    pairs = sorted(scores, key=lambda p: (-scores[p], p))
    groups = grouped(len(told), pairs, lambda a, b: _fits(told[a].mention.when, told[b].mention.when))
    return [tuple(told[n] for n in group) for group in groups]


class _News(NamedTuple):
    """The day that most is told of, and how often each time is told."""

    day: When | None
    counts: Mapping[tuple[datetime, datetime], int]

    def apart(self, when: When) -> timedelta:
        """How far a time lies from that day."""
        return abs(when.earliest - self.day.earliest) if self.day else timedelta()

    def busy(self, when: When) -> bool:
        """A day near the news, or a part of one, on which much happened."""
        return when.length <= _ONE_DAY and self.lately(when) and self.counts[when.key] > _SELDOM

    def lately(self, when: When) -> bool:
        """Not far from the news."""
        return self.apart(when) < _FAR


def _news(told: tuple[Told, ...]) -> _News:
    days = Counter(t.mention.when.day for t in told if t.mention.when.length <= _ONE_DAY)
    first = max(days, key=lambda day: (days[day], day.earliest)) if days else None
    return _News(first, Counter(t.mention.when.key for t in told))


def _of_one_time(told: tuple[Told, ...]) -> Iterator[tuple[int, int]]:
    """Pairs of dates (by their places, the former first) that may be one time."""
    held: dict[When, list[int]] = defaultdict(list)
    for n, t in enumerate(told):
        held[t.mention.when].append(n)
    for one, other in combinations_with_replacement(held, 2):
        if _fits(one, other):
            pairs = combinations(held[one], 2) if one is other else product(held[one], held[other])
            yield from ((min(pair), max(pair)) for pair in pairs)


def _fits(one: When, other: When) -> bool:
    """True where the two may be one time, told with more or less precision."""
    if one.is_one_with(other):
        return True
    return (
        not one.is_open and not other.is_open and max(one.length, other.length) <= _YEAR and one.same_at_coarser(other)
    )


def _likeness(a: Told, b: Told, weighing: Weights, days: DayWeights, news: _News) -> float:
    """How alike two dates of one time are told; 0 where too little tells that they date one happening."""
    one, other = a.mention.when, b.mention.when
    day = min(days[one.key], days[other.key]) / (1 if one.key == other.key else 2)
    near = weighing.likeness(a.stems, b.stems, day)
    whole = weighing.likeness(a.whole, b.whole, day) - _FARTHER
    if news.busy(one) or news.busy(other) or (one.key != other.key and news.lately(one) and news.lately(other)):
        near, whole = _of_often_told(a, b, near, whole)
    likeness = max(near, whole)
    if likeness >= _least(one, other):
        return likeness
    rare = _rare(a, b, news) if one.key == other.key else likeness >= _FAR_ALIKE and _rare_in(a, b, news)
    return max(likeness, _HARDLY) if rare else 0.0


def _of_often_told(a: Told, b: Told, near: float, whole: float) -> tuple[float, float]:
    """What counts of two likenesses where much happened on the day: what two speakers say then is two things."""
    if a.voices and b.voices:
        return (near if _one_voice(a.voices, b.voices) else 0.0), whole
    shared = a.stems & b.stems
    if not shared:
        return 0.0, whole if whole >= _WHOLE_ALONE - _FARTHER else 0.0
    said = (
        len(shared - (a.names & b.names)) >= _SAID or _spoken_for(a.voices, b.names) or _spoken_for(b.voices, a.names)
    )
    return (near if said or near >= _NAMES_ALONE else 0.0), whole


def _least(one: When, other: When) -> float:
    """Less is asked for where both tell one single day, more where one tells no more than the year."""
    if one.key == other.key and one.precision == "day":
        return _SAME_DAY
    return _AGREE if _close(one) and _close(other) else _IN_YEAR


def _rare(a: Told, b: Told, news: _News) -> bool:
    """A day or year far from the news, or seldom told, is hardly told in two reports of two things that share words."""
    when = a.mention.when
    apart = news.apart(when)
    if when.precision == "year":
        return apart >= _LONG_AGO and bool(a.stems & b.stems or _common(a.whole, b.whole))
    if when.length > _FEW_DAYS or when.is_open:
        return False
    if apart >= _FAR:
        return bool(a.stems & b.stems or _common(a.whole, b.whole))
    seldom = apart >= _ONE_DAY and news.counts[when.key] <= _SELDOM
    return seldom and bool((a.stems & b.stems) - (a.names & b.names) or _common(a.whole, b.whole))


def _rare_in(a: Told, b: Told, news: _News) -> bool:
    """The same for a day and a month, or a part of one, that it lies in; both must be told in like words."""
    one, other = a.mention.when, b.mention.when
    far = _close(one) and _close(other) and min(news.apart(one), news.apart(other)) >= _FAR_MONTH
    return far and bool(a.stems & b.stems) and _common(a.whole, b.whole)


def _common(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) > 1


def _close(when: When) -> bool:
    return not when.is_open and when.length.days <= _COARSE_DAYS


def _clashes(a: Told, b: Told, weighing: Weights) -> bool:
    """True where two single dates that exclude each other stand in the same words."""
    one, other = a.mention.when, b.mention.when
    single = a.single and b.single and _close(one) and _close(other)
    if not single or may_be_one(a.mention, b.mention) or a.mention.article == b.mention.article:
        return False
    return weighing.likeness(a.stems, b.stems) >= _CONFLICT


def _is_of_noun(mention: DatedMention) -> bool:
    """A date of another happening than what its clause tells, as in "two days before the vote on May 3"."""
    contrasts = get_language("en").contrasts
    start, end = mention.span.start - mention.sentence.start, mention.span.end - mention.sentence.start
    before, after = mention.sentence.text[:start], mention.sentence.text[end:]
    subject = contrasts.verb_next.match(after) and contrasts.dated_subject.search(before)
    return bool(subject or contrasts.dated_noun.search(before))


def may_be_one(a: DatedMention, b: DatedMention) -> bool:
    """The times meet, or are told in the same words or as one day of a year: then only the reports' days differ.

    Also where one of them is of a happening that is merely named beside what is told.
    """
    if _is_of_noun(a) != _is_of_noun(b):
        return True
    one, other = a.when.earliest, b.when.earliest
    same_day = (one.month, one.day) == (other.month, other.day) and not _tells_year(a) and not _tells_year(b)
    return a.when.overlaps(b.when) or same_day or a.span.text.casefold() == b.span.text.casefold()


def _tells_year(mention: DatedMention) -> bool:
    return str(mention.when.earliest.year) in mention.span.text


def _articles(members: Iterable[Told]) -> set[str]:
    return {t.mention.article for t in members}


def _finding(context: Context, verdict: r.Verdict, members: tuple[Told, ...]) -> r.Finding:
    sides: dict[str, list[r.Span]] = defaultdict(list)
    meant: dict[str, set[str]] = defaultdict(set)
    for t in members:
        meant[" ".join(t.mention.span.text.split())].add(t.mention.when.iso)
    for t in members:
        wording = " ".join(t.mention.span.text.split())
        sides[wording if len(meant[wording]) == 1 else f"{wording} ({t.mention.when.iso})"].append(t.mention.span)
    finest = min(members, key=lambda t: (t.mention.when.length, t.clause))
    return make_finding(context, "date", verdict, in_short(finest.clause.text), sides)
