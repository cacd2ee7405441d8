"""Names, places and offices in which two tellings of one thing exclude each other."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator, Sequence

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.findings.apart import Apart, Pair, Scene, Value, cues_beside, shared
from rashomon.stages.findings.particulars import Named, NamesAt
from rashomon.stages.name_keys import body_key, name_key
from rashomon.stages.offices import read_office, same_head
from rashomon.stages.spellings import close_spelling
from rashomon.stages.tellings import Telling
from rashomon.text.tokens import Token, normal, stem, tokenize

_SHARED = 0.45
"""How much of each telling must be in the other, what is apart left out."""
_BEFORE = 3
"""Words before a place in which its preposition stands."""
_ENOUGH = 0.6
"""The same, for offices."""
_BESIDE = 8
"""Words and marks before and after a name among which its office stands."""
_KINDS: dict[str, r.FindingKind] = {"person": "name", "organisation": "name", "place": "place"}


def names_apart(pair: Pair, scene: Scene) -> Iterator[Apart]:
    """The one actor of a kind that only the one names, and the one that only the other names."""
    for kind, finding in _KINDS.items():
        left, right = _only(pair.a, pair.b, kind, scene), _only(pair.b, pair.a, kind, scene)
        if left is None or right is None or not _two_things(left, right, scene.names):
            continue
        enough = shared(pair, scene, (left.span, right.span)) >= _SHARED
        if enough and _same_slot(pair, left.span, right.span, kind):
            both = _place_of_saying(pair, left, right, scene) or _two_offices(pair, left, right)
            one, other = Value(left.actor.name, left.span), Value(right.actor.name, right.span)
            yield Apart(finding, one, other, None if both else "conflict")


def _place_of_saying(pair: Pair, left: Named, right: Named, scene: Scene) -> bool:
    """As in "she said in Venn": the same may be said in two places."""
    if left.actor.kind != "place":
        return False
    places = ((pair.a, left.span), (pair.b, right.span))
    return any(cue < span for telling, span in places for cue in cues_beside(span, telling, scene))


def _two_offices(pair: Pair, left: Named, right: Named) -> bool:
    """Two people of quite other offices, or one of them its former holder: both may have done it."""
    if left.actor.kind != "person":
        return False
    one, other = _beside(pair.a, left), _beside(pair.b, right)
    ranks = get_language("en").contrasts.ranks & (_normals(one) ^ _normals(other))
    return bool(_heads(one) and _heads(other)) and (bool(ranks) or not _heads(one) & _heads(other))


def _in_date(span: r.Span, scene: Scene) -> bool:
    """True for a zone of time, which is named like a body."""
    return any(d.span.covers(span) for d in scene.dates.get(span.article, ()))


def _only(a: Telling, b: Telling, kind: str, scene: Scene) -> Named | None:
    """The one actor of a kind in `a` that the sentence of `b` does not name."""
    there = {n.actor.id for n in scene.names.inside(b.sentence)}
    here = (n for n in scene.names.inside(a.span) if n.actor.kind == kind and not _in_date(n.span, scene))
    only = {n.actor.id: n for n in here if n.actor.id not in there}
    return next(iter(only.values())) if len(only) == 1 else None


def _two_things(left: Named, right: Named, names: NamesAt) -> bool:
    """Nothing in their names is shared, and neither is known to the other's article; of two places, one at least."""
    known = get_language("en").names
    one, other = body_key(left.actor.name, known), body_key(right.actor.name, known)
    apart = not set(one) & set(other) or _two_people(left.actor, one, other)
    known_there = (
        right.span.article in names.articles(left.actor),
        left.span.article in names.articles(right.actor),
    )
    return apart and not (all(known_there) if left.actor.kind == "place" else any(known_there))


def _two_people(actor: r.Actor, one: Sequence[str], other: Sequence[str]) -> bool:
    """One given name, and surnames that are not one in two spellings."""
    full = actor.kind == "person" and min(len(one), len(other)) > 1 and one[0] == other[0]
    return full and not close_spelling(one[-1], other[-1])


def _same_slot(pair: Pair, left: r.Span, right: r.Span, kind: str) -> bool:
    """Both places stand after one preposition, or both after one that tells where something is; no other name does."""
    one, other = _preposition(pair.a, left), _preposition(pair.b, right)
    contrasts = get_language("en").contrasts
    if kind != "place":
        return (one in contrasts.locatives) == (other in contrasts.locatives)
    return {one, other} <= contrasts.locatives or (one == other and one in contrasts.directions)


def _preposition(telling: Telling, span: r.Span) -> str:
    """The last preposition of place or direction in the few words before a name, "" where there is none."""
    contrasts = get_language("en").contrasts
    before = [normal(t.text) for t in tokenize(telling.span.text, 0, span.start - telling.span.start)][-_BEFORE:]
    return next((w for w in reversed(before) if w in contrasts.locatives | contrasts.directions), "")


def offices_apart(pair: Pair, scene: Scene) -> Iterator[Apart]:
    """Two offices given to one person: beside the name stand words of office that the other does not have."""
    for left, right in _same_people(pair, scene.names):
        one, other = _beside(pair.a, left), _beside(pair.b, right)
        over = get_language("en").offices.past if _is_over(left) and _is_over(right) else frozenset()
        phrases = _offices(one, other, pair, over)
        if phrases and shared(pair, scene, (left.span, right.span, *(p.span for p in phrases))) >= _ENOUGH:
            yield Apart("role", *phrases)


def _is_over(named: Named) -> bool:
    """Its article tells that an office of the person is past, in whatever words."""
    names = get_language("en").names
    here = (role for role in named.actor.roles if any(e.article == named.span.article for e in role.evidence))
    return any(office.past for role in here if (office := read_office(role.text, names)) is not None)


def _same_people(pair: Pair, names: NamesAt) -> Iterator[tuple[Named, Named]]:
    """People whom both name, once each; a title may have been taken for a part of one name."""
    right = {name_key(n.actor.name)[-1:]: n for n in reversed(_people(pair.b, names))}
    left = {name_key(n.actor.name)[-1:]: n for n in reversed(_people(pair.a, names))}
    yield from ((left[key], right[key]) for key in left if key and key in right)


def _people(telling: Telling, names: NamesAt) -> list[Named]:
    return [n for n in names.inside(telling.span) if n.actor.kind == "person"]


def _beside(telling: Telling, named: Named) -> tuple[Token, ...]:
    """The words that may tell a person's office: those right before the name, set off right after, and titles in it."""
    tokens = tokenize(telling.span.text)
    start, end = named.span.start - telling.span.start, named.span.end - telling.span.start
    before = [t for t in tokens if t.end <= start][-_BESIDE:]
    set_off = before[-1:] and before[-1].text == ","
    titles = _set_off(before[:-1]) if set_off else _right_before(before)
    after = [t for t in tokens if t.start >= end]
    opened = after[:1] and after[0].text == "," and not set_off
    aside = itertools.takewhile(lambda t: t.text != ",", after[1:_BESIDE]) if opened else ()
    return (*titles, *(t for t in tokens if start <= t.start < end), *(t for t in aside if t.is_word))


def _right_before(tokens: Sequence[Token]) -> list[Token]:
    return list(itertools.takewhile(_may_tell_office, reversed(tokens)))[::-1]


def _set_off(tokens: Sequence[Token]) -> list[Token]:
    """As in "the head of the board, Ana Lisa": back to the article that opens it; none where no office stands there."""
    found: list[Token] = []
    for token in reversed(tokens):
        if not token.is_word or (found and normal(found[-1].text) in {"the", "a", "an"} and normal(token.text) != "of"):
            break
        found.append(token)
    return found[::-1] if _of_office(found) else []


def _may_tell_office(token: Token) -> bool:
    return token.is_word and (normal(token.text) in _office_words() or token.text[0].isupper())


@functools.cache
def _office_words() -> frozenset[str]:
    names, contrasts = get_language("en").names, get_language("en").contrasts
    titled = names.person_nouns | names.modifiers | names.titles | names.organisation_words
    return frozenset(names.offices | titled | contrasts.office_links | contrasts.ranks | contrasts.times)


def _offices(
    one: Sequence[Token], other: Sequence[Token], pair: Pair, over: frozenset[str]
) -> tuple[Value, Value] | None:
    """What of office stands beside the one and not in the other, and the like; None where that does not exclude.

    `over` are words that tell of nothing but what both tell: that the office is past.
    Offices of another time ("then the mayor") and words that any office fits ("the head") exclude none.
    """
    here, there = _only_beside(one, pair.b), _only_beside(other, pair.a)
    left, right = _of_office(here), _of_office(there)
    if get_language("en").contrasts.times & (_normals(one) | _normals(other)):
        return None
    heads = _heads(one) & _heads(other)
    ranked = bool(heads) and bool((_normals(here) ^ _normals(there)) & get_language("en").contrasts.ranks - over)
    offices, vague = get_language("en").names.offices, get_language("en").offices.general
    general = _heads(one) <= vague or _heads(other) <= vague or not all(_normals(s) & offices for s in (left, right))
    apart = bool(left and right) and not heads and not general
    fields = bool(_fields(one, here, heads)) and bool(_fields(other, there, heads))
    if not (ranked or apart or fields):
        return None
    return _phrase(pair.a, (*here, *_of_office(one))), _phrase(pair.b, (*there, *_of_office(other)))


def _only_beside(tokens: Sequence[Token], other: Telling) -> list[Token]:
    there = {stem(normal(t.text)) for t in tokenize(other.sentence.text)}
    stop = get_language("en").stopwords
    return [t for t in tokens if stem(normal(t.text)) not in there and normal(t.text) not in stop]


def _of_office(tokens: Sequence[Token]) -> list[Token]:
    names = get_language("en").names
    return [t for t in tokens if normal(t.text) in names.offices | names.person_nouns]


def _fields(tokens: Sequence[Token], only: Sequence[Token], heads: frozenset[str]) -> frozenset[str]:
    """Words right before an office of both that tell of what it is the office, and that the other does not have."""
    firsts = frozenset(normal(t.text) for t, after in itertools.pairwise(tokens) if heads & _heads([after]))
    return firsts & _normals(only) - get_language("en").contrasts.bodies


def _normals(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(normal(t.text) for t in tokens)


def _heads(tokens: Sequence[Token]) -> frozenset[str]:
    """Offices among some words, those that have two names under one."""
    words = [normal(t.text) for t in _of_office(tokens)]
    press = ["spokesman"] if "press" in _normals(tokens) and "secretary" in words else []
    return frozenset((*(same_head(word).split()[-1] for word in words), *press))


def _phrase(telling: Telling, tokens: Sequence[Token]) -> Value:
    """The stretch of a clause from the first to the last of some words."""
    span = telling.span.part(min(t.start for t in tokens), max(t.end for t in tokens))
    return Value(" ".join(span.text.split()), span)
