"""What a folder holds: files to read, what is in the way of reading, and what is nobody's report."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

PARTS_OF_PAGES = (".css", ".js", ".mjs", ".map", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".ico", ".wasm")
"""Names of files that web pages need and that hold no text of theirs end so."""
_PAGES = (".html", ".htm", ".xhtml", ".mhtml", ".mht")
_SAVED_WITH = re.compile(
    r"(.+?)(?:[_.-](?:files|Dateien|fichiers|archivos|file|bestanden|arquivos|ficheiros|pliki|soubory|filer|tiedostot"
    r"|elemei|dosyalar)|_файлы)"
)
"""How browsers name the folder that they save beside a page, after what they call files."""
_KEPT = re.compile(r"(?:.*/)?([0-9a-f]{2})/\1[0-9a-f]{62}")
_CACHE = "rashomon-1"

HIDDEN, OF_A_PAGE = "hidden", "belongs to a saved page"
_STYLE, _OWN = "style sheet, script or font", "kept by Rashomon"


class PassedOver(NamedTuple):
    """What a folder holds that is surely no report, and why."""

    path: str
    reason: str


class Met(NamedTuple):
    """What was met in a folder: a file to read unless something is in the way (`fault`) or it is none (`passed`)."""

    path: str
    fault: str = ""
    passed: str = ""


def walk(folder: str) -> Iterator[Met]:
    """All that a folder and those below it hold, by name. What is passed over as a whole folder is told as one."""
    closed: list[OSError] = []
    for at, below, names in os.walk(folder, onerror=closed.append, followlinks=False):
        folders = [_met_folder(os.path.join(at, name), folder) for name in sorted(below)]
        below[:] = [os.path.basename(met.path) for met in folders if not (met.fault or met.passed)]
        yield from (met for met in folders if met.fault or met.passed)
        yield from (met_file(os.path.join(at, name)) for name in sorted(names))
    yield from (Met(str(error.filename), fault=error.strerror or "cannot be opened") for error in closed)


def page_of(folder: str) -> str | None:
    """The saved page beside a folder of what it shows ("lock.html" for "lock_files"), None where there is none."""
    at, name = os.path.split(os.path.abspath(folder))
    saved = _SAVED_WITH.fullmatch(name)
    beside = (os.path.join(at, saved[1] + suffix) for suffix in _PAGES) if saved else ()
    return next((path for path in beside if os.path.isfile(path)), None)


def is_beside_its_page(path: Path) -> bool:
    """True for a folder of what a saved page shows, and for all in it."""
    return any(page_of(str(part)) is not None for part in (path, *path.parents) if part.is_dir())


def _met_folder(path: str, root: str) -> Met:
    name = os.path.basename(path)
    if os.path.islink(path):
        inside = os.path.join(os.path.realpath(path), "").startswith(os.path.join(os.path.realpath(root), ""))
        told = "a link to a folder that is read anyway"
        return Met(path, passed=told) if inside else Met(path, fault="this link to a folder is not followed")
    if name.startswith("."):
        return Met(path, passed=HIDDEN)
    if name == _CACHE:
        return Met(path, passed=_OWN)
    return Met(path, passed=OF_A_PAGE) if page_of(path) or _is_left_of_a_page(path) else Met(path)


def _is_left_of_a_page(path: str) -> bool:
    """A folder called like one that is saved beside a page, with what only pages have in it."""
    try:
        return bool(_SAVED_WITH.fullmatch(os.path.basename(path))) and any(map(_is_part, os.listdir(path)))
    except OSError:
        return False


def _is_part(name: str) -> bool:
    return name.lower().endswith(PARTS_OF_PAGES)


def met_file(path: str) -> Met:
    """A file, as it was met: what is in the way of reading it, or why it is none."""
    name = os.path.basename(path)
    if name.startswith("."):
        return Met(path, passed=HIDDEN)
    if _KEPT.fullmatch(path.replace(os.sep, "/")):
        return Met(path, passed=_OWN)
    if _is_part(name):
        return Met(path, passed=_STYLE)
    return _opened(path)


def _opened(path: str) -> Met:
    try:
        os.stat(path)
    except OSError as error:
        if error.errno == errno.ELOOP:
            return Met(path, passed="a link that leads to itself")
        return Met(path, fault="the link leads nowhere" if os.path.islink(path) else error.strerror or "no such file")
    return Met(path) if os.path.isfile(path) else Met(path, fault="this is neither a file nor a folder")
