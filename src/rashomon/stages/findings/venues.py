"""Venues: where accounts tell that somebody spoke, and to which outlet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.findings.particulars import NamesAt
from rashomon.stages.reading import SentenceView, block_views
from rashomon.text.tokens import normal, tokenize


class Venue(NamedTuple):
    """Whoever speaks, where, and the words that say so."""

    speaker: r.Actor
    place: tuple[str, ...]
    span: r.Span


def find(context: Context) -> Iterator[r.Finding]:
    """An agreement for each person whom two accounts let speak at one place, or to one outlet."""
    yield from _agreed(context, _in_sentence, "place", "where {} spoke")
    yield from _agreed(context, _outlets, "attribution", "to whom {} spoke")


_Reading = Callable[[r.Article, SentenceView, NamesAt], Iterator[Venue]]


def _agreed(context: Context, reading: _Reading, kind: r.FindingKind, about: str) -> Iterator[r.Finding]:
    by_key: dict[tuple[str, tuple[str, ...]], list[Venue]] = defaultdict(list)
    for venue in _venues(context, reading):
        by_key[venue.speaker.id, venue.place].append(venue)
    for key in sorted(by_key):
        some = by_key[key]
        if len({v.span.article for v in some}) > 1:
            values: dict[str, list[r.Span]] = defaultdict(list)
            for venue in some:
                values[" ".join(venue.span.text.split())].append(venue.span)
            yield make_finding(context, kind, "agree", about.format(some[0].speaker.name), values, 0.5)


def _venues(context: Context, reading: _Reading) -> Iterator[Venue]:
    names = NamesAt(context.records.actors)
    for article in context.records.articles:
        for block in block_views(article):
            if block.kind in {"body", "list"}:
                for sentence in block.sentences:
                    yield from reading(article, sentence, names)


def _outlets(article: r.Article, sentence: SentenceView, names: NamesAt) -> Iterator[Venue]:
    """The outlet somebody is told to speak to: the last person named before it, or the first behind it."""
    language = get_language(article.language)
    people = [n for n in names.inside(article.span(sentence.start, sentence.end)) if n.actor.kind == "person"]
    for match in language.contrasts.told_to.finditer(article.text, sentence.start, sentence.end):
        words = match[1].removesuffix("’s").removesuffix("'s").split()
        known = (" ".join(words[:n]) for n in range(len(words), 0, -1))
        outlet = next((language.names.outlets[name] for name in known if name in language.names.outlets), None)
        before = [n.actor for n in people if n.span.end <= match.start()]
        after = [n.actor for n in people if n.span.start >= match.end()]
        if outlet is not None and (before or after):
            yield Venue((before[-1:] or after[:1])[0], (outlet,), article.span(match.start(), match.end()))


def _in_sentence(article: r.Article, sentence: SentenceView, names: NamesAt) -> Iterator[Venue]:
    """The place after a word of saying, of the last person named before it."""
    contrasts = get_language(article.language).contrasts
    whole = article.span(sentence.start, sentence.end)
    people = [n for n in names.inside(whole) if n.actor.kind == "person"]
    for match in contrasts.spoken_at.finditer(article.text, sentence.start, sentence.end):
        span = article.span(match.start(1), match.end(1))
        before = [n.actor for n in people if n.span.end <= match.start(1)]
        if before and not any(n.span.overlaps(span) for n in people):
            place = _place(span.text)
            if place:
                yield Venue(before[-1], place, span)


def _place(text: str) -> tuple[str, ...]:
    """The words of the name, without the preposition, the article and what tells a day; none where no name is left."""
    language = get_language("en")
    days = {text[d.start : d.end] for d in language.find_dates(text, 0, len(text))}
    told = tokenize(text)[1:]
    kept = (normal(t.text) for t in told if t.is_word and not any(t.text in day.split() for day in days))
    return tuple(word for word in kept if word not in language.contrasts.articles)
