"""Reports that agree in words that seem not to: no finding says that one of them is wrong."""

from __future__ import annotations

import pytest

from rashomon.model import records as r
from rashomon.plan import PLAN, run_plan
from rashomon.stages.base import Models, Records
from tests.pipeline import article, own_models
from tests.traps import TRAPS, Trap

SPRUNG = {
    "the whole and a part": "the parts of a sum are not added up across sentences",
    "a forecast and a result": "what was expected is not held apart from what was",
    "gross and net": "what is taken off a sum is not read",
    "a sister ship": "whose passengers they are is not read",
    "not as much as": "a comparison is not turned round",
    "two things not done": "the object of the verb is not told from the words around it",
    "a demand and its refusal": "what is demanded is not told from what is done",
    "a night between two days": "the end of one day is not told to be the start of the next",
}
"""Traps that the program walks into today, and why."""


def marked(trap: Trap) -> object:
    sprung = pytest.mark.xfail(strict=True, reason=SPRUNG.get(trap.name, ""))
    return pytest.param(trap, id=trap.name, marks=[sprung] if trap.name in SPRUNG else [])


def disagreements(trap: Trap, models: Models) -> list[tuple[str, str]]:
    told = zip(("a", "b"), (trap.one, trap.other), trap.published, strict=True)
    articles = tuple(article(text, name, published=when) for name, text, when in told)
    found: tuple[r.Finding, ...] = run_plan(PLAN, Records(articles=articles), models).findings
    return [(f.kind, f.about) for f in found if f.verdict in ("conflict", "internal-error")]


@pytest.mark.parametrize("trap", [*map(marked, TRAPS)])
def test_no_conflict_by_rules(trap: Trap) -> None:
    assert disagreements(trap, Models()) == []


@pytest.mark.parametrize("trap", [*map(marked, TRAPS)])
def test_no_conflict_with_models(trap: Trap) -> None:
    assert disagreements(trap, own_models()) == []


def test_every_trap_that_is_told_to_be_sprung_is_there() -> None:
    names = [trap.name for trap in TRAPS]
    assert len(set(names)) == len(names)
    assert set(SPRUNG) <= set(names)
