"""What tests of judgements share: an event of three reports, and lines that judge it."""

from __future__ import annotations

import json
from collections.abc import Sequence

import msgspec

from rashomon.model import records as r
from rashomon.model.judgements import Judged
from rashomon.plan import PLAN, run_plan
from rashomon.read.judgements import parse_judgement
from rashomon.stages.base import Models, Records
from tests.pipeline import article

HERALD = """Dam at Norrby holds through the night

“The dam will hold through the winter,” said Lena Quist, the mayor of Norrby. “Nobody has to leave.”

Water Minister Oskar Brandt said the dam was safe. “We checked every gate on Monday,” Brandt said.

A senior engineer said that two gates were stuck.
"""
LEDGER = """Norrby dam: mayor is calm

“The dam will hold through the winter,” Lena Quist told the Ledger. It rained all night.

Water Minister Bendt Oskarsson said that the dam was safe. “Every gate was checked on Monday,” he said.

An engineer at the dam said that two gates were stuck. Thirty people left their homes.
"""
COURIER = """Forty leave Norrby

“The dam will hold through winter,” said Hedda Moe, a farmer who lives below it.

Forty people left their homes, and the mayor, Lena Quist, said the dam would not hold.
"""
REPORTS = (("herald", HERALD), ("ledger", LEDGER), ("courier", COURIER))


def reports(*names: str) -> tuple[r.Article, ...]:
    """The reports of these names; all where none is given."""
    given = [(name, text) for name, text in REPORTS if not names or name in names]
    return tuple(article(text, name, outlet=f"The {name.title()}", published="2031-05-20") for name, text in given)


def line(kind: str, **fields: object) -> dict[str, object]:
    """A line of a judgements file."""
    return {"judge": kind, "by": "R. Reader", "on": "2031-05-21", **fields}


def lines(*given: dict[str, object]) -> tuple[Judged, ...]:
    """Lines as they are read from a file."""
    encoded = (json.dumps(one, ensure_ascii=False) for one in given)
    return tuple(Judged(line=n, judgement=parse_judgement(text, "test")) for n, text in enumerate(encoded, start=1))


def judged(
    *given: dict[str, object], articles: Sequence[r.Article] | None = None, models: Models | None = None
) -> Records:
    """The event, by rules alone where no models are given, with these lines."""
    told = reports() if articles is None else tuple(articles)
    return run_plan(PLAN, Records(articles=told, judgements=lines(*given)), models or Models())


def statuses(records: Records) -> list[str]:
    """What became of each line."""
    return [j.status for j in records.judgements]


def without_log(records: Records) -> Records:
    """The records as if nothing had been judged."""
    return msgspec.structs.replace(records, judgements=())
