"""Whom a pronoun means: as the tagger reads its paragraph, else the nearest that fits and stands out."""

from __future__ import annotations

import math
import sys
from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rashomon.model import records as r
from rashomon.stages.clauses import PREPOSITIONS
from rashomon.text.quotes import find_quotes

_REACH = 700
"""How far back, in characters, a pronoun looks for the one it means."""
_PRONOUN, _LAST = 0.8, 0.5
_LIKELY, _FLOOR, _STANDING = 0.1, 0.01, 0.5
"""How likely a name must be for the tagger to be heard, and how much standing out weighs beside what it says."""
_OPENERS = frozenset({"that", "when", "while", "as", "if", "but", "because"})
_OPENINGS = frozenset({". ", "” ", '" ', "? ", "! "})

Place = tuple[int, int]
Read = Mapping[Place, tuple[tuple[Place, float], ...]]
"""Place of a pronoun → places of names of people, and how likely each is one of whom it means, as the tagger reads."""


class Resolution(NamedTuple):
    """The actor that a phrase means, how sure that is (0 to 1), and the spans that bear it out besides the phrase."""

    actor: str | None
    sure: float
    evidence: tuple[r.Span, ...] = ()


NOBODY = Resolution(None, 0.0)


class Pronouns:
    """Resolves "he" and "she" in one article, in order."""

    def __init__(
        self,
        article: r.Article,
        mentions: Sequence[r.Mention],
        people: list[tuple[r.Mention, str]],
        gender: dict[str, str],
        read: Read,
    ) -> None:
        self.article, self.people, self.gender, self.read = article, people, gender, read
        self.waiting = deque(m for m in mentions if m.form == "pronoun" and m.gender)
        self.quotes = [
            (q.start, q.end)
            for p in article.passages
            for q in find_quotes(article.text, p.start, p.end)
            if q.depth == 0
        ]

    def person(self, mention: r.Mention, last: str | None) -> Resolution:
        """The person a pronoun means; `last` is the person who spoke last."""
        told = self._told(mention, last)
        if told is not None:
            return told
        self._walk_to(mention, last)
        before = [(m, a) for m, a in self.people if m.end <= mention.start and mention.start - m.end < _REACH]
        fitting = [(m, a) for m, a in before if self._fits(a, mention)]
        if not fitting:
            return Resolution(last, _LAST) if last is not None and self._fits(last, mention) else NOBODY
        named, actor = max(fitting, key=lambda pair: self._prominence(pair, mention, last))
        if mention.gender:
            self.gender.setdefault(actor, mention.gender)
        return Resolution(actor, _PRONOUN, (named.span,))

    def _fits(self, actor: str, mention: r.Mention) -> bool:
        return not mention.gender or self.gender.get(actor, mention.gender) == mention.gender

    def _told(self, mention: r.Mention, last: str | None) -> Resolution | None:
        """The person whom the tagger takes a pronoun for, weighed with how much each stands out."""
        likely: dict[str, tuple[float, float, r.Span]] = {}
        for (start, end), chance in self.read.get((mention.start, mention.end), ()):
            for named, actor in self.people:
                if named.form == "name" and named.start < end and start < named.end and self._fits(actor, mention):
                    weighed = math.log(chance + _FLOOR) + _STANDING * self._prominence((named, actor), mention, last)[0]
                    likely[actor] = max(likely.get(actor, (-math.inf, 0.0, named.span)), (weighed, chance, named.span))
        if not likely:
            return None
        _, actor = max((value[0], key) for key, value in likely.items())
        _, chance, span = likely[actor]
        return Resolution(actor, round(_PRONOUN * (0.5 + chance / 2), 3), (span,)) if chance >= _LIKELY else None

    def _walk_to(self, mention: r.Mention, last: str | None) -> None:
        """Resolve the pronouns before this one first: "he … he …" goes on with the same person."""
        while self.waiting and self.waiting[0].start < mention.start:
            earlier = self.waiting.popleft()
            actor = self.person(earlier, last).actor
            if actor is not None:
                self.people.append((earlier, actor))

    def _prominence(self, pair: tuple[r.Mention, str], pronoun: r.Mention, last: str | None) -> tuple[float, int]:
        """Nearness in sentences, being a subject, and having spoken last, weighed together."""
        mention, actor = pair
        between = self.article.text[min(mention.end, pronoun.end) : max(mention.start, pronoun.start)]
        sentences = sum(between.count(mark) for mark in (". ", "” ", "! ", "? ", ".”", '."'))
        paragraphs = between.count("\n\n") or between.count("\n")
        score = -1.0 * sentences - 1.3 * paragraphs
        score += 1.2 * is_subject(self.article.text, mention) + (0.4 if paragraphs else 1.0) * (actor == last)
        score -= 2.0 * _is_object(self.article.text, mention) + 3.0 * self._in_another_quotation(mention, pronoun)
        return score, mention.start

    def _in_another_quotation(self, mention: r.Mention, pronoun: r.Mention) -> bool:
        around = self.quotes[bisect_right(self.quotes, (mention.start, sys.maxsize)) - 1] if self.quotes else (0, 0)
        return around[0] <= mention.start < around[1] and not around[0] <= pronoun.start < around[1]


def genders(mentions: Iterable[r.Mention], by_span: Mapping[Place, str]) -> dict[str, str]:
    """Id of a person → the gender that a name or title tells."""
    return {by_span[m.start, m.end]: m.gender for m in mentions if m.gender and (m.start, m.end) in by_span}


def is_subject(text: str, mention: r.Mention) -> bool:
    """The mention opens its sentence, its quotation or a clause after a joining word."""
    lead = text[max(0, mention.start - 12) : mention.start]
    before, word = lead[-2:], lead.split()[-1:]
    if word and word[0].casefold() in _OPENERS:
        return True
    return not lead or before.endswith(("\n", "“", '"')) or before in _OPENINGS


def _is_object(text: str, mention: r.Mention) -> bool:
    """A preposition stands right before the mention."""
    before = text[max(0, mention.start - 24) : mention.start].split()
    return bool(before) and before[-1].casefold() in PREPOSITIONS
