"""Whom an office or a description means of those named: its holder, who is set beside it, or is named soon after."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rashomon.language.base import Names
from rashomon.model import records as r
from rashomon.stages.casting import Cast
from rashomon.stages.offices import read_office, same_body
from rashomon.stages.pronouns import Resolution
from rashomon.stages.referring import named_after
from rashomon.text.tokens import normal

_NAMED, _OFFICE = 1.0, 0.85
_INDEFINITE = frozenset({"a", "an", "one", "another", "some"})
_INTRODUCED_WITHIN, _INTRODUCED = 900, 0.7
_AGENTS = frozenset({"lawyer", "attorney"})
"""Besides spokespeople, those who are told by whom they act for: "a lawyer for the harbour board"."""
_CLOSED = frozenset(["", ",", ".", ";", ":", ")", "\n", "”", '"', "—", "–"])
"""What ends an apposition that is a name."""

Known = tuple[r.Mention, str]


class Holders:
    """The people and bodies named in one article, for offices and descriptions that mean them."""

    def __init__(
        self,
        article: r.Article,
        people: Sequence[Known],
        bodies: Sequence[Known],
        cast: Cast,
        names: Names,
        prints: Callable[[str], bool],
    ) -> None:
        self.article, self.people, self.bodies = article, people, bodies
        self.cast, self.names, self.prints = cast, names, prints

    def in_apposition(self, mention: r.Mention) -> Resolution | None:
        """As in "the harbour master, Jane Roe,": a name between commas, or between a comma and the end.

        And as in "Jane Roe, a teacher who said …".
        """
        text = self.article.text
        words = [normal(word) for word in mention.text.split()]
        described = not mention.plural and words[0] in _INDEFINITE and words[-1] == "who"
        for m, actor in self.people:
            if described and text[m.end : mention.start] == ", ":
                return Resolution(actor, _NAMED, (m.span,))
            follows = 0 < m.start - mention.end <= 2 and text[mention.end] == ","
            if follows and text[m.end : m.end + 1] in _CLOSED:
                return Resolution(actor, _NAMED, (m.span,))
        return None

    def introduced_later(self, mention: r.Mention) -> Resolution | None:
        """As in "A ministry spokesman …" whose name is told soon after: the one person here of that office and body."""
        if mention.head in self.names.outlet_nouns:
            return self._outlet_later(mention)
        settled = self._settled_later(mention)
        if settled is not None:
            return settled
        speaks_for = mention.head.startswith("spokes") or mention.head in _AGENTS
        office = read_office(mention.text if speaks_for else mention.role or mention.text, self.names)
        if office is None or mention.plural or not (office.qualifiers or office.country):
            return None
        soon = {a: m for m, a in reversed(self.people) if 0 < m.start - mention.end < _INTRODUCED_WITHIN}
        fitting = [a for a in soon if any(same_body(office, o) for o in self.cast.offices.get(a, ()))]
        return Resolution(fitting[0], _INTRODUCED, (soon[fitting[0]].span,)) if len(fitting) == 1 else None

    def _settled_later(self, mention: r.Mention) -> Resolution | None:
        """As in "A spokeswoman …", where "the spokeswoman, Jane Roe," follows."""
        if mention.plural or normal(mention.text.split()[0]) not in _INDEFINITE:
            return None
        found = named_after(mention.head, mention.end, self.article.text, self.people, _INTRODUCED_WITHIN)
        return Resolution(found[1], _INTRODUCED, (found[0].span,)) if found is not None else None

    def _outlet_later(self, mention: r.Mention) -> Resolution | None:
        """As in "A Brannish newspaper …" where one outlet, and no other, is named soon after."""
        if mention.head == "agency" and "news" not in normal(mention.text).split():
            return None
        soon = [(m, a) for m, a in reversed(self.bodies) if 0 < m.start - mention.end < _INTRODUCED_WITHIN]
        outlets = {a: m.span for m, a in soon if self.prints(a)}
        if len(outlets) != 1 or mention.plural:
            return None
        ((actor, span),) = outlets.items()
        return Resolution(actor, _INTRODUCED, (span,))

    def of_office(self, mention: r.Mention, said: r.Span | None) -> Resolution | None:
        """Whoever holds the office named, here: by head noun and country, the one mentioned last before.

        "The mayor's office" is a body, and not the mayor.
        """
        one = mention.kind == "person" and not mention.plural
        office = read_office(mention.role or mention.text, self.names) if one else None
        if office is None:
            return None
        holders = self.cast.holders(office)
        named = (m for m in self.people if said is None or not said.covers(m[0].span))
        before = [(m.start, a, m.span) for m, a in named if a in holders and m.start < mention.start]
        if before:
            _, actor, span = max(before)
            return Resolution(actor, _OFFICE, (span,))
        return Resolution(next(iter(holders)), _OFFICE) if len(holders) == 1 and office.country else None
