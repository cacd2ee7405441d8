"""Paraphrased: what one account quotes or tells of somebody's words and another tells in its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.headings import in_short
from rashomon.stages.likeness import Bag, denies, read_words

_LEAST, _SHARED = 4, 3
"""Content words that a rendering must have, and that it must share with one in another account."""


def find(context: Context) -> Iterator[r.Finding]:
    """An agreement at different precision for each utterance of a named speaker that accounts tell, one quotes at most.

    What two accounts quote is compared by its words.
    """
    statements = {s.id: s for s in context.records.statements}
    names = {a.id: a.name for a in context.records.actors if a.named}
    for utterance in context.records.utterances:
        told = [statements[key] for key in utterance.collation.readings if statements[key].speaker in names]
        quoting = {s.article for s in told if s.kind == "direct"}
        alike = _alike([s for s in told if s.states and get_language("en").tells(s.content.text)])
        if len(quoting) < 2 and len({s.article for s in alike}) > 1 and len({s.speaker for s in alike}) == 1:
            values: dict[str, list[r.Span]] = defaultdict(list)
            for s in alike:
                values[" ".join(s.content.text.split())].append(s.content.span)
            said = min((s.content.text for s in alike), key=lambda text: (len(text), text))
            about = f"what {names[alike[0].speaker or '']} said: {in_short(said)}"
            yield make_finding(context, "attribution", "agree-at-different-precision", about, values, 0.5)


def _alike(told: Sequence[r.Statement]) -> list[r.Statement]:
    """Renderings that share words enough with one in another account, and deny no more than it does."""
    bags = {s.id: read_words(s.content.text).bag for s in told}
    alike = [s for s in told if any(_one(s, other, bags) for other in told)]
    return [s for s in alike if not any(o is not s and o.content.span.covers(s.content.span) for o in alike)]


def _one(a: r.Statement, b: r.Statement, bags: dict[str, Bag]) -> bool:
    one, other = bags[a.id], bags[b.id]
    asked = any(s.content.text.rstrip("\"'”’ ").endswith("?") for s in (a, b))
    enough = not asked and min(len(one), len(other)) >= _LEAST and len(one & other) >= _SHARED
    return a.article != b.article and enough and denies(a.content.text) == denies(b.content.text)
