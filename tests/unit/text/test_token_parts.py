"""Tokens of a part, cut out of those of the whole."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rashomon.text.tokens import tokenize, tokenize_part

texts = st.text("aB1 .,'’“”U.S-é\n", max_size=60)


@given(texts, st.data())
def test_a_part_has_the_tokens_it_has_by_itself(text: str, data: st.DataObject) -> None:
    whole = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    start, end = sorted(data.draw(st.tuples(*[st.integers(whole[0], whole[1])] * 2)))
    assert tokenize_part(text, (whole[0], whole[1]), start, end) == tokenize(text, start, end)
