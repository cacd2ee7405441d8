"""Quotation marks: which opens, which closes, and what stands between."""

from __future__ import annotations

import re
from typing import NamedTuple

_OPENERS = {"“": "”“", "”": "“", "„": "“”", "«": "»", "‘": "’", "‹": "›", "「": "」", "『": "』"}
_DOUBLED = "''"
"""Two apostrophes that stand for a double mark."""
_CURLY_SINGLE = "‘’'"
_DEEPEST = 8
"""No one quotes deeper than this; marks that seem to are misprints."""
_APOSTROPHE = re.compile("[’']")
_MARK = re.compile("[“”„\"«»‘’'‹›「」『』]")


class Quote(NamedTuple):
    """A quotation: [start, end) with its marks, inner [inner_start, inner_end) without; depth 0 is outermost."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool
    depth: int


class _Block(NamedTuple):
    """The stretch that is read, and where its last apostrophe stands that may close a quotation."""

    text: str
    start: int
    end: int
    last: int


def find_quotes(text: str, start: int = 0, end: int | None = None) -> tuple[Quote, ...]:
    """Quotations of one block, in order of their start; one that is never closed runs to the block's end."""
    end = len(text) if end is None else end
    if text.find(_DOUBLED, start, end) >= 0:
        plain = _single(text, start, end)
        if plain != text:
            return tuple(_with_both(quote, text) for quote in find_quotes(plain, start, end))
    block = _Block(text, start, end, _last_close(text, start, end))
    open_marks: list[tuple[int, str]] = []
    found: list[Quote] = []
    for mark in _MARK.finditer(text, start, end):
        at, char = mark.start(), mark.group()
        if len(open_marks) == 1 and _reopens(text, at, start, open_marks[0][1]):
            begin, _ = open_marks.pop()
            found.append(Quote(begin, at - 1, begin + 1, at - 1, False, 0))
            open_marks.append((at, char))
        elif open_marks and _closes(block, at, open_marks[-1][1]):
            begin, _ = open_marks.pop()
            found.append(Quote(begin, at + 1, begin + 1, at, True, len(open_marks)))
        elif len(open_marks) < _DEEPEST and _opens(block, at, [opener for _, opener in open_marks]):
            open_marks.append((at, char))
        elif open_marks and char in '”"»':
            found.extend(_close_outer(open_marks, at))
    found.extend(
        Quote(begin, end, begin + 1, end, False, depth)
        for depth, (begin, opener) in enumerate(open_marks)
        if opener not in _CURLY_SINGLE or begin == start
    )
    return tuple(sorted(found))


def _single(text: str, start: int, end: int) -> str:
    """The text with a double mark and a space for two apostrophes, where all double marks of the block then pair."""
    part = text[start:end]
    if (part.count(_DOUBLED) + part.count('"')) % 2:
        return text
    marked = re.sub(rf"(^|\s){_DOUBLED}", r'\1" ', part).replace(_DOUBLED, ' "')
    return text[:start] + marked + text[end:]


def _with_both(quote: Quote, text: str) -> Quote:
    """The quotation without the second apostrophe of its opening mark and the first of its closing one."""
    opened = text.startswith(_DOUBLED, quote.inner_start - 1)
    closed = text.startswith(_DOUBLED, quote.inner_end - 1) and quote.inner_end > quote.inner_start
    return quote._replace(inner_start=quote.inner_start + opened, inner_end=quote.inner_end - closed)


def _closes(block: _Block, at: int, opener: str) -> bool:
    text, start, end, last = block
    char = text[at]
    if opener in _CURLY_SINGLE:
        return (
            char in "’'" and not _word_before_and_after(text, at, start, end) and not _possessive(text, at, end, last)
        )
    if opener == '"':
        return char in '"”“' and not (char == "“" and _boundary_before(text, at, start))
    # A straight mark closes a curly one, and a wrong curly mark closes where a word stands right before it.
    if opener == "”" == char:
        return not _boundary_before(text, at, start)
    return (char in _OPENERS[opener] and char != opener) or (char in '"“' and not _boundary_before(text, at, start))


def _reopens(text: str, at: int, start: int, opener: str) -> bool:
    """A straight mark that opens a new paragraph of a quotation whose former paragraph was left unclosed."""
    straight = opener == '"' == text[at]
    return (
        straight
        and at > start + 2
        and text[at - 1] == " "
        and text[at - 2] in ".!?"
        and text[at + 1 : at + 2].isalnum()
    )


def _opens(block: _Block, at: int, stack: list[str]) -> bool:
    text, start, end, last = block
    char = text[at]
    if char in "“„«「『":
        return not (stack and stack[-1] == char)
    if char in "‘'":
        begins = _boundary_before(text, at, start) and at + 1 < end and not text[at + 1].isspace()
        closes = at < last or (char == "‘" and at == start)  # a paragraph left open for the next to go on
        return begins and closes and not text[at + 1].isdigit() and not any(m in _CURLY_SINGLE for m in stack)
    if char == "”":  # a closing mark used to open
        return _boundary_before(text, at, start) and at + 1 < end and text[at + 1].isalnum() and not stack
    return char == '"' and '"' not in stack and at + 1 < end


def _close_outer(open_marks: list[tuple[int, str]], at: int) -> list[Quote]:
    """A double mark closes the nearest double opener, dropping single ones left open inside it."""
    doubles = [i for i, (_, mark) in enumerate(open_marks) if mark not in _CURLY_SINGLE]
    if not doubles:
        return []
    begin, _ = open_marks[doubles[-1]]
    del open_marks[doubles[-1] :]
    return [Quote(begin, at + 1, begin + 1, at, True, len(open_marks))]


def _boundary_before(text: str, at: int, start: int) -> bool:
    return at == start or text[at - 1].isspace() or text[at - 1] in '([{—–-“"‘„«:'


def _word_before_and_after(text: str, at: int, start: int, end: int) -> bool:
    return at > start and text[at - 1].isalnum() and at + 1 < end and text[at + 1].isalnum()


def _possessive(text: str, at: int, end: int, last: int) -> bool:
    """The apostrophe of a plural possessive (the ministers’ plan): a word follows, and a close is still to come."""
    follows = at + 2 < end and text[at + 1] == " " and text[at + 2].islower() and text[at - 1 : at] == "s"
    return follows and at < last


def _last_close(text: str, start: int, end: int) -> int:
    """Where the last apostrophe stands that may close a quotation, -1 where there is none."""
    apostrophes = (m.start() for m in _APOSTROPHE.finditer(text, start, end))
    return max((i for i in apostrophes if not _word_before_and_after(text, i, start, end)), default=-1)
