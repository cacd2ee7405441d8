"""Things that two accounts tell of by one rare phrase."""

from __future__ import annotations

import pytest

from tests.pipeline import collated

ONE = "The harbour flooded at dawn. Crews with rubber dinghies searched the cellars for eels."


def phrases(*texts: str) -> list[str]:
    return [f.about for f in collated(*texts).findings if f.kind == "name" and f.verdict == "agree"]


def test_a_rare_phrase_in_two_accounts_of_one_thing_is_an_agreement() -> None:
    assert phrases(ONE, "By noon some forty rubber dinghies had reached the drowned cellars.") == ["rubber dinghies"]


@pytest.mark.parametrize(
    "other",
    [
        "By noon the price of rubber dinghies rose.",
        "By noon the dinghies of rubber had reached the cellars.",
        "By noon rubber dinghies reached the cellars. All rubber was gone, and dinghies too.",
        "In the night crews with rubber dinghies searched the cellars for eels.",
        "By noon crews searched nothing but cellars.",
    ],
)
def test_a_phrase_of_another_thing_or_words_that_stand_elsewhere_are_none(other: str) -> None:
    assert phrases(ONE, other) == []
