"""Fields whose text is markup: HTML, also escaped, or characters written as references."""

from __future__ import annotations

import re
from typing import NamedTuple

from rashomon.model import records as r
from rashomon.read.layout import lay_out, left_out
from rashomon.read.page import Block, page_blocks
from rashomon.read.page_tree import parse_page
from rashomon.read.references import BLOCK_TAGS, TAGS, unescape

_CLOSING = re.compile(rf"</(?:{TAGS})\s{{0,9}}>|<(?:br|hr)\s{{0,9}}/?>|<p>|<img\s[^<>]{{1,2000}}>", re.IGNORECASE)
_LINES = re.compile(rf"<(?:br|hr|{BLOCK_TAGS})\b", re.IGNORECASE)


class Plain(NamedTuple):
    """A text without markup, what its markup said of its lines, and what was left out."""

    text: str
    passages: tuple[r.Passage, ...] = ()
    loss: tuple[r.Loss, ...] = ()


def plain_text(given: str) -> Plain:
    """A field's text as a reader sees it; untouched where it holds no markup."""
    unescaped = unescape(given)
    markup = next((form for form in (given, unescaped) if _CLOSING.search(form)), None)
    return Plain(unescaped) if markup is None else _laid_out(markup)


def _laid_out(markup: str) -> Plain:
    lines = markup if _LINES.search(markup) else markup.replace("\r\n", "\n").replace("\n", "<br>")
    try:
        page = parse_page(f"<html><body>{lines}</body></html>")
    except ValueError:
        return Plain(markup)
    blocks = [Block(unescape(block.text), block.around) for block in page_blocks(page.root)]
    shown = [block for block in blocks if not (block.around.furniture or block.around.hidden)]
    laid = lay_out(shown)
    hidden = [block.text for block in blocks if block.around.furniture or block.around.hidden]
    return Plain(laid.text, laid.passages, (*page.loss, *left_out(hidden)))
