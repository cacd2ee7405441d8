"""JSON lines: one article a line."""

from __future__ import annotations

import re

from rashomon.read.base import Reader, Reading
from rashomon.read.encoding import decode
from rashomon.read.json import article_list, read_lines
from rashomon.read.json import read as read_whole
from rashomon.read.parsing import parse

_LOOKS_LIKE = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"[^\n]*\}[ \t\r]*\n\s*\{')


def read(raw: bytes, source: str) -> Reading:
    """An article of each line. A bad line is a failure that names its number; the others are read.

    A file that is one JSON list, or one object that holds a list, is read as such, whatever its name.
    """
    decoded = decode(raw)
    if _holds_list(decoded.text):
        return read_whole(raw, source)
    return read_lines(raw, source, decoded)


def _holds_list(text: str) -> bool:
    try:
        return article_list(parse(text)) is not None
    except ValueError:
        return False


READER = Reader(
    name="jsonl",
    suffixes=(".jsonl", ".ndjson", ".jl"),
    sniff=lambda head: _LOOKS_LIKE.match(head) is not None,
    read=read,
)
