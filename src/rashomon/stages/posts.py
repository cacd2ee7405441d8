"""Posts set into a report: who posted stands before the words or behind them, with the account or the day.

As in "We waited. — Ana Brel (@anabrel) May 3, 2031", "Ana Brel (@anabrel) We waited.", "Posted by Ana Brel on Monday".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rashomon.model import records as r
from rashomon.text.blocks import Range
from rashomon.text.tokens import words

_FOOT = 300
"""Characters at the end of a block that may name who posted it."""
_ACCOUNT = r"\(?@[\w.@-]{1,60}\)?"
_NAME = r"(?P<who>(?-i:[^\W\d_a-z]|[@#\d\"“])[^\n—–()@:]{1,58}?)"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_DATE = rf"(?:{_MONTH} \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} {_MONTH}(?: \d{{4}})?|\d{{4}}-\d\d-\d\d|\d{{1,2}}h)"
_LINK = r"(?:https?://|pic\.twitter\.com/|t\.co/)\S+"
_WHEN = (
    rf"(?:[\s,·•|\[\]]|\(https?://[^)\s]*\)|{_DATE}|{_DAY}|\d{{1,2}}[:.]\d\d(?: ?[ap]\.?m\.?)?|\b(?:at|on|utc|gmt)\b)"
)
_BACK = (
    re.compile(rf"(?P<cue>[—–]|--)\s?{_NAME} {_ACCOUNT}{_WHEN}*(?:{_LINK})?\W{{0,3}}$", re.IGNORECASE),
    re.compile(rf"(?P<cue>\bposted by) {_NAME} on {_WHEN}+(?:\d{{4}})?\W{{0,3}}$", re.IGNORECASE),
    re.compile(
        rf"(?P<cue>\ba (?:post|photo|video|reel) (?:shared|posted) by) {_NAME} {_ACCOUNT}(?: on {_WHEN}+[A-Z]{{0,4}})?"
        r"\W{0,3}$",
        re.IGNORECASE,
    ),
)
_FRONT = re.compile(
    rf"[\s>*]*{_NAME},? (?P<account>\(@[\w.@-]{{1,60}}\)|@[\w.@-]{{1,60}}(?=\s*[·•|:]|\s*$|\s+{_DATE}))[\s·•|:,-]*"
    rf"(?P<day>{_DATE}[\s·•|:,-]*)?(?P<said>(?-i:[^\Wa-z]|[\"“‘'#@(¿¡]|[^\w\s.,;:)’”'\"-]).*)?$",
    re.IGNORECASE | re.DOTALL,
)
_LEAD = re.compile(r"[\s>]*(?:view this post on instagram\s*)?", re.IGNORECASE)
_TRAIL = re.compile(rf"(?:\s|{_LINK}|[—–>*_]|\[image or embed\]|pic\.twitter\.com\S*)+$", re.IGNORECASE)
_UNSIGNED = re.compile(
    r"(?:pic\.twitter\.com/|https?://t\.co/)\w+\W*$|♬ [^\n]{2,80}$|^view this post on", re.IGNORECASE
)
_LONGEST_LINE = 25
_POSTED: tuple[r.PassageKind, ...] = ("body", "list", "quote", "heading")


class Signature(NamedTuple):
    """Who posted, what leads to the name (None where it stands first), and the words posted; empty where none."""

    who: Range
    cue: Range | None
    words: Range

    @property
    def alone(self) -> bool:
        """True where the words stand in another block."""
        return self.words[0] >= self.words[1]


def signature(text: str, start: int, end: int) -> Signature | None:
    """The signature of the post that text[start:end] is; None where it is none, or tells not who posted it."""
    foot = max(start, end - _FOOT)
    if "@" not in text[start:end] and "posted by" not in text[foot:end].lower():
        return None
    back = next((m for pattern in _BACK if (m := pattern.search(text, foot, end))), None)
    if back is not None:
        return Signature(back.span("who"), back.span("cue"), bare_words(text, start, back.start()))
    front = _FRONT.match(text, start, min(end, start + 2000))
    if front is None or not (front["said"] or front["day"]):
        return None
    said = bare_words(text, front.start("said"), end) if front["said"] else (end, end)
    return Signature(front.span("who"), None, said)


def is_post(text: str) -> bool:
    """True where a block is a post, or the signature of one."""
    return signature(text, 0, len(text)) is not None or _UNSIGNED.search(text) is not None


def bare_words(text: str, start: int, end: int) -> Range:
    """A stretch without what a page puts around a post: marks, links, pictures."""
    lead = _LEAD.match(text, start, end)
    begin = lead.end() if lead else start
    trail = _TRAIL.search(text, max(begin, end - _FOOT), end)
    return begin, max(begin, trail.start() if trail else end)


def with_posts(text: str, passages: Sequence[r.Passage]) -> tuple[r.Passage, ...]:
    """The passages, those that are posts or parts of them of kind "post"; `passages` are in order."""
    posted = {n for i in range(len(passages)) for n in _blocks_of_post(text, passages, i)}
    return tuple(r.replace(p, kind="post") if n in posted else p for n, p in enumerate(passages))


def _blocks_of_post(text: str, passages: Sequence[r.Passage], i: int) -> Iterator[int]:
    """Which passages make the post that passage i signs."""
    passage = passages[i]
    if passage.kind not in (*_POSTED, "post"):
        return
    signed = signature(text, passage.start, passage.end)
    if signed is None:
        return
    yield i
    if signed.alone and signed.cue is None:
        yield from (n for n in range(i + 1, min(i + 2, len(passages))) if passages[n].kind in _POSTED)
    elif signed.alone:
        yield from _before(text, passages, i)
    else:
        yield from _lines_before(text, passages, i)


def _before(text: str, passages: Sequence[r.Passage], i: int) -> Iterator[int]:
    """The quotation that ends right before passage i, block by block, or the one block before it."""
    n = i - 1
    while n >= 0 and (passages[n].kind == "quote" or text[passages[n].start : passages[n].end].strip() == ">"):
        yield n
        n -= 1
    if n == i - 1 and n >= 0 and passages[n].kind in _POSTED:
        yield n


def _lines_before(text: str, passages: Sequence[r.Passage], i: int) -> Iterator[int]:
    """Further lines of the post, where the report quotes all of them before."""
    post = _words(text, passages[i])[:6]
    hosts = (p for p in passages[max(0, i - 12) : i] if p.kind == "body" and len(post) > 2)
    host = next((_words(text, p) for p in hosts if _holds(_words(text, p), post)), None)
    n = i - 1
    while host is not None and n >= 0 and passages[n].kind in _POSTED:
        line = _words(text, passages[n])
        if not 0 < len(line) <= _LONGEST_LINE or len(line) >= len(host) or not _holds(host, line):
            return
        yield n
        n -= 1


def _words(text: str, passage: r.Passage) -> tuple[str, ...]:
    return words(text, passage.start, min(passage.end, passage.start + 1500))


def _holds(long: tuple[str, ...], part: tuple[str, ...]) -> bool:
    return f" {' '.join(part)} " in f" {' '.join(long)} "
