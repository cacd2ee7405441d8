"""What the accounts agree or differ on, conflicts first."""

from __future__ import annotations

from itertools import groupby

import msgspec

from rashomon.model import records as r
from rashomon.model.report import Report
from rashomon.text.plain import one_line
from rashomon.write.html.links import Desk, Quote
from rashomon.write.kinship import kin_lines
from rashomon.write.lookup import ranked_findings
from rashomon.write.words import AGREEMENTS, FINDING_KINDS, VERDICTS


class Side(msgspec.Struct, frozen=True):
    """One value, how many accounts and origins have it, why they are fewer, and where."""

    value: str
    accounts: int
    origins: int
    kin: tuple[str, ...]
    quotes: tuple[Quote, ...]


class Finding(msgspec.Struct, frozen=True):
    """A finding; `id` is the id of its element, `verdict` the word of the contract, `label` the reader's."""

    id: str
    verdict: str
    label: str
    kind: str
    about: str
    score: float
    sides: tuple[Side, ...]
    notes: tuple[str, ...] = ()


class Group(msgspec.Struct, frozen=True):
    """Findings of one verdict, with what it means."""

    verdict: str
    title: str
    meaning: str
    agreement: bool
    findings: tuple[Finding, ...]


def groups(report: Report, desk: Desk) -> tuple[Group, ...]:
    """Findings by verdict: conflicts, internal errors, updates, variants, then agreements."""
    return tuple(_group(verdict, tuple(found), desk) for verdict, found in groupby(ranked_findings(report), _verdict))


def _verdict(finding: r.Finding) -> r.Verdict:
    return finding.verdict


def _group(verdict: r.Verdict, found: tuple[r.Finding, ...], desk: Desk) -> Group:
    one, several, meaning = VERDICTS[verdict]
    title = one if len(found) == 1 else several
    return Group(verdict, title, meaning, verdict in AGREEMENTS, tuple(_finding(f, desk) for f in found))


def _finding(finding: r.Finding, desk: Desk) -> Finding:
    return Finding(
        id=finding.id,
        verdict=finding.verdict,
        label=VERDICTS[finding.verdict][0],
        kind=FINDING_KINDS[finding.kind],
        about=one_line(finding.about),
        score=finding.score,
        sides=tuple(
            Side(one_line(s.value), len(s.articles), s.origins, kin_lines(s.kin, desk.look), desk.quotes(s.evidence))
            for s in finding.sides
        ),
        notes=desk.look.noted(finding.id),
    )
