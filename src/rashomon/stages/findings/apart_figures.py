"""Figures and days in which two tellings of one thing exclude each other."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rashomon.language import get_language
from rashomon.language.base import Quantity
from rashomon.model import records as r
from rashomon.stages.dating import DatedMention
from rashomon.stages.findings.apart import Apart, Pair, Scene, Value, cues_beside, shared
from rashomon.stages.findings.dates import may_be_one
from rashomon.stages.findings.one_thing import exclude
from rashomon.stages.findings.quantities import grew, same_number
from rashomon.stages.tellings import Telling
from rashomon.text.tokens import Token, normal, tokenize

_SHARED = 0.5
"""How much of each telling must be in the other."""
_SAID_TOO = 2
"""Words, other than names, that both must have beside their dates: of the same people much may be told."""


def figures_apart(pair: Pair, scene: Scene) -> Iterator[Apart]:
    """The one quantity of a unit in each that no quantity of the other can be; a count that rose is an update."""
    if shared(pair, scene) < _SHARED:
        return
    left, right = _quantities(pair.a), _quantities(pair.b)
    around_left, around_right = _in_sentence(pair.a), _in_sentence(pair.b)
    for key in sorted(set(left) & set(right)):
        only_left = [q for q in left[key] if all(exclude(q, other) for other in around_right.get(key, ()))]
        only_right = [q for q in right[key] if all(exclude(q, other) for other in around_left.get(key, ()))]
        if len(only_left) != 1 or len(only_right) != 1 or not _one_thing(only_left[0], only_right[0]):
            continue
        one, other = only_left[0], only_right[0]
        yield Apart("quantity", _figure(pair.a, one), _figure(pair.b, other), _verdict(pair, scene, one, other))


def _verdict(pair: Pair, scene: Scene, left: Quantity, right: Quantity) -> r.Verdict | None:
    """None where one of the articles tells both numbers, of two things."""
    here, there = pair.a.span.article, pair.b.span.article
    both = ((there, left), (here, right))
    if any(same_number(q, number) for article, number in both for q in scene.figures.get(article, ())):
        return None
    return "update" if grew((left, scene.days[here]), (right, scene.days[there])) else "conflict"


Key = tuple[str, str]
"""Kind and unit of a quantity."""


def _quantities(telling: Telling) -> Mapping[Key, Sequence[Quantity]]:
    return _by_unit(telling.span.text)


def _in_sentence(telling: Telling) -> Mapping[Key, Sequence[Quantity]]:
    return _by_unit(telling.sentence.text)


@functools.lru_cache(maxsize=8192)
def _by_unit(text: str) -> Mapping[Key, Sequence[Quantity]]:
    """Kept, for a telling is held against many."""
    found: dict[Key, list[Quantity]] = defaultdict(list)
    for quantity in get_language("en").find_quantities(text, 0, len(text)):
        if quantity.bound != "vague" and not quantity.is_whole:
            found[quantity.kind, quantity.unit].append(quantity)
    return found


def _one_thing(a: Quantity, b: Quantity) -> bool:
    """Of one measure, or counted by a word that both have, or by none."""
    return a.kind not in ("count", "rank") or bool(set(a.counted) & set(b.counted)) or not (a.counted and b.counted)


def _figure(telling: Telling, quantity: Quantity) -> Value:
    return Value(" ".join(quantity.text.split()), telling.span.part(quantity.start, quantity.end))


def days_apart(pair: Pair, scene: Scene) -> Iterator[Apart]:
    """The one date in each that no date of the other can be; no finding where it is when something was said."""
    if shared(pair, scene) < _SHARED or len(pair.a.said_too(pair.b)) < _SAID_TOO:
        return
    both = {d.when.key for d in _dates(pair.a.sentence, scene)} & {d.when.key for d in _dates(pair.b.sentence, scene)}
    left, right, around_left, around_right = (
        [d for d in _dates(span, scene) if d.when.key not in both]
        for span in (pair.a.span, pair.b.span, pair.a.sentence, pair.b.sentence)
    )
    only_left = [d for d in left if not any(may_be_one(d, other) for other in around_right)]
    only_right = [d for d in right if not any(may_be_one(d, other) for other in around_left)]
    if len(only_left) == len(only_right) == 1 and _as_precise(only_left[0], only_right[0]):
        of_saying = any(cues_beside(d.span, t, scene) for d, t in zip((*only_left, *only_right), pair, strict=True))
        yield Apart("date", _day(only_left[0]), _day(only_right[0]), None if of_saying else "conflict")


def weekdays_apart(pair: Pair, scene: Scene) -> Iterator[Apart]:
    """The one weekday in each, where an article tells no day to count from: two weekdays are two days in any week."""
    dated = _dates(pair.a.span, scene), _dates(pair.b.span, scene)
    weekdays = get_language("en").contrasts.weekdays
    left, right = ([t for t in tokenize(telling.span.text) if normal(t.text) in weekdays] for telling in pair)
    told = len(left) == len(right) == 1 and not all(dated) and len(pair.a.said_too(pair.b)) >= _SAID_TOO
    if told and normal(left[0].text) != normal(right[0].text) and shared(pair, scene) >= _SHARED:
        one, other = _word(pair.a, left[0]), _word(pair.b, right[0])
        of_saying = any(cues_beside(v.span, t, scene) for v, t in zip((one, other), pair, strict=True))
        yield Apart("date", one, other, None if of_saying else "conflict")


def turns_apart(pair: Pair, scene: Scene) -> Iterator[Apart]:
    """Which of several each tells of ("the first attempt"): of two things, so no finding."""
    ordinals = get_language("en").contrasts.ordinals
    left, right = ([t for t in tokenize(telling.span.text) if normal(t.text) in ordinals] for telling in pair)
    only_left, only_right = _not_among(left, right), _not_among(right, left)
    if only_left and only_right:
        yield Apart("quantity", _word(pair.a, only_left[0]), _word(pair.b, only_right[0]), None)


def _not_among(tokens: Sequence[Token], others: Sequence[Token]) -> list[Token]:
    there = {normal(t.text) for t in others}
    return [t for t in tokens if normal(t.text) not in there]


def _word(telling: Telling, token: Token) -> Value:
    return Value(token.text, telling.span.part(token.start, token.end))


def _dates(span: r.Span, scene: Scene) -> Sequence[DatedMention]:
    return [d for d in scene.dates.get(span.article, ()) if span.covers(d.span) and not d.when.is_open]


def _as_precise(a: DatedMention, b: DatedMention) -> bool:
    """Told as two days, two months or two years: else one may be of another thing."""
    return a.when.precision == b.when.precision


def _day(mention: DatedMention) -> Value:
    return Value(" ".join(mention.span.text.split()), mention.span)
