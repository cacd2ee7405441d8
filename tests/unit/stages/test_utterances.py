"""Which statements render the same words said on the same occasion."""

from __future__ import annotations

import pytest

from rashomon.model import records as r
from rashomon.stages.base import Records
from rashomon.stages.utterances import settle
from tests.pipeline import collated, name_of, utterance_of


def together(one: str, two: str, *more: str) -> bool:
    """The first direct quotations of two texts are one utterance."""
    records = collated(one, two, *more)
    first, second = (next(s for s in records.statements if s.article == a and s.kind == "direct") for a in "ab")
    return first.utterance == second.utterance


def speakers(records: Records) -> set[str]:
    return {name_of(records, u.speaker) for u in records.utterances}


SAME = [
    (
        "“The dam will hold through the winter,” said Lena Quist.",
        "“The dam will hold through the winter,” said Lena Quist.",
    ),
    (
        "“The dam will hold through the winter,” said Lena Quist.",
        "Lena Quist said: “The dam is going to hold through winter.”",
    ),
    # a short quotation in a long one
    (
        "“I promise you that the dam will hold through the winter, whatever comes,” said Lena Quist.",
        "Lena Quist said that the dam would “hold through the winter”.",
    ),
    (
        "“We ran, we fought and in the end we deserved the cup,” said Peter Moss.",
        "Peter Moss said his side “deserved the cup”.",
    ),
    # machine translation
    (
        "“If the jury says no, I will simply wait,” said Paula Reiss.",
        "“If the jury speaks no, then I wait simply,” said Paula Reiss.",
    ),
]


@pytest.mark.parametrize(("one", "two"), SAME)
def test_renderings_of_the_same_words_are_one_utterance(one: str, two: str) -> None:
    assert together(one, two)


APART = [
    ("“The dam will hold through the winter,” said Lena Quist.", "“The trains will run on Tuesday,” said Lena Quist."),
    ("“It is not my dam,” said Lena Quist.", "“It is not our dam,” said Peter Moss."),
    ("“We will wait,” said Lena Quist.", "“We will appeal the verdict of the court,” said Lena Quist."),
    # one denies, and little else is the same
    (
        "“I will not leave the talks with the two unions,” said Lena Quist.",
        "“The terms of the talks are left to the two unions,” said Lena Quist.",
    ),
    ("“A gift to the town,” said Lena Quist.", "“A gift to the firm and nobody else,” said Peter Moss."),
]


@pytest.mark.parametrize(("one", "two"), APART)
def test_other_words_or_other_speakers_are_other_utterances(one: str, two: str) -> None:
    assert not together(one, two)


def test_the_same_words_of_an_unnamed_and_a_named_speaker_are_one_and_the_named_one_leads() -> None:
    records = collated(
        "“This is undoubtedly a gift to the smugglers,” several diplomats said.",
        "“This is undoubtedly a gift to the smugglers,” said Anne Moss.",
    )
    utterance = utterance_of(records, "undoubtedly")
    assert len(utterance.statements) == 2
    assert name_of(records, utterance.speaker) == "Anne Moss"


def test_the_same_words_of_two_named_speakers_told_at_first_hand_are_two() -> None:
    assert not together("“No comment at all,” said Lena Quist.", "“No comment at all,” said Peter Moss.")


def test_what_one_person_says_twice_in_other_words_is_two() -> None:
    records = collated("“The dam will hold,” said Lena Quist. “The trains will run,” she said.")
    assert len(records.utterances) == 2


def test_a_quotation_inside_a_reported_clause_is_one_utterance_with_it() -> None:
    records = collated("Lena Quist said that the dam would “hold through the winter”.")
    assert len({s.utterance for s in records.statements}) == 1
    (utterance,) = records.utterances
    assert len(utterance.collation.readings) == 1


def test_words_that_only_one_account_has_are_no_reading_of_what_others_quote() -> None:
    """A clause renders what others quote; the quotation in it, which nobody else has, is something else."""
    records = collated(
        "Lena Quist said the town would immediately start repairs of the old dam “because nobody there can sleep”.",
        "Lena Quist said the town would “immediately start repairs” of the old dam.",
    )
    assert utterance_of(records, "immediately start repairs").id != utterance_of(records, "because nobody there").id


def test_each_quotation_in_a_clause_goes_with_those_who_have_it() -> None:
    records = collated(
        "Lena Quist called the plan “a gift to smugglers” and, at the gates, “a disgrace for this old town”.",
        "“A gift to smugglers,” said Lena Quist.",
        "“It is a disgrace for this old town,” said Lena Quist.",
    )
    gift, disgrace = (utterance_of(records, words) for words in ("A gift to smugglers", "It is a disgrace"))
    assert gift.id != disgrace.id
    assert {len({s.article for s in records.statements if s.utterance == u.id}) for u in (gift, disgrace)} == {2}


def test_words_within_a_longer_quotation_elsewhere_are_not_of_one_account_only() -> None:
    records = collated(
        "“The dam will hold through the winter,” said Lena Quist.",
        "“No train runs before Tuesday,” said Lena Quist. “We ask for patience until then,” she told a meeting.",
        "Lena Quist said: “The dam will hold through the winter. No train runs before Tuesday.”",
    )
    trains, dam = (utterance_of(records, words) for words in ("No train runs before Tuesday,", "through the winter,"))
    assert trains.id != dam.id
    assert [(span.article, span.text) for span in trains.also] == [("c", "No train runs before Tuesday")]
    assert dam.also == utterance_of(records, "We ask for patience").also == ()


def test_every_statement_is_in_one_utterance() -> None:
    records = collated(*(text for pair in (*SAME, *APART) for text in pair))
    listed = [key for u in records.utterances for key in u.statements]
    assert sorted(listed) == sorted(s.id for s in records.statements)
    home = {key: u.id for u in records.utterances for key in u.statements}
    assert all(home[s.id] == s.utterance for s in records.statements)
    assert "" not in speakers(records)


def test_the_order_of_accounts_makes_no_difference() -> None:
    texts = [text for pair in SAME for text in pair]
    forth, back = collated(*texts), collated(*texts[::-1])

    def groups(records: Records) -> list[list[str]]:
        said = {s.id: s.content.text for s in records.statements}
        return sorted(sorted(said[key] for key in u.statements) for u in records.utterances)

    assert groups(forth) == groups(back)


LUND = r.Actor(
    id="p", name="Otto Lund", kind="person", variants=(r.Variant(text="Lund", count=2, articles=("a", "b")),)
)
JUDGES = r.Actor(id="j", name="a row of judges", kind="group", named=False)
NORWAY = r.Actor(id="n", name="Norway", kind="place", variants=(r.Variant(text="Norway", count=1, articles=("a",)),))
CREW = r.Actor(id="c", name="crew member", kind="person", named=False)
TEXT = "Otto Lund said the lock leaks"


def told(source: str, speaker: r.Actor, article: str, score: float, kind: r.StatementKind = "indirect") -> r.Statement:
    text = f"{source} {TEXT}"
    span = r.Span(article=article, start=0, end=len(source), text=source)
    content = r.Content(article=article, start=len(source), end=len(text), text=TEXT, parts=((len(source), len(text)),))
    return r.Statement(
        id=article, article=article, kind=kind, content=content, source=span, speaker=speaker.id, score=score
    )


SETTLED = [
    ("a member of the crew", CREW, LUND, "p"),
    ("a row of retired judges", JUDGES, LUND, "j"),
    ("he", CREW, LUND, "p"),
    ("he", CREW, NORWAY, "c"),
]


@pytest.mark.parametrize(("source", "read_as", "sure", "speaker"), SETTLED)
def test_whom_another_account_names_may_be_who_is_told_of_here(
    source: str, read_as: r.Actor, sure: r.Actor, speaker: str
) -> None:
    known = r.replace(sure, mentions=tuple(r.Span(article=a, start=0, end=1, text="x") for a in "ab"))
    people = {a.id: a for a in (known, read_as)}
    settled = settle([told(sure.name, sure, "a", 0.9), told(source, read_as, "b", 0.5)], people)
    assert [s.speaker for s in settled] == [sure.id, speaker]


def test_a_not_more_in_clauses_that_are_only_somewhat_alike_is_another_utterance() -> None:
    sure = "Minister Lena Quist said that the terms of the truce would be left to both harbours."
    other = "Minister Lena Quist said that she would not weaken the truce between the two harbours."
    assert len({u.id for u in collated(sure, other).utterances}) == 2
    assert len({u.id for u in collated(sure, sure.replace("would be", "would not be")).utterances}) == 1
