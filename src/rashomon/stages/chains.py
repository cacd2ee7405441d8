"""Through whom words came: sources of enclosing reports, outlets told, platforms posted on."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.model import records as r
from rashomon.stages.clauses import Clause
from rashomon.stages.cues import Cue


def outer_sources(clause: Clause, cues: Sequence[Cue], inner: Cue, source: r.Mention) -> tuple[r.Span, ...]:
    """Sources of the cues in whose content this cue stands, outermost first: outlets, and people who tell of others."""
    outer: list[r.Span] = [m.span for m in _according_outlets(clause, cues, inner, source)]
    for cue in cues:
        if cue is inner:
            break
        told = cue.source
        if told is None or told == source or (cue.inverted and cue.lemma != "according") or cue.lemma == "cite":
            continue
        if _stands_in_content(clause, cue, inner):
            outer.extend(m.span for m in cue.carriers)
            outer.append(told.span)
    return tuple(outer)


def _according_outlets(clause: Clause, cues: Sequence[Cue], inner: Cue, source: r.Mention) -> list[r.Mention]:
    """As in "…, she said, according to the agency": the outlet carries it, though named last."""
    last = [c.source for c in cues if c.lemma == "according" and c is not inner and c.first > inner.first]
    return [m for m in last if m is not None and m.kind == "organisation" and m != source]


def told_by(cue: Cue, cues: Sequence[Cue]) -> tuple[r.Mention | None, tuple[r.Mention, ...]]:
    """Who speaks and who carries: where a body reports "citing" somebody, that somebody speaks."""
    citing = next((c for c in cues if c.lemma == "cite" and c is not cue and c.source), None)
    if citing is not None and cue.source is not None and cue.source.kind == "organisation":
        return citing.source, (*cue.carriers, cue.source)
    return cue.source, cue.carriers


def _stands_in_content(clause: Clause, cue: Cue, inner: Cue) -> bool:
    """The inner verb has a subject of its own after the outer verb and no joint (", but", ", and") cuts it off."""
    if inner.joined or inner.source is None:
        return False
    first = clause.place(inner.source, -1)
    if clause.word(first - 1) in {"and", "but", "while", "whereas"}:
        return False
    if cue.lemma == "according":
        return first > cue.last
    joint = any(
        clause.mark(i) in {",", ";"} and clause.word(i + 1) in {"but", "while", "and"} for i in range(cue.last, first)
    )
    return first > cue.last and not joint


def platforms(clause: Clause, source: r.Mention) -> tuple[r.Span, ...]:
    """Where the words were posted: "on Truth Social", "wrote on X"."""
    names = clause.language.names
    return tuple(
        m.span
        for i, m in sorted(clause.starts.items())
        if m.name in names.platforms
        and m != source
        and not clause.inside[i]
        and clause.word(i - 1) in {"on", "via", "platform", "network", "in", "to"}
    )


def unique(chain: Sequence[r.Span], source: r.Span) -> tuple[r.Span, ...]:
    """The chain without the source itself, each name once, order kept."""
    kept: list[r.Span] = []
    for span in chain:
        if span != source and span.text not in {k.text for k in kept}:
            kept.append(span)
    return tuple(kept)
