"""English numerals: digits with separators and number words, as a pattern and as values."""

from __future__ import annotations

import re


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
}
TENS = {w: 10 * n for n, w in enumerate(split_words("twenty thirty forty fifty sixty seventy eighty ninety"), 2)}
SCALES = {"dozen": 12, "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
SCALE_LETTERS = {"k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12}
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
_SCALE = "|".join(SCALES)
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
POWER = rf"(?:\d{{1,3}}(?:\.\d{{1,3}})?\s?[×x]\s?)?\b10[{_RAISED}]{{1,2}}"
"""A power of ten ("10⁶", "2.5 × 10⁶")."""
DIGITS = rf"{POWER}|" r"\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d{1,9})?"
"""Digits with thousands separators (comma, no-break or thin space) and a decimal point."""
WORDS = (
    rf"(?:(?:{_SMALL})(?:\s+and\s+a\s+half(?=\s+(?:{_SCALE})\b))?|(?:a\s+half|half[\s-]an?|half|an?)[\s-](?:{_SCALE}))\b"
    rf"(?:(?:\s*-\s*|\s+)(?:and\s+(?=(?:{_SMALL}|a\s+half)\b))?(?:{_SMALL}|{_SCALE})\b){{0,10}}"
)
"""A number in words: "twenty-five", "two hundred and six thousand", "half a million"."""
NUMERAL = rf"(?:(?:{DIGITS})(?:\s?(?:{_SCALE})\b)?|{WORDS})"

_DIGITS = re.compile(rf"({DIGITS})\s*({_SCALE})?", re.IGNORECASE)
_POWER = re.compile(rf"(?:([\d.]+)\s?[×x]\s?)?10([{_RAISED}]+)")
_SEPARATORS = re.compile(r"[,\u00a0\u2009\u202f]")


def numeral_value(text: str) -> float | None:
    """The value of a numeral in digits or words ("1,200", "3.5 million", "twenty-five"), None where it is none."""
    power = _POWER.fullmatch(text.strip())
    if power:
        return float(power[1] or 1) * 10.0 ** int("".join(str(_RAISED.index(digit)) for digit in power[2]))
    found = _DIGITS.fullmatch(text.strip())
    if found:
        return float(_SEPARATORS.sub("", found[1])) * SCALES.get((found[2] or "").lower(), 1)
    return _words_value(re.split(r"[\s-]+", text.strip().lower()))


def _words_value(words: list[str]) -> float | None:
    """Hundreds and dozens multiply what stands before them; larger scales close a group and add it to the total."""
    total = group = 0.0
    if words[1:4] == ["and", "a", "half"] and words[4:]:
        return (numeral_value(words[0]) or 0.0) * SCALES[words[4]] + SCALES[words[4]] / 2
    half = "half" in words[:2]
    for word in words[1 + words.index("half") if half else 0 :]:
        if word in ("a", "an"):
            group = 1
        elif word in ONES or word in TENS:
            group += ONES.get(word, TENS.get(word, 0))
        elif word in ("dozen", "hundred"):
            group = max(group, 1) * SCALES[word]
        elif word in SCALES:
            total, group = total + max(group, 1) * SCALES[word], 0
        elif word != "and":
            return None
    return (total + group) / (2 if half else 1)
