"""What every language promises."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec
import pytest

from rashomon.language import CODES, get_language
from rashomon.language.base import Language

AS_PRINTED = frozenset(
    "names.outlets names.platforms names.countries names.nationalities names.capitals names.seats names.ambiguous"
    " furniture.boilerplate furniture.related furniture.link furniture.caption furniture.credit furniture.correction"
    " furniture.summary furniture.closing furniture.opened furniture.stock".split()
)
"""Lists whose words stand as a page prints them, or are patterns; all others are in lower case."""

languages = pytest.mark.parametrize("code", CODES)


def _lists(struct: msgspec.Struct, above: str = "") -> Iterator[tuple[str, object]]:
    for field in struct.__struct_fields__:
        value = getattr(struct, field)
        if isinstance(value, msgspec.Struct):
            yield from _lists(value, f"{above}{field}.")
        elif isinstance(value, frozenset | tuple | dict):
            yield above + field, value


def _words(language: Language) -> Iterator[tuple[str, str]]:
    """(list, word) of all word lists, keys of tables included; patterns are no words."""
    for name, value in _lists(language):
        yield from ((name, word) for word in value if isinstance(word, str))  # type: ignore[attr-defined]


def test_there_is_a_language_and_a_fallback() -> None:
    assert CODES
    assert get_language("xx") is get_language(CODES[0])


@languages
def test_it_answers_to_its_code_and_to_its_regions(code: str) -> None:
    assert get_language(code).code == code
    assert get_language(f"{code}-XX") is get_language(code)


@languages
def test_no_list_is_empty(code: str) -> None:
    assert [
        name
        for name, value in _lists(get_language(code))
        if not value and name not in {"furniture.opened", "furniture.stock"}
    ] == []


@languages
def test_no_word_is_empty_or_padded(code: str) -> None:
    assert [(name, word) for name, word in _words(get_language(code)) if not word.strip() or word != word.strip()] == []


@languages
def test_no_value_of_a_table_is_empty(code: str) -> None:
    tables = [(name, table) for name, table in _lists(get_language(code)) if isinstance(table, Mapping)]
    assert tables
    assert [(name, key) for name, table in tables for key, value in table.items() if value == ""] == []


@languages
def test_words_are_in_lower_case_where_they_are_compared_so(code: str) -> None:
    wrong = [
        (name, word) for name, word in _words(get_language(code)) if name not in AS_PRINTED and word != word.lower()
    ]
    assert wrong == []


@languages
def test_it_finds_dates_and_quantities_within_the_bounds_given(code: str) -> None:
    language = get_language(code)
    text = "12 May 2031, 40 percent, 3 May 2030, 5 km; 14 June 2029"
    for find in (language.find_dates, language.find_quantities):
        for start, end in ((0, len(text)), (13, 40), (5, 5)):
            found = find(text, start, end)
            assert all(start <= x.start < x.end <= end for x in found)
            assert all(text[x.start : x.end] == x.text for x in found)
        assert find("", 0, 0) == ()
