"""The digest of the example event is the one last looked at by a person; README.md says how to accept a change."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

from rashomon.api import Collation
from rashomon.model import records as r
from tests.golden.digest import digest
from tests.pipeline import EXAMPLE

GOLDEN = Path(__file__).with_name(f"{EXAMPLE.name}.txt")
HOW = "if this is what you meant: pytest tests/golden --update-golden"


def _difference(golden: str, now: str) -> str:
    return "\n".join(difflib.unified_diff(golden.splitlines(), now.splitlines(), "golden", "now", n=1, lineterm=""))


def test_the_example_event_reads_as_it_did(harbour: Collation, request: pytest.FixtureRequest) -> None:
    now = digest(harbour.report)
    if request.config.getoption("--update-golden"):
        GOLDEN.write_text(now, encoding="utf-8")
    difference = _difference(GOLDEN.read_text(encoding="utf-8"), now)
    assert not difference, f"{HOW}\n{difference}"


def test_the_digest_tells_a_change(harbour: Collation) -> None:
    first, *rest = harbour.statements
    changed = r.replace(harbour.report, statements=(r.replace(first, speaker=None), *rest))
    assert len(_difference(digest(harbour.report), digest(changed)).splitlines()) < 12
    assert _difference(digest(harbour.report), digest(changed))


def test_the_digest_is_small_enough_to_read(harbour: Collation) -> None:
    lines = digest(harbour.report).splitlines()
    assert len(lines) < 700
    assert max(map(len, lines)) < 250
