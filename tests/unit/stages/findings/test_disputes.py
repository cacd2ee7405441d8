"""What somebody denies. By rules alone no denial is read, so these are read with the models."""

from __future__ import annotations

import pytest

from rashomon.model import records as r
from rashomon.plan import PLAN, run_plan
from rashomon.stages.base import Records
from tests.pipeline import event, own_models

SPILL = "The company Brandvold poured dye into the river Sel at night in March."
DENIED = "Director Otto Lund denied that the company had poured dye into the river Sel at night."


def disputed(*texts: str) -> list[r.Finding]:
    records = run_plan(PLAN, Records(articles=event(*texts)), own_models())
    return [f for f in records.findings if any(s.value.startswith("denied by") for s in f.sides)]


def test_what_one_account_tells_and_somebody_in_another_denies() -> None:
    (found,) = disputed(SPILL, f"{SPILL} {DENIED}")
    assert (found.verdict, found.kind) == ("conflict", "polarity")
    assert {s.value: s.articles for s in found.sides} == {"told": ("a", "b"), "denied by Otto Lund": ("b",)}


def test_a_denial_is_shown_with_its_words_and_verb() -> None:
    (found,) = disputed(SPILL, f"{SPILL} {DENIED}")
    (side,) = [s for s in found.sides if s.value.startswith("denied by")]
    assert {s.text.removeprefix("that ").strip(" .") for s in side.evidence} == {
        "denied",
        "the company had poured dye into the river Sel at night",
    }


@pytest.mark.parametrize("words", ["denied the reports", "said that the report was false"])
def test_a_denial_of_the_reports_is_of_what_was_told_just_before(words: str) -> None:
    (found,) = disputed(SPILL, f"{SPILL} Director Otto Lund {words}.")
    assert {s.value: [e.text for e in s.evidence if "dye" in e.text] for s in found.sides}["told"] == [SPILL, SPILL]


ESCORT = "The two divers refused to be led by guards of the port while they searched the wreck, keepers said."
VISIT = "The two divers planned to search the wreck on Sunday."


def test_what_a_denier_says_against_an_account_tells_which_account() -> None:
    reply = "An aide of the museum disputed that account and said the divers had not refused guards at the wreck."
    (found,) = disputed(f"{VISIT} The museum closed early.", f"{ESCORT} {VISIT} {reply}")
    (told,) = [s for s in found.sides if s.value == "told"]
    assert [e.text.startswith("The two divers refused") for e in told.evidence] == [True]


LEAK = "Mayor Anna Holm said that the lock of Tarnmouth had leaked for years. A barge sank in the basin on Sunday."


def test_the_claim_of_somebody_is_what_that_one_is_told_to_say() -> None:
    (found,) = disputed(LEAK, f"{LEAK} Director Otto Lund denied the mayor's claim.")
    (told,) = [s for s in found.sides if s.value == "told"]
    assert all("leaked" in e.text for e in told.evidence)
    assert disputed(LEAK, f"{LEAK} Director Otto Lund denied the bishop's claim.") == []


def test_nobody_denies_his_own_words() -> None:
    own = "Director Otto Lund answered that the company had cleaned the river Sel at night."
    found = disputed(f"{SPILL} {own}", f"{SPILL} {own} {DENIED}")
    assert not any("cleaned" in e.text for f in found for s in f.sides if s.value == "told" for e in s.evidence)


def test_what_was_told_of_another_thing_is_not_the_account_that_is_denied() -> None:
    reply = "An aide of the museum disputed that account and said the cook had not burnt the soup of the canteen."
    assert disputed(f"{VISIT} The museum closed early.", f"{VISIT} {reply}") == []


def test_a_vow_beside_a_denial_is_no_part_of_it() -> None:
    vow = "Director Otto Lund denied the reports and vowed {}."
    for rest, shown in (("a swift answer to the mayor", False), ("that the company keeps the law", True)):
        (found,) = disputed(SPILL, f"{SPILL} {vow.format(rest)}")
        (side,) = [s for s in found.sides if s.value.startswith("denied by")]
        assert any(rest in e.text for e in side.evidence) == shown


def test_what_somebody_did_not_say_bears_nothing_out() -> None:
    withheld = "Director Otto Lund refused to say that the company Brandvold poured dye into the river Sel at night."
    for other, borne_out in ((withheld, False), (withheld.replace("refused to say", "said"), True)):
        records = run_plan(PLAN, Records(articles=event(SPILL, other)), own_models())
        alike = [f for f in records.findings if f.kind == "polarity" and f.verdict.startswith("agree")]
        assert bool(alike) == borne_out


NO_DISPUTE = [
    SPILL,
    f"{SPILL} Director Otto Lund confirmed that the company had poured dye into the river Sel at night.",
    f"{SPILL} Director Otto Lund denied that the cook of the canteen had been dismissed without notice.",
    f"{SPILL} The inspectors were denied entry to the yard of the company.",
    f"{SPILL} Director Otto Lund denied the inspectors a seat.",
    f"{SPILL} Director Otto Lund said that the price of the dye was false economy.",
    f"The canteen of the harbour was closed on Monday. {'It rained on the quay. ' * 40}Director Otto Lund denied it.",
]


@pytest.mark.parametrize("other", NO_DISPUTE)
def test_no_dispute_where_nothing_of_it_is_denied(other: str) -> None:
    assert disputed(SPILL, other) == []


def test_a_denial_of_the_reports_goes_with_what_the_same_country_denies_elsewhere() -> None:
    told = "Norwegian ships poured dye into the river Sel at night in March."
    denied = (
        "Norwegian Foreign Minister Otto Lund denied that Norwegian ships had poured dye into the river Sel at night."
    )
    points = "A study said the {} in the river came from Norwegian barges near Selby. {} officials denied the reports."

    def deniers(what: str, whose: str) -> list[set[str]]:
        found = disputed(told, f"{told} {denied}", points.format(what, whose))
        return [{s.value.removeprefix("denied by ") for s in f.sides} - {"told"} for f in found]

    assert deniers("dye", "Norwegian") == [{"Otto Lund", "Norwegian officials"}]
    assert {"Otto Lund", "Swedish officials"} not in deniers("dye", "Swedish")
    assert {"Otto Lund", "Norwegian officials"} not in deniers("oil", "Norwegian")


BARGES = "Norwegian barges near Selby poured dye into the river Sel."


def test_officials_who_deny_the_reports_deny_what_was_last_told_of_their_country() -> None:
    weather = "It rained in Selby on Tuesday. The price of bread rose."
    (found,) = disputed(f"{BARGES} Norwegian officials denied the reports.", weather)
    assert [e.text for s in found.sides if s.value == "told" for e in s.evidence] == [BARGES]
    assert disputed(f"{BARGES} Swedish officials denied the reports.", weather) == []


def test_the_heading_is_a_claim_with_a_verb() -> None:
    blamed = "On Monday three towns blamed Norwegian barges of pouring the blue dye into the river Sel."
    told = "The mayor said that Norwegian barges are pouring the blue dye into the river Sel."
    denied = "Norwegian officials denied that Norwegian barges were pouring the blue dye into the river Sel."
    (found,) = disputed(blamed, told, denied)
    assert "barges are pouring" in found.about
