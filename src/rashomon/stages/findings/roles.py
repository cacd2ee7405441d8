"""Offices: two people in one office, one person in it and no longer in it, and what all agree on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.base import Records
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.offices import Office, read_office

_SET_OFF = 6
"""Characters that set an office off from a name ("), the ")."""


_FRONT = 120
"""Characters before a name in which an office is set off from it."""


class Held(NamedTuple):
    """An office given to an actor at one place."""

    actor: r.Actor
    office: Office
    text: str
    span: r.Span


def find(context: Context) -> Iterator[r.Finding]:
    """Conflicts over who holds an office and whether still; agreements on an office in several articles."""
    held = _held(context.records)
    yield from _rival_holders(context, held)
    yield from _former_or_not(context, held)
    told = [*held, *_set_off(context.records, held)]
    yield from _agreed(context, told)
    yield from _otherwise(context, told)


def _held(records: Records) -> list[Held]:
    names = get_language("en").names
    articles = {a.id: a for a in records.articles}
    return [
        Held(actor, office, role.text, _with_office(articles[span.article], span, role.text))
        for actor in records.actors
        if actor.kind == "person" and actor.named
        for role in actor.roles
        if (office := read_office(role.text, names)) is not None
        for span in role.evidence
    ]


def _set_off(records: Records, held: Sequence[Held]) -> Iterator[Held]:
    """Offices set off from a name that no role tells of, as in "the mayor of Venn, Ana Lisa, said"."""
    names = get_language("en").names
    articles = {a.id: a for a in records.articles}
    known = {(h.actor.id, h.span.article, h.office.head) for h in held}
    for actor in records.actors:
        for span in actor.mentions if actor.kind == "person" and actor.named else ():
            for text, whole in _beside(articles[span.article], span):
                office = read_office(text, names)
                if office is not None and not office.past and (actor.id, span.article, office.head) not in known:
                    yield Held(actor, office, text, whole)


def _beside(article: r.Article, name: r.Span) -> Iterator[tuple[str, r.Span]]:
    """What is set off behind a name and before it, each with the name."""
    offices = get_language(article.language).offices
    behind = offices.behind.match(article.text, name.end)
    if behind is not None:
        yield behind[1], article.span(name.start, behind.end(1))
    before = offices.in_front.search(article.text[max(0, name.start - _FRONT) : name.start])
    if before is not None:
        yield before[1], article.span(name.start - len(before[0]), name.end)


def _with_office(article: r.Article, name: r.Span, office: str) -> r.Span:
    """The name with the office, where that is set off before or behind it and not in the span yet."""
    if office in name.text:
        return name
    after = article.text.find(office, name.end, name.end + len(office) + _SET_OFF)
    if after >= 0:
        return article.span(name.start, after + len(office))
    before = article.text.rfind(office, max(0, name.start - len(office) - _SET_OFF), name.start)
    return article.span(before, name.end) if before >= 0 else name


def same_sole_office(a: Office, b: Office) -> bool:
    """One office that one person holds: the same head, and the country or the body agrees."""
    offices = get_language("en").offices
    if a.head != b.head or a.head not in offices.sole:
        return False
    if a.head in offices.national and (a.country or b.country):
        return a.country == b.country
    mine, theirs = a.qualifiers, b.qualifiers
    return bool(mine) and mine == theirs


def _rival_holders(context: Context, held: Sequence[Held]) -> Iterator[r.Finding]:
    current = [h for h in held if not h.office.past]
    groups: list[list[Held]] = []
    for h in current:
        home = next((g for g in groups if same_sole_office(g[0].office, h.office)), None)
        if home is None:
            groups.append([h])
        else:
            home.append(h)
    for group in groups:
        sides: dict[str, list[Held]] = defaultdict(list)
        for h in group:
            sides[h.actor.id].append(h)
        if len(sides) > 1 and _apart(list(sides.values())):
            about = f"who is {min((h.text for h in group), key=len)}"
            values = {s[0].actor.name: [h.span for h in s] for s in sides.values()}
            yield make_finding(context, "role", "conflict", about, values, 0.8)


def _apart(sides: Sequence[Sequence[Held]]) -> bool:
    """No article names both: where one does, the office passed from one to the other in its own telling."""
    articles = [{h.span.article for h in side} for side in sides]
    return all(not a & b for i, a in enumerate(articles) for b in articles[i + 1 :])


def _former_or_not(context: Context, held: Sequence[Held]) -> Iterator[r.Finding]:
    by_actor: dict[str, list[Held]] = defaultdict(list)
    for h in held:
        by_actor[h.actor.id].append(h)
    for actor in sorted(by_actor):
        mine = by_actor[actor]
        past = [h for h in mine if h.office.past and not _of_then(h)]
        present = [h for h in mine if _told_in_full(h.office) and any(_same_post(h.office, p.office) for p in past)]
        past = [p for p in past if any(_same_post(h.office, p.office) for h in present)]
        outside = {h.span.article for h in present} - {p.span.article for p in past}
        if past and outside:
            about = f"whether {mine[0].actor.name} is still {min((h.text for h in present), key=len)}"
            still = [h.span for h in mine if not h.office.past and any(_same_post(h.office, p.office) for p in past)]
            values = {_fullest(present): still, _fullest(past): [h.span for h in past]}
            yield make_finding(context, "role", "conflict", about, values, 0.8)


def _of_then(held: Held) -> bool:
    """Told of the time of what happened, be it held still or not ("then the mayor")."""
    return "then" in held.text.casefold().split()


def _told_in_full(office: Office) -> bool:
    """Held now, alone, and of a country or body named: a bare title before a name is mere courtesy."""
    sole = office.head in get_language("en").offices.sole
    return sole and not office.past and bool(office.country or office.qualifiers)


def _same_post(a: Office, b: Office) -> bool:
    ranks = get_language("en").contrasts.ranks
    if a.head != b.head or a.qualifiers & ranks != b.qualifiers & ranks:
        return False
    if a.country and b.country:
        return a.country == b.country
    return bool(a.qualifiers & b.qualifiers) or not (a.qualifiers and b.qualifiers)


def _fullest(held: Sequence[Held]) -> str:
    """The longest wording of an office, without its article."""
    return max((h.text.removeprefix("the ") for h in held), key=lambda text: (len(text), text))


def _by_text(held: Sequence[Held]) -> dict[str, list[r.Span]]:
    values: dict[str, list[r.Span]] = defaultdict(list)
    for h in held:
        values[h.text].append(h.span)
    return values


def _agreed(context: Context, held: Sequence[Held]) -> Iterator[r.Finding]:
    groups: dict[tuple[str, str], list[Held]] = defaultdict(list)
    for h in held:
        groups[h.actor.id, h.office.head].append(h)
    for key in sorted(groups):
        group = groups[key]
        if len({h.span.article for h in group}) > 1 and len({h.office.past for h in group}) == 1:
            about = f"the office of {group[0].actor.name}"
            yield make_finding(context, "role", "agree", about, _by_text(group), 0.7)


def _otherwise(context: Context, held: Sequence[Held]) -> Iterator[r.Finding]:
    """What people are, where no two articles say it with one noun ("spokeswoman", "press secretary")."""
    by_actor: dict[str, list[Held]] = defaultdict(list)
    for h in held:
        by_actor[h.actor.id].append(h)
    for actor in sorted(by_actor):
        mine = by_actor[actor]
        homes: dict[str, set[str]] = defaultdict(set)
        for h in mine:
            homes[h.office.head].add(h.span.article)
        if len(set().union(*homes.values())) > 1 and all(len(articles) == 1 for articles in homes.values()):
            yield make_finding(context, "role", "variant", f"what {mine[0].actor.name} is", _by_text(mine), 0.5)
