"""What an article prints twice: a whole text run off again, an embedded post, a pulled quote, a summary line."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import NamedTuple

import msgspec

from rashomon.model import records as r
from rashomon.stages.reading import HEADING_WORDS
from rashomon.text.sentences import sentences
from rashomon.text.shingles import Run, shared_runs
from rashomon.text.tokens import normal, tokenize_part

_K = 4
_COVERED = 0.85
"""So much of a stretch must stand elsewhere in runs of at least `_K` words."""
_LEAST_WORDS = 8
_LONG_BLOCK = 4
"""Blocks of more sentences than this are compared sentence by sentence."""
_PULLED_WORDS = 60
_TEXT_KINDS = ("body", "heading", "list", "quote", "post")


class _Unit(NamedTuple):
    """A stretch that is or is not a repeat: a passage, or a sentence of a long one."""

    passage: int
    start: int
    end: int
    forms: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    part: bool


class _Match(NamedTuple):
    """A unit stands again in `other`, whose words first..last hold it."""

    other: int
    first: int
    last: int


def mark_repeats(article: r.Article) -> r.Article:
    """The article with its repeats marked: the later print of two, or the embedded or pulled copy of a quotation."""
    units = _units(article)
    covers = _covers(units)
    found = {n: m for n in range(len(units)) if (m := _repeat(article, units, n, covers.get(n, {})))}
    found = _with_short_lines(units, _sturdy(units, found))
    if not found:
        return article
    passages = [p for n, p in enumerate(article.passages) for p in _marked(article, n, p, units, found)]
    return msgspec.structs.replace(article, passages=tuple(passages))


def _units(article: r.Article) -> list[_Unit]:
    units = []
    for number, passage in enumerate(article.passages):
        if passage.kind not in _TEXT_KINDS:
            continue
        parts = sentences(article.text, passage.start, passage.end, article.language)
        whole = len(parts) <= _LONG_BLOCK
        for start, end in [(passage.start, passage.end)] if whole else parts:
            all_tokens = tokenize_part(article.text, (passage.start, passage.end), start, end)
            tokens = [t for t in all_tokens if t.is_word]
            forms = tuple(normal(t.text) for t in tokens)
            if passage.kind == "heading" and len(forms) > HEADING_WORDS:
                continue  # a summary says again what the report says: neither is a copy
            units.append(_Unit(number, start, end, forms, tuple((t.start, t.end) for t in tokens), not whole))
    return units


def _covers(units: list[_Unit]) -> dict[int, dict[int, list[Run]]]:
    """Shared runs by unit and by the other unit, both ways; `left` is always the unit itself."""
    covers: dict[int, dict[int, list[Run]]] = defaultdict(lambda: defaultdict(list))
    for run in shared_runs([u.forms for u in units], _K):
        if run.left != run.right:
            covers[run.left][run.right].append(run)
            covers[run.right][run.left].append(Run(run.right, run.right_start, run.left, run.left_start, run.length))
    return covers


def _repeat(article: r.Article, units: list[_Unit], n: int, covers: dict[int, list[Run]]) -> _Match | None:
    """The place that unit n repeats: an earlier one, or any where n is a copy set beside the report."""
    unit = units[n]
    aside = _pulled(article, unit)
    others = {o: runs for o, runs in covers.items() if (o < n or aside) and not _pulled(article, units[o])}
    if aside and not others:
        others = {o: runs for o, runs in covers.items() if o < n}
    if not others or (len(unit.forms) < _LEAST_WORDS and not aside):
        return None
    covered = {
        i for runs in others.values() for run in runs for i in range(run.left_start, run.left_start + run.length)
    }
    if len(covered) < _COVERED * _unsigned(article, unit, covered):
        return None
    best = max(others, key=lambda o: (sum(run.length for run in others[o]), -o))
    first = min(run.right_start for run in others[best])
    last = max(run.right_start + run.length - 1 for run in others[best])
    return _Match(best, first, last)


def _pulled(article: r.Article, unit: _Unit) -> bool:
    """A copy set beside the report: an embedded post, or a line that no stop ends."""
    text, kind = article.text[unit.start : unit.end], article.passages[unit.passage].kind
    if kind in ("quote", "post"):
        return True
    return not unit.part and 5 <= len(unit.forms) <= _PULLED_WORDS and not re.search(r"[.!?…:;,][\"”’'»)\]]*$", text)


def _unsigned(article: r.Article, unit: _Unit, covered: set[int]) -> int:
    """How many words a unit has without the name (and date) that stands under a post or a pulled quote."""
    text = article.text[unit.start : unit.end]
    dash = re.search(r"[.!?”\"]\s*[—–-]\s?[^—–]{2,80}$", text)
    if dash and _pulled(article, unit):
        return sum(start < unit.start + dash.start() for start, _ in unit.places) or len(unit.forms)
    signed = max(covered, default=-1) + 1
    name = [article.text[start] for start, _ in unit.places[signed:]]
    return signed if 0 < len(name) <= 3 and signed >= 5 and all(c.isupper() for c in name) else len(unit.forms)


def _sturdy(units: list[_Unit], found: dict[int, _Match]) -> dict[int, _Match]:
    """Single sentences of a long block count only where the next one is repeated too."""
    return {
        n: match
        for n, match in found.items()
        if not units[n].part or any(m in found and units[m].passage == units[n].passage for m in (n - 1, n + 1))
    }


def _with_short_lines(units: list[_Unit], found: dict[int, _Match]) -> dict[int, _Match]:
    """The repeats, and the short lines (headings) between them that stand in the same place in the first print."""
    both = dict(found)
    for n, unit in enumerate(units):
        if n not in both and 0 < len(unit.forms) < _LEAST_WORDS:
            near = sorted(o for m in (n - 1, n + 1) if m in both for o in _around(both[m].other, n))
            other = next((o for o in near if units[o].forms == unit.forms), None)
            if other is not None:
                both[n] = _Match(other, 0, len(unit.forms) - 1)
    return both


def _around(other: int, before: int) -> range:
    """The neighbours of a unit, as far as they stand before another."""
    return range(max(0, other - 2), min(before, other + 3))


def _marked(
    article: r.Article, number: int, passage: r.Passage, units: list[_Unit], found: dict[int, _Match]
) -> list[r.Passage]:
    """A passage, or its stretches where only some are repeats."""
    mine = [n for n, unit in enumerate(units) if unit.passage == number]
    if not any(n in found for n in mine):
        return [passage]
    if len(mine) == 1:
        span = _source(article, units, [found[mine[0]]])
        return [msgspec.structs.replace(passage, kind="repeat", repeats=span)]
    return [_stretch(article, passage, units, group, found) for group in _groups(mine, found)]


def _groups(mine: list[int], found: dict[int, _Match]) -> list[list[int]]:
    groups: list[list[int]] = []
    for n in mine:
        if groups and (n in found) == (groups[-1][-1] in found):
            groups[-1].append(n)
        else:
            groups.append([n])
    return groups


def _stretch(
    article: r.Article, passage: r.Passage, units: list[_Unit], group: list[int], found: dict[int, _Match]
) -> r.Passage:
    start, end = units[group[0]].start, units[group[-1]].end
    if group[0] not in found:
        return r.Passage(start=start, end=end, kind=passage.kind)
    return r.Passage(start=start, end=end, kind="repeat", repeats=_source(article, units, [found[n] for n in group]))


def _source(article: r.Article, units: list[_Unit], matches: list[_Match]) -> r.Span:
    """The stretch that some neighbouring units repeat: the longest run of places that lie in order."""
    first = min(matches, key=lambda m: m.other)
    last = max(matches, key=lambda m: (m.other, m.last))
    start, end = _place(units[first.other], first)[0], _place(units[last.other], last)[1]
    if end - start > 3 * sum(units[m.other].end - units[m.other].start for m in matches) or end <= start:
        start, end = _place(units[first.other], first)
    return article.span(start, end)


def _place(unit: _Unit, match: _Match) -> tuple[int, int]:
    """The matched words, with the marks around them where they are all of the unit."""
    start = unit.start if match.first == 0 else unit.places[match.first][0]
    end = unit.end if match.last == len(unit.places) - 1 else unit.places[match.last][1]
    return start, end
