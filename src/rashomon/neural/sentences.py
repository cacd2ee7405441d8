"""The sentence encoder: texts as vectors whose inner product is the larger the more alike their sense is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from rashomon.neural.decoding import Array
from rashomon.neural.features import word_pieces
from rashomon.neural.manifest import verified
from rashomon.neural.runtime import framed, open_session

WIDTH = 384


class OnnxSentences:
    """Encodes texts, each by itself: what is quantised together shares a scale. Deterministic, on one thread."""

    def __init__(self, folder: Path) -> None:
        self.words = word_pieces(verified(folder, "tokenizer.json").read_text(encoding="utf-8"))
        self.network = open_session(verified(folder, "sentences.onnx"))

    def encode(self, texts: Sequence[str]) -> Array:
        """Unit vectors (texts, `WIDTH`); of a long text its first window, of an empty one zeros."""
        vectors = np.zeros((len(texts), WIDTH), np.float32)
        for row, text in zip(vectors, texts, strict=True):
            ids = self.words.read(text).ids
            if ids:
                fed = framed(ids)
                row[:] = self.network.run(None, {"ids": fed, "mask": np.ones_like(fed)})[0][0]
        return vectors
