"""What was worked out once is not worked out again, and never a wrong thing instead."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import pytest

from rashomon.model import records as r
from rashomon.neural.protocols import SentenceEncoder
from rashomon.resume import FORGETFUL, Memory, RememberingEncoder, remembering, run_stage
from rashomon.stages import passages, tagging
from rashomon.stages.base import Models, Records, Stage
from rashomon.store import Folder
from tests.pipeline import Counting, Shelf, event, own_models

KEY_LENGTH = 64


class Telling(msgspec.Struct, frozen=True):
    """An encoder that notes what it is asked to read."""

    encoder: SentenceEncoder
    asked: list[str]

    def encode(self, texts: Sequence[str]) -> Any:
        self.asked.extend(texts)
        return self.encoder.encode(texts)


class Params(msgspec.Struct, frozen=True):
    least: int = 1


@pytest.fixture
def memory() -> Memory:
    return Memory(Shelf())


def test_a_value_is_made_once(memory: Memory) -> None:
    made: list[int] = []

    def make() -> r.Loss:
        made.append(1)
        return r.Loss(kind="date", detail="no day")

    first, again = (memory.recall(r.Loss, make, "loss", 1) for _ in range(2))
    assert first == again == r.Loss(kind="date", detail="no day")
    assert made == [1]
    assert memory.recall(r.Loss, make, "loss", 2) == first
    assert made == [1, 1]


def test_what_is_nothing_like_the_value_asked_for_is_made_anew() -> None:
    shelf = Shelf()
    memory = Memory(shelf)
    memory.put("a text", "loss")
    assert memory.get(r.Loss, "loss") is None
    (key,) = shelf.values
    shelf.values[key] = b"\xc1"
    assert memory.get(str, "loss") is None
    assert memory.recall(str, lambda: "anew", "loss") == memory.get(str, "loss") == "anew"


def test_a_memory_that_keeps_nothing_makes_everything() -> None:
    assert [FORGETFUL.recall(int, lambda: 3, "three") for _ in range(2)] == [3, 3]
    assert FORGETFUL.get(int, "three") is None
    with remembering(None) as memory:
        assert memory is FORGETFUL


def test_a_folder_that_cannot_be_written_is_told_once_and_the_work_goes_on(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file in the way")
    with remembering(tmp_path / "kept") as memory:
        assert [memory.recall(int, lambda: 7, n) for n in range(3)] == [7, 7, 7]
    (warning,) = memory.warnings
    assert "nothing more is kept in the cache" in warning
    assert str(tmp_path / "kept") in warning


def test_a_folder_is_trimmed_after_a_run_that_wrote(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trimmed: list[int] = []
    monkeypatch.setattr(Folder, "trim", lambda self: trimmed.append(1))
    for _ in range(2):
        with remembering(tmp_path) as memory:
            assert memory.recall(int, lambda: 3, "three") == 3
    assert trimmed == [1]


def _tagged(texts: Sequence[str], memory: Memory, stage: Stage = tagging.STAGE, digest: str = "d") -> list[str]:
    """The paragraphs that the tagger is asked for."""
    tagger = Counting()
    records = run_stage(passages.STAGE, Records(articles=event(*texts)), Models(), FORGETFUL)
    models = Models(tagger=tagger, digest=digest)
    with_memory = run_stage(stage, records, models, memory)
    assert with_memory == stage.run(records, Models(tagger=Counting()), stage.params)
    return tagger.asked


ONE, TWO, THREE = "The dam will hold.", "It rained on Norrby.", "Nobody was asked to leave."


def test_only_the_article_that_is_new_is_read(memory: Memory) -> None:
    assert _tagged((ONE, TWO), memory) == [ONE, TWO]
    assert _tagged((ONE, TWO), memory) == []
    assert _tagged((ONE, TWO, THREE), memory) == [THREE]
    assert _tagged((ONE, TWO + " Again."), memory) == [TWO + " Again."]


@pytest.mark.parametrize(
    ("change", "digest"),
    [({"version": 99}, "d"), ({"params": Params(least=2)}, "d"), ({"name": "reading"}, "d"), ({}, "other weights")],
    ids=["version", "parameters", "name", "weights"],
)
def test_another_stage_or_other_weights_read_all_anew(memory: Memory, change: dict[str, object], digest: str) -> None:
    stage = msgspec.structs.replace(tagging.STAGE, params=Params())
    assert _tagged((ONE,), memory, stage) == [ONE]
    assert _tagged((ONE,), memory, stage) == []
    assert _tagged((ONE,), memory, msgspec.structs.replace(stage, **change), digest) == [ONE]


def test_what_is_known_of_an_article_beside_its_text_counts_too(memory: Memory) -> None:
    before, after = (Records(articles=event(ONE, published=day)) for day in ("2031-05-20", "2031-05-21"))
    assert run_stage(passages.STAGE, before, Models(), memory).articles[0].published == "2031-05-20"
    assert run_stage(passages.STAGE, after, Models(), memory).articles[0].published == "2031-05-21"


def test_a_stage_that_compares_articles_is_run_as_it_is() -> None:
    shelf = Shelf()
    whole = msgspec.structs.replace(passages.STAGE, by_article=False)
    run_stage(whole, Records(articles=event(ONE, TWO)), Models(), Memory(shelf))
    assert shelf.values == {}
    run_stage(passages.STAGE, Records(articles=event(ONE, TWO)), Models(), Memory(shelf))
    assert [len(key) for key in shelf.values] == [KEY_LENGTH] * 2


def test_the_encoder_reads_a_text_once_and_its_vectors_are_the_same_bit_for_bit(memory: Memory) -> None:
    own = own_models().encoder
    assert own is not None
    asked: list[str] = []
    encoder = RememberingEncoder(Telling(own, asked), "d", memory)
    for texts in ([ONE, TWO], [TWO, THREE, TWO], [ONE]):
        assert encoder.encode(texts).tobytes() == own.encode(texts).tobytes()
    assert asked == [ONE, TWO, THREE]
