"""Readers of corpora of names: one word a line with its label, sentences apart."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from rashomon.neural.features import WordPieces
from training.examples import NAME_LABELS, Example, from_names

Name = tuple[str, int, int]
"""Kind, start, past the end."""

_WORLDWIDE = {"Person": "P", "Organization": "O", "Location": "L", "Facility": "L", "NORP": "N"}
_WIKIGOLD = {"PER": "P", "ORG": "O", "LOC": "L", "MISC": "?"}
_WNUT = {"person": "P", "corporation": "O", "group": "O", "location": "L"}
_SENTENCES = 3
"""Sentences in one window: about a paragraph of news."""
_TENTH = 10


def held_out(folder: Path) -> Iterator[list[tuple[str, list[Name]]]]:
    """The articles that no network is trained on: windows with people, organisations, places and nationalities."""
    for path in sorted(folder.glob("*.tsv"))[::_TENTH]:
        yield list(_paragraphs(path, _WORLDWIDE))


def worldwide(folder: Path, reader: WordPieces) -> tuple[list[Example], list[Example]]:
    """Training and held-out examples of Worldwide English newswire (Shan et al. 2023): every tenth file is held out."""
    files = sorted(folder.glob("*.tsv"))
    kept, held = [f for n, f in enumerate(files) if n % _TENTH], files[::_TENTH]
    untold = {"": frozenset({0, *_labels("R")})}
    return _examples(kept, _WORLDWIDE, untold, reader), _examples(held, _WORLDWIDE, untold, reader)


def open_names(folder: Path, reader: WordPieces) -> list[Example]:
    """Examples of Wikigold (Balasuriya et al. 2009) and of WNUT17's training part (Derczynski et al. 2017)."""
    wiki = {"": frozenset({0, *_labels("R")}), "?": frozenset({0, *_labels("NR")})}
    posts = {"": frozenset({0, *_labels("NR")})}
    gold = sorted((folder / "wikigold" / "CONLL-format" / "data").glob("*.txt"))
    wnut = sorted((folder / "WNUT17" / "CONLL-format" / "data" / "train").glob("*"))
    return _examples(gold, _WIKIGOLD, wiki, reader) + _examples(wnut, _WNUT, posts, reader)


def _labels(kinds: str) -> Iterator[int]:
    return (NAME_LABELS.index(f"{place}-{kind}") for kind in kinds for place in "BI")


def _examples(
    files: Iterable[Path], kinds: Mapping[str, str], untold: Mapping[str, frozenset[int]], reader: WordPieces
) -> list[Example]:
    def allowed(kind: str) -> frozenset[int]:
        return untold[kind] if kind in untold else frozenset({NAME_LABELS.index(f"B-{kind}")})

    return [
        from_names(text, [n for n in names if n[0] in untold or n[0] in "POLNR"], allowed, reader)
        for path in files
        for text, names in _paragraphs(path, kinds)
    ]


def _paragraphs(path: Path, kinds: Mapping[str, str]) -> Iterator[tuple[str, list[Name]]]:
    """Windows of a few sentences with their names."""
    lines = path.read_text(encoding="utf-8").splitlines()
    sentences = [list(g) for empty, g in itertools.groupby(lines, key=lambda line: not line.strip()) if not empty]
    for at in range(0, len(sentences), _SENTENCES):
        words = [line.split() for s in sentences[at : at + _SENTENCES] for line in s]
        yield _joined([(w[0], w[1]) for w in words if len(w) > 1], kinds)


def _joined(words: Iterable[tuple[str, str]], kinds: Mapping[str, str]) -> tuple[str, list[Name]]:
    text, before = "", "O"
    names: list[Name] = []
    for word, label in words:
        start, kind = len(text), kinds.get(label[2:], "")
        text += word + " "
        goes_on = label.startswith("I-") and before[2:] == label[2:]
        if kind and goes_on and names:
            names[-1] = (kind, names[-1][1], start + len(word))
        elif kind:
            names.append((kind, start, start + len(word)))
        before = label
    return text.rstrip(), names
