"""The wordings of an utterance with the differing words marked, from its collation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from rashomon.model import records as r

PLAIN, ASIDE, GAP = "", "aside", "gap"
_PLAIN, _ASIDE = -1, -2


class Piece(NamedTuple):
    """A stretch of a wording. Its `kind` is a variant class or one of three more.

    "" where readings agree, "aside" for words that are not the speaker's, "gap" (no text) where others have more.
    """

    text: str
    kind: str


class Cell(NamedTuple):
    """One reading's words in a stretch of columns; `kind` as in `Piece`, `text` "" where it has none."""

    text: str
    kind: str


class Stretch(NamedTuple):
    """Columns [start, end) of a collation that belong together; `kind` is "" where the readings agree."""

    start: int
    end: int
    kind: r.VariantClass | Literal[""]


def pieces(utterance: r.Utterance, index: int, statement: r.Statement) -> tuple[Piece, ...]:
    """The text of reading `index` cut where its marking changes; the texts together are the statement's content."""
    text = statement.content.text
    labels = _asides(statement)
    gaps = _label(text, labels, utterance, index)
    return tuple(_group(text, labels, gaps, utterance.variants))


def stretches(utterance: r.Utterance) -> tuple[Stretch, ...]:
    """The columns in order: each variant as one stretch, and each run of columns between variants."""
    found: list[Stretch] = []
    at, end = 0, len(utterance.collation.columns)
    for variant in sorted(utterance.variants, key=lambda v: (v.start, v.end)):
        found.append(Stretch(at, variant.start, ""))
        found.append(Stretch(max(at, variant.start), variant.end, variant.kind))
        at = max(at, variant.end)
    return tuple(s for s in (*found, Stretch(at, end, "")) if s.start < s.end)


def cells(utterance: r.Utterance, index: int) -> tuple[Cell, ...]:
    """What reading `index` has in each of the `stretches`."""
    columns = utterance.collation.columns
    return tuple(
        Cell(" ".join(token for column in columns[s.start : s.end] if (token := column[index])), s.kind)
        for s in stretches(utterance)
    )


def _asides(statement: r.Statement) -> list[int]:
    start = statement.content.start
    labels = [_ASIDE] * len(statement.content.text)
    for a, b in statement.content.parts:
        labels[a - start : b - start] = [_PLAIN] * (b - a)
    return labels


def _label(text: str, labels: list[int], utterance: r.Utterance, index: int) -> set[int]:
    """Write each variant's number under its characters; return the offsets where this reading has nothing for one."""
    owner = {c: i for i, v in enumerate(utterance.variants) for c in range(v.start, v.end)}
    columns = [column[index] for column in utterance.collation.columns]
    gaps: set[int] = set()
    at, former = 0, _PLAIN
    for number, token in enumerate(columns):
        variant = owner.get(number, _PLAIN)
        if token is None:
            if variant != _PLAIN and not _has_words(utterance.variants[variant], columns):
                gaps.add(at)
            continue
        found = text.find(token, at)
        if found < 0:
            continue
        begin = at if variant == former and variant != _PLAIN else found
        _fill(labels, begin, found + len(token), variant)
        at, former = found + len(token), variant
    return gaps


def _has_words(variant: r.ReadingVariant, columns: list[str | None]) -> bool:
    return any(columns[variant.start : variant.end])


def _fill(labels: list[int], start: int, end: int, variant: int) -> None:
    for i in range(start, end):
        if labels[i] != _ASIDE:
            labels[i] = variant


def _group(text: str, labels: list[int], gaps: set[int], variants: tuple[r.ReadingVariant, ...]) -> Iterator[Piece]:
    kinds = {_PLAIN: PLAIN, _ASIDE: ASIDE} | {i: str(v.kind) for i, v in enumerate(variants)}
    changes = {i for i in range(1, len(labels)) if labels[i] != labels[i - 1]}
    cuts = sorted({0, len(labels)} | changes | gaps)
    for start, end in zip(cuts, [*cuts[1:], len(labels)], strict=True):
        if start in gaps:
            yield Piece("", GAP)
        if start < end:
            yield Piece(text[start:end], kinds[labels[start]])
