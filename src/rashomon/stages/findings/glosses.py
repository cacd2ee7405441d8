"""Glosses: what accounts say a body is ("the Harbour Board, an agency of the town")."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.wording import content_stems
from rashomon.text.tokens import tokenize


class Gloss(NamedTuple):
    """The words that say what something is, and their stems."""

    span: r.Span
    stems: frozenset[str]


def find(context: Context) -> Iterator[r.Finding]:
    """An agreement for each body of which two accounts say what it is; less exactly where they share no word."""
    texts = {a.id: a for a in context.records.articles}
    for actor in context.records.actors:
        if actor.kind == "organisation" and actor.named:
            told = [g for span in actor.mentions if (g := _gloss(texts[span.article], span)) is not None]
            if len({g.span.article for g in told}) > 1:
                yield _finding(context, actor, told)


def _gloss(article: r.Article, mention: r.Span) -> Gloss | None:
    """What is set off behind a name, with an article and in small letters, to the next comma or stop."""
    match = get_language(article.language).contrasts.gloss.match(article.text, mention.end)
    if match is None:
        return None
    span = article.span(match.start(1), match.end(1))
    stems = content_stems(article.language, tokenize(span.text))
    return Gloss(span, stems) if stems else None


def _finding(context: Context, actor: r.Actor, told: Sequence[Gloss]) -> r.Finding:
    values: dict[str, list[r.Span]] = defaultdict(list)
    for gloss in told:
        values[" ".join(gloss.span.text.split())].append(gloss.span)
    first = told[0]
    alike = all(first.stems & gloss.stems for gloss in told if gloss.span.article != first.span.article)
    verdict: r.Verdict = "agree" if alike else "agree-at-different-precision"
    return make_finding(context, "name", verdict, f"what {actor.name} is", values, 0.5)
