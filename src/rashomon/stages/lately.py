"""Who spoke last in an article, of each kind: whom "the report", "it", "they" and a bare pronoun may mean."""

from __future__ import annotations

from rashomon.language.base import Names
from rashomon.model import records as r
from rashomon.stages.descriptions import is_person_noun
from rashomon.stages.making import Making
from rashomon.stages.mentions import is_outlet
from rashomon.stages.sources import description
from rashomon.text.tokens import normal


class Lately:
    """Remembers, as an article is read on, the last speaker, outlet, reporter, body, thing and group."""

    def __init__(self, making: Making, names: Names) -> None:
        self.making, self.names = making, names
        self.speaker: str | None = None
        self.outlet: str | None = None
        self.reporter: str | None = None
        self.body: str | None = None
        self.thing: tuple[str | None, int] = (None, -1)
        self.group: tuple[str | None, int] = (None, 0)

    def spoke(self, speaker: str | None, at: int) -> None:
        """Remember who spoke last, which outlet was cited last, and which body or document spoke last, and where."""
        actor = self.making.known(speaker)
        if actor is None:
            return
        if actor.name in self.names.platforms:
            return  # what carries everybody's words is not what "the group" means
        if actor.named and actor.kind == "organisation":
            self.body = actor.id
            if self.prints(actor.id):
                self.outlet = self.reporter = actor.id
        else:
            self.speaker = speaker
        if actor.kind == "group" and self._are_people(actor):
            self.group = (speaker, at)
        elif actor.kind == "person" and self._is_human(actor):
            self.group = (None, 0) if actor.named else (speaker, at)
        if not self._is_human(actor):
            self.thing = (speaker, at)

    def reported(self, carrier: str | None) -> None:
        """Remember who "reported", known as an outlet or not: "the report" may be theirs."""
        actor = self.making.actors.get(carrier or "")
        if actor is not None and actor.named and actor.kind != "place":
            self.reporter = actor.id

    def prints(self, actor_id: str) -> bool:
        """The actor is an outlet, by name or by what it is called."""
        actor = self.making.known(actor_id)
        if actor is None:
            return False
        known = any(is_outlet(name, "", self.names) for name in (actor.name, *(v.text for v in actor.variants)))
        return known or any(normal(role.text.split()[-1]) in self.names.outlet_nouns for role in actor.roles)

    def _are_people(self, actor: r.Actor) -> bool:
        """Several joined, or a noun for people: not "words and actions", "filings"."""
        return actor.id.startswith("j-") or bool({normal(w) for w in actor.name.split()} & self.names.group_nouns)

    def _is_human(self, actor: r.Actor) -> bool:
        if actor.named:
            return actor.kind not in {"organisation", "place"}
        head = normal(description(actor.mentions[0]).text.split()[-1])
        return actor.kind == "group" or is_person_noun(head, self.names)
