"""What references mean: articles by any of their names, words by where they stand, statements by their words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from rashomon.model import records as r
from rashomon.model.judgements import Status, Words

_QUOTES = "“”„\"«»‘’'‹›"
_ANY_QUOTE = f"[{_QUOTES}]"
_SHOWN = 40
_LEAST_DIGEST = 8
"""Hexadecimal digits of a SHA-256 that name an article."""


class Unclear(Exception):
    """A reference that does not lead to one thing: the status it gives its judgement, and what to do."""

    def __init__(self, status: Status, detail: str) -> None:
        self.status, self.detail = status, detail
        super().__init__(detail)


Kept = TypeVar("Kept")


class Place(NamedTuple):
    """Where words stand; `again` in a passage that repeats an earlier one."""

    span: r.Span
    nth: int
    again: bool


def articles_meant(name: str | None, articles: Sequence[r.Article]) -> tuple[r.Article, ...]:
    """The articles that a reference may mean, by the first kind of name that fits any. None means all."""
    if name is None:
        return tuple(articles)
    for fits in _NAMES:
        found = tuple(a for a in articles if fits(a, name))
        if found:
            return found
    raise Unclear("not-found", f"no article {name!r}: name it by its id, SHA-256, URL, file name or outlet")


_NAMES: tuple[Callable[[r.Article, str], bool], ...] = (
    lambda a, name: a.id == name,
    lambda a, name: len(name) >= _LEAST_DIGEST and a.sha256.startswith(name.lower()),
    lambda a, name: a.url == name,
    lambda a, name: a.source == name,
    lambda a, name: a.source.rpartition("/")[2] == name.replace("\\", "/").rpartition("/")[2],
    lambda a, name: (a.outlet or "").casefold() == name.casefold(),
)


def shown(text: str) -> str:
    """A text as messages show it."""
    line = " ".join(text.split())
    return f"“{line if len(line) <= _SHOWN else line[: _SHOWN - 1].rstrip() + '…'}”"


def places(words: Words, articles: Sequence[r.Article]) -> list[Place]:
    """Where words stand, by article then position: white space and the kind of quotation mark make no difference."""
    found: list[Place] = []
    pattern = _loose(words.text)
    for article in articles_meant(words.article, articles):
        repeats = [(p.start, p.end) for p in article.passages if p.kind == "repeat"]
        for nth, match in enumerate(pattern.finditer(article.text), start=1):
            again = any(a <= match.start() < b for a, b in repeats)
            found.append(Place(article.span(match.start(), match.end()), nth, again))
    exact = [p for p in found if (p.span.start, p.span.end) == (words.start, words.end)]
    return exact or ([p for p in found if p.nth == words.nth] if words.nth is not None else found)


def _loose(text: str) -> re.Pattern[str]:
    parts = text.strip().strip(_QUOTES).split() or [text]
    return re.compile(r"\s+".join(re.sub(_ANY_QUOTE, lambda _: _ANY_QUOTE, re.escape(part)) for part in parts))


def each_place(words: Words, articles: Sequence[r.Article], kept: Callable[[r.Span], Kept | None]) -> list[list[Kept]]:
    """What `kept` makes, in each article, of the one place where words stand, and of the places that repeat it.

    Raises Unclear where they stand nowhere that is kept, or several times in one article.
    """
    found = places(words, articles)
    if not found:
        where = repr(words.article) if words.article else "any article"
        raise Unclear("not-found", f"the words {shown(words.text)} do not stand in {where}: copy them from the text")
    made: dict[str, list[tuple[Place, Kept]]] = defaultdict(list)
    for place in found:
        value = kept(place.span)
        if value is not None:
            made[place.span.article].append((place, value))
    if not made:
        raise Unclear("not-found", f"{shown(words.text)} stands in the text, but is nothing that was found there")
    return [_once(words, some) for some in made.values()]


def _once(words: Words, made: Sequence[tuple[Place, Kept]]) -> list[Kept]:
    first = list(dict.fromkeys(value for place, value in made if not place.again)) or [made[0][1]]
    if len(first) > 1:
        numbers = ", ".join(str(place.nth) for place, _ in made)
        raise Unclear("ambiguous", f'{shown(words.text)} stands several times: add "nth", one of {numbers}')
    return list(dict.fromkeys([*first, *(value for place, value in made if place.again)]))


class Said(NamedTuple):
    """What statements are looked up in."""

    articles: Sequence[r.Article]
    statements: Sequence[r.Statement]

    def meant(self, ref: str | Words) -> tuple[r.Statement, ...]:
        """The statement with these words, in all its prints within its article. Raises Unclear."""
        found = self.anywhere(ref)
        self.check_one_article(ref, found)
        return found

    def anywhere(self, ref: str | Words) -> tuple[r.Statement, ...]:
        """The statements with these words, in any article. Raises Unclear."""
        known = tuple(s for s in self.statements if s.id == ref)
        words = Words(text=ref) if isinstance(ref, str) else ref
        return known or tuple(s for some in each_place(words, self.articles, self._at) for s in some)

    def check_one_article(self, ref: str | Words, found: Iterable[r.Statement]) -> None:
        """Raises Unclear where statements are of several articles."""
        keys = {s.article for s in found}
        if len(keys) > 1:
            text = ref if isinstance(ref, str) else ref.text
            sources = ", ".join(sorted(a.source for a in self.articles if a.id in keys))
            raise Unclear("ambiguous", f'{shown(text)} stands in several articles: add "article", one of {sources}')

    def _at(self, place: r.Span) -> r.Statement | None:
        """The smallest statement that holds a place, else the largest within it."""
        around = [s for s in self.statements if s.content.span.covers(place)]
        if around:
            return min(around, key=lambda s: (len(s.content.text), s.kind != "direct", s.id))
        inside = [s for s in self.statements if place.covers(s.content.span)]
        return max(inside, key=lambda s: (len(s.content.text), s.kind == "direct", s.id), default=None)

    def with_companions(self, statements: Iterable[r.Statement]) -> tuple[r.Statement, ...]:
        """Statements with the clauses and quotations of the same attribution that hold them or stand in them."""
        given = tuple(statements)
        return tuple(s for s in self.statements if s in given or any(_companions(s, g) for g in given))


def _companions(a: r.Statement, b: r.Statement) -> bool:
    nested = a.content.span.covers(b.content.span) or b.content.span.covers(a.content.span)
    return nested and (a.cue, a.source) == (b.cue, b.source)
