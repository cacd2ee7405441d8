"""The same words in quotation marks that are not the same."""

from __future__ import annotations

import pytest

from rashomon.model import records as r
from tests.pipeline import collated

SAID = "Mayor Lena Quist said: “{}”"


def told(*wordings: str) -> list[r.Finding]:
    records = collated(*(SAID.format(w) for w in wordings))
    return [f for f in records.findings if f.about.startswith("the words of")]


@pytest.mark.parametrize(
    ("one", "other", "kind", "verdict"),
    [
        (
            "We will open the old lock to the barges again in May.",
            "We will not open the old lock to the barges again in May.",
            "polarity",
            "conflict",
        ),
        ("The old lock leaks 40 buckets of water.", "The old lock leaks 90 buckets of water.", "quantity", "conflict"),
        (
            "The keeper has my full and lasting trust.",
            "The keeper enjoys my full, lasting trust.",
            "attribution",
            "variant",
        ),
    ],
)
def test_what_differs_decides(one: str, other: str, kind: str, verdict: str) -> None:
    found = told(one, other)
    if kind == "attribution":
        assert [(f.kind, f.verdict) for f in found] == [(kind, verdict)]
        assert {s.value for s in found[0].sides} == {one.strip("."), other.strip(".")}
    else:
        records = collated(SAID.format(one), SAID.format(other))
        assert (kind, verdict) in [(f.kind, f.verdict) for f in records.findings]


def test_a_shorter_wording_is_no_variant() -> None:
    whole = "The lock keeper has my full and lasting trust, now and later."
    assert told(whole, "The lock keeper has my full and lasting trust") == []


RUNNING = "The old lock leaks at both gates and nobody in the town council cares to mend it"
HOUSES = [
    (
        "The lock, says the U.K. board, leaks at both gates and is old",
        "The lock says the UK board leaks at both gates and is old",
    ),
    ("We close the half-built lock at noon on Friday", "We close the half built lock at noon on Friday"),
    (f"I say this as a keeper. {RUNNING}.", f"{RUNNING}. It will be shut in May."),
]


@pytest.mark.parametrize(("one", "other"), HOUSES)
def test_commas_dots_and_where_a_house_begins_are_no_wording(one: str, other: str) -> None:
    assert told(one, other) == []


def test_another_word_at_the_seam_is_a_wording() -> None:
    (found,) = told(f"I say this as a keeper. {RUNNING}.", f"{RUNNING.replace('cares', 'wants')}. It will be shut.")
    assert found.verdict == "variant"


def test_only_the_sentences_that_differ_are_sides() -> None:
    one = "Lena Quist said: “It surely looks as if the old lock was left open by the crew.”"
    other = (
        "“The old lock left open by the crew,” Lena Quist told the press. “I asked the keeper. It surely looks"
        " as if the old lock had been left open by the crew, and so do others.”"
    )
    (found,) = told_as_given(one, other)
    assert not any(side.value.startswith("The old lock") for side in found.sides)


def test_equal_wordings_are_no_finding() -> None:
    assert told("The lock keeper has my full trust.", "The lock keeper has my full trust.") == []


def test_two_wordings_of_somebody_unnamed_and_somebody_named_are_variants() -> None:
    one = "The letter said the board had “widely used the private records of the lock, including papers of the keeper.”"
    other = (
        "“The board made wide use of the private records of the lock, including the keeper’s papers,” said Lena Quist."
    )
    assert [f.verdict for f in told_as_given(one, other)] == ["variant"]
    assert told_as_given(one, "“The board has never met,” said Lena Quist.") == []


def told_as_given(*texts: str) -> list[r.Finding]:
    return [f for f in collated(*texts).findings if f.about.startswith("the words of")]
