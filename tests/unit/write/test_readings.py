from __future__ import annotations

import msgspec

from rashomon.model import records as r
from rashomon.write.readings import Piece, cells, pieces, stretches
from tests.fixtures import sample_report


def _statement(text: str, parts: tuple[tuple[int, int], ...]) -> r.Statement:
    content = r.Content(article="a", start=100, end=100 + len(text), text=text, parts=parts)
    return r.Statement(id="s", article="a", kind="direct", content=content)


def _utterance(rows: list[list[str | None]], *variants: r.ReadingVariant) -> r.Utterance:
    columns = tuple(tuple(column) for column in zip(*rows, strict=True))
    table = r.CollationTable(readings=tuple("s" for _ in rows), columns=columns)
    return r.Utterance(id="u", speaker=None, statements=("s",), collation=table, variants=variants)


def test_differing_words_are_marked_and_missing_ones_have_a_gap() -> None:
    gap = r.ReadingVariant(start=2, end=3, kind="negation", forms=("not", ""))
    utterance = _utterance([["we", "will", "not", "pay"], ["we", "will", None, "pay"]], gap)
    first = pieces(utterance, 0, _statement("we will not pay", ((100, 115),)))
    second = pieces(utterance, 1, _statement("we will pay", ((100, 111),)))
    assert first == (Piece("we will ", ""), Piece("not", "negation"), Piece(" pay", ""))
    assert second == (Piece("we will", ""), Piece("", "gap"), Piece(" pay", ""))


def test_words_that_are_not_the_speakers_are_an_aside() -> None:
    text = "we pay, he said, or leave"
    utterance = _utterance([["we", "pay", "or", "leave"]])
    found = pieces(utterance, 0, _statement(text, ((100, 107), (116, 125))))
    assert found == (Piece("we pay,", ""), Piece(" he said,", "aside"), Piece(" or leave", ""))


def test_a_variant_of_several_words_is_one_piece() -> None:
    variant = r.ReadingVariant(start=1, end=3, kind="wording", forms=("step aside", "go"))
    utterance = _utterance([["I", "step", "aside", "now"], ["I", "go", None, "now"]], variant)
    found = pieces(utterance, 0, _statement("I step  aside now", ((100, 117),)))
    assert found == (Piece("I ", ""), Piece("step  aside", "wording"), Piece(" now", ""))
    assert [c.text for c in cells(utterance, 1)] == ["I", "go", "now"]


def test_a_token_that_is_not_in_the_text_marks_nothing() -> None:
    variant = r.ReadingVariant(start=0, end=1, kind="wording", forms=("x", "y"))
    utterance = _utterance([["elsewhere", "pay"]], variant)
    assert pieces(utterance, 0, _statement("we pay", ((100, 106),))) == (Piece("we pay", ""),)


def test_stretches_cover_the_columns_once_even_where_variants_overlap() -> None:
    one = r.ReadingVariant(start=1, end=3, kind="wording", forms=("a",))
    two = r.ReadingVariant(start=2, end=4, kind="number", forms=("b",))
    utterance = _utterance([list("abcde")], one, two)
    assert [(s.start, s.end) for s in stretches(utterance)] == [(0, 1), (1, 3), (3, 4), (4, 5)]


def test_pieces_are_the_content() -> None:
    report = sample_report()
    statements = {s.id: s for s in report.statements}
    for utterance in report.utterances:
        for index, key in enumerate(utterance.collation.readings):
            found = pieces(utterance, index, statements[key])
            assert "".join(p.text for p in found) == statements[key].content.text


def test_an_empty_content_has_no_words() -> None:
    utterance = _utterance([[]])
    empty = msgspec.structs.replace(utterance, collation=r.CollationTable(readings=("s",), columns=()))
    assert pieces(empty, 0, _statement("", ())) == ()
