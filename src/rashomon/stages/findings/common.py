"""What all finders share: how a side, a finding and a count of origins are made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.model.ids import content_id
from rashomon.stages.base import Records
from rashomon.stages.tellings import Tellings
from rashomon.text.tokens import normal, tokenize

CountOrigins = Callable[[Iterable[r.Span]], int]
"""How many independent witnesses stand behind some spans (`rashomon.stages.origins.origin_counter`)."""


class Context(NamedTuple):
    """What every finder is given: the records so far, the counter of origins, which clauses and sentences are alike."""

    records: Records
    count_origins: CountOrigins
    tellings: Tellings = Tellings()
    sentences: Tellings = Tellings()


Finder = Callable[[Context], Iterable[r.Finding]]
"""A finder reads the records and yields findings; `rashomon.stages.findings.FINDERS` lists them."""


def make_finding(
    context: Context,
    kind: r.FindingKind,
    verdict: r.Verdict,
    about: str,
    values: Mapping[str, Iterable[r.Span]],
    score: float = 1.0,
) -> r.Finding:
    """A finding whose sides are `values`: a value as worded → the spans that give it. Sides with most origins first."""
    sides = tuple(sorted((make_side(context, v, spans) for v, spans in values.items()), key=_side_rank))
    key = [f"{s.article}:{s.start}-{s.end}" for side in sides for s in side.evidence]
    return r.Finding(
        id=content_id("f", kind, verdict, about, *sorted(key)),
        kind=kind,
        verdict=verdict,
        about=about,
        sides=sides,
        score=round(score, 3),
    )


def make_side(context: Context, value: str, spans: Iterable[r.Span]) -> r.Side:
    """One side: its spans sorted, the articles they are in, and how many origins that makes."""
    evidence = tuple(sorted(set(spans)))
    articles = tuple(sorted({s.article for s in evidence}))
    return r.Side(value=value, articles=articles, origins=context.count_origins(evidence), evidence=evidence)


def of_speech(statement: r.Statement) -> bool:
    """Its verb is one of speech: who finds or shows something, or does it, does not say it."""
    reporting = get_language("en").reporting
    words = {normal(t.text) for t in tokenize(statement.cue.text)} if statement.cue is not None else {"according"}
    return bool(words & reporting.speech) or "according" in words


def _side_rank(side: r.Side) -> tuple[int, str, tuple[r.Span, ...]]:
    return -side.origins, side.value, side.evidence
