"""One quotation that two reports give to two people."""

from __future__ import annotations

import pytest

from rashomon.stages.findings import two_voices
from tests.unit.stages.findings.alone import told_by

WORDS = "Nobody sails on this river until we know why"


def said(by: str, words: str = WORDS, rest: str = "") -> str:
    return f"It rained. “{words},” said {by}. {rest}"


def test_two_people_for_one_quotation_conflict() -> None:
    found = told_by(
        two_voices.find, said("Lena Quist"), said("Peter Moss", "No one sails on this river until we know why")
    )
    assert found == told_by(two_voices.find, said("Lena Quist"), said("Peter Moss"))
    assert [(f.verdict, f.kind, f.values) for f in found] == [("conflict", "attribution", ("Lena Quist", "Peter Moss"))]


@pytest.mark.parametrize(
    "texts",
    [
        (said("Lena Quist"), said("Lena Quist")),
        (said("Lena Quist"), said("Ms Quist")),
        (said("Lena Quist"), said("Peter Moss", "Everybody sails on this river until the bell rings")),
        (said("Lena Quist"), said("Peter Moss", "Nobody sails on this river")),
        # one report has both
        (said("Lena Quist"), said("Peter Moss", rest=f"“{WORDS},” said Lena Quist.")),
        # a joint statement, a slogan, an echo
        (said("Lena Quist"), said("Peter Moss in a joint statement")),
        (said("Lena Quist"), said("Lena Quist and Peter Moss")),
        (said("Lena Quist"), said("Peter Moss, repeating the slogan of the strike")),
        (said("Lena Quist"), said("Peter Moss, echoing the minister")),
        (said("Lena Quist"), said("Peter Moss"), said("Karl Renn")),
        # whoever speaks for another, and whoever is not named
        (said("Lena Quist"), said("a spokesman")),
        (said("Lena Quist"), said("the Harbour Department")),
        (said("Lena Quist"), f"Peter Moss quoted Lena Quist as saying: “{WORDS}.”"),
        # what everybody says
        (
            said("Lena Quist", "Our thoughts are with the families of the sailors"),
            said("Peter Moss", "Our thoughts are with the families of the sailors"),
        ),
    ],
)
def test_words_that_two_may_have_are_no_conflict(texts: tuple[str, ...]) -> None:
    assert told_by(two_voices.find, *texts) == []
