"""Links from a line of the page to the words in their article, and those words in their sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from rashomon.model import records as r
from rashomon.model.report import Report
from rashomon.text.blocks import Range
from rashomon.write.context import Context, in_context, sentence_ranges
from rashomon.write.html.segments import anchor
from rashomon.write.lookup import Lookup, look_up

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


class Ref(msgspec.Struct, frozen=True):
    """A link into the text of an article. `name` is its outlet."""

    href: str
    siglum: str
    name: str


class Quote(msgspec.Struct, frozen=True):
    """Cited words in their sentence, with the link to them. `lang` is "" where the language is not known."""

    ref: Ref
    lang: str
    context: Context


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

    def quote(self, span: r.Span) -> Quote:
        """A span in its sentence."""
        text = self.look.articles[span.article].text
        return Quote(self.ref(span), self.lang(span.article), in_context(text, self.sentences[span.article], span))

    def quotes(self, spans: Iterable[r.Span]) -> tuple[Quote, ...]:
        """Spans in their sentences, in the order of the articles."""
        return tuple(map(self.quote, self.look.in_order(spans)))

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


def open_desk(report: Report) -> Desk:
    """The desk for a report."""
    return Desk(look_up(report), {article.id: sentence_ranges(article) for article in report.articles})
