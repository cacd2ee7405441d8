"""Whether one stretch of a report says all that another does, and the shorter lines a sentence can be cut to.

An account is credited with a line only where words of its own carry the whole of it: every content word, figure, day
and actor, in the same order, which tells who did what to whom, with no other words between or before on which it could
hang ("rumours that"), with the same "not", the same reserve and on the same people's word. What it words otherwise is
not carried, whatever it means: a reader is then shown its own words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.clauses import PREPOSITIONS
from rashomon.stages.dating import resolve_dates
from rashomon.stages.likeness import denies, expand
from rashomon.text.quotes import find_quotes
from rashomon.text.tokens import Token, normal, stem, tokenize

_TIME = "time "
"""With this the unit of a time begins."""
_BREAK = re.compile(r"[^\w\s'’-]")
"""Between two words: the mark at which a clause may begin."""

_AFTER_A_PHRASE = frozenset(map(stem, PREPOSITIONS))
"""Units that begin another phrase."""


class Mark(NamedTuple):
    """A stretch of an article that is one unit: a name, a figure or a time, with words to keep beside it."""

    start: int
    end: int
    unit: str
    beside: tuple[str, ...] = ()


class Told(NamedTuple):
    """What a span says: its content `units` in order, which of them are `anchors`, and how sure and whether not.

    `gaps` is what stands before each unit. Anchors are actors, figures and times. `reserve` holds its words for what
    is alleged, supposed, conditional, denied or asked, `speakers` those on whose word any of it is told; `unnamed` are
    the actors among them whom the span itself leaves out.
    """

    span: r.Span
    units: tuple[str, ...]
    gaps: tuple[str, ...]
    anchors: frozenset[str]
    reserve: frozenset[str]
    denies: bool
    speakers: frozenset[str] = frozenset()
    unnamed: frozenset[str] = frozenset()

    def share_of(self, line: Told) -> float:
        """How much is told here of what a line says of its actors, figures and times, 0 to 1."""
        wanted = frozenset(line.units) - line.anchors or frozenset(line.units)
        return len(wanted & frozenset(self.units)) / len(wanted) if wanted else 0.0


class Accounts:
    """The articles of an event with their names, times and statements by place."""

    def __init__(
        self, articles: Sequence[r.Article], actors: Sequence[r.Actor], statements: Iterable[r.Statement]
    ) -> None:
        self.articles = {a.id: a for a in articles}
        self._marks: dict[str, list[Mark]] = defaultdict(list)
        self._statements: dict[str, list[r.Statement]] = defaultdict(list)
        self._named = frozenset(a.id for a in actors if a.named)
        for actor in (a for a in actors if a.named):  # of the others each account has its own, told by its words
            for mention in actor.mentions:
                m = _bare(mention, actor)
                self._marks[m.article].append(Mark(m.start, m.end, f"actor {actor.id}"))
        for date in resolve_dates(articles):
            at = date.span
            self._marks[at.article].append(Mark(at.start, at.end, f"{_TIME}{date.when.iso} {date.when.precision}"))
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
        units: list[tuple[int, int, str]] = []
        plain: list[str] = []
        for token in tokenize(article.text, span.start, span.end):
            mark = _mark_at(marks, token)
            if mark is None and token.is_word:
                plain += expand(token.text)
                units += [(token.start, token.end, u) for u in _content(article.language, expand(token.text))]
            elif mark is not None and token.start == mark.start:
                units += [(mark.start, mark.end, u) for u in (mark.unit, *mark.beside)]
        ends = [span.start, *(end for _, end, _ in units)]
        gaps = tuple(article.text[end:start] for end, (start, _, _) in zip(ends, units, strict=False))
        told = tuple(unit for _, _, unit in units)
        reserve = _reserve(article.language, [*plain, span.text[-1:]], span.text)
        anchors = frozenset(mark.unit for mark in marks)
        return self._with_speakers(Told(span, told, gaps, anchors, reserve, denies(span.text)))

    def _with_speakers(self, told: Told) -> Told:
        spoken = [s for s in self._told_in(told.span) if s.speaker is not None]
        left_out = (s.speaker for s in spoken if not self._names_source(told.span, s))
        speakers = frozenset(self._known_as(s) for s in spoken)
        return told._replace(speakers=speakers, unnamed=frozenset(key for key in left_out if key is not None))

    def _known_as(self, statement: r.Statement) -> str:
        """Who speaks: the actor, or for one without a name the words for him, which are all that accounts can share."""
        if statement.speaker in self._named or statement.source is None:
            return statement.speaker or ""
        return " ".join(normal(t.text) for t in tokenize(statement.source.text) if t.is_word)

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
    """The account's words say all that the line says, as firmly and on the same people's word."""
    same_mood = account.denies == line.denies and account.reserve == line.reserve
    return same_mood and account.speakers == line.speakers and _stands_in(line, account)


def _stands_in(line: Told, account: Told) -> bool:
    """The line's units stand in the account one by one, from where a clause may begin to where a phrase ends.

    Between them stand at most names and figures besides ("the mayor of Venn"); times stand where they like.
    """
    wanted = [u for u in line.units if not _is_time(u)]
    timed = _in_order(filter(_is_time, line.units), filter(_is_time, account.units))
    return timed and any(_match(wanted, account, i) for i in range(len(account.units)) if _may_begin(account, i))


def _match(wanted: Sequence[str], account: Told, i: int) -> bool:
    """The account has the wanted units from its i-th on."""
    rest = iter(wanted)
    unit = next(rest, None)
    while unit is not None and i < len(account.units):
        if account.units[i] == unit:
            unit = next(rest, None)
        elif account.units[i] not in account.anchors:
            return False
        i += 1
    return unit is None and _may_end(account, i)


def _is_time(unit: str) -> bool:
    return unit.startswith(_TIME)


def _in_order(wanted: Iterable[str], had: Iterable[str]) -> bool:
    """The wanted stand among the had, in their order."""
    rest = iter(had)
    return all(unit in rest for unit in wanted)


def _may_begin(told: Told, i: int) -> bool:
    """A clause may begin with the i-th unit: only times stand before it, or a mark."""
    return _BREAK.search(told.gaps[i]) is not None or all(map(_is_time, told.units[:i]))


def _may_end(told: Told, i: int) -> bool:
    """No word follows that what is told may belong to ("the mill" of "the mill owner")."""
    follows = told.units[i : i + 1]
    return not _AFTER_A_PHRASE.union(told.anchors).isdisjoint(follows) or not follows or bool(told.gaps[i].strip())


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


def _bare(mention: r.Span, actor: r.Actor) -> r.Span:
    """The name at the end of a mention, without what somebody is called before it ("former mayor")."""
    forms = [v.text for v in actor.variants if mention.text.endswith(v.text)]
    names = get_language("en").names
    name = max(forms, key=len, default=mention.text)
    before = mention.text.removesuffix(name)
    courtesies = names.titles & names.gendered.keys()
    polite = courtesies.issuperset(normal(t.text) for t in tokenize(before) if t.is_word)
    return mention if polite else mention.part(len(before), len(mention.text))


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


def _reserve(language: str, plain: Iterable[str], text: str) -> frozenset[str]:
    """Words and marks with which something is alleged, supposed, to come, under a condition, denied or asked."""
    rules = get_language(language)
    contrasts = rules.contrasts
    unsure = contrasts.hedges | contrasts.hearsay | contrasts.conditions | rules.reporting.supposing
    refused = contrasts.denials | contrasts.rejecting
    untrue = (found[0].casefold() for found in contrasts.untrue.finditer(text))
    return (unsure | refused | {"?"}).intersection(plain) | frozenset(untrue)


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
