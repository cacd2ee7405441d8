"""Hostile texts: reading them must not take longer than in proportion, give or take, and must end soon.

The processor's time for a text of `size` characters is held against that for half of it. Twice is linear, four times
quadratic; what backtracks or is cubic fails by far.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import NamedTuple

import pytest

from rashomon.model.ids import content_id
from rashomon.model.records import Article
from rashomon.plan import READING
from rashomon.stages.base import Models, Records

GROWTH, NOISE, LONGEST = 3.5, 0.3, 60.0
"""The most that twice the text may take, as a ratio, beside this many seconds of noise; and seconds in all."""


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
SUPERLINEAR = (
    Case("one sentence of quotations", '"a" “b” ‘c’ ', SHORT),
    Case("straight marks that never close", '"a ', SHORT),
    Case("one sentence of reports within reports", "Anna Roe said that ", SHORT),
)


def seconds(text: str) -> float:
    """Processor time of all that reads one article; the better of two runs where they are short."""
    taken = _once(text)
    return min(taken, _once(text)) if taken < 1 else taken


def _once(text: str) -> float:
    article = Article(id=content_id("a", text), source="hostile.txt", sha256="", text=text, published="2031-05-14")
    records = Records(articles=(article,))
    began = time.process_time()
    for stage in READING:
        records = stage.run(records, Models(), stage.params)
    return time.process_time() - began


def _check(case: Case, measure: Callable[[str], float]) -> None:
    half = measure(case.text(case.size // 2))
    whole = measure(case.text(case.size))
    assert whole < LONGEST
    assert whole < GROWTH * half + NOISE, f"{case.name}: {half:.2f} s for half of the text, {whole:.2f} s for all"


@pytest.fixture(scope="module", autouse=True)
def _patterns_are_compiled() -> None:
    _once("Anna Roe said on 12 May that 3 boats sailed: “They sailed.”")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_time_grows_about_as_the_text_does(case: Case) -> None:
    _check(case, seconds)


@pytest.mark.parametrize("case", SUPERLINEAR, ids=lambda case: case.name)
def test_time_grows_about_as_a_sentence_without_end_does(case: Case) -> None:
    _check(case, seconds)


def test_a_quadratic_reading_would_be_caught() -> None:
    with pytest.raises(AssertionError, match="half of the text"):
        _check(Case("any", "a", 2000), lambda text: len(text) ** 2 / 1_000_000)
