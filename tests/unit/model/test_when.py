"""Times as precisely as told."""

from __future__ import annotations

import pytest

from rashomon.model.when import When, between, since


def when(iso: str) -> When:
    found = When.parse(iso)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("iso", "precision"),
    [
        ("2031", "year"),
        ("2031-04", "month"),
        ("2031-04-30", "day"),
        ("2031-04-30T14", "hour"),
        ("2031-04-30T14:05", "minute"),
        ("2031-04-30T14:05:09Z", "second"),
        ("2031-04-30T14:05+05:30", "minute"),
        ("2031-04-30/2031-05-02", "interval"),
        ("2031-04/..", "interval"),
        ("../2031-04-30", "interval"),
    ],
)
def test_iso_comes_back_as_it_was_told(iso: str, precision: str) -> None:
    assert when(iso).iso == iso
    assert when(iso).precision == precision


@pytest.mark.parametrize(
    "text", ["", "soon", "2031-13", "2031-02-30", "0001", "9999", "../..", "2031/2030", "2031-04-30/"]
)
def test_what_is_no_time_is_none(text: str) -> None:
    assert When.parse(text) is None


def test_a_basic_form_and_a_fraction_are_read() -> None:
    assert when("20310430").iso == "2031-04-30"
    assert when("2031-04-30 14:05:09.250+01:00").iso == "2031-04-30T14:05:09+01:00"


def test_a_month_contains_its_days_and_no_others() -> None:
    assert when("2031-04").contains(when("2031-04-30"))
    assert not when("2031-04").contains(when("2031-05-01"))
    assert when("2031-04-30").same_at_coarser(when("2031-04"))
    assert not when("2031-04-30/2031-05-02").same_at_coarser(when("2031-05"))


def test_neighbouring_days_do_not_overlap() -> None:
    assert not when("2031-04-29").overlaps(when("2031-04-30"))
    assert when("2031-04-29/2031-04-30").overlaps(when("2031-04-30"))


def test_order_is_by_start_then_by_end() -> None:
    told = [when(iso) for iso in ("2031-05", "2031-04-30", "2031", "2031-04")]
    assert [w.iso for w in sorted(told)] == ["2031", "2031-04", "2031-04-30", "2031-05"]


def test_between_takes_the_finer_unit() -> None:
    span = between(when("2031-04-30"), when("2031-06"))
    assert span is not None
    assert span.iso == "2031-04-30/2031-06-30"


def test_since_has_no_end() -> None:
    assert since(when("2031-04")).iso == "2031-04/.."
    assert since(when("2031-04")).is_open


def test_one_time_in_two_zones_is_one() -> None:
    bst, gmt = when("2031-07-07T18:05+01:00"), when("2031-07-07T17:05Z")
    assert bst.is_one_with(gmt)
    assert bst.instant == gmt.instant
    assert bst.overlaps(gmt)
    assert not bst.is_one_with(when("2031-07-07T18:05Z"))


def test_without_a_zone_the_clocks_are_compared() -> None:
    assert when("2031-07-07T18:05+01:00").is_one_with(when("2031-07-07T18:05"))
    assert when("2031-07-07").contains(when("2031-07-07T00:30+01:00"))
