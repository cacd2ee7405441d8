"""Renderings of the same words set side by side, word by word, with the places where they differ."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, groupby

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.text.alignment import Column, Judge, classify, collate
from rashomon.text.tokens import normal, tokenize

Table = Sequence[Column]
_MARKS = frozenset("\"“”„«»‘’'‹›「」『』")


def collate_readings(
    rows: Sequence[Sequence[r.Statement]], language: str = "en"
) -> tuple[r.CollationTable, tuple[r.ReadingVariant, ...]]:
    """The readings' words in columns, in the order given, and every place where two rows differ.

    A row is a statement, or the parts of one turn at speaking, which go on rather than differ: each part keeps a
    reading of its own, empty where the others stand. Tokens are shown as written; quotation marks are left out. What
    a cue or a source inside the words says is no part of a reading.
    """
    parts = [[reading_tokens(s.content) for s in row] for row in rows]
    wholes = [tuple(chain.from_iterable(row)) for row in parts]
    different = sorted(set(wholes))  # a wording that many print is aligned once
    place = {whole: i for i, whole in enumerate(different)}
    columns = tuple(tuple(column[place[whole]] for whole in wholes) for column in collate(different))
    cells = [_shared_out(row, [column[n] for column in columns]) for n, row in enumerate(parts)]
    readings = tuple(zip(*chain.from_iterable(cells), strict=True))
    table = r.CollationTable(readings=tuple(s.id for row in rows for s in row), columns=readings)
    return table, _variants(columns, readings, _judge(language))


def _shared_out(parts: Sequence[Sequence[str]], row: Sequence[str | None]) -> list[list[str | None]]:
    """The words of a row, given to its parts in turn: a row for each."""
    owner = iter([n for n, part in enumerate(parts) for _ in part])
    owners = [None if word is None else next(owner) for word in row]
    return [[word if mine == n else None for word, mine in zip(row, owners, strict=True)] for n in range(len(parts))]


def reading_tokens(content: r.Content) -> tuple[str, ...]:
    """The tokens of the parts of a content, as written, without quotation marks."""
    parts = content.parts or ((content.start, content.end),)
    at = content.start
    found = (t.text for start, end in parts for t in tokenize(content.text, start - at, end - at))
    return tuple(t for t in found if t not in _MARKS)


def _judge(code: str) -> Judge:
    negations, stop = get_language(code).negations, get_language(code).stopwords
    return Judge(
        negates=lambda t: normal(t) in negations or normal(t).endswith("n't"),
        counts=lambda t: t[0].isdigit(),
        names=lambda t: t[0].isupper() and len(t) > 1 and normal(t) not in stop,
    )


def _variants(columns: Table, readings: Table, judge: Judge) -> tuple[r.ReadingVariant, ...]:
    """The runs of columns in which rows differ; the kind is that of the rows, the forms are those of the readings."""
    found = []
    for same, run in groupby(range(len(columns)), key=lambda c: _agree(columns[c])):
        places = list(run)
        if not same:
            start, end = places[0], places[-1] + 1
            kind = classify(_forms(columns[start:end]), judge)
            shown = tuple(" ".join(form) for form in _forms(readings[start:end]))
            found.append(r.ReadingVariant(start=start, end=end, kind=kind, forms=shown))
    return tuple(found)


def _agree(column: Column) -> bool:
    return None not in column and len({normal(t) or t for t in column if t}) == 1


def _forms(columns: Table) -> list[tuple[str, ...]]:
    """What each row has in these columns."""
    return [tuple(t for t in row if t is not None) for row in zip(*columns, strict=True)]
