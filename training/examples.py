"""Training examples: paragraphs as word pieces, with the labels each piece may have."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from rashomon.neural.features import Pieces, WordPieces
from training import marks

CUE_LABELS = ("O", "B-cue", "I-cue", "B-inner", "I-inner")
PART_LABELS = ("O", "B-source", "I-source", "B-content", "I-content")
NAME_LABELS = ("O", *(f"{place}-{kind}" for kind in "POLNR" for place in "BI"))
"""People, organisations, places, nationalities, offices."""

Labels = tuple[frozenset[int], ...]
"""For each piece the labels that are not ruled out: one where somebody marked it, several where nobody said."""

Array = np.ndarray[Any, Any]
Parts = tuple[tuple[int, int], tuple[int, ...]]
"""The pieces [first, past the last) of a cue or a pronoun, and each piece's label as part of it."""

OUTSIDE = frozenset({0})
_CUE, _INNER, _SOURCE, _CONTENT = 1, 3, 1, 3
_PERHAPS_INNER = frozenset({0, _INNER, _INNER + 1})


@dataclass(frozen=True)
class Soft:
    """What teachers make of a window: probabilities of the labels of cues, of names, and of each cue's parts.

    Arrays are (pieces, labels), without the marks at the window's ends.
    """

    cues: Array
    names: Array
    parts: tuple[tuple[tuple[int, int], Array], ...]


@dataclass(frozen=True)
class Example:
    """One window: features, labels of cues and of names (None: untold), for each cue its parts.

    For each pronoun told, too: the names of whom it means are labelled as a source is.
    """

    pieces: Pieces
    cues: Labels | None
    names: Labels | None
    parts: tuple[Parts, ...] = ()
    pronouns: tuple[Parts, ...] = ()
    soft: Soft | None = None


def from_corpus(folder: Path, reader: WordPieces) -> list[Example]:
    """Examples of our own corpus, whose inner attributions are all marked, and names in some."""
    items = (item for path in sorted(folder.glob("*.txt")) for item in marks.read(path))
    return [_example(item, reader, in_content=OUTSIDE) for item in items]


def from_polnear(folder: Path, reader: WordPieces) -> list[Example]:
    """Examples of a PolNeAR split (brat files): a paragraph each; only outermost attributions are marked there."""
    return [_example(item, reader, in_content=_PERHAPS_INNER) for item in polnear_paragraphs(folder)]


def from_names(
    text: str, names: Sequence[tuple[str, int, int]], allowed: Callable[[str], frozenset[int]], reader: WordPieces
) -> Example:
    """An example of a corpus of names; `allowed` gives the labels a kind of name may begin with there ("": none)."""
    pieces = reader.read(text)
    labels = [allowed("")] * len(pieces.spans)
    for kind, start, end in names:
        _paint(labels, _covered(pieces.spans, [(start, end)]), allowed(kind))
    return Example(pieces, None, tuple(labels))


def polnear_paragraphs(folder: Path) -> Iterator[marks.Item]:
    """Paragraphs of a PolNeAR split with the attributions whose cue lies inside them."""
    return (item for article in polnear_articles(folder) for item in article)


def polnear_articles(folder: Path) -> Iterator[list[marks.Item]]:
    """The same, article by article."""
    annotations: dict[str, list[Path]] = defaultdict(list)
    for path in sorted((folder / "attributions").glob("*.ann")):
        annotations[path.stem.rsplit("_", 1)[0]].append(path)
    for path in sorted((folder / "text").glob("*.txt")):
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()
        attributions = list(_brat(annotations[path.stem][0].read_text(encoding="utf-8")))
        yield [
            marks.Item(
                line.group(),
                tuple(_moved(a, line.start()) for a in attributions if _within(a, line.start(), line.end())),
            )
            for line in re.finditer(r"[^\n]+", text)
        ]


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


def _example(item: marks.Item, reader: WordPieces, in_content: frozenset[int]) -> Example:
    pieces = reader.read(item.text)
    cued = [(a, _run(pieces.spans, a.cue)) for a in item.attributions or ()]
    parts = tuple((run, _parts(a.source, a.content, pieces.spans)) for a, run in cued if run)
    pronouns = [(_run(pieces.spans, at), _parts(names, (), pieces.spans)) for at, names in item.pronouns]
    return Example(
        pieces,
        _cues(item, pieces.spans, in_content),
        _names(item, pieces.spans),
        parts,
        tuple((run, labels) for run, labels in pronouns if run),
    )


def _cues(item: marks.Item, spans: tuple[marks.Range, ...], in_content: frozenset[int]) -> Labels | None:
    if item.attributions is None:
        return None
    cues = [OUTSIDE] * len(spans)
    for a in item.attributions:
        for at in _covered(spans, a.content):
            cues[at] = in_content
    for a in item.attributions:
        _paint(cues, _covered(spans, [a.cue]), frozenset({_INNER if a.inner else _CUE}))
    return tuple(cues)


def _run(spans: tuple[marks.Range, ...], at: marks.Range) -> tuple[int, int] | None:
    covered = _covered(spans, [at])
    return (covered[0], covered[-1] + 1) if covered else None


def _parts(
    source: tuple[marks.Range, ...], content: tuple[marks.Range, ...], spans: tuple[marks.Range, ...]
) -> tuple[int, ...]:
    labels = [OUTSIDE] * len(spans)
    for ranges, label in ((content, _CONTENT), (source, _SOURCE)):
        for one in ranges:
            _paint(labels, _covered(spans, [one]), frozenset({label}))
    return tuple(min(label) for label in labels)


def _names(item: marks.Item, spans: tuple[marks.Range, ...]) -> Labels | None:
    if item.names is None:
        return None
    labels = [OUTSIDE] * len(spans)
    for kind, start, end in item.names:
        _paint(labels, _covered(spans, [(start, end)]), frozenset({NAME_LABELS.index(f"B-{kind}")}))
    return tuple(labels)


def _covered(spans: tuple[marks.Range, ...], ranges: Iterable[marks.Range]) -> list[int]:
    wanted = list(ranges)
    return [i for i, (s, e) in enumerate(spans) if any(s < b and a < e for a, b in wanted)]


def _paint(labels: list[frozenset[int]], at: list[int], begin: frozenset[int]) -> None:
    """Label a run of pieces: the first by labels that begin, the others by those that go on (one more each)."""
    for n, i in enumerate(at):
        labels[i] = begin if n == 0 else frozenset(x + 1 if x % 2 else x for x in begin)
