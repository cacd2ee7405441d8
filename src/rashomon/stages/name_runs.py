"""Runs of capitalised words, cut into office and name; the raw material of mentions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rashomon.language.base import Language, Names
from rashomon.stages.word_names import WordNames, begins_word_name, ends_quotation
from rashomon.text.tokens import Token, normal

_POSSESSIVE = re.compile(r"[’'](?:s|S)?$")
_CONTRACTION = re.compile(r"(?i)[a-z]+[’'](?:m|ve|ll|re|d|t)$")
_KEEPS_HYPHEN = frozenset(
    "vice jean anne marie ben abu ex sub karl hans saint st al el ul ad an ar as ash at az".split()
)
_ARTICLES = frozenset("al el ul ad an ar as ash at az".split())
"""The Arabic article, which a hyphen joins to a name."""

_IN_NAMES = frozenset({"st", "fr"})
_OWNING = frozenset("people women men children workers farmers veterans citizens students".split())
"""Nouns whose possessive stands within a name: the People's Assembly, the Women's Institute."""
_DEGREES = frozenset("°º˚")
_STATES = frozenset({"republic", "kingdom", "emirate", "commonwealth"})
_ONCE = frozenset({"then", "now", "ex"})
"""What a hyphen joins to an office held at another time: "then-President Roe" is Roe."""
_TEXTS = frozenset({"resolution", "resolutions"})
"""Words that make of a body's name in front of them the name of what it issued."""


class Known(NamedTuple):
    """What all articles together tell of names, in normal form."""

    words: frozenset[str] = frozenset()
    """Words that may open a sentence as names, see `mentions.opening_names`."""
    inside: frozenset[str] = frozenset()
    """Words that begin with a capital inside a sentence somewhere."""
    word_names: WordNames = WordNames()
    tails: frozenset[tuple[str, str]] = frozenset()
    """Particle and surname at the end of longer names: "von", "marn"."""
    people: frozenset[tuple[str, ...]] = frozenset()
    """Full names of people, as they stand by themselves."""
    besides: frozenset[str] = frozenset()
    """Words of the names of bodies and places."""
    titles: frozenset[str] = frozenset()
    """Words that lead to three surnames or more."""


class Run(NamedTuple):
    """Tokens [first, last] of a sentence that make one name, with its office in front cut off."""

    first: int
    last: int
    name_first: int
    """Where the bare name begins; last + 1 where the run is an office only."""

    possessive: bool


def bare(token: Token) -> str:
    """The token without a possessive ending."""
    return _POSSESSIVE.sub("", token.text)


def bare_end(token: Token) -> int:
    """Where the token ends without a possessive ending."""
    return token.start + len(bare(token))


def is_capital(token: Token) -> bool:
    """A word that begins with an upper-case letter, or with a particle and an apostrophe before one ("d'Orr")."""
    text = token.text
    return text[0].isupper() or (len(text) > 2 and text[1] in "'’" and text[2].isupper())


def find_runs(tokens: Sequence[Token], language: Language, known: Known) -> Iterator[Run]:
    """Name runs of one sentence."""
    i, names = 0, language.names
    while i < len(tokens):
        led = _leads_with_particle(tokens, i, names, known)
        word_name = begins_word_name(tokens, i, known.word_names, language)
        if not (led or word_name or _begins(tokens, i, names, known.words)):
            i += 1
            continue
        last = _run_end(tokens, led or i, names)
        yield _split(tokens, i, last, names, known)
        i = last + 1


def _leads_with_particle(tokens: Sequence[Token], i: int, names: Names, known: Known) -> int:
    """The surname behind a particle that begins a name ("al-Brel", "von Marn"); 0 where none does.

    Particles without a hyphen are words of their own, too: they begin only what ends a longer name elsewhere.
    """
    at = _past_particles(tokens, i, names)
    if not at or (i > 0 and is_capital(tokens[i - 1]) and tokens[i - 1].end + 1 == tokens[i].start):
        return 0
    joined = tokens[i].text.casefold() in _ARTICLES and tokens[i + 1].text in "-‑"
    tail = (normal(tokens[i].text), normal(tokens[at].text)) in known.tails
    return at if joined or tail else 0


def _past_particles(tokens: Sequence[Token], i: int, names: Names) -> int:
    """The capitalised word behind one particle or two, which a hyphen may join; 0 where it is none."""
    at = i
    while at < min(len(tokens) - 1, i + 2) and normal(tokens[at].text) in names.particles | _ARTICLES:
        joined = tokens[at + 1].text in "-‑" and tokens[at].end == tokens[at + 1].start
        if not joined and normal(tokens[at].text) not in names.particles:
            return 0
        at += 2 if joined else 1
    return at if i < at < len(tokens) and is_capital(tokens[at]) else 0


def name_tails(tokens: Sequence[Token], names: Names) -> Iterator[tuple[str, str]]:
    """Particle and surname of names in a sentence, where a given name or an initial stands before them."""
    for i in range(1, len(tokens)):
        initial = i > 1 and tokens[i - 1].text == "." and len(tokens[i - 2].text) == 1
        given = is_capital(tokens[i - 2 if initial else i - 1])
        at = _past_particles(tokens, i, names) if given else 0
        if at:
            yield normal(tokens[i].text), normal(tokens[at].text)


def opens_sentence(tokens: Sequence[Token], i: int) -> bool:
    """A capital at token i says nothing: it begins a sentence, a quotation or a list item."""
    return i == 0 or (tokens[i - 1].text in "\"“‘'—–-:•*.(…" and not ends_quotation(tokens, i - 1))


def _begins(tokens: Sequence[Token], i: int, names: Names, known: frozenset[str]) -> bool:
    token = tokens[i]
    word = normal(token.text)
    if not is_capital(token) or _CONTRACTION.match(token.text):
        return False
    if _in_compound(tokens, i) or _measures(tokens, i) or (word in _TEXTS and _numbered_or_passed(tokens, i, names)):
        return False
    owning = _owns_name(tokens, i)
    if word in names.never_names and not (owning or _in_name(tokens, i, names) or token.text == "US"):
        return False
    at = i + 2 if _abbreviated(tokens, i, names) else i + 1
    follows = tokens[at : at + 1]
    followed = bool(follows) and is_capital(follows[0]) and normal(follows[0].text) not in names.never_names
    return not opens_sentence(tokens, i) or owning or word in known or (followed and _may_lead(token, names))


def _abbreviated(tokens: Sequence[Token], i: int, names: Names) -> bool:
    """A title with its stop, as in "Gen. Roe"; not that of a family name such as "St. John"."""
    word = normal(tokens[i].text)
    stop = tokens[i + 1 : i + 2]
    return word in names.titles and word not in _IN_NAMES and bool(stop) and stop[0].text == "."


def _in_compound(tokens: Sequence[Token], i: int) -> bool:
    """The second part of a compound such as anti-Smith."""
    hyphen = i > 1 and tokens[i - 1].text == "-" and tokens[i - 1].end == tokens[i].start
    lower = hyphen and tokens[i - 2].end == tokens[i - 1].start and tokens[i - 2].text[0].islower()
    return lower and normal(tokens[i - 2].text) not in _ONCE


def _measures(tokens: Sequence[Token], i: int) -> bool:
    """As in "900C", "-25 °C", "a 40 F day": one letter right behind a number or its mark, and no initial."""
    behind = i > 0 and (tokens[i - 1].text[0].isdigit() or tokens[i - 1].text in _DEGREES)
    letter = behind and len(tokens[i].text) == 1
    initial = [t.text for t in tokens[i + 1 : i + 2]] == ["."] and tokens[i - 1].end < tokens[i].start
    return letter and not initial


def _owns_name(tokens: Sequence[Token], i: int) -> bool:
    """As in "People's Daily": a noun of _OWNING whose possessive a capital follows."""
    noun = bare(tokens[i])
    follows = tokens[i + 1 : i + 2]
    return noun != tokens[i].text and normal(noun) in _OWNING and bool(follows) and is_capital(follows[0])


def _numbered_or_passed(tokens: Sequence[Token], i: int, names: Names) -> bool:
    """As in "Resolution 12", "Council Resolution": no name of somebody."""
    numbered = i + 1 < len(tokens) and tokens[i + 1].text[0].isdigit()
    return numbered or (i > 0 and normal(tokens[i - 1].text) in names.organisation_words)


def _may_lead(token: Token, names: Names) -> bool:
    """A sentence-opening word that another capital follows: a given name, an office, an acronym, a nationality."""
    word = normal(token.text)
    lead = (
        word in names.given_names or word in names.offices or word in names.titles or word in names.organisation_words
    )
    return lead or (token.text.isupper() and len(token.text) > 1) or token.text in names.nationalities


def _in_name(tokens: Sequence[Token], i: int, names: Names) -> bool:
    """April Jones, Will Smith: an everyday word that is also a given name, before another capitalised word.

    Not "in April Jones".
    """
    word = normal(tokens[i].text)
    dated = word in names.calendar and i > 0 and normal(tokens[i - 1].text) in names.before_dates
    given = word in names.given_names and not dated
    beside = i + 1 < len(tokens) and is_capital(tokens[i + 1]) and tokens[i + 1].start == tokens[i].end + 1
    return given and (beside or bool(_past_particles(tokens, i + 1, names)))


def _run_end(tokens: Sequence[Token], i: int, names: Names) -> int:
    last = i
    while not _POSSESSIVE.search(tokens[last].text) or _owns_name(tokens, last):
        step = _next_in_run(tokens, last, names)
        if step is None or tokens[step].text in {t.text for t in tokens[i : last + 1]}:
            break
        if _ends_before(tokens, i, last, step, names):
            break
        last = step
    return last


def _ends_before(tokens: Sequence[Token], i: int, last: int, step: int, names: Names) -> bool:
    """A number is no part of a country's name, and "resolution" none of the name of the body that passed it."""
    if tokens[step].text.isdigit():
        return " ".join(bare(t) for t in tokens[i : last + 1]) in names.countries
    body = tokens[last].text.casefold()
    return normal(tokens[step].text) in _TEXTS and (body in names.organisation_words or body in names.organisations)


def _next_in_run(tokens: Sequence[Token], last: int, names: Names) -> int | None:
    """The token that goes on with the run, past a mark inside a name; None where the run ends."""
    rest = tokens[last + 1 : last + 4]
    if rest and _dates_what_is_told(rest, names):
        return None
    if not rest:
        return None
    if not rest[0].is_word:
        return last + 2 if len(rest) > 1 and _mark_in_name(tokens, last, names) else None
    return None if rest[0].start - tokens[last].end > 1 else _word_in_run(tokens, last, rest, names)


def _dates_what_is_told(rest: Sequence[Token], names: Names) -> bool:
    """As in "Otto Lund Saturday", "Otto Lund June 5": the day is no part, as it is of "Good Friday Pact"."""
    if normal(rest[0].text) not in names.calendar:
        return False
    follows = rest[1] if len(rest) > 1 else None
    if normal(rest[0].text).endswith("day"):
        return follows is None or not is_capital(follows)
    return follows is not None and follows.text[0].isdigit()


def _mark_in_name(tokens: Sequence[Token], last: int, names: Names) -> bool:
    """The stop of an initial or a title, a joining hyphen, "Venn & Arrey", the apostrophe of "Dock Workers' Union"."""
    left, mark, right = tokens[last : last + 3]
    if mark.text == "&":
        return is_capital(left) and is_capital(right) and normal(left.text) not in names.titles | names.offices
    if mark.start != left.end:
        return False
    if mark.text == ".":
        initial = len(left.text) == 1
        if not is_capital(right):  # "W. F. de Roe"
            return initial and left.text.isupper() and bool(_past_particles(tokens, last + 2, names))
        return initial or normal(left.text) in names.titles
    if mark.text in "-–":
        kept = _keeps_hyphen(left, right, names) or _double_name(tokens, last, names)
        return right.start == mark.end and kept
    return mark.text in "’'" and _owned_body(tokens[last + 1 : last + 4], names)


def _owned_body(rest: Sequence[Token], names: Names) -> bool:
    return len(rest) > 1 and is_capital(rest[1]) and normal(rest[1].text) in names.organisation_words


def _word_in_run(tokens: Sequence[Token], last: int, rest: Sequence[Token], names: Names) -> int | None:
    word = normal(rest[0].text)
    if is_capital(rest[0]) and word not in {"i", "the"}:
        return last + 1
    if rest[0].text.isdigit() and len(rest[0].text) <= 2 and normal(tokens[last].text) not in names.never_names:
        return last + 1 if is_capital(tokens[last]) and len(rest) > 1 and not is_capital(rest[1]) else None
    behind = _past_particles(tokens, last + 1, names)
    if behind:
        return behind
    if word == "of" and _takes_of(tokens[last], names):
        if len(rest) > 1 and is_capital(rest[1]):
            return last + 2
        if len(rest) > 2 and rest[1].text == "the" and is_capital(rest[2]):
            return last + 3
    return None


def _takes_of(token: Token, names: Names) -> bool:
    word = normal(token.text)
    return word in names.offices or word in names.organisation_words or word in _STATES


def _keeps_hyphen(left: Token, right: Token, names: Names) -> bool:
    """Park Min-su, Vice-President, Jean-Claude stay whole; Smith-Jones meeting is two people."""
    if not right.text[0].isalpha():
        return False
    if right.text[0].islower():
        return len(right.text) <= 4 or normal(right.text) in names.offices
    first = normal(left.text)
    if normal(right.text) in names.outlet_words and left.text.isupper():
        return True
    return first in _KEEPS_HYPHEN or first in names.given_names or normal(right.text) in names.offices


def _double_name(tokens: Sequence[Token], last: int, names: Names) -> bool:
    """The end of a longer name, as in "Ana Brel-Marn said": not two who meet, as in "President Brel-Marn talks"."""
    lead, right, after = tokens[max(0, last - 1)], tokens[last + 2], tokens[last + 3 : last + 4]
    words = (normal(lead.text), normal(right.text))
    alone = lead is tokens[last] or not is_capital(lead) or lead.end + 1 != tokens[last].start
    if alone or not is_capital(right) or words[0] in names.offices | names.titles | names.never_names:
        return False
    apart = {lead.text, right.text} & (names.nationalities.keys() | names.countries.keys() | names.capitals.keys())
    follows = after[0].text if after else ""
    return not apart and normal(follows) not in names.pairing and not follows[:1].isupper()


def _split(tokens: Sequence[Token], first: int, last: int, names: Names, known: Known) -> Run:
    """Cut the office off the front; an office in the middle of the run belongs to what stands before it."""
    while last > first and not tokens[last].text[0].isalnum():
        last -= 1
    office = _last_office(tokens, first, last, names, known)
    if office is None:
        office = _country_before(tokens, first, last, names)
    if office is None:
        office = _before_person(tokens, first, last, names, known)
    possessive = bool(_POSSESSIVE.search(tokens[last].text))
    return Run(first, last, first if office is None else office + 1, possessive)


def _country_before(tokens: Sequence[Token], first: int, last: int, names: Names) -> int | None:
    """Last token of a country that only stands before a person's name: "(ambassador to the) United States Jane Roe"."""
    for length in (3, 2, 1):
        phrase = " ".join(bare(t) for t in tokens[first : first + length])
        rest = first + length
        if phrase in names.countries and rest < last and normal(tokens[rest].text) in names.given_names:
            return rest - 1
    return None


def _before_person(tokens: Sequence[Token], first: int, last: int, names: Names, known: Known) -> int | None:
    """Last token of what only stands before a person who is known by the rest: "(mayor of) Venn Lena Orr"."""
    for at in range(first + 1, last):
        before = [t for t in tokens[first:at] if t.is_word]
        name = tuple(normal(t.text) for t in tokens[at : last + 1] if t.is_word)
        if name in known.people and len(name) > 1 and all(_is_besides(t, names, known) for t in before):
            return at - 1
    return None


def _is_besides(token: Token, names: Names, known: Known) -> bool:
    """A word of the name of a body, place or people, or an abbreviation: no given name or initial."""
    if normal(token.text) in names.given_names or len(token.text) == 1:
        return False
    people = token.text in names.nationalities or token.text in names.countries
    return people or token.text.isupper() or normal(token.text) in known.besides


def _last_office(tokens: Sequence[Token], first: int, last: int, names: Names, known: Known) -> int | None:
    """Index of the last token of the office in front, or None."""
    if _is_organisation(tokens, first, last, names):
        return None
    at = None
    for i in range(first, last + 1):
        word = normal(tokens[i].text)
        body = i < last and normal(tokens[i + 1].text) in names.organisation_words
        title = (i == first and _is_title(tokens, i, names, known)) or (i < last and _abbreviated(tokens, i, names))
        if not body and (word in names.offices or title):
            at = i
    if at is None:
        return None
    while at + 2 <= last and tokens[at + 1].text == "of":
        at = _of_phrase_end(tokens, at + 1, last, names)
    return at + 1 if at < last and tokens[at + 1].text == "." else at


def _is_title(tokens: Sequence[Token], i: int, names: Names, known: Known) -> bool:
    """A title, listed or known by its use; or a noun for somebody that is capitalised for opening the sentence."""
    word = normal(tokens[i].text)
    noun = word in names.person_nouns or word in names.jobs_or_firms or word.removesuffix("s") in names.kin
    opened = noun and opens_sentence(tokens, i) and word not in known.inside and word not in names.given_names
    return word in names.titles or word in known.titles or opened


def _of_phrase_end(tokens: Sequence[Token], at: int, last: int, names: Names) -> int:
    """Secretary of State | Marco Rubio: the phrase is one word (or a country's name) unless all that is left is it."""
    for length in (3, 2):
        phrase = " ".join(bare(t) for t in tokens[at + 1 : at + 1 + length])
        if at + length <= last and phrase in names.countries:
            return at + length
    return last if tokens[at + 1].text == "the" else min(at + 1, last)


def _is_organisation(tokens: Sequence[Token], first: int, last: int, names: Names) -> bool:
    """The last word names a body, as in "Prime Minister's Office" or "Treasury Department"."""
    return normal(tokens[last].text) in names.organisation_words and normal(tokens[last].text) not in names.offices
