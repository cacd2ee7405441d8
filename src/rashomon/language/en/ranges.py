"""The range of values that a number's wording allows."""

from __future__ import annotations

import math
from typing import NamedTuple

from rashomon.language.en.numerals import SCALES, read_numeral

_ABOUT = 0.1
"""How far off "about" may be, as a share of the value."""
_LEEWAY = 0.1
"""How far a round figure may be rounded, as a share of the value."""
_HAIR = 1e-6
""""More than 30" is not 30: how far its end is set off from it, as a share of the value."""
_ODD = 0.5
"""How much "odd" may add at most, as a share of the value: "a hundred-odd" is hardly 190."""


class Number(NamedTuple):
    """A value as worded, the least and the most that it may be, and the place of its last figure that matters."""

    value: float
    low: float
    high: float
    step: float

    def times(self, factor: float) -> Number:
        """So many times the number."""
        return Number(*(part * factor for part in self))

    def negative(self) -> Number:
        """As many below nought."""
        return Number(-self.value, -self.high, -self.low, self.step)


def read_range(first: str, last: str | None, scale: float, whole: bool) -> Number | None:
    """A number, or from one to the other; None where the two make no range."""
    low = read_rounded(first, scale, whole)
    if not last or low is None:
        return low
    high = read_rounded(last, scale, whole)
    if high is None:
        return None
    times = next((s for w, s in SCALES.items() if last.lower().endswith(w) and not first.lower().endswith(w)), 1)
    low = low if low.value * times > high.value else low.times(times)
    if low.value >= high.value:
        return None
    return Number((low.value + high.value) / 2, low.value, high.value, low.step)


def read_rounded(numeral: str, scale: float, whole: bool) -> Number | None:
    """The range a figure may be rounded from: half of the place of its last figure that is not nought.

    With `whole` (people, things) a figure that ends in no nought is exact; small numbers are, too.
    """
    found = read_numeral(numeral)
    if found is None:
        return None
    value, step = found
    half = min(step / 2, _LEEWAY * value) if step >= 10 else step / 2
    half = 0.0 if whole and step * scale <= 1 else half
    return Number(value, value - half, value + half, step).times(scale)


def plus_half(number: Number) -> Number:
    """As in "a year and a half"."""
    value = number.value + 0.5
    return Number(value, value - 0.25, value + 0.25, 0.5)


def bound(number: Number, word: str) -> Number:
    """The range as a word of `units.BOUNDS` or `units.BOUNDS_AFTER` has it."""
    value, low, high, step = number
    about, hair = abs(value) * _ABOUT, abs(value) * _HAIR
    least = -math.inf if value < 0 else 0.0
    ends = {
        "at-least": (value, math.inf),
        "more": (value + hair, math.inf),
        "at-most": (least, value),
        "fewer": (least, value - hair),
        "about": (min(low, value - about), max(high, value + about)),
        "below": (min(low, value - about), value - hair),
        "above": (value + hair, max(high, value + about)),
        "odd": (value, value + min(0.9 * step, value * _ODD)),
    }
    return number if word == "exact" else Number(value, *ends[word], step)
