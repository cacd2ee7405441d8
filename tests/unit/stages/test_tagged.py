"""The tagger's attributions as records, with a tagger that reads marks instead of weights."""

from collections.abc import Sequence

from rashomon.model import records as r
from rashomon.neural.protocols import Tagged
from rashomon.stages.attributions import STAGE
from rashomon.stages.base import Models, NoParams, Records
from rashomon.stages.tagged import merge, tag_articles
from tests.unit.stages.build import article
from training import marks


class MarkedTagger:
    """Says of each paragraph what its marked form says."""

    def __init__(self, *lines: str) -> None:
        self.items = {item.text: item for item in map(marks.parse, lines)}

    def read(self, paragraphs: Sequence[str]) -> list[tuple[Tagged, ...]]:
        return [tuple(map(_tagged, self.items[text].attributions)) for text in paragraphs]


def _tagged(a: marks.Marked) -> Tagged:
    source = a.source[0] if a.source else None
    return Tagged(source=source, cue=a.cue, content=a.content, inner=a.inner, score=0.9)


def body(text: str) -> r.Article:
    return article(text, passages=(r.Passage(start=0, end=len(text), kind="body"),))


def read(line: str) -> tuple[r.Article, tuple[r.Attribution, ...]]:
    told = body(marks.parse(line).text)
    return told, tag_articles([told], MarkedTagger(line))[told.id]


def test_ranges_become_spans_of_the_article() -> None:
    told, (a,) = read("[s1 Ana Brel] [c1 said] [t1 that the ford was safe].")
    assert a.source is not None
    assert a.cue is not None
    assert (a.source.text, a.cue.text, a.content.text) == ("Ana Brel", "said", "that the ford was safe")
    assert told.text[a.content.start : a.content.end] == a.content.text
    assert a.kind == "indirect"


def test_kinds_follow_the_quotation_marks() -> None:
    _, (direct,) = read("[t1 “It is safe,”] [c1 said] [s1 Ana Brel]. [t1 “Go.”]")
    assert (direct.kind, len(direct.content.parts), len(direct.quoted)) == ("direct", 2, 2)
    _, (mixed,) = read("[s1 Ana Brel] [c1 said] [t1 the ford was “safe as houses”].")
    assert mixed.kind == "mixed"


def test_inner_attributions_came_through_the_outer_source() -> None:
    _, (outer, inner) = read("[s1 The Vesper] [c1 cited] [t1 [s2 a clerk] [c2 as saying] [t2 that the ship had left]].")
    assert [c.text for c in inner.carriers] == ["The Vesper"]
    assert outer.carriers == ()


def test_the_tagger_reads_clauses_and_rules_keep_quotations() -> None:
    line = (
        "[t1 “It is safe for all of us,”] [s1 she] [c1 said], and [s2 she] [c2 hoped] [t2 the ford would “stay open”]."
    )
    told = body(marks.parse(line).text)
    records = STAGE.run(Records(articles=(told,)), Models(tagger=MarkedTagger(line)), NoParams())
    found = {(a.content.text, a.kind) for a in records.attributions}
    assert ("the ford would “stay open”", "indirect") in found  # a mark of distance is not taken for her words
    assert any("It is safe" in text and kind == "direct" for text, kind in found)


def test_a_word_in_marks_that_rules_leave_alone_is_nobodys() -> None:
    line = "[s1 The fair] [c1 hailed] [t1 “quiet week”] in Brel."
    told = body(marks.parse(line).text)
    records = STAGE.run(Records(articles=(told,)), Models(tagger=MarkedTagger(line)), NoParams())
    assert records.attributions == ()


def test_a_title_that_only_rules_take_for_speech_is_dropped_where_the_tagger_read() -> None:
    text = "Ana Brel said the ford was shut. Ivo Marn had painted a “blue winter door”."
    _, (title,) = read("Ana Brel said the ford was shut. [s1 Ivo Marn] [c1 had painted] a [t1 “blue winter door”].")
    told, tagged = read("[s1 Ana Brel] [c1 said] [t1 the ford was shut]. Ivo Marn had painted a “blue winter door”.")
    lone = r.replace(title, cue=None)
    assert told.text == text
    assert lone.kind == "direct"
    assert merge([lone], tagged) == tagged
    assert merge([lone], ()) == (lone,)
    assert title in merge([title], tagged)


def test_what_rules_know_of_the_same_cue_is_kept() -> None:
    line = "[c1 According to] the agency Vesper, [t1 the ford was shut on Monday night]."
    told = body(marks.parse(line).text)
    records = STAGE.run(Records(articles=(told,)), Models(tagger=MarkedTagger(line)), NoParams())
    assert [a.content.text for a in records.attributions] == ["the ford was shut on Monday night"]
