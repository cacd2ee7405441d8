"""Exchanged: sentences of one wording in which a figure, a day, a name, a place or an office stands for another.

Where two accounts print a sentence alike word for word, what else they tell elsewhere is no reason to take it for
another happening: that the word "nine" stands somewhere in an article whose sentence says "two" proves nothing.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from rashomon.language import get_language
from rashomon.language.base import Quantity
from rashomon.model import records as r
from rashomon.stages.actors import body_key
from rashomon.stages.dating import DatedMention
from rashomon.stages.findings.alike import Aligned, Exchange, align
from rashomon.stages.findings.apart import Apart, Pair, Scene, Value, open_scene
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.findings.dates import may_be_one
from rashomon.stages.findings.one_thing import overlap
from rashomon.stages.findings.particulars import Named
from rashomon.stages.findings.quantities import grew
from rashomon.stages.headings import in_short
from rashomon.stages.offices import Office, country_of, read_office
from rashomon.stages.spellings import close_spelling
from rashomon.stages.tellings import Telling
from rashomon.text.tokens import Token, normal

_KINDS: dict[str, r.FindingKind] = {"person": "name", "place": "place"}


def find(context: Context) -> Iterator[r.Finding]:
    """A conflict, or an update, for each pair of sentences of one wording that differ in one thing."""
    scene = open_scene(context)
    found: dict[tuple[r.FindingKind, r.Verdict, str, str], list[tuple[Apart, Pair]]] = defaultdict(list)
    for n, m in context.sentences.best:
        aligned = align(Pair(context.sentences.all[n], context.sentences.all[m]))
        apart = list(itertools.chain.from_iterable(check(aligned, scene) for check in CHECKS)) if aligned else []
        if aligned and len(apart) == 1 and apart[0].verdict is not None and not scene.both_quoted(apart[0]):
            one, other = sorted((apart[0].left.value, apart[0].right.value))
            found[apart[0].kind, apart[0].verdict, one, other].append((apart[0], aligned.pair))
    for key in sorted(found):
        yield _finding(context, key[1], found[key])


def _finding(context: Context, verdict: r.Verdict, apart: Sequence[tuple[Apart, Pair]]) -> r.Finding:
    values: dict[str, list[r.Span]] = defaultdict(list)
    for one, _ in apart:
        for side in (one.left, one.right):
            values[side.value].append(side.span)
    shortest: Telling = min((t for _, pair in apart for t in pair), key=lambda t: (len(t.span.text), t.span))
    return make_finding(context, apart[0][0].kind, verdict, in_short(shortest.span.text), values, 0.6)


def figures(aligned: Aligned, scene: Scene) -> Iterator[Apart]:
    """The one quantity of a kind in each that the other has not, worded as precisely."""
    a, b = aligned.pair
    left, right = _quantities(a), _quantities(b)
    only_left = [q for q in left if not any(_same(q, o) for o in right)]
    only_right = [q for q in right if not any(_same(q, o) for o in left)]
    if len(only_left) != 1 or len(only_right) != 1 or not _exclude(only_left[0], only_right[0]):
        return
    days = scene.days
    later = grew((only_left[0], days[a.span.article]), (only_right[0], days[b.span.article]))
    yield Apart("quantity", _figure(a, only_left[0]), _figure(b, only_right[0]), "update" if later else "conflict")


def _quantities(telling: Telling) -> list[Quantity]:
    text = telling.span.text
    return [q for q in get_language("en").find_quantities(text, 0, len(text)) if q.bound != "vague"]


def _same(one: Quantity, other: Quantity) -> bool:
    return one.kind == other.kind and abs(one.value - other.value) <= 1e-6 * max(abs(one.value), 1.0)


def _exclude(one: Quantity, other: Quantity) -> bool:
    """Of one kind; neither rounds the other: they do not meet, or both are whole numbers just as small."""
    if one.kind != other.kind or one.unit != other.unit and one.kind != "count":
        return False
    return not overlap(one, other) or (one.bound == other.bound and _figures(one) == _figures(other))


def _figures(quantity: Quantity) -> int:
    """How many figures of a number matter; one for small numbers in words."""
    digits = "".join(c for c in quantity.text if c.isdigit()).strip("0")
    return max(len(digits), 1)


def _figure(telling: Telling, quantity: Quantity) -> Value:
    return Value(" ".join(quantity.text.split()), telling.span.part(quantity.start, quantity.end))


def days(aligned: Aligned, scene: Scene) -> Iterator[Apart]:
    """The one date in each that none of the other can be, told as a weekday, a day or a month, or a year in both."""
    left, right = (_dates(t, scene) for t in aligned.pair)
    only_left = [d for d in left if not any(may_be_one(d, o) for o in right)]
    only_right = [d for d in right if not any(may_be_one(d, o) for o in left)]
    if len(only_left) == len(only_right) == 1 and _told_alike(only_left[0], only_right[0]):
        yield Apart("date", _day(only_left[0]), _day(only_right[0]))


def _dates(telling: Telling, scene: Scene) -> list[DatedMention]:
    return [d for d in scene.dates.get(telling.span.article, ()) if telling.span.covers(d.span)]


def _told_alike(one: DatedMention, other: DatedMention) -> bool:
    return one.when.precision == other.when.precision and one.when.is_open == other.when.is_open


def _day(mention: DatedMention) -> Value:
    return Value(" ".join(mention.span.text.split()), mention.span)


def names(aligned: Aligned, scene: Scene) -> Iterator[Apart]:
    """A person for another person, or a place for another place, in one position."""
    for exchange in aligned.exchanges:
        left = _named(aligned.pair.a, exchange.left, aligned.pair.b, scene)
        right = _named(aligned.pair.b, exchange.right, aligned.pair.a, scene)
        if left and right and left.actor.kind == right.actor.kind and _two(left, right):
            one, other = Value(left.actor.name, left.span), Value(right.actor.name, right.span)
            yield Apart(_KINDS[left.actor.kind], one, other)


def _named(telling: Telling, tokens: Sequence[Token], other: Telling, scene: Scene) -> Named | None:
    """The one person or place named where some words stand, whom the other sentence does not name."""
    start, end = telling.span.start + tokens[0].start, telling.span.start + tokens[-1].end
    there = {n.actor.id for n in scene.names.inside(other.span)}
    here = [n for n in scene.names.inside(telling.span) if n.span.start < end and start < n.span.end]
    only = [n for n in here if n.actor.kind in _KINDS and n.actor.id not in there]
    return only[0] if len(only) == len(here) == 1 else None


def _two(left: Named, right: Named) -> bool:
    """No word of their names is shared, or no more than a given name; of places, both are countries or none is."""
    known = get_language("en").names
    one, other = body_key(left.actor.name, known), body_key(right.actor.name, known)
    if left.actor.kind == "place":
        countries = {bool(country_of(n.span.text.split(), known)) for n in (left, right)}
        return len(countries) == 1 and not set(one) & set(other)
    surnames = bool(one and other) and one[-1] != other[-1] and not close_spelling(one[-1], other[-1])
    shared = set(one) & set(other)
    return surnames and (not shared or (shared == {one[0]} == {other[0]} and min(len(one), len(other)) > 1))


def offices(aligned: Aligned, scene: Scene) -> Iterator[Apart]:
    """Another office right beside one person's name."""
    for exchange in aligned.exchanges:
        left, right = (_office(tokens) for tokens in exchange)
        both = _beside(aligned, exchange, scene)
        if left and right and both and left.head != right.head and not _vague(left, right):
            yield Apart("role", _phrase(aligned.pair.a, exchange.left), _phrase(aligned.pair.b, exchange.right))


def _office(tokens: Sequence[Token]) -> Office | None:
    """The office that some words tell of; None where one of them is no word for an office."""
    names = get_language("en").names
    known = names.offices | names.person_nouns | names.titles | names.modifiers | names.organisation_words
    if not all(normal(t.text) in known or t.text[0].isupper() or t.text == "of" for t in tokens):
        return None
    return read_office(" ".join(t.text for t in tokens), names)


def _vague(one: Office, other: Office) -> bool:
    general, telling = get_language("en").offices.general, get_language("en").names.offices
    heads = {one.head.split()[-1], other.head.split()[-1]}
    return bool(heads & general) or not heads <= telling


def _beside(aligned: Aligned, exchange: Exchange, scene: Scene) -> bool:
    """The nearest name on either side of both is one person's, with hardly a word between."""
    near = [_neighbours(t, tokens, scene) for t, tokens in zip(aligned.pair, exchange, strict=True)]
    return bool(near[0] & near[1])


def _neighbours(telling: Telling, tokens: Sequence[Token], scene: Scene) -> frozenset[str]:
    start, end = telling.span.start + tokens[0].start, telling.span.start + tokens[-1].end
    people = (n for n in scene.names.inside(telling.span) if n.actor.kind == "person")
    return frozenset(n.actor.id for n in people if 0 <= n.span.start - end <= 2 or 0 <= start - n.span.end <= 6)


def _phrase(telling: Telling, tokens: Sequence[Token]) -> Value:
    span = telling.span.part(tokens[0].start, tokens[-1].end)
    return Value(" ".join(span.text.split()), span)


CHECKS: tuple[Callable[[Aligned, Scene], Iterator[Apart]], ...] = (figures, days, names, offices)
"""Each yields what stands for something else."""
