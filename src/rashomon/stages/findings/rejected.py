"""Rejected: claims that somebody says no to as it is told what they claim, and denials that several accounts tell."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.clauses import PREPOSITIONS
from rashomon.stages.dating import close_by
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.findings.particulars import NamesAt
from rashomon.stages.headings import in_short
from rashomon.stages.reading import SentenceView, block_views
from rashomon.stages.wording import content_stems
from rashomon.text.groups import grouped
from rashomon.text.tokens import normal, tokenize

_LEAST = 3
"""Content words that a claim must have."""
_SHARED = 2
"""Those that two claims which one person rejects must share to be one."""
_SENTENCE_END = re.compile(r"[.;!?]\s")
_LEADING = 2
"""Words before a verb among which a "not" takes it back."""
_BREATH = 160
"""Characters between a rejection and what is said in the same breath."""


class Rejection(NamedTuple):
    """What is claimed, as told by whoever tells that somebody says no to it, the word that says no, and by whom.

    `party`: it is told who claims it.
    """

    claim: r.Span
    denial: r.Span
    denier: str
    stems: frozenset[str]
    party: bool


def find(context: Context) -> Iterator[r.Finding]:
    """A conflict for each claim that is rejected in the telling of it; an agreement on each denial told twice.

    Whether a claim is so stays open, also where all accounts tell both sides: that it is denied is what they agree on.
    Where it is told of nobody that he claims it, nobody stands by it: one account is taken at its word, two agree.
    """
    names = {a.id: a.name for a in context.records.actors}
    told = [*_rejections(context), *_called_untrue(context.records.statements)]
    pairs = [(a, b) for a, b in itertools.combinations(range(len(told)), 2) if _one_claim(told[a], told[b])]
    for group in grouped(len(told), pairs, lambda *_: True):
        some = [told[n] for n in group]
        if any(one.party for one in some) or len({one.claim.article for one in some}) == 1:
            yield _conflict(context, some, names)
    yield from _agreed(context, names)


def _rejections(context: Context) -> Iterator[Rejection]:
    named, cues = NamesAt(context.records.actors), _speakers(context.records.statements)
    for article in context.records.articles:
        for block in block_views(article):
            for sentence in block.sentences if block.kind in {"body", "list"} else ():
                one = _rejection(article, sentence, named, cues)
                if one is not None:
                    yield one


def _called_untrue(statements: Sequence[r.Statement]) -> Iterator[Rejection]:
    """As in "“Reports that the lock leaks are false,” she said"."""
    contrasts = get_language("en").contrasts
    for s in statements:
        lead = contrasts.disclaimed.search(s.content.text) if s.speaker is not None and s.kind == "direct" else None
        untrue = contrasts.untrue.search(s.content.text, lead.end()) if lead is not None else None
        if lead is not None and untrue is not None and s.speaker is not None:
            claim = s.content.span.part(lead.end(), untrue.start())
            stems = content_stems("en", tokenize(claim.text))
            if stems and not _SENTENCE_END.search(claim.text):
                claim = claim.part(0, len(claim.text.rstrip()))
                yield Rejection(claim, s.content.span.part(*untrue.span()), s.speaker, stems, False)


def _speakers(statements: Sequence[r.Statement]) -> dict[str, list[tuple[r.Span, str]]]:
    found: dict[str, list[tuple[r.Span, str]]] = defaultdict(list)
    for s in statements:
        if s.cue is not None and s.speaker is not None:
            found[s.article].append((s.cue, s.speaker))
    return found


def _rejection(
    article: r.Article, sentence: SentenceView, named: NamesAt, cues: dict[str, list[tuple[r.Span, str]]]
) -> Rejection | None:
    """A verb says no, nothing takes that back, and its object is a claim "that …"."""
    contrasts = get_language(article.language).contrasts
    for i, token in enumerate(sentence.tokens):
        lead = contrasts.disclaimed.match(article.text, token.end + 1, sentence.end) if _says_no(sentence, i) else None
        if lead is not None:
            verb = article.span(token.start, token.end)
            claim = article.span(lead.end(), next(t.end for t in reversed(sentence.tokens) if t.is_word))
            stems = content_stems(article.language, tokenize(claim.text))
            denier = next((who for cue, who in cues.get(article.id, ()) if cue.covers(verb)), "")
            denier = denier or _subject(article, sentence, verb, named)
            party = contrasts.claimant.search(lead[0]) is not None
            return Rejection(claim, verb, denier, stems, party) if denier and len(stems) >= _LEAST else None
    return None


def _subject(article: r.Article, sentence: SentenceView, verb: r.Span, named: NamesAt) -> str:
    """Whoever is named last before the verb, close to it and not behind a preposition ("" for nobody)."""
    whole = article.span(sentence.start, sentence.end)
    for one in reversed(named.inside(article.span(sentence.start, verb.start))):
        led = article.text[sentence.start : one.span.start].casefold().removesuffix("the ").split()
        if not PREPOSITIONS.intersection(led[-1:]):
            return one.actor.id if close_by(one.span, verb, whole) else ""
    return ""


def _says_no(sentence: SentenceView, i: int) -> bool:
    """A finite verb of denying, with no "not" just before it."""
    language = get_language("en")
    if normal(sentence.tokens[i].text) not in language.contrasts.denials | language.contrasts.rejecting:
        return False
    before = [normal(t.text) for t in sentence.tokens[max(0, i - _LEADING) : i]]
    return not before or not (before[-1] == "to" or any(w in language.negations or w.endswith("n't") for w in before))


def _one_claim(a: Rejection, b: Rejection) -> bool:
    return a.denier == b.denier and len(a.stems & b.stems) >= _SHARED


def _conflict(context: Context, told: Sequence[Rejection], names: dict[str, str]) -> r.Finding:
    values: dict[str, list[r.Span]] = defaultdict(list)
    for one in told:
        who = names.get(one.denier, "somebody not resolved")
        values["claimed"].append(one.claim)
        values[f"rejected by {who}"] += [one.denial, *_in_one_breath(one, context.records.statements)]
    shortest = min((one.claim.text for one in told), key=lambda text: (len(text), text))
    return make_finding(context, "polarity", "conflict", f"whether {in_short(shortest)}", values, 0.6)


def _in_one_breath(one: Rejection, statements: Sequence[r.Statement]) -> list[r.Span]:
    """What whoever rejects the claim says right after, where it denies something."""
    negations = get_language("en").negations
    return [
        s.content.span
        for s in statements
        if s.article == one.claim.article
        and s.speaker == one.denier
        and 0 <= s.content.start - one.claim.end <= _BREATH
        and any(normal(t.text) in negations for t in tokenize(s.content.text))
    ]


def _agreed(context: Context, names: dict[str, str]) -> Iterator[r.Finding]:
    """The same denies the same in two accounts."""
    denials = [s for s in context.records.statements if s.act == "denial" and s.cue is not None and s.speaker]
    stems = [content_stems("en", tokenize(s.content.text)) for s in denials]
    pairs = [
        (a, b)
        for a, b in itertools.combinations(range(len(denials)), 2)
        if denials[a].speaker == denials[b].speaker and _one_denial(stems[a], stems[b])
    ]
    for group in grouped(len(denials), pairs, lambda *_: True):
        some = [denials[n] for n in group]
        if len({s.article for s in some}) > 1:
            values: dict[str, list[r.Span]] = defaultdict(list)
            for s in some:
                values[" ".join(s.content.text.split())] += [span for span in (s.content.span, s.cue) if span]
            about = f"what {names.get(some[0].speaker or '', 'somebody')} denies"
            yield make_finding(context, "polarity", "agree", about, values, 0.5)


def _one_denial(a: frozenset[str], b: frozenset[str]) -> bool:
    """Most of the fewer words are among the others."""
    return bool(a & b) and 2 * len(a & b) >= min(len(a), len(b))
