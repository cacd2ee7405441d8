"""Whose words a quotation is: by the cue that governs it, by its sentence's subject, or by the speaker before it."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.model import records as r
from rashomon.stages.chains import outer_sources, platforms, told_by, unique
from rashomon.stages.clauses import Clause, lay_out_part
from rashomon.stages.contents import reported_clauses
from rashomon.stages.cues import Cue, find_cues, main_subject
from rashomon.stages.governing import (
    GOVERNED,
    closing_cue,
    cue_behind_cut,
    governing_cue,
    is_attributive,
    opens_clause,
    sureness,
    trailing_cue,
    words_in,
)
from rashomon.stages.mentions import is_outlet
from rashomon.stages.reading import BlockView
from rashomon.text.quotes import Quote
from rashomon.text.tokens import Token

_SUBJECT, _CONTINUED = 0.6, 0.75
"""How sure each other way of finding the speaker is: set by judgement, not calibrated; see docs/reference/scores.md."""
_TITLE_WORDS = 6
_SHOWN = frozenset({"on", "in", "from"})
"""Words before what is printed or broadcast, though a stop stands in its marks: on “Face of the Town.”"""
_TAKING_UP = frozenset("that this those these such so thus".split())
_PUT = frozenset("put puts described describes summed sums explained said wrote spoke responded replied".split())
_WORDS = frozenset("words verdict message warning answer reply response advice view assessment description".split())
"""Verbs and nouns by which a sentence takes up the words before it."""
_FRAGMENT = 3
_NAMING = 40
_DASHES = frozenset("-–—―")
_CREDIT = 12
"""Tokens from a dash to the sentence's end where it names whose a quotation is, and no more."""
_MOSTLY_QUOTED = 0.75


class BlockReader:
    """Reads the attributions of one block in order; it remembers who spoke last and through whom words come."""

    def __init__(
        self,
        article: r.Article,
        block: BlockView,
        clauses: Sequence[Clause],
        lead_in: Clause | None,
        before: r.Attribution | None,
        mentions: Sequence[r.Mention],
    ) -> None:
        self.mentions = mentions
        self.article, self.block, self.clauses = article, block, clauses
        self.lead_in, self.last = lead_in, before
        self.carry: tuple[r.Span, ...] = ()

    def read(self) -> list[r.Attribution]:
        """All outermost quotations that are somebody's words, and all reported clauses."""
        found: list[r.Attribution] = []
        for at, clause in enumerate(self.clauses):
            cues = find_cues(clause)
            quotations = []
            for quote in clause.quotes:
                attribution = self._attribute(clause, cues, quote, at)
                if attribution is not None:
                    quotations += [attribution, *self._inside(attribution, quote)]
                    self.last = attribution
            clauses = list(reported_clauses(clause, cues, self.carry))
            if not quotations and not clauses and at == 0:
                clauses = self._set_in()
            if clauses and not quotations:
                self.last = clauses[0]
            found += quotations + clauses
            self._remember(cues)
        return found

    def _inside(self, outer: r.Attribution, quote: Quote) -> list[r.Attribution]:
        """Quotations within a quotation, where its words say whose they are: they came through its speaker."""
        inner = tuple(q for q in self.block.quotes if q.depth == 1 and quote.start < q.start and q.end <= quote.end)
        if not inner or outer.source is None:
            return []
        clause = lay_out_part(self.article, self.clauses[0].language, self.block, self.mentions, inner, quote)
        cues = [c for c in find_cues(clause) if c.source is not None]
        found = []
        for q in inner:
            cue = trailing_cue(clause, cues, q) or governing_cue(clause, cues, q)
            if cue is not None and cue.source is not None and cue.source.span != outer.source:
                span = self.article.span(clause.tokens[cue.first].start, clause.tokens[cue.last].end)
                chain = unique((*outer.carriers, outer.source, *(m.span for m in cue.carriers)), cue.source.span)
                found.append(self._make(q, cue.source.span, span, chain, GOVERNED))
        return found

    def _set_in(self) -> list[r.Attribution]:
        """A block without marks under "The Orrin Post, which broke the news, explains why it matters:" is theirs."""
        cue = next(iter(find_cues(self.lead_in)), None) if self.lead_in is not None else None
        source = cue.source if cue is not None else None
        if self.lead_in is None or cue is None or source is None or self.block.quotes:
            return []
        if not is_outlet(source.name, "", self.lead_in.language.names) or any(self.lead_in.inside):
            return []
        cue_span = self.article.span(self.lead_in.tokens[cue.first].start, self.lead_in.tokens[cue.last].end)
        start, end = self.block.start, self.block.end
        whole = r.Content(
            article=self.article.id, start=start, end=end, text=self.article.text[start:end], parts=((start, end),)
        )
        return [
            r.Attribution(
                article=self.article.id,
                kind="indirect",
                content=whole,
                cue=cue_span,
                source=source.span,
                score=_SUBJECT,
            )
        ]

    def _attribute(self, clause: Clause, cues: Sequence[Cue], quote: Quote, at: int) -> r.Attribution | None:
        if (
            _is_title(clause, quote)
            or _is_nickname(clause, quote)
            or not clause.article.text[quote.inner_start : quote.inner_end].strip()
        ):
            return None
        trailing = trailing_cue(clause, cues, quote) or cue_behind_cut(clause, cues, quote)
        cue = trailing or governing_cue(clause, cues, quote)
        if cue is not None:
            return self._from_cue(clause, quote, cue, cues, sureness(clause, quote, cue, trailing is not None))
        beside = self._named_beside(clause, quote, at)
        if beside is not None:
            return beside
        if _mostly_quoted(clause):
            pulled = self.block.kind == "repeat" and len(self.clauses) == 1
            return None if pulled else self._alone(clause, quote, at)
        closing = closing_cue(clause, cues, quote)
        if closing is not None:
            return self._from_cue(clause, quote, closing, [c for c in cues if c.first >= closing.first], GOVERNED)
        return self._from_subject(clause, quote) or self._opening(clause, quote, at)

    def _named_beside(self, clause: Clause, quote: Quote, at: int) -> r.Attribution | None:
        """Who is named, and nothing else, before a colon or behind a dash."""
        label = _labelled(clause, quote)
        if label is not None:
            return self._make(quote, label.span, None, (), GOVERNED)
        credited = _credited((clause, *self.clauses[at + 1 : at + 2]), quote)
        if credited is None:
            return None
        dash, named = credited
        return self._make(quote, named.span, self.article.span(dash.start, dash.end), (), GOVERNED)

    def _opening(self, clause: Clause, quote: Quote, at: int) -> r.Attribution | None:
        """A block that begins with a quotation and names nobody goes on with whoever spoke before."""
        return self._continued(clause, quote, None) if at == 0 and opens_clause(clause, quote) else None

    def _from_cue(
        self, clause: Clause, quote: Quote, cue: Cue, cues: Sequence[Cue], score: float
    ) -> r.Attribution | None:
        source, passing = told_by(cue, cues)
        carriers = [m.span for m in passing]
        if source is None:
            return self._from_subject(clause, quote) or self._continued(clause, quote, cue)
        chain = (
            *self._led_in(source),
            *self._inherited(clause, source),
            *outer_sources(clause, cues, cue, source),
            *carriers,
            *platforms(clause, source),
        )
        cue_span = self.article.span(clause.tokens[cue.first].start, clause.tokens[cue.last].end)
        return self._make(quote, source.span, cue_span, unique(chain, source.span), score)

    def _inherited(self, clause: Clause, source: r.Mention) -> tuple[r.Span, ...]:
        """The chain that the block's earlier sentences set up, where this one goes on in it ("he said", "X also …")."""
        goes_on = source.form == "pronoun" or any(
            clause.word(i) in {"also", "further", "added"} for i in range(len(clause.words))
        )
        return self.carry if goes_on and source.kind != "organisation" else ()

    def _led_in(self, source: r.Mention) -> tuple[r.Span, ...]:
        """As in "What the bank's economists say:" carries the words of the person named below it."""
        if self.lead_in is None or source.kind == "organisation":
            return ()
        bodies = [m for _, m in sorted(self.lead_in.starts.items()) if m.kind == "organisation" and m.name]
        return (bodies[0].span,) if bodies and find_cues(self.lead_in) else ()

    def _continued(self, clause: Clause, quote: Quote, cue: Cue | None) -> r.Attribution | None:
        if self.last is None:
            return None
        cue_span = self.last.cue
        if cue is not None:
            cue_span = self.article.span(clause.tokens[cue.first].start, clause.tokens[cue.last].end)
        return self._make(
            quote, self.last.source, cue_span, self.last.carriers, _CONTINUED, continues=self.last.content.span
        )

    def _alone(self, clause: Clause, quote: Quote, at: int) -> r.Attribution | None:
        """A sentence that is all quotation: the speaker before it in this block, else the one right after."""
        if self.last is not None and at > 0:
            return self._continued(clause, quote, None)
        put = self._put_so(quote, at)
        if put is not None:
            return put
        for follower in self.clauses[at + 1 : at + 3]:
            cue = next((c for c in find_cues(follower) if c.source is not None), None)
            if cue is not None and cue.source is not None:
                span = self.article.span(follower.tokens[cue.first].start, follower.tokens[cue.last].end)
                return self._make(quote, cue.source.span, span, (), _CONTINUED)
        if self.lead_in is not None:
            return self._from_lead_in(quote)
        return self._continued(clause, quote, None)

    def _put_so(self, quote: Quote, at: int) -> r.Attribution | None:
        """As in "“It is over.” That was how Jane Roe put it": the sentence behind takes up the words as somebody's."""
        for follower in self.clauses[at + 1 : at + 2]:
            verb = _takes_up(follower)
            people = [m for i, m in sorted(follower.starts.items()) if i > 0 and m.kind in {"person", "group"}]
            if verb is not None and people and not any(follower.inside):
                cue = self.article.span(follower.tokens[verb].start, follower.tokens[verb].end)
                return self._make(quote, people[0].span, cue, (), _CONTINUED)
        return None

    def _from_lead_in(self, quote: Quote) -> r.Attribution | None:
        """As in "The minister's statement in full:" or "From the agency:" and then the words."""
        lead = self.lead_in
        if lead is None:
            return None
        named = [m for _, m in sorted(lead.starts.items()) if m.form != "pronoun" and m.kind != "place"]
        return self._make(quote, named[0].span, None, (), _SUBJECT) if named else None

    def _from_subject(self, clause: Clause, quote: Quote) -> r.Attribution | None:
        """No verb of saying: words in marks inside a sentence about somebody."""
        at = next((i for i, t in enumerate(clause.tokens) if t.start >= quote.start), len(clause.tokens))
        if (
            is_attributive(clause, quote)
            and len(words_in(self.article, quote)) <= _FRAGMENT
            and not _noun_of_saying(clause, at)
        ):
            return None
        if _passive_between(clause, at):
            return None
        subject = _clause_subject(clause, at)
        if subject is not None and self._spoken_of(clause, subject, at):
            return self._continued(clause, quote, None)
        if subject is None:
            anaphoric = (
                self.last is not None
                and self.last.content.start >= self.block.start
                and clause.word(0) in {"this", "it", "that", "these", "there"}
            )
            return self._continued(clause, quote, None) if anaphoric else None
        return self._make(
            quote, subject.span, None, (*self._inherited(clause, subject), *platforms(clause, subject)), _SUBJECT
        )

    def _spoken_of(self, clause: Clause, subject: r.Mention, at: int) -> bool:
        """As in "The mayor “misled us all”.": a predicate in marks is said of its subject, by whoever spoke before."""
        adjacent = clause.ends.get(at - 1) is not None and clause.ends[at - 1].end == subject.end
        return adjacent and self.last is not None and self.last.content.start >= self.block.start

    def _make(
        self,
        quote: Quote,
        source: r.Span | None,
        cue: r.Span | None,
        carriers: tuple[r.Span, ...],
        score: float,
        continues: r.Span | None = None,
    ) -> r.Attribution:
        start, end = quote.inner_start, quote.inner_end
        content = r.Content(
            article=self.article.id, start=start, end=end, text=self.article.text[start:end], parts=((start, end),)
        )
        return r.Attribution(
            article=self.article.id,
            kind="direct",
            content=content,
            cue=cue,
            source=source,
            carriers=carriers,
            quoted=((start, end),),
            continues=continues,
            score=score,
        )

    def _remember(self, cues: Sequence[Cue]) -> None:
        """An outlet that reports (and whom it cites) carries what follows in the block."""
        for cue in cues:
            source = cue.source
            if cue.carriers and source is not None and cue.lemma in {"quote", "cite"}:
                self.carry = (*(m.span for m in cue.carriers), source.span)
            elif source is not None and source.kind == "organisation" and source.name and not cue.joined:
                self.carry = (source.span,)


def _is_title(clause: Clause, quote: Quote) -> bool:
    """A name in marks: capitalised throughout, short, no sentence ending, after a noun or "called"."""
    words = words_in(clause.article, quote)
    small = {"of", "the", "and", "a", "an", "in", "to", "for", "on", "at", "by", "from", "with", "or", "as"}
    capitals = bool(words) and all(w[0].isupper() or w.casefold() in small or w[0].isdigit() for w in words)
    at = next((i for i, t in enumerate(clause.tokens) if t.start >= quote.start), 0)
    speaks = clause.word(at - 1) in clause.language.reporting.speech or clause.mark(at - 1) in {",", ":"}
    ends = clause.article.text[quote.inner_end - 1 : quote.inner_end] in {".", "!", "?", ","}
    return (
        capitals
        and len(words) <= _TITLE_WORDS
        and not speaks
        and not (ends and not (len(words) > 1 and clause.word(at - 1) in _SHOWN))
        and not words[0].isupper()
        and words[0] != "I"
    )


def _is_nickname(clause: Clause, quote: Quote) -> bool:
    """As in "nicknamed the “Old Lady”", "so-called “smart” meters"; "called the plan “a mistake”" is speech."""
    words, reporting = words_in(clause.article, quote), clause.language.reporting
    before = clause.article.text[max(clause.start, quote.start - _NAMING) : quote.start]
    if len(words) > _TITLE_WORDS or not words:
        return False
    capitals = all(w[0].isupper() or w[0].isdigit() for w in (words[0], words[-1]))
    return bool(reporting.nicknaming.search(before) or (capitals and reporting.calling.search(before)))


def _labelled(clause: Clause, quote: Quote) -> r.Mention | None:
    """Who is named, and nothing else, before a colon and the quotation: "The Orrin Post: “…”"."""
    at = next((i for i, t in enumerate(clause.tokens) if t.start >= quote.start), 0)
    named = clause.ends.get(at - 2) if at > 1 and clause.mark(at - 1) == ":" else None
    return named if named is not None and named.name and named.kind != "place" and clause.first(named) == 0 else None


def _credited(clauses: Sequence[Clause], quote: Quote) -> tuple[Token, r.Mention] | None:
    """Who is named, and nothing else, after a dash that follows the quotation: “We waited.” ― Ana Brel."""
    places = [(clause, i) for clause in clauses for i, t in enumerate(clause.tokens) if t.start >= quote.end]
    if not places or places[0][0].mark(places[0][1]) not in _DASHES or not opens_clause(clauses[0], quote):
        return None
    clause, at = places[0]
    short = len(clause.tokens) - at <= _CREDIT and not any(clause.inside[at:])
    named = clause.starts.get(at + 1)
    return (clause.tokens[at], named) if named is not None and short else None


def _mostly_quoted(clause: Clause) -> bool:
    """Nothing but quotation stands in the sentence, or nearly nothing."""
    words = [i for i, t in enumerate(clause.tokens) if t.is_word]
    quoted = sum(clause.inside[i] for i in words)
    return bool(words) and quoted / len(words) >= _MOSTLY_QUOTED


def _takes_up(clause: Clause) -> int | None:
    """The token by which a sentence takes up the words before it: "That was how … put it", "Those were the words"."""
    if clause.word(0) not in _TAKING_UP:
        return None
    told = (i for i in range(1, len(clause.tokens)) if clause.word(i) in _PUT or clause.word(i) in _WORDS)
    return next(told, None)


def _noun_of_saying(clause: Clause, at: int) -> bool:
    return any(clause.word(i) in clause.language.reporting.nouns for i in range(at))


def _passive_between(clause: Clause, at: int) -> bool:
    """As in "has been seen as a “…”": whoever said it is not told."""
    for i in range(1, at):
        passive = clause.word(i - 1) in {"been", "is", "are", "was", "were", "being"} and clause.word(i).endswith("ed")
        if passive and not clause.inside[i]:
            return True
    return False


def _clause_subject(clause: Clause, at: int) -> r.Mention | None:
    """The subject of the quotation's clause: the last one opened before it, else the sentence's first person."""
    for i in range(at - 1, -1, -1):
        mention = clause.starts.get(i)
        opens = (
            i == 0
            or clause.mark(i - 1) in {",", ";", "-", "–", "—", ":"}
            or clause.word(i - 1) in {"and", "but", "that", "while", "when", "which", "instead", "still"}
        )
        if mention is not None and opens and mention.kind != "place" and mention.head != "it" and not clause.inside[i]:
            return mention
    subject = main_subject(clause, at)
    if subject is not None:
        return subject
    people = (clause.starts[i] for i in sorted(clause.starts) if i < at and not clause.inside[i])
    return next((m for m in people if m.kind == "person" and m.form != "pronoun"), None)
