"""Limits: from so much to so much, told with one end alike and the other not."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from rashomon.language.base import Quantity
from rashomon.model import records as r
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.findings.figures import Told, about, quantities, sides_by_value
from rashomon.stages.wording import Weights, weights

_WIDE = 3.5
"""Ends nearer to each other are of an estimate, not of limits."""
_SAME, _APART = 0.05, 0.08
"""How far two ends may lie apart, as a share, to be one rounded or in other units; and from where they are two."""


def find(context: Context) -> Iterator[r.Finding]:
    """A conflict for limits of one thing that differ in one end; all reports' like limits are its sides."""
    articles = context.records.articles
    weighing = weights(articles)
    told = [t for t in quantities(articles) if _are_limits(t.quantity)]
    apart = [pair for pair in combinations(told, 2) if _differ(*pair, weighing)]
    if apart:
        members = sorted({t.span: t for pair in apart for t in pair}.values(), key=lambda t: t.span)
        yield make_finding(context, "quantity", "conflict", about(members), sides_by_value(members), 0.7)


def _are_limits(quantity: Quantity) -> bool:
    return quantity.bound == "exact" and quantity.low > 0 and quantity.high >= _WIDE * quantity.low


def _differ(a: Told, b: Told, weighing: Weights) -> bool:
    one, other = a.quantity, b.quantity
    if a.span.article == b.span.article or (one.kind, one.unit) != (other.kind, other.unit):
        return False
    low, high = _share(one.low, other.low), _share(one.high, other.high)
    return min(low, high) <= _SAME and max(low, high) >= _APART and weighing.likeness(a.stems, b.stems) > 0


def _share(a: float, b: float) -> float:
    return abs(a - b) / max(a, b)
