"""Facts: what two or more accounts tell alike, in whatever words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.findings.apart import Pair, Scene, open_scene
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.findings.contrasted import CHECKS
from rashomon.stages.headings import in_short
from rashomon.stages.likeness import denies
from rashomon.stages.tellings import Telling

_ALIKE = 0.95
"""The share of what tells the same that a telling must have in common with the middlemost to agree with it at all."""


_CLOSE = 1.05
"""The same, for more than agreement at different precision."""
_SAID_TOO = 2
"""Words, other than names, that both must have: of the same people much may be told."""


def find(context: Context) -> Iterator[r.Finding]:
    """An agreement for each thing that accounts tell alike; more or less exactly where the wordings lie far apart."""
    told = context.tellings
    scene = open_scene(context)
    for group in told.groups:
        middle = told.middle(group)
        near = [
            n
            for n in group
            if n != middle and told.same(n, middle, _ALIKE) and len(told.all[n].said_too(told.all[middle])) >= _SAID_TOO
        ]
        members = _compatible([told.all[n] for n in (middle, *near) if told.all[n].stated], scene)
        if len({t.span.article for t in members}) > 1 and not all(t.quoted for t in members):
            close = all(told.same(n, middle, _CLOSE) for n in near if told.all[n] in members)
            verdict: r.Verdict = "agree" if close and not _hedged_apart(members) else "agree-at-different-precision"
            values = {" ".join(t.span.text.split()): [t.span] for t in members}
            yield make_finding(context, "polarity", verdict, in_short(members[0].span.text), values, 0.5)


def _compatible(members: Sequence[Telling], scene: Scene) -> list[Telling]:
    """Those that deny no more than the others do, whose figures may be theirs, and that nothing sets apart."""
    kept: list[Telling] = []
    for telling in members:
        if all(_may_agree(telling, other, scene) for other in kept):
            kept.append(telling)
    return kept


def _may_agree(a: Telling, b: Telling, scene: Scene) -> bool:
    one, other = _figures(a), _figures(b)
    if denies(a.span.text) != denies(b.span.text) or (one and other and not one & other):
        return False
    return not any(True for check in CHECKS for _ in check(Pair(a, b), scene))


def _figures(telling: Telling) -> frozenset[tuple[str, float]]:
    text = telling.span.text
    found = get_language("en").find_quantities(text, 0, len(text))
    return frozenset((q.unit, q.value) for q in found if q.bound != "vague")


def _hedged_apart(members: Sequence[Telling]) -> bool:
    """Some tell it as alleged, others as known."""
    hedges = get_language("en").contrasts.hedges
    return len({bool(hedges & set(t.span.text.casefold().split())) for t in members}) > 1
