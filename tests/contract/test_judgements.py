"""What judgements promise: none change nothing, equal ones give equal reports, whatever the order of articles."""

from __future__ import annotations

import functools
from collections.abc import Sequence

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.model.report import MadeBy
from rashomon.plan import arranged, make_report
from rashomon.stages.base import Records
from rashomon.write import WRITERS
from tests.judged import judged, line, reports, without_log
from tests.pipeline import wrong_spans

MINISTERS = ["Oskar Brandt", "Bendt Oskarsson"]
ALL = (
    line("same-actor", actors=MINISTERS, why="the Ledger turned the name round"),
    line("different-actors", actors=["Lena Quist", {"name": "Lena Quist", "article": "courier"}]),
    line("same-actor", actors=["A senior engineer", "an engineer at the dam"]),
    line("speaker", statement="Nobody has to leave", speaker="Hedda Moe"),
    line("speaker", statement="Every gate was checked", speaker=None),
    line("same-utterance", statements=["Nobody has to leave", "The dam will hold through winter"]),
    line("different-utterances", statements=["We checked every gate", "Every gate was checked"]),
    line("reject", finding="Thirty people left"),
    line("confirm", finding="two gates"),
    line("reject", finding="who is king"),
    line("same-actor", actors=["Nobody Such", "Hedda Moe"]),
)
"""A line of each kind, two that cannot be applied."""
NAMES = ["Oskar Brandt", "Bendt Oskarsson", "Lena Quist", "Hedda Moe", "Ledger", "Norrby"]
quick = settings(max_examples=15, deadline=None)


def written(records: Records) -> list[str]:
    """The report in all formats."""
    report = make_report(arranged(records), MadeBy(version="0"))
    return [writer.render(report) for writer in WRITERS]


@functools.cache
def plain() -> Records:
    return judged()


def test_lines_of_each_kind_are_applied_and_every_format_can_be_written() -> None:
    records = judged(*ALL)
    assert [j.status for j in records.judgements] == ["applied"] * 9 + ["not-found"] * 2
    assert wrong_spans(records, records.articles) == []
    for text in written(records)[1:3]:
        assert "R. Reader, 2031-05-21: the Ledger turned the name round" in text


def test_no_lines_change_nothing() -> None:
    assert written(judged(*())) == written(plain())
    assert '"judgements": []' in written(plain())[0]


def test_two_runs_are_equal_byte_for_byte() -> None:
    assert written(judged(*ALL)) == written(judged(*ALL))


def test_the_order_of_articles_makes_no_difference() -> None:
    back = judged(*ALL, articles=reports()[::-1])
    forth = judged(*ALL)
    assert back.judgements == forth.judgements
    assert {(s.id, s.speaker) for s in back.statements} == {(s.id, s.speaker) for s in forth.statements}
    assert {frozenset(u.statements) for u in back.utterances} == {frozenset(u.statements) for u in forth.utterances}
    assert {a.id for a in back.actors} == {a.id for a in forth.actors}
    assert {f.id for f in back.findings} == {f.id for f in forth.findings}


def test_names_of_files_make_no_difference_to_references_by_outlet() -> None:
    moved = [msgspec.structs.replace(a, source=f"elsewhere/{n}.txt") for n, a in enumerate(reports())]
    given_lines = line("speaker", statement={"text": "Nobody has to leave", "article": "The Herald"}, speaker=None)
    assert judged(given_lines, articles=moved).statements == judged(given_lines).statements


def test_what_could_not_be_applied_changes_nothing_but_the_log() -> None:
    assert without_log(judged(*ALL[-2:])) == without_log(plain())


@quick
@given(st.lists(st.sampled_from(NAMES), min_size=2, max_size=2, unique=True))
def test_joining_and_then_telling_apart_is_as_if_nothing_was_judged(pair: Sequence[str]) -> None:
    records = judged(line("same-actor", actors=pair), line("different-actors", actors=pair))
    assert [j.status for j in records.judgements] == ["overruled", "applied"]
    assert without_log(records) == without_log(plain())


@quick
@given(st.permutations(ALL))
def test_lines_in_any_order_leave_a_sound_report(some: Sequence[dict[str, object]]) -> None:
    records = judged(*some)
    assert wrong_spans(records, records.articles) == []
    assert all(written(records))
    assert [j.line for j in records.judgements] == list(range(1, len(ALL) + 1))


@pytest.mark.parametrize("known", [("herald", "ledger"), ("herald", "ledger", "courier")], ids=len)
def test_lines_are_replayed_as_articles_come_in(known: tuple[str, ...]) -> None:
    records = judged(*ALL[:1], *ALL[2:3], ALL[6], articles=reports(*known))
    assert [j.status for j in records.judgements] == ["applied"] * 3
    assert {a.name for a in records.actors if "Bendt Oskarsson" in {v.text for v in a.variants}} == {"Oskar Brandt"}
