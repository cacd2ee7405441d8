"""The words by which names are compared: of people without titles and small words, of bodies by their usual name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.language import get_language
from rashomon.language.base import Names
from rashomon.text.tokens import normal

Key = tuple[str, ...]
_BLANKS = re.compile(r"[\s\-–]+")
_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]?\.?")
_TOGETHER = re.compile(r"[A-Z]{2,3}")
"""Initials set without stops or blanks: "JP"."""
_JOINED_ARTICLE = re.compile(r"\b(?:al|el|ul|ad|as|ash|an|ar|az|at)[-‑](?=[A-Z])", re.IGNORECASE)
"""The Arabic article, which one account writes and another leaves out."""
_GIVEN = frozenset({"Al", "El"})
_SMALL = frozenset({"the", "of", "and", "for", "a", "&"})
_STOPS = re.compile(r"(?<=\b[^\W\d_])\.(?=[^\W\d_]\b|$|\s)")
"""The stops of an acronym."""


def name_key(name: str) -> Key:
    """The words of a name in normal form; hyphens and initials' stops make no difference."""
    words = (normal(w.strip(".")) for w in name.replace("-", " ").replace("–", " ").split())
    return tuple(w for w in words if w)  # an ending set apart ("Moss 's") leaves none


def person_key(name: str) -> Key:
    """The words that tell a person: initials one by one, without particles, apostrophes and "Jr"."""
    names = get_language("en").names
    written = [word for word in _BLANKS.split(_JOINED_ARTICLE.sub("", name)) if word]
    kept = [word for i, word in enumerate(written) if not _tells_nothing(word, names, opening=i == 0)]
    words = [part for word in _sons(kept, names) for part in _apart(word, written)]
    return tuple(w for w in (normal(word.strip(".,")).replace("'", "") for word in words) if w) or name_key(name)


def _sons(written: Sequence[str], names: Names) -> Iterator[str]:
    """The words with "bin Orr" in one: whoever is Orr's son is not Orr."""
    before = ""
    for word in written:
        if before or normal(word) not in names.patronymics:
            yield before + word
            before = ""
        else:
            before = word
    if before:
        yield before


def _tells_nothing(word: str, names: Names, *, opening: bool) -> bool:
    """A particle such as "de", or "Jr."; a capitalised "Al" that opens a name may be somebody's given name."""
    plain = normal(word.strip(".,"))
    small = plain in names.droppable or word.casefold() in names.droppable  # "Ó" is none without its accent
    particle = small and not (opening and word in _GIVEN)
    return particle or (plain in names.generations and not opening)


def _apart(word: str, written: Sequence[str]) -> Sequence[str]:
    """The initials "J.P." or, before a surname, "JP" one by one; another word as it is."""
    run_in = _TOGETHER.fullmatch(word) and word is written[0] and not all(w.isupper() for w in written)
    return [c for c in word if c.isalpha()] if run_in or _INITIALS.fullmatch(word) else [word]


def generation(name: str) -> str:
    """As "jr" of "Otto Lund Jr.", "" where none is told."""
    last = normal(name.rsplit(maxsplit=1)[-1].strip(".,")) if name else ""
    return last if last in get_language("en").names.generations else ""


def without_stops(name: str) -> str:
    """An acronym without its stops: "F.B.I." and "FBI" are one."""
    return _STOPS.sub("", name)


def usual_name(name: str, names: Names) -> str:
    """The name under which an organisation or place is known: "Moscow" stays, "U.S." becomes "United States"."""
    straight = name.replace("’", "'")
    forms = [form for full in (straight, without_stops(straight)) for form in (full, _without_article(full))]
    for table in (names.countries, names.outlets, names.platforms):
        for form in forms:
            if form in table:
                return table[form]
    plain = _without_article(name)
    known = (names.organisations.get(form.casefold()) for form in forms)
    return next((usual for usual in known if usual), plain)


def _without_article(name: str) -> str:
    return name.removeprefix("The ").removeprefix("the ")


def body_key(name: str, names: Names) -> Key:
    """The words an organisation or place is compared by, whatever their order around "of" and its legal form.

    A country or body inside the name counts by its usual name.
    """
    words = without_stops(usual_name(name, names)).split()
    inside = (names.countries.get(w) or names.organisations.get(w.casefold(), w) for w in words)
    usual = " ".join(inside if len(words) > 1 else words)
    key = [w for w in name_key(_headed(usual, names)) if w not in _SMALL]
    while len(key) > 1 and key[-1].strip(",") in names.legal_forms:
        key.pop()
    return tuple(key) or (normal(name),)


def _headed(name: str, names: Names) -> str:
    """As in "Ministry of Works": "Works Ministry"; a university of a town is another than the town's university."""
    head, _, field = name.partition(" of ")
    if not field or normal(head) not in names.headed_of:
        return name
    words = field.removeprefix("the ").split()
    plain = words[:-1] if len(words) > 1 and normal(words[-1]) in names.affairs else words
    return " ".join([*plain, head])
