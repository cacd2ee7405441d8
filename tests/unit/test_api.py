"""What a program calls, really run."""

from __future__ import annotations

import io
import json
import socket
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest

import rashomon
from rashomon.api import Annotations, Collation, annotate, collate
from rashomon.model import records as r
from rashomon.model.errors import EvidenceError, NothingToCollate, UsageError
from rashomon.neural import OWN_MODELS
from rashomon.plan import PLAN, SORTING
from rashomon.write import WRITERS
from tests.pipeline import REPORTS

LEDGER = "“The dam will hold,” said Lena Quist, the mayor.\n\nIt rained on Norrby all day and all night on Monday.\n"
HERALD = "Lena Quist said on Monday that the dam would hold.\n\nNobody in the town was asked to leave, she added.\n"


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "ledger.txt", tmp_path / "herald.md"]
    for path, text in zip(paths, (LEDGER, HERALD), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def test_the_package_has_the_public_names() -> None:
    assert rashomon.collate is collate
    assert rashomon.__version__
    assert all(hasattr(rashomon, name) for name in rashomon.__all__)


def test_a_collation_holds_everything(files: list[Path]) -> None:
    answer = collate(files)
    assert isinstance(answer, Collation)
    assert [Path(a.source).name for a in answer.articles] == ["herald.md", "ledger.txt"]
    assert {a.name for a in answer.actors} >= {"Lena Quist"}
    assert answer.statements
    assert answer.utterances
    assert answer.failures == ()
    assert answer.voices
    for name in ("findings", "derivations", "origins", "timeline", "positions", "brief"):
        assert getattr(answer, name) == getattr(answer.report, name)


def test_one_path_alone_is_taken_too(files: list[Path]) -> None:
    assert len(collate(files[0]).articles) == 1  # type: ignore[arg-type]
    assert len(collate(str(files[0].parent)).articles) == 2


def test_a_folder_a_pattern_and_files_give_the_same(files: list[Path]) -> None:
    folder = files[0].parent
    whole = collate([folder]).to_json()
    assert collate([folder / "*"]).to_json() == whole
    assert collate(files).to_json() == collate(files[::-1]).to_json() == whole


def test_standard_input_is_one_report(files: list[Path]) -> None:
    answer = collate(["-", files[0]], stdin=io.BytesIO(HERALD.encode()))
    assert [a.source for a in answer.articles if a.source == "-"] == ["-"]
    assert len(answer.articles) == 2


def test_the_originals_are_kept_byte_for_byte(files: list[Path]) -> None:
    answer = collate(files)
    assert sorted(answer.originals.values()) == sorted([LEDGER.encode(), HERALD.encode()])
    assert {a.sha256 for a in answer.articles} == set(answer.originals)


def test_what_cannot_be_read_is_a_failure_and_a_loss_and_the_rest_is_read(files: list[Path], tmp_path: Path) -> None:
    binary = tmp_path / "scan.txt"
    binary.write_bytes(b"\x00\x01\x02" * 500)
    answer = collate([*files, binary, tmp_path / "missing.txt"])
    assert len(answer.articles) == 2
    assert sorted(Path(f.source).name for f in answer.failures) == ["missing.txt", "scan.txt"]
    assert {loss.kind for loss in answer.report.loss} == {"unreadable"}


def test_nothing_to_read_is_an_error_that_says_why(tmp_path: Path) -> None:
    with pytest.raises(NothingToCollate, match=r"missing\.txt"):
        collate([tmp_path / "missing.txt"])
    with pytest.raises(NothingToCollate, match="no input"):
        collate([])


def test_annotations_are_one_line_an_article_and_compare_nothing(files: list[Path]) -> None:
    answer = annotate(files)
    assert isinstance(answer, Annotations)
    lines = [json.loads(line) for line in answer.to_jsonl().splitlines()]
    assert [Path(line["source"]).name for line in lines] == ["herald.md", "ledger.txt"]
    assert all(line["statements"] for line in lines)
    assert not answer.report.utterances
    assert not answer.report.findings


def test_every_format_is_written_by_its_name(files: list[Path]) -> None:
    answer = collate(files)
    for writer in WRITERS:
        assert answer.write(writer.name) == writer.render(answer.report)
    assert answer.to_json() == answer.write("json")
    assert answer.to_html() == answer.write("html")
    assert answer.to_markdown() == answer.write("md")


def test_an_unknown_format_names_those_there_are(files: list[Path]) -> None:
    with pytest.raises(UsageError, match="json"):
        collate(files).write("docx")


def test_a_false_span_is_not_written(files: list[Path]) -> None:
    answer = collate(files)
    first, *rest = answer.statements
    false = r.replace(first, content=r.replace(first.content, text="never said"))
    broken = Collation(report=r.replace(answer.report, statements=(false, *rest)), originals={}, failures=())
    with pytest.raises(EvidenceError):
        broken.to_json()


FERRY = (
    "The ferry Orla ran aground off Pellow on Monday with ninety passengers on board.\n\n"
    "“{said},” said Ida Holm, the captain of the Orla. {more}\n\nPellow harbour was closed until the evening.\n"
)
STRIKE = (
    "Teachers in Garrow went on strike on Wednesday over pay and the size of classes.\n\n"
    "“{said},” said Mats Tveit of the Garrow teachers’ union. {more}\n\nSchools in Garrow stayed shut.\n"
)


def _reports(folder: Path, texts: dict[str, str]) -> Path:
    folder.mkdir()
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


MIXED = {
    "a.txt": FERRY.format(said="Nobody was hurt", more="The Orla is 40 years old."),
    "b.txt": STRIKE.format(said="We have waited long enough", more="About 300 teachers marched through Garrow."),
    "c.txt": FERRY.format(said="Nobody has been hurt", more="Divers looked at the hull of the Orla."),
    "d.txt": STRIKE.format(said="We waited long enough", more="Some 400 teachers marched through Garrow."),
}


@pytest.mark.parametrize("models", [OWN_MODELS, None], ids=["models", "rules"])
def test_two_events_in_one_folder_are_collated_apart(tmp_path: Path, models: Path | None) -> None:
    folder = _reports(tmp_path / "mixed", MIXED)
    apart = collate([folder], models=models)
    named = {a.id: Path(a.source).name for a in apart.articles}
    assert sorted([named[key] for key in e.articles] for e in apart.events) == [["a.txt", "c.txt"], ["b.txt", "d.txt"]]
    event_of = {key: event.id for event in apart.events for key in event.articles}
    for finding in apart.findings:
        assert len({event_of[key] for side in finding.sides for key in side.articles}) == 1
    for actor in apart.actors:
        assert len({event_of[span.article] for span in actor.mentions}) == 1
    assert apart.report.notes[0].startswith("2 events: ")
    assert "--together" in apart.report.notes[0]
    assert {entry.event for entry in apart.timeline} <= set(event_of.values())
    assert all(section.event in set(event_of.values()) for section in apart.brief.sections)
    for written in (apart.to_html(), apart.to_markdown(), apart.write("text")):
        assert "2 events" in written
    assert [e["id"] for e in json.loads(apart.to_json())["events"]] == [e.id for e in apart.events]


def test_an_unrelated_event_changes_no_finding(tmp_path: Path) -> None:
    both = collate([_reports(tmp_path / "both", MIXED)])
    alone = collate([_reports(tmp_path / "alone", {name: MIXED[name] for name in ("b.txt", "d.txt")})])
    assert alone.findings
    assert {f.id for f in alone.findings} <= {f.id for f in both.findings}
    assert len(alone.events) == 1
    assert alone.report.notes == ()


def test_together_takes_all_as_one_event(tmp_path: Path) -> None:
    answer = collate([_reports(tmp_path / "mixed", MIXED)], events="together")
    assert answer.events == ()
    assert answer.report.notes == ()
    assert len(answer.origins) == 4


def test_a_name_in_two_events_is_an_actor_of_each(tmp_path: Path) -> None:
    shared = "\nPrime Minister Ottar Lind wished all well.\n"
    answer = collate([_reports(tmp_path / "mixed", {name: text + shared for name, text in MIXED.items()})])
    assert len(answer.events) == 2
    linds = [a for a in answer.actors if a.name == "Ottar Lind"]
    assert len(linds) == len({a.id for a in linds}) == 2
    assert answer.to_json()


def test_articles_that_are_not_read_are_no_accounts(files: list[Path], tmp_path: Path) -> None:
    french = "Le maire a dit que le barrage tiendra, et que personne ne doit quitter la ville dans la nuit de lundi.\n"
    (tmp_path / "journal.txt").write_text(french, encoding="utf-8")
    answer = collate([*files, tmp_path / "journal.txt"])
    assert [Path(a.source).name for a in answer.articles if not a.read] == ["journal.txt"]
    assert len(answer.report.accounts) == len(answer.origins) == 2
    assert any("journal.txt" in note and "'fr'" in note for note in answer.report.notes)
    for written in (answer.to_html(), answer.to_markdown(), answer.write("text")):
        assert "2 accounts" in written
        assert "not read" in written


def test_one_account_has_nothing_to_compare(files: list[Path]) -> None:
    answer = collate(files[:1])
    for format_ in ("html", "md", "json", "text"):
        assert "one account: nothing to compare" in answer.write(format_)


def test_a_collation_prints_as_a_line(harbour: Collation) -> None:
    assert str(harbour) == repr(harbour)
    assert len(repr(harbour)) < 160
    assert "\n" not in repr(harbour)


def test_a_large_page_is_not_kept_in_a_notebook(harbour: Collation, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rashomon.api._LARGEST_SHOWN", 1000)
    assert len(harbour._repr_html_()) < 400


def test_records_are_found_by_their_ids(harbour: Collation) -> None:
    assert harbour.article(harbour.articles[1].id) is harbour.articles[1]
    assert harbour.actor(harbour.actors[1].id) is harbour.actors[1]
    with pytest.raises(KeyError):
        harbour.actor("p-0")


def test_the_names_of_the_package_are_the_public_ones() -> None:
    code = "import rashomon; print(*dir(rashomon))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert sorted(told) == sorted(rashomon.__all__)


def test_a_notebook_shows_the_page_in_a_frame_of_its_own(harbour: Collation) -> None:
    shown = harbour._repr_html_()
    assert shown.startswith("<iframe ")
    inner = shown.split('srcdoc="', 1)[1].split('"', 1)[0]
    assert unescape(inner) == harbour.to_html()


def test_the_settings_of_every_stage_are_told(harbour: Collation) -> None:
    settings = json.loads(harbour.to_json())["made_by"]["settings"]
    stages = (*SORTING, *PLAN)
    assert set(settings) == {stage.name for stage in stages}
    assert all(settings[stage.name]["version"] == stage.version for stage in stages)


def test_progress_is_told_until_all_is_done(files: list[Path]) -> None:
    told: list[tuple[int, int, str]] = []
    collate(files, progress=lambda *step: told.append(step))
    assert told[-1][0] == told[-1][1]
    assert all(0 <= done <= total for done, total, _ in told)


def test_no_network_is_touched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a connection was tried")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    answer = collate([REPORTS / "01-copperline.html", REPORTS / "06-quayside-post.txt"])
    assert answer.to_html()
