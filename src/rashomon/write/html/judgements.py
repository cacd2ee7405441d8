"""What a reader decided, line by line."""

from __future__ import annotations

import msgspec

from rashomon.model.report import Report
from rashomon.text.plain import one_line
from rashomon.write.html.links import Desk, Quote
from rashomon.write.judgements import STATUSES, decided, signed


class Line(msgspec.Struct, frozen=True):
    """A line of the file: what was decided, by whom, what became of it, and the words it is about."""

    number: int
    told: str
    signed: str
    applied: bool
    status: str
    detail: str
    quotes: tuple[Quote, ...]


def lines(report: Report, desk: Desk) -> tuple[Line, ...]:
    """The judgements, in the order of their file."""
    return tuple(
        Line(
            number=j.line,
            told=one_line(decided(j)),
            signed=one_line(signed(j.judgement)),
            applied=j.status == "applied",
            status=STATUSES[j.status],
            detail="" if j.status == "applied" else one_line(j.detail),
            quotes=desk.quotes(j.evidence),
        )
        for j in report.judgements
    )
