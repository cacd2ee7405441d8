"""Passages that come from another: between articles, and inside one that prints its text twice.

Words in quotation marks never make a derivation: two reporters who heard one speech quote the same words. They count
only where the sentence gives them as an outlet's, for then the outlet's report is what was copied.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

import msgspec

from rashomon.model import records as r
from rashomon.stages.base import Models, Records, Stage, replace
from rashomon.stages.outlets import cited_outlets, credited_outlets, own_outlets, voiced_sentences
from rashomon.stages.sharing import TOLD, Match, Told, matches, told_sentences
from rashomon.text.tokens import words


class Params(msgspec.Struct, frozen=True):
    """When shared words are a derivation; never where fewer than `least_stems` common words are shared.

    A run of `run_words` equal words worth `run_weight` (a common word 1, a number 0.7, a name 0.4, a function word 0),
    or sentences whose words overlap by `overlap` (weighed by how rare they are) in at least `stems` common words, or a
    shorter run (`part_words`, `part_weight`) in sentences that overlap by `part_overlap`. Where one of the two names an
    outlet as its source, `credited_*` is enough, and then `further_*` for what else it has from that outlet. Two
    articles of which `retold_share` of the sentences (and at least `retold_sentences`) say the same in the same order
    are one text told twice: a translation, a translation back, or a rewriting throughout.
    """

    least_stems: int = 4
    run_words: int = 8
    run_weight: float = 5.0
    overlap: float = 0.75
    stems: int = 6
    part_words: int = 6
    part_weight: float = 4.0
    part_overlap: float = 0.6
    credited_overlap: float = 0.7
    credited_words: int = 7
    credited_weight: float = 4.0
    further_overlap: float = 0.35
    further_stems: int = 5
    verbatim_words: int = 12
    verbatim_overlap: float = 0.9
    whole: float = 0.5
    retold_overlap: float = 0.3
    retold_stems: int = 4
    retold_sentences: int = 6
    retold_share: float = 0.4


_DEFAULT = Params()


class _Event(NamedTuple):
    """What is looked up again and again: the articles, their sentences, and whom they name as sources."""

    articles: tuple[r.Article, ...]
    told: tuple[Told, ...]
    cited: tuple[frozenset[str], ...]
    credited: tuple[frozenset[str], ...]
    own: tuple[frozenset[str], ...]
    known: tuple[bool, ...]
    shares: dict[tuple[int, int], float]
    retold: frozenset[tuple[int, int]]
    params: Params


def find_derivations(
    articles: Sequence[r.Article], attributions: Iterable[r.Attribution] = (), params: Params = _DEFAULT
) -> tuple[r.Derivation, ...]:
    """All derivations, sorted by where the derived passage stands."""
    ordered = tuple(sorted(articles, key=lambda a: a.id))
    found = [d for article in ordered for d in _self_repeats(article)]
    found += _embedded_copies(ordered)
    found += _between(ordered, [a.content.span for a in attributions if a.kind == "direct"], params)
    paired = {frozenset((d.source.article, d.target.article)) for d in found}
    found += [d for d in _equal_bodies(ordered) if frozenset((d.source.article, d.target.article)) not in paired]
    return tuple(sorted(found, key=lambda d: (d.target, d.source, d.kind)))


def _equal_bodies(articles: tuple[r.Article, ...]) -> list[r.Derivation]:
    """Articles whose reports have the very same words, however few: prints of one text."""
    prints: dict[tuple[str, ...], list[r.Span]] = defaultdict(list)
    for article in articles:
        body = [p for p in article.passages if p.kind in TOLD]
        if body:
            span = article.span(body[0].start, body[-1].end)
            prints[words(span.text)].append(span)
    return [
        r.Derivation(kind="verbatim", source=spans[0], target=other, directed=False)
        for forms, spans in sorted(prints.items())
        if len(forms) >= _LEAST_WORDS
        for other in spans[1:]
    ]


# Between articles


def _between(articles: tuple[r.Article, ...], direct: list[r.Span], params: Params) -> list[r.Derivation]:
    told = told_sentences(articles, direct)
    cited = cited_outlets(articles, told)
    event = _Event(
        articles,
        told,
        cited,
        tuple(credited_outlets(a) for a in articles),
        tuple(own_outlets(a) for a in articles),
        tuple(bool(a.outlet) for a in articles),
        {},
        frozenset(),
        params,
    )
    found = matches(told, voiced_sentences(articles, told))
    found = tuple(m for m in found if not _only_named(event, m))
    kept = [m for m in found if _derived(params, m) or _credited(event, m)]
    retold = _retold(event, found)
    further = [*_further(event, found, kept), *(m for chain in retold.values() for m in chain)]
    event = event._replace(shares=_shares(event, [*kept, *further]), retold=frozenset(retold))
    return [_derivation(event, group) for group in _neighbours(event, sorted({*kept, *further}))]


def _only_named(event: _Event, match: Match) -> bool:
    """They share hardly more than names, or both are mostly quotation and share the speaker's name and office."""
    if match.stems < event.params.least_stems:
        return True
    if match.longest >= event.params.verbatim_words or event.cited[match.left] & event.cited[match.right]:
        return False
    return all(event.told[n].mostly_quoted for n in (match.left, match.right))


def _derived(p: Params, match: Match) -> bool:
    """So much is shared that neither can have written it alone."""
    alike = match.overlap >= p.overlap and match.stems >= p.stems
    run = match.longest >= p.run_words and match.weight >= p.run_weight
    part = match.longest >= p.part_words and match.weight >= p.part_weight and match.overlap >= p.part_overlap
    return alike or run or part


def _credited(event: _Event, match: Match) -> bool:
    """One names an outlet as its source, the other tells the same in nearly the same words as its own."""
    p = event.params
    if not (_may_reprint(event, match.left, match.right) or _may_reprint(event, match.right, match.left)):
        return False
    retold = match.overlap >= p.credited_overlap and match.stems >= p.stems
    return retold or (match.longest >= p.credited_words and match.weight >= p.credited_weight)


def _retold(event: _Event, found: Sequence[Match]) -> dict[tuple[int, int], list[Match]]:
    """By pair of articles that tell one text throughout: the matches that follow each other in both."""
    p, by_pair = event.params, defaultdict[tuple[int, int], list[Match]](list)
    for match in found:
        if match.overlap >= p.retold_overlap and match.stems >= p.retold_stems:
            by_pair[event.told[match.left].article, event.told[match.right].article].append(match)
    sizes = Counter(sentence.article for sentence in event.told)
    chains = {pair: _in_order(held) for pair, held in by_pair.items() if len(held) >= p.retold_sentences}
    return {
        pair: chain
        for pair, chain in chains.items()
        if len(chain) >= max(p.retold_sentences, p.retold_share * min(sizes[number] for number in pair))
    }


def _in_order(held: list[Match]) -> list[Match]:
    """The longest chain of matches whose sentences follow each other on both sides (patience sorting)."""
    ends: list[int] = []
    tops: list[Match] = []
    before: dict[Match, Match | None] = {}
    for match in sorted(held, key=lambda m: (m.left, -m.right)):
        at = bisect_left(ends, match.right)
        before[match] = tops[at - 1] if at else None
        ends[at : at + 1] = [match.right]
        tops[at : at + 1] = [match]
    chain: list[Match] = []
    last = tops[-1] if tops else None
    while last:
        chain.append(last)
        last = before[last]
    return chain[::-1]


def _may_reprint(event: _Event, citing: int, other: int) -> bool:
    """The other's article may be the cited outlet's, or a reprint of it: no other known outlet stands behind it."""
    cited, article = event.cited[citing], event.told[other].article
    if not cited or event.cited[other]:
        return False
    return bool(cited & (event.own[article] | event.credited[article])) or not event.known[article]


def _further(event: _Event, found: Sequence[Match], kept: Sequence[Match]) -> list[Match]:
    """Looser matches of a sentence that cites the outlet from which the two articles are known to share something."""
    p, known = event.params, {source for match in kept for source in _sources(event, match)}
    return [
        match
        for match in found
        if match.overlap >= p.further_overlap
        and match.stems >= p.further_stems
        and any(source in known for source in _sources(event, match))
    ]


def _sources(event: _Event, match: Match) -> list[tuple[int, int, str]]:
    """Who has something from whom by which outlet, where one of two sentences names it."""
    a, b = event.told[match.left].article, event.told[match.right].article
    here, there = event.cited[match.left], event.cited[match.right]
    return [] if here and there else [(a, b, o) for o in sorted(here)] + [(b, a, o) for o in sorted(there)]


def _shares(event: _Event, kept: list[Match]) -> dict[tuple[int, int], float]:
    """By (article, other article): how much of the article's words stand in sentences that match the other's."""
    words: dict[int, int] = defaultdict(int)
    for sentence in event.told:
        words[sentence.article] += len(sentence.words)
    matched: dict[tuple[int, int], set[int]] = defaultdict(set)
    for match in kept:
        for here, there in ((match.left, match.right), (match.right, match.left)):
            matched[event.told[here].article, event.told[there].article].add(here)
    return {
        pair: sum(len(event.told[n].words) for n in held) / max(1, words[pair[0]]) for pair, held in matched.items()
    }


def _neighbours(event: _Event, kept: list[Match]) -> list[list[Match]]:
    """Matches of sentences that follow each other in both articles belong to one passage, if they are of one kind."""
    told, groups = event.told, {m[:2]: [m] for m in kept}
    out: list[list[Match]] = []
    joined: set[tuple[int, int]] = set()
    for match in kept:
        key = (match.left, match.right)
        if key in joined:
            continue
        group = [match]
        while True:
            left, right = group[-1].left + 1, group[-1].right + 1
            follower = groups.get((left, right))
            if (
                not follower
                or not _one_passage(told, group[-1], follower[0])
                or _kind(event, follower[0]) != _kind(event, match)
            ):
                break
            group.append(follower[0])
            joined.add((left, right))
        out.append(group)
    return out


def _one_passage(told: tuple[Told, ...], a: Match, b: Match) -> bool:
    return told[a.left].article == told[b.left].article and told[a.right].article == told[b.right].article


def _derivation(event: _Event, group: list[Match]) -> r.Derivation:
    first, last = group[0], group[-1]
    left, right = (_stretch(event, getattr(first, side), getattr(last, side)) for side in ("left", "right"))
    kind = _kind(event, first)
    back, directed = _direction(event, first)
    source, target = (right, left) if back else (left, right)
    score = max(max(m.overlap, min(1.0, m.weight / event.params.run_weight)) for m in group)
    return r.Derivation(kind=kind, source=source, target=target, directed=directed, score=round(score, 3))


def _stretch(event: _Event, first: int, last: int) -> r.Span:
    article = event.articles[event.told[first].article]
    return article.span(event.told[first].start, event.told[last].end)


def _kind(event: _Event, match: Match) -> r.DerivationKind:
    a, b = (event.told[n].article for n in (match.left, match.right))
    here, there = event.cited[match.left], event.cited[match.right]
    if (here | event.credited[a]) & (there | event.credited[b]):
        return "common-source"
    if here or there or event.credited[a] & event.own[b] or event.credited[b] & event.own[a]:
        return "credited"
    if match.longest >= event.params.verbatim_words or match.overlap >= event.params.verbatim_overlap:
        return "verbatim"
    if (a, b) in event.retold and match.longest < event.params.run_words:
        return "translation"
    if match.overlap < event.params.part_overlap and match.longest < event.params.run_words:
        return "undetermined"
    return "rewrite"


def _direction(event: _Event, match: Match) -> tuple[bool, bool]:
    """Whether the right one is the source, and whether that is known.

    It is known where one sentence (or the article's credit line) names the other's outlet, or where an article
    published later holds mostly what the other told.
    """
    a, b = (event.told[n].article for n in (match.left, match.right))
    left_names = bool((event.cited[match.left] | event.credited[a]) & event.own[b])
    right_names = bool((event.cited[match.right] | event.credited[b]) & event.own[a])
    if left_names != right_names:
        return left_names, True
    order = _published(event.articles[a], event.articles[b])
    whole = max(event.shares.get((a, b), 0.0), event.shares.get((b, a), 0.0)) >= event.params.whole
    return order > 0, order != 0 and whole


def _published(a: r.Article, b: r.Article) -> int:
    """-1 where a is known to be earlier, 1 where b is, 0 where it cannot be told: precision is respected."""
    one, two = (a.published or "").rstrip("Z"), (b.published or "").rstrip("Z")
    size = min(len(one), len(two), 19)
    zoned = any(re.search(r"[+-]\d\d:?\d\d$", t) for t in (one, two))
    short = 10 if zoned else size
    if size < 10 or one[:short] == two[:short]:
        return 0
    return -1 if one[:short] < two[:short] else 1


# Embedded posts

_LEAST_WORDS = 8
"""Words that a report must have for an equal one to be a print of it."""
_CROWD = 12
"""A post that more articles hold is paired from each to the next only."""
_SIGNED = re.compile(r"\(@(\w{1,30})\)")


def _embedded_copies(articles: tuple[r.Article, ...]) -> list[r.Derivation]:
    """Articles that set the same post of a third party on their page have it from there, each by itself."""
    held: dict[tuple[str, str], list[r.Span]] = defaultdict(list)
    for article in articles:
        for passage in article.passages:
            text = article.text[passage.start : passage.end]
            signed = _SIGNED.search(text) if passage.kind in ("quote", "post", "repeat") else None
            if signed and signed.start() >= 40:
                said = re.sub(r"\W+", " ", text[: signed.start()]).casefold()
                held[signed.group(1).casefold(), said[:200]].append(article.span(passage.start, passage.end))
    return [
        r.Derivation(kind="common-source", source=a, target=b, directed=False)
        for spans in held.values()
        for a, b in _pairs(sorted(spans))
        if a.article != b.article
    ]


def _pairs(spans: list[r.Span]) -> Iterable[tuple[r.Span, r.Span]]:
    return combinations(spans, 2) if len(spans) <= _CROWD else pairwise(spans)


# Inside one article


def _self_repeats(article: r.Article) -> list[r.Derivation]:
    """One record for each run of repeats, though new lines stand between them."""
    repeats = [p for p in article.passages if p.kind == "repeat" and p.repeats]
    groups: list[list[r.Passage]] = []
    for passage in repeats:
        if groups and _goes_on(article, groups[-1][-1], passage):
            groups[-1].append(passage)
        else:
            groups.append([passage])
    return [_self_repeat(article, group) for group in groups]


def _goes_on(article: r.Article, before: r.Passage, passage: r.Passage) -> bool:
    """The next repeat comes right after in the second print, or in the first."""
    if before.repeats is None or passage.repeats is None or passage.repeats.start < before.repeats.start:
        return False
    gaps = (article.text[before.end : passage.start], article.text[before.repeats.end : passage.repeats.start])
    return any(not gap.strip() for gap in gaps)


def _self_repeat(article: r.Article, group: list[r.Passage]) -> r.Derivation:
    spans = [p.repeats for p in group if p.repeats]
    source = article.span(min(s.start for s in spans), max(s.end for s in spans))
    target = article.span(group[0].start, group[-1].end)
    return r.Derivation(kind="self-repeat", source=source, target=target, directed=True)


def _run(records: Records, models: Models, params: Params) -> Records:
    del models
    return replace(records, derivations=find_derivations(records.articles, records.attributions, params))


STAGE = Stage(
    name="derivations",
    version=1,
    reads=("articles", "attributions"),
    writes=("derivations",),
    run=_run,
    params=Params(),
)
