"""The JSON contract (schema rashomon/1), checked by hand against what other tools read."""

from __future__ import annotations

import json
from typing import Any

import pytest

from rashomon.api import Collation, annotate
from rashomon.write import get_writer
from tests.fixtures import sample_report
from tests.pipeline import REPORTS

SPAN = {"article": str, "start": int, "end": int, "text": str}
OPTIONAL_TEXT = (str, type(None))
NUMBER = (int, float)

SHAPES: dict[str, dict[str, Any]] = {
    "report": {
        "schema": str, "made_by": dict, "articles": list, "actors": list, "statements": list, "utterances": list,
        "findings": list, "derivations": list, "timeline": list, "positions": list, "voices": list, "brief": dict,
    },
    "made_by": {"version": str, "models": list, "settings": dict},
    "articles": {
        "id": str, "source": str, "sha256": str, "outlet": OPTIONAL_TEXT, "title": OPTIONAL_TEXT, "authors": list,
        "published": OPTIONAL_TEXT, "url": OPTIONAL_TEXT, "language": str, "text": str, "passages": list, "loss": list,
    },
    "passages": {"start": int, "end": int, "kind": str, "repeats": (dict, type(None))},
    "loss": {"kind": str, "detail": str},
    "actors": {"id": str, "name": str, "kind": str, "variants": list, "roles": list, "mentions": list},
    "actors.variants": {"text": str, "count": int, "articles": list},
    "roles": {"text": str, "evidence": list},
    "mentions": SPAN,
    "evidence": SPAN,
    "statements": {
        "id": str, "article": str, "kind": str, "content": dict, "cue": (dict, type(None)),
        "source": (dict, type(None)), "speaker": OPTIONAL_TEXT, "via": list, "utterance": OPTIONAL_TEXT,
        "score": NUMBER,
    },
    "content": {**SPAN, "parts": list},
    "utterances": {"id": str, "speaker": OPTIONAL_TEXT, "statements": list, "collation": dict, "variants": list},
    "collation": {"readings": list, "columns": list},
    "findings": {"id": str, "kind": str, "verdict": str, "about": str, "sides": list, "score": NUMBER},
    "sides": {"value": str, "articles": list, "origins": int, "evidence": list},
    "derivations": {"kind": str, "from": dict, "to": dict, "directed": bool, "score": NUMBER},
    "from": SPAN,
    "to": SPAN,
    "timeline": {"when": str, "precision": str, "what": str, "evidence": list},
    "positions": {"actor": str, "issue": str, "steps": list, "shifts": list},
    "steps": {"when": str, "stance": str, "evidence": list},
    "voices": {"article": str, "actor": str, "words": int, "statements": int},
    "brief": {"sections": list},
    "sections": {"title": str, "sentences": list},
    "sentences": {"text": str, "evidence": list},
}  # fmt: skip
"""Key of a record (with the key above it where two share a name) → its keys and what they hold. More may be added."""

WORDS: dict[str, frozenset[str]] = {
    "statements.kind": frozenset("direct indirect mixed".split()),
    "findings.kind": frozenset("quantity date role name attribution polarity place cause arithmetic".split()),
    "findings.verdict": frozenset("agree agree-at-different-precision update variant conflict internal-error".split()),
    "derivations.kind": frozenset(
        "verbatim credited rewrite translation common-source self-repeat shared-quotation undetermined".split()
    ),
}


def _faults(value: Any, key: str = "report", above: str = "") -> list[str]:
    """What is wrong with a decoded report, in words."""
    if isinstance(value, list):
        return [fault for item in value for fault in _faults(item, key, above)]
    if not isinstance(value, dict) or key == "settings":
        return []
    shape = SHAPES.get(f"{above}.{key}") or SHAPES.get(key, {})
    found = [f"{key}: no {name}" for name in shape if name not in value]
    found += [
        f"{key}.{name}: {value[name]!r}"
        for name, kind in shape.items()
        if name in value and not isinstance(value[name], kind)
    ]
    found += [
        f"{key}.{n}: {value[n]!r}" for n in value if f"{key}.{n}" in WORDS and value[n] not in WORDS[f"{key}.{n}"]
    ]
    return found + [fault for name, item in value.items() for fault in _faults(item, name, key)]


@pytest.fixture(scope="module", params=["example", "by hand"])
def report(request: pytest.FixtureRequest, harbour: Collation) -> dict[str, Any]:
    made = harbour.report if request.param == "example" else sample_report()
    decoded: dict[str, Any] = json.loads(get_writer("json").render(made))
    return decoded


def test_every_key_is_there_with_what_it_should_hold(report: dict[str, Any]) -> None:
    assert _faults(report) == []


def test_every_kind_of_record_is_among_those_checked(report: dict[str, Any]) -> None:
    empty = [key for key in SHAPES["report"] if key != "made_by" and not report[key]]
    assert empty == []


def test_the_check_can_fail(report: dict[str, Any]) -> None:
    broken = json.loads(json.dumps(report))
    del broken["statements"][0]["via"]
    broken["findings"][0]["verdict"] = "maybe"
    broken["articles"][0]["passages"][0]["start"] = "0"
    assert len(_faults(broken)) == 3


def test_columns_hold_a_token_or_null_for_each_reading(report: dict[str, Any]) -> None:
    ids = {s["id"] for s in report["statements"]}
    for utterance in report["utterances"]:
        table = utterance["collation"]
        assert set(table["readings"]) <= ids
        assert all(len(column) == len(table["readings"]) for column in table["columns"])
        assert all(token is None or token for column in table["columns"] for token in column)
        assert all(any(column) for column in table["columns"])


def test_parts_are_pairs_within_their_content(report: dict[str, Any]) -> None:
    for statement in report["statements"]:
        content = statement["content"]
        assert content["parts"]
        assert all(content["start"] <= a < b <= content["end"] for a, b in content["parts"])


def test_shifts_are_pairs_of_steps_in_time(report: dict[str, Any]) -> None:
    for position in report["positions"]:
        assert all(0 <= i < j < len(position["steps"]) for i, j in position["shifts"])


def test_statements_are_sorted_by_article_then_position(harbour: Collation) -> None:
    decoded = json.loads(harbour.to_json())
    order = {article["id"]: i for i, article in enumerate(decoded["articles"])}
    places = [(order[s["article"]], s["content"]["start"]) for s in decoded["statements"]]
    assert places == sorted(places)
    sources = [article["source"] for article in decoded["articles"]]
    assert sources == sorted(sources)


def test_a_voice_counts_each_statement_once(harbour: Collation) -> None:
    decoded = json.loads(harbour.to_json())
    assert len({(v["article"], v["actor"]) for v in decoded["voices"]}) == len(decoded["voices"])
    assert sum(v["statements"] for v in decoded["voices"]) <= len(decoded["statements"])


def test_annotations_have_the_keys_that_measurement_reads() -> None:
    lines = annotate([REPORTS]).to_jsonl().splitlines()
    assert len(lines) == len(list(REPORTS.iterdir()))
    for line in lines:
        one = json.loads(line)
        assert {"id", "source", "text", "passages", "statements"} <= set(one)
        for statement in one["statements"]:
            assert {"source", "cue", "content"} <= set(statement)
            for span in (statement["source"], statement["cue"], statement["content"]):
                assert span is None or one["text"][span["start"] : span["end"]] == span["text"]
