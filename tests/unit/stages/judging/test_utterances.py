"""Which statements render the same words, as a reader says."""

from __future__ import annotations

from rashomon.stages.base import Records
from tests.judged import HERALD, judged, line, reports, statuses
from tests.pipeline import article, own_models

HOLD, HELD = "The dam will hold through the winter", "the dam would not hold"


def utterance(records: Records, words: str, where: str) -> str | None:
    (found,) = [s.utterance for s in records.statements if s.article == where and words in s.content.text]
    return found


def test_one_rendering_leaves_and_the_rest_stays() -> None:
    before = judged()
    assert utterance(before, HOLD, "herald") == utterance(before, HELD, "courier")
    records = judged(line("different-utterances", statements=[HOLD, HELD]))
    assert statuses(records) == ["applied"]
    assert utterance(records, HOLD, "herald") == utterance(records, HOLD, "ledger")
    assert utterance(records, HOLD, "herald") != utterance(records, HELD, "courier")


def test_a_wording_leaves_with_all_that_print_it() -> None:
    records = judged(line("different-utterances", statements=[HELD, {"text": HOLD, "article": "ledger"}]))
    assert statuses(records) == ["applied"]
    assert utterance(records, HOLD, "herald") == utterance(records, HOLD, "ledger")
    assert utterance(records, HOLD, "herald") != utterance(records, HELD, "courier")


def test_one_wording_in_two_articles_can_be_told_apart_by_naming_both() -> None:
    both = [{"text": HOLD, "article": "herald"}, {"text": HOLD, "article": "ledger"}]
    records = judged(line("different-utterances", statements=both))
    assert statuses(records) == ["applied"]
    assert utterance(records, HOLD, "herald") != utterance(records, HOLD, "ledger")


def test_renderings_are_set_together_and_aligned() -> None:
    farmer = "The dam will hold through winter"
    records = judged(line("same-utterance", statements=[HOLD, farmer]))
    assert statuses(records) == ["applied"]
    key = utterance(records, farmer, "courier")
    assert key == utterance(records, HOLD, "herald")
    (whole,) = [u for u in records.utterances if u.id == key]
    assert len(whole.collation.readings) == len(whole.statements) == 4
    assert any(f.kind == "attribution" and "dam will hold" in f.about for f in records.findings)


def test_a_quotation_takes_its_clause_along() -> None:
    texts = (
        article("“We will wait for the sluice,” said Ada Brook. It rained.", "a"),
        article("Ada Brook said that they would “wait for the sluice” on Monday. It snowed.", "b"),
    )
    records = judged(
        line("different-utterances", statements=["We will wait", {"text": "wait for the sluice", "article": "b"}]),
        articles=texts,
    )
    assert statuses(records) == ["applied"]
    assert len({s.utterance for s in records.statements if s.article == "b"}) == 1
    assert not {s.utterance for s in records.statements if s.article == "b"} & {
        s.utterance for s in records.statements if s.article == "a"
    }


def test_the_later_of_two_lines_holds() -> None:
    records = judged(
        line("different-utterances", statements=[HOLD, HELD]), line("same-utterance", statements=[HOLD, HELD])
    )
    assert statuses(records) == ["overruled", "applied"]
    assert utterance(records, HOLD, "herald") == utterance(records, HELD, "courier")


def test_what_is_denied_renders_nothing() -> None:
    texts = (article(HERALD, "herald"), article("The mayor denied that the dam will burst. It rained.", "b"))
    records = judged(
        line("same-utterance", statements=[HOLD, "the dam will burst"]), articles=texts, models=own_models()
    )
    assert [s.act for s in records.statements if s.article == "b"] == ["denial"]
    assert statuses(records) == ["impossible"]


def test_a_statement_is_not_apart_from_itself() -> None:
    assert statuses(judged(line("different-utterances", statements=[HELD, "would not hold"]))) == ["impossible"]


def test_it_holds_when_articles_are_added() -> None:
    given = line("different-utterances", statements=[HOLD, HELD])
    fewer = judged(given, articles=reports("herald", "courier"))
    assert statuses(fewer) == statuses(judged(given)) == ["applied"]
