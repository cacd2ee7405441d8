"""Figures: the quantities that the reports tell, each with what tells of what it is."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import takewhile
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.language.base import Quantity
from rashomon.model import records as r
from rashomon.model.when import When
from rashomon.stages.headings import in_short
from rashomon.stages.reading import BlockView, SentenceView, block_views
from rashomon.stages.report_days import report_days
from rashomon.stages.wording import content_stems
from rashomon.text.tokens import Token, normal, stem, tokenize

_NEAR = 8
"""Tokens on either side of a number that tell what it is about."""
_OUTCOME_AFTER, _OUTCOME_BEFORE = 6, 5
"""Tokens after and before a number in which to look for what befell those counted."""
_BEFELL = 100
"""Characters before a number in which to look for what leads up to it."""
_LONG_AGO = timedelta(days=400)
"""A sentence dated so long before its report tells of another happening."""


class Told(NamedTuple):
    """A quantity in a sentence: `near` are the stems around it, `stems` those of the whole sentence.

    `outcome`: what befell those counted. `past`: the sentence is dated long before its report.
    """

    span: r.Span
    quantity: Quantity
    near: frozenset[str]
    stems: frozenset[str]
    before: str
    outcome: str
    published: When | None
    past: bool

    @property
    def counted(self) -> frozenset[str]:
        """What is counted, as stems; people by what befell them; for an age beside a name, the name."""
        if self.outcome:
            return frozenset({self.outcome})
        return frozenset(self.quantity.counted) or frozenset({self.before} if self.quantity.kind == "age" else ())


def quantities(articles: Iterable[r.Article]) -> tuple[Told, ...]:
    """All quantities in readable passages that repeat no other, by article then position."""
    return _quantities(tuple(sorted(articles, key=lambda a: a.id)))


@functools.lru_cache(maxsize=2)
def _quantities(ordered: tuple[r.Article, ...]) -> tuple[Told, ...]:
    """Kept for the finders of one event, which ask again."""
    days = report_days(ordered)
    return tuple(
        told
        for article in ordered
        for block in block_views(article)
        if block.kind != "repeat"
        for told in _in_block(article, block, days[article.id])
    )


def _in_block(article: r.Article, block: BlockView, published: When | None) -> Iterator[Told]:
    find_quantities = get_language(article.language).find_quantities
    for sentence in block.sentences:
        found = find_quantities(article.text, sentence.start, sentence.end)
        if not found:
            continue
        stems, past = content_stems(article.language, sentence.tokens), _is_past(article, sentence, published)
        for quantity in found:
            span = article.span(quantity.start, _with_counted(article.text, quantity, sentence.end))
            before = [normal(t.text) for t in sentence.tokens if t.end <= quantity.start and t.is_word][-1:]
            befallen = quantity.kind == "count" and not quantity.is_whole
            outcome = _outcome(article, sentence, quantity) if befallen else ""
            near = _near(article, sentence, quantity)
            yield Told(span, quantity, near, stems, "".join(before), outcome, published, past)


def _is_past(article: r.Article, sentence: SentenceView, published: When | None) -> bool:
    """True where all dates of a sentence lie long before its report."""
    dates = get_language(article.language).find_dates(article.text, sentence.start, sentence.end)
    told = [when for d in dates if not d.anaphoric and (when := d.resolve(published)) is not None]
    return bool(told and published) and all(published.earliest - w.latest > _LONG_AGO for w in told if published)


def _outcome(article: r.Article, sentence: SentenceView, quantity: Quantity) -> str:
    """What befell those counted: a verb right before ("killed 3"), else the nearest word after, else before."""
    language = get_language(article.language)
    lead = language.befell.search(article.text, max(sentence.start, quantity.start - _BEFELL), quantity.start)
    if lead:
        return language.outcomes[normal(lead["word"])]
    after = [t for t in sentence.tokens if t.start >= _end(quantity)][:_OUTCOME_AFTER]
    before = [t for t in sentence.tokens if t.end <= quantity.start][-_OUTCOME_BEFORE:]
    near = takewhile(lambda t: not t.text[0].isdigit(), after)
    words = (*_clause(near), *_clause(reversed(before)))
    return next((language.outcomes[word] for word in words if word in language.outcomes), "")


def _end(quantity: Quantity) -> int:
    """Where what is said of it begins: of a part, behind the whole."""
    return quantity.part_of[1] if quantity.part_of else quantity.end


def _clause(tokens: Iterable[Token]) -> Iterator[str]:
    """The words as far as no stop or semicolon stands between."""
    return (normal(t.text) for t in takewhile(lambda t: t.text not in {";", "."}, tokens))


def _with_counted(text: str, quantity: Quantity, stop: int) -> int:
    """Where the last of the counted words ends."""
    end = _end(quantity)
    wanted = [part for word in quantity.counted for part in word.split("-")]
    for token in tokenize(text, end, min(stop, end + 90)):
        if not wanted:
            break
        if stem(normal(token.text)) in {wanted[0], stem(wanted[0])}:
            wanted.pop(0)
            end = token.end
    return end


def _near(article: r.Article, sentence: SentenceView, quantity: Quantity) -> frozenset[str]:
    before = [t for t in sentence.tokens if t.end <= quantity.start][-_NEAR:]
    after = [t for t in sentence.tokens if t.start >= _end(quantity)][:_NEAR]
    return content_stems(article.language, (*before, *after))


def sides(members: Iterable[Told]) -> dict[str, list[r.Span]]:
    """Each number as worded, in small letters, a part with its whole → where it stands."""
    told: dict[str, list[r.Span]] = defaultdict(list)
    for t in members:
        told[" ".join(_worded(t).lower().split())].append(t.span)
    return told


def sides_by_value(members: Iterable[Told]) -> dict[str, list[r.Span]]:
    """Each value, as it is worded most often → where it stands, in whatever words."""
    alike: dict[tuple[float, str, str, str], list[Told]] = defaultdict(list)
    for t in members:
        alike[range_key(t.quantity)].append(t)
    return {_usual_wording(some): [t.span for t in some] for some in alike.values()}


def range_key(quantity: Quantity) -> tuple[float, str, str, str]:
    """One for all quantities of one value and range."""
    return quantity.value, f"{quantity.low:.5g}", f"{quantity.high:.5g}", quantity.bound


def _usual_wording(some: Iterable[Told]) -> str:
    wordings = sides(some)
    return min(wordings, key=lambda worded: (-len(wordings[worded]), len(worded), worded))


def _worded(told: Told) -> str:
    quantity = told.quantity
    return told.span.text[: _end(quantity) - quantity.start] if quantity.part_of else quantity.text


def about(members: Iterable[Told]) -> str:
    """The fullest wording of what is counted, else of the number."""
    return in_short(max((t.span.text for t in members), key=lambda s: (len(s), s)))
