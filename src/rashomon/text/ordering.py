"""The order in which people count names: page 2 before page 10."""

from __future__ import annotations

import re

_DIGITS = re.compile(r"([0-9]+)")

Part = tuple[str, int, str]


def by_count(name: str) -> tuple[tuple[Part, ...], str]:
    """A key that sorts names with the numbers in them as numbers; names that differ have different keys."""
    words_and_numbers = _DIGITS.split(name)
    return tuple(_number(p) if n % 2 else (p, 0, "") for n, p in enumerate(words_and_numbers)), name


def _number(digits: str) -> Part:
    """More digits, more; a number may be longer than any that can be counted with."""
    plain = digits.lstrip("0")
    return "", len(plain), plain
