"""Tolls: counts of people whom something befell, which grow from report to report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import combinations

from rashomon.model import records as r
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.findings.figures import Told, about, quantities, sides_by_value

_LEAST = 5
"""Fewer are told of one incident or another."""
_MAIN = 0.8
"""How near to the highest count of its report one must come to be of all, not of some."""
_SAME_SIZE = 10.0
"""Tolls that lie farther apart are of two happenings."""
_LATER = timedelta(hours=1)


def find(context: Context) -> Iterator[r.Finding]:
    """An update for each toll that a clearly later report gives higher; all reports' counts of all are its sides."""
    by_outcome: dict[str, dict[str, list[Told]]] = defaultdict(lambda: defaultdict(list))
    for told in quantities(context.records.articles):
        if told.outcome and not told.past and told.quantity.bound != "vague" and told.quantity.value >= _LEAST:
            by_outcome[told.outcome][told.span.article].append(told)
    for outcome in sorted(by_outcome):
        mains = [_main(told) for told in by_outcome[outcome].values()]
        rose = [pair for pair in combinations(mains, 2) if _rose(*pair)]
        if rose:
            least = min(_highest(main).quantity.value for pair in rose for main in pair)
            members = [t for main in mains for t in main if least <= t.quantity.value / _MAIN]
            yield make_finding(context, "quantity", "update", about(members), sides_by_value(members), 0.8)


def _main(told: Sequence[Told]) -> list[Told]:
    """A report's counts of all: the highest and what comes near to it."""
    most = max(t.quantity.value for t in told)
    return [t for t in told if t.quantity.value >= _MAIN * most]


def _rose(one: Sequence[Told], other: Sequence[Told]) -> bool:
    """The later report counts more, of the same size; both tell of one thing, with a word in common."""
    first, last = sorted((_highest(one), _highest(other)), key=lambda t: t.quantity.value)
    if first.published is None or last.published is None or not first.stems & last.stems - first.counted:
        return False
    later = last.published.earliest - first.published.earliest >= _LATER
    return later and first.quantity.value < last.quantity.value <= _SAME_SIZE * first.quantity.value


def _highest(told: Sequence[Told]) -> Told:
    return max(told, key=lambda t: (t.quantity.value, t.span))
