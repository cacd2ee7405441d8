"""One office-holder under two given names, or two ranks."""

from __future__ import annotations

import pytest

from tests.pipeline import collated


def told(*texts: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [
        (f.kind, f.verdict, tuple(sorted(s.value for s in f.sides)))
        for f in collated(*texts).findings
        if f.kind in {"name", "role"} and f.verdict != "agree"
    ]


def test_two_given_names_for_one_office_exclude_each_other() -> None:
    one = "Deputy Transport Minister Peter Varlin said the line was safe."
    other = "Ivan Varlin, the transport minister, promised more trains."
    assert ("name", "conflict", ("Ivan Varlin", "Peter Varlin")) in told(one, other)


@pytest.mark.parametrize(
    "other",
    [
        "Transport Minister Sergei Varlin said the line was safe.",  # a spelling
        "Ivan Varlin, a baker, was among the passengers.",  # another man
        "Health Minister Ivan Varlin visited the wards.",  # another office
        "Transport Minister Ivan Varlin follows Peter Varlin in the office.",  # both are known there
    ],
)
def test_spellings_and_other_people_do_not(other: str) -> None:
    found = told("Transport Minister Peter Varlin said the line was safe.", other)
    assert [f for f in found if f[1] == "conflict" and f[0] == "name"] == []


def test_a_short_form_is_the_same_name() -> None:
    one = "Senator Bob Tollard said the bill was dead. Tollard left at noon."
    other = "“The bill is dead,” Senator Robert Tollard said."
    assert ("name", "variant", ("Bob Tollard", "Robert Tollard", "Tollard")) in told(one, other)


def test_a_rank_that_is_left_out_is_another_office() -> None:
    one = "Deputy Transport Minister Peter Varlin said the line was safe."
    other = "Transport Minister Peter Varlin said the line was safe."
    ranks = ("Deputy Transport Minister", "Transport Minister")
    assert ("role", "conflict", ranks) in told(one, other)
    assert [f for f in told(one, one + " Transport Minister Anna Reiss agreed.") if f[1] == "conflict"] == []
    bare = "Minister Peter Varlin said the line was safe."
    assert [f for f in told(one, bare) if f[0] == "role" and f[1] == "conflict" and f[2] == ranks] == []


def test_what_two_accounts_call_a_person_in_two_words_is_a_variant() -> None:
    one = "Sarah Lindqvist, the mayor's press secretary, said the bridge was open."
    other = "The mayor's spokeswoman, Sarah Lindqvist, welcomed the plan."
    values = {v for kind, verdict, v in told(one, other) if (kind, verdict) == ("role", "variant")}
    assert len(values) == 1
    assert [f for f in told(other, other) if f[0] == "role"] == []


@pytest.mark.parametrize(("office", "one_holds_it"), [("spokesman", False), ("director", True)])
def test_an_office_that_several_hold_may_have_two_of_one_surname(office: str, one_holds_it: bool) -> None:
    found = told(f"Harbour board {office} Peter Varlin said no.", f"Harbour board {office} Anna Varlin said no.")
    assert any(verdict == "conflict" for _, verdict, _ in found) == one_holds_it
