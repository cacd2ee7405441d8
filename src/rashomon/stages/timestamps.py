"""Posts of a live report and dated updates: at what time each stretch of an article was written.

A time stamp on a line of its own holds up to the next one; one that opens a paragraph does where others do, too, and
else for that paragraph. A stamp without a day is of the last day told over it, or of the article's own.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import NamedTuple

import msgspec

from rashomon.language import get_language
from rashomon.language.base import Stamp
from rashomon.model import records as r
from rashomon.model.when import When, at_day
from rashomon.stages.reading import READABLE
from rashomon.text.blocks import Range, blocks

_FEWEST = 2
"""Time stamps from which an article is a series of posts."""
_WINDOW = timedelta(days=60)
"""How far from its article a post may be dated; farther, the line is a heading of a history."""
_TURN = 360
"""Minutes by which the time of day must fall, from a post to the next, for midnight to lie between."""


class Post(NamedTuple):
    """A stretch of an article that was written at a time of its own; its words begin behind a time of day there."""

    start: int
    words: int
    end: int
    when: When


class _Stamped(NamedTuple):
    """A time stamp: where what it dates begins and ends, and the time that the page gives for it in figures."""

    start: int
    words: int
    end: int
    stamp: Stamp | None
    given: When | None


def mark_stamps(article: r.Article) -> r.Article:
    """The article with a passage for each line that is the time stamp of a post, where it has several."""
    known = sorted((p.start, p.end) for p in article.passages)
    read = get_language(article.language).read_stamp
    written = When.parse(article.published) if article.published else None
    found = []
    for start, end in _lines_apart(article.text, known):
        stamp = read(article.text[start:end])
        if stamp is not None and _is_of_a_post(stamp, written):
            found.append(r.Passage(start=start, end=end, kind="timestamp"))
    given = sum(p.kind == "timestamp" for p in article.passages)
    if len(found) + given < _FEWEST:
        return article
    return msgspec.structs.replace(article, passages=(*article.passages, *found))


def _lines_apart(text: str, known: Sequence[Range]) -> Iterator[Range]:
    """The lines that no passage covers."""
    at = 0
    for start, end in (*known, (len(text), len(text))):
        if at < start:
            yield from blocks(text, at, start)
        at = max(at, end)


def _is_of_a_post(stamp: Stamp, written: When | None) -> bool:
    if stamp.dayless:
        return True
    when = stamp.on(written)
    return when is not None and (when.unit != "day" if written is None else _is_near(when, written))


def _is_near(when: When, written: When) -> bool:
    return abs(when.earliest - written.earliest) <= _WINDOW


def post_times(article: r.Article, written: When | None) -> tuple[Post, ...]:
    """The posts of an article in their order on the page, none overlapping; none where it is one report."""
    stamped = tuple(_stamped(article))
    dated = [(s, when) for s, when in zip(stamped, _times(stamped, written), strict=True) if when is not None]
    return tuple(_post(s, when) for s, when in dated if written is None or _is_near(when, written))


def _post(stamped: _Stamped, when: When) -> Post:
    """A mere day over what is told is the day of that, too."""
    words = stamped.start if when.unit == "day" else stamped.words
    return Post(stamped.start, words, stamped.end, when)


def in_stamp(posts: Sequence[Post], at: int) -> bool:
    """True for a place in the time of day that opens a post: it tells when that was written, nothing of what was."""
    return any(p.start <= at < p.words for p in posts)


def written_at(posts: Sequence[Post], at: int) -> When | None:
    """The time of the post that a place lies in, or None outside of all."""
    return next((p.when for p in posts if p.start <= at < p.end), None)


def _stamped(article: r.Article) -> Iterator[_Stamped]:
    """The time stamps of an article, each with the stretch that it dates."""
    marks = sorted((*_own_lines(article), *_leads(article)), key=lambda s: s.start)
    several = sum(not (s.stamp and s.stamp.update) for s in marks) >= _FEWEST
    starts = [*(s.start for s in marks[1:]), len(article.text)]
    for mark, following in zip(marks, starts, strict=False):
        lasts = several and not (mark.stamp and mark.stamp.update)
        yield mark._replace(end=following if lasts else min(mark.end, following))


def _own_lines(article: r.Article) -> Iterator[_Stamped]:
    read = get_language(article.language).read_stamp
    lines = [p for p in article.passages if p.kind == "timestamp"]
    begins = [0, *(p.end for p in lines[:-1])] if _stand_below(article, lines) else [p.end for p in lines]
    for p, start in zip(lines, begins, strict=True):
        given = When.parse(p.when) if p.when else None
        yield _Stamped(start, start, len(article.text), read(article.text[p.start : p.end]), given)


def _stand_below(article: r.Article, lines: Sequence[r.Passage]) -> bool:
    """Each stamp stands under its post: there is one before the first, and none behind the last."""
    told = [p.start for p in article.passages if p.kind in READABLE and p.kind != "heading"]
    return bool(lines and told) and min(told) < lines[0].start and max(told) < lines[-1].start


def _leads(article: r.Article) -> Iterator[_Stamped]:
    read = get_language(article.language).read_lead
    for p in article.passages:
        stamp = read(article.text, p.start, p.end) if p.kind in READABLE else None
        if stamp is not None:
            yield _Stamped(p.start, stamp.end, p.end, stamp, None)


def _times(stamped: Sequence[_Stamped], written: When | None) -> Iterator[When | None]:
    """The time of each stamp: as its words tell it, else as the page gives it."""
    day = written
    turns = _turns(stamped, written) if written is not None else [0] * len(stamped)
    for stamp, given, turn in ((s.stamp, s.given, turn) for s, turn in zip(stamped, turns, strict=True)):
        if given is not None and (stamp is None or stamp.dayless):
            when: When | None = given
        elif stamp is None:
            when = None
        elif stamp.dayless:
            when = stamp.on(at_day(day.earliest + timedelta(days=turn))) if day is not None else None
        else:
            when = stamp.on(written)
        yield when
        if when is not None and not (stamp and stamp.dayless and given is None):
            day = when.day


def _turns(stamped: Sequence[_Stamped], written: When | None) -> list[int]:
    """Days that each of a row of mere times of day lies behind the first written one: midnights between them."""
    times = [s.stamp.on(written) if s.stamp and s.stamp.dayless and s.given is None else None for s in stamped]
    if len(times) < _FEWEST or any(t is None for t in times):
        return [0] * len(stamped)
    minutes = [t.earliest.hour * 60 + t.earliest.minute for t in times if t is not None]
    newest_first = _disorder(minutes[::-1]) < _disorder(minutes)
    ordered = minutes[::-1] if newest_first else minutes
    turns = list(itertools.accumulate((a - b > _TURN for a, b in itertools.pairwise(ordered)), initial=0))
    return turns[::-1] if newest_first else turns


def _disorder(minutes: Sequence[int]) -> tuple[int, int]:
    """How often a time of day falls a little, so that the order is another, and by how many midnights it goes."""
    falls = [a - b for a, b in itertools.pairwise(minutes) if a > b]
    return sum(fall <= _TURN for fall in falls), sum(fall > _TURN for fall in falls)
