"""Utterances within longer quotations."""

from __future__ import annotations

import pytest

from rashomon.model import records as r
from rashomon.neural import OWN_MODELS
from rashomon.stages.likeness import read_words
from rashomon.stages.within import run_within
from tests.pipeline import collated, own_models

TEXT = "We’ll stay. It isn't over, and the dam's wall holds"


@pytest.mark.parametrize(
    ("run", "found"),
    [
        ("we will stay", "We’ll stay"),
        ("is not over", "isn't over"),
        ("dam wall", "dam's wall"),
        ("the wall", None),
        ("wall holds on", None),
    ],
)
def test_a_run_of_words_is_found_in_its_letters(run: str, found: str | None) -> None:
    content = r.Content(article="a", start=40, end=40 + len(TEXT), text=TEXT, parts=((40, 40 + len(TEXT)),))
    span = run_within(read_words(run).order, content)
    assert (span and span.text) == found
    if span is not None and found is not None:
        assert (span.start, span.end) == (40 + TEXT.index(found), 40 + TEXT.index(found) + len(found))


@pytest.mark.skipif(not (OWN_MODELS / "manifest.json").exists(), reason="came without weights")
def test_a_sentence_of_a_translated_quotation_renders_another_accounts_utterance() -> None:
    records = collated(
        "“If they say no, I will simply walk away and they can carry on without me,” said Paula Reiss.",
        "Paula Reiss said: “The soup in the canteen was cold this morning. Should the answer be no, then I go away and "
        "they will have to continue without me.”",
        models=own_models(),
    )
    spans = [span for utterance in records.utterances for span in utterance.also]
    readings = {len(utterance.collation.readings) for utterance in records.utterances}
    assert readings == {1}
    assert {span.text for span in spans if span.article == "b"} == {
        "Should the answer be no, then I go away and they will have to continue without me."
    }
