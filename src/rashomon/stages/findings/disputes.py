"""Disputes: what some accounts tell or somebody says, and somebody denies."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.likeness import denies
from rashomon.stages.tellings import Telling, Tellings, in_short
from rashomon.text.tokens import normal, tokenize

_ALIKE = 0.47
"""How alike a claim must be to what is denied."""
_BACK = 700
"""Characters before a denial of "the report" in which the report is told."""
_POINTS = 2
"""Content words up to which a denial merely points at what was told ("the reports")."""


_OPENING = 6
_SAID = re.compile(
    r"\b(?:that|any|is|are|was|were|has|have|had|do|does|did|will|would|can|could|having|being|[a-z]{3,}ing)\b"
)
"""What a clause has among its first words: "denied entry" is another verb."""


class Denial(NamedTuple):
    """A statement that denies something, the places of its own clauses, and the group that tells what it denies."""

    statement: r.Statement
    own: tuple[int, ...]
    group: int


def find(context: Context) -> Iterator[r.Finding]:
    """A conflict for each thing told and denied, in one account or several."""
    told = context.tellings
    denials = _denials(context)
    sentences = {told.all[n].sentence for d in denials for n in d.own}
    disputed: dict[int, list[Denial]] = defaultdict(list)
    for denial in denials:
        disputed[denial.group].append(denial)
    for g in sorted(disputed):
        claims = [t for t in (told.all[n] for n in told.groups[g]) if t.sentence not in sentences and _affirms(t)]
        if claims:
            about = f"whether {in_short(told.all[told.middle(told.groups[g])])}"
            yield _finding(context, about, [c.span for c in claims], [d.statement for d in disputed[g]])


def _affirms(telling: Telling) -> bool:
    return not denies(telling.span.text) and not _normals(telling.span.text) & get_language("en").contrasts.denials


def _denials(context: Context) -> list[Denial]:
    told = context.tellings
    by_article: dict[str, list[int]] = defaultdict(list)
    for n, telling in enumerate(told.all):
        by_article[telling.span.article].append(n)
    group_of = {n: g for g, group in enumerate(told.groups) for n in group}
    near = _near(told, group_of)
    denying = [s for s in context.records.statements if _denies(s)]
    pointing = _pointed_at([s for s in denying if _points(s)], told, by_article, group_of)
    found: list[Denial] = []
    alone: list[Denial] = []
    for statement in denying:
        own = tuple(n for n in by_article[statement.article] if told.all[n].span.overlaps(statement.content.span))
        group = pointing.get(statement.utterance or statement.id) if _points(statement) else _told(own, group_of, near)
        if group is not None:
            found.append(Denial(statement, own, group))
        else:
            alone.append(Denial(statement, own, -1))
    return found + [d._replace(group=beside) for d in alone if (beside := _beside(d, found)) is not None]


def _beside(denial: Denial, found: Sequence[Denial]) -> int | None:
    """What the nearest denial close by in its article denies: they answer one thing."""
    here, start = denial.statement.article, denial.statement.content.start
    apart = ((abs(d.statement.content.start - start), d.group) for d in found if d.statement.article == here)
    distance, group = min(apart, default=(_BACK + 1, -1))
    return group if distance <= _BACK // 2 else None


def _denies(statement: r.Statement) -> bool:
    """Its verb says that something is not so, or its words say so of what was told."""
    contrasts = get_language("en").contrasts
    verbs = _normals(statement.cue.text if statement.cue else "")
    said = statement.content.text
    denied = bool(verbs & contrasts.denials) and bool(
        _SAID.search(" ".join(said.split()[:_OPENING])) or _points(statement)
    )
    return denied or bool(contrasts.untrue.search(said) and _normals(said) & contrasts.reports)


def _normals(text: str) -> frozenset[str]:
    return frozenset(normal(t.text) for t in tokenize(text))


def _points(statement: r.Statement) -> bool:
    """It names what is denied by no more than a word for something told before."""
    language = get_language("en")
    rest = language.contrasts.untrue.sub(" ", statement.content.text)
    words = [normal(t.text) for t in tokenize(rest) if t.is_word]
    content = [w for w in words if w not in language.stopwords and w not in language.contrasts.reports]
    return len(content) <= _POINTS and bool(language.contrasts.reports & set(words))


def _pointed_at(
    pointing: Sequence[r.Statement],
    told: Tellings,
    by_article: Mapping[str, Sequence[int]],
    group_of: Mapping[int, int],
) -> dict[str, int]:
    """Utterance (or statement, where it has none) → the group told just before most of its renderings.

    Among those the one that most accounts tell: that is what there is to deny.
    """
    votes: dict[str, Counter[int]] = defaultdict(Counter)
    for statement in pointing:
        start = statement.content.start
        before = {
            group_of[n]
            for n in by_article[statement.article]
            if n in group_of and start - _BACK <= told.all[n].span.end <= start
        }
        votes[statement.utterance or statement.id].update(sorted(before))
    return {
        key: max(groups, key=lambda g: (groups[g], len(told.groups[g]), -g)) for key, groups in votes.items() if groups
    }


def _told(own: Sequence[int], group_of: Mapping[int, int], near: Mapping[int, Near]) -> int | None:
    """The group of the clause that is likest to one of the denial's own."""
    likest = max((near[n] for n in own if n in near), default=None)
    return None if likest is None else group_of[-likest[1]]


Near = tuple[float, int]
"""How alike the likest clause that is in a group is, and its place, negated."""


def _near(told: Tellings, group_of: Mapping[int, int]) -> dict[int, Near]:
    near: dict[int, Near] = {}
    for pair, score in told.likeness.items():
        for one, other in (pair, pair[::-1]):
            if score >= _ALIKE and other in group_of:
                near[one] = max(near.get(one, (0.0, 0)), (score, -other))
    return near


def _finding(context: Context, about: str, claims: Sequence[r.Span], denials: Sequence[r.Statement]) -> r.Finding:
    names = {a.id: a.name for a in context.records.actors}
    words = {d.utterance for d in denials if d.utterance}
    rendered = [s for s in context.records.statements if s.utterance in words]
    values: dict[str, list[r.Span]] = defaultdict(list)
    values["told"] = list(claims)
    for s in dict.fromkeys((*denials, *rendered)):
        who = names.get(s.speaker or "", "somebody not resolved")
        values[f"denied by {who}"] += [span for span in (s.content.span, s.cue) if span is not None]
    return make_finding(context, "polarity", "conflict", about, values, 0.6)
