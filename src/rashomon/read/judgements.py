"""Judgements in: one JSON object a line."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from rashomon.model.errors import UsageError
from rashomon.model.judgements import AnyJudgement, Judged

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
        raise UsageError(f"{where}: {error}") from error
