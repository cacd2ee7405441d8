"""The records that flow between stages: frozen, typed, with the keys of the JSON contract (schema rashomon/1).

Offsets are half-open `[start, end)` in Unicode code points of `Article.text`.
"""

from __future__ import annotations

from typing import Literal, TypeVar

import msgspec

SCHEMA = "rashomon/1"

PassageKind = Literal[
    "metadata",
    "heading",
    "body",
    "list",
    "quote",
    "post",
    "caption",
    "credit",
    "correction",
    "related",
    "boilerplate",
    "repeat",
    "withdrawn",
    "cut",
    "timestamp",
]
"""`withdrawn`: struck out by who wrote it. `cut`: a sentence that whoever passed the text on broke off."""
StatementKind = Literal["direct", "indirect", "mixed"]
Act = Literal["speech", "belief", "intention", "attitude", "denial", "silence"]
"""What a cue reports: that it was said, thought, meant to be done, thought well or ill of; denied; or not said."""
ActorKind = Literal["person", "organisation", "place", "office", "group"]
FindingKind = Literal["quantity", "date", "role", "name", "attribution", "polarity", "place", "cause", "arithmetic"]
Verdict = Literal["agree", "agree-at-different-precision", "update", "variant", "conflict", "internal-error"]
DerivationKind = Literal[
    "verbatim", "credited", "rewrite", "translation", "common-source", "self-repeat", "shared-quotation", "undetermined"
]
Gender = Literal["", "male", "female"]
Link = Literal["", "same", "longer", "shorter", "surname", "given", "initials", "respelt", "acronym", "otherwise"]
"""How a form of a name goes with the name: "" where that was not asked (forms that only sources have)."""
VariantClass = Literal["spelling", "punctuation", "wording", "omission", "addition", "number", "name", "negation"]


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all records."""


class Span(Record, frozen=True, order=True):
    """A stretch of one article; `text` equals the article's text there."""

    article: str
    start: int
    end: int
    text: str

    def overlaps(self, other: Span) -> bool:
        """True where the two share at least one character of one article."""
        return self.article == other.article and self.start < other.end and other.start < self.end

    def part(self, start: int, end: int) -> Span:
        """The stretch [start, end) of its text."""
        begin = self.start + start
        return Span(article=self.article, start=begin, end=self.start + end, text=self.text[start:end])

    def covers(self, other: Span) -> bool:
        """True where `other` lies wholly inside."""
        return self.article == other.article and self.start <= other.start and other.end <= self.end


class Loss(Record, frozen=True):
    """Something that did not come through: `kind` is a stable word, `detail` a sentence."""

    kind: str
    detail: str


class Passage(Record, frozen=True):
    """A stretch of an article and what it is; `repeats` is set where kind is "repeat".

    `comparable`: a caption that tells something, so that its figures, dates and states may be set beside others'.
    `when`: the time that the page gives for a "timestamp" in figures (ISO 8601), where it does.
    """

    start: int
    end: int
    kind: PassageKind
    repeats: Span | None = None
    comparable: bool = False
    when: str | None = None


class Article(Record, frozen=True):
    """One report as one outlet published it. `text` is the whole decoded text.

    `read` is false where nothing is made of the text (`loss` says why): such an article is no account.
    """

    id: str
    source: str
    sha256: str
    text: str
    outlet: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    url: str | None = None
    language: str = "en"
    read: bool = True
    passages: tuple[Passage, ...] = ()
    loss: tuple[Loss, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """The span [start, end) of this article, with its text."""
        return Span(article=self.id, start=start, end=end, text=self.text[start:end])


class Event(Record, frozen=True):
    """What some of the articles tell of, each collated with no others; `title` is one of their headlines."""

    id: str
    title: str
    articles: tuple[str, ...]


class Variant(Record, frozen=True):
    """One form of an actor's name, joined by its spelling (`link`: how it goes with the actor's name).

    Or else by office and context (`misprint`), or by a reader's judgement (`judged`).
    """

    text: str
    count: int
    articles: tuple[str, ...]
    link: Link = ""
    misprint: bool = False
    judged: bool = False


class Role(Record, frozen=True):
    """An office or description given to an actor, with where it is given."""

    text: str
    evidence: tuple[Span, ...]


class Actor(Record, frozen=True):
    """A person, organisation, office, place or unnamed group, with all the forms of its name."""

    id: str
    name: str
    kind: ActorKind
    named: bool = True
    variants: tuple[Variant, ...] = ()
    roles: tuple[Role, ...] = ()
    mentions: tuple[Span, ...] = ()


class Content(Record, frozen=True):
    """What is attributed: one envelope, and its parts where a cue or a source stands inside."""

    article: str
    start: int
    end: int
    text: str
    parts: tuple[tuple[int, int], ...]

    @property
    def span(self) -> Span:
        """The envelope as a plain span."""
        return Span(article=self.article, start=self.start, end=self.end, text=self.text)


class Mention(Record, frozen=True):
    """A phrase that points at an actor, in one article.

    `kind` is what it looks like; `name` the bare name without titles ("" for pronouns and descriptions);
    `role` the office or description given with it; `head` the noun it turns on. `form` tells how it refers.
    """

    article: str
    start: int
    end: int
    text: str
    kind: ActorKind
    form: Literal["name", "description", "pronoun"]
    name: str = ""
    role: str = ""
    head: str = ""
    plural: bool = False
    gender: Gender = ""

    @property
    def span(self) -> Span:
        """The mention as a plain span."""
        return Span(article=self.article, start=self.start, end=self.end, text=self.text)


class Attribution(Record, frozen=True):
    """Source, cue and content in one article, before anyone is identified.

    `source` None: not given in the sentence (continued speech). `carrier`: a span that names through whom it came
    (an outlet, an agency, a platform), outermost first. `quoted`: the parts that stand in quotation marks.
    """

    article: str
    kind: StatementKind
    content: Content
    cue: Span | None = None
    source: Span | None = None
    carriers: tuple[Span, ...] = ()
    quoted: tuple[tuple[int, int], ...] = ()
    continues: Span | None = None
    score: float = 1.0


class Statement(Record, frozen=True):
    """An attribution whose speaker is an actor, with the chain it came through (`via`, outermost first).

    `judged`: a reader says who speaks.
    """

    id: str
    article: str
    kind: StatementKind
    content: Content
    cue: Span | None = None
    source: Span | None = None
    speaker: str | None = None
    via: tuple[str, ...] = ()
    act: Act = "speech"
    utterance: str | None = None
    score: float = 1.0
    evidence: tuple[Span, ...] = ()
    judged: bool = False

    @property
    def states(self) -> bool:
        """Somebody says that it is so: the act is neither denial nor silence."""
        return self.act not in {"denial", "silence"}


class CollationTable(Record, frozen=True):
    """Readings aligned word by word: `columns[c][r]` is reading r's token in column c, or None."""

    readings: tuple[str, ...]
    columns: tuple[tuple[str | None, ...], ...]


class ReadingVariant(Record, frozen=True):
    """A place where readings differ: columns [start, end) and what kind of difference it is."""

    start: int
    end: int
    kind: VariantClass
    forms: tuple[str, ...]


class Utterance(Record, frozen=True):
    """All statements that render the same words said on the same occasion.

    `also`: stretches of longer quotations in other accounts that render these words, too; as a whole these are
    statements of other utterances.
    """

    id: str
    speaker: str | None
    statements: tuple[str, ...]
    collation: CollationTable
    variants: tuple[ReadingVariant, ...] = ()
    also: tuple[Span, ...] = ()


class Kinship(Record, frozen=True):
    """Articles that are one witness, and why.

    `reprint`: most of one's own words are the other's; `passage`: these words stand in a passage that one has from the
    other, or both from elsewhere; `source`: all have these words from one outlet, `source`. `own`: those that are that
    outlet's own reports; the others cite it.
    """

    articles: tuple[str, ...]
    why: Literal["reprint", "passage", "source"]
    source: str | None = None
    own: tuple[str, ...] = ()


class Side(Record, frozen=True):
    """One value in a finding, who has it, and by how many independent origins; `kin`: why by fewer than accounts."""

    value: str
    articles: tuple[str, ...]
    origins: int
    evidence: tuple[Span, ...]
    kin: tuple[Kinship, ...] = ()


class Finding(Record, frozen=True):
    """What the accounts agree or differ on."""

    id: str
    kind: FindingKind
    verdict: Verdict
    about: str
    sides: tuple[Side, ...]
    score: float = 1.0


class Derivation(Record, frozen=True, rename={"source": "from", "target": "to"}):
    """A passage (`target`) that comes from another (`source`); undirected where the order is not known."""

    kind: DerivationKind
    source: Span
    target: Span
    directed: bool
    score: float = 1.0
    evidence: tuple[Span, ...] = ()


class TimelineEntry(Record, frozen=True):
    """Something that happened, when it is told to have happened (ISO 8601, reduced or with "/" for an interval).

    `event`: of which event, where there are several.
    """

    when: str
    precision: str
    what: str
    evidence: tuple[Span, ...]
    event: str | None = None


class Step(Record, frozen=True):
    """What an actor held at one time. `own`: in the actor's own words or acts, not a reporter's summary."""

    when: str
    stance: str
    evidence: tuple[Span, ...]
    own: bool = True


class Position(Record, frozen=True):
    """An actor's steps on one issue, in time; `shifts` pairs the steps between which it changed."""

    actor: str
    issue: str
    steps: tuple[Step, ...]
    shifts: tuple[tuple[int, int], ...] = ()


class Voice(Record, frozen=True):
    """How much room one actor's words have in one article."""

    article: str
    actor: str
    words: int
    statements: int


class Sentence(Record, frozen=True):
    """A line of the brief.

    Each span of `evidence` carries the whole line by itself, and `origins` counts the independent witnesses among
    them. `in_other_words` are sentences of further accounts that tell the same, or most of it, in words of their own.
    `said_by`: the actor whose words the line is, where it does not name the one itself.
    """

    text: str
    evidence: tuple[Span, ...]
    origins: int = 1
    in_other_words: tuple[Span, ...] = ()
    said_by: str | None = None


class Section(Record, frozen=True):
    """A titled part of the brief; of which `event`, where there are several."""

    title: str
    sentences: tuple[Sentence, ...]
    event: str | None = None


class Brief(Record, frozen=True):
    """The extractive brief."""

    sections: tuple[Section, ...] = ()


RecordT = TypeVar("RecordT", bound=Record)


def replace(record: RecordT, **fields: object) -> RecordT:
    """A copy of a record with some fields replaced."""
    return msgspec.structs.replace(record, **fields)
