"""Picture galleries in text: captions that are counted, as in "2/9 Divers at work" or "Slide 3 of 14"."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Sequence

_LABEL = r"(?:photos?|images?|pictures?|pics?|slides?|gallery|(?:hide|show|toggle) caption)"
_NUMBER = r"(?P<n>\d{1,3})\s?(?:/|of|out of)\s?(?P<of>\d{1,3})"
_OPENS = re.compile(
    rf"[\s*\[(]*(?P<label>{_LABEL}\s*[:#]?\s*)?{_NUMBER}[\])*]*(?=\s*$|[\s:.|–—-]+(?-i:[^\W\d_a-z]|[“\"‘]))",
    re.IGNORECASE,
)
_CLOSES = re.compile(rf"(?P<label>{_LABEL}\s*[:#]?\s*)?[\[(]?{_NUMBER}[\])]?\s*$", re.IGNORECASE)
_TOGGLE = re.compile(r"\b(?:hide|show|toggle) caption\b", re.IGNORECASE)
_LEAST, _FURTHEST = 2, 3
_LONGEST = 80
"""Words of a caption, at most."""


def caption_blocks(texts: Sequence[str]) -> set[int]:
    """Which blocks are captions of galleries: counted ones, and what stands between counters by themselves."""
    counted = _counted(texts)
    toggled = {n for n, text in enumerate(texts) if _TOGGLE.search(text) and len(text.split()) <= _LONGEST}
    return counted | toggled | _between(texts, sorted(counted))


def _counter(text: str) -> re.Match[str] | None:
    found = _OPENS.match(text) or _CLOSES.search(text[-40:])
    return found if found and 0 < int(found["n"]) <= int(found["of"]) > 1 else None


def _counted(texts: Sequence[str]) -> set[int]:
    """Blocks with a counter that is named as one, or that count up to one number."""
    totals: dict[str, dict[int, str]] = defaultdict(dict)
    labelled: set[int] = set()
    for n, text in enumerate(texts):
        found = _counter(text) if len(text.split()) <= _LONGEST else None
        if found and found["label"]:
            labelled.add(n)
        if found and (found["label"] or _OPENS.match(text)):
            totals[found["of"]][n] = found["n"]
    runs = [held for held in totals.values() if len(set(held.values())) >= _LEAST]
    return labelled | {n for held in runs for n in held}


def _between(texts: Sequence[str], counted: Sequence[int]) -> set[int]:
    """What stands between counters that are lines of their own, and as much behind the last."""
    alone = [n for n in counted if (m := _OPENS.match(texts[n])) and not texts[n][m.end() :].strip(" *])|.:")]
    near = [(a, b) for a, b in itertools.pairwise(alone) if 1 < b - a <= _FURTHEST]
    if not near:
        return set()
    last, gap = near[-1][1], min(b - a for a, b in near)
    return {n for a, b in (*near, (last, last + gap)) for n in range(a + 1, min(b, len(texts)))}
