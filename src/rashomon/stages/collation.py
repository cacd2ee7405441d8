"""Renderings of the same words set side by side, word by word, with the places where they differ."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.text.alignment import Column, Judge, classify, collate
from rashomon.text.tokens import normal, tokenize

_MARKS = frozenset("\"“”„«»‘’'‹›「」『』")


def collate_readings(
    statements: Sequence[r.Statement], language: str = "en"
) -> tuple[r.CollationTable, tuple[r.ReadingVariant, ...]]:
    """The statements' words in columns, in the order given, and every place where two readings differ.

    Tokens are shown as written; quotation marks are left out. What a cue or a source inside the words says is no
    part of a reading.
    """
    readings = [reading_tokens(s.content) for s in statements]
    different = sorted(set(readings))  # a wording that many print is aligned once
    place = {reading: i for i, reading in enumerate(different)}
    columns = tuple(tuple(column[place[reading]] for reading in readings) for column in collate(different))
    table = r.CollationTable(readings=tuple(s.id for s in statements), columns=columns)
    return table, _variants(columns, _judge(language))


def reading_tokens(content: r.Content) -> tuple[str, ...]:
    """The tokens of the parts of a content, as written, without quotation marks."""
    parts = content.parts or ((content.start, content.end),)
    at = content.start
    found = (t.text for start, end in parts for t in tokenize(content.text, start - at, end - at))
    return tuple(t for t in found if t not in _MARKS)


def _judge(code: str) -> Judge:
    negations = get_language(code).negations
    return Judge(
        negates=lambda t: normal(t) in negations or normal(t).endswith("n't"),
        counts=lambda t: t[0].isdigit(),
        names=lambda t: t[0].isupper() and len(t) > 1,
    )


def _variants(columns: tuple[Column, ...], judge: Judge) -> tuple[r.ReadingVariant, ...]:
    found = []
    for same, run in groupby(range(len(columns)), key=lambda c: _agree(columns[c])):
        places = list(run)
        if not same:
            found.append(_variant(columns, places[0], places[-1] + 1, judge))
    return tuple(found)


def _agree(column: Column) -> bool:
    return None not in column and len({normal(t) or t for t in column if t}) == 1


def _variant(columns: tuple[Column, ...], start: int, end: int, judge: Judge) -> r.ReadingVariant:
    readings = zip(*columns[start:end], strict=True)
    forms = [tuple(t for t in reading if t is not None) for reading in readings]
    shown = tuple(" ".join(form) for form in forms)
    return r.ReadingVariant(start=start, end=end, kind=classify(forms, judge), forms=shown)
