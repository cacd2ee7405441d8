"""Posts of live reports and dated updates are read from their own times."""

from __future__ import annotations

import pytest

from rashomon.model import records as r
from rashomon.stages.dating import resolve_times
from rashomon.stages.passages import mark_passages
from rashomon.stages.timestamps import mark_stamps
from tests.unit.stages.build import article

# 11 May 2026 is a Monday.


def live(text: str, published: str = "2026-05-11") -> r.Article:
    return mark_passages(mark_stamps(article(text, published=published)))


def told(text: str, published: str = "2026-05-11") -> list[tuple[str, str]]:
    return [(m.span.text, m.when.iso) for m in resolve_times([live(text, published)])]


def test_stamps_on_their_own_lines_are_passages_that_are_not_read() -> None:
    one = live("Storm\n\n14:32\n\nThe quay was shut this morning.\n\n13:05\n\nThe mole broke.\n")
    assert [one.text[p.start : p.end] for p in one.passages if p.kind == "timestamp"] == ["14:32", "13:05"]


def test_a_day_heading_holds_for_the_posts_under_it() -> None:
    text = (
        "# Storm\n\n## Wednesday 13 May 2026\n\n### 09.15\n\nThe quay was reopened this morning.\n\n"
        "### 07.40\n\nA barge sank at 6.50 a.m.\n\n## Tuesday 12 May\n\n### 22.05\n\nThe mole broke this evening.\n"
    )
    assert told(text) == [
        ("this morning", "2026-05-13T05/2026-05-13T11"),
        ("6.50 a.m.", "2026-05-13T06:50"),
        ("this evening", "2026-05-12T17/2026-05-12T23"),
    ]


@pytest.mark.parametrize("newest_first", [True, False])
def test_midnight_lies_between_posts_whose_times_begin_anew(newest_first: bool) -> None:
    posts = ["22:10 Talks began tonight.", "23:50 They go on.", "08:05 Pickets left this morning."]
    text = "Strike at the yard\n\n" + "\n\n".join(posts[::-1] if newest_first else posts) + "\n"
    days = {words: iso[:10] for words, iso in told(text)}
    assert days == {"tonight": "2026-05-11", "this morning": "2026-05-12"}


def test_posts_that_tell_their_days_are_read_from_them() -> None:
    text = (
        "**10:05 Monday** – Divers found the hull this morning.\n\nNone had slept since yesterday.\n\n"
        "**18:20 Sunday** – The search was called off this afternoon.\n"
    )
    assert told(text) == [
        ("this morning", "2026-05-11T05/2026-05-11T11"),
        ("since yesterday", "2026-05-10/.."),
        ("this afternoon", "2026-05-10T12/2026-05-10T17"),
    ]


def test_an_update_dates_its_own_paragraph_only() -> None:
    text = (
        "Update, 6 May: The mayor resigned this morning.\n\n"
        "Update (8 May, 3 p.m.): A successor was named yesterday.\n\n"
        "The mayor was accused on Sunday. She said yesterday that she would stay.\n"
    )
    assert [iso[:10] for words, iso in told(text, "2026-05-04") if words != "6 May"] == [
        *("2026-05-06", "2026-05-07", "2026-05-03", "2026-05-03")
    ]


def test_a_history_is_not_read_from_its_headings() -> None:
    text = "14 April 2014\n\nThe quay was bought.\n\n3 May 2016\n\nThe quay burned.\n\nLast week it was sold.\n"
    assert told(text)[-1] == ("Last week", "2026-05-04/2026-05-10")
    assert not any(p.kind == "timestamp" for p in live(text).passages)


def test_one_stamp_makes_no_series_of_posts() -> None:
    assert not any(p.kind == "timestamp" for p in live("Storm\n\n11 May 2026\n\nThe quay was shut.\n").passages)


def test_a_time_given_in_figures_counts_where_the_words_tell_no_day() -> None:
    text = "2h ago\nThe quay was shut this morning.\n5h ago\nThe mole broke yesterday.\n"
    stamps = (
        r.Passage(start=0, end=6, kind="timestamp", when="2026-05-13T10:00:00Z"),
        r.Passage(start=text.index("5h"), end=text.index("5h") + 6, kind="timestamp", when="2026-05-13T07:00:00Z"),
    )
    one = mark_passages(mark_stamps(article(text, published="2026-05-11", passages=stamps)))
    assert [m.when.iso for m in resolve_times([one])] == ["2026-05-13T05/2026-05-13T11", "2026-05-12"]


def test_times_under_their_posts_are_theirs() -> None:
    text = (
        "Storm\n\nThe quay was reopened this morning.\n\nPosted 13 May 2026, 10:12\n\n"
        "The mole broke this morning.\n\nPosted 12 May 2026, 09:40\n"
    )
    assert told(text) == [
        ("this morning", "2026-05-13T05/2026-05-13T11"),
        ("this morning", "2026-05-12T05/2026-05-12T11"),
    ]
