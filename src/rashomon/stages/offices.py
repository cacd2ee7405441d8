"""What a role says: the office, the country or body it belongs to, and whether it is past."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.language.base import Names
from rashomon.model import records as r
from rashomon.text.tokens import normal, stem, tokenize

_ALIKE = {
    "advisor": "adviser", "aide": "adviser", "assistant": "adviser", "spokeswoman": "spokesman",
    "spokesperson": "spokesman", "chairwoman": "chairman", "chairperson": "chairman", "chair": "chairman",
    "premier": "prime minister", "leader": "leader", "chief": "head", "boss": "head", "ceo": "chief executive",
    "vice-president": "vice president", "gen": "general", "adm": "admiral", "col": "colonel", "capt": "captain",
    "sgt": "sergeant", "lt": "lieutenant", "maj": "major", "prof": "professor", "sen": "senator", "gov": "governor",
    "rep": "representative", "congressman": "representative", "congresswoman": "representative",
}  # fmt: skip
_PAST = frozenset({"former", "ex", "late", "retired", "ex-president", "ex-minister", "then", "onetime", "erstwhile"})
_COURTESY = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "st", "saint", "man", "woman", "person"})
_RANKED = frozenset({"president", "minister", "executive", "secretary", "governor"})
_RANKS = {"vice": "vice", "prime": "prime", "chief": "chief", "lieutenant": "lieutenant", "lt": "lieutenant"}
"""Words that make another office of the one behind them: "vice president", "Lt. Gov."."""
_WAS = frozenset({"was", "were", "served"})


def same_head(word: str) -> str:
    """One word for nouns of office that mean the same."""
    return _ALIKE.get(word, word)


class Office(NamedTuple):
    """An office read out of a role: its head noun, the country (or ""), other qualifying stems, and if it is past."""

    head: str
    country: str
    qualifiers: frozenset[str]
    past: bool


def read_office(role: str, names: Names) -> Office | None:
    """The office a role tells of; None where there is no head noun."""
    words = [t.text for t in tokenize(role) if t.is_word]
    lowered = [normal(w) for w in words]
    heads = [i for i, w in enumerate(lowered) if (w in names.person_nouns or w in names.titles) and w not in _COURTESY]
    if not heads:
        return None
    at = _head_at(lowered, heads)
    head = _ALIKE.get(lowered[at], lowered[at])
    rank = _RANKS.get(lowered[at - 1]) if at and head in _RANKED else None
    head = f"{rank} {head}" if rank else head
    past = bool(_PAST & set(lowered[:at])) or bool(_WAS & set(lowered[:2]))
    rest = frozenset(
        stem(w) for i, w in enumerate(lowered) if i != at and w not in {"the", "a", "of", "an", "s"} | _PAST
    )
    return Office(head, country_of(words, names), rest, past)


def _head_at(words: list[str], heads: list[int]) -> int:
    """The last head noun before the first "of", "at", "in", "to", "for"."""
    cut = next(
        (i for i, w in enumerate(words) if w in {"of", "at", "in", "to", "for", "with", "who", "from"}), len(words)
    )
    before = [i for i in heads if i < cut]
    return before[-1] if before else heads[0]


def country_of(words: list[str], names: Names) -> str:
    """The first country, nationality or seat of government among words ("" for none)."""
    for i, _ in enumerate(words):
        for length in (3, 2, 1):
            phrase = " ".join(words[i : i + length]).removesuffix("’s").removesuffix("'s")
            for table in (names.countries, names.nationalities, names.capitals, names.seats):
                if phrase in table:
                    return table[phrase]
    return ""


_LEADERS = frozenset({"president", "prime minister", "chancellor", "leader", "king"})


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
    heads = a.head == b.head or ("leader" in {a.head, b.head} and {a.head, b.head} <= _LEADERS)
    return heads and (not a.country or not b.country or a.country == b.country)
