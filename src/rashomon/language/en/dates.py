"""English dates and times: found as written, and read from the day of the report.

Pieces ("Friday", "May 16", "at 5 p.m.") that stand together are joined into one expression; two with "to", "and" or
a dash between them become an interval. What is left open (the year, the week) is the nearest that fits: in the past
where nothing tells that it is still to come, since news mostly tells what was.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from datetime import timedelta

import msgspec

from rashomon.language.base import DateExpression
from rashomon.language.en.dateparts import Parts, Piece
from rashomon.language.en.dateresolve import resolve, resolve_pair
from rashomon.language.en.daterules import pieces
from rashomon.language.en.datetenses import tense_around
from rashomon.model.when import When, at_day, between, since

_GAP = re.compile(r"[\s,]*\(?(?:(?:at|on|of|in|around|about|by|local\stime|the)\s+)*", re.IGNORECASE)
_TO = re.compile(r"\s*(?:-|–|—|to|until|till|through)\s*(?:the\s+)?|\s+(?:to|until|till|through)\s+", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+(?:in\s+|on\s+)?", re.IGNORECASE)
_OPENS_PAIR = re.compile(r"\b(?:between|during|in|over|through)\s+(?:the\s+)?$", re.IGNORECASE)
_SIX_DAYS = timedelta(days=6)
_DAY_LEVEL = frozenset({"day", "weekday", "shift day"})
_DATES = tuple(
    frozenset(s.split(","))
    for s in (
        "weekday,day,month,year",
        "weekday,shift week",
        "day,month,shift year",
        "weekday,day,month,shift year",
        "weekday,feast",
        "weekday,feast,year",
        "feast,shift year",
        "feast,day,month,year",
        "quarter,shift year",
    )
)


_HINT = re.compile(
    r"\d|day|week|month|year|decade|century|fortnight|hour|minute|morning|evening|noon|night|dawn|dusk|tomorrow|time|moment"
    r"|spring|summer|autumn|fall|winter|hours|season|quarter|nineteen|eighteen|thousand|eve\b|easter|hallow|thanks|epiphany|christi|sunday"
    r"|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec",
    re.IGNORECASE,
)
"""Some letters that every date has: most sentences have none, and are passed over at once."""


@functools.lru_cache(maxsize=8192)
def find_dates(text: str, start: int, end: int) -> tuple[DateExpression, ...]:
    """Dates and times in text[start:end], in order, none overlapping; a clock time without a day is left out.

    Kept, for several stages ask for the same sentence.
    """
    if _HINT.search(text, start, end) is None:
        return ()
    joined = join_pieces(text, pieces(text, start, end))
    found = []
    at = 0
    while at < len(joined):
        paired = at + 1 < len(joined) and _is_pair(text, joined[at], joined[at + 1])
        found.append(
            _interval(text, joined[at], joined[at + 1], start, end) if paired else _single(text, joined[at], start, end)
        )
        at += 2 if paired else 1
    return tuple(d for d in found if d is not None)


def join_pieces(text: str, found: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces with those that stand together and make one time joined into one."""
    joined: list[Piece] = []
    for piece in found:
        beside = joined and not _looks_ahead(text, piece) and _adjacent(text, joined[-1], piece)
        both = _merge(joined[-1].parts, piece.parts) if beside else None
        if both is None:
            joined.append(piece)
        else:
            joined[-1] = Piece(joined[-1].start, piece.end, both)
    return tuple(joined)


def _looks_ahead(text: str, piece: Piece) -> bool:
    """True for "the evening" of "the evening of the 3rd": it goes with what follows."""
    return piece.parts.says == {"part"} and re.compile(r"\s+of\b").match(text, piece.end) is not None


def _adjacent(text: str, left: Piece, right: Piece) -> bool:
    return right.start - left.end < 30 and _GAP.fullmatch(text, left.end, right.start) is not None


def _merge(left: Parts, right: Parts) -> Parts | None:
    """One `Parts` that says what both say, or None where that makes no one time."""
    if left.says & right.says or not _makes_one(left.says | right.says):
        return None
    default = Parts()
    told = {f: getattr(right, f) for f in right.__struct_fields__ if getattr(right, f) != getattr(default, f)}
    return msgspec.structs.replace(left, **told)


def _makes_one(says: frozenset[str]) -> bool:
    date = says - {"clock", "part"}
    if says != date and not date & _DAY_LEVEL and date:
        return False
    if "day" in date and ("year" in date or "shift year" in date) and "month" not in date:
        return False
    if "weekday" in date and "month" in date and "day" not in date:
        return False
    if "weekday" in date and ("year" in date or "shift year" in date) and not date & {"month", "feast"}:
        return False
    return len(date) < 2 or any(date <= allowed for allowed in _DATES)


def _is_pair(text: str, left: Piece, right: Piece) -> bool:
    if right.start - left.end > 12 or not _same_grain(left.parts, right.parts):
        return False
    if _TO.fullmatch(text, left.end, right.start):
        return True
    head = text[max(0, left.start - 12) : left.start]
    return bool(_AND.fullmatch(text, left.end, right.start) and _OPENS_PAIR.search(head))


def _same_grain(left: Parts, right: Parts) -> bool:
    """True where both tell days, or both months, or both years; the end may leave out what the start told."""
    grains = [next((g for g in ("clock", "day", "weekday", "month", "year") if g in p.says), "") for p in (left, right)]
    days = {"day", "weekday"}
    return bool(grains[0]) and (grains[0] == grains[1] or set(grains) <= days)


def _interval(text: str, left: Piece, right: Piece, start: int, end: int) -> DateExpression | None:
    if not (left.parts.says | right.parts.says) - {"clock", "part"}:
        return None
    tense = tense_around(text, start, (left.start, left.end), end)

    def read(base: When | None) -> When | None:
        return resolve_pair(left.parts, right.parts, base, tense)

    return _expression(text, left.start, right.end, (left.parts, right.parts), read)


_SINCE = re.compile(r"\b(?:ever\s+)?since\s+(?:the\s+)?$", re.IGNORECASE)


_WEEK_OF = re.compile(
    r"\b(?:the\s+)?week\s+(?:of|beginning|starting|commencing)\s+(?:on\s+)?(?:the\s+)?$", re.IGNORECASE
)


def _single(text: str, piece: Piece, start: int, end: int) -> DateExpression | None:
    if not piece.parts.says - {"clock", "part"}:
        return None
    lead = _SINCE.search(text, max(start, piece.start - 16), piece.start)
    week = _WEEK_OF.search(text, max(start, piece.start - 32), piece.start)
    tense = tense_around(text, start, (piece.start, piece.end), end)

    def read(base: When | None) -> When | None:
        when = resolve(piece.parts, base, tense)
        if when and week and when.unit == "day":
            return between(when, at_day(when.earliest + _SIX_DAYS))
        return since(when) if when and lead and not when.is_open else when

    opening = lead or week
    return _expression(text, opening.start() if opening else piece.start, piece.end, (piece.parts,), read)


def _expression(
    text: str, start: int, end: int, parts: tuple[Parts, ...], read: Callable[[When | None], When | None]
) -> DateExpression:
    told = frozenset[str]().union(*(p.says for p in parts))
    relative = not ("year" in told or "decade" in told)
    anaphoric = any(p.after for p in parts)
    return DateExpression(
        start=start,
        end=end,
        text=text[start:end],
        relative=relative,
        anaphoric=anaphoric,
        in_hours=bool(told & {"shift hour", "shift minute", "shift second"}),
        resolve=read,
    )
