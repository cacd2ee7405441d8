"""What is told to have happened at a time of day: what did what, and whether two reports tell of one such thing."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

from rashomon.language.base import Clock
from rashomon.language.en import happenings as words
from rashomon.model import records as r
from rashomon.model.when import When
from rashomon.stages.dating import resolve_dates
from rashomon.stages.reading import SentenceView
from rashomon.stages.wording import content_stems
from rashomon.text.tokens import Token, normal, stem, tokenize

_REACH = 10
"""Tokens between the verb and the time of it."""
_AROUND = 8
"""Tokens before the verb and behind the time in which words tell that another thing is meant."""
_MUCH = 3
"""Stems that two sentences share in which the same is called by two nouns."""
_DAY = timedelta(days=1)
_UNSURE = 12
"""Characters before a time that tell how sure it is."""


class Happening(NamedTuple):
    """What did what where and when.

    `subject`: the stem of the noun before the verb, "" for a pronoun; `where`: stems between the verb and the time;
    `held`: those of the sentence; `known`: those of the report. `day`: the one told beside the time.
    """

    done: str
    subject: str
    where: frozenset[str]
    held: frozenset[str]
    known: frozenset[str]
    day: When | None
    published: str


def happening_at(article: r.Article, sentence: SentenceView, clock: Clock) -> Happening | None:
    """What a sentence tells to have happened at a time; None where no verb of the past stands before it."""
    if words.UNSURE.search(article.text, max(sentence.start, clock.start - _UNSURE), clock.start):
        return None
    tokens = [t for t in sentence.tokens if t.is_word]
    at = next((n for n in reversed(range(len(tokens))) if tokens[n].end <= clock.start and _verb(tokens[n])), 0)
    before = tokens[:at]
    while before and normal(before[-1].text) in words.BESIDE_VERB:
        before.pop()
    between = [t for t in tokens[at + 1 :] if t.end <= clock.start]
    behind = [t for t in tokens if t.start >= clock.end][:_AROUND]
    around = {normal(t.text) for t in (*before[-_AROUND:], *between, *behind)}
    if not before or len(between) > _REACH or around & words.ANOTHER or not _definite(before):
        return None
    subject = normal(before[-1].text)
    return Happening(
        words.HAPPENED[normal(tokens[at].text)],
        "" if subject in words.INSTEAD else stem(subject),
        content_stems(article.language, between),
        content_stems(article.language, tokens),
        content_stems(article.language, tokenize(article.text)),
        _day(article, clock),
        (article.published or "")[:10],
    )


def _verb(token: Token) -> bool:
    return normal(token.text) in words.HAPPENED


def _definite(before: list[Token]) -> bool:
    """A name, a pronoun, or a noun behind "the" rather than "a"."""
    articles = [w for t in before if (w := normal(t.text)) in {"the", "a", "an"}]
    last = before[-1].text
    return last[0].isupper() or normal(last) in words.INSTEAD or articles[-1:] == ["the"]


def _day(article: r.Article, clock: Clock) -> When | None:
    """The day told with the time, or the only one of its sentence."""
    mentions = [m for m in resolve_dates((article,)) if m.sentence.start <= clock.start < m.sentence.end]
    with_time = [m for m in mentions if m.span.start <= clock.start < m.span.end]
    days = {m.when.day for m in with_time or mentions if m.when.length <= _DAY}
    return next(iter(days)) if len(days) == 1 else None


def are_one(a: Happening, b: Happening) -> bool:
    """The same was done by the same, at one place and on one day as far as they are told."""
    if a.done != b.done or not _one_day(a, b) or not _one_place(a, b):
        return False
    if a.subject and b.subject and a.subject != b.subject:
        known = a.subject in b.known or b.subject in a.known
        return not known and bool(a.where & b.where) and len(a.held & b.held) >= _MUCH
    return bool(a.subject) if a.subject == b.subject else (a.subject or b.subject) in a.held & b.held


def _one_day(a: Happening, b: Happening) -> bool:
    """The days told are one; where none is, the reports are of one day."""
    if a.day and b.day:
        return a.day == b.day
    return bool(a.day or b.day) or a.published == b.published


def _one_place(a: Happening, b: Happening) -> bool:
    """Who sets out and comes in does so in many places: the same must be told, or none."""
    if a.done in words.MANY_PLACES:
        return a.where <= b.where or b.where <= a.where if a.where and b.where else a.where == b.where
    return bool(a.where & b.where) or not a.where or not b.where
