"""Which mention a source turns on: the one that the rest of the phrase describes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from rashomon.model import records as r


def main_mention(source: r.Span, mentions: Sequence[r.Mention]) -> r.Mention | None:
    """The first mention in a source that owns nothing after it; of two that begin together, the longer.

    `mentions` are sorted by position. None where the source holds none.
    """
    at = bisect_left(mentions, source.start, key=lambda m: m.start)
    inside: list[r.Mention] = []
    while at < len(mentions) and mentions[at].start < source.end:
        if mentions[at].end <= source.end:
            inside.append(mentions[at])
        at += 1
    free = [m for m in inside if not _owns(source, m)]
    return min(free, key=lambda m: (m.start, -m.end), default=None)


def _owns(source: r.Span, mention: r.Mention) -> bool:
    """Something in the source belongs to the one mentioned: "the mayor's aide"."""
    after = source.text[mention.end - source.start :]
    return len(after) > 3 and (after.startswith(("'s", "’s")) or (mention.text.endswith("s") and after[0] in "'’"))
