"""A rule of dates is passed over where its cue is missing: no wording that it reads may lack the cue."""

from __future__ import annotations

from pathlib import Path

import pytest

from rashomon.language.en.datecues import cues_in
from rashomon.language.en.daterules import RULES, Rule

_TESTS = Path(__file__).parents[1]
WORDINGS = [
    line
    for folder in ("language", "stages")
    for path in sorted((_TESTS / folder).glob("test_*.py"))
    for line in path.read_text("utf-8").splitlines()
]
"""All examples of dates that the tests of languages and stages have."""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.build.__name__)
def test_what_a_rule_matches_has_its_cue(rule: Rule) -> None:
    matched = [m.group() for line in WORDINGS for m in rule.pattern.finditer(line, 0, len(line))]
    assert [words for words in matched if rule.cue not in cues_in(words)] == []


def test_the_examples_try_many_rules() -> None:
    tried = sum(any(True for line in WORDINGS for _ in rule.pattern.finditer(line, 0, len(line))) for rule in RULES)
    assert 2 * tried > len(RULES)
