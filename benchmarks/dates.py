"""How many of other projects' date cases are found and read alike: `python benchmarks/dates.py FOLDER`.

FOLDER holds `recognizers/Specs/DateTime/English/*.json` (Recognizers-Text, MIT). A case counts as found where an
expression overlaps the expected one, as right where its ISO form begins with an accepted value (or is its interval).
Cases of assistants ("remind me in two hours") are among them, which reports of events hardly use.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rashomon.language.en.dates import find_dates
from rashomon.model.when import When

WANTED = {"date", "daterange", "datetime", "datetimerange"}


def cases(path: Path) -> Iterator[tuple[str, When | None, list[dict[str, Any]]]]:
    """The text, the day it is read on, and the expected dates of each supported case of a specification."""
    for case in json.loads(path.read_text(encoding="utf-8-sig")):
        told = case.get("Context", {}).get("ReferenceDateTime")
        results = [r for r in case["Results"] if r.get("TypeName", "").partition(".")[2] in WANTED]
        if told and (results or not case["Results"]):
            yield case["Input"], When.parse(told[:19]), results


def accepted(result: dict[str, Any]) -> set[str]:
    """The ISO forms that are right for an expected date."""
    forms = set()
    for value in (result.get("Resolution") or {}).get("values", ()):
        start, end = value.get("start"), value.get("end")
        forms |= {v.replace(" ", "T") for v in (value.get("value"), value.get("timex"), start) if v}
        if start and end and len(start) == 10:
            span = When.parse(f"{start}/{end}")
            forms |= {span.iso} if span else set()
    return forms


def same(iso: str, forms: set[str]) -> bool:
    """True where one of the forms is told, or begins as told."""
    return any(form.startswith((iso, iso.partition("/")[0])) for form in forms)


def measure(path: Path) -> Counter[str]:
    """Counts: expected, found, right; empty cases, and those that nothing was found in."""
    counts: Counter[str] = Counter()
    for text, base, results in cases(path):
        got = find_dates(text, 0, len(text))
        counts["empty"] += not results
        counts["left empty"] += not results and not got
        for result in results:
            counts["expected"] += 1
            hits = [d for d in got if d.start <= result["End"] and d.end > result["Start"]]
            counts["found"] += bool(hits)
            whens = [w for d in hits if (w := d.resolve(base))]
            counts["right"] += any(same(w.iso, accepted(result)) for w in whens)
    return counts


def main() -> None:
    """Prints one line a specification."""
    folder = Path(sys.argv[1]) / "recognizers/Specs/DateTime/English"
    print(f"{'specification':40} expected  found  right  empty  left empty")
    for path in sorted(folder.glob("DateTimeModel*.json")):
        c = measure(path)
        print(f"{path.stem:40} {c['expected']:8} {c['found']:6} {c['right']:6} {c['empty']:6} {c['left empty']:11}")


if __name__ == "__main__":
    main()
