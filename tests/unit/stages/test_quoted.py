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


TOLD = "“Brel said, ‘Go at once,’” according to the clerk. “Brel said, ‘Stay,’ and I laughed,” the cook said."


def told(key: str, words: str, speaker: str, via: tuple[str, ...] = (), led: bool = True) -> r.Statement:
    start = TOLD.index(words)
    content = r.Content(
        article="one", start=start, end=start + len(words), text=words, parts=((start, start + len(words)),)
    )
    lead = TOLD.rindex("Brel said", 0, start + 1) if led else 0
    source, cue = (article(TOLD).span(lead, lead + 4), article(TOLD).span(lead + 5, lead + 9)) if led else (None, None)
    return r.Statement(
        id=key, article="one", kind="direct", content=content, speaker=speaker, via=via, source=source, cue=cue
    )


def kept(*statements: r.Statement) -> dict[str, tuple[str | None, tuple[str, ...]]]:
    """Who is given the statements that stay, by way of whom."""
    records = Records(articles=(article(TOLD),), statements=statements)
    return {s.id: (s.speaker, s.via) for s in STAGE.run(records, Models(), NoParams()).statements}


def test_a_quotation_that_only_tells_what_another_said_is_the_others() -> None:
    whole = told("whole", "Brel said, ‘Go at once,’", "clerk", led=False)
    told_by_clerk = ("brel", ("clerk",))
    assert kept(whole, told("in", "Go at once,", *told_by_clerk)) == {"whole": told_by_clerk, "in": told_by_clerk}


def test_a_quotation_that_tells_more_than_what_another_said_is_its_speakers() -> None:
    whole = told("whole", "Brel said, ‘Stay,’ and I laughed,", "cook", led=False)
    assert kept(whole, told("in", "Stay,", "brel", ("cook",)))["whole"] == ("cook", ())


def test_a_quotation_through_which_the_others_words_did_not_come_is_its_speakers() -> None:
    whole = told("whole", "Brel said, ‘Go at once,’", "clerk", led=False)
    assert kept(whole, told("in", "Go at once,", "brel"))["whole"] == ("clerk", ())
