"""The parts of the page that stand for the event as a whole: accounts, brief, timeline, positions, voices, names."""

from __future__ import annotations

from collections import defaultdict

import msgspec

from rashomon.model import records as r
from rashomon.model.report import Report
from rashomon.text.plain import one_line
from rashomon.write.heads import UNREAD, accounts_by_event
from rashomon.write.html.links import Desk, Quote, Ref
from rashomon.write.lookup import headline


class Account(msgspec.Struct, frozen=True):
    """A line of the list of accounts; `kin` are the articles that share its origin."""

    ref: Ref
    title: str
    lang: str
    published: str
    authors: str
    kin: tuple[Ref, ...]
    unread: str = ""


class Accounts(msgspec.Struct, frozen=True):
    """The accounts of one event; its `title` is "" where there is no other."""

    title: str
    accounts: tuple[Account, ...]


class Sentence(msgspec.Struct, frozen=True):
    """A line of the brief; `lead` tells whose words it is, `others` are accounts that tell it in words of their own."""

    lead: str
    text: str
    origins: int
    refs: tuple[Ref, ...]
    others: tuple[Quote, ...] = ()


class Section(msgspec.Struct, frozen=True):
    """A part of the brief."""

    title: str
    sentences: tuple[Sentence, ...]


class Moment(msgspec.Struct, frozen=True):
    """A line of the timeline."""

    when: str
    precision: str
    what: str
    quotes: tuple[Quote, ...]
    event: str = ""


class Step(msgspec.Struct, frozen=True):
    """What an actor held at one time; `shifted_from` are the numbers (from 1) of the steps it departs from."""

    number: int
    when: str
    stance: str
    own: bool
    shifted_from: tuple[int, ...]
    quotes: tuple[Quote, ...]


class Position(msgspec.Struct, frozen=True):
    """An actor's steps on one issue."""

    actor: str
    issue: str
    shifts: int
    steps: tuple[Step, ...]


class Voice(msgspec.Struct, frozen=True):
    """How much room an actor's words have, in all and by article."""

    actor: str
    words: int
    statements: int
    shares: tuple[tuple[Ref, int], ...]


class Form(msgspec.Struct, frozen=True):
    """One form of a name with where it is used."""

    text: str
    count: int
    misprint: bool
    judged: bool
    refs: tuple[Ref, ...]


class Name(msgspec.Struct, frozen=True):
    """An actor with the forms of its name and the offices it is given."""

    name: str
    kind: str
    forms: tuple[Form, ...]
    roles: tuple[tuple[str, tuple[Ref, ...]], ...]
    notes: tuple[str, ...] = ()


def accounts(report: Report, desk: Desk) -> tuple[Accounts, ...]:
    """The lists of accounts by event, each in the order of the report, and of what was not read."""
    kin = {key: origin for origin in report.origins for key in origin}
    return tuple(
        Accounts(title, tuple(_account(article, kin.get(article.id, ()), desk) for article in articles))
        for title, articles in accounts_by_event(report)
    )


def _account(article: r.Article, origin: tuple[str, ...], desk: Desk) -> Account:
    return Account(
        ref=desk.article(article.id),
        title=headline(article),
        lang=desk.lang(article.id),
        published=plain_time(article.published or ""),
        authors=", ".join(map(one_line, article.authors)),
        kin=desk.articles(key for key in origin if key != article.id),
        unread="" if article.read else UNREAD,
    )


def brief(report: Report, desk: Desk) -> tuple[Section, ...]:
    """The brief, without sections that say nothing."""
    return tuple(
        Section(s.title, tuple(_brief_line(x, desk) for x in s.sentences)) for s in report.brief.sections if s.sentences
    )


def _brief_line(line: r.Sentence, desk: Desk) -> Sentence:
    others = desk.quotes(line.in_other_words)
    return Sentence(desk.look.lead_in(line), one_line(line.text), line.origins, desk.refs(line.evidence), others)


def timeline(report: Report, desk: Desk) -> tuple[Moment, ...]:
    """The timeline, in the order of the report."""
    titles = {event.id: one_line(event.title) for event in report.events}
    return tuple(
        Moment(
            plain_time(t.when), t.precision, one_line(t.what), desk.quotes(t.evidence), titles.get(t.event or "", "")
        )
        for t in report.timeline
    )


def positions(report: Report, desk: Desk) -> tuple[Position, ...]:
    """Positions, those that shift first."""
    ranked = sorted(report.positions, key=lambda p: not p.shifts)
    return tuple(
        Position(desk.look.speaker(p.actor), one_line(p.issue), len(p.shifts), _steps(p, desk)) for p in ranked
    )


def _steps(position: r.Position, desk: Desk) -> tuple[Step, ...]:
    return tuple(
        Step(
            number=i + 1,
            when=plain_time(step.when),
            stance=one_line(step.stance),
            own=step.own,
            shifted_from=tuple(a + 1 for a, b in position.shifts if b == i),
            quotes=desk.quotes(step.evidence),
        )
        for i, step in enumerate(position.steps)
    )


def voices(report: Report, desk: Desk) -> tuple[Voice, ...]:
    """Who is quoted by whom, those with most words first."""
    by_actor: defaultdict[str, list[r.Voice]] = defaultdict(list)
    for voice in report.voices:
        by_actor[voice.actor].append(voice)
    found = (_voice(key, given, desk) for key, given in by_actor.items())
    return tuple(sorted(found, key=lambda v: (-v.words, v.actor)))


def _voice(actor_id: str, given: list[r.Voice], desk: Desk) -> Voice:
    return Voice(
        actor=desk.look.speaker(actor_id),
        words=sum(v.words for v in given),
        statements=sum(v.statements for v in given),
        shares=tuple((desk.article(v.article), v.words) for v in given),
    )


def names(report: Report, desk: Desk) -> tuple[Name, ...]:
    """Actors that go by more than one name or office, or that a reader judged of."""
    telling = (a for a in report.actors if len(a.variants) > 1 or len(a.roles) > 1 or desk.look.noted(a.id))
    return tuple(
        Name(
            name=one_line(actor.name),
            kind=actor.kind,
            forms=tuple(_form(v, desk) for v in actor.variants),
            roles=tuple((one_line(role.text), desk.refs(role.evidence)) for role in actor.roles),
            notes=desk.look.noted(actor.id),
        )
        for actor in telling
    )


def _form(variant: r.Variant, desk: Desk) -> Form:
    articles = desk.articles(variant.articles)
    return Form(one_line(variant.text), variant.count, variant.misprint, variant.judged, articles)


def plain_time(when: str) -> str:
    """An ISO date or time with a space for its "T"."""
    return when.replace("T", " ")
