"""Languages by code: one folder a language, one line here."""

from __future__ import annotations

import functools

from rashomon.language.base import Language

CODES = ("en",)


@functools.lru_cache
def get_language(code: str) -> Language:
    """The language of an ISO 639 code; English, the one whose rules are written, where there is none."""
    from rashomon.language.en import ENGLISH  # word lists are read only when a text needs them

    return {"en": ENGLISH}.get(code[:2], ENGLISH)
