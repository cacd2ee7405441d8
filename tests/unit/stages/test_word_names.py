"""Names that are everyday words, days and months; and the days and words that are none."""

from __future__ import annotations

import pytest

from rashomon.stages.dating import resolve_dates
from tests.pipeline import collated, read, rows


def people(*texts: str) -> set[str]:
    return {a.name for a in read(*texts).actors if a.named and a.kind == "person"}


def days(*texts: str) -> list[str]:
    """The words of the dates."""
    return [m.span.text for m in resolve_dates(collated(*texts).articles)]


NAMES = [
    ("“It fell,” said Monday Adu, a trader.", {"Monday Adu"}),
    ("Trader Friday Adu said it fell.", {"Friday Adu"}),
    ("Sunday Adu said it fell.", {"Sunday Adu"}),
    ("They asked the lawyer, Said Brel.", {"Said Brel"}),
    ("“No,” Said Brel told reporters.", {"Said Brel"}),
    ("Will Marn said no.", {"Will Marn"}),
    ("Rich Voss said no.", {"Rich Voss"}),
    ("Goodluck Adu, who runs the mill, left.", {"Goodluck Adu"}),
    ("They met Grace May. May said no.", {"Grace May"}),
    ("“No,” said Qvor June, who sells fish. June left.", {"Qvor June"}),
    ('They met Will Marn. "No," Will said.', {"Will Marn"}),
    ("They met Will Marn. Will, 42, left.", {"Will Marn"}),
    ('They shut. "No," May Brel of the ski club said.', {"May Brel"}),
    # none
    ("They met Hope Marn. Hope was fading.", {"Hope Marn"}),
    ("On Sunday Adu said it fell.", {"Adu"}),
    ("“No,” said the clerk. Monday Adu fell ill.", set()),
    ("They met Grace Brel. In May Brel said no.", {"Grace Brel"}),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_who_is_named(text: str, expected: set[str]) -> None:
    found = people(text)
    assert expected <= found
    assert not {name for name in found - expected if name.split()[0] in {"Sunday", "Monday", "May", "Hope"}}


@pytest.mark.parametrize("quoted", ["“We never wrote,”", '"We never wrote,"'])
@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Rose Brel", "Rose"),
        ("May Brel", "May"),
        ("Will Marn", "Will"),
        ("Luc d'Amoy", "d'Amoy"),
        ("W. F. de Brel", "de Brel"),
    ],
)
def test_a_name_that_speaks_alone_is_somebody_known(full: str, short: str, quoted: str) -> None:
    said = rows(read(f"They met {full} at noon. {quoted} {short} said.", f"{quoted} said {full}, a trader."))
    assert {s.speaker for s in said} == {full}
    assert len(said) == 2


def test_what_one_account_tells_holds_in_all() -> None:
    assert people("Sunday Adu swam. It rained.", "“I swam,” said Sunday Adu, a trader.") == {"Sunday Adu"}


def test_a_name_is_no_date() -> None:
    assert days("“It fell,” said Monday Adu, a trader. It fell on Tuesday.") == ["Tuesday"]


def test_a_date_before_somebody_so_named_is_one() -> None:
    assert days("“It fell,” said Monday Adu, a trader. On Monday Adu left.") == ["Monday"]


def test_a_given_name_with_an_age_is_no_verb_of_saying() -> None:
    said = rows(read("“They took the goats,” said Said Brel. Said, 60, lost forty."))
    assert [(s.speaker, s.words) for s in said] == [("Said Brel", "They took the goats")]


def test_a_name_is_no_verb_of_saying() -> None:
    said = rows(read("Said Brel, the club's lawyer, disagreed. “They never wrote,” Said Brel told reporters."))
    assert [(s.speaker, s.words) for s in said] == [("Said Brel", "They never wrote")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("“We held on,” said Sunday Adeyo, a trader.", []),
        ("Friday Umeh said he had slept in a shed.", []),
        ("The driver Monday Osei was freed on Monday.", ["Monday"]),
        ("A plan by April Dunmore was read in April.", ["April"]),
        ("June Felder and August Roth sing in June.", ["June"]),
        ("Sergeant Friday left. Nobody saw Friday again, police said on Friday.", ["Friday"]),
        ("Mrs May resigned. A plan backed by May failed in May.", ["May"]),
        ("They may march, and will march again.", []),
        ("The March of the Lanterns set off.", []),
        # days beside names, which are days
        ("Officials said Sunday Adeyo had been told.", ["Sunday"]),
        ("The court ruled Thursday Roth may stay.", ["Thursday"]),
        ("On Sunday Adeyo spoke.", ["Sunday"]),
        ("It happened on Friday. Umeh was away.", ["Friday"]),
        ("They sailed after Sunday Mass.", ["Sunday"]),
    ],
)
def test_days_beside_names_are_days(text: str, told: list[str]) -> None:
    assert days(text) == told


def test_a_name_known_once_is_no_day_throughout() -> None:
    assert days("Sunday Adeyo said he swam. They pulled Sunday Adeyo out on Sunday.") == ["Sunday"]
