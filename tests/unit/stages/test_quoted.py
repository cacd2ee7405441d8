from rashomon.model import records as r
from rashomon.stages.base import Models, NoParams, Records
from rashomon.stages.quoted import STAGE
from tests.unit.stages.build import article

TEXT = "“It is safe,” she said. “Go now.” She said it was “quite safe” there."


def statement(key: str, words: str, kind: r.StatementKind, *parts: str) -> r.Statement:
    start = TEXT.index(words)
    ranges = tuple((TEXT.index(p), TEXT.index(p) + len(p)) for p in parts) or ((start, start + len(words)),)
    content = r.Content(article="one", start=start, end=start + len(words), text=words, parts=ranges)
    return r.Statement(id=key, article="one", kind=kind, content=content)


def test_what_only_holds_quotations_is_left_out() -> None:
    whole = statement("w", "“It is safe,” she said. “Go now.”", "direct", "“It is safe,”", "“Go now.”")
    first, second = statement("a", "It is safe,", "direct"), statement("b", "Go now.", "direct")
    clause, inside = statement("c", "it was “quite safe” there", "mixed"), statement("d", "quite safe", "direct")
    records = Records(articles=(article(TEXT),), statements=(whole, first, second, clause, inside))
    assert STAGE.run(records, Models(), NoParams()).statements == (first, second, clause, inside)


def test_a_direct_statement_without_others_inside_stays() -> None:
    whole = statement("w", "“It is safe,” she said. “Go now.”", "direct", "“It is safe,”", "“Go now.”")
    records = Records(articles=(article(TEXT),), statements=(whole, statement("a", "It is safe,", "direct")))
    assert whole in STAGE.run(records, Models(), NoParams()).statements
