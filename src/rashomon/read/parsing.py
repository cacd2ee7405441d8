"""JSON text to values, losing nothing that it says twice or at length."""

from __future__ import annotations

import json
from typing import Any

_LONGEST_INTEGER = 4000
"""Digits of the longest integer that is made a number; a longer one stays text."""


def parse(text: str) -> Any:
    """A JSON value. Raises ValueError, also for what is nested too deep.

    Of a key that an object has twice the last value counts; what it said before stands under "KEY (1 of several)".
    """
    try:
        return json.loads(
            text.strip("\ufeff\x00 \t\r\n"), strict=False, object_pairs_hook=_as_object, parse_int=_integer
        )
    except RecursionError as error:
        raise ValueError("nested too deep") from error


def _as_object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    counts: dict[str, int] = {}
    for key, value in pairs:
        counts[key] = counts.get(key, 0) + 1
        if value != found[key]:
            found[f"{key} ({counts[key]} of several)"] = value
    return found


def _integer(digits: str) -> int | str:
    return int(digits) if len(digits) <= _LONGEST_INTEGER else digits
