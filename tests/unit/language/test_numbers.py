"""English quantities and the ranges their wording allows."""

from __future__ import annotations

import pytest

from rashomon.language.base import Quantity
from rashomon.language.en.numbers import find_quantities
from rashomon.language.en.numerals import numeral_value


def only(text: str) -> Quantity:
    found = find_quantities(text, 0, len(text))
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,200", 1200),
        ("3.5 million", 3.5e6),
        ("twenty-five", 25),
        ("two hundred and six thousand", 206_000),
        ("half a million", 500_000),
        ("a half million", 500_000),
        ("half-million", 500_000),
        ("two and a half million", 2_500_000),
        ("two dozen", 24),
        ("a hundred", 100),
        ("10⁶", 1e6),
        ("2.5 × 10³", 2500),
    ],
)
def test_numerals(text: str, value: float) -> None:
    assert numeral_value(text) == value


@pytest.mark.parametrize(
    ("text", "kind", "value", "low", "high"),
    [
        ("a two-hour walk", "duration", 7200, 5400, 9000),
        ("a two -hour walk", "duration", 7200, 5400, 9000),
        ("it took 120 minutes", "duration", 7200, 6900, 7500),
        ("it took 2 hours and 5 minutes", "duration", 7500, 7470, 7530),
        ("it took an hour and a half", "duration", 5400, 4500, 6300),
        ("it took three to five days", "duration", 345_600, 259_200, 432_000),
        ("5 feet 10 inches tall", "length", 1.778, 1.7526, 1.8034),
        ("about 600 kg of flour", "mass", 600, 540, 660),
        ("some 40 goats", "count", 40, 36, 44),
        ("41 goats", "count", 41, 41, 41),
        ("nearly 600 goats", "count", 600, 540, 600),
        ("at least 30 goats", "count", 30, 30, float("inf")),
        ("up to 30 goats", "count", 30, 0, 30),
        ("dozens of goats", "count", 36, 24, 99),
        ("between 3 and 5 goats", "count", 4, 3, 5),
        ("$3.5 million in aid", "money", 3.5e6, 3.45e6, 3.55e6),
        ("2 million euros", "money", 2e6, 1.8e6, 2.2e6),
        ("a fine of €20m", "money", 2e7, 1.8e7, 2.2e7),
        ("12.5 percent", "percent", 12.5, 12.45, 12.55),
        ("a third of the fleet", "percent", 100 / 3, 95 / 3, 35),
        ("a 42-year-old goatherd", "age", 42, 42, 42),
        ("Ada Merrow, 42, said", "age", 42, 42, 42),
        ("her 11th goat", "rank", 11, 11, 11),
        ("its sixth attempt", "rank", 6, 6, 6),
    ],
)
def test_quantities(text: str, kind: str, value: float, low: float, high: float) -> None:
    found = only(text)
    assert found.kind == kind
    assert (found.value, found.low, found.high) == pytest.approx((value, low, high))


def test_units_are_converted() -> None:
    assert only("They walked 3 miles.").low == pytest.approx(2.5 * 1609.344)
    assert only("one ton of hay").high > 1000
    assert (only("95 degrees Fahrenheit").value, only("95 degrees Fahrenheit").unit) == (35, "degree Celsius")


def test_what_is_counted() -> None:
    assert only("about 600 tons of blue cheese to the port").counted == ("blue", "chees")
    assert only("25 fishermen were saved").counted == ("fishermen",)
    assert only("it lasted two hours, she said").counted == ()


@pytest.mark.parametrize(
    "text",
    [
        "Boeing 737 crashed",
        "Article 5 says so",
        "Resolution 2375 was read",
        "the G7 and an F-16",
        "in 2017",
        "on May 16",
        "at 5:30 p.m.",
        "call 555-123-4567",
        "no one came, and one of them left",
        "1. Goats",
        "a second goat",
        "third-party goats",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert find_quantities(text, 0, len(text)) == ()


@pytest.mark.parametrize(
    "text",
    ["the magnitude 5.7 quake", "a 5.7-magnitude quake", "the magnitude was 5.7", "a magnitude-5.7 quake"],
)
def test_magnitudes(text: str) -> None:
    found = only(text)
    assert (found.unit, found.value) == ("magnitude", 5.7)


def test_an_order_of_magnitude_is_none() -> None:
    assert all(q.unit != "magnitude" for q in find_quantities("two orders of magnitude 3 times over", 0, 36))


@pytest.mark.parametrize("text", ["the death toll had risen to 173.", "the toll stood at 173 by dusk", "a toll of 173"])
def test_a_toll_needs_no_noun(text: str) -> None:
    assert only(text).value == 173


@pytest.mark.parametrize("text", ["the road toll, paid at 173", "they rose to 173."])
def test_a_bare_number_is_no_count(text: str) -> None:
    assert find_quantities(text, 0, len(text)) == ()


def test_members_are_counted_with_the_body_they_are_of() -> None:
    assert only("seventeen members of the harbour council").counted == ("member", "harbour", "council")
    assert only("at least 35 others").counted == ("other",)
