"""One count in other words, tolls that grow, and parts that make a whole."""

from __future__ import annotations

import pytest

from rashomon.stages.findings import limits, quantities, wholes
from tests.unit.stages.findings.test_figures import context, report, values


def told(one: str, other: str, days: tuple[str, str] = ("2031-11-12", "2031-11-12")) -> list[tuple[str, set[str]]]:
    found = quantities.find(context(report("a", one, days[0]), report("b", other, days[1])))
    return [(f.verdict, values(f)) for f in found]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("The harbour tax was backed by 19 senators.", "Nineteen members of the senate backed it.", "agree"),
        ("The pier of Selmouth cost $4.75 million.", "A bill of 4.75 million dollars came with the pier.", "agree"),
        ("Wardens ringed 4,743 herring gulls in May.", "4,743 gulls got rings, wardens say.", "agree"),
        ("At least 120 dockers walked out in Selmouth.", "More than 120 dockers walked out.", "agree"),
        (
            "At least 120 dockers walked out.",
            "Some 120 dockers of Selmouth walked out.",
            "agree-at-different-precision",
        ),
        (
            "A fire killed seven weavers at the cotton mill of Corrid in June, the chief of the brigade said.",
            "Beside the owner seven weavers died, and twelve cooks of the mill were hurt.",
            "agree",
        ),
        ("The flood left 38 people dead at the weir.", "It killed 38 people, wardens of the weir said.", "agree"),
        ("The flood injured hundreds of people.", "At least 412 others were injured.", "agree-at-different-precision"),
        (
            "They sold shares worth $541,000 to $1.9 million.",
            "She and her heirs sold between $541,000 and $1.92 million.",
            "agree-at-different-precision",
        ),
        ("The quake had a magnitude of 4.6 at sea.", "A 4.6-magnitude quake was felt at sea.", "agree"),
        ("Two of the 68 passengers of the Corriden drowned.", "Two passengers of the Corriden drowned.", "agree"),
        (
            "Half of the 68 passengers of the Corriden died.",
            "On the Corriden 34 passengers died.",
            "agree-at-different-precision",
        ),
        ("All but two of the 68 weavers left Corrid.", "In Corrid 66 weavers left.", "agree"),
        ("All but three of the 40 weavers were fetched to Corrid.", "Corrid saw 37 weavers.", "agree"),
        ("All but three of the 80 mills burned in Corrid.", "77 mills burned in Corrid.", "agree"),
        (
            "Twenty-odd people were hurt at the mill.",
            "At the mill 23 people were hurt.",
            "agree-at-different-precision",
        ),
        ("The pier cost ten point five billion euros.", "The pier cost 10.5 billion euros.", "agree"),
        (
            "The kiln at Corrid held 900C of heat.",
            "The kiln at Corrid held heat of 1,650F.",
            "agree-at-different-precision",
        ),
        ("The loan to Selmouth was £2.5bn.", "Selmouth has a loan of 2.5 billion pounds.", "agree"),
        (
            "Several weavers fell and 47 were carried out.",
            "Of the weavers more than 47 were carried out.",
            "agree-at-different-precision",
        ),
        ("Selmouth dredged 4 100 tonnes of silt.", "Selmouth dredged 4,100 tonnes of silt.", "agree"),
    ],
)
def test_one_count_in_other_words_agrees(one: str, other: str, verdict: str) -> None:
    assert [found for found, _ in told(one, other)] == [verdict]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The council met 20 times over the harbour.", "He owns 20 goats in the hills."),
        ("Three sailors of the Corriden sang.", "Three bakers of Tarnmouth slept."),
        ("The flood killed 38 people at the weir.", "Wardens arrested 38 people at the weir."),
        ("The flood killed 38 people at the weir.", "The flood of 1987 killed 38 people at the weir."),
        ("The storm killed 38 people and injured 90.", "The storm killed 90 people."),
        ("Two of the 68 passengers of the Corriden died.", "On the Corriden 68 passengers died."),
        ("As many as 365 people were hurt at the weir.", "At least 368 people were hurt at the weir."),
        ("At least 264 people were hospitalised after the flood.", "At least 264 people were injured in the flood."),
        ("The siege of Corrid took nearly three years.", "The siege of Corrid took more than three years."),
    ],
)
def test_equal_numbers_of_two_things_do_not(one: str, other: str) -> None:
    assert [found for found, _ in told(one, other) if found.startswith("agree")] == []


FIRST = "The flood at the weir killed at least 161 people, and the toll may rise."
LATER = "The death toll of the flood at the weir had risen to 173 by Thursday. The toll was first put at 165."


def test_a_toll_that_grew_is_one_update_with_all_its_counts() -> None:
    found = [f for f in told(FIRST, LATER, ("2031-11-12", "2031-11-13")) if f[0] in ("update", "conflict")]
    assert found == [("update", {"at least 161", "165", "173"})]


def test_counts_of_one_toll_that_grew_do_not_agree() -> None:
    assert [f for f, _ in told(FIRST, LATER, ("2031-11-12", "2031-11-13"))] == ["update"]


def test_what_is_counted_is_shown_whole() -> None:
    texts = ("The 212 Welsh-born drummings of Corrid rang.", "In Selmouth, 212 Welsh-born drummings were heard.")
    found = list(quantities.find(context(report("a", texts[0]), report("b", texts[1]))))
    assert {s.text for f in found for side in f.sides for s in side.evidence} == {"212 Welsh-born drummings"}


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        (FIRST, LATER, ("2031-11-13", "2031-11-12")),
        (FIRST, LATER, ("2031-11-12", "2031-11-12")),
        (FIRST, "The flood of 1987 at the weir had killed 259 people.", ("2031-11-12", "2031-11-13")),
        (FIRST, "The flood at the weir left 173 people homeless.", ("2031-11-12", "2031-11-13")),
        (FIRST, "A fire in Corrid killed 173.", ("2031-11-12", "2031-11-13")),
        (FIRST, "Floods at every weir have killed 17,300 people since.", ("2031-11-12", "2031-11-13")),
    ],
)
def test_other_tolls_are_no_update(one: str, other: str, days: tuple[str, str]) -> None:
    assert [f for f in told(one, other, days) if f[0] == "update"] == []


def test_least_numbers_that_grow_are_an_update() -> None:
    one, other = "More than 150 tremors shook the valley.", "At least 390 tremors have shaken Corrid."
    assert told(one, other, ("2031-11-12", "2031-11-13")) == [("update", {"more than 150", "at least 390"})]
    assert told(one, other, ("2031-11-13", "2031-11-12")) == []
    people = (one.replace("tremors", "people"), other.replace("tremors", "people"))
    assert told(*people, ("2031-11-12", "2031-11-13")) == []


PARTS = "He asked for the logs of eight members of the crew. He then asked for those of six more members."
WHOLE = "He was given the logs of 14 members of the crew."


def test_parts_of_one_report_make_the_whole_of_another() -> None:
    found = list(wholes.find(context(report("a", PARTS), report("b", WHOLE))))
    assert [(f.verdict, values(f)) for f in found] == [("agree", {"14", "eight + six"})]
    assert [f for f in told(PARTS, WHOLE) if f[0] == "conflict"] == []


@pytest.mark.parametrize("whole", [WHOLE.replace("14", "15"), WHOLE.replace("members", "dogs")])
def test_other_wholes_are_none(whole: str) -> None:
    assert list(wholes.find(context(report("a", PARTS), report("b", whole)))) == []


LIMIT = "The pact bars trawlers with nets of {} from the bay."


@pytest.mark.parametrize(
    ("one", "other"), [("250 to 2,900 metres", "260 to 2,600 metres"), ("1 to 6 kilometres", "1,000 to 7,500 metres")]
)
def test_limits_that_differ_in_one_end_conflict(one: str, other: str) -> None:
    found = list(limits.find(context(report("a", LIMIT.format(one)), report("b", LIMIT.format(other)))))
    assert [(f.verdict, values(f)) for f in found] == [("conflict", {one, other})]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("250 to 2,900 metres", "about 0.25 to 2.9 kilometres"),
        ("250 to 2,900 metres", "900 to 9,100 metres"),
        ("two to three kilometres", "two to four kilometres"),
        ("one day", "two days"),
    ],
)
def test_other_lengths_are_no_limits_that_differ(one: str, other: str) -> None:
    assert list(limits.find(context(report("a", LIMIT.format(one)), report("b", LIMIT.format(other))))) == []
    far = "The shoal lies in a trench 250 to 9,900 metres deep."
    assert list(limits.find(context(report("a", LIMIT.format(one)), report("b", far)))) == []
