"""What tests of stages share: short texts run through the real stages, and what came out in words a table can hold."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import pytest

from rashomon.model import records as r
from rashomon.model.ids import sha256
from rashomon.neural import OWN_MODELS, open_encoder, open_tagger
from rashomon.neural.protocols import Named, Reading
from rashomon.plan import PLAN, READING, run_plan
from rashomon.stages.base import Models, Records

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples" / "harbour-bridge"
REPORTS = EXAMPLE / "reports"
SHARED = ROOT.parent / "shared"

MARKS = " \n.,;:!?"
"""What is stripped off a content before it is compared: whether a full stop belongs to it is another test's matter."""


_NO_MODELS = Models()


class Said(NamedTuple):
    """One statement as a table row: the speaker's name ("" for nobody), the kind, the words, and the chain."""

    speaker: str
    kind: str
    words: str
    via: tuple[str, ...] = ()


def article(text: str, name: str = "one", **fields: object) -> r.Article:
    """An article, not yet read, whose id is its name."""
    given: dict[str, object] = {"id": name, "source": f"{name}.txt", "sha256": sha256(text.encode()), "text": text}
    return r.Article(**(given | fields))  # type: ignore[arg-type]


def event(*texts: str, published: str | None = "2031-05-20") -> tuple[r.Article, ...]:
    """Articles named a, b, c … all of one day."""
    return tuple(article(text, chr(ord("a") + i), published=published) for i, text in enumerate(texts))


def read(*texts: str) -> Records:
    """The records of short texts after the stages that read single articles."""
    return run_plan(READING, Records(articles=event(*texts)), Models())


def collated(*texts: str, published: str | None = "2031-05-20", models: Models = _NO_MODELS) -> Records:
    """The records of short texts after all stages."""
    return collated_articles(event(*texts, published=published), models)


def collated_articles(articles: Sequence[r.Article], models: Models = _NO_MODELS) -> Records:
    """The records of articles after all stages."""
    return run_plan(PLAN, Records(articles=tuple(articles)), models)


def name_of(records: Records, actor: str | None) -> str:
    """The name of an actor by id, "" for None."""
    return next((a.name for a in records.actors if a.id == actor), "")


def rows(records: Records) -> tuple[Said, ...]:
    """All statements as table rows, in the order of the records."""
    return tuple(
        Said(
            name_of(records, s.speaker),
            s.kind,
            s.content.text.strip(MARKS),
            tuple(name_of(records, v) for v in s.via),
        )
        for s in records.statements
    )


def said(text: str) -> tuple[Said, ...]:
    """The statements of one text as table rows."""
    return rows(read(text))


def quoted(text: str) -> tuple[tuple[str, str], ...]:
    """(speaker, words) of each direct statement of one text."""
    return tuple((s.speaker, s.words) for s in said(text) if s.kind == "direct")


def reported(text: str) -> tuple[tuple[str, str], ...]:
    """(speaker, words) of each indirect or mixed statement of one text."""
    return tuple((s.speaker, s.words) for s in said(text) if s.kind != "direct")


def findings(records: Records, kind: str) -> tuple[r.Finding, ...]:
    """The findings of one kind."""
    return tuple(f for f in records.findings if f.kind == kind)


def utterance_of(records: Records, words: str) -> r.Utterance:
    """The one utterance that has a statement with these words in it."""
    ids = {s.utterance for s in records.statements if words in s.content.text and s.kind == "direct"}
    (found,) = [u for u in records.utterances if u.id in ids]
    return found


def spans_in(value: Any) -> Iterator[tuple[str, int, int, str]]:
    """(article, start, end, text) of everything in records that claims to be a stretch of an article."""
    if isinstance(value, msgspec.Struct):
        if isinstance(value, r.Span | r.Content | r.Mention):
            yield value.article, value.start, value.end, value.text
        for field in value.__struct_fields__:
            yield from spans_in(getattr(value, field))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from spans_in(item)


def wrong_spans(records: Any, articles: Iterable[r.Article]) -> list[tuple[str, int, int, str]]:
    """The spans anywhere in some records that do not say what their article says there."""
    texts = {a.id: a.text for a in articles}
    return [
        (key, start, end, text)
        for key, start, end, text in spans_in(records)
        if not 0 <= start <= end <= len(texts.get(key, "")) or texts[key][start:end] != text
    ]


@functools.cache
def own_models() -> Models:
    """The models that come with the package."""
    return Models(tagger=open_tagger(OWN_MODELS), encoder=open_encoder(OWN_MODELS))


def states(articles: Sequence[r.Article]) -> dict[str, tuple[Records, Records]]:
    """Stage name → the records before and after it, all stages run in order."""
    records = Records(articles=tuple(articles))
    seen = {}
    for stage in PLAN:
        after = stage.run(records, own_models(), stage.params)
        seen[stage.name] = (records, after)
        records = after
    return seen


class Shelf:
    """A store in memory."""

    def __init__(self) -> None:
        self.values: dict[str, bytes] = {}

    def get(self, key: str) -> bytes | None:
        return self.values.get(key)

    def put(self, key: str, value: bytes) -> None:
        self.values[key] = value


class Counting:
    """A tagger that sees a name in each paragraph and counts what it is asked to read."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def read(self, paragraphs: Sequence[str]) -> list[Reading]:
        self.asked += paragraphs
        return [Reading(names=(Named(kind="person", at=(0, 1)),)) for _ in paragraphs]


HOSTILE: dict[str, str] = {
    "empty": "",
    "spaces": " \n\t\n  ",
    "one letter": "x",
    "marks": '"“”‘’«»„‹›\'`',
    "unclosed": '“' * 50 + "said" * 3,
    "nested": "“‘" * 40 + "x" + "’”" * 40,
    "controls": "The mayor\x00 said\x07: \x1b[31m“no”\x1b[0m\r\n\x85\u2028\u2029\x0b\x0c",
    "right to left": "قالت الوزيرة: «لن أستقيل». \u202ereversed\u202c said Ada Brook.",
    "combining": "S\u0301a\u0308i\u0302d " * 40 + "Z\u0335" * 200,
    "emoji": "👩‍👩‍👧‍👦 said “🚢🏴󠁧󠁢󠁳󠁣󠁴󠁿”, 🇳🇴 added Ada Brook. 🤖" * 5,
    "astral": "𝕋𝕙𝕖 𝕞𝕒𝕪𝕠𝕣 said “𝒏𝒐” on \U0010ffff 3 May.",
    "case": "İstanbul ẞ ŉ ǅ ﬁ said “İ” ı KELVIN K",
    "joined": "said\u200b\u200d\ufeff\u00ad “no”\u2060, Ada\u00a0Brook\u202fsaid.",
    "numbers": "٣ ½ ² Ⅳ 1e999 0x10 1,,,2 " + "9" * 400 + " people said “no”.",
    "dates": "32 May 2031, 0 June, 99:99, Feb 30, 0000-00-00, 9999-99-99, next last this Friday said Brook.",
    "long word": "a" * 20000,
    "long quote": "“" + "no " * 4000 + "”, said Ada Brook.",
    "capitals": "ADA BROOK SAID “NO” " * 60,
    "commas": ", said, " * 400,
    "front matter": "---\ntitle: “\n---\n---\n---\n",
}  # fmt: skip
"""Texts that break readers of text."""


def wrong(*values: object, why: str) -> Any:
    """A row of a table that the program gets wrong today; it fails once the program gets it right."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=why))
