"""How stages walk through an article: its readable blocks, their sentences and tokens."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from rashomon.model import records as r
from rashomon.text.quotes import Quote, find_quotes
from rashomon.text.sentences import sentences
from rashomon.text.tokens import Token, tokenize

_MARKER = re.compile(r"(?:[-*+•‣▪◦●]|#{1,6}|>+|\d{1,2}[.)])[ \t]+")
"""What marks a list item, a heading or a quotation in plain text and Markdown; no part of the sentence."""
READABLE: frozenset[str] = frozenset({"body", "heading", "list", "quote", "repeat"})
"""Kinds of passages whose words are the article's own."""


class SentenceView(NamedTuple):
    """One sentence: its range, tokens, and the block it stands in."""

    start: int
    end: int
    tokens: tuple[Token, ...]


class BlockView(NamedTuple):
    """One passage laid open: its kind, sentences and quotations."""

    start: int
    end: int
    kind: str
    sentences: tuple[SentenceView, ...]
    quotes: tuple[Quote, ...]


def block_views(article: r.Article) -> Iterator[BlockView]:
    """The readable passages of an article, in order."""
    for passage in article.passages:
        if passage.kind in READABLE:
            yield view(article, passage.start, passage.end, passage.kind)


def view(article: r.Article, start: int, end: int, kind: str) -> BlockView:
    """One stretch of an article, laid open."""
    return _view(article.text, start, end, kind, article.language)


@functools.lru_cache(maxsize=4096)
def _view(text: str, start: int, end: int, kind: str, language: str) -> BlockView:
    """Kept, for many stages walk through the same blocks."""
    marker = _MARKER.match(text, start, end)
    begin = marker.end() if marker else start
    views = tuple(SentenceView(a, b, tokenize(text, a, b)) for a, b in sentences(text, begin, end, language))
    return BlockView(start, end, kind, views, find_quotes(text, start, end))
