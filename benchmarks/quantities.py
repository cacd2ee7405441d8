"""How many of another project's cases of numbers are found and read alike: `python benchmarks/quantities.py FOLDER`.

FOLDER holds `recognizers/Specs/Number*/English/*.json` (Recognizers-Text, MIT). Bare numbers are read as numerals,
those with a unit as quantities. A case counts as found where a reading overlaps the expected one, as right where it has
its value, in its unit where that is known here. Cases of assistants ("set it to 70") are among them, and mere fractions
and powers, which reports of events hardly use.
"""

from __future__ import annotations

import json
import math
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rashomon.language.en.numbers import find_quantities
from rashomon.language.en.numerals import NUMERAL, numeral_value

SPECIFICATIONS = (
    "Number/English/NumberModel",
    "Number/English/PercentModel",
    "NumberWithUnit/English/CurrencyModel",
    "NumberWithUnit/English/DimensionModel",
    "NumberWithUnit/English/TemperatureModel",
    "NumberWithUnit/English/AgeModel",
)
_NUMERAL = re.compile(rf"(?<![\w.,])(?:{NUMERAL})(?![\w])", re.IGNORECASE)
_UNITS = {"C": "degrees Celsius", "F": "degrees Fahrenheit", "%": "percent"}
"""Names of units there → here, where they differ."""


def cases(path: Path) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The text of each case of a specification, and the numbers expected in it."""
    for case in json.loads(path.read_text(encoding="utf-8-sig")):
        results = [r for r in case["Results"] if (r.get("Resolution") or {}).get("value")]
        if results or not case["Results"]:
            yield case["Input"], results


def bare(text: str) -> list[tuple[int, int, float]]:
    """Where numerals stand, and their values."""
    found = ((*m.span(), numeral_value(m[0])) for m in _NUMERAL.finditer(text))
    return [(start, end, value) for start, end, value in found if value is not None]


def measured(text: str) -> list[tuple[int, int, float]]:
    """Where quantities stand, and their values in base units."""
    return [(q.start, q.end, q.value) for q in find_quantities(text, 0, len(text))]


def expected(result: dict[str, Any]) -> float | None:
    """The value that is right, in the base unit; None where it is none here."""
    value, unit = result["Resolution"]["value"], result["Resolution"].get("unit")
    if value.endswith("%"):
        value, unit = value[:-1], "%"
    if unit is None:
        return _number(value)
    if result["TypeName"] == "currency" and unit in ("Pound", "British pound"):
        unit = "pounds sterling"
    worded = f"{value} {_UNITS.get(unit, unit)}{' old' if result['TypeName'] == 'age' else ''}"
    read = [q for q in find_quantities(worded, 0, len(worded)) if q.unit and q.end == len(worded)]
    return read[0].value if read else _number(value)


def _number(value: str) -> float | None:
    try:
        return float(value)
    except ValueError:
        return None


def measure(path: Path) -> Counter[str]:
    """Counts: expected, found, right."""
    counts: Counter[str] = Counter()
    read = bare if path.stem.startswith("NumberModel") else measured
    for text, results in cases(path):
        got = read(text)
        for result in results:
            hits = [value for start, end, value in got if start <= result["End"] and end > result["Start"]]
            right = expected(result)
            counts["expected"] += 1
            counts["found"] += bool(hits)
            counts["right"] += right is not None and any(math.isclose(hit, right, rel_tol=1e-6) for hit in hits)
    return counts


def main() -> None:
    """Prints one line a specification."""
    print(f"{'specification':40} expected  found  right")
    for name in SPECIFICATIONS:
        c = measure(Path(sys.argv[1]) / "recognizers/Specs" / f"{name}.json")
        print(f"{name.rpartition('/')[2]:40} {c['expected']:8} {c['found']:6} {c['right']:6}")


if __name__ == "__main__":
    main()
