"""What a stage asks of a trained reader, and what it gets: no weights, no runtime."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import msgspec

Range = tuple[int, int]


class Tagged(msgspec.Struct, frozen=True, kw_only=True):
    """An attribution as a tagger sees it in one paragraph. `inner`: it stands in another's content."""

    source: Range | None
    cue: Range
    content: tuple[Range, ...]
    inner: bool
    score: float


class AttributionTagger(Protocol):
    """Reads paragraphs, each by itself."""

    def read(self, paragraphs: Sequence[str]) -> Sequence[tuple[Tagged, ...]]:
        """For each paragraph its attributions; ranges are code points of the paragraph."""
        ...
