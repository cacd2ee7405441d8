"""What a cue reports: speech, or belief, intention, attitude, a denial, or that something was not said."""

from __future__ import annotations

import re

from rashomon.language.base import Language
from rashomon.model.records import Act
from rashomon.stages.clauses import BE
from rashomon.text.tokens import normal

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

_OF_ITS_SUBJECT = frozenset(
    (
        "suspected accused charged alleged believed thought said reported rumoured rumored feared told informed warned"
        " asked expected required"
    ).split()
)
_CHARGED = frozenset("suspected accused charged alleged".split())
"""Participles of what officials hold against somebody."""


def is_said_of(cue: str) -> bool:
    """As in "is suspected of", "was told": a passive, whose subject does not speak."""
    words = [normal(word) for word in _WORD.findall(cue)]
    return bool(BE & set(words)) and bool(_OF_ITS_SUBJECT & set(words))


def is_charge(cue: str) -> bool:
    """As in "is accused of"."""
    return any(normal(word) in _CHARGED for word in _WORD.findall(cue))


def act_of(cue: str, language: Language) -> Act:
    """The act of a cue as it stands in the text; speech where no word of it tells otherwise.

    The last telling word decides ("said he believed" is belief), a "not" with a verb of speech is silence.
    """
    words = [normal(word) for word in _WORD.findall(cue)]
    reporting = language.reporting
    if any(word in reporting.unsaid for word in words):
        return "silence"
    verbs = [word for word in words if word in reporting.acts or word in reporting.lemmas]
    act: Act = reporting.acts.get(verbs[-1], "speech") if verbs else "speech"
    return "silence" if act in {"speech", "denial"} and _negated(words, language) else act


def _negated(words: list[str], language: Language) -> bool:
    """A "not" stands among the words, and no "not only"; a verb of denying is no "not"."""
    nots = [n for n, word in enumerate(words) if word in language.negations or word.endswith(("n't", "n’t"))]
    acts, limiting = language.reporting.acts, language.reporting.limiting
    return any(words[n] not in acts and not limiting.intersection(words[n + 1 : n + 2]) for n in nots)
