"""All forms of one name brought together, and different people kept apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.name_keys import body_key, name_key, usual_name
from rashomon.stages.people import compatible_given
from rashomon.stages.spellings import Spellings, close_spelling
from tests.pipeline import read

NAMES = get_language("en").names


def forms(*texts: str, kind: str = "person") -> list[tuple[str, ...]]:
    """The forms of each named actor of a kind, sorted."""
    actors = [a for a in read(*texts).actors if a.named and a.kind == kind]
    return sorted(tuple(sorted(v.text for v in a.variants)) for a in actors)


def actor(name: str, *texts: str) -> r.Actor:
    (found,) = [a for a in read(*texts).actors if a.name == name]
    return found


def test_an_ending_set_apart_is_no_word_of_a_name() -> None:
    assert name_key("Moss 's Mill") == ("moss", "mill")
    assert forms("They asked the Sheriff 's Office. The Moss 's Mill Office paid.") == []


PEOPLE = [
    (["Judge Paula Reiss spoke to Reiss's clerk."], [("Paula Reiss", "Reiss")]),
    (["They met Paula Reiss.", "They met Reiss."], [("Paula Reiss", "Reiss")]),
    (["They met Paula Reiss.", "They met P. Reiss."], [("P. Reiss", "Paula Reiss")]),
    (["They met Paula Reiss.", "They met Ms Reiss."], [("Paula Reiss", "Reiss")]),
    (["They met Volodymyr Karpenko.", "They met Volodimir Karpenko."], [("Volodimir Karpenko", "Volodymyr Karpenko")]),
    (["They met Paula Reichenbach.", "They met Paula Reichenbakh."], [("Paula Reichenbach", "Paula Reichenbakh")]),
    (["They met Jean-Luc Moss.", "They met Jean Luc Moss."], [("Jean Luc Moss", "Jean-Luc Moss")]),
    # two people
    (["They met Paula Reiss.", "They met Hugo Reiss."], [("Hugo Reiss",), ("Paula Reiss",)]),
    (["They met Paula Reiss.", "They met Paula Moss."], [("Paula Moss",), ("Paula Reiss",)]),
    (["They met Paula Reiss.", "They met Paula Weiss."], [("Paula Reiss",), ("Paula Weiss",)]),
    (["They met Paula Reiss and Hugo Reiss.", "They met H. Reiss."], [("H. Reiss", "Hugo Reiss"), ("Paula Reiss",)]),
]


@pytest.mark.parametrize(("texts", "expected"), PEOPLE)
def test_people(texts: list[str], expected: list[tuple[str, ...]]) -> None:
    assert forms(*texts) == expected


def test_an_initial_never_joins_two_people() -> None:
    found = forms("They met Paula Reiss and Peter Reiss.", "They met P. Reiss.")
    assert ("Paula Reiss",) in found
    assert ("Peter Reiss",) in found


def test_a_bare_surname_goes_to_the_person_of_its_own_article() -> None:
    a, b = "They met Paula Reiss. Then Reiss left.", "They met Hugo Reiss. Then Reiss left."
    assert {v.text: v.count for v in actor("Paula Reiss", a, b).variants} == {"Paula Reiss": 1, "Reiss": 1}
    assert {s.article for s in actor("Hugo Reiss", a, b).mentions} == {"b"}


TWO = (
    "Mayor Peter Reiss spoke. Then Reiss left. Reiss was tired. The lawyer Anna Reiss waited.",
    "They met Mayor Peter Reiss. The lawyer Anna Reiss came late.",
)


def test_a_bare_surname_of_two_people_of_other_articles_stays_apart() -> None:
    found = forms(*TWO, "It rained. The boat was old, Reiss said.")
    assert found == [("Anna Reiss",), ("Peter Reiss", "Reiss"), ("Reiss",)]


@pytest.mark.parametrize(
    ("third", "meant"),
    [
        ("It rained, Mayor Reiss said. Reiss was wet.", "Peter Reiss"),
        ("It rained, the lawyer Reiss said. Reiss was wet.", "Anna Reiss"),
        ("It rained, the baker Reiss said. Reiss was wet.", "Reiss"),
    ],
)
def test_a_bare_surname_of_two_people_goes_to_the_one_of_its_office(third: str, meant: str) -> None:
    assert len([m for m in actor(meant, *TWO, third).mentions if m.article == "c"]) == 2


def test_a_bare_surname_goes_to_the_one_of_two_who_is_so_spelt() -> None:
    found = forms("They met Paula Reichenbach.", "They met Hugo Reichenbakh.", "They met Mr Reichenbakh.")
    assert found == [("Hugo Reichenbakh", "Reichenbakh"), ("Paula Reichenbach",)]


def test_a_person_is_shown_by_the_full_name_whatever_is_printed_more_often() -> None:
    text = "They met Paula Reiss. Then Reiss left. Later Reiss came back, and Reiss sat down."
    assert actor("Paula Reiss", text).kind == "person"


BODIES = [
    (["They asked the Norrby Institute.", "They asked Norrby Institute."], [("Norrby Institute",)]),
    (["They asked the United Nations. Then the UN answered."], [("UN", "United Nations")]),
    (["They asked the Coastal Rescue Service. Then the CRS answered."], [("CRS", "Coastal Rescue Service")]),
    (
        ["They asked the Norrby Institute.", "They asked the Selby Institute."],
        [("Norrby Institute",), ("Selby Institute",)],
    ),
]


@pytest.mark.parametrize(("texts", "expected"), BODIES)
def test_organisations(texts: list[str], expected: list[tuple[str, ...]]) -> None:
    assert forms(*texts, kind="organisation") == expected


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("the U.S. Navy", ("united", "states", "navy")),
        ("United States Navy", ("united", "states", "navy")),
        ("UN Security Council", ("united", "nations", "security", "council")),
        ("The Bank of Corrid", ("bank", "corrid")),
        ("CMSA", ("cmsa",)),
        ("The", ("the",)),
    ],
)
def test_the_words_a_body_is_compared_by(name: str, key: tuple[str, ...]) -> None:
    assert body_key(name, NAMES) == key


ACRONYMS = [
    ("They asked the Corrid Safety Agency.", "Then the CSA answered.", [("CSA", "Corrid Safety Agency")]),
    ("They asked the Corrid Safety Agency.", "Then the CMA answered.", [("CMA",), ("Corrid Safety Agency",)]),
    (
        "They asked the Arrey Rowing Club in May.",
        "Then the Arc Foundation answered.",
        [("Arc Foundation",), ("Arrey Rowing Club",)],
    ),
    (
        "They asked the Corrid Safety Agency and the Coastal Savings Association.",
        "Then the CSA answered.",
        [("CSA",), ("Coastal Savings Association",), ("Corrid Safety Agency",)],
    ),
]


@pytest.mark.parametrize(("one", "other", "expected"), ACRONYMS)
def test_an_acronym_is_the_body_that_it_alone_fits(one: str, other: str, expected: list[tuple[str, ...]]) -> None:
    assert forms(one, other, kind="organisation") == expected


def test_countries_are_known_by_their_usual_name() -> None:
    found = actor("United States", "They flew to the U.S. in May.", "They flew to the United States in May.")
    assert found.kind == "place"
    assert {v.text for v in found.variants} == {"U.S", "United States"} or len(found.variants) == 2


def test_roles_are_kept_as_worded_with_where_they_are_given() -> None:
    found = actor("Paula Reiss", "They met lawyer Paula Reiss.", "They met Paula Reiss, a former judge.")
    assert {role.text: {s.article for s in role.evidence} for role in found.roles} == {
        "lawyer": {"a"},
        "a former judge": {"b"},
    }


def test_ids_do_not_depend_on_the_order_of_articles() -> None:
    a, b = "They met Paula Reiss and Hugo Moss.", "They met Moss and Reiss."
    assert {x.name: x.id for x in read(a, b).actors} == {x.name: x.id for x in read(b, a).actors}


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("karpenko", "karpenko", True),
        ("karpenko", "karpenka", True),
        ("zelinskyi", "zelinsky", True),
        ("moss", "voss", False),
        ("moss", "mass", False),
        ("hartmann", "wartmann", False),
        ("petersen", "anderson", False),
    ],
)
def test_close_spelling_needs_long_names_that_begin_alike(a: str, b: str, same: bool) -> None:
    assert close_spelling(a, b) is close_spelling(b, a) is same


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("", "paula", True),
        ("p", "paula", True),
        ("paula", "paul", True),
        ("paula", "hugo", False),
        ("h", "paula", False),
    ],
)
def test_given_names_that_may_be_one_persons(a: str, b: str, same: bool) -> None:
    assert compatible_given(a.split(), b.split()) is same


def test_hyphens_and_stops_make_no_difference_to_a_name() -> None:
    assert name_key("Jean-Luc P. Moss") == name_key("Jean Luc P Moss")


@pytest.mark.parametrize(
    ("name", "usual"), [("the Norrby Institute", "Norrby Institute"), ("U.S.", "United States"), ("Twitter", "X")]
)
def test_the_usual_name(name: str, usual: str) -> None:
    assert usual_name(name, NAMES) == usual


names = st.text("abcde", min_size=1, max_size=9)


@given(st.lists(names, max_size=20), names)
def test_the_index_of_spellings_finds_what_is_closely_spelt(known: list[str], asked: str) -> None:
    spellings = Spellings()
    for number, name in enumerate(known):
        spellings.add(name, number)
    assert spellings.near(asked) == {n for n, name in enumerate(known) if close_spelling(name, asked)}


def outlets(text: str) -> dict[str, list[tuple[str, bool]]]:
    return {a.name: [(v.text, v.misprint) for v in a.variants] for a in read(text).actors if a.named}


def test_an_outlet_misspelt_where_it_is_told_to_be_one_is_that_outlet() -> None:
    assert outlets("It was in a report of the news agency Reutars at noon.")["Reuters"] == [("Reutars", True)]
    assert "Reuters" not in outlets("It was in a report that Reutars had made.")
    assert "Reuters" not in outlets("It was in a report of the news agency Roitars at noon.")
