"""Headings: a stretch of a report as a short phrase that reads by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.language import get_language

_MOST = 72
"""Characters of a phrase, a sign for what was cut included."""
_LOOKED_AT = 400
"""Characters of a stretch from which the phrase is made."""
_LEADING = " ,;:.!?—–-…)]”’»"
_TRAILING = re.compile(r"(?:[ ,;:—–…(\[“‘«-]|(?<!\b[A-Z])\.)+$")
"""What a phrase does not end in; the stop of an initial stays ("the U.S.")."""
_NEXT_SENTENCE = re.compile(r"(?<=[a-z]{4})[.!?][”\"’]?\s+(?=[^a-z\s]).*")
_MARKS = re.compile(r"[“”«»]|(?<!\w)\"|\"(?!\w)")
_CLOSED_BY = {"“": "”", "«": "»", '"': '"'}


def in_short(text: str) -> str:
    """A stretch in one line of at most 72 characters, from word to word: no link before it, no half clause behind it.

    What is longer is cut after a word and ends in "…"; marks that have lost their fellow are left out.
    """
    whole = _clean(_NEXT_SENTENCE.sub("", " ".join(text.split())[:_LOOKED_AT]))
    if len(whole) <= _MOST:
        return whole
    return f"{_clean(whole[:_MOST].rpartition(' ')[0] or whole[: _MOST - 1])}…"


def _clean(line: str) -> str:
    """What is left once nothing at its ends, and no single mark, is to be left out."""
    cleaned = _ended(_begun(_paired(line)))
    while cleaned != line:
        line, cleaned = cleaned, _ended(_begun(_paired(cleaned)))
    return line


def _begun(line: str) -> str:
    """Without marks and links before the first word."""
    line = line.lstrip(_LEADING)
    first, _, rest = line.partition(" ")
    while rest and _only_links(first, line):
        line = rest.lstrip(_LEADING)
        first, _, rest = line.partition(" ")
    return line.rstrip()


def _only_links(first: str, line: str) -> bool:
    """The first word of a line links it to what is not there, and is not part of a figure ("as many as 30")."""
    language = get_language("en")
    if first.strip(_LEADING).casefold() not in language.contrasts.openers:
        return False
    return all(q.start > 0 for q in language.find_quantities(line, 0, len(line)))


def _ended(line: str) -> str:
    """Without marks, and words that something should follow, behind the last word."""
    dangling = get_language("en").contrasts.dangling
    line = _TRAILING.sub("", line)
    while (found := dangling.search(line)) and found.start():
        line = _TRAILING.sub("", line[: found.start()])
    return line


def _paired(line: str) -> str:
    """Without quotation marks that open and are not closed, or close and were not opened."""
    lost = set(_unpaired(line))
    return " ".join("".join(c for i, c in enumerate(line) if i not in lost).split())


def _unpaired(line: str) -> Iterator[int]:
    """Places of quotation marks without a fellow."""
    waiting: list[int] = []
    for found in _MARKS.finditer(line):
        at, mark = found.start(), found[0]
        if waiting and _CLOSED_BY[line[waiting[-1]]] == mark:
            waiting.pop()
        elif mark in _CLOSED_BY and line[at + 1 : at + 2].strip():
            waiting.append(at)
        else:
            yield at
    yield from waiting
