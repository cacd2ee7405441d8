"""Whom a phrase with "the" means, of those told of before: a body by its kind, a person by age or by standing alone."""

from __future__ import annotations

import itertools
import re
import sys
from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.language.base import Language
from rashomon.model import records as r
from rashomon.stages.beside import Telling, is_body, kinds_told
from rashomon.stages.clauses import PREPOSITIONS
from rashomon.stages.descriptions import is_person_noun
from rashomon.stages.pronouns import Pronouns, Resolution
from rashomon.text.tokens import normal

_REACH = 700
"""How far back, in characters, a noun looks for the body that it means where nothing but its kind fits."""
_SAME, _FITS, _LOOSE = 3, 2, 1
_SURE: Mapping[int, float] = {_SAME: 0.85, _FITS: 0.75, _LOOSE: 0.6}
"""How sure each way is: set by judgement, as the other sources'; see docs/reference/scores.md."""
_GENERAL = frozenset({"company", "group"})
"""Kinds that may be those of whoever spoke last, as well as of one told to be an airline or a union."""
_AGED, _ALONE = 0.85, 0.6
_YEARS = re.compile(r"(\d{1,3})-year-olds?$")
_AGE_AFTER = re.compile(r",? (?:\(|aged )?(\d{1,3})(?=[,.;)\s])")
_AGE_BEFORE = re.compile(r"(\d{1,3})-year-old (?:[\w’'-]+ ){0,3}$")
_PARENT = re.compile(r"\b(?:mother|father|parent)(?: of |-of-)(?:\w+)$")

Known = tuple[r.Mention, str]


class Body(NamedTuple):
    """A body told of in an article: its mentions in order, the words of its names, and what is told beside them."""

    mentions: list[r.Mention]
    names: set[str]
    told: list[Telling]


class Meant:
    """Those told of in one article, for nouns that take them up."""

    def __init__(
        self,
        article: r.Article,
        bodies: dict[str, Body],
        people: Sequence[Known],
        pronouns: Pronouns,
        prints: Callable[[str], bool],
    ) -> None:
        self.text, self.language = article.text, get_language(article.language)
        self.bodies, self.pronouns, self.prints = dict(bodies), pronouns, prints
        self.people = [(m, a) for m, a in people if m.name]
        nations = {normal(form) for form in self.language.names.nationalities}
        self.sides = nations | self.language.names.sides
        self.ages = {id(m): self._age(m) for m, _ in self.people}

    def body(self, noun: str, details: Collection[str], start: int, spoke: str | None) -> Resolution | None:
        """The body that "the airline" means; None where none fits, or more than one of those whose kind is not told.

        `details` are the words before the noun, in normal form; `spoke` is the body that spoke last.
        """
        kind = self.language.bodies.nouns.get(noun, "")
        fitting = [(self._fit(b, noun, kind, details), a, b) for a, b in self.bodies.items()]
        ranked = [(fit, *found) for fit, a, b in fitting if fit and (found := self._last(fit, a, b, start))]
        plain = [one for one in ranked if one[0] == _LOOSE]
        if len(plain) < len(ranked):
            ranked = [one for one in ranked if one[0] != _LOOSE or (one[2] == spoke and kind in _GENERAL)]
        elif len(plain) > 1:
            ranked = [one for one in plain if one[2] == spoke]
        if not ranked:
            return None
        fit, mention, actor = max(ranked, key=lambda one: (not self._quoted(one[1]), one[1].start, one[0]))
        if noun in self.language.names.outlet_nouns and self._outlet_between(mention.end, start):
            return None
        return Resolution(actor, _SURE[fit], (mention.span,))

    def told(self, actor: str, name: str, phrase: r.Span) -> None:
        """Remember a body whose name stands in marks before its noun: "the ‘Save Our Bay’ movement"."""
        noun = normal(phrase.text.split()[-1])
        mention = r.Mention(
            article=phrase.article,
            start=phrase.start,
            end=phrase.end,
            text=phrase.text,
            kind="organisation",
            form="name",
            name=name,
            head=noun,
        )
        body = self.bodies.setdefault(actor, Body([], set(), []))
        insort(body.mentions, mention, key=lambda m: m.start)
        body.names.update(normal(word) for word in name.split())
        if noun in self.language.bodies.nouns:
            body.told.append(Telling(noun, frozenset(), close=True))

    def _outlet_between(self, start: int, end: int) -> bool:
        """An outlet, which the noun may mean as well, is named later than the body."""
        outlets = (body for actor, body in self.bodies.items() if self.prints(actor))
        return any(start <= m.start < end for body in outlets for m in body.mentions)

    def _fit(self, body: Body, noun: str, kind: str, details: Collection[str]) -> int:
        """How well a noun fits a body, 0 where it does not."""
        bodies = self.language.bodies
        beside = {word for telling in body.told for word in telling.words} | body.names
        known = not set(details) - beside
        if known and (noun in body.names or any(telling.noun == noun for telling in body.told)):
            return _SAME
        kinds = {bodies.names[word] for word in body.names if word in bodies.names}
        kinds |= {bodies.nouns[telling.noun] for telling in body.told}
        if kind and kinds & {kind, *bodies.wider.get(kind, ())}:
            return _FITS if known else 0
        return _LOOSE if not kinds and not details and kind in bodies.loose else 0

    def _quoted(self, mention: r.Mention) -> bool:
        """It stands in somebody's words."""
        at = bisect_right(self.pronouns.quotes, (mention.start, sys.maxsize)) - 1
        return at >= 0 and mention.start < self.pronouns.quotes[at][1]

    def _last(self, fit: int, actor: str, body: Body, start: int) -> tuple[r.Mention, str] | None:
        """The last mention before, within reach unless the noun itself is told of the body; no outlet."""
        told = [m for m in body.mentions if m.end <= start]
        before = [m for m in told if not self._quoted(m)] or told
        if not before or (fit < _SAME and (start - before[-1].end > _REACH or self.prints(actor))):
            return None
        return before[-1], actor

    def person(self, words: Sequence[str], start: int, last: str | None) -> Resolution | None:
        """The one named whom "the 31-year-old", "the swimmer" means: of that age, or alone in the paragraph before.

        `last` is whoever spoke last, who goes before others of the paragraph.
        """
        years = next((found[1] for word in words if (found := _YEARS.match(word))), None)
        if years is None and not self._is_person(words):
            return None
        aged = [(m, a) for m, a in self.people if years and m.start < start and self.ages[id(m)] == years]
        if aged:
            return Resolution(aged[-1][1], _AGED, (aged[-1][0].span,))
        near = [(m, a) for m, a in self._paragraph(start) if self._may_be(a, words, years)]
        actors = dict.fromkeys(a for _, a in near)
        chosen = next(iter(actors)) if len(actors) == 1 else last if last in actors else None
        if chosen is None:
            return None
        return Resolution(chosen, _ALONE, (next(m.span for m, a in reversed(near) if a == chosen),))

    def _is_person(self, words: Sequence[str]) -> bool:
        """A noun for what somebody is, not for who stands beside the one told of ("the lawyer", "the aide")."""
        names = self.language.names
        told = list(itertools.takewhile(lambda word: word not in PREPOSITIONS, words))
        head, parent = (told or words)[-1], _PARENT.search(" ".join(words)) is not None
        plain = is_person_noun(head, names) and head not in names.offices and head not in names.beside
        return parent or plain or head in self.sides

    def _paragraph(self, start: int) -> list[Known]:
        """The people named in the paragraph before the phrase; where there are none, in the one before it."""
        edge = self.text.rfind("\n", 0, start)
        here = [(m, a) for m, a in self.people if edge < m.start and m.end <= start]
        if here or edge < 0:
            return here
        end = len(self.text[:edge].rstrip())
        above = self.text.rfind("\n", 0, end)
        return [(m, a) for m, a in self.people if above < m.start and m.end <= end]

    def _may_be(self, actor: str, words: Sequence[str], years: str | None) -> bool:
        """Neither gender nor age is told otherwise."""
        gender = next((self.language.names.gendered[w] for w in words if w in self.language.names.gendered), "")
        other = bool(gender) and self.pronouns.gender.get(actor, gender) != gender
        ages = {self.ages[id(m)] for m, a in self.people if a == actor} - {None}
        return not other and (years is None or not ages or years in ages)

    def _age(self, mention: r.Mention) -> str | None:
        after = _AGE_AFTER.match(self.text, mention.end)
        before = _AGE_BEFORE.search(self.text, max(0, mention.start - 60), mention.start)
        found = after or before
        return found[1] if found is not None else None


def bodies_told(named: Iterable[Known], text: str, language: Language) -> dict[str, Body]:
    """Actor → the body it is told to be: by the kind of its mentions, or by a noun for bodies right beside a name."""
    found: dict[str, Body] = defaultdict(lambda: Body([], set(), []))
    held = [(m, a) for m, a in named if m.name and m.kind != "place"]
    told = {id(m): list(kinds_told(m, text, language.bodies)) for m, _ in held}
    people = {a for m, a in held if m.kind == "person" and _is_somebody(m, language)}
    close = {a for m, a in held if is_body(m, text) or any(telling.close for telling in told[id(m)])} - people
    for mention, actor in held:
        if mention.kind == "organisation" or actor in close:
            body = found[actor]
            body.mentions.append(mention)
            body.names.update(normal(word) for word in mention.name.split())
            body.told.extend(told[id(mention)])
    return dict(found)


def _is_somebody(mention: r.Mention, language: Language) -> bool:
    """A given name, an office or a gender tells a person: "the Brel campaign" does not make a body of Ana Brel."""
    first, *more = mention.name.split()
    office = bool(mention.role) and normal(mention.role.split()[-1]) not in language.bodies.nouns
    return bool(mention.gender) or office or (bool(more) and normal(first) in language.names.given_names)
