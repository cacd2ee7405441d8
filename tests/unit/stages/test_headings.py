"""A stretch of a report as a short phrase."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.stages.headings import in_short

SHORT = [
    ("that the crane had failed,", "the crane had failed"),
    ("as many as 30 cranes had failed", "as many as 30 cranes had failed"),
    ("As 30 cranes had failed", "30 cranes had failed"),
    ("and that the crane had failed and", "the crane had failed"),
    ("he would not close the port but admitted", "he would not close the port"),
    ("the master of the port, who", "the master of the port"),
    ("the crane failed, the mayor said “", "the crane failed, the mayor said"),
    ("It went well,” Roe said after the storm", "It went well, Roe said after the storm"),
    ("“It went well,” Roe said", "“It went well,” Roe said"),
    ('Corrid will "start at once" and talks', 'Corrid will "start at once" and talks'),
    ('Corrid will "start at once with', "Corrid will start at once"),
    ("she sailed to the U.S.", "she sailed to the U.S."),
    ("The crane failed on\n  Monday. It was old", "The crane failed on Monday"),
    ("Roe saw Prof. Wray at the U.N. on Oct. 19", "Roe saw Prof. Wray at the U.N. on Oct. 19"),
    ("Selmouth and Corrid", "Selmouth and Corrid"),
    ("600 tons of dye", "600 tons of dye"),
    (
        "the harbour master told the inspectors that the crane on the northern quay of the port had failed",
        "the harbour master told the inspectors that the crane on the northern…",
    ),
    (
        "Divers raised the bell of the wreck from the bottom of the sea near the old port on Sunday",
        "Divers raised the bell of the wreck from the bottom of the sea near…",
    ),
]


@pytest.mark.parametrize(("text", "phrase"), SHORT)
def test_a_stretch_becomes_a_phrase_that_reads_by_itself(text: str, phrase: str) -> None:
    assert in_short(text) == phrase


words = st.lists(
    st.sampled_from("the crane and failed, “ but that Selmouth. of ” ( quay — it's \" on which U.N. old".split()),
    max_size=40,
)


@given(words.map(" ".join))
def test_it_is_short_whole_words_of_the_text_with_marks_in_pairs(text: str) -> None:
    phrase = in_short(text)
    assert len(phrase) <= 72
    assert phrase.count("“") == phrase.count("”")
    assert phrase.count('"') % 2 == 0
    known = set(re.findall(r"\w+", text))
    assert set(re.findall(r"\w+", phrase)) <= known
    assert in_short(text) == phrase


@given(st.text(max_size=200))
def test_any_text_makes_one_short_line(text: str) -> None:
    assert len(in_short(text)) <= 72
    assert "\n" not in in_short(text)
