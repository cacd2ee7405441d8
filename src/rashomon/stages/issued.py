"""Whose "the statement", "the letter" are: who was last told to have made, sent or signed a text of that kind."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from rashomon.language.base import Reporting
from rashomon.model import records as r
from rashomon.stages.roles import Layout
from rashomon.text.tokens import normal

_REACH = 900
"""How far back, in characters, a text looks for who made it."""
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_OPENERS = frozenset("a an his her its their this another joint written open same".split())
_BEFORE = 4
"""Words between what opens the phrase and its noun, the opener included."""


class Made(NamedTuple):
    """A text of these kinds, told of in a sentence that begins at `start`, and who made it."""

    start: int
    kinds: frozenset[str]
    actor: str


class Issued:
    """Remembers, as an article is read on, who made which text."""

    def __init__(
        self, article: r.Article, named: Sequence[tuple[r.Mention, str]], layout: Layout, reporting: Reporting
    ) -> None:
        self.text, self.named, self.layout, self.reporting = article.text, named, layout, reporting
        self.made: list[Made] = []

    def spoke(self, speaker: str | None, a: r.Attribution) -> None:
        """Remember the texts that a statement's sentence tells of, outside what was said: they are its speaker's."""
        at = a.cue or a.source
        if speaker is None or at is None:
            return
        start, end = self._sentence(at.start)
        kinds = self._kinds(start, end, a.content)
        if kinds:
            self.made.append(Made(start, kinds, speaker))

    def by(self, noun: str, start: int) -> tuple[str, r.Span | None] | None:
        """Who made the text that "the" and a noun mean at `start`, and what bears it out; None where it is not told."""
        kinds = self.reporting.kin.get(noun, frozenset({noun} & self.reporting.texts))
        if not kinds:
            return None
        near = [made for made in self.made if 0 < start - made.start < _REACH and made.kinds & kinds]
        if near:
            return near[-1].actor, None
        return self._introduced(kinds, start)

    def _introduced(self, kinds: frozenset[str], start: int) -> tuple[str, r.Span | None] | None:
        """Whoever is the subject of the last sentence before that tells of such a text ("Brel wrote to the board")."""
        number = bisect_right(self.layout.starts, start) - 1
        while number > 0 and start - self.layout.starts[number - 1] < _REACH:
            number -= 1
            sentence = self.layout.sentences[number][1]
            if self._kinds(sentence.start, sentence.end, None) & kinds:
                return self._subject(sentence.start, sentence.end)
        return None

    def _subject(self, start: int, end: int) -> tuple[str, r.Span | None] | None:
        inside = [(m, a) for m, a in self.named if start <= m.start and m.end <= end]
        places = ((m, a, self.layout.place(m)) for m, a in inside)
        return next(((a, m.span) for m, a, place in places if place is not None and place.role == "subject"), None)

    def _sentence(self, at: int) -> tuple[int, int]:
        number = bisect_right(self.layout.starts, at) - 1
        sentence = self.layout.sentences[max(0, number)][1]
        return sentence.start, sentence.end

    def _kinds(self, start: int, end: int, said: r.Content | None) -> frozenset[str]:
        """The kinds of the texts that a stretch brings up, outside some words said."""
        words = [w for w in _WORD.finditer(self.text, start, end) if said is None or not _within(w.start(), said)]
        plain = [normal(w[0]) for w in words]
        found: set[str] = set()
        for i, word in enumerate(plain):
            opened = _OPENERS.intersection(plain[max(0, i - _BEFORE) : i])
            verb = word in self.reporting.lemmas
            if opened or (verb and word in self.reporting.kin):
                found |= self.reporting.kin.get(word, frozenset({word} & self.reporting.texts))
        return frozenset(found)


def _within(at: int, said: r.Content) -> bool:
    return any(a <= at < b for a, b in said.parts)
