"""Whom a pronoun means: the person for whom most speaks, by place, by grammar and by what the tagger reads."""

from __future__ import annotations

import math
import sys
from bisect import bisect_left, bisect_right, insort
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rashomon.language.base import Names
from rashomon.model import records as r
from rashomon.stages.antecedents import Asked, Candidate, Genders, cases, together
from rashomon.stages.reading import outside_captions
from rashomon.stages.roles import Layout, Place
from rashomon.text.quotes import find_quotes
from rashomon.text.tokens import normal

_AGREED = 2
"""By how many pronouns of one gender more than of the other a person's gender is taken as told."""
_REACH = 700
"""How far back, in characters, a pronoun looks for the one it means."""
_PRONOUN, _LAST = 0.8, 0.5
_OPENERS = frozenset({"that", "when", "while", "as", "if", "but", "because"})
_OPENINGS = frozenset({". ", "” ", '" ', "? ", "! "})

Range = tuple[int, int]
Known = tuple[r.Mention, str, Place]
Read = Mapping[Range, tuple[tuple[Range, float], ...]]
"""Place of a pronoun → places of names of people, and how likely each is one of whom it means, as the tagger reads."""


class Resolution(NamedTuple):
    """The actor that a phrase means, how sure that is (0 to 1), and the spans that bear it out besides the phrase."""

    actor: str | None
    sure: float
    evidence: tuple[r.Span, ...] = ()


NOBODY = Resolution(None, 0.0)


def _start(known: Known) -> int:
    return known[0].start


def _end(known: Known) -> int:
    return known[0].end


class Pronouns:
    """Resolves "he" and "she" in one article, in order."""

    def __init__(
        self,
        article: r.Article,
        mentions: Sequence[r.Mention],
        people: Iterable[tuple[r.Mention, str]],
        read: Read,
        names: Names,
    ) -> None:
        self.article, self.read, self.names = article, read, names
        self.layout = Layout(article, names.person_nouns | names.titles | frozenset(names.gendered))
        known = dict(people)
        running = outside_captions(article, known)
        named = [(m, known[m]) for m in sorted(running, key=lambda m: (m.start, m.end))]
        self.people = [one for m, actor in named for one in self._placed(m, actor)]
        self.gender: dict[str, str] = {actor: m.gender for m, actor in named if m.gender}
        self.supposed = supposed_genders(self.people, self.layout, names)
        self.calls: dict[str, Counter[str]] = defaultdict(Counter)
        self.waiting = deque(sorted((m for m in mentions if m.form == "pronoun" and m.gender), key=lambda m: m.start))
        self.quotes = [
            (q.start, q.end)
            for p in article.passages
            for q in find_quotes(article.text, p.start, p.end)
            if q.depth == 0
        ]

    def told(self, mention: r.Mention, actor: str) -> None:
        """One who is not named is told of, who may be meant from there on."""
        gender: r.Gender = mention.gender or self.names.gendered.get(mention.head, "")
        if gender:
            self.gender.setdefault(actor, gender)
        for one in self._placed(r.replace(mention, gender=gender), actor):
            if one not in self.people:
                insort(self.people, one, key=_start)

    def person(self, mention: r.Mention, last: str | None) -> Resolution:
        """The person a pronoun means; `last` is the person who spoke last."""
        self._walk_to(mention, last)
        place = self.layout.place(mention)
        asked = Asked(mention, place, self._shares(mention), last) if place is not None else None
        told = Genders(self.gender, self.supposed)
        known = cases(asked, self._candidates(asked), self.layout, told) if asked is not None else {}
        fitting = {actor: case for actor, case in known.items() if self._fits(actor, mention)}
        if not fitting:
            return Resolution(last, _LAST) if last is not None and self._fits(last, mention) else NOBODY
        scores = {actor: case.score() for actor, case in fitting.items()}
        actor = max(scores, key=lambda one: (scores[one], one))
        chance = math.exp(scores[actor] - together(sorted(scores.values())))
        return Resolution(actor, round(_PRONOUN * (0.5 + chance / 2), 3), (fitting[actor].best().span,))

    def _placed(self, mention: r.Mention, actor: str) -> Iterator[Known]:
        place = self.layout.place(mention)
        if place is not None:
            yield mention, actor, place

    def _fits(self, actor: str, mention: r.Mention) -> bool:
        return not mention.gender or self.gender.get(actor, mention.gender) == mention.gender

    def _shares(self, mention: r.Mention) -> dict[str, float]:
        """Person → how likely the tagger finds it that the pronoun means a name of theirs, the likeliest."""
        shares: dict[str, float] = {}
        for (start, end), chance in self.read.get((mention.start, mention.end), ()):
            at = bisect_left(self.people, start, key=_end)
            for named, actor, _ in self.people[at : bisect_left(self.people, end, key=_start)]:
                if named.form == "name" and start < named.end:
                    shares[actor] = max(shares.get(actor, 0.0), chance)
        return shares

    def _candidates(self, asked: Asked) -> list[Candidate]:
        """Mentions within reach before, and names after in the same sentence, in order."""
        start, end = asked.mention.start, asked.mention.end
        first = bisect_left(self.people, start - _REACH, key=_end)
        found: list[Candidate] = []
        led: set[int] = set()
        for mention, actor, place in self.people[first:]:
            ahead = mention.start >= end
            if ahead and (place.sentence != asked.place.sentence or not asked.mention.gender):
                break  # "who" means nobody after it
            if mention.end <= start or (ahead and mention.form == "name"):
                leads = place.sentence not in led
                found.append(
                    Candidate(mention, actor, place, leads, self._in_another_quotation(mention, asked.mention))
                )
                led |= set() if ahead else {place.sentence}
        return found

    def _walk_to(self, mention: r.Mention, last: str | None) -> None:
        """Resolve the pronouns before this one first: "he … he …" goes on with the same person."""
        while self.waiting and self.waiting[0].start < mention.start:
            earlier = self.waiting.popleft()
            actor = self.person(earlier, last).actor
            if actor is not None:
                self._called(actor, earlier.gender)
                for one in self._placed(earlier, actor):
                    insort(self.people, one, key=_start)

    def _called(self, actor: str, gender: r.Gender) -> None:
        """A pronoun is taken to mean a person: their gender is supposed, and taken as told where two more agree."""
        calls = self.calls[actor]
        calls[gender] += 1
        self.supposed.setdefault(actor, gender)
        if 2 * calls[gender] - calls.total() >= _AGREED:
            self.gender.setdefault(actor, gender)

    def _in_another_quotation(self, mention: r.Mention, pronoun: r.Mention) -> bool:
        around = self.quotes[bisect_right(self.quotes, (mention.start, sys.maxsize)) - 1] if self.quotes else (0, 0)
        return around[0] <= mention.start < around[1] and not around[0] <= pronoun.start < around[1]


def supposed_genders(people: Iterable[Known], layout: Layout, names: Names) -> dict[str, str]:
    """Person → the gender that a word beside a name, or a given name by itself, lets suppose."""
    found: dict[str, str] = {}
    for mention, actor, place in people:
        tokens = layout.tokens(place)
        words = [normal(t.text) for t in tokens[max(0, place.first - 1) : place.past - 1]]
        told = next((names.gendered[word] for word in words if word in names.gendered), None)
        given = told or names.given_names.get(normal(mention.name))
        if given is not None and actor not in found:
            found[actor] = given
    return found


def is_subject(text: str, mention: r.Mention) -> bool:
    """The mention opens its sentence, its quotation or a clause after a joining word."""
    lead = text[max(0, mention.start - 12) : mention.start]
    before, word = lead[-2:], lead.split()[-1:]
    if word and word[0].casefold() in _OPENERS:
        return True
    return not lead or before.endswith(("\n", "“", '"')) or before in _OPENINGS
