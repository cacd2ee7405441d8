"""Pages that browsers save as one file."""

from __future__ import annotations

import base64
import quopri

import pytest

from rashomon.model.errors import NoAccount, UnreadableError
from rashomon.model.ids import sha256
from rashomon.read import read_bytes

WORDS = "The ferry sails at noon, said Ana Brel – naïve as ever – and nobody on the quay had asked for more."
BARE = "<html><head></head><body><article><p>{words}</p><p>{words}</p></article></body></html>"
ADVERT = "<html><body><p>Buy a boat today and sail away from everything you ever knew on land.</p></body></html>"


def part(page: str, *head: str, encoding: str = "quoted-printable", charset: str = "utf-8") -> bytes:
    raw = page.encode(charset)
    coded = {"quoted-printable": quopri.encodestring, "base64": base64.encodebytes}.get(encoding, bytes)(raw)
    lines = ("Content-Type: text/html", f"Content-Transfer-Encoding: {encoding}", *head)
    return "\r\n".join((*lines, "", "")).encode() + coded


def saved(*parts: bytes, head: str = "", kind: str = "") -> bytes:
    top = (
        f"From: <Saved by a browser>\r\n{head}MIME-Version: 1.0\r\n"
        f'Content-Type: multipart/related;\r\n\ttype="text/html";{kind}\r\n\tboundary="----x"\r\n\r\n'
    )
    return top.encode() + b"".join(b"------x\r\n" + p + b"\r\n" for p in parts) + b"------x--\r\n"


PAGE = BARE.format(words=WORDS)


@pytest.mark.parametrize("name", ["a.mhtml", "A.MHT", "a.html", "a.txt", "-"])
@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
def test_the_page_is_read_whatever_it_is_sent_in(encoding: str, name: str) -> None:
    raw = saved(part(PAGE, encoding=encoding))
    (article,) = read_bytes(raw, name).articles
    assert article.text == f"{WORDS}\n{WORDS}"
    assert (article.source, article.sha256, article.loss) == (name, sha256(raw), ())


def test_address_and_title_come_from_the_file_where_the_page_has_none() -> None:
    head = "Snapshot-Content-Location: https://www.quay.example/ferry\r\nSubject: =?utf-8?Q?Ferry_na=C3=AFve?=\r\n"
    (article,) = read_bytes(saved(part(PAGE), head=head), "a.mhtml").articles
    assert (article.url, article.title, article.outlet) == (
        "https://www.quay.example/ferry",
        "Ferry naïve",
        "quay.example",
    )


@pytest.mark.parametrize(
    ("head", "kind", "own"),
    [
        ("Snapshot-Content-Location: https://quay.example/f\r\n", "", "Content-Location: https://quay.example/f"),
        ("", ' start="<two@quay>";', "Content-ID: <two@quay>"),
    ],
)
def test_the_page_is_the_one_that_the_file_names(head: str, kind: str, own: str) -> None:
    raw = saved(part(ADVERT, "Content-Location: https://ads.example/"), part(PAGE, own), head=head, kind=kind)
    (article,) = read_bytes(raw, "a.mhtml").articles
    assert article.text.startswith(WORDS)


def test_else_it_is_the_first_page() -> None:
    image = b"Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n"
    (article,) = read_bytes(saved(image, part(PAGE), part(ADVERT)), "a.mhtml").articles
    assert "boat" not in article.text


def test_the_part_tells_its_encoding() -> None:
    page = part(PAGE.replace("–", "-"), encoding="8bit", charset="iso-8859-1")
    page = page.replace(b"text/html", b'text/html; charset="iso-8859-1"')
    (article,) = read_bytes(saved(page), "a.mhtml").articles
    assert "naïve" in article.text


def test_a_file_without_a_page_is_refused() -> None:
    with pytest.raises(UnreadableError, match="no web page"):
        read_bytes(saved(b"Content-Type: text/plain\r\n\r\nWords."), "a.mhtml")


def test_a_file_that_breaks_off_is_read_so_far_and_told() -> None:
    (article,) = read_bytes(saved(part(PAGE)).removesuffix(b"------x--\r\n"), "a.mhtml").articles
    assert "truncated" in {loss.kind for loss in article.loss}


def test_a_page_of_ours_is_none_for_being_saved_again() -> None:
    page = PAGE.replace("<head>", '<head><meta name="generator" content="Rashomon">')
    with pytest.raises(NoAccount):
        read_bytes(saved(part(page)), "a.mhtml")
