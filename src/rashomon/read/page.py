"""The blocks of a web page: what stands on it, in its order, and as what (lxml trees in, plain values out)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from rashomon.model.records import PassageKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NOT_TEXT = frozenset({*("head", "meta", "link", "script", "style", "embed", "input", "param", "area")})
_INSTEAD = frozenset({"noscript", "template", "object", "applet", "iframe", "audio", "video", "canvas", "noframes"})
"""What they hold is shown where they themselves cannot be, or by a script."""
_CONTROLS = frozenset({"button", "select", "datalist", "textarea", "svg", "math", "map", "title"})
"""What they hold is no text of the page's: each is told as one block."""
_LEFT_OPEN = frozenset({"button", "select", "svg", "math", "map", "textarea"})
_PROSE = ("p", "h1", "h2", "h3", "h4", "article", "section", "blockquote")
_STRUCK = frozenset({"del", "s", "strike"})
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
    **dict.fromkeys(_STRUCK, "withdrawn"),
}
_LASTING = frozenset({"caption", "heading", "withdrawn"})
"""Kinds that whatever stands within them has, too, unless it is struck out."""
_FURNITURE = frozenset({"nav", "footer", "aside", "dialog", "menu", *_CONTROLS})
_CAPTION_CLASS = re.compile(r"(?:^|[\s_-])caption(?:$|[\s_-]|text)", re.IGNORECASE)
_HIDDEN_STYLE = re.compile(r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden", re.IGNORECASE)
_BREAK = "\x00"
"""Stands for a <br>: it cannot occur in parsed HTML."""
_GAP = "\x01"
"""Stands where something was taken out of a line."""
_GAPS = re.compile(rf" ?(?:{_GAP} ?)+(?P<stop>(?=[.,;:!?)\]]))?")
_UNSEEN = frozenset({"script", "style", "title", "desc", "metadata", "annotation", "annotation-xml"})


class Around(NamedTuple):
    """What the elements around a piece of text make of it.

    `furniture`: navigation, asides, controls and the like. `hidden`: not shown, or only by a script.
    """

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
    """A step through a page: an element still to be opened, or text, or (both None) the border of a block.

    `_BREAK` as text is a border within one.
    """

    around: Around
    element: HtmlElement | None = None
    text: str | None = None
    moment: str = ""


def page_blocks(tree: HtmlElement) -> tuple[Block, ...]:
    """All text of a page, block by block, in page order.

    What is struck out within a line, or no part of it, follows the line as a block of its own.
    """
    return tuple(_blocks(_Piece(Around(), element=tree)))


def open_left_open(tree: HtmlElement) -> None:
    """Make elements that a missing closing tag lets take in the page's prose such as have no meaning."""
    for element in list(tree.iter(*_LEFT_OPEN)):
        if next(element.iterdescendants(*_PROSE), None) is not None:
            element.tag = "div"
    for element in list(tree.iter("template")):
        if element.get("shadowrootmode"):  # browsers show it
            element.tag = "div"


def empty_struck(tree: HtmlElement) -> None:
    """Take the words that are struck out off a page, once its blocks are known."""
    for element in list(tree.iter(*_STRUCK)):
        for child in list(element):
            element.remove(child)
        element.text = None
        element.tag = "span"


def _blocks(start: _Piece) -> Iterator[Block]:
    line: list[str] = []
    moments: set[str] = set()
    apart: list[Block] = []
    around = start.around
    for piece in _pieces(start):
        if piece.element is not None:
            line.append(_GAP)
            apart.extend(_apart(piece.element, piece.around))
        elif piece.text is not None and piece.text != _BREAK:
            line.append(piece.text)
            moments |= {piece.moment} if piece.text.strip() else set()
        else:
            yield from (*_close(line, around, frozenset(moments)), *apart)
            line, moments, apart, around = [], set(), [], piece.around
    yield from (*_close(line, around, frozenset(moments)), *apart)


def _apart(element: HtmlElement, outside: Around) -> Iterator[Block]:
    """The blocks of an element that is set apart: what it holds line by line, a control as one."""
    inside = _inside(element, outside)
    if element.tag not in _CONTROLS:
        return _blocks(_Piece(inside, element=element))
    return _close([f"{text} " for text in _seen(element)], inside)


def _seen(element: HtmlElement) -> Iterator[str]:
    """The text in a control, without what describes it to machines."""
    for child in element.iter():
        if isinstance(child.tag, str) and (child is element or child.tag not in _UNSEEN):
            yield child.text or ""
        if child is not element:
            yield child.tail or ""


def _close(line: list[str], around: Around, moments: frozenset[str] = frozenset()) -> Iterator[Block]:
    """The block that a run of inline text makes, none where it is blank; its moment, where all of it has one."""
    text = _GAPS.sub(_closed_gap, " ".join("".join(line).split())).strip()
    if text:
        yield Block(text, around, next(iter(moments)) if len(moments) == 1 else "")


def _closed_gap(gap: re.Match[str]) -> str:
    """White space where a gap had some beside it, none before a stop."""
    return "" if gap["stop"] is not None or " " not in gap.group() else " "


def _pieces(start: _Piece) -> Iterator[_Piece]:
    """Text, borders and elements set apart, in page order. Not recursive: pages nest deeper than Python recurses."""
    stack = [start]
    while stack:
        piece = stack.pop()
        if piece.element is None or (piece is not start and _is_apart(piece.element, piece.around)):
            yield piece
        else:
            stack.extend(reversed(list(_opened(piece.element, piece.around))))


def _is_apart(element: HtmlElement, outside: Around) -> bool:
    if element.tag in _STRUCK:
        return outside.kind != "withdrawn"
    return element.tag in _CONTROLS or (element.tag in _INSTEAD and not outside.hidden)


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
    own = _KINDS.get(element.tag)
    kind = own if own and (own == "withdrawn" or outside.kind not in _LASTING) else outside.kind
    if kind != "withdrawn" and _CAPTION_CLASS.search(element.get("class") or ""):
        kind = "caption"
    hidden = element.get("hidden") is not None or _HIDDEN_STYLE.search(element.get("style") or "") is not None
    return Around(
        kind,
        outside.furniture or element.tag in _FURNITURE,
        outside.hidden or hidden or element.tag in _INSTEAD | _CONTROLS,
    )
