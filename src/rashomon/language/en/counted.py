"""The words after a number that tell what is counted."""

from __future__ import annotations

import re

from rashomon.language.en.names import GROUP_NOUNS
from rashomon.language.en.numerals import split_words
from rashomon.text.tokens import normal, stem

_REACH = 90
_MOST = 3
_WORD = re.compile(r"(?P<gap>\s+|\s?-\s?)(?P<word>[^\W\d_]+(?:[.’'-][^\W\d_]+)*)")
_SKIPPED = frozenset(
    split_words(
        "of the a an more other others additional extra separate different new such its their his her our these those "
        "same long old or so least further"
    )
)
_STOPS = frozenset(
    split_words(
        "and or but in on at by for from to with without into onto over under after before during since until till "
        "while when where which who whom whose that this than as if because about around between among amid against "
        "through across per is are was were be been being has have had having do does did will would shall should can "
        "could may might must not no nor he she it they we you i him them us me there here then now later earlier ago "
        "away apart each every both either said says say told also only just even still yet up down out off too very "
        "via s including"
    )
)
_THEY_ARE = re.compile(r"\s+(?:(?:of\s+(?:them|whom)\s+)?(?:are|were)|of\s+them)\s+([a-z]+)\b", re.IGNORECASE)
"""As in "of whom 12 are children"."""
_YOUNG = frozenset({"children", "babies", "infants", "boys", "girls"})
_MEMBERS = frozenset({"member", "members"})
_OF_BODY = re.compile(r"\s+of(?:\s+the)?(?=\s)")
"""After "members": the body they are of belongs to what is counted."""


def counted_words(text: str, at: int) -> tuple[str, ...]:
    """Normal forms of up to three content words after text[at], or of who they are told to be: what a number counts."""
    they_are = _THEY_ARE.match(text, at)
    if they_are and normal(they_are[1]) in GROUP_NOUNS | _YOUNG:
        return (stem(normal(they_are[1])),)
    found: list[str] = []
    last = ""
    stop = min(len(text), at + _REACH)
    while len(found) < _MOST:
        m = _WORD.match(text, at, stop)
        if m is None:
            break
        word = normal(m["word"])
        if word in _STOPS or (found and word in _SKIPPED):
            break
        at, last = m.end(), word
        if word not in _SKIPPED:
            found.append(stem(word))
        body = _OF_BODY.match(text, at, stop) if word in _MEMBERS else None
        at = body.end() if body else at
    return tuple(found) or ((stem(last),) if last == "others" else ())
