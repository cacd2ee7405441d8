"""Phrased: a thing that two accounts tell of by the same rare phrase ("rubber dinghies")."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.reading import SentenceView, block_views
from rashomon.text.tokens import Token, normal, stem

_LONG = 4
"""Letters that each of the two words must have."""

Key = tuple[str, str]
"""The stems of two words side by side."""


class Phrase(NamedTuple):
    """Two words side by side, the words around them, and the stems of the rest of their sentence, names left out."""

    key: Key
    span: r.Span
    around: tuple[str, str]
    beside: frozenset[str]


def find(context: Context) -> Iterator[r.Finding]:
    """An agreement for each pair of words told once in each of several accounts, in sentences that share more.

    One of the two words at least stands nowhere else in the event: else it is of what the event is about, of which
    much may be told.
    """
    by_key: dict[Key, list[Phrase]] = defaultdict(list)
    words: Counter[str] = Counter()
    for article in context.records.articles:
        for block in block_views(article):
            for sentence in block.sentences if block.kind in {"body", "list"} else ():
                words.update(_stems(sentence.tokens))
                for phrase in _phrases(article, sentence):
                    by_key[phrase.key].append(phrase)
    for key in sorted(by_key):
        some = by_key[key]
        told = Counter(p.span.article for p in some)
        alone = len(told) > 1 and max(told.values()) == 1 and min(words[w] for w in key) == len(some)
        if alone and all(map(_told_anew, some, some[1:])):
            values: dict[str, list[r.Span]] = defaultdict(list)
            for phrase in some:
                values[" ".join(phrase.span.text.split())].append(phrase.span)
            yield make_finding(context, "name", "agree", some[0].span.text, values, 0.4)


def _told_anew(a: Phrase, b: Phrase) -> bool:
    """Of one thing, for more is shared; in other words, for what stands around it differs: a longer run is an echo."""
    return bool(a.beside & b.beside) and all(x != y for x, y in zip(a.around, b.around, strict=True))


def _stems(tokens: Sequence[Token]) -> list[str]:
    return [stem(normal(t.text)) for t in tokens if t.is_word]


def _phrases(article: r.Article, sentence: SentenceView) -> Iterator[Phrase]:
    language = get_language("en")
    plain = [t for t in sentence.tokens if t.is_word and t.text.islower() and normal(t.text) not in language.stopwords]
    stems = frozenset(_stems(plain)) - frozenset(map(stem, language.reporting.lemmas))
    for one, other in itertools.pairwise(plain):
        key = (stem(normal(one.text)), stem(normal(other.text)))
        if other.start == one.end + 1 and _is_thing(one, other):
            yield Phrase(key, article.span(one.start, other.end), _around(sentence, one, other), stems.difference(key))


def _around(sentence: SentenceView, one: Token, other: Token) -> tuple[str, str]:
    """The words before and behind, small letters; the ends of a sentence are no words."""
    before = [t for t in sentence.tokens if t.is_word and t.end <= one.start][-1:]
    after = [t for t in sentence.tokens if t.is_word and t.start >= other.end][:1]
    return "".join(normal(t.text) for t in before) or "<", "".join(normal(t.text) for t in after) or ">"


def _is_thing(one: Token, other: Token) -> bool:
    """No verb or adverb by its form, no number, nobody's office, nothing of saying."""
    language = get_language("en")
    pair = {normal(one.text), normal(other.text)}
    saying = language.reporting.lemmas.keys() | language.names.offices | language.contrasts.publishing
    return (
        min(len(one.text), len(other.text)) >= _LONG
        and not pair & saying
        and not language.contrasts.no_noun.search(f"{one.text} {other.text}")
    )
