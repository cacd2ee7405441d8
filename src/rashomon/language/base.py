"""What a language is: word lists and grammars as data, behind one frozen struct. A new language is one folder."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal, NamedTuple

import msgspec

from rashomon.model.records import Act, Gender
from rashomon.model.when import When


class DateExpression(msgspec.Struct, frozen=True, kw_only=True):
    """A date or time as written, [start, end) of the text.

    `resolve(base)` gives the `When` it means in a report written at `base` (None: not known), or None where it
    cannot be told. `relative`: its meaning depends on `base`. `anaphoric`: its base is the time told before it in the
    text ("the next day"), not the report's. `in_hours`: counted in hours or less from when it is said.
    """

    start: int
    end: int
    text: str
    relative: bool
    anaphoric: bool = False
    in_hours: bool = False
    resolve: Callable[[When | None], When | None]


class Clock(msgspec.Struct, frozen=True, kw_only=True):
    """A time of day as written, [start, end) of the text, in minutes since midnight.

    `offset`: minutes east of UTC where the zone is told. `about`: the wording or the figure is round. `on(day)` is the
    time it is on a day. `daily`: of every day, or of no day at all (opening hours, a runner's time). `ahead`: told to
    be still to come.
    """

    start: int
    end: int
    minutes: int
    offset: int | None
    about: bool
    on: Callable[[When], When | None]
    daily: bool = False
    ahead: bool = False


class Stamp(msgspec.Struct, frozen=True, kw_only=True):
    """A time stamp over a post, or before its words; it ends before `end` of the text.

    `on(day)` gives the time it tells: of that day where it is `dayless`, else in a report of that day; None where that
    cannot be told ("2h ago"). `update`: it is said to be when something was added.
    """

    end: int
    on: Callable[[When | None], When | None]
    dayless: bool = False
    update: bool = False


class Quantity(msgspec.Struct, frozen=True, kw_only=True):
    """A number with what it counts, [start, end) of the text.

    `low`..`high` is the range of values the wording allows, in `unit` (an SI or counting unit, singular, "" for a
    bare number); `value` the value as worded. `counted` holds normal forms of the counted noun and its modifiers.
    `part_of` is where the whole stands that it is a part of ("two of the 68"); a whole (`is_whole`) is merely named:
    what the sentence tells is told of the part.
    """

    start: int
    end: int
    text: str
    kind: Literal["count", "money", "percent", "duration", "length", "mass", "speed", "age", "rank", "other"]
    value: float
    low: float
    high: float
    unit: str
    bound: Literal["exact", "about", "at-least", "at-most", "vague"]
    counted: tuple[str, ...] = ()
    part_of: tuple[int, int] | None = None
    is_whole: bool = False


class Reporting(msgspec.Struct, frozen=True, kw_only=True):
    """Words that report speech, thought and writing."""

    speech: frozenset[str]
    showing: frozenset[str]  # verbs for showing what may be much older, all forms
    thought: frozenset[str]
    nouns: frozenset[str]
    texts: frozenset[str]  # nouns for what somebody writes, records or keeps, which speaks for them; `nouns` among them
    kin: dict[
        str, frozenset[str]
    ]  # nouns for texts, and verbs that make them → kinds of texts; of one kind is one text
    lemmas: dict[str, str]  # any form → base form
    particles: dict[str, str]  # base forms that report only before a word → that word ("campaigned on")
    naming: frozenset[str]  # base forms that take "as" or a bare name for a thing, not a clause
    doing: frozenset[str]  # base forms that tell what somebody does, where "to" and a verb follow ("agreed to pay")
    acts: dict[str, Act]  # any form of a verb that reports something other than speech → what
    limiting: frozenset[str]  # words after which a "not" denies nothing ("not only")
    withheld: re.Pattern[str]  # wording with which nothing is said ("refused to", "stopped short of")
    unhindered: re.Pattern[str]  # after a "not": wording with which it was said all the same ("strongly enough")
    supposing: frozenset[str]  # before a verb of saying: nobody is told to have said it ("could say")
    citing: re.Pattern[str]  # opens a sentence before who cites; its group is who is cited ("Citing a clerk, the …")
    nicknaming: re.Pattern[str]  # before words in marks that name something ("nicknamed the")
    calling: re.Pattern[str]  # the same, where those words are all capitalised; else somebody calls it so
    inquiring: re.Pattern[str]  # a cue that tells what somebody is after, or what a picture lets see: nothing is stated
    pointing: re.Pattern[str]  # a cue and what follows it: somebody points to a thing that is there
    clause: re.Pattern[str]  # opens what is done or so, in the place of somebody who speaks ("Doing so", "What he did")
    outside: re.Pattern[str]  # behind words of somebody: who says them, which never stands inside the marks
    leading: re.Pattern[str]  # its group leads up to a verb of saying that follows ("did not go so far as to")


class Names(msgspec.Struct, frozen=True, kw_only=True):
    """Words that names are made of and people are called by; lower case unless said otherwise."""

    titles: frozenset[str]
    offices: frozenset[str]
    person_nouns: frozenset[str]
    group_nouns: frozenset[str]
    modifiers: frozenset[str]
    particles: frozenset[str]
    organisation_words: frozenset[str]
    organisations: dict[str, str]
    place_words: frozenset[str]  # open the name of a place ("Cape …")
    vessels: frozenset[str]  # nouns that the name of a ship or craft stands behind
    outlets: dict[str, str]  # as printed → usual name
    outlet_words: frozenset[str]
    outlet_nouns: frozenset[str]
    agencies: frozenset[str]  # words of names of outlets that others print
    ambiguous: frozenset[str]  # as printed: outlets and platforms that are everyday words too
    platforms: dict[str, str]  # as printed → usual name
    countries: dict[str, str]  # as printed → usual name
    nationalities: dict[str, str]  # as printed → country
    capitals: dict[str, str]  # as printed → country
    seats: dict[str, str]  # as printed: seats of power that stand for a country → country
    given_names: dict[str, Gender]
    short_names: dict[str, frozenset[str]]  # given names → short forms of them
    never_names: frozenset[str]
    calendar: frozenset[str]  # days of the week and months
    before_dates: frozenset[str]  # words before a day or month: no name begins behind them
    word_given_names: frozenset[str]  # given names that are everyday words besides days and months
    jobs_or_firms: frozenset[str]  # nouns for somebody at work that are nouns for a firm, too
    spouses: frozenset[str]  # those of them for husband or wife
    kin: frozenset[str]  # nouns for relatives
    droppable: frozenset[str]  # particles that one account writes and another leaves out
    patronymics: frozenset[str]  # particles for whose son or father somebody is
    generations: frozenset[str]  # behind a name: which of a family ("jr")
    legal_forms: frozenset[str]  # end the full name of a firm ("inc")
    headed_of: frozenset[str]  # bodies whose field stands before or behind ("Ministry of Works", "Works Ministry")
    affairs: frozenset[str]  # end such a field and tell nothing ("Foreign Affairs")
    pairing: frozenset[str]  # nouns for what the two named before do together ("the Brel-Marn talks")
    gendered: dict[str, Gender]  # titles and nouns for people of one gender
    pronouns: dict[str, str]
    beside: frozenset[str]  # nouns for people who speak of or for another: kin, aides, sources
    sides: frozenset[str]  # nouns for members of a party or faith


class Bodies(msgspec.Struct, frozen=True, kw_only=True):
    """Nouns that bodies are called by ("the airline"), and what the words of their names tell of them; lower case."""

    nouns: dict[str, str]  # noun → the kind of body that it means
    names: dict[str, str]  # word of a name → kind ("Airways" → airline)
    wider: dict[str, frozenset[str]]  # kind → other kinds that its nouns mean, too
    loose: frozenset[str]  # kinds of bodies whose names may be any words


class Furniture(msgspec.Struct, frozen=True, kw_only=True):
    """Wording of what stands on a page beside the report: patterns are matched at a block's start, case-insensitively.

    `related` matches the whole head of a list of links, `link` a line that is one. `correction` is matched behind marks
    of emphasis and behind a `note_label`. `summary` opens the lines over a report that say what is in it. `closing` is
    what only the last lines of a page may be. `opened` are words, in their case, that close links opened within a
    sentence. `stock` are phrases found anywhere in any report or page, that nobody copies from anybody.
    """

    boilerplate: tuple[str, ...]
    related: tuple[str, ...]
    link: tuple[str, ...] = ()
    caption: tuple[str, ...]
    credit: tuple[str, ...]
    correction: tuple[str, ...] = ()
    note_label: str = "(?!)"
    summary: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()
    opened: tuple[str, ...] = ()
    stock: tuple[str, ...] = ()


class Prompts(msgspec.Struct, frozen=True, kw_only=True):
    """Words by which a publication turns to its readers."""

    reader: re.Pattern[str]  # the reader: "you"
    press: re.Pattern[str]  # the publication: "we"
    channel: re.Pattern[str]  # something of either's by which they deal with each other: "your inbox"
    medium: re.Pattern[str]  # what brings a publication to its readers: "newsletter"
    asks: re.Pattern[str]  # a sentence that calls upon the reader begins so: "Sign up"
    addressed: re.Pattern[str]  # what the reader is to do: "email us"
    asked: re.Pattern[str]  # a question to the reader: "Were you there?"
    concerned: re.Pattern[str]  # what such a question is about: "affected"


class Talk(msgspec.Struct, frozen=True, kw_only=True):
    """Words of conversations in print, lower case."""

    unspeaking: frozenset[str]  # words before a colon that are no speaker: "note"
    askers: frozenset[str]  # who asks, where no name is given: "q"
    answerers: frozenset[str]  # who answers
    voices: frozenset[str]  # nouns for speakers without a name
    spoken: re.Pattern[str]  # words of whoever speaks or is spoken to
    tells_of: re.Pattern[str]  # words of whoever tells what was spoken
    directions: re.Pattern[str]  # what happens meanwhile: "(LAUGHTER)"
    asked_whom: re.Pattern[str]  # right before whoever is interviewed
    answers: re.Pattern[str]  # right behind whoever is interviewed
    asks: re.Pattern[str]  # right behind whoever interviews
    asked_by: re.Pattern[str]  # right before whoever interviews


class Contrasts(msgspec.Struct, frozen=True, kw_only=True):
    """Words that tell where, why and whether, lower case; by them accounts of one thing are compared."""

    opposites: frozenset[str]  # two words of which one cannot stand for the other: "rise/fall"
    hedges: frozenset[str]  # words with which something is told as alleged or supposed
    locatives: frozenset[str]  # prepositions before where something is
    directions: frozenset[str]  # prepositions before where something comes from or goes
    place_nouns: frozenset[str]  # nouns that tell where without a name
    causes: re.Pattern[str]  # what stands before a reason
    plain_causes: re.Pattern[str]  # those that say it is the cause of what happened
    reason_ends: re.Pattern[str]  # what stands behind a reason
    dated_noun: re.Pattern[str]  # before a date that may be of a noun there, and not of what is told
    dated_subject: re.Pattern[str]  # the same, where a verb stands right behind the date, as `verb_next` tells
    verb_next: re.Pattern[str]  # right behind a date: a verb
    breaks: re.Pattern[str]  # between two clauses, marks of punctuation among it
    bare_breaks: re.Pattern[str]  # between two clauses without a mark
    articles: frozenset[str]  # words before a noun that do not belong to a name
    openers: frozenset[str]  # words that link a clause to the one before it
    dangling: re.Pattern[str]  # at the end of a cut phrase: words after which something should follow
    denials: frozenset[str]  # verbs that say that something is not so, all forms
    claims: re.Pattern[str]  # among the first words of a clause that is denied: "denied entry" is another verb
    untrue: re.Pattern[str]  # what says that something is not so
    reports: frozenset[str]  # nouns for what somebody told before
    seats: dict[str, str]  # participles after a place ("based") → what the place is to the thing ("seat")
    seat_names: dict[str, str]  # what a place is to a thing → as readers are told
    seat_joined: re.Pattern[str]  # its group is such a participle right after a place ("-flagged")
    seat_apart: re.Pattern[str]  # its group is such a participle, with what stands between it and a place after it
    apposition: re.Pattern[str]  # between a name and the noun that says what it is (", a")
    conditions: frozenset[str]  # words after which something is supposed, not told
    links: frozenset[str]  # words that open another clause
    relatives: frozenset[str]  # words that open a clause about whoever or whatever was named before
    helping: frozenset[str]  # verbs that merely help another
    undone: frozenset[str]  # a word, or two, after which something is not so ("hardly", "failed to")
    limiting: re.Pattern[str]  # a "not" (its group) with what makes of it a limit: "no more than", "not open until"
    neither: frozenset[str]  # words that negate what somebody or something else does
    hearsay: frozenset[str]  # words with which something is told as others tell it ("allegedly")
    ordinals: frozenset[str]  # words that tell which of several
    weekdays: frozenset[str]  # their full names
    ranks: frozenset[str]  # words that make another office of one, or tell that it is past
    times: frozenset[str]  # words that tell that an office is of another time than what is told
    bodies: frozenset[str]  # nouns for a body that tell nothing of which
    office_links: frozenset[str]  # small words inside the name of an office
    instruments: frozenset[str]  # nouns that the names of treaties, laws and the like end in
    inside_names: frozenset[str]  # small words inside such a name
    designation: re.Pattern[str]  # letters and figures that a weapon, a ship or a drug is called by, its group
    disclaimed: re.Pattern[str]  # at the start of what is denied: "the claim that", up to what is claimed
    deed: re.Pattern[str]  # behind a name, what it is told to have done: its verb, and what follows
    accusing: re.Pattern[str]  # before a name: a verb of accusing
    accused_deed: re.Pattern[str]  # behind a name that is accused, what it is accused of, as in `deed`
    stands_accused: re.Pattern[str]  # behind a name: that it is accused, and of what, as in `deed`
    denied_deeds: tuple[re.Pattern[str], ...]  # behind a name, what it denies having done, as in `deed`
    denied_of: re.Pattern[str]  # before a name: somebody denies what is told of it
    no_such_deed: re.Pattern[str]  # before a deed in its sentence: it is supposed, doubted or denied
    noun_ends: re.Pattern[str]  # the ends in which a verb and its noun differ
    claimant: re.Pattern[str]  # in what `disclaimed` matches: somebody is told to claim it
    told_of: re.Pattern[str]  # a noun for what is claimed with what it is of behind it ("allegations of")
    before_and_after: frozenset[str]  # words that open a clause which only tells when
    rejecting: frozenset[str]  # verbs that say no to what somebody claims, beside `denials`
    gloss: re.Pattern[str]  # behind a name, what is set off to say what it is, its group
    no_noun: re.Pattern[str]  # in two words: one of them is a number, or has the form of a verb or adverb
    told_to: re.Pattern[str]  # wording with which somebody is told to speak to an outlet, its group
    spoken_at: re.Pattern[str]  # a word of saying, and not far behind it where it was said, its group
    publishing: frozenset[str]  # nouns for what publishes, beside those of `Names.outlet_nouns`


class Forgoing(msgspec.Struct, frozen=True, kw_only=True):
    """Words for giving up what one does."""

    phrase: re.Pattern[str]  # words of giving up, and in its group what is given up
    activities: dict[str, str]  # what is given up → as readers are told of it, one for all that mean the same
    opened: re.Pattern[str]  # opens a reported clause whose subject is whoever speaks
    unsure: frozenset[str]  # words, and verbs of saying, with which it is only feared, asked or supposed


class Turns(msgspec.Struct, frozen=True, kw_only=True):
    """Words for a change of what somebody holds."""

    turned: re.Pattern[str]  # that it changed
    again: re.Pattern[str]  # right behind that: not for the first time
    later: frozenset[str]  # with a time: after what was told of it before


class Offices(msgspec.Struct, frozen=True, kw_only=True):
    """Words for offices, lower case."""

    alike: dict[str, str]  # nouns that mean the same → one of them
    ranks: dict[str, str]  # words that make another office of the one behind them ("vice", "Lt.") → as told
    ranked: frozenset[str]  # the offices of which they do
    past: frozenset[str]  # words before an office that tell that it is past
    lesser: frozenset[str]  # words before an office that make it a lesser one, or one for the time being
    was: frozenset[str]  # verbs at the start of a role that tell so
    over: re.Pattern[str]  # in a role: when it ended
    courtesy: frozenset[str]  # titles and nouns that are no office
    links: frozenset[str]  # words after which the body or country of an office stands
    small: frozenset[str]  # words that tell nothing of which office it is
    leaders: frozenset[str]  # offices of those who lead a country
    any_leader: frozenset[str]  # those of them that may stand for any other
    behind: re.Pattern[str]  # behind a name, what is set off and may tell an office, its group
    in_front: re.Pattern[str]  # the same right before a name
    general: frozenset[str]  # offices that are said of whoever heads something
    sole: frozenset[str]  # offices that one person holds at a time, given the country or the body
    national: frozenset[str]  # those that a country alone makes sole; the others need the same body too


class WordValue(NamedTuple):
    """What a word is worth by itself."""

    kind: Literal["weekday", "month", "day", "year", "number"]
    value: float


class Language(msgspec.Struct, frozen=True, kw_only=True):
    """One language, whole."""

    code: str
    reporting: Reporting
    names: Names
    bodies: Bodies
    offices: Offices
    furniture: Furniture
    prompts: Prompts
    talk: Talk
    find_dates: Callable[[str, int, int], tuple[DateExpression, ...]]
    find_clocks: Callable[[str, int, int], tuple[Clock, ...]]
    read_stamp: Callable[[str], Stamp | None]  # a whole line that is a time stamp
    read_lead: Callable[[str, int, int], Stamp | None]  # a time stamp that opens a stretch of text
    find_quantities: Callable[[str, int, int], tuple[Quantity, ...]]
    word_value: Callable[[str, str, str], WordValue | None]  # a word, the one before it and the one after it
    tells: Callable[[str], bool]  # words say that something is so: no question, greeting, call or bare description
    stopwords: frozenset[str]
    negations: frozenset[str]
    outcomes: dict[str, str]  # words for what befell people → one word for it ("killed", "dead" → "dead")
    befell: re.Pattern[str]  # right before a number: its group `word` is such a word ("killed")
    will: dict[str, bool]  # words of will → whether they say yes
    contrasts: Contrasts
    forgoing: Forgoing
    turns: Turns
