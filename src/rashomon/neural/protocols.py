"""What a stage asks of a trained reader, and what it gets: no weights, no runtime."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, Protocol

import msgspec

Range = tuple[int, int]
NameKind = Literal["person", "organisation", "place", "nationality", "office"]


class Tagged(msgspec.Struct, frozen=True, kw_only=True):
    """An attribution as a tagger sees it in one paragraph."""

    source: Range | None
    cue: Range
    content: tuple[Range, ...]
    score: float


class Named(msgspec.Struct, frozen=True, kw_only=True):
    """A name as a tagger sees it in one paragraph."""

    kind: NameKind
    at: Range


class Pronoun(msgspec.Struct, frozen=True, kw_only=True):
    """A pronoun, and for each name of a person in its paragraph how likely it is one of whom the pronoun means."""

    at: Range
    names: tuple[tuple[Range, float], ...]


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What a tagger sees in one paragraph, by position; ranges are code points of the paragraph."""

    attributions: tuple[Tagged, ...] = ()
    names: tuple[Named, ...] = ()
    pronouns: tuple[Pronoun, ...] = ()


class Tagger(Protocol):
    """Reads paragraphs, each by itself."""

    def read(self, paragraphs: Sequence[str]) -> Sequence[Reading]:
        """What it sees in each."""
        ...


class SentenceEncoder(Protocol):
    """Gives texts vectors: the more alike their sense, the larger the inner product."""

    def encode(self, texts: Sequence[str]) -> Any:
        """An array (texts, width) of unit vectors."""
        ...
