"""Exchanged: sentences of one wording in which a figure, a day, a name, a place or an office stands for another.

Where two accounts print a sentence alike word for word, what else they tell elsewhere is no reason to take it for
another happening: that the word "nine" stands somewhere in an article whose sentence says "two" proves nothing.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from rashomon.language import get_language
from rashomon.language.base import Quantity, WordValue
from rashomon.model import records as r
from rashomon.stages.dating import DatedMention
from rashomon.stages.findings.alike import Aligned, align
from rashomon.stages.findings.apart import Apart, Pair, Scene, Value, open_scene, told_apart
from rashomon.stages.findings.common import Context
from rashomon.stages.findings.dates import may_be_one
from rashomon.stages.findings.one_thing import overlap
from rashomon.stages.findings.particulars import Named
from rashomon.stages.findings.quantities import grew
from rashomon.stages.name_keys import body_key
from rashomon.stages.offices import Office, country_of, read_office
from rashomon.stages.spellings import close_spelling
from rashomon.stages.tellings import Telling
from rashomon.text.tokens import Token, normal, tokenize

_KINDS: dict[str, r.FindingKind] = {"person": "name", "place": "place"}
_BESIDES = 2
"""Other sentences that two accounts must print alike to be of one text."""
_SMALL, _FAR = 20, 1.5
"""Up to here numbers are counted, not rounded; so many times as much is no rounding."""


def find(context: Context) -> Iterator[r.Finding]:
    """A conflict, or an update, for each pair of sentences of one wording that differ in one thing."""
    scene = open_scene(context)
    found: dict[tuple[r.FindingKind, r.Verdict, str, str], list[tuple[Apart, Pair]]] = defaultdict(list)
    for aligned in _of_one_text(context):
        apart = _only_one(aligned, scene)
        if apart and apart.verdict and not scene.both_quoted(apart):
            one, other = sorted((apart.left.value, apart.right.value))
            found[apart.kind, apart.verdict, one, other].append((apart, aligned.pair))
    for key in sorted(found):
        yield told_apart(context, key[1], found[key])


def _of_one_text(context: Context) -> Iterator[Aligned]:
    """Sentences of one wording in accounts that have more of them: by itself, one may be told of two happenings."""
    by_articles: dict[tuple[str, str], list[Aligned]] = defaultdict(list)
    for n, m in context.sentences.best:
        aligned = align(Pair(context.sentences.all[n], context.sentences.all[m]))
        if aligned is not None:
            by_articles[aligned.pair.a.span.article, aligned.pair.b.span.article].append(aligned)
    yield from itertools.chain.from_iterable(some for some in by_articles.values() if len(some) > _BESIDES)


def _only_one(aligned: Aligned, scene: Scene) -> Apart | None:
    """What differs, where it is one thing, by the first check that tells of it."""
    found: list[Apart] = []
    for apart in itertools.chain.from_iterable(check(aligned, scene) for check in CHECKS):
        if not any(apart.left.span.overlaps(old.left.span) for old in found):
            found.append(apart)
    return found[0] if len(found) == 1 else None


def figures(aligned: Aligned, scene: Scene) -> Iterator[Apart]:
    """The one quantity of a kind in each that the other has not, worded as precisely."""
    a, b = aligned.pair
    only_left, only_right = _unpaired(_quantities(a, aligned), _quantities(b, aligned))
    if len(only_left) != 1 or len(only_right) != 1 or not _exclude(only_left[0], only_right[0]):
        return
    days = scene.days
    later = grew((only_left[0], days[a.span.article]), (only_right[0], days[b.span.article]))
    yield Apart("quantity", _figure(a, only_left[0]), _figure(b, only_right[0]), "update" if later else "conflict")


def _unpaired(left: Sequence[Quantity], right: Sequence[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    """Those of each that no one of the other answers, each answering once."""
    rest, alone = list(right), []
    for quantity in left:
        answer = next((o for o in rest if _same(quantity, o)), None)
        if answer is None:
            alone.append(quantity)
        else:
            rest.remove(answer)
    return alone, rest


def _quantities(telling: Telling, aligned: Aligned) -> list[Quantity]:
    """Those of a sentence, those that stand where the two have the same words first."""
    text = telling.span.text
    side = 0 if telling is aligned.pair.a else 1
    apart = [exchange[side] for exchange in aligned.exchanges]
    found = [q for q in get_language("en").find_quantities(text, 0, len(text)) if q.bound != "vague"]
    return sorted(found, key=lambda q: any(e[0].start < q.end and q.start < e[-1].end for e in apart))


def _same(one: Quantity, other: Quantity) -> bool:
    return one.kind == other.kind and abs(one.value - other.value) <= 1e-6 * max(abs(one.value), 1.0)


def _exclude(one: Quantity, other: Quantity) -> bool:
    """Of one kind; neither rounds the other: they do not meet, or both are whole numbers just as small."""
    if one.kind != other.kind or (one.unit != other.unit and one.kind != "count"):
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


def words(aligned: Aligned, scene: Scene) -> Iterator[Apart]:
    """A weekday, month, day, year or small number for another, as single words in one position."""
    a, b = aligned.pair
    for exchange in aligned.exchanges:
        left, right = _valued(a, exchange.left), _valued(b, exchange.right)
        if len(exchange.left) == len(exchange.right) == 1 and left and right and left.kind == right.kind:
            number = left.kind == "number"
            if left.value != right.value and (not number or _as_round(left.value, right.value)):
                one, other = _phrase(a, exchange.left), _phrase(b, exchange.right)
                yield Apart("quantity" if number else "date", one, other)


def _valued(telling: Telling, tokens: Sequence[Token]) -> WordValue | None:
    """What the first of some words is worth, by the words beside it."""
    start, end = tokens[0].start, tokens[0].end
    around = [t for t in tokenize(telling.span.text) if t.is_word or t.text[0].isdigit()]
    before = next((t.text for t in reversed(around) if t.end <= start), "")
    after = next((t.text for t in around if t.start >= end), "")
    return get_language("en").word_value(tokens[0].text, before, after)


def _as_round(one: float, other: float) -> bool:
    """Neither rounds the other: both are small whole numbers, or they are far apart."""
    small = max(one, other) <= _SMALL and one == int(one) and other == int(other)
    return small or max(one, other) >= _FAR * min(one, other)


def names(aligned: Aligned, scene: Scene) -> Iterator[Apart]:
    """A person for another person, or a place for another place, in one position."""
    for exchange in aligned.exchanges:
        if any(_valued(t, tokens) for t, tokens in zip(aligned.pair, exchange, strict=True)):
            continue
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
        return not set(one) & set(other) and _as_wide(left.span.text, right.span.text)
    surnames = bool(one and other) and one[-1] != other[-1] and not close_spelling(one[-1], other[-1])
    shared = set(one) & set(other)
    return surnames and (not shared or (shared == {one[0]} == {other[0]} and min(len(one), len(other)) > 1))


def _as_wide(one: str, other: str) -> bool:
    """Two countries, or two places that are none and of which none is the capital of the other's country."""
    known = get_language("en").names
    wide = {text in known.countries or text in known.nationalities for text in (one, other)}
    countries = [country_of(text.split(), known) for text in (one, other)]
    return len(wide) == 1 and (not all(countries) or countries[0] != countries[1])


def offices(aligned: Aligned, scene: Scene) -> Iterator[Apart]:
    """Another office right before, or set off right behind, the name of one person."""
    pair = aligned.pair
    for left, right in _same_people(pair, scene):
        for place in (_before, _behind):
            one, other = place(pair.a, left, scene), place(pair.b, right, scene)
            first, second = _office(one), _office(other)
            if first and second and _other_office(first, second):
                yield Apart("role", _phrase(pair.a, one), _phrase(pair.b, other))


def _same_people(pair: Pair, scene: Scene) -> Iterator[tuple[Named, Named]]:
    """People whom both name, where each first does."""
    right = {n.actor.id: n for n in reversed(scene.names.inside(pair.b.span))}
    left = {n.actor.id: n for n in reversed(scene.names.inside(pair.a.span)) if n.actor.kind == "person"}
    yield from ((left[key], right[key]) for key in left if key in right)


def _before(telling: Telling, named: Named, scene: Scene) -> list[Token]:
    """The words right before a name, and those that open it, that may be a title."""
    own = set(body_key(named.actor.name, get_language("en").names))
    tokens = [t for t in tokenize(telling.span.text) if telling.span.start + t.start < named.span.end]
    while tokens and (telling.span.start + tokens[-1].start > named.span.start) and normal(tokens[-1].text) not in own:
        tokens.pop()
    title = itertools.dropwhile(lambda t: normal(t.text) in own, reversed(tokens))
    return list(itertools.takewhile(lambda t: _may_be_title(t, telling, named, scene), title))[::-1]


def _behind(telling: Telling, named: Named, _: Scene) -> list[Token]:
    """The words between the comma behind a name and the next mark."""
    after = [t for t in tokenize(telling.span.text) if telling.span.start + t.start >= named.span.end]
    aside = list(itertools.takewhile(lambda t: t.is_word, after[1:])) if after[:1] and after[0].text == "," else []
    return aside if aside and aside[0].text.islower() else []


def _may_be_title(token: Token, telling: Telling, named: Named, scene: Scene) -> bool:
    if token.text == ".":
        return True
    names, contrasts = get_language("en").names, get_language("en").contrasts
    at = telling.span.start + token.start
    people = (n for n in scene.names.inside(telling.span) if n.actor.kind == "person" and n != named)
    if not token.is_word or any(n.span.start <= at < n.span.end for n in people):
        return False
    known = names.offices | names.person_nouns | names.titles | names.modifiers | names.organisation_words
    plain = normal(token.text)
    calendar = get_language("en").word_value(token.text, "", "") is not None
    return not calendar and (token.text[0].isupper() or plain in known | contrasts.ranks or plain == "of")


def _office(tokens: Sequence[Token]) -> Office | None:
    """The office that some words tell of."""
    return read_office(" ".join(t.text for t in tokens if t.is_word), get_language("en").names) if tokens else None


def _other_office(one: Office, other: Office) -> bool:
    """Two offices that are told by name, one of two ministries, or one that is past for one that is not."""
    told = get_language("en")
    if one.head == other.head:
        fields = one.qualifiers - other.qualifiers, other.qualifiers - one.qualifiers
        return (one.past != other.past and one.qualifiers == other.qualifiers) or (
            one.head in told.offices.ranked and all(fields) and not one.qualifiers & other.qualifiers
        )
    heads = {one.head.split()[-1], other.head.split()[-1]}
    return not heads & told.offices.general and heads <= told.names.offices


def _phrase(telling: Telling, tokens: Sequence[Token]) -> Value:
    span = telling.span.part(tokens[0].start, tokens[-1].end)
    return Value(" ".join(span.text.split()), span)


CHECKS: tuple[Callable[[Aligned, Scene], Iterator[Apart]], ...] = (figures, days, words, names, offices)
"""Each yields what stands for something else."""
