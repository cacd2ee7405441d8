"""An invented page to which a test adds what it is about."""

from __future__ import annotations

from rashomon.model import records as r
from rashomon.read import read_bytes

PARAGRAPHS = (
    "The ferry to Small Holm was late on Monday, the harbour master of Lowford said in a short statement.",
    "“We waited for two hours in the fog,” said Cy Reed, who was on his way home to the island with his family.",
    "The shipping company promised that all of the tickets would be paid back before the end of the month.",
)


def page_of(body: str = "", *, top: str = "", head: str = "", lang: str = "en", after: str = "") -> str:
    """A page of three paragraphs, with something under its headline (`top`), behind them, or behind the page."""
    prose = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    begin = f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>Ferry late</title>{head}</head>'
    return f"{begin}<body><article><h1>Ferry late</h1>{top}{prose}{body}</article></body></html>{after}"


def article_of(markup: str, source: str = "page.html") -> r.Article:
    """The one article of a page or record."""
    (article,) = read_bytes(markup.encode(), source).articles
    return article


def behind(article: r.Article) -> str:
    """What stands behind the three paragraphs."""
    return article.text.partition(PARAGRAPHS[2])[2].lstrip("\n")


def told(article: r.Article) -> str:
    """All that the article's losses say."""
    return "\n".join(loss.detail for loss in article.loss)
