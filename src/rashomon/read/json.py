"""JSON: one article, or a list of them, under the field names that extractors and this project use."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from rashomon.model import records as r
from rashomon.model.errors import UnreadableError
from rashomon.model.ids import sha256
from rashomon.read.base import Reader, Reading
from rashomon.read.encoding import Decoded, decode, without_surrogates
from rashomon.read.fields import about, make_article
from rashomon.read.layout import excerpt
from rashomon.read.parsing import parse
from rashomon.read.record_text import TEXT, has_text, record_text

LISTS = ("articles", "items", "documents", "results", "records", "entries", "data", "news", "posts", "stories", "hits")
_HOLDERS = ("article", "data", "post", "item", "story", "document", "result", "response", "hits")
"""Objects that hold the article, or the list of articles, and little else."""
_DEEPEST = 4
_KINDS = frozenset(get_args(r.PassageKind)) - {"repeat"}
_LOOKS_LIKE = re.compile(rb'(?:\xef\xbb\xbf)?\s*(?:\{\s*["}]|\[\s*\{\s*["}])')


def read(raw: bytes, source: str) -> Reading:
    """The articles of a JSON document: an article, a list, or an object that holds a list (`articles`, …).

    A file that is one JSON object a line is read as such, whatever its name.
    """
    decoded = decode(raw)
    try:
        value = parse(decoded.text)
    except ValueError as error:
        if _first_line_is_object(decoded.text):
            return read_lines(raw, source, decoded)
        raise UnreadableError(source, f"not valid JSON: {error}", "check that the file is complete") from error
    held = _held(value)
    listed = article_list(held)
    if listed is None:
        return Reading(articles=(article_of(held, sha256(raw), source, 0, decoded.loss),))
    if not listed:
        raise UnreadableError(source, "the list of articles is empty")
    found = ((f"{source}#{number}", item) for number, item in enumerate(listed, start=1))
    return collect(found, raw, (*decoded.loss, *_beside(held)))


def read_lines(raw: bytes, source: str, decoded: Decoded) -> Reading:
    """The articles of JSON lines. Lines end at line feeds only: other line separators may stand inside strings."""
    lines = enumerate(decoded.text.split("\n"), start=1)
    return collect(((f"{source}:{n}", line) for n, line in lines if line.strip()), raw, decoded.loss)


def collect(found: Iterator[tuple[str, object]], raw: bytes, loss: tuple[r.Loss, ...]) -> Reading:
    """An article of each named record (a mapping, or JSON text still to be parsed), and a failure of each bad one."""
    digest = sha256(raw)
    articles: list[r.Article] = []
    failures: list[UnreadableError] = []
    for index, (name, record) in enumerate(found):
        try:
            value = _parsed(record, name) if isinstance(record, str) else record
            articles.append(article_of(value, digest, name, index, loss))
        except UnreadableError as error:
            failures.append(error)
    return Reading(articles=tuple(articles), failures=tuple(failures))


def article_list(value: object) -> list[Any] | None:
    """The list of articles that a JSON value is or holds; None where it is itself an article."""
    if isinstance(value, list):
        return value
    if not isinstance(value, Mapping) or has_text(value):
        return None
    lists = [value[name] for name in LISTS if isinstance(value.get(name), list)]
    return [*(lists[0] if lists else ()), *(x for more in lists[1:] for x in more if has_text(x))] if lists else None


def article_of(value: object, digest: str, source: str, index: int, loss: tuple[r.Loss, ...]) -> r.Article:
    """The article of one record. Raises UnreadableError where it is no object or has no text."""
    if not isinstance(value, Mapping):
        raise UnreadableError(source, "not a JSON object", "an article is an object with a text field")
    record = _unwrapped(value)
    found = record_text(record)
    if not found.text.strip():
        raise UnreadableError(source, "no text field", "one of " + ", ".join(TEXT))
    passages = (*found.passages, *_given_passages(record, found.text))
    known = about(record)
    return make_article(digest, source, found.text, known, index=index, passages=passages, loss=(*loss, *found.loss))


def _held(value: object) -> object:
    """The article or list of articles that an answer of a service wraps up in objects; else the value itself."""
    inner = value
    for _ in range(_DEEPEST):
        if not isinstance(inner, Mapping) or has_text(inner) or article_list(inner) is not None:
            return inner
        name = next((name for name in _HOLDERS if isinstance(inner.get(name), Mapping)), None)
        if name is None:
            break
        inner = inner[name]
    return inner if has_text(inner) else value


def _unwrapped(record: Mapping[str, Any]) -> Mapping[str, Any]:
    """A record whose article stands in an object of its own, with what is known beside it."""
    if has_text(record):
        return record
    inner = next((record[n] for n in (*_HOLDERS, "fields", "_source", "source") if has_text(record.get(n))), None)
    return record if inner is None else {**record, **inner}


def _beside(held: object) -> Iterator[r.Loss]:
    """What an object says beside its lists of articles, in sentences; a report of our own is known."""
    if not isinstance(held, Mapping) or str(held.get("schema", "")).startswith("rashomon/"):
        return
    for name, value in held.items():
        if isinstance(value, str) and len(value.split()) > 1:
            yield r.Loss(kind="left-out", detail=f"the field {name!r} ({len(value)} characters): {excerpt(value)}")
        elif isinstance(value, list) and name not in LISTS and any(map(has_text, value)):
            size = sum(len(record_text(item).text) for item in value if isinstance(item, Mapping))
            yield r.Loss(kind="left-out", detail=f"the list {name!r} ({len(value)} items, {size} characters)")


def _given_passages(value: Mapping[str, Any], text: str) -> Iterator[r.Passage]:
    """Passages that a record of our own contract brings. Repeats are left to be found again: they name other ids."""
    given = value.get("passages")
    for passage in given if isinstance(given, list) else ():
        if not isinstance(passage, Mapping):
            continue
        start, end, kind = passage.get("start"), passage.get("end"), passage.get("kind")
        within = type(start) is int and type(end) is int and 0 <= start < end <= len(text)  # true and false are none
        if within and isinstance(kind, str) and kind in _KINDS:
            yield r.Passage(start=start, end=end, kind=kind)  # type: ignore[arg-type]


def _parsed(line: str, name: str) -> Any:
    try:
        return parse(line)
    except ValueError as error:
        raise UnreadableError(name, f"not valid JSON: {without_surrogates(str(error))}") from error


def _first_line_is_object(text: str) -> bool:
    first, newline, _ = text.lstrip("\ufeff\x00 \t\r\n").partition("\n")
    if not newline:
        return False
    try:
        return isinstance(parse(first), dict)
    except ValueError:
        return False


READER = Reader(name="json", suffixes=(".json",), sniff=lambda head: _LOOKS_LIKE.match(head) is not None, read=read)
