"""Disputes: what some accounts tell or somebody says, and somebody denies."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.headings import in_short
from rashomon.stages.likeness import denies
from rashomon.stages.offices import country_told
from rashomon.stages.tellings import Telling, Tellings
from rashomon.stages.wording import Weights, content_stems, weights
from rashomon.text.groups import grouped
from rashomon.text.tokens import normal, tokenize

_ALIKE, _ALIKE_WITHIN = 0.94, 0.35
"""The share of what tells the same that a claim must have with what is denied; how alike two of one account must be."""
_BACK, _NEAR_BY, _CLOSE_BY = 1200, 500, 350
"""Characters before a denial of "the report" in which the report is told, where the denier's country tells which and
where it does not; and between two denials of one thing."""
_POINTS = 2
"""Content words up to which a denial merely points at what was told ("the reports")."""


_ANSWERED = 3
"""Content words that a sentence must share with what is said against "the account" to be that account."""
_OPENING = 6
"""Words among which a clause shows that it is one."""
_BREATH = 60
"""Characters between a denial and what the denier says in the same breath."""


class Denial(NamedTuple):
    """A statement that denies something, the places of its own clauses, and the clause that tells what it denies.

    `answered`: it is told which clause that is, by what the denier says against it.
    """

    statement: r.Statement
    own: tuple[int, ...]
    target: int
    answered: bool = False


class Told(NamedTuple):
    """The tellings of an event, which group each is in, which stand in each article, and what words weigh."""

    all: Tellings
    group_of: Mapping[int, int]
    by_article: Mapping[str, Sequence[int]]
    weighing: Weights

    def group(self, n: int) -> int:
        """The group a clause is in; one of its own below nought where no other tells the same."""
        return self.group_of.get(n, -1 - n)

    def members(self, n: int) -> Sequence[int]:
        """All clauses of its group."""
        return self.all.groups[self.group_of[n]] if n in self.group_of else (n,)

    def alike(self, n: int, m: int) -> bool:
        """Two clauses tell the same; within one account by their words alone."""
        one, other = self.all.all[n], self.all.all[m]
        if one.span.article == other.span.article:
            return self.weighing.likeness(one.stems, other.stems) >= _ALIKE_WITHIN
        return self.all.same(n, m, _ALIKE)


def find(context: Context) -> Iterator[r.Finding]:
    """A conflict for each thing told and denied, in one account or several.

    It stays open whether it is so, also where all accounts tell both sides: that it is denied is what they agree on.
    """
    told = _lay_out(context)
    countries = {a.id: country_told(a) for a in context.records.actors}
    said = _what_is_said(context.records.statements)
    denials = _denials(context, told, countries, said)
    sentences = {t.sentence for t in told.all.all if any(t.sentence.covers(d.statement.content.span) for d in denials)}
    sentences |= {told.all.all[n].sentence for d in denials for n in d.own}
    for some in _disputes(denials, told, countries):
        deniers = {d.statement.speaker for d in some} - {None}
        claims = [
            n
            for n in _claims(some, told, countries)
            if told.all.all[n].sentence not in sentences and not _said_by(deniers, told.all.all[n], said)
        ]
        if claims:
            about = f"whether {in_short(_most_like_the_others(claims, told))}"
            yield _finding(context, about, [told.all.all[n].span for n in claims], [d.statement for d in some])


def _most_like_the_others(claims: Sequence[int], told: Told) -> str:
    """The words of the claim that is most like the others: of those that tell it by a verb, where there are such."""
    telling = [n for n in claims if get_language("en").tells(told.all.all[n].span.text)]
    return told.all.all[told.all.middle(telling or claims)].span.text


def _disputes(denials: Sequence[Denial], told: Told, countries: Mapping[str, str]) -> list[list[Denial]]:
    """Denials of one thing: of what one group tells, of the denier's country or not, or of things alike by its own."""
    by_group: dict[tuple[int, str], list[Denial]] = defaultdict(list)
    for denial in denials:
        country = countries.get(denial.statement.speaker or "", "")
        of_it = country if country in told.all.all[denial.target].stems else ""
        by_group[told.group(denial.target), of_it].append(denial)
    some = [by_group[g] for g in sorted(by_group)]
    claims = [_claims(one, told, countries) for one in some]
    sides = [{countries.get(d.statement.speaker or "") or d.statement.speaker for d in one} - {None} for one in some]
    pairs = (
        (a, b)
        for a, b in itertools.combinations(range(len(some)), 2)
        if sides[a] & sides[b]
        and (
            (_only_points(some[a], some[b]) and _of_one_matter(claims[a], claims[b], sides[a] & sides[b], told))
            or any(told.all.same(n, m, _ALIKE) for n in claims[a] for m in claims[b])
        )
    )
    return [[d for n in joined for d in some[n]] for joined in grouped(len(some), list(pairs), lambda *_: True)]


def _only_points(some: Sequence[Denial], others: Sequence[Denial]) -> bool:
    """The one is of "the reports", in an account that has not the other: its deniers answer what they answer there."""
    apart = not {d.statement.article for d in some} & {d.statement.article for d in others}
    return apart and any(all(_points(d.statement) for d in one) for one in (some, others))


def _of_one_matter(one: Sequence[int], other: Sequence[int], deniers: Collection[str | None], told: Told) -> bool:
    """Some clauses of both share more than whose country they are about."""
    return any(len((told.all.all[n].stems & told.all.all[m].stems) - set(deniers)) > 1 for n in one for m in other)


def _claims(denials: Sequence[Denial], told: Told, countries: Mapping[str, str]) -> list[int]:
    """The clauses that tell what is denied, and those of their groups that are like them."""
    found = {n for d in denials for n in _told_like(d.target, told, countries.get(d.statement.speaker or "", ""))}
    answered = {d.target for d in denials if d.answered}
    return sorted(n for n in found if n in answered or _affirms(told.all.all[n]))


def _told_like(target: int, told: Told, country: str) -> Iterator[int]:
    """The clause itself, and those that tell the same, of the same country where the clause is of the denier's."""
    here = told.all.all[target]
    of_country = country in here.stems
    for n in {*told.members(target), *told.by_article[here.span.article]}:
        if n == target or (told.alike(n, target) and (not of_country or country in told.all.all[n].stems)):
            yield n


def _lay_out(context: Context) -> Told:
    tellings = context.tellings
    by_article: dict[str, list[int]] = defaultdict(list)
    for n, telling in enumerate(tellings.all):
        by_article[telling.span.article].append(n)
    group_of = {n: g for g, group in enumerate(tellings.groups) for n in group}
    return Told(tellings, group_of, by_article, weights(context.records.articles))


def _affirms(telling: Telling) -> bool:
    contrasts = get_language("en").contrasts
    words = [normal(t.text) for t in tokenize(telling.span.text)]
    only_when = bool(words) and words[0] in contrasts.before_and_after
    rejects = contrasts.denials | contrasts.rejecting
    return telling.stated and not only_when and not denies(telling.span.text) and not rejects.intersection(words)


def _denials(
    context: Context, told: Told, countries: Mapping[str, str], said: Mapping[str, Sequence[r.Statement]]
) -> list[Denial]:
    near = _near(told)
    denying = [s for s in context.records.statements if _denies(s)]
    called = {
        a.id: _normals(" ".join([*(v.text for v in a.variants), *(role.text for role in a.roles)]))
        for a in context.records.actors
    }
    pointing = _pointed_at([s for s in denying if _points(s)], told, countries, said, called)
    found: list[Denial] = []
    alone: list[Denial] = []
    for statement in denying:
        here = told.by_article.get(statement.article, ())
        own = tuple(n for n in here if told.all.all[n].span.overlaps(statement.content.span))
        target = pointing.get(statement.utterance or statement.id) if _points(statement) else _likest(own, near)
        reply = _reply(statement, context.records.statements) if _points(statement) else None
        if reply is not None:
            answered = _answered(reply, told)
            found += [Denial(statement, own, answered, True)] if answered is not None else []
        elif target is not None:
            found.append(Denial(statement, own, target))
        else:
            alone.append(Denial(statement, own, -1))
    return found + [d._replace(target=beside) for d in alone if (beside := _beside(d, found, countries)) is not None]


def _reply(statement: r.Statement, statements: Sequence[r.Statement]) -> r.Statement | None:
    """What whoever denies "that account" says of it in the same breath, with a "not": it tells which account."""
    after = (s for s in _in_one_breath([statement], statements) if s.id != statement.id)
    return next((s for s in after if _normals(s.content.text) & get_language("en").negations), None)


def _answered(reply: r.Statement, told: Told) -> int | None:
    """The clause of its article, among those before it, that shares most with a reply: more than names."""
    said = content_stems("en", tokenize(reply.content.text))
    start = reply.content.start
    before = [n for n in told.by_article.get(reply.article, ()) if start - _BACK <= told.all.all[n].span.end <= start]
    shared = {n: said & content_stems("en", tokenize(told.all.all[n].sentence.text)) for n in before}
    rank = {n: (told.weighing.weigh(shared[n]), told.weighing.weigh(told.all.all[n].stems & said), n) for n in before}
    likest = max(before, key=lambda n: rank[n], default=None)
    return likest if likest is not None and len(shared[likest]) >= _ANSWERED else None


def _beside(denial: Denial, found: Sequence[Denial], countries: Mapping[str, str]) -> int | None:
    """What the nearest denial close by in its article denies: they answer one thing, where no two countries do."""
    here, start = denial.statement.article, denial.statement.content.start
    country = countries.get(denial.statement.speaker or "", "")
    others = [d for d in found if countries.get(d.statement.speaker or "", "") in {"", country} or not country]
    apart = ((abs(d.statement.content.start - start), d.target) for d in others if d.statement.article == here)
    distance, target = min(apart, default=(_BACK, -1))
    return target if distance <= _CLOSE_BY else None


def _denies(statement: r.Statement) -> bool:
    """Its verb says that something is not so, or its words say so of what was told."""
    contrasts = get_language("en").contrasts
    verbs = _normals(statement.cue.text if statement.cue else "")
    said = statement.content.text
    denied = bool(verbs & contrasts.denials) and bool(
        contrasts.claims.search(" ".join(said.split()[:_OPENING])) or _points(statement)
    )
    return denied or bool(contrasts.untrue.search(said) and _normals(said) & contrasts.reports)


def _normals(text: str) -> frozenset[str]:
    return frozenset(normal(t.text) for t in tokenize(text))


def _points(statement: r.Statement) -> bool:
    """It names what is denied by no more than a word for something told before."""
    language = get_language("en")
    rest = language.contrasts.untrue.sub(" ", statement.content.text)
    words = [normal(t.text) for t in tokenize(rest) if t.is_word]
    content = [w for w in words if w not in language.stopwords and w not in language.contrasts.reports]
    named = bool(content) and language.contrasts.told_of.search(statement.content.text) is not None
    return len(content) <= _POINTS and bool(language.contrasts.reports & set(words)) and not named


def _pointed_at(
    pointing: Sequence[r.Statement],
    told: Told,
    countries: Mapping[str, str],
    said: Mapping[str, Sequence[r.Statement]],
    called: Mapping[str, frozenset[str]],
) -> dict[str, int]:
    """Utterance (or statement, where it has none) → the clause that is told before its renderings.

    Of what is told of the denier's country, where that is known, that which most renderings follow and most accounts
    tell: that is what there is to deny.
    """
    before: dict[str, list[int]] = defaultdict(list)
    for statement in pointing:
        country = countries.get(statement.speaker or "", "")
        before[statement.utterance or statement.id] += _just_before(statement, told, country, said, called)
    chosen = {}
    for key, places in before.items():
        votes = Counter(told.group(n) for n in places)
        if votes:
            size = {told.group(n): len(told.members(n)) for n in places}
            group = max(votes, key=lambda g: (votes[g], size[g], -g))
            chosen[key] = max(n for n in places if told.group(n) == group)
    return chosen


def _what_is_said(statements: Sequence[r.Statement]) -> dict[str, list[r.Statement]]:
    """What somebody is told to have said, by article."""
    found: dict[str, list[r.Statement]] = defaultdict(list)
    for s in statements:
        if s.speaker is not None and s.states and s.act == "speech":
            found[s.article].append(s)
    return found


def _said_by(speakers: Collection[str | None], telling: Telling, said: Mapping[str, Sequence[r.Statement]]) -> bool:
    """It is told as what one of them says: nobody denies his own words."""
    return any(
        s.speaker in speakers and s.content.span.overlaps(telling.span) for s in said.get(telling.span.article, ())
    )


def _claimed(telling: Telling, denier: str | None, said: Mapping[str, Sequence[r.Statement]]) -> bool:
    """Somebody else is told to say so, or it is told as hearsay: what nobody claims nobody denies."""
    hearsay = get_language("en").contrasts.hearsay
    return bool(_normals(telling.sentence.text) & hearsay) or any(
        s.speaker != denier and s.content.span.overlaps(telling.span) for s in said.get(telling.span.article, ())
    )


def _owner(statement: r.Statement) -> str:
    """Whose claim is denied: "mayor" of "the mayor's claim"; "" where that is not told."""
    owning = (w for w in statement.content.text.split() if w.endswith(("’s", "'s", "s’", "s'")))
    return normal(next(owning, ""))


def _just_before(
    statement: r.Statement,
    told: Told,
    country: str,
    said: Mapping[str, Sequence[r.Statement]],
    called: Mapping[str, frozenset[str]],
) -> list[int]:
    """Clauses that other accounts tell too, the last of each group, in the stretch before a statement.

    They are somebody's claims where some are, or where it is told whose claim is denied.
    Where there is none, but the denier's country is known: the last clause told of it.
    """
    start, back = statement.content.start, _BACK if country else _NEAR_BY
    near = [
        n
        for n in told.by_article.get(statement.article, ())
        if start - back <= told.all.all[n].span.end <= start
        if not country or country in told.all.all[n].stems
    ]
    owner = _owner(statement)
    owners = {key for key, words in called.items() if owner in words}
    if owner:
        near = [n for n in near if _said_by(owners, told.all.all[n], said)]
    else:
        near = [n for n in near if _claimed(told.all.all[n], statement.speaker, said)] or near
    last = {told.group_of[n]: n for n in near if n in told.group_of}
    alone = [n for n in near if _affirms(told.all.all[n])][-1:] if country else []
    return sorted(last.values()) or alone


def _likest(own: Sequence[int], near: Mapping[int, Near]) -> int | None:
    """The clause, of those in groups, that is likest to one of the denial's own."""
    likest = max((near[n] for n in own if n in near), default=None)
    return None if likest is None else -likest[1]


Near = tuple[float, int]
"""How alike the likest clause that is in a group is, and its place, negated."""


def _near(told: Told) -> dict[int, Near]:
    near: dict[int, Near] = {}
    for pair, score in told.all.likeness.items():
        for one, other in (pair, pair[::-1]):
            if score >= _ALIKE * told.all.least and other in told.group_of:
                near[one] = max(near.get(one, (0.0, 0)), (score, -other))
    return near


def _in_one_breath(denials: Sequence[r.Statement], statements: Sequence[r.Statement]) -> list[r.Statement]:
    """What the deniers claim right after ("denied the rumour and swore that …", not "and swore revenge")."""
    ends: dict[tuple[str, str], list[int]] = defaultdict(list)
    for denial in denials:
        if denial.speaker is not None:
            ends[denial.article, denial.speaker].append(denial.content.end)
    tells = get_language("en").tells
    return [
        s
        for s in statements
        if any(0 <= s.content.start - end <= _BREATH for end in ends.get((s.article, s.speaker or ""), ()))
        and tells(s.content.text)
    ]


def _finding(context: Context, about: str, claims: Sequence[r.Span], denials: Sequence[r.Statement]) -> r.Finding:
    names = {a.id: a.name for a in context.records.actors}
    words = {d.utterance for d in denials if d.utterance}
    rendered = [s for s in context.records.statements if s.utterance in words]
    values: dict[str, list[r.Span]] = defaultdict(list)
    values["told"] = list(claims)
    beside = _in_one_breath(denials, context.records.statements)
    for s in dict.fromkeys((*denials, *rendered, *beside)):
        who = names.get(s.speaker or "", "somebody not resolved")
        values[f"denied by {who}"] += [span for span in (s.content.span, s.cue) if span is not None]
    return make_finding(context, "polarity", "conflict", about, values, 0.6)
