"""JSON: one article, or a list of them, under the field names that extractors and this project use."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from rashomon.model import records as r
from rashomon.model.errors import UnreadableError
from rashomon.model.ids import sha256
from rashomon.read.base import Reader, Reading
from rashomon.read.encoding import Decoded, decode, without_surrogates
from rashomon.read.fields import about, make_article

TEXT = ("text", "maintext", "body", "plaintext", "content", "articleBody", "article_text", "fulltext")
LISTS = ("articles", "items", "documents", "results", "records", "entries", "data", "news")
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
    listed = article_list(value)
    if listed is None:
        return Reading(articles=(article_of(value, sha256(raw), source, 0, decoded.loss),))
    if not listed:
        raise UnreadableError(source, "the list of articles is empty")
    found = ((f"{source}#{number}", item) for number, item in enumerate(listed, start=1))
    return collect(found, raw, decoded.loss)


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


def parse(text: str) -> Any:
    """A JSON value. Raises ValueError, also for what is nested too deep or holds a number too long."""
    try:
        return json.loads(text.removeprefix("\ufeff"), strict=False)
    except RecursionError as error:
        raise ValueError("nested too deep") from error


def article_list(value: object) -> list[Any] | None:
    """The list of articles that a JSON value is or holds; None where it is itself an article."""
    if isinstance(value, list):
        return value
    if not isinstance(value, Mapping) or text_and_headings(value)[0]:
        return None
    return next((value[name] for name in LISTS if isinstance(value.get(name), list)), None)


def article_of(value: object, digest: str, source: str, index: int, loss: tuple[r.Loss, ...]) -> r.Article:
    """The article of one record. Raises UnreadableError where it is no object or has no text."""
    if not isinstance(value, Mapping):
        raise UnreadableError(source, "not a JSON object", "an article is an object with a text field")
    text, headings = text_and_headings(value)
    if not text.strip():
        raise UnreadableError(source, "no text field", "one of " + ", ".join(TEXT))
    passages = (*headings, *_given_passages(value, text))
    return make_article(digest, source, text, about(value), index=index, passages=passages, loss=loss)


def text_and_headings(value: Mapping[str, Any]) -> tuple[str, tuple[r.Passage, ...]]:
    """The text of a record, untouched, and the headings that its structure tells; ("", ()) where there is none."""
    for name in TEXT:
        given = value.get(name)
        if isinstance(given, str) and given.strip():
            return given, ()
        blocks = list(_blocks(given))
        if blocks:
            return _joined(blocks)
    return "", ()


def _blocks(given: object) -> Iterator[tuple[str, bool]]:
    """(line, is it a heading) of a list of paragraphs, or of fundus' body: a summary, and sections with headlines."""
    if isinstance(given, list):
        yield from ((line, False) for line in given if isinstance(line, str) and line.strip())
    elif isinstance(given, Mapping):
        yield from _blocks(given.get("summary"))
        sections = given.get("sections")
        for section in sections if isinstance(sections, list) else ():
            if isinstance(section, Mapping):
                yield from ((line, True) for line, _ in _blocks(section.get("headline")))
                yield from _blocks(section.get("paragraphs"))


def _joined(blocks: list[tuple[str, bool]]) -> tuple[str, tuple[r.Passage, ...]]:
    headings = []
    at = 0
    for line, is_heading in blocks:
        if is_heading:
            headings.append(r.Passage(start=at, end=at + len(line), kind="heading"))
        at += len(line) + 1
    return "\n".join(line for line, _ in blocks), tuple(headings)


def _given_passages(value: Mapping[str, Any], text: str) -> Iterator[r.Passage]:
    """Passages that a record of our own contract brings. Repeats are left to be found again: they name other ids."""
    given = value.get("passages")
    for passage in given if isinstance(given, list) else ():
        if not isinstance(passage, Mapping):
            continue
        start, end, kind = passage.get("start"), passage.get("end"), passage.get("kind")
        within = isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(text)
        if within and isinstance(kind, str) and kind in _KINDS:
            yield r.Passage(start=start, end=end, kind=kind)  # type: ignore[arg-type]


def _parsed(line: str, name: str) -> Any:
    try:
        return parse(line)
    except ValueError as error:
        raise UnreadableError(name, f"not valid JSON: {without_surrogates(str(error))}") from error


def _first_line_is_object(text: str) -> bool:
    first, newline, _ = text.lstrip().partition("\n")
    if not newline:
        return False
    try:
        return isinstance(parse(first), dict)
    except ValueError:
        return False


READER = Reader(name="json", suffixes=(".json",), sniff=lambda head: _LOOKS_LIKE.match(head) is not None, read=read)
