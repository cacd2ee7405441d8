"""Whom a phrase means by words told elsewhere: one of several ("the first source"), or somebody named only later."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rashomon.model import records as r
from rashomon.text.tokens import normal

_ORDINALS = frozenset("first second third fourth fifth sixth".split())
_COUNTS = frozenset("two three four five six several both some".split())
_LED = re.compile(r"\b(?i:the)(?: [\w’'-]+){0,3}? ([\w-]+),? $")
"""What leads to a name it is known by: "the spokeswoman, | Jane Roe", "the harbour ministry spokesman | Ivo Marn"."""
_LEAD = 60


def one_of(words: Sequence[str], start: int, mentions: Sequence[r.Mention]) -> r.Mention | None:
    """The several of whom "the first guard" is one: the plural with a number told last before `start`, of that noun.

    `words` are those of the phrase in normal form; what it tells besides its noun must have been told of them.
    """
    if len(words) < 3 or words[0] != "the" or words[1] not in _ORDINALS:
        return None
    details = set(words[2:-1])
    told = [m for m in mentions if m.end <= start and m.form == "description" and m.head == f"{words[-1]}s"]
    for mention in reversed(told):
        of = {normal(word) for word in mention.text.split()}
        if of & _COUNTS and details <= of:
            return mention
    return None


def named_after(
    head: str, end: int, text: str, people: Iterable[tuple[r.Mention, str]], within: int
) -> tuple[r.Mention, str] | None:
    """Who is named later as "the spokeswoman, Jane Roe", where "a spokeswoman" was told at `end` before."""
    for mention, actor in people:
        begins = mention.end - len(mention.name)
        led = _LED.search(text, max(end, begins - _LEAD), begins) if 0 < begins - end < within else None
        if led is not None and mention.form == "name" and normal(led[1]) == head:
            return mention, actor
    return None
