"""Renderings side by side."""

from __future__ import annotations

from rashomon.model import records as r
from rashomon.stages.collation import collate_readings


def _statement(text: str, number: int, parts: tuple[tuple[int, int], ...] = ()) -> r.Statement:
    content = r.Content(
        article="a", start=100, end=100 + len(text), text=text, parts=parts or ((100, 100 + len(text)),)
    )
    return r.Statement(id=f"s{number}", article="a", kind="direct", content=content)


def test_a_lost_no_is_a_negation() -> None:
    table, variants = collate_readings([[_statement("We will not close it.", 1)], [_statement("We will close it.", 2)]])
    assert table.readings == ("s1", "s2")
    assert table.columns[2] == ("not", None)
    assert [(v.start, v.end, v.kind, v.forms) for v in variants] == [(2, 3, "negation", ("not", ""))]


def test_equal_readings_have_no_variants() -> None:
    table, variants = collate_readings([[_statement("“It stays shut”", 1)], [_statement("It stays shut", 2)]])
    assert variants == ()
    assert table.columns == (("It", "It"), ("stays", "stays"), ("shut", "shut"))


def test_only_the_parts_are_read() -> None:
    text = "It stays shut, she said, for good"
    table, _ = collate_readings([[_statement(text, 1, ((100, 113), (125, 133)))]])
    assert [column[0] for column in table.columns] == ["It", "stays", "shut", "for", "good"]


def test_nothing_to_collate() -> None:
    assert collate_readings([]) == (r.CollationTable(readings=(), columns=()), ())


def test_the_parts_of_a_turn_go_on_and_differ_from_another_account_together() -> None:
    turn = [_statement("It stays shut,", 1), _statement("And we will not open it.", 2)]
    table, variants = collate_readings([turn, [_statement("It stays shut, and we will open it.", 3)]])
    assert table.readings == ("s1", "s2", "s3")
    words = [[word for word in row if word] for row in zip(*table.columns, strict=True)]
    assert words[:2] == [["It", "stays", "shut", ","], ["And", "we", "will", "not", "open", "it", "."]]
    assert [(v.kind, v.forms) for v in variants] == [("negation", ("", "not", ""))]


def test_a_turn_alone_has_no_variants() -> None:
    assert collate_readings([[_statement("It stays shut,", 1), _statement("Never mind.", 2)]])[1] == ()


def test_a_word_that_opens_a_sentence_is_no_name() -> None:
    _, variants = collate_readings([[_statement("If it closes", 1)], [_statement("Should it close", 2)]])
    assert {v.kind for v in variants} == {"wording"}
