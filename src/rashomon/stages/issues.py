"""Issues: what several statements are about, in a few words of theirs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.stages.likeness import Weights
from rashomon.text.tokens import Token, normal, stem, tokenize

_FEWEST, _MOST = 2, 4
"""Words of a phrase."""


class _Phrase(NamedTuple):
    """Words as printed, with the stems of those that tell something; `noun`: a noun with what stands before it."""

    text: str
    stems: tuple[str, ...]
    noun: bool


def name_issue(issue: str, texts: Sequence[str], weights: Weights) -> str:
    """The words, two to four, around the stem `issue` that most of the texts share in order, and of these the rarest.

    Where none are shared, a noun with its attributes from one text; else the commonest word of that stem. The order of
    the texts makes no difference.
    """
    forms: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    nouns: set[tuple[str, ...]] = set()
    for text in texts:
        for phrase in set(_phrases(text, issue)):
            forms[phrase.stems][phrase.text] += 1
            nouns |= {phrase.stems} if phrase.noun else set()
    shared = {stems for stems, texts_ in forms.items() if texts_.total() > 1} or nouns
    if not shared:
        return _commonest(Counter(w for text in texts for w in _words(text, issue)) or Counter([issue]))
    return _commonest(forms[min(shared, key=lambda s: (-forms[s].total(), -weights.sum(s), s))])


def _commonest(forms: Counter[str]) -> str:
    return min(forms, key=lambda form: (-forms[form], form))


def _words(text: str, issue: str) -> Iterator[str]:
    return (t.text.casefold() for t in tokenize(text) if t.is_word and stem(normal(t.text)) == issue)


def _phrases(text: str, issue: str) -> Iterator[_Phrase]:
    """All runs of words with the issue among them that begin and end in words that tell something."""
    for run in _runs(tokenize(text)):
        plain = [normal(t.text) for t in run]
        for first in range(len(run)):
            for last in range(first + _FEWEST - 1, min(first + _MOST, len(run))):
                told = _told(plain[first : last + 1])
                if issue in told and not _cuts_name(run, first) and not _cuts_name(run, last + 1):
                    words = text[run[first].start : run[last].end]
                    noun = told[-1] == issue and _is_noun(plain, first, last)
                    yield _Phrase(" ".join(words.split()), told, noun)


def _told(plain: Sequence[str]) -> tuple[str, ...]:
    """Stems of the words that tell something; none where the first or last does not, or one between is no link."""
    small, light = _small(), light_words()
    if plain[0] in light or plain[-1] in light or any(w in light and w not in small for w in plain):
        return ()
    return tuple(stem(w) for w in plain if w not in light)


def light_words() -> frozenset[str]:
    """Words that name no issue."""
    return get_language("en").stopwords | _small()


def _small() -> frozenset[str]:
    """Words that may stand between two of a phrase."""
    contrasts = get_language("en").contrasts
    return contrasts.locatives | contrasts.directions | contrasts.office_links


def _is_noun(plain: Sequence[str], first: int, last: int) -> bool:
    """Words between small ones, neither a form of a verb nor a number among them."""
    light = light_words()
    before, after = plain[first - 1 : first] if first else (), plain[last + 1 : last + 2]
    inside = plain[first : last + 1]
    words = " ".join(inside)
    plainly = not any(w in light or w.endswith(("ing", "ed", "ly")) for w in inside)
    alone = all(w in light for w in (*before, *after))
    return plainly and alone and not get_language("en").find_quantities(words, 0, len(words))


def _cuts_name(run: Sequence[Token], at: int) -> bool:
    """The words before and at a place are two parts of one name."""
    return 0 < at < len(run) and run[at - 1].text[0].isupper() and run[at].text[0].isupper()


def _runs(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Words with nothing but white space between them."""
    run: list[Token] = []
    for one, other in pairwise((*tokens, None)):
        if one is not None and one.is_word:
            run.append(one)
        if other is None or not other.is_word:
            yield run
            run = []
