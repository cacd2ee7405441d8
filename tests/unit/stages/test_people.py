"""People of many names, and several of one name: each table row is a few reports, and the forms of each person."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import records as r
from rashomon.stages.name_keys import generation, person_key
from rashomon.stages.people import group_people, is_full
from tests.pipeline import name_of, read, rows


def forms(*texts: str) -> list[tuple[str, ...]]:
    """The forms of each person named, sorted."""
    people = [a for a in read(*texts).actors if a.named and a.kind == "person"]
    return sorted(tuple(sorted(v.text for v in a.variants)) for a in people)


def speakers(*texts: str) -> list[str]:
    """Who says the direct quotations, in order of articles and text."""
    return [said.speaker for said in rows(read(*texts)) if said.kind == "direct"]


ONE = [
    ("a surname more", "They met Ana Brekk.", "They met Ana Brekk Solt.", ["Ana Brekk", "Ana Brekk Solt"]),
    ("a given name more", "They met Mark Felk.", "They met W. Mark Felk.", ["Mark Felk", "W. Mark Felk"]),
    ("two surnames", "They met Ana García Solt.", "They met Ana García.", ["Ana García", "Ana García Solt"]),
    ("a middle name", "They met Luis Marn.", "They met Luis Otto Marn.", ["Luis Marn", "Luis Otto Marn"]),
    ("a middle initial", "They met Ana R. Marn.", "They met Ana Rubin Marn.", ["Ana R. Marn", "Ana Rubin Marn"]),
    ("initials", "They met J.P. Orrin.", "They met J. P. Orrin.", ["J. P. Orrin", "J.P. Orrin"]),
    ("initials in one", "They met JP Orrin.", "They met John Paul Orrin.", ["JP Orrin", "John Paul Orrin"]),
    ("a nationality", "They met Ana Brekk.", "The American Ana Brekk came.", ["Ana Brekk"]),
    ("a day", "They met Hugo Brekk.", "They asked Hugo Brekk Saturday.", ["Hugo Brekk"]),
    ("a place", "They met Ana Brekk.", "They asked the mayor of Venn Ana Brekk. In Venn it rained.", ["Ana Brekk"]),
    ("a noun", "They met Qvor Brekk.", "Goalkeeper Qvor Brekk said no. The goalkeeper left.", ["Qvor Brekk"]),
    ("Sr. alone", "They met Hugo Brekk Sr.", "They met Hugo Brekk.", ["Hugo Brekk", "Hugo Brekk Sr"]),
    ("an article", "They met Sami al-Tawil.", "They met Sami Al Tawil.", ["Sami Al Tawil", "Sami al-Tawil"]),
    ("a particle", "They met Piet van der Brel.", "“No,” van der Brel said.", ["Piet van der Brel", "van der Brel"]),
    ("a grandson", "They met Seán Ó Brel.", "“No,” Ó Brel said.", ["Seán Ó Brel", "Ó Brel"]),
    ("an apostrophe", "They met Luc d'Amoy.", "“No,” d’Amoy said.", ["Luc d'Amoy", "d’Amoy"]),
]


@pytest.mark.parametrize(("a", "b", "expected"), [row[1:] for row in ONE], ids=[row[0] for row in ONE])
def test_one_person_under_several_names(a: str, b: str, expected: list[str]) -> None:
    assert forms(a, b) == [tuple(sorted(expected))]


SEVERAL = [
    ("two longer", ["They met Ana Brekk Solt.", "They met Ana Brekk Lund.", "They met Ana Brekk."], 3),
    ("father and son", ["They met Hugo Brekk Sr. and Hugo Brekk Jr.", "They met Hugo Brekk."], 3),
    ("his father", ["Hugo Brekk and his father, Hugo Brekk Sr., came."], 2),
    ("middle initials", ["They met Ana R. Marn.", "They met Ana B. Marn."], 2),
    ("an initial for two", ["They met John Orrin and James Orrin.", "They met J. Orrin."], 3),
    ("initials of another", ["They met Matthew B. Steinhof.", "They met Bruce Steinhof."], 2),
    ("two who are told together", ["They met Paula Reichenbach and Paula Reichenbakh."], 2),
    ("son of", ["They met Omar bin Rashad.", "They met King Rashad."], 2),
]


@pytest.mark.parametrize(("texts", "count"), [row[1:] for row in SEVERAL], ids=[row[0] for row in SEVERAL])
def test_several_people_of_like_names(texts: list[str], count: int) -> None:
    assert len(forms(*texts)) == count


COUPLE = "Headmistress Edda Kron spoke first. Her husband, Nils Kron, spoke last."
WHICH = [
    ("“No,” said Mrs Kron. “Yes,” said Mr Kron.", ["Edda Kron", "Nils Kron"]),
    ("“No,” said headmistress Kron.", ["Edda Kron"]),
    ("“No,” said Kron.", ["Kron"]),
]


@pytest.mark.parametrize(("other", "expected"), WHICH)
def test_which_of_a_couple_another_account_means(other: str, expected: list[str]) -> None:
    assert speakers(COUPLE, f"It rained. {other}") == expected


def test_a_title_that_one_of_two_has_tells_which() -> None:
    one = "Dr. Edda Kron treated the men. Her husband, Nils Kron, drove."
    assert speakers(one, "“They lived,” said Dr. Kron.") == ["Edda Kron"]


RIVALS = "Mayor Edda Kron spoke first. A farmer, Nils Kron, spoke last."
OFFICES = [
    ("“No,” said mayor Kron. A rival, Nils Kron, left.", ["Edda Kron"]),
    ("Nils Kron left. “No,” said Mayor Kron.", ["Edda Kron"]),
    ("“No,” said Captain Kron. A farmer, Nils Kron, left.", ["Kron"]),
    ("Nils Kron left. “No,” said Captain Kron.", ["Nils Kron"]),
    ("“No,” said farmer Kron. A rival, Nils Kron, left.", ["Nils Kron"]),
    ("“No,” said Kron. A rival, Nils Kron, left.", ["Nils Kron"]),
]


@pytest.mark.parametrize(("other", "expected"), OFFICES)
def test_an_office_tells_which_although_the_article_names_another(other: str, expected: list[str]) -> None:
    assert speakers(RIVALS, f"It rained. {other}") == expected


def test_relatives_are_known_by_their_given_names() -> None:
    text = "Otto Lund and Ivo Lund own the farm. “It burned,” Otto said. “I saw it,” Ivo said."
    assert speakers(text) == ["Otto Lund", "Ivo Lund"]


def test_a_surname_of_two_who_are_told_together_stays_apart() -> None:
    assert speakers("Otto Lund and Ivo Lund own the farm. “It burned,” said Lund.") == ["Lund"]


def test_the_surname_stays_with_whom_an_article_is_about() -> None:
    text = "Mayor Qvor Brekk met his wife, Tove Brekk, at noon.\n\nThe lock was shut.\n\n“No,” said Brekk."
    assert speakers(text) == ["Qvor Brekk"]


def test_two_of_one_bare_name_whom_titles_tell_apart_are_two() -> None:
    records = read("“No,” said Mr Kron. “Yes,” said Mrs Kron.")
    assert len({s.speaker for s in records.statements}) == 2
    assert {name_of(records, s.speaker) for s in records.statements} == {"Kron"}


def test_a_word_before_three_surnames_is_a_title() -> None:
    texts = ("Elder Osric Tamm, Elder Mira Voss and Elder Bram Quist came. Then Elder Tamm prayed.", "Osric Tamm left.")
    assert forms(*texts) == [("Bram Quist",), ("Mira Voss",), ("Osric Tamm", "Tamm")]


def test_a_family_name_that_stands_first_is_no_title() -> None:
    text = "Qim Jong Orr, Qim Yong Brel and Qim Sun Marn came. Then Qim left."
    assert ("Qim Jong Orr",) in forms(text)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Abdul Rahman al-Hadi", ("abdul", "rahman", "hadi")),
        ("Al-Hadi", ("hadi",)),
        ("Omar bin Rashad", ("omar", "binrashad")),
        ("Al Brekk", ("al", "brekk")),
        ("von der Brel", ("brel",)),
        ("J.P. Orr", ("j", "p", "orr")),
        ("JP Orr", ("j", "p", "orr")),
        ("JO ORR", ("jo", "orr")),
        ("Hugo Brekk Jr.", ("hugo", "brekk")),
        ("Sean O’Brel", ("sean", "obrel")),
        ("de la", ("de", "la")),
    ],
)
def test_the_words_that_tell_a_person(name: str, key: tuple[str, ...]) -> None:
    assert person_key(name) == key


def test_generations() -> None:
    assert [generation(name) for name in ("Hugo Brekk Jr.", "Hugo Brekk, Sr", "Hugo Brekk", "")] == ["jr", "sr", "", ""]


@pytest.mark.parametrize(("form", "link"), [("Brekk", "surname"), ("Paula", "given"), ("P. Brekk", "initials")])
def test_forms_say_how_they_go_with_the_name(form: str, link: str) -> None:
    (actor,) = [a for a in read(f"They met Paula Brekk. Then {form} left.").actors if a.named]
    assert {v.text: v.link for v in actor.variants} == {"Paula Brekk": "same", form: link}


words = st.sampled_from(["Ana", "Brekk", "Solt", "J.", "Otto", "Jr.", "al-Tawil", "Orr"])
names = st.lists(words, min_size=1, max_size=4).map(" ".join)


@given(st.lists(st.tuples(st.sampled_from("abc"), names), min_size=1, max_size=12))
def test_each_mention_goes_to_one_person_whatever_their_order(told: list[tuple[str, str]]) -> None:
    mentions = [
        r.Mention(
            article=a, start=n, end=n + 1, text=name, kind="person", form="name", name=name, head=name.split()[-1]
        )
        for n, (a, name) in enumerate(told)
    ]
    groups = group_people(mentions, {}, {})
    assert sorted(m.start for g in groups for m in g) == list(range(len(mentions)))
    again = group_people(mentions[::-1], {}, {})
    assert {frozenset(m.start for m in g) for g in groups} == {frozenset(m.start for m in g) for g in again if g}


def test_a_full_name_has_two_words_that_are_no_initials() -> None:
    assert [is_full(key) for key in (("ana", "orr"), ("w", "mark", "felk"), ("j", "p", "orr"), ("orr",))] == [
        True,
        True,
        False,
        False,
    ]
