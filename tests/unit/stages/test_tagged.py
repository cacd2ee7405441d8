"""The tagger's attributions as records, and beside those of the rules."""

from __future__ import annotations

import pytest

from rashomon.model import records as r
from rashomon.stages.attributions import STAGE
from rashomon.stages.base import Models, NoParams, Records
from rashomon.stages.merging import merge
from rashomon.stages.tagged import tagged_attributions
from rashomon.stages.tagging import STAGE as TAGGING
from tests.pipeline import Said, rows
from tests.unit.stages.marked import MarkedTagger, body, read_marked


def tagging(line: str) -> Records:
    return TAGGING.run(Records(articles=(body(line),)), Models(tagger=MarkedTagger(line)), NoParams())


def read(line: str) -> tuple[r.Attribution, ...]:
    records = tagging(line)
    return tagged_attributions(records.articles, records.tagged)["one"]


def attributions(line: str) -> tuple[r.Attribution, ...]:
    return STAGE.run(tagging(line), Models(), NoParams()).attributions


def test_ranges_become_spans_of_the_article() -> None:
    (a,) = read("[s1 Ana Brel] [c1 said] [t1 that the ford was safe].")
    assert a.source is not None
    assert a.cue is not None
    assert (a.source.text, a.cue.text, a.content.text) == ("Ana Brel", "said", "that the ford was safe")
    assert a.kind == "indirect"


def test_kinds_follow_the_quotation_marks() -> None:
    (direct,) = read("[t1 “It is safe,”] [c1 said] [s1 Ana Brel]. [t1 “Go.”]")
    assert (direct.kind, len(direct.content.parts), len(direct.quoted)) == ("direct", 2, 2)
    (mixed,) = read("[s1 Ana Brel] [c1 said] [t1 the ford was “safe as houses”].")
    assert mixed.kind == "mixed"


def test_inner_attributions_came_through_the_outer_source() -> None:
    outer, inner = read("[s1 The Vesper] [c1 cited] [t1 [s2 a clerk] [c2 as saying] [t2 that the ship had left]].")
    assert [c.text for c in inner.carriers] == ["The Vesper"]
    assert outer.carriers == ()


def test_a_participle_takes_the_subject_of_its_sentence() -> None:
    found = read("[s1 The guild] [c1 refused] [t1 to talk], [c2 saying] [t2 that it was late]. It rained.")
    assert [a.source.text if a.source else "" for a in found] == ["The guild", "The guild"]
    found = read("[c1 Saying] [t1 that it was late] is easy. [s2 The guild] [c2 refused] [t2 to talk].")
    assert [a.source.text if a.source else "" for a in found] == ["", "The guild"]


SUBJECTS = [
    ("[s1 Mayor Brel posted] on the town's site, [c1 stating] [t1 that the ford was shut].", "Mayor Brel"),
    ("[s1 The Vesper report] [c1 said] [t1 that the ford was shut].", "The Vesper report"),
    ("[s1 Those interviewed] [c1 said] [t1 that the ford was shut].", "Those interviewed"),
    ("[s1 The accused] [c1 said] [t1 that the ford was shut].", "The accused"),
]


@pytest.mark.parametrize(("line", "source"), SUBJECTS)
def test_a_source_ends_before_the_verb_that_goes_on_with_it(line: str, source: str) -> None:
    (a,) = read(line)
    assert a.source is not None
    assert a.source.text == source


def test_what_is_somebodys_is_the_source_and_no_part_of_the_content() -> None:
    (a,) = read("[s1 Brel][t1 ’s new tone] [c1 seemed to suggest] [t1 that she would shut the ford].")
    assert a.source is not None
    assert (a.source.text, a.content.text) == ("Brel’s new tone", "that she would shut the ford")
    (a,) = read("[s1 Brel’s] [c1 warning] [t1 that she would shut the ford] came late.")
    assert a.source is not None
    assert (a.source.text, a.content.text) == ("Brel’s", "that she would shut the ford")


def test_the_tagger_reads_clauses_and_rules_keep_quotations() -> None:
    line = (
        "[t1 “It is safe for all of us,”] [s1 she] [c1 said], and [s2 she] [c2 hoped] [t2 the ford would “stay open”]."
    )
    found = {(a.content.text, a.kind) for a in attributions(line)}
    assert ("the ford would “stay open”", "indirect") in found  # a mark of distance is not taken for her words
    assert any("It is safe" in text and kind == "direct" for text, kind in found)


def test_a_quotation_is_said_by_whom_the_tagger_says() -> None:
    line = "[s1 Ana Brel] [c1 said] [t1 that [s2 the pictures] [c2 show] [t2 “forty ships at the mole”]]."
    (quotation,) = [a for a in read_marked(line).attributions if a.content.text == "forty ships at the mole"]
    assert quotation.source is not None
    assert quotation.source.text == "Ana Brel"  # pictures show, and do not speak


def test_a_word_in_marks_that_rules_leave_alone_is_nobodys() -> None:
    assert attributions("[s1 The fair] [c1 hailed] [t1 “quiet week”] in Brel.") == ()


def test_a_title_that_only_rules_take_for_speech_is_dropped_where_the_tagger_read() -> None:
    (title,) = read("Ana Brel said the ford was shut. [s1 Ivo Marn] [c1 had painted] a [t1 “blue winter door”].")
    line = "[s1 Ana Brel] [c1 said] [t1 the ford was shut]. Ivo Marn had painted a “blue winter door”."
    tagged = read(line)
    lone = r.replace(title, cue=None)
    assert lone.kind == "direct"
    assert merge(body(line), [lone], tagged, ()) == tagged


def test_clauses_that_only_rules_see_are_left_out() -> None:
    line = "Ana Brel said that the ford was shut. [s1 Ivo Marn] [c1 said] [t1 that it was open]."
    assert [a.content.text for a in attributions(line)] == ["that it was open"]


def test_an_outlet_that_was_told_carries_it() -> None:
    line = "[t1 It was late for everybody], [s1 Ana Brel] [c1 told] Reuters."
    assert rows(read_marked(line)) == (Said("Ana Brel", "indirect", "It was late for everybody", ("Reuters",)),)


def test_who_is_quoted_speaks_and_who_quotes_carries_it() -> None:
    line = "[s1 Reuters], quoting anonymous sources, [c1 reported] [t1 that the ship had left on Monday]."
    assert {(s.speaker, s.via) for s in rows(read_marked(line))} == {("anonymous sources", ("Reuters",))}


def test_names_are_of_the_kind_that_the_tagger_sees() -> None:
    plain, line = "Vesper Tide came late.", "[O Vesper Tide] came late."
    assert {a.name: a.kind for a in read_marked(plain).actors} == {"Vesper Tide": "person"}
    assert {a.name: a.kind for a in read_marked(line).actors} == {"Vesper Tide": "organisation"}


@pytest.mark.parametrize("name", ["Mary Reiss", "Anne Moss"])
def test_a_pronoun_is_whom_the_tagger_reads(name: str) -> None:
    line = "[P Mary Reiss] met [P Anne Moss] there. [t1 “We ran all the way,”] [s1 she] [c1 said]."
    plain = "Mary Reiss met Anne Moss there. “We ran all the way,” [p1 she] said."
    assert {s.speaker for s in rows(read_marked(line, plain.replace(name, f"[a1 {name}]")))} == {name}


def test_those_who_speak_together_are_an_actor_together() -> None:
    line = "[s1 Mary Reiss and Peter Moss] [c1 said] [t1 that it was sound]."
    (statement,) = read_marked(line).statements
    assert {s.speaker for s in rows(read_marked(line))} == {"Mary Reiss and Peter Moss"}
    assert statement.speaker is not None


CHARGED = [
    ("[s1 Norwegian officials] [c1 said] [t1 that it was late]. ", "Norwegian officials"),
    ("[s1 Mary Reiss] [c1 said] [t1 that it was late]. ", ""),
    ("It was late. ", ""),
]


@pytest.mark.parametrize(("before", "speaker"), CHARGED)
def test_a_charge_is_never_the_suspects(before: str, speaker: str) -> None:
    found = rows(read_marked(f"{before}[s2 Its crew] [c2 is suspected of] [t2 leaving the ford]."))
    assert found[-1].speaker == speaker
    found = rows(read_marked(f"{before}[s2 Its crew] [c2 is expected to] [t2 leave the ford]."))
    assert found[-1].speaker == ""


def test_a_title_within_a_sentence_does_not_end_it() -> None:
    line = "Despite [c1 saying] [t1 that Mr. Brel was late], [s2 Mr. Marn] [c2 said] [t2 it was well]."
    assert {s.speaker for s in rows(read_marked(line))} == {"Marn"}


def test_a_source_in_the_next_sentence_is_none() -> None:
    line = "Norway has shut the ford, [c1 saying] [t1 it “was late.”] [s1 The Harbour Board] met."
    assert {s.speaker for s in rows(read_marked(line))} == {"Norway"}


def test_who_passes_on_all_of_it_is_no_subject_of_a_participle() -> None:
    line = "[t1 They shut the ford, [c2 adding] [t2 that it was late]], [s1 the Norrby Courier] [c1 reported]."
    inner = min(rows(read_marked(line)), key=lambda s: len(s.words))
    assert (inner.speaker, inner.via) == ("", ("Norrby Courier",))


def test_somebody_told_of_within_words_does_not_speak_them() -> None:
    line = "It was that which [c1 asked] [t1 to keep the clerks from “joining the ferrymen at any of the fords”]."
    assert {s.speaker for s in rows(read_marked(line)) if s.kind == "direct"} == {""}


def test_whoever_stands_in_what_is_told_does_not_tell_it() -> None:
    (a,) = [a for a in read("Ana Brel spoke, [c1 saying] [t1 the [s1 Vesper]' fall was near].") if a.cue]
    assert a.source is None or a.source.text != "Vesper"


WITHIN = [
    ("[t1 “We waited,” Ana Brel said], [c1 according to] [s1 the Vesper Agency].", ("Ana Brel", ("Vesper Agency",))),
    (
        "[s1 The Vesper Agency] [c1 said] [t1 Ana Brel had told them of a day of “hail and wind”].",
        ("Vesper Agency", ()),
    ),
]


@pytest.mark.parametrize(("line", "expected"), WITHIN)
def test_who_says_it_within_what_another_tells(line: str, expected: tuple[str, tuple[str, ...]]) -> None:
    (direct,) = [row for row in rows(read_marked(line)) if row.kind == "direct"]
    assert (direct.speaker, direct.via) == expected


def test_it_told_last_is_not_the_body_that_it_tells_of() -> None:
    told = "[t1 The Harbour Agency had asked for it], [s1 the letter] [c1 said]. "
    last = "[t2 The Harbour Agency asked for more], [s2 it] [c2 said]."
    first = "[s1 The letter] [c1 said] [t1 no]. The Harbour Agency met. [s2 It] [c2 said] [t2 that all was well]."
    assert [row.speaker for row in rows(read_marked(told + last))] == ["letter", "letter"]
    assert [row.speaker for row in rows(read_marked(first))] == ["letter", "Harbour Agency"]


SUPPOSED = [
    "[s1 Ana Brel] [c1 said] [t1 that [s2 the guild] [c2 could end by declaring]: [t2 “This ford is not our ford.”]]",
    "[s1 Ana Brel] [c1 said] [t1 that [s2 the guild] [c2 thinks] [t2 “nothing of fords at all”]].",
]


@pytest.mark.parametrize("line", SUPPOSED)
def test_words_that_nobody_is_told_to_have_said_are_those_of_who_tells_of_them(line: str) -> None:
    quoted = [row for row in rows(read_marked(line)) if row.kind == "direct"]
    assert {(row.speaker, row.via) for row in quoted} == {("Ana Brel", ())}


def test_words_that_were_said_are_those_of_who_said_them() -> None:
    line = SUPPOSED[0].replace("could end by declaring", "ended by declaring")
    quoted = [row for row in rows(read_marked(line)) if row.kind == "direct"]
    assert {(row.speaker, row.via) for row in quoted} == {("guild", ("Ana Brel",))}


def test_who_is_cited_before_speaks_through_who_cites() -> None:
    line = "Citing Ana Brel, [s1 the Vesper] [c1 reports] [t1 that the ship had left on Monday]."
    assert {(s.speaker, len(s.via)) for s in rows(read_marked(line))} == {("Ana Brel", 1)}
    line = "Waiting for Ana Brel, [s1 the guild] [c1 reports] [t1 that the ship had left on Monday]."
    assert all(s.speaker != "Ana Brel" for s in rows(read_marked(line)))


def test_a_name_in_marks_before_the_words_is_none_of_them() -> None:
    line = (
        "[s1 Ana Brel] [c1 posted on her own site] [t1 “Quay Talk” praising the ford as “safe as any house of ours”]."
    )
    assert "Quay Talk" not in " ".join(a.content.text for a in attributions(line))


@pytest.mark.parametrize(
    ("line", "contents"),
    [
        ("[t1 nothing that [c1 called] for a closure].", []),
        ("[t1 “nothing that] [c1 called] [t1 for a closure”].", []),
        ("[t1 The ford, [s1 Brel] [c1 said], was shut].", ["The ford, Brel said, was shut"]),
        ("[t1 The ford,] [s1 Brel] [c1 said], [t1 was shut].", ["The ford, Brel said, was shut"]),
    ],
)
def test_a_verb_within_its_own_content_reports_nothing(line: str, contents: list[str]) -> None:
    assert [a.content.text for a in read(line)] == contents


def test_a_body_within_an_office_does_not_speak_for_its_holder() -> None:
    line = "[s1 [O Harbour Board] [R President] [P von der Brel]] [c1 also stated on the site] [t1 that it was late]."
    assert [s.speaker for s in rows(read_marked(line))] == ["von der Brel"]


@pytest.mark.parametrize(("owned", "source"), [("the board's loss", "Ana Brel"), ("the board lost", "board")])
def test_whoever_owns_something_in_the_words_is_not_who_says_them(owned: str, source: str) -> None:
    line = f"[s1 Ana Brel] spoke, [c1 saying] [t1 {owned} was a heavy blow to the whole ford]."
    (tagged,) = read(line)
    at = body(line).text.index("board")
    ruled = r.replace(tagged, source=body(line).span(at, at + 5), carriers=(tagged.source,) if tagged.source else ())
    (merged,) = merge(body(line), [ruled], (tagged,), ())
    assert merged.source is not None
    assert merged.source.text == source


DONE = [
    ("that [s2 Ivo Marn] [c2 agreed] [t2 to resign “in order to embarrass the whole board”]", "Mona Dahl"),
    ("[s2 the guild] [c2 had refused] [t2 “to open the books of the port to anybody”]", "Mona Dahl"),
    ("that [s2 Ivo Marn] [c2 pleaded] [t2 guilty “to get a far smaller fine than he should”]", "Mona Dahl"),
    ("that [s2 Ivo Marn] [c2 threatened] [t2 to “shut every last mine in the valley”]", "Ivo Marn"),
    ("that [s2 Ivo Marn] [c2 agreed] [t2 that it was “a very bad day for the whole port”]", "Ivo Marn"),
]


@pytest.mark.parametrize(("told", "speaker"), DONE)
def test_what_somebody_does_is_in_the_words_of_who_tells_of_it(told: str, speaker: str) -> None:
    found = read_marked(f"[s1 Mona Dahl] [c1 said] [t1 {told}].").attributions
    assert [a.source.text for a in found if a.kind == "direct" and a.source] == [speaker]
