"""How stages walk through an article: its readable blocks, their sentences and tokens."""

from __future__ import annotations

import functools
import itertools
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.text.blocks import Range
from rashomon.text.quotes import Quote, find_quotes
from rashomon.text.sentences import sentences
from rashomon.text.tokens import Token, tokenize_part

_MARKER = re.compile(r"(?:[-*+•‣▪◦●]|#{1,6}|>+|\d{1,2}[.)])[ \t]+")
"""What marks a list item, a heading or a quotation in plain text and Markdown; no part of the sentence."""
LONGEST = 400
"""Tokens of a sentence that are read together; it bounds the work on text without stops."""
HEADING_WORDS = 14
"""A heading has at most so many words; a longer one is a summary, and read as a sentence is."""
READABLE: frozenset[str] = frozenset({"body", "heading", "list", "quote", "post", "repeat"})
"""Kinds of passages whose words are the article's own."""


class SentenceView(NamedTuple):
    """One sentence: its range, tokens, and the block it stands in."""

    start: int
    end: int
    tokens: tuple[Token, ...]


class BlockView(NamedTuple):
    """One passage laid open: its kind, sentences and quotations.

    `holes` are what stands in it but is no part of it, such as links opened within a sentence; `text` is the block's,
    blank there.
    """

    start: int
    end: int
    kind: str
    text: str
    sentences: tuple[SentenceView, ...]
    quotes: tuple[Quote, ...]
    holes: tuple[Range, ...] = ()

    @property
    def is_heading(self) -> bool:
        """True for a heading that is no sentence, so that nothing is quoted in it."""
        words = sum(token.is_word for sentence in self.sentences for token in sentence.tokens)
        return self.kind == "heading" and words <= HEADING_WORDS

    def without_holes(self, part: Range) -> Iterator[Range]:
        """The pieces of a stretch of the block that no hole covers."""
        at, past = part
        for start, end in self.holes:
            if at < start < past:
                yield at, start
                at = end
        if at < past:
            yield at, past


def block_views(article: r.Article) -> Iterator[BlockView]:
    """The readable passages of an article, captions that tell something among them, in order.

    Those that something cuts in two within a line are one.
    """
    pieces: list[r.Passage] = []
    for passage in article.passages:
        if passage.kind not in READABLE and not passage.comparable:
            continue
        if pieces and not _goes_on(article, pieces[-1], passage):
            yield _laid_open(article, pieces)
            pieces = []
        pieces.append(passage)
    if pieces:
        yield _laid_open(article, pieces)


def outside_captions(article: r.Article, mentions: Iterable[r.Mention]) -> list[r.Mention]:
    """The mentions of the text that runs on; it does not go on from a caption that stands within it."""
    captions = [p for p in article.passages if p.kind == "caption"]
    starts = [p.start for p in captions]
    ends = [0, *(p.end for p in captions)]
    return [m for m in mentions if m.start >= ends[bisect_right(starts, m.start)]]


def _goes_on(article: r.Article, before: r.Passage, after: r.Passage) -> bool:
    return before.kind == after.kind and "\n" not in article.text[before.end : after.start]


def _laid_open(article: r.Article, pieces: Sequence[r.Passage]) -> BlockView:
    holes = tuple((a.end, b.start) for a, b in itertools.pairwise(pieces))
    return _view(article.text, pieces[0].start, pieces[-1].end, pieces[0].kind, article.language, holes)


def view(article: r.Article, start: int, end: int, kind: str) -> BlockView:
    """One stretch of an article, laid open."""
    return _view(article.text, start, end, kind, article.language, ())


def blanked(text: str, start: int, holes: Sequence[Range]) -> str:
    """A stretch of text that begins at `start`, blank where there are holes: places stay as they are."""
    for a, b in holes:
        text = text[: a - start] + " " * (b - a) + text[b - start :]
    return text


def _parts(sentence: SentenceView) -> Iterator[SentenceView]:
    """The sentence, or pieces of it where it is longer than any that people write."""
    tokens = sentence.tokens
    if len(tokens) <= LONGEST:
        yield sentence
        return
    for at in range(0, len(tokens), LONGEST):
        piece = tokens[at : at + LONGEST]
        yield SentenceView(piece[0].start, piece[-1].end, piece)


@functools.lru_cache(maxsize=16384)
def _view(text: str, start: int, end: int, kind: str, language: str, holes: tuple[Range, ...]) -> BlockView:
    """Kept, for many stages walk through the same blocks."""
    read = blanked(text, 0, holes)
    marker = _MARKER.match(read, start, end)
    begin = marker.end() if marker else start
    whole = (
        SentenceView(a, b, tokenize_part(read, (start, end), a, b)) for a, b in sentences(read, begin, end, language)
    )
    views = tuple(part for sentence in whole for part in _parts(sentence))
    quotes = find_quotes(read, start, end, get_language(language).reporting.outside)
    return BlockView(start, end, kind, read[start:end], views, quotes, holes)
