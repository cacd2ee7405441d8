"""From what the user names (files, folders, patterns) to a list of files, and what led to none."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePath
from typing import NamedTuple

from rashomon.model.errors import UnreadableError
from rashomon.read.folders import OF_A_PAGE, Met, PassedOver, is_beside_its_page, met_file, page_of, walk
from rashomon.read.registry import READERS
from rashomon.text.ordering import by_count
from rashomon.text.plain import safe

STDIN = "-"
_WILD = frozenset("*?[")
_ON_THE_WEB = ("http://", "https://", "ftp://", "www.")


class Named(NamedTuple):
    """A file to read (None: standard input).

    `source` is what reports call it, `shown` its path from where the command runs, `met` tells that a folder had it.
    """

    source: str
    path: Path | None
    shown: str
    met: bool = False


class Found(NamedTuple):
    """The files that inputs name, each once, sorted by name; what led to none; what was named more than once."""

    files: tuple[Named, ...]
    failures: tuple[UnreadableError, ...]
    repeated: tuple[str, ...]
    passed_over: tuple[PassedOver, ...] = ()


class _File(NamedTuple):
    """A file before it has its name in reports."""

    path: str
    met: bool


class _Fault(NamedTuple):
    """What is wrong with a path."""

    path: str
    reason: str
    remedy: str = ""


_Result = _File | _Fault | PassedOver | UnreadableError


def find(inputs: Iterable[str | os.PathLike[str]]) -> Found:
    """The files that inputs name. Folders are walked, patterns expanded; no link to a folder is followed.

    A file is named relative to the folder that holds all that was given, wherever the command runs.
    """
    given = [os.fspath(item) for item in inputs]
    named = frozenset(os.path.abspath(item) for item in given)
    expanded = [list(_expand(item, named)) for item in given]
    results = [result for found in expanded for result in found]
    base = _base(_homes(given, expanded))
    files = {_key(f): _named(f, base) for f in sorted(_files(results), key=lambda f: f.met, reverse=True)}
    times = Counter(_key(f) for f in _files(results))
    failures = {f.told: f for result in results if (f := _failure(result, base)) is not None}
    passed = {p.path: p for p in results if isinstance(p, PassedOver)}
    return Found(
        files=tuple(sorted(files.values(), key=lambda file: (by_count(file.source), file.shown))),
        failures=tuple(failures[name] for name in sorted(failures)),
        repeated=tuple(sorted(files[key].source for key, count in times.items() if count > 1)),
        passed_over=tuple(p._replace(path=_source(p.path, base)) for _, p in sorted(passed.items())),
    )


def is_among(inputs: Iterable[str | os.PathLike[str]], target: Path) -> bool:
    """True where a file that exists is one that the inputs name, by whatever name, or lies in a folder they name."""
    given = [os.fspath(item) for item in inputs]
    found = find(given)
    paths = [file.path for file in found.files if file.path is not None] + [Path(item) for item in given]
    real = os.path.realpath(target)
    within = (os.path.realpath(item) for item in given if os.path.isdir(item))
    return any(_same(path, target) for path in paths) or any(real.startswith(os.path.join(f, "")) for f in within)


def _same(path: Path, target: Path) -> bool:
    try:
        return path.samefile(target)
    except (OSError, ValueError):
        return False


def _expand(given: str, named: frozenset[str]) -> Iterator[_Result]:
    if given == STDIN:
        yield _File(STDIN, False)
    elif os.path.isdir(given):
        yield from _folder(given, named)
    elif os.path.isfile(given):
        yield _File(given, False)
    elif os.path.lexists(given):
        reason = "the link leads nowhere" if os.path.islink(given) else "this is neither a file nor a folder"
        yield _Fault(given, reason)
    elif given.lower().startswith(_ON_THE_WEB):
        yield UnreadableError(
            _printable(given), "nothing is fetched from the web", "save the page in a browser, and name that file"
        )
    elif _WILD.intersection(given):
        yield from _matches(given, named)
    else:
        yield UnreadableError(_printable(given), "no such file or folder")


def _folder(given: str, named: frozenset[str]) -> Iterator[_Result]:
    """What a folder holds; nothing of the folder of a saved page that is given itself."""
    page = page_of(given)
    if page is not None and os.path.abspath(page) in named:
        yield PassedOver(given, OF_A_PAGE)
        return
    found = [_as_result(met) for met in walk(given)]
    yield from found
    if not any(isinstance(result, _File | _Fault) for result in found):
        known = " ".join(suffix for reader in READERS for suffix in reader.suffixes)
        yield _Fault(given, "no file of a known format in this folder", known)


def _as_result(met: Met) -> _Result:
    if met.passed:
        return PassedOver(met.path, met.passed)
    return _Fault(met.path, met.fault) if met.fault else _File(met.path, True)


def _matches(pattern: str, named: frozenset[str]) -> Iterator[_Result]:
    """What a pattern matches, folders included. pathlib's ** does not follow links, so it ends."""
    whole = PurePath(pattern)
    try:
        matches = sorted(Path(whole.anchor or ".").glob(str(whole.relative_to(whole.anchor))))
    except (ValueError, NotImplementedError, OSError):
        matches = []
    shown = [path for path in matches if not any(_hidden(part, whole) for part in path.parts)]
    if not shown:
        yield UnreadableError(_printable(pattern), "no file matches this pattern")
    for path in shown:
        if is_beside_its_page(path):
            yield PassedOver(str(path), OF_A_PAGE)
        elif path.is_dir():
            yield from _folder(str(path), named)
        else:
            met = met_file(str(path))
            yield _as_result(met) if met.fault or met.passed else _File(str(path), False)


def _hidden(part: str, pattern: PurePath) -> bool:
    return part.startswith(".") and part not in pattern.parts


def _files(results: Iterable[_Result]) -> Iterator[_File]:
    return (result for result in results if isinstance(result, _File))


def _key(file: _File) -> str:
    return STDIN if file.path == STDIN and not file.met else os.path.abspath(file.path)


def _homes(given: Sequence[str], expanded: Sequence[Sequence[_Result]]) -> Iterator[str]:
    """The folders that were given, and those of the files that were."""
    for item, results in zip(given, expanded, strict=True):
        if os.path.isdir(item):
            yield os.path.abspath(item)
        elif item != STDIN:
            yield from (os.path.dirname(os.path.abspath(r.path)) for r in results if isinstance(r, _File | _Fault))


def _base(folders: Iterable[str]) -> str:
    try:
        return os.path.commonpath(list(folders))
    except ValueError:  # none, or two drives
        return ""


def _named(file: _File, base: str) -> Named:
    if _key(file) == STDIN:
        return Named(STDIN, None, STDIN)
    return Named(_source(file.path, base), Path(file.path), _shown(file.path), file.met)


def _source(path: str, base: str) -> str:
    """A path as reports name it: relative to a folder where there is one, with forward slashes."""
    whole = os.path.abspath(path)
    return _printable(PurePath(os.path.relpath(whole, base) if base else whole).as_posix())


def _failure(result: _Result, base: str) -> UnreadableError | None:
    if isinstance(result, UnreadableError):
        return result
    if not isinstance(result, _Fault):
        return None
    return UnreadableError(_source(result.path, base), result.reason, result.remedy, _shown(result.path))


def _shown(path: str) -> str:
    """A path from where the command runs, fit for a terminal."""
    return safe(_printable(os.path.normpath(path)))


def _printable(given: str) -> str:
    """A name that was given, as it can be shown: bytes that are no text become question marks."""
    return given.encode("utf-8", "replace").decode("utf-8") or "(empty name)"
