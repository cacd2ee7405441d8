"""A sentence laid out for attribution: tokens with the mentions and quotations they belong to."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import NamedTuple

from rashomon.language.base import Language
from rashomon.model import records as r
from rashomon.stages.reading import BlockView, SentenceView
from rashomon.text.quotes import Quote
from rashomon.text.tokens import Token, normal

PREPOSITIONS = frozenset(
    (
        "of to in for with from by on at about between among against into onto over under after before since"
        " until during through toward towards upon without within via despite behind beyond near like including"
        " amid than around off across along unlike regarding concerning following"
    ).split()
)
DETERMINERS = frozenset("the a an this that these those his her its their our my your no any some each every".split())
_ARTICLES = frozenset({"the", "The"})
_BRACKETED = 8
"""Tokens that a bracket behind a name may have."""
BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "am", "get", "gets", "got"])
FILLERS = frozenset(
    (
        "also then later again only just still even has have had having did does do would will could can may"
        " might must should not never himself herself themselves itself now already once first previously"
        " earlier today yesterday repeatedly further too both all meanwhile has n't monday tuesday wednesday"
        " thursday friday saturday sunday"
    ).split()
)


class Clause(NamedTuple):
    """One stretch of tokens (a sentence, or what stands inside a quotation) with its mentions and quotations."""

    article: r.Article
    language: Language
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    starts: dict[int, r.Mention]
    """Longest mention beginning at a token index."""
    ends: dict[int, r.Mention]
    """Longest mention ending at a token index."""
    first_of: dict[int, int]
    """Where a mention may start, as an offset → the index of its first token, an article before a name included."""
    inside: tuple[bool, ...]
    """Whether a token stands inside an outermost quotation of this clause."""
    quotes: tuple[Quote, ...]
    start: int
    end: int

    def first(self, mention: r.Mention) -> int:
        """Index of the mention's first token."""
        return self.first_of[mention.start]

    def place(self, mention: r.Mention | None, otherwise: int) -> int:
        """The same; `otherwise` where there is no mention, or none in this clause."""
        return otherwise if mention is None else self.first_of.get(mention.start, otherwise)

    def word(self, i: int) -> str:
        """Normal form of token i, "" outside the clause."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def marks_lower(self, i: int) -> bool:
        """Token i is a word in lower case."""
        return self.tokens[i].text[0].islower()

    def mark(self, i: int) -> str:
        """Token i as it stands, "" outside the clause."""
        return self.tokens[i].text if 0 <= i < len(self.tokens) else ""


def lay_out(
    article: r.Article,
    language: Language,
    sentence: SentenceView,
    mentions: Sequence[r.Mention],
    quotes: Sequence[Quote],
) -> Clause:
    """The clause of one sentence; `mentions` and `quotes` may be those of the whole block."""
    tokens = sentence.tokens
    index = {t.start: i for i, t in enumerate(tokens)}
    starts: dict[int, r.Mention] = {}
    ends: dict[int, r.Mention] = {}
    first_of = dict(index)
    for m in sorted(mentions, key=lambda m: m.end - m.start):
        i = index.get(m.start)
        j = _token_ending(tokens, m.end, i)
        if i is not None and j is not None:
            begin = i - 1 if i and tokens[i - 1].text in _ARTICLES and m.form == "name" else i
            starts[i] = starts[begin] = ends[j] = m
            first_of[m.start] = begin
    near = itertools.takewhile(lambda q: q.start < sentence.end, quotes)
    here = tuple(q for q in near if sentence.start < q.end)
    inside = tuple(any(q.start <= t.start < q.end for q in here) for t in tokens)
    words = tuple(normal(t.text) for t in tokens)
    return Clause(article, language, tokens, words, starts, ends, first_of, inside, here, sentence.start, sentence.end)


def lay_out_part(
    article: r.Article,
    language: Language,
    block: BlockView,
    mentions: Sequence[r.Mention],
    quotes: Sequence[Quote],
    part: Quote,
) -> Clause:
    """The clause of what stands inside a quotation; `quotes` are those within it."""
    tokens = tuple(
        t for s in block.sentences for t in s.tokens if part.inner_start <= t.start and t.end <= part.inner_end
    )
    return lay_out(article, language, SentenceView(part.inner_start, part.inner_end, tokens), mentions, quotes)


def _token_ending(tokens: Sequence[Token], end: int, i: int | None) -> int | None:
    if i is None:
        return None
    for j in range(i, len(tokens)):
        if tokens[j].end >= end:
            return j if tokens[j].start < end else None
    return None


def is_filler(clause: Clause, i: int) -> bool:
    """An auxiliary or adverb that may stand between a subject and its verb."""
    word = clause.word(i)
    return word in FILLERS or (word.endswith("ly") and len(word) > 4 and i not in clause.ends)


def before_bracket(clause: Clause, last: int) -> int:
    """Where it ends before a bracket that ends at token `last`: "the Orrin Board (OB) | said"; else `last`."""
    if clause.mark(last) != ")":
        return last
    opens = (i for i in range(last - 1, max(0, last - _BRACKETED), -1) if clause.mark(i) == "(")
    return next(opens, last + 1) - 1


def after_preposition(clause: Clause, mention: r.Mention) -> bool:
    """The mention is the object of a preposition."""
    at = clause.first(mention) - 1
    while at > 0 and clause.word(at) in DETERMINERS | {"own"}:
        at -= 1
    return clause.word(at) in PREPOSITIONS
