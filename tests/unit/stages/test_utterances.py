"""Which statements render the same words said on the same occasion."""

from __future__ import annotations

import pytest

from rashomon.stages.base import Records
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


STAYS = "Minister Lena Quist said that she would not give up mediating between the two guilds."
STAYS_TOO = "Minister Lena Quist said that she would not step away from brokering a deal for the guilds this summer."


def test_clauses_that_tell_of_giving_up_the_same_are_one_utterance() -> None:
    assert len({u.id for u in collated(STAYS, STAYS_TOO).utterances}) == 1
    leaves = STAYS_TOO.replace("not step away from", "stop")
    assert len({u.id for u in collated(STAYS, leaves).utterances}) == 2


def test_a_not_more_in_clauses_that_are_only_somewhat_alike_is_another_utterance() -> None:
    sure = "Minister Lena Quist said that the terms of the truce would be left to the two harbours."
    other = "Minister Lena Quist said that she would not weaken the truce between the two harbours."
    assert len({u.id for u in collated(sure, other).utterances}) == 2
    assert len({u.id for u in collated(sure, sure.replace("would be", "would not be")).utterances}) == 1
