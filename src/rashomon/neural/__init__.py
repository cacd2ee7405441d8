"""Trained readers behind small protocols: weights, their manifest, and what runs them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from rashomon.neural.manifest import Manifest, read_manifest

if TYPE_CHECKING:
    from rashomon.neural.sentences import OnnxSentences
    from rashomon.neural.tagger import OnnxTagger

OWN_MODELS = Path(__file__).parent / "weights"
"""The folder of the weights that come with the package."""


def manifest_of(folder: str | os.PathLike[str] | None) -> Manifest | None:
    """What lies in a folder of weights, unopened; None and errors as for `open_tagger`."""
    return None if _without(folder) else read_manifest(Path(folder or ""))


def open_tagger(folder: str | os.PathLike[str] | None) -> OnnxTagger | None:
    """The tagger of a folder of weights; None for None, and where the package came without its own.

    Raises UsageError where another folder holds no usable model.
    """
    if _without(folder):
        return None
    from rashomon.neural.tagger import OnnxTagger  # noqa: PLC0415 - the runtime takes long to import

    return OnnxTagger(Path(folder or ""))


def open_encoder(folder: str | os.PathLike[str] | None) -> OnnxSentences | None:
    """The sentence encoder of a folder of weights; None and errors as for `open_tagger`."""
    if _without(folder):
        return None
    from rashomon.neural.sentences import OnnxSentences  # noqa: PLC0415 - as above

    return OnnxSentences(Path(folder or ""))


def _without(folder: str | os.PathLike[str] | None) -> bool:
    return folder is None or (folder == OWN_MODELS and not (OWN_MODELS / "manifest.json").exists())
