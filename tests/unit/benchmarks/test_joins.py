"""Pairs of names that are joined are counted as the documentation says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.joined import is_name, join_tokens, read_events
from benchmarks.joins import compare_mentions, score
from rashomon.stages.base import Models


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("Ana Brel ’ s boat , sold .", "Ana Brel’s boat, sold."),
        ('They said : " No , " and left .', 'They said: "No," and left.'),
        ("a 90 - day ( short ) stay", "a 90-day (short) stay"),
        ("the mill 's", "the mill's"),
    ],
)
def test_tokens_become_readable_text(tokens: str, text: str) -> None:
    words = dict(enumerate(tokens.split()))
    joined, at = join_tokens(words)
    assert joined == text
    assert {n: joined[start:end] for n, (start, end) in at.items()} == words


@pytest.mark.parametrize(
    ("text", "opening", "name"),
    [
        ("Ana Brel", False, True),
        ("the clerk", False, False),
        ("Clerk", True, False),
        ("a clerk in Orrin", False, False),
    ],
)
def test_what_counts_as_a_name(text: str, opening: bool, name: bool) -> None:
    assert is_name(text, opening=opening) is name


def _reading(folder: Path, chains: dict[str, list[tuple[str, str]]]) -> Path:
    reports = folder / "reports" / "mill"
    reports.mkdir(parents=True)
    texts = {"a.txt": "They met Ana Brel.\nThen Hugo Marn left.\n", "b.txt": "They met Brel.\nThen Ana Marn left.\n"}
    for name, text in texts.items():
        (reports / name).write_text(text, encoding="utf-8")
    actors = [
        {
            "name": name,
            "kind": "person",
            "forms": [
                {"doc": doc, "start": texts[doc].index(form), "end": texts[doc].index(form) + len(form), "text": form}
                for doc, form in forms
            ],
        }
        for name, forms in chains.items()
    ]
    (folder / "mill.json").write_text(json.dumps({"actors": actors}), encoding="utf-8")
    return folder / "reports"


def test_pairs_across_reports_are_counted(tmp_path: Path) -> None:
    reports = _reading(
        tmp_path,
        {
            "Ana Brel": [("a.txt", "Ana Brel"), ("b.txt", "Brel")],
            "Marn": [("a.txt", "Hugo Marn"), ("b.txt", "Ana Marn")],
        },
    )
    ((name, told),) = list(read_events(tmp_path, reports))
    pairs = list(compare_mentions(told, Models()))
    assert name == "mill"
    assert sorted((p.forms, p.one, p.joined) for p in pairs) == [
        (("Ana Brel", "Brel"), True, True),
        (("Hugo Marn", "Ana Marn"), True, False),
    ]
    assert score(pairs) == "P 100.00 (0 of 1 wrong)  R 50.0 (2 pairs)"


def test_one_actor_for_two_chains_is_wrong(tmp_path: Path) -> None:
    reports = _reading(tmp_path, {"Ana Brel": [("a.txt", "Ana Brel")], "Otto Brel": [("b.txt", "Brel")]})
    ((_, told),) = list(read_events(tmp_path, reports))
    assert score(list(compare_mentions(told, Models()))) == "P 0.00 (1 of 1 wrong)  R 0.0 (0 pairs)"
