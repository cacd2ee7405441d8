"""From files to articles: `load` reads whatever it is given, and says what it could not read.

A format is one file (`text`, `markdown`, `html`, `json`, `jsonl`) and one line in `registry`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from rashomon.files import write_whole
from rashomon.model import records as r
from rashomon.model.errors import NoAccount, UnreadableError
from rashomon.model.ids import sha256
from rashomon.read import limits
from rashomon.read.base import Reader, Reading
from rashomon.read.encoding import refuse_binary
from rashomon.read.folders import PassedOver
from rashomon.read.foreign import refuse_foreign
from rashomon.read.inputs import STDIN, Named, find
from rashomon.read.limits import refuse_crowded, within_limits
from rashomon.read.own import refuse_own
from rashomon.read.registry import READERS, known_suffix, reader_for
from rashomon.text.ordering import by_count

__all__ = ["LIMIT", "READERS", "Intake", "Reader", "Reading", "keep_originals", "load", "read_bytes"]

LIMIT = limits.BYTES
"""Bytes of the largest input that is read."""

_NAMED = 3
"""Of files that are passed over for one reason so many are named."""

Progress = Callable[[int, int, str], None]
"""Told how many inputs are done, of how many, and the name of the last."""


class Intake(r.Record, frozen=True):
    """What came of all inputs.

    `articles` are sorted by source, `originals` keeps the bytes of each input that was read under their SHA-256.
    `failures` are the inputs, or parts of inputs, that could not be read; `loss` lists those, inputs given
    twice, and what folders hold that is surely no report.
    """

    articles: tuple[r.Article, ...] = ()
    originals: Mapping[str, bytes] = {}
    failures: tuple[UnreadableError, ...] = ()
    loss: tuple[r.Loss, ...] = ()


def load(
    inputs: Iterable[str | os.PathLike[str]],
    *,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
    read: Callable[[bytes, str], Reading] | None = None,
) -> Intake:
    """Read files, folders, patterns and standard input ("-"). The order of the inputs does not matter.

    Nothing is raised for an input that cannot be read: it is in `failures`, and the others are read. `read` stands in
    for `read_bytes`.
    """
    found = find(inputs)
    failures = list(found.failures)
    passed = list(found.passed_over)
    loss = [_repeated(name, name) for name in found.repeated]
    articles: list[r.Article] = []
    originals: dict[str, bytes] = {}
    names: dict[str, str] = {}
    for done, file in enumerate(found.files, start=1):
        try:
            raw = _bytes(file, stdin)
            digest = sha256(raw)
            if digest in names:
                loss.append(_repeated(file.source, names[digest]))
            else:
                names[digest] = file.source
                reading = _reading(raw, file, read or read_bytes)
                articles.extend(reading.articles)
                failures.extend(_lying_at(failure, file) for failure in reading.failures)
                originals[digest] = raw
        except UnreadableError as error:
            if isinstance(error, NoAccount) and file.met:
                passed.append(PassedOver(file.source, error.reason))
            else:
                failures.append(_lying_at(error, file))
        if progress:
            progress(done, len(found.files), file.source)
    return _intake(articles, originals, failures, (*loss, *_folded(passed)))


def _reading(raw: bytes, file: Named, read: Callable[[bytes, str], Reading]) -> Reading:
    """What an input holds. Of a file that a folder has and whose name tells no format nobody knows if it is meant."""
    if file.met and not known_suffix(file.source):
        _refuse(raw, file.source)
        remedy = "name the file itself to have it read, or rename it to .txt"
        raise UnreadableError(file.source, "no known format by its name", remedy)
    return read(raw, file.source)


def _lying_at(error: UnreadableError, file: Named) -> UnreadableError:
    """The error with the path of the file; of a part of it (line 7) the path and the part."""
    return error.lying_at(file.shown + error.source.removeprefix(file.source))


def _folded(passed: Iterable[PassedOver]) -> Iterator[r.Loss]:
    """One loss for each reason, with the number of files and the first of their names."""
    by_reason: dict[str, list[str]] = {}
    for path, reason in sorted(passed, key=lambda p: (p.reason, by_count(p.path))):
        by_reason.setdefault(reason, []).append(path)
    for reason, paths in by_reason.items():
        more = ", …" if len(paths) > _NAMED else ""
        yield r.Loss(kind="passed-over", detail=f"{len(paths)} × {reason}: {', '.join(paths[:_NAMED])}{more}")


def _intake(
    articles: Iterable[r.Article],
    originals: Mapping[str, bytes],
    failures: Sequence[UnreadableError],
    loss: Sequence[r.Loss],
) -> Intake:
    once, copies = _once(articles)
    unreadable = (r.Loss(kind="unreadable", detail=str(error)) for error in failures)
    return Intake(
        articles=tuple(sorted(once, key=lambda article: (by_count(article.source), article.id))),
        originals=originals,
        failures=tuple(failures),
        loss=(*loss, *copies, *unreadable),
    )


def _once(articles: Iterable[r.Article]) -> tuple[list[r.Article], list[r.Loss]]:
    """Each article once: the same text with nothing known that tells two apart is one article read twice.

    Kept is the one of which most is known (then by its id); another outlet's or another day's print is another article.
    """
    by_text: dict[str, list[r.Article]] = {}
    loss: list[r.Loss] = []
    for article in sorted(articles, key=lambda a: (-_known(a), a.id)):
        same = by_text.setdefault(article.text.strip(), [])
        if any(_agree(article, other) for other in same):
            loss.append(r.Loss(kind="duplicate-input", detail=f"{article.source}: the same article again; read once"))
        else:
            same.append(article)
    return [a for group in by_text.values() for a in group], sorted(loss, key=lambda found: found.detail)


def _about(article: r.Article) -> tuple[str | None, ...]:
    return (article.outlet, article.title, article.published, article.url)


def _known(article: r.Article) -> int:
    return sum(value is not None for value in _about(article))


def _agree(article: r.Article, other: r.Article) -> bool:
    return all(a == b or a is None or b is None for a, b in zip(_about(article), _about(other), strict=True))


def read_bytes(raw: bytes, source: str) -> Reading:
    """The articles in the bytes of one input. Raises UnreadableError where there is none to be had."""
    _refuse(raw, source)
    reader = reader_for(source, raw)
    refuse_crowded(raw, source, reader.name)
    return within_limits(reader.read(raw, source), source)


def _refuse(raw: bytes, source: str) -> None:
    """Raise UnreadableError for bytes that no reader need be asked about; the error says what they are."""
    if not raw.strip():
        raise UnreadableError(source, "the file is empty")
    refuse_own(raw, source)
    refuse_foreign(raw, source)
    refuse_binary(raw, source)


def keep_originals(originals: Mapping[str, bytes], folder: str | os.PathLike[str]) -> None:
    """Write each original to `folder/ab/<sha256>`, "ab" being how its checksum begins. Nothing is overwritten."""
    for digest in sorted(originals):
        target = Path(folder, digest[:2], digest)
        if target.exists():
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, originals[digest])


def _bytes(file: Named, stdin: BinaryIO | None) -> bytes:
    """The bytes of an input, if they are not too many."""
    try:
        if file.path is None:
            raw = _standard_input(stdin).read(LIMIT + 1)
        else:
            with file.path.open("rb") as opened:
                raw = opened.read(LIMIT + 1)
    except OSError as error:
        raise UnreadableError(file.source, error.strerror or "cannot be opened") from error
    if len(raw) > LIMIT:
        refuse_foreign(raw, file.source)
        limit = f"larger than the limit of {LIMIT // 1_000_000} MB for one file"
        raise UnreadableError(file.source, limit, "split it, or keep the text alone")
    return raw


def _standard_input(given: BinaryIO | None) -> BinaryIO:
    if given is not None:
        return given
    if sys.stdin is None:
        raise UnreadableError(STDIN, "standard input is closed")
    return sys.stdin.buffer


def _repeated(name: str, kept: str) -> r.Loss:
    what = "given more than once" if name == kept else f"the same bytes as {kept}"
    return r.Loss(kind="duplicate-input", detail=f"{name}: {what}; read once")
