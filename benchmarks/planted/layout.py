"""The second account as a whole: which sentences it keeps, and in which order its paragraphs stand."""

from __future__ import annotations

import re
from random import Random

from benchmarks.planted import marks
from benchmarks.planted.reading import Person, quotations, sentences

_HANGS = re.compile(
    r"^(?:He|She|It|They|His|Her|Its|Their|This|That|These|Those|Such|But|And|However|Later|Then|Two of|One of|Half of"
    r"|Until then|Among|Both|None|Most of|Some of|Side|Another|The (?:other|same|two|latter)|In that|At present)\b"
)
"""How a sentence begins that leans on the one before."""
_TOLD = re.compile(
    r"\b(?:the|that) (?:plan|idea|proposal|suggestion|account|claim|demand|decision|list|offer|money|sum|letter|move"
    r"|warning|contract|case|attack|request|accusation|charge|question|answer|figure|reward|others?|former|latter)\b"
)
"""What the paragraph before has probably told of."""
_BACK = re.compile(r"\b(?:he|she|they|him|her|them|this|these|those|such|his|their)\b")
_TRIES = 30

Paragraph = tuple[str, ...]
"""Its sentences."""


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Paragraphs as sentences."""
    return tuple(tuple(p[a:b] for a, b in sentences(p)) for p in text.split("\n\n"))


def shortened(body: tuple[Paragraph, ...], known: tuple[Person, ...], rng: Random, most: int) -> tuple[Paragraph, ...]:
    """The account without up to `most` sentences on which nothing hangs and in which nothing is marked."""
    free = [(i, j) for i, p in enumerate(body) for j in range(len(p)) if i > 0 and _can_go(body, i, j, known)]
    gone = set(rng.sample(free, min(most, len(free))))
    gone = {(i, j) for i, j in gone if (i, j - 1) not in gone and (i, j + 1) not in gone}
    kept = tuple(tuple(s for j, s in enumerate(p) if (i, j) not in gone) for i, p in enumerate(body))
    return tuple(p for p in kept if p)


def _can_go(body: tuple[Paragraph, ...], i: int, j: int, known: tuple[Person, ...]) -> bool:
    """True for a last sentence that introduces nobody, if the next paragraph does not lean on it."""
    sentence, paragraph = body[i][j], body[i]
    if marks.without(sentence) != sentence or j != len(paragraph) - 1:
        return False
    following = body[i + 1][0] if i + 1 < len(body) else ""
    names_one = any(person.full in sentence for person in known)
    return not (_leans(following) or names_one or _open_quotation(paragraph))


def _open_quotation(paragraph: Paragraph) -> bool:
    return any(s.count("“") != s.count("”") for s in paragraph)


def _leans(sentence: str) -> bool:
    """True where a sentence, outside what it quotes, begins or goes on with a word that points back."""
    plain = marks.without(sentence)
    for a, b in reversed(quotations(plain)):
        plain = plain[:a] + plain[b:]
    head = " ".join(plain.split()[:6])
    named = re.match(r"[A-Z][a-z’]+ (?:[A-Z]|said|told)", plain)
    told = _TOLD.search(" ".join(plain.split()[:8]))
    return bool(_HANGS.match(marks.without(sentence)) or told or (_BACK.search(head) and not named))


def reordered(body: tuple[Paragraph, ...], known: tuple[Person, ...], rng: Random) -> tuple[Paragraph, ...]:
    """The paragraphs after the first two in another order in which everyone is still met by the full name first."""
    blocks = _blocks(body)
    for _ in range(_TRIES):
        moved = [*blocks[:2], *_stirred(blocks[2:], rng)]
        order = tuple(p for block in moved for p in block)
        if order != body and _introduces(order, known):
            return order
    return body


def _blocks(body: tuple[Paragraph, ...]) -> list[list[Paragraph]]:
    """Paragraphs with those that lean on them."""
    blocks: list[list[Paragraph]] = []
    for paragraph in body:
        leans = _leans(paragraph[0]) or _speaks_only(paragraph)
        if blocks and (leans or _open_quotation(blocks[-1][-1])):
            blocks[-1].append(paragraph)
        else:
            blocks.append([paragraph])
    return blocks


def _speaks_only(paragraph: Paragraph) -> bool:
    """True for a paragraph that begins with a quotation: it goes on with what stands before."""
    return marks.without(paragraph[0]).startswith(("“", '"', "‘"))


def _stirred(blocks: list[list[Paragraph]], rng: Random) -> list[list[Paragraph]]:
    """The blocks with two or three of them moved elsewhere."""
    moved = list(blocks)
    for _ in range(rng.choice((2, 3))):
        if len(moved) > 1:
            block = moved.pop(rng.randrange(len(moved)))
            moved.insert(rng.randrange(len(moved) + 1), block)
    return moved


def _introduces(order: tuple[Paragraph, ...], known: tuple[Person, ...]) -> bool:
    text = marks.without("\n\n".join(" ".join(p) for p in order))
    return all(_first(text, person.surname) == _first(text, person.full, len(person.given) + 1) for person in known)


def _first(text: str, name: str, further: int = 0) -> int:
    at = text.find(name)
    return at + further if at >= 0 else at
