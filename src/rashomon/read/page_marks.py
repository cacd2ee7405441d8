"""What a page says by its elements, said in characters: quotation marks of `q`, exponents; footnote marks taken out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_QUOTES = {
    "en": "“”‘’",
    **dict.fromkeys(("de", "cs", "sk", "sl", "is", "bg", "lt", "et"), "„“‚‘"),
    **dict.fromkeys(("fr", "it", "es", "pt", "ca", "el", "no", "nb", "nn", "ru", "uk", "be"), "«»“”"),
    **dict.fromkeys(("pl", "hu", "ro", "hr", "sr", "bs"), "„”‚’"),
    **dict.fromkeys(("sv", "fi"), "””’’"),
    **dict.fromkeys(("ja", "zh"), "「」『』"),
    "da": "»«›‹",
}
"""Outer and inner marks that browsers draw around `q`, by language (Unicode CLDR)."""
_MARKED = re.compile(r"\s*[\"“”„«»‘’‚‹›「」『』]")
_EXPONENTS = str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")
_EXPONENT = re.compile(r"[+−–-]?\d{1,2}")
_BASE = re.compile(r"(?:(?<![\d.,])10|(?<![^\W\d_])(?:[a-z]|[kcmnd]?m|ft|in|yd|mi|sec|sq))$", re.IGNORECASE)
"""What a raised figure is an exponent of: ten, a unit, a letter that stands for a number."""
_FIGURES = r"\d{1,3}(?:\s?[,–-]\s?\d{1,3})*"
_NOTE = re.compile(
    rf"{_FIGURES}|[*†‡§¶]{{1,3}}|\[\s?(?:{_FIGURES}|[a-z]|[ivx]{{1,4}}|note \d{{1,2}})\s?\]", re.IGNORECASE
)
"""A raised figure, sign or bracketed letter. A bare letter is none: it ends an ordinal in many languages."""
_NOTE_NAME = re.compile(r"foot-?note|(?:^|[\s_-])(?:fn|ref|reference|cite|citation|noteref)(?:$|[\s_-])|^fn\d", re.I)
_LONGEST_NOTE, _REACH = 12, 12
_CENTS = re.compile(r"[$£€]\s?\d{1,4}$")
_OVER = re.compile(r"\s*[⁄/]")
_VULGAR = {
    **{("1", "2"): "½", ("1", "3"): "⅓", ("2", "3"): "⅔", ("1", "4"): "¼", ("3", "4"): "¾"},
    **{("1", "5"): "⅕", ("1", "8"): "⅛", ("3", "8"): "⅜", ("5", "8"): "⅝", ("7", "8"): "⅞"},
}


def mark_quotations(tree: HtmlElement, language: str) -> None:
    """Write the marks of the page's language around each `q`, but where the author wrote some.

    The elements then have no meaning of their own: extractors take them for blocks.
    """
    marks = _QUOTES.get(language, _QUOTES["en"])
    elements = list(tree.iter("q"))
    inner = [2 * (sum(1 for _ in element.iterancestors("q")) % 2) for element in elements]
    for element, at in zip(elements, inner, strict=True):
        if not _MARKED.match(_words(element)):
            element.text = marks[at] + (element.text or "").lstrip()
            _append(element, marks[at + 1])
    for element in elements:
        element.tag = "span"


def settle_raised(tree: HtmlElement) -> tuple[str, ...]:
    """Make raised figures exponents or fractions where they are such; take out marks of footnotes and give those back.

    What stands raised otherwise ("3rd") stays as it is.
    """
    notes: list[str] = []
    for element in list(tree.iter("sup")):
        text = " ".join(_words(element).split())
        written = _written(element, text)
        if written is not None:
            _rewrite(element, written)
        elif _points(element, text) or _NOTE.fullmatch(text):
            notes.append(text)
            _rewrite(element, "")
    return tuple(notes)


def _written(element: HtmlElement, text: str) -> str | None:
    """A raised figure in characters that say what it is: of a power, a fraction or a price; None where it is none."""
    if _points(element, text):
        return None
    before = _before(element)
    if _EXPONENT.fullmatch(text) and _BASE.search(before):
        return text.translate(_EXPONENTS)
    if len(text) == 2 and text.isdigit() and _CENTS.search(before):
        return f".{text}"
    return _fraction(element, text, before)


def _words(element: HtmlElement) -> str:
    return "".join(element.itertext())


def _append(element: HtmlElement, mark: str) -> None:
    """Write a mark at the end of an element, next to its last word."""
    if len(element):
        element[-1].tail = (element[-1].tail or "").rstrip() + mark
    else:
        element.text = (element.text or "").rstrip() + mark


def _before(element: HtmlElement) -> str:
    """The end of the text right before an element within its parent, or of what stands before that."""
    previous = element.getprevious()
    if previous is not None:
        return (previous.tail or _words(previous))[-_REACH:]
    parent = element.getparent()
    return ((parent.text or "") if parent is not None else "")[-_REACH:]


def _points(element: HtmlElement, text: str) -> bool:
    """It leads to a note: by a link within the page, or by what it is called, and is as short as a mark."""
    if len(text) > _LONGEST_NOTE:
        return False
    around = [element, *element.iter("a"), *element.iterancestors("a")]
    named = " ".join(f"{e.get('class') or ''} {e.get('id') or ''} {e.get('role') or ''}" for e in around)
    linked = any((e.get("href") or "").startswith("#") for e in around)
    return linked or _NOTE_NAME.search(named) is not None


def _fraction(element: HtmlElement, text: str, before: str) -> str | None:
    """The fraction that a raised figure begins (¹/₂), whose rest is taken off the page; None where it begins none."""
    below = element.getnext()
    if not text.isdigit() or not _OVER.fullmatch(element.tail or "") or below is None or below.tag != "sub":
        return None
    under = _words(below).strip()
    if not under.isdigit():
        return None
    element.tail = ""
    below.drop_tree()
    return _VULGAR.get((text, under)) or f"{' ' if before[-1:].isdigit() else ''}{text}/{under}"


def _rewrite(element: HtmlElement, text: str) -> None:
    for child in list(element):
        element.remove(child)
    element.text = text
