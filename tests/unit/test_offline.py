"""Nothing leaves the machine: no file but those asked for, and no socket, whatever the environment says."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

REPORT = "Warden Edda Falk said on Tuesday that the old lock would stay shut until the rains came back.\n"
PAGE = f"<html><head><title>Lock</title></head><body><article><h1>Lock</h1><p>{REPORT * 3}</p></article></body></html>"

NO_SOCKETS = """
import ctypes, platform, struct
libc = ctypes.CDLL(None, use_errno=True)
number = {"x86_64": 41, "aarch64": 198}[platform.machine()]
steps = struct.pack("=HBBIHBBIHBBIHBBI",
    0x20, 0, 0, 0,             # load the number of the call
    0x15, 0, 1, number,        # is it socket()?
    0x06, 0, 0, 0x80000000,    # then the process ends with SIGSYS
    0x06, 0, 0, 0x7FFF0000)    # else it goes on
kept = ctypes.create_string_buffer(steps)
program = struct.pack("@HP", 4, ctypes.addressof(kept))
if libc.prctl(38, 1, 0, 0, 0) or libc.prctl(22, 2, program, 0, 0):
    raise SystemExit(77)
"""
"""Has the kernel end this process when it, or a library in it, asks for a socket of any kind."""

RUN = "from rashomon.cli import main; main()"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder "reports" of a text and a page, beside an empty home."""
    (tmp_path / "reports").mkdir()
    (tmp_path / "home").mkdir()
    (tmp_path / "reports" / "a.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "reports" / "b.html").write_text(PAGE.replace("Tuesday", "Monday"), encoding="utf-8")
    return tmp_path


def child(place: Path, code: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """A Python of its own whose home, temporary and other folders of a user's are the empty one."""
    home = str(place / "home")
    named = ("HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA", "TMPDIR", "TEMP", "TMP")
    xdg = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR")
    given = {**os.environ, **dict.fromkeys((*named, *xdg), home), "ORT_DISABLE_TELEMETRY": "0"}
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=place, env=given, capture_output=True, check=False, timeout=120
    )


@pytest.mark.parametrize("command", [("collate", "-o", "out.html"), ("annotate", "-o", "out.jsonl")])
def test_a_run_with_models_leaves_nothing_but_its_output(place: Path, command: tuple[str, ...]) -> None:
    name, *options = command
    done = child(place, RUN, name, "reports", "-q", *options)
    assert (done.returncode, done.stderr) == (0, b"")
    assert list((place / "home").rglob("*")) == []
    assert {path.name for path in place.iterdir()} == {"reports", "home", options[-1]}
    assert {path.name for path in (place / "reports").iterdir()} == {"a.txt", "b.html"}


@pytest.mark.skipif(sys.platform != "linux", reason="asks the kernel of Linux")
def test_a_run_opens_no_socket(place: Path) -> None:
    asked = child(place, NO_SOCKETS + "import socket; socket.socket()")
    if asked.returncode >= 0:
        pytest.skip("this kernel refuses no calls")
    done = child(place, NO_SOCKETS + RUN, "collate", "reports", "-q", "-f", "json")
    assert (done.returncode, done.stderr) == (0, b"")


def test_what_others_download_with_knows_ipv6(place: Path) -> None:
    code = (
        "import socket; from rashomon.read.extractor import import_extractor; had = socket.has_ipv6; import_extractor()"
        "; from urllib3.util import connection; print(had == socket.has_ipv6 == connection.HAS_IPV6)"
    )
    assert child(place, code).stdout == b"True\n"
