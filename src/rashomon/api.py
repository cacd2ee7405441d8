"""What a program calls: `collate` and `annotate`, and what they give back."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from html import escape
from typing import BinaryIO, Literal, TypedDict, TypeVar

import msgspec

from rashomon import __version__
from rashomon.language import CODES
from rashomon.model import records as r
from rashomon.model.errors import NothingToCollate, UnreadableError
from rashomon.model.judgements import Judged
from rashomon.model.report import MadeBy, ModelUsed, Report
from rashomon.neural import OWN_MODELS, manifest_of
from rashomon.read import Intake, Reading, load, read_bytes
from rashomon.read.judgements import read_judgements
from rashomon.resume import FORGETFUL, Memory, late_models, remembering
from rashomon.stages.base import Records, Stage, replace
from rashomon.text.blocks import blocks
from rashomon.text.sentences import told_plainly
from rashomon.text.tongues import tongue_of
from rashomon.write import get_writer

Input = str | os.PathLike[str]
Progress = Callable[[int, int, str], None]
"""Told (done, total, name) as work goes on."""
Grouping = Literal["apart", "together"]
"""Whether the events that the articles tell of are collated each by itself, or as one."""
Plan = Literal["apart", "together", "annotate"]
"""A name of `rashomon.plan.PLANS`, which is imported only where there is work to do."""


_COUNTED = ("articles", "events", "statements", "utterances", "findings")
_LARGEST_SHOWN = 1_000_000
"""Characters of the largest page that is shown in a notebook, which keeps a copy of it in its file."""


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """A report with what its inputs were: the bytes as they came in, and what could not be read."""

    report: Report
    originals: Mapping[str, bytes]
    failures: tuple[UnreadableError, ...]
    memory: Memory = FORGETFUL

    def __repr__(self) -> str:
        """A line: how much there is, not what."""
        counts = ", ".join(f"{name}={len(getattr(self.report, name))}" for name in _COUNTED)
        return f"<{type(self).__name__} {counts}, unreadable={len(self.failures)}>"

    __str__ = __repr__

    def article(self, id_: str) -> r.Article:
        """The article with an id, as records name it. Raises KeyError for an unknown one."""
        return _by_id(self.report.articles, id_)

    def actor(self, id_: str) -> r.Actor:
        """The actor with an id, as `speaker` and `via` name it. Raises KeyError for an unknown one."""
        return _by_id(self.report.actors, id_)

    @property
    def articles(self) -> tuple[r.Article, ...]:
        """The articles read, by source."""
        return self.report.articles

    @property
    def statements(self) -> tuple[r.Statement, ...]:
        """Who said what, through whom, by article then position."""
        return self.report.statements

    def write(self, format: str) -> str:  # noqa: A002 - the word users know
        """The report in a named format. Raises UsageError for an unknown one, EvidenceError for a false span."""
        return self.memory.recall(str, partial(get_writer(format).render, self.report), "text", format, self.report)

    @property
    def warnings(self) -> tuple[str, ...]:
        """What went wrong beside the result, in sentences: a cache that cannot be written."""
        return tuple(self.memory.warnings)


class Annotations(Answer, frozen=True, kw_only=True):
    """Articles read one by one: passages and statements, nothing compared."""

    def to_jsonl(self) -> str:
        """One JSON object a line, one line an article."""
        return self.write("annotations")


class Collation(Answer, frozen=True, kw_only=True):
    """The accounts of one event side by side."""

    @property
    def events(self) -> tuple[r.Event, ...]:
        """Which articles were collated with one another, where events were told apart."""
        return self.report.events

    @property
    def actors(self) -> tuple[r.Actor, ...]:
        """People, organisations and places with all forms of their names."""
        return self.report.actors

    @property
    def utterances(self) -> tuple[r.Utterance, ...]:
        """The same words in all their renderings, aligned."""
        return self.report.utterances

    @property
    def findings(self) -> tuple[r.Finding, ...]:
        """What the accounts agree and differ on, conflicts first."""
        return self.report.findings

    @property
    def derivations(self) -> tuple[r.Derivation, ...]:
        """Which passage comes from which."""
        return self.report.derivations

    @property
    def origins(self) -> tuple[tuple[str, ...], ...]:
        """Articles that are one witness, grouped."""
        return self.report.origins

    @property
    def timeline(self) -> tuple[r.TimelineEntry, ...]:
        """What happened when, as told."""
        return self.report.timeline

    @property
    def positions(self) -> tuple[r.Position, ...]:
        """What each actor held on an issue, step by step."""
        return self.report.positions

    @property
    def voices(self) -> tuple[r.Voice, ...]:
        """How much room each actor's words have in each article."""
        return self.report.voices

    @property
    def judgements(self) -> tuple[Judged, ...]:
        """What a reader decided, line by line, and what became of it."""
        return self.report.judgements

    @property
    def brief(self) -> r.Brief:
        """The extractive brief."""
        return self.report.brief

    def to_json(self) -> str:
        """The JSON contract, schema rashomon/1."""
        return self.write("json")

    def to_html(self) -> str:
        """One self-contained page."""
        return self.write("html")

    def to_markdown(self) -> str:
        """A report in Markdown."""
        return self.write("md")

    def _repr_html_(self) -> str:
        """What Jupyter shows: the page in a frame of its own, so that neither styles the other; or a line."""
        page = self.to_html()
        if len(page) > _LARGEST_SHOWN:
            line = f"{self!r}: the page is too large to keep in a notebook; write to_html() to a file"
            return f"<p>{escape(line)}</p>"
        return f'<iframe srcdoc="{escape(page)}" width="100%" height="720" title="Collation"></iframe>'


def collate(
    inputs: Iterable[Input],
    *,
    events: Grouping = "apart",
    judgements: Input | None = None,
    models: Input | None = OWN_MODELS,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
    cache: Input | None = None,
) -> Collation:
    """Set the reports of one event side by side.

    `inputs` are files, folders, patterns, or "-" for standard input. What cannot be read is in `failures`; raises
    NothingToCollate where nothing can.
    `events`: where the articles tell of several events, each is collated apart (`report.events` says which); "together"
    collates them as one.
    `judgements` is a file of what a reader decided (docs/reference/judgements.md); raises UsageError for a bad line.
    `models` is a folder of weights, by default the package's own; None reads by rules alone.
    `cache` is a folder where results are kept, so that what is unchanged is not read again; it then holds the texts.
    """
    judged = () if judgements is None else read_judgements(judgements)
    return Collation(**_run(events, inputs, models, stdin, progress, cache, judged))


def annotate(
    inputs: Iterable[Input],
    *,
    models: Input | None = OWN_MODELS,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
    cache: Input | None = None,
) -> Annotations:
    """Read each article by itself: its passages and who says what. Arguments and errors as for `collate`."""
    return Annotations(**_run("annotate", inputs, models, stdin, progress, cache))


IdentifiedT = TypeVar("IdentifiedT", r.Article, r.Actor)


def _by_id(records: Iterable[IdentifiedT], id_: str) -> IdentifiedT:
    for record in records:
        if record.id == id_:
            return record
    raise KeyError(id_)


class _Done(TypedDict):
    report: Report
    originals: Mapping[str, bytes]
    failures: tuple[UnreadableError, ...]
    memory: Memory


def _run(
    plan: Plan,
    inputs: Iterable[Input],
    models: Input | None,
    stdin: BinaryIO | None,
    progress: Progress | None,
    cache: Input | None,
    judgements: tuple[Judged, ...] = (),
) -> _Done:
    given = [inputs] if isinstance(inputs, str | os.PathLike) else inputs
    with remembering(cache) as memory:
        intake = load(given, stdin=stdin, progress=progress, read=partial(_read, memory))
        if not intake.articles:
            raise NothingToCollate(_nothing(intake))
        articles = tuple(sorted(map(_told_apart, intake.articles), key=lambda a: a.id))
        known = Records(articles=articles, judgements=judgements)
        manifest = manifest_of(models)
        used = () if manifest is None else (ModelUsed(name=manifest.name, sha256=manifest.digest),)
        work = partial(_report, plan, known, intake.loss, models, used, progress, memory)
        report = memory.recall(Report, work, "report", plan, known, intake.loss, used)
    return _Done(report=report, originals=intake.originals, failures=intake.failures, memory=memory)


def _read(memory: Memory, raw: bytes, source: str) -> Reading:
    """The articles of an input; only what was read without a fault is remembered."""
    known = memory.get(tuple[r.Article, ...], "read", raw, source)
    if known is not None:
        return Reading(articles=known)
    reading = read_bytes(raw, source)
    if not reading.failures:
        memory.put(reading.articles, "read", raw, source)
    return reading


def _report(
    plan: Plan,
    known: Records,
    loss: tuple[r.Loss, ...],
    models: Input | None,
    used: tuple[ModelUsed, ...],
    progress: Progress | None,
    memory: Memory,
) -> Report:
    """What the plan makes of what is known. What it imports and opens takes longer than reading a finished report."""
    from rashomon.plan import PLANS, arranged, make_report, run_apart, run_plan  # noqa: PLC0415
    from rashomon.stages.forms import as_given, read_forms  # noqa: PLC0415

    stages = PLANS[plan]
    made_by = MadeBy(version=__version__, models=used, settings={stage.name: _settings(stage) for stage in stages})
    readable = tuple(a for a in known.articles if a.read)
    forms = read_forms(readable)
    read = replace(known, articles=tuple(forms[a.id].read if a.id in forms else a for a in readable))
    run = run_apart if plan == "apart" else partial(run_plan, stages)
    records = run(read, late_models(models, used, memory), progress, memory)
    records = as_given(records, forms) if forms else records
    collated = {a.id: a for a in records.articles}
    records = replace(records, articles=tuple(collated.get(a.id, a) for a in known.articles))
    return make_report(arranged(records), made_by, loss)


def _told_apart(article: r.Article) -> r.Article:
    """The article as it is read: with the language that its words tell; not read where there is nothing in it."""
    if any(c.isalnum() for c in article.text):
        return _with_language_told(article)
    loss = r.Loss(kind="empty", detail="there are no words in it")
    return r.replace(article, read=False, passages=(), loss=(*article.loss, loss))


def _with_language_told(article: r.Article) -> r.Article:
    """The article with the language that its words tell, else the one it is tagged with; a loss where it has no rules.

    The passages of such an article go, for nothing is read of it.
    """
    language = _language_of(article)
    if language in CODES:
        return r.replace(article, language=language, loss=(*article.loss, *_given_up(article.text, language)))
    loss = r.Loss(kind="language", detail=f"no rules for the language {language!r}: the text is kept, but not read")
    return r.replace(article, language=language, read=False, passages=(), loss=(*article.loss, loss))


def _given_up(text: str, language: str) -> Iterator[r.Loss]:
    """A loss for each paragraph that the splitter of sentences gives up on."""
    for start, end in blocks(text):
        if told_plainly(text, start, end, language):
            begins = text[start:end][:60]
            yield r.Loss(kind="sentences", detail=f"split by a plain rule, for the splitter gave up: {begins}")


def _language_of(article: r.Article) -> str:
    letters = [c for c in article.text if c.isalpha()]
    if 2 * sum(c < "\u0250" for c in letters) < len(letters):
        return article.language if article.language not in CODES else "und"
    return tongue_of(article.text) or article.language


def _settings(stage: Stage) -> dict[str, object]:
    return {"version": stage.version, **msgspec.to_builtins(stage.params)}


def _nothing(intake: Intake) -> str:
    passed = (f"passed over: {loss.detail}" for loss in intake.loss if loss.kind == "passed-over")
    reasons = [f"  {told}" for told in (*(failure.told for failure in intake.failures), *passed)]
    return "\n".join(["nothing could be read", *reasons]) if reasons else "no input was given: name files or folders"
