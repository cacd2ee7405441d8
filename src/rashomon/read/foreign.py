"""Files that hold no article as they are: what each is, told by its content, else by its name, and what to do."""

from __future__ import annotations

import codecs
import csv
import io
import re
import zipfile
from collections.abc import Callable
from typing import NamedTuple

from rashomon.model.errors import NoAccount, UnreadableError
from rashomon.read.fields import AUTHORS, LANGUAGE, OUTLET, PUBLISHED, SOURCE, TITLE, URL
from rashomon.read.folders import PARTS_OF_PAGES
from rashomon.read.mhtml import is_saved_page
from rashomon.read.record_text import TEXT


class Kind(NamedTuple):
    """What a file is and what to do; `account`: somebody may have meant it for a report."""

    reason: str
    remedy: str
    account: bool = True


_AS_TEXT = "save its text as .txt and name that"
_SAVE_PAGES = "save the articles themselves, and name those files"
_UNPACK = "unpack it first"

FEED = Kind("this is a feed: a list of articles, often cut short", _SAVE_PAGES)
LINKS = Kind("this is a list of links, and nothing is fetched", _SAVE_PAGES)
TABLE = Kind("this is a table (CSV)", "make JSON lines of it, an article a line, or save each text as a file")
WARC = Kind("this is a web archive (WARC)", "save the articles' pages from it, and name those files")
MAIL = Kind("this is an e-mail message", _AS_TEXT)
XML = Kind("this is XML of a kind that is not read", _AS_TEXT)
WORD = Kind("this is a Word document", _AS_TEXT)
OPEN_DOCUMENT = Kind("this is an OpenDocument text", _AS_TEXT)
IMAGE = Kind("this is an image", "what it shows is not read: type its text into a .txt file")
MEDIA = Kind("this is sound or video", "what is heard is not read: save a transcript as .txt")
CRAWLERS = Kind("these are rules for crawlers or advertisers, no report", "", account=False)

_MAGIC: tuple[tuple[re.Pattern[bytes], Kind], ...] = tuple(
    (re.compile(pattern, re.DOTALL), kind)
    for pattern, kind in (
        (rb"%PDF-\d", Kind("PDF is not read yet", _AS_TEXT)),
        (rb"%!PS", Kind("this is PostScript", _AS_TEXT)),
        (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind("this is an old Office file (such as .doc)", _AS_TEXT)),
        (rb"\{\\rtf\d?\\", Kind("RTF is not read", _AS_TEXT)),
        (
            rb"\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a.[\x00-\x1f]|RIFF.{3}[\x00\x01]WEBP|II\*\x00|MM\x00\*|BM....\x00\x00\x00\x00",
            IMAGE,
        ),
        (rb"....ftyp(?:heic|heix|mif1|avif)", IMAGE),
        (rb"....ftyp|RIFF.{3}[\x00\x01](?:WAVE|AVI )|OggS\x00|fLaC\x00|ID3[\x02-\x04]|\x1aE\xdf\xa3", MEDIA),
        (rb"\x1f\x8b", Kind("this is compressed (gzip)", _UNPACK)),
        (rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)", Kind("this is compressed (bzip2)", _UNPACK)),
        (rb"\xfd7zXZ\x00", Kind("this is compressed (xz)", _UNPACK)),
        (rb"\x28\xb5\x2f\xfd", Kind("this is compressed (zstd)", _UNPACK)),
        (rb"7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|.{257}ustar[\x00 ]", Kind("this is an archive", _UNPACK)),
        (rb"SQLite format 3\x00", Kind("this is a database", "")),
        (rb"bplist00", Kind("this is a property list, as Safari saves pages in", "save the page as its source")),
        (rb"WARC/\d\.\d\r?\n", WARC),
        (rb'\{\s*"log"\s*:\s*\{\s*"version"', Kind("this is a record of web traffic (HAR)", _SAVE_PAGES)),
        (rb'\{\s*"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org', FEED),
        (rb"\[InternetShortcut\]\s|<!DOCTYPE NETSCAPE-Bookmark", LINKS),
    )
)
_PACKED: tuple[tuple[str, Kind], ...] = (
    ("word/document.xml", WORD),
    ("content.xml", OPEN_DOCUMENT),
    ("META-INF/container.xml", Kind("this is an e-book", _AS_TEXT)),
    ("xl/workbook.xml", Kind("this is a spreadsheet", TABLE.remedy)),
    ("ppt/presentation.xml", Kind("these are slides", _AS_TEXT)),
    ("datapackage.json", WARC),
)
"""A name in a zip archive → what the archive is."""
_ZIP = Kind("this is a zip archive", _UNPACK)

_ROOT = re.compile(rb"\s*(?:(?:<\?[^>]*\?>|<!--.*?-->|<!DOCTYPE[^>]*>)\s*)*<([A-Za-z][\w:.-]*)", re.DOTALL)
_ROOTS = {
    **dict.fromkeys((b"rss", b"feed", b"rdf:RDF"), FEED),
    **dict.fromkeys((b"urlset", b"sitemapindex", b"opml"), LINKS),
    b"svg": IMAGE,
}
_PAGE_ROOTS = frozenset("html head body main article section div p h1 h2 span table".split())
_HEADER = re.compile(rb"[A-Za-z][A-Za-z0-9-]{0,40}:[ \t]|[A-Za-z][A-Za-z0-9-]{0,40}:\r?\n")
_SENT = re.compile(
    rb"^(?:MIME-Version|Message-ID|Received|Return-Path|Delivered-To|DKIM-Signature|X-Mailer|Content-Type)\s*:",
    re.MULTILINE | re.IGNORECASE,
)
_LINK_LINE = re.compile(r"(?:[-*+•]\s+|\d+[.)]\s+)?(?:\[[^\]]*\]\(|<)?https?://\S+", re.IGNORECASE)
_RULE_LINE = re.compile(r"[A-Za-z][\w-]{0,30}\s*:|[\w.-]+\.[a-z]{2,}\s*,[^,]+,\s*(?:DIRECT|RESELLER)\b", re.IGNORECASE)
_RULES = re.compile(r"^\s*User-agent\s*:|,\s*(?:DIRECT|RESELLER)\b", re.MULTILINE | re.IGNORECASE)
_DELIMITERS = ",;\t|"
_FIELDS = frozenset((*TITLE, *OUTLET, *SOURCE, *AUTHORS, *PUBLISHED, *URL, *LANGUAGE, *map(str.lower, TEXT), "id"))
"""Names of what tables of articles have columns for."""
_HEAD = 65536
"""Bytes at the start of a file that tell what it is."""

_BY_NAME: tuple[tuple[tuple[str, ...], Kind], ...] = (
    (PARTS_OF_PAGES, Kind("this is a style sheet, script or font", "", account=False)),
    ((".csv", ".tsv"), TABLE),
    ((".rss", ".atom"), FEED),
    ((".warc", ".wacz"), WARC),
    ((".eml", ".msg"), MAIL),
    ((".url", ".webloc"), LINKS),
    ((".docx", ".doc"), WORD),
    ((".odt",), OPEN_DOCUMENT),
    ((".xml",), XML),
)


def refuse_foreign(raw: bytes, source: str) -> None:
    """Raise UnreadableError for bytes that hold no article as they are; NoAccount where nobody meant them for one."""
    kind = kind_of(raw[:_HEAD], raw, source)
    if kind is not None:
        raise (UnreadableError if kind.account else NoAccount)(source, kind.reason, kind.remedy)


def kind_of(head: bytes, raw: bytes, source: str) -> Kind | None:
    """What a file is that holds no article as it is; None for what a reader can be asked to read."""
    if raw.startswith(b"PK\x03\x04"):
        return _packed(raw)
    plain = head.removeprefix(codecs.BOM_UTF8)
    if is_saved_page(plain):
        return None
    found = next((kind for pattern, kind in _MAGIC if pattern.match(plain)), None)
    if found is not None:
        return found
    told = next((kind for look in _LOOKS if (kind := look(plain)) is not None), None)
    return told or _by_name(plain, source)


def _packed(raw: bytes) -> Kind:
    try:
        names = set(zipfile.ZipFile(io.BytesIO(raw)).namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, UnicodeError, OSError):
        return _ZIP
    return next((kind for name, kind in _PACKED if name in names), _ZIP)


def _xml(head: bytes) -> Kind | None:
    """By its root element. What is declared to be XML and is no web page is not read; other text may begin with <."""
    root = _ROOT.match(head)
    if root is None or _is_page(root[1]):
        return None
    declared = head.lstrip().startswith(b"<?xml")
    return _ROOTS.get(root[1]) or (XML if declared else None)


def _is_page(root: bytes) -> bool:
    return root.decode("ascii", "replace").lower() in _PAGE_ROOTS


def _mail(head: bytes) -> Kind | None:
    """Lines of a mail's head, two of which only programs write."""
    top = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    return MAIL if _HEADER.match(top) and len(_SENT.findall(top)) > 1 else None


def _links(head: bytes) -> Kind | None:
    """Nothing but addresses, one a line; lines that begin with # are remarks."""
    lines = [line for line in _lines(head) if not line.startswith("#")]
    return LINKS if lines and all(_LINK_LINE.fullmatch(line) for line in lines) else None


def _crawlers(head: bytes) -> Kind | None:
    lines = [line for line in _lines(head) if not line.startswith("#")]
    rules = lines and all(_RULE_LINE.match(line) for line in lines) and _RULES.search("\n".join(lines))
    return CRAWLERS if rules else None


def _table(head: bytes) -> Kind | None:
    """A first line of column names and rows of just as many values."""
    text = head.decode("utf-8", "replace").lstrip()
    first = text.partition("\n")[0]
    mark = max(_DELIMITERS, key=first.count)
    names = [name.strip().strip('"') for name in first.split(mark)]
    if not _are_columns(names, apart=f"{mark} " not in first):
        return None
    try:
        rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=mark) if row]
    except csv.Error:
        return None
    whole = rows[1 : len(rows) - (len(head) == _HEAD)]  # the last may be cut
    return TABLE if whole and all(len(row) == len(names) for row in whole) else None


def _are_columns(names: list[str], apart: bool) -> bool:
    """Short names, each once, one of them (two where they stand as in a sentence) a field of articles."""
    known = sum(re.sub(r"[\W_]", "", name).lower() in _FIELDS for name in names)
    short = all(re.fullmatch(r"[\w .-]{1,30}", name) for name in names)
    return len(set(names)) == len(names) > 1 and short and known >= (1 if apart else 2)


def _lines(head: bytes) -> list[str]:
    return [line.strip() for line in head.decode("utf-8", "replace").splitlines() if line.strip()]


def _by_name(head: bytes, source: str) -> Kind | None:
    """For want of better; a web page may be called .xml."""
    root = _ROOT.match(head)
    if root is not None and _is_page(root[1]):
        return None
    return next((kind for suffixes, kind in _BY_NAME if source.lower().endswith(suffixes)), None)


_LOOKS: tuple[Callable[[bytes], Kind | None], ...] = (_xml, _mail, _links, _crawlers, _table)
