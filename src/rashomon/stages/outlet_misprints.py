"""Outlets misspelt: a name one letter off a well-known outlet's, where the words around it say that it is an outlet."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from rapidfuzz.distance import DamerauLevenshtein

from rashomon.language.base import Names
from rashomon.model import records as r

_LEAST = 5
"""Letters of a name, at the least: shorter ones are too often one letter apart."""
_NOUN = r"(?:news|media|newspaper|daily|agency|broadcaster|television|tabloid|website|magazine)"
_BEHIND = re.compile(rf" {_NOUN}\b")
_BEFORE = re.compile(rf"\b(?:state-run|state-owned|state|{_NOUN}) $")
_REACH = 16


def outlet_meant(mention: r.Mention, text: str, names: Names) -> str:
    """The outlet that a misspelt name means, "" where it means none or is spelt well."""
    name = mention.name
    if len(name) < _LEAST or " " in name or name in names.outlets:
        return ""
    begins = mention.end - len(name)
    if not (_BEHIND.match(text, mention.end) or _BEFORE.search(text, max(0, begins - _REACH), begins)):
        return ""
    near = [
        form for form in _single_words(names) if form[0] == name[0] and DamerauLevenshtein.distance(form, name) == 1
    ]
    return near[0] if len({names.outlets[form] for form in near}) == 1 else ""


@functools.lru_cache(maxsize=8)
def _forms(outlets: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(form for form in outlets if " " not in form and len(form) >= _LEAST))


def _single_words(names: Names) -> tuple[str, ...]:
    return _forms(tuple(names.outlets))


def as_meant(mentions: Sequence[r.Mention], texts: dict[str, str], names: Names) -> list[r.Mention]:
    """The mentions, misspelt outlets under the name they mean."""
    meant = ((m, outlet_meant(m, texts[m.article], names)) for m in mentions)
    return [r.replace(m, name=name) if name else m for m, name in meant]
