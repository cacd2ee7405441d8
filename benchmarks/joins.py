"""How surely names are joined across reports: `python -m benchmarks.joins DATA/crossdoc/ecbplus`, or readings by hand.

A pair counts where both are named mentions of people or bodies in the gold, in different reports of one event, and the
program takes both for somebody named. It is joined where the program has one actor for both, and right where the gold
has one chain; precision is right of joined. Recall is right of all pairs of one chain in the gold, those that the
program does not see as names included. Only what the gold marks counts, for it leaves many mentions out. Events are
also given by halves, every other one, for whoever sets a threshold on the one and measures on the other.
"""

from __future__ import annotations

import argparse
import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.joined import Named, Told, read_events
from rashomon.model import records as r
from rashomon.neural import OWN_MODELS, open_encoder, open_tagger
from rashomon.plan import PLAN, run_plan
from rashomon.stages import misprints
from rashomon.stages.base import Models, Records

_JOINING = PLAN[: PLAN.index(misprints.STAGE) + 1]
"""The stages that join names, and what they need."""
_HEAD_ENDS = re.compile(r",| (?:of|in|from|at|for|who|and) ")


class Pair(NamedTuple):
    """Two named mentions of different reports: whether they are one in the gold, and one for the program."""

    forms: tuple[str, str]
    one: bool
    seen: bool
    joined: bool


def main() -> None:
    """Print precision and recall over all events and over either half of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="ECB+ by subtopic, or gold readings (NAME.json)")
    parser.add_argument("--reports", type=Path, help="for readings: a folder with the reports of each, by its name")
    parser.add_argument("--models", type=Path, default=OWN_MODELS, help="a folder of weights")
    parser.add_argument("--errors", action="store_true", help="list what is joined wrongly and what is not joined")
    args = parser.parse_args()
    models = Models(tagger=open_tagger(args.models), encoder=open_encoder(args.models))
    events = list(read_events(args.folder, args.reports or args.folder))
    pairs = [(name, list(compare_mentions(told, models))) for name, told in events]
    for title, some in (("all", pairs), ("one half", pairs[::2]), ("other half", pairs[1::2])):
        print(f"{title:10} {score([pair for _, found in some for pair in found])}")
    if args.errors:
        print_errors(pairs)


def score(pairs: Sequence[Pair]) -> str:
    """Precision and recall in per cent, and what they are of."""
    right = sum(p.joined and p.one for p in pairs)
    joined, told = sum(p.joined for p in pairs), sum(p.one for p in pairs)
    precision, recall = 100 * right / max(1, joined), 100 * right / max(1, told)
    return f"P {precision:.2f} ({joined - right} of {joined} wrong)  R {recall:.1f} ({told} pairs)"


def print_errors(pairs: Sequence[tuple[str, Sequence[Pair]]]) -> None:
    """What is joined wrongly, then what is not joined though it is one, by forms, the most frequent first."""
    for title, wrong in (("joined wrongly", True), ("not joined", False)):
        found = Counter((name, *p.forms, p.seen) for name, some in pairs for p in some if _is_error(p, joined=wrong))
        for (name, one, other, seen), count in sorted(found.items(), key=lambda item: (-item[1], item[0])):
            print(f"{title}\t{name}\t{count}\t{one}\t{other}\t{'' if seen else 'not seen as names'}")


def _is_error(pair: Pair, *, joined: bool) -> bool:
    return pair.joined is joined and pair.one is not joined


def compare_mentions(reports: Sequence[Told], models: Models) -> Iterator[Pair]:
    """Every pair of named mentions in different reports that the gold has as one, or the program."""
    records = run_plan(_JOINING, Records(articles=tuple(t.article for t in reports)), models)
    actors = actors_by_article(records.actors)
    told = [(t, n, actor_of(n, t, actors[t.article.id])) for t in reports for n in t.named]
    for (a, m, one), (b, n, other) in itertools.combinations(told, 2):
        joined = one is not None and one == other
        if a is not b and (joined or m.chain == n.chain):
            forms = (a.article.text[m.start : m.end], b.article.text[n.start : n.end])
            yield Pair(forms, m.chain == n.chain, one is not None and other is not None, joined)


Mentioned = tuple[int, int, str]
"""Where somebody named is mentioned, and the actor's id."""


def actors_by_article(actors: Iterable[r.Actor]) -> Mapping[str, list[Mentioned]]:
    """Article → mentions of named actors, by position."""
    found: dict[str, list[Mentioned]] = defaultdict(list)
    for actor in actors:
        for span in actor.mentions if actor.named else ():
            found[span.article].append((span.start, span.end, actor.id))
    return defaultdict(list, {article: sorted(some) for article, some in found.items()})


def actor_of(named: Named, told: Told, mentions: Sequence[Mentioned]) -> str | None:
    """The actor whose mention ends where the name in the gold does, or holds it; None where there is none.

    What stands behind the name in the gold's mention (", a clerk of the court") does not count.
    """
    text = told.article.text[named.start : named.end]
    head = _HEAD_ENDS.split(text, maxsplit=1)[0]
    ends = {named.start + len(_bare(head)), named.start + len(_bare(text))}
    starts = named.start + len(text) - len(text.removeprefix("the ").removeprefix("The "))
    inner = [n for n in told.named if n != named and named.start <= n.start and n.end <= named.end]
    fits = [
        (end - start, actor)
        for start, end, actor in mentions
        if (end in ends or (start <= starts and end >= max(ends) and end <= named.end + 1))
        and start < named.end
        and not any(n.end in (end, end + 2) and n.start <= start for n in inner)
    ]
    return min(fits)[1] if fits else None


def _bare(text: str) -> str:
    return re.sub(r"[’']s?$", "", text.rstrip(" .,"))


if __name__ == "__main__":
    main()
