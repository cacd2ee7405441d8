"""On which day the same words were said."""

from __future__ import annotations

from rashomon.model import records as r
from tests.pipeline import collated

WORDS = "“The old lock will never be opened to barges again.”"


def told(*texts: str) -> list[r.Finding]:
    return [f for f in collated(*texts).findings if f.about.startswith("when “")]


def test_one_day_in_two_wordings_agrees() -> None:
    found = told(f"On 12 May 2031 Mayor Lena Quist said: {WORDS}", f"Mayor Lena Quist said on May 12, 2031: {WORDS}")
    assert [f.verdict for f in found] == ["agree"]
    assert {a for s in found[0].sides for a in s.articles} == {"a", "b"}


def test_a_month_and_a_day_of_it_agree_at_different_precision() -> None:
    found = told(f"In May 2031 Mayor Lena Quist said: {WORDS}", f"Mayor Lena Quist said on May 12, 2031: {WORDS}")
    assert [f.verdict for f in found] == ["agree-at-different-precision"]


def test_days_that_exclude_each_other_are_left_apart() -> None:
    assert (
        told(f"On 12 May 2031 Mayor Lena Quist said: {WORDS}", f"Mayor Lena Quist said on June 2, 2031: {WORDS}") == []
    )


def test_a_day_within_what_was_said_is_not_when_it_was_said() -> None:
    quote = "“the old lock will never be opened to barges again”"
    one = f"Mayor Lena Quist said that {quote} as of 12 May 2031."
    assert told(one, f"Mayor Lena Quist said on 12 May 2031 that {quote}.") == []
