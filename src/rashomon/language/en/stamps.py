"""Time stamps of posts and additions: "14:32", "Wednesday 8 April 2026 09.15 BST", "2h ago", "Update, 6 May:"."""

from __future__ import annotations

import re

import msgspec

from rashomon.language.base import Stamp
from rashomon.language.en.dateparts import Piece
from rashomon.language.en.dateresolve import resolve
from rashomon.language.en.daterules import pieces
from rashomon.language.en.dates import join_pieces

_LONGEST = 60
"""Characters: a stamp is no longer."""
_AGO = re.compile(
    r"\W{0,3}(?:\d{1,2}|an?|one)\s?(?:s|sec|m|min|h|hr|d|second|minute|hour|day)s?\.?\s?(?:ago)?\W{0,3}", re.IGNORECASE
)
_BESIDE = re.compile(r"(?:\s|[-–—·•|,:()\[\]*_#.]|\b(?:posted|at|on|local\stime|today)\b)*", re.IGNORECASE)
"""What may stand around the parts of a stamp."""
_UPDATE = re.compile(
    r"[\W_]{0,4}(?:latest\s|new\s)?(?P<update>updated?)\b[\W_]{0,3}(?:(?:at|on|as\sof)\s)?[\W_]{0,2}", re.IGNORECASE
)
_LEAD = re.compile(r"[\W_]{0,4}(?=\w)")
_LEAD_END = re.compile(r"[\s)\]]{0,2}[*_]{0,2}\s{0,2}(?:[:–—|\])*]|-\s|[*_]{2})[*_:]{0,3}\s*(?=\S)|\.\s(?=[A-Z“\"])")
_CLOCK_LEAD_END = re.compile(r"[*_]{0,2}\s+(?=[“\"‘A-Z])")
_DOT = re.compile(r"(?<![\w.:])([01]?\d|2[0-3])[.h]([0-5]\d)(?![\w.:])")
"""A time of day as some write it, "9.15": in a stamp it is one, elsewhere it may be any number."""


def read_stamp(text: str) -> Stamp | None:
    """The time that a line tells if it is nothing but a time stamp, else None."""
    if not text.strip() or len(text) > _LONGEST:
        return None
    if _AGO.fullmatch(text):
        return Stamp(end=len(text), on=lambda _: None, dayless=True)
    found = _pieces(text, 0, len(text))
    if not found or not _BESIDE.fullmatch(_without(text, found)):
        return None
    return _stamp(found[0], len(text)) if len(found) == 1 else None


def read_lead(text: str, start: int, end: int) -> Stamp | None:
    """The time stamp that opens text[start:end], set off from what follows, else None."""
    head = text[start : min(end, start + _LONGEST)]
    update = _UPDATE.match(head)
    begin = update or _LEAD.match(head)
    found = _pieces(head, begin.end(), len(head)) if begin else ()
    if not begin or not found or found[0].start != begin.end():
        return None
    first = found[0]
    only_clock = first.parts.says == {"clock"}
    stop = _LEAD_END.match(head, first.end) or (_CLOCK_LEAD_END.match(head, first.end) if only_clock else None)
    stamp = _stamp(first, start + stop.end()) if stop else None
    return msgspec.structs.replace(stamp, update=True) if stamp and update else stamp


def _pieces(text: str, start: int, end: int) -> tuple[Piece, ...]:
    plain = _DOT.sub(r"\1:\2", text)
    return join_pieces(plain, pieces(plain, start, end))


def _without(text: str, found: tuple[Piece, ...]) -> str:
    for piece in reversed(found):
        text = text[: piece.start] + " " + text[piece.end :]
    return text


def _stamp(piece: Piece, end: int) -> Stamp | None:
    """What a stamp says, or None for what tells neither a day nor a time of day."""
    parts = piece.parts
    if parts.says == {"clock"}:
        of_a_day = msgspec.structs.replace(parts, shift=(0, "day"))
        return Stamp(end=end, on=lambda day: resolve(of_a_day, day), dayless=True)
    if parts.says & {"day", "weekday", "shift day"} and not parts.after:
        return Stamp(end=end, on=lambda day: resolve(parts, day, "open"))
    return None
