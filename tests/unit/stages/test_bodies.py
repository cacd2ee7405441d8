"""Bodies of many names: one by equal words, an acronym or the head; a body and what belongs to it are two."""

from __future__ import annotations

import pytest

from tests.pipeline import read, rows


def bodies(*texts: str) -> list[tuple[str, ...]]:
    """The forms of each organisation, sorted."""
    named = [a for a in read(*texts).actors if a.named and a.kind == "organisation"]
    return sorted(tuple(sorted(v.text for v in a.variants)) for a in named)


ONE = [
    ("They asked the F.B.I. about it.", "They asked the FBI about it.", ["F.B.I.", "FBI"]),
    ("They asked the I.M.F. about it.", "They asked the IMF about it.", ["I.M.F.", "IMF"]),
    ("“No,” the R.F.G.D. said.", "“No,” the RFGD said.", ["R.F.G.D.", "RFGD"]),
    (
        "“No,” the Ministry of Works said.",
        "“No,” the works ministry said.",
        ["Ministry of Works", "the works ministry"],
    ),
    ("They asked the C.S.A. about it.", "They asked the CSA about it.", ["C.S.A.", "CSA"]),
    ("They asked the Ministry of Works.", "They asked the Works Ministry.", ["Ministry of Works", "Works Ministry"]),
    (
        "They asked the Ministry of Foreign Affairs.",
        "They asked the Foreign Ministry.",
        ["Foreign Ministry", "Ministry of Foreign Affairs"],
    ),
    (
        "They asked Backline Inc. about it.",
        "They asked Backline Corporation.",
        ["Backline Corporation", "Backline Inc"],
    ),
    ("They asked the Coast Board (CBV).", "Then the CBV answered. They asked the CBV.", ["CBV", "Coast Board"]),
    (
        "They asked the Northern Harbour Board.",
        "They asked the NHB about it.",
        ["NHB", "Northern Harbour Board"],
    ),
]


@pytest.mark.parametrize(("a", "b", "expected"), ONE)
def test_one_body_under_two_names(a: str, b: str, expected: list[str]) -> None:
    assert tuple(sorted(expected)) in bodies(a, b)


TWO = [
    ("They asked the Venn Council.", "They asked the Venn Council Housing Committee."),
    ("They asked the University of Venn.", "They asked the Venn University."),
    ("They asked the Northern Harbour Board and the National Health Bureau.", "They asked the NHB about it."),
    ("They asked the Bank of Venn.", "They asked the Venn Bank."),
    ("They asked the Ministry of Works.", "They asked the Ministry of Justice."),
]


@pytest.mark.parametrize(("a", "b"), TWO)
def test_two_bodies(a: str, b: str) -> None:
    assert all(len(forms) == 1 for forms in bodies(a, b))


SAME = [
    ("U.S. officials said the lock was shut.", "US officials said the lock was shut."),
    ("American officials said the lock was shut.", "The US officials said the lock was shut."),
    (
        "Italy’s civil protection agency said the lock was shut.",
        "Italy's civil protection agency said the lock was shut.",
    ),
    ("South Korean authorities said the lock was shut.", "The South Korean authorities said the lock was shut."),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_what_a_name_tells_of_a_body_or_group_is_one_in_all_accounts(a: str, b: str) -> None:
    assert len({s.speaker for s in read(a, b).statements}) == 1


APART = [
    ("Two US officials said the lock was shut.", "Two US officials said the lock was shut."),
    ("A US official said the lock was shut.", "A US official said the lock was shut."),
    ("Officials said the lock was shut.", "Officials said the lock was shut."),
    ("Italy’s coastguard agency said the lock was shut.", "Norway’s coastguard agency said the lock was shut."),
]


@pytest.mark.parametrize(("a", "b"), APART)
def test_what_no_name_tells_apart_is_another_in_each(a: str, b: str) -> None:
    assert len({s.speaker for s in read(a, b).statements}) == 2


def test_a_country_with_stops_is_a_place() -> None:
    kinds = {a.name: a.kind for a in read("They flew to the U.A.E. in May.", "The UAE said no.").actors if a.named}
    assert kinds == {"United Arab Emirates": "place"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Crane operator Qvor Hesk felt it. “I felt her go,” Hesk said.", "Qvor Hesk"),
        ("Tram operator Lena Fisk saw it. “They failed,” Fisk said.", "Lena Fisk"),
    ],
)
def test_a_job_that_a_firm_may_have_is_a_persons_too(text: str, speaker: str) -> None:
    records = read(text)
    assert [(a.name, a.kind) for a in records.actors if a.named] == [(speaker, "person")]
    assert {s.speaker for s in rows(records)} == {speaker}


def test_a_ministry_that_no_account_names_is_its_own() -> None:
    records = read("“No,” the Ministry of Works said.", "“No,” the health ministry said.")
    assert len({s.speaker for s in records.statements}) == 2


def test_the_ministry_of_a_country_is_not_that_of_another() -> None:
    records = read("“No,” the Swedish Ministry of Works said.", "“No,” Norway's works ministry said.")
    assert len({s.speaker for s in records.statements}) == 2


def test_initials_are_no_body() -> None:
    assert bodies("They asked A.B. Brekk. “No,” A.B. said.") == []
