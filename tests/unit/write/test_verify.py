from __future__ import annotations

import msgspec
import pytest

from rashomon.model import records as r
from rashomon.model.errors import EvidenceError
from rashomon.model.report import Report
from rashomon.write import WRITERS
from rashomon.write.base import Writer
from rashomon.write.verify import verify
from tests.fixtures import A, B, sample_report

replace = msgspec.structs.replace


def _with_entry(*evidence: r.Span) -> Report:
    entry = r.TimelineEntry(when="2031", precision="year", what="x", evidence=evidence)
    return replace(sample_report(), timeline=(entry,))


def test_a_sound_report_passes() -> None:
    verify(sample_report())


@pytest.mark.parametrize(
    ("span", "said"),
    [
        (r.Span(article=A.id, start=0, end=5, text="Barge"), "says 'Barge', the article 'Ferry'"),
        (r.Span(article=A.id, start=0, end=10**6, text="Ferry"), "outside the text"),
        (r.Span(article=A.id, start=5, end=0, text=""), "outside the text"),
        (r.Span(article="a-none", start=0, end=1, text="F"), "there is no such article"),
    ],
)
def test_a_span_that_lies_is_named(span: r.Span, said: str) -> None:
    with pytest.raises(EvidenceError, match="timeline 2031") as error:
        verify(_with_entry(span))
    assert said in str(error.value)


def test_every_writer_verifies() -> None:
    broken = _with_entry(r.Span(article=A.id, start=0, end=5, text="Barge"))
    for writer in WRITERS:
        with pytest.raises(EvidenceError):
            writer.render(broken)


def _first(report: Report, **fields: object) -> Report:
    statement = replace(report.statements[0], **fields)
    return replace(report, statements=(statement, *report.statements[1:]))


@pytest.mark.parametrize(
    "fields",
    [{"speaker": "p-none"}, {"via": ("p-none",)}, {"utterance": "u-none"}, {"article": "a-none"}],
)
def test_ids_refer_to_records_there_are(fields: dict[str, object]) -> None:
    with pytest.raises(EvidenceError, match="none"):
        verify(_first(sample_report(), **fields))


def test_two_records_do_not_share_an_id() -> None:
    report = sample_report()
    with pytest.raises(EvidenceError, match="two records with one id"):
        verify(replace(report, actors=(*report.actors, report.actors[0])))


def test_parts_lie_within_their_whole() -> None:
    report = sample_report()
    content = replace(report.statements[0].content, parts=((0, 3),))
    with pytest.raises(EvidenceError, match="a part lies outside"):
        verify(_first(report, content=content))
    position = replace(report.positions[0], shifts=((0, 9),))
    with pytest.raises(EvidenceError, match="a shift between steps"):
        verify(replace(report, positions=(position,)))
    passage = r.Passage(start=0, end=10**6, kind="body")
    with pytest.raises(EvidenceError, match="a passage lies outside"):
        verify(replace(report, articles=(replace(A, passages=(passage,)), *report.articles[1:])))


def test_columns_have_a_place_for_each_reading() -> None:
    report = sample_report()
    utterance = report.utterances[0]
    table = replace(utterance.collation, columns=(("only one",),))
    with pytest.raises(EvidenceError, match="a column without a place"):
        verify(replace(report, utterances=(replace(utterance, collation=table), *report.utterances[1:])))


def test_half_a_character_is_refused() -> None:
    broken = replace(B, text=B.text + "\ud800")
    with pytest.raises(EvidenceError, match="half a character"):
        verify(replace(sample_report(), articles=(A, broken, *sample_report().articles[2:])))


def test_a_writer_is_a_value() -> None:
    with pytest.raises(AttributeError):
        WRITERS[0].name = "other"  # type: ignore[misc]
    assert Writer("x", (), lambda _: "y").render(sample_report()) == "y"
