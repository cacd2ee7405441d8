"""Names, places and offices that set two tellings apart, and those that do not."""

from __future__ import annotations

import pytest

from rashomon.stages.findings import contrasted
from tests.unit.stages.findings.alone import told_by

LOCK = "{} closed the northern lock of Tarnmouth on Monday after a pump had failed in the night."
TUG = "The tug Berta lay for two nights {} with a broken rudder before help came."


def apart(one: str, other: str) -> list[tuple[str, ...]]:
    return [(t.kind, *t.values) for t in told_by(contrasted.find, one, other)]


NAMES = [
    (LOCK.format("Engineer Anna Holm"), LOCK.format("Engineer Ida Moen"), "name"),
    (LOCK.format("Engineer Anna Holm"), LOCK.format("Engineer Anna Brekke"), "name"),
    (LOCK.format("The Halden Harbour Authority"), LOCK.format("The Corrid Navigation Office"), "name"),
    (TUG.format("in Selmouth"), TUG.format("in Arrey"), "place"),
    (TUG.format("at Selmouth"), TUG.format("near Arrey"), "place"),
]


@pytest.mark.parametrize(("one", "other", "kind"), NAMES)
def test_names_that_exclude_each_other(one: str, other: str, kind: str) -> None:
    assert [row[0] for row in apart(one, other)] == [row[0] for row in apart(other, one)] == [kind]


ONE_OR_BOTH = [
    (LOCK.format("Engineer Anna Holm"), LOCK.format("Engineer Holm")),
    (LOCK.format("The engineer Anna Brandvold"), LOCK.format("The engineer Anna Brandvald")),
    (LOCK.format("Engineer Anna Holm"), LOCK.format("An engineer")),
    (LOCK.format("Engineer Anna Holm"), LOCK.format("Mayor Otto Lund")),
    (LOCK.format("Former mayor Anna Holm"), LOCK.format("Mayor Otto Lund")),
    (LOCK.format("Engineer Anna Holm"), LOCK.format("Engineer Ida Moen") + " Engineer Anna Holm had told her to."),
    (LOCK.format("The Halden Harbour Authority"), LOCK.format("The Halden Authority")),
    (TUG.format("in Selmouth"), TUG.format("at sea")),
    (
        "The train to Selmouth with two hundred soldiers was stopped by the snow for a whole night.",
        "The train from Arrey with two hundred soldiers was stopped by the snow for a whole night.",
    ),
    (
        "The rudder of the tug Berta had been broken for a week, the owner said in Selmouth.",
        "The rudder of the tug Berta had been broken for a week, the owner said in Arrey.",
    ),
]


@pytest.mark.parametrize(("one", "other"), ONE_OR_BOTH)
def test_names_that_may_be_one_or_both_right(one: str, other: str) -> None:
    assert apart(one, other) == apart(other, one) == []


OPENED = "{} opened the new reading room of the library in Selmouth on Friday with a short speech."
OFFICES = [
    ("Mayor Otto Lund", "Governor Otto Lund"),
    ("Mayor Otto Lund", "Deputy mayor Otto Lund"),
    ("Mayor Otto Lund", "Former mayor Otto Lund"),
    ("Otto Lund, the mayor,", "Otto Lund, the governor,"),
    ("The head of the library board, Otto Lund,", "The deputy head of the library board, Otto Lund,"),
    ("Finance minister Otto Lund", "Health minister Otto Lund"),
]


@pytest.mark.parametrize(("one", "other"), OFFICES)
def test_offices_that_exclude_each_other(one: str, other: str) -> None:
    found = apart(OPENED.format(one), OPENED.format(other))
    assert [row[0] for row in found] == ["role"]


ONE_OFFICE = [
    ("Mayor Otto Lund", "Mr Lund"),
    ("Mayor Otto Lund", "Otto Lund, the mayor,"),
    ("Mayor Otto Lund", "The town’s mayor, Otto Lund,"),
    ("Spokesman Otto Lund", "Press secretary Otto Lund"),
    ("Chairman Otto Lund", "Chairperson Otto Lund"),
    ("Director Otto Lund", "The head of the library, Otto Lund,"),
    ("Otto Lund, a lawyer,", "Otto Lund, an engineer,"),
    ("Otto Lund, then the deputy mayor,", "Otto Lund, now the mayor,"),
    ("Company director Otto Lund", "Firm director Otto Lund"),
    ("Former mayor Otto Lund", "Otto Lund, who was mayor of Selmouth from 2004 to 2009,"),
    ("Otto Lund, a former chairman of the board,", "Otto Lund, chairman of the board until 2015,"),
    ("Retired governor Otto Lund", "Otto Lund, who served as governor between 2001 and 2005,"),
]


@pytest.mark.parametrize(("one", "other"), ONE_OFFICE)
def test_offices_that_one_person_may_have(one: str, other: str) -> None:
    assert apart(OPENED.format(one), OPENED.format(other)) == apart(OPENED.format(other), OPENED.format(one)) == []


def test_what_stands_before_the_comma_of_an_office_is_none_of_it() -> None:
    told = "The school at Arrey will reopen {}, head teacher Anna Holm said."
    assert "role" not in [row[0] for row in apart(told.format("on October 28"), told.format("tomorrow week"))]


@pytest.mark.parametrize("short", ["Norwegian PM", "Norwegian Premier"])
def test_a_short_form_of_an_office_is_no_other_office(short: str) -> None:
    long = OPENED.format("Norwegian Prime Minister Anna Holm")
    assert apart(OPENED.format(f"{short} Anna Holm"), long) == apart(long, OPENED.format(f"{short} Anna Holm")) == []
