"""How much room each speaker has."""

from __future__ import annotations

from tests.pipeline import collated, name_of

BODY = "The storm reached Norrby on Monday evening and took the roofs off a dozen houses in the old harbour quarter."


def voices(*texts: str) -> dict[tuple[str, str], tuple[int, int]]:
    """(article, speaker) → (words, statements)."""
    records = collated(*texts)
    return {(v.article, name_of(records, v.actor)): (v.words, v.statements) for v in records.voices}


def test_words_of_direct_speech_and_all_statements_are_counted() -> None:
    found = voices("“It was very loud,” said Ida Moss. She said that nobody had slept.")
    assert found == {("a", "Ida Moss"): (4, 2)}


def test_each_article_has_its_own_voices() -> None:
    found = voices("“It was loud,” said Ida Moss.", "“It was loud,” said Ida Moss. “No,” said Karl Renn.")
    assert found == {("a", "Ida Moss"): (3, 1), ("b", "Ida Moss"): (3, 1), ("b", "Karl Renn"): (1, 1)}


def test_a_text_printed_twice_does_not_double_its_voices() -> None:
    said = "“It was loud, and it went on all night without a pause,” said Ida Moss, who lives by the harbour wall."
    once = voices(f"{BODY}\n\n{said}\n")
    assert voices(f"{BODY}\n\n{said}\n\n{BODY}\n\n{said}\n") == once == {("a", "Ida Moss"): (12, 1)}


def test_the_loudest_come_first() -> None:
    records = collated("“No,” said Karl Renn. “It was loud and it was dark,” said Ida Moss.")
    assert [name_of(records, v.actor) for v in records.voices] == ["Ida Moss", "Karl Renn"]


def test_a_statement_of_nobody_is_no_voice() -> None:
    assert voices("“It was loud,” she said.") == {}
