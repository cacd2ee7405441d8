"""Mentions: phrases that point at a person, body or place, by rules over capital letters, offices and nouns.

Names are read twice: first all runs of capitalised words, then, by what all articles say around each name,
what kind of thing it is.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.language.base import Language, Names
from rashomon.model import records as r
from rashomon.stages.base import Models, NoParams, Records, Stage, replace
from rashomon.stages.descriptions import (
    BODY_NOUNS,
    describe_before,
    describe_held,
    describe_left,
    describe_right,
    find_descriptions,
    is_office,
)
from rashomon.stages.kinds import Found, pronouns_of, settle_kinds
from rashomon.stages.name_keys import without_stops
from rashomon.stages.name_runs import Known, Run, bare_end, find_runs, is_capital, name_tails, opens_sentence
from rashomon.stages.reading import SentenceView, block_views
from rashomon.stages.tagged_names import TaggedName, only_seen, seen_as, tagged_names
from rashomon.stages.turns import speakers_named
from rashomon.stages.word_names import find_word_names
from rashomon.text.tokens import Token, normal, tokenize

_LED = 3
"""Surnames that a word stands before, if it is a title."""
_LOCATIVE = frozenset(["in", "from", "near", "across", "inside", "outside", "around", "throughout", "over", "at"])


def run(records: Records, models: Models, params: NoParams) -> Records:
    """Fill `mentions`, sorted by article then position."""
    first = opening_names(records.articles)
    names = tagged_names(records.tagged)
    sentences = list(_sentences(records.articles))
    seen = [_read(at, first, names[at.article.id]) for at in sentences]
    known = _with_people(first, [f for found in seen for f in found])
    found = [
        f
        for at, once in zip(sentences, seen, strict=True)
        for f in (_read(at, known, names[at.article.id]) if _splits(once, known) else once)
    ]
    by_article: dict[str, list[Found]] = defaultdict(list)
    for f in found:
        by_article[f.mention.article].append(f)
    found = [f for a in records.articles for f in _speaking(a, by_article[a.id], get_language(a.language).names)]
    given = get_language("en").names.given_names
    mentions = _behind_stops(settle_kinds(found, pronouns_of(records.tagged, records.articles), given))
    order = {a.id: i for i, a in enumerate(records.articles)}
    return replace(records, mentions=tuple(sorted(mentions, key=lambda m: (order[m.article], m.start, m.end))))


def _speaking(article: r.Article, found: Sequence[Found], names: Names) -> Iterator[Found]:
    """The mentions of an article; a name at the head of a turn is a person's, unless its words are a body's."""
    heads = {span.start: span for span in speakers_named(article, tuple(block_views(article)))}
    for f in found:
        span = heads.pop(f.mention.start, None)
        person = span is not None and f.mention.name and not _is_body_by_words(f.mention.name, names)
        yield r.replace(f, mention=r.replace(f.mention, kind="person"), seen="person") if person else f
    yield from (Found(mention=_speaker(span), locative=False, speaks=True) for span in heads.values())


def _is_body_by_words(name: str, names: Names) -> bool:
    parts = [normal(word) for word in name.split()]
    return is_outlet(name, "", names) or name.casefold() in names.organisations or parts[-1] in names.organisation_words


def _speaker(span: r.Span) -> r.Mention:
    """A name that only a label of a turn gives away."""
    titles, name = get_language("en").names.titles, span.text
    while " " in name and normal(name.split()[0].strip(".")) in titles:
        name = name.split(" ", maxsplit=1)[1]
    return r.Mention(
        article=span.article,
        start=span.end - len(name),
        end=span.end,
        text=name,
        kind="person",
        form="name",
        name=name,
        head=name.split()[-1],
    )


class _At(NamedTuple):
    """A sentence in its article and kind of block."""

    article: r.Article
    kind: str
    sentence: SentenceView


def _sentences(articles: Iterable[r.Article]) -> Iterator[_At]:
    for article in articles:
        for block in block_views(article):
            for sentence in block.sentences:
                yield _At(article, block.kind, sentence)


def _read(at: _At, known: Known, names: Sequence[TaggedName]) -> list[Found]:
    """The mentions of a sentence as rules read them, and names that the tagger alone sees."""
    here = list(_sentence_mentions(at.article, at.sentence, get_language(at.article.language), known))
    kept = [seen_as(f, names) for f in here if _credible(f, at.kind, known.words)]
    return [*kept, *only_seen(at.article, at.sentence, here, names)]


def _with_people(known: Known, found: Sequence[Found]) -> Known:
    """With the full names of people, the words of other names, and the words that lead to names as titles do."""
    names = get_language("en").names
    kinds: dict[tuple[str, ...], set[r.ActorKind]] = defaultdict(set)
    for f in found:
        where = f.locative and f.mention.kind == "group"
        kinds[_words(f.mention.name)].add(f.seen or ("place" if where else f.mention.kind))
    people = {key for key, told in kinds.items() if "person" in told and len(key) > 1}
    besides = {word for key, told in kinds.items() if told & {"place", "organisation"} for word in key}
    return known._replace(
        people=frozenset(people),
        besides=frozenset(besides - {key[0] for key in people if len(key) == 2} - names.given_names.keys()),
        titles=_titles(kinds.keys(), names),
    )


def _words(name: str) -> tuple[str, ...]:
    return tuple(normal(t.text) for t in tokenize(name) if t.is_word)


def _titles(keys: Collection[tuple[str, ...]], names: Names) -> frozenset[str]:
    """Words that stand before three surnames or more with given names between, and alone before none.

    A family name that stands first ("Kim") stands alone, too.
    """
    led: dict[str, dict[str, str]] = defaultdict(dict)
    for key in keys:
        if len(key) > 2 and key[0] not in names.given_names and len(key[0]) > 1 and (key[0],) not in keys:
            led[key[0]].setdefault(key[-1], key[1])
    return frozenset(word for word, rest in led.items() if len(set(rest.values())) >= _LED)


def _splits(found: Sequence[Found], known: Known) -> bool:
    """A name of the sentence holds another name behind its first word."""
    for f in found:
        key = _words(f.mention.name)
        if len(key) > 1 and (key[0] in known.titles or any(key[n:] in known.people for n in range(1, len(key) - 1))):
            return True
    return False


def _behind_stops(mentions: Sequence[r.Mention]) -> Iterator[r.Mention]:
    """As in "the bond with the U.S. Lund was angry", where Otto Lund is known: the stop ends a sentence, too."""
    countries = get_language("en").names.countries
    people = {(m.article, m.head) for m in mentions if m.kind == "person" and m.name and not _opened_by_country(m.name)}
    for m in mentions:
        country, _, name = m.name.partition(" ")
        if country in countries and _opened_by_country(m.name) and (m.article, name) in people and m.text == m.name:
            yield r.replace(m, start=m.end - len(name), text=name, name=name, head=name)
        else:
            yield m


def _opened_by_country(name: str) -> bool:
    """The first of two words or more is an abbreviation with stops."""
    return name.split(" ", maxsplit=1)[0].endswith(".") and " " in name and name.count(".") > 1


def opening_names(articles: Sequence[r.Article]) -> Known:
    """What may begin a name: words with a capital inside a sentence somewhere, more often than in lower case.

    Headings are left out, for many capitalise every word. With them, names that are everyday words, and the particles
    that surnames have.
    """
    inside: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    speaking: set[str] = set()
    tails: set[tuple[str, str]] = set()
    names, speech = get_language("en").names, get_language("en").reporting.speech
    for article in articles:
        for block in block_views(article):
            for sentence in block.sentences if block.kind != "heading" else ():
                tails.update(name_tails(sentence.tokens, names))
                for i, token in enumerate(sentence.tokens):
                    if token.text[0].islower():
                        lower[normal(token.text)] += 1
                    elif is_capital(token) and not opens_sentence(sentence.tokens, i):
                        inside[normal(token.text)] += 1
                    elif is_capital(token) and (_reports(sentence.tokens, i + 1, speech) or _leads(sentence.tokens, i)):
                        speaking.add(normal(token.text))
    seen = {word for word in inside if inside[word] > lower[word]} | {word for word in speaking if not lower[word]}
    tables = (names.countries, names.nationalities, names.capitals, names.outlets, names.platforms)
    single = {normal(form) for table in tables for form in table if " " not in form and form not in names.ambiguous}
    words = frozenset((seen | single) - names.never_names)
    return Known(words=words, inside=frozenset(inside), word_names=find_word_names(articles), tails=frozenset(tails))


def _leads(tokens: tuple[Token, ...], i: int) -> bool:
    """Another capitalised word follows token i directly."""
    return i + 1 < len(tokens) and is_capital(tokens[i + 1]) and tokens[i + 1].start == tokens[i].end + 1


def _reports(tokens: tuple[Token, ...], i: int, speech: frozenset[str]) -> bool:
    """Token i is a finite verb of saying, so what stands before it speaks."""
    word = normal(tokens[i].text) if i < len(tokens) else ""
    return word in speech and (word.endswith("ed") or word in {"said", "says", "told", "wrote"})


def _credible(found: Found, block_kind: str, known: frozenset[str]) -> bool:
    """In a heading, where every word may be capitalised, only names known from running text."""
    return block_kind != "heading" or all(normal(w) in known for w in found.mention.name.replace("-", " ").split())


def _sentence_mentions(article: r.Article, sentence: SentenceView, language: Language, known: Known) -> Iterator[Found]:
    taken: set[int] = set()
    for name_run in find_runs(sentence.tokens, language, known):
        found = _named(article, sentence.tokens, name_run, language)
        if found is not None:
            taken.update(range(found.mention.start, found.mention.end))
            yield found
    for mention in find_descriptions(article, sentence.tokens, language):
        if not taken.intersection(range(mention.start, mention.end)) or mention.form == "description":
            yield Found(mention=mention, locative=False, speaks=False)


def _named(article: r.Article, tokens: tuple[Token, ...], name_run: Run, language: Language) -> Found | None:
    names = language.names
    name = _text(article, tokens, name_run.name_first, name_run.last)
    if name in names.nationalities and _modifies(tokens, name_run):
        return None
    start, left_role, office = _office_before(article, tokens, name_run, names)
    before_comma = describe_before(article, tokens, name_run.first, name_run.last, names)
    led = " ".join(part for part in (left_role, office) if part)
    courtesy = bool(led) and _is_courtesy(led, language)
    beside = before_comma or (describe_right(article, tokens, name_run.last, names) if courtesy or not led else "")
    role = beside or led if courtesy else led or beside
    end = bare_end(tokens[name_run.last])
    before = normal(tokens[name_run.first - 1].text) if name_run.first else ""
    after = normal(tokens[name_run.last + 1].text) if name_run.last + 1 < len(tokens) else ""
    mention = r.Mention(
        article=article.id,
        start=start,
        end=end,
        text=article.text[start:end],
        kind=_kind_by_form(name, office or left_role, before, names),
        form="name" if name else "description",
        name=name,
        role=role,
        head=name.split()[-1] if name else normal(tokens[name_run.last].text),
        gender=_gender(name, f"{led} {beside}", names),
    )
    vessel = bool(name) and before in names.vessels and not (office or left_role)
    speaks = after in language.reporting.speech
    job = bool(name) and _is_job(office or left_role or before_comma or "-", names)
    titled = bool(led) and not job
    return Found(mention=mention, locative=before in _LOCATIVE, speaks=speaks, vessel=vessel, led=titled, job=job)


def _office_before(article: r.Article, tokens: tuple[Token, ...], name_run: Run, names: Names) -> tuple[int, str, str]:
    """Where the mention begins, the role that leads to its capitals, and the office among these.

    What tells no office stands before the name by chance, unless an office is held of it: "mayor of Venn Ana Orr".
    """
    first, begins = name_run.first, name_run.name_first
    office = _text(article, tokens, first, begins - 1)
    if office and begins <= name_run.last and not any(is_office(t, names) for t in tokens[first:begins]):
        return *describe_held(article, tokens, first, begins, names), ""
    return *describe_left(article, tokens, first, names, office_follows=begins > first), office


def _text(article: r.Article, tokens: tuple[Token, ...], first: int, last: int) -> str:
    return article.text[tokens[first].start : bare_end(tokens[last])] if first <= last else ""


def _modifies(tokens: tuple[Token, ...], name_run: Run) -> bool:
    """An adjective of nationality: a lower-case word or a joining hyphen follows."""
    follows = tokens[name_run.last + 1 : name_run.last + 2]
    return bool(follows) and (follows[0].text[0].islower() or follows[0].text in "-–")


_ACRONYM = 6
"""Letters that an acronym has at the most."""
_BODY_FIRST = frozenset({"ministry", "university", "department", "bank", "institute"})


def _kind_by_form(name: str, role: str, before: str, names: Names) -> r.ActorKind:
    """What a name is by its own words; "group" stands for "not yet known" and is settled by `kinds`."""
    if without_stops(name.replace("’", "'")) in names.countries or name in names.countries or name in names.capitals:
        return "place"
    if _is_body(name, role, before, names):
        return "organisation"
    if not name or (role and not _is_job(role, names)) or _is_full_name(name, names):
        return "person"
    if _is_named_place(name, names):
        return "place"
    return "organisation" if _names_body(name, before, names) else "group"


def _is_body(name: str, role: str, before: str, names: Names) -> bool:
    """A known outlet or institution, or introduced as one ("the newspaper …")."""
    noun = normal(role.rsplit(maxsplit=1)[-1]) if role else ""
    introduced = noun in names.outlet_nouns | BODY_NOUNS and noun not in names.jobs_or_firms
    return introduced or is_outlet(name, before, names) or name.casefold() in names.organisations


def _is_courtesy(role: str, language: Language) -> bool:
    """As "Mrs": it tells of no office, as what is set off by commas may."""
    return all(normal(word.strip(".")) in language.offices.courtesy for word in role.split())


def _is_job(role: str, names: Names) -> bool:
    """As in "crane operator": a firm may be called so, too."""
    return normal(role.rsplit(maxsplit=1)[-1]) in names.jobs_or_firms


def _is_named_place(name: str, names: Names) -> bool:
    """As in "Port Arrey", but not "Port Arrey Council"."""
    parts = [normal(part) for part in name.split()]
    body = parts[-1] in names.organisation_words or parts[-1] in names.group_nouns
    return len(parts) > 1 and parts[0] in names.place_words and not body


def _is_full_name(name: str, names: Names) -> bool:
    parts = name.replace("-", " ").split()
    body = normal(parts[-1]) in names.organisation_words or normal(parts[-1]) in names.group_nouns
    return len(parts) > 1 and normal(parts[0]) in names.given_names and not body


def _names_body(name: str, before: str, names: Names) -> bool:
    """Words of organisations, a platform after "on", or an acronym."""
    parts = [normal(w) for w in name.partition(" of ")[0].replace("-", " ").split()]
    platform = name in names.platforms and (name not in names.ambiguous or before in {"on", "via", "to"})
    telling = parts[-1] in names.organisation_words or parts[-1] in names.group_nouns or parts[0] in _BODY_FIRST
    return telling or platform or _is_acronym(name)


def _is_acronym(name: str) -> bool:
    """As "RFB" or "R.F.B."; with stops, two letters may be somebody's initials."""
    plain = without_stops(name)
    return plain.isupper() and " " not in plain and (2 if plain == name else 3) <= len(plain) <= _ACRONYM


def is_outlet(name: str, before: str, names: Names) -> bool:
    """A known outlet, or two words or more ending in a word of outlets' names."""
    plain = name.removeprefix("The ").removeprefix("the ")
    known = name in names.outlets or plain in names.outlets
    if known and plain in names.ambiguous and name == plain and before != "the":
        return False
    words = [normal(w) for w in plain.split()]
    return known or (len(words) > 1 and words[-1] in names.outlet_words)


def _gender(name: str, role: str, names: Names) -> r.Gender:
    """What the titles and nouns before or behind a name tell, else a given name that is not alone."""
    words = role.partition(" of ")[0].split()
    told = {names.gendered[word] for w in words if (word := normal(w.strip("."))) in names.gendered}
    if told:
        return next(iter(told)) if len(told) == 1 else ""
    given = normal(name.split(maxsplit=1)[0]) if name else ""
    return names.given_names.get(given, "") if len(name.split()) > 1 else ""


STAGE = Stage(name="mentions", version=10, reads=("articles", "tagged"), writes=("mentions",), run=run)
