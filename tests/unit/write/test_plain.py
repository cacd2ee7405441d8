from __future__ import annotations

import io

import msgspec
import pytest
from rich.console import Console

from rashomon.api import Collation
from rashomon.model import records as r
from rashomon.model.report import MadeBy
from rashomon.plan import make_report
from rashomon.stages.base import replace
from rashomon.write import get_writer
from rashomon.write.lookup import clip, look_up, siglum
from rashomon.write.markdown import escape
from rashomon.write.terminal import print_summary
from tests.fixtures import A, sample_report
from tests.pipeline import read


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a | b", r"a \| b"),
        ("*x* _y_ `z`", r"\*x\* \_y\_ \`z\`"),
        ("<b>", r"\<b\>"),
        ("two\nlines", "two lines"),
        ("# head", r"\# head"),
        ("1. item", r"1\. item"),
        ("- item", r"\- item"),
        ("@someone", "@<!-- -->someone"),
        ("[x](javascript:y)", r"\[x\](javascript:y)"),
        ("", ""),
    ],
)
def test_markdown_shows_just_the_text(text: str, written: str) -> None:
    assert escape(text) == written


def test_markdown_has_the_sections_and_marks_what_differs() -> None:
    text = get_writer("md").render(sample_report())
    for title in ("The brief", "Where they differ", "Who said what", "In one account only", "Positions"):
        assert f"\n## {title}\n" in text
    assert "the pilot had **not** asked for a tug" in text
    assert "the pilot had **‸** asked for a tug" in text
    assert "<script>" not in text
    rows = [line for line in text.split("\n") if line.startswith("|")]
    assert all(row.endswith("|") for row in rows)


def _printed(width: int, report: object = None) -> str:
    console = Console(file=io.StringIO(), width=width, color_system=None)
    print_summary(report or sample_report(), console)  # type: ignore[arg-type]
    return console.file.getvalue()  # type: ignore[attr-defined,no-any-return]


def test_the_summary_says_how_many_accounts_by_how_many_origins() -> None:
    assert _printed(100).startswith("4 accounts, 3 independent origins\n")
    assert "the pilot had[–] asked for a tug" in _printed(100)


@pytest.mark.parametrize("width", [20, 40, 200])
def test_the_summary_keeps_to_its_width(width: int) -> None:
    lines = _printed(width).split("\n")
    assert max(map(len, lines)) <= width


def test_source_text_cannot_drive_the_terminal() -> None:
    hostile = msgspec.structs.replace(A, outlet="Ledger\x1b[2J\x9b1m\u202e [red]x[/red]")
    report = msgspec.structs.replace(sample_report(), articles=(hostile, *sample_report().articles[1:]))
    printed = _printed(100, report)
    assert not set(printed) & set("\x1b\x9b\u202e")
    assert "[red]x[/red]" in printed


def test_sigla_go_on_after_z() -> None:
    assert [siglum(i) for i in (0, 25, 26, 27, 701, 702)] == ["A", "Z", "AA", "AB", "ZZ", "AAA"]


def test_clip_cuts_after_a_word() -> None:
    assert clip("one two three", 9) == "one two…"
    assert clip("x" * 20, 5) == "xxxx…"
    assert clip("one\n two", 9) == "one two"


def test_an_article_without_an_outlet_is_named_by_title_or_input() -> None:
    report = sample_report()
    bare = r.Article(id="a-x", source="folder/x.txt", sha256="0", text="x")
    look = look_up(msgspec.structs.replace(report, articles=(*report.articles, bare)))
    assert look.outlet("a-x") == "x.txt"
    assert look.label(A.id) == "A Morrow Ledger"
    assert look.origins(a.id for a in report.articles) == 3


def test_in_one_account_only_stands_what_tells_something_once_and_what_was_denied_as_denied() -> None:
    text = (
        "“Good morning to you all,” said Mary Reiss. “Who sank the ferry?” said Mary Reiss. “A lovely harbour,” said"
        " Mary Reiss.\n\nMary Reiss said that the ferry had “struck a bank of sand” at noon."
    )
    records = read(text)
    denied = tuple(r.replace(s, act="denial") if "struck" in s.content.text else s for s in records.statements)
    report = make_report(replace(records, statements=denied), MadeBy(version="0", models=(), settings={}), ())
    written = get_writer("md").render(report)
    _, _, alone = written.partition("## In one account only\n\n")
    assert [line.rpartition(" (")[0] for line in alone.split("\n") if line] == [
        "- Mary Reiss (denied): “the ferry had “struck a bank of sand” at noon”"
    ]


def test_what_is_lost_in_articles_is_counted_where_there_is_much_of_one_kind(harbour: Collation) -> None:
    many = tuple(r.Loss(kind="left-out", detail=f"banner {n}") for n in range(30))
    one = r.Loss(kind="date", detail="the date 'soon' was not understood")
    first, second, *others = harbour.articles
    articles = (r.replace(first, loss=(*many, one)), r.replace(second, loss=many[:2]), *others)
    text = get_writer("text").render(r.replace(harbour.report, articles=articles))
    assert "  left-out: 32 entries (A 30, B 2); the page lists them\n" in text
    assert "  A date: the date 'soon' was not understood\n" in text
    assert "banner" not in text


def test_no_line_of_a_summary_ends_in_space(harbour: Collation) -> None:
    console = Console(file=io.StringIO(), width=40, color_system=None)
    print_summary(harbour.report, console)
    assert isinstance(console.file, io.StringIO)
    assert [line for line in console.file.getvalue().splitlines() if line != line.rstrip()] == []
