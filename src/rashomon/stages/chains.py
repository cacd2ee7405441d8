"""Through whom words came: sources of enclosing reports, outlets told, platforms posted on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.language.base import Names
from rashomon.model import records as r
from rashomon.stages.clauses import Clause
from rashomon.stages.cues import Cue
from rashomon.stages.mentions import is_outlet

_PIECE = r"(?:op-ed|opinion|column|essay|interview|article|editorial|commentary|blog|post)"
_LED = re.compile(
    rf"\b(?i:in|during|writing) (?:an?|the|his|her|their) (?:[\w-]+ ){{0,3}}?{_PIECE}(?: [\w-]+){{0,3}}?"
    r" (?:for|in|with|on|to|by) (?:[Tt]he )?$"
)
"""What leads to the outlet that printed or heard somebody: "writing an op-ed piece for", "in an interview with"."""
_LONGEST_LEAD = 100
_APART = frozenset("after before since until when while as because although though once whereas".split())
"""Words that make a clause of its own of what follows: "Days after Brel said …, Marn told the guild …" is no chain."""
_OPENS = re.compile(r"(?:^|\n|[.!?][”\"’]?)\s*$")
_MARKS, _ADVERBS = 4, 2
_CLOSED = re.compile(r"(?: (?:on )?[A-Z]\w+day| (?:this|last) \w+)?,? $")
_THROUGH = re.compile(
    r"\b(?:through|via) ((?:an?|the|his|her|their|its) (?:[\w’'-]+ ){0,2}?"
    r"(?:interpreter|translator|spokes(?:man|woman|person)|lawyer|attorney|solicitor|publicist|representative|intermediary))\b"
)
_STOP = re.compile(r"[.!?][”\"’]?\s|\n")
_BETWEEN = 40
"""Characters between the outlet and who speaks."""


def outer_sources(clause: Clause, cues: Sequence[Cue], inner: Cue, source: r.Mention) -> tuple[r.Span, ...]:
    """Sources of the cues in whose content this cue stands, outermost first: outlets, and people who tell of others."""
    outer: list[r.Span] = [m.span for m in _according_outlets(clause, cues, inner, source)]
    for cue in cues:
        if cue is inner:
            break
        told = cue.source
        if told is None or told == source or (cue.inverted and cue.lemma != "according") or cue.lemma == "cite":
            continue
        if clause.word(clause.place(told, -1) - 1) in _APART:
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


def printed_by(a: r.Attribution, text: str, mentions: Sequence[r.Mention], names: Names) -> tuple[r.Span, ...]:
    """The outlet somebody wrote in or spoke to: "In a column for Orrin Weekly, she …", "said in an interview …"."""
    return tuple(m.span for m in mentions if m.form == "name" and _prints(a, text, m) and is_outlet(m.name, "", names))


def _prints(a: r.Attribution, text: str, outlet: r.Mention) -> bool:
    if a.source is None or a.cue is None:
        return False
    return _opens_with(a.source, text, outlet) or _goes_on_with(a.cue, text, outlet)


def _opens_with(source: r.Span, text: str, outlet: r.Mention) -> bool:
    """The phrase opens the sentence, and who speaks follows it."""
    if not 0 < source.start - outlet.end <= _BETWEEN or not _CLOSED.fullmatch(text, outlet.end, source.start):
        return False
    led = _LED.search(text, max(0, outlet.start - _LONGEST_LEAD), outlet.start)
    return led is not None and _OPENS.search(text[: led.start()][-_MARKS:]) is not None


def _goes_on_with(cue: r.Span, text: str, outlet: r.Mention) -> bool:
    """The phrase stands right behind the cue."""
    near = 0 < outlet.start - cue.end <= _LONGEST_LEAD and "." not in text[cue.end : outlet.start]
    led = _LED.search(text, cue.end, outlet.start) if near else None
    return led is not None and len(text[cue.end : led.start()].split()) <= _ADVERBS


def spoken_through(a: r.Attribution, article: r.Article) -> r.Span | None:
    """Who passed on somebody's words in the same sentence: "speaking through an interpreter", "said via her lawyer"."""
    at = a.cue or a.source
    if at is None:
        return None
    first = min(s.start for s in (a.cue, a.source) if s is not None)
    last = max(s.end for s in (a.cue, a.source) if s is not None)
    for found in _THROUGH.finditer(article.text, max(0, first - _LONGEST_LEAD), last + _LONGEST_LEAD):
        between = article.text[min(found.end(), last) : max(found.start(), first)]
        if _STOP.search(between) is None:
            return article.span(*found.span(1))
    return None
