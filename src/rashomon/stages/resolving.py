"""Who a source is: a name, an office, a pronoun, a government, several together, or an unnamed actor of its own.

Names by where they stand; pronouns to whom they mean; "the minister" to whoever holds that office here; a government to
its country; sources joined by "and" to an actor of their own; other descriptions to an unnamed actor of their own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from rashomon.language.base import Language
from rashomon.model import records as r
from rashomon.stages.casting import Cast
from rashomon.stages.governments import country_around, country_governed
from rashomon.stages.holders import Holders
from rashomon.stages.issued import Issued
from rashomon.stages.lately import Lately
from rashomon.stages.making import Making
from rashomon.stages.meant import Meant, bodies_told
from rashomon.stages.pronouns import NOBODY, Pronouns, Read, Resolution, is_subject
from rashomon.stages.reading import outside_captions
from rashomon.stages.referring import (
    antecedent,
    body_before,
    from_name,
    listed_after,
    marked_name,
    one_of,
    owning_pronoun,
    strangers,
    whole_phrase,
    whole_source,
)
from rashomon.stages.sources import author, description, joined_mentions, main_mention, mentions_within
from rashomon.stages.things import body_turned_on, text_turned_on
from rashomon.text.tokens import normal

_REACH = 700
"""How far back, in characters, "they" and "it" look for whom they mean."""
_NAMED, _OFFICE, _UNNAMED, _JOINED = 1.0, 0.85, 0.9, 0.9
_PLURAL, _THING, _BARE, _ISSUED = 0.6, 0.5, 0.45, 0.75
_ITS, _INDEFINITE = frozenset({"its", "their"}), frozenset({"a", "an", "one", "another", "some"})
_DEFINITE = frozenset({"the", "this", "that", "his", "her", "its", "their"})
_POSSESSIVE, _OWNER_WITHIN = frozenset({"his", "her", "its"}), 160
"""Pronouns whose owner is named instead, where he stands within so many characters before, in the paragraph."""
_TEXT_NOUNS = frozenset("report article analysis story headline editorial".split())
_OUTLET_NOUNS = frozenset("paper newspaper outlet agency broadcaster magazine website".split())
_EMPTY = (["the"], ["a"], ["an"], ["that"], ["which"], ["this"])
"""Sources that say nothing of who speaks, though in place of somebody."""
_OWNER = ("'s", "’s", "s'", "s’")
_RELATIVE, _RELATIVE_WORDS = (["which"], ["that"]), frozenset({"which", "that", "who"})
_OWNED = frozenset({"website", "channel", "network", "station"})
"""Nouns for outlets that somebody has: "an Orrin Council website" is the council's, "an Orrin newspaper" is not."""


class Resolver:
    """Resolves the sources of one article, in order."""

    def __init__(
        self,
        article: r.Article,
        mentions: Sequence[r.Mention],
        cast: Cast,
        language: Language,
        read: Read | None = None,
    ) -> None:
        self.article, self.language, self.names = article, language, language.names
        self.cast, self.actors = cast, cast.actors
        self.by_span = cast.by_span.get(article.id, {})
        self.mentions = {(m.start, m.end): m for m in mentions}
        self.in_order = sorted(mentions, key=lambda m: (m.start, m.end))
        known = [(m, self.by_span[m.start, m.end]) for m in mentions if (m.start, m.end) in self.by_span]
        told = bodies_told(known, article.text, language)
        self.people = [(m, a) for m, a in known if m.kind == "person" and a not in told]
        self.bodies = [(m, a) for m, a in known if m.kind in {"organisation", "place"} or a in told]
        self.running = outside_captions(article, self.in_order)
        self.pronouns = Pronouns(article, mentions, self.people, read or {}, self.names)
        self.making = Making(article, cast)
        self.lately = Lately(self.making, self.names)
        self.holders = Holders(article, self.people, self.bodies, cast, self.names, self.lately.prints)
        self.issued = Issued(article, known, self.pronouns.layout, language.reporting)
        self.definite = Meant(article, told, self.people, self.pronouns, self.lately.prints)
        self.meant: dict[int, Resolution] = {}
        self.strangers = {self.making.described_id(m.text): m for m in strangers(self.in_order, article.text)}
        for actor, mention in self.strangers.items():
            if mention.gender or self.pronouns.layout.acts(mention):
                self.pronouns.told(mention, actor)
        self.described: dict[str, list[tuple[frozenset[str], str, r.Span]]] = defaultdict(list)
        self.forms = self.making.forms
        self.said: r.Span | None = None

    def resolve_speaker(self, span: r.Span, said: r.Span) -> Resolution:
        """Who a source is, given the words said: hardly anybody names himself in them."""
        self.said = said
        found = self.resolve(span)
        self.said = None
        return found

    def resolve(self, span: r.Span) -> Resolution:
        """The actor a source span points at, and how sure."""
        if normal(span.text) in _ITS:
            return self._its(span)
        span = from_name(whole_source(span, self.article), self.in_order, self.article)
        if self._does(span):
            return NOBODY
        by = author(span, self.in_order, self.language.reporting.texts)
        made = self.resolve(by) if by is not None and by.text not in self.names.platforms else NOBODY
        if made.actor is not None:
            return made
        marked = marked_name(span.text)
        return self._in_marks(span, marked) if marked else self._who(span)

    def _does(self, span: r.Span) -> bool:
        """It tells what is done, in the place of somebody: no name of more than a word opens it."""
        named = any(" " in m.name and m.start == span.start for m in mentions_within(span, self.in_order))
        return self.language.reporting.clause.match(span.text) is not None and not named

    def _in_marks(self, span: r.Span, name: str) -> Resolution:
        """As in "the ‘Save Our Bay’ movement": the actor of that name, who may be meant by the noun from here on."""
        actor = self.cast.named.get(name.casefold()) or self.making.described(span, name, "organisation")
        self.definite.told(actor, name, span)
        return Resolution(actor, _NAMED)

    def _who(self, span: r.Span) -> Resolution:
        """Whom a source means that is a person, a body or several: by the mention it turns on, else by its words."""
        exact = self.mentions.get((span.start, span.end))
        together = () if exact else joined_mentions(span, self.in_order)
        if together:
            return self._together(span, together)
        mention = exact or main_mention(span, self.in_order)
        if mention is None:
            return self._unlisted(span)
        known = self._known(mention)
        if known is not None:
            self._owned(mention, known, span)
            return self._of_side(mention) or self._government(mention) or Resolution(known, _NAMED)
        return self._pronoun(mention) if mention.form == "pronoun" else self._description(mention, span)

    def _known(self, mention: r.Mention) -> str | None:
        """The actor of a name, or of the body that a description names."""
        named = self._short_outlet(mention) or self.by_span.get((mention.start, mention.end))
        return named or self._printed(mention)

    def is_text(self, span: r.Span) -> bool:
        """The source is a text, which "it" may take up for whoever made it."""
        return normal(description(span).text.split()[-1]) in self.language.reporting.texts

    def _its(self, span: r.Span) -> Resolution:
        """Whose something is by "its" or "their"."""
        mention = owning_pronoun(span)
        found = self._several(mention) if mention.plural else self._thing(mention)
        return found if mention.plural or self._close_by(found, span.start) else NOBODY

    def _of_side(self, mention: r.Mention) -> Resolution | None:
        """As in "the Liberal", "the Norwegian": a word in place of a name, for one told of before."""
        led = self.article.text[max(0, mention.start - 4) : mention.start].casefold() == "the "
        place = mention.kind == "place" or mention.name in self.names.countries or mention.name in self.names.seats
        side = led and not place and normal(mention.text) in self.definite.sides
        return self.definite.person(["the", normal(mention.text)], mention.start, self.lately.speaker) if side else None

    def _owned(self, mention: r.Mention, actor: str, span: r.Span) -> None:
        """As in "Norway's Harbour Board": a body's name with its country is a form of it."""
        owner = self.article.text[span.start : mention.start].strip()
        country = owner.removesuffix("’s").removesuffix("'s")
        if owner != country and country in self.names.countries and mention.end == span.end:
            self.forms[actor].append(span)

    def _printed(self, mention: r.Mention) -> str | None:
        """As in "the Orrin news agency", "the Clean Water campaign": the body named before a noun for it."""
        indefinite = normal(mention.text.split()[0]) in _INDEFINITE and mention.head not in _OWNED
        outlet = mention.head in self.names.outlet_nouns
        if mention.form != "description" or indefinite or not (outlet or mention.head in self.language.bodies.nouns):
            return None
        inside = [
            (m, a) for m, a in self.bodies if mention.start <= m.start and m.end <= mention.end and m.kind != "place"
        ]
        return next((a for m, a in inside if outlet or self._is_called(m, mention)), None)

    def _is_called(self, name: r.Mention, phrase: r.Mention) -> bool:
        """The noun tells what the one named before it is, and not something of theirs: no "Orrin Bank union"."""
        bodies = self.language.bodies
        right_behind = self.article.text[name.end : phrase.end].strip() == phrase.head
        plain = not any(normal(word) in bodies.names for word in name.name.split())
        return right_behind and plain and bodies.nouns[phrase.head] in bodies.loose

    def _short_outlet(self, mention: r.Mention) -> str | None:
        """As in "the Post", where The Orrin Post was named before."""
        told = [(m, a) for m, a in self.bodies if m.end <= mention.start and m.name.endswith(f" {mention.name}")]
        return next((a for _, a in reversed(told) if mention.name and self.lately.prints(a)), None)

    def _together(self, span: r.Span, mentions: Sequence[r.Mention]) -> Resolution:
        """Several who speak as one: an actor for them together."""
        members = [self.resolve(m.span).actor for m in mentions]
        ids = sorted({m for m in members if m is not None})
        if len(ids) < 2:
            return Resolution(ids[0], _JOINED) if ids else NOBODY
        return Resolution(self.making.joint(dict.fromkeys(m for m in members if m is not None), span), _JOINED)

    def _unlisted(self, span: r.Span) -> Resolution:
        """Words in the place of a source that are no known kind of mention."""
        core = whole_phrase(description(span), self.article, self.language.stopwords | _RELATIVE_WORDS)
        words = [normal(word) for word in core.text.split()]
        body = body_before(core, self.in_order, self.article.text) if words in _RELATIVE else None
        if body is not None:
            return self.resolve(body.span)
        if not words or words[-1] in self.names.pronouns or words[-1] == "you" or words in _EMPTY:
            return NOBODY
        known = (
            self._media(words, span)
            or self._one_of(words, core)
            or (self._referred(core.text.split(), span.start) if words[0] in _DEFINITE else None)
        )
        if known is not None:
            return known
        plural = words[-1].endswith("s") or words[-1] in self.names.group_nouns
        listed = listed_after(core.end, self.in_order, self.article.text) if plural else ()
        if listed:
            return self._together(span, listed)
        actor = self.making.described(core, self._with_owner(core), "group" if plural else "person")
        self.described[words[-1]].append((frozenset(words), actor, core))
        return Resolution(actor, _BARE)

    def _media(self, words: Sequence[str], span: r.Span) -> Resolution | None:
        """As in "state-run Orrin Radio media": the outlet named."""
        inside = [a for m, a in self.bodies if span.start <= m.start and m.end <= span.end and words[-1] == "media"]
        return next((Resolution(a, _OFFICE) for a in inside if self.lately.prints(a)), None)

    def _one_of(self, words: Sequence[str], span: r.Span) -> Resolution | None:
        """As in "the first source", where "two sources" were told before: the first of those two."""
        several = one_of(words, span.start, self.in_order)
        if several is None:
            return None
        name = f"{words[1]} of {several.text}"
        actor = self.making.one_of(name, span)
        return Resolution(actor, _OFFICE, (several.span,))

    def _referred(self, phrase: Sequence[str], start: int, noun: str = "") -> Resolution | None:
        """Whom "the …" means, of those told before: a body, an outlet, who made a text, a description, a person.

        The phrase turns on its last word, or on the `noun` within it.
        """
        whole = [normal(word) for word in phrase]
        words = whole[: whole.index(noun) + 1] if noun in whole else whole
        head, details = words[-1], frozenset(words[1:-1])
        owners = frozenset(normal(word) for word in phrase if word.endswith(_OWNER))
        body = self.definite.body(head, details - owners, start, self.lately.body)
        if body is not None:
            return body
        written = (self.lately.reporter or self.lately.body) if head in _TEXT_NOUNS else None
        printed = written or (self.lately.outlet if head in _OUTLET_NOUNS else None)
        if printed is not None and not details:
            return Resolution(printed, _OFFICE)
        issued = self.issued.by(head, start)
        if issued is not None:
            return Resolution(issued[0], _ISSUED, (issued[1],) if issued[1] else ())
        for known, actor, before in reversed(self.described[head]):
            if details <= known:
                return Resolution(actor, _OFFICE, (before,))
        person = None if owners else self.definite.person(whole, start, self.lately.speaker)
        return self._stranger(head, start) or person

    def _stranger(self, head: str, start: int) -> Resolution | None:
        """Whoever was told of before by this noun, and not by name: "the survivor" after "a survivor"."""
        told = [m for m in self.strangers.values() if m.head == head and m.end <= start]
        if not told:
            return None
        mention = max(told, key=lambda m: m.start)
        return Resolution(self.making.described(mention.span, mention.text, "person"), _OFFICE, (mention.span,))

    def _government(self, mention: r.Mention) -> Resolution | None:
        """A capital that speaks is its country's government, where the country is named, too."""
        country = self.names.capitals.get(mention.name) if mention.kind == "place" else None
        return self._for_country(country, mention.span) if country else None

    def _for_country(self, country: str, form: r.Span) -> Resolution | None:
        actor = self.cast.places.get(country)
        if actor is None:
            return None
        self.forms[actor].append(form)
        return Resolution(actor, _OFFICE)

    def _pronoun(self, mention: r.Mention) -> Resolution:
        if mention.head == "it":
            return self._thing(mention)
        before = antecedent(mention, self.in_order, self.article) if mention.head == "who" else None
        if before is not None:
            return self.resolve(before)
        if mention.plural:
            return self._several(mention)
        if mention.start not in self.meant:  # who spoke meanwhile changes nothing
            self.meant[mention.start] = self._person(mention)
        return self.meant[mention.start]

    def _person(self, mention: r.Mention) -> Resolution:
        last = self.making.known(self.lately.speaker)
        found = self.pronouns.person(mention, last.id if last is not None and last.kind == "person" else None)
        stranger = self.strangers.get(found.actor or "") if self.making.known(found.actor) is None else None
        return found if stranger is None else found._replace(actor=self.resolve(stranger.span).actor)

    def _thing(self, mention: r.Mention) -> Resolution:
        """What this or a sentence before turns on, a body or a text; or the one that spoke, if that was later.

        In "The board met twice, it said" the board is told of by another.
        """
        text, layout = self.article.text, self.pronouns.layout
        place = layout.place(mention)
        last = place is not None and text[: mention.start].rstrip().endswith((",", "”", '"'))
        before = layout.begins(place) if last and place is not None else mention.start
        body = body_turned_on(before, self.running, text)
        paper = text_turned_on(before, self.article, layout, self.language.reporting.texts)
        spoke, at = self.lately.thing
        near = spoke is not None and mention.start - at < _REACH
        turning = max(
            (span for span in (paper, body.span if body else None) if span), default=None, key=lambda s: s.end
        )
        if turning is not None and turning.start > at and not (last and near):
            found = self.resolve(turning)
            return found._replace(sure=min(found.sure, _THING), evidence=(turning,))
        return Resolution(spoke, _THING) if near else NOBODY

    def _several(self, mention: r.Mention) -> Resolution:
        text = self.article.text
        plural = [m for m in self.running if m.plural and m.form == "description" and is_subject(text, m)]
        near = [m for m in plural if m.end <= mention.start and mention.start - m.end < _REACH]
        spoke, at = self.lately.group
        if spoke is not None and mention.start - at < _REACH and all(m.start <= at for m in near):
            return Resolution(spoke, _PLURAL)  # one who is not named may be "they", too
        if not near:
            return NOBODY
        return Resolution(self.making.described(near[-1].span, near[-1].text, "group"), _PLURAL, (near[-1].span,))

    def _description(self, mention: r.Mention, span: r.Span) -> Resolution:
        words = [normal(word) for word in mention.text.split()]
        words = words if mention.head in words else [*words, mention.head]
        listed = listed_after(mention.end, self.in_order, self.article.text) if mention.plural else ()
        if listed:
            return self._together(span, listed)
        definite, indefinite = words[0] in _DEFINITE, words[0] in _INDEFINITE
        known = (
            self._one_of(words, mention.span)
            or self.holders.in_apposition(mention)
            or self._of_country(mention)
            or self._both(mention, span)
            or (
                self.holders.of_office(mention, self.said)
                if definite or (mention.role[:1].isupper() and not indefinite)
                else None
            )
            or (self._referred(mention.text.split(), mention.start, mention.head) if definite else None)
            or self.holders.introduced_later(mention)
        )
        if known is not None:
            self._told(mention, known.actor)
            return known
        whole = description(span)
        told = whole if whole.start <= mention.start and mention.end <= whole.end else mention.span
        actor = self.making.described(told, self._with_owner(told), mention.kind)
        self._told(mention, actor)
        self.described[mention.head].append((frozenset(normal(word) for word in told.text.split()), actor, told))
        return Resolution(actor, _UNNAMED)

    def _with_owner(self, phrase: r.Span) -> str:
        """The phrase with the name of whom its pronoun means: "her family" as "Jane Roe’s family"."""
        pronoun, _, rest = phrase.text.partition(" ")
        if normal(pronoun) not in _POSSESSIVE or not rest:
            return phrase.text
        owner = self.resolve(self.article.span(phrase.start, phrase.start + len(pronoun)))
        actor = self.actors.get(owner.actor or "")
        named = actor is not None and actor.named and self._close_by(owner, phrase.start)
        return f"{actor.name}’s {rest}" if named and actor is not None else phrase.text

    def _close_by(self, found: Resolution, start: int) -> bool:
        """Who was found stands right before, in the paragraph."""
        near = (e for e in found.evidence if 0 <= start - e.end < _OWNER_WITHIN)
        return any("\n" not in self.article.text[e.end : start] for e in near)

    def _told(self, mention: r.Mention, actor: str | None) -> None:
        """Whoever is described may be meant by a pronoun after it."""
        person = self.making.known(actor)
        if actor is not None and person is not None and person.kind == mention.kind == "person":
            self.pronouns.told(mention, actor)

    def _both(self, mention: r.Mention, span: r.Span) -> Resolution | None:
        """As in "both leaders": the two people named last before, where only two are."""
        first = normal(mention.text.split()[0])
        if not mention.plural or not (first == "both" or normal(mention.text).startswith("the two ")):
            return None
        near = {a: m for m, a in self.people if m.end <= mention.start and mention.start - m.end < _REACH // 2}
        if len(near) != 2:
            return None
        return Resolution(self.making.joint(near, span), _PLURAL, tuple(sorted(m.span for m in near.values())))

    def _of_country(self, mention: r.Mention) -> Resolution | None:
        """As in "the Brannish government": the country speaks."""
        country = country_governed(mention.text, self.names) or country_around(
            mention, self.in_order, self.pronouns.layout, self.names
        )
        return self._for_country(country, mention.span) if country else None
