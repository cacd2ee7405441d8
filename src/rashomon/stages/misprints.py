"""Broken names: a person known by one bare name in one article, who is somebody else's office or words.

Never by spelling alone: the office (with its country) or a shared utterance must agree too, the spelling must not
speak against it, and no other person may fit as well. A full name with one part misspelt needs both, and a person
whom the article does not name. The form is kept and marked as a probable misprint.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec
from rapidfuzz.distance import Indel

from rashomon.language import get_language
from rashomon.language.base import Names
from rashomon.model import records as r
from rashomon.stages.base import Models, Records, Stage, replace
from rashomon.stages.judging.speakers import kept_apart
from rashomon.stages.likeness import Weights, read_words
from rashomon.stages.name_keys import person_key
from rashomon.stages.offices import offices_of, read_office
from rashomon.stages.spellings import transliterated

_CLOSE = 900
"""Characters between a person's mention and a broken form of the name that goes on with it."""


class Likeness(msgspec.Struct, frozen=True):
    """When two statements are alike: Dice or containment (0–1) of at least so much, and so much shared weight."""

    dice: float
    contained: float
    shared: float


class Params(msgspec.Struct, frozen=True):
    """Spelling floors (0–1), what each kind of evidence is worth, how much is needed, the lead over the next best.

    Likeness of words alone is evidence; some likeness is, together with standing right behind the person.
    """

    spelling: float = 0.5
    like: Likeness = Likeness(dice=0.3, contained=0.5, shared=3.0)
    somewhat_like: Likeness = Likeness(dice=0.2, contained=0.25, shared=5.0)
    office: float = 2.0
    words: float = 1.5
    context: float = 1.0
    well_spelt: float = 0.6
    one_part: float = 0.75
    needed: float = 1.5
    lead: float = 0.5


class Match(NamedTuple):
    """Whom a broken name probably means, and how strong the evidence is."""

    orphan: str
    person: str
    score: float


class _Person(NamedTuple):
    """Somebody a broken name may mean: the articles that name them, and their names and surnames in normal form."""

    actor: r.Actor
    articles: frozenset[str]
    forms: frozenset[str]


def run(records: Records, models: Models, params: Params) -> Records:
    """Merge broken names into the people they mean, in `actors` and `statements`."""
    names = get_language("en").names
    people = [a for a in records.actors if a.kind == "person" and a.named]
    said = _said(records.statements)
    weights = Weights(bag for bags in said.values() for _, bag in bags)
    apart = kept_apart(records)
    known = [_known(a) for a in people if not is_orphan(a)]
    found = [
        _match(o, [p for p in known if {o.id, p.actor.id} not in apart], said, weights, names, params)
        for o in people
        if is_orphan(o)
    ]
    matches = [m for m in found if m is not None]
    full = _misspelt(known, said, weights, apart, names, params)
    bare = {m.orphan: full.get(m.person, m.person) for m in matches}
    return _merge(records, bare | full)


def is_orphan(actor: r.Actor) -> bool:
    """One bare name, in one article only."""
    articles = {span.article for span in actor.mentions}
    return len(articles) == 1 and all(len(person_key(v.text)) == 1 for v in actor.variants)


def _said(statements: Sequence[r.Statement]) -> dict[str, list[tuple[str, frozenset[str]]]]:
    """Actor → (article, words) of what they say or pass on, without names of people in it being special."""
    said: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for s in statements:
        bag = read_words(s.content.text).bag
        for actor in dict.fromkeys((s.speaker, *s.via)):
            if actor is not None:
                said[actor].append((s.article, bag))
    return said


def _match(
    orphan: r.Actor,
    people: Sequence[_Person],
    said: Mapping[str, Sequence[tuple[str, frozenset[str]]]],
    weights: Weights,
    names: Names,
    params: Params,
) -> Match | None:
    home = {span.article for span in orphan.mentions}
    scored = []
    for person, articles, forms in people:
        if person.id == orphan.id or articles <= home:
            continue
        spelling = _spelling(orphan, forms)
        if spelling < params.spelling:
            continue
        score = params.office * _office_agrees(orphan, person, names)
        mine, theirs = said.get(orphan.id, ()), said.get(person.id, ())
        score += params.words * _agreeing(mine, theirs, weights, params.like)
        if _in_context(orphan, person) and _agreeing(mine, theirs, weights, params.somewhat_like):
            score += params.context + params.lead * (spelling >= params.well_spelt)
        scored.append((score, person.id))
    scored.sort(key=lambda pair: (-pair[0], pair[1]))
    if not scored or scored[0][0] < params.needed:
        return None
    clear = len(scored) == 1 or scored[0][0] - scored[1][0] >= params.lead
    return Match(orphan.id, scored[0][1], scored[0][0]) if clear else None


def _misspelt(
    known: Sequence[_Person],
    said: Mapping[str, Sequence[tuple[str, frozenset[str]]]],
    weights: Weights,
    apart: frozenset[frozenset[str]],
    names: Names,
    params: Params,
) -> dict[str, str]:
    """Full names of one article → the one person of other articles with all but one part, the office and words."""

    def agreeing(one: r.Actor, other: r.Actor) -> bool:
        mine, theirs = said.get(one.id, ()), said.get(other.id, ())
        same = any(words and words == w for _, words in mine for _, w in theirs)
        return (same and _sound_alike(one.name, other.name)) or bool(_agreeing(mine, theirs, weights, params.like))

    ranked = sorted(known, key=lambda p: (-len(p.articles), -len(p.actor.mentions), p.actor.name))
    into: dict[str, str] = {}
    for at, broken in enumerate(ranked):
        fits = [
            p.actor.id
            for p in ranked[:at]
            if not p.articles & broken.articles
            and {p.actor.id, broken.actor.id} not in apart
            and _may_be_one(broken.actor, p.actor, names, params)
            and (_one_post(broken.actor, p.actor, names) or agreeing(broken.actor, p.actor))
        ]
        if len(fits) == 1 and fits[0] not in into:
            into[broken.actor.id] = fits[0]
    return into


def _may_be_one(broken: r.Actor, person: r.Actor, names: Names, params: Params) -> bool:
    """The names are two spellings of one sound, or one part of them is misspelt; and they hold one office."""
    alike = _sound_alike(broken.name, person.name) or _one_part_off(broken.name, person.name, params.one_part)
    return alike and _same_head(broken, person, names)


def _sound_alike(a: str, b: str) -> bool:
    """Whether two full names are one name of another script, written over in two ways."""
    mine, theirs = person_key(a), person_key(b)
    if min(len(mine), len(theirs)) < 2:
        return False
    if len(mine) != len(theirs):  # "Mei-lin" and "Meilin"
        return transliterated("".join(mine), "".join(theirs))
    alike = all(transliterated(x, y) for x, y in zip(mine, theirs, strict=True))
    return alike and (min(map(len, (*mine, *theirs))) > 2 or len(mine) > 2)


def _one_post(a: r.Actor, b: r.Actor, names: Names) -> bool:
    """The names sound alike, and both hold an office of one body or country that is held by one person alone."""
    if not _sound_alike(a.name, b.name):
        return False
    sole = get_language("en").offices.sole
    return any(
        one.head == other.head and one.head in sole and one.qualifiers == other.qualifiers and bool(one.qualifiers)
        for one in offices_of(a, names)
        for other in offices_of(b, names)
    )


def _one_part_off(a: str, b: str, floor: float) -> bool:
    """Whether two full names differ in the spelling of one part only; an initial is no misspelling."""
    mine, theirs = person_key(a), person_key(b)
    if len(mine) != len(theirs) or len(mine) < 2:
        return False
    off = [(x, y) for x, y in zip(mine, theirs, strict=True) if x != y]
    return len(off) == 1 and min(map(len, off[0])) > 2 and Indel.normalized_similarity(*off[0]) >= floor


def _same_head(a: r.Actor, b: r.Actor, names: Names) -> bool:
    mine = {(o.head, o.country) for role in a.roles if (o := read_office(role.text, names)) is not None}
    theirs = {(o.head, o.country) for role in b.roles if (o := read_office(role.text, names)) is not None}
    return bool(mine & theirs)


def _known(person: r.Actor) -> _Person:
    keys = [person_key(v.text) for v in person.variants]
    forms = frozenset(form for key in keys for form in ("".join(key), key[-1]))
    return _Person(person, frozenset(span.article for span in person.mentions), forms)


def _spelling(orphan: r.Actor, forms: Iterable[str]) -> float:
    """Likeness (0–1) of the broken name to the surname or the whole name, whichever is nearer."""
    broken = "".join(person_key(orphan.name))
    return max(Indel.normalized_similarity(broken, form) for form in forms)


def _office_agrees(orphan: r.Actor, person: r.Actor, names: Names) -> bool:
    mine = [o for role in orphan.roles if (o := read_office(role.text, names)) is not None]
    theirs = [o for role in person.roles if (o := read_office(role.text, names)) is not None]
    return any(
        a.head == b.head and a.country == b.country and (a.country or a.qualifiers & b.qualifiers)
        for a in mine
        for b in theirs
    )


def _in_context(orphan: r.Actor, person: r.Actor) -> bool:
    """An unintroduced name, printed once or twice, close behind a mention of the person."""
    if orphan.roles or len(orphan.mentions) > 2:
        return False
    first = orphan.mentions[0]
    return any(m.article == first.article and 0 < first.start - m.end < _CLOSE for m in person.mentions)


def _agreeing(
    mine: Sequence[tuple[str, frozenset[str]]],
    theirs: Sequence[tuple[str, frozenset[str]]],
    weights: Weights,
    least: Likeness,
) -> int:
    """How many of the statements have a counterpart in another article, two at most."""
    found = sum(
        any(other != article and _alike(bag, words, weights, least) for other, words in theirs) for article, bag in mine
    )
    return min(found, 2)


def _alike(a: frozenset[str], b: frozenset[str], weights: Weights, least: Likeness) -> bool:
    dice, contained, shared = weights.overlap(a, b)
    return (dice >= least.dice or contained >= least.contained) and shared >= least.shared


def _merge(records: Records, into: Mapping[str, str]) -> Records:
    gone = {a.id: a for a in records.actors if a.id in into}
    taken = defaultdict(list)
    for orphan, person in sorted(into.items()):
        taken[person].append(gone[orphan])
    actors = tuple(_absorb(a, taken[a.id]) for a in records.actors if a.id not in into)
    statements = tuple(
        r.replace(s, speaker=into.get(s.speaker or "", s.speaker), via=_renamed(s.via, into))
        for s in records.statements
    )
    return replace(records, actors=actors, statements=statements)


def _renamed(via: Sequence[str], into: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(into.get(v, v) for v in via))


def _absorb(person: r.Actor, orphans: Sequence[r.Actor]) -> r.Actor:
    """The person with the broken forms added and marked; a part of the name as it is spelt is not broken."""
    if not orphans:
        return person
    parts = {part for v in person.variants for part in person_key(v.text)}
    forms = [r.replace(v, misprint=not parts.issuperset(person_key(v.text))) for o in orphans for v in o.variants]
    known = {v.text: v for v in person.variants}
    for form in forms:
        known[form.text] = _added(known[form.text], form) if form.text in known else form
    return r.replace(
        person,
        variants=tuple(known.values()),
        roles=(*person.roles, *(role for o in orphans for role in o.roles)),
        mentions=tuple(sorted({*person.mentions, *(m for o in orphans for m in o.mentions)})),
    )


def _added(one: r.Variant, more: r.Variant) -> r.Variant:
    """One form, counted together."""
    return r.replace(one, count=one.count + more.count, articles=tuple(sorted({*one.articles, *more.articles})))


STAGE = Stage(
    name="misprints",
    version=5,
    reads=("articles", "mentions", "actors", "statements", "judgements"),
    writes=("actors", "statements"),
    run=run,
    params=Params(),
)
