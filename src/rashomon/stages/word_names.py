"""People whose names are everyday words, days or months: "Sunday Orr", "Said Brel", "Will Marn", "Grace May".

That a word is a name is told by one place that can be read in no other way; then it is one wherever it stands so.
"""

from __future__ import annotations

import functools
import itertools
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.language.base import Language
from rashomon.model import records as r
from rashomon.stages.reading import block_views
from rashomon.text.tokens import Token, normal, tokenize

Pair = tuple[str, str]
"""Given name and surname in normal form."""
_OPENS = frozenset("\"“‘'—–-:•*.(…")
"""Marks behind which a capital says nothing."""
_CLOSES = frozenset("\"”’»'")
_INVERTED_ENDS = frozenset({",", ".", ";", "(", "—", "–", "who", "and", "of", "in", "from"})
"""What may follow somebody who stands behind a verb of saying: no verb, for then a new clause begins there."""
_YEAR = 4
"""Digits of a year."""
_APPOSED = frozenset({"a", "an", "the", "who", "whose", "his", "her", "its", "their"})


class WordNames(NamedTuple):
    """Names in an event that are everyday words: in full, and what may stand alone of them."""

    pairs: frozenset[Pair] = frozenset()
    surnames: frozenset[str] = frozenset()
    givens: frozenset[str] = frozenset()
    """Given names of the pairs, by which they may be called where they speak."""


def find_word_names(articles: Iterable[r.Article]) -> WordNames:
    """The names of people in all articles together that are everyday words, days or months."""
    return _found(tuple(sorted(articles, key=lambda a: a.id)))


@functools.lru_cache(maxsize=2)
def _found(articles: tuple[r.Article, ...]) -> WordNames:
    pairs: set[Pair] = set()
    surnames: set[str] = set()
    others: set[Pair] = set()
    for article in articles:
        language = get_language(article.language)
        for block in block_views(article):
            for sentence in block.sentences if block.kind != "heading" else ():
                pairs.update(_pairs(sentence.tokens, language))
                surnames.update(_surnames(sentence.tokens, language))
                others.update(_given_pairs(sentence.tokens, language))
    shared = {surname for given, surname in others if all((given, surname) != pair for pair in pairs)}
    known = frozenset(p for p in pairs if p[1] not in shared)
    return WordNames(known, frozenset(surnames), frozenset(given for given, _ in known))


def _neighbours(tokens: Sequence[Token]) -> Iterator[int]:
    """Where a capitalised word is followed by another, with a blank between them."""
    for i, (one, other) in enumerate(itertools.pairwise(tokens)):
        if one.text[0].isupper() and other.text[0].isupper() and other.start == one.end + 1:
            yield i


def _pairs(tokens: Sequence[Token], language: Language) -> Iterator[Pair]:
    for i in _neighbours(tokens):
        given, surname = normal(tokens[i].text), normal(tokens[i + 1].text)
        if not is_everyday(given, language) or not _may_be_surname(tokens[i + 1], language):
            continue
        if _stands_as_name(tokens, i, language):
            yield given, surname


def _stands_as_name(tokens: Sequence[Token], i: int, language: Language) -> bool:
    """The everyday word at token i and the one behind it can be nothing else than somebody's name."""
    word = normal(tokens[i].text)
    if _led_to(tokens, i, language) or (_opens(tokens, i) and _acts(tokens, i + 2, language)):
        return True
    if _inverted(tokens, i, language) or _follows_quotation(tokens, i):
        return True
    return not _opens(tokens, i) and word not in language.names.never_names | language.names.calendar


def is_everyday(word: str, language: Language) -> bool:
    """A word that is a given name of some and says something else to most, in normal form."""
    return word in language.names.word_given_names or word in language.names.calendar


def _may_be_surname(token: Token, language: Language) -> bool:
    names, word = language.names, normal(token.text)
    common = word in names.never_names or word in names.organisation_words or word in names.offices
    known = token.text in names.nationalities or token.text in names.countries or token.text in names.capitals
    return not (common or known or token.text.isupper() or word in names.person_nouns)


def _opens(tokens: Sequence[Token], i: int) -> bool:
    return i == 0 or (tokens[i - 1].text in _OPENS and not ends_quotation(tokens, i - 1))


def ends_quotation(tokens: Sequence[Token], i: int) -> bool:
    """The mark at token i, which opens and closes alike, stands right behind a comma: its sentence goes on."""
    return tokens[i].text in "\"'" and _follows_quotation(tokens, i + 1)


def _acts(tokens: Sequence[Token], i: int, language: Language) -> bool:
    """A verb of saying follows, or an apposition."""
    if i >= len(tokens):
        return False
    if tokens[i].text == "," and i + 1 < len(tokens):
        return normal(tokens[i + 1].text) in _APPOSED
    return _is_finite(tokens[i], language)


def _is_finite(token: Token, language: Language) -> bool:
    return _is_spoken(token, language) or token.text in {"has", "had", "was", "is"}


def _is_spoken(token: Token, language: Language) -> bool:
    word = normal(token.text)
    told = word in language.reporting.speech and (word.endswith("ed") or word in {"said", "says", "told", "wrote"})
    return token.text[0].islower() and told


def _led_to(tokens: Sequence[Token], i: int, language: Language) -> bool:
    """A title or a noun for a person stands right before, or before a comma: "trader Sunday Orr"."""
    at = i - 2 if i > 1 and tokens[i - 1].text in {",", "."} else i - 1
    word = normal(tokens[at].text) if at >= 0 else ""
    names = language.names
    if at == i - 2 and tokens[i - 1].text == ".":
        return word in names.titles
    return word in names.titles or word in names.person_nouns or word in {"named", "called"}


def _inverted(tokens: Sequence[Token], i: int, language: Language) -> bool:
    """As in "“No,” said Sunday Orr, a trader": no verb of a new clause follows."""
    said = i > 1 and _is_finite(tokens[i - 1], language) and tokens[i - 2].text in {'"', "”", "’", ",", "'"}
    follows = normal(tokens[i + 2].text) if i + 2 < len(tokens) else "."
    return said and follows in _INVERTED_ENDS


def _follows_quotation(tokens: Sequence[Token], i: int) -> bool:
    """As in "“No,” May Orr of the club said": no date stands there."""
    return (
        i > 1
        and tokens[i - 1].text in _CLOSES
        and tokens[i - 2].text == ","
        and tokens[i - 2].end == tokens[i - 1].start
    )


def _given_pairs(tokens: Sequence[Token], language: Language) -> Iterator[Pair]:
    """Surnames with other given names: "Angry Orr" is no name where Ana Orr is known."""
    for i in _neighbours(tokens):
        given = normal(tokens[i].text)
        if given in language.names.given_names and not is_everyday(given, language):
            yield given, normal(tokens[i + 1].text)


def _surnames(tokens: Sequence[Token], language: Language) -> Iterator[str]:
    """Everyday words behind a given name or a title: "Grace May", "Mrs May"."""
    names = language.names
    for i in _neighbours(tokens):
        given, word = normal(tokens[i].text), normal(tokens[i + 1].text)
        led = given in names.given_names or given in names.titles or _said_by(tokens, i, word, language)
        numbered = i + 2 < len(tokens) and tokens[i + 2].text[0].isdigit()
        if word in names.never_names and is_everyday(word, language) and led and not numbered:
            yield word


def _said_by(tokens: Sequence[Token], i: int, surname: str, language: Language) -> bool:
    """As in "“No,” said Qvor June, a trader"; in "said Marn Friday" it is a day."""
    return not surname.endswith("day") and tokens[i].text[0].isupper() and _inverted(tokens, i, language)


def begins_word_name(tokens: Sequence[Token], i: int, known: WordNames, language: Language) -> bool:
    """At token i begins a name that is everyday words; no date, as in "on Sunday Orr said"."""
    word = normal(tokens[i].text)
    dated = _is_dated(tokens, i, language)
    if word in known.surnames and not dated and _says(tokens, i, language):
        return True
    if word in known.givens and not dated and _speaks(tokens, i, language):
        return True
    follows = tokens[i + 1] if i + 1 < len(tokens) else None
    beside = follows is not None and follows.start == tokens[i].end + 1
    pair = (word, normal(follows.text)) if follows is not None and beside else None
    return pair in known.pairs and not (dated and word in language.names.calendar)


def _is_dated(tokens: Sequence[Token], i: int, language: Language) -> bool:
    """A word that leads to a time stands before token i: "on Sunday", "last May"."""
    return i > 0 and normal(tokens[i - 1].text) in language.names.before_dates


def _says(tokens: Sequence[Token], i: int, language: Language) -> bool:
    owns = tokens[i].text.endswith(("'s", "’s"))
    return owns or (i + 1 < len(tokens) and _is_finite(tokens[i + 1], language))


def _speaks(tokens: Sequence[Token], i: int, language: Language) -> bool:
    """The word at token i, behind a quotation or at the head of its sentence, has a verb of saying, or an age."""
    heads = i == 0 or ends_quotation(tokens, i - 1) or tokens[i - 1].text in "”’"
    if not heads or not tokens[i].text[0].isupper() or i + 1 >= len(tokens):
        return False
    return _is_spoken(tokens[i + 1], language) or _is_aged(tokens[i + 1 : i + 4])


def _is_aged(rest: Sequence[Token]) -> bool:
    """As in "Will, 42, left"."""
    return [t.text for t in rest[::2]] == [",", ","] and rest[1].text.isdigit() and len(rest[1].text) < _YEAR


def names_somebody(date: r.Span, sentence: r.Span, known: WordNames) -> bool:
    """A day or month in a sentence is a part of somebody's name there."""
    if not (known.pairs or known.surnames):
        return False
    tokens = tokenize(sentence.text)
    starts = [t.start + sentence.start for t in tokens]
    at = bisect_left(starts, date.start)
    if at == len(tokens) or starts[at] != date.start or tokens[at].end + sentence.start < date.end:
        return False
    language = get_language("en")
    bare = normal(tokens[at].text) in known.surnames and not _is_dated(tokens, at, language)
    return bare or begins_word_name(tokens, at, known, language)
