"""Findings rejected and confirmed by a reader, and what is told of lines that were not applied."""

from __future__ import annotations

import pytest

from rashomon.model.report import MadeBy
from rashomon.plan import make_report
from tests.judged import judged, line, reports, statuses

MINISTER = "who is Water Minister"


def test_a_rejected_finding_is_gone_from_the_findings_and_the_brief() -> None:
    assert any(MINISTER in s.title for s in judged().brief.sections)
    records = judged(line("reject", finding=MINISTER))
    assert statuses(records) == ["applied"]
    assert MINISTER not in {f.about for f in records.findings}
    assert not any(MINISTER in s.title for s in records.brief.sections)
    told = records.judgements[0]
    assert (told.detail, told.records) == (f"{MINISTER} (conflict, role)", ())
    assert {span.article for span in told.evidence} == {"herald", "ledger"}


def test_a_confirmed_finding_stays_and_is_named() -> None:
    records = judged(line("confirm", finding=MINISTER))
    (finding,) = [f for f in records.findings if f.about == MINISTER]
    assert records.judgements[0].records == (finding.id,)


WAYS: list[object] = [
    "Who is water minister?",
    {"about": MINISTER, "kind": "role", "verdict": "conflict"},
    {"kind": "role", "verdict": "conflict", "evidence": [{"text": "Water Minister Oskar Brandt"}]},
    {"verdict": "conflict", "evidence": [{"text": "Bendt Oskarsson", "article": "The Ledger"}]},
]


@pytest.mark.parametrize("ref", WAYS)
def test_a_finding_is_named_in_several_ways(ref: object) -> None:
    records = judged(line("reject", finding=ref))
    assert statuses(records) == ["applied"]
    assert MINISTER not in {f.about for f in records.findings}


def test_a_span_as_the_report_gives_it_is_evidence() -> None:
    (finding,) = [f for f in judged().findings if f.about == MINISTER]
    span = finding.sides[0].evidence[0]
    words = {"article": span.article, "start": span.start, "end": span.end, "text": span.text}
    ref = {"kind": finding.kind, "verdict": finding.verdict, "evidence": [words]}
    assert statuses(judged(line("reject", finding=ref))) == ["applied"]
    assert statuses(judged(line("reject", finding=finding.id))) == ["applied"]


UNCLEAR: list[tuple[object, str, str]] = [
    ("who is king", "not-found", "there is no such finding"),
    ({"about": MINISTER, "verdict": "variant"}, "not-found", "there is no such finding"),
    ({"evidence": [{"text": "no such words"}]}, "not-found", "do not stand in any article"),
    ({"evidence": [{"text": "two gates were stuck"}]}, "ambiguous", 'add "kind", "verdict" or "evidence"'),
]


@pytest.mark.parametrize(("ref", "status", "told"), UNCLEAR)
def test_what_leads_nowhere_is_told_and_changes_nothing(ref: object, status: str, told: str) -> None:
    records = judged(line("reject", finding=ref))
    assert statuses(records) == [status]
    assert told in records.judgements[0].detail
    assert records.findings == judged().findings


def test_the_later_of_two_lines_holds() -> None:
    records = judged(line("reject", finding=MINISTER), line("confirm", finding=MINISTER))
    assert statuses(records) == ["overruled", "applied"]
    assert MINISTER in {f.about for f in records.findings}


def test_it_holds_when_articles_are_added() -> None:
    given = line("reject", finding=MINISTER)
    assert statuses(judged(given, articles=reports("herald", "ledger"))) == statuses(judged(given)) == ["applied"]


def test_every_line_that_was_not_applied_is_a_loss() -> None:
    records = judged(
        line("reject", finding="who is king"),
        line("confirm", finding=MINISTER),
        line("same-actor", actors=["Nobody", "Hedda Moe"]),
    )
    report = make_report(records, MadeBy(version="1"))
    assert report.judgements == records.judgements
    assert [loss.kind for loss in report.loss] == ["judgement", "judgement"]
    assert report.loss[0].detail.startswith("line 1 (reject, R. Reader) was not applied: there is no such finding")
    assert report.loss[1].detail.startswith("line 3 (same-actor, R. Reader) was not applied: nobody is called")
