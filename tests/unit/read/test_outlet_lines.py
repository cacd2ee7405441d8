"""The outlet of a report by a line of it."""

from __future__ import annotations

import pytest

from rashomon.read import read_bytes
from rashomon.read.outlet_lines import is_outlet, outlet_told

BODY = "The ferry to Venn was late again on Monday, said Ida Holm, its captain.\n\nNobody was hurt.\n"


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (f"{BODY}\nSource: The Harbour Times", "The Harbour Times"),
        (f"{BODY}\n— The Harbour Times", "The Harbour Times"),
        (f"{BODY}\n(The Pellow Courier)", "The Pellow Courier"),
        (f"Ferry late\n\nBy A. B. Strand, Pellow Gazette\n\n{BODY}", "Pellow Gazette"),
        (f"Ferry late\n\nBy Ada Strand | Pellow Gazette\n\n{BODY}", "Pellow Gazette"),
        (f"[By Farshore Observer Network, Mei Strand] {BODY}", "Farshore Observer Network"),
        (f"VENN (Northern Wire) — {BODY}", "Northern Wire"),
        (f"{BODY}\n© 2026 Tessaly Echo. All rights reserved.", "Tessaly Echo"),
        (f"{BODY}\nCopyright 2026 by The Tessaly Echo", "The Tessaly Echo"),
        (f"VENN (Northern Wire) — {BODY}\n© 2026 Tessaly Echo", "Tessaly Echo"),
        (f"By Ada Strand, Associated Press\n\n{BODY}\nSource: Pellow Gazette", "Pellow Gazette"),
        (f"VENN (Reuters) - {BODY}", "Reuters"),
    ],
)
def test_a_line_that_names_the_outlet_tells_it(text: str, outlet: str) -> None:
    assert outlet_told(text) == outlet
    (article,) = read_bytes(text.encode(), "a.txt").articles
    assert article.outlet == outlet


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"By Ada Strand\n\n{BODY}",
        f"By Ada Strand, who has sailed for years\n\n{BODY}",
        f"{BODY}\nSource: a letter of the harbour board",
        f"{BODY}\n— Ida Holm, captain",
        f"{BODY}\nShe told the Pellow Gazette that she would sail on Tuesday (Monday at the earliest).",
        f"By noon the Pellow Gazette had the story.\n\n{BODY}",
        f"VENN (population 900) — {BODY}",
        f"{BODY}\n© Ada Strand",
        f"{BODY}\nRead more in the Pellow Gazette",
        f"{BODY}\nPublished by hand, on a press",
    ],
)
def test_what_only_mentions_an_outlet_or_a_person_does_not(text: str) -> None:
    assert outlet_told(text) is None


def test_what_the_file_says_goes_before() -> None:
    text = f"---\noutlet: Tessaly Echo\n---\n{BODY}\nSource: The Harbour Times\n"
    (article,) = read_bytes(text.encode(), "a.md").articles
    assert article.outlet == "Tessaly Echo"


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("Ferry late | Tessaly Echo", "Tessaly Echo"),
        ("Ferry late - Tessaly Echo", "Tessaly Echo"),
        ("Ferry late | What we know", None),
        ("Ferry late – captain blames the post", None),
        ("The Daily Post", None),
    ],
)
def test_the_end_of_a_page_title_tells_it(title: str, outlet: str | None) -> None:
    assert outlet_told(BODY, title) == outlet


def test_a_name_of_an_outlet_is_of_capitals_and_ends_as_they_do() -> None:
    assert is_outlet("Pellow Gazette")
    assert is_outlet("BBC News")
    assert not is_outlet("The Gazette of a town that nobody knows Gazette")
    assert not is_outlet("Herald")
    assert not is_outlet("Ada Strand")
