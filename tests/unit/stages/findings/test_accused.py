"""Deeds that are told of somebody who denies them."""

from __future__ import annotations

import pytest

from rashomon.model import records as r
from tests.pipeline import collated

DENIAL = "Rita Solberg, the engineer, spoke on Monday. Rita Solberg has repeatedly denied leaking the plan."
CLAIM = "Rita Solberg, the engineer, came late. Rita Solberg has leaked the plan of the lock."


def found(*texts: str) -> list[r.Finding]:
    """Those of deeds: other finders may hold two wordings against each other, but without a denier."""
    return [
        f
        for f in collated(*texts).findings
        if f.kind == "polarity" and f.verdict == "conflict" and any(s.value.startswith("denied") for s in f.sides)
    ]


@pytest.mark.parametrize(
    "claim",
    [
        "The mayor accused Rita Solberg of leaking the plan.",
        "The court charged Rita Solberg with leaking the plan.",
        "Rita Solberg has been accused of leaking the plan.",
        "Rita Solberg has leaked the plan.",
    ],
)
def test_a_deed_told_and_denied_is_a_conflict(claim: str) -> None:
    assert len(found(DENIAL, claim)) == 1


@pytest.mark.parametrize(
    "claim",
    [
        "Rita Solberg has praised the plan.",
        "The mayor accused Per Lund of leaking the plan.",
        "The mayor spoke with Rita Solberg of leaking the plan.",
        "The mayor was tired of Rita Solberg of leaking the plan.",
        "If Rita Solberg has leaked the plan, she must go.",
        "No evidence was shown that Rita Solberg has leaked the plan.",
        "The court cleared Rita Solberg of leaking the plan.",
        "The mayor never accused Rita Solberg of leaking the plan.",
        "Rita Solberg, a keen angler, came late. Rita Solberg has leaked the plan of the lock to nobody.",
        "Who says that Rita Solberg has leaked the plan?",
        "The plan of Rita Solberg has been leaked to a paper, the mayor said.",
    ],
)
def test_another_deed_or_another_doer_or_a_mere_supposition_is_none(claim: str) -> None:
    assert not found(DENIAL, claim)


@pytest.mark.parametrize(
    "denial",
    [
        "Rita Solberg denied having leaked the plan.",
        "Rita Solberg denied she had leaked the plan.",
        "Rita Solberg denies any leak of the plan.",
        "Per Lund denied again on Friday that Rita Solberg had leaked the plan.",
    ],
)
def test_each_form_of_denial_is_one(denial: str) -> None:
    assert len(found(CLAIM, f"Per Lund and Rita Solberg met. {denial}")) == 1


@pytest.mark.parametrize(
    ("deed", "denial"),
    [
        ("has possessed the stolen key", "denied being in possession of the stolen key"),
        ("has violated the pact on eels", "denies any violation of the pact"),
    ],
)
def test_a_noun_of_the_same_stem_denies_the_verb(deed: str, denial: str) -> None:
    assert len(found(f"Rita Solberg {deed}.", f"Rita Solberg {denial}.")) == 1


@pytest.mark.parametrize("denial", ["Rita Solberg denied praising the plan.", "Rita Solberg denied any access."])
def test_a_denial_of_something_else_is_none(denial: str) -> None:
    assert not found(CLAIM, denial)


def test_the_denier_is_named_and_the_claim_is_told_whole() -> None:
    one = next(
        iter(found(CLAIM, "Per Lund and Rita Solberg met. Per Lund denied that Rita Solberg had leaked the plan."))
    )
    assert one.about == "whether Rita Solberg has leaked the plan of the lock"
    assert "denied by Per Lund" in {side.value for side in one.sides}


def test_whether_it_is_so_stays_open_where_every_account_tells_both_sides() -> None:
    one, other = (
        f"{CLAIM} Rita Solberg has denied leaking the plan.",
        f"{DENIAL} The mayor said Rita Solberg has leaked the plan.",
    )
    assert len(found(one, other)) == 1
