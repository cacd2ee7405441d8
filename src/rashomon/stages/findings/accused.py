"""Accused: what somebody is told to have done, and denies having done ("denied leaking the plan")."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.findings.particulars import Named, NamesAt
from rashomon.stages.headings import in_short
from rashomon.stages.reading import SentenceView, block_views
from rashomon.stages.wording import content_stems
from rashomon.text.tokens import normal, tokenize

_LEAST = 3
"""Letters that the stem of a verb must have."""


class Deed(NamedTuple):
    """What an actor is told to do, or denies doing: its verb, and the stems of what follows.

    `teller`: who denies it, by name ("" for a claim). `outright`: told as what is so, not as what he is accused of.
    """

    actor: str
    verb: str
    rest: frozenset[str]
    span: r.Span
    teller: str = ""
    outright: bool = False


def find(context: Context) -> Iterator[r.Finding]:
    """A conflict for each deed that is told of an actor and that is denied.

    Whether it is so stays open however many accounts tell both sides; that somebody denies it, told twice, is an
    agreement (`rejected`).
    """
    told = [deed for name, sentence in _named(context) for deed in _claims(name, sentence)]
    by_deed: dict[tuple[str, str], list[Deed]] = defaultdict(list)
    named = NamesAt(context.records.actors)
    for name, sentence in _named(context):
        for denial in _denials(name, sentence, named):
            by_deed[denial.actor, denial.verb].append(denial)
    for key, denials in by_deed.items():
        claims = [d for d in told if (d.actor, d.verb) == key and any(_of_one(d, o) for o in denials)]
        answered = [d for d in denials if any(_of_one(o, d) for o in claims)]
        if claims:
            yield _finding(context, claims, answered)


def _of_one(claim: Deed, denial: Deed) -> bool:
    """They share a word beside the verb, or all of it is denied ("denied any involvement")."""
    return bool(claim.rest & denial.rest) or not denial.rest


def _finding(context: Context, claims: Sequence[Deed], denials: Sequence[Deed]) -> r.Finding:
    values: dict[str, list[r.Span]] = defaultdict(list)
    for claim in claims:
        values["told"].append(claim.span)
    for denial in denials:
        values[f"denied by {denial.teller}"].append(denial.span)
    return make_finding(context, "polarity", "conflict", _about(claims), values, 0.6)


def _about(claims: Sequence[Deed]) -> str:
    """The words of the first that tells it as what is so; else those of whoever accuses."""
    outright = [d.span.text for d in claims if d.outright]
    return f"whether {in_short(outright[0])}" if outright else in_short(claims[0].span.text)


class Sentence(NamedTuple):
    """A sentence and its article."""

    article: r.Article
    view: SentenceView

    def before(self, name: Named) -> str:
        """What stands in it before a name."""
        return self.article.text[self.view.start : name.span.start]


def _named(context: Context) -> Iterator[tuple[Named, Sentence]]:
    named = NamesAt(context.records.actors)
    for article in context.records.articles:
        for block in block_views(article):
            for sentence in block.sentences if block.kind in {"body", "list"} else ():
                for name in named.inside(article.span(sentence.start, sentence.end)):
                    yield name, Sentence(article, sentence)


def _claims(name: Named, sentence: Sentence) -> Iterator[Deed]:
    """What it is told to have done, outright or by whoever accuses it; nothing that is asked, supposed or denied."""
    contrasts = get_language("en").contrasts
    before = sentence.before(name)
    whole = sentence.article.text[sentence.view.start : sentence.view.end]
    words = {normal(t.text) for t in tokenize(whole)}
    if contrasts.no_such_deed.search(before) or whole.rstrip("\"'”’ ").endswith("?") or words & contrasts.conditions:
        return
    accusing = contrasts.accusing.search(before)
    start = name.span.start - len(before) + accusing.start() if accusing is not None else name.span.start
    for pattern in (contrasts.deed, contrasts.stands_accused):
        yield from _deed(name, sentence, pattern, start=name.span.start, outright=pattern is contrasts.deed)
    if accusing is not None:
        yield from (
            deed for deed in _deed(name, sentence, contrasts.accused_deed, start=start) if _fits(accusing, deed, name)
        )


def _fits(accusing: re.Match[str], deed: Deed, name: Named) -> bool:
    """Accused "of", charged "with", blamed "for"."""
    behind = deed.span.text[name.span.end - deed.span.start :].split()[0].casefold()
    if accusing["charged"]:
        return behind == "with"
    return behind == ("for" if accusing["blamed"] else "of")


def _denials(name: Named, sentence: Sentence, named: NamesAt) -> Iterator[Deed]:
    """What it denies of itself, or somebody named before denies of it."""
    contrasts = get_language("en").contrasts
    for pattern in contrasts.denied_deeds:
        yield from _deed(name, sentence, pattern, start=name.span.start, teller=name.actor.name)
    denied = contrasts.denied_of.search(sentence.before(name))
    if denied is not None:
        start = sentence.view.start + denied.start()
        before = named.inside(sentence.article.span(sentence.view.start, start))
        teller = before[-1].actor.name if before else "somebody not named"
        yield from _deed(name, sentence, contrasts.deed, start=start, teller=teller)


def _deed(
    name: Named,
    sentence: Sentence,
    pattern: re.Pattern[str],
    *,
    start: int,
    teller: str = "",
    outright: bool = False,
) -> Iterator[Deed]:
    article, language = sentence.article, get_language("en")
    found = pattern.match(article.text, name.span.end, sentence.view.end)
    if found is None:
        return
    verb = language.contrasts.noun_ends.sub("", found["verb"].casefold())
    rest = content_stems("en", tokenize(found["rest"]))
    negated = (language.negations | language.contrasts.neither) & {normal(t.text) for t in tokenize(found["rest"])}
    if len(verb) >= _LEAST and (rest or not found["rest"]) and not negated:
        end = found.start() + len(found[0].rstrip())
        yield Deed(name.actor.id, verb, rest, article.span(start, end), teller, outright)
