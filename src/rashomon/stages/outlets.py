"""Which outlets and agencies an article names as its sources, and which it is itself."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.sharing import Told
from rashomon.text.tokens import Token, tokenize, tokenize_part

_LONGEST_NAME = 5
_LEAD = 160
"""An agency in brackets within so many characters of the report's beginning is where it comes from."""
_LISTENING = frozenset(("told", "tell", "telling", "on", "with", "to", "in", "for", "by", "via", "at", "from"))
"""Words before an outlet's name that make it the place where somebody else spoke."""
_BRACKETED = re.compile(r"\(([^()]{2,40})\)")


@functools.lru_cache
def _outlets(code: str) -> dict[tuple[str, ...], str]:
    """Forms of outlets' names, as words, with the name they are known by."""
    return {tuple(t.text for t in tokenize(form)): name for form, name in get_language(code).names.outlets.items()}


@functools.lru_cache
def _squashed_outlets(code: str) -> dict[str, str]:
    """The same, by the form's letters alone, as an address writes them."""
    return {_squashed("".join(form)): name for form, name in _outlets(code).items()}


def outlets_in(text: str, start: int, end: int, code: str = "en") -> frozenset[str]:
    """The well-known outlets that text[start:end] names, by the name they are known by."""
    tokens, known = tokenize(text, start, end), _outlets(code)
    return frozenset(known[form] for _, form in _forms(tokens, code) if form in known)


@functools.lru_cache
def _first_words(code: str) -> frozenset[str]:
    return frozenset(form[0] for form in _outlets(code))


def _forms(tokens: Sequence[Token], code: str) -> Iterable[tuple[int, tuple[str, ...]]]:
    """Every run of words that begins as an outlet's name does, with where it begins."""
    first = _first_words(code)
    return (
        (i, tuple(t.text for t in tokens[i : i + n]))
        for i, token in enumerate(tokens)
        if token.text in first
        for n in range(1, _LONGEST_NAME + 1)
    )


def own_outlets(article: r.Article) -> frozenset[str]:
    """The outlet that published the article, by every name it may be known by."""
    given = article.outlet or ""
    labels = {_squashed(label) for label in (*given.split("."), given)} - {""}
    known = _squashed_outlets(article.language)
    named = {known[label] for label in labels if label in known}
    return frozenset(named | ({given} if given else set()))


def _squashed(name: str) -> str:
    return "".join(c for c in name.casefold().removeprefix("the ") if c.isalnum())


def credited_outlets(article: r.Article) -> frozenset[str]:
    """Agencies and outlets that the article as a whole credits: in credit lines and at the head of its report."""
    body = [p for p in article.passages if p.kind == "body"][:1]
    places = [(p.start, p.end) for p in article.passages if p.kind == "credit"]
    lead = ((p.start, min(p.end, p.start + _LEAD)) for p in body)
    places += [m.span(1) for start, end in lead for m in _BRACKETED.finditer(article.text, start, end)]
    named = (outlets_in(article.text, *place, article.language) for place in places)
    return frozenset().union(*named) - own_outlets(article)


def cited_outlets(articles: Sequence[r.Article], told: Sequence[Told]) -> tuple[frozenset[str], ...]:
    """For each sentence the outlets it gives as its source: named in it, or right beside a quotation that fills it.

    An article's own outlet is no source.
    """
    own = [own_outlets(article) for article in articles]
    named = [_named(articles[s.article], s) - own[s.article] for s in told]
    return tuple(n or _beside(told, named, i) for i, n in enumerate(named))


def _named(article: r.Article, sentence: Told) -> frozenset[str]:
    """Outlets named outside quotation marks; a caption's credit is for all of it."""
    passage = article.passages[sentence.passage]
    if passage.kind == "caption":
        return outlets_in(article.text, passage.start, passage.end, article.language)
    known, tokens = _outlets(article.language), _unquoted(article, sentence)
    return frozenset(known[form] for _, form in _forms(tokens, article.language) if form in known)


def _unquoted(article: r.Article, sentence: Told) -> list[Token]:
    quoted = {w.start for w in sentence.words if w.quoted}
    passage = article.passages[sentence.passage]
    tokens = tokenize_part(article.text, (passage.start, passage.end), sentence.start, sentence.end)
    return [t for t in tokens if t.start not in quoted]


def voiced_sentences(articles: Sequence[r.Article], told: Sequence[Told]) -> tuple[bool, ...]:
    """For each sentence whether an outlet speaks in it: named, but not as the place where somebody else spoke."""
    own = [own_outlets(article) for article in articles]
    spoken = [_spoken(articles[s.article], s) - own[s.article] for s in told]
    return tuple(bool(n or _beside(told, spoken, i)) for i, n in enumerate(spoken))


def _spoken(article: r.Article, sentence: Told) -> frozenset[str]:
    """Outlets named as those who say: not after "told", "on", "with" and the like."""
    known, tokens = _outlets(article.language), _unquoted(article, sentence)
    places = ((i, known[form]) for i, form in _forms(tokens, article.language) if form in known)
    return frozenset(name for i, name in places if not _listens(tokens, i))


def _listens(tokens: Sequence[Token], at: int) -> bool:
    before = [t.text.casefold() for t in tokens[max(0, at - 2) : at]]
    return any(word in _LISTENING for word in (before[-1:] if before[-1:] != ["the"] else before[:1]))


def _beside(told: Sequence[Told], named: Sequence[frozenset[str]], i: int) -> frozenset[str]:
    """The source of a sentence that is all quotation: what the next one in the passage names."""
    wholly = bool(told[i].words) and all(w.quoted for w in told[i].words)
    after = i + 1 < len(told) and (told[i + 1].article, told[i + 1].passage) == (told[i].article, told[i].passage)
    return named[i + 1] if wholly and after else frozenset()
