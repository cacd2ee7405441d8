"""What articles share beside quotations: runs of equal words, and sentences that say the same in the same order."""

from __future__ import annotations

import functools
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.language.base import Language
from rashomon.model import records as r
from rashomon.text.alignment import equal_runs
from rashomon.text.quotes import find_quotes
from rashomon.text.sentences import sentences
from rashomon.text.shingles import Run, shared_runs
from rashomon.text.tokens import Token, normal, stem, tokenize_part

TOLD = ("body", "list", "caption")
"""Kinds of passages that can come from another article."""
_QUOTED, _STOCK = 1, 2
_K = 5
_NAME_WEIGHT, _NUMBER_WEIGHT = 0.4, 0.7
"""A name or a number is shared by all who report the event; a common word in the same place is not."""
_RARE_SHARE, _RARE_LEAST = 0.01, 6
"""Stems in more sentences than this share (or number) bring no candidates."""
_CANDIDATE_STEMS = 3


@functools.lru_cache
def _stock(code: str) -> re.Pattern[str]:
    """Phrases of a language that are nobody's own; `(?!)` never matches."""
    phrases = get_language(code).furniture.stock or ("(?!)",)
    return re.compile("|".join(rf"\b(?:{p})\b" for p in phrases), re.IGNORECASE)


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

    @property
    def mostly_quoted(self) -> bool:
        """At least half of what the sentence weighs stands in quotation marks."""
        return 2 * sum(w.weight for w in self.words if w.quoted) >= sum(w.weight for w in self.words)


class Match(NamedTuple):
    """Two sentences (by their numbers) that share words outside quotation marks.

    `longest` and `weight`: the longest run of equal words and what it is worth; `overlap`: the share of the weight of
    the poorer sentence (quoted words and all) that the other has too, in the same order; `stems`: how many of these
    words are no names and no numbers.
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
    stock = _stock(article.language)
    quoted = [(q.start, q.end) for q in find_quotes(article.text, passage.start, passage.end) if q.depth == 0]
    quoted += [(s.start, s.end) for s in said if s.start < passage.end and passage.start < s.end]
    marks = _marked(passage, [(m.span(), _STOCK) for m in stock.finditer(article.text, passage.start, passage.end)])
    marks = _marked(passage, [(place, _QUOTED) for place in quoted], marks)
    for start, end in sentences(article.text, passage.start, passage.end, article.language):
        part = marks[start - passage.start : end - passage.start]
        tokens = tokenize_part(article.text, (passage.start, passage.end), start, end)
        yield Told(number, at, start, end, _words(tokens, start, part, language))


def _marked(
    passage: r.Passage, places: Iterable[tuple[tuple[int, int], int]], base: bytearray | None = None
) -> bytearray:
    """A byte for each character of the passage: what kind of place it lies in, the later given winning."""
    marks = bytearray(base or passage.end - passage.start)
    for (start, end), kind in places:
        a, b = max(start, passage.start) - passage.start, min(end, passage.end) - passage.start
        marks[a:b] = bytes([kind]) * max(0, b - a)
    return marks


def _words(tokens: Iterable[Token], start: int, marks: bytearray, language: Language) -> tuple[Word, ...]:
    found = []
    for token in tokens:
        if token.is_word:
            form, mark = normal(token.text), marks[token.start - start]
            weight = 0.0 if mark == _STOCK else _weight(token.text, form, language)
            found.append(Word(token.start, token.end, form, stem(form), weight, mark == _QUOTED))
    return tuple(found)


def _weight(text: str, form: str, language: Language) -> float:
    if form in language.stopwords or len(form) < 2:
        return 0.0
    if text[0].isdigit():
        return _NUMBER_WEIGHT
    return _NAME_WEIGHT if text[0].isupper() else 1.0


def matches(told: Sequence[Told], voiced: Sequence[bool]) -> tuple[Match, ...]:
    """All pairs of sentences of different articles that share enough to be looked at.

    Quoted words count only where the sentence is `voiced` (it gives the quotation as an outlet's own words) and the
    other has them outside quotation marks.
    """
    runs: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for run in shared_runs([_masked(n, sentence, voiced[n]) for n, sentence in enumerate(told)], _K):
        pair = told[run.left], told[run.right]
        if pair[0].article != pair[1].article and not _both_quote(*pair, run):
            runs[run.left, run.right].append((run.left_start, run.length))
    pairs = set(runs) | _paraphrase_pairs(told, voiced)
    idf = _idf(told)
    weighed = [_weighed(sentence, idf) for sentence in told]
    return tuple(_match(told, voiced, weighed, pair, runs.get(pair, [])) for pair in sorted(pairs))


def _masked(number: int, sentence: Told, voiced: bool) -> list[str]:
    """The sentence's forms; quoted words equal nothing."""
    return [f"\0{number}.{n}" if w.quoted and not voiced else w.form for n, w in enumerate(sentence.words)]


def _both_quote(left: Told, right: Told, run: Run) -> bool:
    """Both give some of the run as quoted words."""
    ours = left.words[run.left_start : run.left_start + run.length]
    theirs = right.words[run.right_start : run.right_start + run.length]
    return any(a.quoted and b.quoted for a, b in zip(ours, theirs, strict=True))


def _shown(sentence: Told, voiced: bool) -> list[Word]:
    """The words that weigh something and may be shared."""
    return [w for w in sentence.words if w.weight and (voiced or not w.quoted)]


def _idf(told: Sequence[Told]) -> dict[str, float]:
    held = Counter(s for sentence in told for s in {w.stem for w in sentence.words})
    return {s: math.log((len(told) + 1) / count) for s, count in held.items()}


def _paraphrase_pairs(told: Sequence[Told], voiced: Sequence[bool]) -> set[tuple[int, int]]:
    """Pairs of sentences of different articles that share several stems which few sentences have."""
    holders: dict[str, list[int]] = defaultdict(list)
    for n, sentence in enumerate(told):
        for s in sorted({w.stem for w in _shown(sentence, voiced[n])}):
            holders[s].append(n)
    limit = max(_RARE_LEAST, int(_RARE_SHARE * len(told)))
    rare = [held for held in holders.values() if len(held) <= limit]
    shared: Counter[tuple[int, int]] = Counter()
    for held in rare:
        shared.update((a, b) for i, a in enumerate(held) for b in held[i + 1 :] if told[a].article != told[b].article)
    return {pair for pair, count in shared.items() if count >= _CANDIDATE_STEMS}


class _Shown(NamedTuple):
    """Words of a sentence that may be shared: their stems, their worths, and which are no names and no numbers."""

    stems: tuple[str, ...]
    worths: tuple[float, ...]
    common: tuple[bool, ...]


class _Weighed(NamedTuple):
    """A sentence as it is compared: what it is worth, its words outside quotation marks, and its words altogether."""

    total: float
    own: _Shown
    voiced: _Shown


def _weighed(sentence: Told, idf: Mapping[str, float]) -> _Weighed:
    """Reckoned once, for a sentence is compared with many."""
    total = sum(w.weight * idf[w.stem] for w in sentence.words)
    own, voiced = (_as_shown(_shown(sentence, voiced), idf) for voiced in (False, True))
    return _Weighed(total, own, voiced)


def _as_shown(words: Sequence[Word], idf: Mapping[str, float]) -> _Shown:
    return _Shown(
        tuple(w.stem for w in words),
        tuple(w.weight * idf[w.stem] for w in words),
        tuple(w.weight == 1.0 for w in words),
    )


def _match(
    told: Sequence[Told],
    voiced: Sequence[bool],
    weighed: Sequence[_Weighed],
    pair: tuple[int, int],
    runs: list[tuple[int, int]],
) -> Match:
    one_voiced = voiced[pair[0]] != voiced[pair[1]]
    left, right = (weighed[n].voiced if one_voiced and voiced[n] else weighed[n].own for n in pair)
    common = [i + n for i, _, length in equal_runs(left.stems, right.stems) for n in range(length)]
    poorer = min(weighed[n].total for n in pair)
    longest, weight = max(((length, _run_weight(told[pair[0]], at, length)) for at, length in runs), default=(0, 0.0))
    overlap = min(1.0, sum(left.worths[n] for n in common) / poorer) if poorer else 0.0
    return Match(*pair, longest, weight, overlap, sum(left.common[n] for n in common))


def _run_weight(sentence: Told, at: int, length: int) -> float:
    return sum(w.weight for w in sentence.words[at : at + length])
