"""A sentence laid out: which token belongs to which mention and stands in which quotation."""

from __future__ import annotations

import pytest

from rashomon.stages.clauses import after_preposition, is_filler
from tests.unit.stages.test_cues import clause


def test_tokens_inside_a_quotation_are_known() -> None:
    found = clause("“It is sound,” said Ada Brook.")
    inside = {t.text for t, within in zip(found.tokens, found.inside, strict=True) if within}
    assert {"It", "is", "sound"} <= inside
    assert not inside & {"said", "Ada", "Brook"}


def test_a_mention_is_found_by_its_first_and_last_token() -> None:
    found = clause("Nobody asked the engineer Ada Brook about it.")
    (mention,) = {m for m in found.ends.values() if m.name}
    first = found.first(mention)
    last = next(i for i, m in found.ends.items() if m is mention)
    assert found.tokens[first].start <= mention.start
    assert found.tokens[last].end == mention.end


def test_outside_the_clause_there_are_no_words() -> None:
    found = clause("Ada Brook said no.")
    assert found.word(-1) == found.mark(-1) == found.word(999) == found.mark(999) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nobody had heard of Ada Brook until then.", True),
        ("Nobody had heard of the old engineer Ada Brook until then.", True),
        ("Then Ada Brook came in and sat down.", False),
    ],
)
def test_what_follows_a_preposition_is_its_object(text: str, expected: bool) -> None:
    found = clause(text)
    (mention,) = {m for m in found.ends.values() if m.name == "Ada Brook"}
    assert after_preposition(found, mention) is expected


@pytest.mark.parametrize(
    ("word", "filler"), [("repeatedly", True), ("has", True), ("Monday", True), ("ran", False), ("roof", False)]
)
def test_adverbs_and_auxiliaries_may_stand_between_subject_and_verb(word: str, filler: bool) -> None:
    found = clause(f"Then she {word} said so.")
    at = next(i for i, t in enumerate(found.tokens) if t.text == word)
    assert is_filler(found, at) is filler
