"""Who speaks: each attribution's source, and those its words came through, resolved to actors.

Names by where they stand; pronouns to the nearest person of fitting gender, subjects and last speakers first;
"the minister" to whoever holds that office here; other descriptions to an unnamed actor of their own.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence

from rashomon.language import get_language
from rashomon.language.base import Names
from rashomon.model import records as r
from rashomon.model.ids import content_id
from rashomon.stages.base import Models, NoParams, Records, Stage, replace
from rashomon.stages.clauses import PREPOSITIONS
from rashomon.stages.offices import Office, read_office
from rashomon.stages.sources import main_mention
from rashomon.text.quotes import find_quotes
from rashomon.text.tokens import normal

_REACH = 700
"""How far back, in characters, a pronoun looks for the one it means."""
_NAMED, _PRONOUN, _OFFICE, _UNNAMED, _CONTINUED = 1.0, 0.8, 0.85, 0.9, 0.9
_INDEFINITE = frozenset({"a", "an", "one", "another", "some"})
_UNCOUNTED = frozenset({"the", "some", "several", "many", "other", "most", "these", "those"})
_ARTICLES = {"a": "a", "an": "an", "one": "one", "two": "two", "another": "another"}
_INTRODUCED_WITHIN, _INTRODUCED = 900, 0.7
_TEXT_NOUNS = frozenset(
    "report article analysis story paper newspaper outlet agency broadcaster magazine website".split()
)


class Resolver:
    """Resolves the mentions of one article, in order; it remembers who spoke last."""

    def __init__(
        self, article: r.Article, mentions: Sequence[r.Mention], actors: Sequence[r.Actor], names: Names
    ) -> None:
        self.article, self.names = article, names
        self.actors = {a.id: a for a in actors}
        self.by_span = {(s.start, s.end): a.id for a in actors for s in a.mentions if s.article == article.id}
        self.mentions = {(m.start, m.end): m for m in mentions}
        self.in_order = sorted(mentions, key=lambda m: (m.start, m.end))
        self.people = [
            (m, self.by_span[m.start, m.end])
            for m in mentions
            if (m.start, m.end) in self.by_span and m.kind == "person"
        ]
        self.gender = _genders(mentions, self.by_span)
        self.offices = {a.id: _offices(a, names) for a in actors if a.kind == "person"}
        self.quotes = [
            (q.start, q.end)
            for p in article.passages
            for q in find_quotes(article.text, p.start, p.end)
            if q.depth == 0
        ]
        self.unnamed: dict[str, r.Actor] = {}
        self.described: dict[str, str] = {}
        self.pronouns = deque(m for m in mentions if m.form == "pronoun" and m.gender)
        self.last_speaker: str | None = None
        self.last_outlet: str | None = None

    def resolve(self, span: r.Span) -> tuple[str | None, float]:
        """The actor a source span points at, and how sure."""
        mention = self.mentions.get((span.start, span.end)) or main_mention(span, self.in_order)
        known = self.by_span.get((mention.start, mention.end)) if mention else None
        if known is not None:
            return known, _NAMED
        if mention is None:
            return self._describe(span, span.text, "person"), _UNNAMED * 0.5
        if mention.form == "pronoun":
            return self._pronoun(mention)
        return self._description(mention)

    def _pronoun(self, mention: r.Mention) -> tuple[str | None, float]:
        if mention.head == "it":
            return self.last_outlet, 0.5
        if mention.plural:
            return self._last_plural(mention), 0.6
        self._walk_to(mention)
        before = [(m, a) for m, a in self.people if m.end <= mention.start and mention.start - m.end < _REACH]
        fitting = [
            (m, a) for m, a in before if self.gender.get(a, mention.gender) == mention.gender or not mention.gender
        ]
        if not fitting:
            last = self.actors.get(self.last_speaker or "")
            fits = (
                last is not None
                and last.kind == "person"
                and self.gender.get(last.id, mention.gender) == mention.gender
            )
            return (self.last_speaker, 0.5) if fits else (None, 0.0)
        _, actor = max(fitting, key=lambda pair: self._prominence(pair, mention))
        if mention.gender:
            self.gender.setdefault(actor, mention.gender)
        return actor, _PRONOUN

    def _walk_to(self, mention: r.Mention) -> None:
        """Resolve the pronouns before this one first: "he … he …" goes on with the same person."""
        while self.pronouns and self.pronouns[0].start < mention.start:
            earlier = self.pronouns.popleft()
            actor, _ = self._pronoun(earlier)
            if actor is not None:
                self.people.append((earlier, actor))

    def _prominence(self, pair: tuple[r.Mention, str], pronoun: r.Mention) -> tuple[float, int]:
        """Nearness in sentences, being a subject, and having spoken last, weighed together."""
        mention, actor = pair
        between = self.article.text[mention.end : pronoun.start]
        sentences = sum(between.count(mark) for mark in (". ", "” ", "! ", "? ", ".”", '."'))
        paragraphs = between.count("\n\n") or between.count("\n")
        score = -1.0 * sentences - 1.3 * paragraphs
        spoke = actor == self.last_speaker
        score += 1.2 * _is_subject(self.article.text, mention) + (0.4 if paragraphs else 1.0) * spoke
        score -= 2.0 * _is_object(self.article.text, mention) + 3.0 * self._in_another_quotation(mention, pronoun)
        return score, mention.start

    def _in_another_quotation(self, mention: r.Mention, pronoun: r.Mention) -> bool:
        around = self.quotes[bisect_right(self.quotes, (mention.start, sys.maxsize)) - 1] if self.quotes else (0, 0)
        return around[0] <= mention.start < around[1] and not around[0] <= pronoun.start < around[1]

    def _last_plural(self, mention: r.Mention) -> str | None:
        text = self.article.text
        plural = [m for m in self.mentions.values() if m.plural and m.form == "description" and _is_subject(text, m)]
        before = [m for m in plural if m.end <= mention.start]
        near = [m for m in before if mention.start - m.end < _REACH]
        return self._describe(near[-1].span, near[-1].text, "group") if near else None

    def _description(self, mention: r.Mention) -> tuple[str | None, float]:
        definite = normal(mention.text.split()[0]) in {"the", "this", "that", "his", "her", "its", "their"}
        if mention.head in _TEXT_NOUNS and definite and self.last_outlet:
            return self.last_outlet, _OFFICE
        beside = self._in_apposition(mention)
        if beside is not None:
            return beside, _NAMED
        held = self._holder(mention) if not mention.plural else None
        bare_title = mention.role[:1].isupper() and normal(mention.text.split()[0]) not in _INDEFINITE
        if held is not None and (definite or bare_title):
            return held, _OFFICE
        known = self.described.get(mention.head) if definite else None
        if known is not None:
            return known, _OFFICE
        named = self._introduced_later(mention)
        if named is not None:
            return named, _INTRODUCED
        actor = self._describe(mention.span, mention.text, mention.kind)
        self.described[mention.head] = actor
        return actor, _UNNAMED

    def _in_apposition(self, mention: r.Mention) -> str | None:
        """As in "the harbour master, Jane Roe,": the name that follows the comma."""
        follows = [a for m, a in self.people if 0 < m.start - mention.end <= 2]
        return follows[0] if follows and self.article.text[mention.end] == "," else None

    def _introduced_later(self, mention: r.Mention) -> str | None:
        """As in "A ministry spokesman …" whose name is told soon after: the one person here of that office and body."""
        office = read_office(mention.role or mention.text, self.names)
        if office is None or mention.plural or not (office.qualifiers or office.country):
            return None
        soon = {a for m, a in self.people if 0 < m.start - mention.end < _INTRODUCED_WITHIN}
        fitting = [a for a in sorted(soon) if any(_same_body(office, o) for o in self.offices[a])]
        return fitting[0] if len(fitting) == 1 else None

    def _holder(self, mention: r.Mention) -> str | None:
        """Whoever holds the office named, here: by head noun and country, the one mentioned last before."""
        office = read_office(mention.role or mention.text, self.names)
        if office is None:
            return None
        holders = {a for a, offices in self.offices.items() if _holds(offices, office)}
        before = [(m.start, a) for m, a in self.people if a in holders and m.start < mention.start]
        if before:
            return max(before)[1]
        return next(iter(holders)) if len(holders) == 1 and office.country else None

    def _describe(self, span: r.Span, text: str, kind: r.ActorKind) -> str:
        """The unnamed actor of a description, one for each article and wording."""
        words = text.split()
        while len(words) > 1 and words[0].casefold() in _UNCOUNTED:
            words = words[1:]
        name = " ".join([_ARTICLES.get(words[0].casefold(), words[0]), *words[1:]])
        key = normal(name).removeprefix("a ").removeprefix("an ")
        actor_id = content_id("u", self.article.id, key)
        old = self.unnamed.get(actor_id)
        mentions = tuple(sorted({*(old.mentions if old else ()), span}))
        name = old.name if old else name
        variant = r.Variant(text=name, count=len(mentions), articles=(self.article.id,))
        self.unnamed[actor_id] = r.Actor(
            id=actor_id, name=name, kind=kind, named=False, variants=(variant,), mentions=mentions
        )
        return actor_id

    def spoke(self, speaker: str | None) -> None:
        """Remember who spoke last, and which outlet was cited last."""
        actor = self.actors.get(speaker or "")
        if actor is not None and actor.kind == "organisation":
            self.last_outlet = actor.id
        elif speaker is not None:
            self.last_speaker = speaker


def _is_subject(text: str, mention: r.Mention) -> bool:
    before = text[max(0, mention.start - 2) : mention.start]
    word = text[max(0, mention.start - 12) : mention.start].split()[-1:]
    if word and word[0].casefold() in {"that", "when", "while", "as", "if", "but", "because"}:
        return True
    return (
        mention.start == 0
        or before.endswith("\n")
        or before in {". ", "” ", '" ', "? ", "! "}
        or before.endswith(("“", '"'))
    )


def _is_object(text: str, mention: r.Mention) -> bool:
    """A preposition stands right before the mention."""
    before = text[max(0, mention.start - 24) : mention.start].split()
    return bool(before) and before[-1].casefold() in PREPOSITIONS


def _genders(mentions: Iterable[r.Mention], by_span: Mapping[tuple[int, int], str]) -> dict[str, str]:
    return {by_span[m.start, m.end]: m.gender for m in mentions if m.gender and (m.start, m.end) in by_span}


def _offices(actor: r.Actor, names: Names) -> tuple[Office, ...]:
    read = (read_office(role.text, names) for role in actor.roles)
    return tuple(o for o in read if o is not None)


def _same_body(a: Office, b: Office) -> bool:
    """The same office of the same ministry, company or country."""
    return a.head == b.head and len(a.qualifiers & b.qualifiers) >= max(
        1, min(len(a.qualifiers), len(b.qualifiers)) // 2
    )


def _holds(offices: Sequence[Office], office: Office) -> bool:
    """One of the offices is the one meant; where some are told with their country, only those count."""
    alike = [o for o in offices if _same_office(office, o)]
    countries = {o.country for o in offices if o.head == office.head and o.country}
    return bool(alike) and (not office.country or not countries or office.country in countries)


def _same_office(a: Office, b: Office) -> bool:
    leaders = {"president", "prime minister", "chancellor", "leader", "king"}
    heads = a.head == b.head or ("leader" in {a.head, b.head} and a.head in leaders and b.head in leaders)
    return heads and (not a.country or not b.country or a.country == b.country)


def run(records: Records, models: Models, params: NoParams) -> Records:
    """Fill `statements`, and add unnamed speakers to `actors`."""
    mentions: dict[str, list[r.Mention]] = defaultdict(list)
    for mention in records.mentions:
        mentions[mention.article].append(mention)
    statements: list[r.Statement] = []
    unnamed: list[r.Actor] = []
    for article in records.articles:
        names = get_language(article.language).names
        resolver = Resolver(article, mentions[article.id], records.actors, names)
        mine = [a for a in records.attributions if a.article == article.id]
        statements.extend(_statements(resolver, mine))
        unnamed.extend(resolver.unnamed.values())
    actors = tuple(sorted((*records.actors, *unnamed), key=lambda a: (a.name, a.id)))
    return replace(records, statements=tuple(statements), actors=actors)


Said = dict[tuple[int, int], str | None]
"""Range of a content → who said it."""


def _statements(resolver: Resolver, attributions: Sequence[r.Attribution]) -> list[r.Statement]:
    made: list[r.Statement] = []
    said: Said = {}
    for a in attributions:
        speaker, sure = _speaker(resolver, a, said)
        via = tuple(dict.fromkeys(v for v, _ in map(resolver.resolve, a.carriers) if v is not None and v != speaker))
        said[a.content.start, a.content.end] = speaker
        resolver.spoke(speaker)
        made.append(make_statement(a, speaker, via, a.score * sure))
    return made


def _speaker(resolver: Resolver, a: r.Attribution, said: Said) -> tuple[str | None, float]:
    """Who an attribution's words belong to: whoever spoke the words it continues, else its source."""
    former = said.get((a.continues.start, a.continues.end)) if a.continues else None
    if former is not None:
        return former, _CONTINUED
    return resolver.resolve(a.source) if a.source is not None else (None, 0.5)


def make_statement(a: r.Attribution, speaker: str | None, via: tuple[str, ...], score: float) -> r.Statement:
    """The statement an attribution becomes once its speaker is known."""
    return r.Statement(
        id=content_id("s", a.article, a.content.start, a.content.end, a.kind),
        article=a.article,
        kind=a.kind,
        content=a.content,
        cue=a.cue,
        source=a.source,
        speaker=speaker,
        via=via,
        score=round(score, 3),
        evidence=a.carriers,
    )


STAGE = Stage(
    name="speakers",
    version=1,
    reads=("articles", "mentions", "attributions", "actors"),
    writes=("statements", "actors"),
    run=run,
)
