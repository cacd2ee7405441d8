"""People: all forms of a name, in all articles, brought together, and people of one name kept apart.

Full names are one person's where a longer one begins or ends with the shorter, or surname and given name agree
(equal, an initial, a short form, a respelling). A bare surname or given name goes to whom it fits of those whom its own
article names, by title, office and what was told before; else to the only one in the event, or the only one of its
title or office. Where several fit and nothing tells, it stays apart. An initial never joins two people.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.name_keys import Key, generation, person_key
from rashomon.stages.offices import Office, holds, read_office
from rashomon.stages.spellings import Spellings, called_for_short, close_spelling
from rashomon.text.tokens import normal

_LEAST_GIVEN, _LEAST_SHORT = 5, 3
_SHORT_GIVEN = 4
"""Letters of a bare name up to which it may be a family name that stands first ("Liu" for Liu Meifen)."""
Gendered = Mapping[tuple[str, int], r.Gender]
"""(article, start) of a mention → the gender that a pronoun gives it."""


class Form(NamedTuple):
    """A full name with where it is printed and the offices told with it."""

    key: Key
    generation: str
    articles: frozenset[str]
    offices: tuple[Office, ...]


def compatible_given(a: Sequence[str], b: Sequence[str]) -> bool:
    """Given names that may be one person's: none, equal, an initial, a short form, a respelling."""
    return not a or not b or _one_given(a[0], b[0])


def _one_given(x: str, y: str) -> bool:
    if x == y or called_for_short(x, y):
        return True
    if len(x) == 1 or len(y) == 1:
        return x[0] == y[0]
    short = min(len(x), len(y)) > _LEAST_SHORT and (x.startswith(y) or y.startswith(x))
    alike = x[:3] == y[:3] and min(len(x), len(y)) >= _LEAST_GIVEN and DamerauLevenshtein.distance(x, y) <= 2
    return short or alike or close_spelling(x, y)


def is_full(key: Key) -> bool:
    """Two words or more that are no initials."""
    return sum(len(word) > 1 for word in key) > 1


def group_people(mentions: Sequence[r.Mention], texts: Mapping[str, str], gendered: Gendered) -> list[list[r.Mention]]:
    """The mentions of each person, by name. `texts`: those of the articles, for what stands in one paragraph."""
    forms: dict[tuple[Key, str], list[r.Mention]] = defaultdict(list)
    for mention in mentions:
        key = person_key(mention.name)
        forms[key, generation(mention.name) if is_full(key) else ""].append(mention)
    full = {name: some for name, some in forms.items() if is_full(name[0])}
    clusters = _shorter_into_longer(_clusters([_form(*name, some) for name, some in full.items()]))
    people = [
        _Person(cluster, [m for f in cluster for m in full[f.key, f.generation]], gendered) for cluster in clusters
    ]
    return _Placing(people, texts, gendered).place({k: some for (k, _), some in forms.items() if not is_full(k)})


def _form(key: Key, told: str, mentions: Sequence[r.Mention]) -> Form:
    return Form(key, told, frozenset(m.article for m in mentions), tuple(offices_told(mentions)))


def offices_told(mentions: Iterable[r.Mention]) -> list[Office]:
    """The offices told with some mentions."""
    names = get_language("en").names
    read = (read_office(role, names) for role in sorted({m.role for m in mentions if m.role}))
    return [office for office in read if office is not None]


# full names


def _clusters(forms: Sequence[Form]) -> list[list[Form]]:
    """Full names in groups: each goes to the first group whose first name may be the same person's."""
    clusters: list[list[Form]] = []
    surnames, written = Spellings(), Spellings()
    for form in sorted(forms, key=lambda f: (not f.generation, -len(f.articles), f.key, f.generation)):
        key = form.key
        near = sorted(surnames.near(key[-1]) | written.near("".join(key)))
        home = _home_of(form, [clusters[n] for n in near])
        if home is None:
            surnames.add(key[-1], len(clusters))
            written.add("".join(key), len(clusters))
            clusters.append([form])
        else:
            home.append(form)
    return clusters


def _home_of(form: Form, clusters: Sequence[list[Form]]) -> list[Form] | None:
    """The first group that may be the same person's; none where father and son are and nothing tells which."""
    fits = [c for c in clusters if _same_person(c[0], form) and not any(_generations_apart(f, form) for f in c)]
    families = {c[0].generation for c in fits if c[0].generation}
    return fits[0] if fits and len(families) < 2 else None


def _same_person(one: Form, other: Form) -> bool:
    a, b = one.key, other.key
    if _generations_apart(one, other):
        return False
    if "".join(a) == "".join(b):
        return True
    if a[-1] == b[-1]:
        return compatible_given(a[:-1], b[:-1]) and _middle_agree(a, b)
    if one.articles & other.articles:
        return False  # an article that tells two names tells two people
    return close_spelling(a[-1], b[-1]) and compatible_given(a[:-1], b[:-1])


def _middle_agree(a: Key, b: Key) -> bool:
    """No middle name stands against another: "Ana M. Roe" is not "Ana B. Roe"."""
    return all(_one_given(x, y) for x, y in zip(a[1:-1], b[1:-1], strict=False)) or _in_order(a, b) or _in_order(b, a)


def _generations_apart(one: Form, other: Form) -> bool:
    """Junior and senior; and one with and one without, where an article names both and tells of kin."""
    if one.generation == other.generation:
        return False
    kin = any(office.head in get_language("en").names.kin for office in (*one.offices, *other.offices))
    return bool(one.generation and other.generation) or (kin and bool(one.articles & other.articles))


def _shorter_into_longer(clusters: Sequence[list[Form]]) -> list[list[Form]]:
    """With each group whose name begins or ends the names of one other only, in that."""
    order = sorted(range(len(clusters)), key=lambda n: (min(len(f.key) for f in clusters[n]), clusters[n][0].key))
    home = list(range(len(clusters)))
    holding = _holding(clusters)
    for n in order:
        longer = {m for form in clusters[n] for word in form.key for m in holding[word] if _settled(m, home) != n}
        fits = {m for m in longer if any(_shortens(a, b) for a in clusters[n] for b in clusters[m])}
        widest = [m for m in fits if not any(m != o and _shortens(clusters[m][0], clusters[o][0]) for o in fits)]
        if len(widest) == 1:
            home[n] = widest[0]
    return [
        [form for m in range(len(clusters)) if _settled(m, home) == n for form in clusters[m]]
        for n in range(len(clusters))
        if home[n] == n
    ]


def _settled(n: int, home: Sequence[int]) -> int:
    while home[n] != n:
        n = home[n]
    return n


def _holding(clusters: Sequence[Sequence[Form]]) -> Mapping[str, set[int]]:
    holding: dict[str, set[int]] = defaultdict(set)
    for n, cluster in enumerate(clusters):
        for form in cluster:
            for word in form.key:
                holding[word].add(n)
    return holding


def _shortens(short: Form, long: Form) -> bool:
    """As "Ana Brel" and "Brel Marn" of "Ana Brel Marn": words of it in its order, with its first or its last."""
    a, b = short.key, long.key
    if len(a) >= len(b) or _generations_apart(short, long):
        return False
    ends = (_one_given(a[0], b[0]) and len(a[0]) > 1) or a[-1] == b[-1]
    return ends and _in_order(a, b)


def _in_order(short: Key, long: Key) -> bool:
    """Each word of the shorter stands, in their order, in the longer; an initial of it for a whole word."""
    rest = iter(long)
    return all(any(w == v or (len(w) == 1 and w == v[0]) for v in rest) for w in short)


# bare surnames, given names and initials


class _Person:
    """Somebody told by full name: forms, mentions, and by what others are told apart."""

    def __init__(self, forms: Sequence[Form], mentions: list[r.Mention], gendered: Gendered) -> None:
        self.keys = [f.key for f in forms]
        self.mentions = mentions
        self.homes = {m.article for m in mentions}
        self.offices = [office for f in forms for office in f.offices]
        self.gender = gender_of(mentions, gendered)
        self.titles = titles_of(mentions)
        self.spouse = any(office.head in get_language("en").names.spouses for office in self.offices)
        self.kin = {m.article for m in mentions if is_kin(m)}
        self.full: dict[str, list[int]] = defaultdict(list)
        for mention in mentions:
            self.full[mention.article].append(mention.end)


def titles_of(mentions: Iterable[r.Mention]) -> set[str]:
    """The titles told with some mentions that not everybody has: "dr", not "mr"."""
    language = get_language("en")
    words = {normal(word.strip(".")) for m in mentions for word in m.role.split()}
    return (words & language.names.titles) - (language.offices.courtesy - {"dr", "sir", "dame"})


def is_kin(mention: r.Mention) -> bool:
    """Told to be somebody's relative: "his wife, Ana Brel"."""
    return any(office.head in get_language("en").names.kin for office in offices_told([mention]))


def gender_of(mentions: Iterable[r.Mention], gendered: Gendered) -> r.Gender:
    """What titles, nouns and given names tell; else what most pronouns tell, "" where they do not agree."""
    told = Counter(m.gender for m in mentions if m.gender)
    told = told or Counter(g for m in mentions if (g := gendered.get((m.article, m.end), "")))
    ranked = told.most_common(2)
    return ranked[0][0] if ranked and (len(ranked) == 1 or ranked[0][1] > 2 * ranked[1][1]) else ""


class _Placing:
    """Puts bare names to the people they mean."""

    def __init__(self, people: Sequence[_Person], texts: Mapping[str, str], gendered: Gendered) -> None:
        self.people, self.texts, self.gendered = people, texts, gendered
        self.surnames, self.words = Spellings(), defaultdict[str, set[int]](set)
        self.called: dict[tuple[str, int], int] = Counter()
        for i, key in ((i, key) for i, person in enumerate(people) for key in person.keys):
            self.surnames.add(key[-1], i)
            for word in key:
                self.words[word].add(i)

    def place(self, short: Mapping[Key, list[r.Mention]]) -> list[list[r.Mention]]:
        """All mentions by person; those who are known by a bare name alone behind the others."""
        groups = [list(person.mentions) for person in self.people]
        loose: dict[tuple[Key, r.Gender], list[r.Mention]] = defaultdict(list)
        for key in sorted(short):
            for mention, home in self._placed(key, short[key]):
                if home is not None:
                    groups[home].append(mention)
                else:
                    loose[key, mention.gender].append(mention)
        return [*groups, *_place_rest(loose, self.people)]

    def _placed(self, key: Key, mentions: Sequence[r.Mention]) -> Iterable[tuple[r.Mention, int | None]]:
        near = sorted(self.surnames.near(key[-1]) | self.words.get(key[-1], set()) | self.words.get(key[0], set()))
        fitting = [i for i in near if any(_fits(key, full) for full in self.people[i].keys)]
        given = [i for i in near if len(key) == 1 and any(key[0] == full[0] for full in self.people[i].keys)]
        told: dict[str, list[r.Mention]] = defaultdict(list)
        for mention in mentions:
            told[mention.article].append(mention)
        for some in told.values():
            offices: list[Office] = []  # who is told without one comes after who is told with it
            for mention in sorted(some, key=lambda m: m.start):
                offices += offices_told([mention])
                yield mention, self._home(key, mention, fitting, given, offices)

    def _home(
        self, key: Key, mention: r.Mention, fitting: Sequence[int], given: Sequence[int], told: Sequence[Office]
    ) -> int | None:
        """Whom a bare name means: whoever fits in its own article, else in another, else has this given name here."""
        suited = self._wed([i for i in fitting if self._suits(i, mention)], mention)
        exact = [i for i in suited if any(key[-1] in full for full in self.people[i].keys)]
        here = self._here(exact, mention) or self._here(suited, mention)
        if here:
            return self._this_or(here[0], suited, mention) if len(here) == 1 else self._told(here, mention, told)
        first = self._here([i for i in given if self._suits(i, mention)], mention)
        if len(first) == 1 and not mention.role:
            return first[0]
        spelt = exact or suited
        return spelt[0] if len(spelt) == 1 else self._only(spelt, mention, told)

    def _here(self, choices: Sequence[int], mention: r.Mention) -> list[int]:
        """Those whom the mention's own article names in full."""
        return [i for i in choices if mention.article in self.people[i].homes]

    def _this_or(self, here: int, choices: Sequence[int], mention: r.Mention) -> int | None:
        """The only one of its article, unless title or office are another's; None where they are nobody's so far."""
        titles, own = titles_of([mention]), offices_told([mention])
        office = self._of_office(own)
        theirs = [i for i in choices if self.people[i].titles & titles or office(i)]
        if here in theirs or len(choices) == 1 or not (titles or own):
            return here
        if theirs:
            return theirs[0] if len(theirs) == 1 else None
        return here if self._last_before(here, mention) >= 0 else None

    def _wed(self, choices: Sequence[int], mention: r.Mention) -> Sequence[int]:
        """Of a couple, whoever has the gender that a title tells, though the other's is not known."""
        same = [i for i in choices if mention.gender and self.people[i].gender == mention.gender]
        return same if any(self.people[i].spouse for i in choices) and same else choices

    def _only(self, choices: Sequence[int], mention: r.Mention, told: Sequence[Office]) -> int | None:
        """The one of the mention's title or office; where it tells none, of those told before it."""
        titles, own = titles_of([mention]), offices_told([mention])
        for fits in (
            lambda i: bool(self.people[i].titles & titles),
            self._of_office(own),
            self._of_office([] if own else told),
        ):
            choice = [i for i in choices if fits(i)]
            if len(choice) == 1:
                return choice[0]
        return None

    def _suits(self, i: int, mention: r.Mention) -> bool:
        """No title stands against it."""
        return not mention.gender or self.people[i].gender in {"", mention.gender}

    def _of_office(self, told: Sequence[Office]) -> Callable[[int], bool]:
        return lambda i: any(holds(self.people[i].offices, office) for office in told)

    def _told(self, here: Sequence[int], mention: r.Mention, told: Sequence[Office]) -> int | None:
        """Which of several people of the article: by office, by who was named so far, by paragraph, by kinship.

        Relatives of whom an article tells keep their given names; the surname stays with whom it is about.
        """
        own = offices_told([mention])
        before = {i: self._last_before(i, mention) for i in here}
        named = [i for i in here if before[i] >= 0]
        text = self.texts.get(mention.article, "")
        paragraph = text.rfind("\n", 0, mention.start)
        near = [i for i in named if before[i] > paragraph]
        for choice in (
            [i for i in here if self.people[i].titles & titles_of([mention])],
            [i for i in here if self._of_office(own)(i)],
            named,
            near,
            [i for i in here if self._of_office(told)(i)],
            [i for i in here if mention.article not in self.people[i].kin] if not near else [],
        ):
            if len(choice) == 1:
                return choice[0]
        return None

    def _last_before(self, i: int, mention: r.Mention) -> int:
        return max((end for end in self.people[i].full[mention.article] if end <= mention.start), default=-1)


def _fits(short: Key, full: Key) -> bool:
    """As in "Liu" for Liu Meifen, "Roe" for Jane Roe, "J. Roe" for Jane Roe, "Petrenko" for Olena Petrenkoo."""
    if len(short) == 1:
        first = short[0] == full[0] and len(short[0]) <= _SHORT_GIVEN
        return close_spelling(short[0], full[-1]) or first or (len(full) > 2 and short[0] in full[1:])
    surname = close_spelling(short[-1], full[-1]) or (len(full) > 2 and short[-1] in full[1:])
    return surname and short[0] == full[0][0] and _initials_agree(short[:-1], full[:-1])


def _initials_agree(short: Key, full: Key) -> bool:
    """No initial stands against another given name: "J. B. Roe" is not "Jane P. Roe"."""
    return all(x[0] == y[0] for x, y in zip(short, full, strict=False))


def _place_rest(
    loose: Mapping[tuple[Key, r.Gender], list[r.Mention]], people: Sequence[_Person]
) -> list[list[r.Mention]]:
    """Bare names that fitted nobody or several, by name; those whom titles tell apart are two."""
    groups: dict[tuple[Key, r.Gender], list[r.Mention]] = defaultdict(list)
    told: dict[str, set[tuple[Key, r.Gender]]] = defaultdict(set)
    for key, gender in sorted(loose, key=lambda one: (len(one[0]), not one[1], one)):
        homes = {home for home in told[key[-1]] if _one_of_rest(home, (key, gender))}
        home = next(iter(homes)) if len(homes) == 1 else (key, gender)
        told[key[-1]].add(home)
        groups[home].extend(loose[key, gender])
    return [groups[home] for home in sorted(groups)]


def _one_of_rest(home: tuple[Key, r.Gender], more: tuple[Key, r.Gender]) -> bool:
    genders = {home[1], more[1]} - {""}
    initials = len(home[0]) == 1 or len(more[0]) == 1 or home[0] == more[0]
    return len(genders) < 2 and initials
