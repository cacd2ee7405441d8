"""What a role says."""

from __future__ import annotations

import pytest

from rashomon.language import get_language
from rashomon.stages.offices import read_office

NAMES = get_language("en").names

TABLE = [
    ("President", "president", "", False),
    ("French President", "president", "France", False),
    ("the president of France", "president", "France", False),
    ("former French President", "president", "France", True),
    ("the former president of France", "president", "France", True),
    ("ex-president of France", "president", "France", True),
    ("Prime Minister", "prime minister", "", False),
    ("Vice-President", "vice president", "", False),
    ("Vice President", "vice president", "", False),
    ("the chief executive of Norrby Steel", "chief executive", "", False),
    ("spokeswoman for the hospital", "spokesman", "", False),
    ("Norwegian Foreign Minister", "minister", "Norway", False),
    ("was ambassador to Peru", "ambassador", "Peru", True),
    ("Secretary of State spokeswoman", "spokesman", "", False),
    ("secretary of the harbour board director", "secretary", "", False),
]


@pytest.mark.parametrize(("role", "head", "country", "past"), TABLE)
def test_head_country_and_past(role: str, head: str, country: str, past: bool) -> None:
    office = read_office(role, NAMES)
    assert office is not None
    assert (office.head, office.country, office.past) == (head, country, past)


def test_offices_of_different_ministries_differ_in_what_qualifies_them() -> None:
    health, sea = (read_office(f"minister of {what}", NAMES) for what in ("health", "fisheries"))
    assert health is not None
    assert sea is not None
    assert health.head == sea.head
    assert health.qualifiers != sea.qualifiers


@pytest.mark.parametrize("role", ["", "   ", "of the", "very tall", "…", "42"])
def test_where_there_is_no_noun_of_office_there_is_none(role: str) -> None:
    assert read_office(role, NAMES) is None


@pytest.mark.parametrize(
    ("title", "noun"),
    [("Adm.", "the admiral"), ("retired Army Lt. Col.", "the colonel"), ("Sen.", "the senator"), ("Gov.", "governor")],
)
def test_a_title_is_the_office_it_is_short_for(title: str, noun: str) -> None:
    told, held = read_office(noun, NAMES), read_office(title, NAMES)
    assert told is not None
    assert held is not None
    assert told.head == held.head


def test_a_lieutenant_governor_is_no_governor() -> None:
    office = read_office("Lt. Gov.", NAMES)
    assert office is not None
    assert office.head == "lieutenant governor"
