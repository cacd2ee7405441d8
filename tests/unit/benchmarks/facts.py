"""The facts that a text tells, in one notation: what a second account may not change.

Written apart from the generator, so that a fault there does not hide here.
"""

from __future__ import annotations

import re
from collections import Counter

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_MONTHS = "January February March April May June July August September October November December".split()
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_NUMBER = re.compile(r"\d[\d,]*(?:[.:]\d+)?")
_NEGATIONS = frozenset(
    "not no none never nobody nothing neither nor without cannot refused rejected denied against oppose failed".split()
)


def facts(text: str) -> Counter[str]:
    """Numbers, months, weekdays and negations of a text, as a bag."""
    return numbers(text) + days(text) + negations(text)


def numbers(text: str) -> Counter[str]:
    """Numbers, whether in words or digits, with “m” and “bn” read out, and per cent signs."""
    plain = re.sub(r"(?<=\d)m\b", " million", re.sub(r"(?<=\d)bn\b", " billion", text))
    plain = re.sub(r"%|\bpercent\b", " per cent", plain)
    found = [n.replace(",", "").replace(":", ".") for n in _NUMBER.findall(plain)]
    spelt = [str(value) for word in re.findall(r"[a-z]+(?:-[a-z]+)?", plain.lower()) if (value := _value(word))]
    units = re.findall(r"\b(?:million|billion|thousand|per cent)\b", plain)
    return Counter([*found, *spelt, *units])


def _value(word: str) -> int | None:
    ten, _, one = word.partition("-")
    if ten in _TENS and (not one or one in _SMALL):
        return _TENS[ten] + (_SMALL.index(one) if one else 0)
    return _SMALL.index(word) if word in _SMALL[2:] else None


def days(text: str) -> Counter[str]:
    """Months and weekdays."""
    return Counter(re.findall(rf"\b(?:{'|'.join((*_MONTHS, *_WEEKDAYS))})\b", text))


def surnames(text: str, known: tuple[str, ...]) -> Counter[str]:
    """How often each of the surnames stands in a text."""
    return Counter({name: len(re.findall(rf"\b{re.escape(name)}\b", text)) for name in known})


def negations(text: str) -> Counter[str]:
    """Words that deny."""
    words = re.findall(r"[a-z]+n’t|[a-z]+n't|[a-z]+", text.lower())
    return Counter("not" if word.endswith(("n’t", "n't")) else word for word in words if _denies(word))


def _denies(word: str) -> bool:
    return word in _NEGATIONS or word.endswith(("n’t", "n't"))


def quoted(text: str) -> Counter[str]:
    """What stands in quotation marks, without the stop or comma at its end."""
    return Counter(inner.rstrip(".,") for inner in re.findall(r"[“\"]([^”\"]*)[”\"]", text))
