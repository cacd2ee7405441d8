"""Terms: treaties, laws and the like, and what is called by letters and figures, as the accounts name them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.reading import SentenceView, block_views
from rashomon.text.tokens import Token, normal

_LEAST_INITIALS = 2
"""Capitals that are too few to be the initials of a name."""
_POSSESSIVE = re.compile(r"[’']s?$")


class Term(NamedTuple):
    """A name at one place: what it turns on, its words, and its initials where it is told by them."""

    span: r.Span
    head: str
    words: tuple[str, ...]
    initials: str


_Reading = Callable[[r.Article, SentenceView], Iterator[Term]]


def find(context: Context) -> Iterator[r.Finding]:
    """For each name that two accounts have: an agreement, or a variant where they write it in more than one way."""
    instruments = [t for article in context.records.articles for t in _all(article, _instruments)]
    designations = [t for article in context.records.articles for t in _all(article, _designations)]
    for group in (*_by_name(instruments), *_by_words(designations)):
        if len({t.span.article for t in group}) > 1:
            yield _finding(context, group)


def _all(article: r.Article, reading: _Reading) -> Iterator[Term]:
    for block in block_views(article):
        if block.kind in {"body", "list"}:
            for sentence in block.sentences:
                yield from reading(article, sentence)


def _designations(article: r.Article, sentence: SentenceView) -> Iterator[Term]:
    pattern = get_language(article.language).contrasts.designation
    for match in pattern.finditer(article.text, sentence.start, sentence.end):
        yield Term(article.span(match.start(), match.end()), "", (match[1],), "")


def _instruments(article: r.Article, sentence: SentenceView) -> Iterator[Term]:
    heads = get_language(article.language).contrasts.instruments
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        head = normal(token.text)
        if head in heads and (token.text[0].isupper() or _by_initials(tokens, i)):
            first = _first(tokens, i)
            term = _term(article, tokens[first : i + 1], head)
            if term is not None:
                yield term


def _by_initials(tokens: Sequence[Token], i: int) -> bool:
    """As in "the LRN treaty"."""
    return i > 0 and tokens[i - 1].text.isupper() and len(tokens[i - 1].text) > _LEAST_INITIALS


def _first(tokens: Sequence[Token], i: int) -> int:
    """Where the name begins: back over capitals, brackets, hyphens and small words between capitals."""
    small = get_language("en").contrasts.inside_names
    first = at = i
    while at > 0:
        token = tokens[at - 1]
        hyphened = at > 1 and tokens[at - 2].text == "-" and token.text.islower()
        if token.text[0].isupper() or (token.text[0].isdigit() and token.end - token.start == 1):
            first = at - 1
        elif not (token.text in "()-" or hyphened or normal(token.text) in small):
            break
        at -= 1
    return first


def _term(article: r.Article, tokens: Sequence[Token], head: str) -> Term | None:
    """The name without an opening article or country's adjective; None where nothing but the noun is left."""
    language = get_language(article.language)
    start = 0
    while start < len(tokens) - 1 and _no_part(tokens[start], language.contrasts.articles):
        start += 1
    kept = tokens[start:]
    plain = [t for t in kept[:-1] if t.is_word and normal(t.text) not in language.contrasts.inside_names]
    if not plain:
        return None
    initials = next((t.text for t in plain if t.text.isupper() and len(t.text) > _LEAST_INITIALS), "")
    words = tuple(normal(t.text) for t in plain if t.text != initials)
    end = kept[-1].end - (len(kept[-1].text) - len(_POSSESSIVE.sub("", kept[-1].text)))
    return Term(article.span(kept[0].start, end), head, words, initials)


def _no_part(token: Token, articles: frozenset[str]) -> bool:
    names = get_language("en").names
    word = normal(token.text)
    return word in articles or not token.is_word or token.text in names.nationalities or token.text in {"U.S.", "US"}


def _by_name(terms: Sequence[Term]) -> list[list[Term]]:
    """Terms of one noun by their words; those told by initials alone go to the name that has these initials."""
    groups: dict[tuple[str, tuple[str, ...]], list[Term]] = defaultdict(list)
    for term in terms:
        if term.words:
            groups[term.head, term.words].append(term)
    for term in terms:
        if not term.words:
            homes = [key for key, some in groups.items() if key[0] == term.head and _stands_for(term.initials, some)]
            groups[homes[0] if len(homes) == 1 else (term.head, (term.initials,))].append(term)
    return [groups[key] for key in sorted(groups)]


def _stands_for(initials: str, some: Sequence[Term]) -> bool:
    """The name is told with these initials in brackets, or its words have them."""
    if any(t.initials == initials for t in some):
        return True
    letters = "".join(word[0] for word in some[0].words).upper()
    return letters == initials or letters + some[0].head[0].upper() == initials or _in_order(initials, some[0].words)


def _in_order(initials: str, words: Sequence[str]) -> bool:
    """The first letters of the words, but for the second halves of compounds, are the initials."""
    letters = iter(word[0].upper() for word in words)
    return len(initials) >= len(words) - 1 and all(letter in letters for letter in initials)


def _by_words(terms: Sequence[Term]) -> list[list[Term]]:
    groups: dict[tuple[str, ...], list[Term]] = defaultdict(list)
    for term in terms:
        groups[term.words].append(term)
    return [groups[key] for key in sorted(groups)]


def _finding(context: Context, group: Sequence[Term]) -> r.Finding:
    first: dict[str, str] = {}
    values: dict[str, list[r.Span]] = defaultdict(list)
    for term in sorted(group, key=lambda t: (t.span.text[0].islower(), t.span.text)):
        name = " ".join(term.span.text.split())
        values[first.setdefault(name.casefold(), name)].append(term.span)
    verdict: r.Verdict = "variant" if len(values) > 1 else "agree"
    longest = max(values, key=lambda value: (len(value), value))
    return make_finding(context, "name", verdict, f"the name of the {longest}", values, 0.6)
