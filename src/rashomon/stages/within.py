"""Where an utterance stands inside a longer quotation that, as a whole, belongs to another utterance."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from rashomon.model import records as r
from rashomon.stages.likeness import expand
from rashomon.stages.nests import SCRAP
from rashomon.stages.renderings import Alike, Item, Params
from rashomon.stages.sense import Sense, sentences_like
from rashomon.text.tokens import stem, tokenize


def elsewhere(
    items: Sequence[Item], groups: Sequence[Sequence[int]], alike: Alike, sense: Sense, params: Params
) -> list[tuple[r.Span, ...]]:
    """For each group the stretches of other accounts' quotations that render it.

    An account that has a reading in it has none, unless that is a scrap.
    """
    home = {i: g for g, group in enumerate(groups) for i in group}
    inside = [_accounts([items[i] for i in group]) for group in groups]
    found: dict[int, set[r.Span]] = defaultdict(set)
    for short, long, span in (*_held(items, alike), *sentences_like(items, sense, params)):
        if home[short] != home[long] and span.article not in inside[home[short]]:
            found[home[short]].add(span)
    return [_widest(found[g]) for g in range(len(groups))]


def _accounts(group: Sequence[Item]) -> set[str]:
    """Those whose longest quotation in a group, or clause where there is none, is no scrap."""
    longest: dict[str, tuple[bool, int]] = {}
    for item in group:
        said = item.statement
        size = said.kind == "direct", len(item.words.order)
        longest[said.article] = max(size, longest.get(said.article, size))
    return {article for article, (_, length) in longest.items() if length >= SCRAP}


def _widest(spans: Collection[r.Span]) -> tuple[r.Span, ...]:
    """The spans that are inside no other, in order."""
    wide = [s for s in spans if not any(o != s and o.covers(s) for o in spans)]
    return tuple(sorted(wide, key=lambda s: (s.article, s.start, s.end)))


def apart_in_one(items: Sequence[Item], alike: Alike) -> frozenset[frozenset[tuple[str, ...]]]:
    """Two quotations' words that a third has one after the other: two utterances, whoever quotes them in one go."""
    parts: dict[tuple[str, ...], dict[tuple[str, ...], int]] = defaultdict(dict)
    for pair in alike:
        short, long = sorted((items[n].words.order for n in pair), key=len)
        quoted = all(items[n].statement.kind == "direct" for n in pair)
        if quoted and SCRAP <= len(short) < len(long) and short not in parts[long]:
            parts[long][short] = next((n for n in range(len(long)) if long[n : n + len(short)] == short), -1)
    runs = ([(n, n + len(short), short) for short, n in held.items() if n >= 0] for held in parts.values())
    return frozenset(
        frozenset((one[2], other[2]))
        for held in runs
        for one, other in itertools.combinations(sorted(held), 2)
        if one[1] <= other[0]
    )


def _held(items: Sequence[Item], alike: Alike) -> Iterator[tuple[int, int, r.Span]]:
    """Quotations whose words stand in one run in a longer one of the same or an unnamed speaker: both, and where."""
    for pair in alike:
        short, long = sorted(pair, key=lambda n: (len(items[n].words.order), n))
        a, b = items[short], items[long]
        quoted = a.statement.kind == b.statement.kind == "direct" and len(a.words.order) >= SCRAP
        if quoted and (a.statement.speaker == b.statement.speaker or not (a.named and b.named)):
            span = run_within(a.words.order, b.statement.content)
            if span is not None:
                yield short, long, span


def run_within(run: Sequence[str], content: r.Content) -> r.Span | None:
    """The stretch of a content whose stems are this run; None where there is none."""
    tokens = [token for token in tokenize(content.text) if token.is_word]
    stems = [(stem(word), token) for token in tokens for word in expand(token.text)]
    order = [word for word, _ in stems]
    for n in range(len(order) - len(run) + 1):
        if order[n : n + len(run)] == list(run):
            start, end = stems[n][1].start, stems[n + len(run) - 1][1].end
            return r.Span(content.article, content.start + start, content.start + end, content.text[start:end])
    return None
