"""The blocks of a web page: what stands on it, in its order, and as what (lxml trees in, plain values out)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from rashomon.model.records import PassageKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NOT_TEXT = frozenset(
    {
        *("head", "title", "meta", "link", "script", "style", "noscript", "template"),
        *("svg", "math", "iframe", "object", "embed", "applet", "audio", "video", "canvas", "map"),
        *("select", "datalist", "textarea", "input", "button"),
    }
)
_INLINE = frozenset(
    {
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font"),
        *("i", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span"),
        *("strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "picture", "source"),
    }
)
_KINDS: dict[str, PassageKind] = {
    "figcaption": "caption",
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    "blockquote": "quote",
    "li": "list",
}
_FURNITURE = frozenset({"nav", "footer", "aside", "dialog", "menu"})
_CAPTION_CLASS = re.compile(r"(?:^|[\s_-])caption(?:$|[\s_-]|text)", re.IGNORECASE)
_HIDDEN_STYLE = re.compile(r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden", re.IGNORECASE)
_BREAK = "\x00"
"""Stands for a <br> until white space is settled; it cannot occur in parsed HTML."""


class Around(NamedTuple):
    """What the elements around a piece of text make of it. `furniture`: navigation, asides and the like."""

    kind: PassageKind = "body"
    furniture: bool = False
    hidden: bool = False


class Block(NamedTuple):
    """A block of a page: its text in one line, and what stands around it.

    `moment`: the time in figures that the page gives for it, where it is the text of a `time` element.
    """

    text: str
    around: Around
    moment: str = ""


class _Piece(NamedTuple):
    """A step through a page: an element still to be opened, or text, or (both None) the border of a block."""

    around: Around
    element: HtmlElement | None = None
    text: str | None = None
    moment: str = ""


def page_blocks(tree: HtmlElement) -> tuple[Block, ...]:
    """All text of a page, block by block, in page order."""
    found: list[Block] = []
    line: list[_Piece] = []
    around = Around()
    for piece in _pieces(tree):
        if piece.text is not None:
            line.append(piece)
            continue
        found.extend(_close(line, around))
        line, around = [], piece.around
    return (*found, *_close(line, around))


def _close(line: list[_Piece], around: Around) -> Iterator[Block]:
    """The blocks that a run of inline text makes: one, or one for each line that <br> breaks it into."""
    moments = {piece.moment for piece in line if (piece.text or "").strip()}
    moment = moments.pop() if len(moments) == 1 else ""
    for part in "".join(piece.text or "" for piece in line).split(_BREAK):
        text = " ".join(part.split())
        if text:
            yield Block(text, around, moment)


def _pieces(tree: HtmlElement) -> Iterator[_Piece]:
    """Text and borders in page order. Not recursive, because pages nest deeper than Python recurses."""
    stack = [_Piece(Around(), element=tree)]
    while stack:
        piece = stack.pop()
        if piece.element is None:
            yield piece
        else:
            stack.extend(reversed(list(_opened(piece.element, piece.around))))


def _opened(element: HtmlElement, outside: Around) -> Iterator[_Piece]:
    """An element's text, its children and the text after each; a border before and behind unless it is inline."""
    inside = _inside(element, outside)
    inline = element.tag in _INLINE and inside == outside
    if not inline:
        yield _Piece(inside)
    if element.text:
        moment = element.get("datetime") if element.tag == "time" else None
        yield _Piece(inside, text=element.text, moment=moment or "")
    for child in element:
        if child.tag == "br":
            yield _Piece(inside, text=_BREAK)
        elif isinstance(child.tag, str) and child.tag not in _NOT_TEXT:
            yield _Piece(inside, element=child)
        if child.tail:
            yield _Piece(inside, text=child.tail)
    if not inline:
        yield _Piece(outside)


def _inside(element: HtmlElement, outside: Around) -> Around:
    kind = outside.kind if outside.kind in ("caption", "heading") else _KINDS.get(element.tag, outside.kind)
    if _CAPTION_CLASS.search(element.get("class") or ""):
        kind = "caption"
    hidden = element.get("hidden") is not None or _HIDDEN_STYLE.search(element.get("style") or "") is not None
    return Around(kind, outside.furniture or element.tag in _FURNITURE, outside.hidden or hidden)
