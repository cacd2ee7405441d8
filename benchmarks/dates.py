"""How many dates of other projects' cases and of news articles are read alike: `python benchmarks/dates.py FOLDER`.

FOLDER holds `recognizers/Specs/DateTime/English/*.json` (Recognizers-Text, MIT). A case counts as found where an
expression overlaps the expected one, as right where its ISO form begins with an accepted value (or is its interval).
Cases of assistants ("remind me in two hours") are among them, which reports of events hardly use.

FOLDER may hold `timebank/NAME.md` (an article with its date in front matter) and `timebank/NAME.json` (its dated
expressions: start, end, value, words). Of those whose value is a year, a month, a day or a time of day, with no part
left open, it is told how many are found (a date overlaps them) and how many are right: one of the ends of an
overlapping date, in ISO 8601, begins with the value, so that "since 1901" is right for 1901, "early 1991" for 1991, and
an hour is right for its first minute.
Each article is read by itself, from its own day. `--misses` prints each that is not right, by kind.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rashomon.language.en.dates import find_dates
from rashomon.model import records as r
from rashomon.model.when import When
from rashomon.read.markdown import READER
from rashomon.stages.dating import DatedMention, resolve_times
from rashomon.stages.passages import mark_passages

_KINDS = {
    "year": re.compile(r"\d{4}"),
    "month": re.compile(r"\d{4}-\d\d"),
    "day": re.compile(r"\d{4}-\d\d-\d\d"),
    "time": re.compile(r"\d{4}-\d\d-\d\dT\d\d(?::\d\d)?"),
}
"""What a value tells, by its form; values of other forms (quarters, seasons, "now") are not counted."""
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


def expressions(path: Path) -> Iterator[tuple[str, str, list[DatedMention], str]]:
    """Kind and value of each counted expression of an article, the dates that overlap it, and its words in place."""
    raw = path.with_suffix(".md").read_bytes()
    (article,) = READER.read(raw, path.name).articles
    text = raw.decode()
    shift = text.index(article.text) if article.text in text else 0
    mentions = resolve_times((mark_passages(article),))
    for start, end, value, _ in json.loads(path.read_text(encoding="utf-8")):
        kind = next((k for k, form in _KINDS.items() if form.fullmatch(value)), None)
        if kind is not None:
            place = (start - shift, end - shift)
            around = f"{text[max(0, start - 50) : start]}[{text[start:end]}]{text[end : end + 20]}"
            yield kind, value, [m for m in mentions if _overlaps(m.span, place)], " ".join(around.split())


def _overlaps(span: r.Span, place: tuple[int, int]) -> bool:
    return span.start < place[1] and place[0] < span.end


def measure_articles(folder: Path) -> tuple[dict[str, Counter[str]], list[str]]:
    """Counts (expressions, found, right) by kind, and a line for each that is not right."""
    counts = {kind: Counter[str]() for kind in _KINDS}
    misses = []
    for path in sorted(folder.glob("*.json")):
        for kind, value, mentions, words in expressions(path):
            told = [end for m in mentions for end in m.when.iso.split("/")]
            right = any(end.startswith(value) or value == f"{end[:13]}:00" for end in told)
            counts[kind].update(expressions=1, found=bool(mentions), right=right)
            if not right:
                misses.append(f"{kind:6} {value:17} {path.stem:24} {words}  {[m.when.iso for m in mentions]}")
    return counts, sorted(misses)


def print_specifications(folder: Path) -> None:
    """Prints one line a specification."""
    print(f"{'specification':40} expected  found  right  empty  left empty")
    for path in sorted(folder.glob("DateTimeModel*.json")):
        c = measure(path)
        print(f"{path.stem:40} {c['expected']:8} {c['found']:6} {c['right']:6} {c['empty']:6} {c['left empty']:11}")


def print_articles(folder: Path, misses: bool) -> None:
    """Prints one line a kind of value and one for all, then what is not right if asked for."""
    counts, wrong = measure_articles(folder)
    total = sum(counts.values(), Counter[str]())
    print(f"\n{'articles':12} expressions  found  right  share")
    for kind, c in (*counts.items(), ("all", total)):
        share = c["right"] / max(c["expressions"], 1)
        print(f"{kind:12} {c['expressions']:11} {c['found']:6} {c['right']:6}  {share:.3f}")
    if misses:
        print("\n".join(wrong))


def main() -> None:
    """Prints what is measured on whatever of the two the folder holds."""
    arguments = [a for a in sys.argv[1:] if a != "--misses"]
    specifications, articles = (
        Path(arguments[0]) / name for name in ("recognizers/Specs/DateTime/English", "timebank")
    )
    if specifications.is_dir():
        print_specifications(specifications)
    if articles.is_dir():
        print_articles(articles, misses="--misses" in sys.argv)


if __name__ == "__main__":
    main()
