"""The outlet that a report names in a line of its own, where nothing else tells it: a byline, a credit, a copyright.

Only what is surely the name of an outlet counts: a well-known one, or capitalised words of which the last is one that
outlets are named by. An agency is where a report comes from; it is the outlet only where no other is named.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator

from rashomon.language import get_language
from rashomon.text.tokens import normal

_HEAD, _TAIL = 6, 5
"""So many lines at the beginning and at the end may name the outlet."""
_LONGEST = 160
"""Characters of the longest such line."""
_MOST_WORDS = 6
_MARKUP = re.compile(r"^[\s>#*_\[(–—-]+|[\s*_\])]+$")
_BETWEEN = re.compile(r"\s*(?:,|\||/|·|•|\s[–—-]\s|\bfor\b|\bof\b)\s*")
_BYLINE = re.compile(r"(?:(?:words|text|report(?:ing)?|written|story) )?by:? (?=\S)", re.IGNORECASE)
_CREDIT = re.compile(r"(?:source|via|published (?:by|in)|from|credit):? (?=\S)", re.IGNORECASE)
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)(?:\s|©|\(c\)|copyright|by|\d{4}|[-–,])*", re.IGNORECASE)
_RIGHTS = re.compile(r"[.,]?\s*(?:all rights reserved|ltd|inc|plc|llc)\b.*$", re.IGNORECASE)
_SIGNED = re.compile(r"(?:[–—-]{1,2} ?(?P<dash>\S.*)|.*\((?P<bracket>[^()]+)\))[.\s]*")
_DATELINE = re.compile(r"[A-Z][^a-z()\n]{1,40}(?:,[^()\n]{1,30})? \((?P<name>[^()]{2,50})\) ?[–—-]")
_WORD = re.compile(r"[^\W\d_][\w.’'&-]*")
_SMALL = frozenset({"of", "the", "and", "&", "de", "la", "el", "del", "on"})


def outlet_told(text: str, title: str | None = None, code: str = "en") -> str | None:
    """The outlet that a report (without front matter) or its page's title names; None where none is named for sure."""
    named = [name for name in _candidates(text, title or "") if is_outlet(name, code)]
    agencies = get_language(code).names.agencies
    own = (name for name in named if not _agency(name, agencies))
    found = next(own, named[0] if named else None)
    return None if found is None else " ".join(found.split())


def _agency(name: str, agencies: frozenset[str]) -> bool:
    words = {normal(word) for word in name.split()}
    return bool(words & agencies) or (name.isupper() and len(name) <= 4)


def is_outlet(name: str, code: str = "en") -> bool:
    """Whether words are surely the name of an outlet."""
    found = name.split()
    if not 1 <= len(found) <= _MOST_WORDS or not all(_WORD.fullmatch(word) or word == "&" for word in found):
        return False
    if not all(word[0].isupper() or word.lower() in _SMALL for word in found):
        return False
    names = get_language(code).names
    named_so = len(found) > 1 + (found[0] == "The") and normal(found[-1]) in names.outlet_words
    return named_so or name in _well_known(code)


@functools.lru_cache
def _well_known(code: str) -> frozenset[str]:
    names = get_language(code).names
    return frozenset(names.outlets) - names.ambiguous - frozenset(names.platforms)


def _candidates(text: str, title: str) -> Iterator[str]:
    """What may be the outlet's name, the surest first."""
    lines = [line for raw in text.splitlines() if (line := " ".join(raw.split()))]
    head = [_MARKUP.sub("", line) for line in lines[:_HEAD] if len(line) <= 3 * _LONGEST]
    tail = [line for line in lines[-_TAIL:] if len(line) <= _LONGEST]
    yield from _after_bar(title)
    yield from _bylines(head)
    yield from _copyrights([*tail, *head])
    yield from _credits([*head, *tail])
    yield from _signatures(lines[-1:])
    yield from (m["name"] for line in head if (m := _DATELINE.match(line)))


def _after_bar(title: str) -> Iterator[str]:
    """The last part of a page's title, set off."""
    _, bar, last = title.rpartition(" | ")
    yield from ((last,) if bar else re.findall(r".\s[–—-]\s([^–—|]+)$", title))


def _bylines(lines: Iterable[str]) -> Iterator[str]:
    """The parts of "By A. B., NAME", of a line alone or in brackets before the report."""
    for line in lines:
        if match := _BYLINE.match(line):
            told = line[match.end() :].partition("]")[0]
            if len(told) <= _LONGEST:
                yield from _BETWEEN.split(told.rstrip("."))


def _copyrights(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        match = _COPYRIGHT.match(line)
        if match and re.search(r"\d{4}", match[0]):
            yield _RIGHTS.sub("", line[match.end() :]).rstrip(". ")


def _credits(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        plain = _MARKUP.sub("", line)
        if match := _CREDIT.match(plain):
            yield plain[match.end() :].rstrip(". ")


def _signatures(lines: Iterable[str]) -> Iterator[str]:
    """What the last line ends in, in brackets, or is, behind a dash."""
    for line in lines:
        if match := _SIGNED.fullmatch(line):
            yield (match["dash"] or match["bracket"]).rstrip(". ")
