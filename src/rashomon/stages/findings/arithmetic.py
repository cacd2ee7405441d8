"""Arithmetic: figures of one report that do not fit together.

Each check reads one sentence and yields what is said beside what it is held against. It speaks only where every
reading of the words fails: a figure whose range may hold is let pass.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.language.base import DateExpression, Quantity
from rashomon.language.en import relations as words
from rashomon.language.en.numerals import numeral_value
from rashomon.model import records as r
from rashomon.model.when import UNITS, When
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.reading import SentenceView, block_views
from rashomon.stages.report_days import report_days
from rashomon.text.blocks import Range

_DAY = 86_400.0
_MONTH = 30.44 * _DAY
_YEAR = 365.25 * _DAY
_ELAPSED_LEEWAY = 0.06
"""How far an elapsed time may be off beside its own rounding, as a share of it."""
_NEARLY = 0.75
"""How much of a unit may be wanting to "nearly"."""
_ROUGHLY = 0.6
"""How many units a whole number of months or years may be off."""
_PERCENT_LEEWAY = 1.5
"""How many points a percentage may be off beside its own rounding."""
_TERM = 4.2 * _YEAR
"""Longer times are counted over more than one term."""


class Scene(NamedTuple):
    """One sentence with its figures and dates, those of the sentence before, and the time of its report."""

    article: r.Article
    start: int
    end: int
    quantities: tuple[Quantity, ...]
    dates: tuple[DateExpression, ...]
    base: When | None
    before: tuple[Quantity, ...] = ()

    def text(self, left: int, right: int) -> str:
        """The sentence's text between two places."""
        return self.article.text[max(left, self.start) : min(right, self.end)]


class Misfit(NamedTuple):
    """What is said, what it does not fit, and a sentence on why."""

    about: str
    said: Range
    other: Range


def find(context: Context) -> Iterator[r.Finding]:
    """Findings on figures within one report: what is said and does not fit what it is held against; sums that fit."""
    ordered = sorted(context.records.articles, key=lambda a: a.id)
    times = report_days(ordered)
    for article in ordered:
        for scene in _scenes(article, times[article.id]):
            for check in _CHECKS:
                for misfit in check(scene):
                    yield _finding(context, article, misfit)
            for whole, parts in _parts(scene):
                if sum(part.value for part in parts) == whole.value:
                    yield _sum(context, article, whole, (parts[0].start, parts[-1].end))


def _scenes(article: r.Article, base: When | None) -> Iterator[Scene]:
    for block in block_views(article):
        if block.kind != "repeat":
            before: tuple[Quantity, ...] = ()
            for sentence in block.sentences:
                scene = _scene(article, sentence, base)
                yield scene._replace(before=before)
                before = scene.quantities


def _scene(article: r.Article, s: SentenceView, base: When | None) -> Scene:
    language = get_language(article.language)
    quantities = language.find_quantities(article.text, s.start, s.end)
    return Scene(article, s.start, s.end, quantities, language.find_dates(article.text, s.start, s.end), base)


def _finding(context: Context, article: r.Article, misfit: Misfit) -> r.Finding:
    said, other = article.span(*misfit.said), article.span(*misfit.other)
    one_phrase = said.overlaps(other)
    sides = {said.text: [said, other]} if one_phrase else {said.text: [said], other.text: [other]}
    return make_finding(context, "arithmetic", "internal-error", misfit.about, sides)


def _sum(context: Context, article: r.Article, whole: Quantity, parts: Range) -> r.Finding:
    """A sum that comes out: the account bears itself out."""
    said, other = article.span(whole.start, whole.end), article.span(*parts)
    return make_finding(
        context, "arithmetic", "agree", "the parts add up", {said.text: [said], other.text: [other]}, 0.6
    )


def _weekdays(scene: Scene) -> Iterator[Misfit]:
    """A weekday beside a day of the month that falls on another."""
    for date in scene.dates:
        word, when = words.WEEKDAY.search(date.text), date.resolve(scene.base)
        if not word or not words.MONTH_DAY.search(date.text) or when is None or not _knows_day(when):
            continue
        name = words.weekday_name(when.earliest)
        if name != word[0]:
            said = date.start + word.start(), date.start + word.end()
            rest = (said[1], date.end) if word.start() == 0 else (date.start, said[0])
            yield Misfit(f"{when.day.iso} is a {name}", said, _trimmed(scene, rest))


def _knows_day(when: When) -> bool:
    return UNITS.index(when.unit) >= UNITS.index("day") and when.length <= timedelta(days=1)


def _trimmed(scene: Scene, span: Range) -> Range:
    text = scene.text(*span)
    return span[0] + len(text) - len(text.lstrip(" ,(")), span[1] - (len(text) - len(text.rstrip(" ,(")))


def _elapsed(scene: Scene) -> Iterator[Misfit]:
    """As in "Ten days after May 3, on May 20": a length of time between two times both told in the sentence."""
    told = [(d, d.resolve(scene.base)) for d in scene.dates if not d.anaphoric]
    days = [(d, w) for d, w in told if w is not None and not w.is_open]
    if len(days) != 2:
        return
    (first, one), (last, other) = days
    for quantity in scene.quantities:
        linked = any(words.LINKS_TO_DATE.fullmatch(scene.text(quantity.end, d.start)) for d in (first, last))
        if (
            quantity.kind == "duration"
            and quantity.bound == "exact"
            and linked
            and not _lies_between(quantity, one, other)
        ):
            yield Misfit("the time between the two dates", (quantity.start, quantity.end), (first.start, last.end))


def _lies_between(quantity: Quantity, one: When, other: When) -> bool:
    """True where some moments of the two times lie as far apart as told."""
    first, last = sorted((one, other))
    least = max((last.earliest - first.latest) / timedelta(seconds=1), 0.0)
    most = (last.latest - first.earliest) / timedelta(seconds=1)
    slack = quantity.value * _ELAPSED_LEEWAY + _DAY
    return quantity.low - slack <= most and least <= quantity.high + slack


def _into_term(scene: Scene) -> Iterator[Misfit]:
    """As in "Nearly six months into his first term", where it is a President of the United States'."""
    text = scene.article.text
    terms = ((q, words.INTO_TERM.match(text, q.end, scene.end)) for q in scene.quantities if q.kind == "duration")
    told = [(q, into) for q, into in terms if into and q.value < _TERM]
    if scene.base is None or not told or not _knows_day(scene.base) or not words.US_PRESIDENCY.search(text):
        return
    began = inauguration(scene.base.earliest)
    passed = (scene.base.earliest - began) / timedelta(seconds=1)
    for quantity, into in told:
        if not _may_have_passed(quantity, passed):
            days = f"{passed / _DAY:.0f} days before"
            about = f"the term is known (from outside the reports) to have begun on {began:%Y-%m-%d}, {days}"
            yield Misfit(about, (quantity.start, into.end()), (quantity.start, quantity.end))


def inauguration(day: datetime) -> datetime:
    """The start of the United States presidential term that `day` lies in.

    By the 20th Amendment: 20 January of the year after an election, which years divisible by four are.
    """
    year = day.year - (day.year - 1) % 4
    start = datetime(year, 1, 20)
    return start if day >= start else datetime(year - 4, 1, 20)


def _may_have_passed(quantity: Quantity, passed: float) -> bool:
    """True where the time (in seconds) is what the words allow, a report's day or two left aside."""
    unit = _MONTH if quantity.value < _YEAR else _YEAR
    nearly = words.NEARLY.match(quantity.text)
    low = quantity.value - unit * (_NEARLY if nearly else _ROUGHLY)
    high = quantity.value if nearly else quantity.high + unit * _ROUGHLY
    low = quantity.value if quantity.bound == "at-least" else 0.0 if quantity.bound == "at-most" else low
    return low - 2 * _DAY <= passed <= high + 2 * _DAY


def _percentages(scene: Scene) -> Iterator[Misfit]:
    """As in "From 40 to 30 tons, a 50 percent cut": the share does not follow from the two figures."""
    three = zip(scene.quantities, scene.quantities[1:], scene.quantities[2:], strict=False)
    for first, second, share in three:
        noun = words.CHANGE_NOUN.match(scene.article.text, share.end, scene.end)
        if (
            noun
            and share.unit == "percent"
            and _is_change(scene, first, second)
            and not _share_fits(first, second, share)
        ):
            yield Misfit("the percentage of the change", (share.start, noun.end()), (first.start, second.end))


def _is_change(scene: Scene, first: Quantity, second: Quantity) -> bool:
    closed = {first.bound, second.bound} <= {"exact", "about"} and first.low > 0 and first.kind != "percent"
    alike = (first.kind, first.unit) == (second.kind, second.unit)
    worded = words.FROM.search(scene.text(first.start - 6, first.start)) and words.TO.fullmatch(
        scene.text(first.end, second.start)
    )
    return closed and alike and bool(worded)


def _share_fits(first: Quantity, second: Quantity, share: Quantity) -> bool:
    changes = [abs(b - a) / a * 100 for a in (first.low, first.high) for b in (second.low, second.high)]
    crossing = first.low <= second.high and second.low <= first.high
    least = 0.0 if crossing else min(changes)
    return share.low - _PERCENT_LEEWAY <= max(changes) and least <= share.high + _PERCENT_LEEWAY


_SET_APART = re.compile(r"[^.;]{0,40}?[—–(:]\s*")
_ASIDE_ENDS = re.compile(r"(?:\s+[\w’'-]+){0,6}\s*[—–).]")
_PART_ENDS = re.compile(r"(?:\s+[\w’'-]+){1,3}\s*[.]")


def _sums(scene: Scene) -> Iterator[Misfit]:
    """Parts that do not add up to their whole, however round the figures are."""
    for whole, parts in _parts(scene):
        if sum(part.high for part in parts) < whole.low or whole.high < sum(part.low for part in parts):
            yield Misfit("the parts do not add up", (whole.start, whole.end), (parts[0].start, parts[-1].end))


def _counts(quantities: Sequence[Quantity]) -> list[Quantity]:
    return [q for q in quantities if q.kind == "count" and q.bound == "exact"]


def _parts(scene: Scene) -> Iterator[tuple[Quantity, Sequence[Quantity]]]:
    """A whole, and the parts told beside it."""
    counts = _counts(scene.quantities)
    for whole, one, other in zip(counts, counts[1:], counts[2:], strict=False):
        if _set_apart(scene, whole, one, other):
            yield whole, (one, other)
    for n, whole in enumerate(counts):
        parts = _before(scene, counts[:n])
        if len(parts) > 1 and _is_whole(scene, parts, whole):
            yield whole, parts
    yield from _next_door(scene)


def _set_apart(scene: Scene, whole: Quantity, one: Quantity, other: Quantity) -> bool:
    """As in "Its 25 sailors — 22 men and two women —": a whole, and two parts set apart as it."""
    apart = _SET_APART.fullmatch(scene.text(whole.end, one.start))
    joint = words.AND_PART.fullmatch(scene.text(one.end, other.start))
    return bool(apart and joint and _ASIDE_ENDS.match(scene.text(other.end, scene.end)))


def _before(scene: Scene, counts: Sequence[Quantity]) -> list[Quantity]:
    """The list that the last of some counts ends, none where something else may stand in it."""
    if len(counts) < 2 or not words.LAST_PART.fullmatch(scene.text(counts[-2].end, counts[-1].start)):
        return []
    first = len(counts) - 2
    while first and words.NEXT_PART.fullmatch(scene.text(counts[first - 1].end, counts[first].start)):
        first -= 1
    more = words.MORE_PARTS.search(scene.text(scene.start, counts[first].start))
    return [] if more else list(counts[first:])


def _is_whole(scene: Scene, parts: Sequence[Quantity], whole: Quantity) -> bool:
    """As in "22 men and two women, 25 in all": told to be the whole of what stands before it, and of other things."""
    link = words.THEN_WHOLE.fullmatch(scene.text(parts[-1].end, whole.start))
    rest = scene.text(whole.end, scene.end)
    ends = words.WHOLE_ENDS.match(rest) if link and link["total"] else words.IN_ALL.match(rest)
    counted = {word for part in parts for word in part.counted}
    return bool(link and ends) and not counted.intersection(whole.counted)


def _next_door(scene: Scene) -> Iterator[tuple[Quantity, Sequence[Quantity]]]:
    """As in "They were 22 men and two women." or "That makes 25.", where the sentence before counts the rest."""
    before, counts = _counts(scene.before), _counts(scene.quantities)
    if len(before) == 1 == len(scene.before) and len(counts) == 2:
        joint = words.LAST_PART.fullmatch(scene.text(counts[0].end, counts[1].start))
        ends = _PART_ENDS.fullmatch(scene.text(counts[1].end, scene.end))
        if words.THEY_WERE.fullmatch(scene.text(scene.start, counts[0].start)) and joint and ends:
            yield before[0], counts
    if len(before) == 2 == len(scene.before) and len(counts) == 1:
        joint = words.LAST_PART.fullmatch(scene.article.text[before[0].end : before[1].start])
        if words.THAT_MAKES.fullmatch(scene.text(scene.start, counts[0].start)) and joint:
            yield counts[0], before


def _ages(scene: Scene) -> Iterator[Misfit]:
    """An age beside a date of birth, on the report's day."""
    ages = [q for q in scene.quantities if q.kind == "age" and q.low == q.high]
    if scene.base is None or len(ages) != 1:
        return
    for date in scene.dates:
        born = words.BORN.search(scene.text(date.start - 40, date.start))
        when = date.resolve(scene.base)
        if born and when is not None and when.unit in ("year", "month", "day"):
            years = scene.base.earliest.year - when.earliest.year
            if ages[0].value not in (years, years - 1):
                yield Misfit("the age from the date of birth", (ages[0].start, ages[0].end), (date.start, date.end))


def _shares(scene: Scene) -> Iterator[Misfit]:
    """As in "30 of the 120 sailors, or 40 percent": the share that two counts make."""
    for share in scene.quantities:
        if share.unit != "percent" or share.bound not in ("exact", "about"):
            continue
        counts = words.SOME_OF_ALL.search(scene.text(share.start - 100, share.start))
        if not counts:
            continue
        some, every = (numeral_value(counts[group]) for group in ("some", "every"))
        if some and every and some <= every and not _holds(share, some / every * 100):
            start = max(share.start - 100, scene.start)
            yield Misfit(
                "the share of the two counts", (share.start, share.end), (start + counts.start(), start + counts.end(2))
            )


def _holds(share: Quantity, percent: float) -> bool:
    return share.low - _PERCENT_LEEWAY <= percent <= share.high + _PERCENT_LEEWAY


def _years_ago(scene: Scene) -> Iterator[Misfit]:
    """As in "ten years ago, in 2009": the year that the time since then leads to."""
    if scene.base is None or not _knows_day(scene.base):
        return
    for left, right in zip(scene.dates, scene.dates[1:], strict=False):
        beside = words.BESIDE_YEAR.fullmatch(scene.text(left.end, right.start))
        ago, year = (left, right) if words.YEARS_AGO.fullmatch(left.text) else (right, left)
        if not beside or not words.YEARS_AGO.fullmatch(ago.text) or not words.BARE_YEAR.fullmatch(year.text):
            continue
        then, told = ago.resolve(scene.base), year.resolve(scene.base)
        rounded = words.ROUNDED.search(scene.text(ago.start - 20, ago.start))
        if then and told and not rounded and abs(then.earliest.year - told.earliest.year) > 1:
            yield Misfit("the years since then", (ago.start, ago.end), (year.start, year.end))


_CHECKS: tuple[Callable[[Scene], Iterator[Misfit]], ...] = (
    _weekdays,
    _elapsed,
    _into_term,
    _percentages,
    _sums,
    _ages,
    _shares,
    _years_ago,
)
