"""Files that hold no article as they are: what each is, whatever it is called, and look-alikes that are read."""

from __future__ import annotations

import gzip
import io
import zipfile

import pytest

from rashomon.model.errors import NoAccount, UnreadableError
from rashomon.read import read_bytes

RSS = b'<?xml version="1.0"?>\n<!-- made daily -->\n<rss version="2.0"><channel><title>Quay</title></channel></rss>'
ATOM = b'<feed xmlns="http://www.w3.org/2005/Atom"><title>Quay</title></feed>'
RDF = b'<?xml version="1.0"?><rdf:RDF xmlns:rdf="x"><channel/></rdf:RDF>'
MAIL = (
    b"Return-Path: <ana@quay.example>\r\nReceived: by quay\r\nFrom: Ana\r\nTo: Brel\r\nSubject: Ferry\r\n"
    b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n\r\nNo ferry.\r\n--x--\r\n"
)
CSV = b'title,date,text\nFerry,2031-05-20,"It sails, she said."\nQuay,2031-05-21,It is shut.\n'


def packed(*names: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return held.getvalue()


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "-", "a.unknown"])
@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (RSS, "feed"),
        (b"\xef\xbb\xbf" + RSS, "feed"),
        (ATOM, "feed"),
        (RDF, "feed"),
        (b'{"version": "https://jsonfeed.org/version/1.1", "items": []}', "feed"),
        (b'<?xml version="1.0"?><urlset><url/></urlset>', "links"),
        (b'<opml version="2.0"><body/></opml>', "links"),
        (b"https://quay.example/1\n# later\n- https://quay.example/2\n", "links"),
        (b"* [Ferry](https://quay.example/1)\n* [Quay](https://quay.example/2)\n", "links"),
        (b"[InternetShortcut]\r\nURL=https://quay.example/1\r\n", "links"),
        (b"<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>", "links"),
        (b"WARC/1.1\r\nWARC-Type: response\r\n\r\n", "web archive"),
        (b'{"log": {"version": "1.2", "entries": []}}', "HAR"),
        (CSV, "table"),
        (CSV.replace(b",", b";"), "table"),
        (b"Outlet\tURL\nPost\thttps://a.example\nEcho\thttps://b.example\n", "table"),
        (MAIL, "e-mail"),
        (b'<?xml version="1.0"?><nitf><body>Words.</body></nitf>', "XML"),
        (b'<svg xmlns="x"><text>Words</text></svg>', "image"),
        (packed("word/document.xml"), "Word"),
        (packed("mimetype", "content.xml"), "OpenDocument"),
        (packed("META-INF/container.xml"), "e-book"),
        (packed("xl/workbook.xml"), "spreadsheet"),
        (packed("a.txt"), "zip archive"),
        (b"PK\x03\x04....", "zip archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1...", "old Office"),
        (b"{\\rtf1\\ansi words}", "RTF"),
        (b"%PDF-1.7 ...", "PDF is not read yet"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"\xff\xd8\xff\xe0 JFIF", "image"),
        (b"GIF89a\x10\x00\x10\x00", "image"),
        (b"RIFF\x24\x08\x00\x00WEBPVP8 ", "image"),
        (b"RIFF\x24\x08\x00\x00WAVEfmt ", "sound or video"),
        (b"\x00\x00\x00 ftypisom", "sound or video"),
        (gzip.compress(b"Words.", mtime=0), "gzip"),
        (b"BZh91AY&SY....", "bzip2"),
    ],
)
def test_it_is_said_what_it_is(raw: bytes, reason: str, name: str) -> None:
    with pytest.raises(UnreadableError, match=reason) as raised:
        read_bytes(raw, name)
    assert raised.value.source == name
    assert raised.value.remedy


@pytest.mark.parametrize("name", ["robots.txt", "-"])
@pytest.mark.parametrize(
    "raw",
    [
        b"# quay.example\nUser-agent: *\nDisallow: /private/\n\nSitemap: https://quay.example/map.xml\n",
        b"ads.example, 123, DIRECT, f08c\nother.example, 9, RESELLER\n",
    ],
)
def test_rules_for_crawlers_are_nobodys_account(raw: bytes, name: str) -> None:
    with pytest.raises(NoAccount, match="crawlers"):
        read_bytes(raw, name)


@pytest.mark.parametrize(
    "text",
    [
        "GIF8 is how it begins, Ana Brel said.",
        "BZh is a name, Ana Brel said.",
        "RIFF, RAFF and ROFF were the three ferries.",
        "PK and Ana Brel said no.",
        "Ana, Brel, and Tamm\nwent, saw, and left.\n",
        "The ferry, the quay, the town.\nIt, too, was shut.\n",
        "title, please\nwords, please\n",
        "Title: Ferry\nDate: Monday\n\nAna Brel said no.\n",
        "From: Ana Brel\nTo: the council\nSubject: the ferry\n\nNo ferry sails, she wrote.\n",
        "ANA: Does it sail?\nBREL: No.\n",
        "https://quay.example/1\n\nThe ferry is late, Ana Brel said.\n",
        "See https://quay.example/1 and stay.\n",
        "<Ada> said words\n<Brel> said no\n",
        "feed the ducks, she said",
        "User-agent strings were logged, the firm said.\nDisallowed: nothing.\n",
        "WARC is a format, she said.",
        "{\\it Ferry} words",
    ],
)
def test_text_that_looks_a_little_like_it_is_read(text: str) -> None:
    (article,) = read_bytes(text.encode(), "a.txt").articles
    assert article.text == text


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("a.csv", "table"),
        ("A.TSV", "table"),
        ("a.eml", "e-mail"),
        ("a.docx", "Word"),
        ("a.xml", "XML"),
        ("a.warc", "web archive"),
        ("a.css", "style sheet"),
    ],
)
def test_the_name_tells_where_the_content_does_not(name: str, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        read_bytes(b"Words, words.", name)


PAGE = b"<html><head><title>Ferry</title></head><body><article><p>%s</p></article></body></html>" % (
    b"The ferry sails at noon, Ana Brel said on the quay, and nobody had asked for more than that."
)


@pytest.mark.parametrize("name", ["a.xml", "a.txt", "a.md", "-", "a.php"])
@pytest.mark.parametrize("before", [b"", b'<?xml version="1.0"?>\n', b"\n\n<!DOCTYPE html>\n"])
def test_a_web_page_is_read_as_one_whatever_it_is_called(name: str, before: bytes) -> None:
    (article,) = read_bytes(before + PAGE, name).articles
    assert article.title == "Ferry"
    assert "<" not in article.text
