"""Names: one actor under several spellings, and forms that are probably misprints."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import DamerauLevenshtein

from rashomon.model import records as r
from rashomon.stages.actors import name_key
from rashomon.stages.findings.common import Context, make_finding

_LEAST_LETTERS, _LONG = 4, 7


def find(context: Context) -> Iterator[r.Finding]:
    """One finding of verdict "variant" for each actor whose name is spelt in more than one way."""
    for actor in context.records.actors:
        if not actor.named or actor.kind == "place":
            continue
        told = [v for v in actor.variants if v.misprint or v.judged]
        forms = told + _respelt([v for v in actor.variants if v not in told])
        if len({v.text for v in forms}) > 1 or told:
            yield make_finding(context, "name", "variant", f"the name of {actor.name}", _sides(actor), 0.8)


def _respelt(variants: Sequence[r.Variant]) -> list[r.Variant]:
    """Forms with a word that another form spells differently, or with the same words marked differently."""
    return [v for v in variants if any(_spelt_otherwise(v.text, w.text) for w in variants if w is not v)]


def _spelt_otherwise(a: str, b: str) -> bool:
    """One word of the two differs by a letter or two, or only hyphens, stops and capitals do."""
    x, y = name_key(a), name_key(b)
    if x == y:
        return a != b
    return any(_near(v, w) for v in x for w in y if v not in y and w not in x)


def _near(v: str, w: str) -> bool:
    """A letter apart in short words, two in long ones; a plural is no respelling."""
    if min(len(v), len(w)) < _LEAST_LETTERS or v[0] != w[0] or v + "s" == w or w + "s" == v:
        return False
    return DamerauLevenshtein.distance(v, w) <= (1 if min(len(v), len(w)) < _LONG else 2)


def _sides(actor: r.Actor) -> dict[str, list[r.Span]]:
    """Each form with the places where it is printed, longest forms first where one holds another."""
    forms = sorted({v.text for v in actor.variants}, key=lambda t: (-len(t), t))
    sides: dict[str, list[r.Span]] = defaultdict(list)
    for span in actor.mentions:
        form = next((f for f in forms if f in span.text), None)
        if form is not None:
            sides[form].append(span)
    return sides
