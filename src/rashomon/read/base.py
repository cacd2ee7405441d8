"""What a reader is: a value that says which files it knows and turns their bytes into articles."""

from __future__ import annotations

from collections.abc import Callable

from rashomon.model import records as r
from rashomon.model.errors import UnreadableError


class Reading(r.Record, frozen=True):
    """What came out of one input: its articles, and the parts of it that could not be read."""

    articles: tuple[r.Article, ...] = ()
    failures: tuple[UnreadableError, ...] = ()


class Reader(r.Record, frozen=True):
    """One format.

    `suffixes` are lower case with their dot. `sniff(head)` tells the format of bytes without a telling name.
    `read(raw, source)` raises UnreadableError where nothing at all can be read.
    """

    name: str
    suffixes: tuple[str, ...]
    sniff: Callable[[bytes], bool]
    read: Callable[[bytes, str], Reading]
