"""Utterances: statements, in all articles, that render the same words said on the same occasion.

With the same speaker, shared rare words decide, and one rendering held in another counts as much as likeness.
With different speakers only near-identical wording does, and only where one of them is unnamed or the words came
through others: the difference of speakers is then a finding.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.model.ids import content_id
from rashomon.stages.base import Models, Records, Stage, replace
from rashomon.stages.clustering import clustered
from rashomon.stages.collation import collate_readings
from rashomon.stages.judging.utterances import judged
from rashomon.stages.likeness import read_words
from rashomon.stages.nests import SCRAP, nested_pairs, nests
from rashomon.stages.renderings import Alike, Item, Params, alike_in_words
from rashomon.stages.sense import Turn, alike_in_sense, read_sense, rendered_whole
from rashomon.stages.within import apart_in_one, elsewhere
from rashomon.text.groups import grouped
from rashomon.text.tokens import normal

_SURE, _DOUBTFUL = 0.5, 0.7
_CUE_LENGTH = 160
"""Characters that a cue with its source may take between two parts of a quotation."""
_CLOSE, _LONG = 300, 600
"""Characters before words within which somebody was just spoken of, and within which a pronoun may mean somebody."""
_PRONOUNS = frozenset({"he", "she", "they", "who", "it", "i", "we"})


_PERSONS = frozenset({"he", "she", "i"})

_EDGES = " .,;:!?\"'“”‘’"
"""What is not compared at the ends of a part."""


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
    texts = {a.id: a.text for a in records.articles}
    continued = {
        (a.article, a.content.start, a.content.end): a.continues
        for a in records.attributions
        if a.continues is not None and a.kind == "direct" and _goes_on(texts[a.article], a.continues, a.content)
    }
    turns = _turns(items, continued)
    sense = read_sense(items, turns, models.encoder, params)
    alike = alike_in_sense(items, sense, params) | alike_in_words(items, params)
    whole = rendered_whole(items, turns, sense, alike, params)
    for pairs in whole.values():
        alike |= pairs
    groups = _joined_turns(_groups(items, nests(items, alike, whole), alike), turns, items)
    groups, judgements = judged(groups, [item.statement for item in items], records)
    people = {a.id: a for a in records.actors}
    told = [settle([items[i].statement for i in group], people) for group in groups]
    goes_on = {items[latter].statement.id: items[former].statement.id for former, latter in turns}
    also = elsewhere(items, groups, alike, sense, params)
    utterances = [
        r.replace(_utterance(statements, named, goes_on), also=spans)
        for statements, spans in zip(told, also, strict=True)
    ]
    home = {s: u.id for u in utterances for s in u.statements}
    settled = {s.id: s for statements in told for s in statements}
    statements = tuple(r.replace(settled.get(s.id, s), utterance=home.get(s.id)) for s in records.statements)
    ranked = sorted(utterances, key=lambda u: (-len(u.statements), u.id))
    return replace(records, statements=statements, utterances=tuple(ranked), judgements=judgements)


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
    sizes = [max(len(items[i].words.order) * (items[i].statement.kind == "direct") for i in turn) for turn in turns]
    wordings = [frozenset(order for i in turn if (order := _full(items[i]))) for turn in turns]
    nested = {(min(home[m], home[n]), max(home[m], home[n])) for m, n in nested_pairs(items)}
    found = clustered(speakers, articles, sizes, wordings, scores, nested, apart_in_one(items, alike))
    return [sorted(i for n in group for i in turns[n]) for group in found]


def _full(item: Item) -> tuple[str, ...]:
    """The words of a quotation that is no scrap."""
    return item.words.order if item.statement.kind == "direct" and len(item.words.order) >= SCRAP else ()


def _printed_by(turn: Sequence[Item]) -> str | None:
    """The article, where the words are enough to stand for themselves: two scraps may be of one sentence."""
    return turn[0].statement.article if min(len(item.words.order) for item in turn) >= SCRAP else None


def _turns(items: Sequence[Item], continued: Mapping[tuple[str, int, int], r.Span]) -> list[Turn]:
    """Places of the two parts of each turn at speaking: "…," she said. "…"."""
    place = {(i.statement.article, i.statement.content.start, i.statement.content.end): n for n, i in enumerate(items)}
    found = ((place.get((f.article, f.start, f.end)), place.get(at)) for at, f in continued.items())
    return sorted((a, b) for a, b in found if a is not None and b is not None)


def _joined_turns(groups: Sequence[list[int]], turns: Iterable[Turn], items: Sequence[Item]) -> list[list[int]]:
    """Parts of one turn are one utterance, where no other account has either part."""
    home = {i: g for g, group in enumerate(groups) for i in group}
    alone = [len({items[i].statement.article for i in group}) == 1 for group in groups]
    pairs = [(home[b], home[a]) for a, b in turns if alone[home[a]] and alone[home[b]]]
    joined = grouped(len(groups), pairs, lambda *_: True)
    return [sorted(i for g in some for i in groups[g]) for some in joined]


def _goes_on(text: str, former: r.Span, content: r.Content) -> bool:
    """Only the cue stands between the two quotations, in one paragraph."""
    between = text[former.end : content.start]
    return former.end <= content.start and len(between) <= _CUE_LENGTH and "\n" not in between


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
        if s.speaker != speaker
        and s.article in known
        and _unsure(s)
        and _may_be(s, people, people[speaker or ""])
        and not read_for_sure(s, people, people[speaker or ""])
        else s
        for s in statements
    ]


def read_for_sure(statement: r.Statement, people: Mapping[str, r.Actor], other: r.Actor) -> bool:
    """The pronoun before or behind quoted words hardly means the other: its reading was named close by, the other not.

    A pronoun stands for somebody of whom the account has just spoken.
    """
    told, source = people.get(statement.speaker or ""), statement.source
    if told is None or source is None or statement.kind != "direct" or normal(source.text) not in _PERSONS:
        return False
    people_both = told.named and told.kind == other.kind == "person" and statement.score >= _SURE
    return people_both and _named_before(told, statement, _CLOSE) and not _named_before(other, statement, _LONG)


def _named_before(actor: r.Actor, statement: r.Statement, reach: int) -> bool:
    content = statement.content
    here = (m for m in actor.mentions if m.article == statement.article)
    return any(content.start - reach <= m.start < content.end + _CUE_LENGTH for m in here)


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


def _may_be(statement: r.Statement, people: Mapping[str, r.Actor], named: r.Actor) -> bool:
    """The source may mean the actor named: "he" is no country, and "a row of retired judges" no one person."""
    told = people.get(statement.speaker or "")
    source = statement.source
    described = source is not None and normal(source.text) not in _PRONOUNS and statement.kind == "indirect"
    several = described and told is not None and told.kind == "group"
    person = source is None or normal(source.text) not in _PERSONS or named.kind == "person"
    return person and not (several and named.kind == "person")


def _utterance(statements: Sequence[r.Statement], named: Mapping[str, bool], goes_on: Mapping[str, str]) -> r.Utterance:
    table, variants = collate_readings(_rows(_readings(statements), goes_on))
    return r.Utterance(
        id=content_id("q", *sorted(s.id for s in statements)),
        speaker=_speaker(statements, named),
        statements=tuple(s.id for s in statements),
        collation=table,
        variants=variants,
    )


def _readings(statements: Sequence[r.Statement]) -> list[r.Statement]:
    """Those worth setting side by side: what merely encloses a quotation kept apart is left out.

    And what a heading picks: the words with which a longer quotation of its article begins.
    """
    direct = [s for s in statements if s.kind == "direct"]
    apart = [s for s in statements if not any(s.id != d.id and s.content.span.covers(d.content.span) for d in direct)]
    whole = {(d.article, _plain(d)) for d in direct}
    return [
        s for s in apart if not any(a == s.article and w != _plain(s) and w.startswith(_plain(s)) for a, w in whole)
    ]


def _plain(statement: r.Statement) -> str:
    return statement.content.text.casefold().strip(_EDGES)


def _rows(readings: Iterable[r.Statement], goes_on: Mapping[str, str]) -> list[list[r.Statement]]:
    """The readings, the parts of one turn together. `goes_on`: the latter part → the former, which is given before."""
    rows: dict[str, list[r.Statement]] = {}
    first: dict[str, str] = {}
    for statement in readings:
        head = first.get(goes_on.get(statement.id, ""), statement.id)
        first[statement.id] = head
        rows.setdefault(head, []).append(statement)
    return list(rows.values())


def _speaker(statements: Iterable[r.Statement], named: Mapping[str, bool]) -> str | None:
    """The speaker most statements give, a named one before an unnamed."""
    count: dict[str, int] = defaultdict(int)
    for s in statements:
        if s.speaker is not None:
            count[s.speaker] += 1
    return min(count, key=lambda a: (not named.get(a, False), -count[a], a)) if count else None


STAGE = Stage(
    name="utterances",
    version=6,
    reads=("articles", "actors", "attributions", "statements", "judgements"),
    writes=("utterances", "statements", "judgements"),
    run=run,
    params=Params(),
)
