"""Deeds that are told of somebody who denies them."""

from __future__ import annotations

import pytest

from tests.pipeline import collated

DENIAL = "Rita Solberg, the engineer, spoke on Monday. Rita Solberg has repeatedly denied leaking the plan."


def conflicts(*texts: str) -> int:
    return sum(f.verdict == "conflict" for f in collated(*texts).findings if f.kind == "polarity")


@pytest.mark.parametrize(
    "claim", ["The mayor accused Rita Solberg of leaking the plan.", "Rita Solberg has leaked the plan."]
)
def test_a_deed_told_and_denied_is_a_conflict(claim: str) -> None:
    assert conflicts(DENIAL, claim) == 1


@pytest.mark.parametrize(
    "claim", ["Rita Solberg has praised the plan.", "The mayor accused Per Lund of leaking the plan."]
)
def test_another_deed_or_another_doer_is_none(claim: str) -> None:
    assert conflicts(DENIAL, claim) == 0
