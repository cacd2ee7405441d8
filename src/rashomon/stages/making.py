"""Actors that no name of an article stands for: those who are only described, and several who speak as one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from rashomon.language import get_language
from rashomon.language.base import Names
from rashomon.model import records as r
from rashomon.model.ids import content_id
from rashomon.stages.actors import variants_of
from rashomon.stages.casting import Cast
from rashomon.stages.name_keys import body_key, without_stops
from rashomon.stages.offices import country_of
from rashomon.stages.sources import description
from rashomon.text.tokens import normal

_UNCOUNTED = frozenset({"the", "some", "several", "many", "other", "most", "these", "those"})
_COUNTED = frozenset(
    "a an one two three four five six seven eight nine ten several some many both other another these those most few"
    " his her its their our my no any all each every".split()
)
_LOWERED = frozenset({"a", "an", "one", "two", "another"})


class Making:
    """Makes the actors of one article that are not among those who are named in the event."""

    def __init__(self, article: r.Article, cast: Cast) -> None:
        self.article, self.actors, self.names = article, cast.actors, get_language(article.language).names
        self.bodies = cast.bodies
        self.made: dict[str, r.Actor] = {}
        self.forms: dict[str, list[r.Span]] = defaultdict(list)
        """Actor who is named → forms of the name that only sources have."""

    def known(self, actor: str | None) -> r.Actor | None:
        """The actor of an id, named or made."""
        return self.actors.get(actor or "") or self.made.get(actor or "")

    def joint(self, members: Iterable[str], span: r.Span) -> str:
        """The actor that several are together, named in the order given."""
        ids = list(members)
        named = all(m in self.actors and self.actors[m].named for m in ids)
        name = " and ".join((self.actors.get(m) or self.made[m]).name for m in ids)
        return self.make(content_id("j", *sorted(ids)), name, "group", description(span), named=named)

    def one_of(self, name: str, span: r.Span) -> str:
        """The actor that is one of several told before."""
        return self.make(content_id("o", self.article.id, normal(name)), name, "person", span, named=False)

    def described(self, span: r.Span, text: str, kind: r.ActorKind) -> str:
        """The unnamed actor of a description, one for each article and wording.

        A body or several told by a name ("Italy's coastguard", "US officials") are one in all articles; "the works
        ministry" is the Ministry of Works that some article names.
        """
        named = self.bodies.get(body_key(text, self.names)) if kind == "organisation" else None
        if named is not None:
            self.forms[named].append(span)
            return named
        shared = shared_key(text, self.names) if kind in {"organisation", "group"} else ""
        actor = content_id("u", shared) if shared else self.described_id(text)
        return self.make(actor, _described_name(text), kind, span, named=False)

    def described_id(self, text: str) -> str:
        """The id that the unnamed actor of a description has, made or not."""
        key = normal(_described_name(text)).removeprefix("a ").removeprefix("an ")
        return content_id("u", self.article.id, key)

    def make(self, actor_id: str, name: str, kind: r.ActorKind, span: r.Span, *, named: bool) -> str:
        """An actor by id, or one more mention of it."""
        old = self.made.get(actor_id)
        mentions = tuple(sorted({*(old.mentions if old else ()), span}))
        self.made[actor_id] = r.Actor(
            id=actor_id,
            name=old.name if old else name,
            kind=kind,
            named=named,
            variants=variants_of((s.text, s.article) for s in mentions),
            mentions=mentions,
        )
        return actor_id


def shared_key(text: str, names: Names) -> str:
    """The words of a description that a name tells apart, whatever form its country has; "" where none does.

    Not of "two US officials", who may be others in each article.
    """
    words = text.split()
    if words and words[0].casefold() == "the":
        words = words[1:]
    if not words or words[0].casefold() in _COUNTED or words[0][0].isdigit():
        return ""
    named = bool(country_of(words, names)) or any(w[0].isupper() for w in words[1:])
    return " ".join(_by_country(words, names)) if named and len(words) > 1 else ""


def _by_country(words: Sequence[str], names: Names) -> Iterator[str]:
    """The words in normal form, with a country's usual name for its adjective and each of its forms."""
    at = 0
    while at < len(words):
        phrases = ((size, " ".join(words[at : at + size])) for size in (3, 2, 1) if at + size <= len(words))
        found = next(((size, country) for size, phrase in phrases if (country := _country(phrase, names))), None)
        yield found[1].casefold() if found else normal(words[at])
        at += found[0] if found else 1


def _country(phrase: str, names: Names) -> str:
    bare = without_stops(phrase.removesuffix("’s").removesuffix("'s"))
    return names.countries.get(bare) or names.nationalities.get(bare, "")


def _described_name(text: str) -> str:
    words = text.split()
    while len(words) > 1 and words[0].casefold() in _UNCOUNTED:
        words = words[1:]
    first = words[0].casefold() if words[0].casefold() in _LOWERED else words[0]
    return " ".join([first, *words[1:]])
