"""The JSON contract (schema rashomon/1): one object, every key present."""

from __future__ import annotations

import msgspec

from rashomon.model.report import Report


def render(report: Report) -> str:
    """The whole report as indented JSON with a newline at its end; keys and order are those of the records."""
    return msgspec.json.format(msgspec.json.encode(report), indent=1).decode() + "\n"
