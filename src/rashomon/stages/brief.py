"""The brief: sentences of the reports themselves, those that most independent accounts tell, then the differences.

Extractive: every line is a sentence that a report prints, or its beginning, cut to what most accounts share. Behind it
stand the accounts that carry the whole of it; the others' own sentences go with it.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

import msgspec

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.model.when import When
from rashomon.stages.base import Models, Records, Stage, replace
from rashomon.stages.dating import resolve_dates
from rashomon.stages.findings.common import CountOrigins
from rashomon.stages.likeness import Weights, alike, denies, read_words
from rashomon.stages.origins import origin_counter, origin_groups
from rashomon.stages.reading import block_views
from rashomon.stages.support import Accounts, Line, Told, best_line, carries
from rashomon.text.tokens import normal

_AHEAD = frozenset({"scheduled", "expected", "upcoming"})
_DETERMINERS = frozenset({"a", "the", "his", "her", "their", "its", "no", "free"})
_DIFFERENCE = {"conflict": "They differ", "update": "Later accounts revise", "internal-error": "Does not come out"}


class Params(msgspec.Struct, frozen=True):
    """How long each section may be, and when two sentences say the same.

    A line has `least_units` content words; a sentence that tells it in other words has at least the share `own_words`
    of them.
    """

    agreed: int = 6
    differing: int = 8
    ahead: int = 3
    alike: float = 0.38
    least_words: int = 6
    most_words: int = 45
    least_units: int = 4
    own_words: float = 0.35


class Said(NamedTuple):
    """A sentence of a report."""

    span: r.Span
    bag: frozenset[str]
    place: int
    ahead: bool
    values: frozenset[float]
    times: tuple[When, ...]
    denies: bool


def run(records: Records, models: Models, params: Params) -> Records:
    """Fill `brief`."""
    count = origin_counter(records.articles, records.derivations)
    desk = Desk(Accounts(records.articles, records.actors, records.statements), count, params)
    said = list(_sentences(records.articles, params))
    weights = Weights(s.bag for s in said)
    backed = _backed(said, weights, params)
    total = len(origin_groups(records.articles, records.derivations))
    told = _pick(_most_origins_first((b for b in backed if not b[0].ahead), count), params.agreed)
    agreed = [b for b in told if 2 * b[2] > total]
    further = [b for b in told if 2 * b[2] <= total]
    ahead = _pick(_most_origins_first((b for b in backed if b[0].ahead), count), params.ahead)
    sections = (
        r.Section(title="What most accounts tell", sentences=tuple(_lines(desk, agreed))),
        r.Section(title="What more than one account tells", sentences=tuple(_lines(desk, further))),
        *_differences(records, desk),
        r.Section(title="What is next", sentences=tuple(_lines(desk, ahead))),
    )
    return replace(records, brief=r.Brief(sections=tuple(s for s in sections if s.sentences)))


class Desk(NamedTuple):
    """What lines are made with."""

    accounts: Accounts
    count: CountOrigins
    params: Params


Backed = tuple[Said, tuple[r.Span, ...], int, float]
"""A sentence, all spans that back it, how many origins those are (at most), and its strength."""


def _sentences(articles: Sequence[r.Article], params: Params) -> Iterator[Said]:
    times: dict[r.Span, list[When]] = defaultdict(list)
    for mention in resolve_dates(articles):
        times[mention.sentence].append(mention.when)
    for article in articles:
        place = 0
        for block in block_views(article):
            for sentence in block.sentences if block.kind in {"body", "list"} else ():
                plain = [normal(t.text) for t in sentence.tokens if t.is_word]
                place += 1
                if params.least_words <= len(plain) <= params.most_words:
                    span = article.span(sentence.start, sentence.end)
                    yield _said(article, span, plain, place, tuple(times[span]))


def _said(article: r.Article, span: r.Span, plain: Sequence[str], place: int, times: tuple[When, ...]) -> Said:
    language = get_language(article.language)
    values = frozenset(q.value for q in language.find_quantities(article.text, span.start, span.end))
    return Said(span, read_words(span.text).bag, place, _looks_ahead(plain), values, times, denies(span.text))


def _looks_ahead(plain: Sequence[str]) -> bool:
    """Something is to come: "will" as a verb, not under a condition."""
    will = any(w == "will" and i and not _DETERMINERS & set(plain[max(0, i - 2) : i]) for i, w in enumerate(plain))
    return "if" not in plain and (will or bool(_AHEAD & set(plain)))


def _contradict(a: Said, b: Said) -> bool:
    """One denies what the other says, or their numbers or times differ: no backing, whatever else they share."""
    numbers = bool(a.values and b.values and not a.values & b.values)
    times = bool(a.times and b.times) and not any(x.overlaps(y) for x in a.times for y in b.times)
    return a.denies != b.denies or numbers or times


def _backed(said: Sequence[Said], weights: Weights, params: Params) -> list[Backed]:
    """Each sentence with the most alike sentence of every other article; origins as if each article were one."""
    best: list[dict[str, tuple[float, int]]] = [{} for _ in said]
    for i, j, shared in alike([s.bag for s in said], weights, params.alike):
        if said[i].span.article != said[j].span.article and not _contradict(said[i], said[j]):
            for a, b in ((i, j), (j, i)):
                other = said[b].span.article
                best[a][other] = max(best[a].get(other, (0.0, -1)), (shared.dice, -b))
    backed = []
    for s, others in zip(said, best, strict=True):
        spans = tuple(sorted({s.span, *(said[-j].span for _, j in others.values())}))
        strength = sum(d for d, _ in others.values()) + 1.0 / (1 + s.place)
        backed.append((s, spans, len({span.article for span in spans}), strength))
    return backed


def _most_origins_first(backed: Iterable[Backed], count: CountOrigins) -> Iterator[Backed]:
    """The sentences with their origins counted, most first; counted only as far as they are asked for.

    There are no more origins than articles: a sentence of fewer articles than another has origins waits its turn.
    """
    waiting = [(-b[2], -b[3], b[0].span, False, b) for b in backed]
    heapq.heapify(waiting)
    while waiting:
        articles, strength, span, counted, (said, spans, _, _) = heapq.heappop(waiting)
        if counted:
            yield said, spans, -articles, -strength
        else:
            origins = count(spans)
            heapq.heappush(waiting, (-origins, strength, span, True, (said, spans, origins, -strength)))


def _pick(backed: Iterable[Backed], most: int) -> list[Backed]:
    """The strongest, none of which says what a stronger one says; in the order of the story."""
    chosen: list[Backed] = []
    for b in takewhile(lambda b: b[2] > 1, backed):
        if len(chosen) == most:
            break
        told = {span for c in chosen for span in c[1]}
        if b[0].span not in told and not _retells(b, chosen):
            chosen.append(b)
    return sorted(chosen, key=lambda b: (b[0].place, b[0].span))


def _retells(b: Backed, chosen: Sequence[Backed]) -> bool:
    return any(len(b[0].bag & c[0].bag) >= 0.6 * min(len(b[0].bag), len(c[0].bag)) for c in chosen)


def _lines(desk: Desk, backed: Iterable[Backed]) -> Iterator[r.Sentence]:
    """The line of each group of sentences; none where all but one account say too little of it."""
    for b in backed:
        line = _line(desk, b[1])
        if line is not None and len({span.article for span in (*line.evidence, *line.in_other_words)}) > 1:
            yield line


def _line(desk: Desk, sentences: Sequence[r.Span]) -> r.Sentence | None:
    """What most of some sentences carry, with the others as they stand where they tell much of it."""
    accounts = [desk.accounts.lines(sentence) for sentence in sentences]
    line = best_line(accounts, (desk.params.least_words, desk.params.least_units), desk.count)
    if line is None:
        return None
    carried = {span.article for span in line.evidence}
    others = [whole for whole, *_ in accounts if whole.span.article not in carried]
    return _credited(desk, line, (told for told in others if told.share_of(line.told) >= desk.params.own_words))


def _credited(desk: Desk, line: Line, others: Iterable[Told]) -> r.Sentence:
    """The line with who carries it and who tells it otherwise, each in one sentence."""
    return r.Sentence(
        text=line.told.span.text,
        evidence=line.evidence,
        origins=desk.count(line.evidence),
        in_other_words=tuple(sorted(told.span for told in others)),
        said_by=next(iter(line.told.unnamed)) if len(line.told.unnamed) == 1 else None,
    )


def _differences(records: Records, desk: Desk) -> Iterator[r.Section]:
    """For each difference that matters a section: a sentence of each side, and the others of it as printed."""
    weighty = [f for f in records.findings if f.verdict in _DIFFERENCE]
    for finding in weighty[: desk.params.differing]:
        lines: dict[tuple[r.Span, ...], r.Sentence] = {}
        for side in finding.sides:
            line = _side_line(desk, side)
            if line is not None:
                lines.setdefault(line.evidence, line)
        yield r.Section(title=f"{_DIFFERENCE[finding.verdict]}: {finding.about}", sentences=tuple(lines.values()))


def _side_line(desk: Desk, side: r.Side) -> r.Sentence | None:
    """The sentence in which a side's first evidence stands, and the sentences of the other accounts on that side."""
    around = [_around(desk.accounts.articles[span.article], span) for span in side.evidence]
    told = [desk.accounts.read(span) for span in dict.fromkeys(around) if span is not None]
    if not told:
        return None
    first = told[0]
    elsewhere = [t for t in told if t.span.article != first.span.article]
    line = Line(first, (first, *(t for t in elsewhere if carries(t, first))))
    carried = {span.article for span in line.evidence}
    own = {t.span.article: t for t in reversed(elsewhere) if t.span.article not in carried}
    return _credited(desk, line, own.values())


def _around(article: r.Article, span: r.Span) -> r.Span | None:
    """The sentence a span begins in."""
    for block in block_views(article):
        for s in block.sentences if block.start <= span.start < block.end else ():
            if s.start <= span.start < s.end:
                return article.span(s.start, s.end)
    return None


STAGE = Stage(
    name="brief",
    version=3,
    reads=("articles", "actors", "statements", "findings", "derivations"),
    writes=("brief",),
    run=run,
    params=Params(),
)
