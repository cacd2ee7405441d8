"""Hostile texts: reading them must end soon, and every span must still say what the text says.

What backtracks, or grows with the square of a hundred thousand characters, takes minutes and fails by far; how long it
takes within that is for `benchmarks/`.
"""

from __future__ import annotations

import time
from typing import NamedTuple

import pytest

from rashomon.model.ids import content_id
from rashomon.model.records import Article
from rashomon.plan import READING
from rashomon.stages.base import Models, Records
from tests.pipeline import wrong_spans

LONGEST = 60.0
"""Seconds of processor time in which a text must be read; each of these takes one or two."""


class Case(NamedTuple):
    """A text of `unit` again and again; `size` in characters is chosen so that the test stays short."""

    name: str
    unit: str
    size: int

    def text(self, size: int) -> str:
        return self.unit * (size // len(self.unit))


LONG, SHORT = 100_000, 20_000
CASES = (
    Case("one word", "A", LONG),
    Case("capitals", "AB ", LONG),
    Case("names", "Aaron Bell Corin ", LONG),
    Case("digits", "1", LONG),
    Case("numbers", "12 ", LONG),
    Case("figures and commas", "1,", LONG),
    Case("commas", ",", LONG),
    Case("a list", "3 boats, 4 men, ", LONG),
    Case("one sentence", "the ship sailed and ", LONG),
    Case("stops", ".", LONG),
    Case("dates", "12 May 2031 ", LONG),
    Case("months", "May ", LONG),
    Case("number words", "twenty hundred and ", LONG),
    Case("hyphens", "a-", LONG),
    Case("apostrophes", "a'", LONG),
    Case("open brackets", "(", LONG),
    Case("brackets with words", "(a [b] ", LONG),
    Case("underscores", "_", LONG),
    Case("spaces", "a" + " " * 99, LONG),
    Case("tags", "<a ", LONG),
    Case("short lines", "a\n", SHORT),
    Case("marks that never close", "“", SHORT),
    Case("single marks that never close", "‘a ", SHORT),
    Case("dialogue", "“Go,” Anna Roe said.\n\n", SHORT),
    Case("one long paragraph", "The mayor of Aldmouth said it was shut. “We wait,” he added. ", SHORT),
    Case("no spaces between sentences", "他说，“我们不去。”市长周五表示。", SHORT),
    Case("pronouns", "He said. She said. ", SHORT),
)
ENDLESS = (
    Case("one sentence of quotations", '"a" “b” ‘c’ ', SHORT),
    Case("straight marks that never close", '"a ', SHORT),
    Case("one sentence of reports within reports", "Anna Roe said that ", SHORT),
)


def reading(text: str) -> tuple[Records, float]:
    """The records of one article, and the seconds of processor time they took."""
    article = Article(id=content_id("a", text), source="hostile.txt", sha256="", text=text, published="2031-05-14")
    records = Records(articles=(article,))
    began = time.process_time()
    for stage in READING:
        records = stage.run(records, Models(), stage.params)
    return records, time.process_time() - began


@pytest.mark.parametrize("case", [*CASES, *ENDLESS], ids=lambda case: case.name)
def test_a_hostile_text_is_read_in_time(case: Case) -> None:
    records, seconds = reading(case.text(case.size))
    assert seconds < LONGEST
    assert wrong_spans(records, records.articles) == []
