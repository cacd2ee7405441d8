"""Marks stay with the words they stand around; numbers are changed to clearly other ones."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.planted.marks import Edit, marked, planted, without
from benchmarks.planted.numbers import from_words, in_words, other

TEXT = "The bridge was closed on Monday and 14 people were hurt."


@given(st.lists(st.integers(0, len(TEXT)), min_size=4, max_size=4, unique=True), st.text("xyz ", min_size=1))
def test_marks_tell_where_the_new_words_stand(cuts: list[int], new: str) -> None:
    a, b, c, d = sorted(cuts)
    text = planted(TEXT, [[Edit(c, d, new)], [Edit(a, b, TEXT[a:b])]])
    plain = without(text)
    assert plain == TEXT[:c] + new + TEXT[d:]
    assert marked(text, 1) == ((a, b),)
    assert [plain[x:y] for x, y in marked(text, 0)] == [new]


def test_marks_go_with_words_that_are_moved() -> None:
    text = planted(TEXT, [[Edit(26, 32, "Friday")]])
    head, _, tail = text.partition(" and ")
    moved = f"{tail[:-1]} and {head}."
    ((start, end),) = marked(moved, 0)
    assert without(moved)[start:end] == "Friday"


@given(st.integers(0, 99))
def test_numbers_in_words_are_read_back(value: int) -> None:
    assert from_words(in_words(value)) == value


@pytest.mark.parametrize("word", ["", "eleventy", "twenty-", "one hundred", "ten-two"])
def test_other_words_are_no_numbers(word: str) -> None:
    assert from_words(word) is None


@given(st.integers(2, 10**7), st.integers(0, 10**6))
def test_another_number_is_clearly_another_and_as_round(value: int, seed: int) -> None:
    made = int(other(str(value), Random(seed)).replace(",", ""))
    assert abs(made - value) >= min(2, value) if value < 10 else abs(made - value) >= 0.25 * value
    assert made % 10 ** (len(str(value)) - len(str(value).rstrip("0"))) == 0 or made < 10


@given(st.sampled_from(["1.2", "13.6", "4.9", "0.4", "2.50"]), st.integers(0, 10**6))
def test_another_number_keeps_its_decimals(value: str, seed: int) -> None:
    made = other(value, Random(seed))
    assert made != value
    assert len(made.partition(".")[2]) == len(value.partition(".")[2])


@given(st.integers(0, 10**6), st.sampled_from(["88", "81", "5", "ninety"]))
def test_a_share_stays_one(seed: int, value: str) -> None:
    made = other(value, Random(seed), 95)
    assert (from_words(made) or float(made)) <= 95
