"""What a cue reports: speech, or belief, intention, attitude, a denial, or that something was not said."""

from __future__ import annotations

import re

from rashomon.language.base import Language
from rashomon.model import records as r
from rashomon.stages.clauses import BE
from rashomon.text.tokens import normal

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_BREAK = re.compile(r"[^\w\s'’-]|\n")
_NAMED_AS = re.compile(r", (?:\w+ly )?(\w+(?:ed|wn|en)) (?:(as\b)|(?=[“\"‘']))")
"""A participle behind a name and a comma, with what somebody is called right behind it."""
_LEAD = 80
"""Characters before a cue in which words lead up to it."""
_BEFORE = 3
"""Words before one that withholds in which a "not" takes that back ("did not shy away from saying")."""

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


def is_named_as(a: r.Attribution, text: str, language: Language) -> bool:
    """As in "the boat, described as “unsinkable”,": others called the source so, who are not told.

    Not of an apposition that stands before the verb: "which Jane Roe, a clerk, described as …".
    """
    if a.source is None or a.cue is None or text[a.source.end : a.cue.start].strip() not in {",", ""}:
        return False
    named = _NAMED_AS.match(text, a.source.end)
    apposed = text[: a.source.start][-2:] == ", "
    if named is None or apposed:
        return False
    return bool(named[2]) or language.reporting.lemmas.get(normal(named[1])) in language.reporting.naming


def whole_cue(cue: r.Span, source: r.Span | None, text: str, language: Language) -> str:
    """The words of a cue with those that lead up to its verb, as in "did not go so far as to" before "say"."""
    start = max(cue.start - _LEAD, source.end if source is not None and source.end <= cue.start else 0)
    lead = language.reporting.leading.match(_BREAK.split(text[start : cue.start])[-1])
    return lead[1] + cue.text if lead else cue.text


def act_of(cue: str, language: Language) -> r.Act:
    """The act of a cue as it stands in the text; speech where no word of it tells otherwise.

    The last telling word decides ("said he believed" is belief); what is withheld, or a "not" with a verb of speech,
    is silence.
    """
    if _withheld(cue, language):
        return "silence"
    words = [normal(word) for word in _WORD.findall(cue)]
    reporting = language.reporting
    verbs = [word for word in words if word in reporting.acts or word in reporting.lemmas]
    act: r.Act = reporting.acts.get(verbs[-1], "speech") if verbs else "speech"
    return "silence" if act in {"speech", "denial"} and _negated(cue, language) else act


def _withheld(cue: str, language: Language) -> bool:
    """Its words withhold what follows, and no "not" before them takes that back."""
    found = language.reporting.withheld.search(cue)
    if found is None:
        return False
    before = _WORD.findall(cue[: found.start()])[-_BEFORE:]
    return not any(_is_not(normal(word), language) for word in before)


def _negated(cue: str, language: Language) -> bool:
    """A "not" stands in it, no "not only" and none that takes back what withholds; a verb of denying is no "not"."""
    reporting = language.reporting
    nots = [w for w in _WORD.finditer(cue) if _is_not(normal(w[0]), language)]
    return not reporting.withheld.search(cue) and any(
        normal(w[0]) not in reporting.acts and not reporting.unhindered.match(cue, w.end()) for w in nots
    )


def _is_not(word: str, language: Language) -> bool:
    return word in language.negations or word.endswith(("n't", "n’t"))
