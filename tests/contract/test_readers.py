"""What every reader promises, whatever its format."""

from __future__ import annotations

import json
import quopri
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from rashomon.model.errors import UnreadableError
from rashomon.read import READERS, Reader, Reading, load, read_bytes
from rashomon.read.registry import known_suffix, reader_for

SENTENCE = "The ferry sails at noon, said “Ada Brook” — naïve as ever."
SECOND = "Nobody on the quay had asked for more than that."

PAGE = (
    "<!DOCTYPE html><html><head><meta charset=utf-8><title>Ferry</title></head><body><article><h1>Ferry</h1>"
    f"<p>{SENTENCE}</p><p>{SECOND}</p></article></body></html>"
)

SAMPLES: dict[str, str] = {
    "mhtml": "From: <Saved by Blink>\nSubject: Ferry\nMIME-Version: 1.0\n"
    'Content-Type: multipart/related; type="text/html"; boundary="part"\n\n--part\nContent-Type: text/html\n'
    f"Content-Transfer-Encoding: quoted-printable\n\n{quopri.encodestring(PAGE.encode()).decode()}\n--part--\n",
    "text": f"{SENTENCE}\n\n{SECOND}\n",
    "markdown": f"---\ntitle: Ferry\ndate: 2031-05-20\n---\n\n{SENTENCE}\n\n{SECOND}\n",
    "html": PAGE,
    "json": json.dumps({"title": "Ferry", "text": f"{SENTENCE}\n\n{SECOND}"}),
    "jsonl": "\n".join(json.dumps({"title": t, "text": f"{SENTENCE}\n\n{SECOND}"}) for t in ("Ferry", "Boat")),
}
"""A small file of each format, all of the same two sentences. A new reader needs a line here."""

readers = pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)


def _sample(reader: Reader) -> bytes:
    return SAMPLES[reader.name].encode()


def _garbage() -> list[bytes]:
    rolls = random.Random(7)
    noise = [rolls.randbytes(size) for size in (1, 40, 5000)]
    cut = [sample.encode()[: len(sample) // 2] for sample in SAMPLES.values()]
    odd = [b"\x00" * 200, b"\xff\xfe\x00", b"\xef\xbb\xbf", b"{" * 2000, b"[" * 100_000, b"<" * 5000, b"---\n" * 200]
    return [*noise, *cut, *odd, b"<p>" * 3000 + b"x", b'{"text": 3}', b"null", b'"\\ud800"', b"\xed\xa0\x80 half"]


def _outcome(read: Callable[[bytes, str], Reading], raw: bytes, name: str) -> list[bytes] | str:
    """The texts of the articles read, or what the refusal says."""
    try:
        return [article.text.encode("utf-8") for article in read(raw, name).articles]
    except UnreadableError as error:
        return str(error)


def test_every_reader_has_a_sample_and_a_name_of_its_own() -> None:
    assert sorted(SAMPLES) == sorted(reader.name for reader in READERS)


def test_no_two_readers_claim_one_suffix() -> None:
    claimed = [suffix for reader in READERS for suffix in reader.suffixes]
    assert len(set(claimed)) == len(claimed)


@readers
def test_its_suffixes_lead_to_it(reader: Reader) -> None:
    assert reader.suffixes
    for suffix in reader.suffixes:
        assert suffix == suffix.lower()
        assert suffix.startswith(".")
        assert known_suffix(f"report{suffix.upper()}")
        assert reader_for(f"report{suffix}", b"") is reader


@readers
def test_it_is_told_by_the_bytes_where_the_name_says_nothing(reader: Reader) -> None:
    raw = _sample(reader)
    assert reader.sniff(raw)
    assert reader_for("-", raw) is reader


@readers
def test_a_small_file_comes_through_whole(reader: Reader) -> None:
    reading = reader.read(_sample(reader), f"ferry{reader.suffixes[0]}")
    assert reading.failures == ()
    assert reading.articles
    for article in reading.articles:
        assert SENTENCE in article.text
        assert SECOND in article.text
        assert article.text.index(SENTENCE) < article.text.index(SECOND)


@readers
def test_two_readings_are_equal_and_ids_are_unique(reader: Reader) -> None:
    raw, name = _sample(reader), f"ferry{reader.suffixes[0]}"
    first, second = reader.read(raw, name), reader.read(raw, name)
    assert first.articles == second.articles
    assert len({article.id for article in first.articles}) == len(first.articles)


@readers
@pytest.mark.parametrize("raw", _garbage(), ids=lambda raw: repr(raw[:8]))
def test_garbage_is_read_or_refused_but_never_breaks(reader: Reader, raw: bytes) -> None:
    name = f"garbage{reader.suffixes[0]}"
    for read in (reader.read, read_bytes):
        outcome = _outcome(read, raw, name)
        assert isinstance(outcome, list) or name in outcome, "a refusal names its input"


@readers
def test_a_file_on_disk_is_read_with_its_bytes_kept(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / f"ferry{reader.suffixes[0]}"
    path.write_bytes(_sample(reader))
    intake = load([path])
    assert intake.failures == ()
    assert list(intake.originals.values()) == [_sample(reader)]
    assert {article.sha256 for article in intake.articles} == set(intake.originals)
