"""A page as a tree that says in characters what it says by its form, ready to be walked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rashomon.model import records as r
from rashomon.read.fields import language
from rashomon.read.page import open_left_open
from rashomon.read.page_marks import mark_quotations, settle_raised
from rashomon.read.page_posts import gather_posts
from rashomon.read.page_source import mended
from rashomon.text.invisible import without_invisible

if TYPE_CHECKING:
    from lxml.html import HtmlElement
_CODE = frozenset({"script", "style"})


class PageTree(NamedTuple):
    """A parsed page, and what was lost in parsing it."""

    root: HtmlElement
    loss: tuple[r.Loss, ...]


def parse_page(markup: str) -> PageTree:
    """The tree of a page or of a piece of one. Raises ValueError for what is no HTML."""
    source = mended(markup)
    root, cut = _parsed(source.markup)
    _drop_invisible(root)
    open_left_open(root)
    gather_posts(root)
    notes = settle_raised(root)
    mark_quotations(root, language(root.get("lang")))
    return PageTree(root, (*source.loss, *cut, *_told(notes)))


def _parsed(markup: str) -> tuple[HtmlElement, tuple[r.Loss, ...]]:
    """The parsed page, and a loss where the parser stopped before its end."""
    from lxml import etree, html  # noqa: PLC0415  # slow to import, and needed for web pages only

    parser = html.HTMLParser(huge_tree=True, encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise ValueError(str(error)) from error
    cut = [entry for entry in parser.error_log if entry.level_name == "FATAL"]
    return root, tuple(r.Loss(kind="truncated", detail=f"the page was read up to: {e.message}") for e in cut[:1])


def _drop_invisible(root: HtmlElement) -> None:
    """Soft hyphens and the like, which browsers do not show, out of all text."""
    for element in root.iter():
        if element.text and element.tag not in _CODE and not element.text.isascii():
            element.text = without_invisible(element.text)
        if element.tail and not element.tail.isascii():
            element.tail = without_invisible(element.tail)


def _told(notes: tuple[str, ...]) -> tuple[r.Loss, ...]:
    if not notes:
        return ()
    return (r.Loss(kind="left-out", detail=f"marks of footnotes ({len(notes)}): {' '.join(notes)[:80]}"),)
