"""Models that are opened when they are first asked: what is remembered needs none."""

from __future__ import annotations

import functools
import os
from collections.abc import Sequence
from typing import Any

from rashomon.neural import open_encoder, open_tagger
from rashomon.neural.protocols import Reading, SentenceEncoder, Tagger


class LateTagger:
    """The tagger of a folder of weights. Reading raises UsageError where there is no usable one."""

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        self._folder = folder

    @functools.cached_property
    def _tagger(self) -> Tagger:
        tagger = open_tagger(self._folder)
        assert tagger is not None
        return tagger

    def read(self, paragraphs: Sequence[str]) -> Sequence[Reading]:
        """What it sees in each."""
        return self._tagger.read(paragraphs)


class LateEncoder:
    """The sentence encoder of a folder of weights. Encoding raises UsageError where there is no usable one."""

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        self._folder = folder

    @functools.cached_property
    def _encoder(self) -> SentenceEncoder:
        encoder = open_encoder(self._folder)
        assert encoder is not None
        return encoder

    def encode(self, texts: Sequence[str]) -> Any:
        """An array (texts, width) of unit vectors."""
        return self._encoder.encode(texts)
