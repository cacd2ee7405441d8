"""What files say about their articles, under whatever names they say it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from rashomon.model import records as r
from rashomon.model.ids import content_id
from rashomon.read.cut_off import find_cut
from rashomon.read.encoding import without_surrogates
from rashomon.read.outlet_lines import outlet_told
from rashomon.read.publication import NOTHING, DateEvidence, published_from
from rashomon.read.references import plain_line
from rashomon.text.invisible import without_invisible

TITLE = ("title", "headline")
OUTLET = ("outlet", "sitename", "sourcehostname", "sourcename", "publisher", "publication", "newspaper", "site")
SOURCE = ("source", "sourcedomain", "hostname", "domain")
AUTHORS = ("authors", "author", "byline", "creator")
PUBLISHED = (
    *("published", "publishedat", "datepublished", "datepublish", "publishingdate", "publishdate"),
    *("firstpublished", "firstpublishedat", "firstpublicationdate", "publishedtime", "articlepublishedtime"),
    *(
        "webpublicationdate",
        "publicationdate",
        "pubdate",
        "date",
        "dategmt",
        "datetime",
        "posted",
        "created",
        "createdat",
    ),
)
UPDATED = (
    *("updated", "updatedat", "lastupdated", "modified", "modifiedat", "lastmodified", "datemodified", "modifiedgmt"),
    *("dateupdated", "modifiedtime", "articlemodifiedtime", "publishedorupdated"),
)
URL = ("url", "link", "canonical", "canonicalurl", "sourceurl", "permalink", "source")
LANGUAGE = ("language", "lang", "inlanguage", "locale")
"""Names of fields, best first, in lower case and letters only (`date_publish`, `datePublish` → `datepublish`).

They are those of this project's own reports, trafilatura, news-please, fundus, schema.org and static site makers.
"""

_NOT_LETTERS = re.compile(r"[\W_]+")
_BETWEEN_AUTHORS = re.compile(r"\s*;\s*|\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+", re.IGNORECASE)
_BY = re.compile(r"(?:written\s+)?by:?\s+", re.IGNORECASE)
_NAME_ENDINGS = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md", "esq"})
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_].{0,40})?", re.ASCII)


class About(r.Record, frozen=True):
    """What is known about an article beside its text."""

    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    url: str | None = None
    language: str = "en"
    loss: tuple[r.Loss, ...] = ()


def about(fields: Mapping[str, object]) -> About:
    """What a mapping of fields (front matter, a JSON record) says about its article."""
    known = {_NOT_LETTERS.sub("", name).lower(): value for name, value in reversed(list(fields.items()))}
    url = next((u for name in URL if (u := web_address(known.get(name)))), None)
    tag = first(known.get(name) for name in LANGUAGE)
    published = published_from(
        (known.get(name) for name in PUBLISHED), (known.get(name) for name in UPDATED), DateEvidence(tag, url)
    )
    return About(
        title=first(known.get(name) for name in TITLE),
        outlet=outlet(known, url),
        authors=next((found for name in AUTHORS if (found := author_names(known.get(name)))), ()),
        published=published.date,
        url=url,
        language=language(tag),
        loss=published.loss,
    )


def outlet(known: Mapping[str, object], url: str | None) -> str | None:
    """Who published: by name, else by domain, else by the host of the address. A path is no name."""
    named = first(known.get(name) for name in OUTLET)
    if named and not web_address(named):
        return named
    candidates = (words_of(known.get(name)) for name in SOURCE if not (name == "source" and "sha256" in known))
    return next((c for c in candidates if c and "/" not in c and "\\" not in c), None) or host(named or url)


def first(values: Iterable[object]) -> str | None:
    """The first that says something, as words."""
    return next((text for value in values if (text := words_of(value))), None)


def words_of(value: object, deep: int = 8) -> str | None:
    """A value as a line of text: a string or number, the name in an object, the first of a list; else None."""
    if isinstance(value, Mapping):
        inner = (value.get(key) for key in ("name", "title", "@value", "rendered"))
        return next((text for v in inner if deep and (text := words_of(v, deep - 1))), None)
    if isinstance(value, list | tuple):
        return next(
            (text for item in value if not isinstance(item, list) and deep and (text := words_of(item, deep - 1))), None
        )
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    text = " ".join(without_invisible(plain_line(without_surrogates(str(value)))).split())
    return None if text.lower() in NOTHING else text


def author_names(value: object) -> tuple[str, ...]:
    """Names of authors, each once: from a list, or from one line ("By A, B and C"). Addresses are no names."""
    items = value if isinstance(value, list | tuple) else [value]
    lines = [words_of(item) for item in items if not isinstance(item, list)]
    single = len(lines) == 1
    names = [name for line in lines if line for name in (_split_names(line) if single else [line])]
    cleaned = (_BY.sub("", name, count=1) if _BY.match(name) else name for name in names)
    return tuple(dict.fromkeys(name for name in cleaned if name and not web_address(name)))


def _split_names(line: str) -> list[str]:
    names: list[str] = []
    for part in _BETWEEN_AUTHORS.split(line):
        if names and part.rstrip(".").replace(".", "").lower() in _NAME_ENDINGS:
            names[-1] = f"{names[-1]}, {part}"
        elif part:
            names.append(part)
    return names


def web_address(value: object) -> str | None:
    """An absolute http address, or None."""
    text = value.strip() if isinstance(value, str) else ""
    if not text.lower().startswith(("http://", "https://")) or len(text.split()) != 1:
        return None
    return without_surrogates(text) if host(text) else None


def host(url: str | None) -> str | None:
    """The host of an address, without www."""
    try:
        name = urlsplit(url or "").hostname
    except ValueError:
        return None
    return without_surrogates(name).removeprefix("www.") if name else None


def language(tag: str | None) -> str:
    """The language of a tag such as en-GB: two or three letters; "en" where it says nothing of use."""
    match = _LANGUAGE.fullmatch(tag or "")
    return match[1].lower() if match else "en"


def make_article(
    digest: str,
    source: str,
    text: str,
    known: About,
    *,
    index: int = 0,
    passages: tuple[r.Passage, ...] = (),
    loss: tuple[r.Loss, ...] = (),
) -> r.Article:
    """Article number `index` of the bytes with SHA-256 `digest`. Its id depends on them, not on where they lie."""
    whole = without_surrogates(text)
    broken = (r.Loss(kind="encoding", detail="half surrogate pairs were replaced by U+FFFD"),) if whole != text else ()
    cut = find_cut(whole)
    told = (*loss, *broken, *((cut.loss,) if cut else ()), *known.loss)
    placed = passages if cut is None else _before_cut(passages, cut.start, len(whole))
    return r.Article(
        id=content_id("a", digest, index),
        source=source,
        sha256=digest,
        text=whole,
        outlet=known.outlet or outlet_told(whole[_told_from(passages) :], known.title),
        title=known.title,
        authors=known.authors,
        published=known.published,
        url=known.url,
        language=known.language,
        passages=tuple(sorted(placed, key=lambda passage: (passage.start, passage.end, passage.kind))),
        loss=told,
    )


def _before_cut(passages: tuple[r.Passage, ...], start: int, end: int) -> tuple[r.Passage, ...]:
    """The passages up to where a text is cut, and one of the sentence that it was cut in."""
    before = (r.replace(p, end=min(p.end, start)) for p in passages if p.start < start)
    return (*before, r.Passage(start=start, end=end, kind="cut"))


def _told_from(passages: Iterable[r.Passage]) -> int:
    """Where the report begins: behind the front matter."""
    return max((p.end for p in passages if p.kind == "metadata" and p.start == 0), default=0)
