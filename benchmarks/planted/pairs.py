"""Pairs of accounts of one event: an article, and the same in another newsroom's words with a difference planted."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from random import Random

import msgspec

from benchmarks.planted import layout, marks, turning, words
from benchmarks.planted import wording as w
from benchmarks.planted.articles import BETWEEN, Account
from benchmarks.planted.negations import negations
from benchmarks.planted.persons import names, offices, speakers
from benchmarks.planted.planting import Planting
from benchmarks.planted.reading import people
from benchmarks.planted.values import dates, numbers, places

Range = tuple[int, int]


class Planted(msgspec.Struct, frozen=True, kw_only=True):
    """A planting with where it stands in both accounts, as offsets of their texts."""

    kind: str
    old: str
    new: str
    first: tuple[Range, ...]
    second: tuple[Range, ...]


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    """Two accounts, what differs between them, and the sentences of the first that the second leaves out."""

    name: str
    first: Account
    second: Account
    planted: tuple[Planted, ...]
    left_out: tuple[str, ...]


KINDS: dict[str, Callable[[Account, Random], Iterable[Planting]]] = {
    "number": lambda a, rng: numbers(a.text, rng),
    "date": lambda a, rng: dates(a.text, rng, _when(a)),
    "name": lambda a, rng: names(a.text, rng),
    "office": lambda a, rng: offices(a.text, rng),
    "speaker": lambda a, rng: speakers(a.text, rng),
    "negation": lambda a, rng: negations(a.text, rng),
    "place": lambda a, rng: places(a.text, rng),
}
"""What can be planted, by class."""
CONTROL = "none"
_MINUTES = (-40, -25, -10, 10, 25, 40)
"""How far apart the two are published: too near for a count to have risen."""


def pairs(accounts: Iterable[Account], seed: int, each: int, at_once: int) -> Iterator[Pair]:
    """For each account and class up to `each` pairs with `at_once` plantings, and as many controls with none."""
    for account in accounts:
        for kind in KINDS:
            yield from _of_kind(account, kind, seed, each, at_once)
        for n in range(each):
            yield made(account, (), f"{account.source} {CONTROL} {n}", seed)


def _of_kind(account: Account, kind: str, seed: int, each: int, at_once: int) -> Iterator[Pair]:
    rng = _chance(seed, f"{account.source} {kind}")
    chosen = _sample(list(KINDS[kind](account, rng)), each, rng)
    for n, planting in enumerate(chosen):
        more = _others(account, planting, at_once, rng)
        yield made(account, (planting, *more), f"{account.source} {kind} {n}", seed)


def _chance(seed: int, name: str) -> Random:
    """Chance that depends on the seed and the file's name, and not on where the command runs."""
    return Random(f"{seed} {name.rpartition('/')[2]}")


def _sample(plantings: list[Planting], most: int, rng: Random) -> list[Planting]:
    """Up to so many of them, no two of the same words."""
    different = list({planting.edits[0].start: planting for planting in plantings}.values())
    return rng.sample(different, min(most, len(different)))


def _others(account: Account, first: Planting, at_once: int, rng: Random) -> tuple[Planting, ...]:
    """Plantings of other classes that stand in other sentences."""
    taken = [first]
    for kind in rng.sample(sorted(KINDS), len(KINDS)):
        if len(taken) == at_once:
            break
        free = [p for p in KINDS[kind](account, rng) if not any(_meet(account.text, p, t) for t in taken)]
        if kind != first.kind and free:
            taken.append(rng.choice(free))
    return tuple(taken[1:])


def _meet(text: str, a: Planting, b: Planting) -> bool:
    """True where two plantings touch the same paragraph."""
    return bool({text.count("\n", 0, e.start) for e in a.edits} & {text.count("\n", 0, e.start) for e in b.edits})


def made(account: Account, plantings: tuple[Planting, ...], name: str, seed: int) -> Pair:
    """The pair in which the second account tells these things otherwise and all else in other words."""
    rng = _chance(seed, name)
    marked = marks.planted(account.text, [planting.edits for planting in plantings])
    text, left_out = _rewritten(marked, rng)
    title, *body = marks.without(text).split(BETWEEN)
    second = msgspec.structs.replace(
        account,
        outlet=rng.choice([outlet for outlet in words.OUTLETS if outlet != account.outlet]),
        title=title,
        published=_published(account, rng),
        paragraphs=tuple(body),
    )
    planted = tuple(_placed(planting, text, n) for n, planting in enumerate(plantings))
    return Pair(name=name, first=account, second=second, planted=planted, left_out=left_out)


def _placed(planting: Planting, text: str, n: int) -> Planted:
    first = tuple((edit.start, edit.end) for edit in planting.edits)
    return Planted(kind=planting.kind, old=planting.old, new=planting.new, first=first, second=marks.marked(text, n))


def _rewritten(text: str, rng: Random) -> tuple[str, tuple[str, ...]]:
    known = people(marks.without(text))
    title, _, rest = text.partition(BETWEEN)
    whole = layout.paragraphs(rest)
    kept = layout.shortened(whole, known, rng, rng.choice((1, 2, 3)))
    body = layout.reordered(kept, known, rng)
    told = (tuple(turning.turned(sentence, known, rng) for sentence in paragraph) for paragraph in body)
    running = BETWEEN.join(" ".join(turning.joined(paragraph, rng)) for paragraph in told)
    named = w.with_names_varied(f"{w.headline(title, rng)}{BETWEEN}{running}", known, rng)
    left = {s for p in whole for s in p} - {s for p in kept for s in p}
    return _last_touches(named, rng), tuple(s for p in whole for s in p if s in left)


def _last_touches(text: str, rng: Random) -> str:
    title, _, body = text.partition(BETWEEN)
    changed = BETWEEN.join(w.in_synonyms(paragraph, rng) for paragraph in body.split(BETWEEN))
    return f"{title}{BETWEEN}{w.in_notation(changed, rng)}"


def _when(account: Account) -> datetime | None:
    full = account.published and re.match(r"\d{4}-\d\d-\d\d", account.published)
    return datetime.fromisoformat(str(account.published)) if full else None


def _published(account: Account, rng: Random) -> str | None:
    """Some minutes apart on the same day; the day alone where the first tells no more."""
    when = _when(account)
    if when is None or "T" not in str(account.published):
        return account.published
    moved = when + timedelta(minutes=rng.choice(_MINUTES))
    return (moved if moved.date() == when.date() else when).isoformat()
