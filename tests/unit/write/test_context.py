from __future__ import annotations

from rashomon.model import records as r
from rashomon.write.context import SIDE, Piece, by_sentence, in_context, sentence_ranges

TEXT = "The pump failed at noon. Engineers said it was old. Nobody was hurt.\n\nA second pump held."
ARTICLE = r.Article(id="a", source="a.txt", sha256="0", text=TEXT)
RANGES = sentence_ranges(ARTICLE)


def _find(needle: str) -> r.Span:
    at = TEXT.index(needle)
    return ARTICLE.span(at, at + len(needle))


def test_a_span_is_shown_in_its_sentence() -> None:
    found = in_context(TEXT, RANGES, (_find("it was old"),))
    assert found == (Piece("Engineers said ", False), Piece("it was old", True), Piece(".", False))


def test_spans_of_one_sentence_are_shown_together() -> None:
    spans = (_find("Engineers"), _find("it was old"), _find("second pump"))
    groups = tuple(by_sentence(RANGES, spans))
    assert groups == (spans[:2], spans[2:])
    marked = [piece.text for piece in in_context(TEXT, RANGES, groups[0]) if piece.cited]
    assert marked == ["Engineers", "it was old"]


def test_overlapping_spans_are_one_mark() -> None:
    found = in_context(TEXT, RANGES, (_find("said it was"), _find("was old")))
    assert [piece.text for piece in found if piece.cited] == ["said it was old"]


def test_a_span_over_two_sentences_has_both() -> None:
    found = in_context(TEXT, RANGES, (_find("noon. Engineers"),))
    assert "".join(p.text for p in found) == "The pump failed at noon. Engineers said it was old."


def test_a_long_sentence_is_cut_far_from_the_span() -> None:
    text = "word " * 200 + "HERE " + "word " * 200
    article = r.Article(id="a", source="a", sha256="0", text=text)
    at = text.index("HERE")
    before, mark, after = in_context(text, sentence_ranges(article), (article.span(at, at + 4),))
    assert mark == Piece("HERE", True)
    assert before.text.startswith("…")
    assert after.text.endswith("…")
    assert max(len(before.text), len(after.text)) <= SIDE + 1


def test_a_span_outside_any_sentence_stands_alone() -> None:
    assert in_context(TEXT, (), (_find("pump"),)) == (Piece("pump", True),)
