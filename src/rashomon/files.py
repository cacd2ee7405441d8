"""Files out: whole or not at all, and never in the place of what is no file."""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path

_MOST_LINKS = 40
"""Links in a row that the system follows."""
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def write_whole(target: str | os.PathLike[str], data: bytes) -> None:
    """Write a file so that there is the old one or the new one, never half of either.

    The mode of a file stays as it was; a link stays, and what it leads to is replaced. What is no regular file (a
    device, a pipe, what a process has open) is written to as it is. Raises OSError that names the target.
    """
    path = Path(target)
    try:
        if _is_stream(path):
            _send(path, data)
        else:
            _replace(Path(os.path.realpath(path)), data)
    except OSError as error:
        raise OSError(error.errno, error.strerror, os.fspath(target)) from error


def _is_stream(path: Path) -> bool:
    try:
        regular = stat.S_ISREG(path.stat().st_mode)
    except FileNotFoundError:
        return False
    return not regular or _is_open_elsewhere(path)


def _is_open_elsewhere(path: Path) -> bool:
    """The path leads through /proc to what some process has open, as /dev/stdout and /dev/fd/3 do."""
    for _ in range(_MOST_LINKS):
        if os.path.realpath(path.parent).startswith("/proc/"):
            return True
        if not path.is_symlink():
            return False
        path = path.parent / path.readlink()
    return False


def _send(path: Path, data: bytes) -> None:
    with open(os.open(path, os.O_WRONLY | os.O_APPEND), "wb") as opened:
        opened.write(data)


def _replace(path: Path, data: bytes) -> None:
    """Written beside its place under a name that nobody can guess, and moved there when it is whole."""
    old = path.stat() if path.exists() else None
    beside = path.with_name(f".rashomon-{os.urandom(8).hex()}")
    descriptor = os.open(beside, _NEW, 0o666 if old is None else 0o600)
    try:
        with open(descriptor, "wb") as opened:
            opened.write(data)
            opened.flush()
            os.fsync(opened.fileno())
        if old is not None:
            _like(old, beside)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _like(old: os.stat_result, path: Path) -> None:
    """Give a file the owner, where that may be, and the mode of another."""
    if hasattr(os, "chown"):
        with contextlib.suppress(PermissionError):
            os.chown(path, old.st_uid, old.st_gid)
    path.chmod(stat.S_IMODE(old.st_mode))
