"""Whose government speaks: the country that a phrase names, or that the words around "the government" tell of."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from rashomon.language.base import Names
from rashomon.model import records as r
from rashomon.stages.roles import Layout
from rashomon.text.tokens import normal

_GOVERNMENT = "government"
_OWNER = ("’s", "'s", "’", "'")


def country_governed(phrase: str, names: Names) -> str:
    """The country of "the Brannish government", "Brannia's government"; "" for other phrases."""
    words = phrase.split()
    if len(words) < 2 or normal(words[-1]) != _GOVERNMENT:
        return ""
    return next(_countries(words[:-1], names), "")


def _countries(words: Sequence[str], names: Names) -> Iterator[str]:
    """The countries that the last words are, by name or adjective; the longest first."""
    for length in range(min(3, len(words)), 0, -1):
        tail = " ".join(words[-length:])
        owner = next((tail.removesuffix(mark) for mark in _OWNER if tail.endswith(mark)), tail)
        found = names.nationalities.get(tail) or names.countries.get(owner)
        if found is not None:
            yield found


def country_around(phrase: r.Mention, mentions: Iterable[r.Mention], layout: Layout, names: Names) -> str:
    """The country whose government "the government" is; "" where more than one may be meant.

    The one whose government the article names, else the one place that the sentence names, else its one adjective.
    """
    if normal(phrase.text) not in {_GOVERNMENT, f"the {_GOVERNMENT}", f"a {_GOVERNMENT}"}:
        return ""
    held = list(mentions)
    named = {country_governed(m.text, names) for m in held if m.head == _GOVERNMENT} - {""}
    if named:
        return named.pop() if len(named) == 1 else ""
    number = bisect_right(layout.starts, phrase.start) - 1
    if number < 0:
        return ""
    sentence = layout.sentences[number][1]
    places = {
        names.countries[m.name] for m in held if sentence.start <= m.start < sentence.end and _is_country(m, names)
    }
    told = {names.nationalities[t.text] for t in sentence.tokens if t.text in names.nationalities}
    countries = places or told
    return countries.pop() if len(countries) == 1 else ""


def _is_country(mention: r.Mention, names: Names) -> bool:
    return mention.kind == "place" and mention.name in names.countries
