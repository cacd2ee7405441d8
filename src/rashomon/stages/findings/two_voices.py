"""Two voices: one quotation that two reports give to two people whom they name, though nothing else links the two.

Utterances keep two named speakers apart, for two may say the same. Many words in a row that are no formula and no
slogan are hardly said by two: which of them said it, the reports differ on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from rapidfuzz.distance import Indel

from rashomon.language.en import common_words as words
from rashomon.model import records as r
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.headings import in_short
from rashomon.stages.likeness import denies, longest_run, read_words
from rashomon.stages.name_keys import name_key
from rashomon.stages.utterances import named_outright
from rashomon.text.groups import grouped

_LEAST, _CONTENT = 6, 3
"""Words that a quotation must have, and how many of them must tell something."""
_ALIKE = 0.85
"""The share of words that both must have in one order."""
_AROUND = 160
"""Characters about a quotation that may tell that its words are shared."""

_Sides = Mapping[str, Sequence[r.Statement]]


def find(context: Context) -> Iterator[r.Finding]:
    """A conflict for each quotation that two reports give each to another named person."""
    actors = {a.id: a for a in context.records.actors}
    texts = {a.id: a.text for a in context.records.articles}
    said = [s for s in context.records.statements if _is_own(s)]
    pairs = [(m, n) for m, n in combinations(range(len(said)), 2) if _same_words(said[m], said[n])]
    for group in grouped(len(said), pairs, lambda *_: True):
        members = [said[n] for n in group]
        sides = _sides(members, actors)
        if _differ(sides, members) and not any(_is_shared(s, texts[s.article]) for s in members):
            about = f"who said “{in_short(min((s.content.text for s in members), key=len))}”"
            values = {actors[a].name: [x for s in some for x in _evidence(s)] for a, some in sorted(sides.items())}
            yield make_finding(context, "attribution", "conflict", about, values, 0.6)


def _is_own(statement: r.Statement) -> bool:
    """Words enough, quoted, that are no formula."""
    text = statement.content.text
    said = read_words(text)
    long = len(said.order) >= _LEAST and len(said.bag) >= _CONTENT
    quoted = statement.kind == "direct" and statement.act == "speech" and statement.speaker is not None
    return quoted and long and words.FORMULA.search(text) is None


def _same_words(a: r.Statement, b: r.Statement) -> bool:
    """Nearly all words are the same, or those of the shorter stand in the longer in a row."""
    ours, theirs = read_words(a.content.text), read_words(b.content.text)
    if len(ours.bag & theirs.bag) < _CONTENT - 1 or denies(a.content.text) != denies(b.content.text):
        return False
    one, other = ours.order, theirs.order
    near = Indel.normalized_similarity(one, other) >= _ALIKE
    return near or longest_run(one, other) >= max(_LEAST, _ALIKE * min(len(one), len(other)))


def _sides(members: Sequence[r.Statement], actors: Mapping[str, r.Actor]) -> _Sides:
    """Person → the statements of the words by whoever is named for them with a cue, people of one surname together."""
    sides: dict[str, list[r.Statement]] = defaultdict(list)
    for s in members:
        actor = actors[s.speaker or ""]
        if s.cue is not None and actor.kind == "person" and named_outright(s, actors):
            last = name_key(actor.name)[-1:]
            known = next((other for other in sides if name_key(actors[other].name)[-1:] == last), actor.id)
            sides[known].append(s)
    return sides


def _differ(sides: _Sides, members: Sequence[r.Statement]) -> bool:
    """Two people, in other reports each; nobody else has the words, nor have they them of one another."""
    if len(sides) != 2 or {s.speaker for s in members} != {s.speaker for some in sides.values() for s in some}:
        return False
    one, other = ({s.article for s in some} for some in sides.values())
    if any(s.via for s in members) or len({s.utterance for s in members if s.utterance}) < 2:
        return False
    return not one & other


def _is_shared(statement: r.Statement, text: str) -> bool:
    """It stands in its paragraph beside a word that tells that others have the words, too; or several speak."""
    first = max(text.rfind("\n", 0, statement.content.start) + 1, statement.content.start - _AROUND)
    last = text.find("\n", statement.content.end)
    last = min(last if last >= 0 else len(text), statement.content.end + _AROUND)
    around = f"{text[first : statement.content.start]} {text[statement.content.end : last]}"
    several = statement.source is not None and " and " in statement.source.text
    return several or words.SHARED.search(around) is not None


def _evidence(statement: r.Statement) -> list[r.Span]:
    return [s for s in (statement.content.span, statement.source, statement.cue) if s is not None]
