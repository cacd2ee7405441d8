"""How well a person mentioned fits a pronoun: small pieces of evidence, each with a weight, added up.

What a mention's place tells, after Lappin and Leass (1994) and the binding rules of grammar; what is known of the
person; and how likely the tagger finds them. The weights are set by hand; docs/reference/models.md says why.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rashomon.model import records as r
from rashomon.stages.clauses import DETERMINERS
from rashomon.stages.roles import OPENINGS, SMALL, Layout, Place
from rashomon.text.tokens import normal

Evidence = tuple[str, float]
"""What speaks for a mention or against it, and how much there is of it."""

WEIGHTS: Mapping[str, float] = {
    # how far back
    "same-sentence": 0.0,
    "one-back": -1.4,
    "two-back": -2.8,
    "farther-back": -4.0,
    "other-paragraph": -1.0,
    "others-between": -0.7,  # times the log of 1 and how many mentions of others
    # the role the name has in its sentence
    "subject": 1.0,
    "object": -0.3,
    "oblique": -0.8,
    "owner": 0.0,
    "aside": -1.5,
    "leads": 0.5,
    # the roles of both
    "subjects": 0.5,
    "leads-to-subject": 0.3,
    "objects": 0.2,
    "owners": 0.3,
    # one sentence
    "subject-of-clause-before": 0.4,
    "relative-clause": 2.5,  # "Karl, who sold his boat"
    "subject-owns": 1.0,  # "Karl sold his boat"
    "joined-owner": 1.0,  # "Karl and his brother"
    "bound": -4.0,  # "Karl told him" is not himself
    "acts-on": -4.0,  # nor is Karl of the sentence before
    "subject-in-one-clause": -1.5,  # nor "Karl's boat he sold"
    "apposed": -1.0,  # "Karl, his brother," is another's
    "named-as-owned": -4.0,  # "his brother Karl"
    "subject-ahead": 1.5,  # "In his youth, Karl sailed"
    "ahead": -2.5,
    "named-within": -1.5,  # "She said that Karl …" is not Karl
    "other-quotation": -3.0,
    "spoke-last": 0.5,
    "spoke-last-elsewhere": 0.4,
    # the person
    "unnamed": -0.7,
    "gendered-noun": 2.3,  # "a woman" is surely she
    "named-before": 0.6,  # times the log of 1 and how often
    "gender": 0.5,
    "supposed-gender": 0.3,
    "supposed-other-gender": -2.0,
    # the tagger
    "share": 0.7,  # times the log odds that the pronoun means a name of theirs
    "share-elsewhere": 0.5,  # times the log odds that it means nobody of the paragraph
    "unread": -1.0,  # a name of the paragraph that is no person's to the tagger
}
"""Log odds. What has no weight here tells nothing."""
_LEADING = frozenset({"subject", "owner", ""})
"""Roles in which the first person of a sentence is what it is about; "After meeting Karl, …" is not about Karl."""
_JOINTS = frozenset({",", ";", "and", "but", "when", "while", "as", "after", "before", "until"})
_FLOOR = 0.01
_ASIDE = 4
"""Tokens after "his" within which a name is that of whom he has, as in "his brother Karl"."""


class Candidate(NamedTuple):
    """A mention of a person before or after a pronoun.

    `leads`: no person is mentioned before it, or before the pronoun, in its sentence. `quoted`: it stands in a
    quotation that the pronoun does not stand in.
    """

    mention: r.Mention
    actor: str
    place: Place
    leads: bool
    quoted: bool


class Asked(NamedTuple):
    """A pronoun in its place; `shares`: how likely the tagger finds each person of the paragraph, if it read it."""

    mention: r.Mention
    place: Place
    shares: Mapping[str, float]
    last: str | None


class Genders(NamedTuple):
    """Gender of people as names and titles tell it, and as a bare given name or a pronoun before lets suppose."""

    told: Mapping[str, str]
    supposed: Mapping[str, str]


def of_mention(candidate: Candidate, asked: Asked, layout: Layout, between: int) -> Iterator[Evidence]:
    """What the place of a mention tells; `between` are other people's mentions between it and the pronoun."""
    here, there = candidate.place, asked.place
    back = there.sentence - here.sentence
    if back:
        yield ("one-back", 1.0) if back == 1 else ("two-back", 1.0) if back == 2 else ("farther-back", 1.0)
    if back and here.block != there.block:
        yield "other-paragraph", 1.0
    yield "others-between", math.log1p(between)
    yield here.role, 1.0
    if candidate.mention.form == "description":
        yield "unnamed", 1.0
        if candidate.mention.gender:
            yield "gendered-noun", 1.0
    if candidate.leads and here.role in _LEADING:
        yield "leads", 1.0
    if candidate.actor == asked.last:
        yield "spoke-last" if here.block == there.block else "spoke-last-elsewhere", 1.0
    if candidate.quoted:
        yield "other-quotation", 1.0
    yield from _parallel(candidate, there)
    near_name = candidate.mention.form == "name" and here.block == there.block
    if asked.shares and near_name and candidate.actor not in asked.shares:
        yield "unread", 1.0
    if back == 0:
        yield from _same_sentence(candidate, asked, layout)


def _parallel(candidate: Candidate, there: Place) -> Iterator[Evidence]:
    subject = candidate.place.role == "subject"
    if there.role == "subject" and subject:
        yield "subjects", 1.0
    if there.role == "subject" and candidate.leads and candidate.place.role in _LEADING:
        yield "leads-to-subject", 1.0
    if there.role in {"object", "oblique"} and candidate.place.role in {"object", "oblique"}:
        yield "objects", 1.0
    if there.role == "owner" and candidate.place.role == "owner":
        yield "owners", 1.0


def _same_sentence(candidate: Candidate, asked: Asked, layout: Layout) -> Iterator[Evidence]:
    here, there = candidate.place, asked.place
    yield "same-sentence", 1.0
    if here.first >= there.past:
        yield from _after(candidate, there, layout)
        return
    if here.clause == there.clause:
        yield from _same_clause(candidate, there, layout)
    elif here.role == "subject":
        yield "subject-of-clause-before", 1.0
    if there.clause == here.clause + 1 and _relative_follows(here, layout):
        yield "relative-clause", 1.0


def _relative_follows(here: Place, layout: Layout) -> bool:
    """As in "Karl, who sold his boat": the clause behind the name is about the one named."""
    behind = [normal(t.text) for t in layout.tokens(here)[here.past : here.past + 2]]
    return "who" in behind[:1] or behind == [",", "who"]


def _same_clause(candidate: Candidate, there: Place, layout: Layout) -> Iterator[Evidence]:
    here = candidate.place
    subject = here.role == "subject"
    if subject and there.role in {"owner", "self"}:
        yield "subject-owns", 1.0
    if subject and there.role in {"object", "oblique"}:
        yield "bound", 1.0
    if there.role == "subject":
        yield "subject-in-one-clause", 1.0
    if there.role == "owner" and here.past + 1 == there.first and layout.tokens(here)[here.past].text == ",":
        yield "apposed", 1.0
    if there.role == "owner" and here.past + 1 == there.first and layout.tokens(here)[here.past].text == "and":
        yield "joined-owner", 1.0


def _after(candidate: Candidate, there: Place, layout: Layout) -> Iterator[Evidence]:
    """A name after the pronoun: in "After she left, Jane Roe …" it may be meant, in "his brother Karl" it is not."""
    here, tokens = candidate.place, layout.tokens(there)
    between = [t.text for t in tokens[there.past : here.first]]
    if there.role == "owner" and len(between) <= _ASIDE and "," not in between:
        yield "named-as-owned", 1.0
    ahead = here.role == "subject" and _behind_comma(between) and candidate.leads
    if ahead and _opens_ahead(normal(tokens[0].text)):
        yield "subject-ahead", 1.0
    else:
        yield "ahead", 1.0


def _opens_ahead(word: str) -> bool:
    """A phrase or clause that may come before its subject's sentence begins so."""
    return word != "according" and (word in OPENINGS or word.endswith(("ing", "ed")))


def _behind_comma(between: Sequence[str]) -> bool:
    """The last comma is followed by no more than what stands before a name: "…, the former mayor | Karl"."""
    if "," not in between:
        return False
    before_name = between[len(between) - between[::-1].index(",") :]
    return len(before_name) <= _ASIDE and not {normal(word) for word in before_name} & (SMALL - DETERMINERS)


def of_actor(actor: str, asked: Asked, counted: int, genders: Genders) -> Iterator[Evidence]:
    """What is known of a person: how often named before, of which gender, and what the tagger finds."""
    yield "named-before", math.log1p(counted)
    if actor in genders.told:
        yield "gender", 1.0
    elif actor in genders.supposed:
        same = genders.supposed[actor] == asked.mention.gender
        yield "supposed-gender" if same else "supposed-other-gender", 1.0
    if actor in asked.shares:
        yield "share", _odds(asked.shares[actor])
    elif asked.shares:
        yield "share-elsewhere", -_odds(max(asked.shares.values()))


def _odds(chance: float) -> float:
    """Log odds of a chance, kept off 0 and 1."""
    return math.log((chance + _FLOOR) / (1 - chance + _FLOOR))


def weighed(evidence: Iterable[Evidence], weights: Mapping[str, float]) -> float:
    """The sum of the evidence; what has no weight weighs nothing."""
    return sum(weights.get(name, 0.0) * value for name, value in evidence)


def together(scores: Sequence[float]) -> float:
    """What several mentions of one person are worth: the log of the sum of their odds."""
    top = max(scores)
    return top + math.log(sum(math.exp(s - top) for s in scores))


class Case(NamedTuple):
    """What speaks for one person: of the person, and of each mention."""

    actor: tuple[Evidence, ...]
    mentions: tuple[tuple[r.Mention, tuple[Evidence, ...]], ...]

    def score(self, weights: Mapping[str, float] = WEIGHTS) -> float:
        """Log odds, but for a sum that is the same for everybody asked about."""
        return weighed(self.actor, weights) + together([weighed(some, weights) for _, some in self.mentions])

    def best(self, weights: Mapping[str, float] = WEIGHTS) -> r.Mention:
        """The mention that speaks most for the person."""
        return max(self.mentions, key=lambda pair: (weighed(pair[1], weights), pair[0].start, pair[0].end))[0]


def cases(asked: Asked, people: Sequence[Candidate], layout: Layout, genders: Genders) -> dict[str, Case]:
    """Person → what speaks for them, of candidates in the order of the text."""
    at = asked.mention.start
    found: dict[str, list[tuple[r.Mention, tuple[Evidence, ...]]]] = {}
    passed, named = Counter[str](), Counter[str]()
    within: set[str] = set()
    bound: set[str] = set()
    for candidate in reversed(people):
        before = candidate.mention.start < at
        between = passed.total() - passed[candidate.actor] if before else 0
        told = tuple(of_mention(candidate, asked, layout, between))
        found.setdefault(candidate.actor, []).append((candidate.mention, told))
        if ("ahead", 1.0) in told and _governs(asked.place, candidate.place, layout):
            within.add(candidate.actor)
        if _is_another(candidate.place, asked.place, told, layout):
            bound.add(candidate.actor)
        passed[candidate.actor] += before and not candidate.quoted
        named[candidate.actor] += before and candidate.mention.form == "name"
    return {
        actor: Case((*of_actor(actor, asked, named[actor], genders), *_bound(actor, bound, within)), tuple(some))
        for actor, some in found.items()
    }


def _is_another(here: Place, there: Place, told: Container[Evidence], layout: Layout) -> bool:
    """Who acts on the pronoun ("Karl told him"), or whom the pronoun acts on ("Karl, whom he told")."""
    acts_on = ("bound", 1.0) in told and there.role == "object"
    behind = [normal(t.text) for t in layout.tokens(here)[here.past : there.first]] if _is_near(here, there) else []
    return acts_on or (there.role == "subject" and behind in (["whom"], [",", "whom"]))


def _is_near(here: Place, there: Place) -> bool:
    return here.sentence == there.sentence and 0 <= there.first - here.past <= 2


def _governs(pronoun: Place, name: Place, layout: Layout) -> bool:
    """A subject, and a name in what it does: nothing that joins another clause stands between."""
    between = {normal(t.text) for t in layout.tokens(pronoun)[pronoun.past : name.first]}
    return pronoun.role == "subject" and not between & _JOINTS


def _bound(actor: str, bound: Container[str], within: Container[str]) -> Iterator[Evidence]:
    """Who acts on the pronoun, or is named in what it is the subject of, is another: wherever else they are named.

    Principles B and C of Chomsky 1981.
    """
    if actor in bound:
        yield "acts-on", 1.0
    if actor in within:
        yield "named-within", 1.0
