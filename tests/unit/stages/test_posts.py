import pytest

from rashomon.stages.passages import mark_passages
from tests.pipeline import read, rows
from tests.unit.stages.build import article

REPORT = "Reaction to the sinking was swift on the island.\n\n{}\n\nThe ferry had left at nine."


@pytest.mark.parametrize(
    "post",
    [
        "We waited for hours. — Ana Brel (@anabrel) May 3, 2031",
        "We waited for hours. — Ana Brel (@ana.brel.example) May 3, 2031 at 9:00 AM",
        "We waited for hours pic.example — Ana Brel (@anabrel) 3 May 2031".replace(" pic.example", "."),
        "Ana Brel (@anabrel) We waited for hours. https://t.co/abc",
        "Ana Brel (@anabrel): We waited for hours.",
        "Ana Brel @anabrel · May 3\n\nWe waited for hours.",
        "> We waited for hours.\n> — Ana Brel (@anabrel) [May 3, 2031](https://post.example/1)",
        "> We waited for hours.\n>\n> — Ana Brel (@anabrel) May 3, 2031",
        "We waited for hours.\n\n— Ana Brel (@anabrel) May 3, 2031",
        "View this post on Instagram\n\nWe waited for hours.\n\nA post shared by Ana Brel (@anabrel) on May 3, 2031",
        "We waited for hours. Posted by Ana Brel on Monday, 3 May 2031",
    ],
)
def test_a_post_is_said_by_whoever_posted_it(post: str) -> None:
    found = [(s.speaker, s.words.strip("> ")) for s in rows(read(REPORT.format(post))) if s.kind == "direct"]
    assert found == [("Ana Brel", "We waited for hours")]


@pytest.mark.parametrize(
    "line",
    [
        "Marn met the press — including Ana Brel (@anabrel) — on Monday in the hall.",
        "Ana Brel (@anabrel) waited for hours at the quay.",
        "Follow Ana Brel (@anabrel) for more.",
        "Write to Ana Brel (@anabrel)",
        "The poster was posted by the council on Monday at noon.",
    ],
)
def test_an_account_named_is_no_post(line: str) -> None:
    assert [s for s in rows(read(REPORT.format(line))) if s.kind == "direct"] == []


def test_all_lines_of_a_post_that_the_report_quotes_are_of_it() -> None:
    quoted = "On Monday Brel wrote: “Dawn at the mole. Nobody on the quay. The boat is back at last.”"
    lines = ["Dawn at the mole.", "Nobody on the quay.", "The boat is back at last. — Ana Brel (@anabrel) May 3, 2031"]
    marked = mark_passages(article("\n".join([quoted, *lines, "The ferry had left at nine."])))
    assert [p.kind for p in marked.passages] == ["body", "repeat", "repeat", "repeat", "body"]
