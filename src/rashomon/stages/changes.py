"""Changes: what one actor held, as one report sets it step after step, each with its time, and tells that it changed.

As in "Last year Brel promised … Last week she said … On Monday her position shifted again: …". The report's own order
makes the steps one position, whatever their words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.model.when import When
from rashomon.stages.dating import DatedMention
from rashomon.stages.likeness import denies
from rashomon.stages.reading import block_views
from rashomon.text.tokens import normal

_LEAD = 3
"""Words before a time that opens its sentence: "But later on | Monday, …"."""
_NEXT = 160
"""Characters from the end of a sentence that only tells when to the words it leads to."""
_FAR = 1500
"""Characters from one step to the next, at the most."""


class Taken(NamedTuple):
    """A step: what the actor then said, and when; `later`: on the same day as the step before, but after it."""

    statement: r.Statement
    when: When
    later: bool


class Change(NamedTuple):
    """Steps in time, the pairs of them between which it changed, and the sentences from the first to the last."""

    steps: tuple[Taken, ...]
    shifts: tuple[tuple[int, int], ...]
    told: tuple[str, ...]


def told_changes(
    articles: Sequence[r.Article], statements: Sequence[r.Statement], dates: Mapping[str, Sequence[DatedMention]]
) -> Iterator[Change]:
    """All of them, by article then position."""
    for article in articles:
        said = sorted((s for s in statements if s.article == article.id), key=lambda s: s.content.start)
        steps = [step for mention in dates[article.id] if (step := _step(mention, said, article)) is not None]
        for run in _runs(steps):
            shifts = _shifts(run, article)
            if shifts:
                yield Change(tuple(run), shifts, _around(run, article))


def _around(run: Sequence[Taken], article: r.Article) -> tuple[str, ...]:
    first, last = run[0].statement.content.start, run[-1].statement.content.end
    inside = (s for block in block_views(article) for s in block.sentences if s.end > first and s.start < last)
    return tuple(article.text[s.start : s.end] for s in inside)


def _step(mention: DatedMention, said: Sequence[r.Statement], article: r.Article) -> Taken | None:
    """What is said to have been held then, where the time opens its sentence: in it, or right behind it."""
    lead = article.text[mention.sentence.start : mention.span.start].rsplit(":", 1)[-1]
    words = [normal(word) for word in lead.split()]
    language = get_language(article.language)
    if mention.repeat or len(words) > _LEAD or not language.stopwords.union(language.turns.later).issuperset(words):
        return None
    inside = [s for s in said if mention.span.end <= _begins(s) < mention.sentence.end]
    behind = [s for s in said if 0 <= _begins(s) - mention.sentence.end <= _NEXT]
    found = next((s for s in inside or behind if _held(s)), None)
    later = bool(language.turns.later.intersection([*words, *(normal(w) for w in mention.span.text.split())]))
    return Taken(found, mention.when, later) if found is not None else None


def _begins(s: r.Statement) -> int:
    return min(x.start for x in (s.content.span, s.cue, s.source) if x is not None)


def _held(s: r.Statement) -> bool:
    """What the speaker would have done, or held to be so: no mere telling of what was."""
    reporting, will = get_language("en").reporting, get_language("en").will
    words = [normal(word) for word in s.content.text.split()]
    firm = reporting.supposing.union(will).intersection(words) or words[:1] == ["to"]
    return s.speaker is not None and s.states and s.kind != "direct" and bool(firm)


def _runs(steps: Sequence[Taken]) -> Iterator[list[Taken]]:
    """Steps of one speaker, not far apart, each after the one before."""
    run: list[Taken] = []
    for step in steps:
        if run and step.statement == run[-1].statement:
            continue
        if run and not _follows(run[-1], step):
            yield run
            run = []
        run.append(step)
    yield run


def _follows(before: Taken, after: Taken) -> bool:
    near = after.statement.content.start - before.statement.content.end <= _FAR
    onward = before.when.key < after.when.key or (after.later and before.when.day.key == after.when.day.key)
    return before.statement.speaker == after.statement.speaker and near and onward


def _shifts(run: Sequence[Taken], article: r.Article) -> tuple[tuple[int, int], ...]:
    """Where the report tells of a change between two steps, or "again" after them; there, too, where a "not" is new."""
    turns = get_language(article.language).turns
    called: set[int] = set()
    for i in range(len(run) - 1):
        between = article.text[run[i].statement.content.end : run[i + 1].statement.content.start]
        for found in turns.turned.finditer(between):
            called.add(i)
            called.update(range(i) if turns.again.match(between, found.end()) else ())
    if not called:
        return ()
    contrary = [i for i in range(len(run) - 1) if _denies(run[i]) != _denies(run[i + 1])]
    return tuple((i, i + 1) for i in sorted(called.union(contrary)))


def _denies(step: Taken) -> bool:
    return denies(step.statement.content.text)
