"""What must never happen: an input lost, an output taken for a witness, a file name that changes a finding."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from rashomon.api import Collation, collate
from rashomon.cli import USAGE, main
from tests.pipeline import REPORTS

REPORT = "Mayor Lena Quist said on Tuesday that the old lock would stay shut until the rains came back.\n"


def write(folder: Path, **texts: str) -> list[Path]:
    paths = [folder / f"{name}.txt" for name in texts]
    for path, text in zip(paths, texts.values(), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def test_an_input_is_never_overwritten(tmp_path: Path) -> None:
    (path,) = write(tmp_path, a=REPORT)
    result = CliRunner().invoke(main, ["collate", str(path), "-o", str(path)])
    assert result.exit_code == USAGE
    assert "one of the inputs" in result.output
    assert path.read_text(encoding="utf-8") == REPORT


def test_a_page_of_ours_is_no_witness(tmp_path: Path) -> None:
    write(tmp_path, a=REPORT, b=REPORT.replace("Tuesday", "Monday"))
    (tmp_path / "page.html").write_text(collate([tmp_path]).to_html(), encoding="utf-8")
    again = collate([tmp_path])
    assert len(again.articles) == 2
    assert [Path(f.source).name for f in again.failures] == ["page.html"]


def test_a_report_of_ours_adds_no_article(tmp_path: Path) -> None:
    write(tmp_path, a=REPORT, b=REPORT.replace("Tuesday", "Monday"))
    (tmp_path / "out.json").write_text(collate([tmp_path]).to_json(), encoding="utf-8")
    again = collate([tmp_path])
    assert len(again.articles) == 2
    assert {loss.kind for loss in again.report.loss} == {"duplicate-input"}


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
