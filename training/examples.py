"""Training examples: paragraphs as word pieces, with the labels of cues and of what each cue governs."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rashomon.neural.features import Pieces, WordPieces
from training import marks

CUE_LABELS = ("O", "B-cue", "I-cue", "B-inner", "I-inner")
PART_LABELS = ("O", "B-source", "I-source", "B-content", "I-content")
UNTOLD = -1
"""Label of a piece inside a content whose inner cues nobody marked: outside, or inner."""


@dataclass(frozen=True)
class Example:
    """One window: features, a label a piece for cues, and for each cue its pieces and the labels of its parts."""

    pieces: Pieces
    cues: tuple[int, ...]
    parts: tuple[tuple[tuple[int, int], tuple[int, ...]], ...]


def from_corpus(folder: Path, reader: WordPieces) -> list[Example]:
    """Examples of our own corpus, whose inner attributions are all marked."""
    items = (item for path in sorted(folder.glob("*.txt")) for item in marks.read(path))
    return [_example(item, reader, inner_told=True) for item in items]


def from_polnear(folder: Path, reader: WordPieces) -> list[Example]:
    """Examples of a PolNeAR split (brat files): a paragraph each; only outermost attributions are marked there."""
    return [_example(item, reader, inner_told=False) for item in polnear_paragraphs(folder)]


def polnear_paragraphs(folder: Path) -> Iterator[marks.Item]:
    """Paragraphs of a PolNeAR split with the attributions that lie wholly inside them."""
    annotations: dict[str, list[Path]] = defaultdict(list)
    for path in sorted((folder / "attributions").glob("*.ann")):
        annotations[path.stem.rsplit("_", 1)[0]].append(path)
    for path in sorted((folder / "text").glob("*.txt")):
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()
        attributions = list(_brat(annotations[path.stem][0].read_text(encoding="utf-8")))
        for line in re.finditer(r"[^\n]+", text):
            inside = [_moved(a, line.start()) for a in attributions if _within(a, line.start(), line.end())]
            yield marks.Item(line.group(), tuple(inside))


def _brat(annotation: str) -> Iterator[marks.Marked]:
    lines = [line.rstrip("\r").split("\t") for line in annotation.split("\n")]
    terms = {
        cells[0]: [tuple(map(int, part.split())) for part in cells[1].split(" ", 1)[1].split(";")]
        for cells in lines
        if cells[0].startswith("T") and len(cells) > 1
    }
    for cells in lines:
        if not cells[0].startswith("E") or len(cells) < 2:
            continue
        found: dict[str, list[marks.Range]] = defaultdict(list)
        for role, term in (part.split(":") for part in cells[1].split()[1:]):
            found[re.sub(r"\d+$", "", role).lower()] += [(a, b) for a, b in terms[term]]
        if found["cue"] and found["content"]:
            cue = min(found["cue"])[0], max(b for _, b in found["cue"])
            yield marks.Marked(tuple(sorted(found["source"])), cue, tuple(sorted(found["content"])), inner=False)


def _within(a: marks.Marked, start: int, end: int) -> bool:
    return start <= a.cue[0] and a.cue[1] <= end


def _moved(a: marks.Marked, by: int) -> marks.Marked:
    def shift(ranges: Iterable[marks.Range]) -> tuple[marks.Range, ...]:
        return tuple((x - by, y - by) for x, y in ranges)

    return marks.Marked(shift(a.source), shift([a.cue])[0], shift(a.content), a.inner)


def _example(item: marks.Item, reader: WordPieces, *, inner_told: bool) -> Example:
    pieces = reader.read(item.text)
    spans = pieces.spans
    cues, parts = [0] * len(spans), []
    if not inner_told:
        for a in item.attributions:
            for at in _covered(spans, a.content):
                cues[at] = UNTOLD
    for a in item.attributions:
        at = _covered(spans, [a.cue])
        if not at:
            continue
        _paint(cues, at, 3 if a.inner else 1)
        labels = [0] * len(spans)
        for ranges, label in ((a.content, 3), (a.source, 1)):
            for one in ranges:
                _paint(labels, _covered(spans, [one]), label)
        parts.append(((at[0], at[-1] + 1), tuple(labels)))
    return Example(pieces, tuple(cues), tuple(parts))


def _covered(spans: tuple[tuple[int, int], ...], ranges: Iterable[marks.Range]) -> list[int]:
    wanted = list(ranges)
    return [i for i, (s, e) in enumerate(spans) if any(s < b and a < e for a, b in wanted)]


def _paint(labels: list[int], at: list[int], begin: int) -> None:
    for n, i in enumerate(at):
        labels[i] = begin if n == 0 else begin + 1
