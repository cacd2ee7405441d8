"""The figures of a run, as a table for people and as values for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from benchmarks.planted.pairs import KINDS
from benchmarks.planted.scoring import Found, Score

Figures = dict[str, dict[str, float]]


def figures(scores: Sequence[Score]) -> Figures:
    """By class what was planted and found, then alarms in controls and in pairs with a planting."""
    found = [f for score in scores for f in score.found]
    by_kind = {kind: _recall([f for f in found if f.kind == kind]) for kind in KINDS}
    return {**by_kind, "all": _recall(found), "control pairs": _alarms(s for s in scores if s.control),
            "planted pairs": _alarms(s for s in scores if not s.control)}  # fmt: skip


def _recall(found: Sequence[Found]) -> dict[str, float]:
    conflict = sum(f.verdict == "conflict" for f in found)
    told = sum(bool(f.verdict) for f in found)
    most = max(1, len(found))
    return {"planted": len(found), "conflict": conflict, "told": told,
            "conflict_recall": round(conflict / most, 3), "told_recall": round(told / most, 3)}  # fmt: skip


def _alarms(scores: Iterable[Score]) -> dict[str, float]:
    alarms = [len(score.alarms) for score in scores]
    return {"pairs": len(alarms), "alarms": sum(alarms), "per_pair": round(sum(alarms) / max(1, len(alarms)), 3)}


def table(made: Figures) -> Iterator[str]:
    """Lines to print."""
    yield f"{'class':10} {'planted':>8} {'as conflict':>16} {'as any difference':>18}"
    for kind in (*KINDS, "all"):
        row = made[kind]
        conflict, told = (f"{row[k]:.0f}  {100 * row[f'{k}_recall']:5.1f} %" for k in ("conflict", "told"))
        yield f"{kind:10} {row['planted']:8.0f} {conflict:>16} {told:>18}"
    for kind in ("control pairs", "planted pairs"):
        row = made[kind]
        yield f"false alarms in {row['pairs']:.0f} {kind}: {row['alarms']:.0f}, {row['per_pair']:.2f} a pair"


def errors(scores: Iterable[Score]) -> Iterator[str]:
    """What was planted and not told as a conflict, and what was told without having been planted."""
    for score in scores:
        for found in score.found:
            if found.verdict != "conflict":
                told = f"{found.told_as}: {found.verdict}" if found.verdict else "nothing"
                yield f"\nMISS {found.kind}: {found.old} → {found.new}  [{told}; {score.pair}]"
                yield from (f"  {sentence}" for sentence in found.sentences)
        for alarm in score.alarms:
            yield f"\nALARM {alarm.kind}: {alarm.about}  [{score.pair}]"
            yield from (f"  {value}: {sentence}" for value, sentence in alarm.sides)
