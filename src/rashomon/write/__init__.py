"""Reports out: one file a format, listed here.

A new format is one module with a function `Report -> str`, and one line in `WRITERS`.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from rashomon.model.errors import UsageError
from rashomon.model.report import Report
from rashomon.write.base import Writer

__all__ = ["WRITERS", "Writer", "get_writer", "writer_for"]


def _layout(module: str) -> Callable[[Report], str]:
    """The module's `render`, imported when first called: templates and terminal styles take time to load."""

    def layout(report: Report) -> str:
        text: str = import_module(f"rashomon.write.{module}").render(report)
        return text

    return layout


WRITERS: tuple[Writer, ...] = (
    Writer("json", (".json",), _layout("json")),
    Writer("html", (".html", ".htm"), _layout("html")),
    Writer("md", (".md", ".markdown"), _layout("markdown")),
    Writer("jsonl", (".jsonl", ".ndjson"), _layout("jsonl")),
    Writer("annotations", (), _layout("annotated")),
    Writer("text", (".txt",), _layout("terminal")),
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
