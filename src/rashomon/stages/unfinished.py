"""Contents that the tagger ended before their clause begins: "said that at the end of the call, | Brel thanked …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from rashomon.neural.protocols import Range, Tagged
from rashomon.stages.clauses import PREPOSITIONS
from rashomon.stages.reading import BlockView

_OPENED = re.compile(rf"\bthat,? (?:{'|'.join(sorted(PREPOSITIONS - {'of', 'like'}))})\b[^,.;:?!]*$")
"""A clause of which only what stands before its subject is there."""
_OPEN = re.compile(r"\b(?:the|an?|its|his|her|their|our|this|of|as|by|for|with|and|or|that)\s?$")
_QUOTE = re.compile(r"\s?[“\"]")
"""A phrase that ends within itself, and the words in marks that go on with it."""
_LISTED = re.compile(r",\s(?!(?:who|whom|which|whose|where|when|but|although|though)\b)[^:;]*?,?\s(?:and|or)\s")
"""What follows the first member of a list behind a colon, up to its last."""
_STOPS = " .,;:!?"


def finished(one: Tagged, others: Sequence[Tagged], block: BlockView) -> Tagged:
    """The same, its last content going on to the end of the clause where only the clause's opening was seen.

    `others` are all that the tagger saw in the block, ranges are of the block's text.
    """
    start, end = one.content[-1]
    if _OPEN.search(block.text, start, end) and _QUOTE.match(block.text, end):
        return msgspec.structs.replace(one, content=(*one.content[:-1], (start, _clause_end(end, others, block))))
    if not _OPENED.search(block.text, start, end) and not _lists(start, end, others, block):
        return one
    if not block.text.startswith(",", end):
        return one
    return msgspec.structs.replace(one, content=(*one.content[:-1], (start, _clause_end(end, others, block))))


def _lists(start: int, end: int, others: Sequence[Tagged], block: BlockView) -> bool:
    """It ends with the first of several things told behind a colon: "her terms: no tolls, | no trams and no …"."""
    goes_on = _clause_end(end, others, block)
    colon = block.text[:start].rstrip().endswith(":") or ": " in block.text[start:end]
    more = [o for o in others if end <= o.cue[0] < goes_on]
    return colon and not more and _LISTED.match(block.text, end, goes_on) is not None


def _clause_end(at: int, others: Sequence[Tagged], block: BlockView) -> int:
    """The end of the sentence, or of what stands before somebody who is told last to have said it."""
    end = next((s.end - block.start for s in block.sentences if s.start <= block.start + at < s.end), at)
    told_last = [_begins(o) for o in others if at < _begins(o) < end and _precedes(o.content, _begins(o))]
    end = min([end, *told_last])
    return at + len(block.text[at:end].rstrip(_STOPS))


def _begins(one: Tagged) -> int:
    return min(one.cue[0], one.source[0] if one.source else one.cue[0])


def _precedes(content: Sequence[Range], at: int) -> bool:
    return all(end <= at for _, end in content)
