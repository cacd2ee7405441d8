"""Whatever the bytes, reading never crashes, and the text is that of the file."""

import io

from hypothesis import event, given, settings
from hypothesis import strategies as st

from rashomon.model.errors import UnreadableError
from rashomon.read import read_bytes
from rashomon.read.dates import iso_date
from rashomon.read.encoding import decode

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)


@given(TEXTS.filter(lambda text: not text.startswith("\ufeff") and "\x00" not in text and "\x1b" not in text))
def test_the_text_is_that_of_the_file_read_without_newline_translation(text: str) -> None:
    raw = text.encode()
    decoded = decode(raw)
    assert decoded.text == io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8", newline="").read()
    assert decoded.loss == ()


@given(st.binary(max_size=300), st.sampled_from(["", "utf-8", "iso-8859-1", "shift_jis", "utf-7", "nonsense"]))
def test_any_bytes_decode(raw: bytes, declared: str) -> None:
    assert isinstance(decode(raw, declared).text, str)


PIECES = st.sampled_from(
    [
        "---\n",
        "title: x\n",
        "\n",
        "# ",
        "<p>",
        "</p>",
        "<div>",
        "<figcaption>",
        "&#0;",
        "&#xd800;",
        "{",
        '"text":',
        '"a"',
        "[",
        "]",
        "}",
        ",",
        "words here. ",
        "é",
    ]
)
MIXED = st.one_of(TEXTS, st.lists(PIECES, max_size=40).map("".join))


@settings(max_examples=150, deadline=None)
@given(MIXED, st.sampled_from(["a.txt", "a.md", "a.html", "a.json", "a.jsonl", "-"]))
def test_any_text_is_read_or_refused(text: str, source: str) -> None:
    try:
        reading = read_bytes(text.encode(), source)
    except UnreadableError as error:
        event(f"refused: {error.reason[:20]}")
        return
    for article in reading.articles:
        article.text.encode()
        assert article.source.startswith(source)
        assert all(0 <= p.start < p.end <= len(article.text) for p in article.passages)
        assert list(article.passages) == sorted(article.passages, key=lambda p: (p.start, p.end, p.kind))


@given(st.text(max_size=120))
def test_any_text_is_a_date_or_not(text: str) -> None:
    found = iso_date(text)
    assert found is None or found[:4].isdigit()
