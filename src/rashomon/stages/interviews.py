"""Who asks and who answers where a conversation calls them "Q" and "A": what is told before it begins."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rashomon.language.base import Language
from rashomon.model import records as r
from rashomon.text.tokens import normal

_NEAR = 80
"""Characters before or behind a name in which it is told that they ask or are asked."""


class Interview(NamedTuple):
    """Where whoever asks and whoever answers is named; None where it is not told surely."""

    asks: r.Span | None = None
    answers: r.Span | None = None


def read_interview(article: r.Article, before: Sequence[r.Mention], language: Language) -> Interview:
    """Who interviews whom, by the names `before` the first turn: as told, else the only one who is no author."""
    wrote = {name.split()[-1] for name in article.authors if name}
    named = [m for m in before if m.kind == "person" and m.form == "name" and m.name]
    people = [m for m in named if normal(m.name) != normal(article.outlet or "")]
    others = [m for m in people if m.head not in wrote]
    asking = [m for m in people if m.head in wrote or _asks(article.text, m, language)]
    answering = [m for m in others if _answers(article.text, m, language)]
    asker = _only(asking)
    guests = answering or [m for m in others if asker is None or m.head != asker.head]
    return Interview(asker.span if asker else None, guest.span if (guest := _only(guests)) else None)


def _asks(text: str, mention: r.Mention, language: Language) -> bool:
    talk = language.talk
    before = text[max(0, mention.start - _NEAR) : mention.start]
    return bool(talk.asks.match(text, mention.end, mention.end + _NEAR) or talk.asked_by.search(before))


def _answers(text: str, mention: r.Mention, language: Language) -> bool:
    talk = language.talk
    before = text[max(0, mention.start - _NEAR) : mention.start]
    return bool(talk.asked_whom.search(before) or talk.answers.match(text, mention.end, mention.end + _NEAR))


def _only(mentions: Sequence[r.Mention]) -> r.Mention | None:
    """The longest form of the one person that is named; None where there are several."""
    named = sorted(mentions, key=lambda m: (-len(m.name.split()), m.start))
    return named[0] if named and len({m.head for m in named}) == 1 else None
