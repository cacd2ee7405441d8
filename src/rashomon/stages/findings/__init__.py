"""What the accounts agree and differ on: one file a kind, listed here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from rashomon.model import records as r
from rashomon.model.ids import content_id
from rashomon.stages.base import Models, NoParams, Records, Stage, replace
from rashomon.stages.findings import (
    accused,
    arithmetic,
    attribution,
    causes,
    clocks,
    contrasted,
    dates,
    described,
    disputes,
    echoed,
    exchanged,
    facts,
    forgone,
    glosses,
    limits,
    names,
    namesakes,
    paraphrased,
    places,
    polarity,
    quantities,
    rejected,
    roles,
    sayings,
    seats,
    tellers,
    terms,
    two_voices,
    venues,
    wholes,
    wordings,
)
from rashomon.stages.findings.common import Context, Finder
from rashomon.stages.origins import origin_counter, origin_groups
from rashomon.stages.tellings import read_sentences, read_tellings
from rashomon.stages.wording import weights

FINDERS: tuple[Finder, ...] = (
    quantities.find,
    wholes.find,
    limits.find,
    dates.find,
    clocks.find,
    sayings.find,
    roles.find,
    names.find,
    namesakes.find,
    described.find,
    glosses.find,
    attribution.find,
    two_voices.find,
    echoed.find,
    polarity.find,
    forgone.find,
    wordings.find,
    paraphrased.find,
    contrasted.find,
    exchanged.find,
    rejected.find,
    disputes.find,
    accused.find,
    places.find,
    seats.find,
    causes.find,
    tellers.find,
    terms.find,
    venues.find,
    arithmetic.find,
    facts.find,
)

_WEIGHT: dict[r.Verdict, int] = {
    "conflict": 0,
    "internal-error": 1,
    "update": 2,
    "variant": 3,
    "agree-at-different-precision": 4,
    "agree": 5,
}


def run(records: Records, models: Models, params: NoParams) -> Records:
    """Fill `findings`: what matters most first, then by where it stands."""
    weighing = weights(records.articles)
    context = Context(
        records,
        origin_counter(records.articles, records.derivations),
        read_tellings(records.articles, records.statements, weighing, models.encoder),
        read_sentences(records.articles, weighing),
    )
    found: dict[str, r.Finding] = {}
    differing: dict[_Place, dict[str, r.Finding]] = defaultdict(dict)
    witness = {a: group[0] for group in origin_groups(records.articles, records.derivations) for a in group}
    for finding in (_as_told(f, witness) for find in FINDERS for f in find(context)):
        places = _places(finding) if finding.verdict in _DIFFERING else frozenset()
        if not any(_tells(old, finding) for old in {k: f for at in places for k, f in differing[at].items()}.values()):
            found[finding.id] = finding
            for at in places:
                differing[at][finding.id] = finding
    order = {a.id: i for i, a in enumerate(records.articles)}

    def rank(finding: r.Finding) -> tuple[int, int, int, str]:
        first = min(s for side in finding.sides for s in side.evidence)
        return _WEIGHT[finding.verdict], order[first.article], first.start, finding.id

    return replace(records, findings=tuple(sorted(found.values(), key=rank)))


def _as_told(finding: r.Finding, witness: Mapping[str, str]) -> r.Finding:
    """The finding; an agreement where a report and its reprints all tell both sides of what it calls a conflict."""
    told = {side.articles for side in finding.sides}
    alike = len(told) == 1 and len(finding.sides[0].articles) > 1
    if finding.verdict != "conflict" or not alike or len({witness.get(a, a) for a in finding.sides[0].articles}) > 1:
        return finding
    return r.replace(finding, id=content_id("f", finding.id, "agree"), verdict="agree")


_DIFFERING: frozenset[r.Verdict] = frozenset({"conflict", "update"})
"""What several finders may tell of one place."""
_ONE_THING = frozenset({"role", "name"})
"""Two people for one office are two names in one place."""

_Place = tuple[str, int]
"""An article and the number of a stretch of it."""
_STRETCH = 200
"""Characters of a stretch in which findings are looked up."""


def _places(finding: r.Finding) -> frozenset[_Place]:
    """Where the evidence of a finding lies: evidence that overlaps lies in one stretch at least."""
    spans = [span for side in finding.sides for span in side.evidence]
    return frozenset((s.article, n) for s in spans for n in range(s.start // _STRETCH, s.end // _STRETCH + 1))


def _tells(old: r.Finding, new: r.Finding) -> bool:
    """An earlier finder tells the same difference: each side of the new one overlaps another side of it."""
    if old.verdict != new.verdict or not (old.kind == new.kind or {old.kind, new.kind} == _ONE_THING):
        return False
    met = [{n for n, other in enumerate(old.sides) if _meet(side, other)} for side in new.sides]
    return all(met) and len(set[int]().union(*met)) > 1


def _meet(side: r.Side, other: r.Side) -> bool:
    return any(a.overlaps(b) for a in side.evidence for b in other.evidence)


STAGE = Stage(
    name="findings",
    version=7,
    reads=("articles", "mentions", "actors", "statements", "utterances", "derivations"),
    writes=("findings",),
    run=run,
)
