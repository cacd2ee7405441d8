"""Web pages: the article's text as trafilatura finds it, each block as what the page says it is.

trafilatura tells which text is the article; the page tells how that text stands on it. So a text that is printed
twice is kept twice, captions keep their place, and all that is left is listed as left out.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from rashomon.model import records as r
from rashomon.model.errors import NoAccount, UnreadableError
from rashomon.model.ids import sha256
from rashomon.read.base import Reader, Reading
from rashomon.read.encoding import decode
from rashomon.read.extractor import import_extractor
from rashomon.read.fields import make_article
from rashomon.read.layout import LaidOut, lay_out, left_out
from rashomon.read.page import Block, empty_struck, page_blocks
from rashomon.read.page_about import Extracted, Tags, page_about, tags_of
from rashomon.read.page_data import article_body, not_shown, script_text
from rashomon.read.page_stamps import find_stamps
from rashomon.read.page_tree import parse_page

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
_PROSE = 8
"""Words from which a block counts as prose where the extractor gave up."""
_FEW, _LINKED = 60, 0.9
"""Words of a page at the most, and the share of them that are links, for it to be an advertisement or a bare menu."""
_FULLER = 1.1
"""A text in the page's data is the article where it is so many times as long as what the page shows of it."""
_MOST_EXTRACTED = 100_000
"""Elements of the largest page that is given to the extractor."""
_FAILURES = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What an extractor may raise on a page that no one has seen before."""


class Extraction(NamedTuple):
    """The extractor's text (None: it gave up, as `loss` tells) and what it says about the article."""

    text: str | None
    about: Extracted = Extracted()
    loss: tuple[r.Loss, ...] = ()


class Chosen(NamedTuple):
    """The text of a page's article, and what of the page is not in it."""

    laid: LaidOut
    loss: tuple[r.Loss, ...]


def read(raw: bytes, source: str) -> Reading:
    """One article. Its text is the article's blocks, one a line; what else the page shows is listed as left out."""
    decoded = decode(raw, _declared(raw))
    try:
        page = parse_page(decoded.text)
    except ValueError as error:
        raise UnreadableError(source, f"not an HTML page: {error}") from error
    size = sum(1 for _ in page.root.iter())
    if _is_advert(page.root):
        raise NoAccount(source, "hardly any text on this page but links", "save the text itself as .txt")
    tags = tags_of(page.root)
    blocks = page_blocks(page.root)
    extraction = _extract(page.root) if size <= _MOST_EXTRACTED else _gave_up(f"more than {_MOST_EXTRACTED:,} elements")
    article = _article(blocks, extraction.text, page.root, tags)
    if not article.laid.text:
        raise UnreadableError(source, "no article text was found on this page", "save the text itself as .txt")
    loss = (*decoded.loss, *page.loss, *extraction.loss, *article.loss)
    known = page_about(tags, extraction.about, blocks)
    made = make_article(sha256(raw), source, article.laid.text, known, passages=article.laid.passages, loss=loss)
    return Reading(articles=(made,))


def _article(blocks: Sequence[Block], extracted: str | None, tree: HtmlElement, tags: Tags) -> Chosen:
    """The article of a page: its blocks, or what it tells machines where it shows less than that or nothing."""
    body = article_body(tags.objects)
    told = None if extracted is None else "\n".join([extracted, *([body.laid.text] if body else [])])
    chosen = choose(blocks, told)
    kept = [block for block, is_kept in zip(blocks, chosen, strict=True) if is_kept]
    rest = [block.text for block, is_kept in zip(blocks, chosen, strict=True) if not is_kept]
    shown = lay_out(kept if any(not block.around.furniture for block in kept) else [])
    script = script_text(tree)
    for data in (body, script):
        if data is not None and _says_more(data.laid.text, shown.text):
            there = set(_grams(_words(data.laid.text)))
            return Chosen(data.laid, tuple(left_out([b.text for b in blocks if not _is_told(there, b.text)])))
    seen = {gram for block in blocks for gram in _grams(_words(block.text))}
    untold = [loss for data in (body, script) if data is not None for loss in not_shown(data, partial(_is_told, seen))]
    return Chosen(shown, (*left_out(rest), *untold))


def _says_more(told: str, shown: str) -> bool:
    """A text that goes on where the page stops, or that the page does not show at all."""
    words, seen = _words(told), _words(shown)
    if len(words) < _FULLER * len(seen) or len(words) < _PROSE:
        return False
    own, grams = _grams(seen), set(_grams(words))
    return sum(gram in grams for gram in own) >= _COVERED * len(own)


def _is_told(seen: set[tuple[str, ...]], sentence: str) -> bool:
    """Most of a sentence stands somewhere on the page, or it is too short to tell."""
    own = _grams(_words(sentence))
    return sum(gram in seen for gram in own) >= _COVERED * len(own)


def _is_advert(tree: HtmlElement) -> bool:
    """A page of few words, nearly all of them links: what pages frame within themselves."""
    body = tree.find("body")
    words = len(_words(_text_of(tree if body is None else body)))
    linked = sum(len(_words(_text_of(link))) for link in tree.iter("a")) if words <= _FEW else 0
    return linked > _LINKED * words


def _text_of(element: HtmlElement) -> str:
    return " ".join(element.xpath(".//text()[not(ancestor::script or ancestor::style)]"))


def choose(blocks: Sequence[Block], extracted: str | None) -> list[bool]:
    """For each block of a page, whether it is the article's. None: all prose outside navigation is taken.

    Hidden blocks are taken only where there is nothing else (pages that a script would unveil).
    """
    covered = [] if extracted is None else _with_parts(blocks, _covered(blocks, extracted))
    prose = [not b.around.furniture and len(_words(b.text)) >= _PROSE for b in blocks]
    chosen = prose if extracted is None else covered
    visible = [is_chosen and not b.around.hidden for b, is_chosen in zip(blocks, chosen, strict=True)]
    unveiled = [is_prose and b.around.hidden for b, is_prose in zip(blocks, prose, strict=True)]
    return next((some for some in (visible, chosen, unveiled) if any(some)), visible)


def _covered(blocks: Sequence[Block], extracted: str) -> list[bool]:
    lines = {tuple(_words(line)) for line in extracted.splitlines()}
    grams = set(_grams(_words(extracted)))
    return [_is_covered(_words(block.text), lines, grams) for block in blocks]


def _is_covered(words: list[str], lines: set[tuple[str, ...]], grams: set[tuple[str, ...]]) -> bool:
    if len(words) < _SHORT or tuple(words) in lines:
        return tuple(words) in lines
    own = _grams(words)
    return sum(gram in grams for gram in own) >= _COVERED * len(own)


def _with_parts(blocks: Sequence[Block], chosen: list[bool]) -> list[bool]:
    """What belongs to an article and extractors drop: captions, times of posts, words struck out."""
    return _with_struck(blocks, _with_stamps(blocks, _with_captions(blocks, chosen)))


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


def _with_struck(blocks: Sequence[Block], chosen: list[bool]) -> list[bool]:
    """What is struck out belongs to the line that it follows, or else to that before which it stands."""
    kept = list(chosen)
    for at, block in enumerate(blocks):
        if block.around.kind == "withdrawn":
            kept[at] = kept[at - 1] if at else any(chosen[: at + 2])
    return kept


def _with_stamps(blocks: Sequence[Block], chosen: list[bool]) -> list[bool]:
    """The time stamps of posts are the article's, though extractors drop them."""
    if not any(chosen):
        return chosen
    begin = max(chosen.index(True) - _LEAD, 0)
    end = len(chosen) - chosen[::-1].index(True)
    stamps = {begin + n for n in find_stamps(blocks[begin:end])}
    return [is_chosen or at in stamps for at, is_chosen in enumerate(chosen)]


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _grams(words: list[str]) -> list[tuple[str, ...]]:
    return list(zip(*(words[i:] for i in range(_GRAM)), strict=False))


def _extract(tree: HtmlElement) -> Extraction:
    """What trafilatura makes of the page: recall over precision, and no text dropped for being a repeat.

    What is struck out is emptied in the tree, so that lines read as they stand.
    """
    from lxml import etree  # noqa: PLC0415

    trafilatura = import_extractor()
    _silence("trafilatura", "htmldate", "justext")
    empty_struck(tree)
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
    except (*_FAILURES, etree.LxmlError) as error:
        return _gave_up(type(error).__name__)
    if found is None or isinstance(found, dict):  # a dict only comes of an option that is not set here
        return Extraction("")
    return Extraction(found.text or "", Extracted(found.title, found.author, found.date, found.sitename))


def _gave_up(why: str) -> Extraction:
    detail = f"the article could not be told from the rest of the page ({why}): all prose outside navigation is read"
    return Extraction(None, loss=(r.Loss(kind="extractor", detail=detail),))


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
