"""The articles at the foot of the page, with a place for every span that something above points at."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator

import msgspec

from rashomon.model import records as r
from rashomon.model.report import Report
from rashomon.text.plain import one_line
from rashomon.write.html.csp import safe_url
from rashomon.write.html.links import Desk, Ref
from rashomon.write.html.overview import plain_time
from rashomon.write.html.segments import Block, Event, Range, blocks, events
from rashomon.write.lookup import clip, headline, ranked_findings, shared_utterances
from rashomon.write.words import PASSAGE_KINDS, VERDICTS


class Part(msgspec.Struct, frozen=True):
    """A block of an article's text; `label` is "" for what the report itself says."""

    kind: str
    label: str
    repeats: Ref | None
    steps: tuple[Event, ...]


class Use(msgspec.Struct, frozen=True):
    """A line of the page that cites an article."""

    href: str
    kind: str
    text: str


class Article(msgspec.Struct, frozen=True):
    """An article with what is known of it; `url` is None where it cannot be linked safely."""

    id: str
    ref: Ref
    title: str
    lang: str
    published: str
    authors: str
    url: str | None
    url_text: str
    source: str
    sha256: str
    parts: tuple[Part, ...]
    uses: tuple[Use, ...]
    loss: tuple[r.Loss, ...]


def articles(report: Report, desk: Desk) -> tuple[Article, ...]:
    """The articles, in the order of the report."""
    spans: defaultdict[str, set[Range]] = defaultdict(set)
    for span in linked_spans(report):
        spans[span.article].add((span.start, span.end))
    uses = _uses(report)
    return tuple(_article(a, spans[a.id], tuple(uses[a.id]), desk) for a in report.articles)


def linked_spans(report: Report) -> Iterator[r.Span]:
    """Every span that a line of the page links to."""
    yield from (s.content.span for s in report.statements)
    yield from (span for u in report.utterances for span in u.also)
    yield from (span for f in report.findings for side in f.sides for span in side.evidence)
    yield from (span for d in report.derivations for span in (d.source, d.target))
    yield from (span for t in report.timeline for span in t.evidence)
    yield from (span for p in report.positions for step in p.steps for span in step.evidence)
    yield from (span for s in report.brief.sections for x in s.sentences for span in (*x.evidence, *x.in_other_words))
    yield from (span for actor in report.actors for role in actor.roles for span in role.evidence)
    yield from (span for j in report.judgements for span in j.evidence)
    yield from (p.repeats for a in report.articles for p in a.passages if p.repeats)


def _article(article: r.Article, spans: set[Range], uses: tuple[Use, ...], desk: Desk) -> Article:
    return Article(
        id=f"article-{desk.look.sigla[article.id]}",
        ref=desk.article(article.id),
        title=headline(article),
        lang=desk.lang(article.id),
        published=plain_time(article.published or ""),
        authors=", ".join(map(one_line, article.authors)),
        url=safe_url(article.url),
        url_text=article.url or "",
        source=article.source,
        sha256=article.sha256,
        parts=_parts(article, spans, desk),
        uses=uses,
        loss=article.loss,
    )


def _parts(article: r.Article, spans: Iterable[Range], desk: Desk) -> tuple[Part, ...]:
    found = blocks(article)
    shared = _by_block(found, spans)
    prefix = desk.prefix(article.id)
    return tuple(
        Part(
            kind=block.kind,
            label=PASSAGE_KINDS[block.kind],
            repeats=desk.ref(block.repeats) if block.repeats else None,
            steps=events(article.text, inside, prefix, block.start, block.end),
        )
        for block, inside in zip(found, shared, strict=True)
    )


def _by_block(found: tuple[Block, ...], spans: Iterable[Range]) -> list[list[Range]]:
    """The spans that reach into each block."""
    starts = [block.start for block in found]
    shared: list[list[Range]] = [[] for _ in found]
    for start, end in spans:
        at = max(0, bisect_right(starts, start) - 1)
        while at < len(found) and (found[at].start <= start or found[at].start < end):
            shared[at].append((start, end))
            at += 1
    return shared


def _uses(report: Report) -> defaultdict[str, list[Use]]:
    found: defaultdict[str, list[Use]] = defaultdict(list)
    for finding in ranked_findings(report):
        use = Use(f"#{finding.id}", VERDICTS[finding.verdict][0], one_line(finding.about))
        for key in sorted({key for side in finding.sides for key in side.articles}):
            found[key].append(use)
    articles = {s.id: s for s in report.statements}
    for utterance in shared_utterances(report):
        readings = [articles[key] for key in utterance.collation.readings]
        use = Use(f"#{utterance.id}", "Said", clip(max((s.content.text for s in readings), key=len), 70))
        for key in sorted({*(s.article for s in readings), *(span.article for span in utterance.also)}):
            found[key].append(use)
    return found
