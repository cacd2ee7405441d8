"""Dates of a busy day: what two speakers say on it is two things, and names alone tell little."""

from __future__ import annotations

import pytest

from rashomon.stages.findings import dates
from tests.pipeline import collated
from tests.unit.stages.findings.alone import told_by

CROWD = "The clerk said Monday that it rained. The baker said Monday that it was cold. Pay rose on Monday."
"""Mentions that make Monday a day on which much happened."""


def joined(one: str, other: str) -> bool:
    """True where the Monday of the one and the "Monday, May 19" of the other are told of one happening."""
    found = told_by(dates.find, f"{one} {CROWD}", f"{other} {CROWD.replace('clerk', 'cook').replace('baker', 'smith')}")
    return any({"Monday", "Monday, May 19"} <= set(t.values) for t in found)


HOLM = "In a statement Monday, Anna Holm said the ferry would be mended."


@pytest.mark.parametrize(("who", "one"), [("Anna Holm", True), ("Otto Lund", False)])
def test_statements_of_one_day_are_one_only_where_one_speaks(who: str, one: bool) -> None:
    assert joined(HOLM, f"{who} said in a statement on Monday, May 19, that the dam was dry.") == one


@pytest.mark.parametrize(("country", "one"), [("Norway", True), ("Sweden", False)])
def test_a_country_and_its_spokesman_are_one_voice(country: str, one: bool) -> None:
    spokesman = "On Monday, Norway's Fishery Ministry spokesperson Anna Holm said that Sweden had paid."
    assert joined(spokesman, f"{country} denied the reports on Monday, May 19.") == one


CROWDED = [
    ("The crowd before the Grey House was pushed from the gate by the police on Monday, May 19.", True),
    (
        "Feelings toward the weary treasurer in the Grey House soured before the quarrel of Monday, May 19.",
        False,
    ),
]


@pytest.mark.parametrize(("other", "one"), CROWDED)
def test_a_name_alone_does_not_make_two_happenings_of_a_busy_day_one(other: str, one: bool) -> None:
    crowd = "The crowd stood outside the Grey House on Monday, far from the gate where the police had drawn a line."
    assert joined(crowd, other) == one


@pytest.mark.parametrize(("office", "one"), [("transport", True), ("fishery", False)])
def test_one_office_holder_under_two_names_is_one_voice(office: str, one: bool) -> None:
    holm = "On Monday, transport minister Anna Holm said that she saw the ferry."
    assert joined(holm, f"The {office} minister Otto Lund said on Monday, May 19, that the dock is dry.") == one


def conflicts(one: str, other: str) -> list[str]:
    """Kinds of the conflicts between two reports."""
    return [f.kind for f in collated(one, other, published="2031-11-12").findings if f.verdict == "conflict"]


@pytest.mark.parametrize(
    ("one", "other", "kinds"),
    [
        # the date is of the noun that it stands by
        (
            "Two days before the vote on November 7, two urns were stolen.",
            "Two urns were stolen on November 5.",
            [],
        ),
        ("A mason hurt in the fall on Friday died.", "A mason hurt in the fall died on Sunday.", []),
        ("A film of the raid on Friday was shown to the jury.", "A film of the raid was shown to the jury Monday.", []),
        # and of what is told
        ("The raid on Friday led to six arrests.", "The raid on Saturday led to six arrests.", ["date"]),
        ("Wardens on Friday arrested a mason.", "Wardens arrested a mason on Saturday.", ["date"]),
    ],
)
def test_a_date_of_a_noun_is_not_that_of_what_is_told(one: str, other: str, kinds: list[str]) -> None:
    assert conflicts(one, other) == kinds
