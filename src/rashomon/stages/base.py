"""What a stage is: a value with a name, a version, what it reads and writes, parameters, and one pure function."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from rashomon.model import records as r
from rashomon.model.judgements import Judged
from rashomon.neural.protocols import Reading, SentenceEncoder, Tagger


class TaggedBlock(msgspec.Struct, frozen=True, kw_only=True):
    """What the tagger sees in the block of an article that begins at `start`; its ranges count from there."""

    article: str
    start: int
    reading: Reading


class Records(msgspec.Struct, frozen=True, kw_only=True):
    """All that is known of one event so far. A stage returns a copy with the fields it writes replaced."""

    articles: tuple[r.Article, ...] = ()
    judgements: tuple[Judged, ...] = ()
    events: tuple[r.Event, ...] = ()
    tagged: tuple[TaggedBlock, ...] = ()
    mentions: tuple[r.Mention, ...] = ()
    attributions: tuple[r.Attribution, ...] = ()
    actors: tuple[r.Actor, ...] = ()
    statements: tuple[r.Statement, ...] = ()
    derivations: tuple[r.Derivation, ...] = ()
    utterances: tuple[r.Utterance, ...] = ()
    timeline: tuple[r.TimelineEntry, ...] = ()
    findings: tuple[r.Finding, ...] = ()
    positions: tuple[r.Position, ...] = ()
    voices: tuple[r.Voice, ...] = ()
    brief: r.Brief = r.Brief()


class Models(msgspec.Struct, frozen=True, kw_only=True):
    """The trained models a run may use; None means by rules alone. `digest` tells these weights from any others."""

    tagger: Tagger | None = None
    encoder: SentenceEncoder | None = None
    digest: str = ""


class NoParams(msgspec.Struct, frozen=True):
    """Parameters of a stage that has none."""


class Stage(msgspec.Struct, frozen=True, kw_only=True):
    """A named, versioned, pure step over records.

    `by_article`: what it writes of an article depends on that one alone, so that it may be remembered by itself.
    """

    name: str
    version: int
    reads: tuple[str, ...]
    writes: tuple[str, ...]
    run: Callable[[Records, Models, Any], Records]
    params: Any = NoParams()
    by_article: bool = False


def replace(records: Records, **fields: object) -> Records:
    """A copy of `records` with some fields replaced."""
    return msgspec.structs.replace(records, **fields)
