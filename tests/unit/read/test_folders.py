"""What a folder holds beside reports: known, told, and no account of anything."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from rashomon.api import annotate, collate
from rashomon.model.errors import NothingToCollate
from rashomon.read import Intake, keep_originals, load
from rashomon.write import WRITERS

REPORT = "Warden Edda Falk said on Tuesday that the old lock would stay shut until the rains came back.\n"
PAGE = f"<html><head><title>Lock</title></head><body><article><p>{REPORT * 3}</p></article></body></html>"
ADVERT = "<html><body><a href='https://ads.example'>Buy a boat and sail away from all you knew</a></body></html>"
JUDGED = '{"judge":"confirm","by":"R. Reader","on":"2031-03-01","why":"","finding":"who is mayor"}\n'


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write("in/a.txt", REPORT)
    write("in/b.txt", REPORT.replace("Tuesday", "Monday"))


def write(name: str, content: str | bytes = "") -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def read(intake: Intake) -> list[str]:
    return [article.source for article in intake.articles]


def passed(intake: Intake) -> list[str]:
    return [loss.detail for loss in intake.loss if loss.kind == "passed-over"]


def faults(intake: Intake) -> dict[str, str]:
    return {failure.source: failure.reason for failure in intake.failures}


@pytest.mark.parametrize("name", ["in/out.x", "in/notes.txt", "in/deep/z.md", "in/w.json", "in/w.html"])
@pytest.mark.parametrize("writer", WRITERS, ids=lambda w: w.name)
def test_what_we_wrote_is_passed_over_whatever_it_is_called(writer: object, name: str) -> None:
    plan = annotate if writer.name == "annotations" else collate  # type: ignore[attr-defined]
    write(name, plan(["in"], models=None).write(writer.name))  # type: ignore[attr-defined]
    intake = load(["in"])
    assert read(intake) == ["a.txt", "b.txt"]
    assert intake.failures == ()
    assert len(passed(intake)) == 1
    assert "made by Rashomon" in passed(intake)[0]
    assert name.removeprefix("in/") in passed(intake)[0]
    named = load(["in/a.txt", name])
    assert len(named.articles) == 1
    assert "made by Rashomon" in named.failures[0].reason


@pytest.mark.parametrize("name", ["in/judgements.jsonl", "in/j.txt", "in/j.json"])
@pytest.mark.parametrize("content", [JUDGED, JUDGED * 3, f"\n{JUDGED}", f'{{"judge": \n{JUDGED}'])
def test_judgements_are_no_account(name: str, content: str) -> None:
    write(name, content)
    intake = load(["in"])
    assert (read(intake), intake.failures) == (["a.txt", "b.txt"], ())
    assert "judgements" in passed(intake)[0]
    assert "--judgements" in load([name]).failures[0].remedy


def test_a_summary_that_a_shell_wrote_in_two_bytes_a_letter_is_known() -> None:
    write("in/out.txt", collate(["in"], models=None).write("text").encode("utf-16"))
    assert read(load(["in"])) == ["a.txt", "b.txt"]


@pytest.mark.parametrize(
    "text",
    [
        "They used Rashomon for it.\n",
        "It says: Made by Rashomon 0.1.0\n",
        "Made by Rashomon in 1950, the gate still stands.\n",
        '"schema": "rashomon/1" is how it begins, she said.\n',
        'The judge said "judge" by day.\n',
    ],
)
def test_who_writes_about_us_is_read(text: str) -> None:
    write("in/c.txt", REPORT.replace("Tuesday", "Friday") + text)
    assert read(load(["in"])) == ["a.txt", "b.txt", "c.txt"]


@pytest.mark.parametrize("page", ["lock.html", "lock.htm", "lock.mhtml"])
@pytest.mark.parametrize("folder", ["lock_files", "lock-Dateien", "lock_fichiers", "lock.files"])
@pytest.mark.parametrize("given", [["in"], ["in/*"], ["in/**/*.html", "in/**/*.txt"], None])
def test_what_a_saved_page_shows_is_no_account(folder: str, page: str, given: list[str] | None) -> None:
    write(f"in/{page}", PAGE.replace("Tuesday", "Friday"))
    write(f"in/{folder}/saved_resource.html", ADVERT)
    write(f"in/{folder}/deep/robots.txt", "Nothing here is for you, stranger.")
    intake = load(given or [str(path) for path in Path("in").iterdir()])
    assert {"saved_resource.html", "robots.txt"}.isdisjoint(os.path.basename(name) for name in read(intake))
    assert intake.failures == ()
    assert len(passed(intake)) == 1
    assert "belongs to a saved page" in passed(intake)[0]


def test_what_is_left_of_a_saved_page_is_known_by_what_lies_there() -> None:
    write("in/lock_files/advert.html", PAGE)
    write("in/lock_files/style.css", "p {}")
    assert read(load(["in"])) == ["a.txt", "b.txt"]


@pytest.mark.parametrize("folder", ["case_files", "lock_reports", "files", "lock"])
def test_a_folder_of_reports_with_such_a_name_is_read(folder: str) -> None:
    write("in/lock.html", PAGE.replace("Tuesday", "Friday"))
    write(f"in/{folder}/c.txt", REPORT.replace("Tuesday", "Sunday"))
    assert f"{folder}/c.txt" in read(load(["in"]))


def test_a_folder_of_a_saved_page_that_is_all_that_is_named_is_read() -> None:
    write("in/lock.html", PAGE)
    write("in/lock_files/c.txt", REPORT)
    assert read(load(["in/lock_files"])) == ["c.txt"]


def test_whatever_else_is_not_read_is_told_with_its_reason() -> None:
    write("in/feed.xml", "<rss><channel/></rss>")
    write("in/items.csv", "title,date\nFerry,Monday\n")
    write("in/photo.jpg", b"\xff\xd8\xff\xe0 JFIF")
    write("in/notes.report", "Words.")
    os.mkfifo("in/pipe.txt")
    Path("in/gone.txt").symlink_to("/nowhere/gone.txt")
    Path("elsewhere").mkdir()
    Path("in/more").symlink_to(Path("elsewhere").absolute(), target_is_directory=True)
    intake = load(["in"])
    assert read(intake) == ["a.txt", "b.txt"]
    assert {name: reason.split()[-1] for name, reason in faults(intake).items()} == {
        "feed.xml": "short",
        "items.csv": "(CSV)",
        "photo.jpg": "image",
        "notes.report": "name",
        "pipe.txt": "folder",
        "gone.txt": "nowhere",
        "more": "followed",
    }


def test_a_folder_that_may_not_be_opened_is_told() -> None:
    Path("in/shut").mkdir(mode=0)
    if os.access("in/shut", os.R_OK):
        pytest.skip("this user may open everything")
    assert list(faults(load(["in"]))) == ["shut"]


def test_what_is_passed_over_for_one_reason_is_told_in_one_line() -> None:
    for n in range(12):
        write(f"in/.{n}.txt")
    assert passed(load(["in"])) == ["12 × hidden: .0.txt, .1.txt, .2.txt, …"]


def test_kept_originals_and_the_cache_are_passed_over() -> None:
    keep_originals(load(["in"]).originals, "in/kept")
    collate(["in"], models=None, cache="in/cache")
    intake = load(["in"])
    assert read(intake) == ["a.txt", "b.txt"]
    assert intake.failures == ()
    assert passed(intake)[0].startswith("3 × kept by Rashomon")


def test_two_names_that_print_alike_are_two_files() -> None:
    for name, day in ((b"\xff.txt", "Friday"), (b"\xfe.txt", "Sunday")):
        Path("in", os.fsdecode(name)).write_text(REPORT.replace("Tuesday", day), encoding="utf-8")
    assert read(load(["in"])) == ["?.txt", "?.txt", "a.txt", "b.txt"]


def test_an_address_is_told_to_be_none() -> None:
    (failure,) = load(["https://quay.example/ferry"]).failures
    assert "nothing is fetched" in failure.reason
    assert "save the page" in failure.remedy


def test_a_folder_with_nothing_but_our_own_says_so() -> None:
    write("own/page.html", collate(["in"], models=None).to_html())
    with pytest.raises(NothingToCollate, match=r"made by Rashomon.*page\.html"):
        collate(["own"], models=None)
