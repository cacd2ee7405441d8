"""The text of a JSON record: which field is the article, what its structure says, and what was left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from rashomon.model import records as r
from rashomon.read import fields
from rashomon.read.layout import excerpt
from rashomon.read.markup import Plain, plain_text

TEXT = (
    *("text", "maintext", "body", "plaintext", "content", "articleBody", "article_text", "fulltext"),
    *("content_text", "content_html", "body_text", "body_html", "story"),
)
"""Fields that hold an article, best first; case, "-" and "_" do not matter."""
_NOT_LETTERS = re.compile(r"[\W_]+")
_WORD = re.compile(r"\w+")
_HEADS = frozenset({"headline", "heading", "title", "subtitle", "subheading", "subheadline"})
_FORMS = ("rendered", "text", "html", "raw", "value", "plain")
"""Ways in which an object gives one text: the first that it has counts."""
_PARTS = frozenset(
    {
        *("summary", "lead", "intro", "standfirst", "sections", "paragraphs", "paragraph", "blocks", "children"),
        *("items", "content", "contents", "body", "data", "elements", "nodes", "entries"),
    }
)
_ONE_LINE = re.compile(r"p|li|para.*|head.*|h[1-6]|quote|blockquote|list-?item", re.IGNORECASE)
_HEADING = re.compile(r"head.*|h[1-6]|subhead.*", re.IGNORECASE)
_ABOUT = frozenset(
    {
        *(*fields.TITLE, *fields.OUTLET, *fields.SOURCE, *fields.AUTHORS, *fields.PUBLISHED, *fields.UPDATED),
        *(*fields.URL, *fields.LANGUAGE),
    }
)
_FULLER = 2
"""A later text field is the article where it is so many times as long as the first: that is a teaser."""
_PROSE = 4
"""Words from which a field beside the text says something that is worth telling."""
_DEEPEST = 12


class Line(NamedTuple):
    """A line of a structured text."""

    text: str
    is_heading: bool


class RecordText(NamedTuple):
    """The text of a record, the passages that its structure tells, and what of the record is not in it."""

    text: str
    passages: tuple[r.Passage, ...] = ()
    loss: tuple[r.Loss, ...] = ()


NO_TEXT = RecordText("")


def letters(name: str) -> str:
    """The name of a field in lower case without "-" and "_"."""
    return _NOT_LETTERS.sub("", name).lower()


_TEXT = {letters(name): rank for rank, name in enumerate(TEXT)}


def record_text(record: Mapping[str, Any]) -> RecordText:
    """The text of the record's article; `NO_TEXT` where it has none. Each other field with words is told as a loss."""
    if "sha256" in record and isinstance(record.get("text"), str):  # a report of our own: its spans count in this text
        return RecordText(record["text"])
    named = sorted((name for name in record if letters(name) in _TEXT), key=lambda name: _TEXT[letters(name)])
    found = {name: plain for name in named if (plain := _plain(record[name])).text.strip()}
    if not found:
        return NO_TEXT
    chosen = _fullest(found)
    plain = found[chosen]
    return RecordText(plain.text, plain.passages, (*plain.loss, *_left_out(record, chosen, plain.text)))


def has_text(record: object) -> bool:
    """True where a value is a record that holds an article."""
    if not isinstance(record, Mapping):
        return False
    given = (record[name] for name in record if letters(name) in _TEXT)
    return any(line.text.strip() for value in given for line in lines_of(value))


def _fullest(found: Mapping[str, Plain]) -> str:
    """The first field, unless another holds far more."""
    first = next(iter(found))
    longest = max(found, key=lambda name: len(found[name].text))
    return longest if len(found[longest].text) > _FULLER * len(found[first].text) else first


def _plain(given: object) -> Plain:
    if isinstance(given, str):
        return plain_text(given)
    return _joined([Line(line.text.strip("\n"), line.is_heading) for line in lines_of(given)])


def lines_of(given: object, deep: int = _DEEPEST) -> Iterator[Line]:
    """The lines of a text given as lists and objects: paragraphs, sections with headlines, blocks of editors."""
    if isinstance(given, str):
        if given.strip():
            yield Line(given, is_heading=False)
    elif deep and isinstance(given, list):
        for item in given:
            yield from lines_of(item, deep - 1)
    elif deep and isinstance(given, Mapping):
        yield from _lines_of_object(given, deep - 1)


def _lines_of_object(given: Mapping[str, Any], deep: int) -> Iterator[Line]:
    kind = str(given.get("type") or given.get("kind") or given.get("tag") or "")
    form = next((name for name in _FORMS if given.get(name)), None)
    named = [(name, inner) for name, inner in given.items() if name == form or letters(name) in _PARTS | _HEADS]
    lines = [
        Line(line.text, line.is_heading or letters(name) in _HEADS or _HEADING.fullmatch(kind) is not None)
        for name, inner in named
        for line in lines_of(inner, deep)
    ]
    if lines and _ONE_LINE.fullmatch(kind):
        yield Line("".join(line.text for line in lines), lines[0].is_heading)
    else:
        yield from lines


def _joined(lines: list[Line]) -> Plain:
    texts: list[str] = []
    passages: list[r.Passage] = []
    loss: list[r.Loss] = []
    at = 0
    for line in lines:
        plain = plain_text(line.text)
        whole = r.Passage(start=0, end=len(plain.text), kind="heading")
        told = (whole,) if line.is_heading and plain.text else plain.passages
        passages += [r.replace(p, start=p.start + at, end=p.end + at) for p in told]
        loss += plain.loss
        texts.append(plain.text)
        at += len(plain.text) + 1
    return Plain("\n".join(texts), tuple(passages), tuple(loss))


def _left_out(record: Mapping[str, Any], chosen: str, text: str) -> Iterator[r.Loss]:
    """A loss for each field that has words which the text has not."""
    read = _bare(text)
    for name, value in record.items():
        if (name == chosen and isinstance(value, str)) or letters(name) in _ABOUT:
            continue
        words = " ".join(said for said in _strings(value) if _bare(plain_text(said).text) not in read)
        if words:
            yield r.Loss(kind="left-out", detail=f"the field {name!r} ({len(words)} characters): {excerpt(words)}")


def _bare(text: str) -> str:
    """The words of a text, without case and stops."""
    return " ".join(_WORD.findall(text.casefold()))


def _strings(value: object, deep: int = _DEEPEST) -> Iterator[str]:
    """All that a value says in sentences."""
    if isinstance(value, str):
        if len(value.split()) >= _PROSE:
            yield value
    elif deep and isinstance(value, list | Mapping):
        for inner in value.values() if isinstance(value, Mapping) else value:
            yield from _strings(inner, deep - 1)
