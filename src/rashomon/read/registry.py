"""The formats that can be read. A new one is a file beside this and a line here."""

from __future__ import annotations

from rashomon.read import html, json, jsonl, markdown, text
from rashomon.read.base import Reader

READERS: tuple[Reader, ...] = (html.READER, jsonl.READER, json.READER, markdown.READER, text.READER)
"""In the order in which they are asked to recognise bytes; plain text, last, takes what no other claims."""

_SNIFFED = 65536
"""Bytes at the start of an input that are enough to tell its format."""


def known_suffix(name: str) -> bool:
    """True where the name alone tells the format."""
    return _by_suffix(name) is not None


def reader_for(name: str, raw: bytes) -> Reader:
    """The reader for an input: by the suffix of its name, else by what its bytes look like."""
    head = raw[:_SNIFFED]
    return _by_suffix(name) or next((reader for reader in READERS if reader.sniff(head)), text.READER)


def _by_suffix(name: str) -> Reader | None:
    return next((reader for reader in READERS if name.lower().endswith(reader.suffixes)), None)
