"""The whole answer for one event, in the shape of the JSON contract (schema rashomon/1)."""

from __future__ import annotations

from typing import Any

import msgspec

from rashomon.model import records as r
from rashomon.model.judgements import Judged


class ModelUsed(r.Record, frozen=True):
    """A trained model a run used, by checksum."""

    name: str
    sha256: str


class MadeBy(r.Record, frozen=True):
    """What made a report: equal inputs and equal `MadeBy` give equal bytes."""

    version: str
    models: tuple[ModelUsed, ...] = ()
    settings: dict[str, Any] = msgspec.field(default_factory=dict)


class Report(r.Record, frozen=True, kw_only=True):
    """Everything said of one event, or of each of several. `notes` are sentences that a reader should see first.

    `events` groups the articles that were collated with one another; it is empty where all were, because that was asked
    for. `origins` groups article ids that are one witness for most of their text; `kin` says why for groups of several.
    """

    schema: str = r.SCHEMA
    made_by: MadeBy
    notes: tuple[str, ...] = ()
    articles: tuple[r.Article, ...] = ()
    events: tuple[r.Event, ...] = ()
    origins: tuple[tuple[str, ...], ...] = ()
    kin: tuple[r.Kinship, ...] = ()
    actors: tuple[r.Actor, ...] = ()
    statements: tuple[r.Statement, ...] = ()
    utterances: tuple[r.Utterance, ...] = ()
    findings: tuple[r.Finding, ...] = ()
    derivations: tuple[r.Derivation, ...] = ()
    timeline: tuple[r.TimelineEntry, ...] = ()
    positions: tuple[r.Position, ...] = ()
    voices: tuple[r.Voice, ...] = ()
    brief: r.Brief = r.Brief()
    judgements: tuple[Judged, ...] = ()
    loss: tuple[r.Loss, ...] = ()

    @property
    def accounts(self) -> tuple[r.Article, ...]:
        """The articles that were read."""
        return tuple(a for a in self.articles if a.read)
