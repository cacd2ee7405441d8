"""Utterances: statements, in all articles, that render the same words said on the same occasion.

With the same speaker, shared rare words decide, and one rendering held in another counts as much as likeness.
With different speakers only near-identical wording does, and only where one of them is unnamed or the words came
through others: the difference of speakers is then a finding.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from rashomon.model import records as r
from rashomon.model.ids import content_id
from rashomon.stages.base import Models, Records, Stage, replace
from rashomon.stages.collation import collate_readings
from rashomon.stages.likeness import Overlap, Weights, Words, longest_run, overlaps, read_words
from rashomon.text.tokens import normal


class Params(msgspec.Struct, frozen=True):
    """Thresholds of likeness, all between 0 and 1 unless they count words."""

    alike: float = 0.5
    contained: float = 0.75
    contained_weight: float = 5.0
    least_shared: float = 3.0
    other_speaker: float = 0.62
    same_words: float = 0.85
    same_words_weight: float = 9.0


_SURE, _DOUBTFUL = 0.8, 0.7
_PRONOUNS = frozenset({"he", "she", "they", "who", "it", "i", "we"})


class Item(NamedTuple):
    """A statement ready to be compared."""

    statement: r.Statement
    words: Words
    named: bool


def run(records: Records, models: Models, params: Params) -> Records:
    """Fill `utterances` and give every statement its utterance."""
    named = {a.id: a.named for a in records.actors}
    order = {a.id: i for i, a in enumerate(records.articles)}
    items = [Item(s, read_words(s.content.text), named.get(s.speaker or "", False)) for s in records.statements]
    items.sort(key=lambda i: (order[i.statement.article], i.statement.content.start, i.statement.content.end))
    weights = Weights(i.words.bag for i in items)
    groups = _groups(items, weights, params)
    utterances = [_utterance(settle([items[i].statement for i in group], records.actors), named) for group in groups]
    home = {s: u.id for u in utterances for s in u.statements}
    settled = {s.id: s for group in groups for s in settle([items[i].statement for i in group], records.actors)}
    statements = tuple(r.replace(settled[s.id], utterance=home.get(s.id)) for s in records.statements)
    ranked = sorted(utterances, key=lambda u: (-len(u.statements), u.id))
    return replace(records, statements=statements, utterances=tuple(ranked))


def _groups(items: Sequence[Item], weights: Weights, params: Params) -> list[list[int]]:
    """Average-link clustering of the pairs that are alike, the most alike first."""
    pairs = overlaps([item.words.bag for item in items], weights)
    scores = {(i, j): score for i, j, shared in pairs if (score := likeness(items[i], items[j], shared, params)) > 0}
    member = {i: i for i in range(len(items))}
    groups: dict[int, list[int]] = {i: [i] for i in range(len(items))}
    for (i, j), _ in sorted(scores.items(), key=lambda kv: (-kv[1], kv[0])):
        a, b = member[i], member[j]
        if a == b or not _may_join(groups[a], groups[b], items, scores):
            continue
        groups[a] += groups.pop(b)
        for k in groups[a]:
            member[k] = a
    return [sorted(g) for _, g in sorted(groups.items())]


def likeness(a: Item, b: Item, shared: Overlap, params: Params) -> float:
    """How surely two statements render one utterance; 0 where they do not."""
    if _nested(a.statement, b.statement):
        return 1.0 if a.statement.speaker == b.statement.speaker else 0.0
    same = a.statement.speaker is not None and a.statement.speaker == b.statement.speaker
    if not same:
        return _across_speakers(a, b, shared, params)
    if _held(a.words, b.words) and a.words.bag & b.words.bag:
        return 0.9 + 0.1 * shared.dice
    if shared.shared < params.least_shared:
        return 0.0
    if shared.dice >= params.alike:
        return shared.dice
    held = shared.contained >= params.contained and shared.shared >= params.contained_weight
    return shared.contained * 0.8 if held else 0.0


def _held(a: Words, b: Words) -> bool:
    """One content's words stand in the other, in one run."""
    short, long = sorted((" ".join(w.order) for w in (a, b)), key=len)
    return f" {short} " in f" {long} "


def _nested(a: r.Statement, b: r.Statement) -> bool:
    """One statement's words stand inside the other's."""
    return a.content.span.covers(b.content.span) or b.content.span.covers(a.content.span)


def _across_speakers(a: Item, b: Item, shared: Overlap, params: Params) -> float:
    """Different speakers: the same words, nearly, in different articles, and one side unnamed or passed on."""
    if a.statement.article == b.statement.article:
        return 0.0
    length = min(len(a.words.bag), len(b.words.bag))
    if a.named and b.named and not (a.statement.via or b.statement.via):
        same_words = shared.dice >= params.same_words and shared.shared >= params.same_words_weight
        return shared.dice * 0.7 if same_words and length >= 3 else 0.0
    near = shared.dice >= params.other_speaker or (shared.contained >= 0.9 and length >= 4)
    return shared.dice * 0.7 if near and length >= 2 and longest_run(a.words.order, b.words.order) >= 2 else 0.0


def _may_join(
    a: Sequence[int], b: Sequence[int], items: Sequence[Item], scores: Mapping[tuple[int, int], float]
) -> bool:
    """At least half of the pairs across are alike, and all between two named people: weak likeness does not run on."""
    pairs = [(min(i, j), max(i, j)) for i in a for j in b]
    strangers = [p for p in pairs if _named_apart(items[p[0]], items[p[1]])]
    if any(scores.get(p, 0.0) <= 0 for p in strangers):
        return False
    return 2 * sum(scores.get(p, 0.0) > 0 for p in pairs) >= len(pairs)


def _named_apart(a: Item, b: Item) -> bool:
    return a.named and b.named and a.statement.speaker != b.statement.speaker


def settle(statements: Sequence[r.Statement], actors: Sequence[r.Actor]) -> list[r.Statement]:
    """Statements of one utterance; where only one speaker is named outright, pronouns elsewhere mean that one too.

    Only in articles that mention the actor: another account's name is evidence of whom "she" means, no more.
    """
    people = {a.id: a for a in actors}
    sure = {s.speaker for s in statements if named_outright(s, people)}
    if len(sure) != 1:
        return list(statements)
    speaker = next(iter(sure))
    known = {m.article for m in people[speaker or ""].mentions}
    return [
        r.replace(s, speaker=speaker) if s.speaker != speaker and s.article in known and _unsure(s) else s
        for s in statements
    ]


def named_outright(statement: r.Statement, actors: Mapping[str, r.Actor]) -> bool:
    """The source itself names the speaker, and governs the words directly."""
    actor = actors.get(statement.speaker or "")
    if actor is None or statement.source is None or statement.score < _SURE:
        return False
    return actor.named and any(v.text in statement.source.text for v in actor.variants)


def _unsure(statement: r.Statement) -> bool:
    """The speaker was found by a pronoun or taken over from the words before."""
    source = statement.source
    return source is None or statement.score < _DOUBTFUL or normal(source.text) in _PRONOUNS


def _utterance(statements: Sequence[r.Statement], named: Mapping[str, bool]) -> r.Utterance:
    readings = _readings(statements)
    table, variants = collate_readings(readings)
    return r.Utterance(
        id=content_id("q", *sorted(s.id for s in statements)),
        speaker=_speaker(statements, named),
        statements=tuple(s.id for s in statements),
        collation=table,
        variants=variants,
    )


def _readings(statements: Sequence[r.Statement]) -> list[r.Statement]:
    """Those worth setting side by side: a clause that merely encloses a quotation kept apart is left out."""
    direct = [s for s in statements if s.kind == "direct"]
    return [
        s for s in statements if s.kind == "direct" or not any(s.content.span.covers(d.content.span) for d in direct)
    ]


def _speaker(statements: Iterable[r.Statement], named: Mapping[str, bool]) -> str | None:
    """The speaker most statements give, a named one before an unnamed."""
    count: dict[str, int] = defaultdict(int)
    for s in statements:
        if s.speaker is not None:
            count[s.speaker] += 1
    return min(count, key=lambda a: (not named.get(a, False), -count[a], a)) if count else None


STAGE = Stage(
    name="utterances",
    version=1,
    reads=("articles", "actors", "statements"),
    writes=("utterances", "statements"),
    run=run,
    params=Params(),
)
