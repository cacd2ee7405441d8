"""Markdown: the whole file, with its front matter and its headings marked."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

import msgspec

from rashomon.model import records as r
from rashomon.model.ids import sha256
from rashomon.read.base import Reader, Reading
from rashomon.read.encoding import decode
from rashomon.read.fields import about, make_article
from rashomon.read.text import checked_front_matter, front_loss, metadata_passage
from rashomon.read.text_dates import with_date_told
from rashomon.text.blocks import Range

_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t][^\r\n]*", re.MULTILINE)
_FENCE = re.compile(r"^ {0,3}(```|~~~)", re.MULTILINE)
_MARKS = " \t#"
_CODE = re.compile(r"`[^`\n]+`")
_STRUCK = re.compile(
    r"(?<![~\\])~~(?=[^\s~])(?:[^~\n]|~(?!~)|\n(?![ \t]*\r?\n))+?(?<=[^\s~\\])~~(?!~)"
    r"|<(?P<tag>del|s|strike)>(?:[^<\n]|<(?!/?(?P=tag)>)|\n(?![ \t]*\r?\n))+</(?P=tag)>"
)
"""Words struck out, within a paragraph."""
_NOTE = re.compile(r"\[\^[^\]\s]{1,40}\]:?")
"""A mark that points at a footnote, or opens it."""
_APART: dict[r.PassageKind, re.Pattern[str]] = {"withdrawn": _STRUCK, "metadata": _NOTE}


def read(raw: bytes, source: str) -> Reading:
    """One article whose text is that of the file. Without a title in front matter, the first heading is the title."""
    decoded = decode(raw)
    front = checked_front_matter(decoded.text, source)
    headings = tuple(_headings(decoded.text, front.end))
    known = with_date_told(about(front.fields), decoded.text, front.end)
    if known.title is None and headings:
        title = decoded.text[headings[0].start : headings[0].end].strip(_MARKS)
        known = msgspec.structs.replace(known, title=title or None)
    article = make_article(
        sha256(raw),
        source,
        decoded.text,
        known,
        passages=(*metadata_passage(front), *headings, *_set_apart(decoded.text, front.end, headings)),
        loss=(*decoded.loss, *front_loss(front)),
    )
    return Reading(articles=(article,))


def _headings(text: str, start: int) -> Iterator[r.Passage]:
    """Lines that begin with #, outside fenced code."""
    for match in _outside_code(_HEADING, text, start):
        if match.group().strip(_MARKS):
            yield r.Passage(start=match.start(), end=match.start() + len(match.group().rstrip()), kind="heading")


def _set_apart(text: str, start: int, headings: Sequence[r.Passage]) -> Iterator[r.Passage]:
    """What is struck out, and marks of footnotes, outside code and headings."""
    code = [match.span() for match in _CODE.finditer(text, start)] + [(h.start, h.end) for h in headings]
    end = start
    found = [(m, kind) for kind, pattern in _APART.items() for m in _outside_code(pattern, text, start)]
    for match, kind in sorted(found, key=lambda one: one[0].span()):
        if match.start() >= end and not _is_inside(match.span(), code):
            yield r.Passage(start=match.start(), end=match.end(), kind=kind)
            end = match.end()


def _is_inside(span: Range, others: Sequence[Range]) -> bool:
    return any(a <= span[0] and span[1] <= b for a, b in others)


def _outside_code(pattern: re.Pattern[str], text: str, start: int) -> Iterator[re.Match[str]]:
    """Matches outside fenced code; a fence that nothing closes opens none."""
    fences = [match.start() for match in _FENCE.finditer(text, start)]
    for match in pattern.finditer(text, start):
        passed = bisect_left(fences, match.start())
        if passed % 2 == 0 or passed == len(fences):
            yield match


def _looks_like(head: bytes) -> bool:
    return head.removeprefix(b"\xef\xbb\xbf").startswith((b"---\n", b"---\r\n", b"# "))


READER = Reader(name="markdown", suffixes=(".md", ".markdown", ".mdown", ".mkd"), sniff=_looks_like, read=read)
