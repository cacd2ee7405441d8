"""Tellings: clauses of different accounts that tell the same, whatever their order and wording.

Each readable sentence is cut into clauses; two clauses of two accounts are alike by the rare words they share and, with
an encoder, by their sense. What two accounts tell alike is where a difference in a number, a name, a place or a "not"
is one: findings are made from it.
"""

from __future__ import annotations

import functools
import itertools
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from rashomon.language import get_language
from rashomon.language.base import Language
from rashomon.model import records as r
from rashomon.neural.protocols import SentenceEncoder
from rashomon.stages.likeness import expand
from rashomon.stages.reading import BlockView, SentenceView, block_views
from rashomon.stages.wording import Weights, content_stems
from rashomon.text.blocks import Range
from rashomon.text.groups import grouped
from rashomon.text.tokens import Token, normal, tokenize

_LEAST_TOKENS, _LEAST_STEMS = 5, 3
"""What a clause must have to stand by itself, and to be compared."""
_QUOTED = 0.5
"""The share of a clause inside quotation marks from which it is somebody's words."""
_TOLD = frozenset({"body", "list"})
_WORTH_A_LOOK = 0.2
"""Clauses that share less of their rare words are not encoded."""
_COMMON = 60
"""A stem that more clauses have finds no pairs by itself."""
_NEIGHBOURS = 24
"""How many of its likest clauses are kept for each: enough for every account of an event of the usual size."""
ALIKE, ALIKE_BY_WORDS = 0.5, 0.42
"""From here two clauses tell the same: with an encoder, and by words alone."""
_FITS = 0.8
"""The share of that which any two clauses of a group must reach."""


class Telling(NamedTuple):
    """A clause and the stems it is compared by; nationalities count as their countries.

    `quoted`: it stands in quotation marks, most of it: somebody's words, which are compared as utterances too.
    `opens`: the stems of the name that it begins with; None where it begins with a pronoun, which stands for any name.
    `stated`: it is not what somebody denied, or did not say.
    """

    span: r.Span
    sentence: r.Span
    stems: frozenset[str]
    quoted: bool = False
    opens: frozenset[str] | None = frozenset()
    stated: bool = True

    def said_too(self, other: Telling) -> frozenset[str]:
        """Stems that both have and that are no names in either: what they tell of whom or what they name."""
        return (self.stems & other.stems) - _names(self.span.text) - _names(other.span.text)


@functools.lru_cache(maxsize=4096)
def _names(text: str) -> frozenset[str]:
    """Stems of the words with a capital inside a text, and of countries and their people."""
    tokens = tokenize(text)
    language = get_language("en")
    particles = [t for t, after in itertools.pairwise(tokens) if _is_particle(t, after, language)]
    capitals = content_stems("en", [t for t in tokens[1:] if t.text[0].isupper()] + particles)
    return capitals | (_stems(tokens, language) - content_stems("en", tokens))


def _is_particle(token: Token, after: Token, language: Language) -> bool:
    """As "al" in "al Brekka" and "al-Brekka"."""
    return token.text in language.names.particles and (after.text[0].isupper() or after.text == "-")


class Tellings(NamedTuple):
    """All clauses by article then position, how alike pairs of them (the former first) are, and what tells the same.

    `best` are the pairs each of which is the other's likest in its article, the likest first; `least` is how alike two
    must be to tell the same: less where words alone decide.
    """

    all: tuple[Telling, ...] = ()
    likeness: Mapping[tuple[int, int], float] = {}
    best: tuple[tuple[int, int], ...] = ()
    groups: tuple[tuple[int, ...], ...] = ()
    least: float = ALIKE

    def between(self, n: int, m: int) -> float:
        """How alike two clauses are, 0 where they were not compared."""
        return self.likeness.get((min(n, m), max(n, m)), 0.0)

    def same(self, n: int, m: int, share: float = 1.0) -> bool:
        """Two clauses are as alike as tells the same, or a share of that."""
        return n == m or self.between(n, m) >= share * self.least

    def likest(self, share: float) -> list[tuple[int, int]]:
        """The pairs each of which is the other's likest in its article, down to a share of what tells the same."""
        return _mutual(self.all, {pair: score for pair, score in self.likeness.items() if score >= share * self.least})

    def middle(self, group: Sequence[int]) -> int:
        """The place of the clause of a group that is most like the others."""
        return max(group, key=lambda n: (round(math.fsum(self.between(n, m) for m in group if m != n), 6), -n))


def read_tellings(
    articles: Iterable[r.Article],
    statements: Iterable[r.Statement],
    weighing: Weights,
    encoder: SentenceEncoder | None,
) -> Tellings:
    """The clauses of an event, and which tell the same; without an encoder by their words alone.

    A clause that only says who spoke tells nothing.
    """
    said: dict[str, list[r.Statement]] = defaultdict(list)
    for statement in statements:
        said[statement.article].append(statement)
    told = tuple(t for a in sorted(articles, key=lambda a: a.id) for t in _tellings(a, said[a.id]))
    # by words alone a country counts in full: there is no sense to tell by
    shared = _shared(told, weighing if encoder is None else _weigh(told, weighing))
    likeness = shared if encoder is None else _with_sense(told, shared, encoder)
    least = ALIKE_BY_WORDS if encoder is None else ALIKE
    best = _mutual(told, {pair: score for pair, score in likeness.items() if score >= least})
    fits = {pair for pair, score in likeness.items() if score >= _FITS * least}
    groups = grouped(len(told), best, lambda a, b: (min(a, b), max(a, b)) in fits)
    return Tellings(told, likeness, tuple(best), tuple(g for g in groups if len(g) > 1), least)


def _tellings(article: r.Article, said: Sequence[r.Statement]) -> Iterator[Telling]:
    language = get_language(article.language)
    frames = sorted({(f.start, f.end) for s in said for f in (s.source, s.cue) if f is not None})
    contents = _outermost([(s.content.start, s.content.end) for s in said if s.kind != "direct"])
    unstated = [s for s in said if not s.states]
    for block in block_views(article):
        for sentence in block.sentences if block.kind in _TOLD else ():
            whole = article.span(sentence.start, sentence.end)
            here = [f for f in frames if f[0] < sentence.end and sentence.start < f[1]]
            for tokens in clauses(article.text, sentence, contents, language):
                span = article.span(tokens[0].start, tokens[-1].end)
                if len(content_stems(article.language, tokens, here)) >= _LEAST_STEMS:
                    stems, quoted = _stems(tokens, language), _is_quoted(block, span)
                    stated = not any(_takes_back(s, span) for s in unstated)
                    yield Telling(span, whole, stems, quoted, _opening(tokens, language), stated)


def read_sentences(articles: Iterable[r.Article], weighing: Weights) -> Tellings:
    """Whole sentences, compared by their words alone: what one account takes from another, or both from a third."""
    told = tuple(t for a in sorted(articles, key=lambda a: a.id) for t in _sentences(a))
    likeness = _shared(told, weighing) | _same_words(told)
    best = _mutual(told, {pair: score for pair, score in likeness.items() if score >= ALIKE_BY_WORDS})
    return Tellings(told, likeness, tuple(best))


def _same_words(told: Sequence[Telling]) -> dict[tuple[int, int], float]:
    """Pairs with just the same words, too few as they may be to be compared, but for a "not"."""
    negations = get_language("en").negations
    same: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for n, telling in enumerate(told):
        plain = (w for t in tokenize(telling.span.text) if t.is_word for w in expand(t.text))
        key = tuple(sorted(w for w in plain if w not in negations))
        if len(key) > 1:
            same[key].append(n)
    pairs = (pair for places in same.values() for pair in itertools.combinations(places[:_NEIGHBOURS], 2))
    return {(a, b): 1.0 for a, b in pairs if told[a].span.article != told[b].span.article}


def _sentences(article: r.Article) -> Iterator[Telling]:
    language = get_language(article.language)
    for block in block_views(article):
        for sentence in block.sentences if block.kind in _TOLD else ():
            span = article.span(sentence.start, sentence.end)
            yield Telling(span, span, _stems(sentence.tokens, language), _is_quoted(block, span))


def _outermost(ranges: Sequence[Range]) -> list[int]:
    """The edges of ranges that lie in no other."""
    edges: list[int] = []
    for start, end in sorted(set(ranges), key=lambda r: (r[0], -r[1])):
        if not edges or start >= edges[-1]:
            edges += (start, end)
    return edges


def clauses(text: str, sentence: SentenceView, contents: Sequence[int], language: Language) -> list[list[Token]]:
    """The tokens of each clause of a sentence, cut where what is said begins and ends; short ones join the former."""
    between = (language.contrasts.breaks, language.contrasts.bare_breaks)
    breaks = {m.end() for pattern in between for m in pattern.finditer(text, sentence.start, sentence.end)}
    edges = {edge for edge in contents if sentence.start < edge < sentence.end}
    cuts = sorted({sentence.start, sentence.end} | breaks | edges)
    found: list[list[Token]] = []
    for first, last in itertools.pairwise(cuts):
        tokens = [t for t in sentence.tokens if first <= t.start < last]
        if found and min(len(tokens), len(found[-1])) < _LEAST_TOKENS:
            found[-1] = found[-1] + tokens
        elif tokens:
            found.append(tokens)
    return found


def _takes_back(unstated: r.Statement, span: r.Span) -> bool:
    """The clause is what somebody denied or did not say; one that tells so itself tells something."""
    cue = unstated.cue
    return mostly_in(span, unstated.content.span) and not (cue is not None and span.covers(cue))


def mostly_in(span: r.Span, content: r.Span) -> bool:
    """More than half of a clause lies in a content of its article."""
    return 2 * (min(span.end, content.end) - max(span.start, content.start)) > span.end - span.start


def _is_quoted(block: BlockView, span: r.Span) -> bool:
    inside = sum(max(0, min(q.end, span.end) - max(q.start, span.start)) for q in block.quotes)
    return inside > _QUOTED * (span.end - span.start)


def _stems(tokens: Sequence[Token], language: Language) -> frozenset[str]:
    """Stems of the content words; a country, named in up to three words or by its people, is one stem."""
    names = language.names
    words = [t.text.removesuffix("’s").removesuffix("'s") for t in tokens]
    found, plain, at = set(), [], 0
    while at < len(words):
        for length in (3, 2, 1):
            phrase = " ".join(words[at : at + length])
            country = names.countries.get(phrase) or names.nationalities.get(phrase)
            if country:
                found.add(normal(country))
                break
        else:
            length = 1
            plain.append(tokens[at])
        at += length
    return content_stems(language.code, plain) | found


def _weigh(told: Sequence[Telling], weighing: Weights) -> Weights:
    """Weights with those of countries, which are stems of tellings alone."""
    counts = Counter(stem for t in told for stem in t.stems if stem not in weighing.of)
    total = max(len(told), 1)
    return Weights({**weighing.of, **{s: math.log1p(total / n) for s, n in counts.items()}}, weighing.unseen)


def _shared(told: Sequence[Telling], weighing: Weights) -> dict[tuple[int, int], float]:
    """Pairs of clauses of two articles that share rare words worth a look, with their likeness by words."""
    having: dict[str, list[int]] = defaultdict(list)
    for n, telling in enumerate(told):
        for word in telling.stems:
            having[word].append(n)
    rare = {word: tuple(places) for word, places in having.items() if len(places) <= _COMMON}
    found = {}
    for n, telling in enumerate(told):
        for m in {m for word in telling.stems for m in rare.get(word, ()) if m < n}:
            if told[m].span.article != telling.span.article:
                likeness = weighing.likeness(*_compared(told[m], telling))
                if likeness >= _WORTH_A_LOOK:
                    found[m, n] = likeness
    return _nearest(found)


def _compared(one: Telling, other: Telling) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of two clauses; where one begins with a pronoun, the other's opening name does not tell them apart."""
    left, right = one.stems, other.stems
    if one.opens is None:
        right = right - (other.opens or frozenset())
    if other.opens is None:
        left = left - (one.opens or frozenset())
    return left, right


def _opening(tokens: Sequence[Token], language: Language) -> frozenset[str] | None:
    """Stems of the capitalised words that a clause begins with, an article aside; None for a pronoun."""
    words = tokens[1:] if normal(tokens[0].text) in language.contrasts.articles else tokens
    if tokens[0].text[0].isupper() and normal(tokens[0].text) in language.names.pronouns:
        return None
    name = itertools.takewhile(lambda t: t.text[0].isupper() or t.text == ",", words)
    return content_stems(language.code, name)


def _nearest(scores: Mapping[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    """The pairs that are among the likest of one of the two."""
    by_one: dict[int, list[tuple[float, tuple[int, int]]]] = defaultdict(list)
    for pair, score in scores.items():
        for n in pair:
            by_one[n].append((-score, pair))
    kept = {pair for some in by_one.values() for _, pair in sorted(some)[:_NEIGHBOURS]}
    return {pair: scores[pair] for pair in sorted(kept)}


def _with_sense(
    told: Sequence[Telling], shared: Mapping[tuple[int, int], float], encoder: SentenceEncoder
) -> dict[tuple[int, int], float]:
    """The mean of likeness by words and by sense."""
    row: dict[str, int] = {}  # what many print is encoded once
    for n in sorted({n for pair in shared for n in pair}):
        row.setdefault(told[n].span.text, len(row))
    if not row:
        return {}
    vectors = encoder.encode(list(row))
    pairs = list(shared)
    left, right = (vectors[[row[told[pair[side]].span.text] for pair in pairs]] for side in (0, 1))
    sense = np.einsum("ij,ij->i", left, right)
    return {pair: round((shared[pair] + float(s)) / 2, 4) for pair, s in zip(pairs, sense, strict=True)}


def _mutual(told: Sequence[Telling], scores: Mapping[tuple[int, int], float]) -> list[tuple[int, int]]:
    """Pairs each of which is the other's likest in its article, the likest first."""
    best: dict[tuple[int, str], tuple[float, int]] = {}
    for (a, b), score in scores.items():
        for one, other in ((a, b), (b, a)):
            key = one, told[other].span.article
            best[key] = max(best.get(key, (0.0, 0)), (score, -other))
    pairs = [
        (a, b) for a, b in scores if best[a, told[b].span.article][1] == -b and best[b, told[a].span.article][1] == -a
    ]
    return sorted(pairs, key=lambda p: (-scores[p], p))
