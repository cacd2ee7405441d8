"""The same words given to different speakers."""

from __future__ import annotations

import pytest

from rashomon.model import records as r
from rashomon.stages.base import replace
from rashomon.stages.findings import attribution
from tests.pipeline import collated, findings
from tests.unit.stages.findings.alone import context_of

WORDS = "This is undoubtedly a gift to the smugglers of the north"
SEVERAL = f"“{WORDS},” several diplomats said."


def verdicts(*texts: str) -> list[str]:
    return [f.verdict for f in findings(collated(*texts), "attribution")]


def test_several_people_against_one_is_a_conflict() -> None:
    records = collated(SEVERAL, f"“{WORDS},” said Anne Moss.")
    (finding,) = findings(records, "attribution")
    assert finding.verdict == "conflict"
    assert {span.article for side in finding.sides for span in side.evidence} == {"a", "b"}
    assert any("Anne Moss" in side.value for side in finding.sides)


def test_an_unnamed_spokesman_may_be_the_one_named() -> None:
    found = verdicts(f"“{WORDS},” a spokesman said.", f"“{WORDS},” said spokesman Karl Renn.")
    assert "conflict" not in found


def test_one_speaker_agrees() -> None:
    assert verdicts(f"“{WORDS},” said Anne Moss.", f"“{WORDS},” said Anne Moss.") == ["agree"]


def test_who_passes_words_on_does_not_rival_their_speaker() -> None:
    found = verdicts(f"Spokesman Karl Renn quoted Anne Moss as saying: “{WORDS}.”", f"“{WORDS},” said Karl Renn.")
    assert found == []


def test_one_account_alone_does_not_contradict_itself() -> None:
    assert verdicts(f"{SEVERAL} “{WORDS},” said Anne Moss.") == []


def test_other_words_of_other_people_are_no_conflict() -> None:
    assert verdicts("“It is not my dam,” said Lena Quist.", "“It is not our dam,” said Peter Moss.") == []


SPOKEN_OF = [("the use of the leaky old lock", False), ("that the use of the leaky old lock is over", True)]


@pytest.mark.parametrize(("words", "differ"), SPOKEN_OF)
def test_what_was_merely_spoken_of_was_said_by_nobody(words: str, differ: bool) -> None:
    records = collated(f"Anne Moss announced {words}.", f"Karl Renn announced {words}.")
    (one, other), table = records.statements, r.CollationTable(readings=(), columns=())
    together = r.Utterance(id="u", speaker=one.speaker, statements=(one.id, other.id), collation=table)
    found = list(attribution.find(context_of(replace(records, utterances=(together,)))))
    assert bool(found) == differ


TELLING = [("that the leaky old lock must close", False), ("“the leaky old lock must close”", True)]


@pytest.mark.parametrize(("words", "one"), TELLING)
def test_what_an_unnamed_and_a_named_speaker_both_merely_tell_each_may_hold(words: str, one: bool) -> None:
    records = collated(f"A harbour official said {words}.", "Anne Moss said that the leaky old lock must close.")
    table, keys = r.CollationTable(readings=(), columns=()), tuple(s.id for s in records.statements)
    together = r.Utterance(id="u", speaker=None, statements=keys, collation=table)
    found = list(attribution.find(context_of(replace(records, utterances=(together,)))))
    assert bool(found) == one


LONG = (
    "The smugglers of the north have bought every barge between the old lock and the harbour, and neither the council"
    " nor the clerk of the board found a single crew willing to row against the current"
)


@pytest.mark.parametrize(("gap", "verdict"), [("\n\n", []), (" ", ["conflict"])])
def test_who_is_taken_over_from_the_paragraph_before_contradicts_nobody(gap: str, verdict: list[str]) -> None:
    found = verdicts(f"“The sea is high,” said Minister Karl Renn.{gap}“{LONG}.”", f"“{LONG},” said Anne Moss.")
    assert found == verdict


REFUSED = (
    "We will not sell the lighthouse, the slipway or the chandlery to a syndicate of absentee investors"
    " while a single pilot and her apprentice still live beneath its lantern"
)
OPENED = "Anne Moss opened the inquiry on Monday. "
PAST = "The hall was full and the windows were open. " * 16


def test_a_pronoun_for_somebody_just_spoken_of_rivals_whom_another_account_names() -> None:
    one = f"Lena Quist came in. {PAST}{OPENED}“{REFUSED},” she said."
    other = f"Anne Moss opened the inquiry. “{REFUSED},” Lena Quist said."
    assert "conflict" in verdicts(one, other)


def test_a_pronoun_may_mean_whoever_was_spoken_of_not_long_before() -> None:
    one = f"Lena Quist came in. {OPENED}“{REFUSED},” she said."
    other = f"Anne Moss opened the inquiry. “{REFUSED},” Lena Quist said."
    assert "conflict" not in verdicts(one, other)
