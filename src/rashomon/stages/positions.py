"""Positions: what an actor held on an issue, step by step in time, and where it changed.

An issue is a rare word that several dated statements of one actor share, named with words beside it. A step is one
statement with the time it was made: a date in its own sentence before its words, else its report's day. A shift is a
change between two steps of different times: much the same words, with a "not" more or less. Other words alone are no
change of mind, unless the report that sets them one after another calls it one (see `changes`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from rashomon.model import records as r
from rashomon.model.when import When
from rashomon.stages.base import Models, Records, Stage, replace
from rashomon.stages.changes import Change, Taken, told_changes
from rashomon.stages.dating import DatedMention, resolve_dates, when_said
from rashomon.stages.issues import light_words, name_issue
from rashomon.stages.likeness import Weights, denies, read_words
from rashomon.stages.report_days import report_days
from rashomon.text.tokens import normal, stem, tokenize, words

_SHORT = 2
"""Stems up to this length, in letters, name no issue."""


class Params(msgspec.Struct, frozen=True):
    """How many issues an actor gets, and how alike (0–1) two steps must be for a "not" to be a change of mind."""

    issues: int = 3
    least_words: int = 2
    alike: float = 0.45


class Dated(NamedTuple):
    """A statement with when it was made and what it is about."""

    statement: r.Statement
    when: When
    bag: frozenset[str]
    denies: bool


def run(records: Records, models: Models, params: Params) -> Records:
    """Fill `positions` for actors with dated statements of at least two times."""
    dates: dict[str, list[DatedMention]] = defaultdict(list)
    for mention in resolve_dates(records.articles):
        dates[mention.article].append(mention)
    dated = _dated(records, dates, params)
    changes: dict[str | None, list[Change]] = defaultdict(list)
    for change in told_changes(records.articles, records.statements, dates):
        changes[change.steps[0].statement.speaker].append(change)
    names = {a.id: a for a in records.actors}
    of_names = _name_stems(records.actors)
    weights = Weights(d.bag for group in dated.values() for d in group)
    positions = [
        p
        for actor in sorted(dated, key=lambda a: (names[a].name, a))
        if names[actor].named
        for p in (
            *_changed_positions(actor, changes[actor], dated[actor], weights),
            *_positions(actor, _other(dated[actor], changes[actor]), of_names, weights, params),
        )
    ]
    return replace(records, positions=tuple(positions))


def _dated(records: Records, dates: Mapping[str, Sequence[DatedMention]], params: Params) -> dict[str, list[Dated]]:
    days = report_days(records.articles)
    stop = frozenset(map(stem, light_words()))
    repeats = {a.id: [(p.start, p.end) for p in a.passages if p.kind == "repeat"] for a in records.articles}
    found: dict[str, list[Dated]] = defaultdict(list)
    for s in records.statements:
        when = when_said(s, dates[s.article], days[s.article])
        bag = read_words(s.content.text).bag - stop
        again = any(a <= s.content.start < b for a, b in repeats[s.article])
        if s.speaker is not None and s.states and when is not None and len(bag) >= params.least_words and not again:
            found[s.speaker].append(Dated(s, when, bag, denies(s.content.text)))
    return found


def _name_stems(actors: Sequence[r.Actor]) -> frozenset[str]:
    """Words of names: they tell of whom, not of what."""
    return frozenset(stem(w) for a in actors if a.named for v in a.variants for w in words(v.text))


def _positions(
    actor: str, dated: Sequence[Dated], names: frozenset[str], weights: Weights, params: Params
) -> Iterator[r.Position]:
    times: dict[str, set[str]] = defaultdict(set)
    count: Counter[str] = Counter()
    for d in dated:
        for word in (w for w in d.bag - names if len(w) > _SHORT and w.isalpha()):
            times[word].add(d.when.iso)
            count[word] += 1
    issues = sorted(
        (w for w in times if len(times[w]) > 1), key=lambda w: (-len(times[w]), -count[w] * weights.of(w), w)
    )
    taken: set[str] = set()
    for issue in issues:
        group = [d for d in dated if issue in d.bag]
        fresh = {d.statement.id for d in group} - taken
        if len(fresh) < 2 or (taken and len(fresh) < len(group) / 2):
            continue
        taken |= fresh
        position = _position(actor, issue, group, weights, params)
        if len(position.steps) < 2:  # one saying told twice
            continue
        yield position
        params = msgspec.structs.replace(params, issues=params.issues - 1)
        if params.issues <= 0:
            return


def _other(dated: Sequence[Dated], changes: Sequence[Change]) -> list[Dated]:
    """Statements that are no step of a change that a report tells, nor the same words elsewhere or within one."""
    steps = [step.statement for change in changes for step in change.steps]
    return [d for d in dated if not any(_shown_with(d.statement, s) for s in steps)]


def _shown_with(statement: r.Statement, step: r.Statement) -> bool:
    one = statement.utterance is not None and statement.utterance == step.utterance
    return one or step.content.span.covers(statement.content.span)


def _changed_positions(
    actor: str, changes: Sequence[Change], dated: Sequence[Dated], weights: Weights
) -> Iterator[r.Position]:
    """A position for each change, with what else the actor is told to have said in the same words as evidence."""
    for change in changes:
        issue = _what_changed(change, weights)
        steps = tuple(_taken(step, dated) for step in change.steps)
        yield r.Position(actor=actor, issue=name_issue(issue, change.told, weights), steps=steps, shifts=change.shifts)


def _what_changed(change: Change, weights: Weights) -> str:
    """The stem of the first step that most sentences around the steps have, in lower case: it is told on."""
    count = Counter(
        w for text in change.told for w in {stem(normal(t.text)) for t in tokenize(text) if t.text.islower()}
    )
    first = read_words(change.steps[0].statement.content.text).bag
    named = sorted(w for w in first if len(w) > _SHORT and w.isalpha())
    return min(named, key=lambda w: (-count[w], -weights.of(w), w), default="")


def _taken(step: Taken, dated: Sequence[Dated]) -> r.Step:
    said = step.statement
    same = [d.statement for d in dated if said.utterance is not None and d.statement.utterance == said.utterance]
    spans = (said.source, said.content.span, *(s.content.span for s in same))
    return r.Step(
        when=step.when.iso,
        stance=said.content.text,
        evidence=tuple(dict.fromkeys(span for span in spans if span is not None)),
        own=False,
    )


def _position(actor: str, issue: str, group: Sequence[Dated], weights: Weights, params: Params) -> r.Position:
    ordered = sorted(_one_a_reading(group), key=lambda d: (d.when.key, d.statement.article, d.statement.content.start))
    steps = tuple(
        r.Step(
            when=d.when.iso,
            stance=d.statement.content.text,
            evidence=tuple(x for x in (d.statement.source, d.statement.content.span) if x is not None),
            own=d.statement.kind == "direct",
        )
        for d in ordered
    )
    shifts = tuple(
        (i, j)
        for i, j in zip(range(len(ordered)), range(1, len(ordered)), strict=False)
        if ordered[i].when.key != ordered[j].when.key and _changed(ordered[i], ordered[j], weights, params)
    )
    return r.Position(
        actor=actor,
        issue=name_issue(issue, [d.statement.content.text for d in ordered], weights),
        steps=steps,
        shifts=shifts,
    )


def _one_a_reading(group: Sequence[Dated]) -> list[Dated]:
    """One step an utterance, the earliest; a quotation inside a reported clause is shown once, by the clause."""
    spans = [d.statement.content.span for d in group]
    outer = [
        d for d in group if not any(s != d.statement.content.span and s.covers(d.statement.content.span) for s in spans)
    ]
    first: dict[str, Dated] = {}
    for d in sorted(outer, key=lambda d: (d.when.key, d.statement.article, d.statement.content.start)):
        first.setdefault(d.statement.utterance or d.statement.id, d)
    return list(first.values())


def _changed(a: Dated, b: Dated, weights: Weights, params: Params) -> bool:
    return a.denies != b.denies and weights.overlap(a.bag, b.bag).dice >= params.alike


STAGE = Stage(
    name="positions",
    version=5,
    reads=("articles", "actors", "statements", "utterances"),
    writes=("positions",),
    run=run,
    params=Params(),
)
