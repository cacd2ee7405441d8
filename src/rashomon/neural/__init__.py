"""Trained readers behind small protocols: weights, their manifest, and what runs them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rashomon.neural.tagger import Tagger

OWN_MODELS = Path(__file__).parent / "weights"
"""The folder of the weights that come with the package."""


def open_tagger(folder: str | os.PathLike[str] | None) -> Tagger | None:
    """The tagger of a folder of weights; None for None, and where the package came without its own.

    Raises UsageError where another folder holds no usable model.
    """
    if folder is None or (folder == OWN_MODELS and not (OWN_MODELS / "manifest.json").exists()):
        return None
    from rashomon.neural.tagger import Tagger  # noqa: PLC0415 - the runtime takes long to import

    return Tagger(Path(folder))
