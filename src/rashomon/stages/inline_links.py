"""Links that a page opens within a sentence, and a scraper leaves in it: a name told twice, headlines, a word for more.

As in "the mayor Ana Brel Ana Maria BrelFerry to stop at noon Council to meet again MORE said on Monday …".
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.text.blocks import Range

_GLUED = re.compile(r"(?<=[a-z.])(?=[A-Z'’‘\"“(])")
"""Where a name runs into the headline behind it."""
_WORD = re.compile(r"[A-Z][^\W\d_]+(?:['’‘\"“(-]?\w+)*")
_NAMED_BEFORE, _LONGEST = 80, 1500
"""Characters within which the name stands before, and of the links together, at the most."""


def without_links(article: r.Article, passage: r.Passage) -> Iterator[r.Passage]:
    """The passage, in pieces where links stand in it."""
    at = passage.start
    for start, end in _links(article, passage) if passage.kind == "body" else ():
        told = article.text[at:start]
        yield r.replace(passage, start=at, end=at + len(told.rstrip()))
        yield r.Passage(start=start, end=end, kind="related")
        at = end + len(article.text[end : passage.end]) - len(article.text[end : passage.end].lstrip())
    if at < passage.end:
        yield r.replace(passage, start=at)


def _links(article: r.Article, passage: r.Passage) -> Iterator[Range]:
    """Where they stand; the name before them stays outside."""
    at = passage.start
    for close in _closing(article.language).finditer(article.text, at, passage.end):
        start = _opening(article.text, max(at, close.start() - _LONGEST), close.start()) if close.start() > at else None
        if start is not None:
            yield start, close.end()
            at = close.end()


@functools.lru_cache
def _closing(code: str) -> re.Pattern[str]:
    """Words that close links in a language; `(?!)` never matches."""
    words = get_language(code).furniture.opened
    return re.compile(rf"\b(?:{'|'.join(words)})\b" if words else "(?!)")


def _opening(text: str, start: int, end: int) -> int | None:
    """Where the links begin that close at `end`: behind the last name that is told again, glued to a headline."""
    for word in reversed(list(_WORD.finditer(text, start, end))):
        for glue in _GLUED.finditer(word.group()):
            name = word.group()[: glue.start()]
            before = text.rfind(name + " ", max(start, word.start() - _NAMED_BEFORE), word.start())
            if len(name) > 2 and before > 0 and not text[before - 1].isalnum():
                return before + len(name) + 1
    return None
