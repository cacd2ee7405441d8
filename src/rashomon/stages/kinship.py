"""Why a side of a finding has fewer origins than accounts."""

from __future__ import annotations

from rashomon.model import records as r
from rashomon.stages.base import Models, NoParams, Records, Stage, replace
from rashomon.stages.origins import OriginCounter, origin_counter


def run(records: Records, models: Models, params: NoParams) -> Records:
    """Write the reasons into `findings`."""
    count = origin_counter(records.articles, records.derivations)
    return replace(records, findings=tuple(_explained(finding, count) for finding in records.findings))


def _explained(finding: r.Finding, count: OriginCounter) -> r.Finding:
    if all(side.origins >= len(side.articles) for side in finding.sides):
        return finding
    return r.replace(finding, sides=tuple(r.replace(s, kin=count.kinships(s.evidence)) for s in finding.sides))


STAGE = Stage(name="kinship", version=1, reads=("articles", "derivations", "findings"), writes=("findings",), run=run)
