"""Numbers as news reports write them: read, and written like the one they replace."""

from __future__ import annotations

from random import Random

from benchmarks.planted.words import TENS, UNITS

WORD = rf"(?:(?:{'|'.join(TENS)})(?:-(?:{'|'.join(UNITS[1:10])}))?|{'|'.join(UNITS[2:])})"
"""Two to ninety-nine in words."""


def in_words(value: int) -> str:
    """A number from 0 to 99 in words."""
    if value < len(UNITS):
        return UNITS[value]
    ten, one = divmod(value, 10)
    return TENS[ten - 2] + (f"-{UNITS[one]}" if one else "")


def from_words(text: str) -> int | None:
    """The value of a number from 0 to 99 in words, None for other words."""
    ten, dash, one = text.lower().partition("-")
    if not dash:
        return UNITS.index(ten) if ten in UNITS else 20 + 10 * TENS.index(ten) if ten in TENS else None
    return 20 + 10 * TENS.index(ten) + UNITS.index(one) if ten in TENS and one in UNITS[1:10] else None


def other(text: str, rng: Random, most: int = 10**12) -> str:
    """A number that is clearly another, written as `text` is: in words or digits, as round, as many decimals."""
    value = from_words(text)
    if value is not None:
        return _cased(in_words(_changed(value, rng, min(most, 99))), text)
    whole, _, decimals = text.replace(",", "").partition(".")
    places = len(decimals)
    if places:
        return f"{_changed(int(whole + decimals), rng, most * 10**places) / 10**places:.{places}f}"
    changed = _changed(int(whole), rng, most)
    return f"{changed:,}" if changed >= 1000 else str(changed)


def _changed(value: int, rng: Random, most: int) -> int:
    """Another value up to `most`, with as many zeros: by a quarter or more, below ten by two or more."""
    if value < 10:
        return rng.choice([v for v in range(2, 14) if abs(v - value) >= 2 and v <= most])
    zeros = len(str(value)) - len(str(value).rstrip("0"))
    step: int = 10**zeros
    made = {max(2, round(value * factor / step) * step) for factor in (0.45, 0.55, 0.65, 1.35, 1.5, 1.8)}
    return rng.choice(sorted(v for v in made if abs(v - value) >= 0.25 * value and v <= most))


def _cased(word: str, like: str) -> str:
    return word.capitalize() if like[:1].isupper() else word
