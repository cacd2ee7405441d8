"""What articles share beside quotations: runs of equal words, and sentences that say the same in the same order."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.language.base import Language
from rashomon.model import records as r
from rashomon.text.alignment import equal_runs
from rashomon.text.quotes import find_quotes
from rashomon.text.sentences import sentences
from rashomon.text.shingles import shared_runs
from rashomon.text.tokens import normal, stem, tokenize

TOLD = ("body", "list", "caption", "quote")
"""Kinds of passages that can come from another article."""
_K = 5
_NAME_WEIGHT, _NUMBER_WEIGHT = 0.4, 0.7
"""A name or a number is shared by all who report the event; a common word in the same place is not."""
_RARE_SHARE, _RARE_LEAST = 0.01, 6
"""Stems in more sentences than this share (or number) bring no candidates."""
_CANDIDATE_STEMS = 3


class Word(NamedTuple):
    """A word of a sentence: `form` is None where it stands in quotation marks; `weight` is what sharing it is worth."""

    start: int
    end: int
    form: str
    stem: str
    weight: float
    quoted: bool


class Told(NamedTuple):
    """A sentence of an article: the number of the article and of the passage it stands in, and its words."""

    article: int
    passage: int
    start: int
    end: int
    words: tuple[Word, ...]


class Match(NamedTuple):
    """Two sentences (by their numbers) that share words outside quotation marks.

    `longest` and `weight`: the longest run of equal words and what it is worth; `overlap`: the share of the weight of
    the poorer sentence that the other has too, in the same order; `stems`: how many words that are no names.
    """

    left: int
    right: int
    longest: int
    weight: float
    overlap: float
    stems: int


def told_sentences(articles: Sequence[r.Article], direct: Iterable[r.Span]) -> tuple[Told, ...]:
    """The sentences of all articles, with what is quoted or given as somebody's direct words marked."""
    said: dict[str, list[r.Span]] = defaultdict(list)
    for span in direct:
        said[span.article].append(span)
    return tuple(
        told
        for number, article in enumerate(articles)
        for at, passage in enumerate(article.passages)
        if passage.kind in TOLD
        for told in _passage_sentences(article, number, at, said[article.id])
    )


def _passage_sentences(article: r.Article, number: int, at: int, said: list[r.Span]) -> Iterator[Told]:
    passage, language = article.passages[at], get_language(article.language)
    quoted = [(q.start, q.end) for q in find_quotes(article.text, passage.start, passage.end) if q.depth == 0]
    quoted += [(s.start, s.end) for s in said if s.start < passage.end and passage.start < s.end]
    inside = bytearray(passage.end - passage.start)
    for start, end in quoted:
        a, b = max(start, passage.start) - passage.start, min(end, passage.end) - passage.start
        inside[a:b] = b"\1" * (b - a)
    for start, end in sentences(article.text, passage.start, passage.end, article.language):
        marks = inside[start - passage.start : end - passage.start]
        yield Told(number, at, start, end, _words(article.text, start, end, marks, language))


def _words(text: str, start: int, end: int, quoted: bytearray, language: Language) -> tuple[Word, ...]:
    found = []
    for token in tokenize(text, start, end):
        if token.is_word:
            form = normal(token.text)
            weight = _weight(token.text, form, bool(found), language)
            found.append(Word(token.start, token.end, form, stem(form), weight, bool(quoted[token.start - start])))
    return tuple(found)


def _weight(text: str, form: str, inside: bool, language: Language) -> float:
    if form in language.stopwords or len(form) < 2:
        return 0.0
    if text[0].isdigit():
        return _NUMBER_WEIGHT
    return _NAME_WEIGHT if text[0].isupper() and inside else 1.0


def matches(told: Sequence[Told], cited: Sequence[bool]) -> tuple[Match, ...]:
    """All pairs of sentences of different articles that share enough to be looked at.

    Quoted words count only on the side of a sentence that is `cited`: one that gives an outlet's words.
    """
    masked = [_masked(n, sentence, cited[n]) for n, sentence in enumerate(told)]
    runs: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for run in shared_runs(masked, _K):
        if told[run.left].article != told[run.right].article:
            runs[run.left, run.right].append((run.left_start, run.length))
    pairs = set(runs) | _paraphrase_pairs(told, cited)
    idf = _idf(told)
    return tuple(_match(told, cited, pair, runs.get(pair, []), idf) for pair in sorted(pairs))


def _masked(number: int, sentence: Told, cited: bool) -> list[str]:
    """The sentence's forms; quoted words equal nothing."""
    return [f"\0{number}.{n}" if w.quoted and not cited else w.form for n, w in enumerate(sentence.words)]


def _shown(sentence: Told, cited: bool) -> list[Word]:
    """The words that weigh something and may be shared."""
    return [w for w in sentence.words if w.weight and (cited or not w.quoted)]


def _idf(told: Sequence[Told]) -> dict[str, float]:
    held = Counter(s for sentence in told for s in {w.stem for w in sentence.words})
    return {s: math.log((len(told) + 1) / count) for s, count in held.items()}


def _paraphrase_pairs(told: Sequence[Told], cited: Sequence[bool]) -> set[tuple[int, int]]:
    """Pairs of sentences of different articles that share several stems which few sentences have."""
    holders: dict[str, list[int]] = defaultdict(list)
    for n, sentence in enumerate(told):
        for s in sorted({w.stem for w in _shown(sentence, cited[n])}):
            holders[s].append(n)
    limit = max(_RARE_LEAST, int(_RARE_SHARE * len(told)))
    shared: Counter[tuple[int, int]] = Counter()
    for held in holders.values():
        if len(held) <= limit:
            shared.update((a, b) for i, a in enumerate(held) for b in held[i + 1 :] if told[a].article != told[b].article)
    return {pair for pair, count in shared.items() if count >= _CANDIDATE_STEMS}


def _match(
    told: Sequence[Told],
    cited: Sequence[bool],
    pair: tuple[int, int],
    runs: list[tuple[int, int]],
    idf: dict[str, float],
) -> Match:
    left, right = (_shown(told[n], cited[n]) for n in pair)
    worth = {w.stem: w.weight * idf[w.stem] for w in (*left, *right)}
    common = [
        left[i + n] for i, _, length in equal_runs([w.stem for w in left], [w.stem for w in right]) for n in range(length)
    ]
    poorer = min(sum(worth[w.stem] for w in side) for side in (left, right))
    overlap = sum(worth[w.stem] for w in common) / poorer if poorer else 0.0
    longest, weight = max(((length, _run_weight(told[pair[0]], at, length)) for at, length in runs), default=(0, 0.0))
    return Match(*pair, longest, weight, min(1.0, overlap), sum(w.weight == 1.0 for w in common))


def _run_weight(sentence: Told, at: int, length: int) -> float:
    return sum(w.weight for w in sentence.words[at : at + length])
