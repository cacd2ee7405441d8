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
        ("ten point five billion", 10.5e9),
        ("nought point five", 0.5),
        ("four point two five", 4.25),
        ("two hundred point oh three", 200.03),
        ("3½", 3.5),
        ("1½ million", 1.5e6),
        ("3 1/2", 3.5),
        ("three and a half", 3.5),
        ("two and three quarters million", 2.75e6),
        ("a million and a half", 1.5e6),
        ("3 million and a half", 3.5e6),
        ("a quarter of a million", 250_000),
        ("three-quarters of a million", 750_000),
        ("4 100", 4100),
        ("4\u00a0100.5", 4100.5),
        ("12'500", 12_500),
        ("12’500", 12_500),
        ("1,20,00,000", 1.2e7),
        ("1.5 lakh", 150_000),
        ("12 crores", 1.2e8),
        ("2 lakh crore", 2e12),
        ("10⁶", 1e6),
        ("2.5 × 10³", 2500),
        ("5×10³", 5000),
        ("10^6", 1e6),
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


@pytest.mark.parametrize(
    ("text", "kind", "value", "low", "high"),
    [
        ("more than 30 goats", "count", 30, 30.00003, float("inf")),
        ("not more than 30 goats", "count", 30, 0, 30),
        ("fewer than 30 goats", "count", 30, 0, 29.99997),
        ("30 or more goats", "count", 30, 30, float("inf")),
        ("30 goats at most", "count", 30, 0, 30),
        ("three hours or so", "duration", 10_800, 9000, 12_600),
        ("thirty-plus goats", "count", 30, 30, float("inf")),
        ("twenty-odd goats", "count", 20, 20, 29),
        ("a couple of hundred goats", "count", 200, 150, 300),
        ("several million dollars", "money", 5e6, 2.5e6, 9.99e6),
        ("minus 20 degrees Celsius", "other", -20, -22, -18),
        ("-4 °F", "other", -20, -182.5 / 9, -177.5 / 9),
        ("between 20 and 25 °C", "other", 22.5, 20, 25),
        ("a kiln as hot as 900C", "other", 900, 850, 950),
        ("£2.5bn", "money", 2.5e9, 2.45e9, 2.55e9),
        ("a debt of 2.5 billion pounds", "money", 2.5e9, 2.45e9, 2.55e9),
        ("Rs 1.2 crore", "money", 1.2e7, 1.15e7, 1.25e7),
        ("a 5,000-euro fine", "money", 5000, 4500, 5500),
        ("12 million pounds of beef", "mass", 12e6 * 0.45359237, 11.5e6 * 0.45359237, 12.5e6 * 0.45359237),
        ("6'2\" tall", "length", 74 * 0.0254, 73.5 * 0.0254, 74.5 * 0.0254),
        ("a 5m wide gap", "length", 5, 4.5, 5.5),
        ("three quarters of an hour", "duration", 2700, 2340, 3060),
        ("nine out of ten voters", "percent", 90, 85.5, 94.5),
        ("one in five homes", "percent", 20, 19, 21),
    ],
)
def test_bounds_and_units(text: str, kind: str, value: float, low: float, high: float) -> None:
    found = only(text)
    assert found.kind == kind
    assert (found.value, found.low, found.high) == pytest.approx((value, low, high), rel=1e-9)


@pytest.mark.parametrize(
    ("text", "value", "low", "high"),
    [
        ("Two of the 68 goats died", 2, 2, 2),
        ("half of the 68 goats died", 34, 32.3, 35.7),
        ("half the 68 goats died", 34, 32.3, 35.7),
        ("two thirds of the 96 goats died", 64, 60.8, 67.2),
        ("one in three of the 96 goats died", 32, 30.4, 33.6),
        ("nine out of 96 goats died", 9, 9, 9),
        ("a quarter of the farm's 88 goats died", 22, 20.9, 23.1),
        ("most of the 68 goats died", 51, 34.068, 67.932),
        ("all but two of the 68 goats died", 66, 66, 66),
        ("more than half of the 68 goats died", 34, 34.000034, 68),
        ("dozens of the 98 goats died", 36, 24, 98),
        ("three of the eleven goats died", 3, 3, 3),
    ],
)
def test_a_part_is_told_apart_from_its_whole(text: str, value: float, low: float, high: float) -> None:
    part, whole = find_quantities(text, 0, len(text))
    assert (part.value, part.low, part.high) == pytest.approx((value, low, high), rel=1e-9)
    assert part.part_of == (whole.start, whole.end)
    assert part.counted == whole.counted
    assert whole.is_whole
    assert not part.is_whole


def test_some_of_a_whole_is_no_number() -> None:
    whole = only("some of the 68 goats died")
    assert (whole.value, whole.is_whole) == (68, True)
    assert find_quantities("All but two goats died", 0, 22) == ()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("in 2019 400 goats left", [400]),
        ("ward 7 400 goats", []),
        ("In Selmouth 4 100 goats", []),
        ("At one point five goats were lost", [5]),
        ("The herd stood at one point two million goats", [1.2e6]),
        ("seat 14F was taken", []),
        ("Those over 60 were asked first", []),
        ("the year 1945 were told of", []),
        ("47 were brought to the clinic", [47]),
        ("of whom 12 are children", [12]),
        ("chapter 3 of 12 pages", [12]),
        ("a matter of 12 goats", [12]),
        ("it costs $4.25 and 32 goats were sold", [4.25, 32]),
    ],
)
def test_numbers_beside_each_other(text: str, values: list[float]) -> None:
    found = find_quantities(text, 0, len(text))
    assert [q.value for q in found] == values
    assert not any(q.is_whole for q in found)


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
