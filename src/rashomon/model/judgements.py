"""Judgements: what a reader decides, against the program or with it, each attributed; and what became of each.

A reference is by words that stand in the articles, so that it holds when articles are added or files renamed.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

import msgspec

from rashomon.model import records as r

Status = Literal["given", "applied", "overruled", "not-found", "ambiguous", "impossible"]
"""What became of a judgement: not yet looked at; it holds; a later line says otherwise; or why it does not hold."""

Nth = Annotated[int, msgspec.Meta(ge=1)]
Text = Annotated[str, msgspec.Meta(min_length=1)]


class Reference(r.Record, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Base of what points at something in the articles."""


class Named(Reference, frozen=True):
    """Who is called `name`, in an `article` (id, SHA-256, URL, file or outlet) if given, there at the `nth` place."""

    name: Text
    article: str | None = None
    nth: Nth | None = None


class Words(Reference, frozen=True):
    """Words as an article prints them; a span as it stands in the JSON is one, too."""

    text: Text
    article: str | None = None
    nth: Nth | None = None
    start: int | None = None
    end: int | None = None


class Difference(Reference, frozen=True):
    """A finding that is as told, and rests on all words of `evidence`."""

    about: Text | None = None
    kind: r.FindingKind | None = None
    verdict: r.Verdict | None = None
    evidence: tuple[Words, ...] = ()

    def __post_init__(self) -> None:
        """Raises ValueError where nothing tells which finding is meant."""
        if self.about is None and not self.evidence:
            raise ValueError("a finding is named by `about` or by words of its `evidence`")


ActorRef = Text | Named
StatementRef = Text | Words
FindingRef = Text | Difference


class Judgement(r.Record, frozen=True, kw_only=True, tag_field="judge", forbid_unknown_fields=True, omit_defaults=True):
    """Base of all kinds: who judged, on which day (ISO 8601), and why."""

    by: Text
    on: Text
    why: str = ""

    def __post_init__(self) -> None:
        """Raises ValueError where `by` is blank or `on` is no date."""
        if not self.by.strip():
            raise ValueError("`by` says who judged: it is blank")
        try:
            date.fromisoformat(self.on[:10])
        except ValueError as error:
            raise ValueError(f"`on` is a date such as 2026-03-01, not {self.on!r}") from error


Actors = Annotated[tuple[ActorRef, ...], msgspec.Meta(min_length=2)]
Statements = Annotated[tuple[StatementRef, ...], msgspec.Meta(min_length=2)]


class SameActor(Judgement, frozen=True, kw_only=True, tag="same-actor"):
    """All of these are one."""

    actors: Actors


class DifferentActors(Judgement, frozen=True, kw_only=True, tag="different-actors"):
    """Each of these is somebody else."""

    actors: Actors


class SpeakerIs(Judgement, frozen=True, kw_only=True, tag="speaker"):
    """The article gives these words to `speaker`; null: it does not say to whom."""

    statement: StatementRef
    speaker: ActorRef | None


class SameUtterance(Judgement, frozen=True, kw_only=True, tag="same-utterance"):
    """All of these render the same words, said on one occasion."""

    statements: Statements


class DifferentUtterances(Judgement, frozen=True, kw_only=True, tag="different-utterances"):
    """Each of these renders other words, or another occasion."""

    statements: Statements


class Reject(Judgement, frozen=True, kw_only=True, tag="reject"):
    """This finding is none."""

    finding: FindingRef


class Confirm(Judgement, frozen=True, kw_only=True, tag="confirm"):
    """This finding is right."""

    finding: FindingRef


AnyJudgement = SameActor | DifferentActors | SpeakerIs | SameUtterance | DifferentUtterances | Reject | Confirm


def kind_of(judgement: Judgement) -> str:
    """The word that names the kind, as in the file."""
    return str(judgement.__struct_config__.tag)


class Judged(r.Record, frozen=True, kw_only=True):
    """A judgement with the line of its file and what became of it.

    `evidence` is where what it names stands; `records` are the ids that it bears on in this report.
    """

    line: int
    judgement: AnyJudgement
    status: Status = "given"
    detail: str = ""
    evidence: tuple[r.Span, ...] = ()
    records: tuple[str, ...] = ()
