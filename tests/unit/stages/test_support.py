"""What carries a whole line, and what a sentence may be cut to."""

from __future__ import annotations

import pytest

from rashomon.stages.base import Records
from rashomon.stages.support import Accounts, carries
from tests.pipeline import read, wrong


def accounts_of(records: Records) -> Accounts:
    return Accounts(records.articles, records.actors, records.statements)


def carried(line: str, account: str) -> bool:
    records = read(line, account)
    accounts = accounts_of(records)
    whole = [accounts.read(a.span(0, len(a.text))) for a in records.articles]
    return carries(whole[1], whole[0])


CARRIED = (
    ("The lock was shut on 4 May 2031.", "On 4 May 2031, after a storm, the lock was shut for a week."),
    ("Twelve barges sank.", "On Monday 12 barges sank off the mole."),
    ("Ada Brook resigned from the council.", "On Friday Ada Brook, 61, resigned from the council of Venn."),
    ("The lock was shut.", "The lock was shut before the storm."),
    ("The museum reopened.", "The museum in Venn reopened to long queues."),
    ("The court didn't fine the baker.", "The court did not fine the baker for the fire."),
    ("The mayor would not sell the mill.", "The mayor of Venn would not sell the mill to anyone."),
)
NOT_CARRIED = (
    ("Twelve barges sank.", "Thirteen barges sank."),
    ("Twelve barges sank.", "Some barges sank."),
    ("Two crews were hurt and five saved.", "Five crews were hurt and two saved."),
    ("The lock was shut on 4 May 2031.", "The lock was shut on 5 May 2031."),
    ("The lock was shut on 4 May 2031.", "The lock was shut in May 2031."),
    ("The museum reopened.", "The museum may have reopened."),
    ("The museum reopened.", "The museum would have reopened."),
    ("The museum reopened.", "The museum never reopened."),
    ("The museum reopened.", "The museum reportedly reopened."),
    ("The lock was shut before the storm.", "The lock was shut after the storm."),
    ("Ada Brook sued Tilda Marsh.", "Tilda Marsh sued Ada Brook."),
    ("Ada Brook sued the mill over its dust.", "Ada Brook sued the mill."),
    ('"The mill will close," said Ada Brook.', "“The mill will close,” said Tilda Marsh."),
    ("Ada Brook said the mill will close.", "The mill will close."),
    ("The mill will close.", "The mill will close, Ada Brook said."),
    ("The court didn't fine the baker.", "The court did not fine the baker, her lawyer said."),
    ("Ada Brook resigned from the council.", "Ada Brook resigned from the youth council."),
)


@pytest.mark.parametrize(("line", "account"), CARRIED)
def test_words_that_say_the_whole_line_carry_it(line: str, account: str) -> None:
    assert carried(line, account)


@pytest.mark.parametrize(("line", "account"), NOT_CARRIED)
def test_a_line_of_which_anything_is_missing_or_otherwise_is_not_carried(line: str, account: str) -> None:
    assert not carried(line, account)


@pytest.mark.parametrize(
    ("line", "account"),
    [wrong("The coach fell into the river.", "The bus fell into the river.", why="no synonyms are known: shown apart")],
)
def test_other_words_for_the_same_carry_it(line: str, account: str) -> None:
    assert carried(line, account)


CUT: tuple[tuple[str, list[str]], ...] = (
    ("The lock was shut on Monday, but nobody told the crews.", ["The lock was shut on Monday"]),
    ("The mill burned down; its owner was abroad.", ["The mill burned down"]),
    ("“The mill is gone,” said Ada Brook, a baker from Venn.", ["“The mill is gone,” said Ada Brook"]),
    # nothing is cut off from who says so, out of a quotation, or from what it hangs on
    ("The lock was shut, and nobody told the crews, Ada Brook said.", []),
    ('"It was shut, but we were not told," said Ada Brook.', []),
    ("When the storm came, the lock was shut, and the crews slept.", []),
    ("If the lock is shut, the crews will sleep, but not for long.", []),
)


@pytest.mark.parametrize(("sentence", "heads"), CUT)
def test_a_sentence_is_cut_where_its_beginning_stands_by_itself(sentence: str, heads: list[str]) -> None:
    records = read(sentence)
    article = records.articles[0]
    lines = accounts_of(records).lines(article.span(0, len(sentence)))
    assert [told.span.text for told in lines] == [sentence, *heads]


def test_whose_words_a_line_is_is_known_where_it_does_not_tell() -> None:
    text = "Ada Brook ran the mill for years. “The mill is gone for good,” she said."
    records = read(text)
    line = accounts_of(records).read(records.articles[0].span(text.index("“"), len(text)))
    assert [a.name for a in records.actors if a.id in line.unnamed] == ["Ada Brook"]
