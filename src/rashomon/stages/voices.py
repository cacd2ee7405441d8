"""Voices: who is quoted, in how many words and statements, by which article."""

from __future__ import annotations

from collections import defaultdict

from rashomon.model import records as r
from rashomon.stages.base import Models, NoParams, Records, Stage, replace
from rashomon.text.tokens import words


def run(records: Records, models: Models, params: NoParams) -> Records:
    """Fill `voices`: one record for each actor and article; a text printed twice counts once."""
    repeats = {a.id: [(p.start, p.end) for p in a.passages if p.kind == "repeat"] for a in records.articles}
    count: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for s in records.statements:
        again = any(start <= s.content.start < end for start, end in repeats[s.article])
        if s.speaker is not None and not again:
            tally = count[s.article, s.speaker]
            tally[0] += len(words(s.content.text)) if s.kind == "direct" else 0
            tally[1] += 1
    order = {a.id: i for i, a in enumerate(records.articles)}
    ranked = sorted(count.items(), key=lambda kv: (order[kv[0][0]], -kv[1][0], -kv[1][1], kv[0][1]))
    voices = tuple(r.Voice(article=a, actor=actor, words=w, statements=n) for (a, actor), (w, n) in ranked)
    return replace(records, voices=voices)


STAGE = Stage(name="voices", version=1, reads=("articles", "statements"), writes=("voices",), run=run)
