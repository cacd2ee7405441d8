"""Quotation marks: which opens, which closes, and what stands between."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_OPENERS = {
    "“": "”“", "”": "“", "„": "“”", "«": "»", "‘": "’", "‹": "›", "「": "」", "『": "』", "《": "》", "❝": "❞",
    "〝": "〞〟", "»": "«»", "›": "‹›",
}  # fmt: skip
OPENING = '"“„«‹「『《❝〝»›'
CLOSING = '"”“»›」』》❞〞〟'
"""Marks that a quotation may begin with and end in, but for single ones."""
_PLAIN = str.maketrans({"＂": '"', "″": '"', "❛": "‘", "❜": "’", "‚": "‘"})
"""Marks that are read as others of the same length."""
_PAIRS = re.compile(r"``|´´|,,(?=\w)|‘‘|’’|''")
"""Two marks that stand for a double one."""
_FILLER = "\ufeff"
"""What stands in the place of the second of two such marks: no space, no letter."""
_CURLY_SINGLE = "‘’'"
_DEEPEST = 8
"""No one quotes deeper than this; marks that seem to are misprints."""
_APOSTROPHE = re.compile("[’']")
_MARK = re.compile("[“”„\"«»‘’'‹›「」『』《》❝❞〝〞〟]")
_ELIDED = re.compile(r"[‘’'](?:tis|twas|twere|twill|em|til|tain|cos|coz|cuz|n)\b", re.IGNORECASE)
"""Words that begin with an apostrophe."""
_LOST = re.compile(r"\w[,!?][\"”]")
_SENTENCE_END = re.compile(r"[.!?:]\s+")
_SAYS = 100
"""Characters in which it is told who speaks."""
_NEXT = 8
"""Characters behind a block in which the next begins."""
_ENDS_CLAUSE = ".!?…,;:—–"
_ENDS_SPEECH = re.compile(r"[.,!?…][’']")


class Quote(NamedTuple):
    """A quotation: [start, end) with its marks, inner [inner_start, inner_end) without; depth 0 is outermost."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool
    depth: int


class _Open(NamedTuple):
    """A mark that opens, where it stands and where what it opens begins."""

    at: int
    mark: str
    inner: int


class _Block(NamedTuple):
    """The stretch that is read, and where its last apostrophes stand that may close, and that surely close."""

    text: str
    last: int
    last_sure: int


def find_quotes(
    text: str, start: int = 0, end: int | None = None, said: re.Pattern[str] | None = None
) -> tuple[Quote, ...]:
    """Quotations of one block, in order of their start; one that is never closed runs to the block's end.

    One that lost its closing mark ends before the next that opens, or before what `said` matches, if it is given: words
    that tell who speaks. It is not held against a paragraph that is left open for the next to go on.
    """
    end = len(text) if end is None else end
    block = text[start:end]
    found = _find(_in_plain_marks(block))
    if said is not None and not all(q.closed for q in found):
        goes_on = text[end : end + _NEXT].lstrip()[:1] in tuple(OPENING + _CURLY_SINGLE)
        found = [q if q.closed or (goes_on and q.end == len(block)) else _cut_off(q, block, said) for q in found]
    if said is not None:
        found += _without_opening(block, min((q.start for q in found), default=len(block)), said)
    return tuple(
        Quote(q.start + start, q.end + start, q.inner_start + start, q.inner_end + start, q.closed, q.depth)
        for q in sorted(found)
    )


def with_usual_marks(text: str, start: int, quotes: Sequence[Quote]) -> str:
    """The text of a block, as long as before, with “ and ” around outer quotations that have rarer marks, or none.

    `start` is where the block begins. Single marks, and those that are usual, stay as they are.
    """
    marked = list(text)
    for quote in (q for q in quotes if q.depth == 0 and text[q.start - start] not in _CURLY_SINGLE):
        first, begins, ends, past = (at - start for at in (quote.start, quote.inner_start, quote.inner_end, quote.end))
        if text[first:begins] not in ('"', "“"):
            _write(marked, first - (first == begins), begins, "“" + " " * (begins - first - 1))
        if text[ends:past] not in ('"', "”"):
            _write(marked, ends, past + (ends == past), " " * (past - ends - 1) + "”")
    return "".join(marked)


def _write(marked: list[str], first: int, past: int, instead: str) -> None:
    """Marks in the place of others; over a space, where there are none."""
    if first >= 0 and past <= len(marked) and (past - first > 1 or not marked[first].isalnum()):
        marked[first:past] = instead


def _in_plain_marks(text: str) -> str:
    """The text with marks of few kinds in the places of all others."""
    plain = text.translate(_PLAIN) if not text.isascii() else text
    pairs = _PAIRS.findall(plain)
    mere = "``" not in plain and ",," not in plain
    if not pairs or (mere and (len(pairs) + plain.count('"')) % 2):
        return plain
    opened = re.sub(rf"(?<![^\s(\[—–-])(?:{_PAIRS.pattern})(?=\S)|``|,,(?=\w)|‘‘", f"“{_FILLER}", plain)
    return _PAIRS.sub(f"{_FILLER}”", opened)


def _cut_off(quote: Quote, block: str, said: re.Pattern[str]) -> Quote:
    found = said.search(block, quote.inner_start, quote.inner_end)
    return quote if found is None else quote._replace(end=found.start(), inner_end=found.start())


def _without_opening(block: str, before: int, said: re.Pattern[str]) -> list[Quote]:
    """The quotation that lost its opening mark, before all others: its sentence, up to a mark and who says it."""
    closing = _LOST.search(block, 0, before)
    if closing is None:
        return []
    at = closing.end() - 1
    if not said.match(block[:at] + block[closing.end() : closing.end() + _SAYS], at):
        return []
    start = max((m.end() for m in _SENTENCE_END.finditer(block, 0, at)), default=0)
    return [Quote(start, at + 1, start, at, False, 0)]


def _find(text: str) -> list[Quote]:
    """The quotations of a block in plain marks."""
    sure = max((m.end() - 1 for m in _ENDS_SPEECH.finditer(text)), default=-1)
    block = _Block(text, _last_close(text), sure)
    opened: list[_Open] = []
    found: list[Quote] = []
    for mark in _MARK.finditer(text):
        at, char = mark.start(), mark.group()
        if opened and char == opened[-1].mark and at == opened[-1].inner:
            opened[-1] = opened[-1]._replace(inner=at + 1)  # a mark that is doubled by mistake
        elif found and at == found[-1].end and char == text[at - 1] and char in '"”' and _only_closes(text, at):
            found[-1] = found[-1]._replace(end=at + 1)
        elif len(opened) == 1 and _reopens(text, at, opened[0].mark):
            found.append(_unclosed(text, opened.pop(), at, 0))
            opened.append(_opening(text, at))
        elif opened and _closes(block, at, opened[-1].mark):
            found.append(_closed(text, opened.pop(), at, len(opened)))
        elif len(opened) < _DEEPEST and _opens(block, at, [one.mark for one in opened]):
            opened.append(_opening(text, at))
        elif opened and char in '”"»' and not _is_inches(text, at):
            found.extend(_close_outer(text, opened, at))
    left = enumerate(opened)
    found.extend(_unclosed(text, o, len(text), n) for n, o in left if o.mark not in _CURLY_SINGLE or o.at == 0)
    return found


def _opening(text: str, at: int) -> _Open:
    return _Open(at, text[at], at + 1 + text.startswith(_FILLER, at + 1))


def _closed(text: str, opened: _Open, at: int, depth: int) -> Quote:
    inner_end = at - (text.startswith(_FILLER, at - 1) and at - 1 > opened.at)
    return Quote(opened.at, at + 1, opened.inner, max(inner_end, opened.inner), True, depth)


def _unclosed(text: str, opened: _Open, end: int, depth: int) -> Quote:
    end = opened.inner + len(text[opened.inner : end].rstrip()) if end < len(text) else end
    return Quote(opened.at, end, opened.inner, end, False, depth)


def _closes(block: _Block, at: int, opener: str) -> bool:
    text = block.text
    char = text[at]
    if opener in _CURLY_SINGLE:
        return char in "’'" and not _word_before_and_after(text, at) and not _is_apostrophe(block, at)
    if opener == '"':
        return char in '"”“' and not (char == "“" and _boundary_before(text, at)) and not _is_inches(text, at)
    # A straight mark closes a curly one, and a wrong curly mark closes where a word stands right before it.
    if opener == char and char in "”»›":
        return not _boundary_before(text, at)
    return (char in _OPENERS[opener] and char != opener) or (char in '"“' and not _boundary_before(text, at))


def _reopens(text: str, at: int, opener: str) -> bool:
    """A mark that opens behind the end of a clause, where one of its kind was left unclosed."""
    char = text[at]
    before = text[at - 2 : at]
    begins = len(before) == 2 and before[1].isspace() and before[0] in _ENDS_CLAUSE and _begins_word(text, at)
    return begins and (char == opener == '"' or char == opener == "“")


def _opens(block: _Block, at: int, stack: list[str]) -> bool:
    text = block.text
    char = text[at]
    if char in "“„«「『《❝〝‹":
        return not (stack and stack[-1] == char)
    if char in "‘'":
        begins = _boundary_before(text, at) and at + 1 < len(text) and not text[at + 1].isspace()
        closes = at < block.last or (char == "‘" and at == 0)  # a paragraph left open for the next to go on
        word = not text[at + 1 : at + 2].isdigit() and not _ELIDED.match(text, at)
        return begins and closes and word and not any(m in _CURLY_SINGLE for m in stack)
    if char in "»›":  # as in German and Swedish
        closes = any(text.find(mark, at + 1) > 0 for mark in _OPENERS[char] + char)
        return closes and _boundary_before(text, at) and _begins_word(text, at) and char not in stack
    if char == "”":  # a closing mark used to open
        return _boundary_before(text, at) and text[at + 1 : at + 2].isalnum() and not stack
    return char == '"' and '"' not in stack and at + 1 < len(text) and not _only_closes(text, at)


def _only_closes(text: str, at: int) -> bool:
    """A straight mark right behind a word or a stop, with a space or a stop behind it."""
    after = text[at + 1 : at + 2]
    return (not _boundary_before(text, at) or text[at - 1 : at] in ('"', "“")) and not (
        after.isalnum() or after in tuple(_CURLY_SINGLE)
    )


def _begins_word(text: str, at: int) -> bool:
    return text[at + 1 : at + 2].isalnum() or text[at + 1 : at + 2] in tuple(_CURLY_SINGLE + _FILLER)


def _is_inches(text: str, at: int) -> bool:
    """As in "The 12" pipe burst," she said": behind a figure, before a word, and another mark closes later."""
    if not (text[at - 1 : at].isdigit() and re.match(r"\s[a-z]", text[at + 1 : at + 3])):
        return False
    later = text.find('"', at + 1)
    return later > 0 and _only_closes(text, later)


def _close_outer(text: str, opened: list[_Open], at: int) -> list[Quote]:
    """A double mark closes the nearest double opener, dropping single ones left open inside it."""
    doubles = [i for i, one in enumerate(opened) if one.mark not in _CURLY_SINGLE]
    if not doubles:
        return []
    one = opened[doubles[-1]]
    del opened[doubles[-1] :]
    return [_closed(text, one, at, len(opened))]


def _boundary_before(text: str, at: int) -> bool:
    return at == 0 or text[at - 1].isspace() or text[at - 1] in '([{—–-“"‘„«:'


def _word_before_and_after(text: str, at: int) -> bool:
    return at > 0 and text[at - 1].isalnum() and text[at + 1 : at + 2].isalnum()


def _is_apostrophe(block: _Block, at: int) -> bool:
    """A mark that closes nothing: dogs' home, goin' home, rock 'n' roll, 5' 11"; what it seems to close goes on."""
    text = block.text
    if text[at - 2 : at].lower() in ("'n", "’n", "‘n") or (_boundary_before(text, at) and _begins_word(text, at)):
        return True
    if text[at - 1 : at].isdigit() and re.match(r"\s?\d", text[at + 1 : at + 3]):
        return True
    follows = re.match(r"\s[a-z]", text[at + 1 : at + 3])
    possessive = text[at - 1 : at] == "s" and at < block.last
    return bool(follows) and (possessive or (text[at - 2 : at] == "in" and at < block.last_sure))


def _last_close(text: str) -> int:
    """Where the last apostrophe stands that may close a quotation, -1 where there is none."""
    apostrophes = (m.start() for m in _APOSTROPHE.finditer(text))
    return max((i for i in apostrophes if not _word_before_and_after(text, i)), default=-1)
