"""Whose a cue is, where the tagger saw no source, or no more than the end of one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.neural.protocols import Range
from rashomon.stages.clauses import PREPOSITIONS
from rashomon.stages.reading import BlockView
from rashomon.stages.referring import text_before
from rashomon.text.tokens import normal

_JOINS, _JOINT = frozenset({"and", "but", "then", "also"}), 16
"""Words, and characters, that may stand between a statement and another verb of its subject."""
_MEETING = re.compile(
    r"((?:[\w’'-]+ ){0,4}?)(?:calls?|conversations?|meetings?|talks?|summits?|interviews?|dinner|lunch|visits?|letters?"
    r"|messages?|exchanges?|encounters?|discussions?|negotiations?) (?:with|to|between) (?:[\w.’'-]+ ){0,3}$"
)
"""What makes the name behind it the one who was met: "Monday's call with | Ana Brel spoke of …" is not her speaking."""
_VIEWER = re.compile(r"(?:For|To) $")
_NEAR = 300
"""Characters between two cues of one sentence, at the most."""


def of_meeting(a: r.Attribution, article: r.Article, block: BlockView, people: Sequence[Range]) -> r.Attribution:
    """Where the source is the one who was met: for whom it is told ("For Ana Brel, …"), else the event.

    `people` are the ranges in the block of the people named.
    """
    if a.source is None or a.cue is None:
        return a
    begins = max((s.start for s in block.sentences if s.start <= a.source.start), default=block.start)
    met = _MEETING.search(article.text, begins, a.source.start)
    if met is None or a.source.start > a.cue.start:
        return a
    viewer = _viewer(article, block, begins, people)
    if viewer is not None:
        return r.replace(a, source=viewer)
    led = PREPOSITIONS & {normal(word) for word in met[1].split()}
    return r.replace(a, source=None if led else article.span(met.start(), a.source.end))


def _viewer(article: r.Article, block: BlockView, begins: int, people: Sequence[Range]) -> r.Span | None:
    """Whoever the sentence is told for: "For Ana Brel, …"."""
    for start, end in people:
        at = block.start + start
        if _VIEWER.fullmatch(article.text, begins, at) and article.text[block.start + end] == ",":
            return article.span(at, block.start + end)
    return None


def with_subject(
    a: r.Attribution, others: Sequence[r.Attribution], article: r.Article, block: BlockView
) -> r.Attribution:
    """A participle without a subject: the text it belongs to ("reports claiming …"), else that of the nearest cue.

    A verb without one, joined by "and" to a statement: whose that is.
    """
    cue = a.cue
    if cue is not None and a.source is None and (before := _joined_to(cue, others, article, block)):
        return r.replace(a, source=before.source)
    if cue is None or not _participle(cue.text.split(), article.language):
        return a
    source = a.source or _nearest_source(a, cue, others, block)
    return r.replace(a, source=text_before(article, block, cue.start) or source)


def _participle(words: Sequence[str], language: str) -> bool:
    """It opens with a verb in -ing, or ends with one of saying ("went from promising")."""
    said = words[-1].endswith("ing") and normal(words[-1]) in get_language(language).reporting.lemmas
    return said or words[0].endswith("ing")


def _joined_to(
    cue: r.Span, others: Sequence[r.Attribution], article: r.Article, block: BlockView
) -> r.Attribution | None:
    """The statement right before "and" and the cue, in one sentence: "He said that it was shut, | and urged …"."""
    for o in others:
        between = article.text[o.content.end : cue.start].strip(' ,”"').split()
        near = 0 < cue.start - o.content.end < _JOINT and between and set(between) <= _JOINS
        if near and o.cue is not None and o.source is not None and o.cue.start < o.content.start:
            return None if sentence_begins(block, o.cue.start, cue.start + 1) else o
    return None


def _nearest_source(a: r.Attribution, cue: r.Span, others: Sequence[r.Attribution], block: BlockView) -> r.Span | None:
    """That of the nearest cue of the sentence."""
    near = [
        (max(o.cue.start - cue.end, cue.start - o.cue.end), o.source)
        for o in others
        if o.cue is not None and o.source is not None and not _covers(a, o.cue) and not _passed_on(o, cue)
    ]
    distance, source = min(near, key=lambda pair: (pair[0], pair[1].start), default=(_NEAR, None))
    if source is None or distance >= _NEAR:
        return None
    begins = sentence_begins(block, min(cue.end, source.start), max(cue.start, source.end))
    return None if begins else source


def _passed_on(outer: r.Attribution, cue: r.Span) -> bool:
    """As in "…, adding that …, the agency reported": who passes on all of it is no subject of the participle."""
    return outer.source is not None and outer.source.start > cue.end and _covers(outer, cue)


def _covers(a: r.Attribution, cue: r.Span) -> bool:
    return any(start <= cue.start < end for start, end in a.content.parts)


def sentence_begins(block: BlockView, start: int, end: int) -> bool:
    """A sentence of the block begins after `start` and before `end`."""
    return any(start < sentence.start < end for sentence in block.sentences)
