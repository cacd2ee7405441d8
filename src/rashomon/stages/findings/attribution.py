"""Attribution: the same words given to different speakers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.clauses import PREPOSITIONS
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.headings import in_short
from rashomon.stages.likeness import read_words
from rashomon.stages.name_keys import name_key
from rashomon.stages.utterances import named_outright, read_for_sure
from rashomon.text.tokens import normal


def find(context: Context) -> Iterator[r.Finding]:
    """A conflict for each utterance whose statements, in different articles, have different speakers."""
    statements = {s.id: s for s in context.records.statements}
    actors = {a.id: a for a in context.records.actors}
    texts = {a.id: a.text for a in context.records.articles}
    for utterance in context.records.utterances:
        sides: dict[str, list[r.Statement]] = defaultdict(list)
        for statement in (statements[s] for s in utterance.statements):
            if statement.speaker is not None and _says(statement) and _outright(statement, actors):
                sides[_one_surname(statement.speaker, sides, actors)].append(statement)
        if len(sides) == 1:
            sides |= _read_otherwise([statements[s] for s in utterance.statements], next(iter(sides)), actors)
        if len(sides) > 1 and not _passed_on(sides):
            about = f"who said “{in_short(_shortest(sides).content.text)}”"
            values = {
                actors[a].name: [span for s in said for span in _evidence(s)] for a, said in sorted(sides.items())
            }
            verdict = _verdict([actors[a] for a in sorted(sides)])
            beside = all(any(_in_paragraph(s, texts[s.article]) for s in said) for said in sides.values())
            held = beside and _hold(sides, actors) if verdict == "conflict" else _quoted(sides)
            if len(values) > 1 and held:
                yield make_finding(context, "attribution", verdict, about, values, 0.7)


def _read_otherwise(
    statements: Sequence[r.Statement], speaker: str, actors: dict[str, r.Actor]
) -> dict[str, list[r.Statement]]:
    """What pronouns give to somebody else where the speaker that another account names was not spoken of."""
    found: dict[str, list[r.Statement]] = defaultdict(list)
    for s in statements:
        if s.speaker is not None and s.speaker != speaker and read_for_sure(s, actors, actors[speaker]):
            found[s.speaker].append(s)
    return dict(found) if len(found) == 1 else {}


def _says(statement: r.Statement) -> bool:
    """Its words are quoted or are a clause: what merely tells of what was spoken ("the use of the lock") is neither."""
    return statement.kind != "indirect" or get_language("en").tells(statement.content.text)


def _one_surname(speaker: str, sides: Collection[str], actors: dict[str, r.Actor]) -> str:
    """The speaker, or another so far whose name ends in the same word: one person rather than two who say the same."""
    last = name_key(actors[speaker].name)[-1:]
    same = (other for other in sides if actors[other].named and name_key(actors[other].name)[-1:] == last)
    return next(same, speaker) if actors[speaker].named and last else speaker


def _outright(statement: r.Statement, actors: dict[str, r.Actor]) -> bool:
    """The source names or describes the speaker itself: whom a pronoun means is our reading, not a report's word."""
    actor = actors[statement.speaker or ""]
    return named_outright(statement, actors) or (not actor.named and statement.source is not None)


def _hold(sides: Mapping[str, Sequence[r.Statement]], actors: Mapping[str, r.Actor]) -> bool:
    """Two are named; or each side quotes what was said, for several may tell or think the same as one says."""
    if all(actors[speaker].named for speaker in sides):
        return True
    return all(
        any(s.act == "speech" for s in said) and any(s.kind == "direct" for s in said) for said in sides.values()
    )


def _in_paragraph(statement: r.Statement, text: str) -> bool:
    """The source stands in the paragraph of the words: it is not taken over from one before."""
    source, content = statement.source, statement.content
    if source is None:
        return False
    first, last = sorted(((source.start, source.end), (content.start, content.end)))
    return "\n" not in text[first[1] : last[0]]


def _quoted(sides: Mapping[str, Sequence[r.Statement]]) -> bool:
    """One of two sides at least quotes words that the other has: what both only tell, each may hold by himself."""
    statements = [s for said in sides.values() for s in said]
    pairs = ((a, b) for a, b in combinations(statements, 2) if a.speaker != b.speaker and a.article != b.article)
    return any("direct" in {a.kind, b.kind} and _in_common(a, b) for a, b in pairs)


def _in_common(a: r.Statement, b: r.Statement) -> bool:
    one, other = read_words(a.content.text).bag, read_words(b.content.text).bag
    return 2 * len(one & other) > min(len(one), len(other))


def _verdict(speakers: Sequence[r.Actor]) -> r.Verdict:
    """A conflict where two are named, or several people stand against one; "a spokesman" may be the one named."""
    named = [a for a in speakers if a.named and not _described(a)]
    people = get_language("en").names.group_nouns
    several = [a for a in speakers if not a.named and a.kind == "group" and _head(a.name) in people]
    if len(named) > 1 or (several and len(named) == 1):
        return "conflict"
    return "agree-at-different-precision"


def _described(actor: r.Actor) -> bool:
    """Called by what one is ("the Corrid Democrat"): it may be the one named."""
    words = actor.name.split()
    return len(words) > 1 and normal(words[-1]) in get_language("en").names.offices


def _head(name: str) -> str:
    """The noun a description turns on: the last word before "of", "in" and the like."""
    words = [normal(word) for word in name.split()]
    cut = next((i for i, word in enumerate(words) if i and word in PREPOSITIONS), len(words))
    return words[cut - 1]


def _passed_on(sides: dict[str, list[r.Statement]]) -> bool:
    """One speaker is merely the one through whom another side has the words."""
    via = {v for said in sides.values() for s in said for v in s.via}
    return bool(via & set(sides)) or len({s.article for said in sides.values() for s in said}) < 2


def _shortest(sides: dict[str, list[r.Statement]]) -> r.Statement:
    return min(
        (s for said in sides.values() for s in said), key=lambda s: (s.kind != "direct", len(s.content.text), s.id)
    )


def _evidence(statement: r.Statement) -> list[r.Span]:
    spans = [statement.content.span, statement.source, statement.cue]
    return [s for s in spans if s is not None]
