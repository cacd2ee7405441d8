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
