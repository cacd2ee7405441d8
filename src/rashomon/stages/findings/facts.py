"""Facts: what two or more accounts tell alike, in whatever words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.likeness import denies
from rashomon.stages.tellings import Telling, in_short

_ALIKE = 0.95
"""The share of what tells the same that a telling must have in common with the middlemost to agree with it at all."""


def find(context: Context) -> Iterator[r.Finding]:
    """An agreement for each thing that accounts tell alike; more or less exactly where the wordings lie far apart."""
    told = context.tellings
    for group in told.groups:
        middle = told.middle(group)
        near = [n for n in group if n != middle and told.same(n, middle, _ALIKE)]
        members = _compatible([told.all[n] for n in (middle, *near)])
        if len({t.span.article for t in members}) > 1 and not all(t.quoted for t in members):
            close = all(told.same(n, middle) for n in near if told.all[n] in members)
            verdict: r.Verdict = "agree" if close and not _hedged_apart(members) else "agree-at-different-precision"
            values = {" ".join(t.span.text.split()): [t.span] for t in members}
            yield make_finding(context, "polarity", verdict, in_short(members[0]), values, 0.5)


def _compatible(members: Sequence[Telling]) -> list[Telling]:
    """Those that deny no more than the first does, and whose figures may be the first's."""
    kept: list[Telling] = []
    for telling in members:
        if all(_may_agree(telling, other) for other in kept):
            kept.append(telling)
    return kept


def _may_agree(a: Telling, b: Telling) -> bool:
    one, other = _figures(a), _figures(b)
    return denies(a.span.text) == denies(b.span.text) and (not one or not other or bool(one & other))


def _figures(telling: Telling) -> frozenset[tuple[str, float]]:
    text = telling.span.text
    found = get_language("en").find_quantities(text, 0, len(text))
    return frozenset((q.unit, q.value) for q in found if q.bound != "vague")


def _hedged_apart(members: Sequence[Telling]) -> bool:
    """Some tell it as alleged, others as known."""
    hedges = get_language("en").contrasts.hedges
    return len({bool(hedges & set(t.span.text.casefold().split())) for t in members}) > 1
