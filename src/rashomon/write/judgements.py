"""Judgements in words: what a reader decided, and the short notes that stand where it took effect."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from rashomon.model.judgements import (
    Confirm,
    Difference,
    DifferentActors,
    DifferentUtterances,
    Judged,
    Judgement,
    Named,
    Reject,
    SameActor,
    SameUtterance,
    SpeakerIs,
    Words,
)

STATUSES: dict[str, str] = {
    "given": "not looked at",
    "applied": "applied",
    "overruled": "overruled by a later line",
    "not-found": "not applied: not found",
    "ambiguous": "not applied: ambiguous",
    "impossible": "not applied",
}


def signed(judgement: Judgement) -> str:
    """Who judged, when, and why: "R. Reader, 2026-03-01: reason"."""
    return f"{judgement.by}, {judgement.on}" + (f": {judgement.why}" if judgement.why else "")


def decided(judged: Judged) -> str:
    """What was decided, in a sentence without its full stop."""
    j = judged.judgement
    match j:
        case SameActor():
            return f"{_all(j.actors)} are one"
        case DifferentActors():
            return f"{_all(j.actors)} are not one"
        case SameUtterance():
            return f"{_all(j.statements)} render the same words"
        case DifferentUtterances():
            return f"{_all(j.statements)} do not render the same words"
        case SpeakerIs():
            return f"{_name(j.statement)} is given to {'nobody' if j.speaker is None else _name(j.speaker)}"
        case Reject() | Confirm():
            told = judged.detail if judged.status == "applied" else _finding(j.finding)
            return f"{'rejected' if isinstance(j, Reject) else 'confirmed'}: {told}"


def notes(judgements: Iterable[Judged]) -> dict[str, tuple[str, ...]]:
    """Id of a record → what stands beside it: "joined by R. Reader, 2026-03-01: reason"."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for judged in judgements:
        for key in judged.records:
            found[key].append(f"{_DONE[type(judged.judgement)]} by {signed(judged.judgement)}")
    return {key: tuple(told) for key, told in found.items()}


_DONE: dict[type[Judgement], str] = {
    SameActor: "joined",
    DifferentActors: "told apart",
    SameUtterance: "set together",
    DifferentUtterances: "told apart",
    SpeakerIs: "speaker told",
    Confirm: "confirmed",
}


def _all(refs: Iterable[str | Named | Words]) -> str:
    *first, last = map(_name, refs)
    return f"{', '.join(first)} and {last}"


def _name(ref: str | Named | Words) -> str:
    if isinstance(ref, str):
        return f"“{ref}”"
    text = ref.name if isinstance(ref, Named) else ref.text
    return f"“{text}” ({ref.article})" if ref.article else f"“{text}”"


def _finding(ref: str | Difference) -> str:
    told = ref if isinstance(ref, str) else ref.about
    words = "" if isinstance(ref, str) else " / ".join(words.text for words in ref.evidence)
    return f"“{told or words}”"
