"""A "not" or an opposite that sets two tellings apart, and those that do not."""

from __future__ import annotations

import pytest

from rashomon.stages.findings import contrasted
from tests.unit.stages.findings.alone import told_by


def apart(one: str, other: str) -> list[str]:
    return [t.kind for t in told_by(contrasted.find, one, other)]


PILOT = "The pilot {} the crew of the barge before it struck the pier at Tarnmouth in the fog."
WARNED = PILOT.format("warned")

CONTRARY = [
    "did not warn", "didn’t warn", "never warned", "failed to warn", "was unable to warn", "hardly warned",
]  # fmt: skip


@pytest.mark.parametrize("words", CONTRARY)
def test_a_negation_on_one_side(words: str) -> None:
    assert apart(WARNED, PILOT.format(words)) == apart(PILOT.format(words), WARNED) == ["polarity"]


VOTE = "The council of Selmouth {} the sale of the old shipyard to a firm from Venn in the evening."


@pytest.mark.parametrize(("one", "other"), [("approved", "rejected"), ("opposes", "supports"), ("banned", "allowed")])
def test_opposites(one: str, other: str) -> None:
    assert apart(VOTE.format(one), VOTE.format(other)) == ["polarity"]


LOCK = "The lock at Tarnmouth will {} before June, the chief of the harbour board of Venn told the council."


def test_a_limit_that_both_set_may_be_denied() -> None:
    assert apart(LOCK.format("open"), LOCK.format("not open")) == ["polarity"]


OF_ONE_MIND = [
    (WARNED, WARNED.replace("warned", "did not only warn")),
    (WARNED, PILOT.format("did not fail to warn")),
    (PILOT.format("did not warn"), PILOT.format("failed to warn")),
    (PILOT.format("could not warn"), PILOT.format("was unable to warn")),
    (VOTE.format("rejected"), VOTE.format("did not approve")),
    (VOTE.format("approved"), VOTE.format("did not reject")),
    (
        "The pilot denied the owner's claim that the barge had struck the pier at Tarnmouth.",
        "The pilot rejected what he called a false claim that the barge had struck the pier at Tarnmouth.",
    ),
    (
        "Neither the pilot nor the crew saw the pier at Tarnmouth before the barge struck it in the fog.",
        "The pilot and the crew did not see the pier at Tarnmouth before the barge struck it in the fog.",
    ),
    *(
        (
            f"The lock at Tarnmouth will {one}, the chief of the harbour board of Venn told the council.",
            f"The lock at Tarnmouth will {other}, the chief of the harbour board of Venn told the council.",
        )
        for one, other in (
            ("not open until June", "open in June at the earliest"),
            ("not open before June", "open in June at the earliest"),
            ("hold no more than twelve barges", "hold at most twelve barges"),
            ("hold no fewer than twelve barges", "hold at least twelve barges"),
            ("never open without a warden", "always open with a warden"),
            ("not open without a warden", "open only with a warden"),
            ("decline to open", "not open"),
        )
    ),
    (
        "All but one of the barges in the lock at Tarnmouth were saved from the fire in the night.",
        "One of the barges in the lock at Tarnmouth was not saved from the fire in the night.",
    ),
    (
        "No sailor was hurt when the barge struck the pier at Tarnmouth in the fog on its way home.",
        "The sailors were not hurt when the barge struck the pier at Tarnmouth in the fog on its way home.",
    ),
]


@pytest.mark.parametrize(("one", "other"), OF_ONE_MIND)
def test_two_ways_to_say_the_same(one: str, other: str) -> None:
    assert apart(one, other) == apart(other, one) == []


NOT_TOLD = [
    (VOTE.format("approved"), "Will the council of Selmouth reject the sale of the old shipyard to a firm from Venn?"),
    (
        "If the council of Selmouth rejects the sale of the old shipyard, the firm from Venn will go.",
        "If the council of Selmouth approves the sale of the old shipyard, the firm from Venn will stay.",
    ),
    (
        "The old shipyard of Selmouth will be sold to a firm from Venn unless the council finds the money.",
        "The old shipyard of Selmouth will not be sold to a firm from Venn if the council finds the money.",
    ),
    (
        "The minister plans to visit the old shipyard of Selmouth with a delegation from Venn on Friday.",
        "The minister did not visit the old shipyard of Selmouth with a delegation from Venn on Friday.",
    ),
    (
        "Tarnmouth lost the final of the cup to Selmouth by two goals on a wet evening.",
        "Selmouth won the final of the cup against Tarnmouth by two goals on a wet evening.",
    ),
    (VOTE.format("approved"), "The council of Arrey rejected a new roof for the school and went home."),
]


@pytest.mark.parametrize(("one", "other"), NOT_TOLD)
def test_what_is_asked_supposed_planned_or_of_another(one: str, other: str) -> None:
    assert apart(one, other) == apart(other, one) == []


def test_what_follows_one_condition_is_compared() -> None:
    text = "The governor would {}send the guard to Selmouth if the council of the town asked for it."
    assert apart(text.format(""), text.format("not ")) == ["polarity"]
