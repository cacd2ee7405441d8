"""Quantities, dates and sums set side by side."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from rashomon.model import records as r
from rashomon.stages.base import Records
from rashomon.stages.findings import arithmetic, dates, quantities
from rashomon.stages.findings.common import Context
from rashomon.stages.passages import mark_passages
from tests.unit.stages.build import article


def context(*articles: r.Article) -> Context:
    def origins(spans: Iterable[r.Span]) -> int:
        return len({s.article for s in spans})

    return Context(Records(articles=articles), origins)


def report(name: str, text: str, published: str = "2031-11-12") -> r.Article:
    return mark_passages(article(text + "\n", name, published=published))


def values(finding: r.Finding) -> set[str]:
    return {side.value for side in finding.sides}


def test_one_length_of_time_in_three_wordings_agrees_at_different_precision() -> None:
    found = list(
        quantities.find(
            context(
                report("a", "Venn and Arrey spoke about the lighthouse in a talk that lasted 2 hours and 5 minutes."),
                report("b", "After a two-hour talk with Arrey, Venn left the lighthouse."),
                report("c", "Venn left after 120 minutes of talk with Arrey about the lighthouse."),
            )
        )
    )
    assert [f.verdict for f in found] == ["agree-at-different-precision"]
    assert values(found[0]) == {"2 hours and 5 minutes", "two-hour", "120 minutes"}


def test_equal_counts_agree_and_name_what_they_count() -> None:
    found = list(
        quantities.find(
            context(
                report("a", "The ferry Corriden carried 212 passengers to Selmouth."),
                report("b", "Some of the 212 passengers of the ferry Corriden were hurt off Selmouth."),
            )
        )
    )
    assert [(f.verdict, f.sides[0].value) for f in found] == [("agree", "212")]
    assert {s.text for side in found[0].sides for s in side.evidence} == {"212 passengers"}


def test_counts_of_one_thing_that_exclude_each_other_conflict() -> None:
    texts = (
        "The ferry Corriden carried 212 passengers to Selmouth on its way.",
        "The ferry Corriden carried 180 passengers to Selmouth in the storm.",
    )
    found = list(quantities.find(context(report("a", texts[0]), report("b", texts[1]))))
    assert [(f.verdict, values(f)) for f in found] == [("conflict", {"212", "180"})]


def test_a_toll_that_a_later_report_gives_higher_is_an_update() -> None:
    first = report("a", "The storm at Selmouth killed 21 people, the coastguard said.", "2031-11-12T09:00:00Z")
    later = report("b", "The storm at Selmouth killed 34 people, the coastguard said.", "2031-11-12T19:00:00Z")
    assert [f.verdict for f in quantities.find(context(first, later))] == ["update"]


def test_numbers_of_two_things_are_not_set_against_each_other() -> None:
    found = quantities.find(
        context(
            report("a", "The ferry Corriden carried 212 passengers. It has 14 lifeboats."),
            report("b", "The mayor of Tarnmouth planted 180 trees."),
        )
    )
    assert list(found) == []


def test_a_repeat_does_not_corroborate() -> None:
    text = "The ferry Corriden carried 212 passengers to Selmouth."
    span = r.Span(article="b", start=0, end=1, text="T")
    again = r.Passage(start=0, end=len(text), kind="repeat", repeats=span)
    printed = article(text, "b", passages=(again,))
    assert list(quantities.find(context(report("a", text), printed))) == []


def test_one_day_in_three_wordings_agrees() -> None:
    found = list(
        dates.find(
            context(
                report("a", "The keeper Orla Venn was found on Sandrey Rock last Friday."),
                report("b", "The keeper was found alive at Sandrey Rock on the 7th."),
                report("c", "Orla Venn was found on Sandrey Rock on November 7."),
            )
        )
    )
    assert [f.verdict for f in found] == ["agree"]
    assert values(found[0]) == {"last Friday", "the 7th", "November 7"}


def test_a_month_and_a_day_in_it_agree_at_different_precision() -> None:
    found = list(
        dates.find(
            context(
                report("a", "Anglers rescued the keeper Orla Venn from Sandrey Rock in October."),
                report("b", "The keeper Orla Venn was rescued from Sandrey Rock on October 9."),
            )
        )
    )
    assert [f.verdict for f in found] == ["agree-at-different-precision"]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("The 1987 pact on herring is dead.", "Venn signed the herring pact in 1987.", "agree"),
        ("The pact on herring, signed by Venn and Arrey in 1987, is dead.", "Venn and Arrey signed the herring pact"
         " in December 1987.", "agree-at-different-precision"),
        ("Clerks asked for the log of the barge on Aug. 23.", "The log of a barge was asked for in late August.",
         "agree-at-different-precision"),
        ("Clerks found the leak on October 12.", "The leak was found on Oct. 12, a letter says.", "agree"),
    ],
)  # fmt: skip
def test_a_rare_date_told_alike_needs_few_words(one: str, other: str, verdict: str) -> None:
    assert [f.verdict for f in dates.find(context(report("a", one), report("b", other)))] == [verdict]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The 1987 pact on herring is dead.", "Ada Merrow was born in 1987 at Tarnmouth."),
        ("Clerks asked for the log on Aug. 23.", "A barge ran aground off Corrid in late August."),
    ],
)
def test_a_rare_date_of_two_things_does_not_agree(one: str, other: str) -> None:
    assert list(dates.find(context(report("a", one), report("b", other)))) == []


def test_what_two_tell_alike_agrees_though_a_third_tells_it_more_precisely() -> None:
    text = "Anglers rescued the keeper Orla Venn from Sandrey Rock on {}."
    told = [text.format(day) for day in ("October 9", "October 9", "the evening of October 9")]
    found = dates.find(context(*(report(name, t) for name, t in zip("abc", told, strict=True))))
    assert sorted(f.verdict for f in found) == ["agree", "agree-at-different-precision"]


def test_two_days_for_one_happening_conflict() -> None:
    found = list(
        dates.find(
            context(
                report("a", "Anglers rescued the keeper Orla Venn from Sandrey Rock on October 9."),
                report("b", "Anglers rescued the keeper Orla Venn from Sandrey Rock on October 11."),
            )
        )
    )
    assert [f.verdict for f in found] == ["conflict"]


def test_what_was_said_on_two_days_is_no_conflict() -> None:
    found = dates.find(
        context(
            report("a", "Harbour master Tobin Arrey said on Monday the rescue was lucky."),
            report("b", "Harbour master Tobin Arrey said on Tuesday the rescue was lucky."),
        )
    )
    assert list(found) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("They met on Friday, 10 November 2031, at sea.", "Friday"),
        ("The crew of 25 sailors (22 men and two women) was saved.", "25"),
        ("It left with 190 passengers and 18 crew, 230 people in all.", "230"),
        ("It left with 190 passengers and 18 crew — a total of 230 people.", "230"),
        ("It sold 12 boats, nine nets and three sails, 27 items altogether, on Monday.", "27"),
        ("There were 230 people aboard. They were 190 passengers and 18 crew.", "230"),
        ("It had 190 passengers and 18 crew. That makes 230 people.", "230"),
        ("The catch fell from 41 seals to 31 seals, a 60 percent cut.", "60 percent cut"),
        ("On 20 May 2031, two weeks after the launch on 3 March 2031, it sank.", "two weeks"),
        ("Ada Merrow, 42, was born in 1961 at sea.", "42"),
        ("Of the crew, 30 of the 120 sailors, or 40 percent, were sick.", "40 percent"),
        ("It sank twelve years ago, in 2009, off Selmouth.", "twelve years ago"),
        ("It sank in 2009, 12 years ago, off Selmouth.", "12 years ago"),
        ("The U.S. president, two years into his term, flew home.", "two years into his term"),
    ],
)
def test_figures_that_do_not_come_out(text: str, said: str) -> None:
    published = "2031-11-12" if "president" not in text else "2029-06-01"
    found = list(arithmetic.find(context(report("a", text, published))))
    assert [f.verdict for f in found] == ["internal-error"]
    assert found[0].kind == "arithmetic"
    assert any(s.text.startswith(said) for side in found[0].sides for s in side.evidence)


@pytest.mark.parametrize(
    "text",
    [
        "They met on Monday, 10 November 2031, at sea.",
        "The crew of 25 sailors (22 men and three women) was saved.",
        "It left with 190 passengers and 18 crew, 208 people in all.",
        "It left with 190 passengers and 20 crew, 220 people in all.",
        "It left with about 190 passengers and 18 crew, 230 people in all.",
        "It left with a cook, 190 passengers and 18 crew, 230 people in all.",
        "It left with 190 passengers and 18 crew, 230 people fewer than in May.",
        "It left with 190 passengers and 18 crew, 230 people in all this year.",
        "It left with 190 passengers and 18 crew, a total of 230 people since May.",
        "It had 12 boats and nine barges, 40 boats in all.",
        "It left with 190 passengers and 18 crew, and 230 people waited.",
        "There were 230 people aboard. They included 190 passengers and 18 crew.",
        "There were 230 people aboard. They were 190 passengers and 18 crew, and the rest.",
        "There were 230 people aboard. Some were hurt. They were 190 passengers and 18 crew.",
        "It had 190 passengers and 18 crew. In all, 230 people have sailed.",
        "The catch fell from 41 seals to 31 seals, a 24 percent cut.",
        "On 17 March 2031, two weeks after the launch on 3 March 2031, it sank.",
        "Ada Merrow, 42, was born in 1989 at sea.",
        "The U.S. president, nearly three years into his term, flew home.",
        "The crew of 25 sailors had two cooks and three boys.",
        "Of the crew, 30 of the 120 sailors, or 25 percent, were sick.",
        "Of the crew, 30 of the 120 sailors were sick, a rise of 40 percent.",
        "It sank twenty-two years ago, in 2009, off Selmouth.",
        "It sank more than 20 years ago, in 2009, off Selmouth.",
        "It sank 12 years ago. In 2009 it had been sold.",
        "It was found 12 years ago by a ship lost in 2009.",
    ],
)
def test_figures_that_come_out_are_let_pass(text: str) -> None:
    assert [f for f in arithmetic.find(context(report("a", text))) if f.verdict != "agree"] == []


def test_parts_that_add_up_bear_the_whole_out() -> None:
    found = list(arithmetic.find(context(report("a", "The crew of 25 sailors (22 men and three women) was saved."))))
    assert [(f.verdict, values(f)) for f in found] == [("agree", {"25", "22 men and three"})]


def test_the_order_of_articles_does_not_matter() -> None:
    articles = [
        report("a", "The ferry Corriden carried 212 passengers to Selmouth on October 9, in a two-hour crossing."),
        report(
            "b", "The ferry Corriden carried some 200 passengers to Selmouth in October, in a crossing of 125 minutes."
        ),
        report("c", "The ferry Corriden carried 180 passengers to Selmouth on the 9th of October."),
    ]
    for finder in (quantities, dates, arithmetic):
        assert list(finder.find(context(*articles))) == list(finder.find(context(*reversed(articles))))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The barge Corriden carried 212 passengers to Selmouth.", "Some 180 passengers left the barge at Selmouth. 212"
         " passengers had been on the barge Corriden."),
        ("Brandvold sold 900 cars in the first quarter.", "Brandvold sold 700 cars in the second quarter."),
    ],
)  # fmt: skip
def test_numbers_that_one_article_both_has_or_of_two_of_several_are_of_two_things(one: str, other: str) -> None:
    found = quantities.find(context(report("a", one), report("b", other)))
    assert [f for f in found if f.verdict == "conflict"] == []


def test_a_weekday_told_in_two_weeks_is_no_conflict() -> None:
    text = "The welders of the dockyard at Corrid walked out on Monday."
    found = dates.find(context(report("a", text, "2031-11-05"), report("b", text, "2031-11-12")))
    assert [f for f in found if f.verdict == "conflict"] == []
