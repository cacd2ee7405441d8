"""How much of the reading by hand of the example event a collation finds: `make quality`.

The figures and their floors are those of the quality gate (tests/quality). The example was written for this project
and worked with while its rules were made: reports that nobody has looked at come out lower.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "examples/harbour-bridge"
sys.path.insert(0, str(ROOT))

from rashomon import collate  # noqa: E402
from tests.quality import floors  # noqa: E402 - the gate is not installed; it is found from the root
from tests.quality.scoring import score  # noqa: E402


def main() -> int:
    """Print a line a figure, with how many things it is counted over where it is a share."""
    gold = json.loads((EXAMPLE / "gold.json").read_text(encoding="utf-8"))
    figures = score(collate([EXAMPLE / "reports"]).report, gold)
    least = floors.load().get(EXAMPLE.name, {})
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
