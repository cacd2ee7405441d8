"""When a plain text says that it was published: in the lines over it, or under it behind a label."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import get_args

import msgspec

from rashomon.read.fields import About
from rashomon.read.page import Around, Block
from rashomon.read.page_dates import Of, ShownDate, dates_in_bylines, dates_in_lines
from rashomon.read.publication import DateEvidence, published_from
from rashomon.text.blocks import blocks

_ENDS = 12
"""Lines at each end of a text among which it may tell its date."""
_EMPHASIS = "*_# "


def with_date_told(known: About, text: str, start: int) -> About:
    """What is known of a text that begins at `start`, with the day that its own lines tell where nothing else does.

    The day of an update alone is not taken for it.
    """
    if known.published is not None or known.loss:
        return known
    lines = [text[a:b].strip(_EMPHASIS) for a, b in blocks(text, start)]
    shown = _shown(lines)
    by_label = {of: [date.value for date in shown if date.of == of] for of in get_args(Of)}
    unlabelled = set(by_label[""]) - set(by_label["updated"])
    bare = unlabelled if len(unlabelled) == 1 else ()
    evidence = DateEvidence(known.language, known.url, tuple(lines))
    found = published_from([*by_label["first"], *by_label["published"], *bare], (), evidence)
    return msgspec.structs.replace(known, published=found.date, loss=found.loss if found.date else ())


def _shown(lines: Sequence[str]) -> tuple[ShownDate, ...]:
    """Dates behind a label near both ends, and those without one between the title and the first paragraph."""
    placed = [Block(line, Around("heading") if n == 0 else Around()) for n, line in enumerate(lines)]
    ends = placed if len(placed) <= 2 * _ENDS else [*placed[:_ENDS], *placed[-_ENDS:]]
    return tuple(itertools.chain(dates_in_lines(ends), dates_in_bylines(placed)))
