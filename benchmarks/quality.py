"""How much of the reading by hand of the example event a collation finds: `make quality`.

Run it from the root of the repository, as `python -m benchmarks.quality`: the gate it uses is not installed.

The figures and their floors are those of the quality gate (tests/quality). The example was written for this project
and worked with while its rules were made: reports that nobody has looked at come out lower.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from rashomon import collate
from tests.quality import floors
from tests.quality.scoring import score

EXAMPLE = Path(__file__).resolve().parents[1] / "examples/harbour-bridge"


def main() -> int:
    """Print a line a figure with its floor (a ceiling, for counts of faults), and what there was to find."""
    gold = json.loads((EXAMPLE / "gold.json").read_text(encoding="utf-8"))
    figures = score(collate([EXAMPLE / "reports"]).report, gold)
    least = floors.load().get(f"{EXAMPLE.name} with models", {})
    print(f"{'figure':40} {'value':>7} {'floor':>7}")
    for name, value in sorted(figures.items()):
        shown = f"{value:7.0f}" if name in floors.COUNTS else f"{value:7.3f}"
        print(f"{name:40} {shown} {least.get(name, float('nan')):7.3g}")
    print(
        f"over {len(gold['quotations'])} quotations, {len(gold['indirect'])} reported clauses, "
        f"{len(gold['conflicts'])} points of comparison"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
