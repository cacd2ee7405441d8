"""What kind of body a name is told to be by the words right beside it: "the airline Velt", "Velt, a carrier"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rashomon.language.base import Bodies
from rashomon.model import records as r
from rashomon.text.tokens import normal

_NOUN = re.compile(r"(?:(?<=\s)|^)((?:[\w’'-]+ ){0,3})([a-z][a-z-]*) (?:[“\"‘']|the )?$")
_JOINED = re.compile(r"[”\"’']? ((?:[a-z-]+ ){0,1}?)([a-z][a-z-]*)\b")
_TOLD = re.compile(
    r"[”\"’']?(?:, (?:which (?:is|was) )?|,? (?:is|was|are|were|remains|became) )(?:now |still |also )?"
    r"(?:an?|the|one of (?:the )?|[A-Z][\w’'-]*(?:’s|'s)) ((?:[\w’'-]+ ){0,7}?)([a-z][\w’'-]*)"
    r"(?=[,.;:)\n”\"]| (?:that|which|who|of|in|based|from|with|for|on|at|to|whose|owned|run|and)\b|$)"
)
_NOBODY = re.compile(r",? which\b| (?:fighters|militants|insurgents|jihadists|gunmen|terrorists|guerrillas)\b")
"""What stands behind the name of a body, and of nobody."""
_REACH = 90
"""Characters beside a name in which its kind may be told."""


class Telling(NamedTuple):
    """A noun for a kind of body, told beside a name, and the words that go with it."""

    noun: str
    words: frozenset[str]
    close: bool
    """Nothing stands between the noun and the name."""


def kinds_told(mention: r.Mention, text: str, bodies: Bodies) -> Iterator[Telling]:
    """The nouns for bodies right before the name, right behind it, and in what is told of it."""
    begins = mention.end - len(mention.name)
    for match, close in (
        (_NOUN.search(text, max(0, begins - _REACH), begins), True),
        (_JOINED.match(text, mention.end, mention.end + _REACH), True),
        (_TOLD.match(text, mention.end, mention.end + _REACH), False),
    ):
        if match is not None and match[2] in bodies.nouns:
            yield Telling(match[2], frozenset(normal(word) for word in match[1].split()), close)


def is_body(mention: r.Mention, text: str) -> bool:
    """What follows the name is said of bodies only: "Orrin Front, which", "Orrin Front fighters"."""
    return _NOBODY.match(text, mention.end) is not None
