"""Attributions by rules: every quotation and every reported clause, with its cue and source.

A quotation is given to the cue that governs it (right after it, else the nearest before it, else the subject of its
sentence); a sentence that is nothing but a quotation continues the speaker before it, or takes the one after.
Quotations in headings, names and scare quotes are nobody's words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.base import Models, NoParams, Records, Stage, replace
from rashomon.stages.clauses import Clause, lay_out
from rashomon.stages.quotations import BlockReader
from rashomon.stages.reading import BlockView, SentenceView, block_views
from rashomon.text.quotes import Quote


def run(records: Records, models: Models, params: NoParams) -> Records:
    """Fill `attributions`, sorted by article then position."""
    by_article: dict[str, list[r.Mention]] = defaultdict(list)
    for mention in records.mentions:
        by_article[mention.article].append(mention)
    found: list[r.Attribution] = []
    for article in records.articles:
        found.extend(read_article(article, by_article[article.id]))
    return replace(records, attributions=tuple(found))


def read_article(article: r.Article, mentions: Sequence[r.Mention]) -> tuple[r.Attribution, ...]:
    """All attributions of one article, by position."""
    found: list[r.Attribution] = []
    lead_in: Clause | None = None
    before: r.Attribution | None = None
    for block in block_views(article):
        clauses = _clauses(article, block, mentions)
        if block.kind != "heading":
            reader = BlockReader(article, block, clauses, lead_in, before, mentions)
            found.extend(reader.read())
            before = reader.last
        lead_in = clauses[-1] if clauses and article.text[block.end - 1] == ":" else None
    return tuple(sorted(found, key=lambda a: (a.content.start, a.content.end, a.kind)))


def _clauses(article: r.Article, block: BlockView, mentions: Sequence[r.Mention]) -> tuple[Clause, ...]:
    language = get_language(article.language)
    here = [m for m in mentions if block.start <= m.start and m.end <= block.end]
    outer = tuple(q for q in block.quotes if q.depth == 0)
    return tuple(lay_out(article, language, s, here, outer) for s in _joined(block.sentences, outer))


def _joined(sentences: Sequence[SentenceView], quotes: Sequence[Quote]) -> Iterator[SentenceView]:
    """Sentences; one that a quotation runs across is joined with the next."""
    waiting: SentenceView | None = None
    for sentence in sentences:
        whole = sentence
        if waiting is not None:
            whole = SentenceView(waiting.start, sentence.end, waiting.tokens + sentence.tokens)
        cut = any(q.start < whole.end < q.end for q in quotes)
        waiting = whole if cut else None
        if not cut:
            yield whole
    if waiting is not None:
        yield waiting


STAGE = Stage(name="attributions", version=1, reads=("articles", "mentions"), writes=("attributions",), run=run)
