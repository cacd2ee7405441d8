"""Who speaks at the head of a line of printed conversation: "BREL: We waited.", "**Q:** Why?", "[00:12:31] Brel: …".

A colon alone makes no conversation: two or more must speak, one of them again, and in the words of people who speak.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.language.base import Language
from rashomon.text.blocks import Range
from rashomon.text.tokens import normal

_WORD = r"[^\W\d_a-z][\w.'’-]*"
_WHO = rf"(?P<who>{_WORD}(?: (?:{_WORD}|of|the|de|van|von|al|bin|da|di|la|le|\d{{1,2}})){{0,5}})"
_STAMP = r"[\[(]?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?[\])]?"
_EMPHASIS = r"(?:\*\*|__|\*|_)?"
_HEAD = re.compile(
    rf"[\s\"“«]{{0,4}}(?:[-–—•>]+\s+)?(?:{_STAMP}\s*[-–—]?\s*)?{_EMPHASIS}{_WHO}(?P<about>,\s[^:\n]{{2,90}}|"
    rf"\s\([^()\n]{{1,60}}\))?(?:\s{_STAMP})?{_EMPHASIS}(?P<cue>:){_EMPHASIS}(?=\s|$)\s*"
)
_LETTER = re.compile(rf"\s{{0,4}}{_EMPHASIS}(?P<who>[QA])(?P<about>)(?P<cue>\.){_EMPHASIS}\s+(?=\S)")
"""As in "Q. Why?"."""
_INSIDE = re.compile(
    r"(?<=[.?!…”\")\]—–-]\s)(?P<who>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){0,3}|[QA])(?P<about>)(?P<cue>:)\s+"
)
_LOOKED_AT = 240
_ABOUT_WORDS = 5
_AGAIN = 2
_SPOKEN = 3
"""One turn in so many, at least, has a word of somebody who speaks or is spoken to."""
_TOLD = 2
"""One turn in so many, at most, has a word of somebody who tells what others said, or ends in no stop."""
_NEAR = 8
"""Blocks between a turn and the next one of somebody else, at most."""
_ENDED = re.compile(r"(?:[.?!…—–-][\"”’')\]*_]{0,4}|[)\]]|^)$")


class Label(NamedTuple):
    """Who speaks: the block it stands in, the name and the colon, what is told of them, and their words."""

    block: int
    who: Range
    cue: Range
    about: str
    words: Range

    def name(self, text: str) -> str:
        """The name as it stands there."""
        return text[slice(*self.who)]


def conversation(text: str, blocks: Sequence[Range], code: str) -> tuple[Label, ...]:
    """The labels of a conversation printed in these blocks of a text, in order; none where there is no conversation."""
    language = get_language(code)
    found = [label for n, block in enumerate(blocks) for label in _labels(text, n, block, language)]
    count = Counter(_key(text, label) for label in found)
    named = [label for label in found if _named_so(text, label, found, count) or _is_part(text, label, language)]
    taken = tuple(label for n, label in enumerate(named) if _is_answered(text, named, n))
    return taken if _is_talk(text, taken, language) else ()


def _labels(text: str, number: int, block: Range, language: Language) -> Iterator[Label]:
    """All labels in a block: at its head, and after sentences where they are in capitals."""
    end = min(block[1], block[0] + _LOOKED_AT)
    first = _HEAD.match(text, block[0], end) or _LETTER.match(text, block[0], end)
    matches = [m for m in (first, *_INSIDE.finditer(text, *block)) if m and _may_speak(m, language)]
    for m, after in zip(matches, [*matches[1:], None], strict=False):
        yield Label(
            number, m.span("who"), m.span("cue"), m["about"] or "", (m.end(), after.start() if after else block[1])
        )


def _may_speak(label: re.Match[str], language: Language) -> bool:
    """Neither a place, as in a dateline, nor a word that opens a list or a note."""
    who, about = label["who"], label["about"] or ""
    names, talk = language.names, language.talk
    said = {normal(word) for word in about.split()} & language.reporting.speech
    told = about.startswith(",") and not who.isupper() and len(about.split()) > _ABOUT_WORDS
    place = {who, who.title()} & (names.capitals.keys() | names.countries.keys())
    return not (said or told or place or all(normal(word) in talk.unspeaking for word in who.split()))


def _key(text: str, label: Label) -> str:
    """What is equal in all labels of one speaker: the last word of the name."""
    return normal(label.name(text).split()[-1])


def _is_part(text: str, label: Label, language: Language) -> bool:
    """Who asks or who answers, and no name."""
    return normal(label.name(text)) in language.talk.askers | language.talk.answerers


def _named_so(text: str, label: Label, labels: Sequence[Label], count: Counter[str]) -> bool:
    """In capitals, or more than once, or by a full name, by the end of one told elsewhere or the title before it."""
    name = label.name(text)
    if name.isupper() or " " in name or count[_key(text, label)] >= _AGAIN:
        return True
    if any(other.name(text).startswith(f"{name} ") for other in labels):
        return True
    return re.search(rf"{_WORD} {re.escape(name)}\b", text) is not None


def _is_answered(text: str, labels: Sequence[Label], n: int) -> bool:
    """Somebody else speaks a few blocks before or behind."""
    here, who = labels[n], _key(text, labels[n])
    near = (other for other in labels if abs(other.block - here.block) <= _NEAR)
    return any(_key(text, other) != who for other in near)


def _is_talk(text: str, labels: Sequence[Label], language: Language) -> bool:
    """Two who take turns, one of them twice or one asking and the other answering, in words that people speak."""
    count = Counter(_key(text, label) for label in labels)
    talk = language.talk
    asked = bool(talk.askers & count.keys()) and bool(talk.answerers & count.keys())
    if len(count) < _AGAIN or not (asked or max(count.values()) >= _AGAIN):
        return False
    spoken = sum(talk.spoken.search(text, *label.words) is not None for label in labels)
    told = sum(talk.tells_of.search(text, *label.words) is not None for label in labels)
    ended = sum(_ENDED.search(text[slice(*label.words)].rstrip()) is not None for label in labels)
    return spoken * _SPOKEN >= len(labels) and max(told, len(labels) - ended) * _TOLD <= len(labels)
