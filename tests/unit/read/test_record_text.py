"""A JSON record's text is read whatever its form, and nothing else that it says is gone without a word."""

import json

import pytest

from rashomon.read import read_bytes
from rashomon.read.record_text import record_text
from tests.unit.read.pages import article_of, told

LATE = "The ferry to Small Holm was late on Monday."
LAMP = "The lamp keeper had counted eleven boats."
SAID = "“Two hours, it’s a joke,” said Cy Reed."


def record(**fields: object) -> str:
    return json.dumps(fields)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (f"<p>{LATE}</p>\n<p>&#8220;Two hours, it&#8217;s a joke,&#8221; said Cy Reed.</p>", f"{LATE}\n{SAID}"),
        ({"rendered": f"<p>{LATE}</p>", "protected": False}, LATE),
        (f"&lt;p&gt;{LATE}&lt;/p&gt;&lt;p&gt;{LAMP}&lt;/p&gt;", f"{LATE}\n{LAMP}"),
        ("It&#8217;s 3&nbsp;million &amp; more. It&amp;#8217;s so.", "It’s 3\xa0million & more. It’s so."),
        (f"<em>{LATE}</em>\n\n{LAMP}", f"{LATE}\n{LAMP}"),
        ("for <del>nine</del> <ins>ten</ins> days<br>and 34<sup>2</sup> more", "for ten days\nnine\nand 34 more"),
        ([LATE, {"type": "p", "text": LAMP}], f"{LATE}\n{LAMP}"),
        ({"summary": [LATE], "sections": [{"headline": "Why", "paragraphs": LAMP}]}, f"{LATE}\nWhy\n{LAMP}"),
        ({"blocks": [{"type": "header", "data": {"text": "Why"}}, {"data": {"text": LAMP}}]}, f"Why\n{LAMP}"),
        (
            {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The "}, {"text": "ferry."}]}]},
            "The ferry.",
        ),
        ("if a < b and b > c, fish &chips; AT&T", "if a < b and b > c, fish &chips; AT&T"),
        ("Write <b> for bold.\r\n\r\n  Indented.", "Write <b> for bold.\r\n\r\n  Indented."),
    ],
)
def test_the_text_of_a_field(content: object, text: str) -> None:
    assert article_of(record(content=content), "a.json").text == text


def test_headings_of_structures_and_markup_are_marked() -> None:
    for content in ({"sections": [{"headline": "Why", "paragraphs": [LAMP]}]}, f"<h2>Why</h2><p>{LAMP}</p>"):
        article = article_of(record(body=content), "a.json")
        assert [(p.kind, article.text[p.start : p.end]) for p in article.passages] == [("heading", "Why")]


def test_titles_lose_their_markup() -> None:
    title = {"rendered": "&#8220;No&#8221; &amp; <em>more</em> of the har\u00adbour"}
    assert article_of(record(title=title, text=LATE), "a.json").title == "“No” & more of the harbour"


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"summary": LAMP}, "summary"),
        ({"subtitle": LAMP}, "subtitle"),
        ({"body": LAMP}, "body"),
        ({"image": {"caption": LAMP}}, "image"),
        ({"comments": [{"by": "x", "text": f"<p>{LAMP}</p>"}]}, "comments"),
    ],
)
def test_fields_beside_the_text_are_told_with_their_size(fields: dict[str, object], name: str) -> None:
    article = article_of(record(text=LATE, **fields), "a.json")
    assert LAMP not in article.text
    assert f"the field {name!r} (" in told(article)
    assert "characters)" in told(article)


def test_a_field_that_repeats_the_text_needs_no_word() -> None:
    assert article_of(record(text=f"{LATE} {LAMP}", summary=f"<b>{LATE}</b>", tags=["ferry"]), "a.json").loss == ()


def test_a_teaser_gives_way_to_the_text() -> None:
    article = article_of(record(text="Late again.", body=f"{LATE} {LAMP}"), "a.json")
    assert article.text == f"{LATE} {LAMP}"


@pytest.mark.parametrize(
    ("raw", "loss"),
    [
        (f'{{"text": "{LAMP}", "text": "{LATE}"}}', f"'text (1 of several)' ({len(LAMP)} characters): {LAMP}"),
        (f'{{"text": "{LATE}", "text": "{LATE}"}}', ""),
    ],
)
def test_a_key_given_twice_is_told(raw: str, loss: str) -> None:
    article = article_of(raw, "a.json")
    assert article.text == LATE
    assert loss in told(article)
    assert bool(article.loss) == bool(loss)


def test_a_second_list_of_articles_is_read() -> None:
    raw = record(articles=[{"text": LATE}], items=[{"text": LAMP}, 7], note="Two lists.")
    articles = read_bytes(raw.encode(), "a.json").articles
    assert [article.text for article in articles] == [LATE, LAMP]
    assert "the field 'note' (10 characters)" in told(articles[0])


@pytest.mark.parametrize(
    "wrapped",
    [
        {"data": {"article": {"text": LATE}}},
        {"response": {"results": [{"title": "x", "fields": {"bodyText": LATE}}]}},
        {"hits": {"hits": [{"_source": {"content": LATE}}]}},
        {"post": {"content": {"rendered": LATE}}},
    ],
)
def test_answers_of_services_are_unwrapped(wrapped: object) -> None:
    assert article_of(json.dumps(wrapped), "a.json").text == LATE


@pytest.mark.parametrize(("start", "end"), [(True, 30), (0, True), (False, True), (0.0, 5)])
def test_a_place_that_is_no_whole_number_is_none(start: object, end: object) -> None:
    passages = [{"start": start, "end": end, "kind": "heading"}]
    assert article_of(record(text=LATE, passages=passages), "a.json").passages == ()


def test_a_report_of_our_own_is_taken_as_it_is() -> None:
    text = "Write <b>bold</b> &amp; more."
    assert article_of(record(text=text, sha256="00", passages=[]), "a.json").text == text


@pytest.mark.parametrize("bad", [b"\x00\x00\x00", b'{"text": "cut', b"\x00" * 4096])
def test_a_bad_line_spoils_itself_alone(bad: bytes) -> None:
    reading = read_bytes(record(text=LATE).encode() + b"\n" + bad + b"\n" + record(text=LAMP).encode(), "a.jsonl")
    assert [article.text for article in reading.articles] == [LATE, LAMP]
    assert [failure.source for failure in reading.failures] == ["a.jsonl:2"]


def test_an_integer_too_long_for_a_number_spoils_nothing() -> None:
    assert article_of(f'{{"text": "{LATE}", "n": {"9" * 9999}}}', "a.json").text == LATE


def test_words_of_a_paragraph_that_are_not_taken_up_are_told() -> None:
    unread = "Nobody on the quay could say why."
    found = record_text({"body": [{"text": "The ferry was late on Monday.", "text (1 of several)": unread}]})
    assert found.text == "The ferry was late on Monday."
    assert [unread in loss.detail for loss in found.loss] == [True]
