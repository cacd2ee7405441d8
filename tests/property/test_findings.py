"""What findings hold whatever the reports: evidence, order, and no quarrel of a report with itself."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.model import records as r
from rashomon.plan import PLAN, run_plan
from rashomon.stages.base import Models, Records
from tests.pipeline import article, wrong_spans
from tests.traps import TRAPS

DIFFERING = {"conflict", "update"}
SENTENCES = (
    "Mayor Otto Lund opened the new lock at Tarnmouth on Monday.",
    "Deputy mayor Anna Holm opened the new lock at Tarnmouth on Sunday.",
    "The barge Alma did not spill 40 tonnes of gravel into the basin.",
    "The barge Alma spilled 65 tonnes of gravel into the basin on 12 May.",
    "Governor Otto Lund rejected the plan to close the canteen in Selmouth.",
    "The council of Selmouth approved the plan to close the canteen because of a broken stove.",
    "The council of Arrey rejected the plan to close the canteen because of bad weather and high rents.",
    "The fire at the mill killed three people, the brigade said.",
    "Five people were killed in the fire at the mill, the brigade said on Tuesday.",
    "Anna Holm denied that the mill had been set on fire.",
    "If the lock fails, the barge will not reach the basin.",
    "“We will not close the canteen,” Anna Holm told reporters in Venn.",
)
reports = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6).map(" ".join)
quick = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def findings(*texts: str, back: bool = False) -> Records:
    articles = tuple(article(text, name, published="2031-05-20") for name, text in zip("abc", texts, strict=False))
    return run_plan(PLAN, Records(articles=articles[::-1] if back else articles), Models())


def differing(records: Records) -> list[r.Finding]:
    return [f for f in records.findings if f.verdict in DIFFERING]


@quick
@given(st.lists(reports, min_size=2, max_size=3))
def test_the_order_of_the_articles_makes_no_difference(texts: list[str]) -> None:
    assert {*findings(*texts).findings} == {*findings(*texts, back=True).findings}


@quick
@given(st.lists(reports, min_size=2, max_size=3))
def test_evidence_holds_its_text_and_a_side_its_articles(texts: list[str]) -> None:
    records = findings(*texts)
    assert wrong_spans(records.findings, records.articles) == []
    for finding in records.findings:
        for side in finding.sides:
            assert side.evidence
            assert {s.article for s in side.evidence} == {*side.articles}
            assert 1 <= side.origins <= len(side.articles)


@quick
@given(st.lists(reports, min_size=2, max_size=3))
def test_a_difference_has_two_sides_with_evidence_of_their_own(texts: list[str]) -> None:
    for finding in differing(findings(*texts)):
        assert len(finding.sides) > 1
        assert len({side.evidence for side in finding.sides}) == len(finding.sides)


@quick
@given(st.permutations(SENTENCES), st.randoms(use_true_random=False))
def test_a_report_never_conflicts_with_its_own_sentences_in_another_order(
    sentences: list[str], shuffle: random.Random
) -> None:
    some = sentences[:6]
    again = list(some)
    shuffle.shuffle(again)
    alone = {(f.kind, f.about) for f in differing(findings(" ".join(some)))}
    assert {(f.kind, f.about) for f in differing(findings(" ".join(some), " ".join(again)))} <= alone


@pytest.mark.parametrize("text", [text for trap in TRAPS[::3] for text in (trap.one, trap.other)])
def test_two_identical_reports_never_conflict(text: str) -> None:
    assert differing(findings(text, text)) == []
