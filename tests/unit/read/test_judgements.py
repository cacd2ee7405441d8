"""A file of judgements: read line by line, refused by line, added to."""

from __future__ import annotations

import json
import re
import resource
import signal
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec
import pytest

from rashomon.cli import JUDGEMENTS
from rashomon.model import judgements as j
from rashomon.model.errors import UsageError
from rashomon.read.judgements import add_judgement, make_judgement, read_judgements

BY = {"by": "R. Reader", "on": "2031-05-21"}
LINES: dict[str, dict[str, object]] = {
    "same-actor": {"actors": ["Ada Brook", {"name": "Brook", "article": "a.txt", "nth": 2}]},
    "different-actors": {"actors": ["Ada Brook", "Brook", "A. Brook"]},
    "speaker": {"statement": {"text": "the dam", "article": "a.txt", "start": 3, "end": 10}, "speaker": None},
    "same-utterance": {"statements": ["the dam", "a dam"]},
    "different-utterances": {"statements": ["the dam", "a dam"]},
    "reject": {"finding": {"kind": "role", "verdict": "conflict", "evidence": [{"text": "the dam"}]}},
    "confirm": {"finding": "who is mayor", "why": "I asked the town hall"},
}


def written(folder: Path, *lines: str, ending: str = "\n") -> Path:
    path = folder / "judgements.jsonl"
    path.write_bytes("".join(line + ending for line in lines).encode())
    return path


def test_the_command_line_names_all_kinds() -> None:
    kinds = [kind.__struct_config__.tag for kind in j.AnyJudgement.__args__]
    assert sorted(LINES) == sorted(JUDGEMENTS) == sorted(map(str, kinds))


@pytest.mark.parametrize("kind", LINES)
def test_each_kind_is_read_and_written_back_as_it_was(kind: str, tmp_path: Path) -> None:
    given = {"judge": kind, **LINES[kind], **BY}
    (judged,) = read_judgements(written(tmp_path, json.dumps(given)))
    assert (judged.line, judged.status, j.kind_of(judged.judgement)) == (1, "given", kind)
    assert json.loads(msgspec.json.encode(judged.judgement)) == given


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\n\n", "\n  \n"])
def test_blank_lines_and_other_line_ends_are_read(tmp_path: Path, ending: str) -> None:
    line = json.dumps({"judge": "confirm", "finding": "é", **BY}, ensure_ascii=False)
    found = read_judgements(written(tmp_path, "\ufeff" + line, line, ending=ending))
    assert [judged.line for judged in found] == [1, 1 + ending.count("\n")]


def test_an_empty_file_holds_none(tmp_path: Path) -> None:
    assert read_judgements(written(tmp_path)) == ()


BAD: dict[str, str] = {
    "not json": "write one object a line",
    '{"judge": "confirm"': "close its braces",
    "[]": "no object in braces",
    '{"judge": 1}': '"judge" is not of the right type: correct it, such as',
    '{"judge": "confirm", "finding": "x", "by": 3, "on": "2031-05-21"}': '"by" cannot be of the type int',
    '{"judge": "bless", "finding": "x", "by": "R", "on": "2031-05-21"}': "“bless”: write one of same-actor, ",
    '{"finding": "x", "by": "R", "on": "2031-05-21"}': 'the key "judge" is missing: add it, such as "judge": "confirm"',
    '{"judge": "confirm", "finding": "x", "on": "2031-05-21"}': 'the key "by" is missing: add it, such as',
    '{"judge": "confirm", "finding": "x", "by": " ", "on": "2031-05-21"}': "blank",
    '{"judge": "confirm", "finding": "x", "by": "R"}': "on",
    '{"judge": "confirm", "finding": "x", "by": "R", "on": "May"}': "2026-03-01",
    '{"judge": "confirm", "finding": "x", "by": "R", "on": "2031-05-21", "because": "y"}': '"because" means nothing',
    '{"judge": "confirm", "finding": {"kind": "role"}, "by": "R", "on": "2031-05-21"}': "about",
    '{"judge": "confirm", "finding": {"about": "x", "kind": "rule"}, "by": "R", "on": "2031-05-21"}': "“rule”",
    '{"judge": "same-actor", "actors": ["x"], "by": "R", "on": "2031-05-21"}': '"actors" needs 2 or more',
    '{"judge": "same-actor", "actors": ["x", ""], "by": "R", "on": "2031-05-21"}': '"actors" is empty',
    '{"judge": "same-actor", "actors": ["x", {"name": "y", "nth": 0}], "by": "R", "on": "2031-05-21"}': "counts from 1",
    '{"judge": "speaker", "statement": "x", "by": "R", "on": "2031-05-21"}': 'the key "speaker" is missing: add it',
}


@pytest.mark.parametrize("bad", BAD)
def test_a_line_that_is_no_judgement_is_refused_by_file_and_number(tmp_path: Path, bad: str) -> None:
    good = json.dumps({"judge": "confirm", "finding": "x", **BY})
    path = written(tmp_path, good, "", bad)
    with pytest.raises(UsageError, match=r"judgements\.jsonl, line 3: ") as error:
        read_judgements(path)
    assert BAD[bad] in str(error.value)
    assert not re.search(r"`\$|\bfield\b|length >=", str(error.value))


def test_a_file_that_cannot_be_read_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"none\.jsonl: No such file"):
        read_judgements(tmp_path / "none.jsonl")
    (tmp_path / "latin.jsonl").write_bytes(b'{"judge": "\xe9"}')
    with pytest.raises(UsageError, match=r"latin\.jsonl: this is not UTF-8"):
        read_judgements(tmp_path / "latin.jsonl")


MADE: list[tuple[str, list[str], dict[str, object]]] = [
    ("same-actor", ["Ada Brook", "Brook @ a.txt"], {"actors": ["Ada Brook", {"name": "Brook", "article": "a.txt"}]}),
    ("speaker", ["be @ home @ a.txt", "-"], {"statement": {"text": "be @ home", "article": "a.txt"}, "speaker": None}),
    ("speaker", ["the dam", "Ada Brook"], {"statement": "the dam", "speaker": "Ada Brook"}),
    ("same-utterance", ["the dam", "a dam @ b"], {"statements": ["the dam", {"text": "a dam", "article": "b"}]}),
    ("reject", ["who is mayor"], {"finding": "who is mayor"}),
    (
        "reject",
        ["who is mayor", "Ada Brook", "Brook @ b"],
        {"finding": {"about": "who is mayor", "evidence": [{"text": "Ada Brook"}, {"text": "Brook", "article": "b"}]}},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "things", "fields"), MADE)
def test_a_judgement_is_made_of_words(kind: str, things: list[str], fields: dict[str, object]) -> None:
    made = make_judgement(kind, things, **BY)
    assert json.loads(msgspec.json.encode(made)) == {"judge": kind, **BY, **fields}


@pytest.mark.parametrize(("kind", "things"), [("same-actor", ["Ada"]), ("speaker", ["the dam"]), ("reject", [""])])
def test_things_that_make_no_judgement_are_refused(kind: str, things: list[str]) -> None:
    with pytest.raises(UsageError, match=kind):
        make_judgement(kind, things, **BY)


@pytest.mark.parametrize(("before", "number"), [(None, 1), ("", 1), ("{}\n", 2), ("{}", 2), ("{}\n\n", 3)])
def test_a_line_is_added_at_the_end_and_its_number_told(tmp_path: Path, before: str | None, number: int) -> None:
    path = tmp_path / "judgements.jsonl"
    one = make_judgement("confirm", ["who is mayor"], **BY)
    if before is not None:
        path.write_text(before.replace("{}", msgspec.json.encode(one).decode()), encoding="utf-8")
    assert add_judgement(path, one) == number
    found = read_judgements(path)
    assert (found[-1].line, found[-1].judgement) == (number, one)


def test_nothing_is_added_to_a_file_of_something_else(tmp_path: Path) -> None:
    path = written(tmp_path, "the dam")
    with pytest.raises(UsageError, match="line 1"):
        add_judgement(path, make_judgement("confirm", ["who is mayor"], **BY))
    assert path.read_text(encoding="utf-8") == "the dam\n"


def test_a_line_that_does_not_fit_on_the_disk_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "judgements.jsonl"
    add_judgement(path, make_judgement("confirm", ["who is mayor"], **BY))
    before = path.read_bytes()
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 100, limit[1]))
    try:
        with pytest.raises(OSError, match=r"judgements\.jsonl"):
            add_judgement(path, make_judgement("confirm", ["who is mayor " * 100], **BY))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
        signal.signal(signal.SIGXFSZ, handler)
    assert path.read_bytes() == before
    assert add_judgement(path, make_judgement("confirm", ["who is mayor"], **BY)) == 2


def test_two_who_judge_at_once_wait_for_each_other(tmp_path: Path) -> None:
    path = tmp_path / "judgements.jsonl"
    with ThreadPoolExecutor(8) as pool:
        made = [make_judgement("confirm", [f"who is number {n}"], **BY) for n in range(40)]
        numbers = list(pool.map(lambda one: add_judgement(path, one), made))
    assert sorted(numbers) == list(range(1, 41))
    assert len(read_judgements(path)) == 40
