"""The brief: sentences of the reports, each with what it rests on."""

from __future__ import annotations

from rashomon.model import records as r
from tests.pipeline import collated

FACT = "The ferry ran aground off Norrby on Tuesday morning with two hundred people on board."
AGAIN = "Two hundred people were on board and asleep when the ferry hit the ground near Norrby early on Tuesday."
LONE = "A retired baker watched the rescue from his kitchen window and made tea for the crew."
NEXT = "Parliament will debate the rescue and the future of the line next Thursday afternoon."
LATER = "A debate on the rescue is scheduled in parliament for Thursday, with the line and its future to follow."


def section(title: str, *texts: str) -> tuple[r.Sentence, ...]:
    found = [s for s in collated(*texts).brief.sections if s.title == title]
    return found[0].sentences if found else ()


def test_what_several_accounts_carry_comes_in_and_what_one_tells_does_not() -> None:
    told = section("What most accounts tell", f"{FACT} {LONE}", f"It rained for days. {AGAIN}")
    assert len(told) == 1
    assert told[0].text in {FACT, AGAIN}
    assert told[0].origins == 1
    assert {span.article for span in (*told[0].evidence, *told[0].in_other_words)} == {"a", "b"}


def test_a_line_is_cut_to_what_the_accounts_share() -> None:
    shared = "The northern lock in Venn was shut by the harbour board on 4 May 2031"
    one = f"{LONE} {shared}, which angered the crews who waited there."
    other = f"{FACT} A northern lock of Venn had on 4 May 2031 been shut by some harbour board."
    (line,) = section("What most accounts tell", one, other)
    assert line.text == shared
    assert line.origins == 2
    assert line.in_other_words == ()


def test_whose_words_a_quotation_is_stands_before_it() -> None:
    words = "“The old mill of Venn has to be gone by the summer,” she said."
    texts = [f"Ada Brook builds dams. {LONE} {words}", f"It rained. Ada Brook, 51, spoke in Venn. {words} {FACT}"]
    records = collated(*texts)
    lines = [line for part in records.brief.sections for line in part.sentences if "old mill" in line.text]
    assert [a.name for line in lines for a in records.actors if a.id == line.said_by] == ["Ada Brook"]


def test_every_sentence_is_printed_in_a_report_and_has_evidence() -> None:
    records = collated(f"{FACT} {LONE} {NEXT}", f"{AGAIN} {LATER}", "The captain of the ferry was sober, police said.")
    texts = " ".join(a.text for a in records.articles)
    sentences = [s for part in records.brief.sections for s in part.sentences]
    assert sentences
    for sentence in sentences:
        assert sentence.text in texts
        assert sentence.evidence
        assert sentence.origins >= 1


def test_what_is_to_come_has_a_section_of_its_own() -> None:
    told = section("What is next", f"{FACT} {NEXT}", f"{AGAIN} {LATER}")
    assert len(told) == 1
    assert told[0].text in {NEXT, LATER}


def test_the_same_is_not_told_twice() -> None:
    records = collated(f"{FACT} {LONE}", f"It rained for days. {AGAIN}", f"{FACT} Nobody slept that night.")
    told = [s for part in records.brief.sections for s in part.sentences if s.text in {FACT, AGAIN}]
    assert len(told) == 1


def test_a_conflict_is_told_from_both_sides() -> None:
    told = section(
        "They differ: who is German Chancellor",
        "German Chancellor Henrik Valdemar spoke at noon about the harbour and its ferries.",
        "German Chancellor Otto Brandvold spoke at noon about the harbour and its ferries.",
    )
    assert {span.article for sentence in told for span in sentence.evidence} == {"a", "b"}


def test_one_account_alone_makes_no_agreement() -> None:
    assert section("What most accounts tell", f"{FACT} {LONE}") == ()


def test_another_day_is_no_backing() -> None:
    def backed(one: str, other: str) -> bool:
        first = f"It rained. In a letter of {one} the inspectors told the ferry company that its lock gates leaked."
        second = f"The gates of its lock leaked, inspectors told the company of the ferry by letter on {other}."
        return any(s.in_other_words for part in collated(first, second).brief.sections for s in part.sentences)

    assert backed("3 February 2031", "3 February 2031")
    assert not backed("3 February 2031", "13 February 2031")
