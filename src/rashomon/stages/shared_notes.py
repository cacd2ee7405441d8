"""Notes that several outlets print under their reports: who paid for a piece, who may print it again, who they are.

A paragraph near the end of two or more reports that are no prints of each other, and that has no matter in common with
what stands over it, is no part of either: it is no finding, and nobody has it from anybody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.base import Models, NoParams, Records, Stage, replace
from rashomon.text.tokens import stem, words

_LAST, _LEAST_WORDS = 4, 8
"""Blocks of a report at its end in which such a note may stand; and its words, at least."""
_MATTER = 0.2
"""Of the content words of a report's own paragraph at least so many stand elsewhere in it, too."""
_SHARED = 0.5
"""Reports of which so many other paragraphs are equal are prints of one text, notes and all."""
_OWN = ("body", "list")

Forms = tuple[str, ...]


class _Paragraph(NamedTuple):
    """A paragraph of the report of an article: the number of its passage, and its words in normal form."""

    passage: int
    forms: Forms


def run(records: Records, models: Models, params: NoParams) -> Records:
    """Mark the notes in `articles` as boilerplate."""
    del models, params
    told = [tuple(_paragraphs(article)) for article in records.articles]
    held = _near_ends(told)
    articles = (_without(a, _notes(a, told, held, n)) for n, a in enumerate(records.articles))
    return replace(records, articles=tuple(articles))


def _paragraphs(article: r.Article) -> Iterator[_Paragraph]:
    for number, passage in enumerate(article.passages):
        if passage.kind in _OWN:
            yield _Paragraph(number, words(article.text, passage.start, passage.end))


def _near_ends(told: Sequence[Sequence[_Paragraph]]) -> Mapping[Forms, set[int]]:
    """Words of a last paragraph → the numbers of the articles that have it there."""
    held: dict[Forms, set[int]] = defaultdict(set)
    for number, paragraphs in enumerate(told):
        for paragraph in paragraphs[1:][-_LAST:]:
            if len(paragraph.forms) >= _LEAST_WORDS:
                held[paragraph.forms].add(number)
    return held


def _notes(
    article: r.Article, told: Sequence[Sequence[_Paragraph]], held: Mapping[Forms, set[int]], number: int
) -> frozenset[int]:
    """The passages of an article that are such notes."""
    shared = [p for p in told[number][1:][-_LAST:] if len(held.get(p.forms, ())) > 1]
    if not shared:
        return frozenset()
    others = {n for p in shared for n in held[p.forms]} - {number}
    apart = {n for n in others if not _prints(told[number], told[n], {p.forms for p in shared})}
    return frozenset(p.passage for p in shared if held[p.forms] & apart and _is_beside(article, p, told[number]))


def _prints(one: Sequence[_Paragraph], other: Sequence[_Paragraph], notes: set[Forms]) -> bool:
    """True where most of the shorter report stands in the other, the notes left out."""
    mine, theirs = ({p.forms for p in some} - notes for some in (one, other))
    return not mine or not theirs or len(mine & theirs) >= _SHARED * min(len(mine), len(theirs))


def _is_beside(article: r.Article, note: _Paragraph, told: Sequence[_Paragraph]) -> bool:
    """It shares hardly a content word with the report over it."""
    common = get_language(article.language).stopwords
    stems = {stem(word) for word in note.forms if word not in common}
    over = {stem(word) for p in told if p.forms != note.forms for word in p.forms}
    return len(stems & over) < _MATTER * len(stems)


def _without(article: r.Article, notes: frozenset[int]) -> r.Article:
    if not notes:
        return article
    passages = (r.replace(p, kind="boilerplate") if n in notes else p for n, p in enumerate(article.passages))
    return msgspec.structs.replace(article, passages=tuple(passages))


STAGE = Stage(name="shared-notes", version=1, reads=("articles",), writes=("articles",), run=run)
