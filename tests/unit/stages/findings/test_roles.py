"""Who holds an office, and whether still."""

from __future__ import annotations

import pytest

from tests.pipeline import collated, findings

CURRENT = "Norwegian Prime Minister Hanna Valdemar opened the new bridge in the rain on Monday."
RIVAL = "Norwegian Prime Minister Otto Brandvold opened the new bridge while it rained."


def verdicts(*texts: str) -> list[str]:
    return [f.verdict for f in findings(collated(*texts), "role")]


def test_two_holders_of_one_office_are_a_conflict_with_both_sides() -> None:
    (finding,) = findings(collated(CURRENT, RIVAL), "role")
    assert finding.verdict == "conflict"
    assert {side.value: side.articles for side in finding.sides} == {"Hanna Valdemar": ("a",), "Otto Brandvold": ("b",)}


def test_one_who_is_former_to_one_and_in_office_to_another_is_a_conflict() -> None:
    (finding,) = findings(collated(CURRENT, "Former Norwegian Prime Minister Hanna Valdemar was there."), "role")
    assert finding.verdict == "conflict"
    assert len(finding.sides) == 2
    assert "Hanna Valdemar" in finding.about


@pytest.mark.parametrize(
    ("now", "then"),
    [
        (
            "The harbour master, Hanna Valdemar, said the foghorn of the old lock had been sold in May.",
            "The former harbour master, Hanna Valdemar, said the foghorn of the old lock had been sold in May.",
        ),
        (
            "Police Sergeant Hanna Valdemar led the search of the old lock in May for the missing foghorn.",
            "Police Constable Hanna Valdemar led the search of the old lock in May for the missing foghorn.",
        ),
    ],
)
def test_an_office_below_those_of_state_is_one_too(now: str, then: str) -> None:
    assert "conflict" in verdicts(now, then)


@pytest.mark.parametrize(
    "text",
    [
        "Hanna Valdemar, the Norwegian prime minister, was there.",
        "The Norwegian prime minister, Hanna Valdemar, was there.",
    ],
)
def test_the_same_office_in_several_accounts_is_agreement(text: str) -> None:
    (finding,) = findings(collated(CURRENT, text), "role")
    assert finding.verdict == "agree"
    assert {span.article for side in finding.sides for span in side.evidence} == {"a", "b"}


NO_CONFLICT = [
    ("other countries", CURRENT, "Danish Prime Minister Otto Brandvold was there."),
    ("other offices", CURRENT, "Norwegian Defence Minister Otto Brandvold was there."),
    ("no sole office", "Norwegian lawmaker Hanna Valdemar was there.", "Norwegian lawmaker Otto Brandvold was there."),
    ("one of them former", CURRENT, "Former Norwegian Prime Minister Otto Brandvold was there."),
    ("one account names both", f"{CURRENT} {RIVAL}", CURRENT),
    ("a ministry each", "Minister of Health Hanna Valdemar spoke.", "Minister of Fisheries Otto Brandvold spoke."),
    ("spokesmen", "Ministry spokesman Karl Renn spoke.", "Ministry spokesman Otto Brandvold spoke."),
]


@pytest.mark.parametrize(("why", "one", "two"), NO_CONFLICT, ids=lambda x: x if len(x) < 25 else "")
def test_what_is_no_conflict(why: str, one: str, two: str) -> None:
    assert "conflict" not in verdicts(one, two)


def test_one_account_alone_finds_nothing() -> None:
    assert verdicts(CURRENT) == []
    assert verdicts(f"{CURRENT} The former Norwegian prime minister, Hanna Valdemar, was there.") == []


def test_the_evidence_of_an_office_holds_its_words() -> None:
    one = "Lena Quist, the mayor of Norrby, opened the lock."
    other = "The lock was opened by Norrby Mayor Lena Quist."
    [found] = [f for f in collated(one, other).findings if f.kind == "role"]
    assert found.verdict == "agree"
    for side in found.sides:
        assert all(side.value in span.text for span in side.evidence)


@pytest.mark.parametrize(
    "other",
    ["The mayor of Norrby, Lena Quist, wept.", "Lena Quist of Corrid, mayor of Norrby, said he was glad."],
)
def test_an_office_set_off_from_the_name_is_read(other: str) -> None:
    found = [f for f in collated("Norrby Mayor Lena Quist opened the lock.", other).findings if f.kind == "role"]
    assert [f.verdict for f in found] == ["agree"]
    listed = "The keeper of Norrby, Lena Quist, and two mayors wept."
    assert [f for f in collated("Norrby Mayor Lena Quist wept.", listed).findings if f.verdict == "agree"] == []
