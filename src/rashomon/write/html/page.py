"""The page as plain values: all that the templates print, computed before they run."""

from __future__ import annotations

import msgspec

from rashomon.model import records as r
from rashomon.model.report import MadeBy, Report
from rashomon.write.heads import heading
from rashomon.write.html import articles, derivations, findings, judgements, overview, utterances
from rashomon.write.html.links import open_desk


class Page(msgspec.Struct, frozen=True):
    """One report, ready to print; `alone` where there is one account only."""

    heading: str
    alone: bool
    notes: tuple[str, ...]
    span: str
    accounts: tuple[overview.Accounts, ...]
    brief: tuple[overview.Section, ...]
    findings: tuple[findings.Group, ...]
    speakers: tuple[utterances.Speaker, ...]
    singles: tuple[utterances.Account, ...]
    timeline: tuple[overview.Moment, ...]
    positions: tuple[overview.Position, ...]
    routes: tuple[derivations.Route, ...]
    voices: tuple[overview.Voice, ...]
    names: tuple[overview.Name, ...]
    articles: tuple[articles.Article, ...]
    judgements: tuple[judgements.Line, ...]
    loss: tuple[r.Loss, ...]
    made_by: MadeBy
    schema: str


def make_page(report: Report) -> Page:
    """The page of a report."""
    desk = open_desk(report)
    return Page(
        heading=heading(report),
        alone=len(report.accounts) < 2,
        notes=report.notes,
        span=publication_span(report),
        accounts=overview.accounts(report, desk),
        brief=overview.brief(report, desk),
        findings=findings.groups(report, desk),
        speakers=utterances.speakers(report, desk),
        singles=utterances.singles(report, desk),
        timeline=overview.timeline(report, desk),
        positions=overview.positions(report, desk),
        routes=derivations.routes(report, desk),
        voices=overview.voices(report, desk),
        names=overview.names(report, desk),
        articles=articles.articles(report, desk),
        judgements=judgements.lines(report, desk),
        loss=report.loss,
        made_by=report.made_by,
        schema=report.schema,
    )


def publication_span(report: Report) -> str:
    """The first and the last day of publication, "" where none is known."""
    days = sorted(article.published[:10] for article in report.articles if article.published)
    if not days:
        return ""
    return days[0] if days[0] == days[-1] else f"{days[0]} to {days[-1]}"
