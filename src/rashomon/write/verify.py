"""Nothing is written that its evidence does not bear out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rashomon.model import records as r
from rashomon.model.errors import EvidenceError
from rashomon.model.report import Report

Owned = tuple[str, r.Span]
Reference = tuple[str, str]


def verify(report: Report) -> None:
    """Check a report. Raises EvidenceError, naming the record, where any of these does not hold.

    Ids are unique and refer to records there are; the text of each span is its article's text there; parts, passages,
    columns and shifts lie within what they are parts of; texts can be written as UTF-8.
    """
    texts = {article.id: article.text for article in report.articles}
    for article in report.articles:
        _check_text(article)
    for owner, span in owned_spans(report):
        _check_span(owner, span, texts)
    for kind, known, used in _references(report):
        _check_known(kind, known, used)
    for owner, fault in _faults(report):
        raise EvidenceError(f"{owner}: {fault}")


def owned_spans(report: Report) -> Iterator[Owned]:
    """Every span of a report with the name of the record it belongs to."""
    for article in report.articles:
        yield from ((f"article {article.id}", p.repeats) for p in article.passages if p.repeats)
    for actor in report.actors:
        yield from ((f"actor {actor.id}", span) for span in actor.mentions)
        yield from ((f"actor {actor.id}", span) for role in actor.roles for span in role.evidence)
    for statement in report.statements:
        yield from ((f"statement {statement.id}", span) for span in statement_spans(statement))
    for finding in report.findings:
        yield from ((f"finding {finding.id}", span) for side in finding.sides for span in side.evidence)
    for i, derivation in enumerate(report.derivations):
        spans = (derivation.source, derivation.target, *derivation.evidence)
        yield from ((f"derivation {i}", span) for span in spans)
    yield from _told(report)


def _told(report: Report) -> Iterator[Owned]:
    for entry in report.timeline:
        yield from ((f"timeline {entry.when}", span) for span in entry.evidence)
    for position in report.positions:
        owner = f"position of {position.actor} on {position.issue}"
        yield from ((owner, span) for step in position.steps for span in step.evidence)
    for judged in report.judgements:
        yield from ((f"judgement of line {judged.line}", span) for span in judged.evidence)
    for line in (line for section in report.brief.sections for line in section.sentences):
        yield from ((f"brief sentence {line.text!r}", span) for span in (*line.evidence, *line.in_other_words))


def statement_spans(statement: r.Statement) -> tuple[r.Span, ...]:
    """The spans of one statement: content, cue, source and further evidence."""
    given = (statement.cue, statement.source)
    return (statement.content.span, *(span for span in given if span), *statement.evidence)


def _check_text(article: r.Article) -> None:
    try:
        article.text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise EvidenceError(f"article {article.id}: half a character at {error.start}, no UTF-8 can hold it") from error


def _check_span(owner: str, span: r.Span, texts: dict[str, str]) -> None:
    text = texts.get(span.article)
    where = f"{owner}: span [{span.start}, {span.end}) of {span.article}"
    if text is None:
        raise EvidenceError(f"{where}: there is no such article")
    if not 0 <= span.start <= span.end <= len(text):
        raise EvidenceError(f"{where}: outside the text of {len(text)} characters")
    if text[span.start : span.end] != span.text:
        raise EvidenceError(f"{where}: says {span.text!r}, the article {text[span.start : span.end]!r}")


def _check_known(kind: str, known: tuple[str, ...], used: Iterable[Reference]) -> None:
    if len(set(known)) != len(known):
        twice = sorted(key for key in set(known) if known.count(key) > 1)
        raise EvidenceError(f"{kind} {twice[0]}: two records with one id")
    ids = set(known)
    for owner, key in used:
        if key not in ids:
            raise EvidenceError(f"{owner}: refers to {kind} {key}, which is not there")


def _references(report: Report) -> Iterator[tuple[str, tuple[str, ...], Iterable[Reference]]]:
    yield "article", tuple(a.id for a in report.articles), _articles_used(report)
    yield "event", tuple(e.id for e in report.events), _events_used(report)
    yield "actor", tuple(a.id for a in report.actors), _actors_used(report)
    yield "statement", tuple(s.id for s in report.statements), _statements_used(report)
    yield "utterance", tuple(u.id for u in report.utterances), _utterances_used(report)
    yield "finding", tuple(f.id for f in report.findings), ()
    judged = (report.actors, report.statements, report.findings)
    ids = tuple(record.id for records in judged for record in records)
    yield "record", ids, ((f"judgement of line {j.line}", key) for j in report.judgements for key in j.records)


def _articles_used(report: Report) -> Iterator[Reference]:
    yield from ((f"statement {s.id}", s.article) for s in report.statements)
    yield from ((f"statement {s.id}", s.content.article) for s in report.statements)
    yield from ((f"finding {f.id}", key) for f in report.findings for side in f.sides for key in side.articles)
    yield from ((f"actor {a.id}", key) for a in report.actors for variant in a.variants for key in variant.articles)
    yield from (("voices", voice.article) for voice in report.voices)
    yield from (("origins", key) for origin in report.origins for key in origin)
    yield from ((f"event {e.id}", key) for e in report.events for key in e.articles)


def _events_used(report: Report) -> Iterator[Reference]:
    tagged: tuple[tuple[str, str | None], ...] = (
        *((f"timeline {entry.when}", entry.event) for entry in report.timeline),
        *((f"brief section {section.title!r}", section.event) for section in report.brief.sections),
    )
    yield from ((owner, key) for owner, key in tagged if key is not None)


def _actors_used(report: Report) -> Iterator[Reference]:
    yield from ((f"statement {s.id}", s.speaker) for s in report.statements if s.speaker is not None)
    yield from ((f"statement {s.id}", key) for s in report.statements for key in s.via)
    yield from ((f"utterance {u.id}", u.speaker) for u in report.utterances if u.speaker is not None)
    yield from (("positions", position.actor) for position in report.positions)
    lines = (line for section in report.brief.sections for line in section.sentences)
    yield from (("brief", line.said_by) for line in lines if line.said_by is not None)
    yield from (("voices", voice.actor) for voice in report.voices)


def _statements_used(report: Report) -> Iterator[Reference]:
    for utterance in report.utterances:
        yield from ((f"utterance {utterance.id}", key) for key in utterance.statements)
        yield from ((f"utterance {utterance.id}", key) for key in utterance.collation.readings)


def _utterances_used(report: Report) -> Iterator[Reference]:
    return ((f"statement {s.id}", s.utterance) for s in report.statements if s.utterance is not None)


def _faults(report: Report) -> Iterator[tuple[str, str]]:
    for article in report.articles:
        if any(not 0 <= p.start <= p.end <= len(article.text) for p in article.passages):
            yield f"article {article.id}", "a passage lies outside the text"
    for s in report.statements:
        if any(not s.content.start <= start <= end <= s.content.end for start, end in s.content.parts):
            yield f"statement {s.id}", "a part lies outside the content"
    for u in report.utterances:
        if any(len(column) != len(u.collation.readings) for column in u.collation.columns):
            yield f"utterance {u.id}", "a column without a place for each reading"
        if any(not 0 <= v.start <= v.end <= len(u.collation.columns) for v in u.variants):
            yield f"utterance {u.id}", "a variant outside the columns"
    for position in report.positions:
        if any(not 0 <= at < len(position.steps) for shift in position.shifts for at in shift):
            yield f"position of {position.actor}", "a shift between steps that are not there"
