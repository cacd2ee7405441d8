"""Who says what in each article on its own, one JSON object a line (`rashomon annotate`)."""

from __future__ import annotations

from typing import Any

import msgspec

from rashomon.model import records as r
from rashomon.model.report import Report


def render(report: Report) -> str:
    """Lines `{"id", "source", "text", "passages", "statements"}`, one an article, in the order of the report."""
    names = {actor.id: actor.name for actor in report.actors}
    by_article: dict[str, list[r.Statement]] = {article.id: [] for article in report.articles}
    for statement in report.statements:
        by_article[statement.article].append(statement)
    return "".join(_line(article, by_article[article.id], names) for article in report.articles)


def _line(article: r.Article, statements: list[r.Statement], names: dict[str, str]) -> str:
    fields = {
        "id": article.id,
        "source": article.source,
        "text": article.text,
        "passages": article.passages,
        "statements": [_statement(s, names) for s in statements],
    }
    return msgspec.json.encode(fields).decode() + "\n"


def _statement(statement: r.Statement, names: dict[str, str]) -> dict[str, Any]:
    return {
        "id": statement.id,
        "kind": statement.kind,
        "source": statement.source,
        "cue": statement.cue,
        "content": statement.content,
        "speaker": names[statement.speaker] if statement.speaker is not None else None,
        "via": [names[key] for key in statement.via],
        "score": statement.score,
    }
