"""Reports out: one file a format, listed here.

A new format is one module with a function `Report -> str`, and one line in `WRITERS`.
"""

from __future__ import annotations

from rashomon.model.errors import UsageError
from rashomon.write import annotated, html, json, jsonl, markdown, terminal
from rashomon.write.base import Writer

__all__ = ["WRITERS", "Writer", "get_writer", "writer_for"]

WRITERS: tuple[Writer, ...] = (
    Writer("json", (".json",), json.render),
    Writer("html", (".html", ".htm"), html.render),
    Writer("md", (".md", ".markdown"), markdown.render),
    Writer("jsonl", (".jsonl", ".ndjson"), jsonl.render),
    Writer("annotations", (), annotated.render),
    Writer("text", (".txt",), terminal.render),
)


def get_writer(name: str) -> Writer:
    """The writer of that name. Raises UsageError, naming those there are."""
    for writer in WRITERS:
        if writer.name == name:
            return writer
    raise UsageError(f"no format {name!r}: choose one of {', '.join(w.name for w in WRITERS)}")


def writer_for(path_suffix: str) -> Writer:
    """The writer for a file name ending such as ".html", in any case. Raises UsageError, naming those there are."""
    for writer in WRITERS:
        if path_suffix.lower() in writer.suffixes:
            return writer
    known = ", ".join(suffix for writer in WRITERS for suffix in writer.suffixes)
    raise UsageError(f"no format for files ending in {path_suffix!r}: choose one of {known}")
