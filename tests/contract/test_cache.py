"""With a cache and without: the same, byte for byte, and less work."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import rashomon
from rashomon.api import Collation, annotate, collate
from rashomon.write import WRITERS
from tests.pipeline import REPORTS

PACKAGE = Path(rashomon.__file__).parent
LEDGER = "“The dam will hold,” said Lena Quist, the mayor.\n\nIt rained on Norrby all day and all night on Monday.\n"
HERALD = "Lena Quist said on Monday that the dam would hold.\n\nNobody in the town was asked to leave, she added.\n"


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "reports" / name for name in ("ledger.txt", "herald.md")]
    paths[0].parent.mkdir()
    for path, text in zip(paths, (LEDGER, HERALD), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def _written(answer: Collation) -> dict[str, str]:
    return {writer.name: answer.write(writer.name) for writer in WRITERS}


def test_the_example_is_the_same_in_every_format(harbour: Collation, tmp_path: Path) -> None:
    cold, warm = (collate([REPORTS], cache=tmp_path / "kept") for _ in range(2))
    assert _written(cold) == _written(warm) == _written(harbour)
    assert warm.originals == harbour.originals
    assert warm.warnings == ()


def test_what_was_kept_of_single_articles_gives_the_same(tmp_path: Path) -> None:
    fewer, more = sorted(REPORTS.iterdir())[:3], sorted(REPORTS.iterdir())[1:5]
    collate(fewer, cache=tmp_path)
    assert collate(more, cache=tmp_path).to_json() == collate(more).to_json()
    assert annotate(more, cache=tmp_path).to_jsonl() == annotate(more, cache=tmp_path).to_jsonl()
    assert annotate(more, cache=tmp_path).to_jsonl() == annotate(more).to_jsonl()


def test_a_changed_report_and_other_models_are_seen(files: list[Path], tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    both = [collate(files, cache=kept).to_json(), collate(files, cache=kept, models=None).to_json()]
    assert both == [collate(files).to_json(), collate(files, models=None).to_json()]
    files[0].write_text(LEDGER.replace("will hold", "will not hold"), encoding="utf-8")
    changed = collate(files, cache=kept).to_json()
    assert changed == collate(files).to_json()
    assert changed not in both


def test_a_cache_that_is_all_damaged_is_written_anew(files: list[Path], tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    page = collate(files, cache=kept).to_html()
    entries = [path for path in kept.rglob("*") if len(path.name) == 64]
    assert entries
    for path in entries:
        path.write_bytes(path.read_bytes()[::-1])
    assert collate(files, cache=kept).to_html() == page
    assert all(path.read_bytes() for path in entries)
    assert collate(files, cache=kept).to_html() == page


def test_what_could_not_be_read_is_told_each_time(files: list[Path], tmp_path: Path) -> None:
    lines = tmp_path / "reports" / "more.jsonl"
    lines.write_text('{"title": "Rain", "text": "It rained on Norrby all day."}\n{"title": \n', encoding="utf-8")
    plain, cold, warm = (collate([*files, lines], cache=kept) for kept in (None, tmp_path, tmp_path))
    assert [str(f) for f in cold.failures] == [str(f) for f in warm.failures] == [str(f) for f in plain.failures]
    assert len(warm.failures) == 1
    assert warm.to_json() == plain.to_json()


def test_a_cache_that_cannot_be_written_costs_nothing_but_a_warning(files: list[Path], tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file in the way")
    answer = collate(files, cache=tmp_path / "kept")
    assert answer.to_json() == collate(files).to_json()
    assert len(answer.warnings) == 1


def _run(code: str, **more: str) -> str:
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **more}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_neither_stages_nor_models_nor_templates_are_loaded_where_nothing_changed(
    files: list[Path], tmp_path: Path
) -> None:
    code = f"""
import sys, json, rashomon
rashomon.collate({[str(path) for path in files]!r}, cache={str(tmp_path / "kept")!r}).to_html()
print(json.dumps(sorted(sys.modules)))
"""
    heavy = {"onnxruntime", "numpy", "jinja2", "rashomon.plan", "rashomon.stages.tagging"}
    assert heavy <= set(json.loads(_run(code)))
    assert not heavy & set(json.loads(_run(code)))


def test_a_program_with_another_parameter_does_not_read_what_this_one_kept(files: list[Path], tmp_path: Path) -> None:
    package = tmp_path / "other" / "rashomon"
    shutil.copytree(PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__", "weights"))
    (package / "neural" / "weights").symlink_to(PACKAGE / "neural" / "weights")
    stage = package / "stages" / "voices.py"
    changed = stage.read_text().replace("version=1", "version=7")
    assert changed != stage.read_text()
    stage.write_text(changed)
    code = f"""
import rashomon
answer = rashomon.collate({[str(path) for path in files]!r}, cache={str(tmp_path / "kept")!r})
print(answer.report.made_by.settings["voices"]["version"])
"""
    ours = os.pathsep.join([str(PACKAGE.parent), os.environ.get("PYTHONPATH", "")])
    told = [_run(code, PYTHONPATH=path).strip() for path in (ours, str(package.parent), ours)]
    assert told == ["1", "7", "1"]
