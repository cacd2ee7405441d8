"""English numerals: digits with separators and number words, as a pattern and as values."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from rashomon.text.patterns import alternatives


def split_words(text: str) -> list[str]:
    """The words of a list that is written as one text."""
    return text.split()


ONES = {
    w: n
    for n, w in enumerate(
        split_words(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        )
    )
} | {"nought": 0, "naught": 0}
TENS = {w: 10 * n for n, w in enumerate(split_words("twenty thirty forty fifty sixty seventy eighty ninety"), 2)}
SCALES = {
    "dozen": 12, "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7,
}  # fmt: skip
SCALE_LETTERS = {"k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "bln": 10**9, "b": 10**9, "tn": 10**12}
ORDINALS = {
    w: n
    for n, w in enumerate(
        split_words(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
            "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ),
        1,
    )
}

_SMALL = "|".join([*TENS, *sorted(ONES, key=len, reverse=True)])
_SCALE = "dozen|hundred|thousand|(?:m|b|tr)illion|lakhs?|crores?"
_DIGIT_WORDS = "|".join((*(w for w, n in ONES.items() if n < 10), "oh"))
VULGAR = r"[¼-¾⅐-⅞]"
"""One character that is a fraction."""
_DECIMALS = r"(?:\.\d{1,9})?"
_IN_THREES = r"(?:[\u00a0\u2009\u202f]\d{3}){1,4}|(?:['’]\d{3}){1,4}|(?: \d{3}){1,4}"
DIGITS = (
    rf"\d{{1,3}}(?:,\d{{3}})+{_DECIMALS}|\d{{1,2}}(?:,\d{{2}})+,\d{{3}}{_DECIMALS}"
    rf"|[1-9]\d{{0,2}}(?:{_IN_THREES}){_DECIMALS}(?!\w|[ \u00a0,'’.-]?\d)"
    rf"|\d{{1,15}}{_DECIMALS}"
)
"""Digits with a decimal point, in groups of three set off by a comma, space or apostrophe, or in Indian groups."""
_POWER = r"(?:(?P<times>\d+(?:\.\d+)?)\s?[×x·]\s?)?10(?:\^(?P<caret>\d{1,2})|(?P<raised>[⁰¹²³⁴-⁹]{1,2}))"
_PART = rf"(?:\s?{VULGAR}|\s[1-3]/[2-4](?![\d/]))"
_AND_PART = r"\s+and\s+(?:an?|one|three)[\s-](?:half|quarters?)\b(?!\s+of\b)"
_FIGURES = rf"(?:(?:{DIGITS}){_PART}?|{VULGAR})(?:[\s-]?(?:{_SCALE})\b){{0,2}}(?:(?<=[a-z]){_AND_PART})?"
_POINT = rf"(?<!(?-i:At)\sone)(?<!,\sat\sone)(?<!and\sat\sone)\s+point(?:[\s-]+(?:{_DIGIT_WORDS})\b)+"
"""Decimals as they are spoken; "At one point five people" tells when."""
_OF_SCALE = (
    rf"(?:(?:an?|one|three)[\s-])?quarters?\s+(?:of\s+an?\s+)?(?:{_SCALE})"
    rf"|(?:half|two[\s-]thirds)\s+of\s+an?\s+(?:{_SCALE})"
)
WORDS = (
    rf"(?:(?:{_SMALL})|(?:a\s+half|half[\s-]an?|half|an?)[\s-](?:{_SCALE}))\b"
    rf"(?:(?:\s*-\s*|\s+)(?:and\s+(?!(?:{_SCALE})\b|\w+[\s-](?:half|quarter)))?(?:{_SMALL}|{_SCALE})\b){{0,10}}"
    rf"(?:(?:{_POINT}|{_AND_PART})(?:\s+(?:{_SCALE})\b){{0,2}})?"
)
"""A number in words: "twenty-five", "two hundred and six thousand", "half a million", "two point five"."""
NUMERAL = rf"(?:{re.sub(r'[?]P<[a-z]+>', '?:', _POWER)}|{_FIGURES}|(?:{_OF_SCALE})\b|{WORDS})"

_LAST_WORDS = alternatives({*ONES, *TENS, *SCALES, "half", "quarter", "quarters", "oh"})
ENDS_NUMERAL = rf"(?:[\d⁰-⁹¹²³]|{VULGAR}|\b(?:{_LAST_WORDS}))"
"""The end of any numeral."""

_I = re.IGNORECASE
_A_POWER = re.compile(_POWER, _I)
_A_FIGURE = re.compile(
    rf"(?P<digits>{DIGITS})?\s?(?P<part>{VULGAR}|[1-3]/[2-4])?(?P<scales>(?:[\s-]?(?:{_SCALE}))*)"
    r"(?:\sand\s(?P<times>an?|one|three)[\s-](?P<more>half|quarter)s?)?",
    _I,
)
_SEPARATORS = re.compile(r"[,'’\s]")
_SPOKEN = re.compile(rf"\spoint((?:[\s-]+(?:{_DIGIT_WORDS})\b)+)", _I)
_A_PART = re.compile(r"\sand\s(an?|one|three)[\s-](half|quarter)s?\b", _I)
_A_SHARE = re.compile(rf"(?:(an?|one|two|three)[\s-])?(half|quarters?|thirds)\s(?:of\san?\s)?({_SCALE})", _I)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


class Numeral(NamedTuple):
    """A value, and the place of its last figure that is not nought (120 → 10, 3.5 million → 100,000)."""

    value: float
    place: float


def numeral_value(text: str) -> float | None:
    """The value of a numeral in digits or words ("1,200", "3.5 million", "twenty-five"), None where it is none."""
    numeral = read_numeral(text)
    return None if numeral is None else numeral.value


def read_numeral(text: str) -> Numeral | None:
    """A numeral in digits or words, None where it is none."""
    plain = " ".join(text.lower().split())
    of_scale = _A_SHARE.fullmatch(plain)
    if of_scale:
        share = {"half": 0.5, "third": 2 / 3}.get(of_scale[2].rstrip("s"), 0.75 if of_scale[1] == "three" else 0.25)
        return _whole(float(round(share * SCALES[of_scale[3]])))
    power = _A_POWER.fullmatch(plain)
    if power:
        return _whole(float(power["times"] or 1) * 10.0 ** int(power["caret"] or power["raised"].translate(_RAISED)))
    figure = _A_FIGURE.fullmatch(plain)
    if figure and (figure["digits"] or figure["part"]):
        return _of_figures(figure)
    return _of_words(plain)


def _whole(value: float) -> Numeral:
    place = 1.0
    while value and value % (place * 10) == 0:
        place *= 10
    return Numeral(value, place)


def _of_figures(figure: re.Match[str]) -> Numeral:
    digits = _SEPARATORS.sub("", figure["digits"] or "0")
    scale = 1
    for word in re.findall("[a-z]+", figure["scales"]):
        scale *= SCALES[word]
    if figure["more"]:
        part = (3 if figure["times"] == "three" else 1) * (0.5 if figure["more"] == "half" else 0.25)
        return Numeral((float(digits) + part) * scale, 0.5 * scale)
    if figure["part"]:
        part = _fraction(figure["part"])
        return Numeral((float(digits) + part) * scale, min(part, 0.5) * scale)
    _, point, decimals = digits.partition(".")
    place = 10.0 ** -len(decimals) if point else _whole(float(digits)).place
    return Numeral(float(digits) * scale, place * scale)


def _fraction(text: str) -> float:
    over, slash, under = text.partition("/")
    return float(over) / float(under) if slash else unicodedata.numeric(text)


def _of_words(text: str) -> Numeral | None:
    """Its fraction, if it has one, is made one word first ("ten point five million" → "ten .5 million")."""
    decimals = _A_PART.sub(_part_word, _SPOKEN.sub(_spoken_word, text))
    value = _words_value(re.split(r"[\s-]+", decimals))
    if value is None:
        return None
    if value == round(value):
        return _whole(value)
    spoken = _SPOKEN.search(text)
    return Numeral(value, 10.0 ** -len(_digit_words(spoken)) if spoken else 0.5)


def _digit_words(spoken: re.Match[str]) -> list[str]:
    return re.findall("[a-z]+", spoken[1])


def _spoken_word(m: re.Match[str]) -> str:
    digits = (str(ONES.get(word, 0)) for word in _digit_words(m))
    return f" .{''.join(digits)}"


def _part_word(m: re.Match[str]) -> str:
    times = 3 if m[1] == "three" else 1
    return f" +{times * (0.5 if m[2] == 'half' else 0.25)}"


def _words_value(words: list[str]) -> float | None:
    """Hundreds and dozens multiply what stands before them; larger scales close a group and add it to the total."""
    total = group = 0.0
    half = "half" in words[:2]
    unit = 1
    for word in words[1 + words.index("half") if half else 0 :]:
        if word in ("a", "an"):
            group = 1
        elif word.startswith("+"):
            group += float(word) * unit
        elif word.startswith("."):
            group += float(word)
        elif word in ONES or word in TENS:
            group += ONES.get(word, TENS.get(word, 0))
        elif word in ("dozen", "hundred"):
            group = max(group, 1) * SCALES[word]
        elif word in SCALES:
            total, group = _scaled(total, group, SCALES[word]), 0
        elif word != "and":
            return None
        unit = SCALES.get(word, 1)
    return (total + group) / (2 if half else 1)


def _scaled(total: float, group: float, scale: int) -> float:
    """As in "two million five hundred thousand"; right behind another scale the whole is meant ("a lakh crore")."""
    return total + group * scale if group else max(total, 1) * scale
