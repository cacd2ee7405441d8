"""What a program calls: `collate` and `annotate`, and what they give back."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from typing import BinaryIO

import msgspec

from rashomon import __version__
from rashomon.language import CODES
from rashomon.model import records as r
from rashomon.model.errors import NothingToCollate, UnreadableError
from rashomon.model.judgements import Judged
from rashomon.model.report import MadeBy, ModelUsed, Report
from rashomon.neural import OWN_MODELS, open_encoder, open_tagger
from rashomon.plan import PLAN, READING, arranged, make_report, run_plan
from rashomon.read import Intake, load
from rashomon.read.judgements import read_judgements
from rashomon.stages.base import Models, Records, Stage
from rashomon.write import get_writer

Input = str | os.PathLike[str]
Progress = Callable[[int, int, str], None]
"""Told (done, total, name) as work goes on."""


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """A report with what its inputs were: the bytes as they came in, and what could not be read."""

    report: Report
    originals: Mapping[str, bytes]
    failures: tuple[UnreadableError, ...]

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
        return get_writer(format).render(self.report)


class Annotations(Answer, frozen=True, kw_only=True):
    """Articles read one by one: passages and statements, nothing compared."""

    def to_jsonl(self) -> str:
        """One JSON object a line, one line an article."""
        return self.write("annotations")


class Collation(Answer, frozen=True, kw_only=True):
    """The accounts of one event side by side."""

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
        """What Jupyter shows: the page in a frame of its own, so that neither styles the other."""
        page = self.to_html().replace("&", "&amp;").replace('"', "&quot;")
        return f'<iframe srcdoc="{page}" width="100%" height="720" title="Collation"></iframe>'


def collate(
    inputs: Iterable[Input],
    *,
    judgements: Input | None = None,
    models: Input | None = OWN_MODELS,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
) -> Collation:
    """Set the reports of one event side by side.

    `inputs` are files, folders, patterns, or "-" for standard input. What cannot be read is in `failures`; raises
    NothingToCollate where nothing can.
    `judgements` is a file of what a reader decided (docs/reference/judgements.md); raises UsageError for a bad line.
    `models` is a folder of weights, by default the package's own; None reads by rules alone.
    """
    judged = () if judgements is None else read_judgements(judgements)
    intake, report = _run(PLAN, inputs, models, stdin, progress, judged)
    return Collation(report=report, originals=intake.originals, failures=intake.failures)


def annotate(
    inputs: Iterable[Input],
    *,
    models: Input | None = OWN_MODELS,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
) -> Annotations:
    """Read each article by itself: its passages and who says what. Inputs, models and errors as for `collate`."""
    intake, report = _run(READING, inputs, models, stdin, progress)
    return Annotations(report=report, originals=intake.originals, failures=intake.failures)


def _run(
    plan: tuple[Stage, ...],
    inputs: Iterable[Input],
    models: Input | None,
    stdin: BinaryIO | None,
    progress: Progress | None,
    judgements: tuple[Judged, ...] = (),
) -> tuple[Intake, Report]:
    given = [inputs] if isinstance(inputs, str | os.PathLike) else inputs
    intake = load(given, stdin=stdin, progress=progress)
    if not intake.articles:
        raise NothingToCollate(_nothing(intake.failures))
    tagger = open_tagger(models)
    encoder = open_encoder(models) if plan is PLAN else None
    used = () if tagger is None else (ModelUsed(name=tagger.manifest.name, sha256=tagger.manifest.digest),)
    made_by = MadeBy(version=__version__, models=used, settings={stage.name: _settings(stage) for stage in plan})
    articles = tuple(sorted(map(_with_language_told, intake.articles), key=lambda a: a.id))
    known = Records(articles=articles, judgements=judgements)
    records = run_plan(plan, known, Models(tagger=tagger, encoder=encoder), progress)
    return intake, make_report(arranged(records), made_by, intake.loss)


def _with_language_told(article: r.Article) -> r.Article:
    """The article, with a loss where its language has no rules here."""
    letters = [c for c in article.text if c.isalpha()]
    latin = 2 * sum(c < "\u0250" for c in letters) >= len(letters)
    if article.language in CODES and latin:
        return article
    if article.language in CODES:
        article = r.replace(article, language="und")
    loss = r.Loss(kind="language", detail=f"no rules for the language {article.language!r}: read by those for English")
    return r.replace(article, loss=(*article.loss, loss))


def _settings(stage: Stage) -> dict[str, object]:
    return {"version": stage.version, **msgspec.to_builtins(stage.params)}


def _nothing(failures: Iterable[UnreadableError]) -> str:
    reasons = [f"  {failure}" for failure in failures]
    return "\n".join(["nothing could be read", *reasons]) if reasons else "no input was given: name files or folders"
