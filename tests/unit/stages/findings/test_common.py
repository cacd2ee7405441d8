"""How findings and their sides are made."""

from __future__ import annotations

from collections.abc import Iterable

from rashomon.model import records as r
from rashomon.stages.base import Records
from rashomon.stages.findings.common import Context, make_finding, make_side
from tests.pipeline import event

A, B, C = event("Eleven cracks.", "Eleven cracks.", "Twelve cracks.")


def _articles(spans: Iterable[r.Span]) -> int:
    return len({span.article for span in spans})


CONTEXT = Context(Records(articles=(A, B, C)), _articles)
ELEVEN = (B.span(0, 6), A.span(0, 6))
TWELVE = (C.span(0, 6),)


def test_a_side_has_its_spans_in_order_once_and_counts_origins() -> None:
    side = make_side(CONTEXT, "11", [*ELEVEN, *ELEVEN])
    assert side == r.Side(value="11", articles=("a", "b"), origins=2, evidence=(A.span(0, 6), B.span(0, 6)))


def test_the_side_with_most_origins_comes_first() -> None:
    finding = make_finding(CONTEXT, "quantity", "conflict", "cracks", {"12": TWELVE, "11": ELEVEN}, 0.123456)
    assert [side.value for side in finding.sides] == ["11", "12"]
    assert finding.score == 0.123


def test_the_id_depends_on_what_is_said_and_not_on_the_order_of_sides() -> None:
    one = make_finding(CONTEXT, "quantity", "conflict", "cracks", {"12": TWELVE, "11": ELEVEN})
    two = make_finding(CONTEXT, "quantity", "conflict", "cracks", {"11": ELEVEN[::-1], "12": TWELVE})
    assert one == two
    assert one.id != make_finding(CONTEXT, "quantity", "variant", "cracks", {"12": TWELVE, "11": ELEVEN}).id
    assert one.id != make_finding(CONTEXT, "quantity", "conflict", "cracks", {"12": TWELVE, "11": ELEVEN[:1]}).id
