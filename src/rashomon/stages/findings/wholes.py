"""Wholes: what one report counts in parts and another in all, as eight members and six more, and 14 members."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from rashomon.model import records as r
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.findings.figures import Told, about, quantities, sides

_LEAST = 10
"""Smaller wholes come about by chance."""
_TOGETHER = 500
"""Characters that may lie between two parts of a whole."""


def find(context: Context) -> Iterator[r.Finding]:
    """An agreement for each two counts in one report that make the count of another."""
    told = [t for t in quantities(context.records.articles) if _is_count(t)]
    pairs = _pairs_by_sum(told)
    wholes: dict[tuple[Told, Told], list[Told]] = defaultdict(list)
    for whole in (t for t in told if t.quantity.value > _LEAST):
        for one, other in pairs.get(whole.quantity.value, ()):
            elsewhere = one.span.article != whole.span.article
            if elsewhere and one.counted & whole.counted and other.counted & whole.counted:
                wholes[one, other].append(whole)
    for (one, other), counted in wholes.items():
        if other.span.start - one.span.end < _TOGETHER and _alike(one, other):
            values = sides(counted) | {f"{one.quantity.text} + {other.quantity.text}": [one.span, other.span]}
            yield make_finding(context, "quantity", "agree", about(counted), values, 0.6)


def _pairs_by_sum(told: Iterable[Told]) -> dict[float, list[tuple[Told, Told]]]:
    """Every two counts of one report, of like things, by what they make together."""
    by_article: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        by_article[one.span.article].append(one)
    found: dict[float, list[tuple[Told, Told]]] = defaultdict(list)
    for mine in by_article.values():
        for one, other in combinations(mine, 2):
            if one.counted & other.counted:
                found[one.quantity.value + other.quantity.value].append((one, other))
    return found


def is_part(a: Told, b: Told, told: Iterable[Told]) -> bool:
    """True where the report of the smaller of two numbers tells how many are wanting to the larger."""
    less, more = sorted((a, b), key=lambda t: t.quantity.value)
    beside = [t for t in told if t.span.article == less.span.article and _is_count(t)]
    return any(less in pair for pair in _parts(more, beside))


def _is_count(told: Told) -> bool:
    return told.quantity.kind == "count" and told.quantity.bound == "exact" and bool(told.counted)


def _parts(whole: Told, told: Iterable[Told]) -> Iterator[tuple[Told, Told]]:
    """Two counts of one report, of what the whole counts, that add up to it."""
    for one, other in combinations([t for t in told if t.counted & whole.counted], 2):
        fits = one.quantity.value + other.quantity.value == whole.quantity.value
        if fits and one.span.article == other.span.article and one.counted & other.counted:
            yield one, other


def _alike(one: Told, other: Told) -> bool:
    """Told in like words."""
    return len((one.counted | one.near) & (other.counted | other.near)) > 1
