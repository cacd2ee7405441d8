"""Readings in columns, and the kinds of difference."""

from __future__ import annotations

import time

import pytest

from rashomon.text.alignment import Judge, align, classify, collate, equal_runs, similarity

JUDGE = Judge(
    negates=lambda t: t.casefold() in {"not", "no", "never"},
    counts=lambda t: t[0].isdigit(),
    names=lambda t: t[0].isupper() and len(t) > 1,
)


def test_equal_related_near_and_different_words() -> None:
    assert similarity("Harbour", "harbour’s") == 1.0
    assert similarity("planned", "plans") == 0.9
    assert similarity("Petrov", "Petrow") == 0.6
    assert similarity("gate", "bridge") == 0.0
    assert similarity("1,200", "1,300") == 0.0


def test_a_word_put_in_stands_alone() -> None:
    left, right = ["we", "will", "never", "close", "the", "gate"], ["we", "will", "close", "the", "gate"]
    assert (2, None) in align(left, right)
    assert align(left, right)[-1] == (5, 4)


def test_a_word_for_another_stands_against_it() -> None:
    assert (1, 1) in align(["a", "victory", "for", "Abel"], ["a", "win", "for", "Abel"])


def test_three_readings_share_columns() -> None:
    readings = [s.split() for s in ("we will not close it", "we will close it", "then we will close it all")]
    columns = collate(readings)
    assert (None, None, "then") in columns
    assert ("not", None, None) in columns
    assert ("close", "close", "close") in columns


def test_nothing_and_one_reading() -> None:
    assert collate([]) == ()
    assert collate([["a", "b"]]) == (("a",), ("b",))
    assert collate([[], ["a"]]) == ((None, "a"),)


def test_runs_of_equal_words_in_order() -> None:
    assert equal_runs(["a", "b", "c", "x"], ["y", "a", "b", "c"]) == ((0, 1, 3),)
    assert equal_runs([], ["a"]) == ()


@pytest.mark.parametrize(
    ("forms", "kind"),
    [
        (("not", ""), "negation"),
        (("never again", "again"), "negation"),
        (("10", "12"), "number"),
        (("Abel", "Cain"), "name"),
        (("Petrov", "Petrow"), "spelling"),
        (("Ready ,", "ready"), "punctuation"),
        (("win", "victory"), "wording"),
        (("very", "very", ""), "omission"),
        (("very", "", ""), "addition"),
        (("U.K.", "UK"), "spelling"),
        # a "no", a name or a number in a long stretch is one word of many
        (("never be as good as the old one was", ""), "addition"),
        (("not a soul in the whole town", "the ferry and the bridge are shut"), "wording"),
        (("Abel is the one who wrote it", "Cain had it from another man"), "wording"),
    ],
)
def test_kinds_of_difference(forms: tuple[str, ...], kind: str) -> None:
    assert classify([form.split() for form in forms], JUDGE) == kind


def test_five_readings_of_sixty_words_are_quick_and_a_long_text_is_possible() -> None:
    text = [f"word{n % 53}" for n in range(60)]
    readings = [text[:n] + text[n + 2 :] for n in range(5, 50, 10)]
    collate(readings)
    began = time.perf_counter()
    collate(readings)
    assert time.perf_counter() - began < 5
    long = [f"w{n}" for n in range(2000)]
    began = time.perf_counter()
    pairs = align(long, long[:900] + long[905:])
    assert time.perf_counter() - began < 10
    assert sum(a is not None and b is not None for a, b in pairs) == 1995


def test_texts_without_a_word_in_common_are_still_aligned() -> None:
    pairs = align([f"a{n}" for n in range(700)], [f"b{n}" for n in range(600)])
    assert [a for a, _ in pairs if a is not None] == list(range(700))
    assert [b for _, b in pairs if b is not None] == list(range(600))
