"""Actors: all forms of a name, in all articles, brought together.

People are joined by surname with a compatible given name (equal, an initial, a respelling); a bare surname goes to
the person of that name in its own article, else to the only one in the event or the only one of the office told with
it; where several fit it stays apart. An initial never joins two people.
Organisations and places are joined by their usual name, a missing article or word in front, or an acronym.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from rapidfuzz.distance import DamerauLevenshtein

from rashomon.language import get_language
from rashomon.language.base import Names
from rashomon.model import records as r
from rashomon.model.ids import content_id
from rashomon.stages.base import Models, NoParams, Records, Stage, replace
from rashomon.stages.offices import Office, holds, read_office
from rashomon.stages.outlet_misprints import as_meant
from rashomon.stages.spellings import Spellings, called_for_short, close_spelling
from rashomon.text.tokens import normal

Key = tuple[str, ...]
_CAPITALISED = re.compile(r"\b[A-Z][a-z]+\b")
_SMALL = frozenset({"the", "of", "and", "for", "a", "&"})
_LEAST_GIVEN, _LEAST_SHORT = 5, 3


def run(records: Records, models: Models, params: NoParams) -> Records:
    """Fill `actors` from the named mentions."""
    names = get_language("en").names
    named = [m for m in records.mentions if m.form == "name" and m.name]
    people = _group_people([m for m in named if m.kind == "person"])
    bodies = [m for m in named if m.kind != "person"]
    others = _group_others(as_meant(bodies, {a.id: a.text for a in records.articles}, names), names)
    actors = [make_actor(group, "person", names) for group in people]
    adjectives = _adjectives(records.articles, names)
    actors += [_with_adjectives(make_actor(group, _kind(group), names), adjectives) for group in others]
    return replace(records, actors=tuple(sorted(actors, key=lambda a: (a.name, a.id))))


def _adjectives(articles: Sequence[r.Article], names: Names) -> dict[str, list[tuple[str, str]]]:
    """Country → the adjectives of its name in the articles, each with the article, as often as it stands there."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for article in articles:
        for word in _CAPITALISED.findall(article.text):
            if word in names.nationalities:
                found[names.nationalities[word]].append((word, article.id))
    return found


def _with_adjectives(actor: r.Actor, adjectives: Mapping[str, Sequence[tuple[str, str]]]) -> r.Actor:
    """A country with the adjectives made of its name among its forms."""
    if actor.kind != "place" or actor.name not in adjectives:
        return actor
    known = {v.text for v in actor.variants}
    new = variants_of(form for form in adjectives[actor.name] if form[0] not in known)
    return r.replace(actor, variants=(*actor.variants, *new))


def name_key(name: str) -> Key:
    """The words of a name in normal form; hyphens and initials' stops make no difference."""
    words = (normal(w.strip(".")) for w in name.replace("-", " ").replace("–", " ").split())
    return tuple(w for w in words if w)  # an ending set apart ("Moss 's") leaves none


def compatible_given(a: Sequence[str], b: Sequence[str]) -> bool:
    """Given names that may be one person's: none, equal, an initial, a short form, a respelling."""
    if not a or not b or a[0] == b[0]:
        return True
    x, y = a[0], b[0]
    if called_for_short(x, y):
        return True
    if len(x) == 1 or len(y) == 1:
        return x[0] == y[0]
    short = min(len(x), len(y)) > _LEAST_SHORT and (x.startswith(y) or y.startswith(x))
    alike = x[:3] == y[:3] and min(len(x), len(y)) >= _LEAST_GIVEN and DamerauLevenshtein.distance(x, y) <= 2
    return short or alike or close_spelling(x, y)


def _group_people(mentions: Sequence[r.Mention]) -> list[list[r.Mention]]:
    forms: dict[Key, list[r.Mention]] = defaultdict(list)
    for mention in mentions:
        forms[name_key(mention.name)].append(mention)
    full = sorted((k for k in forms if len(k) > 1 and len(k[0]) > 1), key=lambda k: (-len(forms[k]), k))
    clusters = _clusters(full)
    groups = [[m for key in cluster for m in forms[key]] for cluster in clusters]
    _place_short_forms(forms, clusters, groups)
    return groups


def _clusters(full: Sequence[Key]) -> list[list[Key]]:
    """Full names in groups: each goes to the first group whose first name may be the same person's."""
    clusters: list[list[Key]] = []
    surnames, written = Spellings(), Spellings()
    for key in full:
        near = sorted(surnames.near(key[-1]) | written.near("".join(key)))
        home = next((clusters[n] for n in near if _same_person(clusters[n][0], key)), None)
        if home is None:
            surnames.add(key[-1], len(clusters))
            written.add("".join(key), len(clusters))
            clusters.append([key])
        else:
            home.append(key)
    return clusters


def _same_person(a: Key, b: Key) -> bool:
    if close_spelling(a[-1], b[-1]) and compatible_given(a[:-1], b[:-1]):
        return a[-1] == b[-1] or compatible_given(b[:-1], a[:-1])
    return "".join(a) == "".join(b)


def _place_short_forms(
    forms: Mapping[Key, list[r.Mention]], clusters: Sequence[Sequence[Key]], groups: list[list[r.Mention]]
) -> None:
    """Bare surnames and initials: to the one person they fit, in their own article first; else to a new one.

    Bare given names: to the one person of that name in their own article. How often somebody is named elsewhere tells
    nothing of whom another article means.
    """
    homes = [{m.article for m in g} for g in groups]
    held = [_offices(g) for g in groups]
    loose: dict[Key, list[r.Mention]] = defaultdict(list)
    surnames, words = _spellings(clusters)
    for key in sorted(k for k in forms if len(k) == 1 or len(k[0]) == 1):
        near = sorted(surnames.near(key[-1]) | words.get(key[0], set()))
        fitting = [i for i in near if any(_fits(key, full) for full in clusters[i])]
        told = _offices_by_article(forms[key])
        for mention in forms[key]:
            here = [i for i in fitting if mention.article in homes[i]]
            here = here or _meant(key, [(i, clusters[i], held[i]) for i in fitting], told[mention.article])
            here = here or [i for i in near if mention.article in homes[i] and _given(key, clusters[i])]
            named = any(mention.article in homes[i] for i in here)
            if len(here) == 1 or (named and len(key) == 1):
                groups[_best(here, groups, mention)].append(mention)
            else:
                loose[key].append(mention)
    _place_rest(loose, groups)


def _offices(mentions: Iterable[r.Mention]) -> list[Office]:
    """The offices told with some mentions."""
    names = get_language("en").names
    read = (read_office(role, names) for role in sorted({m.role for m in mentions if m.role}))
    return [office for office in read if office is not None]


def _offices_by_article(mentions: Iterable[r.Mention]) -> Mapping[str, Sequence[Office]]:
    """Article → the offices told there with some mentions of one name."""
    by_article: dict[str, list[r.Mention]] = defaultdict(list)
    for mention in mentions:
        by_article[mention.article].append(mention)
    return {article: _offices(some) for article, some in by_article.items()}


def _meant(
    key: Key, fitting: Sequence[tuple[int, Sequence[Key], Sequence[Office]]], told: Sequence[Office]
) -> list[int]:
    """Of the people of other articles whom a short form fits: the one so spelt, else those of the office told."""
    spelt = [one for one in fitting if any(key[-1] in full for full in one[1])] or list(fitting)
    if len(spelt) < 2:
        return [i for i, _, _ in spelt]
    return [i for i, _, offices in spelt if any(holds(offices, office) for office in told)] or [i for i, _, _ in spelt]


def _spellings(clusters: Sequence[Sequence[Key]]) -> tuple[Spellings, Mapping[str, set[int]]]:
    """The clusters by surname, in whatever spelling, and by each word of a name."""
    surnames, words = Spellings(), defaultdict[str, set[int]](set)
    for i, full in ((i, full) for i, cluster in enumerate(clusters) for full in cluster):
        surnames.add(full[-1], i)
        for word in full:
            words[word].add(i)
    return surnames, words


def _place_rest(loose: Mapping[Key, list[r.Mention]], groups: list[list[r.Mention]]) -> None:
    """Bare names that fitted nobody or several: to the one group with such a surname, else to a new one."""
    surnames = Spellings()
    for i, group in enumerate(groups):
        for name in {m.name for m in group}:
            surnames.add(name_key(name)[-1], i)
    for key in sorted(loose):
        near = surnames.near(key[0]) if len(key) == 1 else set()
        home = next(iter(near)) if len(near) == 1 else len(groups)
        surnames.add(key[-1], home)
        if home == len(groups):
            groups.append([])
        groups[home].extend(loose[key])


def _given(short: Key, cluster: Sequence[Key]) -> bool:
    """A given name by itself: good within one article, where a full name has it."""
    return len(short) == 1 and any(short[0] == full[0] for full in cluster)


def _fits(short: Key, full: Key) -> bool:
    """As in "Liu" for Liu Meifen, "Roe" for Jane Roe, "J. Roe" for Jane Roe, "Petrenko" for Olena Petrenkoo."""
    if len(short) == 1:
        return (
            close_spelling(short[0], full[-1])
            or (short[0] == full[0] and len(short[0]) <= 4)
            or (len(full) > 2 and short[0] in full[1:])
        )
    return close_spelling(short[-1], full[-1]) and short[0] == full[0][0]


def _best(choices: Sequence[int], groups: Sequence[Sequence[r.Mention]], mention: r.Mention) -> int:
    """Of several people the name fits, the one named last before; else the one named most."""

    def rank(i: int) -> tuple[int, int]:
        before = [m.end for m in groups[i] if m.article == mention.article and m.end <= mention.start]
        return (max(before, default=-1), len(groups[i]))

    return max(choices, key=rank)


def usual_name(name: str, names: Names) -> str:
    """The name under which an organisation or place is known: "Moscow" stays, "U.S." becomes "United States"."""
    name = name.replace("’", "'") if name.replace("’", "'") in names.countries else name
    plain = name.removeprefix("The ").removeprefix("the ")
    for table in (names.countries, names.outlets, names.platforms):
        if name in table or plain in table:
            return table.get(name) or table[plain]
    return names.organisations.get(plain.casefold(), plain)


def _group_others(mentions: Sequence[r.Mention], names: Names) -> list[list[r.Mention]]:
    forms: dict[Key, list[r.Mention]] = defaultdict(list)
    for mention in mentions:
        forms[body_key(mention.name, names)].append(mention)
    keys = sorted(forms, key=lambda k: (-len(k), k))
    home: dict[Key, Key] = {}
    longer_of = _longer(keys, {key for key in keys if any(_in_capitals(m.name) for m in forms[key])})
    for key in keys:
        longer = longer_of[key]
        home[key] = home[longer[0]] if len(longer) == 1 and _kind(forms[key]) != "place" else key
    grouped: dict[Key, list[r.Mention]] = defaultdict(list)
    for key in sorted(forms):
        grouped[home[key]].extend(forms[key])
    return [grouped[key] for key in sorted(grouped)]


def body_key(name: str, names: Names) -> Key:
    """The words an organisation or place is compared by; a country or body inside the name by its usual name."""
    words = usual_name(name, names).split()
    inside = (names.countries.get(w) or names.organisations.get(w.casefold(), w) for w in words)
    usual = " ".join(inside if len(words) > 1 else words)
    return tuple(w for w in name_key(usual) if w not in _SMALL) or (normal(name),)


def _in_capitals(name: str) -> bool:
    """Its first word may be an acronym: "CSA", "C.S.A.", but no "Arc"."""
    words = [w for w in name.split() if w.casefold() not in _SMALL]
    return bool(words) and words[0].isupper()


def _longer(keys: Sequence[Key], short: Collection[Key]) -> dict[Key, list[Key]]:
    """Key → the longer ones that end with it, or whose acronym it is or begins with (those in `short`)."""
    endings: dict[Key, set[Key]] = defaultdict(set)
    acronyms: dict[str, set[Key]] = defaultdict(set)
    for key in keys:
        acronyms[_acronym(key)].add(key)
        for size in range(2, len(key)):
            endings[key[-size:]].add(key)
    return {
        key: sorted(
            endings.get(key, set()) | {k for k in acronyms.get(key[0], ()) if key in short and len(k) > len(key)}
        )
        for key in keys
    }


def _acronym(key: Key) -> str:
    return "".join(w[0] for w in key) if len(key) > 1 else ""


def _kind(group: Sequence[r.Mention]) -> r.ActorKind:
    count = Counter(m.kind for m in group)
    return min(count, key=lambda k: (-count[k], k))


def _printed(mention: r.Mention) -> str:
    """The name as it stands in the article, which may be misspelt there."""
    return mention.name if mention.name in mention.text else mention.text.split()[-1]


def make_actor(group: Sequence[r.Mention], kind: r.ActorKind, names: Names) -> r.Actor:
    """One actor out of mentions: its usual name, forms, roles and where it is mentioned."""
    name = _display_name(group, kind, names)
    forms = [(_printed(m), m.article) for m in group]
    misprints = frozenset(_printed(m) for m in group if m.name not in m.text)
    return r.Actor(
        id=content_id("p", kind, name),
        name=name,
        kind=kind,
        variants=variants_of(forms, misprints),
        roles=_roles(group),
        mentions=tuple(sorted({m.span for m in group})),
    )


def _display_name(group: Sequence[r.Mention], kind: r.ActorKind, names: Names) -> str:
    if kind != "person":
        usual = Counter(usual_name(m.name, names) for m in group)
        return min(usual, key=lambda n: (-len(name_key(n)), -usual[n], n))
    spread = {n: len({m.article for m in group if m.name == n}) for n in {m.name for m in group}}
    count = Counter(m.name for m in group)
    return min(spread, key=lambda n: (len(name_key(n)) == 1, -spread[n], -count[n], n))


def variants_of(forms: Iterable[tuple[str, str]], misprints: frozenset[str] = frozenset()) -> tuple[r.Variant, ...]:
    """Forms of a name with how often and where, the most frequent first."""
    count: Counter[str] = Counter()
    where: dict[str, set[str]] = defaultdict(set)
    for text, article in forms:
        count[text] += 1
        where[text].add(article)
    ordered = sorted(count, key=lambda t: (-count[t], t))
    return tuple(
        r.Variant(text=t, count=count[t], articles=tuple(sorted(where[t])), misprint=t in misprints) for t in ordered
    )


def _roles(group: Sequence[r.Mention]) -> tuple[r.Role, ...]:
    given: dict[str, set[r.Span]] = defaultdict(set)
    for mention in group:
        if mention.role:
            given[mention.role].add(mention.span)
    return tuple(r.Role(text=text, evidence=tuple(sorted(given[text]))) for text in sorted(given))


STAGE = Stage(name="actors", version=3, reads=("articles", "mentions"), writes=("actors",), run=run)
