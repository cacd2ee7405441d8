"""Accounts: what there is to plant in, and the file that each is written to."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path

import msgspec

from rashomon import annotate
from rashomon.model import records as r

ROOT = Path(__file__).resolve().parents[2]
OWN = (ROOT / "benchmarks/planted/articles", ROOT / "examples/harbour-bridge/reports")
"""Where the articles are that are used if none are named."""
BETWEEN = "\n\n"
_LEAST = 4
"""An article of fewer paragraphs is no account to plant in."""
_UNTITLED = "A report"
_ENDS = tuple(".!?”\"’'…)")


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """One report: `published` as its article gives it, or None; paragraphs without the white space around them."""

    source: str
    outlet: str
    title: str
    published: str | None
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        """Title and paragraphs, an empty line between them: what plantings count in."""
        return BETWEEN.join((self.title, *self.paragraphs))


def read(inputs: Iterable[str | PathLike[str]]) -> tuple[Account, ...]:
    """The accounts in files and folders, by source, each text once. Raises NothingToCollate where none can be read."""
    found = {a.sha256: a for a in annotate(inputs, models=None).articles}
    made = (_account(a) for a in sorted(found.values(), key=lambda a: (a.source, a.sha256)))
    return tuple(account for account in made if len(account.paragraphs) >= _LEAST)


def _account(article: r.Article) -> Account:
    paragraphs = tuple(_paragraphs(article))
    title = " ".join((article.title or _UNTITLED).split())
    return Account(
        source=article.source,
        outlet=article.outlet or "The First Account",
        title=title.replace('"', "'").replace("\\", "/"),  # as long as it was, and the same in JSON's quotation marks
        published=article.published,
        paragraphs=paragraphs,
    )


def _paragraphs(article: r.Article) -> Iterator[str]:
    """Lines of running text: what ends as a sentence does."""
    for passage in article.passages:
        if passage.kind == "body":
            for line in article.text[passage.start : passage.end].split("\n"):
                if line.strip().endswith(_ENDS):
                    yield " ".join(line.split())


def as_file(account: Account) -> tuple[str, int, int]:
    """The account as Markdown with front matter, where its title begins, and where its first paragraph begins."""
    head = f"---\noutlet: {json.dumps(account.outlet, ensure_ascii=False)}\ntitle: "
    title = f'"{account.title}"\n'
    date = f"published: {account.published}\n" if account.published else ""
    front = f"{head}{title}{date}---\n\n"
    return front + BETWEEN.join(account.paragraphs) + "\n", len(head) + 1, len(front)


def in_file(account: Account, offset: int) -> int:
    """Where an offset of `account.text` is in its file."""
    _, title, body = as_file(account)
    length = len(account.title)
    return title + offset if offset <= length else body + offset - length - len(BETWEEN)
