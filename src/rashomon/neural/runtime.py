"""What runs networks: sessions, and word pieces as they are fed."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np

# Else the runtime writes a lasting device id into the user's home and looks for a host to send it to. It asks for the
# variable while it is imported; what the user's environment says of it does not count, for nothing leaves the machine.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
import onnxruntime as ort

from rashomon.neural.decoding import Array

FIRST, LAST = 101, 102
"""Ids of the marks at a window's ends, in the vocabulary of BERT."""
BATCH = 512
"""Word pieces read together: what a core keeps near at hand; more is slower."""
_SLOWER = ["SkipLayerNormFusion"]
"""What the runtime would do to make a graph faster and does not: a norm joined with a sum takes longer than both."""


def open_session(path: Path) -> ort.InferenceSession:
    """A network ready to run on one thread of the processor."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    return ort.InferenceSession(path, options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOWER)


def framed(values: Sequence[int], first: int = FIRST, last: int = LAST) -> Array:
    """Values of a window's pieces with those of the marks at its ends, (1, pieces + 2)."""
    return np.array([[first, *values, last]], np.int64)
