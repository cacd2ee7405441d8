"""One finder by itself, on short texts that went through the real stages before it."""

from __future__ import annotations

from typing import NamedTuple

from rashomon.model import records as r
from rashomon.plan import PLAN, run_plan
from rashomon.stages.base import Models, Records
from rashomon.stages.findings.common import Context, Finder
from rashomon.stages.origins import origin_counter
from rashomon.stages.tellings import read_sentences, read_tellings
from rashomon.stages.wording import weights
from tests.pipeline import article, collated


class Told(NamedTuple):
    """A finding as a table row: its verdict, its kind and the values of its sides, sorted."""

    verdict: str
    kind: str
    values: tuple[str, ...]


def context_of(records: Records) -> Context:
    """What the finders are given, by rules alone."""
    weighing = weights(records.articles)
    return Context(
        records,
        origin_counter(records.articles, records.derivations),
        read_tellings(records.articles, records.statements, weighing, None),
        read_sentences(records.articles, weighing),
    )


def rows(findings: list[r.Finding]) -> list[Told]:
    """Findings as table rows, sorted."""
    return sorted(Told(f.verdict, f.kind, tuple(sorted(s.value for s in f.sides))) for f in findings)


def told_by(find: Finder, *texts: str) -> list[Told]:
    """What one finder tells of some reports of one day."""
    return rows(list(find(context_of(collated(*texts)))))


def told_later(find: Finder, one: str, other: str, days: tuple[str, str]) -> list[Told]:
    """The same, of two reports each with its own time."""
    articles = tuple(article(t, n, published=d) for t, n, d in zip((one, other), "ab", days, strict=True))
    return rows(list(find(context_of(run_plan(PLAN, Records(articles=articles), Models())))))
