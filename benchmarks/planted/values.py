"""Numbers, dates and places to plant others for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from random import Random

import msgspec

from benchmarks.planted import words
from benchmarks.planted.numbers import WORD, from_words, in_words, other
from benchmarks.planted.planting import Planting, everywhere, in_running_text, replacing
from benchmarks.planted.reading import people

_MONTH = "|".join(words.MONTHS)
_WEEKDAY = "|".join(words.WEEKDAYS)
_NUMBER = re.compile(
    rf"(?<![\w.,–’-])(?P<sign>[£$€])?(?P<value>\d+(?:,\d{3})*(?:\.\d+)?|\b(?i:{WORD})\b)"
    r"(?P<unit>%|(?: (?:thousand|million|billion))?(?: per cent| percent)?(?: [a-z]+)?)(?![\w–-])"
)
_BOUND = re.compile(
    r"\b(?:more than|over|within|at least|less than|under|fewer than|up to|almost|nearly|next|the|these|those"
    r"|both|all|other|than|to|and|between|aged?|from|number|by|one [a-z]+ in)(?: the)? $|, $"
)
"""What stands before a number that another could agree with, that is told again without it, or that is no count."""
_RELATED = re.compile(r"^(?: (?:before|after|later|earlier|ago|old|times|votes?|to|in|of|and|or|from)\b|[-–])")
_NO_UNIT = "and or to in of at on by for from with as who which that after before said were was is are had has".split()
_MOST = 10**12
_CLOCK = re.compile(r"^\s?(?:[ap]m|o’clock)")
_SAYING = re.compile(r"\b(?:said|say|told|reported|announced|wrote|warned|added|confirmed)(?: \w+){0,3} (?:on |in )?$")


def numbers(text: str, rng: Random) -> Iterator[Planting]:
    """Counts, sums, shares and lengths of time, changed to clearly other ones."""
    for found in in_running_text(text, _NUMBER.pattern):
        value, unit = found["value"], found["unit"]
        if _is_plain(text, found) and (same := _same_count(text, value, unit)):
            new = other(value, rng, 95 if "cent" in unit or unit == "%" else _MOST)
            if not re.search(rf"\b{re.escape(new)}\b", text) and new != value:
                yield msgspec.structs.replace(replacing("number", value, new, same), old=value + unit, new=new + unit)


def _is_plain(text: str, found: re.Match[str]) -> bool:
    """True for a number that counts something, exactly, and is told in this place for the first time."""
    value, unit = found["value"], found["unit"].strip()
    before, after = text[max(0, found.start() - 20) : found.start()], text[found.end() :]
    if _BOUND.search(before) or _RELATED.match(after) or _CLOCK.match(text[found.end("value") :]):
        return False
    if re.fullmatch(r"1[5-9]\d\d|20\d\d", value) or re.match(rf" (?:{_MONTH})", text[found.end("value") :]):
        return False
    if re.search(rf"\b(?:{_MONTH})(?: \d+,)? $", before) or (not unit and not found["sign"]):
        return False
    return unit.split(" ")[-1] not in _NO_UNIT


def _same_count(text: str, value: str, unit: str) -> tuple[re.Match[str], ...]:
    """Where the number stands, if it is told once, or once and in the title of the same thing."""
    bare = rf"(?i:(?<![\w.,-])(?:{'|'.join(sorted(map(re.escape, _forms(value))))})(?![\w-])(?!,\d|\.\d))"
    found = tuple(re.finditer(rf"{bare}(?={re.escape(unit)})", text))
    told = len(everywhere(text, bare)) == len(found) and all(m[0].lower() == value.lower() for m in found)
    return found if told and len([m for m in found if m.start() > text.find("\n")]) == 1 else ()


def _forms(value: str) -> set[str]:
    """A number in digits and in words."""
    known = from_words(value)
    if known is not None:
        return {value, str(known)}
    return {value, in_words(int(value))} if value.isdigit() and int(value) < 100 else {value}


def dates(text: str, rng: Random, published: date | None) -> Iterator[Planting]:
    """Days, weekdays and years, changed to others; not the day on which something was said."""
    yield from _days(text, rng)
    yield from _weekdays(text, rng, published)
    yield from _spans(text, rng, rf"\b(?<=in )({_MONTH})\b(?! \d)", words.MONTHS, 2)
    for years in _before_and_after(published):
        yield from _spans(text, rng, r"\b(?<=in |by )((?:19|20)\d\d)\b", years, 2, reach=5)


def _before_and_after(published: date | None) -> tuple[list[str], list[str]]:
    """Years of which each can stand for the others: what is past stays past, what is to come stays to come."""
    split = published.year if published else 2100
    return [str(year) for year in range(1900, split)], [str(year) for year in range(split, 2100)]


def _days(text: str, rng: Random) -> Iterator[Planting]:
    """“16 May”, “May 16”."""
    for found in in_running_text(text, rf"\b(?:(?P<a>\d\d?) (?P<m>{_MONTH})|(?P<n>{_MONTH}) (?P<b>\d\d?))\b(?!,? \d)"):
        day, month = int(found["a"] or found["b"]), found["m"] or found["n"]
        days = [d for d in range(2, 29) if 2 <= abs(d - day) <= 9]
        new = found.group().replace(str(day), str(rng.choice(days)))
        same = everywhere(text, rf"\b(?:{day} {month}|{month} {day})\b")
        again = re.search(rf"(?:{_WEEKDAY}),? $", text[: found.start()]) or re.search(
            rf"\b{day}(?:st|nd|rd|th)\b", text
        )
        if len(same) == 1 and _free(text, found) and not again:
            yield replacing("date", found.group(), new, same)


def _weekdays(text: str, rng: Random, published: date | None) -> Iterator[Planting]:
    """“on Tuesday”, where it is told once: not to the day of publication, nor to one that may be meant by the night."""
    today = published.weekday() if published else None
    for found in in_running_text(text, rf"\bon ({_WEEKDAY})\b(?! \d| (?:\d|{_MONTH}))"):
        at = words.WEEKDAYS.index(found[1])
        days = [d for d in range(7) if d not in {today, at, (at + 1) % 7, (at - 1) % 7}]
        same = everywhere(text, rf"\b{found[1]}\b")
        if len(same) == 1 and at != today and _free(text, found):
            yield replacing("date", found[1], words.WEEKDAYS[rng.choice(days)], same)


def _spans(text: str, rng: Random, pattern: str, names: list[str], least: int, reach: int = 12) -> Iterator[Planting]:
    """Months or years told once, changed by at least so many and by less than `reach`."""
    for found in in_running_text(text, pattern):
        if found[1] not in names:
            continue
        at = names.index(found[1])
        new = [n for i, n in enumerate(names) if least <= abs(i - at) < reach and n not in text]
        same = everywhere(text, rf"\b{found[1]}\b")
        if len(same) == 1 and new and _free(text, found):
            yield replacing("date", found[1], rng.choice(new), same)


def _free(text: str, found: re.Match[str]) -> bool:
    """True where the date does not tell when something was said, nor bounds a time."""
    before = text[: found.start()][-60:]
    bounded = re.search(r"\b(?:before|until|since|after|and|or|from|to)(?: the)? (?:on )?$", before)
    return not (_SAYING.search(before) or bounded or re.match(r" (?:and|or|to) ", text[found.end() :]))


def places(text: str, rng: Random) -> Iterator[Planting]:
    """Names of places, changed to that of another."""
    named = {name for person in people(text) for name in person.full.split()}
    for found in in_running_text(
        text, r"\b(?:in|at|near|to|from|in the town of|outside) ([A-Z][a-z]+)\b(?![’' -]\w*[A-Z]|’s)"
    ):
        place = found[1]
        capital = re.findall(rf"[A-Z]\w+ {place}\b|\b{place} [A-Z]|{place}’", text)
        if place in {*words.MONTHS, *words.WEEKDAYS, *words.NO_NAME, *named} or capital:
            continue
        same = everywhere(text, rf"\b{place}\b")
        if 0 < len(same) <= 3 and not _is_body(text, place):
            yield replacing("place", place, rng.choice([p for p in words.PLACES if p not in text]), same)


def _is_body(text: str, name: str) -> bool:
    """True where the name does something that a place does not: it is a company, a club or a country."""
    acts = rf"\b{name} (?:said|has|had|will|would|won|lead|led|demanded|offered|seemed|may|is|was)\b"
    return bool(re.search(acts, text)) or bool(re.search(rf"\b(?:join|joined|signed|of|by|for) {name}\b", text))
