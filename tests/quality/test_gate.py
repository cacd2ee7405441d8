"""The gate: no figure of the example event, or of events with a shared gold reading, falls below its floor."""

from __future__ import annotations

import json
import subprocess
import sys
import warnings
from collections.abc import Mapping
from pathlib import Path

import pytest

from rashomon.api import Collation, annotate, collate
from rashomon.model import records as r
from rashomon.model.report import Report
from rashomon.neural import OWN_MODELS
from tests.pipeline import EXAMPLE, SHARED, wrong_spans
from tests.quality import floors
from tests.quality.scoring import Gold, bcubed, same_name, score

SCORER = SHARED / "score" / "score.py"
SCORED = sorted((SHARED / "score" / "gold").glob("*.json"))
EVENTS = sorted(path for path in (SHARED / "events").glob("*") if path.is_dir())
POLNEAR = SHARED / "data" / "polnear" / "dev"
OURS = EXAMPLE.name
WITH_MODELS = " with models"
"""Floors of what is read with the package's weights; those without it are of the rules alone."""


@pytest.fixture(scope="session")
def gold() -> Gold:
    read: Gold = json.loads((EXAMPLE / "gold.json").read_text(encoding="utf-8"))
    return read


@pytest.fixture(scope="session")
def figures(harbour: Collation, gold: Gold) -> dict[str, float]:
    return score(harbour.report, gold)


def _check(event: str, figures: Mapping[str, float], raising: bool) -> None:
    """Fail below a floor; say where one may be raised, and raise it where that is asked for."""
    known = floors.load()
    mine = known.get(event, {})
    short = floors.below(figures, mine)
    assert not short, f"{event} falls below its floors: {'; '.join(short)}"
    better = floors.above(figures, mine)
    if raising:
        floors.save({**known, event: floors.raised(mine, figures)})
    elif better:
        warnings.warn(f"{event} is above its floors, raise them: {'; '.join(better)}", stacklevel=2)


def test_the_example_event_holds_its_floors(figures: dict[str, float], request: pytest.FixtureRequest) -> None:
    _check(f"{OURS}{WITH_MODELS}", figures, request.config.getoption("--raise-floors"))


def test_the_example_event_holds_its_floors_by_rules(gold: Gold, request: pytest.FixtureRequest) -> None:
    figures = score(collate([EXAMPLE / "reports"], models=None).report, gold)
    _check(OURS, figures, request.config.getoption("--raise-floors"))


def test_what_may_never_happen_does_not(figures: dict[str, float]) -> None:
    never = ("spans_wrong", "quotations_text_lost", "derived_claimed_wrong", "brief_sentences_without_evidence")
    assert {name: figures[name] for name in never} == dict.fromkeys(never, 0)


@pytest.mark.parametrize(("suffix", "models"), [("", None), (WITH_MODELS, OWN_MODELS)], ids=["rules", "models"])
@pytest.mark.parametrize("path", SCORED, ids=lambda path: path.stem)
def test_a_shared_gold_reading_holds_its_floors(
    path: Path, suffix: str, models: Path | None, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    out = tmp_path / "out.json"
    out.write_text(collate([SHARED / "events" / path.stem], models=models).to_json(), encoding="utf-8")
    command = [sys.executable, str(SCORER), str(out), str(path), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    measured = {name: value for name, value in json.loads(done.stdout).items() if value is not None}
    _check(f"{path.stem}{suffix}", measured, request.config.getoption("--raise-floors"))


@pytest.mark.skipif(not POLNEAR.exists(), reason="needs the PolNeAR development split")
def test_attributions_of_unseen_articles_hold_their_floors(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    out = tmp_path / "annotated.jsonl"
    out.write_text(annotate([POLNEAR / "text"]).to_jsonl(), encoding="utf-8")
    command = [sys.executable, str(SCORER.with_name("attribution.py")), str(out), str(POLNEAR)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    lines = [line.split() for line in done.stdout.splitlines()]
    measured = {f"{kind}_{figure}": round(float(f1) / 100, 4) for kind, figure, f1, *_ in lines}
    _check("polnear-dev", measured, request.config.getoption("--raise-floors"))


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.name)
def test_any_event_is_collated_without_false_spans_in_whatever_order(event: Path) -> None:
    files = sorted(path for path in event.iterdir() if path.is_file())
    forth, back = collate(files), collate(files[::-1])
    assert len(forth.articles) == len(files)
    assert wrong_spans(forth.report, forth.articles) == []
    assert forth.to_json() == back.to_json()


def _with_statements(report: Report, statements: tuple[r.Statement, ...]) -> Report:
    return r.replace(report, statements=statements)


def _found(report: Report, gold: Gold) -> r.Statement:
    """A statement that scores: the first direct one whose words a gold quotation has."""
    texts = [q["text"] for q in gold["quotations"] if q["speaker"]]
    return next(s for s in report.statements if s.kind == "direct" and any(s.content.text in text for text in texts))


def test_a_lost_statement_lowers_the_figures(harbour: Collation, gold: Gold, figures: dict[str, float]) -> None:
    lost = _found(harbour.report, gold)
    fewer = tuple(s for s in harbour.statements if not lost.content.span.overlaps(s.content.span))
    lowered = score(_with_statements(harbour.report, fewer), gold)
    assert lowered["quotations_found"] < figures["quotations_found"]
    assert lowered["speaker_right"] < figures["speaker_right"]
    assert floors.below(lowered, figures)


def test_a_wrong_speaker_lowers_the_figures(harbour: Collation, gold: Gold, figures: dict[str, float]) -> None:
    first, second, *_ = sorted({s.speaker for s in harbour.statements if s.speaker})
    other = {first: second, second: first}
    statements = tuple(r.replace(s, speaker=other.get(s.speaker or "", s.speaker)) for s in harbour.statements)
    everybody = tuple(r.replace(s, speaker=first) for s in harbour.statements)
    assert score(_with_statements(harbour.report, statements), gold)["speaker_right"] <= figures["speaker_right"]
    assert "speaker_right" in str(floors.below(score(_with_statements(harbour.report, everybody), gold), figures))


def test_a_wrong_chain_lowers_the_figures(harbour: Collation, gold: Gold, figures: dict[str, float]) -> None:
    statements = tuple(r.replace(s, via=(harbour.actors[0].id,)) for s in harbour.statements)
    assert "chain_right" in str(floors.below(score(_with_statements(harbour.report, statements), gold), figures))


def test_no_grouping_lowers_the_figures(harbour: Collation, gold: Gold, figures: dict[str, float]) -> None:
    for group in (None, "all-one"):
        statements = tuple(r.replace(s, utterance=group) for s in harbour.statements)
        assert "utterances_f1" in str(floors.below(score(_with_statements(harbour.report, statements), gold), figures))


def test_missing_records_lower_their_figures(harbour: Collation, gold: Gold, figures: dict[str, float]) -> None:
    bare = r.replace(harbour.report, findings=(), timeline=(), derivations=())
    fallen = str(floors.below(score(bare, gold), figures))
    assert all(name in fallen for name in ("findings_found", "dated_right", "derived_found", "self_repeats_found"))


def test_a_false_span_is_counted(harbour: Collation, gold: Gold) -> None:
    s = harbour.statements[0]
    false = r.replace(s, content=r.replace(s.content, start=s.content.start + 1))
    assert score(_with_statements(harbour.report, (false, *harbour.statements[1:])), gold)["spans_wrong"] == 1


def test_a_figure_below_its_floor_trips_and_one_above_is_told() -> None:
    with pytest.raises(AssertionError, match="speaker_right"):
        _check(OURS, {**floors.load()[OURS], "speaker_right": 0.1}, False)
    with pytest.raises(AssertionError, match="spans_wrong"):
        _check(OURS, {**floors.load()[OURS], "spans_wrong": 1}, False)
    with pytest.raises(AssertionError, match="dated_right"):
        _check(OURS, {n: v for n, v in floors.load()[OURS].items() if n != "dated_right"}, False)
    with pytest.warns(UserWarning, match="raise them"):
        _check(OURS, {**floors.load()[OURS], "speaker_right": 1.5}, False)


def test_floors_are_raised_and_never_lowered() -> None:
    old = {"speaker_right": 0.8, "spans_wrong": 0, "dated_right": 0.9, "scare_quotes": 4}
    now = {"speaker_right": 0.9, "spans_wrong": 2, "dated_right": 0.5, "scare_quotes": 1, "chain_right": 1.0}
    assert floors.raised(old, now) == {
        "speaker_right": 0.895,
        "spans_wrong": 0,
        "dated_right": 0.9,
        "scare_quotes": 1,
        "chain_right": 1.0,
    }


@pytest.mark.parametrize(
    ("gold", "names", "same"),
    [
        ("Ada Brook", ("Brook",), True),
        ("Ada Brook", ("A. Brook",), True),
        ("Ada Brook", ("Ida Brook",), False),
        ("Ada Brook", ("Ada Stone",), False),
        ("Minister Brook", ("Ada Brook",), True),
        ("a senior port official", ("port official",), True),
        ("a senior port official", ("a taxi driver",), False),
        ("Ada Brook", (), False),
    ],
)
def test_names_are_compared_by_surname_and_initial(gold: str, names: tuple[str, ...], same: bool) -> None:
    assert same_name(gold, names) is same


def test_b_cubed_of_a_perfect_and_of_a_poor_grouping() -> None:
    gold = [frozenset("a"), frozenset("a"), frozenset("b")]
    assert bcubed(list(zip(gold, ("1", "1", "2"), strict=True))) == 1.0
    assert bcubed(list(zip(gold, (None, None, None), strict=True))) == pytest.approx(2 * (2 / 3) / (1 + 2 / 3))
    assert bcubed(list(zip(gold, ("1", "1", "1"), strict=True))) == pytest.approx(2 * (5 / 9) / (1 + 5 / 9))
