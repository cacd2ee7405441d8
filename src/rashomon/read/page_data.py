"""The article as a page tells it to machines: JSON-LD's `articleBody`, and the data from which a script builds it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from rashomon.model import records as r
from rashomon.read.layout import LaidOut, excerpt
from rashomon.read.markup import plain_text
from rashomon.read.parsing import parse
from rashomon.read.record_text import has_text, record_text

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DEEPEST = 40
_LEAST = 8
"""Words of a text in a script that may be an article."""


class DataText(NamedTuple):
    """A text that the page does not show as such, and where it stands."""

    where: str
    laid: LaidOut


def article_body(objects: Sequence[Mapping[str, object]]) -> DataText | None:
    """The text of the article as JSON-LD tells it, None where it does not."""
    for item in objects:
        body = item.get("articleBody")
        if isinstance(body, str) and body.strip():
            plain = plain_text(body)
            return DataText("articleBody of JSON-LD", LaidOut(plain.text, plain.passages))
    return None


def script_text(tree: HtmlElement) -> DataText | None:
    """The longest text of an article in the data that scripts of the page are given, None where there is none."""
    found = [text for script in tree.iter("script") if _is_data(script) for text in _texts(script)]
    longest = max(found, key=lambda text: len(text.laid.text), default=None)
    return longest if longest and len(longest.laid.text.split()) >= _LEAST else None


def not_shown(text: DataText) -> r.Loss:
    """The record of a text that is not in the article."""
    size = len(text.laid.text)
    return r.Loss(kind="left-out", detail=f"{text.where} ({size} characters): {excerpt(text.laid.text)}")


def _is_data(script: HtmlElement) -> bool:
    return (script.get("type") or "").lower().strip() == "application/json" and bool(script.text)


def _texts(script: HtmlElement) -> Iterator[DataText]:
    try:
        value = parse(script.text or "")
    except ValueError:
        return
    name = script.get("id") or "a script"
    for record in _records(value, 0):
        found = record_text(record)
        yield DataText(f"the data of {name}", LaidOut(found.text, found.passages))


def _records(value: object, depth: int) -> Iterator[Mapping[str, object]]:
    """The objects in a value that hold an article's text, outermost only."""
    if has_text(value) and isinstance(value, Mapping):
        yield value
    elif depth < _DEEPEST and isinstance(value, list | Mapping):
        for inner in value.values() if isinstance(value, Mapping) else value:
            yield from _records(inner, depth + 1)
