"""Names: one actor under several spellings, and forms that are probably misprints."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rashomon.model import records as r
from rashomon.stages.actors import name_key
from rashomon.stages.findings.common import Context, make_finding


def find(context: Context) -> Iterator[r.Finding]:
    """One finding of verdict "variant" for each actor whose name is spelt in more than one way."""
    for actor in context.records.actors:
        if not actor.named or actor.kind == "place":
            continue
        forms = [v for v in actor.variants if v.misprint] + _respelt([v for v in actor.variants if not v.misprint])
        if len({v.text for v in forms}) > 1 or any(v.misprint for v in forms):
            yield make_finding(context, "name", "variant", f"the name of {actor.name}", _sides(actor), 0.8)


def _respelt(variants: Sequence[r.Variant]) -> list[r.Variant]:
    """Forms that spell the same word of the name differently; a shorter form of the name is no respelling."""
    last: dict[str, list[r.Variant]] = defaultdict(list)
    for variant in variants:
        last[name_key(variant.text)[-1]].append(variant)
    if len(last) > 1 and all(len(next(iter(last))) > 3 for _ in last):
        return [min(group, key=lambda v: (len(v.text), v.text)) for _, group in sorted(last.items())]
    return _differently_marked(variants)


def _differently_marked(variants: Sequence[r.Variant]) -> list[r.Variant]:
    """The same words with other hyphens, stops or capitals; or a first name in two spellings."""
    whole: dict[tuple[str, ...], list[r.Variant]] = defaultdict(list)
    for variant in variants:
        whole[name_key(variant.text)].append(variant)
    marked = next((group for _, group in sorted(whole.items()) if len(group) > 1), [])
    full = [key for key in sorted(whole) if len(key) > 1 and len(key[0]) > 1]
    return marked or ([whole[key][0] for key in full] if len({key[0] for key in full}) > 1 else [])


def _sides(actor: r.Actor) -> dict[str, list[r.Span]]:
    """Each form with the places where it is printed, longest forms first where one holds another."""
    forms = sorted({v.text for v in actor.variants}, key=lambda t: (-len(t), t))
    sides: dict[str, list[r.Span]] = defaultdict(list)
    for span in actor.mentions:
        form = next((f for f in forms if f in span.text), None)
        if form is not None:
            sides[form].append(span)
    return sides
