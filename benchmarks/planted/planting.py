"""A difference to plant, and what all kinds of them share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from benchmarks.planted.marks import Edit
from benchmarks.planted.reading import outside, sentence_at


class Planting(msgspec.Struct, frozen=True, kw_only=True):
    """A fact changed wherever an account tells it: edits of `Account.text`, from the old value to the new."""

    kind: str
    old: str
    new: str
    edits: tuple[Edit, ...]


def everywhere(text: str, pattern: str) -> tuple[re.Match[str], ...]:
    """All matches of a pattern, none where any stands in a quotation: quoted words stay as they are."""
    found = tuple(re.finditer(pattern, text))
    return found if all(outside(text, *m.span()) for m in found) else ()


def in_running_text(text: str, pattern: str) -> Iterator[re.Match[str]]:
    """Matches of a pattern outside the title and outside quotations."""
    body = text.find("\n")
    return (m for m in re.finditer(pattern, text) if m.start() > body and outside(text, *m.span()))


def sentence_of(text: str, match: re.Match[str]) -> str:
    """The sentence in which a match begins."""
    start, end = sentence_at(text, match.start())
    return text[start:end]


def replacing(kind: str, old: str, new: str, found: Iterable[re.Match[str]]) -> Planting:
    """The planting that puts `new` for all matches, with a capital where a match has one."""
    edits = tuple(Edit(m.start(), m.end(), like(new, m.group())) for m in found)
    return Planting(kind=kind, old=old, new=new, edits=edits)


def like(new: str, old: str) -> str:
    """The new words with capitals where the old have them: at the start, or on every word of a title."""
    if old == old.title() and old != old.lower() and " " in old:
        return new.title()
    return new[:1].upper() + new[1:] if old[:1].isupper() else new
