"""Speakers: attributions become statements, their sources and those their words came through resolved to actors.

What cannot be resolved surely enough has no speaker: unresolved, not guessed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeVar

import msgspec

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.model.ids import content_id
from rashomon.stages.actors import variants_of
from rashomon.stages.acts import act_of, is_charge, is_named_as, is_said_of, whole_cue
from rashomon.stages.base import Models, Records, Stage, TaggedBlock, replace
from rashomon.stages.casting import cast_of
from rashomon.stages.chains import printed_by, spoken_through
from rashomon.stages.pronouns import Read, Resolution
from rashomon.stages.resolving import Resolver
from rashomon.stages.sources import mentions_within, says_nothing, speaks_for_none, spoken_for
from rashomon.text.tokens import normal

_CONTINUED, _NO_SOURCE = 0.9, 0.5
_GOES_ON = 160
"""Characters between two statements of one speaker who goes on speaking to an outlet."""


InArticle = TypeVar("InArticle", TaggedBlock, r.Mention, r.Attribution)


class Params(msgspec.Struct, frozen=True):
    """`least_sure`: how sure a resolution must be to name a speaker."""

    least_sure: float = 0.4


def run(records: Records, models: Models, params: Params) -> Records:
    """Fill `statements`; add to `actors` those that only sources name, and forms of names that only sources have."""
    mentions = _by_article(records.mentions)
    statements: list[r.Statement] = []
    made: dict[str, list[r.Actor]] = defaultdict(list)
    forms: dict[str, list[r.Span]] = defaultdict(list)
    cast = cast_of(records.actors, get_language("en").names)
    tagged, attributions = _by_article(records.tagged), _by_article(records.attributions)
    for article in records.articles:
        language, read = get_language(article.language), pronouns_read(article, tagged[article.id])
        resolver = Resolver(article, mentions[article.id], cast, language, read)
        statements.extend(_statements(resolver, attributions[article.id], params))
        for actor in resolver.making.made.values():
            made[actor.id].append(actor)
        for key, spans in resolver.forms.items():
            forms[key] += spans
    actors = [_with_forms(a, forms[a.id]) if a.id in forms else a for a in records.actors]
    actors += [_one(same) for same in made.values()]
    return replace(records, statements=tuple(statements), actors=tuple(sorted(actors, key=lambda a: (a.name, a.id))))


def _by_article(records: Iterable[InArticle]) -> dict[str, list[InArticle]]:
    held: dict[str, list[InArticle]] = defaultdict(list)
    for record in records:
        held[record.article].append(record)
    return held


def pronouns_read(article: r.Article, tagged: Sequence[TaggedBlock]) -> Read:
    """Whom the pronouns of an article mean, as the tagger reads them."""
    return {
        _moved(p.at, block.start): tuple((_moved(name, block.start), likely) for name, likely in p.names)
        for block in tagged
        if block.article == article.id
        for p in block.reading.pronouns
    }


def _moved(at: tuple[int, int], by: int) -> tuple[int, int]:
    return at[0] + by, at[1] + by


def _with_forms(actor: r.Actor, forms: Sequence[r.Span]) -> r.Actor:
    """The actor with more forms of its name."""
    given = [(v.text, article) for v in actor.variants for article in v.articles]
    new = variants_of([(span.text, span.article) for span in forms if span.text not in {t for t, _ in given}])
    return r.replace(actor, variants=(*actor.variants, *new), mentions=tuple(sorted({*actor.mentions, *forms})))


def _one(same: Sequence[r.Actor]) -> r.Actor:
    """One actor of several that only differ in where they are mentioned."""
    first, *others = same
    if not others:
        return first
    spans = sorted({span for actor in same for span in actor.mentions})
    return r.replace(first, variants=variants_of((s.text, s.article) for s in spans), mentions=tuple(spans))


Said = dict[tuple[int, int], str | None]
"""Range of a content → who said it."""


def _statements(resolver: Resolver, attributions: Sequence[r.Attribution], params: Params) -> list[r.Statement]:
    made: list[r.Statement] = []
    said: Said = {}
    captions = [(p.start, p.end) for p in resolver.article.passages if p.kind == "caption"]
    for a in attributions:
        found = _speaker(resolver, a, said)
        speaker = found.actor if found.sure >= params.least_sure else None
        carriers = (
            *a.carriers,
            *printed_by(a, resolver.article.text, resolver.in_order, resolver.names),
            *_through(a, resolver),
        )
        passed = [resolver.resolve(carrier).actor for carrier in carriers]
        via = tuple(dict.fromkeys(v for v in passed if v is not None and v != speaker)) or _going_on(
            made, a, speaker, resolver
        )
        said[a.content.start, a.content.end] = speaker
        made.append(make_statement(a, speaker, via, a.score * found.sure, _act(a, resolver), found.evidence))
        if any(start <= a.content.start < end for start, end in captions):
            continue
        resolver.issued.spoke(speaker, a)
        for one in (*via, speaker, _represented(a, resolver)):
            resolver.lately.spoke(one, a.content.start)
        if a.source is not None and resolver.is_text(a.source):
            resolver.lately.thing = (speaker, a.content.start)
        if a.cue is not None and resolver.language.reporting.lemmas.get(normal(a.cue.text.split()[-1])) == "report":
            resolver.lately.reported(next(iter((*via, speaker))))
    return made


def _represented(a: r.Attribution, resolver: Resolver) -> str | None:
    """The body for which the source speaks: "a spokeswoman for Orrin Mills"."""
    if a.source is None:
        return None
    end = max(a.source.end, a.cue.start) if a.cue is not None else a.source.end
    name = spoken_for(resolver.article.text[a.source.start : min(end, a.source.end + _GOES_ON)])
    body = resolver.making.known(resolver.cast.named.get(name.removesuffix("’s").removesuffix("'s").casefold()))
    return body.id if body is not None and body.kind == "organisation" else None


def _going_on(
    made: Sequence[r.Statement], a: r.Attribution, speaker: str | None, resolver: Resolver
) -> tuple[str, ...]:
    """The outlets told by who spoke right before, and goes on: "… told the Post that it was. “It sank,” she said"."""
    before = made[-1] if made else None
    if before is None or speaker is None or before.speaker != speaker:
        return ()
    outlets = [v for v in before.via if v in resolver.actors and resolver.lately.prints(v)]
    end = a.content.start
    start = min(before.content.end, end)
    if not outlets or end - start > _GOES_ON:
        return ()
    between = mentions_within(resolver.article.span(start, end), resolver.in_order)
    others = {resolver.by_span.get((m.start, m.end)) for m in between if m.form == "name"} - {None, speaker, *outlets}
    return () if others else tuple(outlets)


def _through(a: r.Attribution, resolver: Resolver) -> tuple[r.Span, ...]:
    """Whoever put the words of a speaker in others, or passed them on."""
    through = spoken_through(a, resolver.article)
    return (through,) if through is not None and through != a.source else ()


def _act(a: r.Attribution, resolver: Resolver) -> r.Act:
    """What the cue reports; what stands in marks was said, though the cue turns something else down with it."""
    if (a.source is not None and speaks_for_none(a.source)) or (a.kind == "indirect" and says_nothing(a.content.span)):
        return "silence"
    if a.cue is None:
        return "speech"
    act = act_of(whole_cue(a.cue, a.source, resolver.article.text, resolver.language), resolver.language)
    return "attitude" if act == "denial" and a.kind == "direct" else act


def _speaker(resolver: Resolver, a: r.Attribution, said: Said) -> Resolution:
    """Who an attribution's words belong to: whoever spoke the words it continues, else its source."""
    former = said.get((a.continues.start, a.continues.end)) if a.continues else None
    if former is not None and a.continues is not None:
        return Resolution(former, _CONTINUED, (a.continues,))
    if a.source is None or speaks_for_none(a.source) or is_named_as(a, resolver.article.text, resolver.language):
        return Resolution(None, _NO_SOURCE)
    if a.cue is not None and a.source.end <= a.cue.start and is_said_of(a.cue.text):
        return _charged_by(resolver, a.cue, a.source, said)
    if resolver.names.pronouns.get(normal(a.source.text), "").startswith("self") and a.carriers:
        return resolver.resolve(a.carriers[-1])  # "I" within somebody's words
    return resolver.resolve_speaker(a.source, a.content.span)


def _charged_by(resolver: Resolver, cue: r.Span, suspect: r.Span, said: Said) -> Resolution:
    """Who holds it against the suspect: the body or group that spoke right before, in the paragraph; else not told."""
    nobody = Resolution(None, _NO_SOURCE)
    before = [(end, start) for start, end in said if end <= suspect.start]
    if not before or not is_charge(cue.text):
        return nobody
    end, start = max(before)
    speaker = said[start, end]
    actor = resolver.making.known(speaker)
    if actor is None or actor.kind == "person" or "\n" in resolver.article.text[end : suspect.start]:
        return nobody
    return Resolution(speaker, _CONTINUED, (resolver.article.span(start, end),))


def make_statement(
    a: r.Attribution,
    speaker: str | None,
    via: tuple[str, ...],
    score: float,
    act: r.Act = "speech",
    evidence: tuple[r.Span, ...] = (),
) -> r.Statement:
    """The statement an attribution becomes once its speaker is known."""
    return r.Statement(
        id=content_id("s", a.article, a.content.start, a.content.end, a.kind),
        article=a.article,
        kind=a.kind,
        content=a.content,
        cue=a.cue,
        source=a.source,
        speaker=speaker,
        via=via,
        act=act,
        score=round(score, 3),
        evidence=tuple(dict.fromkeys((*a.carriers, *evidence))),
    )


STAGE = Stage(
    name="speakers",
    version=8,
    reads=("articles", "mentions", "tagged", "attributions", "actors"),
    writes=("statements", "actors"),
    run=run,
    params=Params(),
)
