"""Organisations and places: their names brought together by equal words, an acronym, or the head they end in.

Never by mere containment: the council's name stands in that of a body that belongs to it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from rashomon.language.base import Names
from rashomon.model import records as r
from rashomon.stages.name_keys import Key, body_key, without_stops
from rashomon.text.tokens import normal

_SMALL = frozenset({"the", "of", "and", "for", "a", "&"})
_BRACKETED = re.compile(r"[’']?s?\s\(([A-Z][A-Za-z&]*[A-Z][A-Za-z&]*)\)")
"""An acronym told behind the name that it stands for."""
Glossed = Mapping[str, Collection[Key]]
"""Acronyms in normal form → the names that articles tell them to stand for."""


def group_bodies(mentions: Sequence[r.Mention], texts: Mapping[str, str], names: Names) -> list[list[r.Mention]]:
    """The mentions of each organisation or place."""
    forms: dict[Key, list[r.Mention]] = defaultdict(list)
    for mention in mentions:
        forms[body_key(mention.name, names)].append(mention)
    keys = sorted(forms, key=lambda k: (-len(k), k))
    home: dict[Key, Key] = {}
    short = {key for key in keys if any(_in_capitals(m.name) for m in forms[key])}
    longer_of = _longer(keys, short, _glossed(mentions, texts, names), names)
    for key in keys:
        longer = sorted({home.get(k, k) for k in longer_of[key]} - {key})
        home[key] = longer[0] if len(longer) == 1 and kind_of(forms[key]) != "place" else key
    grouped: dict[Key, list[r.Mention]] = defaultdict(list)
    for key in sorted(forms):
        grouped[home[key]].extend(forms[key])
    return [grouped[key] for key in sorted(grouped)]


def kind_of(group: Sequence[r.Mention]) -> r.ActorKind:
    """The kind that most mentions have."""
    count = Counter(m.kind for m in group)
    return min(count, key=lambda k: (-count[k], k))


def _glossed(mentions: Sequence[r.Mention], texts: Mapping[str, str], names: Names) -> Glossed:
    """As in "the Northern Harbour Board (NHB)"."""
    found: dict[str, set[Key]] = defaultdict(set)
    for mention in mentions:
        told = _BRACKETED.match(texts[mention.article], mention.end)
        if told is not None and " " in mention.name:
            found[normal(told[1])].add(body_key(mention.name, names))
    return found


def _in_capitals(name: str) -> bool:
    """Its first word may be an acronym: "CSA", "C.S.A.", but no "Arc"."""
    words = [w for w in name.split() if w.casefold() not in _SMALL]
    return bool(words) and words[0].isupper() and len(without_stops(words[0])) > 1


def _longer(keys: Sequence[Key], short: Collection[Key], glossed: Glossed, names: Names) -> dict[Key, list[Key]]:
    """Key → the longer ones that end with it, or whose acronym it is or begins with (those in `short`)."""
    endings: dict[Key, set[Key]] = defaultdict(set)
    acronyms: dict[str, set[Key]] = defaultdict(set)
    for key in keys:
        for form in _acronyms(key):
            acronyms[form].add(key)
        for size in range(1, len(key)):
            endings[key[-size:]].add(key)
    held = set(keys)
    found: dict[Key, list[Key]] = {}
    for key in keys:
        told = {k for k in glossed.get(key[0], ()) if len(key) == 1 and k in held}
        initials = {k for k in acronyms.get(key[0], ()) if key in short and len(k) > len(key)}
        ending = endings.get(key, set()) if len(key) > 1 or _is_telling(key[0], names) else set()
        found[key] = sorted(told or ending | initials)
    return found


def _is_telling(word: str, names: Names) -> bool:
    """A single word that many bodies end in, or people and places are called by, tells none."""
    general = names.organisation_words | names.group_nouns | names.person_nouns | names.outlet_words | names.place_words
    return word not in general and word not in names.given_names and len(word) > 3 and word.endswith("s")


def _acronyms(key: Key) -> set[str]:
    """Its initials, those of a country's usual name in one ("US") included."""
    return {"".join(word[0] for word in key)} if len(key) > 1 else set()
