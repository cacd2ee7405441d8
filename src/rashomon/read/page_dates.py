"""Dates that a page shows: which of them it calls the publication's, which an update's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

from rashomon.read.dates import figures_in, iso_date
from rashomon.read.page import Block

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Of = Literal["first", "published", "updated", ""]
_LABEL = re.compile(
    r"\b(?P<first>(?:first|originally|initially)\s(?:published|posted))"
    r"|\b(?P<updated>(?:last\s|latest\s)?(?:updated?|modified|edited|revised|amended))\b"
    r"|\b(?P<published>published|posted|publication date|date published|date posted)\b",
    re.IGNORECASE,
)
_NAMES: tuple[tuple[Of, re.Pattern[str]], ...] = (
    ("published", re.compile(r"publish|posted|date-?created|pub-?date", re.IGNORECASE)),
    ("updated", re.compile(r"modif|updated?(?![a-z])|revis", re.IGNORECASE)),
)
"""What a page's author calls the element that holds a date."""
_FURNITURE = frozenset({"nav", "aside", "footer"})
_LEAD, _LINE_WORDS, _BYLINE_WORDS = 60, 40, 15
"""Characters in which a label stands before its date; words of the longest line that a date is labelled in, and of
the longest byline."""
_OWN = re.compile(r"\bthis (?:story|article|report|piece|page|post|item)\b", re.IGNORECASE)
_PARTING = frozenset("|·•–—-/(:;")
_DATE = re.compile(
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s)?(?:"
    r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|\s?[+-]\d\d:?\d\d)?)?|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}"
    r"|\d{1,2}(?:st|nd|rd|th)?\s[a-z]{3,9}\.?,?\s\d{4}|[a-z]{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4})"
    r"(?:(?:,|\sat|\s[|–-])?\s\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\b\.?)?(?:\s[A-Z]{2,4}\b)?)?",
    re.IGNORECASE,
)


class ShownDate(NamedTuple):
    """A date as the page writes it, and what it says it is the date of ("": nothing)."""

    value: str
    of: Of


def dates_in_elements(tree: HtmlElement) -> Iterator[ShownDate]:
    """The `time` elements of a page, and other elements marked as its dates, outside navigation and asides."""
    for element in tree.iter("time", "meta", "span", "p", "div"):
        marked = (element.get("itemprop") or "").lower() in {"datepublished", "datecreated", "datemodified"}
        if (element.tag == "time" or (marked and element.tag != "meta")) and not _in_furniture(element):
            value = element.get("datetime") or element.get("content") or " ".join("".join(element.itertext()).split())
            if value:
                yield ShownDate(value, _of(element))


def dates_in_lines(blocks: Iterable[Block]) -> Iterator[ShownDate]:
    """Dates behind a label in the short lines of a page ("Published: 5 May 2031, 10:00")."""
    for block in blocks:
        if block.around.furniture or len(block.text.split()) > _LINE_WORDS:
            continue
        at = 0
        of: Of = ""
        for date in _DATE.finditer(block.text):
            before = block.text[at : date.start()]
            label = _LABEL.search(before)
            known = of or _OWN.search(before)
            of = _labelled(before) if label and (known or _opens(before, label)) else ""
            at = date.end()
            if of:
                yield ShownDate(date.group(), of)


def dates_in_bylines(blocks: Sequence[Block]) -> Iterator[ShownDate]:
    """Dates without a label in the short lines between the headline of an article and its first paragraph."""
    prose = next((n for n, block in enumerate(blocks) if _is_prose(block)), 0)
    head = max((n for n, block in enumerate(blocks[:prose]) if block.around.kind == "heading"), default=prose)
    for block in blocks[head + 1 : prose]:
        date = _DATE.search(block.text)
        if date and not block.around.furniture and len(block.text.split()) <= _BYLINE_WORDS:
            yield ShownDate(date.group(), "")


def _is_prose(block: Block) -> bool:
    return not block.around.furniture and len(block.text.split()) > _BYLINE_WORDS


def _opens(before: str, label: re.Match[str]) -> bool:
    """A label opens a line or a part of one; within a sentence it is told of something else."""
    lead = before[: label.start()].strip()
    return label.group()[0].isupper() or not lead or lead[-1] in _PARTING


def doubtful_figures(day: str, blocks: Sequence[Block]) -> tuple[str, ...]:
    """The dates in figures that a day may be read from; none where the page names the day without a doubt."""
    text = [block.text for block in blocks]
    figures = [figure for line in text for figure in figures_in(line)]
    doubtful = tuple(f for f in figures if day in {iso_date(f, "day-first"), iso_date(f, "month-first")})
    clear = any(iso_date(date.group()) == day for line in text for date in _DATE.finditer(line)) if doubtful else False
    return () if clear else doubtful


def _in_furniture(element: HtmlElement) -> bool:
    return any(outer.tag in _FURNITURE for outer in element.iterancestors())


def _of(element: HtmlElement) -> Of:
    """What an element's date is of: by what it is called, by the words before it, by what holds it."""
    parent = element.getparent()
    return _named(element) or _labelled(_before(element)) or ("" if parent is None else _named(parent))


def _named(element: HtmlElement) -> Of:
    names = " ".join(element.get(name) or "" for name in ("itemprop", "class", "id", "data-testid"))
    found: Of = next((of for of, pattern in _NAMES if pattern.search(names)), "")
    return found or ("published" if element.get("pubdate") is not None else "")


def _before(element: HtmlElement) -> str:
    """The words right before an element in what it stands in, or before that where it stands alone."""
    parent = element.getparent()
    if parent is None or element.getprevious() is not None:
        return _left_of(element)
    return parent.text if (parent.text or "").strip() else _left_of(parent)


def _left_of(element: HtmlElement) -> str:
    previous = element.getprevious()
    if previous is None:
        return ""
    words = "" if previous.tag == "time" else "".join(previous.itertext())
    return words + (previous.tail or "")


def _labelled(before: str) -> Of:
    """What the last label in the words before a date says."""
    labels = list(_LABEL.finditer(before[-_LEAD:]))
    return cast("Of", labels[-1].lastgroup) if labels else ""
