"""What a role says: the office, the country or body it belongs to, and whether it is past."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.language.base import Names
from rashomon.model import records as r
from rashomon.text.tokens import normal, stem, tokenize


def same_head(word: str) -> str:
    """One word for nouns of office that mean the same."""
    return get_language("en").offices.alike.get(word, word)


class Office(NamedTuple):
    """An office read out of a role: its head noun, the country (or ""), other qualifying stems, and if it is past."""

    head: str
    country: str
    qualifiers: frozenset[str]
    past: bool


def read_office(role: str, names: Names) -> Office | None:
    """The office a role tells of; None where there is no head noun."""
    told = get_language("en").offices
    words = [t.text for t in tokenize(role) if t.is_word]
    lowered = [normal(w) for w in words]
    nouns = names.person_nouns | names.titles
    heads = [i for i, w in enumerate(lowered) if w in nouns and w not in told.courtesy]
    if not heads:
        return None
    at = _head_at(lowered, heads, told.links)
    head = same_head(lowered[at])
    rank = told.ranks.get(lowered[at - 1]) if at and head in told.ranked else None
    over = bool(told.was & set(lowered[:2])) or told.over.search(role) is not None
    past = over or bool(told.past & set(lowered[:at]))
    rest = frozenset(stem(w) for i, w in enumerate(lowered) if i != at and w not in told.small | told.past)
    return Office(f"{rank} {head}" if rank else head, country_of(words, names), rest, past)


def _head_at(words: list[str], heads: list[int], links: frozenset[str]) -> int:
    """The last head noun before the first word that leads to the body or country.

    One behind it, where what stands between is no more than a name, is the head ("secretary of state spokeswoman").
    """
    cut = next((i for i, w in enumerate(words) if w in links), len(words))
    before = [i for i in heads if i < cut]
    if not before:
        return heads[0]
    titles, small = get_language("en").names.titles, get_language("en").offices.small
    last = heads[-1] if heads[-1] == len(words) - 1 and words[heads[-1]] not in titles else -1
    named = cut + 1 < last and words[cut] == "of" and not (small | links).intersection(words[cut + 1 : last])
    return last if named else before[-1]


def country_of(words: list[str], names: Names) -> str:
    """The first country, nationality or seat of government among words ("" for none)."""
    for i, _ in enumerate(words):
        for length in (3, 2, 1):
            phrase = " ".join(words[i : i + length]).removesuffix("’s").removesuffix("'s")
            for table in (names.countries, names.nationalities, names.capitals, names.seats):
                if phrase in table:
                    return table[phrase]
    return ""


def country_told(actor: r.Actor) -> str:
    """The stem of the country an actor is, or is told to be of ("" for none)."""
    names = get_language("en").names
    told = (actor.name, *(v.text for v in actor.variants), *(role.text for role in actor.roles))
    return next((normal(c) for text in told if (c := country_of(text.split(), names))), "")


def offices_of(actor: r.Actor, names: Names) -> tuple[Office, ...]:
    """The offices that an actor's roles tell of."""
    read = (read_office(role.text, names) for role in actor.roles)
    return tuple(o for o in read if o is not None)


def same_body(a: Office, b: Office) -> bool:
    """The same office of the same ministry or company: of one country is not enough."""
    ours, theirs = a.qualifiers - _adjectives(), b.qualifiers - _adjectives()
    shared = len(ours & theirs) >= max(1, min(len(ours), len(theirs)) // 2)
    return a.head == b.head and shared and (not a.country or not b.country or a.country == b.country)


def holds(offices: Sequence[Office], office: Office) -> bool:
    """One of the offices is the one meant; where some are told with their country, only those count."""
    alike = [o for o in offices if _same_office(office, o) and _same_field(office, o)]
    countries = {o.country for o in offices if o.head == office.head and o.country}
    return bool(alike) and (not office.country or not countries or office.country in countries)


def _same_field(told: Office, held: Office) -> bool:
    """A ministry or field that is told is the holder's."""
    ours, theirs = told.qualifiers - _adjectives(), held.qualifiers - _adjectives()
    return not ours or not theirs or bool(ours & theirs)


@functools.cache
def _adjectives() -> frozenset[str]:
    names = get_language("en").names
    return frozenset(stem(normal(word)) for table in (names.nationalities, names.countries) for word in table)


def _same_office(a: Office, b: Office) -> bool:
    told, heads = get_language("en").offices, {a.head, b.head}
    alike = len(heads) == 1 or (bool(heads & told.any_leader) and heads <= told.leaders)
    return alike and (not a.country or not b.country or a.country == b.country)
