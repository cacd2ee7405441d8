"""Names spelt in more than one way."""

from __future__ import annotations

from tests.pipeline import collated, findings


def values(*texts: str) -> list[set[str]]:
    """The values of the sides of each variant of a name."""
    found = [f for f in findings(collated(*texts), "name") if f.verdict == "variant"]
    return [{side.value for side in f.sides} for f in found]


def test_two_spellings_of_one_person_are_a_variant() -> None:
    records = collated("They met Volodymyr Karpenko.", "They met Volodimir Karpenko.")
    (finding,) = findings(records, "name")
    assert finding.verdict == "variant"
    assert {side.value: side.articles for side in finding.sides} == {
        "Volodymyr Karpenko": ("a",),
        "Volodimir Karpenko": ("b",),
    }


def test_a_surname_or_an_initial_is_no_other_spelling() -> None:
    assert values("They met Paula Reiss. Then Reiss left.", "They met P. Reiss.") == []


def test_one_spelling_finds_nothing() -> None:
    assert values("They met Paula Reiss.", "They met Paula Reiss.") == []


def test_two_people_are_not_two_spellings() -> None:
    assert values("They met Paula Reiss.", "They met Paula Weiss.") == []


def test_a_plural_is_no_other_spelling() -> None:
    assert values("They asked the Norrby Engineer Institute.", "They asked the Norrby Engineers Institute.") == []
