"""Time stamps of posts: lines that are nothing else, and what opens a paragraph."""

from __future__ import annotations

import pytest

from rashomon.language.en.stamps import read_lead, read_stamp
from rashomon.model.when import When

MONDAY = When.parse("2026-05-11")


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("14:32", "2026-05-11T14:32"),
        ("9.15am", "2026-05-11T09:15"),
        ("09.15 BST", "2026-05-11T09:15+01:00"),
        ("### 07.40", "2026-05-11T07:40"),
        ("10:05 Monday", "2026-05-11T10:05"),
        ("Sunday, 10 May, 9.45pm", "2026-05-10T21:45"),
        ("Wednesday 8 April 2026 09.15 BST", "2026-04-08T09:15+01:00"),
        ("Posted at 18:20 on May 10, 2026", "2026-05-10T18:20"),
        ("Friday 8 May", "2026-05-08"),
    ],
)
def test_a_line_that_is_a_time_stamp(line: str, iso: str) -> None:
    stamp = read_stamp(line)
    assert stamp is not None
    when = stamp.on(MONDAY)
    assert when is not None
    assert when.iso == iso


@pytest.mark.parametrize("line", ["2h ago", "15 minutes ago", "an hour ago"])
def test_how_long_ago_is_a_stamp_that_tells_no_time(line: str) -> None:
    stamp = read_stamp(line)
    assert stamp is not None
    assert stamp.on(MONDAY) is None


@pytest.mark.parametrize("line", ["", "1916", "In May", "The bridge at 14:32", "Score 3-2", "Chapter 12", "Last year"])
def test_other_lines_are_none(line: str) -> None:
    assert read_stamp(line) is None


@pytest.mark.parametrize(
    ("text", "rest", "update"),
    [
        ("14:32 The owners will speak.", "The owners will speak.", False),
        ("**10:05 Monday** – Divers dived.", "Divers dived.", False),
        ("[14:32] Divers dived.", "Divers dived.", False),
        ("Update, 6 May: The mayor resigned.", "The mayor resigned.", True),
        ("UPDATE (8 May, 3 p.m.): A successor was named.", "A successor was named.", True),
        ("10 May: Nets were found.", "Nets were found.", False),
    ],
)
def test_a_stamp_that_opens_a_paragraph_ends_where_its_words_begin(text: str, rest: str, update: bool) -> None:
    stamp = read_lead(text, 0, len(text))
    assert stamp is not None
    assert (text[stamp.end :], stamp.update) == (rest, update)


@pytest.mark.parametrize(
    "text",
    [
        "At 14:32 the mast broke.",
        "14:32 was when the mast broke.",
        "On 6 May the mayor resigned.",
        "Monday was calm.",
        "SELMOUTH, May 6 — The ferry sank.",
        "2016: a year of storms.",
    ],
)
def test_sentences_that_begin_with_a_time_are_no_posts(text: str) -> None:
    assert read_lead(text, 0, len(text)) is None
