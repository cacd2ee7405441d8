"""English times of day, with a day beside them or without."""

from __future__ import annotations

import re

from rashomon.language.base import Clock
from rashomon.language.en.daterules import pieces

_HINT = re.compile(r"\d:\d\d|\d\s?[ap]\.?\s?m\b|noon|midnight|\d\d\d\d\s(?:GMT|UTC)", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(?:about|around|roughly|approximately|shortly|just|some|nearly|almost)\s+(?:\w+\s+)?$", re.IGNORECASE
)
_ROUND = 30
"""Minutes: a time told in these may be rounded."""


def find_clocks(text: str, start: int, end: int) -> tuple[Clock, ...]:
    """Times of day in text[start:end], in order."""
    if _HINT.search(text, start, end) is None:
        return ()
    return tuple(
        Clock(
            start=piece.start,
            end=piece.end,
            minutes=piece.parts.clock[0] * 60 + piece.parts.clock[1],
            offset=piece.parts.offset,
            about=_is_about(text, piece.start, piece.parts.clock[1]),
        )
        for piece in pieces(text, start, end)
        if piece.parts.clock is not None
    )


def _is_about(text: str, at: int, minute: int) -> bool:
    return minute % _ROUND == 0 or _ABOUT.search(text, max(0, at - 30), at) is not None
