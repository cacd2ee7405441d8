"""One sound in several spellings."""

from __future__ import annotations

import pytest

from rashomon.stages.spellings import transliterated

ONE = [
    ("belyshev", "belyshov"),
    ("yuri", "iuri"),
    ("harlova", "kharlova"),
    ("gadhavi", "qadhafi"),
    ("zelinskyi", "selinsky"),
    ("tchaikin", "chaikin"),
    ("sokolin", "sokolyn"),
    ("yelena", "elena"),
    ("naas", "nyaes"),
    ("marchenkoff", "marchenkov"),
    ("hrachenko", "grachenko"),
    ("alexandrov", "aleksandrov"),
    ("volodymyrov", "vladimirov"),
    ("hsiaomei", "xiaomei"),
]
APART = [
    ("brekk", "trekk"),
    ("moss", "voss"),
    ("karlin", "karpin"),
    ("orr", "aurelia"),
    ("lund", "lunde r"),
    ("reiss", "weiss"),
    ("hartin", "martin"),
    ("gorn", "thorn"),
    ("xanthos", "canthos"),
]


@pytest.mark.parametrize(("a", "b"), ONE)
def test_one_sound(a: str, b: str) -> None:
    assert transliterated(a, b)
    assert transliterated(b, a)


@pytest.mark.parametrize(("a", "b"), APART)
def test_two_sounds(a: str, b: str) -> None:
    assert not transliterated(a, b)
