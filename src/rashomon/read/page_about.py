"""What a web page says about its article: JSON-LD, meta tags, the time tag, the canonical link."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, get_args

from rashomon.read.dates import iso_date
from rashomon.read.fields import About, author_names, first, host, language, web_address, words_of
from rashomon.read.page import Block
from rashomon.read.page_dates import (
    Of,
    ShownDate,
    dates_in_bylines,
    dates_in_elements,
    dates_in_lines,
    doubtful_figures,
)
from rashomon.read.publication import DateEvidence, Publication, published_from

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_META_TITLE = ("og:title", "twitter:title", "dc.title", "headline")
_META_OUTLET = ("og:site_name", "publisher", "dc.publisher", "application-name")
_META_AUTHORS = ("author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator")
_META_PUBLISHED = (
    *("article:published_time", "og:article:published_time", "article:published", "og:published_time"),
    *("datepublished", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "dc.date.issued"),
    *("dcterms.created", "dcterms.date", "dc.date", "pubdate", "publishdate", "publish-date", "date"),
)
_META_UPDATED = (
    "article:modified_time",
    "og:updated_time",
    "og:article:modified_time",
    "datemodified",
    "last-modified",
)
_META_URL = ("og:url", "twitter:url")
_LD_ARTICLE = ("article", "posting", "report", "webpage")
"""Endings of schema.org types that describe the page's article, best first."""
_DEEPEST = 6


class Tags(NamedTuple):
    """What a page says in its tags: meta tags by name (lower case, first one wins) and its JSON-LD objects."""

    meta: Mapping[str, str]
    objects: tuple[Mapping[str, object], ...]
    times: tuple[ShownDate, ...]
    canonical: str | None
    language: str | None


class Extracted(NamedTuple):
    """What the extractor made of the page: asked last."""

    title: str | None = None
    author: str | None = None
    date: str | None = None
    sitename: str | None = None


def tags_of(tree: HtmlElement) -> Tags:
    """The tags of a page that tell about its article."""
    meta: dict[str, str] = {}
    for tag in tree.iter("meta"):
        for name in ("property", "name", "itemprop"):
            meta.setdefault((tag.get(name) or "").strip().lower(), tag.get("content") or "")
    links = (link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical")
    scripts = (s.text or "" for s in tree.iter("script") if "ld+json" in (s.get("type") or "").lower())
    return Tags(
        meta=meta,
        objects=_article_objects(scripts),
        times=tuple(dates_in_elements(tree)),
        canonical=next((link for link in links if web_address(link)), None),
        language=first((tree.get("lang"), tree.get("xml:lang"), meta.get("content-language"), meta.get("language"))),
    )


def page_about(tags: Tags, extracted: Extracted, blocks: Sequence[Block]) -> About:
    """Title, outlet, authors, time and address of the page's article, from the most to the least explicit source."""
    url = next((u for value in _said(tags, ("url", "mainEntityOfPage"), _META_URL) if (u := _address(value))), None)
    url = web_address(tags.canonical) or url
    published = _publication(tags, extracted.date, blocks, url)
    authors = (author_names(value) for value in (*_said(tags, ("author", "creator"), _META_AUTHORS), extracted.author))
    return About(
        title=first((*_said(tags, ("headline", "name"), _META_TITLE), extracted.title)),
        outlet=first((*_said(tags, ("publisher",), _META_OUTLET), extracted.sitename)) or host(url),
        authors=next((names for names in authors if names), ()),
        published=published.date,
        url=url,
        language=language(_language_tag(tags)),
        loss=published.loss,
    )


def _publication(tags: Tags, extracted: str | None, blocks: Sequence[Block], url: str | None) -> Publication:
    """When the page says it was first published; else what its tags, its lines and the extractor say, in this order."""
    shown = (*tags.times, *dates_in_lines(blocks))
    by_label: dict[Of, list[object]] = {of: [date.value for date in shown if date.of == of] for of in get_args(Of)}
    updated = [*_said(tags, ("dateModified",), _META_UPDATED), *by_label["updated"]]
    days = {iso_date(words_of(value)) for value in updated}
    doubtful = doubtful_figures(extracted, blocks) if extracted else ()
    told = () if any(day and day[:10] == extracted for day in days) else doubtful or (extracted,)
    published = (
        *by_label["first"],
        *_said(tags, ("datePublished", "dateCreated"), _META_PUBLISHED),
        *by_label["published"],
        *by_label[""],
        *(date.value for date in dates_in_bylines(blocks)),
        *told,
    )
    evidence = DateEvidence(_language_tag(tags), url, tuple(block.text for block in blocks))
    return published_from(map(words_of, published), map(words_of, updated), evidence)


def _language_tag(tags: Tags) -> str | None:
    return tags.language or first(o.get("inLanguage") for o in tags.objects)


def _said(tags: Tags, properties: Iterable[str], names: Iterable[str]) -> Iterator[object]:
    """Values of JSON-LD properties, then of meta tags."""
    for name in properties:
        yield from (found[name] for found in tags.objects if found.get(name))
    yield from (tags.meta[name] for name in names if tags.meta.get(name))


def _address(value: object) -> str | None:
    return web_address(value.get("@id") or value.get("url") if isinstance(value, Mapping) else value)


def _article_objects(scripts: Iterable[str]) -> tuple[Mapping[str, object], ...]:
    """JSON-LD objects that describe an article, those of the most fitting type first."""
    found = [item for script in scripts for item in _objects(_loaded(script))]
    ranked = [(rank, item) for item in found if (rank := _rank(item)) is not None]
    return tuple(item for _, item in sorted(ranked, key=lambda pair: pair[0]))


def _loaded(script: str) -> object:
    """The JSON of a script, which some pages wrap in comment or CDATA marks; None where it is broken."""
    text = script.strip().removeprefix("<!--").removeprefix("//<![CDATA[").removesuffix("-->").removesuffix("//]]>")
    try:
        return json.loads(text.strip().removesuffix(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _objects(value: object, depth: int = 0) -> Iterator[Mapping[str, object]]:
    """The objects of a JSON-LD value: itself, those of its list or @graph, and its main entity."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _objects(item, depth + 1)
    elif isinstance(value, Mapping):
        yield value
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _objects(value.get(name), depth + 1)


def _rank(item: Mapping[str, object]) -> int | None:
    given = item.get("@type")
    types = [str(t).lower() for t in (given if isinstance(given, list) else [given])]
    ranks = (rank for rank, ending in enumerate(_LD_ARTICLE) for t in types if t.endswith(ending))
    return next(ranks, None)
