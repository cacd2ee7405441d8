"""Utterances: statements, in all articles, that render the same words said on the same occasion.

With the same speaker, shared rare words decide, and one rendering held in another counts as much as likeness.
With different speakers only near-identical wording does, and only where one of them is unnamed or the words came
through others: the difference of speakers is then a finding.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.model.ids import content_id
from rashomon.neural.protocols import SentenceEncoder
from rashomon.stages.base import Models, Records, Stage, replace
from rashomon.stages.clustering import clustered
from rashomon.stages.collation import collate_readings
from rashomon.stages.forgoing import given_up
from rashomon.stages.judging.utterances import judged
from rashomon.stages.likeness import Bag, Overlap, Weights, Words, longest_run, overlaps, read_words
from rashomon.text.groups import grouped
from rashomon.text.tokens import normal


class Params(msgspec.Struct, frozen=True):
    """Thresholds of likeness, all between 0 and 1 unless they count words."""

    alike: float = 0.5
    contained: float = 0.75
    contained_weight: float = 5.0
    least_shared: float = 3.0
    run: int = 4
    other_speaker: float = 0.62
    same_words: float = 0.85
    same_words_weight: float = 9.0
    sense: float = 0.55
    sense_words: int = 3


_SURE, _DOUBTFUL = 0.5, 0.7
_CUE_LENGTH = 160
"""Characters that a cue with its source may take between two parts of a quotation."""
_WORTH_A_LOOK = 0.2
_SAME_DOING = 0.8
"""How surely two clauses of one speaker that tell of giving up the same thing are one utterance."""
_CONTRARY = 0.6
"""How alike two contents must be to be one utterance, a "not" more or less."""
_CONTAINED = 0.9
"""How much of the shorter one of two speakers' words must be in the other's."""
_FRAMED = 0.6
"""The share of a quotation's words that another inside it has, from which it is a frame around it."""
_SCRAP = 4
"""Words below which a quotation is a scrap of one."""
_NEIGHBOURS = 8
"""How far apart, in the sorted list, a clause and a quotation inside it can be."""
_NOT = frozenset({"not", "never", "cannot"})
_PRONOUNS = frozenset({"he", "she", "they", "who", "it", "i", "we"})


class Item(NamedTuple):
    """A statement ready to be compared. `passed_on`: its words came through somebody, not only over a platform."""

    statement: r.Statement
    words: Words
    named: bool
    passed_on: bool


def run(records: Records, models: Models, params: Params) -> Records:
    """Fill `utterances` and give every statement its utterance."""
    named = {a.id: a.named for a in records.actors}
    order = {a.id: i for i, a in enumerate(records.articles)}
    platforms = {a.id for a in records.actors if a.name in get_language("en").names.platforms}
    items = [
        Item(s, read_words(s.content.text), named.get(s.speaker or "", False), bool(set(s.via) - platforms))
        for s in records.statements
        if s.states
    ]
    items.sort(key=lambda i: (order[i.statement.article], i.statement.content.start, i.statement.content.end))
    weights = Weights(i.words.bag for i in items)
    texts = {a.id: a.text for a in records.articles}
    continued = {
        (a.article, a.content.start, a.content.end): a.continues
        for a in records.attributions
        if a.continues is not None and a.kind == "direct" and _goes_on(texts[a.article], a.continues, a.content)
    }
    alike = alike_in_sense(items, models.encoder, params) | _alike(items, weights, params)
    groups = _joined_turns(items, _groups(items, _nests(items), alike), continued)
    groups, judgements = judged(groups, [item.statement for item in items], records)
    people = {a.id: a for a in records.actors}
    told = [settle([items[i].statement for i in group], people) for group in groups]
    utterances = [_utterance(statements, named) for statements in told]
    home = {s: u.id for u in utterances for s in u.statements}
    settled = {s.id: s for statements in told for s in statements}
    statements = tuple(r.replace(settled.get(s.id, s), utterance=home.get(s.id)) for s in records.statements)
    ranked = sorted(utterances, key=lambda u: (-len(u.statements), u.id))
    return replace(records, statements=statements, utterances=tuple(ranked), judgements=judgements)


Alike = dict[tuple[int, int], float]
"""Places of two items, the former first → how surely both render one utterance."""


def _alike(items: Sequence[Item], weights: Weights, params: Params) -> Alike:
    pairs = _worth_comparing(items, weights, params)
    return {(i, j): score for i, j, shared in pairs if (score := likeness(items[i], items[j], shared, params)) > 0}


def _worth_comparing(items: Sequence[Item], weights: Weights, params: Params) -> Iterator[tuple[int, int, Overlap]]:
    """Pairs of items with words in common: of one speaker all, of two the near ones (see `_across_speakers`).

    What is printed many times is held against the rest once.
    """
    printed: dict[Bag, dict[str | None, list[int]]] = defaultdict(lambda: defaultdict(list))
    for n, item in enumerate(items):
        printed[item.words.bag][item.statement.speaker].append(n)
    bags = list(printed)
    for x, y, shared in (*overlaps(bags, weights), *((n, n, weights.itself(bag)) for n, bag in enumerate(bags))):
        near = shared.dice >= min(params.other_speaker, params.same_words) or shared.contained >= _CONTAINED
        speakers = itertools.product(printed[bags[x]].items(), printed[bags[y]].items())
        for mine, theirs in ((m, t) for (one, m), (other, t) in speakers if near or one == other):
            yield from ((min(i, j), max(i, j), shared) for i in mine for j in theirs if x != y or i < j)


def alike_in_sense(items: Sequence[Item], encoder: SentenceEncoder | None, params: Params) -> Alike:
    """Quotations of one speaker in two articles that mean much the same, whatever their words.

    None without an encoder. Clauses are left out: what surrounds the point in them makes them alike.
    """
    by_speaker: dict[str, list[int]] = defaultdict(list)
    for n, (statement, words, named, _) in enumerate(items):
        if named and statement.speaker and statement.kind == "direct" and len(words.order) >= params.sense_words:
            by_speaker[statement.speaker].append(n)
    shared = [n for some in by_speaker.values() if len({items[n].statement.article for n in some}) > 1 for n in some]
    if encoder is None or not shared:
        return {}
    texts = list(dict.fromkeys(items[n].statement.content.text for n in shared))
    by_text = dict(zip(texts, encoder.encode(texts), strict=True))
    vectors = {n: by_text[items[n].statement.content.text] for n in shared}
    pairs = (
        (i, j)
        for some in by_speaker.values()
        for i, j in itertools.combinations(some, 2)
        if i in vectors and items[i].statement.article != items[j].statement.article
    )
    near = {(i, j): float(vectors[i] @ vectors[j]) for i, j in pairs}
    return {pair: round(score, 4) for pair, score in near.items() if score >= params.sense}


def _groups(items: Sequence[Item], turns: Sequence[Sequence[int]], alike: Alike) -> list[list[int]]:
    """Turns joined into utterances, the most alike first, while at least half of the pairs across are alike."""
    home = {i: n for n, turn in enumerate(turns) for i in turn}
    scores: dict[tuple[int, int], float] = {}
    for (i, j), score in alike.items():
        pair = (min(home[i], home[j]), max(home[i], home[j]))
        if pair[0] != pair[1]:
            scores[pair] = max(score, scores.get(pair, 0.0))
    speakers = [items[turn[0]].statement.speaker if items[turn[0]].named else None for turn in turns]
    articles = [_printed_by([items[i] for i in turn]) for turn in turns]
    nested = {(min(home[m], home[n]), max(home[m], home[n])) for m, n in _nested_pairs(items)}
    return [sorted(i for n in group for i in turns[n]) for group in clustered(speakers, articles, scores, nested)]


def _nested_pairs(items: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """Places of statements of which one's words stand inside the other's. `items` are sorted by place."""
    for n, item in enumerate(items):
        for m in range(n + 1, len(items)):
            if not item.statement.content.span.overlaps(items[m].statement.content.span):
                break
            if _nested(item.statement, items[m].statement):
                yield n, m


def _printed_by(turn: Sequence[Item]) -> str | None:
    """The article, where the words are enough to stand for themselves: two scraps may be of one sentence."""
    return turn[0].statement.article if min(len(item.words.order) for item in turn) >= _SCRAP else None


def _nests(items: Sequence[Item]) -> list[list[int]]:
    """Statements by themselves, but a clause with the longest quotation inside it."""
    inside = ((n, _longest_inside(items, n)) for n in range(len(items)))
    held = (
        (n, inner)
        for n, inner in inside
        if inner is not None and (_frames(items[n], items[inner]) or _of_one(items[n], items[inner]))
    )
    return [list(nest) for nest in grouped(len(items), held, lambda *_: True)]


def _of_one(whole: Item, inner: Item) -> bool:
    """A clause and a quotation in it, of one speaker."""
    return whole.statement.kind != "direct" and whole.statement.speaker == inner.statement.speaker


def _frames(whole: Item, inner: Item) -> bool:
    """A quotation that does little but quote another, as in "‘Trust me’, she said": both render what was said."""
    direct = whole.statement.kind == inner.statement.kind == "direct"
    return direct and len(inner.words.order) >= _FRAMED * len(whole.words.order)


def _joined_turns(
    items: Sequence[Item], groups: Sequence[list[int]], continued: Mapping[tuple[str, int, int], r.Span]
) -> list[list[int]]:
    """Parts of one turn at speaking ("…," she said. "…") are one utterance, where no other account has either part."""
    place = {(i.statement.article, i.statement.content.start, i.statement.content.end): n for n, i in enumerate(items)}
    home = {i: g for g, group in enumerate(groups) for i in group}
    alone = [len({items[i].statement.article for i in group}) == 1 for group in groups]
    turns: list[tuple[int, int]] = []
    for n, item in enumerate(items):
        content = item.statement.content
        former = continued.get((content.article, content.start, content.end))
        before = place.get((former.article, former.start, former.end)) if former else None
        if before is not None and alone[home[n]] and alone[home[before]]:
            turns.append((home[n], home[before]))
    joined = grouped(len(groups), turns, lambda *_: True)
    return [sorted(i for g in some for i in groups[g]) for some in joined]


def _goes_on(text: str, former: r.Span, content: r.Content) -> bool:
    """Only the cue stands between the two quotations, in one paragraph."""
    between = text[former.end : content.start]
    return former.end <= content.start and len(between) <= _CUE_LENGTH and "\n" not in between


def _longest_inside(items: Sequence[Item], n: int) -> int | None:
    """For a clause or quotation with quotations in it: the longest of them. `items` are sorted by place."""
    whole = items[n].statement
    near = [
        m
        for m in range(max(0, n - _NEIGHBOURS), min(len(items), n + _NEIGHBOURS))
        if m != n and items[m].statement.kind == "direct" and whole.content.span.covers(items[m].statement.content.span)
    ]
    return max(near, key=lambda m: (len(items[m].statement.content.text), -m), default=None)


def likeness(a: Item, b: Item, shared: Overlap, params: Params) -> float:
    """How surely two statements render one utterance; 0 where they do not."""
    if _nested(a.statement, b.statement):
        return 0.0
    if a.statement.speaker is None or a.statement.speaker != b.statement.speaker:
        return _across_speakers(a, b, shared, params)
    if _held(a.words, b.words) and a.words.bag & b.words.bag:
        return 0.9 + 0.1 * shared.dice
    if _forgone(a.statement) & _forgone(b.statement):
        return _SAME_DOING
    alike = max(_by_run(a.words, b.words, shared, params), _by_words(shared, params))
    return alike if alike >= _CONTRARY or not _contrary(a.statement, b.statement) else 0.0


def _forgone(s: r.Statement) -> frozenset[tuple[str, bool]]:
    """What is told of giving something up, and whether it is denied: all of what a clause says in few words."""
    found = given_up(s.content.text) if s.kind != "direct" else ()
    return frozenset((one.activity, one.denied) for one in found)


def _contrary(a: r.Statement, b: r.Statement) -> bool:
    """One denies something, the other does not, and it is told in a clause of at least one: another may be meant."""
    return (a.kind != "direct" or b.kind != "direct") and _says_not(a) != _says_not(b)


def _says_not(s: r.Statement) -> bool:
    return any(word in _NOT or word.endswith("n't") for word in map(normal, s.content.text.split()))


def _by_run(a: Words, b: Words, shared: Overlap, params: Params) -> float:
    """Some words in a row are the same, and they are half of the shorter content."""
    run = longest_run(a.order, b.order) if shared.dice > _WORTH_A_LOOK else 0
    enough = run >= params.run and 2 * run >= min(len(a.order), len(b.order))
    return 0.6 + 0.3 * shared.dice if enough else 0.0


def _by_words(shared: Overlap, params: Params) -> float:
    """Rare words are shared, or one content's words are nearly all in the other."""
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
    if a.named and b.named and not (a.passed_on or b.passed_on):
        same_words = shared.dice >= params.same_words and shared.shared >= params.same_words_weight
        return shared.dice * 0.7 if same_words and length >= 3 else 0.0
    near = shared.dice >= params.other_speaker or (shared.contained >= _CONTAINED and length >= 4)
    return shared.dice * 0.7 if near and length >= 2 and longest_run(a.words.order, b.words.order) >= 2 else 0.0


def settle(statements: Sequence[r.Statement], people: Mapping[str, r.Actor]) -> list[r.Statement]:
    """Statements of one utterance; where only one speaker is named outright, pronouns elsewhere mean that one too.

    Only in articles that mention the actor: another account's name is evidence of whom "she" means, no more.
    """
    sure = {s.speaker for s in statements if named_outright(s, people)}
    if len(sure) != 1:
        return list(statements)
    speaker = next(iter(sure))
    known = {m.article for m in people[speaker or ""].mentions}
    return [
        r.replace(s, speaker=speaker, via=tuple(v for v in s.via if v != speaker))
        if s.speaker != speaker and s.article in known and _unsure(s)
        else s
        for s in statements
    ]


def named_outright(statement: r.Statement, actors: Mapping[str, r.Actor]) -> bool:
    """The source itself names the speaker, and governs the words directly; or a reader says so."""
    actor = actors.get(statement.speaker or "")
    if actor is not None and statement.judged:
        return actor.named
    if actor is None or statement.source is None or statement.score < _SURE:
        return False
    return actor.named and any(v.text in statement.source.text for v in actor.variants)


def _unsure(statement: r.Statement) -> bool:
    """The speaker was found by a pronoun or taken over from the words before, and no reader named it."""
    source = statement.source
    if statement.judged:
        return False
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
    """Those worth setting side by side: what merely encloses a quotation kept apart is left out."""
    direct = [s for s in statements if s.kind == "direct"]
    return [s for s in statements if not any(s.id != d.id and s.content.span.covers(d.content.span) for d in direct)]


def _speaker(statements: Iterable[r.Statement], named: Mapping[str, bool]) -> str | None:
    """The speaker most statements give, a named one before an unnamed."""
    count: dict[str, int] = defaultdict(int)
    for s in statements:
        if s.speaker is not None:
            count[s.speaker] += 1
    return min(count, key=lambda a: (not named.get(a, False), -count[a], a)) if count else None


STAGE = Stage(
    name="utterances",
    version=3,
    reads=("articles", "actors", "attributions", "statements", "judgements"),
    writes=("utterances", "statements", "judgements"),
    run=run,
    params=Params(),
)
