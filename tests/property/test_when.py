"""Dates and figures on any text: no crash, spans that say what they claim, the same every time."""

from __future__ import annotations

from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from rashomon.language.en.dates import find_dates
from rashomon.language.en.numbers import find_quantities
from rashomon.model.when import UNITS, Unit, When, moment

MOMENTS = st.datetimes(min_value=datetime(1000, 1, 1), max_value=datetime(8999, 12, 30))
_WORDS = (
    "on in the last next May 16 16th 3rd 2031 1990s Friday Monday, morning to and between from since until ago three "
    "week weeks hundred million percent about at least 5 p.m. 10:30 GMT half a dozen dozens of - – , . $ € 1,200 0.5 "
    "people years -year-old old yesterday tonight later that day will said born aged 99999999999 31 February"
)
WORDS = st.sampled_from(_WORDS.split())
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=40).map(" ".join))


@given(MOMENTS, st.sampled_from(UNITS))
def test_iso_and_back(at: datetime, unit: Unit) -> None:
    told = moment(at, unit)
    assert When.parse(told.iso) == told
    assert told.earliest <= at.replace(microsecond=0) < told.latest


@given(TEXTS, st.one_of(st.none(), MOMENTS))
def test_dates_are_where_they_say_and_have_an_iso_form(text: str, base: datetime | None) -> None:
    report = None if base is None else moment(base, "minute")
    end = 0
    for date in find_dates(text, 0, len(text)):
        assert end <= date.start < date.end <= len(text)
        assert date.text == text[date.start : date.end]
        end = date.end
        told = date.resolve(report)
        if told is not None:
            again = When.parse(told.iso)
            assert again is not None
            assert again.iso == told.iso
        if report is None and date.relative:
            assert told is None


@given(TEXTS)
def test_quantities_are_where_they_say_and_hold_their_value(text: str) -> None:
    end = 0
    for q in find_quantities(text, 0, len(text)):
        assert end <= q.start < q.end <= len(text)
        assert q.text == text[q.start : q.end]
        assert q.low <= q.value <= q.high
        end = q.end


@given(TEXTS, TEXTS)
def test_what_stands_outside_the_range_is_not_found(before: str, text: str) -> None:
    start = len(before) + 1
    whole = f"{before}\n{text}"
    dates = [(d.start, d.end) for d in find_dates(whole, start, len(whole))]
    quantities = [(q.start, q.end) for q in find_quantities(whole, start, len(whole))]
    assert all(start <= a < b <= len(whole) for a, b in (*dates, *quantities))
