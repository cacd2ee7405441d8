"""Quotation marks of all sorts, right and wrong."""

from __future__ import annotations

import time

import pytest

from rashomon.language import get_language
from rashomon.text.quotes import find_quotes, with_usual_marks


def _inner(text: str, depth: int = 0) -> list[str]:
    return [text[q.inner_start : q.inner_end] for q in find_quotes(text) if q.depth == depth]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ('The mayor said "we are ready" on Monday.', ["we are ready"]),
        ("The mayor said “we are ready” on Monday.", ["we are ready"]),
        ("Der Wirt rief „Feierabend“ und ging.", ["Feierabend"]),
        ("Der Wirt rief »Feierabend« und ging; ›gern‹, rief er.", ["Feierabend", "gern"]),
        ("»We are ready», she said. »We go», he said.", ["We are ready", "We go"]),
        ("« Nous » she wrote, and «we» he did.", [" Nous ", "we"]),
        ("Le maire a dit « nous sommes prêts » lundi.", [" nous sommes prêts "]),
        ("She said ''we are ready'' on Monday.", ["we are ready"]),
        (
            "\"We are ready,'' she said. \"We go.\" And ''so it is,'' she added.",
            ["We are ready,", "We go.", "so it is,"],
        ),
        ("“She said 'he said 'yes''” and left.", ["She said 'he said 'yes''"]),
        ("She called it ‘a fine day’ and left.", ["a fine day"]),
        ("“We go,” he said. “And we stay.”", ["We go,", "And we stay."]),
        ('A mixed pair: “we are ready" he said.', ["we are ready"]),
        ('A mixed pair: "we are ready” he said.', ["we are ready"]),
        ("A wrong opening: ”we are ready” he said.", ["we are ready"]),
        ("``We are ready,'' she said.", ["We are ready,"]),
        (",,We are ready'', she said.", ["We are ready"]),
        ("‹We are ready›, ❝we go❞, 《we stay》, 〝we sing〞", ["We are ready", "we go", "we stay", "we sing"]),
        ("＂We are ready,＂ she said; 「we go」, 『we stay』.", ["We are ready,", "we go", "we stay"]),
        ('""We are ready,"" she said. ““We go,”” he said.', ["We are ready,", "We go,"]),
        ("'We love rock 'n' roll in the dogs' home,' he said.", ["We love rock 'n' roll in the dogs' home,"]),
        ("'I'm goin' home,' he said.", ["I'm goin' home,"]),
        ("'He is 5' 11\" tall,' she said.", ["He is 5' 11\" tall,"]),
        ('"The 12" pipe burst," she said.', ['The 12" pipe burst,']),
        ('The 12" pipe and the 6\'2" man, "a giant" to all.', ["a giant"]),
        ('"The gate held, she said. "It is sound."', ["The gate held, she said.", "It is sound."]),
        ("“The gate held, she said. “It is sound.”", ["The gate held, she said.", "It is sound."]),
        ('A wrong opening: ”we are ready" and “that is all” too.', ["we are ready", "that is all"]),
    ],
)
def test_finds_what_stands_between_the_marks(text: str, inner: list[str]) -> None:
    assert _inner(text) == inner


@pytest.mark.parametrize(
    "text",
    [
        "The ministers' plan and the harbour's gates don't match.",
        "It’s the harbour’s gate; they’re the ministers’ words.",
        "The summer of '89 was dry.",
        "»Minister says no to the ferry",
        "» Home » News » The ferry is late",
        "'Tis the dogs' home; the '90s were rock 'n' roll for O'Brien.",
        'A stray mark" stands here.',
        "",
        "   ",
    ],
)
def test_apostrophes_are_no_quotations(text: str) -> None:
    assert find_quotes(text) == ()


def test_a_quotation_inside_a_quotation_is_one_deeper() -> None:
    text = "“He told me ‘never again’ twice,” she said."
    assert _inner(text) == ["He told me ‘never again’ twice,"]
    assert _inner(text, 1) == ["never again"]


def test_an_apostrophe_inside_single_marks_does_not_close_them() -> None:
    assert _inner("She said: ‘I can’t stay, it’s late.’ Then she left.") == ["I can’t stay, it’s late."]


def test_an_unclosed_quotation_runs_to_the_end_and_says_so() -> None:
    (quote,) = find_quotes("He said: “We will see.")
    assert not quote.closed
    assert quote.end == len("He said: “We will see.")


def test_a_straight_mark_reopens_a_paragraph_left_unclosed() -> None:
    text = 'He said: "We built it first. "We will build it again," he added.'
    assert _inner(text) == ["We built it first.", "We will build it again,"]


OUTSIDE = get_language("en").reporting.outside


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ('"The gate held, said its warden, Ana Brel. "It is sound."', ["The gate held,", "It is sound."]),
        ("“The gate held, Ana Brel said. “It is sound.”", ["The gate held,", "It is sound."]),
        ('"The gate held, lock keeper Ana Brel said. "It is sound."', ["The gate held,", "It is sound."]),
        ('"The gate held, the keeper, Ana Brel, said. "It is sound."', ["The gate held,", "It is sound."]),
        ("“The gate held, deckhand Ana Brel told reporters. “It is sound.”", ["The gate held,", "It is sound."]),
        ('"The gate held, Ana Brel, of the union, said. "It is sound."', ["The gate held,", "It is sound."]),
        ('"The gate held, as Ana Brel told us in May. It is sound.', None),
        ('"Has the gate held? asked Ana Brel.', ["Has the gate held?"]),
        ('It rained. The gate held," said Ana Brel. "It is sound."', ["The gate held,", "It is sound."]),
        ('"The gate held, and Ana Brel said so to us all. It is sound.', None),
        ('"Ana Brel came in, she said nothing of the gate, and left," he said.', None),
    ],
)
def test_who_speaks_is_no_part_of_words_that_lost_a_mark(text: str, inner: list[str] | None) -> None:
    found = [text[q.inner_start : q.inner_end] for q in find_quotes(text, 0, len(text), OUTSIDE)]
    assert found == (inner or _inner(text))


def test_a_paragraph_left_open_for_the_next_is_not_cut() -> None:
    text = "“We asked the warden, he said.\n\n“Then we left.”"
    (quote,) = find_quotes(text, 0, text.index("\n"), OUTSIDE)
    assert text[quote.inner_start : quote.inner_end] == "We asked the warden, he said."


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("❝We wait,❞ said Ana Brel.", "“We wait,” said Ana Brel."),
        ("``We wait,'' said Ana Brel.", "“ We wait, ” said Ana Brel."),
        ('"We wait, said Ana Brel. "We go."', '"We wait,”said Ana Brel. "We go."'),
        ("\"We wait,\" said Ana Brel; 'we go'.", "\"We wait,\" said Ana Brel; 'we go'."),
    ],
)
def test_usual_marks_are_put_in_the_places_of_others(text: str, marked: str) -> None:
    assert with_usual_marks(text, 0, find_quotes(text, 0, len(text), OUTSIDE)) == marked


def test_only_the_given_stretch_is_read() -> None:
    text = "“One” and “two” and “three”"
    assert [text[q.start : q.end] for q in find_quotes(text, 6, 15)] == ["“two”"]


@pytest.mark.parametrize(
    "mark", ["'", "’", "‘", '"', "“", "”", "a'", " '", "s’ a", "“«", "‘a “", '1" a', '"a. "', "''", "“”", 'a," said ']
)
def test_many_marks_take_linear_time(mark: str) -> None:
    began = time.perf_counter()
    find_quotes(mark * 50_000)
    assert time.perf_counter() - began < 20
