"""Bytes by key, in a folder."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

import rashomon
from rashomon.store import LIMIT, Folder, Nowhere, edition

KEYS = tuple(hashlib.sha256(bytes([n])).hexdigest() for n in range(8))
ONE, TWO, THREE = KEYS[:3]


@pytest.fixture
def store(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "kept", "one")


def _file(folder: Path, key: str) -> Path:
    (found,) = folder.rglob(key)
    return found


def test_what_is_put_is_got_and_the_last_put_counts(store: Folder) -> None:
    assert store.get(ONE) is None
    store.put(ONE, b"first")
    store.put(TWO, b"")
    store.put(ONE, b"second")
    assert (store.get(ONE), store.get(TWO), store.get(THREE)) == (b"second", b"", None)


def test_nowhere_keeps_nothing() -> None:
    store = Nowhere()
    store.put(ONE, b"first")
    assert store.get(ONE) is None  # type: ignore[func-returns-value]


def test_another_edition_reads_nothing_of_it(store: Folder, tmp_path: Path) -> None:
    store.put(ONE, b"first")
    other = Folder(tmp_path / "kept", "two")
    assert other.get(ONE) is None
    other.put(ONE, b"other")
    assert store.get(ONE) == b"first"


@pytest.mark.parametrize(
    "damage",
    [lambda raw: raw[:-1], lambda raw: b"", lambda raw: raw + b"x", lambda raw: raw[:40] + b"X" + raw[41:]],
    ids=["cut short", "empty", "too long", "one byte"],
)
def test_a_damaged_entry_is_none_and_is_written_anew(store: Folder, tmp_path: Path, damage: object) -> None:
    store.put(ONE, b"words " * 9)
    path = _file(tmp_path, ONE)
    path.write_bytes(damage(path.read_bytes()))  # type: ignore[operator]
    assert store.get(ONE) is None
    store.put(ONE, b"again")
    assert store.get(ONE) == b"again"


def test_an_entry_under_another_name_is_none(store: Folder, tmp_path: Path) -> None:
    store.put(ONE, b"first")
    store.put(TWO, b"second")
    shutil.copy(_file(tmp_path, ONE), _file(tmp_path, TWO))
    assert store.get(TWO) is None


def test_trimming_removes_what_was_longest_not_asked_for_in_any_edition(store: Folder, tmp_path: Path) -> None:
    Folder(tmp_path / "kept", "old").put(KEYS[7], b"x" * 1000)
    for age, key in enumerate(KEYS[:5]):
        store.put(key, b"x" * 1000)
        os.utime(_file(tmp_path, key), (1_000_000 + age, 1_000_000 + age))
    os.utime(_file(tmp_path, KEYS[7]), (900_000, 900_000))
    assert store.get(ONE)  # now the newest
    store.trim(3 * 1032)
    assert [key for key in KEYS if list(tmp_path.rglob(key))] == [ONE, KEYS[3], KEYS[4]]
    store.trim(LIMIT)
    assert store.get(ONE) == b"x" * 1000


def test_nothing_but_its_own_files_is_removed(store: Folder, tmp_path: Path) -> None:
    beside = [tmp_path / "kept" / "thesis.txt", tmp_path / "kept" / "rashomon-1" / "one" / "notes.txt"]
    store.put(ONE, b"first")
    for path in beside:
        path.write_text("mine")
    left = _file(tmp_path, ONE).with_name(f".{ONE}.0011aabb")
    left.write_bytes(b"what an interrupted run left")
    store.trim(0)
    assert all(path.read_text() == "mine" for path in beside)
    assert not left.exists()
    assert store.get(ONE) is None


def test_only_its_owner_may_read_it_and_version_control_leaves_it_out(store: Folder, tmp_path: Path) -> None:
    store.put(ONE, b"first")
    home = tmp_path / "kept" / "rashomon-1"
    assert (home / ".gitignore").read_text() == "*\n"
    if os.name == "posix":
        assert home.stat().st_mode & 0o077 == 0


def test_where_nothing_can_be_written_it_says_so_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file in the way")
    store = Folder(tmp_path / "kept", "one")
    with pytest.raises(OSError, match="kept"):
        store.put(ONE, b"first")
    assert store.get(ONE) is None
    store.trim(0)


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files there")
def test_a_write_that_breaks_off_leaves_no_entry(tmp_path: Path) -> None:
    code = f"""
import resource
from rashomon.store import Folder
store = Folder({str(tmp_path)!r}, "one")
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
try:
    store.put({ONE!r}, b"x" * 5000)
except OSError as error:
    print(error.errno, store.get({ONE!r}))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "27 None"  # EFBIG; a full disk is told in the same way
    assert [path for path in tmp_path.rglob("*") if ONE in path.name] == []


def _write_and_read(folder: str, letter: str) -> set[bytes | None]:
    store = Folder(folder, "one")
    seen: set[bytes | None] = set()
    for _ in range(200):
        store.put(ONE, letter.encode() * 50_000)
        seen.add(store.get(ONE))
    return seen


def test_processes_that_write_the_same_key_at_once_see_whole_values(tmp_path: Path) -> None:
    with ProcessPoolExecutor(3) as pool:
        runs = [pool.submit(_write_and_read, str(tmp_path), letter) for letter in "abc"]
        seen = set[bytes | None]().union(*(run.result() for run in runs))
    assert seen <= {letter.encode() * 50_000 for letter in "abc"}


def test_the_edition_is_another_where_a_file_of_the_program_is(tmp_path: Path) -> None:
    package = tmp_path / "rashomon"
    shutil.copytree(
        Path(rashomon.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__", "weights", "*.pyc")
    )
    ask = [sys.executable, "-c", "from rashomon.store import edition; print(edition())"]
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}

    def told() -> str:
        return subprocess.run(ask, env=environment, capture_output=True, text=True, check=True).stdout.strip()

    before = told()
    assert (before, len(before)) == (told(), 16)
    tagging = package / "stages" / "tagging.py"
    tagging.write_text(tagging.read_text().replace("version=", "version=9"))
    assert told() != before
    assert edition() == edition()
