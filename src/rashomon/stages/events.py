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
from rashomon.stages.event_likeness import Likenesses, Weights, compare_articles, profile_article
from rashomon.stages.sharing import TOLD
from rashomon.text.sentences import sentences

Group = tuple[int, ...]
_TITLE = 80


class Scale(msgspec.Struct, frozen=True, kw_only=True):
    """How likeness is weighed, and how much of it makes two groups of articles one event.

    That is `least` where one is a single article, else `several`; and more by `within` of what the articles of each are
    alike on average (of two single articles `lone` is taken for that). Two groups that share no name are less alike by
    `strangers`; what a single article names is no such sign, for some comment on an event and name nobody.
    """

    weights: Weights
    within: float
    lone: float
    least: float
    several: float
    strangers: float = 8.0


class Params(msgspec.Struct, frozen=True):
    """The scale with the sentence encoder, and the one by rules alone.

    Set so that about one event in a hundred is split, and as few as can be are joined (`benchmarks.events`). Where the
    rules would join all even if that took so much more as `sure`, the encoder is not asked: that is so for nine events
    in ten, and of mixtures for none that it would tell apart.
    """

    sense: Scale = Scale(
        weights=Weights(base=-5.2, names=16.0, words=7.2, both=-21.3, apart=-2.25, undated=-3.3, sense=6.1),
        within=0.35,
        lone=0.4,
        least=-3.9,
        several=-3.0,
    )
    rules: Scale = Scale(
        weights=Weights(base=-4.5, names=12.2, words=12.9, both=-4.4, apart=-2.46, undated=-3.65),
        within=0.29,
        lone=1.3,
        least=-4.6,
        several=-3.6,
    )
    sure: float = 3.0


_DEFAULT = Params()


def group_events(
    articles: Sequence[r.Article], encoder: SentenceEncoder | None = None, params: Params = _DEFAULT
) -> tuple[r.Event, ...]:
    """The events that articles tell of, those with most articles first; a lone article is an event of its own."""
    if not articles:
        return ()
    if len(articles) == 1:
        return (_event(articles, (0,), [[0.0]]),)
    profiles = [profile_article(article) for article in articles]
    found = compare_articles(profiles, None, params.rules.weights)
    groups = join_groups(found, params.rules)
    if encoder is not None and not _surely_one(found, params):
        found = compare_articles(profiles, encoder, params.sense.weights)
        groups = join_groups(found, params.sense)
    return tuple(_event(articles, group, found.alike) for group in sorted(groups, key=lambda g: (-len(g), g)))


def _surely_one(found: Likenesses, params: Params) -> bool:
    rules = params.rules
    harder = msgspec.structs.replace(rules, least=rules.least + params.sure, several=rules.several + params.sure)
    return len(join_groups(found, harder)) == 1


def join_groups(found: Likenesses, scale: Scale) -> list[Group]:
    """Numbers of articles in groups: those that are most alike for what they are within are joined first.

    Ties go to the articles that come first.
    """
    import numpy as np  # noqa: PLC0415 - not needed where there is one article

    groups: list[Group] = [(n,) for n in range(len(found.alike))]
    across, strange, inside = found.alike.copy(), found.strange.copy(), np.zeros(len(found.alike))
    while len(groups) > 1:
        margins = _margins(across, strange, inside, np.array([len(g) for g in groups]), scale)
        one, other = sorted(int(n) for n in np.unravel_index(np.argmax(margins), margins.shape))
        if margins[one, other] < 0:
            break
        inside[one] += inside[other] + across[one, other]
        across, strange = _joined(across, one, other), _joined(strange, one, other)
        inside = np.delete(inside, other)
        groups[one] = tuple(sorted((*groups[one], *groups.pop(other))))
    return groups


def _joined(sums: Any, one: int, other: int) -> Any:
    """Sums between groups, with two of the groups as one."""
    import numpy as np  # noqa: PLC0415

    sums[one] += sums[other]
    sums[:, one] = sums[one]
    return np.delete(np.delete(sums, other, 0), other, 1)


def _margins(across: Any, strange: Any, inside: Any, sizes: Any, scale: Scale) -> Any:
    """How much more alike each two groups are than what is asked of them.

    `across` and `strange`: sums between groups over pairs of articles, `inside`: sums of likeness within them.
    """
    import numpy as np  # noqa: PLC0415

    within_one = sizes * (sizes - 1) / 2
    held, pairs = within_one[:, None] + within_one, np.outer(sizes, sizes)
    within = np.where(held, (inside[:, None] + inside) / np.maximum(held, 1), scale.lone)
    both_several = np.minimum.outer(sizes, sizes) > 1
    asked = np.where(both_several, scale.several + scale.strangers * strange / pairs, scale.least)
    margins = across / pairs - scale.within * within - asked
    np.fill_diagonal(margins, -np.inf)
    return margins.round(6)


def _event(articles: Sequence[r.Article], group: Group, alike: Any) -> r.Event:
    """The event of some articles, by the headline of the one that is most like the others."""
    told = [articles[n] for n in group]
    chief = max(group, key=lambda n: (round(float(sum(alike[n][m] for m in group)), 6), -n))
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
