import pytest

from rashomon.model import records as r
from rashomon.model.errors import UnreadableError
from rashomon.read import read_bytes

FRONT = """---
title: "Ferry late: two hours"
date: 2031-04-07T08:09:10+02:00
author: [Ada Moor, Ben Quill]
outlet: Harbour Post
url: https://harbourpost.example/ferry
---
"""
BODY = "\nThe ferry was late.\r\n“Two hours,” said Cy Reed.\n"


def one(text: str | bytes, source: str) -> r.Article:
    raw = text.encode() if isinstance(text, str) else text
    (article,) = read_bytes(raw, source).articles
    return article


@pytest.mark.parametrize("source", ["ferry.md", "ferry.txt"])
def test_front_matter_is_read_marked_and_kept_in_the_text(source: str) -> None:
    article = one(FRONT + BODY, source)
    assert article.text == FRONT + BODY
    assert article.title == "Ferry late: two hours"
    assert article.published == "2031-04-07T08:09:10+02:00"
    assert article.authors == ("Ada Moor", "Ben Quill")
    assert article.outlet == "Harbour Post"
    assert article.url == "https://harbourpost.example/ferry"
    (marked,) = article.passages
    assert (marked.kind, article.text[marked.start : marked.end]) == ("metadata", FRONT.rstrip("\n"))


def test_line_ends_of_other_systems() -> None:
    text = (FRONT + BODY).replace("\r\n", "\n").replace("\n", "\r\n")
    article = one(text, "ferry.md")
    assert article.text == text
    assert article.title == "Ferry late: two hours"


def test_a_text_without_front_matter_says_nothing_of_itself() -> None:
    article = one(BODY, "ferry.txt")
    assert (article.text, article.title, article.outlet, article.published, article.passages) == (
        BODY,
        None,
        None,
        None,
        (),
    )
    assert article.language == "en"


@pytest.mark.parametrize("date", ["2031-04-07", "2031-04-07T08:09:10", "2031-04", "2031-04-07T00:00:00"])
def test_a_yaml_date_keeps_the_precision_it_was_written_with(date: str) -> None:
    assert one(f"---\ndate: {date}\n---\nWords.", "a.md").published == date


def test_an_article_without_a_date_has_none_and_no_loss() -> None:
    article = one("---\ntitle: Ferry\n---\nWords.", "a.md")
    assert article.published is None
    assert article.loss == ()


def test_front_matter_that_is_no_yaml_is_read_line_by_line_and_said_to_be_broken() -> None:
    article = one("---\ntitle: Ferry: late again\ndate: 2031-04-07\n---\nWords.", "a.md")
    assert (article.title, article.published) == ("Ferry: late again", "2031-04-07")
    assert [loss.kind for loss in article.loss] == ["front-matter"]


@pytest.mark.parametrize("source", ["a.md", "a.txt"])
@pytest.mark.parametrize("value", [r'"Late \UFFFFFFFF"', r'"Late \U80000000"', '"Late \\ud800', "!!float [", "? : ? :"])
def test_whatever_the_yaml_parser_raises_front_matter_is_read_line_by_line(value: str, source: str) -> None:
    article = one(f"---\noutlet: The Post\ntitle: {value}\n---\nWords.", source)
    assert article.outlet == "The Post"
    assert "front-matter" in {loss.kind for loss in article.loss}


def test_yaml_aliases_are_not_followed() -> None:
    bomb = "---\na: &a [x, x]\n" + "".join(f"a{n}: &a{n} [*a, *a]\n" for n in range(9)) + "title: Ferry\n---\nWords."
    article = one(bomb, "a.md")
    assert article.title == "Ferry"
    assert "aliases" in article.loss[0].detail


def test_what_is_struck_out_and_marks_of_footnotes_are_marked() -> None:
    article = one("About ~~31~~ 34[^1] were <s>badly</s> hurt.\n\n`~~a~~`\n\n[^1]: Police.", "a.md")
    assert [(p.kind, article.text[p.start : p.end]) for p in article.passages] == [
        ("withdrawn", "~~31~~"),
        ("metadata", "[^1]"),
        ("withdrawn", "<s>badly</s>"),
        ("metadata", "[^1]:"),
    ]


def test_yaml_makes_no_objects() -> None:
    assert one("---\ntitle: !!python/object/apply:os.getcwd []\n---\nWords.", "a.md").title is None


def test_front_matter_nested_without_end_is_not_parsed() -> None:
    assert one("---\ntitle: Ferry\nx: " + "[" * 20000 + "\n---\nWords.", "a.md").title == "Ferry"


@pytest.mark.parametrize(
    "text",
    [
        "---\nOnly a rule above.\n---\nWords.",
        "---\ntitle: never closed\nWords.",
        "Words.\n---\ntitle: too late\n---\n",
        "---\n---\nWords.",
    ],
)
def test_what_is_no_front_matter(text: str) -> None:
    article = one(text, "a.txt")
    assert (article.title, article.passages, article.text) == (None, (), text)


@pytest.mark.parametrize("source", ["a.md", "a.txt"])
def test_nothing_but_front_matter_is_no_article(source: str) -> None:
    with pytest.raises(UnreadableError, match="after the front matter"):
        read_bytes(FRONT.encode(), source)


def test_markdown_headings_are_marked_and_the_first_is_the_title() -> None:
    text = "# Ferry late ##\n\nWords.\n\n## Why\n#hashtag\n#\n```\n# no heading\n```\n### After\n"
    article = one(text, "a.md")
    assert article.title == "Ferry late"
    assert [text[p.start : p.end] for p in article.passages] == ["# Ferry late ##", "## Why", "### After"]
    assert {p.kind for p in article.passages} == {"heading"}


def test_plain_text_has_no_markdown_headings() -> None:
    assert one("# Ferry late\n\nWords.", "a.txt").passages == ()


def test_the_id_depends_on_the_bytes_alone() -> None:
    assert one(BODY, "a.txt").id == one(BODY, "elsewhere/b.txt").id
    assert one(BODY, "a.txt").id != one(BODY + ".", "a.txt").id


def test_escaped_half_surrogates_in_front_matter_do_not_come_through() -> None:
    assert "\ud800" not in (one('---\ntitle: "Ferry \\uD800"\n---\nWords.', "a.md").title or "")


PARAGRAPH = (
    "The ferry ran onto the mole at noon yesterday, and nobody on the quay could say why it had not slowed down."
)


@pytest.mark.parametrize(
    ("source", "head", "published"),
    [
        ("a.txt", "Ferry late\n\nPublished: 9 June 2031, 08:00\nUpdated: 14 June 2031, 11:20", "2031-06-09"),
        ("a.txt", "Ferry late\n\nLast modified on Sat 14 Jun 2031\n\nFirst published on Mon 9 Jun 2031", "2031-06-09"),
        ("a.md", "# Ferry late\n\n*Quay Post* | June 9, 2031 | Updated June 14, 2031", "2031-06-09"),
        ("a.txt", "Ferry late\n\nBy Ada Moor\n9 June 2031", "2031-06-09"),
    ],
)
def test_a_text_tells_its_own_day_above_its_first_paragraph(source: str, head: str, published: str) -> None:
    article = one(f"{head}\n\n{PARAGRAPH}\n", source)
    assert (article.published or "")[:10] == published
    assert article.loss == ()


@pytest.mark.parametrize(
    "text",
    [
        f"Ferry late\n\n{PARAGRAPH}\n\nA report published on 1 May 2030 had warned of it.\n",
        f"Ferries of the island\n\n1 May 2030\n\n2 June 2031\n\n{PARAGRAPH}\n",
        f"Ferry late\n\nUpdated 9 June 2031, 07:15\n\n{PARAGRAPH}\n",
        f"The ferry of 9 June 2031\n\n{PARAGRAPH}\n",
        f"Ferry late\n\n{PARAGRAPH}\n\nThe council meets on 12 June 2031.\n",
    ],
)
def test_days_that_a_text_tells_of_are_not_its_own(text: str) -> None:
    assert one(text, "a.txt").published is None


def test_front_matter_is_asked_before_the_lines_of_a_text() -> None:
    article = one(f"---\ndate: 2031-04-07\n---\n\nFerry late\n\nPublished: 9 June 2031\n\n{PARAGRAPH}\n", "a.md")
    assert article.published == "2031-04-07"
