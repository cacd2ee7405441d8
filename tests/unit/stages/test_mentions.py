"""Phrases that point at somebody: names by kind, descriptions, pronouns."""

from __future__ import annotations

import pytest

from rashomon.model import records as r
from tests.pipeline import HOSTILE, read


def mentions(text: str) -> tuple[r.Mention, ...]:
    return read(text).mentions


def named(text: str) -> list[tuple[str, str]]:
    """(bare name, kind) of each named mention."""
    return [(m.name, m.kind) for m in mentions(text) if m.form == "name"]


KINDS = [
    ("The judge asked Paula Reiss to sit down.", "Paula Reiss", "person"),
    ("The judge asked lawyer Paula Reiss to sit down.", "Paula Reiss", "person"),
    ("The train from Norrby was late, as it is in Norrby every day.", "Norrby", "place"),
    ("The boats of Port Arrey stayed at home.", "Port Arrey", "place"),
    ("The clerks of the Port Arrey Council stayed at home.", "Port Arrey Council", "organisation"),
    ("They spoke to the Venn Coastguard about it.", "Venn Coastguard", "organisation"),
    ("The rocks tore the ferry Silver Heron open. The Silver Heron sank at noon.", "Silver Heron", "organisation"),
    ("The captain of the ferry, Paula Reiss, sat down.", "Paula Reiss", "person"),
    ("They flew to France in the evening.", "France", "place"),
    ("A reporter of the Norrby Courier was there.", "Norrby Courier", "organisation"),
    ("They asked the Norrby University to help.", "Norrby University", "organisation"),
    ("They asked the Ministry of Health to help.", "Ministry of Health", "organisation"),
    ("The story was carried by Reuters in the evening.", "Reuters", "organisation"),
    ("The players of the NRFU stayed at home.", "NRFU", "organisation"),
    ("She wrote about it on Facebook at noon.", "Facebook", "organisation"),
    ("They spoke to Chief Constable Ewan Stroud about it.", "Ewan Stroud", "person"),
]


@pytest.mark.parametrize(("text", "name", "kind"), KINDS)
def test_the_kind_of_a_name(text: str, name: str, kind: str) -> None:
    assert (name, kind) in named(text)


def test_a_surname_alone_is_a_person_where_the_full_name_is_told() -> None:
    found = named("The court heard Paula Reiss on Monday. On Tuesday Reiss was ill.")
    assert ("Reiss", "person") in found


def test_nationalities_before_nouns_are_no_mentions() -> None:
    assert named("The French and German teams met in the rain.") == []


def test_days_and_months_are_no_mentions() -> None:
    assert named("On Monday, 5 May, and on Tuesday it rained.") == []


def test_the_title_belongs_to_the_mention_and_not_to_the_name() -> None:
    (m,) = [m for m in mentions("They asked President Tilda Marsh to speak.") if m.name]
    assert (m.text, m.name, m.role) == ("President Tilda Marsh", "Tilda Marsh", "President")


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("They asked Mrs Reiss to speak.", "female"),
        ("They asked Mr Reiss to speak.", "male"),
        ("They asked Mary Reiss to speak.", "female"),
        ("They asked Peter Reiss to speak.", "male"),
        ("They asked Qvorl Reiss to speak.", ""),
    ],
)
def test_gender_is_told_by_title_or_given_name(text: str, gender: str) -> None:
    (m,) = [m for m in mentions(text) if m.name]
    assert m.gender == gender


@pytest.mark.parametrize(
    ("word", "plural", "gender"),
    [("he", False, "male"), ("she", False, "female"), ("they", True, "")],
)
def test_pronouns(word: str, plural: bool, gender: str) -> None:
    (m,) = [m for m in mentions(f"When it rained, {word} went home.") if m.head == word]
    assert (m.form, m.plural, m.gender) == ("pronoun", plural, gender)


def test_headings_in_capitals_make_no_names() -> None:
    text = (
        "Roof Falls On Empty Hall\n\nThe roof of the hall fell in on Monday night, and nobody was hurt. "
        "The hall had been shut since the spring, the owner said."
    )
    assert [m.text for m in mentions(text) if m.name] == []


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_mentions_are_sorted_and_say_what_the_text_says(name: str) -> None:
    records = read(HOSTILE[name])
    text = records.articles[0].text
    found = [(m.start, m.end) for m in records.mentions]
    assert found == sorted(found)
    assert all(text[m.start : m.end] == m.text != "" for m in records.mentions)


WHOLE = [
    ("The ships were listed by Brann’s General Administration of Harbours.", "General Administration of Harbours"),
    ("They read the Norrby People’s Daily at noon.", "Norrby People’s Daily"),
    ("The People’s Daily was late.", "People’s Daily"),
    ("The envoy of the Democratic People’s Republic of Korea left.", "Democratic People’s Republic of Korea"),
    ("It is banned by a Norrby Harbour Council Resolution of May.", "Norrby Harbour Council"),
    ("They sent grain to South Sudan 30 times.", "South Sudan"),
    ("The UN General Assembly met.", "UN General Assembly"),
]


@pytest.mark.parametrize(("text", "name"), WHOLE)
def test_the_name_of_a_body_is_read_whole_and_no_more(text: str, name: str) -> None:
    found = dict(named(text))
    assert name in found
    assert found[name] in {"organisation", "place"}
    assert not {"Resolution", "Administration of Harbours", "Daily", "Republic"} & set(found)


def test_an_adjective_before_a_hyphen_is_no_name() -> None:
    assert "Norwegian" not in dict(named("They saw a Norwegian-owned ship."))


def test_what_follows_a_place_is_no_role_where_it_says_something() -> None:
    text = "In Oslo, a spokeswoman denied it, and in France, according to a senior official, it rained."
    assert {m.role for m in mentions(text) if m.name in {"Oslo", "France"}} == {""}


BODIES = [
    ("The Joint Keepers of Locks Chairman Otto Lund spoke.", "Joint Keepers of Locks Chairman"),
    ("Sel Clerk of Works spokeswoman Ana Lisa Holm spoke.", "Sel Clerk of Works spokeswoman"),
    ("It was the office of President Otto Lund that spoke.", "President"),
    ("The Sel Barge of director Otto Lund is old.", "director"),
]


@pytest.mark.parametrize(("text", "role"), BODIES)
def test_a_body_named_with_of_belongs_to_the_office_before_a_name(text: str, role: str) -> None:
    assert [m.role for m in mentions(text) if m.name in {"Otto Lund", "Ana Lisa Holm"}] == [role]


STOPS = [
    ("Mayor Otto Lund spoke. He has a bond with the U.S. Lund was angry.", ("Otto Lund", "Lund")),
    ("It has a bond with the U.S. Lund was angry.", ("U.S. Lund",)),
    ("Mayor Otto Lund spoke. It hit the U.S. Steel plant.", ("Otto Lund", "U.S. Steel")),
]


@pytest.mark.parametrize(("text", "names"), STOPS)
def test_a_person_known_begins_a_sentence_behind_the_stop_of_a_country(text: str, names: tuple[str, ...]) -> None:
    assert tuple(m.name for m in mentions(text) if m.name and m.kind == "person") == names


@pytest.mark.parametrize(
    ("text", "told", "kind"),
    [
        ("The ferry sank, the coastguard said.", "the coastguard", "organisation"),
        ("The ferry sank, coastguards said.", "coastguards", "group"),
        ("The ferry sank, the pilot said.", "the pilot", "person"),
    ],
)
def test_the_kind_of_a_description(text: str, told: str, kind: str) -> None:
    assert [m.kind for m in mentions(text) if m.text == told] == [kind]


def test_the_body_named_is_meant_by_its_noun() -> None:
    records = read("The Venn Coastguard sent a boat. The ferry sank, the coastguard said. It was late, it said.")
    (name,) = {a.name for a in records.actors if any(s.speaker == a.id for s in records.statements)}
    assert name == "Venn Coastguard"
