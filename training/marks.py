r"""The inline marks of the training corpus, as in `[s1 The clerk] [c1 said] [t1 that the bridge was shut]`.

`s` is a source, `c` a cue, `t` a content; the number ties the spans of one attribution together, and marks nest.
`P O L N R` (no number) mark people, organisations, places, nationalities and offices. `p` is a pronoun and `a` a name
of the person it means, tied by a number. A bracket that belongs to the text is written `\[` or `\]`.

Run `python -m training.marks FILE…` to check files.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

Range = tuple[int, int]
_TOKEN = re.compile(r"\\([\[\]])|\[([sctap]\d+|[POLNR]) |(\])|(\[)")


@dataclass(frozen=True)
class Marked:
    """One attribution in a text: ranges of source and content, the range of the cue, and how deep it lies."""

    source: tuple[Range, ...]
    cue: Range
    content: tuple[Range, ...]
    inner: bool


@dataclass(frozen=True)
class Item:
    """A paragraph with its attributions, its names and its pronouns; None: nobody marked them.

    A pronoun comes with the ranges of the names of whom it means, none where the paragraph does not name them.
    """

    text: str
    attributions: tuple[Marked, ...] | None
    names: tuple[tuple[str, int, int], ...] | None = None
    pronouns: tuple[tuple[Range, tuple[Range, ...]], ...] = ()


@dataclass
class _Reading:
    text: list[str] = field(default_factory=list)
    length: int = 0
    open: list[tuple[str, int]] = field(default_factory=list)
    spans: dict[str, list[Range]] = field(default_factory=lambda: defaultdict(list))

    def add(self, piece: str) -> None:
        self.text.append(piece)
        self.length += len(piece)


def parse(line: str) -> Item:
    """The paragraph a marked line stands for. Raises ValueError where marks do not fit together."""
    reading, at = _Reading(), 0
    for match in _TOKEN.finditer(line):
        reading.add(line[at : match.start()])
        at = match.end()
        escaped, label, close, _ = match.groups()
        if escaped:
            reading.add(escaped)
        elif label:
            reading.open.append((label, reading.length))
        elif close and reading.open:
            name, start = reading.open.pop()
            reading.spans[name].append((start, reading.length))
        else:
            raise ValueError(f"a bracket that marks nothing at column {match.start() + 1}")
    reading.add(line[at:])
    if reading.open:
        raise ValueError(f"[{reading.open[-1][0]} is not closed")
    return _item("".join(reading.text), reading.spans)


def _item(text: str, spans: dict[str, list[Range]]) -> Item:
    for label, found in spans.items():
        for start, end in found:
            if not text[start:end].strip() or text[start:end] != text[start:end].strip():
                raise ValueError(f"[{label} begins or ends with a space: {text[start:end]!r}")
    attributions = _attributions(spans)
    names_of = {label: tuple(sorted(spans.get(f"a{label[1:]}", ()))) for label in spans if label[0] == "p"}
    pronouns = tuple(sorted((at, names_of[label]) for label in names_of for at in spans[label]))
    if any(f"p{label[1:]}" not in spans for label in spans if label[0] == "a"):
        raise ValueError("a name is marked as a pronoun's that is not there")
    names = tuple(sorted((label, a, b) for label in "POLNR" for a, b in spans.get(label, ())))
    return Item(text, None if pronouns and not attributions else attributions, names or None, pronouns)


def _attributions(spans: dict[str, list[Range]]) -> tuple[Marked, ...]:
    numbers = sorted({label[1:] for label in spans if label[0] in "sct"}, key=int)
    ties = {n: [tuple(sorted(spans.get(f"{kind}{n}", ()))) for kind in "sct"] for n in numbers}
    for n, (_, cue, content) in ties.items():
        if len(cue) != 1 or not content:
            raise ValueError(f"attribution {n} needs one cue and a content")
    contents = {n: content for n, (_, _, content) in ties.items()}
    return tuple(
        Marked(source, cue[0], content, any(_inside(cue[0], c) for m, c in contents.items() if m != n))
        for n, (source, cue, content) in ties.items()
    )


def _inside(cue: Range, content: tuple[Range, ...]) -> bool:
    return any(a <= cue[0] and cue[1] <= b for a, b in content)


def read(path: Path) -> Iterator[Item]:
    """The items of a corpus file. Raises ValueError that names the line."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            try:
                yield parse(line.strip())
            except ValueError as error:
                raise ValueError(f"{path}:{number}: {error}") from error


def main(paths: list[str]) -> int:
    """Check files, say what is wrong where, and count. Returns 1 where anything is wrong."""
    wrong = items = attributions = inner = pronouns = 0
    seen: set[str] = set()
    for path in map(Path, paths):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            try:
                item = parse(line.strip())
            except ValueError as error:
                wrong += 1
                print(f"{path}:{number}: {error}")
                continue
            if item.text in seen:
                wrong += 1
                print(f"{path}:{number}: the same text stands elsewhere")
            seen.add(item.text)
            items += 1
            attributions += len(item.attributions or ())
            inner += sum(a.inner for a in item.attributions or ())
            pronouns += len(item.pronouns)
    print(f"{items} items, {attributions} attributions, {inner} inside another, {pronouns} pronouns, {wrong} wrong")
    return int(wrong > 0)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
