"""How likely two figures of two reports are of one thing: the rarer a number, the less else must tell so."""

from __future__ import annotations

import re

from rashomon.language.base import Quantity
from rashomon.stages.findings.figures import Told
from rashomon.stages.wording import Weights

_AGREE = 0.15
"""How alike two sentences must be for one count; a measure of equal size needs less."""
_RARE, _ROUND = 0.1, 0.05
"""The same for equal numbers of two figures that matter (23), and of one (300) with what is counted."""
_SMALL = 10
"""Numbers up to this are so common that equal ones say little."""
_SMALL_AGREE = 0.22
_HARDLY = 0.01
_HEDGED = 0.02
"""How far two ends of two ranges may lie apart, as a share, and still be one, or not tell of two."""
_EXACTLY = 1e-5
"""How far a figure told exactly may lie outside of a bound that excludes its own number, as a share."""
_RANGE = 1.5
"""From here the highest of a range is so much more than the lowest that it is told from one to the other."""


def overlap(left: Quantity, right: Quantity) -> bool:
    """True where some value fits the wording of both; "more than 47" may be said of 47, but not of "nearly 47"."""
    (a, b), (c, d) = _plausible(left), _plausible(right)
    leeway = _EXACTLY * max(abs(left.value), abs(right.value)) if "exact" in (left.bound, right.bound) else 0.0
    return a <= d + leeway and c <= b + leeway


def exclude(left: Quantity, right: Quantity) -> bool:
    """True where no value fits both; "nearly three" and "more than three" are too near to each other to tell."""
    if overlap(left, right):
        return False
    (a, b), (c, d) = _plausible(left), _plausible(right)
    gap = max(c - b, a - d)
    return "about" not in (left.bound, right.bound) or gap > _HEDGED * max(abs(left.value), abs(right.value))


def _plausible(quantity: Quantity) -> tuple[float, float]:
    """The range, its open side cut at twice (half) the value: "more than 30" is not said of 300."""
    if quantity.bound == "at-least":
        return quantity.low, min(quantity.high, quantity.value + abs(quantity.value))
    if quantity.bound == "at-most":
        return max(quantity.low, quantity.value - abs(quantity.value) / 2), quantity.high
    return quantity.low, quantity.high


def likeness(left: Told, right: Told, weighing: Weights) -> float:
    """How likely two numbers are of one thing; 0 where too little tells so."""
    if left.outcome != right.outcome and left.outcome and right.outcome:
        return 0.0
    if left.outcome and left.past != right.past:
        return 0.0
    if _is_other_whole(left, right) or _is_other_whole(right, left):
        return 0.0
    best = max(weighing.likeness(left.stems, right.stems), weighing.likeness(left.near, right.near))
    if left.quantity.value == right.quantity.value or _same_ends(left.quantity, right.quantity):
        return max(best, _HARDLY) if _equal_are_one(left, right, best) else 0.0
    if _is_open(left.quantity) or _is_open(right.quantity):
        return _of_open(left, right, weighing, best)
    return best if _may_be_one(left, right, weighing, best) else 0.0


def _is_other_whole(whole: Told, other: Told) -> bool:
    """A whole of which a part is told, and what befell some, or another number: 37 is not the 40 of "all but three"."""
    if not whole.quantity.is_whole:
        return False
    another = whole.quantity.bound == "exact" and whole.quantity.value != other.quantity.value
    return bool(other.outcome) or (another and not other.quantity.is_whole)


def _of_open(left: Told, right: Told, weighing: Weights, best: float) -> float:
    if left.outcome and left.outcome == right.outcome and not left.past:
        return max(best, _HARDLY)
    near = weighing.likeness(left.near, right.near)
    return best if near >= _AGREE * 2 or (left.counted & right.counted and near >= _AGREE) else 0.0


def _may_be_one(left: Told, right: Told, weighing: Weights, best: float) -> bool:
    """Of two numbers near to each other, as 120 and "some 125"."""
    counted = bool(left.counted & right.counted)
    if left.quantity.kind in ("count", "rank"):
        small = max(left.quantity.value, right.quantity.value) <= _SMALL
        return counted and best >= (_AGREE * 2 if small else _AGREE)
    whole = weighing.likeness(left.stems, right.stems)
    return whole >= _AGREE or (counted and whole > 0) or (whole > 0 and len(left.near & right.near) > 1)


def _equal_are_one(left: Told, right: Told, best: float) -> bool:
    counted = bool(left.counted & right.counted)
    figures = min(_figures(left.quantity), _figures(right.quantity))
    around = (left.counted | left.near) & (right.counted | right.near)
    if figures > 2:
        return bool(around or left.stems & right.stems)
    if left.quantity.kind not in ("count", "rank"):
        least = _RARE if figures == 2 else _AGREE
        return best >= least or (counted and bool(left.stems & right.stems)) or (best > 0 and len(around) > 1)
    if left.quantity.value <= _SMALL:
        return counted and best >= (_RARE if left.outcome else _SMALL_AGREE)
    if figures == 2:
        return counted or best >= _RARE or bool(left.counted & right.near or left.near & right.counted)
    return best >= _AGREE * 2 or (counted and (best >= _ROUND or bool(left.outcome)))


def _same_ends(one: Quantity, other: Quantity) -> bool:
    """From so much to so much, in both, each end rounded or not."""
    apart = (abs(one.low - other.low) / max(one.low, 1.0), abs(one.high - other.high) / max(one.high, 1.0))
    wide = one.low > 0 and min(one.high / one.low, other.high / max(other.low, 1.0)) > _RANGE
    return wide and one.bound == other.bound == "exact" and max(apart) <= _HEDGED


def _figures(quantity: Quantity) -> int:
    """How many of its figures matter: 3 of 4,740, 1 of 300; for numbers in words, by the value."""
    digits = re.search(r"\d[\d,.]*", quantity.text)
    told = digits[0] if digits else f"{quantity.value:.0f}" if quantity.kind in ("count", "rank") else "1"
    return len(re.sub(r"\D", "", told).strip("0"))


def _is_open(quantity: Quantity) -> bool:
    """True for wordings that fit very many values ("more than", "dozens", "2 to 5")."""
    return quantity.bound in ("at-least", "at-most", "vague") or quantity.high > 2 * quantity.low
