"""Where a name or pronoun stands in its sentence: subject, object, owner …, told from the words beside it.

No parse: a word in lower case that follows a name and is none of the small words is taken for its verb.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import Literal, NamedTuple

from rashomon.model import records as r
from rashomon.stages.clauses import BE, DETERMINERS, FILLERS, PREPOSITIONS
from rashomon.stages.reading import SentenceView, block_views
from rashomon.text.tokens import Token, normal

Role = Literal["subject", "object", "oblique", "owner", "aside", "self", ""]

_SUBORDINATORS = frozenset(
    "that when while as if because although though where whereas unless until since once".split()
)
_BEFORE_CLAUSES = _SUBORDINATORS | {"after", "before", "than"}
_RELATIVES = frozenset("who whom whose which what how why".split())
_LINKS = frozenset("and or nor but yet so".split())
_SUBJECTS = frozenset("he she they we i it you".split())
SMALL = PREPOSITIONS | DETERMINERS | _SUBORDINATORS | _RELATIVES | _LINKS | _SUBJECTS | {"them", "us", "me", "him"}
"""Words that are neither a verb nor a noun."""
OPENINGS = PREPOSITIONS | _BEFORE_CLAUSES
"""Words with which a phrase or clause opens that may come before its subject's sentence."""
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_REFLEXIVE = frozenset({"himself", "herself"})
_TURNING = frozenset("become becomes became remain remains remained".split())
_APPOSITION = 16
"""Tokens that a bracket or an apposition between a name and its verb may have."""


class Place(NamedTuple):
    """Where a mention stands: sentence and block of the article, tokens of the sentence, its role."""

    block: int
    sentence: int
    first: int
    past: int
    clause: int
    """How many clauses begin before it in its sentence."""
    role: Role


class Layout:
    """The sentences of an article, and where mentions stand in them; each is looked at once."""

    def __init__(self, article: r.Article, nouns: frozenset[str]) -> None:
        self.nouns = nouns
        self.sentences: list[tuple[int, SentenceView]] = [
            (n, sentence) for n, block in enumerate(block_views(article)) for sentence in block.sentences
        ]
        self.starts = [sentence.start for _, sentence in self.sentences]
        self.clauses: dict[int, list[int]] = {}
        self.places: dict[tuple[int, int], Place | None] = {}

    def place(self, mention: r.Mention) -> Place | None:
        """None where the mention stands in no readable sentence."""
        key = (mention.start, mention.end)
        if key not in self.places:
            self.places[key] = self._place(mention)
        return self.places[key]

    def begins(self, place: Place) -> int:
        """Where the sentence begins in the article."""
        return self.starts[place.sentence]

    def tokens(self, place: Place) -> Sequence[Token]:
        """Those of the sentence."""
        return self.sentences[place.sentence][1].tokens

    def acts(self, mention: r.Mention) -> bool:
        """The mention is the subject of a verb right behind it, and no complement as in "was a clerk who left"."""
        place = self.place(mention)
        if place is None or place.role != "subject":
            return False
        tokens = self.tokens(place)
        copular = place.first > 0 and normal(tokens[place.first - 1].text) in BE | _TURNING
        return not copular and _verb_follows(tokens, place.past)

    def _place(self, mention: r.Mention) -> Place | None:
        number = bisect_right(self.starts, mention.start) - 1
        if number < 0:
            return None
        block, sentence = self.sentences[number]
        tokens = sentence.tokens
        first = bisect_right(tokens, mention.start, key=attrgetter("end"))
        past = bisect_left(tokens, mention.end, key=attrgetter("start"))
        if first >= past:
            return None
        role = role_of(tokens, first, past, self.nouns)
        return Place(block, number, first, past, self._clauses_before(number)[first], role)

    def _clauses_before(self, number: int) -> list[int]:
        """For each token of a sentence, how many clauses begin before it."""
        if number not in self.clauses:
            tokens = self.sentences[number][1].tokens
            opened = (_opens_clause(tokens, i) for i in range(len(tokens)))
            self.clauses[number] = list(itertools.accumulate(opened, initial=0))
        return self.clauses[number]


def role_of(tokens: Sequence[Token], first: int, past: int, nouns: frozenset[str]) -> Role:
    """The role of what stands in tokens [first, past); `nouns` may stand before a name ("the actress Jane Roe")."""
    word = normal(tokens[first].text)
    if past == first + 1 and word in _PRONOUN_ROLES:
        return _PRONOUN_ROLES[word]
    before = _before(tokens, first, nouns)
    if word in {"him", "her"} and past == first + 1:
        if word == "her" and _is_content(tokens, past):
            return "owner"
        return "oblique" if before in PREPOSITIONS else "object"
    if tokens[past - 1].text.endswith(_POSSESSIVE) and _is_content(tokens, past):
        return "owner"
    return _name_role(tokens, past, before)


_PRONOUN_ROLES: dict[str, Role] = {
    "he": "subject",
    "she": "subject",
    "his": "owner",
    "himself": "self",
    "herself": "self",
}


def _name_role(tokens: Sequence[Token], past: int, before: str) -> Role:
    if before in {"(", "["}:
        return "aside"
    if before in PREPOSITIONS and before not in _BEFORE_CLAUSES:
        return "oblique"
    closes = before == "," and past < len(tokens) and tokens[past].text == ","  # "the mayor, Jane Roe, said"
    if (closes and _verb_follows(tokens, past + 1)) or _verb_follows(tokens, past):
        return "subject"  # "On Sunday, Jane Roe, the mayor, said" has one apposition more
    if before in PREPOSITIONS:
        return "oblique"
    if before[:1].isalpha() and before not in SMALL and before not in FILLERS:
        return "object"
    return "subject" if before in _SUBORDINATORS or not before else ""


def _before(tokens: Sequence[Token], first: int, nouns: frozenset[str]) -> str:
    """The word or mark before a name, its titles and the noun phrase it is in apposition to; "" at the beginning."""
    at = first - 1
    while at >= 0 and (normal(tokens[at].text) in nouns or normal(tokens[at].text) in DETERMINERS):
        at -= 1
    while at >= 0 and tokens[at].text in "“\"‘'":
        at -= 1
    return normal(tokens[at].text) if at >= 0 else ""


def _is_content(tokens: Sequence[Token], at: int) -> bool:
    """A word that is none of the small ones stands at a token."""
    return at < len(tokens) and tokens[at].is_word and normal(tokens[at].text) not in SMALL


def _verb_follows(tokens: Sequence[Token], at: int) -> bool:
    """What looks like a finite verb follows, past brackets, appositions, names joined to this one, and adverbs."""
    at = _past_joined(tokens, _past_apposition(tokens, at))
    while at < len(tokens) and normal(tokens[at].text).endswith("ly"):
        at += 1
    if at >= len(tokens) or not tokens[at].text[0].islower():
        return False
    word = normal(tokens[at].text)
    return word not in SMALL and not word.endswith("ing") and word not in _NO_VERBS


_NO_VERBS = frozenset("yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday".split())


def _past_apposition(tokens: Sequence[Token], at: int) -> int:
    """Past a bracket or what stands between two commas; `at` where neither begins here."""
    closing = {"(": ")", "[": "]", ",": ","}.get(tokens[at].text) if at < len(tokens) else None
    if closing is None:
        return at
    for end in range(at + 1, min(len(tokens), at + _APPOSITION)):
        if tokens[end].text == closing:
            return end + 1
    return at


def _past_joined(tokens: Sequence[Token], at: int) -> int:
    """Past "and" and the capitalised words after it."""
    if at + 1 < len(tokens) and tokens[at].text in {"and", "or", "&"} and tokens[at + 1].text[0].isupper():
        at += 1
        while at < len(tokens) and tokens[at].text[0].isupper():
            at += 1
    return at


def _opens_clause(tokens: Sequence[Token], at: int) -> bool:
    """A subordinate or relative clause begins, or one with a subject of its own after "and", or after a semicolon."""
    word = normal(tokens[at].text)
    if word in {";", ":", "—", "–", "but"} or word in _SUBORDINATORS or word in _RELATIVES:
        return True
    return word in _LINKS | {","} and at + 1 < len(tokens) and _has_subject(tokens, at)


def _has_subject(tokens: Sequence[Token], at: int) -> bool:
    """Behind a link or comma a pronoun acts, or, behind a comma with or without a link, somebody named does."""
    if normal(tokens[at + 1].text) in _SUBJECTS:
        return True
    apart = tokens[at].text == "," or (at > 0 and tokens[at - 1].text == ",")
    past = at + 1
    while past < len(tokens) and tokens[past].text[0].isupper():
        past += 1
    return apart and past > at + 1 and _verb_follows(tokens, past)
