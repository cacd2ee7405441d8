"""Bytes by key, kept from run to run: in a folder, or nowhere."""

from __future__ import annotations

import contextlib
import functools
import hashlib
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

LIMIT = 500_000_000
"""Bytes that a folder holds at the most, by default."""
_LAYOUT = "rashomon-1"
"""The part of the folder that is ours. Nothing outside is written or removed."""
_KEY = re.compile(r"\.?[0-9a-f]{64}(?:\.[0-9a-f]+)?")
_CHECK = 32
"""Bytes of the checksum before each value."""


class Store(Protocol):
    """Gives back what was put under a key, or None; a value is whole or not there."""

    def get(self, key: str) -> bytes | None:
        """The bytes under a key (64 hexadecimal digits)."""
        ...

    def put(self, key: str, value: bytes) -> None:
        """Keep bytes under a key. Raises OSError where that cannot be done."""
        ...


class Nowhere:
    """Keeps nothing."""

    def get(self, key: str) -> None:
        """Nothing."""

    def put(self, key: str, value: bytes) -> None:
        """Nothing is kept."""


class Folder:
    """A file a key, each with its checksum, in a part of the folder that belongs to one edition of the program.

    Files are written beside their place and moved there, so that two processes do not get in each other's way. One
    that is damaged counts as not there.
    """

    def __init__(self, folder: str | os.PathLike[str], edition: str) -> None:
        self._root = Path(folder, _LAYOUT)
        self._home = self._root / edition

    def get(self, key: str) -> bytes | None:
        """The bytes under a key, from then on the newest of the folder; None where they cannot be read, too."""
        path = self._path(key)
        try:
            raw = path.read_bytes()
        except OSError:
            return None
        if raw[:_CHECK] != _checksum(key, raw[_CHECK:]):
            return None
        with contextlib.suppress(OSError):  # a folder that others may write to only
            os.utime(path)
        return raw[_CHECK:]

    def put(self, key: str, value: bytes) -> None:
        """Keep bytes under a key. Raises OSError where the folder cannot be written or the disk is full."""
        path = self._path(key)
        self._make(path.parent)
        partial = path.with_name(f".{key}.{os.urandom(8).hex()}")
        try:
            partial.write_bytes(_checksum(key, value) + value)
            partial.replace(path)
        except OSError:
            partial.unlink(missing_ok=True)
            raise

    def trim(self, limit: int = LIMIT) -> None:
        """Remove what was longest not asked for, of any edition, until the folder holds at most so many bytes."""
        found = sorted(self._entries())
        size = sum(entry[1] for entry in found)
        for _, its, path in found:
            if size <= limit:
                return
            with contextlib.suppress(OSError):  # another process was quicker
                os.unlink(path)
            size -= its

    def _path(self, key: str) -> Path:
        return self._home / key[:2] / key

    def _make(self, folder: Path) -> None:
        """A folder for entries, closed to other users, and out of the way of version control, for it holds texts."""
        if folder.is_dir():
            return
        self._root.mkdir(mode=0o700, parents=True, exist_ok=True)
        (self._root / ".gitignore").write_text("*\n", encoding="utf-8")
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def _entries(self) -> Iterator[tuple[int, int, str]]:
        """When last used, size and path of each entry, and of what interrupted runs left."""
        for at, _, names in os.walk(self._root):
            for name in filter(_KEY.fullmatch, names):
                with contextlib.suppress(OSError):
                    path = os.path.join(at, name)
                    told = os.stat(path)
                    yield told.st_mtime_ns, told.st_size, path


def _checksum(key: str, value: bytes) -> bytes:
    return hashlib.sha256(key.encode() + value).digest()


@functools.cache
def edition() -> str:
    """Another text wherever what is found may be otherwise: another program, Python, or installed library.

    From the bytes of the program's files (not its weights, whose manifest tells) and the names of installed packages.
    """
    told = hashlib.sha256(f"{sys.version}\n{sys.platform}\n".encode())
    for name in sorted(_installed()):
        told.update(f"{name}\n".encode("utf-8", "surrogatepass"))
    package = os.path.dirname(__file__)
    for path in sorted(_sources(package)):
        told.update(f"{os.path.relpath(path, package)}\n".encode())
        with open(path, "rb") as opened:
            told.update(hashlib.file_digest(opened, "sha256").digest())
    return told.hexdigest()[:16]


def _installed() -> Iterator[str]:
    """Names of installed packages with their versions."""
    for folder in filter(os.path.isdir, sys.path):
        yield from (name for name in os.listdir(folder) if name.endswith(".dist-info"))


def _sources(package: str) -> Iterator[str]:
    """The program's own files."""
    for at, below, names in os.walk(package):
        below[:] = [name for name in below if name not in {"__pycache__", "weights"}]
        yield from (os.path.join(at, name) for name in names)
