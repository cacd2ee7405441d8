"""One JSON object a line, for streams and for `jq`: the records of the contract, each with its type."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from rashomon.model import records as r
from rashomon.model.report import Report


def render(report: Report) -> str:
    """Lines `{"schema": …, "record": type, …the record's keys}`, in the order of the contract."""
    return "".join(_line(report.schema, name, record) for name, record in _records(report))


def _records(report: Report) -> Iterator[tuple[str, r.Record]]:
    lists: tuple[tuple[str, Iterable[r.Record]], ...] = (
        ("made_by", (report.made_by,)),
        ("article", report.articles),
        ("event", report.events),
        ("actor", report.actors),
        ("statement", report.statements),
        ("utterance", report.utterances),
        ("finding", report.findings),
        ("derivation", report.derivations),
        ("timeline", report.timeline),
        ("position", report.positions),
        ("voice", report.voices),
        ("brief", report.brief.sections),
        ("judgement", report.judgements),
        ("loss", report.loss),
    )
    for name, records in lists:
        yield from ((name, record) for record in records)


def _line(schema: str, name: str, record: r.Record) -> str:
    fields = msgspec.to_builtins(record)
    return msgspec.json.encode({"schema": schema, "record": name} | fields).decode() + "\n"
