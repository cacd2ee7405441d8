"""Two short reports of what news is made of, the second a version of the first: no traceback, whatever they say."""

from __future__ import annotations

import random

import pytest

from rashomon.model import records as r
from rashomon.model.report import MadeBy
from rashomon.plan import arranged, make_report
from rashomon.stages.base import Records
from rashomon.write import WRITERS
from tests.pipeline import collated

PHRASES = (
    "Ann Bell|Mayor Lena Quist|the mayor|Norrby Ferries|the company|the U.N.|U.S. officials|F.B.I."
    "|Mr. Tamm|Mr|Ms|Jr.|Inc.|she|he|they|it|who|which|said|told reporters|added that|denied that"
    "|did n't say|said they would n't|announced|according to|in a statement|as saying|“the dam will hold”"
    "|“the dam wo n't hold”|\"no\"|the dam|never|not|n't|ca n't|don't|no|on Monday|on 3 May 2031|3 May"
    "|at 10:30|18:05 BST|a.m.|last Friday|in May,|Q3 2031|34 people|36 people|two|two of the 34|half of"
    "|1.5 million|$2bn|£2.5bn|½|3½ hours|10 per cent|ten point five|twenty-odd|about|at least|were hurt"
    "|died|was shut|will reopen|is safe|chief engineer|Transport Minister|O'Neill|O’|'s|’s|s'|d'|al-|van"
    "|vs.|No.|because of rain|after the storm|by|for|of|and|but|that|By A. Writer|Photo: X|Q:|A:|HUME:|1."
    "|*|#|@quay|Updated|Norrby|https://norrby.example/a|&amp;|<b>|the 31-year-old|Read more:|(Reuters)"
    "|NORRBY —|```|~~no~~|[+28 chars]"
).split("|")
MARKS = ".|.|.|,|,|:|;|-|–|—|…|...|?|!|(|)|[|]|“|”|‘|’|\"|'|‘‘|“‘|’”|…”|«|»|„|‹|›|``|''|「|」|『|』".split("|")
ODD = (
    *("\n", "\n\n", "\n\n", "\t", "\r\n", "\xa0", "\u2009", "\u2028", "\u3000", "\u200b", "\xad", "\ufeff", "\u202e"),
    *(
        "\x00",
        "\x1b[31m",
        "\x85",
        "İ",
        "ß",
        "ŉ",
        "ﬁ",
        "Ⅳ",
        "ⅻ",
        "٣",
        "²",
        "𝕋",
        "👩‍👩‍👧",
        "é",
        "e\u0301",
        "\u0345",
        "中文",
        "ㄱ",
    ),
    *("ʼ", "ʻ", "ª", "ᴬ", "ー", "ა"),
)
RUNS = 300
"""For each seed: some seven seconds."""


def _report(rolls: random.Random) -> list[str]:
    """Phrases with a mark here and there, and once in a while what nobody reckons with."""
    words: list[str] = []
    for _ in range(rolls.randint(2, 40)):
        words.append(rolls.choice(PHRASES))
        words.append(rolls.choice(MARKS) if rolls.random() < 0.3 else "")
        words.append(rolls.choice(ODD) if rolls.random() < 0.12 else rolls.choice((" ", " ", " ", "")))
    return words


def _version(words: list[str], rolls: random.Random) -> list[str]:
    """Another outlet's: some words are others, some gone."""
    changed = [rolls.choice(PHRASES) if rolls.random() < 0.1 else word for word in words]
    return [word for word in changed if rolls.random() > 0.05]


def _written(records: Records) -> None:
    report = make_report(
        arranged(records), MadeBy(version="0", models=(), settings={}), (r.Loss(kind="x", detail="y"),)
    )
    for writer in WRITERS:
        writer.render(report)


@pytest.mark.parametrize("seed", range(5))
def test_no_two_reports_end_in_a_traceback(seed: int) -> None:
    rolls = random.Random(seed)
    for run in range(RUNS):
        words = _report(rolls)
        texts = "".join(words), "".join(_version(words, rolls) if run % 2 else _report(rolls))
        try:
            records = collated(*texts)
            if run % 10 == 0:
                _written(records)
        except BaseException as error:
            error.add_note(f"Reports: {texts!r}")
            raise
