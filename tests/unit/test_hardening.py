"""What must never happen: an input lost, an output taken for a witness, a file name that changes a finding."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rashomon.api import Collation, collate
from rashomon.cli import SOME_UNREAD, USAGE, main
from tests.pipeline import REPORTS

REPORT = "Mayor Lena Quist said on Tuesday that the old lock would stay shut until the rains came back.\n"


def write(folder: Path, **texts: str) -> list[Path]:
    paths = [folder / f"{name}.txt" for name in texts]
    for path, text in zip(paths, texts.values(), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def run(*arguments: str | Path, given: str | None = None) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)), input=given, catch_exceptions=False)


def _link(folder: Path) -> Path:
    (folder / "link.md").symlink_to(folder / "in" / "a.txt")
    return folder / "link.md"


def _hard_link(folder: Path) -> Path:
    (folder / "other.md").hardlink_to(folder / "in" / "a.txt")
    return folder / "other.md"


def _other_end(folder: Path) -> Path:
    """The file outside that a link in the folder leads to."""
    (folder / "outside.txt").write_text(REPORT.replace("Tuesday", "Sunday"), encoding="utf-8")
    (folder / "in" / "inside.txt").symlink_to(folder / "outside.txt")
    return folder / "outside.txt"


def _new(name: str, text: str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        (folder / "in" / name).write_text(text, encoding="utf-8")
        return folder / "in" / name

    return make


TARGETS: dict[str, Callable[[Path], Path]] = {
    "a report": lambda folder: folder / "in" / "a.txt",
    "by a roundabout way": lambda folder: folder / "in" / ".." / "in" / "a.txt",
    "by a link": _link,
    "by another name": _hard_link,
    "where a link leads": _other_end,
    "the same text again": _new("copy.md", REPORT),
    "unreadable": _new("broken.json", '{"text": "no." '),
    "with nothing in it": _new("empty.html", ""),
    "hidden": _new(".notes.md", "mine"),
    "of no known format": _new("style.css", "p {}"),
    "judgements": _new("judged.jsonl", '{"judge":"confirm","by":"R","on":"2031-03-01","why":"","finding":"x"}\n'),
    "a name like a line's": _new("b.txt:7", REPORT.replace("Tuesday", "Friday")),
    "no unicode": _new(os.fsdecode(b"n\xff.txt"), REPORT.replace("Tuesday", "Monday")),
}


@pytest.mark.parametrize("command", ["collate", "annotate"])
@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
@pytest.mark.parametrize("given", ["in", "files"])
def test_what_was_given_is_never_overwritten(
    command: str, target: Callable[[Path], Path], given: str, tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    write(folder, a=REPORT)
    path = target(tmp_path)
    before = {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    inputs = [folder] if given == "in" else sorted(folder.iterdir())
    result = run(command, *inputs, "--no-models", "-o", path, *(("-f", "json") if command == "collate" else ()))
    assert result.exit_code == USAGE
    assert "one of the inputs" in result.output
    assert {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()} == before


@pytest.mark.parametrize("suffix", ["html", "md", "json", "jsonl", "txt"])
def test_a_report_of_ours_among_the_reports_is_made_anew(suffix: str, tmp_path: Path) -> None:
    write(tmp_path, a=REPORT, b=REPORT.replace("Tuesday", "Monday"))
    made = tmp_path / f"event.{suffix}"
    assert run("collate", tmp_path, "--no-models", "-o", made).exit_code == 0
    again = run("collate", tmp_path, "--no-models", "-o", made)
    assert again.exit_code == 0
    assert "passed over 1 × this was made by Rashomon" in again.stderr
    second = made.read_bytes()
    assert run("collate", tmp_path, "--no-models", "-o", made).exit_code == 0
    assert made.read_bytes() == second


def test_names_and_titles_cannot_command_a_terminal(tmp_path: Path) -> None:
    write(tmp_path, a=REPORT)
    (tmp_path / "x\x1b]0;mine\x07.json").write_text("{", encoding="utf-8")
    (tmp_path / "y\x1b[31m.md").write_text(REPORT.replace("Tuesday", "Friday"), encoding="utf-8")
    (tmp_path / "z\x1b[31m.csv").write_text("a,b", encoding="utf-8")
    fields = {"text": "Ann Bell said \x1b[2Jno.", "title": "\x1b[31mX", "outlet": "\x1b]0;mine\x07\x9b"}
    (tmp_path / "b.json").write_text(json.dumps(fields), encoding="utf-8")
    for name in ("md", "text", "html", None):
        options = ["-f", name] if name else []
        result = run("collate", tmp_path, "--no-models", *options)
        assert result.exit_code == SOME_UNREAD
        assert not {"\x1b", "\x07", "\x9b"} & set(result.stdout + result.stderr)
    alone = run("collate", tmp_path / "x\x1b]0;mine\x07.json")
    assert "\x1b" not in alone.stderr


@pytest.mark.parametrize(
    ("shut", "arguments", "code"),
    [
        ("<&-", "collate - a.txt --no-models -f json -o o.json", SOME_UNREAD),
        ("<&-", "collate -", 1),
        ("2>&-", "collate a.txt nope.txt --no-models -f json -o o.json", SOME_UNREAD),
        ("2>&-", "collate nope.txt", 1),
        (">&-", "collate a.txt --no-models", USAGE),
        (">&-", "collate a.txt --no-models -f json", USAGE),
        (">&-", "annotate a.txt --no-models", USAGE),
        (">&-", "collate a.txt --no-models -f json -o o.json", 0),
        (">/dev/full", "collate a.txt --no-models -f json", USAGE),
    ],
)
def test_streams_may_be_closed_or_full(shut: str, arguments: str, code: int, tmp_path: Path) -> None:
    write(tmp_path, a=REPORT)
    command = f"{shlex.quote(sys.executable)} -c 'from rashomon.cli import main; main()' {arguments} {shut}"
    done = subprocess.run(["sh", "-c", command], cwd=tmp_path, capture_output=True, check=False, timeout=120)
    assert done.returncode == code
    assert b"Traceback" not in done.stderr
    assert (tmp_path / "o.json").exists() == ("o.json" in arguments)


def test_bytes_that_are_no_text_make_no_judgement(tmp_path: Path) -> None:
    result = run("judge", tmp_path / "j.jsonl", "same-actor", os.fsdecode(b"Caf\xe9"), "Cafe", "--by", "R")
    assert result.exit_code == USAGE
    assert "no text" in result.output
    assert not (tmp_path / "j.jsonl").exists()


def test_what_stands_on_standard_input_is_not_overwritten(tmp_path: Path) -> None:
    write(tmp_path, a=REPORT)
    code = "from rashomon.cli import main; main()"
    with open(tmp_path / "a.txt", "rb") as opened:
        done = subprocess.run(
            [sys.executable, "-c", code, "collate", "-", "--no-models", "-o", "a.txt"],
            stdin=opened,
            cwd=tmp_path,
            capture_output=True,
            check=False,
        )
    assert done.returncode == USAGE
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == REPORT


@pytest.mark.parametrize("name", ["json", "html", "md", "text", "jsonl"])
def test_where_the_command_runs_changes_nothing(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    write(tmp_path / "in", a=REPORT, b=REPORT.replace("Tuesday", "Monday"))
    (tmp_path / "in" / "c.json").write_text("{", encoding="utf-8")
    written = set()
    for at, given in ((tmp_path, "in"), (tmp_path / "in", "."), (tmp_path / "in", str(tmp_path / "in"))):
        monkeypatch.chdir(at)
        written.add(run("collate", given, "--no-models", "-f", name).stdout)
    assert len(written) == 1


def test_one_text_of_two_outlets_is_two_articles_and_one_origin(tmp_path: Path) -> None:
    for outlet in ("Norrby Post", "Aldmouth Echo"):
        (tmp_path / f"{outlet}.md").write_text(f"---\noutlet: {outlet}\n---\n{REPORT}", encoding="utf-8")
    collation = collate([tmp_path])
    assert len(collation.articles) == 2
    assert len(collation.origins) == 1


def found(collation: Collation) -> tuple[object, ...]:
    statements = sorted((s.id, s.speaker or "", s.via, s.utterance or "") for s in collation.statements)
    return statements, sorted(f.id for f in collation.findings), sorted(a.id for a in collation.actors)


def test_what_files_are_called_changes_nothing(tmp_path: Path, harbour: Collation) -> None:
    for n, path in enumerate(sorted(Path(REPORTS).iterdir(), reverse=True)):
        shutil.copy(path, tmp_path / f"{n}{path.suffix}")
    assert found(collate([tmp_path])) == found(harbour)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Президент приехал в город и сказал, что мост закрыт.\n", "und"),
        (
            "Le pont du port est fermé depuis lundi, a dit Lena Quist. « Personne ne passe dans la nuit », dit-elle.\n",
            "fr",
        ),
        ("---\nlanguage: de\n---\nDie Brücke ist zu.\n", "de"),
        (f"---\nlanguage: de\n---\n{REPORT}", "en"),
        (REPORT, "en"),
    ],
)
def test_a_language_without_rules_is_told(tmp_path: Path, text: str, language: str) -> None:
    for name, content in (("a", text), ("b", REPORT.replace("Mayor", "Captain"))):
        (tmp_path / f"{name}.md").write_text(content, encoding="utf-8")
    done = collate([tmp_path])
    article = done.articles[0]
    assert article.language == language
    assert ("language" in {loss.kind for loss in article.loss}) == (language != "en")
    read = {m.article for actor in done.actors for m in actor.mentions}
    assert (article.id in read, bool(article.passages)) == (language == "en", language == "en")


def test_an_event_in_no_language_with_rules_is_kept(tmp_path: Path) -> None:
    (path,) = write(tmp_path, a="Президент приехал в город и сказал, что мост закрыт.\n")
    done = collate([path])
    assert [a.language for a in done.articles] == ["und"]
    assert "und" in done.to_json()
    assert done.to_html()


def test_quiet_is_quiet(tmp_path: Path) -> None:
    (path,) = write(tmp_path, a=REPORT)
    result = CliRunner().invoke(main, ["collate", str(path), "-q", "-o", str(tmp_path / "page.html")])
    assert (result.exit_code, result.output) == (0, "")


def test_open_goes_with_a_page_only(tmp_path: Path) -> None:
    (path,) = write(tmp_path, a=REPORT)
    result = CliRunner().invoke(main, ["collate", str(path), "--open", "--format", "json"])
    assert result.exit_code == USAGE


def test_a_page_with_a_codec_that_no_page_is_written_in_is_read(tmp_path: Path) -> None:
    page = b'<html><head><meta charset="idna"></head><body><article><p>' + REPORT.encode() * 3
    (tmp_path / "a.html").write_bytes(page + b"caf\xe9</p></article></body></html>")
    assert len(collate([tmp_path / "a.html"]).articles) == 1
