"""How much of the expected article the HTML reader finds, beside trafilatura used plainly.

Needs Mozilla's readability test pages in ../shared/data/pages/readability (130 pages with the expected article).
Prints the mean precision, recall and F1 over words, and seconds a page.
"""

from __future__ import annotations

import logging
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import trafilatura

from rashomon.model.errors import UnreadableError
from rashomon.read import read_bytes
from rashomon.read.page import page_blocks
from rashomon.read.page_tree import parse_page

PAGES = Path(__file__).resolve().parents[2] / "shared/data/pages/readability/test/test-pages"
_WORD = re.compile(r"\w+")


class Score(NamedTuple):
    """Shares of words, 0 to 1, and seconds."""

    precision: float
    recall: float
    f1: float
    seconds: float


def ours(page: bytes) -> str:
    """The text of `rashomon.read`; "" where it finds none."""
    try:
        return read_bytes(page, "page.html").articles[0].text
    except UnreadableError:
        return ""


def plain(page: bytes) -> str:
    """The text of `trafilatura.extract` with its defaults."""
    return trafilatura.extract(page) or ""


def recalling(page: bytes) -> str:
    """The text of `trafilatura.extract`, favouring recall, without readers' comments."""
    return trafilatura.extract(page, favor_recall=True, include_comments=False) or ""


SYSTEMS: dict[str, Callable[[bytes], str]] = {
    "rashomon": ours,
    "trafilatura": plain,
    "trafilatura, recall": recalling,
}


def score(found: str, expected: str, seconds: float) -> Score:
    """Words as a bag: how many found are expected, and how many expected are found."""
    a, b = (Counter(_WORD.findall(text.casefold())) for text in (found, expected))
    shared = (a & b).total()
    precision, recall = (shared / max(1, bag.total()) for bag in (a, b))
    return Score(precision, recall, 2 * precision * recall / max(precision + recall, 1e-9), seconds)


def measure(system: Callable[[bytes], str]) -> Iterator[Score]:
    """A score for each page, in the order of their names."""
    for folder in sorted(PAGES.iterdir()):
        expected = parse_page("<html><body>" + (folder / "expected.html").read_text(encoding="utf-8")).root
        began = time.perf_counter()
        found = system((folder / "source.html").read_bytes())
        seconds = time.perf_counter() - began
        shown = (block.text for block in page_blocks(expected) if not block.around.hidden)
        yield score(found, "\n".join(shown), seconds)


def main() -> int:
    """Print the table."""
    if not PAGES.is_dir():
        print(f"skipped: the test pages are not at {PAGES}")
        return 0
    logging.disable(logging.CRITICAL)
    print(f"{'':22}precision  recall      F1  s/page")
    for name, system in SYSTEMS.items():
        scores = list(measure(system))
        means = [sum(values) / len(scores) for values in zip(*scores, strict=True)]
        print(f"{name:22}{means[0]:9.4f} {means[1]:7.4f} {means[2]:7.4f} {means[3]:7.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
