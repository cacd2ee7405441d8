"""What a collation of a pair finds of what was planted in it, and what it claims besides."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from os import PathLike
from pathlib import Path

import msgspec

from benchmarks.planted.articles import Account, as_file, in_file
from benchmarks.planted.pairs import Pair, Planted, Range
from benchmarks.planted.reading import sentence_at
from rashomon import collate
from rashomon.model import records as r
from rashomon.model.report import Report

NAMES = ("first.md", "second.md")


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """One planting: the best verdict told of it ("conflict" first, "" for none), as what kind, and both sentences."""

    pair: str
    kind: str
    old: str
    new: str
    verdict: str
    told_as: str
    sentences: tuple[str, str]


class Alarm(msgspec.Struct, frozen=True, kw_only=True):
    """A conflict that was not planted, with the words of its first two sides."""

    pair: str
    kind: str
    about: str
    sides: tuple[tuple[str, str], ...]


class Score(msgspec.Struct, frozen=True, kw_only=True):
    """One pair: `control` where nothing was planted."""

    pair: str
    control: bool
    found: tuple[Found, ...]
    alarms: tuple[Alarm, ...]


def score(pair: Pair, models: str | PathLike[str] | None) -> Score:
    """Collate the pair alone, and hold the findings against what was planted."""
    report = _collated(pair, models)
    ids = {a.source.rpartition("/")[2]: a.id for a in report.articles}
    planted = [(p, _places(p, pair, ids)) for p in pair.planted]
    conflicts = [f for f in report.findings if f.verdict == "conflict"]
    alarms = [f for f in conflicts if not any(_touches(f, spans) for _, (a, b) in planted for spans in (a, b))]
    return Score(
        pair=pair.name,
        control=not pair.planted,
        found=tuple(_found(p, places, pair, report) for p, places in planted),
        alarms=tuple(_alarm(f, pair.name, report) for f in alarms),
    )


def _collated(pair: Pair, models: str | PathLike[str] | None) -> Report:
    with tempfile.TemporaryDirectory() as folder:
        for name, account in zip(NAMES, (pair.first, pair.second), strict=True):
            (Path(folder) / name).write_text(as_file(account)[0], encoding="utf-8")
        return collate([folder], models=models).report


_Spans = tuple[r.Span, ...]


def _places(planted: Planted, pair: Pair, ids: dict[str, str]) -> tuple[_Spans, _Spans]:
    return (
        _spans(planted.first, pair.first, ids[NAMES[0]]),
        _spans(planted.second, pair.second, ids[NAMES[1]]),
    )


def _spans(ranges: tuple[Range, ...], account: Account, article: str) -> _Spans:
    text = as_file(account)[0]
    places = ((in_file(account, a), in_file(account, b)) for a, b in ranges)
    return tuple(r.Span(article=article, start=a, end=b, text=text[a:b]) for a, b in places)


def _touches(finding: r.Finding, spans: _Spans) -> bool:
    return any(_holds(side, spans) for side in finding.sides)


def _holds(side: r.Side, spans: _Spans) -> bool:
    return any(evidence.overlaps(span) for evidence in side.evidence for span in spans)


def _tells(finding: r.Finding, first: _Spans, second: _Spans) -> bool:
    """True where one side points at the planted words of one account and another side at those of the other."""
    a = {n for n, side in enumerate(finding.sides) if _holds(side, first)}
    b = {n for n, side in enumerate(finding.sides) if _holds(side, second)}
    return any(n != m for n in a for m in b)


def _found(planted: Planted, places: tuple[_Spans, _Spans], pair: Pair, report: Report) -> Found:
    told = [f for f in report.findings if f.verdict != "agree" and _tells(f, *places)]
    best = next((f for f in told if f.verdict == "conflict"), told[0] if told else None)
    return Found(
        pair=pair.name,
        kind=planted.kind,
        old=planted.old,
        new=planted.new,
        verdict=best.verdict if best else "",
        told_as=best.kind if best else "",
        sentences=(_sentences(pair.first, planted.first), _sentences(pair.second, planted.second)),
    )


def _sentences(account: Account, ranges: tuple[Range, ...]) -> str:
    body = [at for at in ranges if at[0] > len(account.title)] or list(ranges)
    places = sorted({sentence_at(account.text, start) for start, _ in body})
    return " … ".join(account.text[start:end] for start, end in places)


def _alarm(finding: r.Finding, pair: str, report: Report) -> Alarm:
    texts = {a.id: a.text for a in report.articles}
    return Alarm(
        pair=pair,
        kind=finding.kind,
        about=finding.about,
        sides=tuple((side.value, sentence) for side in finding.sides for sentence in _said(side, texts)),
    )


def _said(side: r.Side, texts: dict[str, str]) -> Iterator[str]:
    for span in side.evidence[:1]:
        start, end = sentence_at(texts[span.article], span.start)
        yield texts[span.article][start:end]
