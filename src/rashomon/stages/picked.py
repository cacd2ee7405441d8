"""Words in marks in a heading that are picked from a quotation of the text: they are whose the quotation is."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence

from rashomon.model import records as r
from rashomon.stages.reading import BlockView
from rashomon.text.quotes import Quote
from rashomon.text.tokens import normal, tokenize

_LEAST, _LEAST_AMONG, _MOST = 2, 3, 8
"""Words of what is picked, and of what stands among others: a word or two there may be the reporter's own marks."""
_SCORE = 0.7


def with_picked(
    article: r.Article, blocks: Sequence[BlockView], found: Sequence[r.Attribution]
) -> tuple[r.Attribution, ...]:
    """Attributions of an article, and those of words in headings that stand in one of them, by position."""
    new = {(a.content.start, a.content.end): a for a in _picked_in(article, blocks, found)}
    kept = [a for a in found if (a.content.start, a.content.end) not in new]
    return tuple(sorted((*kept, *new.values()), key=lambda a: (a.content.start, a.content.end, a.kind)))


def _picked_in(
    article: r.Article, blocks: Sequence[BlockView], found: Sequence[r.Attribution]
) -> Iterator[r.Attribution]:
    """The quotations of headings, and of lines that are nothing else, whose words stand in a quotation of the text."""
    told = [(a, _words(article, *a.quoted[0])) for a in found if a.kind == "direct" and a.quoted]
    at: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for n, (_, words) in enumerate(told):
        for pair in itertools.pairwise(words):
            at[pair].append(n)
    for block in blocks:
        for quote in block.quotes if _stands_out(article, block) else ():
            words = _words(article, quote.inner_start, quote.inner_end)
            least = _LEAST if words == _words(article, block.start, block.end) else _LEAST_AMONG
            if least <= len(words) <= _MOST and quote.depth == 0:
                source = next((told[n][0] for n in at[words[:2]] if _holds(told[n], words, block)), None)
                if source is not None:
                    yield _picked(article, quote, source)


def _stands_out(article: r.Article, block: BlockView) -> bool:
    """A heading, or a line of a few words that are all in marks."""
    if block.kind == "heading" or not block.quotes:
        return block.kind == "heading"
    every = _words(article, block.start, block.end)
    first = block.quotes[0]
    return len(every) <= _MOST and every == _words(article, first.inner_start, first.inner_end)


def _holds(told: tuple[r.Attribution, tuple[str, ...]], words: Sequence[str], block: BlockView) -> bool:
    """The words stand in a quotation of another block in one run."""
    a, whole = told
    apart = not block.start <= a.content.start < block.end
    return apart and any(whole[n : n + len(words)] == tuple(words) for n in range(len(whole) - len(words) + 1))


def _words(article: r.Article, start: int, end: int) -> tuple[str, ...]:
    return tuple(normal(t.text) for t in tokenize(article.text, start, end) if t.is_word)


def _picked(article: r.Article, quote: Quote, source: r.Attribution) -> r.Attribution:
    start, end = quote.inner_start, quote.inner_end
    text = article.text[start:end]
    content = r.Content(article=article.id, start=start, end=end, text=text, parts=((start, end),))
    return r.replace(source, content=content, quoted=((start, end),), continues=None, score=_SCORE)
