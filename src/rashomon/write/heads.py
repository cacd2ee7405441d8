"""What stands above a report in every format: how many accounts there are, of which events, by how many origins."""

from __future__ import annotations

from rashomon.model import records as r
from rashomon.model.report import Report
from rashomon.write.words import count

UNREAD = "not read"
"""Over the articles that are no accounts."""


def heading(report: Report) -> str:
    """How many accounts there are, by how many independent origins where several; and of how many events."""
    accounts = count(len(report.accounts), "account")
    if len(report.accounts) < 2:
        return accounts
    origins = count(len(report.origins), "independent origin") if report.origins else "origins undetermined"
    events = f"{len(report.events)} events, " if len(report.events) > 1 else ""
    return f"{events}{accounts}, {origins}"


def accounts_by_event(report: Report) -> tuple[tuple[str, tuple[r.Article, ...]], ...]:
    """The articles under the titles of their events, "" where there is one; those that were not read are the last."""
    by_id = {article.id: article for article in report.articles}
    events = report.events if len(report.events) > 1 else ()
    told = {key for event in events for key in event.articles}
    groups = [(event.title, tuple(by_id[key] for key in event.articles)) for event in events]
    groups.append(("", tuple(a for a in report.accounts if a.id not in told)))
    groups.append((UNREAD, tuple(a for a in report.articles if not a.read)))
    return tuple((title, articles) for title, articles in groups if articles)
