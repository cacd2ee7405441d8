"""What happened when: dates read from their own report's day, one entry for what several reports date alike."""

from __future__ import annotations

import pytest

from rashomon.model import records as r
from rashomon.stages.base import Models, NoParams, Records
from rashomon.stages.dating import resolve_dates
from rashomon.stages.passages import mark_passages
from rashomon.stages.report_days import report_days
from rashomon.stages.timeline import STAGE, make_timeline
from tests.unit.stages.build import article

LEDGER = mark_passages(
    article(
        "The lighthouse keeper Orla Venn was found on Sandrey Rock on Monday.\n\n"
        "She had been missing from Sandrey Rock since October, the coastguard said.\n\n"
        "The coastguard will close the lighthouse on Friday.\n",
        "ledger",
        published="2031-11-12T09:30:00Z",
    )
)
HERALD = mark_passages(
    article(
        "Keeper Orla Venn was found alive on Sandrey Rock on 10 November.\n\n"
        "In Tarnmouth a bakery burned down on 10 November.\n",
        "herald",
        published="2031-11-14",
    )
)
POST = mark_passages(
    article(
        "On November 15 the keeper thanked her rescuers, and a choir sang on the pier.\n\n"
        "Venn was found on Sandrey Rock this week by two anglers.\n",
        "post",
    )
)


def test_an_undated_report_is_read_from_the_day_its_opening_tells() -> None:
    days = {name: w and w.iso for name, w in report_days([LEDGER, HERALD, POST]).items()}
    assert days == {"ledger": "2031-11-12T09:30:00Z", "herald": "2031-11-14", "post": "2031-11-15"}


def test_an_undated_report_without_a_day_is_read_from_the_others() -> None:
    silent = mark_passages(article("The rescue took place yesterday, all agree.\n", "silent"))
    assert report_days([silent, HERALD])["silent"] == report_days([HERALD])["herald"]
    assert report_days([silent])["silent"] is None
    assert resolve_dates([silent]) == ()


def test_one_happening_under_three_wordings_is_one_entry() -> None:
    timeline = make_timeline([LEDGER, HERALD, POST])
    found = [e for e in timeline if "Venn was found" in e.what]
    assert [e.when for e in found] == ["2031-11-10"]
    assert {s.article for s in found[0].evidence} == {"ledger", "herald", "post"}


def test_two_happenings_of_one_day_stay_apart() -> None:
    timeline = make_timeline([LEDGER, HERALD])
    assert len([e for e in timeline if e.when == "2031-11-10"]) == 2


def test_every_dated_mention_is_evidence_and_entries_stand_in_time() -> None:
    articles = [LEDGER, HERALD, POST]
    timeline = make_timeline(articles)
    evidence = [s for e in timeline for s in e.evidence]
    assert all(any(s.covers(m.span) for s in evidence) for m in resolve_dates(articles))
    assert [e.when for e in timeline] == sorted(e.when for e in timeline)
    assert {"2031-10/..", "2031-11-14", "2031-11-15"} <= {e.when for e in timeline}


def test_the_order_of_articles_does_not_matter() -> None:
    assert make_timeline([LEDGER, HERALD, POST]) == make_timeline([POST, HERALD, LEDGER])


def test_the_next_day_counts_from_the_day_before_it() -> None:
    told = mark_passages(article("They sailed on 3 May 2030. The next day the mast broke.\n", published="2031-11-12"))
    assert [m.when.iso for m in resolve_dates([told])] == ["2030-05-03", "2030-05-04"]


def test_related_links_tell_no_dates() -> None:
    passages = (r.Passage(start=0, end=len(LEDGER.text), kind="related"),)
    assert make_timeline([article(LEDGER.text, published="2031-11-12", passages=passages)]) == ()


def test_the_stage_writes_the_timeline_only() -> None:
    before = Records(articles=(LEDGER,))
    after = STAGE.run(before, Models(), NoParams())
    assert after.timeline == make_timeline([LEDGER])
    assert after.articles == before.articles


@pytest.mark.parametrize("verb", ["posted", "shared", "showed"])
def test_what_is_shown_now_is_not_of_long_ago(verb: str) -> None:
    text = f"The keeper then {verb} a film of the lamp on her page that was made 18 years ago.\n"
    told = mark_passages(article(text, published="2031-11-12"))
    (entry,) = make_timeline([told])
    assert (entry.when, entry.what) == ("2013", "a film of the lamp on her page that was made 18 years ago.")


def test_the_day_of_a_post_is_that_of_its_words() -> None:
    post = "As I leave Venn for Orrin, I thank the crews. — Ana Brel (@anabrel) November 10, 2031"
    told = mark_passages(article(f"The mayor spoke up.\n\n{post}\n", published="2031-11-12"))
    (entry,) = make_timeline([told])
    assert (entry.when, entry.what) == ("2031-11-10", post)


def test_a_month_of_long_ago_is_the_one_day_of_it_that_is_told() -> None:
    one = article("On 14 April 2029 raiders took 30 sheep from Venn.\n", "one", published="2031-11-12")
    other = article("The raiders came down in April 2029, long after dark.\n", "other", published="2031-11-12")
    (entry,) = make_timeline([mark_passages(one), mark_passages(other)])
    assert entry.when == "2029-04-14"
    assert len(entry.evidence) == 2


def test_one_time_in_two_zones_is_one_entry() -> None:
    one = article("The quake struck Orrin at 18:05 BST on Monday.\n", "one", published="2031-07-08")
    other = article("At 17:05 GMT on Monday the quake struck Orrin.\n", "other", published="2031-07-08")
    assert len(make_timeline([mark_passages(one), mark_passages(other)])) == 1
