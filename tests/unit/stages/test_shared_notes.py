from rashomon.stages.base import Models, NoParams, Records
from rashomon.stages.passages import mark_passages
from rashomon.stages.shared_notes import STAGE
from tests.unit.stages.build import article

NOTE = "The Lantern Room is a workshop of six people. Its patrons do not choose what it covers."
ONE = "A barge sank at Wend lock on Monday with forty tonnes of grain.\n\nNobody was hurt, the keeper said."
OTHER = "Wend lock was shut after a barge with grain sank there.\n\nShips will wait for two days, the port said."


def _last(*texts: str) -> list[str]:
    """What the last passage of each article is taken for."""
    articles = tuple(mark_passages(article(text, str(n))) for n, text in enumerate(texts))
    done = STAGE.run(Records(articles=articles), Models(), NoParams())
    return [a.passages[-1].kind for a in done.articles]


def test_a_note_under_two_reports_is_no_part_of_them() -> None:
    assert _last(f"{ONE}\n\n{NOTE}", f"{OTHER}\n\n{NOTE}") == ["boilerplate", "boilerplate"]


def test_one_report_alone_shows_no_note() -> None:
    assert _last(f"{ONE}\n\n{NOTE}", OTHER) == ["body", "body"]


def test_a_paragraph_on_the_matter_that_both_took_from_one_source_stays() -> None:
    shared = "The barge, laden with grain, had passed the lock on Monday two days late."
    assert _last(f"{ONE}\n\n{shared}", f"{OTHER}\n\n{shared}") == ["body", "body"]


def test_prints_of_one_report_end_alike() -> None:
    assert _last(f"{ONE}\n\n{NOTE}", f"{ONE}\n\n{NOTE}") == ["body", "body"]
