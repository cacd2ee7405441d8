import pytest

from rashomon.language import get_language
from rashomon.model.records import Act
from rashomon.stages.acts import act_of, is_charge, is_said_of

CASES: list[tuple[str, Act]] = [
    ("said", "speech"),
    ("according to", "speech"),
    ("has repeatedly pointed out", "speech"),
    ("believes", "belief"),
    ("said he feared", "belief"),
    ("vowed", "intention"),
    ("is planning", "intention"),
    ("hailed", "attitude"),
    ("denied", "denial"),
    ("has rejected", "denial"),
    ("did not say", "silence"),
    ("hasn’t said", "silence"),
    ("has never denied", "silence"),
    ("declined to comment on", "silence"),
    ("would not rule out confirming", "silence"),
    ("not only said", "speech"),
    ("does not believe", "belief"),
    ("on Nettle", "speech"),
]


@pytest.mark.parametrize(("cue", "act"), CASES)
def test_what_a_cue_reports(cue: str, act: Act) -> None:
    assert act_of(cue, get_language("en")) == act


@pytest.mark.parametrize(
    ("cue", "of", "charge"),
    [
        ("is suspected of", True, True),
        ("has been accused of", True, True),
        ("was told", True, False),
        ("is expected to", True, False),
        ("suspected", False, True),
        ("was quoted as saying", False, False),
        ("is worried", False, False),
    ],
)
def test_passives_of_which_the_subject_is_told(cue: str, of: bool, charge: bool) -> None:
    assert (is_said_of(cue), is_charge(cue)) == (of, charge)
