"""Files are written whole, and what is no file is written to."""

from __future__ import annotations

import os
import resource
import signal
import stat
import threading
from pathlib import Path

import pytest

from rashomon.files import write_whole


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def names() -> list[str]:
    return sorted(path.name for path in Path().iterdir())


def mode(name: str) -> int:
    return stat.S_IMODE(Path(name).stat().st_mode)


def test_a_new_file_has_the_mode_that_new_files_have() -> None:
    Path("other").write_bytes(b"")
    write_whole("a", b"new")
    assert (Path("a").read_bytes(), mode("a")) == (b"new", mode("other"))
    assert names() == ["a", "other"]


@pytest.mark.parametrize("given", [0o600, 0o640, 0o666])
def test_a_file_keeps_its_mode(given: int) -> None:
    Path("a").write_bytes(b"old")
    Path("a").chmod(given)
    write_whole("a", b"new")
    assert (Path("a").read_bytes(), mode("a")) == (b"new", given)


def test_a_link_stays_and_what_it_leads_to_is_written() -> None:
    Path("deep").mkdir()
    Path("deep/real").write_bytes(b"old")
    Path("link").symlink_to("deep/real")
    Path("dangling").symlink_to("deep/not yet")
    write_whole("link", b"new")
    write_whole("dangling", b"new")
    assert Path("link").is_symlink()
    assert Path("dangling").is_symlink()
    assert Path("deep/real").read_bytes() == Path("deep/not yet").read_bytes() == b"new"


def test_another_name_of_the_file_keeps_what_it_had() -> None:
    Path("a").write_bytes(b"old")
    Path("b").hardlink_to("a")
    write_whole("a", b"new")
    assert Path("b").read_bytes() == b"old"


def test_a_link_that_lies_where_we_might_write_is_not_followed() -> None:
    Path("precious").write_bytes(b"old")
    for name in (".a.partial", ".a.tmp", "a.partial"):
        Path(name).symlink_to("precious")
    write_whole("a", b"new")
    assert Path("precious").read_bytes() == b"old"


def test_a_pipe_is_written_to() -> None:
    os.mkfifo("pipe")
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(Path("pipe").read_bytes()))
    reader.start()
    write_whole("pipe", b"new" * 40_000)
    reader.join(timeout=10)
    assert got == [b"new" * 40_000]
    assert stat.S_ISFIFO(Path("pipe").stat().st_mode)


def test_a_device_is_written_to() -> None:
    before = Path("/dev/null").stat()
    write_whole("/dev/null", b"new")
    assert Path("/dev/null").stat().st_ino == before.st_ino


def test_what_is_open_already_is_added_to() -> None:
    if not Path("/proc/self/fd").is_dir():
        pytest.skip("no /proc here")
    with open("log", "ab", buffering=0) as opened:
        opened.write(b"before ")
        write_whole(f"/dev/fd/{opened.fileno()}", b"new")
    assert Path("log").read_bytes() == b"before new"


@pytest.mark.parametrize("length", [200, 250, 255])
def test_a_name_may_be_as_long_as_names_are(length: int) -> None:
    write_whole("n" * length, b"new")
    assert names() == ["n" * length]


def test_what_cannot_be_written_whole_leaves_the_old_file_alone() -> None:
    Path("a").write_bytes(b"old")
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limit[1]))
    try:
        with pytest.raises(OSError, match="'a'"):
            write_whole("a", b"new" * 1000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
        signal.signal(signal.SIGXFSZ, handler)
    assert Path("a").read_bytes() == b"old"
    assert names() == ["a"]


@pytest.mark.parametrize("target", ["missing/a", "folder", "loop"])
def test_what_cannot_be_written_is_named(target: str) -> None:
    Path("folder").mkdir()
    Path("loop").symlink_to("loop")
    with pytest.raises(OSError, match=target):
        write_whole(target, b"new")
    assert names() == ["folder", "loop"]
