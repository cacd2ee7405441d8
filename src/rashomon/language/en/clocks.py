"""English times of day, with a day beside them or without."""

from __future__ import annotations

import re
from functools import partial

import msgspec

from rashomon.language.base import Clock
from rashomon.language.en.dateparts import Piece
from rashomon.language.en.dateresolve import resolve
from rashomon.language.en.daterules import pieces
from rashomon.language.en.datetenses import tense_around

_HINT = re.compile(
    r"\d:\d\d|\d\s?[ap]\.?\s?m\b|noon|midday|midnight|o[’']clock|half past|quarter (?:past|to)"
    r"|\d{4} ?(?:hours|hrs|[A-Z]{2,4}\b)",
    re.IGNORECASE,
)
_DAILY = re.compile(
    r"\b(?:every|each|daily|nightly|weekly|usually|always|normally|typically|often|weekdays|weekends|(?:mon|tues|wednes"
    r"|thurs|fri|satur|sun)days|opening\shours|opens?\sfrom|open\sfrom|hours\sare|by\sappointment)\b",
    re.IGNORECASE,
)
"""What is told of every day or of no day: hours of opening, a way of living."""
_LENGTH_BEFORE = re.compile(
    r"\b(?:in|of|time|clocked|ran|video|clip|audio|duration|finish(?:ed)?\sin)\s$", re.IGNORECASE
)
_TIME_BEFORE = re.compile(
    r"(?:\b(?:at|by|until|till|from|to|since|before|after|between|and|or|around|about|past)|[-–—(,:;.])\s*$",
    re.IGNORECASE,
)
_HALF_TOLD = re.compile(r"m\b|[A-Z]{2}|noon|midnight|midday|hours|hrs|o[’']clock|past|to\s", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(?:about|around|roughly|approximately|shortly|just|some|nearly|almost)\s+(?:\w+\s+)?$", re.IGNORECASE
)
_ROUND = 30
"""Minutes: a time told in these may be rounded."""


def find_clocks(text: str, start: int, end: int) -> tuple[Clock, ...]:
    """Times of day in text[start:end], in order."""
    if _HINT.search(text, start, end) is None:
        return ()
    daily = _DAILY.search(text, start, end) is not None
    return tuple(
        Clock(
            start=piece.start,
            end=piece.end,
            minutes=piece.parts.clock[0] * 60 + piece.parts.clock[1],
            offset=piece.parts.offset,
            about=_is_about(text, piece.start, piece.parts.clock[1]),
            on=partial(resolve, msgspec.structs.replace(piece.parts, shift=(0, "day"))),
            daily=daily or _is_length(text, piece, end),
            ahead=tense_around(text, start, (piece.start, piece.end), end) == "future",
        )
        for piece in pieces(text, start, end)
        if piece.parts.clock is not None
    )


def _is_length(text: str, piece: Piece, end: int) -> bool:
    """Figures with a colon behind "in" or "of", with nothing that tells the half of the day: how long it took.

    Such figures at the end of a line without a stop and behind no preposition are the length of a recording.
    """
    if _HALF_TOLD.search(text, piece.start, piece.end):
        return False
    before = max(0, piece.start - 14), piece.start
    label = not text[piece.end : end].strip() and not _TIME_BEFORE.search(text, *before)
    return label or _LENGTH_BEFORE.search(text, *before) is not None


def _is_about(text: str, at: int, minute: int) -> bool:
    return minute % _ROUND == 0 or _ABOUT.search(text, max(0, at - 30), at) is not None
