"""What single words are worth."""

from __future__ import annotations

import pytest

from rashomon.language import get_language

VALUES = [
    ("", "Monday", "", ("weekday", 0)),
    ("", "monday", "", None),
    ("in", "May", "", ("month", 5)),
    ("Mrs", "May", "said", None),
    ("it", "may", "rain", None),
    ("Jan", "31", "", ("day", 31)),
    ("", "31", "January", ("day", 31)),
    ("some", "31", "boats", ("number", 31)),
    ("in", "2016", "", ("year", 2016)),
    ("the", "twelve", "boats", ("number", 12)),
    ("no", "one", "came", None),
    ("the", "boats", "sank", None),
]


@pytest.mark.parametrize(("before", "word", "after", "value"), VALUES)
def test_words_are_worth(before: str, word: str, after: str, value: tuple[str, float] | None) -> None:
    assert get_language("en").word_value(word, before, after) == value
