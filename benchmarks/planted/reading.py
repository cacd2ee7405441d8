"""What stands where in an account: quotations, sentences, people. By patterns of its own, cautious and few."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from benchmarks.planted import marks, words

Range = tuple[int, int]

_QUOTED = re.compile(r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)|(?<!\w)‘[^\n]*?(?:’(?!\w)|$)", re.MULTILINE)
_STOP = re.compile(rf"[.!?]{marks.ANY}?[”\"’)]?{marks.ANY}? +(?={marks.ANY}?[“\"‘(]?{marks.ANY}?[A-Z0-9£$€])")
_SHORT = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|St|No|Prof|Gen|Sen|Jr|[A-Z])\.$")
_PART = r"[A-Z][a-zéèöäüøåñç]+(?:[-’'][A-Z]?[a-z]+)?"
_RUN = re.compile(rf"{_PART}\.?(?: {_PART}\.?)+")
_SPEECH = f"(?:{'|'.join(words.SAID)}|told)"
_OFFICE = re.compile(
    rf"\b(?:{'|'.join(words.OFFICES)}|leader|spokesman|spokeswoman|judge|head|owner|engineer|expert)\b"
)


class Person(msgspec.Struct, frozen=True, order=True):
    """Someone named in full: where first, and how."""

    at: int
    full: str

    @property
    def given(self) -> str:
        """All names but the last."""
        return self.full.rpartition(" ")[0]

    @property
    def surname(self) -> str:
        """The last name."""
        return self.full.rpartition(" ")[2]

    @property
    def pattern(self) -> str:
        """Matches the full name and the surname alone."""
        return rf"(?:\b{re.escape(self.given)} )?\b{re.escape(self.surname)}\b"


@lru_cache(maxsize=256)
def quotations(text: str) -> tuple[Range, ...]:
    """Stretches in quotation marks, marks included; one that is not closed ends with its paragraph."""
    return tuple(m.span() for m in _QUOTED.finditer(text))


def outside(text: str, start: int, end: int) -> bool:
    """True where [start, end) shares nothing with a quotation."""
    return all(end <= a or b <= start for a, b in quotations(text))


def sentences(text: str) -> tuple[Range, ...]:
    """Sentences of one paragraph, quotations kept with the words that frame them."""
    inside = quotations(text)
    starts = [0]
    for stop in _STOP.finditer(text):
        cut = stop.end()
        within = any(a < stop.start() and cut < b for a, b in inside)
        if not within and not _SHORT.search(marks.without(text[: stop.start() + 1])):
            starts.append(cut)
    ends = [*starts[1:], len(text)]
    return tuple((a, a + len(text[a:b].rstrip())) for a, b in zip(starts, ends, strict=True))


def sentence_at(text: str, offset: int) -> Range:
    """The sentence of `text` (paragraphs, an empty line between them) that holds an offset."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    paragraph = text[start : end if end >= 0 else None]
    return next(
        ((start + a, start + b) for a, b in sentences(paragraph) if offset < start + b),
        (start, start + len(paragraph)),
    )


@lru_cache(maxsize=256)
def people(text: str) -> tuple[Person, ...]:
    """Those named in full with an office or a verb of speech beside the name, first named first; one a surname."""
    found: dict[str, Person] = {}
    for at, full in _runs(text):
        person = Person(at, full)
        if _is_person(text, person):
            found.setdefault(person.full, person)
    surnames = [person.surname for person in found.values()]
    return tuple(sorted(p for p in found.values() if surnames.count(p.surname) == 1))


def _runs(text: str) -> Iterator[tuple[int, str]]:
    """Runs of two or three capitalised words that no title begins and no word of other names stands in."""
    for run in _RUN.finditer(text):
        parts = run.group().split(" ")
        at = run.start()
        while len(parts) > 1 and parts[0] in words.TITLES:
            at += len(parts.pop(0)) + 1
        if len(parts) in {2, 3} and not any(p in {*words.NO_NAME, *words.TITLES, *words.MONTHS} for p in parts):
            yield at, " ".join(parts)


def _is_person(text: str, person: Person) -> bool:
    name = re.escape(person.full)
    if re.search(rf"(?:\b[Tt]he|\bin|\bat|\bfrom|\bnear|’s) {name}\b|\b{name}(?:’s? [A-Z]| [A-Z&])", text):
        return False
    before, after = text[max(0, person.at - 40) : person.at], text[person.at + len(person.full) :][:60]
    titled = bool(re.search(rf"(?:\b(?:{'|'.join(words.TITLES)})|{_OFFICE.pattern}),? $", before))
    told = bool(_OFFICE.match(after.partition("the ")[2] or " ") or re.match(r", (?:\d\d|who|an?|the) ", after))
    says = re.search(rf"{person.pattern} {_SPEECH}\b|\b{_SPEECH} {person.pattern}", text)
    return titled or (told and bool(says)) or bool(says)
