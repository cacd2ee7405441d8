"""Names in one spelling or another, and an index of the spellings at hand."""

from __future__ import annotations

import functools
import re
from collections import defaultdict

from rapidfuzz.distance import DamerauLevenshtein, Indel

from rashomon.language import get_language

_LEAST_FUZZY, _LONG = 6, 8
_MOST_APART = 2
_LIKE = 0.6
"""Likeness (0-1) of two spellings of one sound, at the least."""
_SOUNDS = (
    (r"^(?:hs|x)", "sh"),
    (r"x", "ks"),
    (r"[iy]?j(?=$)|(?<=[iy])[iy]$", "y"),
    (r"shch|schtsch|sch|sh|tsch|tch|ch(?!r)|cz|zh|dzh|dj|j|š|č|ž", "S"),
    (r"tz|ts|z|c(?=[eiy])", "s"),
    (r"ph|ff|f|v|w", "v"),
    (r"kh|h", "h"),
    (r"q|ck|c|gh|g|k", "k"),
    (r"dh|d", "d"),
    (r"th|t", "t"),
)
"""Letters that stand for one sound of another script, from whatever language it was written over."""
_SOUND = tuple((re.compile(pattern), letter) for pattern, letter in _SOUNDS)
_BREATHED = re.compile(r"(?<![cdgkpstz])h")
"""A letter that some languages of one script breathe where others say "g": "Bohdan" and "Bogdan"."""
_VOWELS = re.compile(r"(?<=.)[aeiouy]+|(?<=[^h])h")
_DOUBLED = re.compile(r"(.)\1+")


def close_spelling(a: str, b: str) -> bool:
    """One name in two spellings: equal, or long enough and one or two letters apart after the same first letter."""
    if a == b:
        return True
    short = min(len(a), len(b))
    if short < _LEAST_FUZZY or a[0] != b[0]:
        return False
    return DamerauLevenshtein.distance(a, b) <= (1 if short < _LONG else _MOST_APART)


def transliterated(a: str, b: str) -> bool:
    """Two spellings (normal forms) that may be one name of another script: they sound alike, whatever the vowels.

    That is no evidence by itself: "moss" and "mass" sound alike, too.
    """
    if a == b:
        return True
    alike = sound(a) == sound(b) or sound(_BREATHED.sub("g", a)) == sound(_BREATHED.sub("g", b))
    return alike and Indel.normalized_similarity(a.replace("y", "i"), b.replace("y", "i")) >= _LIKE


@functools.lru_cache(maxsize=8192)
def sound(word: str) -> str:
    """The consonants of a name, one letter for each sound; a vowel that it begins with counts as one."""
    for pattern, letter in _SOUND:
        word = pattern.sub(letter, word)
    plain = _DOUBLED.sub(r"\1", re.sub(r"^(?:[yi]?[aeiou]|y)", "a", word))
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", plain))


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
