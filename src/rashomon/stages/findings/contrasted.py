"""Contrasted: sentences and clauses that tell the same but for one thing, be it a figure, a day, a name or a "not"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from rashomon.model import records as r
from rashomon.stages.findings.apart import Apart, Pair, Scene, open_scene, shared, told_apart
from rashomon.stages.findings.apart_figures import days_apart, figures_apart, turns_apart, weekdays_apart
from rashomon.stages.findings.apart_names import names_apart, offices_apart
from rashomon.stages.findings.apart_negations import negations_apart
from rashomon.stages.findings.common import Context

_WORTH_A_LOOK = 0.3
"""How much of each telling must be in the other, what sets them apart counted, for the checks to be made."""

CHECKS: tuple[Callable[[Pair, Scene], Iterator[Apart]], ...] = (
    figures_apart,
    days_apart,
    weekdays_apart,
    turns_apart,
    names_apart,
    offices_apart,
    negations_apart,
)
"""Each yields what sets two tellings of one thing apart."""


def find(context: Context) -> Iterator[r.Finding]:
    """A conflict, or an update, for each thing in which accounts that tell the same exclude each other."""
    scene = open_scene(context)
    found: dict[tuple[r.FindingKind, r.Verdict, str, str], list[tuple[Apart, Pair]]] = defaultdict(list)
    for pair in _pairs(context):
        if shared(pair, scene) < _WORTH_A_LOOK:
            continue
        apart = _only_one([apart for check in CHECKS for apart in check(pair, scene)])
        if apart is not None and apart.verdict is not None and not scene.both_quoted(apart):
            one, other = sorted((apart.left.value, apart.right.value))
            found[apart.kind, apart.verdict, one, other].append((apart, pair))
    for key in sorted(found):
        yield told_apart(context, key[1], found[key])


def _only_one(apart: Sequence[Apart]) -> Apart | None:
    """What differs, where it is one thing: accounts that differ in two tell of two things, or of two times."""
    return apart[0] if len(apart) == 1 else None


def _pairs(context: Context) -> Iterator[Pair]:
    """Sentences first, then clauses of other sentences."""
    seen: set[tuple[r.Span, r.Span]] = set()
    for told in (context.sentences, context.tellings):
        for n, m in told.best:
            a, b = told.all[n], told.all[m]
            if (a.sentence, b.sentence) not in seen:
                seen.add((a.sentence, b.sentence))
                yield Pair(a, b)
