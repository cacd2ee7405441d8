"""Claims that are told as they are rejected, and denials that two accounts tell."""

from __future__ import annotations

import pytest

from rashomon.model import records as r
from rashomon.plan import PLAN, run_plan
from rashomon.stages.base import Records
from tests.pipeline import collated, event, own_models

REJECTED = "Rita Solberg, the engineer, {} a claim by the mayor that the old lock had leaked for years."


def told(*texts: str) -> list[r.Finding]:
    return [f for f in collated(*texts).findings if f.kind == "polarity"]


@pytest.mark.parametrize("verb", ["rejected", "denied", "disputed", "refuted"])
def test_a_claim_and_who_rejects_it_are_two_sides(verb: str) -> None:
    text = REJECTED.format(verb) + " “The lock has never leaked,” Solberg said."
    [found] = [f for f in told(text, "The town met on Monday.") if f.verdict == "conflict"]
    sides = {side.value: [s.text for s in side.evidence] for side in found.sides}
    assert sides["claimed"] == ["the old lock had leaked for years"]
    assert verb in sides["rejected by Rita Solberg"]


@pytest.mark.parametrize("verb", ["repeated", "backed", "did not deny", "refused to reject"])
def test_what_is_not_rejected_is_no_conflict(verb: str) -> None:
    assert [f for f in told(REJECTED.format(verb), "The town met on Monday.") if f.verdict == "conflict"] == []


def test_who_rejects_a_man_rejects_no_claim() -> None:
    text = "Rita Solberg, the engineer, rejected the mayor that the old lock had made famous."
    assert [f for f in told(text, "The town met on Monday.") if f.verdict == "conflict"] == []


def test_a_denial_in_two_accounts_agrees() -> None:
    one = "Rita Solberg, the engineer, denied breaching the contract."
    other = "Solberg has long denied any breach of the contract. Rita Solberg left in May."

    def denied(*texts: str) -> list[tuple[str, int]]:
        found = run_plan(PLAN, Records(articles=event(*texts)), own_models()).findings
        return [(f.verdict, len(f.sides)) for f in found if f.about == "what Rita Solberg denies"]

    assert denied(one, other) == [("agree", 2)]
    assert denied(one, "Rita Solberg, the engineer, denied knowing the keeper.") == []


def test_what_is_called_untrue_is_rejected() -> None:
    text = "“Reports that the old lock leaks are {},” said Rita Solberg."
    [found] = [f for f in told(text.format("false"), "The town met on Monday.") if f.verdict == "conflict"]
    sides = {side.value: [s.text for s in side.evidence] for side in found.sides}
    assert sides == {"claimed": ["the old lock leaks"], "rejected by Rita Solberg": ["are false"]}
    assert [f for f in told(text.format("alarming"), "The town met.") if f.verdict == "conflict"] == []


def test_two_accounts_that_tell_what_nobody_claims_agree() -> None:
    nobodys = REJECTED.format("rejected").replace("a claim by the mayor", "the suggestion")
    assert [f for f in told(nobodys, nobodys) if f.verdict == "conflict"] == []


def test_a_dispute_that_a_report_and_its_reprint_tell_is_no_difference_of_accounts() -> None:
    text = REJECTED.format("rejected")
    assert [f.verdict for f in told(text) if f.about.startswith("whether")] == ["conflict"]
    assert [f.verdict for f in told(text, text) if f.about.startswith("whether")] == ["agree"]
    other = "It rained all day. Rita Solberg denied the mayor's claim that the old lock had been leaking for ten years."
    assert "conflict" in {f.verdict for f in told(text, other) if f.about.startswith("whether")}


WHERE = [
    ("In Norway, the old mill rejected", False),
    ("Rita Solberg of Norway rejected", True),
    ("Rita Solberg in Norway rejected", True),
]


@pytest.mark.parametrize(("opening", "told_who"), WHERE)
def test_where_a_claim_is_rejected_is_not_by_whom(opening: str, told_who: bool) -> None:
    text = f"Rita Solberg left. {opening} claims by the mayor that the old lock had leaked for years."
    sides = {side.value for f in told(text, "The town met on Monday.") if f.verdict == "conflict" for side in f.sides}
    assert sides == ({"claimed", "rejected by Rita Solberg"} if told_who else set())
