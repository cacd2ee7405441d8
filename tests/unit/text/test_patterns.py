"""Patterns made of many words."""

import re

from hypothesis import given
from hypothesis import strategies as st

from rashomon.text.patterns import LatePattern, alternatives, any_of

WORDS = st.sets(st.text("ab .$", min_size=1, max_size=4).filter(lambda w: w.strip()), min_size=1, max_size=8)


@given(WORDS, st.text("ab .$", max_size=12))
def test_alternatives_find_what_the_words_one_after_another_do_longest_first(words: set[str], text: str) -> None:
    ordered = sorted(words, key=lambda w: (-len(w), w))
    plain = "|".join("".join(r"\s+" if c == " " else re.escape(c) for c in w) for w in ordered)
    assert re.findall(f"(?:{alternatives(words)})", text) == re.findall(f"(?:{plain})", text)


def test_any_of_matches_what_one_of_its_patterns_does() -> None:
    assert any_of(("ab?", "c.d")).fullmatch("C\nD")
    assert any_of(()).match("") is None


def test_a_late_pattern_passes_over_what_has_not_its_cue() -> None:
    late = LatePattern(r"\w+ (?:km|miles)", cue=re.compile("km"))
    assert [m[0] for m in late.finditer("9 km, 4 miles", 0, 13)] == ["9 km", "4 miles"]
    assert list(late.finditer("9 km, 4 miles", 5, 13)) == []
