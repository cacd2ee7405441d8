"""Names in one spelling or another, and an index of the spellings at hand."""

from __future__ import annotations

from collections import defaultdict

from rapidfuzz.distance import DamerauLevenshtein

from rashomon.language import get_language

_LEAST_FUZZY, _LONG = 6, 8
_MOST_APART = 2


def close_spelling(a: str, b: str) -> bool:
    """One name in two spellings: equal, or long enough and one or two letters apart after the same first letter."""
    if a == b:
        return True
    short = min(len(a), len(b))
    if short < _LEAST_FUZZY or a[0] != b[0]:
        return False
    return DamerauLevenshtein.distance(a, b) <= (1 if short < _LONG else _MOST_APART)


def called_for_short(a: str, b: str) -> bool:
    """Two given names of which one is short for the other, or both are for a third ("jim", "jimmy")."""
    short = get_language("en").names.short_names
    if b in short.get(a, ()) or a in short.get(b, ()):
        return True
    return any(a in forms and b in forms for forms in short.values())


class Spellings:
    """Numbers by the names they go under; finds those in whatever spelling without looking at every name."""

    def __init__(self) -> None:
        self._numbers: dict[str, set[int]] = defaultdict(set)
        self._long: dict[tuple[str, int], set[str]] = defaultdict(set)

    def add(self, name: str, number: int) -> None:
        """A number goes under this name, too."""
        self._numbers[name].add(number)
        if len(name) >= _LEAST_FUZZY:
            self._long[name[0], len(name)].add(name)

    def near(self, name: str) -> set[int]:
        """The numbers under names of close spelling (see `close_spelling`)."""
        found = set(self._numbers.get(name, ()))
        for length in range(len(name) - _MOST_APART, len(name) + _MOST_APART + 1) if len(name) >= _LEAST_FUZZY else ():
            for other in self._long.get((name[0], length), ()):
                if close_spelling(name, other):
                    found |= self._numbers[other]
        return found
