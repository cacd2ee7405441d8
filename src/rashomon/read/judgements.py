"""Judgements in, one JSON object a line; and a line made of what a reader says in words."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterator, Sequence
from io import FileIO
from pathlib import Path

import msgspec

from rashomon.model.errors import UsageError
from rashomon.model.judgements import AnyJudgement, Judged
from rashomon.read.faults import in_words

_SURROGATE = re.compile("[\ud800-\udfff]")
"""How bytes that are no text come in from a command line."""
_DECODER: msgspec.json.Decoder[AnyJudgement] = msgspec.json.Decoder(AnyJudgement)


def read_judgements(path: str | os.PathLike[str]) -> tuple[Judged, ...]:
    """The judgements of a file, in its order; blank lines are skipped.

    Raises UsageError for a file that cannot be read and for a line that is no judgement, naming file and line.
    """
    try:
        lines = Path(path).read_text(encoding="utf-8-sig").split("\n")
    except OSError as error:
        raise UsageError(f"{os.fspath(path)}: {error.strerror or 'cannot be read'}") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{os.fspath(path)}: this is not UTF-8 (byte {error.start})") from error
    return tuple(
        Judged(line=number, judgement=parse_judgement(line, f"{os.fspath(path)}, line {number}"))
        for number, line in enumerate(lines, start=1)
        if line.strip()
    )


def parse_judgement(line: str, where: str) -> AnyJudgement:
    """The judgement on one line. Raises UsageError that begins with `where`."""
    try:
        return _DECODER.decode(line)
    except (msgspec.DecodeError, UnicodeEncodeError) as error:
        raise UsageError(f"{where}: {in_words(str(error))}") from error


NOBODY = "-"
"""Stands for a speaker who is not told."""


def make_judgement(kind: str, things: Sequence[str], *, by: str, on: str, why: str = "") -> AnyJudgement:
    """A judgement of some kind on things named in words, each with " @ " and an article where that is needed.

    For `speaker` the words and who speaks ("-": nobody is told); for a finding what it is about and words it rests on.
    Raises UsageError for things that make no judgement.
    """
    for text in (*things, by, on, why):
        if _SURROGATE.search(text):
            raise UsageError(f"{kind}: these bytes are no text: {text.encode('utf-8', 'replace').decode()}")
    fields = {"judge": kind, "by": by, "on": on, "why": why, **_fields(kind, things)}
    try:
        made: AnyJudgement = msgspec.convert(fields, AnyJudgement)
    except msgspec.ValidationError as error:
        raise UsageError(f"{kind}: {in_words(str(error))}") from error
    return made


def add_judgement(path: str | os.PathLike[str], judgement: AnyJudgement) -> int:
    """Write a judgement at the end of a file, which is made where there is none; its line number comes back.

    One writes at a time, and a line that cannot be written whole is not written. Raises UsageError where the file holds
    anything but judgements, OSError that names the file where it cannot be written.
    """
    with open(path, "a+b", buffering=0) as opened, _alone(opened):
        read_judgements(path)
        opened.seek(0)
        text = opened.readall()
        joint = b"" if text.endswith(b"\n") or not text else b"\n"
        _append(opened, joint + msgspec.json.encode(judgement) + b"\n")
    return (text + joint).count(b"\n") + 1


def _append(opened: FileIO, line: bytes) -> None:
    """Write at the end of a file, or leave it as it was."""
    length = opened.seek(0, os.SEEK_END)
    left = memoryview(line)
    try:
        while left:
            left = left[opened.write(left) :]
        os.fsync(opened.fileno())
    except OSError as error:
        opened.truncate(length)
        raise OSError(error.errno, error.strerror, opened.name) from error


@contextlib.contextmanager
def _alone(opened: FileIO) -> Iterator[None]:
    """Wait until no other command writes to a file, and keep others waiting, where the system can do that."""
    try:
        import fcntl  # noqa: PLC0415 - not everywhere
    except ImportError:
        yield
        return
    fcntl.flock(opened, fcntl.LOCK_EX)  # given up with the file
    yield


def _fields(kind: str, things: Sequence[str]) -> dict[str, object]:
    if kind.endswith(("-actor", "-actors")):
        return {"actors": [_thing(t, "name") for t in things]}
    if kind.endswith(("-utterance", "-utterances")):
        return {"statements": [_thing(t, "text") for t in things]}
    if kind == "speaker":
        if len(things) != 2:
            raise UsageError('speaker: give the words, then who speaks, or "-" for nobody')
        said, who = things
        return {"statement": _thing(said, "text"), "speaker": None if who == NOBODY else _thing(who, "name")}
    about, *evidence = things
    words = [{"text": t, "article": a or None} for t, a in map(_parted, evidence)]
    return {"finding": {"about": about, "evidence": words} if words else about}


def _thing(given: str, key: str) -> object:
    words, article = _parted(given)
    return {key: words, "article": article} if article else words


def _parted(given: str) -> tuple[str, str]:
    words, at, article = given.rpartition(" @ ")
    return (words.strip(), article.strip()) if at else (given, "")
