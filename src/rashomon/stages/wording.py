"""How much two stretches of the reports have in common, rare words counting for more."""

from __future__ import annotations

import functools
import math
from collections import Counter
from collections.abc import Iterable, Mapping

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.reading import block_views
from rashomon.text.blocks import Range
from rashomon.text.tokens import Token, normal, stem, tokenize

_SPOKEN = frozenset({"said", "say", "says", "told", "tell", "saying", "mr", "mrs", "ms"})
_LEAST_SHARED = 2


class Weights:
    """What a stem weighs in this event: the rarer among its sentences, the more."""

    def __init__(self, of: Mapping[str, float], unseen: float) -> None:
        self.of, self.unseen = of, unseen
        self._weighed: dict[frozenset[str], float] = {}

    def weigh(self, stems: Iterable[str]) -> float:
        """The sum of the weights of some stems (exactly rounded, so in whatever order)."""
        return math.fsum(self.of.get(s, self.unseen) for s in stems)

    def likeness(self, left: frozenset[str], right: frozenset[str], beside: float = 0.0) -> float:
        """0 (nothing in common) to 1 (the same words); under two things in common it is 0.

        `beside` is the weight of something else that both have in common (a day, a speaker): it counts as a word.
        """
        shared = left & right
        if not shared or len(shared) + (beside > 0) < _LEAST_SHARED:
            return 0.0
        whole = math.sqrt((self._whole(left) + beside) * (self._whole(right) + beside))
        return (self.weigh(shared) + beside) / whole

    def _whole(self, stems: frozenset[str]) -> float:
        """What all stems of a stretch weigh: kept, for it is compared with many."""
        if stems not in self._weighed:
            self._weighed[stems] = self.weigh(stems)
        return self._weighed[stems]


def weights(articles: Iterable[r.Article]) -> Weights:
    """Weights from all readable sentences of an event; a sentence printed twice counts once."""
    return _weights(frozenset(articles))


@functools.lru_cache(maxsize=2)
def _weights(articles: frozenset[r.Article]) -> Weights:
    """Kept for the stages of one event, which all ask."""
    seen: set[frozenset[str]] = set()
    for article in articles:
        for block in block_views(article):
            seen |= {content_stems(article.language, s.tokens) for s in block.sentences}
    counts = Counter(stem for sentence in seen for stem in sentence)
    total = max(len(seen), 1)
    return Weights({s: math.log1p(total / n) for s, n in counts.items()}, math.log1p(total))


def content_stems(language: str, tokens: Iterable[Token], without: Iterable[Range] = ()) -> frozenset[str]:
    """Stems of the content words among tokens; those inside the ranges `without`, and numbers, are left out."""
    dropped = tuple(without)
    held = [t for t in tokens if not _inside(t, dropped)] if dropped else tokens
    words = {normal(t.text) for t in held if t.text[0].isalpha()} - _stop(language)
    return frozenset([stem(w) for w in words if len(w) > 1])


def stems_of(article: r.Article, span: Range, without: Iterable[Range] = ()) -> frozenset[str]:
    """Content stems of a stretch of an article."""
    return content_stems(article.language, tokenize(article.text, *span), without)


@functools.lru_cache
def _stop(language: str) -> frozenset[str]:
    return get_language(language).stopwords | _SPOKEN


def _inside(token: Token, ranges: tuple[Range, ...]) -> bool:
    return any(a <= token.start < b for a, b in ranges)
