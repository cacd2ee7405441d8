"""The article as a page tells it to machines: JSON-LD's `articleBody`, and the data from which a script builds it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from rashomon.model import records as r
from rashomon.read.layout import LaidOut, excerpt
from rashomon.read.markup import plain_text
from rashomon.read.parsing import parse
from rashomon.read.record_text import has_text, record_text
from rashomon.text.sentences import sentences

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
    bodies = ((item.get("articleBody") or _updates(item.get("liveBlogUpdate"))) for item in objects)
    body = next((body for body in bodies if isinstance(body, str) and body.strip()), None)
    if body is None:
        return None
    plain = plain_text(body)
    return DataText("articleBody of JSON-LD", LaidOut(plain.text, plain.passages))


def _updates(posts: object) -> str:
    """The texts of a live blog's posts, in their order."""
    items = posts if isinstance(posts, list) else [posts]
    bodies = (item.get("articleBody") for item in items if isinstance(item, Mapping))
    return "\n".join(body for body in bodies if isinstance(body, str))


def script_text(tree: HtmlElement) -> DataText | None:
    """The longest text of an article in the data that scripts of the page are given, None where there is none."""
    found = [text for script in tree.iter("script") if _is_data(script) for text in _texts(script)]
    longest = max(found, key=lambda text: len(text.laid.text), default=None)
    return longest if longest and len(longest.laid.text.split()) >= _LEAST else None


def not_shown(text: DataText, shown: Callable[[str], bool]) -> Iterator[r.Loss]:
    """A record of the sentences of a text that the page does not show."""
    whole = text.laid.text
    lines = (line for line in whole.splitlines() if line.strip())
    missing = [line[a:b] for line in lines for a, b in sentences(line) if not shown(line[a:b])]
    size = sum(map(len, missing))
    if missing:
        yield r.Loss(kind="left-out", detail=f"{text.where} ({size} characters): {excerpt(' '.join(missing))}")


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
