"""Where words tell of giving up what one does, and whether they deny it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.text.tokens import normal

_NEAR = 5
"""Words before one of giving up among which a "not" takes it back."""


class GivenUp(NamedTuple):
    """What is given up, as readers are told of it; the words from `before` the phrase up to its `end`; `denied`."""

    activity: str
    before: str
    end: int
    denied: bool


def given_up(text: str) -> Iterator[GivenUp]:
    """All places where a text tells so outright, not as feared, asked or supposed."""
    language = get_language("en")
    for found in language.forgoing.phrase.finditer(text):
        before = text[: found.start()]
        words = [normal(word) for word in before.split()]
        if not language.forgoing.unsure.intersection(words):
            denied = any(word in language.negations or word.endswith("n't") for word in words[-_NEAR:])
            yield GivenUp(language.forgoing.activities[found[1].casefold()], before, found.end(), denied)
