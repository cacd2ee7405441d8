"""Reports of an event that never was, as many as are asked for, to measure how a collation grows with them.

Alike in what reports of one event are alike in, and no more: the same people and figures, some of the same quotations
(in full, cut, reworded or reported), one in five with paragraphs of one agency's text; otherwise each in words of its
own, with passers-by of its own. Report n is the same however many are made. The words are in `event.toml`.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

EVENT = Path(__file__).with_name("event.toml")
_SLOT = re.compile(r"\{(\w+)\}|\{(\d+)-(\d+)\}")
_FACTS, _QUOTED, _SCENES, _PASSERS_BY = (8, 11), (6, 9), (3, 5), (1, 3)
"""The least and the most of each that a report has."""
_AGENCY_EVERY = 5
_WORD = re.compile(r"(?<![{\w])[A-Za-z]+(?: (?:off|aside|out)\b)?")
_OPENED = 0.4
_LOWERED = (
    "A ",
    "The ",
    "It ",
    "In ",
    "On ",
    "About ",
    "Some ",
    "More ",
    "Each ",
    "Two ",
    "Eighty ",
    "Schools ",
    "After ",
)
"""How many sentences have an opening, of those that begin with such a word."""
_FIRST = datetime(2026, 11, 9, 21, 0)
_STARTS = "Al Ber Cor Dag Est Fen Gro Hal Is Jor Kel Lo Mir Nor Os Pel Quil Ras Sten Tor Ul Ver Wil Yar Zel".split()
_ENDS = "ra den mund la vik set rin dor ne lam by ger ost wick ma".split()
_OUTLETS = "Herald Post Courier Gazette Tribune Observer Echo Record Chronicle Standard Mirror Argus".split()


class Report(NamedTuple):
    """A report as Markdown with front matter, and a name for its file."""

    name: str
    text: str


def reports(count: int, event: Path = EVENT) -> Iterator[Report]:
    """The first so many reports."""
    grammar = tomllib.loads(event.read_text(encoding="utf-8"))
    return (_Writer(number, grammar).report() for number in range(count))


class _Writer:
    """Writes one report; remembers whom it has introduced."""

    def __init__(self, number: int, grammar: Mapping[str, Any]) -> None:
        self.number, self.grammar = number, grammar
        self.chance = random.Random(f"report {number}")
        self.introduced: set[str] = set()
        self.voice = dict(self._words())

    def _words(self) -> Iterator[tuple[str, str]]:
        """Word → what this report has for it."""
        for line in self.grammar["voice"]["words"]:
            first, *_ = words = line.split("|")
            yield first, self.chance.choice(words)

    def report(self) -> Report:
        place, paper = self.name(), self.chance.choice(_OUTLETS)
        outlet = f"{place} {paper}"
        published = _FIRST + timedelta(minutes=37 * self.number % 2880)
        lead = self._fact("lead")
        body = "\n\n".join([lead, *self._paragraphs()])
        head = {
            "title": self.expand("{dam} after the flood: {feel} and {feel} in {town}"),
            "outlet": outlet,
            "author": f"{self.name()} {self.name()}",
            "date": f"{published.isoformat()}+01:00",
            "url": f"https://{place}{paper}.example/{self.number}".lower(),
        }
        matter = "\n".join(f'{key}: "{value}"' for key, value in head.items())
        return Report(f"{self.number:04}-{place}-{paper}.md".lower(), f"---\n{matter}\n---\n\n{body}\n")

    def _paragraphs(self) -> list[str]:
        """Facts, scenes and quotations in some order; an agency's paragraphs, where there are any, in a row."""
        facts = [self._fact(kind) for kind in self.some([k for k in self.grammar["facts"] if k != "lead"], _FACTS)]
        facts += [self._told(scene) for scene in self.some(self.grammar["colour"]["scene"], _SCENES)]
        self.chance.shuffle(facts)
        said = [self._quotation(q) for q in sorted(self.some(self.grammar["said"], _QUOTED), key=lambda q: q["by"])]
        said += [self._passer_by(words) for words in self.some(self.grammar["colour"]["own"], _PASSERS_BY)]
        told = [" ".join(facts[at : at + 2]) for at in range(0, len(facts), 2)]
        paragraphs = _interleaved(told, said)
        return paragraphs if self.number % _AGENCY_EVERY else [*self._reprinted(), *paragraphs[: len(paragraphs) // 2]]

    def _reprinted(self) -> list[str]:
        agency = self.grammar["agency"]
        number = self.chance.randint(4, len(agency["paragraphs"]))
        start = self.chance.randint(0, len(agency["paragraphs"]) - number)
        return [*agency["paragraphs"][start : start + number], f"With reporting by {agency['name']}"]

    def _fact(self, kind: str) -> str:
        return self._told(self.chance.choice(self.grammar["facts"][kind]))

    def _told(self, text: str) -> str:
        """A sentence in this report's words, now and then with an opening."""
        told = self.expand(_WORD.sub(lambda m: self.voice.get(m[0], m[0]), text))
        if self.chance.random() > _OPENED or not told.startswith(_LOWERED):
            return told
        opening: str = self.chance.choice(self.grammar["voice"]["openings"])
        return opening + told[0].lower() + told[1:]

    def _quotation(self, said: Mapping[str, Any]) -> str:
        """One of the ways in which a report passes on what somebody said."""
        who, verb = self._speaker(self.grammar["person"][said["by"]]), self.expand("{verb}")
        first, second = (part.strip() for part in said["full"].split("|"))
        forms = (
            f"“{first} {second},” {who} {verb}.",
            f"“{first.rstrip(',;')},” {who} {verb}. “{_upper(second)}.”",
            f"{_upper(who)} {verb}: “{first} {second}.”",
            f"“{first.rstrip(',;')},” {who} {verb}.",
            f"“{said['reworded']},” {who} {verb}.",
            f"{_upper(who)} {verb} that {self.chance.choice(said['told'])}.",
            f"{_upper(who)} said that {self.chance.choice(said['told'])}, and spoke of “{said['cut']}”.",
        )
        return self.chance.choice(forms)

    def _speaker(self, person: Mapping[str, str]) -> str:
        """The full name with the office at first, then the surname."""
        name, office = person["name"], person["office"]
        if name in self.introduced:
            return name.split()[-1]
        self.introduced.add(name)
        return self.chance.choice((f"{name}, the {office},", f"the {office}, {name},", f"the {office} {name}"))

    def _passer_by(self, words: str) -> str:
        who = f"{self.name()} {self.name()}, {self.chance.randint(19, 88)}, {self.expand('{work}')} from {self.name()},"
        return f"“{_upper(self.expand(words))},” said {who[:-1]}."

    def name(self) -> str:
        return self.chance.choice(_STARTS) + self.chance.choice(_ENDS)

    def some(self, things: Sequence[Any], between: tuple[int, int]) -> list[Any]:
        return self.chance.sample(things, self.chance.randint(*between))

    def expand(self, text: str) -> str:
        """The text with a wording in each slot; a slot in capitals begins a sentence."""
        filled = _SLOT.sub(self._wording, text)
        return _upper(filled) if text[0].isupper() or (text[0] == "{" and text[1].isupper()) else filled

    def _wording(self, slot: re.Match[str]) -> str:
        name, low, high = slot.groups()
        if name is None:
            return str(self.chance.randint(int(low), int(high)))
        wording = self.expand(self.chance.choice(self.grammar["slots"][name.lower()]))
        return _upper(wording) if name[0].isupper() else wording


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _interleaved(one: list[str], other: list[str]) -> list[str]:
    """Paragraphs of both in turn, and what is left of the longer."""
    both = [p for pair in zip(one, other, strict=False) for p in pair]
    return [*both, *one[len(other) :], *other[len(one) :]]
