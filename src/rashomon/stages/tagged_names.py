"""Names as the tagger sees them, beside those that rules read."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rashomon.model import records as r
from rashomon.stages.base import TaggedBlock
from rashomon.stages.clauses import DETERMINERS
from rashomon.stages.kinds import Found
from rashomon.stages.reading import SentenceView
from rashomon.text.tokens import normal


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


def only_seen(
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
