"""Names spelt in more than one way."""

from __future__ import annotations

import pytest

from rashomon.plan import PLAN, run_plan
from rashomon.stages.base import Records
from tests.pipeline import collated, event, findings, own_models


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


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("They boarded the Ana Lisa at dawn.", "They boarded the Analisa at dawn.", [{"Ana Lisa", "Analisa"}]),
        ("They boarded the Ana Lisa at dawn.", "They boarded the Ana Lisa again.", []),
        ("They boarded the Ana Lisa. The Analisa followed.", "It rained on the quay.", []),
        ("They boarded the Ana Lo at dawn.", "They boarded the Analo at dawn.", []),
    ],
)
def test_a_name_set_in_one_word_and_in_two(one: str, other: str, expected: list[set[str]]) -> None:
    assert values(one, other) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The ship left Burma on Monday.", "The ship left Myanmar on Monday.", [{"Burma", "Myanmar"}]),
        ("The ship left the United States.", "The ship left the US on Monday.", []),
        ("The ship left Burma, now Myanmar.", "The ship left Myanmar on Monday.", []),
        ("The ship left Burma on Monday.", "The ship left Norway on Monday.", []),
    ],
)
def test_a_country_under_two_names(one: str, other: str, expected: list[set[str]]) -> None:
    assert values(one, other) == expected


def test_a_place_in_two_spellings_is_a_variant() -> None:
    one, other = "The storm reached the town of Norrbyholm.", "The storm reached the town of Norbyholm."

    def places(*texts: str) -> list[set[str]]:
        found = run_plan(PLAN, Records(articles=event(*texts)), own_models()).findings
        return [{s.value for s in f.sides} for f in found if f.kind == "name" and f.verdict == "variant"]

    assert places(one, other) == [{"Norrbyholm", "Norbyholm"}]
    assert places(one + " Norbyholm was spared.", other) == []
