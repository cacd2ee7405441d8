import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from rashomon.read import LIMIT, READERS, Intake, keep_originals, limits, load
from rashomon.read.registry import reader_for

SHARED = Path(__file__).resolve().parents[4] / "shared"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(name: str, content: str | bytes) -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return name


def sources(intake: Intake) -> list[str]:
    return [article.source for article in intake.articles]


def test_files_folders_and_patterns() -> None:
    write("a.txt", "One.")
    write("in/b.md", "Two.")
    write("in/deep/c.txt", "Three.")
    write("d1.txt", "Four.")
    write("d2.txt", "Five.")
    intake = load(["a.txt", "in", "d*.txt"])
    assert sources(intake) == ["a.txt", "d1.txt", "d2.txt", "in/b.md", "in/deep/c.txt"]
    assert intake.failures == ()
    assert intake.loss == ()


def test_the_order_of_inputs_does_not_matter() -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        write(name, f"This is {name}.")
    write("copy.txt", "This is b.txt.")
    names = ["a.txt", "b.txt", "c.txt", "copy.txt", "none.txt"]
    first, second = load(names), load(names[::-1])
    assert first.articles == second.articles
    assert first.loss == second.loss


@pytest.mark.parametrize(
    ("at", "given"),
    [
        (".", ["in"]),
        (".", ["./in/../in/"]),
        (".", ["in/a.txt", "in/deep/b.md"]),
        (".", ["in/**/*.*"]),
        ("in", ["."]),
        ("in", ["a.txt", "deep"]),
        ("in/deep", [".."]),
        ("in/deep", ["../a.txt", "b.md"]),
        ("elsewhere", ["../in"]),
    ],
)
def test_sources_are_named_from_the_folder_that_holds_all(
    at: str, given: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write("in/a.txt", "One.")
    write("in/deep/b.md", "Two.")
    Path("elsewhere").mkdir()
    absolute = [os.path.abspath(os.path.join(at, item)) for item in given]
    monkeypatch.chdir(at)
    assert sources(load(given)) == sources(load(absolute)) == ["a.txt", "deep/b.md"]


def test_files_and_lines_come_in_the_order_that_people_count_in() -> None:
    write("in/2.txt", "Two.")
    write("in/10.txt", "Ten.")
    write("in/x.jsonl", "".join(f'{{"text": "Line {n}."}}\n' for n in range(1, 12)))
    assert sources(load(["in"])) == ["2.txt", "10.txt", *(f"x.jsonl:{n}" for n in range(1, 12))]


def test_hidden_and_foreign_files_in_a_folder_are_passed_over() -> None:
    write("in/a.txt", "One.")
    write("in/.hidden.txt", "No.")
    write("in/.git/b.txt", "No.")
    write("in/style.css", "p {}")
    intake = load(["in"])
    assert sources(intake) == ["a.txt"]
    assert intake.failures == ()
    assert [(loss.kind, loss.detail) for loss in intake.loss] == [
        ("passed-over", "2 × hidden: .git, .hidden.txt"),
        ("passed-over", "1 × style sheet, script or font: style.css"),
    ]


def test_a_document_in_a_folder_that_cannot_be_read_is_not_passed_over() -> None:
    write("in/a.txt", "One.")
    write("in/b.pdf", b"%PDF-1.7 ...")
    intake = load(["in"])
    assert sources(intake) == ["a.txt"]
    assert [(f.source, f.path) for f in intake.failures] == [("b.pdf", "in/b.pdf")]


def test_a_foreign_file_that_is_named_is_read_by_its_look() -> None:
    write("notes.report", "Words.")
    write("data.report", '{"text": "One."}')
    assert [a.text for a in load(["notes.report", "data.report"]).articles] == ["One.", "Words."]


def test_what_leads_to_nothing_is_named_and_the_rest_is_read() -> None:
    write("a.txt", "One.")
    write("empty.txt", "")
    write("blank.txt", " \n\n")
    write("image.txt", b"\x89PNG\r\n\x1a\n\x00\x00")
    write("bad.json", "{")
    Path("void").mkdir()
    write("foreign/style.css", "p {}")
    given = ["a.txt", "empty.txt", "blank.txt", "image.txt", "bad.json", "void", "foreign", "none.txt", "no*.md", ""]
    intake = load(given)
    assert sources(intake) == ["a.txt"]
    reasons = {f.source: f.reason for f in intake.failures}
    assert set(reasons) == set(given[1:-1]) | {"(empty name)"}
    assert reasons["empty.txt"] == reasons["blank.txt"] == "the file is empty"
    assert "image" in reasons["image.txt"]
    assert "no file of a known format" in reasons["void"]
    assert reasons["none.txt"] == "no such file or folder"
    assert "pattern" in reasons["no*.md"]
    told = [loss.detail for loss in intake.loss if loss.kind == "unreadable"]
    assert sorted(told) == sorted(str(f) for f in intake.failures)
    assert {loss.kind for loss in intake.loss} == {"unreadable", "passed-over"}


@pytest.mark.parametrize("name", ["a\x00b", "x" * 5000, "a/" * 3000, "\udcff.txt"])
def test_names_that_no_file_can_have(name: str) -> None:
    assert len(load([name]).failures) == 1


def test_a_file_name_that_is_no_unicode_can_still_be_reported() -> None:
    name = os.fsdecode(b"fa\xe7ade.txt")
    write(name, "One.")
    assert sources(load([name])) == ["fa?ade.txt"]


def test_the_same_bytes_are_read_once_under_the_first_name() -> None:
    write("b.txt", "One.")
    write("a.txt", "One.")
    intake = load(["b.txt", "a.txt"])
    assert sources(intake) == ["a.txt"]
    assert [(loss.kind, loss.detail) for loss in intake.loss] == [
        ("duplicate-input", "b.txt: the same bytes as a.txt; read once")
    ]


def test_the_same_file_named_twice_is_read_once() -> None:
    write("in/a.txt", "One.")
    intake = load(["in/a.txt", "in", "in/*.txt"])
    assert sources(intake) == ["a.txt"]
    assert [loss.kind for loss in intake.loss] == ["duplicate-input"]


def test_a_file_over_the_limit_is_refused() -> None:
    write("a.txt", b"words " * (LIMIT // 6 + 1))
    (failure,) = load(["a.txt"]).failures
    assert "20 MB" in failure.reason


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", "words " * (limits.LONGEST // 6 + 1), "1,000,000 characters for one article"),
        ("a.html", "<html><body>" + "<b></b>" * (limits.TAGS // 2 + 1), "500,000 tags"),
        ("a.txt", "<html><body>" + "<" * limits.TAGS, "500,000 tags"),
        ("a.jsonl", "{}\n" * (limits.LINES + 2), "100,000 lines"),
        ("a.json", '{"text": "' + "words " * (limits.LONGEST // 6 + 1) + '"}', "for one article"),
        ("a.jsonl", ('{"text": "' + "words " * 100_000 + '"}\n') * 7, "4,000,000 characters of text in one file"),
    ],
)
def test_what_would_take_too_long_is_refused_with_the_limit(name: str, content: str, reason: str) -> None:
    write(name, content)
    (failure,) = load([name]).failures
    assert reason in failure.reason
    assert failure.remedy


def test_one_article_that_is_too_long_leaves_the_others() -> None:
    long = '{"text": "' + "words " * (limits.LONGEST // 6 + 1) + '"}'
    write("a.jsonl", '{"text": "One."}\n' + long + '\n{"text": "Three."}\n')
    intake = load(["a.jsonl"])
    assert sources(intake) == ["a.jsonl:1", "a.jsonl:3"]
    assert [f.source for f in intake.failures] == ["a.jsonl:2"]


def test_a_file_that_may_not_be_opened_is_a_failure() -> None:
    write("a.txt", "One.")
    Path("a.txt").chmod(0)
    if os.access("a.txt", os.R_OK):
        pytest.skip("this user may open everything")
    assert [f.source for f in load(["a.txt"]).failures] == ["a.txt"]


def test_a_pipe_is_neither_file_nor_folder() -> None:
    os.mkfifo("pipe")
    assert "neither" in load(["pipe"]).failures[0].reason


@pytest.mark.parametrize("given", ["in", "in/**/*.txt", "**/*.txt"])
def test_links_in_a_circle_end(given: str) -> None:
    write("in/a.txt", "One.")
    Path("in/again").symlink_to(Path.cwd() / "in", target_is_directory=True)
    Path("in/self.txt").symlink_to("self.txt")
    intake = load([given])
    assert [name.rpartition("/")[2] for name in sources(intake)] == ["a.txt"]
    assert intake.failures == ()
    assert "1 × a link that leads to itself: self.txt" in {loss.detail for loss in intake.loss}


def test_a_file_whose_name_looks_like_a_pattern() -> None:
    write("a[1].txt", "One.")
    assert sources(load(["a[1].txt"])) == ["a[1].txt"]


def test_a_bad_line_is_a_failure_and_the_others_are_articles() -> None:
    write("a.jsonl", '{"text": "One."}\nbroken\n')
    intake = load(["a.jsonl"])
    assert sources(intake) == ["a.jsonl:1"]
    assert [f.source for f in intake.failures] == ["a.jsonl:2"]


@pytest.mark.parametrize(
    ("raw", "reader"),
    [
        (b"<!DOCTYPE html><html>", "html"),
        (b"\n <html>", "html"),
        (b'{"text": "One."}', "json"),
        (b'[\n {"text": "One."}]', "json"),
        (b'{"text": "One."}\n{"text": "Two."}\n', "jsonl"),
        (b"---\ntitle: Ferry\n---\nWords.", "markdown"),
        (b"# Ferry\n\nWords.", "markdown"),
        (b"[By Ada Moor] Words.", "text"),
        (b"{sic} words", "text"),
        (b"<Ada> said words", "text"),
        (b"", "text"),
    ],
)
def test_formats_are_told_by_their_look(raw: bytes, reader: str) -> None:
    assert reader_for("-", raw).name == reader


def test_standard_input() -> None:
    (article,) = load(["-"], stdin=io.BytesIO(b'{"text": "One."}')).articles
    assert (article.source, article.text) == ("-", "One.")


def test_progress_is_told_for_each_file() -> None:
    write("a.txt", "One.")
    write("b.txt", "")
    told: list[tuple[int, int, str]] = []
    load(["a.txt", "b.txt"], progress=lambda done, of, name: told.append((done, of, name)))
    assert told == [(1, 2, "a.txt"), (2, 2, "b.txt")]


def test_originals_are_kept_under_their_checksum_and_never_overwritten() -> None:
    write("a.txt", "One.")
    write("bad.txt", b"\x00\x01")
    intake = load(["a.txt", "bad.txt"])
    (digest,) = intake.originals
    assert intake.originals[digest] == b"One."
    assert intake.articles[0].sha256 == digest
    keep_originals(intake.originals, "kept")
    stored = Path("kept", digest[:2], digest)
    assert stored.read_bytes() == b"One."
    stored.write_bytes(b"already here")
    keep_originals(intake.originals, "kept")
    assert stored.read_bytes() == b"already here"
    assert [path.name for path in stored.parent.iterdir()] == [digest]


def test_suffixes_belong_to_one_reader_each() -> None:
    suffixes = [suffix for reader in READERS for suffix in reader.suffixes]
    assert len(suffixes) == len(set(suffixes))


def test_reading_text_does_not_load_what_only_web_pages_need() -> None:
    write("a.txt", "One.")
    asked = "[name in sys.modules for name in ('trafilatura', 'lxml', 'yaml', 'charset_normalizer')]"
    code = f"import sys; from rashomon.read import load; load(['a.txt']); print(any({asked}))"
    path = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=path)
    assert done.stdout.strip() == "False"


def test_texts_of_a_corpus_come_through_untouched() -> None:
    folder = SHARED / "data/polnear/dev/text"
    if not folder.is_dir():
        pytest.skip("the corpus is not here")
    intake = load([folder])
    assert intake.failures == ()
    assert len(intake.articles) == len(list(folder.iterdir()))
    for article in intake.articles:
        with open(folder / article.source, encoding="utf-8", newline="") as file:
            assert article.text == file.read()
