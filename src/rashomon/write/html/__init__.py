"""The page: one file that works offline, without a server and, for reading, without JavaScript."""

from __future__ import annotations

import functools
import os
import re
import sys
from importlib.resources import files
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, PackageLoader, StrictUndefined

from rashomon.model.report import Report
from rashomon.write.html.csp import policy
from rashomon.write.html.page import Page, make_page

_NOT_IN_PAGES = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
"""Control characters that no page may hold."""

Entry = tuple[str, str, int | None]


def render(report: Report) -> str:
    """The report as one HTML file: style and script inline, no other resource, all source text escaped."""
    page = make_page(report)
    style, script = _static("page.css"), _static("page.js")
    written = (
        _environment()
        .get_template("page.html.j2")
        .render(
            page=page,
            contents=contents(page),
            origins_known=bool(report.origins),
            policy=policy(style, script),
            style=style,
            script=script,
        )
    )
    return _NOT_IN_PAGES.sub("\ufffd", written)


def contents(page: Page) -> tuple[Entry, ...]:
    """The list of contents: id, title and number of entries for each section that the page has."""
    entries: tuple[Entry, ...] = (
        ("brief", "The brief", sum(len(s.sentences) for s in page.brief)),
        ("findings", "Where they differ", sum(len(g.findings) for g in page.findings if not g.agreement)),
        ("said", "Who said what", sum(len(s.utterances) for s in page.speakers)),
        ("single", "In one account only", sum(len(a.singles) for a in page.singles)),
        ("timeline", "Timeline", len(page.timeline)),
        ("positions", "Positions", len(page.positions)),
        ("sources", "Who has it from whom", len(page.routes)),
        ("voices", "Who is quoted by whom", len(page.voices)),
        ("names", "Names and offices", len(page.names)),
        ("articles", "The articles", len(page.articles)),
        ("judgements", "Judgements", len(page.judgements)),
        ("loss", "What did not come through", len(page.loss) + sum(len(a.loss) for a in page.articles)),
    )
    always = {"findings", "said", "articles", "loss"}
    return tuple(entry for entry in entries if entry[2] or entry[0] in always)


@functools.cache
def _static(name: str) -> str:
    return files("rashomon.write").joinpath("static", name).read_text("utf-8")


@functools.cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("rashomon.write"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=_bytecode(),
    )


def _bytecode() -> FileSystemBytecodeCache | None:
    """Compiled templates beside the templates, as Python keeps its own: compiling them takes longer than the page."""
    folder = Path(__file__).parents[1] / "templates" / "__pycache__"
    if not folder.is_dir():
        if sys.dont_write_bytecode or not os.access(folder.parent, os.W_OK):
            return None
        folder.mkdir(exist_ok=True)
    return FileSystemBytecodeCache(str(folder)) if os.access(folder, os.W_OK) else None
