"""The manifest of a folder of weights: what lies there, under which licence, and whether it is unchanged."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

from rashomon.model.errors import UsageError


class Manifest(msgspec.Struct, frozen=True):
    """A name, the licence, how it was trained, and the SHA-256 of each file.

    `calibration`: slope and shift of the log odds that make a tagger's scores shares of right readings (Platt 1999).
    """

    name: str
    licence: str
    trained: str
    files: dict[str, str]
    calibration: tuple[float, float] = (1.0, 0.0)

    @property
    def digest(self) -> str:
        """One SHA-256 over the names and digests of all files and the calibration."""
        listed = [f"{name} {digest}\n" for name, digest in sorted(self.files.items())]
        return hashlib.sha256("".join([*listed, f"{self.calibration}\n"]).encode()).hexdigest()


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a folder of weights. Raises UsageError where there is none that can be read."""
    try:
        return msgspec.json.decode((folder / "manifest.json").read_bytes(), type=Manifest)
    except (OSError, msgspec.DecodeError) as error:
        raise UsageError(f"{folder}: no usable model there ({error}); name a folder with manifest.json") from error


def verified(folder: Path, name: str) -> Path:
    """A file of a folder of weights. Raises UsageError where it is missing or not the one that the manifest names."""
    path, told = folder / name, read_manifest(folder).files.get(name)
    try:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise UsageError(f"{folder}: no usable model there ({error})") from error
    if digest != told:
        raise UsageError(f"{folder}: {name} is not the file that manifest.json names: get the model again")
    return path
