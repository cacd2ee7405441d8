"""When an article was published: the first of the dates told of it, never that of an update where both are told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rashomon.model import records as r
from rashomon.read.dates import DayOrder, day_order, is_ambiguous, iso_date

NOTHING = frozenset({"", "null", "none", "~", "nan", "n/a"})
"""What files write where they have nothing to say."""


class DateEvidence(NamedTuple):
    """What tells whether the day or the month stands first: a language tag, an address, other dates in figures."""

    tag: str | None = None
    url: str | None = None
    beside: tuple[str, ...] = ()


class Publication(NamedTuple):
    """The date, None where it is not known, and what could not be made out about it."""

    date: str | None
    loss: tuple[r.Loss, ...] = ()


def published_from(published: Iterable[object], updated: Iterable[object], evidence: DateEvidence) -> Publication:
    """The first date of `published` that can be read, as precisely as any that agrees with it gives it.

    Where there is none, that of the last update, with a loss that says so.
    """
    given = [value for value in published if _says(value)]
    changed = [value for value in updated if _says(value)]
    doubtful = [value for value in given + changed if is_ambiguous(value)]
    order = day_order(doubtful, *evidence) if doubtful else None
    read = _agreeing(given, order)
    if read:
        return Publication(max((date for date in read if date.startswith(read[0])), key=len))
    unread = tuple(_not_read(value) for value in given[:1])
    latest = next((found for value in changed if (found := iso_date(value, order))), None)
    if latest is None:
        return Publication(None, unread or tuple(_not_read(value) for value in changed[:1]))
    return Publication(latest, (*unread, r.Loss(kind="date", detail=f"only the last update is told ({latest})")))


def _agreeing(given: Sequence[object], order: DayOrder | None) -> list[str]:
    """The dates that can be read; where one that can be read two ways comes first, those that are one of its days."""
    read = [found for value in given if (found := iso_date(value, order))]
    first = next((value for value in given if is_ambiguous(value) or iso_date(value)), None)
    if order is not None or not is_ambiguous(first):
        return read
    days = {(iso_date(first, "day-first") or "")[:10], (iso_date(first, "month-first") or "")[:10]}
    return [date for date in read if date[:10] in days]


def _says(value: object) -> bool:
    return value is not None and str(value).strip().lower() not in NOTHING


def _not_read(value: object) -> r.Loss:
    why = "can be read two ways" if is_ambiguous(value) else "was not understood"
    return r.Loss(kind="date", detail=f"the date {str(value)[:80]!r} {why}")
