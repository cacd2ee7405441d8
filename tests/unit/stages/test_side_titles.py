"""Titles of other pieces between the paragraphs of a report."""

from __future__ import annotations

import pytest

from rashomon.stages.passages import mark_passages
from tests.pipeline import article

PARAGRAPH = "The harbour was closed on Friday after the storm had torn off the roof of the old ferry hall."
TITLES = [
    "Storm in Orrin leaves harbour in ruins",
    "Aftermath of the storm in Orrin",
    "Orrin searches for survivors of storm",
    "Rescue crews search Orrin harbour after storm",
    "Rescue crews survey harbour",
]
HEADINGS = [
    "Storm in Orrin leaves harbour in ruins",
    "What the council knew",
    "Aftermath of the storm in Orrin",
    "Insurers brace for claims",
    "A long winter ahead",
]


def kinds(*blocks: str) -> dict[str, str]:
    """The kind of each block of a report, by its text."""
    read = mark_passages(article("\n\n".join(blocks)))
    return {read.text[p.start : p.end]: p.kind for p in read.passages}


def between(lines: list[str]) -> list[str]:
    """A report with each line between two paragraphs, all of which differ."""
    blocks = [f"{PARAGRAPH} It was told {n} times." for n in range(len(lines) + 1)]
    return [blocks[0], *(part for pair in zip(lines, blocks[1:], strict=True) for part in pair)]


def test_titles_of_pieces_on_one_story_are_no_headings() -> None:
    found = kinds(*between(TITLES))
    assert {found[title] for title in TITLES} == {"related"}


@pytest.mark.parametrize(
    "lines", [HEADINGS, TITLES[:3], ["Why it matters", "What is next", "What was said", "Who pays"]]
)
def test_headings_stay_headings(lines: list[str]) -> None:
    found = kinds(*between(lines))
    assert {found[line] for line in lines} == {"heading"}


def test_a_title_that_parts_a_speaker_from_his_words() -> None:
    speaker = "A keeper of the light, Gil Pauk, sat in front of what had been the ferry hall and shook his head."
    goes_on, begins = "“It was a fine place,” he said.", "“It was a fine place,” said Ana Brel of the harbour board."
    title = "Crews dig for the missing keeper"
    assert kinds(speaker, title, goes_on, PARAGRAPH)[title] == "related"
    assert kinds(speaker, title, begins, PARAGRAPH)[title] == "heading"
    assert kinds(speaker, "Crews dig", goes_on, PARAGRAPH)["Crews dig"] == "heading"


def test_names_over_a_credit_are_a_byline() -> None:
    assert kinds("Ana Brel and Ivo J. Marn", "Reuters", PARAGRAPH)["Ana Brel and Ivo J. Marn"] == "credit"
    assert kinds("Ana Brel and Ivo J. Marn", PARAGRAPH)["Ana Brel and Ivo J. Marn"] == "heading"


TIMED = [
    ("Crews dig for the missing keeper 02:21", "caption"),
    ("The ferry hall opens at 09:30", "heading"),
    ("Crews dig for the missing keeper", "heading"),
]


@pytest.mark.parametrize(("line", "kind"), TIMED)
def test_how_long_it_takes_tells_a_video(line: str, kind: str) -> None:
    assert kinds(PARAGRAPH, line, f"{PARAGRAPH} So it was.")[line] == kind
