"""MHTML: a page that a browser saved as one file, which is a mail whose parts are the page and what it shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from rashomon.model import records as r
from rashomon.model.errors import UnreadableError
from rashomon.model.ids import content_id, sha256
from rashomon.read import html
from rashomon.read.base import Reader, Reading
from rashomon.read.encoding import decode
from rashomon.read.fields import host, web_address
from rashomon.read.own import refuse_own

if TYPE_CHECKING:
    from email.message import Message

_HEAD = re.compile(rb"\s*[A-Za-z][A-Za-z0-9-]{0,40}:.*?(?:\r?\n\r?\n|\Z)", re.DOTALL)
_PAGE_SAVED = re.compile(rb"^Content-Type:\s*multipart/related|^(?:Snapshot-)?Content-Location:", re.MULTILINE | re.I)
_MIME = re.compile(rb"^MIME-Version:", re.MULTILINE | re.IGNORECASE)
_SENT = re.compile(rb"^(?:To|Received|Delivered-To):", re.MULTILINE | re.IGNORECASE)
_PAGES = ("text/html", "application/xhtml+xml")


def is_saved_page(raw: bytes) -> bool:
    """True for the head of a mail that holds a page and was never sent."""
    top = _HEAD.match(raw)
    if top is None:
        return False
    return bool(_MIME.search(top[0]) and _PAGE_SAVED.search(top[0]) and not _SENT.search(top[0]))


def read(raw: bytes, source: str) -> Reading:
    """The article of the page that was saved, under the checksum of the whole file.

    Where the page does not say it, the file tells its address and its title.
    """
    import email  # noqa: PLC0415 - takes long to import, and few folders hold such a file

    message = email.message_from_bytes(raw.lstrip())
    page = _page_of(message)
    if page is None:
        raise UnreadableError(source, "there is no web page in this file", "save the page again, as HTML")
    content = _bytes_of(page)
    refuse_own(content, source)
    (article,) = html.read(content, source).articles
    digest = sha256(raw)
    url = article.url or _address(message, page)
    known = r.replace(article, url=url, title=article.title or _subject(message), outlet=article.outlet or host(url))
    whole = r.replace(known, id=content_id("a", digest, 0), sha256=digest, loss=(*article.loss, *_cut(message)))
    return Reading(articles=(whole,))


def _page_of(message: Message) -> Message | None:
    """The part that the file names as its start, else the one of the page's own address, else the first page."""
    pages = [part for part in message.walk() if part.get_content_type() in _PAGES]
    start, address = message.get_param("start"), message.get("Snapshot-Content-Location")
    named = (part for part in pages if start and _plain(part.get("Content-ID")) == _plain(start))
    located = (part for part in pages if address and _plain(part.get("Content-Location")) == _plain(address))
    return next(named, None) or next(located, None) or next(iter(pages), None)


def _plain(value: object) -> str:
    return "".join(str(value).split())


def _bytes_of(page: Message) -> bytes:
    """The page in UTF-8, from the encodings that its part is sent in."""
    content = page.get_payload(decode=True)
    raw = content if isinstance(content, bytes) else b""
    charset = page.get_param("charset")
    return decode(raw, charset).text.encode() if isinstance(charset, str) and charset else raw


def _address(message: Message, page: Message) -> str | None:
    given = (message.get("Snapshot-Content-Location"), page.get("Content-Location"), message.get("Content-Location"))
    return next((address for value in given if value and (address := web_address(_plain(value)))), None)


def _subject(message: Message) -> str | None:
    from email.errors import HeaderParseError  # noqa: PLC0415 - as above
    from email.header import decode_header, make_header  # noqa: PLC0415 - as above

    given = str(message.get("Subject") or "")
    try:
        told = str(make_header(decode_header(given)))
    except (HeaderParseError, LookupError, ValueError):
        told = given
    return " ".join(told.split()) or None


def _cut(message: Message) -> Iterator[r.Loss]:
    from email.errors import CloseBoundaryNotFoundDefect  # noqa: PLC0415 - as above

    if any(isinstance(defect, CloseBoundaryNotFoundDefect) for defect in message.defects):
        yield r.Loss(kind="truncated", detail="the saved page breaks off: its end is missing")


READER = Reader(name="mhtml", suffixes=(".mhtml", ".mht"), sniff=is_saved_page, read=read)
