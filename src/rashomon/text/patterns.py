"""Patterns made of many words or of many patterns, so that they are quick to compile and to search."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Iterable, Iterator

_Branches = dict[str, "_Branches"]
"""Words by their letters: what may follow each; "" where a word may end."""


@dataclasses.dataclass(frozen=True)
class LatePattern:
    """A long pattern that is compiled for the first text that needs it: one with the `cue` that every match has."""

    source: str
    flags: re.RegexFlag = re.NOFLAG
    cue: re.Pattern[str] | None = None

    @functools.cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern."""
        return re.compile(self.source, self.flags)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match, None where there is none."""
        return next(self.finditer(text, 0, len(text)), None)

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The matches in text[start:end]."""
        passed_over = self.cue is not None and not self.cue.search(text, start, end)
        return iter(()) if passed_over else self.compiled.finditer(text, start, end)


@functools.cache
def any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for what any of some matches, whatever the case of the letters; none matches nothing."""
    return re.compile("|".join(f"(?:{p})" for p in patterns) or "(?!)", re.IGNORECASE | re.DOTALL)


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of some words, the longest that fits; words that begin alike share their beginning.

    That makes a search several times as fast as one that tries word after word. A space is any white space.
    """
    branches: _Branches = {}
    for word in sorted(words):
        at = branches
        for letter in word:
            at = at.setdefault(letter, {})
        at[""] = {}
    return _pattern_of(branches)


def _pattern_of(branches: _Branches) -> str:
    longer = [_escaped(letter) + _pattern_of(rest) for letter, rest in branches.items() if letter]
    if not longer:
        return ""
    if len(longer) == 1 and "" not in branches:
        return longer[0]
    return f"(?:{'|'.join(longer)})" + ("?" if "" in branches else "")


def _escaped(letter: str) -> str:
    return r"\s+" if letter == " " else re.escape(letter)
