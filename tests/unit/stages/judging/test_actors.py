"""Who is one and who is not, as a reader says: it goes on to speakers, findings and voices."""

from __future__ import annotations

import pytest

from rashomon.model import records as r
from rashomon.stages.base import Records
from tests.judged import HERALD, judged, line, reports, statuses
from tests.pipeline import article, findings, name_of, rows

MINISTERS = ["Oskar Brandt", "Bendt Oskarsson"]
PRESIDENT = (
    "French President Henrik Valdemar spoke at noon. “The coast belongs to everybody,” Valdemar said on the quay."
)
BROKEN = "French President Baldomor spoke at noon. It rained all day in the harbour town."


def forms(records: Records, name: str) -> dict[str, tuple[bool, bool]]:
    """Form → (misprint, judged) of the one actor of that name."""
    (actor,) = [a for a in records.actors if a.name == name]
    return {v.text: (v.misprint, v.judged) for v in actor.variants}


def test_two_people_become_one_with_all_their_forms_offices_and_words() -> None:
    records = judged(line("same-actor", actors=MINISTERS))
    assert statuses(records) == ["applied"]
    assert forms(records, "Oskar Brandt") == {
        "Brandt": (False, False),
        "Oskar Brandt": (False, False),
        "Bendt Oskarsson": (False, True),
    }
    assert {s.speaker for s in rows(records) if "gate was checked" in s.words} == {"Oskar Brandt"}
    assert [f.about for f in findings(records, "role") if f.verdict == "conflict"] == []
    assert [f.about for f in findings(records, "name")] == ["the name of Oskar Brandt"]
    (minister,) = [a for a in records.actors if a.name == "Oskar Brandt"]
    assert {v.article for v in records.voices if v.actor == minister.id} == {"herald", "ledger"}
    assert records.judgements[0].records == (minister.id,)
    assert [span.text for span in records.judgements[0].evidence] == [
        "Water Minister Oskar Brandt",
        "Water Minister Bendt Oskarsson",
    ]


def test_those_without_a_name_are_joined_too() -> None:
    records = judged(line("same-actor", actors=["A senior engineer", "an engineer at the dam"]))
    assert statuses(records) == ["applied"]
    assert len({s.speaker for s in rows(records) if s.words == "two gates were stuck"}) == 1
    differ = [f.about for f in findings(records, "attribution") if f.verdict != "agree"]
    assert differ == ["who said “The dam will hold through winter”"]  # of two others


def test_one_without_a_name_is_the_one_named() -> None:
    records = judged(line("same-actor", actors=["A senior engineer", "Oskar Brandt"]))
    assert {s.speaker for s in rows(records) if s.words == "two gates were stuck"} == {
        "Oskar Brandt",
        "an engineer at the dam",
    }


def test_a_form_is_told_apart_with_what_is_said_under_it() -> None:
    records = judged(line("different-actors", actors=["Oskar Brandt", "Brandt"]))
    assert statuses(records) == ["applied"]
    assert forms(records, "Oskar Brandt") == {"Oskar Brandt": (False, False)}
    assert forms(records, "Brandt") == {"Brandt": (False, False)}
    assert {s.speaker for s in rows(records) if s.words.startswith("We checked")} == {"Brandt"}


def test_two_of_one_name_in_two_articles_are_told_apart() -> None:
    mayors = [{"name": "Lena Quist", "article": "The Herald"}, {"name": "Lena Quist", "article": "courier.txt"}]
    records = judged(line("different-actors", actors=mayors))
    assert statuses(records) == ["applied"]
    quists = [a for a in records.actors if a.name == "Lena Quist"]
    assert sorted(sorted({m.article for m in a.mentions}) for a in quists) == [["courier"], ["herald", "ledger"]]
    assert len({a.id for a in quists}) == 2
    speakers = {s.article: s.speaker for s in records.statements if "hold" in s.content.text}
    assert speakers["herald"] == speakers["ledger"] != speakers["courier"]


def test_a_misprint_is_joined_unless_a_reader_says_otherwise() -> None:
    articles = (article(PRESIDENT, "a"), article(BROKEN, "b"))
    assert forms(judged(articles=articles), "Henrik Valdemar")["Baldomor"] == (True, False)
    apart = judged(line("different-actors", actors=["Henrik Valdemar", "Baldomor"]), articles=articles)
    assert statuses(apart) == ["applied"]
    assert "Baldomor" not in forms(apart, "Henrik Valdemar")
    assert forms(apart, "Baldomor") == {"Baldomor": (False, False)}


def test_a_part_can_be_given_to_somebody_else() -> None:
    records = judged(
        line("different-actors", actors=["Oskar Brandt", "Brandt"]),
        line("same-actor", actors=["Brandt", "Hedda Moe"]),
    )
    assert statuses(records) == ["applied", "applied"]
    assert set(forms(records, "Hedda Moe")) == {"Hedda Moe", "Brandt"}


def test_the_later_line_holds_and_the_earlier_is_told() -> None:
    records = judged(line("same-actor", actors=MINISTERS), line("different-actors", actors=MINISTERS))
    assert statuses(records) == ["overruled", "applied"]
    assert records.judgements[0].detail == "line 2 says otherwise: delete the one that is wrong"
    back = judged(line("different-actors", actors=MINISTERS), line("same-actor", actors=MINISTERS))
    assert statuses(back) == ["overruled", "applied"]
    assert "Bendt Oskarsson" in forms(back, "Oskar Brandt")


UNCLEAR: list[tuple[list[object], str, str]] = [
    (["Nobody Such", "Oskar Brandt"], "not-found", "nobody is called “Nobody Such”"),
    ([{"name": "Oskar Brandt", "article": "no.txt"}, "Hedda Moe"], "not-found", "no article 'no.txt'"),
    ([{"name": "Hedda Moe", "article": "herald"}, "Oskar Brandt"], "not-found", "in 'herald'"),
    ([{"name": "Lena Quist", "nth": 2}, "Hedda Moe"], "ambiguous", 'with "nth" goes "article"'),
    ([{"name": "Lena Quist", "nth": 9, "article": "herald"}, "Hedda Moe"], "not-found", "1 times"),
]


@pytest.mark.parametrize(("actors", "status", "told"), UNCLEAR)
def test_what_leads_nowhere_is_told_and_changes_nothing(actors: list[object], status: str, told: str) -> None:
    records = judged(line("same-actor", actors=actors))
    assert statuses(records) == [status]
    assert told in records.judgements[0].detail
    assert records.actors == judged().actors


def test_a_name_of_two_actors_is_ambiguous_until_an_article_or_an_id_is_given() -> None:
    texts = [f"A witness said that the dam was safe in {year}. It rained." for year in (2029, 2030)]
    articles = (*reports("courier"), *(article(text, name) for text, name in zip(texts, "ab", strict=True)))
    records = judged(line("same-actor", actors=["a witness", "Hedda Moe"]), articles=articles)
    assert statuses(records) == ["ambiguous"]
    detail = records.judgements[0].detail
    assert "names several actors" in detail
    for ref in ({"name": "A witness", "article": "a"}, next(a.id for a in records.actors if a.name == "a witness")):
        assert statuses(judged(line("same-actor", actors=[ref, "Hedda Moe"]), articles=articles)) == ["applied"]


def test_a_mention_is_told_apart_by_its_number() -> None:
    text = HERALD + "\nA clerk brought tea. “It was cold,” Brandt said.\n"
    second = {"name": "Brandt", "article": "herald", "nth": 2}
    records = judged(line("different-actors", actors=["Oskar Brandt", second]), articles=(article(text, "herald"),))
    assert statuses(records) == ["applied"]
    assert [
        (s.speaker, s.words) for s in rows(records) if s.words in {"It was cold", "We checked every gate on Monday"}
    ] == [
        ("Oskar Brandt", "We checked every gate on Monday"),
        ("Brandt", "It was cold"),
    ]


def test_it_holds_when_articles_are_added() -> None:
    given = line("same-actor", actors=MINISTERS)
    for articles in (reports("herald", "ledger"), reports()):
        records = judged(given, articles=articles)
        assert statuses(records) == ["applied"]
        assert "Bendt Oskarsson" in forms(records, "Oskar Brandt")
    assert statuses(judged(given, articles=reports("herald", "courier"))) == ["not-found"]


def test_no_statement_names_an_actor_that_is_gone() -> None:
    records = judged(
        line("same-actor", actors=["A senior engineer", "Hedda Moe"]), line("same-actor", actors=MINISTERS)
    )
    used = {key for s in records.statements for key in (s.speaker, *s.via) if key}
    assert used <= {a.id for a in records.actors}
    assert all(isinstance(a, r.Actor) and name_of(records, a.id) for a in records.actors)
