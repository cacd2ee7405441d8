"""What is reported without quotation marks, and by whom."""

from __future__ import annotations

import pytest

from tests.pipeline import reported, said

CLAUSES = [
    # after the verb
    ("Ada Brook said that the roof would hold.", "Ada Brook", "the roof would hold"),
    ("Ada Brook said the roof would hold.", "Ada Brook", "the roof would hold"),
    (
        "Coach Tom Ferrand admitted on Sunday that his side had stopped running.",
        "Tom Ferrand",
        "his side had stopped running",
    ),
    ("Tom Ferrand told reporters that his side had stopped running.", "Tom Ferrand", "his side had stopped running"),
    ("Tom Ferrand told reporters his side had stopped running.", "Tom Ferrand", "his side had stopped running"),
    ("Judge Paula Reiss ruled that the letters were private.", "Paula Reiss", "the letters were private"),
    (
        "Rita Holm, treasurer of the firm, warned that sales would fall by a third.",
        "Rita Holm",
        "sales would fall by a third",
    ),
    ("Nils Aker wondered whether the virus had changed.", "Nils Aker", "whether the virus had changed"),
    ("Mayor Lena Quist explained why the dam had not been closed.", "Lena Quist", "why the dam had not been closed"),
    # before the verb
    ("The roof would hold, Ada Brook said.", "Ada Brook", "The roof would hold"),
    ("The roof would hold, Ada Brook said on Monday.", "Ada Brook", "The roof would hold"),
    ("The roof would hold, said Ada Brook.", "Ada Brook", "The roof would hold"),
    # according to
    ("According to Ada Brook, the roof will hold.", "Ada Brook", "the roof will hold"),
    ("The roof will hold, according to Ada Brook.", "Ada Brook", "The roof will hold"),
    (
        "The roof will hold through the winter, according to a report by the Norrby Institute.",
        "Norrby Institute",
        "The roof will hold through the winter",
    ),
    (
        "Sales fell by a third in May, according to two people familiar with the figures.",
        "two people familiar with the figures",
        "Sales fell by a third in May",
    ),
    ("The roof is sound, according to Ada Brook.", "Ada Brook", "The roof is sound"),
    # promises, wishes, orders
    ("Mayor Lena Quist promised to rebuild the dam by the spring.", "Lena Quist", "to rebuild the dam by the spring"),
    ("Rita Holm urged shareholders to keep their nerve.", "Rita Holm", "to keep their nerve"),
    # thoughts
    ("Nils Aker believes the virus has changed for good.", "Nils Aker", "the virus has changed for good"),
    ("Paula Reiss expects that the jury will need a week.", "Paula Reiss", "the jury will need a week"),
    # unnamed and bodies
    ("The ministry said the dam had been closed at noon.", "ministry", "the dam had been closed at noon"),
    ("Police said a man had been arrested near the station.", "police", "a man had been arrested near the station"),
    ("Norrby Council said that the dam had been closed.", "Norrby Council", "the dam had been closed"),
    (
        "Two officials familiar with the talks said the dam had been closed.",
        "two officials familiar with the talks",
        "the dam had been closed",
    ),
    ("Residents said they had not been warned.", "residents", "they had not been warned"),
    ("Some experts say the dam was never safe.", "experts", "the dam was never safe"),
    # passive and carried
    ("Ada Brook was quoted as saying that the roof would hold.", "Ada Brook", "the roof would hold"),
    ("Ada Brook was quoted as saying the roof would hold.", "Ada Brook", "the roof would hold"),
    ("The Norrby Courier quoted Ada Brook as saying that the roof would hold.", "Ada Brook", "the roof would hold"),
    ("In a letter, Ada Brook wrote that the roof would hold.", "Ada Brook", "the roof would hold"),
    ("Ada Brook has said more than once that the roof would hold.", "Ada Brook", "the roof would hold"),
]


@pytest.mark.parametrize(("text", "speaker", "words"), CLAUSES)
def test_a_reported_clause(text: str, speaker: str, words: str) -> None:
    ((who, content),) = reported(text)
    assert who.casefold().removeprefix("the ") == speaker.casefold()
    assert content == words


JOINED = [
    (
        "Ada Brook said the roof would hold, adding that the doors would open on Friday.",
        [("Ada Brook", "the roof would hold"), ("Ada Brook", "the doors would open on Friday")],
    ),
    (
        "Ada Brook said the roof would hold and warned that the doors must stay shut.",
        [("Ada Brook", "the roof would hold"), ("Ada Brook", "the doors must stay shut")],
    ),
    (
        "Ada Brook said the roof would hold, but Tom Ferrand said it would not.",
        [("Ada Brook", "the roof would hold"), ("Tom Ferrand", "it would not")],
    ),
    (
        "While Ada Brook said the roof would hold, Tom Ferrand argued that nobody had looked at it.",
        [("Ada Brook", "the roof would hold"), ("Tom Ferrand", "nobody had looked at it")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), JOINED)
def test_two_verbs_of_saying_in_one_sentence(text: str, expected: list[tuple[str, str]]) -> None:
    assert list(reported(text)) == expected


MIXED = [
    ("Ada Brook said that the roof would “hold for ever”.", "the roof would “hold for ever”", "hold for ever"),
    (
        "Ada Brook warned that “the roof will fall” and that the doors must stay shut.",
        "“the roof will fall” and that the doors must stay shut",
        "the roof will fall",
    ),
]


@pytest.mark.parametrize(("text", "clause", "quotation"), MIXED)
def test_a_clause_partly_in_marks_is_mixed_and_its_quotation_stands_by_itself(
    text: str, clause: str, quotation: str
) -> None:
    found = {(s.kind, s.words.strip("”")) for s in said(text)}
    assert found == {("mixed", clause.strip("”.")), ("direct", quotation)}
    assert {s.speaker for s in said(text)} == {"Ada Brook"}


SILENT = [
    "Ada Brook did not say that the roof would hold.",
    "Ada Brook never claimed the roof would hold.",
    "Ada Brook declined to say whether the roof would hold.",
    "Ada Brook refused to comment on the state of the roof.",
    "Ada Brook walked into the hall and looked at the roof.",
    "The roof was said to be sound.",
    "Ada Brook is expected to resign before the summer.",
]


@pytest.mark.parametrize("text", SILENT)
def test_where_nothing_is_stated_there_is_no_statement(text: str) -> None:
    assert reported(text) == ()
