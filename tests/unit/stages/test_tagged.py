"""The tagger's attributions as records, with a tagger that reads marks instead of weights."""

from rashomon.model import records as r
from rashomon.neural.protocols import Tagged
from rashomon.stages.attributions import STAGE
from rashomon.stages.base import Models, NoParams, Records
from rashomon.stages.tagged import tag_articles
from tests.unit.stages.build import article
from training import marks


class MarkedTagger:
    """Says of each paragraph what its marked form says."""

    def __init__(self, *lines: str) -> None:
        self.items = {item.text: item for item in map(marks.parse, lines)}

    def read(self, paragraphs):
        return [tuple(map(_tagged, self.items[text].attributions)) for text in paragraphs]


def _tagged(a: marks.Marked) -> Tagged:
    source = a.source[0] if a.source else None
    return Tagged(source=source, cue=a.cue, content=a.content, inner=a.inner, score=0.9)


def body(text: str) -> r.Article:
    return article(text, passages=(r.Passage(start=0, end=len(text), kind="body"),))


def read(line: str) -> tuple[r.Article, tuple[r.Attribution, ...]]:
    told = body(marks.parse(line).text)
    return told, tag_articles([told], MarkedTagger(line))[told.id]


def test_ranges_become_spans_of_the_article():
    told, (a,) = read("[s1 Ana Brel] [c1 said] [t1 that the ford was safe].")
    assert (a.source.text, a.cue.text, a.content.text) == ("Ana Brel", "said", "that the ford was safe")
    assert told.text[a.content.start : a.content.end] == a.content.text
    assert a.kind == "indirect"


def test_kinds_follow_the_quotation_marks():
    _, (direct,) = read("[t1 “It is safe,”] [c1 said] [s1 Ana Brel]. [t1 “Go.”]")
    assert (direct.kind, len(direct.content.parts), len(direct.quoted)) == ("direct", 2, 2)
    _, (mixed,) = read("[s1 Ana Brel] [c1 said] [t1 the ford was “safe as houses”].")
    assert mixed.kind == "mixed"


def test_inner_attributions_came_through_the_outer_source():
    _, (outer, inner) = read("[s1 The Vesper] [c1 cited] [t1 [s2 a clerk] [c2 as saying] [t2 that the ship had left]].")
    assert [c.text for c in inner.carriers] == ["The Vesper"]
    assert outer.carriers == ()


def test_the_tagger_reads_clauses_and_rules_keep_quotations():
    line = "[t1 “It is safe,”] [s1 Ana Brel] [c1 said], and [s2 she] [c2 hoped] [t2 the ford would “stay open”]."
    told = body(marks.parse(line).text)
    records = STAGE.run(Records(articles=(told,)), Models(tagger=MarkedTagger(line)), NoParams())
    found = {(a.content.text, a.kind) for a in records.attributions}
    assert ("the ford would “stay open”", "mixed") in found
    assert any("It is safe" in text and kind == "direct" for text, kind in found)
