"""What counts as found, and what as a false alarm; the table; the command."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import msgspec

from benchmarks.planted.articles import ROOT, Account, read
from benchmarks.planted.pairs import Pair, Planted
from benchmarks.planted.scoring import Alarm, Found, Score, score
from benchmarks.planted.table import errors, figures, table

FIRST = Account(
    source="x.md",
    outlet="The First",
    title="Fire at the old mill",
    published="2031-05-15T10:00:00+00:00",
    paragraphs=(
        "A fire at the old mill in Ottermouth destroyed 30 wooden houses on Monday night.",
        "Mayor Mara Quill said that the mill had been empty for years.",
        "The cause of the fire is not known, the police said.",
        "The families were brought to a school and will stay there.",
    ),
)


def _told(old: str, new: str) -> Account:
    paragraphs = tuple(p.replace(old, new) for p in FIRST.paragraphs)
    return msgspec.structs.replace(FIRST, outlet="The Second", title="Old mill burns", paragraphs=paragraphs)


def _pair(old: str, new: str, planted: bool) -> Pair:
    second = _told(old, new)
    at, to = FIRST.text.index(old), second.text.index(new)
    span = Planted(kind="number", old=old, new=new, first=((at, at + len(old)),), second=((to, to + len(new)),))
    return Pair(name="x", first=FIRST, second=second, planted=(span,) if planted else (), left_out=())


def test_a_conflict_over_the_planted_words_is_found_and_no_alarm() -> None:
    made = score(_pair("30", "70", planted=True), None)
    assert [(f.verdict, f.told_as) for f in made.found] == [("conflict", "quantity")]
    assert made.alarms == ()
    assert not made.control
    assert "30 wooden houses" in made.found[0].sentences[0]
    assert "70 wooden houses" in made.found[0].sentences[1]


def test_a_conflict_that_was_not_planted_is_an_alarm() -> None:
    made = score(_pair("30", "70", planted=False), None)
    assert made.control
    assert [alarm.kind for alarm in made.alarms] == ["quantity"]


def test_a_conflict_elsewhere_does_not_count_as_found() -> None:
    pair = _pair("30", "70", planted=False)
    at, to = (account.text.index("school") for account in (pair.first, pair.second))
    span = Planted(kind="place", old="", new="", first=((at, at + 6),), second=((to, to + 6),))
    made = score(msgspec.structs.replace(pair, planted=(span,)), None)
    assert [f.verdict for f in made.found] == [""]
    assert len(made.alarms) == 1


def test_accounts_alike_have_neither() -> None:
    made = score(_pair("30", "30", planted=True), None)
    assert [f.verdict for f in made.found] == [""]
    assert made.alarms == ()


def _found(kind: str, verdict: str) -> Found:
    return Found(
        pair="x", kind=kind, old="a", new="b", verdict=verdict, told_as="quantity", sentences=("One a.", "One b.")
    )


ALARM = Alarm(pair="x", kind="date", about="the day", sides=(("Monday", "It was Monday."),))
SCORES = (
    Score(pair="x", control=False, found=(_found("number", "conflict"), _found("number", "update")), alarms=(ALARM,)),
    Score(pair="y", control=False, found=(_found("number", ""), _found("date", "")), alarms=()),
    Score(pair="z", control=True, found=(), alarms=(ALARM, ALARM)),
)


def test_figures_count_by_class_and_by_pair() -> None:
    made = figures(SCORES)
    assert made["number"] == {
        "planted": 3,
        "conflict": 1,
        "told": 2,
        "conflict_recall": 0.333,
        "told_recall": 0.667,
    }
    assert made["place"]["planted"] == 0
    assert made["all"]["planted"] == 4
    assert made["control pairs"] == {"pairs": 1, "alarms": 2, "per_pair": 2}
    assert made["planted pairs"] == {"pairs": 2, "alarms": 1, "per_pair": 0.5}


def test_the_table_has_a_line_a_class() -> None:
    lines = list(table(figures(SCORES)))
    assert [line.split() for line in lines if line.startswith("number")] == [
        ["number", "3", "1", "33.3", "%", "2", "66.7", "%"]
    ]
    assert lines[-2:] == [
        "false alarms in 1 control pairs: 2, 2.00 a pair",
        "false alarms in 2 planted pairs: 1, 0.50 a pair",
    ]


def test_errors_show_misses_and_alarms_with_their_sentences() -> None:
    text = "\n".join(errors(SCORES))
    assert text.count("MISS") == 3
    assert text.count("ALARM") == 3
    assert "[quantity: update; x]" in text
    assert "  One a.\n  One b." in text
    assert "  Monday: It was Monday." in text


def test_the_command_prints_figures_and_keeps_the_accounts(tmp_path: Path) -> None:
    given = ROOT / "benchmarks/planted/articles/bus-strike.md"
    command = [
        sys.executable,
        "-m",
        "benchmarks.planted",
        str(given),
        "--no-models",
        "--json",
        "--write",
        str(tmp_path),
    ]
    ran = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    made = json.loads(ran.stdout)
    assert made["control pairs"]["pairs"] == 1
    assert made["all"]["planted"] == len(list(tmp_path.iterdir())) - 1
    assert {a.outlet for a in read([tmp_path])} > {"Lanholm Evening Star"}
