"""Parts of wholes: in "two of the 68 passengers" two are counted, and nothing is told of all 68."""

from __future__ import annotations

import re

import msgspec

from rashomon.language.base import Quantity
from rashomon.language.en.counting import says_which
from rashomon.language.en.numerals import NUMERAL
from rashomon.language.en.ranges import Number, bound, read_rounded
from rashomon.language.en.units import BOUNDS, FRACTIONS, MOSTS, VAGUE
from rashomon.text.patterns import LatePattern, alternatives

_I = re.IGNORECASE
_BACK = 110
"""Characters before a whole in which its part stands."""
_DETERMINED = 50
"""Characters between an "of", or "half", and the whole."""
SHARE_LEEWAY = 0.05
"""How far off "a third" may be, as a share of the value."""


def plain(words: str) -> str:
    """Words as the tables have them: in small letters, one space between."""
    return " ".join(words.lower().split())


OF = (
    r"(?:\s+(?:out\s+)?of\s+(?:all\s+)?|(?<=\bhalf)\s+(?=(?:the|its|their|his|her|our|those|these)\s))"
    r"(?:(?:the|its|their|his|her|our|those|these)\s+|(?:the\s+)?[\w’'-]+(?:['’]s|s['’])\s+)?"
    r"(?:(?:total|estimated|other|remaining|original)\s+)?"
)
_SOME = r"some|many|few|several|each|any|none|all|number|others?|rest|remainder|minority|per\s?cent|percent|%"
_OF_WHOLE = re.compile(f"{OF}$", _I)
_PART = LatePattern(
    rf"(?:\b(?P<bound>{alternatives(BOUNDS)})\s+(?:the\s+|a\s+)?)?(?<![\w.,:/#$€£¥-])"
    rf"(?:(?P<but>all|everyone|everybody)\s+(?:but|except|bar)\s+(?:for\s+)?(?P<left>{NUMERAL})"
    rf"|(?P<share>\b(?:{alternatives(FRACTIONS)}))"
    rf"|(?P<n>{NUMERAL})(?:\s+(?:in|out\s+of)\s+(?:every\s+)?(?P<every>{NUMERAL}))?"
    rf"|(?P<most>\b(?:{alternatives(MOSTS)}))|(?P<vague>\b(?:{alternatives(VAGUE)}))|(?P<some>(?:\b(?:{_SOME})|%)))"
    rf"{OF}$",
    _I,
)


def is_whole(text: str, start: int, at: int) -> bool:
    """True where what tells of a part ends at `at`, and the whole begins there."""
    return _before(text, start, at) is not None


def with_parts(text: str, start: int, found: list[Quantity]) -> list[Quantity]:
    """The quantities, wholes told apart from their parts, with those parts that only their whole gives a value."""
    read: list[Quantity] = []
    for whole in found:
        m = _before(text, start, whole.start) if whole.kind not in ("rank", "age") else None
        if m is None:
            read.append(whole)
            continue
        part = _part(text, m, whole)
        if part is not None:
            while read and read[-1].end > part.start:
                read.pop()
            read.append(part)
        read.append(msgspec.structs.replace(whole, is_whole=True))
    return read


def _before(text: str, start: int, at: int) -> re.Match[str] | None:
    near = f" {plain(text[max(start, at - _DETERMINED) : at])} "
    if " of " not in near and " half " not in near:
        return None
    if not _OF_WHOLE.search(text, max(start, at - _BACK), at):
        return None
    m = _PART.compiled.search(text, max(start, at - _BACK), at)
    return None if m is None or (m["n"] and says_which(text, m.start("n"))) else m


def _part(text: str, m: re.Match[str], whole: Quantity) -> Quantity | None:
    number = _number(m, whole)
    if number is None or (m["n"] and not m["every"] and (whole.kind != "count" or number.value > whole.value)):
        return None
    word = BOUNDS.get(plain(m["bound"] or ""), "exact")
    number = bound(number, word)
    end = max(m.end(group) for group in ("left", "share", "every", "n", "most", "vague"))
    limits = {"more": "at-least", "at-least": "at-least", "at-most": "at-most", "fewer": "at-most", "exact": "exact"}
    return msgspec.structs.replace(
        whole,
        start=m.start(),
        end=end,
        text=text[m.start() : end],
        value=round(number.value, 9),
        low=round(number.low, 9),
        high=round(min(number.high, whole.high), 9),
        bound="vague" if m["most"] or m["vague"] else limits.get(word, "about"),
        part_of=(whole.start, whole.end),
    )


def _number(m: re.Match[str], whole: Quantity) -> Number | None:
    """How many the part is; None where words for it tell no number."""
    if m["but"]:
        left = read_rounded(m["left"], 1, whole=True)
        value = whole.value - left.value if left else 0.0
        return Number(value, value, value, 1) if value > 0 else None
    if m["most"]:
        return _of_whole(whole, *(p / 100 for p in MOSTS[plain(m["most"])]))
    if m["share"] or m["every"]:
        share = FRACTIONS[plain(m["share"])] / 100 if m["share"] else _one_in(m)
        return _of_whole(whole, share, share * (1 - SHARE_LEEWAY), share * (1 + SHARE_LEEWAY)) if share else None
    if m["vague"]:
        return Number(*VAGUE[plain(m["vague"])], 1)
    return read_rounded(m["n"], 1, whole=True) if m["n"] else None


def _one_in(m: re.Match[str]) -> float:
    some, every = read_rounded(m["n"], 1, whole=True), read_rounded(m["every"], 1, whole=True)
    return some.value / every.value if some and every and some.value < every.value else 0.0


def _of_whole(whole: Quantity, value: float, low: float, high: float) -> Number:
    """A share of a whole; people and things come in whole numbers."""
    amount = whole.value * value
    amount = float(round(amount)) if whole.kind == "count" and whole.value < 1e6 else amount
    return Number(amount, min(whole.low * low, amount), max(whole.high * high, amount), 1)
