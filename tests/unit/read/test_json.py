import json

import pytest

from rashomon.model.errors import UnreadableError
from rashomon.read import Reading, read_bytes

TEXT = "The ferry was late.\r\n“Two hours,” said Cy Reed.\n"


def read(value: object, source: str = "a.json") -> Reading:
    return read_bytes(json.dumps(value).encode(), source)


def test_a_record_of_trafilatura() -> None:
    record = {
        "title": "Ferry late",
        "author": "Ada Moor; Ben Quill",
        "hostname": "harbourpost.example",
        "date": "2031-04-07",
        "text": TEXT,
        "language": "en",
        "source": "https://harbourpost.example/ferry",
        "source-hostname": "Harbour Post",
    }
    (article,) = read(record).articles
    assert (article.title, article.text, article.outlet) == ("Ferry late", TEXT, "Harbour Post")
    assert (article.authors, article.published) == (("Ada Moor", "Ben Quill"), "2031-04-07")
    assert article.url == "https://harbourpost.example/ferry"


def test_a_record_of_news_please() -> None:
    record = {
        "authors": ["Ada Moor"],
        "date_download": "2031-05-01 00:00:00",
        "date_publish": "2031-04-07 08:09:10",
        "language": "de",
        "maintext": TEXT,
        "source_domain": "harbourpost.example",
        "title": "Ferry late",
        "url": "https://harbourpost.example/ferry",
    }
    (article,) = read(record).articles
    assert (article.text, article.published, article.language) == (TEXT, "2031-04-07T08:09:10", "de")
    assert article.outlet == "harbourpost.example"


def test_a_record_of_fundus_with_a_body_in_sections() -> None:
    body = {
        "summary": ["The ferry was late."],
        "sections": [
            {"headline": [], "paragraphs": ["Two hours, said Cy Reed."]},
            {"headline": ["Why"], "paragraphs": ["Fog."]},
        ],
    }
    (article,) = read({"title": "Ferry late", "body": body, "publishing_date": "2031-04-07 08:09:10+02:00"}).articles
    assert article.text == "The ferry was late.\nTwo hours, said Cy Reed.\nWhy\nFog."
    (heading,) = article.passages
    assert (heading.kind, article.text[heading.start : heading.end]) == ("heading", "Why")
    assert article.published == "2031-04-07T08:09:10+02:00"


def test_articles_out_of_a_report_of_ours_are_read_again_with_their_passages_but_not_their_repeats() -> None:
    passages = [
        {"start": 0, "end": 9, "kind": "caption", "repeats": None},
        {
            "start": 10,
            "end": 15,
            "kind": "repeat",
            "repeats": {"article": "a-0", "start": 0, "end": 5, "text": "The f"},
        },
        {"start": 10, "end": 9999, "kind": "body"},
        {"start": 0, "end": 3, "kind": "nonsense"},
        "nonsense",
    ]
    report = {
        "articles": [{"source": "b/ferry.txt", "sha256": "00", "outlet": None, "text": TEXT, "passages": passages}],
    }
    (article,) = read(report).articles
    assert article.text == TEXT
    assert article.outlet is None
    assert [(p.start, p.end, p.kind) for p in article.passages] == [(0, 9, "caption")]


@pytest.mark.parametrize("wrap", [lambda x: x, lambda x: {"articles": x}, lambda x: {"data": x, "count": 2}])
def test_lists_of_articles(wrap: object) -> None:
    assert callable(wrap)
    reading = read(wrap([{"text": "One."}, {"title": "no text"}, 7, {"text": "Two."}]))
    assert [(a.source, a.text) for a in reading.articles] == [("a.json#1", "One."), ("a.json#4", "Two.")]
    assert [f.source for f in reading.failures] == ["a.json#2", "a.json#3"]
    assert len({a.id for a in reading.articles}) == 2


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b'{"text": "cut sho', "not valid JSON"),
        (b"[" * 100_000, "nested too deep"),
        (b"[]", "empty"),
        (b'{"title": "Ferry"}', "no text field"),
        (b'{"text": "  "}', "no text field"),
        (b"17", "not a JSON object"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_reason(raw: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason) as raised:
        read_bytes(raw, "a.json")
    assert raised.value.source == "a.json"


LINES = b'{"text": "One.\xe2\x80\xa8Still one."}\n\n{"text": broken}\r\n{"text": "Two."}\n["no object"]\n'


@pytest.mark.parametrize("source", ["a.jsonl", "a.ndjson", "a.json", "-"])
def test_each_bad_line_is_named_and_the_others_are_read(source: str) -> None:
    reading = read_bytes(LINES, source)
    assert [(a.source, a.text) for a in reading.articles] == [
        (f"{source}:1", "One.\u2028Still one."),
        (f"{source}:4", "Two."),
    ]
    assert [f.source for f in reading.failures] == [f"{source}:3", f"{source}:5"]


def test_a_list_in_a_file_that_claims_to_hold_lines() -> None:
    assert len(read_bytes(b'[\n{"text": "One."},\n{"text": "Two."}\n]', "a.jsonl").articles) == 2


def test_half_surrogates_are_replaced_and_recorded() -> None:
    (article,) = read_bytes(b'{"text": "a \\ud800 b \\ud83d\\ude00"}', "a.json").articles
    assert article.text == "a \ufffd b \U0001f600"
    assert [loss.kind for loss in article.loss] == ["encoding"]


def test_a_date_that_is_not_understood_is_a_loss_of_its_article() -> None:
    (article,) = read({"text": TEXT, "date": "the day after"}).articles
    assert (article.published, article.loss[0].kind) == (None, "date")
