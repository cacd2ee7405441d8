"""Mentions: phrases that point at a person, body or place, by rules over capital letters, offices and nouns.

Names are read twice: first all runs of capitalised words, then, by what all articles say around each name,
what kind of thing it is.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.language.base import Language, Names
from rashomon.model import records as r
from rashomon.stages.base import Models, NoParams, Records, Stage, TaggedBlock, replace
from rashomon.stages.clauses import DETERMINERS
from rashomon.stages.descriptions import BODY_NOUNS, describe_before, describe_left, describe_right, find_descriptions
from rashomon.stages.name_runs import Run, bare_end, find_runs, is_capital, opens_sentence
from rashomon.stages.reading import SentenceView, block_views
from rashomon.text.tokens import Token, normal

_SEEN = 3
"""Votes of a name that the tagger sees; a name that its own words give away has two, where it stands one."""
_LOCATIVE = frozenset(["in", "from", "near", "across", "inside", "outside", "around", "throughout", "over", "at"])


class Found(r.Record, frozen=True):
    """A name run in its sentence, before its kind is known; `seen`: the kind that the tagger sees there.

    `vessel`: a noun for a ship leads to it.
    """

    mention: r.Mention
    locative: bool
    speaks: bool
    seen: r.ActorKind | None = None
    vessel: bool = False


def run(records: Records, models: Models, params: NoParams) -> Records:
    """Fill `mentions`, sorted by article then position."""
    found: list[Found] = []
    known = opening_names(records.articles)
    names = tagged_names(records.tagged)
    for article in records.articles:
        language = get_language(article.language)
        for block in block_views(article):
            for sentence in block.sentences:
                here = list(_sentence_mentions(article, sentence, language, known))
                found.extend(seen_as(f, names[article.id]) for f in here if _credible(f, block.kind, known))
                found.extend(_only_seen(article, sentence, here, names[article.id]))
    kinds = _vote(found)
    mentions = _behind_stops([_settle(f.mention, kinds, get_language("en").names.given_names) for f in found])
    order = {a.id: i for i, a in enumerate(records.articles)}
    return replace(records, mentions=tuple(sorted(mentions, key=lambda m: (order[m.article], m.start, m.end))))


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


def opening_names(articles: Iterable[r.Article]) -> frozenset[str]:
    """Words that begin with a capital inside a sentence somewhere, more often than in lower case: names anywhere.

    Headings are left out, for many capitalise every word.
    """
    inside: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    speaking: set[str] = set()
    names, speech = get_language("en").names, get_language("en").reporting.speech
    for article in articles:
        for block in block_views(article):
            for sentence in block.sentences if block.kind != "heading" else ():
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
    return frozenset((seen | single) - names.never_names)


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


def _sentence_mentions(
    article: r.Article, sentence: SentenceView, language: Language, known: frozenset[str]
) -> Iterator[Found]:
    taken: set[int] = set()
    for name_run in find_runs(sentence.tokens, language.names, known):
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
    start, left_role = describe_left(
        article, tokens, name_run.first, names, office_follows=name_run.name_first > name_run.first
    )
    office = _text(article, tokens, name_run.first, name_run.name_first - 1)
    before_comma = describe_before(article, tokens, name_run.first, name_run.last, names)
    role = (
        " ".join(part for part in (left_role, office) if part)
        or before_comma
        or describe_right(article, tokens, name_run.last, names)
    )
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
        gender=_gender(name, office, names),
    )
    vessel = bool(name) and before in names.vessels and not (office or left_role)
    speaks = after in language.reporting.speech
    return Found(mention=mention, locative=before in _LOCATIVE, speaks=speaks, vessel=vessel)


def _text(article: r.Article, tokens: tuple[Token, ...], first: int, last: int) -> str:
    return article.text[tokens[first].start : bare_end(tokens[last])] if first <= last else ""


def _modifies(tokens: tuple[Token, ...], name_run: Run) -> bool:
    """An adjective of nationality: a lower-case word or a joining hyphen follows."""
    follows = tokens[name_run.last + 1 : name_run.last + 2]
    return bool(follows) and (follows[0].text[0].islower() or follows[0].text in "-–")


_BODY_FIRST = frozenset({"ministry", "university", "department", "bank", "institute"})


def _kind_by_form(name: str, role: str, before: str, names: Names) -> r.ActorKind:
    """What a name is by its own words; "group" stands for "not yet known" and is settled by `_vote`."""
    if name.replace("’", "'") in names.countries or name in names.capitals:
        return "place"
    if _is_body(name, role, before, names):
        return "organisation"
    if not name or role or _is_full_name(name, names):
        return "person"
    if _is_named_place(name, names):
        return "place"
    return "organisation" if _names_body(name, before, names) else "group"


def _is_body(name: str, role: str, before: str, names: Names) -> bool:
    """A known outlet or institution, or introduced as one ("the newspaper …")."""
    introduced = bool(role) and normal(role.rsplit(maxsplit=1)[-1]) in names.outlet_nouns | BODY_NOUNS
    return introduced or is_outlet(name, before, names) or name.casefold() in names.organisations


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
    return telling or platform or (name.isupper() and 2 <= len(name) <= 6)


def is_outlet(name: str, before: str, names: Names) -> bool:
    """A known outlet, or two words or more ending in a word of outlets' names."""
    plain = name.removeprefix("The ").removeprefix("the ")
    known = name in names.outlets or plain in names.outlets
    if known and plain in names.ambiguous and name == plain and before != "the":
        return False
    words = [normal(w) for w in plain.split()]
    return known or (len(words) > 1 and words[-1] in names.outlet_words)


def _gender(name: str, office: str, names: Names) -> r.Gender:
    first = normal(name.split(maxsplit=1)[0]) if name else ""
    if {"mrs", "ms", "miss", "queen", "princess", "lady", "dame"} & {normal(w.strip(".")) for w in office.split()}:
        return "female"
    if {"mr", "king", "prince", "sir", "lord", "pope"} & {normal(w.strip(".")) for w in office.split()}:
        return "male"
    return names.given_names.get(first, "") if len(name.split()) > 1 else ""


def _vote(found: Sequence[Found]) -> dict[str, r.ActorKind]:
    """The kind of each name still unknown, by all its uses and by the last words of longer names.

    A ship has no kind of its own: it is with the bodies, for it is nobody and no place.
    """
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for f in found:
        m = f.mention
        if not m.name:
            continue
        key = normal(m.name)
        if f.seen is not None:
            votes[key][f.seen] += _SEEN
        if f.seen == "person" and m.name != m.head:
            votes[normal(m.head)]["person"] += _SEEN
        if m.kind != "group":
            votes[key][m.kind] += 2
            if m.kind == "person":
                votes[normal(m.head)]["person"] += 2
        elif f.locative:
            votes[key]["place"] += 1
        elif len(m.name.split()) > 1 and f.seen is None:  # nothing else is known of two words: most likely a person
            votes[normal(m.head)]["person"] += 1
        elif f.speaks:
            votes[key]["person"] += 1
    won = {key: _winner(count) for key, count in votes.items()}
    return won | {normal(f.mention.name): "organisation" for f in found if f.vessel}


class TaggedName(NamedTuple):
    """A name that the tagger sees, [start, end) of the article."""

    start: int
    end: int
    kind: r.ActorKind


def tagged_names(tagged: Sequence[TaggedBlock]) -> dict[str, list[TaggedName]]:
    """Names of people, organisations and places that the tagger sees in each article, by position."""
    found: dict[str, list[TaggedName]] = defaultdict(list)
    for block in tagged:
        for name in block.reading.names:
            if name.kind == "person" or name.kind == "organisation" or name.kind == "place":  # noqa: PLR1714 - mypy
                found[block.article].append(TaggedName(block.start + name.at[0], block.start + name.at[1], name.kind))
    return defaultdict(list, {article: sorted(some) for article, some in found.items()})


def seen_as(found: Found, names: Sequence[TaggedName]) -> Found:
    """The name with the kind of the tagged name that shares its last word."""
    mention = found.mention
    if not mention.name:
        return found
    last = mention.end - len(mention.name.split()[-1])
    at = bisect_left(names, mention.end, key=lambda n: n.start) - 1
    over = names[at] if at >= 0 and names[at].end > last else None
    return r.replace(found, seen=over.kind) if over is not None else found


def _only_seen(
    article: r.Article, sentence: SentenceView, found: Sequence[Found], names: Sequence[TaggedName]
) -> Iterator[Found]:
    """Names that the tagger alone sees: "May" may be somebody."""
    taken = [(f.mention.start, f.mention.end) for f in found if f.mention.form == "name"]
    at = bisect_left(names, sentence.start, key=lambda n: n.start)
    for start, end, kind in itertools.takewhile(lambda n: n.start < sentence.end, names[at:]):
        text = article.text[start:end]
        alone = normal(text) in DETERMINERS
        if text[0].isupper() and not alone and end <= sentence.end and not any(a < end and start < b for a, b in taken):
            mention = r.Mention(
                article=article.id,
                start=start,
                end=end,
                text=text,
                kind="group",
                form="name",
                name=text,
                head=text.split()[-1],
            )
            yield Found(mention=mention, locative=False, speaks=False, seen=kind)


def _winner(count: Counter[str]) -> r.ActorKind:
    kind = min(count, key=lambda k: (-count[k], k))
    return kind  # type: ignore[return-value]


def _settle(mention: r.Mention, kinds: dict[str, r.ActorKind], given: Container[str]) -> r.Mention:
    if mention.kind != "group" or not mention.name:
        return mention
    default: r.ActorKind = (
        "person" if len(mention.name.split()) > 1 or normal(mention.name) in given else "organisation"
    )
    return r.replace(mention, kind=kinds.get(normal(mention.name), default))


STAGE = Stage(name="mentions", version=7, reads=("articles", "tagged"), writes=("mentions",), run=run)
