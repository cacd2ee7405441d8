from __future__ import annotations

import json

import pytest

from rashomon.model.errors import UsageError
from rashomon.model.report import MadeBy, Report
from rashomon.write import WRITERS, get_writer, writer_for
from tests.fixtures import sample_report

EMPTY = Report(made_by=MadeBy(version="0"))


def test_writers_are_found_by_name_and_by_suffix() -> None:
    assert get_writer("json").name == "json"
    assert writer_for(".HTML").name == "html"
    assert len({w.name for w in WRITERS}) == len(WRITERS)
    suffixes = [s for w in WRITERS for s in w.suffixes]
    assert len(set(suffixes)) == len(suffixes)


def test_an_unknown_format_names_those_there_are() -> None:
    with pytest.raises(UsageError, match="json, html, md"):
        get_writer("docx")
    with pytest.raises(UsageError, match=r"\.json"):
        writer_for(".docx")


@pytest.mark.parametrize("writer", WRITERS, ids=lambda w: w.name)
def test_every_format_holds_an_empty_report_and_is_repeatable(writer: object) -> None:
    render = writer.render  # type: ignore[attr-defined]
    assert isinstance(render(EMPTY), str)
    assert render(sample_report()) == render(sample_report())


def test_json_has_every_key_of_the_contract() -> None:
    found = json.loads(get_writer("json").render(sample_report()))
    keys = "schema made_by articles actors statements utterances findings derivations timeline positions voices brief"
    assert set(keys.split()) <= set(found)
    assert found["schema"] == "rashomon/1"
    assert {"from", "to", "kind", "directed", "score"} <= set(found["derivations"][0])
    assert {"start", "end", "kind", "repeats"} <= set(found["articles"][0]["passages"][0])
    assert found["statements"][0]["content"]["parts"] == [[42, 137]]
    assert found["statements"][0]["via"] == []
    assert json.loads(get_writer("json").render(EMPTY))["articles"] == []


def test_json_is_utf8_not_escapes() -> None:
    assert "قالت" in get_writer("json").render(sample_report())


def test_jsonl_has_a_typed_record_a_line() -> None:
    lines = [json.loads(line) for line in get_writer("jsonl").render(sample_report()).split("\n") if line]
    assert {line["schema"] for line in lines} == {"rashomon/1"}
    kinds = [line["record"] for line in lines]
    assert kinds.count("article") == 4
    assert kinds.count("statement") == 11
    assert kinds.count("derivation") == 3
    assert "from" in next(line for line in lines if line["record"] == "derivation")


def test_annotations_have_a_line_an_article_with_its_statements() -> None:
    lines = [json.loads(line) for line in get_writer("annotations").render(sample_report()).split("\n") if line]
    assert [len(line["statements"]) for line in lines] == [4, 3, 2, 2]
    for line in lines:
        for statement in line["statements"]:
            for span in (statement["source"], statement["cue"], statement["content"]):
                assert span is None or line["text"][span["start"] : span["end"]] == span["text"]
    assert lines[0]["statements"][1]["speaker"] == "Ilse Varnholt"
    assert lines[2]["statements"][1]["speaker"] is None
    assert lines[1]["statements"][0]["via"] == ["Northwire"]
