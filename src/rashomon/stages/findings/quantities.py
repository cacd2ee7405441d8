"""Quantities: the same thing counted or measured by several reports, and whether they come out alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import combinations

from rashomon.language import get_language
from rashomon.language.base import Quantity
from rashomon.model import records as r
from rashomon.model.when import When
from rashomon.stages.findings import tolls
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.findings.figures import Told, about, quantities, range_key, sides, sides_by_value
from rashomon.stages.findings.one_thing import exclude, likeness, overlap
from rashomon.stages.findings.wholes import is_part
from rashomon.stages.wording import Weights, weights
from rashomon.text.groups import grouped
from rashomon.text.tokens import stem

_SMALL = 10
"""Numbers up to this are so common that equal ones say little."""
_CONFLICT = 0.35
"""How alike two sentences must be for their unequal numbers to be of one thing."""
_BEFALLEN = 0.1
"""The same, for numbers of people whom the same befell."""
_SAME_SIZE, _GROWN = 3.0, 10.0
_LATER = timedelta(hours=1)


def find(context: Context) -> Iterator[r.Finding]:
    """Findings on quantities that two or more articles give of one thing."""
    articles = context.records.articles
    weighing = weights(articles)
    told = quantities(articles)
    groups = _groups(told, weighing)
    rising = tuple(tolls.find(context))
    yield from rising
    known = frozenset(span for f in rising for side in f.sides for span in side.evidence)
    for members in groups:
        if len({t.span.article for t in members}) > 1:
            yield from _agreements(context, members, known)
    left = tuple(some for group in groups if (some := tuple(t for t in group if t.span not in known)))
    yield from _differences(context, told, left, weighing)
    yield from _growing(context, told)


def _groups(told: tuple[Told, ...], weighing: Weights) -> tuple[tuple[Told, ...], ...]:
    """Quantities that may be the same number of the same thing, each in one group, the most alike joined first."""
    scores = {
        pair: alike
        for bucket in _buckets(told)
        for pair in combinations(bucket, 2)
        if overlap(told[pair[0]].quantity, told[pair[1]].quantity)
        and (alike := likeness(told[pair[0]], told[pair[1]], weighing))
    }
    pairs = sorted(scores, key=lambda p: (told[p[0]].quantity.value != told[p[1]].quantity.value, -scores[p], p))
    groups = grouped(len(told), pairs, lambda a, b: overlap(told[a].quantity, told[b].quantity))
    return tuple(tuple(told[n] for n in group) for group in groups)


def _buckets(told: tuple[Told, ...]) -> Iterable[list[int]]:
    """Indexes of quantities that can be compared at all: of one unit and, for things, with a counted word in common."""
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for n, t in enumerate(told):
        for key in _keys(t):
            found[key].append(n)
    return [found[key] for key in sorted(found)]


def _keys(told: Told) -> set[tuple[str, ...]]:
    kind = (told.quantity.kind, told.quantity.unit)
    if told.quantity.kind not in ("count", "rank"):
        return {kind}
    return {(*kind, word) for word in told.counted} | {(*kind, f"{told.quantity.value:g}")}


def _agreements(context: Context, members: tuple[Told, ...], rising: frozenset[r.Span]) -> Iterator[r.Finding]:
    """One for all, and one for those that two articles tell alike where others are more or less precise.

    Counts of one `rising` toll are no one count told more or less exactly.
    """
    alike: dict[tuple[float, str, str, str], list[Told]] = defaultdict(list)
    for t in members:
        alike[range_key(t.quantity)].append(t)
    if len(alike) > 1 and not all(t.span in rising for t in members):
        verdict: r.Verdict = "agree-at-different-precision"
        yield make_finding(context, "quantity", verdict, about(members), sides_by_value(members))
    for some in alike.values():
        if len({t.span.article for t in some}) > 1:
            yield make_finding(context, "quantity", "agree", about(some), sides(some))


def _differences(
    context: Context, told: tuple[Told, ...], groups: tuple[tuple[Told, ...], ...], weighing: Weights
) -> Iterator[r.Finding]:
    """Two groups whose numbers exclude each other though their sentences tell of one thing."""
    for left, right in _comparable_groups(groups):
        pair = None if _also_said(left, right) else _clash(left, right, weighing)
        if pair and not _has_both(*pair, told) and not is_part(*pair, told):
            a, b = pair
            verdict: r.Verdict = "update" if grew((a.quantity, a.published), (b.quantity, b.published)) else "conflict"
            if _comparable(*pair, _SAME_SIZE if verdict == "conflict" else _GROWN):
                yield make_finding(
                    context, "quantity", verdict, about((*left, *right)), sides_by_value((*left, *right))
                )


def _comparable_groups(
    groups: tuple[tuple[Told, ...], ...],
) -> Iterator[tuple[tuple[Told, ...], tuple[Told, ...]]]:
    """Two groups that count the same in one unit, in order."""
    holding: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for n, group in enumerate(groups):
        for key in {(t.quantity.kind, t.quantity.unit, word) for t in group for word in t.counted}:
            holding[key].append(n)
    pairs = {pair for held in holding.values() for pair in combinations(held, 2)}
    return ((groups[a], groups[b]) for a, b in sorted(pairs))


def _clash(left: tuple[Told, ...], right: tuple[Told, ...], weighing: Weights) -> tuple[Told, Told] | None:
    return next(((a, b) for a in left for b in right if _excludes(a, b, weighing)), None)


def _excludes(a: Told, b: Told, weighing: Weights) -> bool:
    one = (a.quantity.kind, a.quantity.unit) == (b.quantity.kind, b.quantity.unit)
    if not one or a.span.article == b.span.article or not exclude(a.quantity, b.quantity):
        return False
    if not a.counted & b.counted or "vague" in (a.quantity.bound, b.quantity.bound):
        return False
    if _of_several(a) and _of_several(b) and not _of_several(a) & _of_several(b):
        return False
    least = _BEFALLEN if a.outcome else _CONFLICT
    return weighing.likeness(a.near, b.near) >= least and weighing.likeness(a.stems, b.stems) >= least


def _of_several(told: Told) -> frozenset[str]:
    """Which of several it is of, as of quarters or attempts."""
    return told.near & get_language("en").contrasts.ordinals


def _comparable(a: Told, b: Told, most: float) -> bool:
    """Numbers of people whom the same befell are of two events where they are not of one size."""
    low, high = sorted((a.quantity.value, b.quantity.value))
    return not a.outcome or high <= most * low


def _growing(context: Context, told: tuple[Told, ...]) -> Iterator[r.Finding]:
    """Least numbers of one thing that a later report gives higher: "more than 150 tremors", "at least 390 tremors"."""
    by_thing: dict[str, list[Told]] = defaultdict(list)
    names = get_language("en").names
    people = names.person_nouns | names.group_nouns
    for t in told:
        if t.quantity.bound == "at-least" and t.quantity.kind == "count" and not t.outcome and t.quantity.counted:
            by_thing[t.quantity.counted[0]].append(t)
    for thing in sorted(set(by_thing) - people - {stem(word) for word in people}):
        rose = [p for p in combinations(by_thing[thing], 2) if _grew_on(*p)]
        if rose:
            members = sorted({t.span: t for pair in rose for t in pair}.values(), key=lambda t: t.span)
            yield make_finding(context, "quantity", "update", about(members), sides_by_value(members), 0.5)


def _grew_on(a: Told, b: Told) -> bool:
    low = min(a.quantity.value, b.quantity.value)
    apart = a.span.article != b.span.article and not overlap(a.quantity, b.quantity)
    return apart and low > _SMALL and grew((a.quantity, a.published), (b.quantity, b.published))


def _also_said(left: tuple[Told, ...], right: tuple[Told, ...]) -> bool:
    """True where one article has both numbers: they are then of two things."""
    return bool({t.span.article for t in left} & {t.span.article for t in right})


def _has_both(a: Told, b: Told, told: tuple[Told, ...]) -> bool:
    """True where the article of one tells the other's number of the same things too, in whatever words.

    What befell some of a whole, it does not tell of all of it.
    """
    return any(
        t.span.article == here.span.article and (_same_count(t, there) or same_number(t.quantity, there.quantity))
        for here, there in ((a, b), (b, a))
        for t in told
        if not (t.quantity.is_whole and a.outcome and b.outcome)
    )


def _same_count(a: Told, b: Told) -> bool:
    one = (a.quantity.kind, a.quantity.unit) == (b.quantity.kind, b.quantity.unit)
    return one and bool(a.counted & b.counted) and overlap(a.quantity, b.quantity)


def same_number(a: Quantity, b: Quantity) -> bool:
    """One number that is no common one, of one unit or of a unit that is left to be understood ("40 million")."""
    return a.value == b.value > _SMALL and (a.unit == b.unit or not a.unit) and overlap(a, b)


def grew(one: tuple[Quantity, When | None], other: tuple[Quantity, When | None]) -> bool:
    """True for a count that a clearly later report gives higher: a toll that rose. Each with its report's time."""
    (a, told), (b, retold) = one, other
    if a.kind != "count" or told is None or retold is None:
        return False
    later = retold.earliest - told.earliest
    return (later >= _LATER and b.value > a.value) or (-later >= _LATER and a.value > b.value)
