"""Markdown: the whole file, with its front matter and its headings marked."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from rashomon.model import records as r
from rashomon.model.ids import sha256
from rashomon.read.base import Reader, Reading
from rashomon.read.encoding import decode
from rashomon.read.fields import about, make_article
from rashomon.read.text import checked_front_matter, front_loss, metadata_passage

_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t][^\r\n]*", re.MULTILINE)
_FENCE = re.compile(r"^ {0,3}(```|~~~)", re.MULTILINE)
_MARKS = " \t#"


def read(raw: bytes, source: str) -> Reading:
    """One article whose text is that of the file. Without a title in front matter, the first heading is the title."""
    decoded = decode(raw)
    front = checked_front_matter(decoded.text, source)
    headings = tuple(_headings(decoded.text, front.end))
    known = about(front.fields)
    if known.title is None and headings:
        title = decoded.text[headings[0].start : headings[0].end].strip(_MARKS)
        known = msgspec.structs.replace(known, title=title or None)
    article = make_article(
        sha256(raw),
        source,
        decoded.text,
        known,
        passages=(*metadata_passage(front), *headings),
        loss=(*decoded.loss, *front_loss(front)),
    )
    return Reading(articles=(article,))


def _headings(text: str, start: int) -> Iterator[r.Passage]:
    """Lines that begin with #, outside fenced code."""
    fences = [match.start() for match in _FENCE.finditer(text, start)]
    passed = 0
    for match in _HEADING.finditer(text, start):
        while passed < len(fences) and fences[passed] < match.start():
            passed += 1
        says_something = match.group().strip(_MARKS)
        if says_something and (passed % 2 == 0 or passed == len(fences)):
            yield r.Passage(start=match.start(), end=match.start() + len(match.group().rstrip()), kind="heading")


def _looks_like(head: bytes) -> bool:
    return head.removeprefix(b"\xef\xbb\xbf").startswith((b"---\n", b"---\r\n", b"# "))


READER = Reader(name="markdown", suffixes=(".md", ".markdown", ".mdown", ".mkd"), sniff=_looks_like, read=read)
