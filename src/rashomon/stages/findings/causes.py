"""Causes: the reasons that accounts give for one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.headings import in_short
from rashomon.stages.reading import SentenceView, block_views
from rashomon.stages.wording import Weights, content_stems, weights
from rashomon.text.groups import grouped
from rashomon.text.tokens import tokenize

_NEAR, _SAME = 0.3, 0.75
"""The share of the lighter of two reasons that the other must hold to be one, and of the heavier to be told alike."""
_RESULT = 0.2
"""How alike the rest of two sentences must be for their reasons to be of one thing."""
_APART = 0.5
"""The same, for reasons with nothing in common to exclude each other."""


class Reason(NamedTuple):
    """A reason with the words that say it is one, and the stems of it and of what it is the reason for.

    `plain`: it is told as the cause of what happened, not of what somebody did.
    """

    span: r.Span
    stems: frozenset[str]
    result: frozenset[str]
    plain: bool


def find(context: Context) -> Iterator[r.Finding]:
    """Agreements on why, and conflicts where accounts tell the same and give causes with nothing in common."""
    weighing = weights(context.records.articles)
    told = [reason for article in context.records.articles for reason in _reasons(article)]
    scores = {(i, j): _likeness(told[i], told[j], weighing) for i, j in combinations(range(len(told)), 2)}
    pairs = sorted((pair for pair, score in scores.items() if score >= _NEAR), key=lambda p: (-scores[p], p))
    for group in grouped(len(told), pairs, lambda a, b: scores[min(a, b), max(a, b)] > 0):
        if len({told[n].span.article for n in group}) > 1:
            same = all(_same(told[a], told[b], weighing) for a, b in combinations(group, 2))
            yield _finding(context, "agree" if same else "agree-at-different-precision", [told[n] for n in group])
    near: dict[str, set[str]] = defaultdict(set)
    for reason in told:
        near[reason.span.article] |= reason.stems | reason.result
    for a, b in combinations(told, 2):
        told_too = a.stems <= near[b.span.article] or b.stems <= near[a.span.article]
        if _exclude(a, b, weighing) and not told_too:
            yield _finding(context, "conflict", (a, b))


def _reasons(article: r.Article) -> Iterator[Reason]:
    """The first reason of each sentence, where it is the report's own words: quotations are compared as utterances."""
    for block in block_views(article):
        for sentence in block.sentences if block.kind != "repeat" else ():
            reason = _reason(article, sentence)
            if reason is not None and not any(q.start <= reason.span.start < q.end for q in block.quotes):
                yield reason


def _reason(article: r.Article, sentence: SentenceView) -> Reason | None:
    contrasts = get_language(article.language).contrasts
    match = contrasts.causes.search(article.text, sentence.start, sentence.end)
    if match is None:
        return None
    stop = contrasts.reason_ends.search(article.text, match.end() + 1, sentence.end)
    end = stop.start() if stop else sentence.end
    stems = content_stems(article.language, tokenize(article.text, match.end(), end))
    result = content_stems(article.language, sentence.tokens, [(match.start(), end)])
    plain = bool(contrasts.plain_causes.fullmatch(match[0]))
    return Reason(article.span(match.start(), end), stems, result, plain) if stems else None


def _likeness(a: Reason, b: Reason, weighing: Weights) -> float:
    """How much of the lighter reason is in the other; 0 in one article or of things that have little in common."""
    if a.span.article == b.span.article or weighing.likeness(a.result, b.result) < _RESULT:
        return 0.0
    return weighing.weigh(a.stems & b.stems) / min(weighing.weigh(a.stems), weighing.weigh(b.stems))


def _same(a: Reason, b: Reason, weighing: Weights) -> bool:
    return weighing.weigh(a.stems & b.stems) >= _SAME * max(weighing.weigh(a.stems), weighing.weigh(b.stems))


def _exclude(a: Reason, b: Reason, weighing: Weights) -> bool:
    apart = a.span.article != b.span.article and a.plain and b.plain and not a.stems & b.stems
    return apart and min(len(a.stems), len(b.stems)) > 1 and weighing.likeness(a.result, b.result) >= _APART


def _finding(context: Context, verdict: r.Verdict, told: Sequence[Reason]) -> r.Finding:
    values: dict[str, list[r.Span]] = defaultdict(list)
    for reason in told:
        values[" ".join(reason.span.text.split())].append(reason.span)
    fullest = max((t.span.text for t in told), key=lambda s: (len(s), s))
    return make_finding(context, "cause", verdict, f"why: {in_short(fullest)}", values, 0.5)
