"""Web pages: the article's text as trafilatura finds it, each block as what the page says it is.

trafilatura tells which text is the article; the page tells how that text stands on it. So a text that is printed
twice is kept twice, captions keep their place, and all that is left is listed as left out.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.model.errors import UnreadableError
from rashomon.model.ids import sha256
from rashomon.read.base import Reader, Reading
from rashomon.read.dates import iso_date
from rashomon.read.encoding import decode
from rashomon.read.fields import make_article
from rashomon.read.page import Block, page_blocks
from rashomon.read.page_about import Extracted, page_about, tags_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DECLARED = re.compile(rb"<meta[^>]{1,200}charset\s{0,9}=\s{0,9}[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_XML_DECLARED = re.compile(rb"\s{0,99}<\?xml[^>]{1,200}encoding\s{0,9}=\s{0,9}[\"']([\w.:-]{2,40})", re.IGNORECASE)
_LOOKS_LIKE = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,999}<(?:!doctype|!--|\?xml|html|head|body|article|div|p|h1)\b", re.I)
_HEAD = 4096
"""Bytes within which a page declares its encoding."""
_WORD = re.compile(r"\w+")
_GRAM = 3
_COVERED = 0.5
"""Share of a block's word triples that must stand in the extracted text for the block to be the article's."""
_SHORT = 4
"""Blocks of fewer words are the article's only where the extracted text has them as a line of their own."""
_LEAD = 5
"""Blocks before the article's first one among which its lead picture's caption may stand."""
_STAMP = 60
"""Characters: a time stamp is no longer."""
_FEWEST_STAMPS = 2
"""Time stamps from which a page is a series of posts."""
_PROSE = 8
"""Words from which a block counts as prose where the extractor gave up."""
_LISTED = 20
_EXCERPT = 80
_FAILURES = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What an extractor may raise on a page that no one has seen before."""


class Extraction(NamedTuple):
    """The extractor's text (None: it gave up) and what it says about the article."""

    text: str | None
    about: Extracted


def read(raw: bytes, source: str) -> Reading:
    """One article. Its text is the article's blocks, one a line; what else the page shows is listed as left out."""
    if b'<meta name="generator" content="Rashomon">' in raw[:_HEAD]:
        raise UnreadableError(source, "this page was made by Rashomon and is no report", "give the reports themselves")
    decoded = decode(raw, _declared(raw))
    tree, cut = _tree(decoded.text, source)
    tags = tags_of(tree)
    blocks = page_blocks(tree)
    extraction = _extract(tree)
    chosen = choose(blocks, extraction.text)
    kept = [block for block, is_kept in zip(blocks, chosen, strict=True) if is_kept]
    if all(block.around.furniture for block in kept):
        raise UnreadableError(source, "no article text was found on this page", "save the text itself as .txt")
    text, passages = _laid_out(kept)
    left_out = [block for block, is_kept in zip(blocks, chosen, strict=True) if not is_kept]
    loss = (*decoded.loss, *cut, *_left_out(left_out))
    known = page_about(tags, extraction.about)
    return Reading(articles=(make_article(sha256(raw), source, text, known, passages=passages, loss=loss),))


def choose(blocks: Sequence[Block], extracted: str | None) -> list[bool]:
    """For each block of a page, whether it is the article's. None: all prose outside navigation is taken.

    Hidden blocks are taken only where there is nothing else (pages that a script would unveil).
    """
    if extracted is None:
        chosen = [not b.around.furniture and len(_words(b.text)) >= _PROSE for b in blocks]
    else:
        chosen = _with_stamps(blocks, _with_captions(blocks, _covered(blocks, extracted)))
    visible = [is_chosen and not b.around.hidden for b, is_chosen in zip(blocks, chosen, strict=True)]
    return visible if any(visible) else chosen


def _covered(blocks: Sequence[Block], extracted: str) -> list[bool]:
    lines = {tuple(_words(line)) for line in extracted.splitlines()}
    grams = set(_grams(_words(extracted)))
    return [_is_covered(_words(block.text), lines, grams) for block in blocks]


def _is_covered(words: list[str], lines: set[tuple[str, ...]], grams: set[tuple[str, ...]]) -> bool:
    if len(words) < _SHORT or tuple(words) in lines:
        return tuple(words) in lines
    own = _grams(words)
    return sum(gram in grams for gram in own) >= _COVERED * len(own)


def _with_captions(blocks: Sequence[Block], chosen: list[bool]) -> list[bool]:
    """Captions inside the article and right before it are its own: extractors drop them with their pictures."""
    if not any(chosen):
        return chosen
    begin = chosen.index(True) - _LEAD
    end = len(chosen) - chosen[::-1].index(True)
    return [
        is_chosen or (begin <= at < end and block.around.kind == "caption" and not block.around.furniture)
        for at, (block, is_chosen) in enumerate(zip(blocks, chosen, strict=True))
    ]


def _with_stamps(blocks: Sequence[Block], chosen: list[bool]) -> list[bool]:
    """The time stamps of posts are the article's, though extractors drop them: two or more among its blocks."""
    if not any(chosen):
        return chosen
    begin = chosen.index(True) - _LEAD
    end = len(chosen) - chosen[::-1].index(True)
    stamps = {at for at in range(max(begin, 0), end) if not blocks[at].around.furniture and _is_stamp(blocks[at])}
    if len(stamps) < _FEWEST_STAMPS:
        return chosen
    return [is_chosen or at in stamps for at, is_chosen in enumerate(chosen)]


def _is_stamp(block: Block) -> bool:
    return bool(block.moment) or (len(block.text) <= _STAMP and get_language("en").read_stamp(block.text) is not None)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _grams(words: list[str]) -> list[tuple[str, ...]]:
    return list(zip(*(words[i:] for i in range(_GRAM)), strict=False))


def _laid_out(blocks: Sequence[Block]) -> tuple[str, tuple[r.Passage, ...]]:
    """The blocks one a line, and a passage for each that the page says is more than body text."""
    passages = []
    at = 0
    stamps = sum(map(_is_stamp, blocks)) >= _FEWEST_STAMPS
    for block in blocks:
        if stamps and _is_stamp(block):
            end = at + len(block.text)
            passages.append(r.Passage(start=at, end=end, kind="timestamp", when=iso_date(block.moment)))
        elif block.around.kind != "body":
            passages.append(r.Passage(start=at, end=at + len(block.text), kind=block.around.kind))
        at += len(block.text) + 1
    return "\n".join(block.text for block in blocks), tuple(passages)


def _left_out(blocks: Sequence[Block]) -> Iterator[r.Loss]:
    """How much of the page is not in the text, and how its first blocks begin."""
    if not blocks:
        return
    size = sum(len(block.text) for block in blocks)
    listed = f"; the first {_LISTED} follow" if len(blocks) > _LISTED else ""
    yield r.Loss(kind="left-out", detail=f"{len(blocks)} blocks of the page ({size} characters){listed}")
    for block in blocks[:_LISTED]:
        text = block.text
        cut = text if len(text) <= _EXCERPT else f"{text[:_EXCERPT]}… ({len(text)} characters)"
        yield r.Loss(kind="left-out", detail=cut)


def _tree(text: str, source: str) -> tuple[HtmlElement, tuple[r.Loss, ...]]:
    """The parsed page, and a loss where the parser stopped before its end."""
    from lxml import etree, html  # noqa: PLC0415  # slow to import, and needed for web pages only

    parser = html.HTMLParser(huge_tree=True, encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError(source, f"not an HTML page: {error}") from error
    cut = [entry for entry in parser.error_log if entry.level_name == "FATAL"]
    return tree, tuple(r.Loss(kind="truncated", detail=f"the page was read up to: {e.message}") for e in cut[:1])


def _extract(tree: HtmlElement) -> Extraction:
    """What trafilatura makes of the page: recall over precision, and no text dropped for being a repeat."""
    import trafilatura  # noqa: PLC0415  # slow to import, and needed for web pages only

    _silence("trafilatura", "htmldate", "justext")
    options = {"original_date": True, "extensive_search": False, "max_date": "2199-12-31"}
    try:
        found = trafilatura.bare_extraction(
            tree,
            favor_recall=True,
            include_comments=False,
            deduplicate=False,
            with_metadata=True,
            date_extraction_params=options,
        )
    except _FAILURES:
        return Extraction(None, Extracted())
    if found is None or isinstance(found, dict):  # a dict only comes of an option that is not set here
        return Extraction("", Extracted())
    return Extraction(found.text or "", Extracted(found.title, found.author, found.date, found.sitename))


def _silence(*names: str) -> None:
    """Libraries that report to no one's log write to the error stream; what matters here is in the loss records."""
    for name in names:
        logger = logging.getLogger(name)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())


def _declared(raw: bytes) -> str:
    head = raw[:_HEAD]
    match = _XML_DECLARED.match(head) or _DECLARED.search(head)
    return match[1].decode("ascii", "replace") if match else ""


READER = Reader(
    name="html",
    suffixes=(".html", ".htm", ".xhtml"),
    sniff=lambda head: _LOOKS_LIKE.match(head) is not None,
    read=read,
)
