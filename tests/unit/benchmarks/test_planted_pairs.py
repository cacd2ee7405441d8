"""Second accounts differ from the first in what is planted and in nothing else that is a fact."""

from __future__ import annotations

import re
from collections import Counter
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.planted.articles import OWN, Account, as_file, in_file, read
from benchmarks.planted.marks import ANY
from benchmarks.planted.pairs import CONTROL, KINDS, Pair, made, pairs
from benchmarks.planted.planting import Planting
from benchmarks.planted.reading import people
from tests.unit.benchmarks.facts import days, facts, negations, numbers, quoted, surnames

ACCOUNTS = read(OWN[:1])
ALL = read(OWN)
MAY_CHANGE = {"number": {numbers}, "date": {numbers, days}, "negation": {negations}}
"""What a planting of a class may change; those of other classes change none of these."""


@pytest.fixture(scope="module")
def planted_pairs() -> tuple[Pair, ...]:
    return tuple(pairs(ACCOUNTS, seed=5, each=2, at_once=1))


def body(account: Account) -> str:
    return "\n\n".join(account.paragraphs)


def kept(pair: Pair) -> str:
    """The first account without what the second leaves out."""
    text = body(pair.first)
    for sentence in pair.left_out:
        text = text.replace(sentence, "", 1)
    return text


def control(account: Account, seed: int) -> Pair:
    return made(account, (), CONTROL, seed)


def _texts(account: Account, ranges: tuple[tuple[int, int], ...]) -> list[str]:
    return [account.text[a:b] for a, b in ranges]


def test_there_are_varied_articles_and_enough_to_plant_in_them(planted_pairs: tuple[Pair, ...]) -> None:
    assert len(ACCOUNTS) >= 12
    counts = Counter(p.kind for pair in planted_pairs for p in pair.planted)
    assert counts.keys() == KINDS.keys()
    assert min(counts.values()) >= 12
    assert counts.total() >= 100


@settings(max_examples=25)
@given(st.sampled_from(ALL), st.integers(0, 10**6))
def test_a_control_pair_keeps_every_fact(account: Account, seed: int) -> None:
    pair = control(account, seed)
    told = facts(body(pair.second))
    assert told == facts(kept(pair))
    known = tuple(person.surname for person in people(account.text))
    assert surnames(body(pair.second), known) == surnames(kept(pair), known)


@settings(max_examples=25)
@given(st.sampled_from(ALL), st.integers(0, 10**6))
def test_quoted_words_stay_as_they_are(account: Account, seed: int) -> None:
    pair = control(account, seed)
    assert quoted(body(pair.second)) == quoted(kept(pair))


@settings(max_examples=25)
@given(st.sampled_from(ACCOUNTS), st.integers(0, 10**6))
def test_a_second_account_is_well_formed_and_other_words(account: Account, seed: int) -> None:
    second = control(account, seed).second
    assert not re.search(ANY, second.text)
    assert second.outlet != account.outlet
    assert second.title != account.title
    assert second.paragraphs != account.paragraphs
    for paragraph in second.paragraphs:
        assert re.match(r"[A-Z“\"0-9]", paragraph)
        assert re.search(r"[.?!][”\"]?$", paragraph)
        assert not re.search(r"  | [,.]|\b(\w+) \1\b", paragraph)


@settings(max_examples=25)
@given(st.sampled_from(ALL), st.integers(0, 10**6))
def test_everyone_is_introduced_by_the_full_name(account: Account, seed: int) -> None:
    text = body(control(account, seed).second)
    for person in people(account.text):
        at = text.find(person.surname)
        assert at < 0 or text[:at].endswith(f"{person.given} ")


def test_spans_hold_the_old_and_the_new_value(planted_pairs: tuple[Pair, ...]) -> None:
    for pair in planted_pairs:
        for p in pair.planted:
            first, second = _texts(pair.first, p.first), _texts(pair.second, p.second)
            assert len(first) == len(second), pair.name
            assert any(text.lower() in p.old.lower() for text in first), pair.name
            assert any(text.lower() in p.new.lower() for text in second), pair.name
            assert Counter(first) != Counter(second), pair.name


def test_the_old_value_is_gone_from_the_second_account(planted_pairs: tuple[Pair, ...]) -> None:
    for pair in planted_pairs:
        for p in pair.planted:
            if p.kind in {"name", "place"}:
                assert not re.search(rf"\b{p.old.rpartition(' ')[2]}\b", pair.second.text), pair.name
            if p.kind == "office":
                bare = re.sub(rf"(?i){p.new}", "", pair.second.text)
                assert not re.search(rf"(?i)(?<!finance )(?<!managing )\b{p.old}\b [A-Z]", bare), pair.name


def test_nothing_else_is_changed_than_what_is_planted(planted_pairs: tuple[Pair, ...]) -> None:
    for pair in (pair for pair in planted_pairs if pair.planted):
        may = MAY_CHANGE.get(pair.planted[0].kind, set())
        for count in (numbers, days, negations):
            assert count in may or count(kept(pair)) == count(body(pair.second)), pair.name
        if may:
            assert facts(kept(pair)) != facts(body(pair.second)), pair.name


def test_files_hold_the_spans_at_their_offsets(planted_pairs: tuple[Pair, ...]) -> None:
    for pair in planted_pairs:
        for account, ranges in ((pair.first, "first"), (pair.second, "second")):
            text = as_file(account)[0]
            for p in pair.planted:
                for a, b in getattr(p, ranges):
                    assert text[in_file(account, a) : in_file(account, b)] == account.text[a:b]


def test_a_speaker_is_another_named_person_of_the_account(planted_pairs: tuple[Pair, ...]) -> None:
    for pair in planted_pairs:
        named = {person.surname for person in people(pair.first.text)}
        for p in pair.planted:
            if p.kind == "speaker":
                old, new = (text.rpartition(" ")[2] for text in (p.old, p.new))
                assert {old, new} <= named
                assert old != new


def test_the_same_seed_makes_the_same_pairs_in_any_order(planted_pairs: tuple[Pair, ...]) -> None:
    again = {pair.name: pair for pair in pairs(ACCOUNTS[::-1], seed=5, each=2, at_once=1)}
    assert again == {pair.name: pair for pair in planted_pairs}


def test_another_seed_makes_others(planted_pairs: tuple[Pair, ...]) -> None:
    others = tuple(pairs(ACCOUNTS[:2], seed=6, each=1, at_once=1))
    assert not {pair.second.text for pair in others} & {pair.second.text for pair in planted_pairs}


def test_several_can_be_planted_in_one_pair() -> None:
    for pair in pairs(ACCOUNTS[:3], seed=1, each=1, at_once=3):
        kinds = [p.kind for p in pair.planted]
        assert len(kinds) == len(set(kinds)) == (3 if kinds else 0)
        touched = [{pair.first.text.count("\n", 0, a) for a, _ in p.first} for p in pair.planted]
        assert sum(map(len, touched)) == len(set().union(*touched))


def _account(*paragraphs: str) -> Account:
    return Account(source="x.md", outlet="The X", title="A day", published="2031-05-15", paragraphs=paragraphs)


def _news(kind: str, *paragraphs: str) -> list[Planting]:
    return list(KINDS[kind](_account(*paragraphs), Random(1)))


@pytest.mark.parametrize(
    ("kind", "paragraph"),
    [
        ("number", "More than 30 people were hurt."),
        ("number", "He is 41 years old."),
        ("number", "The bus left at 6pm."),
        ("number", "It was approved by 27 votes to 22."),
        ("number", "There were 30 boats on the first day and 30 boats on the last."),
        ("number", "“We saw 30 boats,” she said. There were 30 boats."),
        ("number", "They came within 50 minutes."),
        ("date", "She said on Tuesday that it was over."),
        ("date", "It must be done before 9 May."),
        ("date", "It opened on Monday. It closed again on Monday."),
        ("negation", "The road will not open until June."),
        ("negation", "“We will not go,” said Mara Quill."),
        ("negation", "The road will open in June. Nobody knows who will open it."),
        ("place", "It happened in March."),
        ("office", "The former mayor, Mara Quill, said it was late."),
    ],
)
def test_nothing_is_planted_where_both_could_be_right_or_words_are_quoted(kind: str, paragraph: str) -> None:
    assert _news(kind, paragraph) == []


@pytest.mark.parametrize(
    ("kind", "paragraph", "old"),
    [
        ("number", "The flood destroyed 30 houses.", "30 houses"),
        ("date", "The hall will open on 9 May.", "9 May"),
        ("date", "The hall burned down on Monday.", "Monday"),
        ("name", "Mayor Mara Quill said the hall would open.", "Mara Quill"),
        ("office", "Mayor Mara Quill said the hall would open.", "mayor"),
        ("negation", "The council will not repair the hall.", "will not"),
        ("negation", "The council rejected the plan.", "rejected"),
        ("place", "The boat sank near Ottermouth.", "Ottermouth"),
    ],
)
def test_what_is_planted_in_a_plain_sentence(kind: str, paragraph: str, old: str) -> None:
    assert [p.old for p in _news(kind, paragraph)] == [old]


@given(st.integers(0, 10**6), st.integers(2010, 2040))
def test_a_year_stays_on_its_side_of_the_day_of_publication(seed: int, year: int) -> None:
    for p in KINDS["date"](_account(f"The hall was built in {year}."), Random(seed)):
        assert p.old == str(year)
        assert p.new != p.old
        assert (int(p.new) < 2031) == (year < 2031)
