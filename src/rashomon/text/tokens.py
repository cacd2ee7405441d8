"""Words and marks, and the forms in which words are compared."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

import anyascii

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S., D.C.
    r"|\d+(?:[.,:]\d+)*"  # 1,200  2.5  10:30
    r"|[^\W\d_]+(?:[’'][^\W\d_]+)*"  # don’t, O'Neill
    r"|\w+|[^\w\s]"
)
_ENDS = frozenset("sgdye")
"""Letters that a form ends in which has a shorter stem."""
_POSSESSIVE = re.compile(r"[’'][sS]?$")


class Token(NamedTuple):
    """A word, number or mark of a text."""

    start: int
    end: int
    text: str

    @property
    def is_word(self) -> bool:
        """True for words and numbers, false for marks."""
        return self.text[0].isalnum()


_START = attrgetter("start")


@functools.lru_cache(maxsize=32768)
def tokenize(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """Tokens of text[start:end]; offsets are those of `text`. Possessive endings stay on their word.

    Kept, for stages ask for the same sentences again and again.
    """
    found = _TOKEN.finditer(text, start, len(text) if end is None else end)
    return tuple([tuple.__new__(Token, (*m.span(), m[0])) for m in found])


def tokenize_part(text: str, whole: tuple[int, int], start: int, end: int) -> tuple[Token, ...]:
    """Tokens of text[start:end], cut out of those of the stretch `whole` around it, which is tokenised anyway."""
    tokens = tokenize(text, *whole)
    first, past = (bisect_left(tokens, at, key=_START) for at in (start, end))
    cut = (first > 0 and tokens[first - 1].end > start) or (past > first and tokens[past - 1].end > end)
    return tokenize(text, start, end) if cut else tokens[first:past]


def words(text: str, start: int = 0, end: int | None = None) -> tuple[str, ...]:
    """The words of text[start:end] in normal form (see `normal`), marks left out."""
    return tuple([normal(t.text) for t in tokenize(text, start, end) if t.text[0].isalnum()])


@functools.lru_cache(maxsize=65536)
def normal(word: str) -> str:
    """Case-folded, Latin letters without accents, curly apostrophes straightened, possessive ending off."""
    if word.isascii():
        return _POSSESSIVE.sub("", word.lower()) if "'" in word else word.lower()
    return _POSSESSIVE.sub("", str(anyascii.anyascii(word)).casefold())


def normals(words: Sequence[str]) -> list[str]:
    """The normal form of each word, or the word itself where it has none. Plain English is folded all at once."""
    joined = "\n".join(words)
    if joined.isascii() and "'" not in joined and joined.count("\n") == len(words) - 1:
        return joined.lower().split("\n")
    return [normal(word) or word for word in words]


@functools.lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A rough English stem of a normal form: plural, -ed, -ing, -ly off. For comparison only, never shown."""
    if word[-1:] not in _ENDS:
        return word
    for ending, keep in (("ies", "y"), ("ing", ""), ("ied", "y"), ("ed", ""), ("es", ""), ("ly", ""), ("s", "")):
        least = 3 if keep else 4
        if word.endswith(ending) and len(word) - len(ending) >= least and not word.endswith("ss"):
            return _undouble(word[: -len(ending)] + keep)
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


def stems(forms: Sequence[str]) -> list[str]:
    """The stem of each normal form that is a word; a number or mark stays as it is."""
    return [stem(form) if form[-1] in _ENDS and form[0].isalpha() else form for form in forms]


def _undouble(word: str) -> str:
    """Such as planned → plann → plan; retired → retir (as its stem without e)."""
    doubled = len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz"
    return word[:-1] if doubled or (word.endswith("e") and len(word) > 4) else word
