"""Attributions: every quotation and every reported clause, with its cue and source, by rules and by a trained tagger.

A quotation is given to the cue that governs it (right after it, else the nearest before it, else the subject of its
sentence); a sentence that is nothing but a quotation continues the speaker before it, or takes the one after.
Quotations in headings, names and scare quotes are nobody's words, unless a heading picks them from a quotation of the
text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.base import Models, NoParams, Records, Stage, replace
from rashomon.stages.clauses import Clause, lay_out
from rashomon.stages.contents import CLAUSAL
from rashomon.stages.merging import merge
from rashomon.stages.picked import with_picked
from rashomon.stages.quotations import BlockReader
from rashomon.stages.reading import LONGEST, BlockView, SentenceView, block_views
from rashomon.stages.tagged import tagged_attributions
from rashomon.stages.turns import Turns, of_turns, read_turns
from rashomon.text.quotes import Quote
from rashomon.text.tokens import normal


def run(records: Records, models: Models, params: NoParams) -> Records:
    """Fill `attributions`, sorted by article then position."""
    by_article: dict[str, list[r.Mention]] = defaultdict(list)
    for mention in records.mentions:
        by_article[mention.article].append(mention)
    tagged = tagged_attributions(records.articles, records.tagged)
    found: list[r.Attribution] = []
    for article in records.articles:
        mentions = by_article[article.id]
        blocks = tuple(block_views(article))
        turns = read_turns(article, blocks, mentions)
        ruled = _read(article, blocks, turns, mentions)
        seen = list(of_turns(turns, blocks, tagged[article.id]))
        seen = [a for a in seen if a.cue is None or not _names_somebody(a.cue, mentions)]
        both = _with_tagged(article, ruled, seen, turns, mentions) if records.tagged else ruled
        shown = [b for b in blocks if b.kind == "caption"]
        told = [
            a
            for a in both
            if (a.cue is None or not _names_somebody(a.cue, mentions)) and not _merely_shown(a, shown, article.language)
        ]
        found.extend(with_picked(article, blocks, told))
    return replace(records, attributions=tuple(found))


def _with_tagged(
    article: r.Article,
    ruled: Sequence[r.Attribution],
    seen: Sequence[r.Attribution],
    turns: Turns,
    mentions: Sequence[r.Mention],
) -> tuple[r.Attribution, ...]:
    """What rules and the tagger read, as one; what is said in turns needs no second opinion."""
    said = {a for some in turns.values() for a in some}
    merged = merge(article, [a for a in ruled if a not in said], seen, mentions)
    return tuple(sorted((*merged, *said), key=lambda a: (a.content.start, a.content.end, a.kind)))


def _merely_shown(a: r.Attribution, captions: Sequence[BlockView], language: str) -> bool:
    """What a picture shows, in its caption: a title in marks, who "answers questions"; not what "police say"."""
    if not any(c.start <= a.content.start < c.end for c in captions):
        return False
    lemmas = get_language(language).reporting.lemmas
    cue = [normal(word) for word in a.cue.text.split()] if a.cue is not None else []
    return a.source is None or not any(word == "according" or lemmas.get(word) in CLAUSAL for word in cue)


def _names_somebody(cue: r.Span, mentions: Sequence[r.Mention]) -> bool:
    """As in "Said Brel": the word opens a person's name there, or is a name by itself."""
    at = bisect_right(mentions, cue.start, key=lambda m: m.start)
    near = mentions[max(0, at - 2) : at]
    named = [m for m in near if m.form == "name" and m.start <= cue.start and cue.end <= m.end]
    return any(m.kind == "person" or m.span == cue for m in named)


def read_article(article: r.Article, mentions: Sequence[r.Mention]) -> tuple[r.Attribution, ...]:
    """All attributions of one article, by position."""
    blocks = tuple(block_views(article))
    return _read(article, blocks, read_turns(article, blocks, mentions), mentions)


def _read(
    article: r.Article, blocks: Sequence[BlockView], turns: Turns, mentions: Sequence[r.Mention]
) -> tuple[r.Attribution, ...]:
    found: list[r.Attribution] = []
    lead_in: Clause | None = None
    before: r.Attribution | None = None
    for block in blocks:
        clauses = _clauses(article, block, mentions)
        if block.start in turns:
            said = turns[block.start]
            before = said[-1] if said else before
            found.extend(said)
        elif not block.is_heading:
            reader = BlockReader(article, block, clauses, lead_in, before, mentions)
            found.extend(reader.read())
            before = reader.last
        lead_in = clauses[-1] if clauses and article.text[block.end - 1] == ":" else None
    best: dict[tuple[int, int, str], r.Attribution] = {}
    for a in found:  # one content may have two cues: the surer stays
        key = (a.content.start, a.content.end, a.kind)
        if key not in best or a.score > best[key].score:
            best[key] = a
    return tuple(best[key] for key in sorted(best))


def _clauses(article: r.Article, block: BlockView, mentions: Sequence[r.Mention]) -> tuple[Clause, ...]:
    language = get_language(article.language)
    outer = tuple(q for q in block.quotes if q.depth == 0)
    starts, ends = [m.start for m in mentions], [q.end for q in outer]
    clauses = []
    for s in _joined(block.sentences, outer):
        here = mentions[bisect_left(starts, s.start) : bisect_left(starts, s.end)]
        clauses.append(lay_out(article, language, s, here, outer[bisect_right(ends, s.start) :]))
    return tuple(clauses)


def _joined(sentences: Sequence[SentenceView], quotes: Sequence[Quote]) -> Iterator[SentenceView]:
    """Sentences; one that a quotation runs across is joined with the next."""
    waiting: SentenceView | None = None
    for sentence in sentences:
        whole = sentence
        if waiting is not None:
            whole = SentenceView(waiting.start, sentence.end, waiting.tokens + sentence.tokens)
        cut = len(whole.tokens) < 2 * LONGEST and _runs_on(whole.end, quotes)
        waiting = whole if cut else None
        if not cut:
            yield whole
    if waiting is not None:
        yield waiting


def _runs_on(end: int, quotes: Sequence[Quote]) -> bool:
    """A quotation is open where the sentence ends; `quotes` are sorted and apart."""
    at = bisect_left([q.start for q in quotes], end) - 1
    return at >= 0 and end < quotes[at].end


STAGE = Stage(
    name="attributions", version=7, reads=("articles", "mentions", "tagged"), writes=("attributions",), run=run
)
