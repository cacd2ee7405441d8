"""What must hold for any text."""

from __future__ import annotations

import itertools
import random

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from rashomon.text.alignment import align, collate
from rashomon.text.blocks import blocks
from rashomon.text.offsets import utf16_offset
from rashomon.text.quotes import find_quotes
from rashomon.text.sentences import sentences
from rashomon.text.shingles import shared_runs
from rashomon.text.tokens import normal, normals, stem, stems, tokenize

ANY = st.text(max_size=200)
MARKED = st.text(alphabet="ab s.,\n\"'“”‘’„«»‹›「」—(9", max_size=120)
READING = st.lists(
    st.sampled_from(["a", "the", "gate", "gates", "Gate", "not", "10", "12", ",", ".", "É", "📞"]), max_size=12
)


@given(st.one_of(ANY, MARKED))
def test_quotations_lie_in_the_text_and_nest(text: str) -> None:
    quotes = find_quotes(text)
    assert list(quotes) == sorted(quotes)
    for q in quotes:
        assert 0 <= q.start < q.inner_start <= q.inner_end <= q.end <= len(text)
        assert q.depth >= 0
        mark = text[q.inner_end : q.end]
        assert bool(mark) is q.closed
        assert not any(char.isalnum() for char in mark)  # two apostrophes, or marks that are doubled by mistake
    for one, other in itertools.combinations(quotes, 2):
        assert other.start >= one.end or other.end <= one.end


@given(MARKED, MARKED, MARKED)
def test_a_stretch_is_read_as_if_it_stood_alone(before: str, text: str, after: str) -> None:
    shift = len(before)
    inside = find_quotes(before + text + after, shift, shift + len(text))
    assert [(q.start - shift, q.end - shift, q.closed, q.depth) for q in inside] == [
        (q.start, q.end, q.closed, q.depth) for q in find_quotes(text)
    ]


@given(
    st.text(alphabet="abc ", min_size=1).map(str.strip).filter(bool), st.sampled_from(["“”", '""', "«»", "„“", "「」"])
)
def test_what_is_put_in_marks_is_found(words: str, marks: str) -> None:
    text = f"He said {marks[0]}{words}{marks[1]} twice."
    assert [text[q.inner_start : q.inner_end] for q in find_quotes(text)] == [words]


@given(ANY)
def test_blocks_cover_all_that_is_not_blank(text: str) -> None:
    found = blocks(text)
    for start, end in found:
        assert text[start:end].strip() == text[start:end] != ""
    for one, other in itertools.pairwise(found):
        assert one[1] <= other[0]
    outside = [text[a:b] for a, b in itertools.pairwise([0, *itertools.chain(*found), len(text)])][::2]
    assert all(not part.strip() for part in outside)


@given(ANY)
@settings(deadline=None)
def test_sentences_are_in_order_and_trimmed(text: str) -> None:
    found = sentences(text)
    assert all(text[a:b].strip() == text[a:b] != "" for a, b in found)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(found))


@given(ANY)
def test_tokens_are_what_the_text_says(text: str) -> None:
    for token in tokenize(text):
        assert text[token.start : token.end] == token.text != ""
        stem(normal(token.text))


@given(ANY)
def test_utf16_offset_is_that_of_the_encoded_text(text: str) -> None:
    clean = text.encode("utf-16-le", "replace").decode("utf-16-le")
    for at in range(len(clean) + 1):
        assert utf16_offset(clean, at) == len(clean[:at].encode("utf-16-le")) // 2


@given(READING, READING)
def test_an_alignment_has_every_word_once_in_order(left: list[str], right: list[str]) -> None:
    pairs = align(left, right)
    assert [a for a, _ in pairs if a is not None] == list(range(len(left)))
    assert [b for _, b in pairs if b is not None] == list(range(len(right)))
    assert (None, None) not in pairs


@given(st.lists(READING, max_size=5))
def test_readings_come_back_out_of_their_columns(readings: list[list[str]]) -> None:
    columns = collate(readings)
    for number, reading in enumerate(readings):
        assert [column[number] for column in columns if column[number] is not None] == reading
    assert all(any(token is not None for token in column) for column in columns)


@given(st.lists(READING, min_size=2, max_size=5), st.integers(0, 1000))
def test_the_order_of_readings_does_not_matter(readings: list[list[str]], seed: int) -> None:
    order = list(range(len(readings)))
    random.Random(seed).shuffle(order)
    shuffled = collate([readings[n] for n in order])
    back = tuple(tuple(column[order.index(n)] for n in range(len(readings))) for column in shuffled)
    assert back == collate(readings)


@given(st.lists(st.lists(st.sampled_from("abcd"), max_size=20), max_size=4), st.integers(2, 4))
def test_shared_runs_are_equal_and_as_long_as_can_be(texts: list[list[str]], k: int) -> None:
    for run in shared_runs(texts, k, crowd=1000):
        left, right = texts[run.left], texts[run.right]
        i, j, n = run.left_start, run.right_start, run.length
        assert n >= k
        assert (run.left, i) < (run.right, j)
        assert left[i : i + n] == right[j : j + n]
        assert i == 0 or j == 0 or left[i - 1] != right[j - 1]
        assert i + n == len(left) or j + n == len(right) or left[i + n] != right[j + n]


@given(READING, READING)
def test_what_stands_before_makes_no_difference_to_an_alignment(left: list[str], right: list[str]) -> None:
    assume([normal(w) for w in left[:1]] != [normal(w) for w in right[:1]])
    before = ["Seven", "lanterns", "burned", "on"]
    moved = [(a if a is None else a + 4, b if b is None else b + 4) for a, b in align(left, right)]
    assert align([*before, *left], [*before, *right]) == (*((n, n) for n in range(4)), *moved)


@given(
    st.lists(st.one_of(st.text(min_size=1, max_size=6), st.sampled_from(["Gate's", "don’t", "a\nb", "'", "É", "Is"])))
)
def test_words_are_folded_together_as_they_are_alone(words: list[str]) -> None:
    forms = normals(words)
    assert forms == [normal(word) or word for word in words]
    assert stems(forms) == [stem(form) if form[0].isalpha() else form for form in forms]
