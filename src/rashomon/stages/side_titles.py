"""Lines between paragraphs that are titles of other pieces: of videos, galleries and earlier reports."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from rashomon.text.tokens import words

_LEAST, _LEAST_WORDS, _LONG = 4, 5, 4
_PLAIN = re.compile(r"[^?:“”\"]+")
_GOES_ON = re.compile(r"[“\"][^”\"\n]{1,600}[,.!?][”\"] (?:he|she|they) [a-z]+")
"""A paragraph whose speaker is told before it: no new part of the report begins with it."""
_NAME = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}"
_BYLINE = re.compile(rf"{_NAME}(?:, {_NAME})*(?:,? and {_NAME})")


def side_titles(blocks: Sequence[tuple[str, str]]) -> set[int]:
    """Which blocks, (kind, text) each, are titles of other pieces.

    Headings of a report each tell of something else. Where most of four or more turn on the same two words, they are
    titles of pieces on one story, and so is any like them; and so is a sentence that parts a speaker from his words.
    """
    lone = [i for i in range(1, len(blocks) - 1) if _stands_alone(blocks, i)]
    held = {i: frozenset(w for w in words(blocks[i][1]) if len(w) > _LONG) for i in lone}
    found = {i for i in _of_one_story(held) if len(lone) >= _LEAST}
    alike = {i for i in lone if any(len(held[i] & held[j]) > 1 for j in found)}
    parting = {i for i in lone if len(blocks[i][1].split()) >= _LEAST_WORDS and _GOES_ON.match(blocks[i + 1][1])}
    return found | alike | parting


def is_byline(text: str, follows: str) -> bool:
    """Several names and nothing else, over a line of credit (a kind of block)."""
    return follows == "credit" and _BYLINE.fullmatch(text) is not None


def _stands_alone(blocks: Sequence[tuple[str, str]], i: int) -> bool:
    """A heading between two paragraphs, neither a question nor a quotation."""
    (before, _), (kind, text), (after, _) = blocks[i - 1 : i + 2]
    return kind == "heading" and before == after == "body" and _PLAIN.fullmatch(text) is not None


def _of_one_story(held: dict[int, frozenset[str]]) -> set[int]:
    """Those that hold a word that most of them hold, where most hold two such words."""
    count = Counter(word for forms in held.values() for word in forms)
    shared = {word for word, times in count.items() if times * 2 > len(held)}
    both = [i for i, forms in held.items() if len(forms & shared) > 1]
    return {i for i, forms in held.items() if forms & shared} if len(both) * 2 > len(held) else set()
