"""Offsets at the web's edge: JavaScript counts UTF-16 units, we count code points."""

from __future__ import annotations


def utf16_offset(text: str, at: int) -> int:
    """The UTF-16 offset of code point offset `at`."""
    return at + sum(ord(c) > 0xFFFF for c in text[:at])
