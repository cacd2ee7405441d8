"""Whose words they are, as a reader says."""

from __future__ import annotations

from tests.judged import HERALD, judged, line, statuses
from tests.pipeline import article, findings, rows

LATER = """“The gates are open,” said Ada Brook, the engineer. “We wait.”

She said the gates were “open for good”.
"""
TWICE = "“We wait,” said Ada Brook. It rained.\n\n“We wait,” said Per Lund. It snowed.\n"


def test_words_are_given_to_whom_a_reader_says() -> None:
    records = judged(line("speaker", statement="The dam will hold through winter", speaker="Lena Quist"))
    assert statuses(records) == ["applied"]
    (given,) = [s for s in records.statements if s.judged]
    assert (given.article, given.score) == ("courier", 1.0)
    assert {s.speaker for s in rows(records) if "dam will hold" in s.words} == {"Lena Quist"}
    assert given.utterance in {s.utterance for s in records.statements if s.article == "herald"}
    assert "courier" in {v.article for v in records.voices if v.actor == given.speaker and v.words}


def test_a_reader_who_says_whom_a_pronoun_means_settles_a_conflict() -> None:
    about = "who said “We checked every gate on Monday”"
    (conflict,) = [f for f in findings(judged(), "attribution") if f.about == about]
    assert conflict.verdict == "conflict"
    assert {side.value for side in conflict.sides} == {"Oskar Brandt", "Bendt Oskarsson"}
    records = judged(line("speaker", statement="Every gate was checked", speaker="Oskar Brandt"))
    assert about not in {f.about for f in findings(records, "attribution")}


def test_nobody_can_be_told() -> None:
    records = judged(line("speaker", statement="Nobody has to leave", speaker=None))
    assert statuses(records) == ["applied"]
    assert [s.speaker for s in records.statements if s.content.text.startswith("Nobody")] == [None]


def test_a_clause_and_the_quotation_in_it_go_together_and_so_does_what_goes_on() -> None:
    texts = (article(LATER, "a"), article(HERALD, "b"))
    records = judged(line("speaker", statement="open for good", speaker="Oskar Brandt"), articles=texts)
    assert {s.speaker for s in rows(records) if "open for good" in s.words} == {"Oskar Brandt"}
    assert {s.speaker for s in rows(records) if s.words == "We wait"} == {"Ada Brook"}
    first = judged(line("speaker", statement="The gates are open", speaker="Oskar Brandt"), articles=texts)
    assert {s.speaker for s in rows(first) if s.words in {"The gates are open", "We wait"}} == {"Oskar Brandt"}


def test_a_pronoun_elsewhere_does_not_take_it_back() -> None:
    other = article("“The gates are open for good,” she said. It rained on Ada Brook.", "b")
    records = judged(
        line("speaker", statement={"text": "The gates are open for good", "article": "b"}, speaker=None),
        articles=(article(LATER, "a"), other),
    )
    assert [s.speaker for s in records.statements if s.article == "b" and s.kind == "direct"] == [None]


def test_words_that_stand_twice_need_a_number() -> None:
    texts = (article(TWICE, "a"),)
    unclear = judged(line("speaker", statement="We wait", speaker="Ada Brook"), articles=texts)
    assert statuses(unclear) == ["ambiguous"]
    assert 'add "nth", one of 1, 2' in unclear.judgements[0].detail
    second = line("speaker", statement={"text": "We wait", "nth": 2}, speaker="Ada Brook")
    assert [s.speaker for s in rows(judged(second, articles=texts))] == ["Ada Brook", "Ada Brook"]


def test_words_of_several_articles_need_an_article() -> None:
    records = judged(line("speaker", statement="The dam will hold through the winter", speaker="Hedda Moe"))
    assert statuses(records) == ["ambiguous"]
    assert 'add "article", one of herald.txt, ledger.txt' in records.judgements[0].detail
    for name in ("herald.txt", "The Herald", "herald", "x/herald.txt"):
        given = {"text": "The dam will hold through the winter", "article": name}
        assert statuses(judged(line("speaker", statement=given, speaker="Hedda Moe"))) == ["applied"]


def test_words_may_be_quoted_spaced_and_marked_otherwise() -> None:
    text = "“We’ll wait for the\u00a0sluice to open,” said Ada Brook."
    given = line("speaker", statement='"We\'ll wait  for the sluice"', speaker=None)
    assert statuses(judged(given, articles=(article(text, "a"),))) == ["applied"]


def test_words_that_are_nowhere_or_nobodys_are_told() -> None:
    nowhere = judged(line("speaker", statement="No such words", speaker=None))
    assert statuses(nowhere) == ["not-found"]
    nobodys = judged(line("speaker", statement="It rained all night", speaker=None))
    assert statuses(nobodys) == ["not-found"]
    assert "is nothing that was found there" in nobodys.judgements[0].detail
    nobody = judged(line("speaker", statement="Nobody has to leave", speaker="No One"))
    assert statuses(nobody) == ["not-found"]


def test_the_later_of_two_lines_holds() -> None:
    records = judged(
        line("speaker", statement="Nobody has to leave", speaker="Hedda Moe"),
        line("speaker", statement="Nobody has to leave", speaker="Oskar Brandt"),
    )
    assert statuses(records) == ["overruled", "applied"]
    assert [s.speaker for s in rows(records) if s.words == "Nobody has to leave"] == ["Oskar Brandt"]


def test_the_speaker_is_whoever_other_lines_say_is_one() -> None:
    records = judged(
        line("speaker", statement="Nobody has to leave", speaker="Bendt Oskarsson"),
        line("same-actor", actors=["Oskar Brandt", "Bendt Oskarsson"]),
    )
    assert [s.speaker for s in rows(records) if s.words == "Nobody has to leave"] == ["Oskar Brandt"]
