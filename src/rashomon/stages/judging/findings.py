"""Findings that a reader rejects or confirms; and, as all stages that judge have run, what each line bears on."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from rashomon.model import records as r
from rashomon.model.judgements import (
    Confirm,
    Difference,
    DifferentUtterances,
    Judged,
    Judgement,
    Reject,
    SameUtterance,
    SpeakerIs,
    kind_of,
)
from rashomon.stages.base import Models, NoParams, Records, Stage, replace
from rashomon.stages.judging.references import Unclear, places, shown
from rashomon.stages.judging.speakers import noted, overruled, unclear

_LISTED = 4


def run(records: Records, models: Models, params: NoParams) -> Records:
    """Leave rejected `findings` out, and complete `judgements`."""
    if not records.judgements:
        return records
    told: dict[int, Judged] = {}
    ruled: dict[str, int] = {}
    for line in reversed(records.judgements):
        if isinstance(line.judgement, Reject | Confirm):
            told[line.line] = _finding(line, line.judgement.finding, records, ruled)
    judgements = noted(records.judgements, told)
    gone = {key for j in judgements if isinstance(j.judgement, Reject) and j.status == "applied" for key in j.records}
    kept = replace(records, findings=tuple(f for f in records.findings if f.id not in gone))
    return replace(kept, judgements=tuple(_bearing(j, kept) for j in judgements))


def losses(judgements: Sequence[Judged]) -> tuple[r.Loss, ...]:
    """A loss for each line that could not be applied."""
    return tuple(r.Loss(kind="judgement", detail=_told(j)) for j in judgements if j.status != "applied")


def _told(j: Judged) -> str:
    return f"line {j.line} ({kind_of(j.judgement)}, {j.judgement.by}) was not applied: {j.detail}"


def _finding(line: Judged, ref: str | Difference, records: Records, ruled: dict[str, int]) -> Judged:
    try:
        finding = _meant(ref, records)
    except Unclear as error:
        return unclear(line, error)
    if finding.id in ruled:
        return overruled(line, [ruled[finding.id]])
    ruled[finding.id] = line.line
    evidence = tuple(span for side in finding.sides for span in side.evidence[:1])
    detail = f"{finding.about} ({finding.verdict}, {finding.kind})"
    return r.replace(line, status="applied", detail=detail, evidence=evidence, records=(finding.id,))


def _meant(ref: str | Difference, records: Records) -> r.Finding:
    """The one finding that a reference means. Raises Unclear."""
    known = [f for f in records.findings if f.id == ref]
    if known:
        return known[0]
    wanted = Difference(about=ref) if isinstance(ref, str) else ref
    found = [f for f in records.findings if _is(f, wanted)]
    for words in wanted.evidence:
        spans = [place.span for place in places(words, records.articles)]
        if not spans:
            raise Unclear("not-found", f"the words {shown(words.text)} do not stand in any article meant: copy them")
        found = [f for f in found if any(e.overlaps(s) for side in f.sides for e in side.evidence for s in spans)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise Unclear("not-found", f"there is no such finding{_nearest(wanted, records)}")
    several = "; ".join(f"{f.id} ({f.verdict}, {f.kind}: {f.about})" for f in found[:_LISTED])
    raise Unclear("ambiguous", f'this fits {len(found)} findings, {several}: add "kind", "verdict" or "evidence"')


def _nearest(wanted: Difference, records: Records) -> str:
    """The heading most like the one given; where none is, that nothing may differ any more."""
    near = get_close_matches(wanted.about or "", sorted({f.about for f in records.findings}), n=1)
    if near:
        return f": the nearest is “{near[0]}”; copy its heading from the report"
    return ": copy a heading from the report, or remove the line where nothing differs any more"


def _is(finding: r.Finding, wanted: Difference) -> bool:
    return (
        (wanted.about is None or _plain(wanted.about) == _plain(finding.about))
        and wanted.kind in {None, finding.kind}
        and wanted.verdict in {None, finding.verdict}
    )


def _plain(text: str) -> str:
    """Letters and digits, so that marks and capitals make no difference."""
    return " ".join("".join(c if c.isalnum() else " " for c in text.casefold()).split())


def _bearing(line: Judged, records: Records) -> Judged:
    """The line with the ids of the records there are now."""
    if line.status != "applied":
        return line
    return r.replace(line, records=tuple(sorted(_ids(line.judgement, line, records))))


def _ids(judgement: Judgement, line: Judged, records: Records) -> set[str]:
    if isinstance(judgement, Reject | Confirm):
        return {f.id for f in records.findings if f.id in line.records}
    spans = set(line.evidence)
    if isinstance(judgement, SpeakerIs | SameUtterance | DifferentUtterances):
        return {s.id for s in records.statements if s.content.span in spans}
    return {a.id for a in records.actors if not spans.isdisjoint(a.mentions)}


STAGE = Stage(
    name="judged-findings",
    version=2,
    reads=("articles", "actors", "statements", "findings", "judgements"),
    writes=("findings", "judgements"),
    run=run,
)
