"""How alike two articles are in what they tell: whom and what they name, their words, their sense, their days."""

from __future__ import annotations

import functools
import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

import msgspec

from rashomon.language import get_language
from rashomon.language.base import Language
from rashomon.model import records as r
from rashomon.neural.protocols import SentenceEncoder
from rashomon.stages.sharing import TOLD
from rashomon.text.sentences import sentences
from rashomon.text.tokens import normal, stem, tokenize

Vector = Mapping[str, float]

_LEAD_SENTENCES = 3
_SHARED_BY_MANY = 0.4
"""What the name of a country or capital, or a given name, weighs against any other name."""
_ENOUGH_NAMES = 8
"""Two articles with so many names each do not by chance share none."""
_FEW_SHARED = 0.04
"""A cosine of names below which they share next to none."""
_LONG_AGO = 30
"""Days beyond which it makes no difference how far apart two articles were published: follow-ups come late."""


class Weights(msgspec.Struct, frozen=True, kw_only=True):
    """What each kind of evidence is worth, in logarithms of odds; fitted by `benchmarks.events`.

    `names`, `words`, `sense`: for a cosine of 1; `both`: for the product of names and words, which tell the same twice;
    `apart`: for each factor of e in days between the publications; `undated`: where a day is not known.
    """

    base: float
    names: float
    words: float
    both: float
    apart: float
    undated: float
    sense: float = 0.0


class Profile(NamedTuple):
    """What an article tells: its names and its other words as unit vectors, the day of publication, how it begins."""

    names: Vector
    words: Vector
    day: int | None
    lead: str


class Evidence(NamedTuple):
    """What two articles have in common, each from 0 to 1; `days` between them, None where a day is not known.

    `strangers`: 1 where both have many names and none in common.
    """

    names: float
    words: float
    strangers: float
    days: int | None
    sense: float

    def weighed(self, w: Weights) -> float:
        """The logarithm of the odds that the two tell of one event."""
        told = w.names * self.names + w.words * self.words + w.both * self.names * self.words + w.sense * self.sense
        when = w.undated if self.days is None else w.apart * math.log1p(min(_LONG_AGO, self.days))
        return w.base + told + when


def evidence_between(profiles: Sequence[Profile], encoder: SentenceEncoder | None) -> Callable[[int, int], Evidence]:
    """A function that tells what two of the articles, by their numbers, have in common."""
    vectors = None if encoder is None else encoder.encode([p.lead for p in profiles])

    def between(one: int, other: int) -> Evidence:
        a, b = profiles[one], profiles[other]
        sense = 0.0 if vectors is None else round(float(vectors[one] @ vectors[other]), 4)
        days = None if a.day is None or b.day is None else abs(a.day - b.day)
        names = _cosine(a.names, b.names)
        return Evidence(names, _cosine(a.words, b.words), _strangeness(a, b, names), days, sense)

    return between


def _strangeness(a: Profile, b: Profile, names: float) -> float:
    fewer = min(len(a.names), len(b.names))
    return round(max(0.0, 1 - names / _FEW_SHARED) * min(1.0, fewer / _ENOUGH_NAMES), 4)


def profile_article(article: r.Article) -> Profile:
    """What an article tells, read off its report alone: not off what else stands on the page."""
    language = get_language(article.language)
    names, words = _counted(_told_words(article), language)
    return Profile(
        names=_unit({name: _times(n) * _weight(name, language) for name, n in names.items()}),
        words=_unit({word: _times(n) for word, n in words.items()}),
        day=_day(article.published),
        lead=_lead(article),
    )


def _told_words(article: r.Article) -> list[str]:
    told = (p for p in article.passages if p.kind in TOLD)
    return [t.text for p in told for t in tokenize(article.text, p.start, p.end) if t.is_word]


def _counted(words: Iterable[str], language: Language) -> tuple[Counter[str], Counter[str]]:
    """Names by their normal form, and the stems of other words: a name is never printed in lower case."""
    upper, lower = Counter[str](), Counter[str]()
    for word in words:
        form = normal(word)
        if len(form) > 1 and form not in language.stopwords and form[0].isalpha():
            (upper if word[0].isupper() else lower)[form] += 1
    names = Counter({form: n for form, n in upper.items() if form not in lower and not _no_name(form, language)})
    common = Counter[str]()
    for form, n in (upper + lower).items():
        if form not in names:
            common[stem(form)] += n
    return names, common


def _no_name(form: str, language: Language) -> bool:
    """A word in capitals that many reports of anything print: a day, a title, an outlet."""
    value = language.word_value(form.capitalize(), "", "1")
    return form in _everyday_names(language.code) or (value is not None and value.kind in {"weekday", "month"})


@functools.lru_cache
def _everyday_names(code: str) -> frozenset[str]:
    names = get_language(code).names
    lists = (names.outlets, names.outlet_words, names.titles, names.offices, names.organisation_words)
    return _forms(phrase for phrases in lists for phrase in phrases)


@functools.lru_cache
def _wide_names(code: str) -> frozenset[str]:
    names = get_language(code).names
    lists = (names.countries, names.nationalities, names.capitals, names.seats, names.given_names)
    return _forms(phrase for phrases in lists for phrase in phrases)


def _forms(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(normal(t.text) for phrase in phrases for t in tokenize(phrase) if t.is_word)


def _weight(name: str, language: Language) -> float:
    return _SHARED_BY_MANY if name in _wide_names(language.code) else 1.0


def _times(count: int) -> float:
    return 1 + math.log(count)


def _unit(vector: Vector) -> Vector:
    length = math.sqrt(sum(value * value for value in vector.values())) or 1.0
    return {key: value / length for key, value in vector.items()}


def _cosine(one: Vector, other: Vector) -> float:
    fewer, more = sorted((one, other), key=len)
    return round(sum(value * more[key] for key, value in fewer.items() if key in more), 4)


def _day(published: str | None) -> int | None:
    try:
        return date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return None


def _lead(article: r.Article) -> str:
    """The headline and the first sentences of the report."""
    told = (p for p in article.passages if p.kind == "body")
    found: list[str] = []
    for p in told:
        found += [article.text[a:b] for a, b in sentences(article.text, p.start, p.end, article.language)]
        if len(found) >= _LEAD_SENTENCES:
            break
    return " ".join([f"{article.title or ''}.", *found[:_LEAD_SENTENCES]])


class Likenesses(NamedTuple):
    """Square arrays, for each two articles: how alike they are, and how far they are strangers (`Evidence`)."""

    alike: Any
    strange: Any


def compare_articles(profiles: Sequence[Profile], encoder: SentenceEncoder | None, weights: Weights) -> Likenesses:
    """How alike each two articles are."""
    return weigh_pairs(len(profiles), evidence_between(profiles, encoder), weights)


def weigh_pairs(count: int, between: Callable[[int, int], Evidence], weights: Weights) -> Likenesses:
    """How alike each two of so many articles are by the evidence between them."""
    import numpy as np  # noqa: PLC0415 - not needed where there is one article

    found = Likenesses(np.zeros((count, count)), np.zeros((count, count)))
    for one in range(count):
        for other in range(one):
            evidence = between(one, other)
            found.alike[one, other] = found.alike[other, one] = evidence.weighed(weights)
            found.strange[one, other] = found.strange[other, one] = evidence.strangers
    return found
