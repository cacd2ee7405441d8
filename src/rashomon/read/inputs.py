"""From what the user names (files, folders, patterns) to a list of files, and what could not be found."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import NamedTuple

from rashomon.model.errors import UnreadableError
from rashomon.read.registry import READERS, known_suffix

STDIN = "-"
_WILD = frozenset("*?[")
_DOCUMENTS = (".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub")
"""Files in a folder that may well be reports, though they cannot be read: they are named, not skipped."""


class Named(NamedTuple):
    """A file to read (None: standard input) and the name it is reported under."""

    source: str
    path: Path | None


class Found(NamedTuple):
    """The files that inputs name, each once, sorted by name; what led to none; what was named more than once."""

    files: tuple[Named, ...]
    failures: tuple[UnreadableError, ...]
    repeated: tuple[str, ...]


def find(inputs: Iterable[str | os.PathLike[str]]) -> Found:
    """The files that inputs name. Folders are walked, patterns expanded; no link to a folder is followed."""
    results = [result for given in inputs for result in _expand(os.fspath(given))]
    files = {result.source: result for result in results if isinstance(result, Named)}
    failures = {result.source: result for result in results if isinstance(result, UnreadableError)}
    times = Counter(result.source for result in results if isinstance(result, Named))
    return Found(
        files=tuple(files[name] for name in sorted(files)),
        failures=tuple(failures[name] for name in sorted(failures)),
        repeated=tuple(sorted(name for name, count in times.items() if count > 1)),
    )


def source_name(path: str | os.PathLike[str]) -> str:
    """A path as reports name it: relative to the current folder where it can be, with forward slashes."""
    text = os.fspath(path)
    try:
        return _printable(PurePath(os.path.relpath(text)).as_posix())
    except ValueError:  # another drive
        return _printable(PurePath(text).as_posix())


def _expand(given: str) -> list[Named | UnreadableError]:
    if given == STDIN:
        return [Named(STDIN, None)]
    if os.path.isdir(given):
        return _folder(given)
    if os.path.isfile(given):
        return [Named(source_name(given), Path(given))]
    if os.path.exists(given):
        return [UnreadableError(source_name(given), "this is neither a file nor a folder")]
    if _WILD.intersection(given):
        return _matches(given)
    return [UnreadableError(_printable(given), "no such file or folder")]


def _folder(given: str) -> list[Named | UnreadableError]:
    """Files of known formats in a folder and those below it; hidden ones are skipped."""
    closed: list[OSError] = []
    paths = [path for path in _walk(given, closed) if known_suffix(path.name) or _is_document(path)]
    found: list[Named | UnreadableError] = [Named(source_name(path), path) for path in paths]
    found.extend(UnreadableError(source_name(e.filename), e.strerror or "cannot be opened") for e in closed)
    if not found:
        known = " ".join(suffix for reader in READERS for suffix in reader.suffixes)
        found.append(UnreadableError(source_name(given), "no file of a known format in this folder", known))
    return found


def _walk(given: str, closed: list[OSError]) -> Iterator[Path]:
    for folder, below, names in os.walk(given, onerror=closed.append, followlinks=False):
        below[:] = sorted(name for name in below if not name.startswith("."))
        visible = (Path(folder, name) for name in sorted(names) if not name.startswith("."))
        yield from (path for path in visible if os.path.isfile(path))


def _is_document(path: Path) -> bool:
    return path.name.lower().endswith(_DOCUMENTS)


def _matches(pattern: str) -> list[Named | UnreadableError]:
    """What a pattern matches, folders included. pathlib's ** does not follow links, so it ends."""
    whole = PurePath(pattern)
    try:
        matches = sorted(Path(whole.anchor or ".").glob(str(whole.relative_to(whole.anchor))))
    except (ValueError, NotImplementedError, OSError):
        matches = []
    shown = [path for path in matches if not any(_hidden(part, whole) for part in path.parts)]
    found = [result for path in shown for result in _expand_match(path)]
    return found or [UnreadableError(_printable(pattern), "no file matches this pattern")]


def _expand_match(path: Path) -> list[Named | UnreadableError]:
    if path.is_dir():
        return _folder(str(path))
    return [Named(source_name(path), path)] if path.is_file() else []


def _hidden(part: str, pattern: PurePath) -> bool:
    return part.startswith(".") and part not in pattern.parts


def _printable(given: str) -> str:
    """A name that was given, as it can be shown: bytes that are no text become question marks."""
    return given.encode("utf-8", "replace").decode("utf-8") or "(empty name)"
