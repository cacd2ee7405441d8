"""Judgements from the command line and from Python, as the pages about them promise."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import rashomon
from rashomon.api import Collation
from rashomon.cli import ALL_READ, SOME_UNREAD, SOME_UNUSED, USAGE, main
from rashomon.model.errors import UsageError
from rashomon.model.judgements import Judged
from rashomon.read.judgements import read_judgements
from tests.pipeline import EXAMPLE, REPORTS, ROOT

HOW_TO = ROOT / "docs/how-to/judge.md"
FILE = EXAMPLE / "judgements.jsonl"
BAD_LINE = '{"judge": "bless"}\n'


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def blocks() -> list[str]:
    """What the how-to has a reader type."""
    return re.findall(r"```sh\n(.*?)```", HOW_TO.read_text(encoding="utf-8"), re.S)


def commands(file: str = "judgements.jsonl") -> list[str]:
    """The lines of the how-to that judge, into that file."""
    return [line for block in blocks() for line in block.splitlines() if line.startswith(f"rashomon judge {file} ")]


@pytest.fixture(scope="module")
def judged() -> Collation:
    return rashomon.collate([REPORTS], judgements=FILE)


def _about(collation: Collation) -> set[str]:
    return {f"{f.verdict} {f.about}" for f in collation.findings}


def test_the_commands_of_the_how_to_write_the_file_of_the_example(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for number, command in enumerate(commands(), start=1):
        result = run(*shlex.split(command)[1:])
        assert (result.exit_code, result.stderr) == (0, f"Wrote line {number} of judgements.jsonl\n")
    assert Path("judgements.jsonl").read_bytes() == FILE.read_bytes()


def test_the_lines_of_the_example_do_what_the_how_to_says(judged: Collation, harbour: Collation) -> None:
    assert [j.status for j in judged.judgements] == ["applied"] * len(commands())
    names = {a.name: {v.text for v in a.variants} for a in judged.actors}
    assert "Osric" in names["Osric Tamm"]
    assert "Pellow" in names["Pellow Crossings"]
    assert "variant the words of Gideon Strake" in _about(harbour) - _about(judged)
    homes = {s.utterance for s in judged.statements if "wounded bridge" in s.content.text and s.utterance}
    assert not homes & {s.utterance for s in judged.statements if "not my bridge" in s.content.text}


def test_a_join_is_turned_down_as_the_how_to_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (command,) = commands("other.jsonl")
    assert run(*shlex.split(command)[1:]).exit_code == 0
    other = rashomon.collate([REPORTS], judgements="other.jsonl")
    names = {a.name: {v.text for v in a.variants} for a in other.actors}
    assert "Vanimoor" in names
    assert "Vanimoor" not in names["Dario Fennimore"]
    assert "variant the name of Dario Fennimore" not in _about(other)


@pytest.mark.skipif(shutil.which("jq") is None, reason="jq is not installed")
def test_lines_are_made_of_a_report_as_the_how_to_says(harbour: Collation, tmp_path: Path) -> None:
    (block,) = [block for block in blocks() if "more.jsonl" in block]
    (program,) = re.findall(r"jq -c '(.*?)'", block, re.S)
    made = subprocess.run(["jq", "-c", program], input=harbour.to_json(), capture_output=True, text=True, check=True)
    (tmp_path / "more.jsonl").write_text(made.stdout, encoding="utf-8")
    after = rashomon.collate([REPORTS], judgements=tmp_path / "more.jsonl")
    assert {j.status for j in after.judgements} == {"applied"}
    gone = {f.about for f in harbour.findings if f.kind == "name" and f.verdict == "variant"}
    assert gone
    assert not gone & {f.about for f in after.findings if f.kind == "name" and f.verdict == "variant"}


def test_a_report_without_judgements_is_as_before(harbour: Collation, tmp_path: Path) -> None:
    (tmp_path / "none.jsonl").write_text("\n", encoding="utf-8")
    assert rashomon.collate([REPORTS], judgements=tmp_path / "none.jsonl").to_json() == harbour.to_json()


@pytest.mark.parametrize("name", ["html", "md", "text", "json", "jsonl"])
def test_every_format_says_who_judged_and_why(judged: Collation, name: str) -> None:
    text = judged.write(name)
    for told in ("R. Reader", "2026-03-20", "one of them is a translation"):
        assert told in " ".join(text.split())


def test_the_page_shows_a_judgement_where_it_took_effect(judged: Collation) -> None:
    page = judged.to_html()
    assert page.count('<p class="judged">') >= 5
    assert "confirmed by R. Reader, 2026-03-20" in page
    assert "joined by R. Reader, 2026-03-20: his given name" in page
    assert '<section id="judgements"' in page


def test_the_jsonl_has_a_record_for_each_line(judged: Collation) -> None:
    lines = [json.loads(line) for line in judged.write("jsonl").splitlines()]
    assert [x["line"] for x in lines if x["record"] == "judgement"] == [j.line for j in judged.judgements]
    assert all(isinstance(j, Judged) for j in judged.judgements)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one report, and a file of judgements that name what is not there."""
    monkeypatch.chdir(tmp_path)
    Path("report.txt").write_text("“The dam will hold,” said Lena Quist.\n", encoding="utf-8")
    lost = {"judge": "confirm", "finding": "who is mayor", "by": "R. Reader", "on": "2031-05-21"}
    Path("judgements.jsonl").write_text(json.dumps(lost) + "\n", encoding="utf-8")
    return tmp_path


def test_what_could_not_be_applied_is_told_and_stops_nothing(folder: Path) -> None:
    result = run("collate", "report.txt", "--judgements", "judgements.jsonl", "-f", "json")
    assert result.exit_code == SOME_UNUSED
    told = "line 1 (confirm, R. Reader) was not applied: there is no such finding"
    assert result.stderr.startswith(f"rashomon: judgements.jsonl, {told}")
    report = json.loads(result.stdout)
    assert [loss["detail"].startswith(told) for loss in report["loss"]] == [True]
    quiet = run("collate", "report.txt", "--judgements", "judgements.jsonl", "-f", "json", "-q")
    assert (quiet.stderr, quiet.exit_code) == ("", SOME_UNUSED)
    assert "not applied: not found" in run("collate", "report.txt", "--judgements", "judgements.jsonl").stdout


def test_what_could_not_be_read_counts_before_what_could_not_be_applied(folder: Path) -> None:
    result = run("collate", "report.txt", "none.txt", "--judgements", "judgements.jsonl", "-f", "json")
    assert result.exit_code == SOME_UNREAD
    assert "judgements.jsonl, line 1" in result.stderr


def test_a_line_that_a_later_one_overrules_is_told_and_has_been_used(folder: Path) -> None:
    Path("judgements.jsonl").unlink()
    for who in ("Lena Quist", "-"):
        run("judge", "judgements.jsonl", "speaker", "The dam will hold", who, "--by", "R. Reader")
    result = run("collate", "report.txt", "--judgements", "judgements.jsonl", "-f", "json")
    assert result.exit_code == ALL_READ
    assert result.stderr.startswith("rashomon: judgements.jsonl, line 1 ")


def test_a_heading_that_is_nearly_right_is_told_the_nearest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run("judge", "judgements.jsonl", "confirm", "who is the Transport Ministr", "--by", "R. Reader")
    result = run("collate", str(REPORTS), "--judgements", "judgements.jsonl", "-f", "json", "--no-models")
    assert "the nearest is “who is Transport Minister”" in result.stderr


def test_a_bad_line_is_wrong_usage_that_names_it(folder: Path) -> None:
    with Path("judgements.jsonl").open("a", encoding="utf-8") as opened:
        opened.write(BAD_LINE)
    result = run("collate", "report.txt", "--judgements", "judgements.jsonl")
    assert result.exit_code == USAGE
    assert "judgements.jsonl, line 2: " in result.stderr
    assert result.stdout == ""
    with pytest.raises(UsageError, match="line 2"):
        rashomon.collate(["report.txt"], judgements="judgements.jsonl")
    judge = run("judge", "judgements.jsonl", "confirm", "who is mayor", "--by", "R")
    assert judge.exit_code == USAGE
    assert read_lines() == 2


def read_lines() -> int:
    return len(Path("judgements.jsonl").read_text(encoding="utf-8").splitlines())


def test_a_missing_file_and_one_that_would_be_overwritten_are_wrong_usage(folder: Path) -> None:
    assert run("collate", "report.txt", "--judgements", "none.jsonl").exit_code == USAGE
    result = run("collate", "report.txt", "--judgements", "judgements.jsonl", "-o", "judgements.jsonl")
    assert result.exit_code == USAGE
    assert "is the file of judgements" in result.stderr
    assert len(read_judgements("judgements.jsonl")) == 1


def test_a_judgement_is_of_today_unless_a_day_is_given(folder: Path) -> None:
    assert run("judge", "new.jsonl", "speaker", "The dam", "-", "--by", "R. Reader").exit_code == 0
    (line,) = read_judgements("new.jsonl")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", line.judgement.on)


@pytest.mark.parametrize(
    "arguments",
    [
        ("bless", "x", "--by", "R"),
        ("confirm", "x"),
        ("confirm", "--by", "R"),
        ("confirm", "x", "--by", "R", "--on", "?"),
    ],
)
def test_what_is_no_judgement_is_not_written(folder: Path, arguments: tuple[str, ...]) -> None:
    assert run("judge", "new.jsonl", *arguments).exit_code == USAGE
    assert not Path("new.jsonl").exists()
