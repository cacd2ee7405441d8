"""Posts of social networks set into a page: the words and the line that tells who posted them, as one block."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SIGNATURE = re.compile(
    r"(?:(?:[—–]|--)\s?[^—–\n]{1,80}\(\s?@[\w.@-]{1,80}\s?\)|\bPosted by\s[^\n]{1,80}\son\s"
    r"|\bA (?:post|reel|video) shared by\s[^\n]{1,80})[^\n]{0,60}$"
)
"""How the code that networks give out for a post ends: a dash, name and account; "Posted by … on …"; "shared by"."""
_INVITATION = re.compile(r"^View this (?:post|reel|video|profile) on \w+\s*")
_DASHED = re.compile(r"\s*(?:[—–]|--)")
_LONGEST = 6000
_LINES = frozenset({"p", "div", "br", "li", "section", "tr", "h1", "h2", "h3", "h4"})


def gather_posts(tree: HtmlElement) -> None:
    """Make each quotation that is a signed post one line, as its signature says nothing apart from its words."""
    for element in list(tree.iter("blockquote")):
        if next(element.iterdescendants("blockquote"), None) is not None:
            continue
        _mark_footer(element)
        text = " ".join(_spaced(element).split())
        signed = _SIGNATURE.search(text) if len(text) <= _LONGEST else None
        words = _INVITATION.sub("", text)
        if signed and not _SIGNATURE.match(words):
            _fill(element, words)


def _mark_footer(element: HtmlElement) -> None:
    """Write a dash before the account at the end of a quotation that its element says is who it is of."""
    feet = [child for child in element.iter("footer", "cite") if "@" in _spaced(child)]
    if feet and not _DASHED.match(_spaced(feet[0])):
        feet[0].text = f"— {(feet[0].text or '').lstrip()}"


def _spaced(element: HtmlElement) -> str:
    """The text of an element, with white space between its lines."""
    from lxml import etree  # noqa: PLC0415  # slow to import, and needed for web pages only

    pieces: list[str] = []
    for event, part in etree.iterwalk(element, events=("start", "end")):
        pieces.append("\n" if part.tag in _LINES else "")
        if event == "start":
            pieces.append(part.text or "")
        elif part is not element:
            pieces.append(part.tail or "")
    return "".join(pieces)


def _fill(element: HtmlElement, text: str) -> None:
    for child in list(element):
        element.remove(child)
    element.text = text
