"""What every writer promises, whatever its format."""

from __future__ import annotations

import json
from collections.abc import Callable
from html.parser import HTMLParser

import msgspec
import pytest

from rashomon.api import Collation
from rashomon.model import records as r
from rashomon.model.errors import EvidenceError
from rashomon.model.report import MadeBy, Report
from rashomon.write import WRITERS, Writer, get_writer, writer_for
from tests.fixtures import sample_report

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
writers = pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.name)


class _Balance(HTMLParser):
    """Fails on an end tag that closes nothing it should."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag


def _is_json(text: str) -> None:
    assert json.loads(text)["schema"] == "rashomon/1"


def _is_jsonl(text: str) -> None:
    lines = text.splitlines()
    assert lines
    assert all(isinstance(json.loads(line), dict) for line in lines)


def _is_html(text: str) -> None:
    parser = _Balance()
    parser.feed(text)
    parser.close()
    assert parser.open == []
    assert text.lstrip().lower().startswith("<!doctype html>")


def _is_text(text: str) -> None:
    assert text.strip()
    assert "\x1b" not in text, "colours belong to a terminal"


VALID: dict[str, Callable[[str], None]] = {
    "json": _is_json,
    "jsonl": _is_jsonl,
    "annotations": _is_jsonl,
    "html": _is_html,
    "md": _is_text,
    "text": _is_text,
}
"""What makes the output of a format valid. A new writer needs a line here."""


def _with_false_span() -> Report:
    report = sample_report()
    statement = report.statements[0]
    content = r.replace(statement.content, text=statement.content.text[::-1])
    return r.replace(report, statements=(r.replace(statement, content=content), *report.statements[1:]))


def _empty() -> Report:
    return Report(made_by=MadeBy(version="0"))


def test_every_writer_has_a_check_and_a_name_of_its_own() -> None:
    assert sorted(VALID) == sorted(writer.name for writer in WRITERS)


@writers
def test_it_is_found_by_name_and_by_suffix(writer: Writer) -> None:
    assert get_writer(writer.name) is writer
    for suffix in writer.suffixes:
        assert writer_for(suffix) is writer_for(suffix.upper()) is writer


@writers
def test_its_output_is_valid(writer: Writer, harbour: Collation) -> None:
    for report in (harbour.report, sample_report()):
        text = writer.render(report)
        VALID[writer.name](text)
        text.encode("utf-8")


@writers
def test_an_event_without_articles_is_written_too(writer: Writer) -> None:
    assert isinstance(writer.render(_empty()), str)


@writers
def test_two_runs_are_equal_byte_for_byte(writer: Writer, harbour: Collation) -> None:
    again = msgspec.json.decode(msgspec.json.encode(harbour.report), type=Report)
    assert writer.render(harbour.report) == writer.render(again)


@writers
def test_it_refuses_a_false_span(writer: Writer) -> None:
    with pytest.raises(EvidenceError, match="says"):
        writer.render(_with_false_span())
