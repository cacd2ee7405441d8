"""Who says what in each article on its own, one JSON object a line (`rashomon annotate`)."""

from __future__ import annotations

from typing import Any

import msgspec

from rashomon.model import records as r
from rashomon.model.report import Report


def render(report: Report) -> str:
    """Lines `{"schema", "record", "id", "source", "text", "passages", "statements"}`, one an article, in their order.

    A statement within another's content stands in that one's `inner`; so `statements` are the outermost. A quotation's
    content is given with its marks, as corpora of attributions have it.
    """
    names = {actor.id: actor.name for actor in report.actors}
    by_article: dict[str, list[r.Statement]] = {article.id: [] for article in report.articles}
    for statement in report.statements:
        by_article[statement.article].append(statement)
    return "".join(_line(article, by_article[article.id], names) for article in report.articles)


def _line(article: r.Article, statements: list[r.Statement], names: dict[str, str]) -> str:
    tree = _tree(statements)
    fields = {
        "schema": r.SCHEMA,
        "record": "annotation",
        "id": article.id,
        "source": article.source,
        "text": article.text,
        "passages": article.passages,
        "statements": [_statement(_with_marks(s, article), tree, names) for s in tree[""]],
    }
    return msgspec.json.encode(fields).decode() + "\n"


_MARKS = frozenset("\"“”„«»‘’'‹›「」『』")
Tree = dict[str, list[r.Statement]]
"""Id of a statement ("" for none) → the statements directly within its content."""


def _tree(statements: list[r.Statement]) -> Tree:
    tree: Tree = {"": [], **{s.id: [] for s in statements}}
    for statement in statements:
        around = [s for s in statements if s.id != statement.id and _holds(s, statement)]
        nearest = min(around, key=lambda s: (s.content.end - s.content.start, s.id), default=None)
        tree[nearest.id if nearest is not None else ""].append(statement)
    return tree


def _holds(outer: r.Statement, inner: r.Statement) -> bool:
    """The outer content is longer, and has the inner one inside one of its parts."""
    a, b = outer.content, inner.content
    return b.end - b.start < a.end - a.start and any(x <= b.start and b.end <= y for x, y in a.parts)


def _with_marks(statement: r.Statement, article: r.Article) -> r.Statement:
    content, text = statement.content, article.text
    start, end = content.start - 1, content.end + 1
    if statement.kind != "direct" or len(content.parts) > 1 or start < 0 or end > len(text):
        return statement
    if text[start] not in _MARKS or text[end - 1] not in _MARKS:
        return statement
    marked = r.Content(article=article.id, start=start, end=end, text=text[start:end], parts=((start, end),))
    return r.replace(statement, content=marked)


def _statement(statement: r.Statement, tree: Tree, names: dict[str, str]) -> dict[str, Any]:
    return {
        "id": statement.id,
        "kind": statement.kind,
        "source": statement.source,
        "cue": statement.cue,
        "content": statement.content,
        "speaker": names[statement.speaker] if statement.speaker is not None else None,
        "via": [names[key] for key in statement.via],
        "score": statement.score,
        "inner": [_statement(s, tree, names) for s in tree[statement.id]],
    }
