"""Polarity: what one account says an actor would do, and another that the actor would not.

Only statements of the same actor's will are compared (would, will, intends, wants, refuses …), in different articles,
over the same objects; a lost "not" shows as two such statements with the rest alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.language.base import Language
from rashomon.model import records as r
from rashomon.stages.clauses import PREPOSITIONS
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.headings import in_short
from rashomon.stages.likeness import Weights
from rashomon.stages.reading import SentenceView, block_views
from rashomon.text.groups import grouped
from rashomon.text.tokens import normal, stem, tokenize

_LEAST = 2
_REACH = 14
_CLAUSE_MARKS = frozenset({",", ";", ":", "—", "–", ".", "?", "!"})
_CLAUSE_WORDS = frozenset({"while", "after", "because", "as", "if", "when", "until", "unless", "although", "before"})
_LIGHT = frozenset("use tak mak get apply giv put keep let com go continu do hav be".split())
"""Stems of verbs that say little of what is done."""
_MOST_GIVEN_UP = 0.5


class Willed(NamedTuple):
    """A clause of will: where, of whom, whether it is willed, and the stems of what."""

    span: r.Span
    actor: str
    positive: bool
    objects: frozenset[str]


def find(context: Context) -> Iterator[r.Finding]:
    """One conflict for each thing that an actor is told both to will and not to."""
    willed = list(_all_willed(context))
    weights = Weights(w.objects for w in willed)
    near = [
        (i, j)
        for i, a in enumerate(willed)
        for j, b in enumerate(willed[i + 1 :], i + 1)
        if a.actor == b.actor and a.span.article != b.span.article and _same_object(a, b, weights)
    ]
    for group in grouped(len(willed), near, lambda i, j: willed[i].actor == willed[j].actor):
        members = [willed[i] for i in group]
        if _contradict(members, near, group, willed):
            yield _finding(context, members)


def _contradict(
    members: Sequence[Willed], near: Sequence[tuple[int, int]], group: Sequence[int], willed: Sequence[Willed]
) -> bool:
    opposite = [(i, j) for i, j in near if i in group and j in group and willed[i].positive != willed[j].positive]
    return bool(opposite) and len({m.positive for m in members}) == 2


def _finding(context: Context, members: Sequence[Willed]) -> r.Finding:
    actor = next(a for a in context.records.actors if a.id == members[0].actor)
    what = min((_what(m) for m in members if m.positive), key=lambda text: (len(text), text))
    values = {
        "would": [m.span for m in members if m.positive],
        "would not": [m.span for m in members if not m.positive],
    }
    return make_finding(context, "polarity", "conflict", f"whether {actor.name} would: {what}", values, 0.6)


def _what(one: Willed) -> str:
    """What is willed, in the account's words: from the first that tells something after the word of will."""
    language = get_language("en")
    tokens = [t for t in tokenize(one.span.text) if t.is_word]
    words = [normal(t.text) for t in tokens]
    will = next((i for i, word in enumerate(words) if word.removesuffix("n't") in language.will), -1)
    skipped = language.stopwords | language.negations
    first = next((i for i in range(will + 1, len(words)) if words[i] not in skipped), will + 1)
    return in_short(one.span.text[tokens[first].start :]) if first < len(tokens) else in_short(one.span.text)


def _same_object(a: Willed, b: Willed, weights: Weights) -> bool:
    shared = a.objects & b.objects
    if len(shared) < _LEAST:
        return False
    smaller = min(weights.sum(a.objects), weights.sum(b.objects))
    return weights.sum(shared) / smaller >= _MOST_GIVEN_UP


def _all_willed(context: Context) -> Iterator[Willed]:
    owner = {(s.article, s.start): a for a in context.records.actors for s in a.mentions if a.named}
    speaker = _speakers(context.records.statements)
    for article in context.records.articles:
        language = get_language(article.language)
        for block in block_views(article):
            for sentence in block.sentences if block.kind in {"body", "list"} else ():
                yield from _willed(article, sentence, language, owner, speaker)


def _speakers(statements: Sequence[r.Statement]) -> dict[str, list[r.Statement]]:
    by_article: dict[str, list[r.Statement]] = {}
    for s in statements:
        if s.speaker is not None:
            by_article.setdefault(s.article, []).append(s)
    return by_article


def _willed(
    article: r.Article,
    sentence: SentenceView,
    language: Language,
    owner: dict[tuple[str, int], r.Actor],
    speaker: dict[str, list[r.Statement]],
) -> Iterator[Willed]:
    words = [normal(t.text) for t in sentence.tokens]
    for i, word in enumerate(words):
        positive = language.will.get(word.removesuffix("n't"))
        if positive is None:
            continue
        actor = _whose(article, sentence, i, words, owner, speaker)
        last = _clause_end(sentence, i)
        objects = _objects(sentence, i + 1, last, language)
        if actor is not None and len(objects) >= _LEAST:
            first = max(0, i - 3)
            yield Willed(
                article.span(sentence.tokens[first].start, sentence.tokens[last].end),
                actor,
                positive != _negated(words, i, language),
                objects,
            )


def _negated(words: Sequence[str], i: int, language: Language) -> bool:
    """A "not" stands near the word of will, or one that refuses stands before it ("rejected the plan to")."""
    near = words[max(0, i - 2) : i + 3]
    denied = any(w in {"not", "never", "no"} or w.endswith("n't") for w in near)
    refused = any(language.will.get(w) is False for w in words[max(0, i - 3) : i])
    return refused != (denied and (words[i] not in language.negations or words[i].endswith("n't")))


def _clause_end(sentence: SentenceView, i: int) -> int:
    last = i
    for j in range(i + 1, min(len(sentence.tokens), i + _REACH)):
        if sentence.tokens[j].text in _CLAUSE_MARKS or normal(sentence.tokens[j].text) in _CLAUSE_WORDS:
            break
        last = j
    return last


def _objects(sentence: SentenceView, first: int, last: int, language: Language) -> frozenset[str]:
    """Content stems of what is willed; capitals stand for their countries, adjectives of nationality too."""
    names = language.names
    found = set()
    for token in sentence.tokens[first : last + 1]:
        word = normal(token.text)
        said = not token.is_word or word in language.stopwords or word in language.will or word in language.negations
        if said or stem(word) in _LIGHT:
            continue
        plain = token.text.removesuffix("’s").removesuffix("'s")
        place = names.capitals.get(plain) or names.nationalities.get(plain) or names.countries.get(plain)
        found.add(stem(normal(place)) if place else stem(word))
    return frozenset(found)


def _whose(
    article: r.Article,
    sentence: SentenceView,
    i: int,
    words: Sequence[str],
    owner: dict[tuple[str, int], r.Actor],
    speaker: dict[str, list[r.Statement]],
) -> str | None:
    """The nearest person named before in the sentence; for "he", "she", "I" where nobody is, whoever is speaking."""
    for j in range(i - 1, -1, -1):
        found = owner.get((article.id, sentence.tokens[j].start))
        owns = j == i - 1 and sentence.tokens[j].text.endswith(("’s", "'s"))
        if found is not None and (owns or words[max(0, j - 1)] not in PREPOSITIONS):
            return found.id if found.kind == "person" else None
    if {"he", "she", "i"} & set(words[:i]):
        at = sentence.tokens[i].start
        saying = [s for s in speaker.get(article.id, ()) if s.content.start <= at < s.content.end]
        if saying:
            return min(saying, key=lambda s: s.content.end - s.content.start).speaker
    return None
