"""Whether one stretch of a report says all that another does, and the shorter lines a sentence can be cut to.

An account is credited with a line only where words of its own carry the whole of it: every content word, the same
figures, days and actors, these in the same order, the same "not" and the same reserve. What it words otherwise is not
carried, whatever it means: a reader is then shown its own words.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.dating import resolve_dates
from rashomon.stages.likeness import denies, expand
from rashomon.text.quotes import find_quotes
from rashomon.text.tokens import Token, stem, tokenize


class Mark(NamedTuple):
    """A stretch of an article that is one unit: a name, a figure or a time, with words to keep beside it."""

    start: int
    end: int
    unit: str
    beside: tuple[str, ...] = ()


class Told(NamedTuple):
    """What a span says: its content `units` in order, which of them are `anchors`, and how sure and whether not.

    Anchors are actors, figures and times. `reserve` holds its words for what is alleged, supposed or conditional,
    `speakers` the actors on whose word any of it is told; `unnamed` are those of them whom the span itself leaves out.
    """

    span: r.Span
    units: tuple[str, ...]
    anchors: tuple[str, ...]
    reserve: frozenset[str]
    denies: bool
    speakers: frozenset[str] = frozenset()
    unnamed: frozenset[str] = frozenset()

    def share_of(self, line: Told) -> float:
        """How much is told here of what a line says of its actors, figures and times, 0 to 1."""
        wanted = frozenset(line.units) - frozenset(line.anchors) or frozenset(line.units)
        return len(wanted & frozenset(self.units)) / len(wanted) if wanted else 0.0


class Accounts:
    """The articles of an event with their names, times and statements by place."""

    def __init__(
        self, articles: Sequence[r.Article], actors: Iterable[r.Actor], statements: Iterable[r.Statement]
    ) -> None:
        self.articles = {a.id: a for a in articles}
        self._marks: dict[str, list[Mark]] = defaultdict(list)
        self._statements: dict[str, list[r.Statement]] = defaultdict(list)
        for actor in actors:
            for m in actor.mentions:
                self._marks[m.article].append(Mark(m.start, m.end, f"actor {actor.id}"))
        for date in resolve_dates(articles):
            at = date.span
            self._marks[at.article].append(Mark(at.start, at.end, f"time {date.when.iso} {date.when.precision}"))
        for marks in self._marks.values():
            marks.sort()
        for statement in statements:
            self._statements[statement.article].append(statement)

    def lines(self, sentence: r.Span) -> tuple[Told, ...]:
        """The sentence as told, then what of its beginning stands by itself, up to a break between clauses.

        What is told on somebody's word is not cut off from who says so.
        """
        heads = cut_heads(self.articles[sentence.article], sentence)
        return (self.read(sentence), *(self.read(head) for head in heads if not self._cut_off(head, sentence)))

    def _cut_off(self, head: r.Span, sentence: r.Span) -> bool:
        frames = (frame for s in self._told_in(head) for frame in (s.cue, s.source) if frame is not None)
        return any(head.end <= frame.start < sentence.end for frame in frames)

    def _told_in(self, span: r.Span) -> Iterator[r.Statement]:
        """The statements of which something stands in a span."""
        return (s for s in self._statements[span.article] if s.content.span.overlaps(span))

    def read(self, span: r.Span) -> Told:
        """What a span says."""
        article = self.articles[span.article]
        marks = list(_outermost([*self._within(span), *_figures(article, span)]))
        units: list[str] = []
        plain: list[str] = []
        for token in tokenize(article.text, span.start, span.end):
            mark = _mark_at(marks, token)
            if mark is None and token.is_word:
                plain += expand(token.text)
                units += _content(article.language, expand(token.text))
            elif mark is not None and token.start == mark.start:
                units += [mark.unit, *mark.beside]
        known = {mark.unit for mark in marks}
        anchors = tuple(u for u in units if u in known)
        reserve = _reserved(article.language).intersection(plain)
        return self._with_speakers(Told(span, tuple(units), anchors, reserve, denies(span.text)))

    def _with_speakers(self, told: Told) -> Told:
        spoken = [s for s in self._told_in(told.span) if s.speaker is not None]
        left_out = (s.speaker for s in spoken if not self._names_source(told.span, s))
        speakers = frozenset(s.speaker for s in spoken if s.speaker is not None)
        return told._replace(speakers=speakers, unnamed=frozenset(key for key in left_out if key is not None))

    def _names_source(self, span: r.Span, statement: r.Statement) -> bool:
        """Who says it is told in the span, by more than a pronoun."""
        pronouns = get_language(self.articles[span.article].language).names.pronouns
        source = statement.source
        return source is not None and span.covers(source) and source.text.casefold() not in pronouns

    def _within(self, span: r.Span) -> Iterator[Mark]:
        marks = self._marks.get(span.article, [])
        for mark in marks[bisect_right(marks, (span.start,)) :]:
            if mark.start >= span.end:
                return
            yield mark


def carries(account: Told, line: Told) -> bool:
    """The account's words say all that the line says."""
    same_mood = account.denies == line.denies and account.reserve == line.reserve
    all_told = set(line.units) <= set(account.units) and line.speakers <= account.speakers
    return same_mood and all_told and _in_order(line.anchors, account.anchors)


def cut_heads(article: r.Article, sentence: r.Span) -> Iterator[r.Span]:
    """What of the beginning of a sentence tells something by itself: up to a clause or description set off in it."""
    rules = get_language(article.language)
    first = next((t.text.casefold() for t in tokenize(sentence.text) if t.is_word), "")
    if first in rules.contrasts.openers | rules.contrasts.conditions:
        return
    quotes = find_quotes(article.text, sentence.start, sentence.end)
    for pattern in (rules.contrasts.breaks, rules.contrasts.apposition):
        for found in pattern.finditer(article.text, sentence.start, sentence.end):
            head = article.span(sentence.start, found.start())
            if rules.tells(head.text) and not any(q.start < head.end < q.end for q in quotes):
                yield head


def _figures(article: r.Article, span: r.Span) -> Iterator[Mark]:
    for q in get_language(article.language).find_quantities(article.text, span.start, span.end):
        yield Mark(q.start, q.end, f"figure {q.low:g} {q.high:g} {q.unit}", tuple(stem(w) for w in q.counted))


def _outermost(marks: Iterable[Mark]) -> Iterator[Mark]:
    """The marks in order, without those that overlap one before."""
    end = -1
    for mark in sorted(marks, key=lambda m: (m.start, -m.end, m.unit)):
        if mark.start >= end:
            yield mark
            end = mark.end


def _mark_at(marks: Sequence[Mark], token: Token) -> Mark | None:
    return next((m for m in marks if m.start <= token.start < m.end), None)


def _content(language: str, words: Iterable[str]) -> Iterator[str]:
    """Stems of the content words; "before" and "not" are among them, though they are small."""
    rules = get_language(language)
    kept = rules.contrasts.before_and_after | rules.negations
    return (stem(word) for word in words if word in kept or (word and word not in rules.stopwords))


def _reserved(language: str) -> frozenset[str]:
    """Words with which something is alleged, supposed, to come or under a condition."""
    rules = get_language(language)
    contrasts = rules.contrasts
    return contrasts.hedges | contrasts.hearsay | contrasts.conditions | rules.reporting.supposing


def _in_order(wanted: Sequence[str], had: Iterable[str]) -> bool:
    """The wanted stand among the had, in their order."""
    rest = iter(had)
    return all(unit in rest for unit in wanted)


class Line(NamedTuple):
    """What a line says, and how each account that carries the whole of it says it."""

    told: Told
    carrying: tuple[Told, ...]

    @property
    def evidence(self) -> tuple[r.Span, ...]:
        """The words that carry it."""
        return tuple(sorted(told.span for told in self.carrying))


def best_line(
    accounts: Sequence[Sequence[Told]], least: tuple[int, int], count: Callable[[Iterable[r.Span]], int]
) -> Line | None:
    """The line that most independent accounts carry, then most accounts, of these the fullest.

    `accounts`: what the sentence of each can be cut to. `least`: words and units of a line; None where all are shorter.
    `count`: how many independent witnesses stand behind some spans.
    """
    full = [told for lines in accounts for told in lines if _is_full(told, *least)]
    found = [Line(told, _carriers(told, accounts)) for told in full]
    return min(found, key=lambda line: (-count(line.evidence), *_less_telling(line)), default=None)


def _less_telling(line: Line) -> tuple[int, int, r.Span]:
    return -len(line.carrying), -len(set(line.told.units)), line.told.span


def _is_full(told: Told, least_words: int, least_units: int) -> bool:
    return len(told.span.text.split()) >= least_words and len(set(told.units)) >= least_units


def _carriers(line: Told, accounts: Iterable[Sequence[Told]]) -> tuple[Told, ...]:
    """The tightest of each account's lines that carries the line."""
    carrying = ([told for told in lines if carries(told, line)] for lines in accounts)
    return tuple(min(found, key=lambda t: (len(t.span.text), t.span)) for found in carrying if found)
