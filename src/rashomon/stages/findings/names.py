"""Names: one actor under several spellings, and forms that are probably misprints."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from rapidfuzz.distance import DamerauLevenshtein

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.name_keys import name_key, person_key
from rashomon.stages.people import is_full
from rashomon.stages.spellings import called_for_short, transliterated
from rashomon.text.groups import grouped
from rashomon.text.tokens import normal

_LEAST_LETTERS, _LONG = 4, 7


def find(context: Context) -> Iterator[r.Finding]:
    """One finding of verdict "variant" for each name that is spelt, spaced or told in more than one way."""
    yield from _spelt(context)
    yield from _spaced(context)
    yield from _countries(context)
    yield from _places(context)


def _places(context: Context) -> Iterator[r.Finding]:
    """Two places a letter apart, each in articles that do not name the other; an adjective is no other spelling."""
    known = get_language("en").names.countries
    told = [a for a in context.records.actors if a.kind == "place" and a.named and a.name not in known]
    for a, b in combinations(sorted(told, key=lambda a: (a.name, a.id)), 2):
        one, other = _whole(a.name), _whole(b.name)
        apart = not {s.article for s in a.mentions} & {s.article for s in b.mentions}
        if apart and min(len(one), len(other)) >= _LONG and one[0] == other[0] and _letter_apart(one, other):
            values = {a.name: a.mentions, b.name: b.mentions}
            yield make_finding(context, "name", "variant", f"the name of {a.name}", values, 0.6)


def _whole(name: str) -> str:
    return "".join(c for c in name.casefold() if c.isalpha())


def _letter_apart(one: str, other: str) -> bool:
    longer = one.startswith(other) or other.startswith(one)
    return not longer and DamerauLevenshtein.distance(one, other) == 1


def _spaced(context: Context) -> Iterator[r.Finding]:
    """Two names with the same letters in a row, in different articles ("Ana Lisa", "Analisa II")."""
    by_letters: dict[str, list[r.Actor]] = defaultdict(list)
    for actor in context.records.actors:
        letters = "".join(_letters(actor.name))
        if actor.named and len(letters) >= _LONG:
            by_letters[letters].append(actor)
    for letters in sorted(by_letters):
        same = by_letters[letters]
        apart = len({s.article for a in same for s in a.mentions}) > 1
        if len({_letters(a.name) for a in same}) > 1 and apart:
            values = {a.name: a.mentions for a in same}
            yield make_finding(context, "name", "variant", f"the name {same[0].name}", values, 0.6)


def _letters(name: str) -> tuple[str, ...]:
    """The words of a name by their letters alone: stops and numbers make no other name."""
    words = ("".join(c for c in normal(word) if c.isalpha()) for word in name.split())
    return tuple(word for word in words if word)


def _countries(context: Context) -> Iterator[r.Finding]:
    """One country under two names, each the only one in some article's own words; initials are no other name."""
    countries = get_language("en").names.countries
    quoted: dict[str, list[r.Span]] = defaultdict(list)
    for statement in context.records.statements:
        if statement.kind == "direct":
            quoted[statement.article].append(statement.content.span)
    for actor in context.records.actors:
        if actor.kind == "place" and actor.named:
            forms: dict[str, list[r.Span]] = defaultdict(list)
            for span in actor.mentions:
                if span.text in countries and not any(q.covers(span) for q in quoted[span.article]):
                    forms[span.text].append(span)
            own = [names for names in _one_name(sorted(forms)) if _only_name_somewhere(names, forms)]
            if len(own) > 1:
                values = {form: forms[form] for names in own for form in names}
                yield make_finding(context, "name", "variant", f"the name of {actor.name}", values, 0.5)


def _one_name(forms: Sequence[str]) -> list[list[str]]:
    """Forms in groups: those that are initials of one another, or the same letters, are one name."""
    pairs = [
        (i, j)
        for i, j in combinations(range(len(forms)), 2)
        if _initials(forms[i], forms[j]) or _initials(forms[j], forms[i])
    ]
    return [[forms[n] for n in group] for group in grouped(len(forms), pairs, lambda *_: True)]


def _only_name_somewhere(names: Sequence[str], forms: dict[str, list[r.Span]]) -> bool:
    others = {s.article for other, spans in forms.items() if other not in names for s in spans}
    return bool({s.article for name in names for s in forms[name]} - others)


def _initials(short: str, long: str) -> bool:
    letters = [w[0] for w in long.split() if w[0].isupper()]
    return [c for c in short if c.isalpha()] in (letters, [c for c in long if c.isalpha()])


def _spelt(context: Context) -> Iterator[r.Finding]:
    for actor in context.records.actors:
        if not actor.named or actor.kind == "place":
            continue
        told = [v for v in actor.variants if v.misprint or v.judged]
        forms = told + _respelt([v for v in actor.variants if v not in told]) + _with_more_surnames(actor)
        if len({v.text for v in forms}) > 1 or told:
            yield make_finding(context, "name", "variant", f"the name of {actor.name}", _sides(actor), 0.8)


def _respelt(variants: Sequence[r.Variant]) -> list[r.Variant]:
    """Forms with a word that another form spells differently, or with the same words marked differently."""
    return [v for v in variants if any(_spelt_otherwise(v.text, w.text) for w in variants if w is not v)]


def _with_more_surnames(actor: r.Actor) -> list[r.Variant]:
    """Forms of a person with given name and surname of which one goes on, or begins, where another does not.

    Each stands in an article that has none of the others; an initial more is no other name.
    """
    if actor.kind != "person":
        return []
    full = [(v, key) for v in actor.variants if is_full(key := person_key(v.text))]
    pairs = [(v, w) for v, x in full for w, y in full if len(x) < len(y) and (y[: len(x)] == x or y[-len(x) :] == x)]
    return [v for pair in pairs if _apart(*pair) for v in pair]


def _apart(v: r.Variant, w: r.Variant) -> bool:
    more = {word for word in person_key(w.text) if len(word) > 1} - set(person_key(v.text))
    return bool(more) and not set(v.articles) & set(w.articles)


def _spelt_otherwise(a: str, b: str) -> bool:
    """One word of the two differs by a letter or two, or only hyphens, stops and capitals do; or one name is short."""
    x, y = name_key(a), name_key(b)
    if x == y:
        return a.replace("’", "'") != b.replace("’", "'")
    if len(x) > 1 and len(y) > 1 and x[-1] == y[-1] and called_for_short(x[0], y[0]):
        return True
    return any(_near(v, w) for v in x for w in y if v not in y and w not in x)


def _near(v: str, w: str) -> bool:
    """A letter apart in short words, two in long ones, or one sound written in two ways; a plural is no respelling."""
    if min(len(v), len(w)) >= _LEAST_LETTERS and transliterated(v, w) and v + "s" != w and w + "s" != v:
        return True
    if min(len(v), len(w)) < _LEAST_LETTERS or v[0] != w[0] or v + "s" == w or w + "s" == v:
        return False
    return DamerauLevenshtein.distance(v, w) <= (1 if min(len(v), len(w)) < _LONG else 2)


def _sides(actor: r.Actor) -> dict[str, list[r.Span]]:
    """Each form with the places where it is printed, longest forms first where one holds another."""
    forms = sorted({v.text for v in actor.variants}, key=lambda t: (-len(t), t))
    sides: dict[str, list[r.Span]] = defaultdict(list)
    for span in actor.mentions:
        form = next((f for f in forms if f in span.text), None)
        if form is not None:
            sides[form].append(span)
    return sides
