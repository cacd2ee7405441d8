"""What a role says: the office, the country or body it belongs to, and whether it is past."""

from __future__ import annotations

from typing import NamedTuple

from rashomon.language.base import Names
from rashomon.text.tokens import normal, stem, tokenize

_ALIKE = {
    "advisor": "adviser", "aide": "adviser", "assistant": "adviser", "spokeswoman": "spokesman",
    "spokesperson": "spokesman", "chairwoman": "chairman", "chairperson": "chairman", "chair": "chairman",
    "premier": "prime minister", "leader": "leader", "chief": "head", "boss": "head", "ceo": "chief executive",
    "vice-president": "vice president",
}  # fmt: skip
_PAST = frozenset({"former", "ex", "late", "retired", "ex-president", "ex-minister", "then", "onetime", "erstwhile"})
_COURTESY = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "st", "saint", "man", "woman", "person"})
_WAS = frozenset({"was", "were", "served"})


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
    if (
        head in {"president", "minister", "executive", "secretary"}
        and at
        and lowered[at - 1] in {"vice", "prime", "chief"}
    ):
        head = f"{lowered[at - 1]} {head}"
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
