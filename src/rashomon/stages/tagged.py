"""What the trained tagger saw, as attributions: spans of the article, kinds, and the chain that nesting tells."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.neural.protocols import Range, Tagged
from rashomon.stages.base import TaggedBlock
from rashomon.stages.clauses import DETERMINERS
from rashomon.stages.reading import BlockView, block_views
from rashomon.stages.subjects import of_meeting, sentence_begins, with_subject
from rashomon.stages.unfinished import finished
from rashomon.text.quotes import Quote
from rashomon.text.tokens import normal

_SUPPOSING, _WORD = frozenset({"if", "unless", "should"}), 12
_RELATIVE = (" that", " which", " who")
_BREAKS = (",", "”", '"', "—", "–", "-", "(", ";", ":")
_POSSESSIVE = ("’s ", "'s ")
_PAST = ("ed", "said", "told", "wrote", "spoke")
_OBJECT = 40
"""Characters behind a cue in which may stand what somebody points to."""
_MARKS = 2
"""Characters by which a tagged content may miss a quotation's end."""


def tagged_attributions(
    articles: Sequence[r.Article], tagged: Sequence[TaggedBlock]
) -> dict[str, tuple[r.Attribution, ...]]:
    """What the tagger saw, as attributions of each article by its id, in the order of their contents."""
    views = {(article.id, block.start): (article, block) for article in articles for block in block_views(article)}
    found: dict[str, list[r.Attribution]] = {article.id: [] for article in articles}
    for one in tagged:
        article, block = views[one.article, one.start]
        seen = tuple(finished(_owned(t, block), one.reading.attributions, block) for t in one.reading.attributions)
        read = [
            _attribution(article, block, t, seen)
            for t in seen
            if not (_supposed(article, block, t) or _of_itself(t, block) or _inquires(article, block, t))
        ]
        people = [name.at for name in one.reading.names if name.kind == "person"]
        made = [of_meeting(a, article, block, people) for a in read]
        found[article.id] += [with_subject(a, made, article, block) for a in made if not _printed_above(a, block)]
    return {key: tuple(sorted(some, key=lambda a: (a.content.start, a.content.end))) for key, some in found.items()}


def _owned(one: Tagged, block: BlockView) -> Tagged:
    """Where something of somebody's is the source, its name not cut before the mark: "Brel's new tone | suggests …"."""
    if one.source is None or not block.text.startswith(_POSSESSIVE, one.source[1]):
        return one
    (start, end), *more = one.content
    if start != one.source[1] or end > one.cue[0] or not more:
        return one
    source = one.source[0], len(block.text[: one.cue[0]].rstrip())
    return msgspec.structs.replace(one, source=source, content=tuple(more))


def _supposed(article: r.Article, block: BlockView, one: Tagged) -> bool:
    """As in "if the inspectors say no": nobody said it."""
    start = block.start + min(one.cue[0], one.source[0] if one.source else one.cue[0])
    before = article.text[max(block.start, start - _WORD) : start].split()
    return bool(before) and normal(before[-1]) in _SUPPOSING


def _inquires(article: r.Article, block: BlockView, one: Tagged) -> bool:
    """As in "are looking into", "pointed to | a chart": something is sought, shown or seen, and nothing stated."""
    reporting = get_language(article.language).reporting
    start, end = one.cue
    if reporting.inquiring.search(block.text[start:end].strip()):
        return True
    return reporting.pointing.search(block.text, start, end + _OBJECT) is not None


def _of_itself(one: Tagged, block: BlockView) -> bool:
    """Its verb stands in its content, and not as "he said" between commas: "nothing that called for alarm"."""
    begins = min(one.cue[0], one.source[0] if one.source else one.cue[0])
    before = block.text[:begins].rstrip()
    if any(a <= one.cue[0] and one.cue[1] <= b for a, b in one.content):
        return not before.endswith(_BREAKS)
    told_of = one.source is None and any(0 <= one.cue[0] - b <= 1 for _, b in one.content)
    return told_of and before.endswith(_RELATIVE) and one.cue[1] <= one.content[-1][0]


def _printed_above(a: r.Attribution, block: BlockView) -> bool:
    """Words in marks in a heading are picked from below, or nobody's."""
    return block.is_heading and bool(a.quoted)


def _in_reach(block: BlockView, one: Tagged) -> bool:
    """The source does not stand in the content, nor behind cue and content in a sentence that begins after them."""
    if one.source is not None and any(a <= one.source[0] and one.source[1] <= b for a, b in one.content):
        return False
    end = max(one.cue[1], one.content[-1][1])
    return one.source is None or not sentence_begins(block, block.start + end - 1, block.start + one.source[0] + 1)


def _subject(source: Range, block: BlockView, language: str) -> Range:
    """Without the verb that its sentence goes on with: "Mayor Brel posted | on a site, stating …"."""
    words = block.text[slice(*source)].split(" ")
    verb = words[-1] in get_language(language).reporting.speech and words[-1].endswith(_PAST)
    if not verb or len(words) < 2 or not words[-2][:1].isupper() or normal(words[-2]) in DETERMINERS:
        return source
    return source[0], source[1] - len(words[-1]) - 1


def _attribution(article: r.Article, block: BlockView, one: Tagged, all_: Sequence[Tagged]) -> r.Attribution:
    def span(at: Range) -> r.Span:
        return article.span(block.start + at[0], block.start + at[1])

    whole = [_snapped((block.start + a, block.start + b), article.text, block.quotes) for a, b in one.content]
    parts = tuple(piece for part in whole for piece in block.without_holes(part))
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
        source=span(_subject(one.source, block, article.language)) if one.source and _in_reach(block, one) else None,
        carriers=tuple(span(o.source) for o in sorted(outer, key=_length, reverse=True) if o.source),
        quoted=quoted,
        score=one.score,
    )


def _snapped(part: Range, text: str, quotes: Sequence[Quote]) -> Range:
    """A part that is a quotation but for a mark or stop at its ends, with its marks."""
    start, end = part
    for q in quotes:
        near = q.start <= start <= q.inner_start and abs(q.inner_end - end) <= _MARKS
        if near and not any(c.isalnum() for c in text[min(end, q.inner_end) : max(end, q.inner_end)]):
            return q.start, max(end, q.end)
    return part


def _length(one: Tagged) -> int:
    return sum(b - a for a, b in one.content)


def _kind(text: str, parts: Sequence[Range], quoted: Sequence[Range]) -> r.StatementKind:
    """Direct where all letters stand in quotation marks, indirect where none does."""
    if not quoted:
        return "indirect"
    bare = [i for a, b in parts for i in range(a, b) if text[i].isalnum() and not any(x <= i < y for x, y in quoted)]
    return "mixed" if bare else "direct"
