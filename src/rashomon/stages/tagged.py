"""Attributions by the trained tagger, set beside those that rules read.

The tagger says where source, cue and content are; quotations inside its contents stay statements of their own, as the
rules read them. Where both read a clause, the tagger's reading stays.
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.model import records as r
from rashomon.neural.protocols import AttributionTagger, Range, Tagged
from rashomon.stages.reading import BlockView, block_views

_SAME = 0.5
"""Share of a clause's characters that a tagged content covers, from which on both are one reading."""
_FRAGMENT = 3


def tag_articles(articles: Sequence[r.Article], tagger: AttributionTagger) -> dict[str, tuple[r.Attribution, ...]]:
    """Attributions of each article, by its id, in the order of their contents."""
    blocks = [(article, block) for article in articles for block in block_views(article)]
    tagged = tagger.read([article.text[block.start : block.end] for article, block in blocks])
    found: dict[str, list[r.Attribution]] = {article.id: [] for article in articles}
    for (article, block), some in zip(blocks, tagged, strict=True):
        for one in some:
            found[article.id].append(_attribution(article, block, one, some))
    return {key: tuple(sorted(some, key=lambda a: (a.content.start, a.content.end))) for key, some in found.items()}


def merge(ruled: Sequence[r.Attribution], tagged: Sequence[r.Attribution]) -> tuple[r.Attribution, ...]:
    """The tagger's attributions, and what rules read besides: quotations, inner clauses, clauses it did not see."""
    quotations = [a for a in ruled if a.kind == "direct"]
    best: dict[tuple[int, int], r.Attribution] = {}
    for t in sorted(tagged, key=lambda t: (len(t.carriers), t.score)):  # of two with one content, the inner one stays
        if not _mere_mark(t, quotations):
            best[t.content.start, t.content.end] = _completed(_marked_as_said(t, quotations), ruled)
    kept = [a for a in ruled if _stays(a, tagged) and (a.content.start, a.content.end) not in best]
    return tuple(sorted((*best.values(), *kept), key=lambda a: (a.content.start, a.content.end, a.kind)))


def _mere_mark(t: r.Attribution, quotations: Sequence[r.Attribution]) -> bool:
    """A word or three in quotation marks that rules take for nobody's: a name, a title, a distance taken."""
    short = t.kind == "direct" and len(t.content.text.split()) <= _FRAGMENT
    return short and not any(q.content.span.overlaps(t.content.span) for q in quotations)


def _marked_as_said(t: r.Attribution, quotations: Sequence[r.Attribution]) -> r.Attribution:
    """Mixed only where rules, too, take some of the quoted words for somebody's."""
    if t.kind != "mixed" or any(q.content.span.overlaps(t.content.span) for q in quotations):
        return t
    return r.replace(t, kind="indirect", quoted=())


def _completed(t: r.Attribution, ruled: Sequence[r.Attribution]) -> r.Attribution:
    """With the source, where the tagger saw none, and the chain that rules found for the same cue."""
    same = [a for a in ruled if a.cue and t.cue and a.cue.overlaps(t.cue) and a.content.span.overlaps(t.content.span)]
    if not same:
        return t
    source = t.source or same[0].source
    chain = t.carriers or tuple(c for c in same[0].carriers if source is None or not c.overlaps(source))
    return r.replace(t, source=source, carriers=chain)


def _stays(a: r.Attribution, tagged: Sequence[r.Attribution]) -> bool:
    """A quotation, a clause whose cue stands in a tagged content, or one that the tagger did not see.

    A word or three in quotation marks that no cue governs, that goes on with nothing and that the tagger, where it read
    the article, did not see, is a title rather than speech.
    """
    lone = a.kind == "direct" and a.cue is None and a.continues is None
    if tagged and lone and len(a.content.text.split()) <= _FRAGMENT:
        return any(t.content.span.overlaps(a.content.span) for t in tagged)
    if a.kind == "direct" or all(_shared(a.content, t.content) < _SAME for t in tagged):
        return True
    return a.cue is not None and any(t.content.span.covers(a.cue) for t in tagged)


def _shared(a: r.Content, b: r.Content) -> float:
    """Share of the shorter content that lies in the other."""
    both = min(a.end, b.end) - max(a.start, b.start)
    return both / max(1, min(a.end - a.start, b.end - b.start))


def _attribution(article: r.Article, block: BlockView, one: Tagged, all_: Sequence[Tagged]) -> r.Attribution:
    def span(at: Range) -> r.Span:
        return article.span(block.start + at[0], block.start + at[1])

    parts = tuple((block.start + a, block.start + b) for a, b in one.content)
    start, end = parts[0][0], parts[-1][1]
    quoted = tuple(
        (q.inner_start, q.inner_end)
        for q in block.quotes
        if q.depth == 0 and any(a <= q.start + 1 and q.end - 1 <= b for a, b in parts)
    )
    outer = [
        o for o in all_ if o is not one and o.source and any(a <= one.cue[0] and one.cue[1] <= b for a, b in o.content)
    ]
    return r.Attribution(
        article=article.id,
        kind=_kind(article.text, parts, quoted),
        content=r.Content(article=article.id, start=start, end=end, text=article.text[start:end], parts=parts),
        cue=span(one.cue),
        source=span(one.source) if one.source else None,
        carriers=tuple(span(o.source) for o in sorted(outer, key=_length, reverse=True) if o.source),
        quoted=quoted,
        score=one.score,
    )


def _length(one: Tagged) -> int:
    return sum(b - a for a, b in one.content)


def _kind(text: str, parts: Sequence[Range], quoted: Sequence[Range]) -> r.StatementKind:
    """Direct where all letters stand in quotation marks, indirect where none does."""
    if not quoted:
        return "indirect"
    bare = [i for a, b in parts for i in range(a, b) if text[i].isalnum() and not any(x <= i < y for x, y in quoted)]
    return "mixed" if bare else "direct"
