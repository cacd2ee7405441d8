"""What accounts tell alike, and who, where and why: facts, tellers, places, seats, causes, described bodies."""

from __future__ import annotations

import pytest

from rashomon.stages.findings import causes, described, facts, places, seats, tellers
from tests.unit.stages.findings.alone import Told, told_by

BELL = "Divers raised the bell of the wreck near Selmouth on Sunday with two small cranes."


def verdicts(found: list[Told]) -> list[str]:
    return [t.verdict for t in found]


def test_a_fact_told_alike_is_an_agreement_with_both_wordings() -> None:
    other = "Divers raised the bell of the wreck near Selmouth on Sunday with the help of two small cranes."
    (found,) = told_by(facts.find, BELL, other)
    assert (found.verdict, found.kind, len(found.values)) == ("agree", "polarity", 2)


def test_a_fact_told_as_alleged_agrees_at_different_precision() -> None:
    assert verdicts(told_by(facts.find, BELL, BELL.replace("raised", "allegedly raised"))) == [
        "agree-at-different-precision"
    ]


NO_FACT = [
    BELL.replace("raised", "did not raise"),
    BELL.replace("two small", "seven small"),
    "The council of Selmouth met in the evening to praise the cook of the canteen.",
]


WON = "The guild won the harbour dispute in Selmouth on Sunday."
MOODS = [
    ("The guild will win the harbour dispute in Selmouth if the board leaves on Sunday.", []),
    ("The guild, if the board is right, won the harbour dispute in Selmouth on Sunday.", []),
    ("The guild won the harbour dispute in Selmouth on Sunday evening.", ["agree"]),
]


@pytest.mark.parametrize(("other", "expected"), MOODS)
def test_what_is_so_under_a_condition_is_no_fact(other: str, expected: list[str]) -> None:
    assert verdicts(told_by(facts.find, WON, other)) == expected


def test_what_would_be_agrees_with_what_will_be_under_a_condition() -> None:
    would = "The guild would win the harbour dispute in Selmouth by the board's leaving on Sunday."
    assert verdicts(told_by(facts.find, would, MOODS[0][0])) != []


@pytest.mark.parametrize("other", NO_FACT)
def test_no_fact_where_one_denies_counts_otherwise_or_tells_of_another_thing(other: str) -> None:
    assert told_by(facts.find, BELL, other) == []


LOCKER = "Brand had helped divers reach data from the lockers of the wreck."
TOLD_ALIKE = [
    ("Anna Holm lost the tide clock of Selmouth.", "The tide clock of Selmouth chimed.", False),
    ("Anna Holm wound the tide clock of Selmouth.", "The tide clock of Selmouth was wound.", True),
    (LOCKER, "The mayor scolded Brand for failing to help divers reach lockers of the wreck.", False),
    (LOCKER, "The mayor praised Brand for trying to help divers reach lockers of the wreck.", True),
    ("Police knew the al Brekka link last.", "The links to al Brekka were “slight” and old.", False),
]


@pytest.mark.parametrize(("one", "other", "alike"), TOLD_ALIKE)
def test_a_thing_or_name_alone_and_what_failed_are_no_fact_told_alike(one: str, other: str, alike: bool) -> None:
    assert bool(told_by(facts.find, one, other)) == alike


def test_one_account_alone_bears_nothing_out() -> None:
    assert told_by(facts.find, f"{BELL} {BELL}") == []


HOLM = (
    "Anna Holm said that the bell of the wreck near Selmouth had been raised by divers from the navy of Corrid"
    " before dawn."
)
LEAK = (
    "According to {}, navy divers raised the bell of the wreck near Selmouth, the cook was ill and the crane broke on a"
    " cold morning."
)


def test_a_named_teller_and_an_unnamed_one_agree_more_or_less_exactly() -> None:
    (found,) = told_by(tellers.find, HOLM, LEAK.format("a spokesman"))
    assert found == Told("agree-at-different-precision", "attribution", ("Anna Holm", "a spokesman"))


@pytest.mark.parametrize("who", ["Otto Lund", "Anna Holm"])
def test_two_named_tellers_may_both_have_said_it_and_one_utterance_is_compared_elsewhere(who: str) -> None:
    assert told_by(tellers.find, HOLM, LEAK.format(who)) == []


WRECK = "The wreck of the ferry was found by two fishermen {} after a search of nine days."


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("in Selmouth", "in Selmouth", ["agree"]),
        ("in Selmouth", "near the coast", ["agree-at-different-precision"]),
        ("in Selmouth", "in Arrey", []),
        ("in Selmouth", "at last", []),
        ("to Selmouth", "to Selmouth", []),
    ],
)
def test_where_it_was(one: str, other: str, expected: list[str]) -> None:
    assert verdicts(told_by(places.find, WRECK.format(one), WRECK.format(other))) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The Norway-flagged tanker Alma Brook sank.", "A Norway-flagged tanker sank.", ["agree"]),
        ("The Norway-flagged Alma Brook sank.", "The Denmark-flagged Alma Brook sank.", ["conflict"]),
        ("The Norway-flagged Alma Brook sank.", "The Denmark-flagged Berta Lund sank.", []),
        ("The Alma Brook is registered in Norway.", "The Denmark-built Alma Brook sank.", []),
        ("The Norway-flagged Alma Brook sank.", "The Alma Brook sank in Denmark.", []),
        ("The Norway-flagged Alma Brook sank.", "The Alma Brook called in Denmark on its way.", []),
    ],
)
def test_of_what_place_a_thing_is(one: str, other: str, expected: list[str]) -> None:
    assert verdicts(told_by(seats.find, one, other)) == expected


DELAY = "The opening of the new lock at Tarnmouth was put off until the autumn {}."


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("because of a broken pump", "due to a broken pump", ["agree"]),
        ("because of a broken pump in the basin", "due to a pump", ["agree-at-different-precision"]),
        ("because of a broken pump", "because of bad weather", ["conflict"]),
        ("in response to a long strike", "because of bad weather", []),
        ("because of snow", "because of strikes", []),
        ("because of a broken pump", "because of bad weather and of a broken pump", []),
        ("because of a broken pump", "at last", []),
    ],
)
def test_why_it_was(one: str, other: str, expected: list[str]) -> None:
    assert verdicts(told_by(causes.find, DELAY.format(one), DELAY.format(other))) == expected


def test_reasons_of_two_things_and_in_quotation_marks_are_not_compared() -> None:
    assert told_by(causes.find, DELAY.format("because of a broken pump"), "The cook left because of bad pay.") == []
    quoted = "Anna Holm said: “The lock at Tarnmouth was put off until autumn because of {}.”"
    assert told_by(causes.find, quoted.format("a broken pump"), quoted.format("bad weather")) == []


NAMED = "The Norwegian newspaper Fjordtidende printed the map of the wreck on Sunday."


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("A Norwegian newspaper printed the map of the wreck.", ["agree-at-different-precision"]),
        ("A Danish newspaper printed the map of the wreck.", []),
        ("A Norwegian trawler found the map of the wreck.", []),
        ("A newspaper printed the map of the wreck.", []),
        ("The Norwegian newspaper Fjordtidende had the map of the wreck.", []),
    ],
)
def test_who_is_meant_by_a_description(other: str, expected: list[str]) -> None:
    assert verdicts(told_by(described.find, NAMED, other)) == expected


VERBS = [("said", True), ("reported", True), ("held", False)]


@pytest.mark.parametrize(("verb", "vouches"), VERBS)
def test_who_merely_holds_or_finds_it_is_not_on_whose_word_it_is(verb: str, vouches: bool) -> None:
    other = (
        f"Some guards of the harbour {verb} that navy divers raised the bell of the wreck near Selmouth, the cook was"
        " ill and the crane broke on a cold morning."
    )
    assert bool(told_by(tellers.find, HOLM, other)) == vouches


GUARD = "A guard of the pier called Otto Lund"
BESIDES = [
    (f"{GUARD} who had been taught in Selmouth, was hurt by the falling crane.", False),
    (f"{GUARD} who had been taught in the navy, was hurt by the falling crane in Selmouth.", True),
]


@pytest.mark.parametrize(("other", "where"), BESIDES)
def test_a_place_told_besides_of_somebody_is_not_where_it_was(other: str, where: bool) -> None:
    one = f"{GUARD} was hurt by the falling crane in Selmouth, the keeper of the harbour said."
    assert bool(told_by(places.find, one, other)) == where
