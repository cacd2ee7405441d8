"""The floors of the quality gate: read, compared, and raised where today's figures are better."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

PATH = Path(__file__).with_name("floors.toml")
SLACK = 0.005
"""How far below a measured share its floor lies."""
WELL_ABOVE = 0.02
COUNTS = frozenset(
    "spans_wrong quotations_text_lost scare_quotes scare_quotes_taken_for_utterances conflict_alarms_not_in_gold"
    " derived_claimed_wrong brief_sentences_without_evidence".split()
)
"""Figures of which fewer is better: their floor is a ceiling."""
PLAIN = frozenset(
    "spans quotations indirect findings conflicts conflict_alarms not_article dated_mentions derived_pairs"
    " derived_claimed brief_sentences speaker_right_of_found utterances_precision utterances_recall".split()
)
"""Figures that say how much there was, or that others include: no floor."""

Figures = Mapping[str, float]
Floors = dict[str, dict[str, float]]

_HEAD = """\
# The quality gate: event -> figure -> floor (for counts of faults, the ceiling). A figure on the wrong side fails.
# Raise them to today's figures with: pytest tests/quality --raise-floors (nothing is ever lowered by it).
"""


def load() -> Floors:
    """Event → figure → floor."""
    return tomllib.loads(PATH.read_text(encoding="utf-8")) if PATH.exists() else {}


def below(figures: Figures, floors: Figures) -> list[str]:
    """What falls short, in words; a figure with a floor that is no longer measured falls short too."""
    return [
        f"{name}: {figures.get(name)} against {floor}"
        for name, floor in sorted(floors.items())
        if name not in figures or (figures[name] > floor if name in COUNTS else figures[name] < floor)
    ]


def above(figures: Figures, floors: Figures) -> list[str]:
    """What is so much better than its floor that the floor should be raised, and what has none."""
    return [f"{name}: {value}" for name, value in sorted(figures.items()) if _better(name, value, floors.get(name))]


def _better(name: str, value: float, floor: float | None) -> bool:
    if name in PLAIN:
        return False
    if floor is None:
        return True
    return value < floor if name in COUNTS else value > floor + WELL_ABOVE


def floor_of(name: str, value: float) -> float:
    """The floor of a figure measured today."""
    return value if name in COUNTS else max(0.0, math.floor((value - SLACK) * 1000) / 1000) if value < 1 else 1.0


def raised(floors: Figures, figures: Figures) -> dict[str, float]:
    """The floors with those raised that today's figures are well above."""
    new = dict(floors)
    for name, value in figures.items():
        if name not in PLAIN:
            old, now = floors.get(name), floor_of(name, value)
            new[name] = now if old is None else min(old, now) if name in COUNTS else max(old, now)
    return new


def save(floors: Floors) -> None:
    """Write the floors, sorted."""
    PATH.write_text(_HEAD + "".join(_lines(floors)), encoding="utf-8")


def _lines(floors: Floors) -> Iterator[str]:
    for event in sorted(floors):
        yield f'\n["{event}"]\n'
        yield from (f"{name} = {value:g}\n" for name, value in sorted(floors[event].items()))
