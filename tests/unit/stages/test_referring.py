"""Whom a phrase means by words told elsewhere: one of several, somebody named later, a body told before."""

from __future__ import annotations

import pytest

from rashomon.stages.reading import block_views
from rashomon.stages.referring import text_before
from tests.pipeline import quoted, rows, said
from tests.unit.stages.marked import body, read_marked

TWO = "Reuters spoke to two senior harbour officials."


def test_the_first_of_several_told_before_is_one_of_them() -> None:
    told = f"{TWO} “It was loud,” the first official said. “It was dark,” said the second harbour official."
    assert [who for who, _ in quoted(told)] == [
        "first of two senior harbour officials",
        "second of two senior harbour officials",
    ]


def test_one_of_several_is_one_actor_however_described() -> None:
    told = f"{TWO} “It was loud,” the first official said. “It was dark,” the first harbour official said."
    assert len({who for who, _ in quoted(told)}) == 1


@pytest.mark.parametrize(
    "text",
    [
        f"{TWO} “It was loud,” the first guard said.",
        f"{TWO} “It was loud,” the first customs official said.",
        "Officials met. “It was loud,” the first official said.",
        f"“It was loud,” the first official said. {TWO}",
    ],
)
def test_an_ordinal_of_others_is_none_of_them(text: str) -> None:
    assert " of " not in quoted(text)[0][0]


LATER = [
    ("A spokeswoman for the Harbour Board was late. “It is sound,” said the spokeswoman, Mary Reiss.", "Mary Reiss"),
    ("“It was loud,” a spokeswoman said. “It is sound,” said the spokeswoman, Mary Reiss.", "Mary Reiss"),
    ("“It was loud,” a spokeswoman said. “It is sound,” said the engineer, Mary Reiss.", "a spokeswoman"),
    ("“It was loud,” two officials said. “It is sound,” said the official, Mary Reiss.", "two officials"),
]


@pytest.mark.parametrize(("text", "speaker"), LATER)
def test_who_is_named_later_spoke_before(text: str, speaker: str) -> None:
    assert quoted(text)[0][0] == speaker


BODIES = [
    ("The Norrby Harbour Department met. The agency said that it was late.", "Norrby Harbour Department"),
    ("The Norrby Harbour Department met. Reuters asked. The agency said that it was late.", "agency"),
    ("The Norrby Courier said that it was early. According to the report, it was late.", "Norrby Courier"),
    ("The Norrby Courier said that it was early. The headline said that it was late.", "Norrby Courier"),
    ("A Brannish newspaper said that it was late. The newspaper Orrin Ilva asked for more.", "Orrin Ilva"),
    ("The Vesper news agency said that it was late.", "Vesper"),
]


@pytest.mark.parametrize(("text", "speaker"), BODIES)
def test_a_noun_means_the_body_it_fits(text: str, speaker: str) -> None:
    assert said(text)[-1 if "newspaper" not in text else 0].speaker == speaker


THEY = [
    ("Officials said that it was early. They said that it was late.", "Officials"),
    ("“It was loud,” a guard said. “It was dark,” they said.", "a guard"),
    ("“It was loud,” Mary Reiss said. “It was dark,” they said.", ""),
]


@pytest.mark.parametrize(("text", "speaker"), THEY)
def test_they_are_the_group_that_spoke_last_or_somebody_unnamed(text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


PAPERS = [
    ("The ford was closed, Reuters reported, citing Harbour Board documents.", "Harbour Board documents"),
    ("The ford was closed, Reuters reported, citing the Harbour Board.", "Harbour Board"),
]


@pytest.mark.parametrize(("text", "speaker"), PAPERS)
def test_papers_are_not_the_body_that_keeps_them(text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


TEXTS = [
    ("Ana Brel was responding to press reports from Norrby and the Republic of Vane claiming that", "press reports"),
    ("Ana Brel spoke after letters saying that", "letters"),
    ("Ana Brel sent letters saying that", ""),
    ("Ana Brel spoke to reports, claiming that", ""),
    ("Ana Brel spoke to the mayor claiming that", ""),
]


@pytest.mark.parametrize(("text", "begins"), TEXTS)
def test_a_participle_belongs_to_the_text_before_it(text: str, begins: str) -> None:
    article = body(f"{text} it was late.")
    (block,) = block_views(article)
    cue = max(text.find("claiming"), text.find("saying"))
    found = text_before(article, block, cue)
    assert (found is not None) == bool(begins)
    if found is not None:
        assert found.text.startswith(begins)
        assert found.end == cue - 1


def test_reports_claim_and_not_who_answers_them() -> None:
    line = (
        "[s1 Ana Brel] was responding to press reports from Norrby [c2 claiming] [t2 that the ford was shut],"
        " and [c1 said] [t1 it was not]."
    )
    assert [s.speaker for s in rows(read_marked(line)) if "shut" in s.words] == ["press reports from Norrby"]


WHO = [
    ("It hurt two women [s1 who] [c1 say] [t1 they were ill].", "two women"),
    ("It hurt the women, Ana Brel and Mary Reiss, [s1 who] [c1 say] [t1 they were ill].", "Ana Brel and Mary Reiss"),
    ("It hurt Ana Brel and Mary Reiss, [s1 who] [c1 said] [t1 they were ill].", "Mary Reiss"),
    ("It hurt Ana Brel, a clerk [s1 who] [c1 said] [t1 she was ill].", "Ana Brel"),
    ("It hurt Ana Brel and a clerk [s1 who] [c1 said] [t1 she was ill].", "a clerk"),
    ("It hurt the Norrby Council, [s1 which] [c1 said] [t1 it was late].", "Norrby Council"),
    ("It hurt Norway, [s1 which] [c1 has claimed] [t1 it was late].", "Norway"),
    ("It hurt a tower in Norway [s1 that] [c1 has claimed] [t1 it was late].", ""),
    ("OSLO (AP) Ana Brel was ill, and [s1 the] council [c1 said] [t1 it was late].", "council"),
    ("[s1 OSLO (AP) Ana Brel] [c1 said] [t1 it was late].", "Ana Brel"),
    ("Ana Brel was ill. [s1 Her close friend] [c1 said] [t1 it was late].", "Ana Brel’s close friend"),
    ("Ana Brel was ill. According to [s1 her letter of May], [c1 told] at noon, [t1 it was late].", "Ana Brel"),
]


@pytest.mark.parametrize(("line", "speaker"), WHO)
def test_relative_and_owning_pronouns(line: str, speaker: str) -> None:
    assert rows(read_marked(line))[-1].speaker == speaker


REPORTS = [
    ("The Orrin Beast reported that it was early. The dam was late, the report said.", "Orrin Beast"),
    (
        "Reuters said it was early. The Orrin Beast reported that the ship had left. It was late, the report said.",
        "Orrin Beast",
    ),
    ("The dam was shut in May, according to Norway's harbour agency. Reuters asked.", "Norway's harbour agency"),
]


@pytest.mark.parametrize(("text", "speaker"), REPORTS)
def test_the_report_is_whose_it_was_and_an_agency_is_not_any_outlet(text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker
