"""How well events in one folder are told apart: `python -m benchmarks.events PATH… [--no-models] [--fit]`.

A PATH is JSON lines with `event`, `title`, `text`, `date` of each article, a folder with a folder for each event, or
the ECB+ corpus (`*/text.conll`), where NAMEecb and NAMEecbplus are events of one kind. Printed are how many of the
events alone are split, and of mixtures of two and of five events, how many are joined: with the event most like it,
with one rather like it, with one of the same week, with one of the same kind, with any other. With --fit, the weights
are fitted anew to the pairs of articles, `least` to a hundredth of events split, both on four fifths of the events,
and what is printed are the figures on the remaining fifths.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np

from rashomon.model import records as r
from rashomon.model.ids import sha256
from rashomon.neural import OWN_MODELS, open_encoder
from rashomon.read import load
from rashomon.stages import passages
from rashomon.stages.base import Models, Records
from rashomon.stages.event_likeness import (
    Evidence,
    Likenesses,
    Weights,
    evidence_between,
    profile_article,
    weigh_pairs,
)
from rashomon.stages.events import Params, Scale, join_groups

_FOLDS, _SPLIT = 5, 0.01
_NO_SPACE = re.compile(r" ([.,;:!?%)\]]|'s\b|n't\b)")
_DAYS = 7


class Event(NamedTuple):
    """The numbers of an event's articles; events of one `family` are in one fold; `kind` is what it has in common."""

    corpus: str
    family: str
    articles: tuple[int, ...]


class Mixture(NamedTuple):
    """Events in one input, by their numbers, with so many articles of each."""

    how: str
    events: tuple[int, ...]
    groups: tuple[tuple[int, ...], ...]


def main() -> None:
    """Print the figures with the package's thresholds, or with fitted ones."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--no-models", action="store_true")
    parser.add_argument("--fit", action="store_true")
    args = parser.parse_args()
    articles, events = read_corpora(args.paths)
    encoder = None if args.no_models else open_encoder(OWN_MODELS)
    between = evidence_between([profile_article(article) for article in articles], encoder)
    bench = Bench(events, articles, between, Params().rules if args.no_models else Params().sense)
    if args.fit:
        bench.print_fitted()
    else:
        bench.print_figures(bench.events_told(range(len(events))), bench.mixtures)


def read_corpora(paths: Iterable[Path]) -> tuple[tuple[r.Article, ...], list[Event]]:
    """The articles of all corpora, with their passages, and the events."""
    articles: list[r.Article] = []
    events: list[Event] = []
    for path in paths:
        for family, told in _events_in(path):
            numbers = tuple(range(len(articles), len(articles) + len(told)))
            events.append(Event(path.name, family, numbers))
            articles += told
    marked = passages.STAGE.run(Records(articles=tuple(articles)), Models(), passages.STAGE.params)
    return marked.articles, events


def _events_in(path: Path) -> Iterator[tuple[str, list[r.Article]]]:
    if path.is_file():
        yield from _lines(path)
    elif any(path.glob("*/text.conll")):
        for name, told in sorted(_documents(path).items()):
            yield name.removesuffix("plus"), told
    else:
        for folder in sorted(p for p in path.iterdir() if p.is_dir()):
            yield folder.name, list(load([folder]).articles)


def _lines(path: Path) -> Iterator[tuple[str, list[r.Article]]]:
    by_event: dict[str, list[r.Article]] = defaultdict(list)
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        told = json.loads(line)
        made = _article(f"{path.name}{number}", told["text"])
        by_event[told["event"]].append(r.replace(made, title=told.get("title"), published=told.get("date") or None))
    yield from by_event.items()


def _documents(path: Path) -> dict[str, list[r.Article]]:
    """The documents of ECB+ by event: "TOPIC/EVENT/NUMBER" names one, whatever file it is in."""
    told: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for file in sorted(path.glob("*/text.conll")):
        own = [line.split("\t") for line in file.read_text(encoding="utf-8").splitlines()]
        for parts in (p for p in own if len(p) > 3 and p[0].split("/")[1] == file.parent.name):
            told[parts[0]][int(parts[1])].append(parts[3])
    by_event: dict[str, list[r.Article]] = defaultdict(list)
    for name, document in told.items():
        lines = (_NO_SPACE.sub(r"\1", " ".join(words)) for _, words in sorted(document.items()))
        text = " ".join(line for line in lines if not line.startswith("http"))
        by_event[name.split("/")[1]].append(_article(name, text))
    return by_event


def _article(name: str, text: str) -> r.Article:
    return r.Article(id=name, source=name, sha256=sha256(text.encode()), text=text)


class Bench:
    """Events and what their articles have in common; figures are printed as they are made."""

    def __init__(self, events: Sequence[Event], articles: Sequence[r.Article], between: Any, scale: Scale) -> None:
        self.events, self.between, self.scale = events, between, scale
        self.names = [name for name in Weights.__struct_fields__ if name != "sense" or scale.weights.sense]
        self.days = [profile_article(article).day for article in articles]
        self.known: dict[tuple[int, int], Evidence] = {}
        self.chance = random.Random("mixtures")
        self.mixtures = list(self._mixtures())

    def evidence(self, one: int, other: int) -> Evidence:
        """What two articles have in common, worked out once."""
        pair = (one, other) if one < other else (other, one)
        if pair not in self.known:
            self.known[pair] = self.between(*pair)
        return self.known[pair]

    def _mixtures(self) -> Iterator[Mixture]:
        near = self._nearness()
        for number, event in enumerate(self.events):
            for how, partners in self._partners(number, event, near[number]):
                several = (number, *partners)
                yield Mixture(how, several, tuple(self._some(self.events[n].articles) for n in several))

    def _some(self, articles: Sequence[int]) -> tuple[int, ...]:
        return tuple(articles[: self.chance.randint(2, 4)])

    def _partners(self, number: int, event: Event, near: Any) -> Iterator[tuple[str, tuple[int, ...]]]:
        others = [n for n, e in enumerate(self.events) if n != number and e.corpus == event.corpus]
        kin = [n for n in others if self.events[n].family == event.family]
        order = [n for n in np.argsort(-near) if n in set(others) and n not in kin]
        week = [n for n in order if self._same_week(number, n)]
        for how, some in (("of one kind", kin), ("the same week", week), ("any other", order)):
            if some:
                yield how, (self.chance.choice(some),)
        if len(order) > 20:
            yield "most like it", (int(order[0]),)
            yield "rather like it", (int(self.chance.choice(order[3:20])),)
        if len(order) > 3:
            yield "five events", tuple(int(n) for n in self.chance.sample(order, 4))

    def _same_week(self, one: int, other: int) -> bool:
        a, b = ([day for n in self.events[e].articles if (day := self.days[n])] for e in (one, other))
        return bool(a and b) and abs(float(np.median(a)) - float(np.median(b))) <= _DAYS

    def _nearness(self) -> Any:
        near = np.zeros((len(self.events), len(self.events)))
        for one, other in combinations(range(len(self.events)), 2):
            if self.events[one].corpus == self.events[other].corpus:
                pairs = product(self.events[one].articles[:2], self.events[other].articles[:2])
                found = [self.evidence(*pair) for pair in pairs]
                near[one, other] = near[other, one] = float(np.mean([e.names + e.words + e.sense for e in found]))
        return near

    # Figures

    def events_told(self, numbers: Iterable[int]) -> list[Mixture]:
        """Events alone."""
        return [Mixture(self.events[n].corpus, (n,), (self.events[n].articles,)) for n in numbers]

    def print_figures(self, alone: Sequence[Mixture], mixed: Sequence[Mixture]) -> None:
        """Print how many events are split, and how many mixtures joined, with the thresholds at hand."""
        _print("split", alone, [len(self.groups(m)) > 1 for m in alone])
        _print("joined", mixed, [self._joins(m) for m in mixed])

    def groups(self, mixture: Mixture) -> list[tuple[int, ...]]:
        """The groups that are found in a mixture."""
        return join_groups(self.alike(mixture), self.scale)

    def alike(self, mixture: Mixture) -> Likenesses:
        """How alike each two articles of a mixture are."""
        numbers = [n for group in mixture.groups for n in group]
        return weigh_pairs(len(numbers), lambda i, j: self.evidence(numbers[i], numbers[j]), self.scale.weights)

    def _joins(self, mixture: Mixture) -> bool:
        home = [n for n, group in enumerate(mixture.groups) for _ in group]
        return any(len({home[n] for n in group}) > 1 for group in self.groups(mixture))

    # Fitting

    def print_fitted(self) -> None:
        """Print the held-out figures of weights fitted on the other folds, and the weights of all."""
        families = sorted({e.family for e in self.events})
        random.Random("folds").shuffle(families)
        fold = {family: n % _FOLDS for n, family in enumerate(families)}
        alone, split, mixed, joined = [], [], [], []
        for held in range(_FOLDS):
            inside = [n for n, e in enumerate(self.events) if fold[e.family] != held]
            self.fit(set(inside))
            tested = self.events_told(n for n, e in enumerate(self.events) if fold[e.family] == held)
            mixtures = [m for m in self.mixtures if fold[self.events[m.events[0]].family] == held]
            alone += tested
            split += [len(self.groups(m)) > 1 for m in tested]
            mixed += mixtures
            joined += [self._joins(m) for m in mixtures]
        _print("split", alone, split)
        _print("joined", mixed, joined)
        self.fit(set(range(len(self.events))))
        print(self.scale)

    def fit(self, inside: set[int]) -> None:
        """Fit weights and threshold to some of the events."""
        rows, same, worth = zip(*self._pairs(inside), strict=True)
        fitted = _logistic(np.array(rows), np.array(same), np.array(worth))
        weights = Weights(**{name: round(float(value), 2) for name, value in zip(self.names, fitted, strict=True)})
        self.scale = msgspec.structs.replace(self.scale, weights=weights)
        alone = self.events_told(sorted(inside))
        lowest = sorted(_lowest(self.alike(m), self.scale) for m in alone if len(m.groups[0]) > 1)
        self.scale = msgspec.structs.replace(self.scale, least=round(lowest[int(_SPLIT * len(lowest))], 2))

    def _pairs(self, inside: set[int]) -> Iterator[tuple[list[float], bool, float]]:
        """Pairs of articles as rows of numbers, whether they are of one event, and what they count."""
        corpora = Counter(self.events[n].corpus for n in inside)
        rare = {corpus: max(corpora.values()) ** 0.75 / number**0.75 for corpus, number in corpora.items()}
        for n in sorted(inside):
            event = self.events[n]
            pairs = list(combinations(event.articles[:6], 2))
            yield from ((self._row(p), True, 3 * rare[event.corpus] / len(pairs)) for p in pairs)
        for m in self.mixtures:
            if len(m.events) == 2 and inside.issuperset(m.events):
                pairs = list(product(m.groups[0], m.groups[1]))
                worth = rare[self.events[m.events[0]].corpus] / len(pairs)
                yield from ((self._row(p), False, worth) for p in pairs)

    def _row(self, pair: tuple[int, int]) -> list[float]:
        """What each weight is multiplied with."""
        evidence = self.evidence(*pair)
        zero = dict.fromkeys(Weights.__struct_fields__, 0.0)
        return [evidence.weighed(Weights(**(zero | {name: 1.0}))) for name in self.names]


def _lowest(alike: Likenesses, scale: Scale) -> float:
    """The threshold up to which an event stays whole."""
    low, high = -30.0, 30.0
    while high - low > 0.01:
        middle = (low + high) / 2
        whole = len(join_groups(alike, msgspec.structs.replace(scale, least=middle))) == 1
        low, high = (middle, high) if whole else (low, middle)
    return low


def _logistic(rows: Any, same: Any, worth: Any) -> Any:
    """The coefficients of a logistic regression, by Newton's method."""
    fitted = np.zeros(rows.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-rows @ fitted))
        slope = rows.T @ (worth * (chance - same)) + 0.1 * fitted
        bend = (rows * (worth * chance * (1 - chance))[:, None]).T @ rows + 0.1 * np.eye(len(fitted))
        fitted -= np.linalg.solve(bend, slope)
    return fitted


def _print(what: str, mixtures: Sequence[Mixture], found: Sequence[bool]) -> None:
    told: dict[str, list[bool]] = defaultdict(list)
    for mixture, is_so in zip(mixtures, found, strict=True):
        told[mixture.how].append(is_so)
    for how, each in sorted(told.items()):
        print(f"{what:7} {how:22} {sum(each):4} of {len(each):4} ({100 * sum(each) / len(each):.1f} %)")


if __name__ == "__main__":
    main()
