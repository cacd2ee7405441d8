"""What kind of thing each name is, by the vote of all its mentions in all articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Container, Iterable, Mapping, Sequence

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.base import TaggedBlock
from rashomon.text.tokens import normal

_OWN, _SEEN, _PRONOUN = 2, 3, 3
"""Votes of a name whose own words give it away, that the tagger sees, that "he" or "she" means; it has one at least."""
_OUTVOTED = 3
"""Times the votes for what a mention is by its own words that another kind needs, to stand against them."""
_SURE = 0.5
"""How likely the tagger must take a pronoun for somebody to tell anything by it."""
Meant = Mapping[tuple[str, int], r.Gender]
"""(article, end) of a name → the gender of a pronoun that means it."""


class Found(r.Record, frozen=True):
    """A name run in its sentence, before its kind is known; `seen`: the kind that the tagger sees there.

    `vessel`: a noun for a ship leads to it. `led`: a noun for a person or a title does. `job`: one does that is a noun
    for a firm, too.
    """

    mention: r.Mention
    locative: bool
    speaks: bool
    seen: r.ActorKind | None = None
    vessel: bool = False
    led: bool = False
    job: bool = False


def pronouns_of(tagged: Iterable[TaggedBlock], articles: Iterable[r.Article]) -> Meant:
    """Where names end that the tagger takes "he" or "she" for, with the gender."""
    names = get_language("en").names
    texts = {a.id: a.text for a in articles}
    found: dict[tuple[str, int], r.Gender] = {}
    for block in tagged:
        for pronoun in block.reading.pronouns:
            start, end = pronoun.at
            word = names.pronouns.get(normal(texts[block.article][block.start + start : block.start + end]), "")
            meant = max(pronoun.names, key=lambda name: name[1], default=None)
            if meant is not None and meant[1] > _SURE and word in {"male", "female"}:
                found[block.article, block.start + meant[0][1]] = "male" if word == "male" else "female"
    return found


def settle_kinds(found: Sequence[Found], meant: Meant, given: Container[str]) -> list[r.Mention]:
    """The mentions with their kinds: by their own words, unless the others are against it; else by the vote.

    A ship has no kind of its own: it is with the bodies, for it is nobody and no place.
    """
    votes = _count_votes(found, meant)
    vessels = {normal(f.mention.name) for f in found if f.vessel}
    told = _told_kinds(found, votes)
    return [_settled(f, votes, vessels, given, told) for f in found]


def _told_kinds(found: Sequence[Found], votes: Mapping[str, Counter[str]]) -> Mapping[str, r.ActorKind]:
    """Name → the one kind that its own words tell, more than once, and that the votes are not strongly against.

    A name that is called a group twice and never somebody is a group, whatever most of its other mentions look like.
    """
    own: dict[str, Counter[r.ActorKind]] = defaultdict(Counter)
    for mention in (f.mention for f in found if f.mention.name and f.mention.kind != "group"):
        own[normal(mention.name)][mention.kind] += 1
    alone = {name: next(iter(kinds.items())) for name, kinds in own.items() if len(kinds) == 1}
    return {
        name: kind
        for name, (kind, times) in alone.items()
        if times > 1 and max(votes[name].values()) < _OUTVOTED * votes[name][kind]
    }


def _count_votes(found: Sequence[Found], meant: Meant) -> Mapping[str, Counter[str]]:
    """Votes by name, and by the last words of longer names, which somebody may be called by."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for f in found:
        m = f.mention
        if not m.name:
            continue
        told = _votes(f, (m.article, m.end) in meant)
        votes[normal(m.name)].update(told)
        if m.name != m.head and told["person"]:
            votes[normal(m.head)]["person"] += told["person"]
        elif m.kind == "group" and len(m.name.split()) > 1 and not told:  # nothing else is known of two words
            votes[normal(m.head)]["person"] += 1
    return votes


def _votes(f: Found, pronoun: bool) -> Counter[str]:
    """What one mention tells."""
    told: Counter[str] = Counter()
    if f.seen is not None:
        misled = f.job and f.seen == "organisation" and " " in f.mention.name  # by the noun, as others are
        told[f.seen] += 1 if misled else _SEEN
    if pronoun:
        told["person"] += _PRONOUN
    if f.mention.kind != "group":
        told[f.mention.kind] += _OWN
    elif f.locative:
        told["place"] += 1
    elif f.job and " " not in f.mention.name:
        told["organisation"] += 1
    elif f.speaks or f.job:
        told["person"] += 1
    return told


def _settled(
    f: Found,
    votes: Mapping[str, Counter[str]],
    vessels: Collection[str],
    given: Container[str],
    told: Mapping[str, r.ActorKind],
) -> r.Mention:
    mention, key = f.mention, normal(f.mention.name)
    if not mention.name:
        return mention
    if key in vessels and mention.kind == "group":
        return r.replace(mention, kind="organisation")
    count = votes.get(key, Counter())
    won = told.get(key) or (_winner(count) if count else None)
    if mention.kind == "group":
        long = len(mention.name.split()) > 1
        return r.replace(mention, kind=won or ("person" if long or key in given else "organisation"))
    outvoted = won is not None and not f.led and count[won] >= _OUTVOTED * count[mention.kind]
    return r.replace(mention, kind=won) if outvoted else mention


def _winner(count: Counter[str]) -> r.ActorKind:
    kind = min(count, key=lambda k: (-count[k], k))
    return kind  # type: ignore[return-value]
