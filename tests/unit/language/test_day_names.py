"""People who are called like days and months are no dates; the days around them are."""

from __future__ import annotations

import pytest

from rashomon.language.en.dates import find_dates
from rashomon.language.en.daynames import names_like_days


def dates(text: str) -> list[str]:
    return [d.text for d in find_dates(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("“We held on,” said Sunday Adeyo, a trader.", []),
        ("Friday Umeh said he had swum for an hour.", []),
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
def test_names_are_told_from_days(text: str, told: list[str]) -> None:
    assert dates(text) == told


def test_a_name_known_once_is_known_throughout() -> None:
    text = "Sunday Adeyo said he swam. They pulled Sunday Adeyo out on Sunday."
    found = names_like_days(text)
    assert found.places == {0, text.index("Sunday Adeyo out")}
    assert dates(text) == ["Sunday"]
