"""The invented reports that growth is measured with: the same each time, and no near copies of one another."""

from __future__ import annotations

from itertools import combinations

from benchmarks.invented import reports
from rashomon.text.shingles import shingles
from rashomon.text.tokens import words


def test_a_report_is_the_same_however_many_are_made() -> None:
    assert list(reports(12))[:4] == list(reports(4))
    assert len({report.name for report in reports(40)}) == 40


def test_reports_are_as_long_as_reports_are() -> None:
    assert all(350 <= len(report.text.split()) <= 850 for report in reports(40))


def test_two_reports_share_quotations_and_facts_but_few_of_their_words() -> None:
    bodies = [set(shingles(words(report.text.split("---")[2]), 6)) for report in reports(15)]
    shares = [len(a & b) / min(len(a), len(b)) for n, (a, b) in enumerate(combinations(bodies, 2))]
    assert sorted(shares)[len(shares) // 2] < 0.1
    assert max(shares) > 0.2  # some reprint one agency


def test_every_slot_has_its_wordings() -> None:
    assert not any("{" in report.text or "}" in report.text for report in reports(60))
