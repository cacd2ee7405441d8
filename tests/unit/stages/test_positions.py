"""What an actor held on an issue, step by step, and where it changed."""

from __future__ import annotations

import pytest

from rashomon.model import records as r
from tests.pipeline import collated, name_of

SHIFT = (
    "Mayor Lena Quist spoke about the dam again on Tuesday.\n\n"
    "Last year Quist promised that the dam would be repaired within a month.\n\n"
    "On 12 May 2031 Quist said that the dam would not be repaired before the election.\n\n"
    "On 19 May 2031 Quist said that the dam was a matter for the engineers alone."
)


def of(name: str, *texts: str) -> list[r.Position]:
    records = collated(*texts)
    return [p for p in records.positions if name_of(records, p.actor) == name]


def test_steps_are_in_time_with_the_words_they_rest_on() -> None:
    position = of("Lena Quist", SHIFT)[0]
    whens = [step.when for step in position.steps]
    assert whens == sorted(whens)
    assert whens[0].startswith("2030")
    assert whens[-1].startswith("2031-05-19")
    assert all(step.evidence for step in position.steps)


def test_the_issue_is_in_words_that_the_steps_share() -> None:
    position = of("Lena Quist", SHIFT)[0]
    assert position.issue in {"dam", "repaired"}
    longer = SHIFT.replace("the dam", "the northern dam")
    assert of("Lena Quist", longer)[0].issue == "northern dam"


def test_what_somebody_did_not_say_is_no_step() -> None:
    text = (
        "On 12 May 2031 Mayor Lena Quist said that the dam would be repaired within a month.\n\n"
        "On 19 May 2031 Mayor Lena Quist {} that the dam was a matter for the engineers alone."
    )
    assert len(of("Lena Quist", text.format("said"))[0].steps) == 2
    assert of("Lena Quist", text.format("failed to say")) == []


def test_a_change_of_mind_is_a_shift() -> None:
    position = of("Lena Quist", SHIFT)[0]
    assert (0, 1) in position.shifts


def test_other_words_alone_are_no_shift() -> None:
    position = of("Lena Quist", SHIFT)[0]
    assert (1, 2) not in position.shifts


SAME = (
    "On 12 May 2031 Mayor Lena Quist said that the dam would be repaired within a month.\n\n"
    "“The dam will be repaired within the month,” Quist said again on 19 May 2031."
)


def test_saying_the_same_twice_is_no_shift() -> None:
    further = SAME + "\n\nOn 20 May 2031 Quist said that the dam was a matter for the engineers alone."
    (position,) = of("Lena Quist", further)
    assert position.shifts == ()


def test_one_saying_told_twice_makes_no_position() -> None:
    assert of("Lena Quist", SAME) == []


ASIDES = [
    "“The dam will not be repaired within the month,” Quist said of the wall, which was built in March 1987.",
    "“Since 12 March 1987 nobody repaired the dam within a month,” Quist said. “Not one dam,” she said.",
]


@pytest.mark.parametrize("aside", ASIDES)
def test_a_date_told_of_something_else_is_not_when_it_was_said(aside: str) -> None:
    text = f"On 19 May 2031 Mayor Lena Quist said that the dam would be repaired within a month.\n\n{aside}"
    assert all("1987" not in step.when for p in of("Lena Quist", text) for step in p.steps)
    assert of("Lena Quist", text + "\n\nOn 20 May 2031 Quist said that the dam would be repaired by others.")


def test_one_day_makes_no_position() -> None:
    assert of("Lena Quist", "Mayor Lena Quist said that the dam would hold. She said that the dam was new.") == []


def test_an_unnamed_source_has_no_position() -> None:
    text = (
        "On 12 May 2031 an official said that the dam would be repaired within a month.\n\n"
        "On 19 May 2031 the official said that the dam would never be repaired."
    )
    assert collated(text).positions == ()


def test_a_reporters_summary_is_not_the_actors_own_words() -> None:
    text = (
        "On 12 May 2031 Mayor Lena Quist said that the dam would be repaired.\n\n"
        "“The dam is past repair,” Mayor Lena Quist said on 19 May 2031."
    )
    position = of("Lena Quist", text)[0]
    assert [step.own for step in position.steps] == [False, True]


@pytest.mark.parametrize("published", ["2031-05-20", None])
def test_shifts_are_between_steps_there_are(published: str | None) -> None:
    for position in collated(SHIFT, SHIFT, published=published).positions:
        assert all(0 <= i < j < len(position.steps) for i, j in position.shifts)
        assert all(position.steps[i].when != position.steps[j].when for i, j in position.shifts)


BUILT = [(", which was built in March 1987", "2031"), (" in March 2030", "2030")]


@pytest.mark.parametrize(("rest", "year"), BUILT)
def test_a_date_in_what_stands_behind_the_words_is_not_when_they_were_said(rest: str, year: str) -> None:
    text = f"“The dam was never worth a penny to us,” Mayor Lena Quist said of the wall{rest}.\n\n{SHIFT}"
    (step,) = [s for p in of("Lena Quist", text) for s in p.steps if "penny" in s.stance]
    assert step.when.startswith(year)


def test_a_date_inside_the_words_is_not_when_they_were_said() -> None:
    text = f"“If I had seen the dam in March 2030,” Lena Quist said, “no dam would be left to engineers.”\n\n{SHIFT}"
    assert all(not s.when.startswith("2030-03") for p in of("Lena Quist", text) for s in p.steps)
