"""Treaties and laws, and what is called by letters and figures."""

from __future__ import annotations

import pytest

from tests.pipeline import collated


def told(*texts: str) -> list[tuple[str, tuple[str, ...]]]:
    return [
        (f.verdict, tuple(sorted(s.value for s in f.sides)))
        for f in collated(*texts).findings
        if f.kind == "name" and f.about.startswith("the name of the")
    ]


@pytest.mark.parametrize(
    ("one", "other", "verdict", "names"),
    [
        (
            "They signed the Lesser Rivers Navigation (LRN) Treaty in May.",
            "The LRN Treaty was signed.",
            "variant",
            ("LRN Treaty", "Lesser Rivers Navigation (LRN) Treaty"),
        ),
        ("They signed the LRN treaty.", "The LRN Treaty was signed.", "agree", ("LRN Treaty",)),
        ("It broke the Harbours Act.", "Under the Harbours Act, ships pay.", "agree", ("Harbours Act",)),
        (
            "They tested a drone known as the 7K412.",
            "They tested the Sokol 7K412.",
            "variant",
            ("7K412", "Sokol 7K412"),
        ),
    ],
)
def test_one_name_in_two_accounts(one: str, other: str, verdict: str, names: tuple[str, ...]) -> None:
    assert told(one, other) == [(verdict, names)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It broke the Harbours Act.", "It broke the Rivers Act."),  # two laws
        ("The Treaty was signed.", "The Treaty was broken."),  # no name
        ("They signed the LRN Treaty.", "They signed the Blue Coast Treaty."),  # other initials
        ("An agreement was near.", "The agreement fell through."),  # a common noun
        ("They tested the 7K412.", "They tested the 7K413."),
    ],
)
def test_other_names_and_common_nouns_are_none(one: str, other: str) -> None:
    assert told(one, other) == []
