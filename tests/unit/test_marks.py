from pathlib import Path

import pytest

from training import marks

CORPUS = Path(__file__).parents[2] / "training" / "corpus"


def test_marks_are_read_and_taken_out() -> None:
    item = marks.parse("[t1 The ford is safe,] [c1 said] [s1 Ana Brel]. [t1 Go \\[slowly\\].]")
    assert item.text == "The ford is safe, said Ana Brel. Go [slowly]."
    (one,) = item.attributions or ()
    assert [item.text[a:b] for a, b in one.content] == ["The ford is safe,", "Go [slowly]."]
    assert item.text[slice(*one.cue)] == "said"
    assert [item.text[a:b] for a, b in one.source] == ["Ana Brel"]
    assert not one.inner


def test_what_stands_in_another_content_is_inner() -> None:
    item = marks.parse("[s1 The Vesper] [c1 cited] [t1 [s2 a clerk] [c2 as saying] [t2 that the ship had left]].")
    assert [a.inner for a in item.attributions or ()] == [False, True]


def test_names_are_told_apart_from_no_names() -> None:
    assert marks.parse("[P Ana Brel] slept.").names == (("P", 0, 8),)
    assert marks.parse("Ana Brel slept.").names is None


def test_a_pronoun_comes_with_the_names_of_whom_it_means() -> None:
    item = marks.parse(
        "[a1 Ana Brel] told [a2 Ivo Marn] that [p1 she] was late; [a1 Brel] owed [p2 him], not [p3 her]."
    )
    told = [(item.text[slice(*at)], [item.text[a:b] for a, b in names]) for at, names in item.pronouns]
    assert told == [("she", ["Ana Brel", "Brel"]), ("him", ["Ivo Marn"]), ("her", [])]
    assert item.attributions is None


@pytest.mark.parametrize(
    "line",
    [
        "[s1 Ana [c1 said] [t1 no].",
        "Ana] said no.",
        "[s1 Ana] said [t1 no].",
        "[c1 said] no.",
        "[c1 said ][t1 no]",
        "[a1 Ana] slept.",
    ],
)
def test_marks_that_do_not_fit_are_told(line: str) -> None:
    with pytest.raises(ValueError, match=r"column|closed|needs|space|pronoun"):
        marks.parse(line)


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.txt")), ids=lambda path: path.stem)
def test_corpus_files_read_and_say_nothing_twice(path: Path) -> None:
    texts = [item.text for item in marks.read(path)]
    assert len(texts) > 100
    assert len(set(texts)) == len(texts)
