"""Facts: what two or more accounts tell alike, in whatever words."""

from __future__ import annotations

import functools
import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.findings.apart import Pair, Scene, open_scene
from rashomon.stages.findings.clocks import fit
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.findings.contrasted import CHECKS
from rashomon.stages.headings import in_short
from rashomon.stages.likeness import denies
from rashomon.stages.tellings import ALIKE, Telling
from rashomon.text.tokens import normal, stem, tokenize

_ALIKE = 0.95
"""The share of what tells the same that a telling must have in common with the middlemost to agree with it at all."""


_CLOSE = 1.05
"""The same, for more than agreement at different precision."""
_SAID_TOO, _NAMED_TOO = 2, 5
"""Words, other than names, that both must have, for of the same people much may be told; among so many words one."""
_LOOSE, _LOOSELY_SAID = 0.88, 3
"""The share of what tells the same, and the words other than names, for two alone that are each other's likest."""
_SAME_SIZE = 0.02
"""How far two figures may be apart to be one: half a year and 180 days."""


def find(context: Context) -> Iterator[r.Finding]:
    """An agreement for each thing that accounts tell alike; more or less exactly where the wordings lie far apart."""
    told = context.tellings
    scene = open_scene(context)
    for group in told.groups:
        middle = told.middle(group)
        alike = [n for n in group if told.same(n, middle, _ALIKE)]
        near = [n for n in alike if any(m != n and _much_said(told.all[n], told.all[m]) for m in alike)]
        near.sort(key=lambda n: n != middle)
        members = _compatible([told.all[n] for n in near if _tells(told.all[n])], scene)
        if len({t.span.article for t in members}) > 1 and not all(t.quoted for t in members):
            close = all(told.same(n, middle, _CLOSE) for n in near if told.all[n] in members)
            verdict: r.Verdict = "agree" if close and not _hedged_apart(members) else "agree-at-different-precision"
            values = _wordings(members)
            yield make_finding(context, "polarity", verdict, in_short(members[0].span.text), values, 0.5)
    yield from _loosely(context, scene)


def _much_said(a: Telling, b: Telling) -> bool:
    """Words enough are shared that are no names, and that are not one phrase; or one and many names."""
    said = a.said_too(b)
    enough = len(said) > _SAID_TOO or (
        len(said) == _SAID_TOO and not all(_one_phrase(said, t.span.text) for t in (a, b))
    )
    return enough or (len(said) > 0 and len(a.stems & b.stems) >= _NAMED_TOO)


def _one_phrase(stems: frozenset[str], text: str) -> bool:
    """As in "nerve agent": two nouns side by side name one thing, of which much may be told."""
    plain = [normal(t.text) for t in tokenize(text) if t.is_word]
    pairs = (two for two in itertools.pairwise(plain) if frozenset(map(stem, two)) == stems)
    return any(not get_language("en").contrasts.no_noun.search(" ".join(two)) for two in pairs)


def _loosely(context: Context, scene: Scene) -> Iterator[r.Finding]:
    """Two tellings in quite other words: each is the other's likest, and they share more than whom they are about.

    Their sense must be known, and nothing else must be told alike to either: of one act many things are told.
    """
    told = context.tellings
    grouped = {n for group in told.groups for n in group}
    for a, b in told.likest(_LOOSE) if told.least == ALIKE else ():
        pair = told.all[a], told.all[b]
        said = len(pair[0].said_too(pair[1]) - _offices()) >= _LOOSELY_SAID and all(map(_tells, pair))
        apart = all(t.quoted for t in pair) or _hedged_apart(pair)
        if not grouped & {a, b} and said and not apart and _may_agree(*pair, scene):
            values = _wordings(pair)
            about = in_short(min((t.span.text for t in pair), key=lambda text: (len(text), text)))
            yield make_finding(context, "polarity", "agree-at-different-precision", about, values, 0.4)


def _wordings(members: Sequence[Telling]) -> dict[str, list[r.Span]]:
    """Each wording with the places where it is printed."""
    values: dict[str, list[r.Span]] = defaultdict(list)
    for telling in members:
        values[" ".join(telling.span.text.split())].append(telling.span)
    return values


def _tells(telling: Telling) -> bool:
    """It says that something is so: no question, and nothing that is denied."""
    return telling.stated and not telling.sentence.text.rstrip("\"'”’ ").endswith("?")


def _compatible(members: Sequence[Telling], scene: Scene) -> list[Telling]:
    """Those that deny no more than the others do, whose figures may be theirs, and that nothing sets apart."""
    kept: list[Telling] = []
    for telling in members:
        if all(_may_agree(telling, other, scene) for other in kept):
            kept.append(telling)
    return kept


def _may_agree(a: Telling, b: Telling, scene: Scene) -> bool:
    one, other = _figures(a), _figures(b)
    if another_mood(a, b) or _at_other_times(a, b):
        return False
    if _not_so(a.span.text) != _not_so(b.span.text) or (one and other and not _one_figure(one, other)):
        return False
    return not any(True for check in CHECKS for _ in check(Pair(a, b), scene))


def _at_other_times(a: Telling, b: Telling) -> bool:
    """Both tell the time of day, and no time of the one may be one of the other."""
    one, other = (get_language("en").find_clocks(t.span.text, 0, len(t.span.text)) for t in (a, b))
    return bool(one and other) and not any(fit(x, y) for x in one for y in other)


def _not_so(text: str) -> bool:
    """It tells that something is not so, or that somebody failed to do it."""
    undone = get_language("en").contrasts.undone
    plain = [normal(t.text) for t in tokenize(text) if t.is_word]
    failed = sum(word in undone for word in plain) + sum(f"{a} {b}" in undone for a, b in itertools.pairwise(plain))
    return denies(text) != (failed % 2 == 1)


@functools.cache
def _offices() -> frozenset[str]:
    return frozenset(map(stem, get_language("en").names.offices))


def another_mood(a: Telling, b: Telling) -> bool:
    """One is so under a condition only, and the other is told as what is or was: "the gate opens if …", "it opened"."""
    one, other = (frozenset(normal(t.text) for t in tokenize(telling.span.text)) for telling in (a, b))
    conditions, supposing = get_language("en").contrasts.conditions, get_language("en").reporting.supposing
    if bool(conditions & one) == bool(conditions & other):
        return False
    return not supposing & (other if conditions & one else one)


def _one_figure(one: Iterable[tuple[str, float]], other: Iterable[tuple[str, float]]) -> bool:
    return any(
        unit == unit_too and abs(value - value_too) <= _SAME_SIZE * abs(value)
        for unit, value in one
        for unit_too, value_too in other
    )


def _figures(telling: Telling) -> frozenset[tuple[str, float]]:
    text = telling.span.text
    found = get_language("en").find_quantities(text, 0, len(text))
    return frozenset((q.unit, q.value) for q in found if q.bound != "vague")


def _hedged_apart(members: Sequence[Telling]) -> bool:
    """Some tell it as alleged, others as known."""
    hedges = get_language("en").contrasts.hedges
    return len({bool(hedges & set(t.span.text.casefold().split())) for t in members}) > 1
