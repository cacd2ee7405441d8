"""Who said what: utterances with their wordings side by side, and statements that only one account has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from rashomon.model import records as r
from rashomon.model.report import Report
from rashomon.text.plain import one_line
from rashomon.write.html.links import Desk, Quote, Ref
from rashomon.write.lookup import shared_utterances, single_statements
from rashomon.write.readings import Cell, Piece, cells, pieces, stretches
from rashomon.write.words import STATEMENT_KINDS, VARIANT_KINDS, told_as

WIDE = 9
"""From how many stretches on a table of wordings starts folded."""
GRAVE: frozenset[str] = frozenset({"negation", "number", "name"})
"""Differences for which a table of wordings starts open."""
UNCERTAIN = 0.5
"""Below which score an attribution is called uncertain."""


class Reading(msgspec.Struct, frozen=True):
    """One wording; `differs` where it is given to someone else than the utterance, `chain` ends with the speaker.

    `again` links to where the same article gives the same words once more.
    """

    ref: Ref
    lang: str
    kind: str
    chain: tuple[str, ...]
    differs: bool
    uncertain: bool
    pieces: tuple[Piece, ...]
    cells: tuple[Cell, ...]
    again: tuple[Ref, ...] = ()


class Difference(msgspec.Struct, frozen=True):
    """What kind of difference, and the forms it takes; "" is nothing."""

    kind: str
    label: str
    forms: tuple[str, ...]


class Utterance(msgspec.Struct, frozen=True):
    """An utterance with its readings; `heads` label the columns of their cells.

    `also`: where it stands within a longer quotation.
    """

    id: str
    label: str
    accounts: int
    origins: int
    readings: tuple[Reading, ...]
    differences: tuple[Difference, ...]
    heads: tuple[str, ...]
    folded: bool
    also: tuple[Quote, ...] = ()
    notes: tuple[str, ...] = ()


class Speaker(msgspec.Struct, frozen=True):
    """The utterances of one actor."""

    name: str
    resolved: bool
    utterances: tuple[Utterance, ...]


class Single(msgspec.Struct, frozen=True):
    """A statement of one account."""

    chain: tuple[str, ...]
    resolved: bool
    kind: str
    uncertain: bool
    quote: Quote
    notes: tuple[str, ...] = ()


class Account(msgspec.Struct, frozen=True):
    """What one account alone has."""

    ref: Ref
    singles: tuple[Single, ...]


def speakers(report: Report, desk: Desk) -> tuple[Speaker, ...]:
    """Utterances with several readings by speaker; who has most of them first, the unresolved last."""
    by_speaker: defaultdict[str | None, list[Utterance]] = defaultdict(list)
    for utterance in shared_utterances(report):
        by_speaker[utterance.speaker].append(_utterance(utterance, desk))
    ranked = sorted(by_speaker.items(), key=lambda x: (x[0] is None, -len(x[1]), desk.look.speaker(x[0])))
    return tuple(Speaker(desk.look.speaker(key), key is not None, _by_weight(said)) for key, said in ranked)


def singles(report: Report, desk: Desk) -> tuple[Account, ...]:
    """Statements that only one account has, by account."""
    by_article: dict[str, list[Single]] = {article.id: [] for article in report.articles}
    for statement in single_statements(report):
        by_article[statement.article].append(_single(statement, desk))
    return tuple(Account(desk.article(key), tuple(found)) for key, found in by_article.items() if found)


def _by_weight(utterances: list[Utterance]) -> tuple[Utterance, ...]:
    return tuple(sorted(utterances, key=lambda u: (-u.origins, -len(u.readings))))


def _utterance(utterance: r.Utterance, desk: Desk) -> Utterance:
    found = [desk.look.statements[key] for key in utterance.collation.readings]
    articles = {*(s.article for s in found), *(span.article for span in utterance.also)}
    parts = stretches(utterance)
    return Utterance(
        id=utterance.id,
        label=one_line(max((s.content.text for s in found), key=len)),
        accounts=len(articles),
        origins=desk.look.origins(articles),
        readings=_merge(_reading(utterance, i, s, desk) for i, s in enumerate(found)),
        differences=_differences(utterance),
        heads=tuple(VARIANT_KINDS[s.kind] if s.kind else "" for s in parts),
        folded=len(parts) >= WIDE or not GRAVE & {s.kind for s in parts},
        also=desk.quotes(utterance.also),
        notes=desk.look.noted(*utterance.statements),
    )


def _reading(utterance: r.Utterance, index: int, statement: r.Statement, desk: Desk) -> Reading:
    return Reading(
        ref=desk.ref(statement.content.span),
        lang=desk.lang(statement.article),
        kind=STATEMENT_KINDS[statement.kind],
        chain=desk.look.chain(statement),
        differs=statement.speaker != utterance.speaker,
        uncertain=statement.score < UNCERTAIN,
        pieces=pieces(utterance, index, statement),
        cells=cells(utterance, index),
    )


def _merge(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """Readings with those that repeat another of the same article joined to it."""
    found: dict[tuple[object, ...], Reading] = {}
    for reading in readings:
        key = reading.ref.siglum, reading.chain, reading.kind, reading.pieces
        former = found.get(key)
        found[key] = msgspec.structs.replace(former, again=(*former.again, reading.ref)) if former else reading
    return tuple(found.values())


def _differences(utterance: r.Utterance) -> tuple[Difference, ...]:
    """The variants in words, the graver kinds first; marks of punctuation are left to the table."""
    order = list(VARIANT_KINDS)
    ranked = sorted(utterance.variants, key=lambda v: (order.index(v.kind), v.start))
    return tuple(
        Difference(v.kind, VARIANT_KINDS[v.kind], tuple(dict.fromkeys(map(one_line, v.forms))))
        for v in ranked
        if v.kind != "punctuation"
    )


def _single(statement: r.Statement, desk: Desk) -> Single:
    return Single(
        chain=desk.look.chain(statement),
        resolved=statement.speaker is not None,
        kind=told_as(statement),
        uncertain=statement.score < UNCERTAIN,
        quote=desk.quote(statement.content.span),
        notes=desk.look.noted(statement.id),
    )
