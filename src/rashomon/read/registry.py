"""The formats that can be read. A new one is a file beside this and a line here."""

from __future__ import annotations

import re

from rashomon.read import html, json, jsonl, markdown, mhtml, text
from rashomon.read.base import Reader

READERS: tuple[Reader, ...] = (mhtml.READER, html.READER, jsonl.READER, json.READER, markdown.READER, text.READER)
"""In the order in which they are asked to recognise bytes; plain text, last, takes what no other claims."""

_SNIFFED = 65536
"""Bytes at the start of an input that are enough to tell its format."""
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,999}(?:<\?xml[^>]{0,200}>\s{0,99})?<(?:!doctype\s+html|html)\b", re.IGNORECASE
)


def known_suffix(name: str) -> bool:
    """True where the name alone tells the format."""
    return _by_suffix(name) is not None


def reader_for(name: str, raw: bytes) -> Reader:
    """The reader for an input: a saved page is one whatever its name; else by its suffix, else by its look."""
    head = raw[:_SNIFFED]
    if mhtml.READER.sniff(head):
        return mhtml.READER
    if _PAGE.match(head):
        return html.READER
    return _by_suffix(name) or next((reader for reader in READERS if reader.sniff(head)), text.READER)


def _by_suffix(name: str) -> Reader | None:
    return next((reader for reader in READERS if name.lower().endswith(reader.suffixes)), None)
