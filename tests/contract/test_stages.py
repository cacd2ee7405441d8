"""What every stage of the plan promises, whatever it does."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
import pytest

from rashomon.model import records as r
from rashomon.plan import PLAN, run_plan
from rashomon.stages.base import Records, Stage
from tests.pipeline import HOSTILE, article, event, own_models, states, wrong_spans

States = Mapping[str, tuple[Records, Records]]
FIELDS = Records.__struct_fields__

EVENT = event(
    """Rail strike called off at Norrby

The rail union called off its strike on Monday after 14 hours of talks, the company said.

"We have a deal that nobody loves and everybody can live with," said Edda Falk, the union's chief \
negotiator. "The trains will run on Tuesday."

Transport Minister Per Lund said he would not interfere. "I was never in the room," he told reporters.
""",
    """Trains back after strike ends

The strike on the northern line ended late on Monday after fourteen hours of talks.

"We have a deal nobody loves and everyone can live with," Edda Falk told the Norrby Courier, adding that \
trains would run on Tuesday. About 3,000 drivers had stopped work on 12 May.

Mr Lund, the former transport minister, said he would interfere if talks failed.
""",
    """Norrby rail talks: what we know

According to the Norrby Courier, Falk said that the trains would run on Tuesday.

A union official said the deal was one "nobody loves". Twelve hours of talks were needed.

Read more: Ten railways to ride this summer
""",
    """Strike over

“A deal nobody loves,” wrote chief negotiator Erda Falck on Monday. She declined to say more.

The rail union called off its strike on Monday after 14 hours of talks, the company said.

The rail union called off its strike on Monday after 14 hours of talks, the company said.
""",
)

stages = pytest.mark.parametrize("stage", PLAN, ids=lambda stage: stage.name)


@pytest.fixture(scope="module")
def made() -> States:
    return states(EVENT)


@pytest.fixture(scope="module")
def made_backwards() -> States:
    return states(EVENT[::-1])


def _run(stage: Stage, records: Records) -> Records:
    return stage.run(records, own_models(), stage.params)


def _written(stage: Stage, records: Records) -> dict[str, object]:
    return {field: getattr(records, field) for field in stage.writes}


def _canonical(value: object) -> object:
    """Builtins with every list sorted, so that only what is in them counts."""
    if isinstance(value, dict):
        return {key: _canonical(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return sorted((_canonical(item) for item in value), key=repr)
    return value


def test_every_stage_is_told_apart_by_its_name() -> None:
    assert len({stage.name for stage in PLAN}) == len(PLAN)


@stages
def test_it_names_fields_there_are(stage: Stage) -> None:
    assert set(stage.reads) | set(stage.writes) <= set(FIELDS)
    assert stage.writes


@stages
def test_two_runs_are_equal(stage: Stage, made: States) -> None:
    before, after = made[stage.name]
    assert _run(stage, before) == after


@stages
def test_it_finds_something_in_an_ordinary_event(stage: Stage, made: States) -> None:
    _, after = made[stage.name]
    assert all(getattr(after, field) for field in stage.writes if field not in {"positions", "judgements"})


@stages
def test_it_writes_only_what_it_declares(stage: Stage, made: States) -> None:
    before, after = made[stage.name]
    changed = {field for field in FIELDS if getattr(before, field) is not getattr(after, field)}
    assert changed <= set(stage.writes)


@stages
def test_it_reads_only_what_it_declares(stage: Stage, made: States) -> None:
    before, after = made[stage.name]
    blank = Records(**{field: getattr(before, field) for field in stage.reads})
    assert _written(stage, _run(stage, blank)) == _written(stage, after)


@stages
def test_its_inputs_are_left_as_they_were(stage: Stage, made: States) -> None:
    before, _ = made[stage.name]
    encoded = msgspec.json.encode(before)
    _run(stage, before)
    assert msgspec.json.encode(before) == encoded


@stages
def test_its_spans_say_what_they_claim(stage: Stage, made: States, harbour_states: States) -> None:
    for _, after in (made[stage.name], harbour_states[stage.name]):
        assert wrong_spans(_written(stage, after).values(), after.articles) == wrong_spans((), ()) == []
        for text in after.articles:
            assert all(0 <= p.start <= p.end <= len(text.text) for p in text.passages)


@stages
def test_the_order_of_articles_makes_no_difference(stage: Stage, made: States, made_backwards: States) -> None:
    forth, back = (msgspec.to_builtins(_written(stage, m[stage.name][1])) for m in (made, made_backwards))
    assert _canonical(forth) == _canonical(back)


@stages
def test_an_empty_event_stays_empty(stage: Stage) -> None:
    assert _run(stage, Records()) == Records()


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_no_text_breaks_a_stage(name: str) -> None:
    one = article(HOSTILE[name], "a", published="2031-05-20")
    two = article(HOSTILE[name] + "\n\n" + HOSTILE["joined"], "b", published=None)
    for stage_name, (_, after) in states((one, two)).items():
        assert not wrong_spans(after, after.articles), stage_name


@pytest.mark.parametrize(
    "texts", [("",), ("", ""), ("", "“No,” said Ada Brook.")], ids=["one", "two", "beside another"]
)
def test_empty_texts_are_read(texts: tuple[str, ...]) -> None:
    records = run_plan(PLAN, Records(articles=event(*texts)), own_models())
    assert len(records.articles) == len(texts)
    assert not any(s.article == "a" for s in records.statements)


def test_the_check_of_spans_can_fail() -> None:
    span = r.Span(article="a", start=0, end=3, text="not")
    assert wrong_spans((span,), (article("the words", "a"),))
    assert wrong_spans((span,), ())
    assert wrong_spans((r.Span(article="a", start=4, end=99, text="words"),), (article("the words", "a"),))
