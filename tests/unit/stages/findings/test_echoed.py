"""The same words in several accounts: agreements, with the words in each."""

from __future__ import annotations

import pytest

from rashomon.model import records as r
from tests.pipeline import collated

LOCK = "The old lock will be mended before the first frost"


def told(*texts: str) -> list[r.Finding]:
    return [f for f in collated(*texts).findings if f.about.startswith("the same words")]


@pytest.mark.parametrize(
    "other",
    [
        f"“{LOCK},” Lena Quist, the mayor, told a crowd.",
        f"“{LOCK},” the mayor said.",
        f"On Monday, Quist said that {LOCK.lower()}, come what may.",
    ],
)
def test_the_same_words_agree_in_quotation_marks_or_out_of_them(other: str) -> None:
    [found] = told(f"Mayor Lena Quist said: “{LOCK}.”", other)
    assert (found.kind, found.verdict) == ("attribution", "agree")
    assert {s.text.casefold() for side in found.sides for s in side.evidence} == {LOCK.casefold()}
    assert {a for side in found.sides for a in side.articles} == {"a", "b"}


def test_a_part_of_a_longer_quotation_agrees_with_it() -> None:
    whole = f"Mayor Lena Quist said: “{LOCK}, and nobody need fear for the barges.”"
    [found] = told(whole, f"The mayor, Lena Quist, promised: “{LOCK}.”")
    assert [s.value for s in found.sides] == [LOCK]


@pytest.mark.parametrize(
    "other",
    [
        f"“{LOCK},” said Karl Brandt, the keeper.",  # another speaker
        "“The old lock is a disgrace,” Mayor Lena Quist said.",  # three words are hardly the same words
        "“It will be a matter of the budget,” Mayor Lena Quist said.",  # no words that say anything
    ],
)
def test_other_speakers_and_scraps_do_not(other: str) -> None:
    assert told(f"Mayor Lena Quist said: “{LOCK}.” “It will be a matter of taste,” she added.", other) == []


def test_what_nobody_quotes_is_no_quotation() -> None:
    assert told(f"{LOCK}, the town has heard.", f"{LOCK}, as everybody knows.") == []


def test_a_scrap_of_one_utterance_agrees_with_it() -> None:
    whole = "“The loss of the old lock is a bitter and lasting shame for the town,” Mayor Lena Quist said."
    [found] = told(whole, "Mayor Lena Quist called the loss of the old lock a “bitter and lasting shame” on Monday.")
    assert [s.value for s in found.sides] == ["bitter and lasting shame"]


TITLES = [("Songs of the Deep Sea", False), ("Songs of the deep cold sea", True)]


@pytest.mark.parametrize(("title", "words"), TITLES)
def test_a_title_in_quotation_marks_is_nobodys_words(title: str, words: bool) -> None:
    found = told(f"“{title}” was on, Mayor Lena Quist said.", f"She was on “{title}” with Karl Brandt.")
    assert bool(found) == words


NAMES = [("the Old Sel Locks Treaty", False), ("the old and leaky treaty", True)]


@pytest.mark.parametrize(("name", "words"), NAMES)
def test_a_name_within_a_quotation_is_nobodys_words(name: str, words: bool) -> None:
    found = told(f"“They broke {name},” Mayor Lena Quist said.", f"Karl Brandt signed {name} in May.")
    assert bool(found) == words
