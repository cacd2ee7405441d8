"""The documentation says what the code does: commands are those there are, links lead somewhere."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import msgspec
import pytest

from rashomon.cli import main
from rashomon.model import records as r
from rashomon.model.report import Report
from rashomon.stages.findings import FINDERS
from rashomon.write import WRITERS

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.rglob("*.md"), *ROOT.glob("*.md")])
_LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")


@pytest.fixture(scope="module")
def generate() -> ModuleType:
    """docs/generate.py, which is a script and no part of the package."""
    spec = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_of_commands_is_up_to_date(generate: ModuleType) -> None:
    written = (DOCS / "reference/cli.md").read_text(encoding="utf-8")
    assert generate.render() == written, "run `make docs`"


def test_the_excerpt_in_the_readme_is_what_the_command_prints(generate: ModuleType) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert generate.with_excerpt(readme) == readme, "run `make docs`"


def test_no_finder_is_documented_twice() -> None:
    headings = re.findall(r"^### `(\w+)`", (DOCS / "reference/findings.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(set(headings)) == len(headings)


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_is_documented_with_an_example(name: str) -> None:
    page = (DOCS / "reference/cli.md").read_text(encoding="utf-8")
    section = page.partition(f"## rashomon {name}\n")[2].partition("\n## ")[0]
    assert re.search(r"Examples?:\n", section)
    assert "\\b" not in section
    for option in main.commands[name].params:
        assert all(form in section for form in option.opts if form.startswith("-"))


def _keys(record: type[r.Record]) -> Iterator[str]:
    return (field.encode_name for field in msgspec.structs.fields(record))


WRITTEN: tuple[type[r.Record], ...] = (
    Report,
    *(r.Article, r.Event, r.Passage, r.Loss, r.Actor, r.Variant, r.Role, r.Statement, r.Content, r.Utterance),
    *(r.CollationTable, r.ReadingVariant, r.Finding, r.Side, r.Kinship, r.Derivation, r.TimelineEntry),
    *(r.Position, r.Step, r.Voice, r.Section, r.Sentence),
)
"""All records that stand in the JSON."""


@pytest.mark.parametrize("record", WRITTEN, ids=lambda record: record.__name__)
def test_every_key_of_the_json_is_documented(record: type[r.Record]) -> None:
    page = (DOCS / "reference/json.md").read_text(encoding="utf-8")
    assert [key for key in _keys(record) if f"`{key}`" not in page] == []


def test_every_finder_and_format_is_documented() -> None:
    findings = (DOCS / "reference/findings.md").read_text(encoding="utf-8")
    assert [f.__module__ for f in FINDERS if f"`{f.__module__.rpartition('.')[2]}`" not in findings] == []
    formats = (DOCS / "how-to/choose-a-format.md").read_text(encoding="utf-8")
    assert [w.name for w in WRITERS if f"`{w.name}`" not in formats] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    targets = [
        t for t in _LINK.findall(page.read_text(encoding="utf-8")) if "://" not in t and not t.startswith("mailto:")
    ]
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", sorted(DOCS.rglob("*.md")), ids=lambda page: str(page.relative_to(DOCS)))
def test_every_page_can_be_reached_from_the_index(page: Path) -> None:
    index = (DOCS / "index.md").read_text(encoding="utf-8")
    assert page.name == "index.md" or f"]({page.relative_to(DOCS).as_posix()})" in index
