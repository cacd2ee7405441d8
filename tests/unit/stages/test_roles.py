"""Where a name or pronoun stands in its sentence, told from the words beside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.language import get_language
from rashomon.stages.roles import role_of
from rashomon.text.tokens import tokenize

_NAMES = get_language("en").names
NOUNS = _NAMES.person_nouns | _NAMES.titles | frozenset(_NAMES.gendered)

ROLES = [
    ("Karl Renn left early.", "Karl Renn", "subject"),
    ("Karl Renn, who owns the mill, left early.", "Karl Renn", "subject"),
    ("Karl Renn (born 1950) slowly left.", "Karl Renn", "subject"),
    ("The mayor, Karl Renn, left early.", "Karl Renn", "subject"),
    ("On Sunday, Karl Renn, the mayor of Norrby, left early.", "Karl Renn", "subject"),
    ("She met the mayor, Karl Renn, on Sunday, and left.", "Karl Renn", ""),
    ("Karl Renn and Peter Moss left early.", "Karl Renn", "subject"),
    ("After Karl Renn left, it rained.", "Karl Renn", "subject"),
    ("She says that Karl Renn left.", "Karl Renn", "subject"),
    ("Peter Moss met Karl Renn yesterday.", "Karl Renn", "object"),
    ("Peter Moss met the engineer Karl Renn.", "Karl Renn", "object"),
    ("It was built by Karl Renn in May.", "Karl Renn", "oblique"),
    ("It was built by the engineer Karl Renn.", "Karl Renn", "oblique"),
    ("Then Karl Renn's boat sank.", "Karl Renn's", "owner"),
    ("The captain ( Karl Renn ) left.", "Karl Renn", "aside"),
    ("He left.", "He", "subject"),
    ("Peter Moss met him.", "him", "object"),
    ("Peter Moss went with him.", "him", "oblique"),
    ("Peter Moss met her in May.", "her", "object"),
    ("Peter Moss met her brother.", "her", "owner"),
    ("Peter Moss sold his boat.", "his", "owner"),
]


@pytest.mark.parametrize(("text", "phrase", "role"), ROLES)
def test_a_role_is_told_from_the_words_beside_it(text: str, phrase: str, role: str) -> None:
    start = text.index(phrase)
    tokens = tokenize(text)
    inside = [i for i, t in enumerate(tokens) if start <= t.start < start + len(phrase)]
    assert role_of(tokens, inside[0], inside[-1] + 1, NOUNS) == role


WORDS = st.sampled_from("Karl Renn and , ( ) his her by met slowly who that ' said the".split())


@given(st.lists(WORDS, min_size=1, max_size=12), st.data())
def test_any_tokens_have_a_role(words: list[str], data: st.DataObject) -> None:
    tokens = tokenize(" ".join(words))
    first = data.draw(st.integers(0, len(tokens) - 1))
    past = data.draw(st.integers(first + 1, len(tokens)))
    assert role_of(tokens, first, past, NOUNS) in {"subject", "object", "oblique", "owner", "aside", "self", ""}
