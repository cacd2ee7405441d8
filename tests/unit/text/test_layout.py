"""Blocks, sentences, tokens and offsets."""

from __future__ import annotations

import pytest

from rashomon.text.blocks import blocks
from rashomon.text.offsets import utf16_offset
from rashomon.text.sentences import sentences
from rashomon.text.tokens import normal, stem, tokenize, words


def _parts(text: str) -> list[str]:
    return [text[a:b] for a, b in blocks(text)]


def test_a_block_is_a_line_without_the_space_around_it() -> None:
    assert _parts("  One line.\r\n\r\n\tAnother line. \n") == ["One line.", "Another line."]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    line = "the harbour board met again on the question of the old iron gates"
    wrapped = "\n".join([line] * 5) + "\n\n" + "\n".join([line] * 5)
    assert len(_parts(wrapped)) == 2


def test_short_paragraphs_on_lines_of_their_own_stay_apart() -> None:
    text = "\n".join(f"The board met on day {n} and it went home again in the evening." for n in range(9))
    assert len(_parts(text)) == 9


def test_blocks_of_a_stretch_keep_the_offsets_of_the_text() -> None:
    text = "zero\none\ntwo\nthree"
    assert [text[a:b] for a, b in blocks(text, 5, 12)] == ["one", "two"]


def test_sentences_have_no_space_around_them() -> None:
    text = "  Dr. Abel left. “Did he? He did,” she said.  It rained."
    found = [text[a:b] for a, b in sentences(text)]
    assert found[0] == "Dr. Abel left."
    assert found[-1] == "It rained."


def test_sentences_of_a_stretch_keep_the_offsets_of_the_text() -> None:
    text = "Skip this. Read this one. And this."
    assert [text[a:b] for a, b in sentences(text, 11)] == ["Read this one.", "And this."]


def test_numbers_abbreviations_and_contractions_are_one_token() -> None:
    assert [t.text for t in tokenize("The U.S. sent 1,200 tons; it didn’t wait.")] == [
        *("The", "U.S.", "sent", "1,200", "tons", ";", "it", "didn’t", "wait", "."),
    ]


def test_words_are_compared_without_case_accents_and_possessives() -> None:
    assert words("Zoë’s CAFÉ, the Joneses' house") == ("zoe", "cafe", "the", "joneses", "house")


@pytest.mark.parametrize(("one", "other"), [("planned", "plans"), ("cities", "city"), ("retired", "retires")])
def test_forms_of_a_word_have_one_stem(one: str, other: str) -> None:
    assert stem(normal(one)) == stem(normal(other))


def test_utf16_counts_a_surrogate_pair_as_two() -> None:
    assert utf16_offset("a📞b", 1) == 1
    assert utf16_offset("a📞b", 2) == 3
