"""Whatever the text: no crash, no false span, the same answer twice and in any order."""

from __future__ import annotations

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.model import records as r
from rashomon.model.report import MadeBy
from rashomon.plan import PLAN, make_report, run_plan
from rashomon.resume import Memory
from rashomon.stages.base import Models, Records
from rashomon.write import WRITERS
from tests.pipeline import Counting, Shelf, article, event, wrong_spans

PIECES = (
    "Ada Brook", "President Tilda Marsh", "Reuters", "the ministry", "a senior official", "she", "he", "they", "said",
    "told", "according to", "adding", "that", "would not", "“", "”", '"', "‘", "’", ",", ".", ":", "?", "…", "—", "(",
    "\n", "\n\n", "- ", "the dam", "hold", "12 May 2031", "yesterday", "40 percent", "3,000 people", "not", "no", "of",
    "former", "Norway", "on Facebook", "quoted", "as saying", "Photo:", "Read more:", "é", "🚢", "\u200b", "\u0301",
    ")", "漢字",
)  # fmt: skip
"""What reports are made of, and what breaks them."""

MARKS = '“”‘’"'

news = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)
anything = st.text(st.characters(codec="utf-8"), max_size=300)
texts = st.lists(st.one_of(news, anything), max_size=3)
quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _collate(articles: tuple[r.Article, ...]) -> Records:
    return run_plan(PLAN, Records(articles=articles), Models())


@quick
@given(texts)
def test_spans_are_true_and_every_format_can_be_written(given_texts: list[str]) -> None:
    records = _collate(event(*given_texts))
    assert wrong_spans(records, records.articles) == []
    report = make_report(records, MadeBy(version="0"))
    for writer in WRITERS:
        writer.render(report)


@quick
@given(texts)
def test_texts_come_through_unchanged(given_texts: list[str]) -> None:
    assert [a.text for a in _collate(event(*given_texts)).articles] == given_texts


@quick
@given(st.lists(news, min_size=2, max_size=3))
def test_the_answer_is_the_same_twice_and_in_any_order(given_texts: list[str]) -> None:
    articles = event(*given_texts)
    once, again, back = _collate(articles), _collate(articles), _collate(articles[::-1])
    assert once == again
    assert {s.id: s.speaker for s in once.statements} == {s.id: s.speaker for s in back.statements}
    assert {a.id for a in once.actors} == {a.id for a in back.actors}
    assert {f.id for f in once.findings} == {f.id for f in back.findings}
    assert {frozenset(u.statements) for u in once.utterances} == {frozenset(u.statements) for u in back.utterances}


@quick
@given(news, st.sampled_from(["Ada Brook", "the ministry", "Reuters"]))
def test_a_plain_quotation_after_any_text_is_found_with_its_words(before: str, speaker: str) -> None:
    words = "Seven lanterns burned on the northern pier"
    unquoted = before.translate(dict.fromkeys(map(ord, MARKS)))
    text = f"{unquoted}\n\nThe night was long and the sea was high.\n\n{speaker} said: “{words}.”\n"
    records = _collate((article(text, "a", published="2031-05-20"),))
    found = [s for s in records.statements if words in s.content.text]
    assert found
    assert json.loads(WRITERS[0].render(make_report(records, MadeBy(version="0"))))["statements"]


@quick
@given(st.lists(news, min_size=1, max_size=3), news, st.integers(0, 3))
def test_an_article_more_reads_that_one_alone_and_gives_what_a_run_without_a_memory_gives(
    before: list[str], new: str, place: int
) -> None:
    memory = Memory(Shelf())
    few = tuple(article(text, f"x{n}") for n, text in enumerate(before))
    many = (*few[:place], article(new, "new"), *few[place:])
    run_plan(PLAN, Records(articles=few), Models(tagger=Counting(), digest="d"), memory=memory)
    tagger = Counting()
    after = run_plan(PLAN, Records(articles=many), Models(tagger=tagger, digest="d"), memory=memory)
    assert after == run_plan(PLAN, Records(articles=many), Models(tagger=Counting()))
    assert all(paragraph in new for paragraph in tagger.asked)
