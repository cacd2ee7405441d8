"""What the tagger sees of a paragraph: word pieces, capitals, and what stands in quotation marks."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

import msgspec
from tokenizers import Tokenizer

LONGEST = 254
"""Word pieces in one window, without the two marks at its ends."""
_OPENING, _CLOSING = frozenset("“«„"), frozenset("”»")
_MARKS = re.compile("''|``|[“«„”»\"]")
_STOPS = frozenset('.!?”"')


class Pieces(msgspec.Struct, frozen=True):
    """A window: ids, case (0 lower, 1 capital, 2 all capitals, 3 no letter), quoted (0, 1), and each one's range."""

    ids: tuple[int, ...]
    case: tuple[int, ...]
    quoted: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]


class WordPieces:
    """Reads text into word pieces by a tokenizer's JSON."""

    def __init__(self, definition: str) -> None:
        self.tokenizer = Tokenizer.from_str(definition)
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()

    def read(self, text: str) -> Pieces:
        """The pieces of a paragraph, cut after `LONGEST`."""
        return next(self.windows(text), Pieces((), (), (), ()))

    def windows(self, text: str) -> Iterator[Pieces]:
        """The pieces of a paragraph; where they are more than `LONGEST`, window by window, cut between sentences."""
        encoding = self.tokenizer.encode(text, add_special_tokens=False)
        quoted = quoted_places(text)
        spans = [(a, b) for a, b in encoding.offsets]
        at = 0
        while at < len(spans):
            past = _cut(text, spans, at)
            here = spans[at:past]
            yield Pieces(
                ids=tuple(encoding.ids[at:past]),
                case=tuple(_case(text[a:b]) for a, b in here),
                quoted=tuple(quoted[a] for a, _ in here),
                spans=tuple(here),
            )
            at = past


@functools.lru_cache(maxsize=1)
def word_pieces(definition: str) -> WordPieces:
    """What reads by a tokenizer's JSON; kept, for the tagger and the sentence encoder have the same."""
    return WordPieces(definition)


def _cut(text: str, spans: Sequence[tuple[int, int]], at: int) -> int:
    """Where the window that begins at piece `at` ends: at the end of the text, or the last end of a sentence in it."""
    past = min(len(spans), at + LONGEST)
    if past == len(spans):
        return past
    ends = [n for n in range(at + 1, past) if text[spans[n - 1][0]] in _STOPS and text[spans[n - 1][1]].isspace()]
    return ends[-1] if ends else past


@functools.lru_cache(maxsize=16384)
def _case(piece: str) -> int:
    if not any(c.isalpha() for c in piece):
        return 3
    if piece[0].isupper():
        return 2 if len(piece) > 1 and piece.isupper() else 1
    return 0


def quoted_places(text: str) -> bytearray:
    """For each character 1 where it stands inside double quotation marks, marks included, else 0."""
    places, on, at = bytearray(len(text)), False, 0
    for mark in _MARKS.finditer(text):
        start, end = mark.span()
        opens, closes = mark[0] in _OPENING, mark[0] in _CLOSING
        flips = not opens and not closes
        if on:
            places[at:start] = b"\1" * (start - at)
        if on or opens or flips:
            places[start:end] = b"\1" * (end - start)
        on = opens or (flips and not on) or (on and not closes and not flips)
        at = end
    if on:
        places[at:] = b"\1" * (len(text) - at)
    return places
