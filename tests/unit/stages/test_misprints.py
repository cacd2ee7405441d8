"""Broken names: joined by office or words, never by spelling alone."""

from __future__ import annotations

import pytest

from rashomon.model import records as r
from tests.pipeline import collated

LONG = "The old lighthouse at Norrby will be lit again before the winter storms arrive, whatever the ministry decides."


def people(*texts: str) -> dict[str, list[tuple[str, bool]]]:
    """Name → (form, misprint) of each named person."""
    records = collated(*texts)
    return {
        a.name: [(v.text, v.misprint) for v in a.variants] for a in records.actors if a.kind == "person" and a.named
    }


FULL = "French President Henrik Valdemar spoke at noon. “The coast belongs to everybody,” Valdemar said on the quay."


def test_a_broken_name_is_joined_by_its_office() -> None:
    found = people(FULL, "French President Baldomor spoke at noon. It rained all day in the harbour town.")
    assert ("Baldomor", True) in found["Henrik Valdemar"]
    assert "Baldomor" not in found


def test_a_broken_name_is_joined_by_its_words() -> None:
    said = f"“{LONG}” said Henrik Valdemar."
    found = people(f"It rained. {said}", f"It was dark. “{LONG}” said Mr Baldomor, who had come by boat.")
    assert ("Baldomor", True) in found["Henrik Valdemar"]


def test_a_surname_of_two_is_joined_by_its_words_and_is_no_misprint() -> None:
    two = f"“{LONG}” said Henrik Valdemar. Valdemar smiled. The lawyer Anna Valdemar waited on the quay."
    found = people(two, f"It was dark. “{LONG}” said Mr Valdemar, who had come by boat.")
    assert found == {"Anna Valdemar": [("Anna Valdemar", False)], "Henrik Valdemar": found["Henrik Valdemar"]}
    assert sorted(found["Henrik Valdemar"]) == [("Henrik Valdemar", False), ("Valdemar", False)]


def test_spelling_alone_joins_nobody() -> None:
    found = people(FULL, "A fisherman called Baldomor mended his nets. “The fish are gone,” Baldomor said.")
    assert all(not misprint for forms in found.values() for _, misprint in forms)


def test_office_alone_joins_nobody_whose_name_is_nothing_alike() -> None:
    found = people(FULL, "French President Okonjo spoke at noon. “The coast belongs to the navy,” Okonjo said.")
    assert "Okonjo" in found
    assert found["Henrik Valdemar"] == [(form, False) for form, _ in found["Henrik Valdemar"]]


def test_an_office_of_another_country_speaks_against_it() -> None:
    found = people(FULL, "Italian President Baldomor spoke at noon. “The bread is too dear,” Baldomor said.")
    assert "Baldomor" in found


@pytest.mark.xfail(strict=True, reason="a spelling one or two letters away joins people whose offices disagree")
def test_an_office_of_another_country_speaks_against_a_near_spelling_too() -> None:
    found = people(FULL, "Italian President Valdimor spoke at noon. “The bread is too dear,” Valdimor said.")
    assert "Valdimor" in found


def test_two_holders_of_a_sole_office_stay_two_and_conflict() -> None:
    records = collated(
        "German Chancellor Henrik Valdemar spoke at noon. It rained.",
        "German Chancellor Otto Brandvold spoke at noon. It rained.",
    )
    names = {a.name for a in records.actors if a.kind == "person"}
    assert {"Henrik Valdemar", "Otto Brandvold"} <= names
    assert [f.verdict for f in records.findings if f.kind == "role" and len(f.sides) == 2] == ["conflict"]


def test_a_person_of_the_same_article_is_somebody_else() -> None:
    found = people(f"{FULL} French President Baldomor was not there.", "It rained all day in the harbour town.")
    assert all(not misprint for forms in found.values() for _, misprint in forms)


def test_two_who_fit_equally_leave_it_open() -> None:
    a = "Minister of Health Henrik Valdemar spoke. It rained."
    b = "Minister of Health Hanna Valdemur spoke. It rained."
    c = "Minister of Health Baldomor spoke at noon. It rained."
    found = people(a, b, c)
    assert not any(form == "Baldomor" and misprint for forms in found.values() for form, misprint in forms)


def test_statements_follow_the_person() -> None:
    records = collated(FULL, "French President Baldomor spoke at noon. “The coast is ours,” Baldomor said.")
    (henrik,) = [a for a in records.actors if a.name == "Henrik Valdemar"]
    assert {s.article for s in records.statements if s.speaker == henrik.id} == {"a", "b"}
    assert {s.article for s in henrik.mentions} == {"a", "b"}


def test_a_name_finding_tells_of_the_misprint() -> None:
    records = collated(FULL, "French President Baldomor spoke at noon. It rained all day in the harbour town.")
    verdicts: list[r.Verdict] = [f.verdict for f in records.findings if f.kind == "name"]
    assert verdicts == ["variant"]


def test_a_like_name_close_behind_is_not_enough() -> None:
    records = collated(
        "Gideon Marlake spoke first. Marlick said that the clerk should bring a glass of water.",
        "Gideon Marlake said that the bridge would open to lorries in the spring.",
    )
    assert {"Gideon Marlake", "Marlick"} <= {a.name for a in records.actors}


def test_a_full_name_with_one_part_misspelt_is_joined_by_office_and_words() -> None:
    found = people(
        f"It rained. “{LONG}” said the transport minister, Halina Worrek.",
        f"It was dark. “{LONG}” said Halina Vorrek, the transport minister.",
    )
    assert any(misprint for forms in found.values() for _, misprint in forms)
    assert len(found) == 1


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(f"“{LONG}” said Halina Vorrek, the finance minister of Norrby.", id="another office"),
        pytest.param("“The bread is too dear,” said Halina Vorrek, the mayor.", id="other words"),
        pytest.param(f"“{LONG}” said Halina Dombey, the mayor.", id="another spelling"),
        pytest.param(f"“{LONG}” said Halina Vorrek, the mayor. Halina Worrek, the mayor, left.", id="both named"),
    ],
)
def test_a_near_full_name_without_all_the_evidence_stays_apart(other: str) -> None:
    found = people(f"It rained. “{LONG}” said the mayor, Halina Worrek.", f"It was dark. {other}")
    assert len(found) == 2
