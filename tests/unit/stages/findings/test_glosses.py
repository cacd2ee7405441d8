"""What accounts say that a body is."""

from __future__ import annotations

import pytest

from tests.pipeline import collated

ONE = "They asked the Norrby Harbour Board, an agency of the town."


def told(*texts: str) -> list[tuple[str, set[str]]]:
    found = [f for f in collated(*texts).findings if f.kind == "name" and f.about.startswith("what ")]
    return [(f.verdict, {s.value for s in f.sides}) for f in found]


@pytest.mark.parametrize(
    ("other", "verdict", "value"),
    [
        ("The Norrby Harbour Board, a town agency, said nothing.", "agree", "a town agency"),
        ("The Norrby Harbour Board, a club of pilots, met.", "agree-at-different-precision", "a club of pilots"),
    ],
)
def test_what_two_accounts_say_a_body_is(other: str, verdict: str, value: str) -> None:
    assert told(ONE, other) == [(verdict, {"an agency of the town", value})]


@pytest.mark.parametrize(
    "other",
    [
        "The Norrby Harbour Board, the Norrby Bank and others met.",  # a list of names
        "The Norrby Harbour Board, a baker, and two pilots met.",  # a list of others
        "The Norrby Harbour Board met.",
    ],
)
def test_lists_say_nothing_of_it(other: str) -> None:
    assert told(ONE, other) == []
