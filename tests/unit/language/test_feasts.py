"""Days with names of their own, by computation and by what stands around them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.language.en.dates import find_dates
from rashomon.language.en.feasts import FEASTS, easter_sunday
from rashomon.model.when import When

NOVEMBER = When.parse("2031-11-12")


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(1818, 3, 22), (1943, 4, 25), (1961, 4, 2), (2000, 4, 23), (2008, 3, 23), (2024, 3, 31), (2038, 4, 25)],
)
def test_easter_falls_where_almanacs_have_it(year: int, month: int, day: int) -> None:
    assert easter_sunday(year) == date(year, month, day)


@given(st.integers(min_value=1583, max_value=8999), st.sampled_from(sorted(FEASTS)))
def test_every_feast_is_a_day_of_its_year_and_those_named_by_weekdays_fall_on_them(year: int, name: str) -> None:
    day = FEASTS[name](year)
    assert day.year == year
    for n, weekday in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")):
        if weekday in name.split() or (name == "thanksgiving" and weekday == "thursday"):
            assert day.weekday() == n


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("The mill burned on New Year’s Eve.", "2030-12-31"),
        ("A New Year's Eve fire ruined the mill.", "2030-12-31"),
        ("The mill will shut on Christmas Eve.", "2031-12-24"),
        ("They met on Good Friday.", "2031-04-11"),
        ("They met on Easter Monday 2030.", "2030-04-22"),
        ("They met on Halloween last year.", "2030-10-31"),
        ("She last saw him around Thanksgiving, when he called.", "2031-11-27"),
        ("They marched on St. Patrick's Day.", "2031-03-17"),
        ("They met on Monday, Boxing Day 2022.", "2022-12-26"),
    ],
)
def test_feasts_are_read(text: str, iso: str) -> None:
    (found,) = find_dates(text, 0, len(text))
    when = found.resolve(NOVEMBER)
    assert when is not None
    assert when.iso == iso


@pytest.mark.parametrize(
    "text", ["The Good Friday Agreement holds.", "The Easter Island statues stand.", "A May Day Accord."]
)
def test_what_is_called_after_a_feast_is_no_day(text: str) -> None:
    assert [d.text for d in find_dates(text, 0, len(text)) if "Friday" in d.text or "Easter" in d.text] == []
