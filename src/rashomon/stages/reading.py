"""How stages walk through an article: its readable blocks, their sentences and tokens."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from rashomon.model import records as r
from rashomon.text.quotes import Quote, find_quotes
from rashomon.text.sentences import sentences
from rashomon.text.tokens import Token, tokenize_part

_MARKER = re.compile(r"(?:[-*+•‣▪◦●]|#{1,6}|>+|\d{1,2}[.)])[ \t]+")
"""What marks a list item, a heading or a quotation in plain text and Markdown; no part of the sentence."""
LONGEST = 400
"""Tokens of a sentence that are read together; it bounds the work on text without stops."""
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


def _parts(sentence: SentenceView) -> Iterator[SentenceView]:
    """The sentence, or pieces of it where it is longer than any that people write."""
    tokens = sentence.tokens
    if len(tokens) <= LONGEST:
        yield sentence
        return
    for at in range(0, len(tokens), LONGEST):
        piece = tokens[at : at + LONGEST]
        yield SentenceView(piece[0].start, piece[-1].end, piece)


@functools.lru_cache(maxsize=4096)
def _view(text: str, start: int, end: int, kind: str, language: str) -> BlockView:
    """Kept, for many stages walk through the same blocks."""
    marker = _MARKER.match(text, start, end)
    begin = marker.end() if marker else start
    whole = (
        SentenceView(a, b, tokenize_part(text, (start, end), a, b)) for a, b in sentences(text, begin, end, language)
    )
    views = tuple(part for sentence in whole for part in _parts(sentence))
    return BlockView(start, end, kind, views, find_quotes(text, start, end))
