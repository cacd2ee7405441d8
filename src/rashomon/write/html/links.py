"""Links from a line of the page to the words in their article, and those words in their sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

import msgspec

from rashomon.model import records as r
from rashomon.model.report import Report
from rashomon.text.blocks import Range
from rashomon.write.context import Piece, by_sentence, in_context, sentence_ranges
from rashomon.write.html.segments import anchor
from rashomon.write.lookup import Lookup, look_up

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


class Ref(msgspec.Struct, frozen=True):
    """A link into the text of an article. `name` is its outlet."""

    href: str
    siglum: str
    name: str


class Quote(msgspec.Struct, frozen=True):
    """Cited words in their sentence, with the link to the first. `lang` is "" where the language is not known.

    `again` links to the other places where the same article has the same words in the same sentence.
    """

    ref: Ref
    lang: str
    context: tuple[Piece, ...]
    again: tuple[Ref, ...] = ()


class Desk(msgspec.Struct, frozen=True):
    """What the views of a page share: the records by id and the sentences of the articles."""

    look: Lookup
    sentences: dict[str, tuple[Range, ...]]

    def ref(self, span: r.Span) -> Ref:
        """The link to a span."""
        return self._ref(span.article, "#" + anchor(self.prefix(span.article), (span.start, span.end)))

    def article(self, article_id: str) -> Ref:
        """The link to an article as a whole."""
        return self._ref(article_id, f"#article-{self.look.sigla[article_id]}")

    def articles(self, article_ids: Iterable[str]) -> tuple[Ref, ...]:
        """The links to some articles, in their order."""
        return tuple(map(self.article, sorted(article_ids, key=self.look.rank.__getitem__)))

    def quote(self, *spans: r.Span) -> Quote:
        """Spans of one article that share a sentence, in it."""
        key = spans[0].article
        pieces = in_context(self.look.articles[key].text, self.sentences[key], spans)
        return Quote(self.ref(spans[0]), self.lang(key), pieces)

    def quotes(self, spans: Iterable[r.Span]) -> tuple[Quote, ...]:
        """Spans in their sentences; what an article repeats is shown once, and each article before any has a second."""
        by_article = groupby(self.look.in_order(spans), key=lambda span: span.article)
        rounds = [
            (turn, quote)
            for key, found in by_article
            for turn, quote in enumerate(_once(self.quote(*group) for group in by_sentence(self.sentences[key], found)))
        ]
        return tuple(quote for _, quote in sorted(rounds, key=lambda x: x[0]))

    def refs(self, spans: Iterable[r.Span]) -> tuple[Ref, ...]:
        """The links to some spans, in the order of the articles."""
        return tuple(map(self.ref, self.look.in_order(spans)))

    def lang(self, article_id: str) -> str:
        """The language of an article as an attribute may hold it."""
        language = self.look.articles[article_id].language
        return language if _LANGUAGE.fullmatch(language) else ""

    def prefix(self, article_id: str) -> str:
        """What the ids of an article's spans begin with."""
        return f"a-{self.look.sigla[article_id]}"

    def _ref(self, article_id: str, href: str) -> Ref:
        return Ref(href, self.look.sigla[article_id], self.look.outlet(article_id))


def _once(quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    found: dict[tuple[Piece, ...], Quote] = {}
    for quote in quotes:
        former = found.get(quote.context)
        found[quote.context] = msgspec.structs.replace(former, again=(*former.again, quote.ref)) if former else quote
    return tuple(found.values())


def open_desk(report: Report) -> Desk:
    """The desk for a report."""
    return Desk(look_up(report), {article.id: sentence_ranges(article) for article in report.articles})
