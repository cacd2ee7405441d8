"""Which articles tell of one event: a folder may hold more than one, and each is collated by itself.

Two groups of articles are one event unless they are clearly less alike than the articles within each: most inputs are
of one event, and one that is split loses all that lies between its parts.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from rashomon.model import records as r
from rashomon.model.ids import content_id
from rashomon.neural.protocols import SentenceEncoder
from rashomon.stages.base import Models, Records, Stage, replace
from rashomon.stages.event_likeness import Weights, likeness_of
from rashomon.stages.sharing import TOLD
from rashomon.text.sentences import sentences

Group = tuple[int, ...]
_TITLE = 80


class Scale(msgspec.Struct, frozen=True, kw_only=True):
    """How likeness is weighed, and how much of it makes two groups of articles one event.

    That is `least`, and more by `within` of what the articles of each are alike on average; of two single articles
    `lone` is taken for that.
    """

    weights: Weights
    within: float
    lone: float
    least: float


class Params(msgspec.Struct, frozen=True):
    """The scale with the sentence encoder, and the one by rules alone.

    Set so that about one event in a hundred is split, and as few as can be are joined (`benchmarks.events`).
    """

    sense: Scale = Scale(
        weights=Weights(base=-5.2, names=16.0, words=7.2, both=-21.3, apart=-2.25, undated=-3.3, sense=6.1),
        within=0.35,
        lone=0.4,
        least=-3.7,
    )
    rules: Scale = Scale(
        weights=Weights(base=-4.5, names=12.2, words=12.9, both=-4.4, apart=-2.46, undated=-3.65),
        within=0.29,
        lone=1.3,
        least=-4.5,
    )


_DEFAULT = Params()


def group_events(
    articles: Sequence[r.Article], encoder: SentenceEncoder | None = None, params: Params = _DEFAULT
) -> tuple[r.Event, ...]:
    """The events that articles tell of, those with most articles first; a lone article is an event of its own."""
    if not articles:
        return ()
    scale = params.rules if encoder is None else params.sense
    alike = likeness_of(articles, encoder, scale.weights)
    groups = join_groups(alike, scale)
    return tuple(_event(articles, group, alike) for group in sorted(groups, key=lambda g: (-len(g), g)))


def join_groups(alike: Any, scale: Scale) -> list[Group]:
    """Numbers of articles in groups: those that are most alike for what they are within are joined first.

    `alike` is a square array of how alike each two are. Ties go to the articles that come first.
    """
    import numpy as np  # noqa: PLC0415 - not needed where there is one article

    groups: list[Group] = [(n,) for n in range(len(alike))]
    across, inside = np.array(alike, float), np.zeros(len(alike))
    while len(groups) > 1:
        margins = _margins(across, inside, np.array([len(g) for g in groups]), scale)
        one, other = sorted(int(n) for n in np.unravel_index(np.argmax(margins), margins.shape))
        if margins[one, other] < scale.least:
            break
        inside[one] += inside[other] + across[one, other]
        across[one] += across[other]
        across[:, one] = across[one]
        across, inside = np.delete(np.delete(across, other, 0), other, 1), np.delete(inside, other)
        groups[one] = tuple(sorted((*groups[one], *groups.pop(other))))
    return groups


def _margins(across: Any, inside: Any, sizes: Any, scale: Scale) -> Any:
    """How much more alike each two groups are than what is asked of them for what they are within.

    `across`: sums of the likeness between groups, `inside`: within them, by pairs of articles.
    """
    import numpy as np  # noqa: PLC0415

    pairs = sizes * (sizes - 1) / 2
    held = pairs[:, None] + pairs
    within = np.where(held, (inside[:, None] + inside) / np.maximum(held, 1), scale.lone)
    margins = across / np.outer(sizes, sizes) - scale.within * within
    np.fill_diagonal(margins, -np.inf)
    return margins.round(6)


def _event(articles: Sequence[r.Article], group: Group, alike: Any) -> r.Event:
    """The event of some articles, by the headline of the one that is most like the others."""
    told = [articles[n] for n in group]
    chief = max(group, key=lambda n: (round(float(sum(alike[n, m] for m in group)), 6), -n))
    ids = tuple(article.id for article in told)
    return r.Event(id=content_id("e", *sorted(ids)), title=_title(articles[chief]), articles=ids)


def _title(article: r.Article) -> str:
    """The headline of an article, else the first sentence of its report, else where it was read from."""
    heading = next((article.text[p.start : p.end] for p in article.passages if p.kind == "heading"), "")
    body = next((p for p in article.passages if p.kind in TOLD), None)
    first = next(iter(sentences(article.text, body.start, body.end, article.language)), None) if body else None
    lead = article.text[slice(*first)] if first else ""
    line = " ".join((article.title or heading or lead or article.source).split())
    return line if len(line) <= _TITLE else f"{line[:_TITLE].rpartition(' ')[0]}…"


def run(records: Records, models: Models, params: Params) -> Records:
    """Write `events` from the passages of `articles`."""
    return replace(records, events=group_events(records.articles, models.encoder, params))


STAGE = Stage(name="events", version=1, reads=("articles",), writes=("events",), run=run, params=Params())
