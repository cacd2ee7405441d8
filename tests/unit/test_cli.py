"""The command line, really run, as its help and docstrings promise."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from rashomon import __version__
from rashomon.cli import ALL_READ, FORMATS, NOTHING, SOME_UNREAD, USAGE, main
from rashomon.neural import OWN_MODELS
from rashomon.write import WRITERS

LEDGER = "“The dam will hold,” said Lena Quist, the mayor.\n\nIt rained on Norrby all day and all night on Monday.\n"
HERALD = "Lena Quist said on Monday that the dam would hold.\n\nNobody in the town was asked to leave, she added.\n"


@pytest.fixture
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder "reports" of two reports in the current folder."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "ledger.txt").write_text(LEDGER, encoding="utf-8")
    (folder / "herald.md").write_text(HERALD, encoding="utf-8")
    return folder


def run(*arguments: str, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=given, catch_exceptions=False)


def as_process(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", "from rashomon.cli import main; main()", *arguments]
    return subprocess.run(
        command, input=given, capture_output=True, check=False, timeout=120, env={**os.environ, "COLUMNS": "100"}
    )


def test_all_read_is_0(reports: Path) -> None:
    assert run("collate", "reports").exit_code == ALL_READ == 0
    assert run("annotate", "reports").exit_code == 0


def test_nothing_read_is_1_and_says_why(reports: Path) -> None:
    for command in ("collate", "annotate"):
        result = run(command, "missing.txt")
        assert result.exit_code == NOTHING == 1
        assert result.stdout == ""
        assert "missing.txt: no such file or folder" in result.stderr
        assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["collate"],
        ["annotate"],
        ["collate", "reports", "--format", "docx"],
        ["collate", "reports", "--no-such-option"],
        ["collate", "reports", "-o", "event.docx"],
        ["no-such-command"],
    ],
)
def test_wrong_usage_is_2(reports: Path, arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == USAGE == 2
    assert result.stdout == ""
    assert result.stderr


def test_some_unread_is_3_and_the_rest_is_written(reports: Path) -> None:
    result = run("collate", "reports", "missing.txt", "--format", "json")
    assert result.exit_code == SOME_UNREAD == 3
    assert "could not read missing.txt" in result.stderr
    assert len(json.loads(result.stdout)["articles"]) == 2


def test_an_unknown_suffix_names_those_that_are_known(reports: Path) -> None:
    result = run("collate", "reports", "-o", "event.docx")
    assert ".docx" in result.stderr
    assert ".html" in result.stderr
    assert ".json" in result.stderr
    assert not Path("event.docx").exists()


def test_a_summary_is_what_is_printed_otherwise(reports: Path) -> None:
    result = run("collate", "reports")
    assert "Lena Quist" in result.stdout
    assert "\x1b" not in result.stdout


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_goes_to_standard_output(reports: Path, name: str) -> None:
    result = run("collate", "reports", "--format", name)
    assert result.exit_code == 0
    assert "Lena Quist" in result.stdout
    assert result.stdout.endswith("\n")
    assert "\x1b" not in result.stdout


def test_json_can_be_piped(reports: Path) -> None:
    assert json.loads(run("collate", "reports", "-f", "json").stdout)["schema"] == "rashomon/1"
    lines = run("collate", "reports", "-f", "jsonl").stdout.splitlines()
    assert all(json.loads(line) for line in lines)


SUFFIXES = [(writer.name, suffix) for writer in WRITERS for suffix in writer.suffixes]


@pytest.mark.parametrize(("name", "suffix"), SUFFIXES)
def test_the_format_is_told_by_the_name_of_the_file(reports: Path, name: str, suffix: str) -> None:
    Path("out").mkdir()
    result = run("collate", "reports", "-o", f"out/event{suffix}")
    assert result.exit_code == 0
    assert result.stdout == ""
    written = Path("out", f"event{suffix}").read_bytes().decode("utf-8")
    assert name in FORMATS
    assert written.rstrip("\n") == run("collate", "reports", "-o", "-", "--format", name).stdout.rstrip("\n")
    assert "\r" not in written


def test_a_named_format_goes_before_the_name_of_the_file(reports: Path) -> None:
    assert run("collate", "reports", "-f", "json", "-o", "event.html").exit_code == 0
    assert json.loads(Path("event.html").read_text(encoding="utf-8"))


def test_a_file_without_a_suffix_gets_a_page(reports: Path) -> None:
    assert run("collate", "reports", "-o", "event").exit_code == 0
    assert Path("event").read_text(encoding="utf-8").lstrip().lower().startswith("<!doctype html>")


def test_a_file_that_cannot_be_written_is_wrong_usage(reports: Path) -> None:
    Path("taken").write_text("a file, no folder")
    result = run("collate", "reports", "-o", "taken/event.json")
    assert result.exit_code == USAGE
    assert "Traceback" not in result.output


@pytest.mark.parametrize("command", ["collate", "annotate"])
def test_a_folder_that_is_not_there_is_named_before_anything_is_read(command: str, reports: Path) -> None:
    result = run(command, "reports", "-o", "missing/folder/event.json")
    assert result.exit_code == USAGE
    assert "there is no folder missing/folder: make it first" in " ".join(result.stderr.replace("│", " ").split())
    assert not Path("missing").exists()


def test_standard_input_is_a_report_among_others(reports: Path) -> None:
    result = run("collate", "-", "reports/ledger.txt", "-f", "json", given=HERALD.encode())
    assert sorted(a["source"] for a in json.loads(result.stdout)["articles"]) == ["-", "ledger.txt"]
    annotated = run("annotate", "-", given=HERALD.encode())
    assert json.loads(annotated.stdout)["source"] == "-"


def test_annotations_go_to_a_file_or_to_standard_output(reports: Path) -> None:
    printed = run("annotate", "reports")
    assert run("annotate", "reports", "--output", "annotated.jsonl").exit_code == 0
    written = Path("annotated.jsonl").read_text(encoding="utf-8")
    assert written == printed.stdout
    assert [json.loads(line)["source"] for line in written.splitlines()] == ["herald.md", "ledger.txt"]


def test_originals_are_kept_under_their_checksums(reports: Path) -> None:
    assert run("collate", "reports", "--keep", "kept").exit_code == 0
    kept = {path.name: path.read_bytes() for path in Path("kept").rglob("*") if path.is_file()}
    assert kept == {sha256(text.encode()).hexdigest(): text.encode() for text in (LEDGER, HERALD)}


@pytest.mark.parametrize("command", ["collate", "annotate"])
def test_results_are_kept_where_the_option_or_the_environment_says(command: str, reports: Path) -> None:
    plain = run(command, "reports").stdout_bytes
    assert not (reports.parent / "kept").exists()
    assert [run(command, "reports", "--cache", "kept").stdout_bytes for _ in range(2)] == [plain, plain]
    assert list(Path("kept").rglob("?" * 64))
    told = CliRunner(env={"RASHOMON_CACHE": "elsewhere"}).invoke(main, [command, "reports"], catch_exceptions=False)
    assert told.stdout_bytes == plain
    assert list(Path("elsewhere").rglob("?" * 64))


def test_a_cache_that_cannot_be_written_is_told_and_nothing_else_changes(reports: Path) -> None:
    Path("kept").mkdir()
    Path("kept", "rashomon-1").write_text("a file in the way")
    result = run("collate", "reports", "-f", "json", "--cache", "kept")
    assert result.exit_code == ALL_READ
    assert result.stdout == run("collate", "reports", "-f", "json").stdout
    assert result.stderr.count("nothing more is kept in the cache") == 1
    assert run("collate", "reports", "-f", "json", "--cache", "kept", "-q").stderr == ""


def test_quiet_says_nothing_but_still_tells_by_its_code(reports: Path) -> None:
    result = run("collate", "reports", "missing.txt", "--quiet", "--format", "json")
    assert result.exit_code == SOME_UNREAD
    assert result.stderr == ""
    loud = run("annotate", "reports", "missing.txt")
    assert loud.stderr
    assert run("annotate", "reports", "missing.txt", "-q").stderr == ""


@pytest.mark.parametrize("command", [("collate", "-f", "json"), ("annotate",)], ids=lambda c: c[0])
def test_models_read_unless_rules_alone_are_asked_for(command: tuple[str, ...], reports: Path) -> None:
    name, *options = command
    plain = run(name, "reports", *options).stdout
    assert run(name, "reports", *options, "--models", str(OWN_MODELS)).stdout == plain
    by_rules = run(name, "reports", *options, "--no-models").stdout
    assert _scores(by_rules) != _scores(plain)


def _scores(output: str) -> list[float]:
    records = [json.loads(line) for line in output.splitlines()] if output.count("\n{") else [json.loads(output)]
    return [statement["score"] for record in records for statement in record["statements"]]


def test_a_report_says_which_models_read_it(reports: Path) -> None:
    def models(*options: str) -> list[dict[str, str]]:
        made_by = json.loads(run("collate", "reports", "-f", "json", *options).stdout)["made_by"]
        return list(made_by["models"])

    assert [set(model) for model in models()] == [{"name", "sha256"}]
    assert models("--no-models") == []


def test_a_folder_without_weights_is_told(reports: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = run("collate", "reports", "--models", str(tmp_path / "empty"))
    assert result.exit_code == USAGE
    assert "manifest.json" in result.stderr
    assert run("collate", "reports", "--models", "missing").exit_code == USAGE


def test_open_shows_a_page_in_the_browser(reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    assert run("collate", "reports", "--open").exit_code == 0
    assert run("collate", "reports", "--open", "-o", "event.html").exit_code == 0
    assert len(opened) == 2
    for address in opened:
        assert address.startswith("file://")
        assert (
            Path(address.removeprefix("file://")).read_text(encoding="utf-8").lstrip().lower().startswith("<!doctype")
        )


def test_the_order_of_arguments_makes_no_difference(reports: Path) -> None:
    forth = run("collate", "reports/ledger.txt", "reports/herald.md", "-f", "json").stdout
    assert forth == run("collate", "reports/herald.md", "reports/ledger.txt", "-f", "json").stdout


def test_piped_output_is_plain_utf_8_without_a_terminal(reports: Path) -> None:
    done = as_process("collate", "reports")
    assert done.returncode == 0
    assert b"\x1b" not in done.stdout + done.stderr
    assert done.stderr == b""
    assert "Lena Quist" in done.stdout.decode("utf-8")


def test_a_process_reads_standard_input_and_exits_with_the_code(reports: Path) -> None:
    done = as_process("collate", "-", "missing.txt", "-f", "json", given=HERALD.encode())
    assert done.returncode == SOME_UNREAD
    assert json.loads(done.stdout)["articles"][0]["source"] == "-"
    assert as_process("collate", "missing.txt").returncode == NOTHING
    assert as_process("collate").returncode == USAGE


def test_a_page_does_not_depend_on_the_run(reports: Path) -> None:
    runs = [as_process("collate", "reports", "-f", "html").stdout for _ in range(2)]
    assert runs[0] == runs[1]


def test_help_comes_at_once() -> None:
    times = []
    for _ in range(3):
        begun = time.perf_counter()
        done = as_process("--help")
        times.append(time.perf_counter() - begun)
        assert done.returncode == 0
    assert min(times) < 3.0  # what it really takes is in benchmarks


def test_version() -> None:
    assert run("--version").stdout.strip().endswith(__version__)


@pytest.mark.parametrize(
    "arguments", [(), *[(name,) for name in sorted(main.commands)]], ids=lambda a: " ".join(a) or "rashomon"
)
def test_every_help_has_an_example_and_the_exit_codes(arguments: tuple[str, ...]) -> None:
    for flag in ("--help", "-h"):
        text = run(*arguments, flag).stdout
        assert "Example" in text
        assert "rashomon " in text
        assert "Exit codes: 0" in text.replace("\n", " ").replace("  ", " ")


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_option_is_explained(name: str) -> None:
    options = [p for p in main.commands[name].params if isinstance(p, click.Option)]
    assert options
    assert [o.name for o in options if not o.help] == []
