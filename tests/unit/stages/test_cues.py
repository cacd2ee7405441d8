"""Which verbs report, and whom they have for a subject."""

from __future__ import annotations

import pytest

from rashomon.language import get_language
from rashomon.stages import mentions, passages
from rashomon.stages.base import Models, Records
from rashomon.stages.clauses import Clause, lay_out
from rashomon.stages.cues import find_cues
from rashomon.stages.reading import block_views
from tests.pipeline import event, wrong


def clause(text: str) -> Clause:
    """The first sentence of a text, laid out."""
    records = Records(articles=event(text))
    for stage in (passages.STAGE, mentions.STAGE):
        records = stage.run(records, Models(), stage.params)
    (article,) = records.articles
    block = next(iter(block_views(article)))
    outer = tuple(q for q in block.quotes if q.depth == 0)
    return lay_out(article, get_language("en"), block.sentences[0], records.mentions, outer)


def cues(text: str) -> list[tuple[str, str]]:
    """(verb, whom it reports) of a sentence."""
    return [(cue.lemma, cue.source.text if cue.source else "") for cue in find_cues(clause(text))]


SUBJECTS = [
    ("Ada Brook said the roof was sound.", [("say", "Ada Brook")]),
    ("Ada Brook has repeatedly said the roof was sound.", [("say", "Ada Brook")]),
    ("Ada Brook, a structural engineer, said the roof was sound.", [("say", "Ada Brook")]),
    ("Ada Brook, who built it, said the roof was sound.", [("say", "Ada Brook")]),
    ("Ada Brook of the Norrby Institute said the roof was sound.", [("say", "Ada Brook")]),
    ("Ada Brook, in a letter, said the roof was sound.", [("say", "Ada Brook")]),
    ("In the evening, Ada Brook said the roof was sound.", [("say", "Ada Brook")]),
    ("Ada Brook inspected the roof and said it was sound.", [("say", "Ada Brook")]),
    ("After a talk with Tom Ferrand, Ada Brook said the roof was sound.", [("say", "Ada Brook")]),
    ("“It is sound,” said Ada Brook.", [("say", "Ada Brook")]),
    ("“It is sound,” Ada Brook said.", [("say", "Ada Brook")]),
    ("According to Ada Brook, the roof is sound.", [("according", "Ada Brook")]),
    ("Ada Brook said it was sound, adding that it was new.", [("say", "Ada Brook"), ("add", "Ada Brook")]),
    ("She said the roof was sound.", [("say", "She")]),
    ("Ada Brook campaigned in 1988 on mending the roof.", [("campaign", "Ada Brook")]),
    ("Ada Brook ran last year on mending the roof.", [("run", "Ada Brook")]),
    ("The engineer said the roof was sound.", [("say", "The engineer")]),
    wrong(
        "The judge and the clerk said the case was closed.",
        [("say", "The judge and the clerk")],
        why="two subjects joined by and",
    ),
]


@pytest.mark.parametrize(("text", "expected"), SUBJECTS)
def test_the_subject_of_a_reporting_verb(text: str, expected: list[tuple[str, str]]) -> None:
    assert cues(text) == expected


NO_CUES = [
    "The report was read by nobody at the Norrby Institute.",
    "Ada Brook was told that the roof was sound.",
    "The agreed price was paid to Ada Brook in full.",
    "The claim of Ada Brook was thrown out by the court.",
    "Ada Brook's answer came too late.",
    "Ada Brook campaigned in 1988 in the hills.",
    "Ada Brook ran last year on Lofoten.",
    "“He said it was sound” was all that could be read.",
]


@pytest.mark.parametrize("text", NO_CUES)
def test_a_noun_a_passive_or_a_word_in_marks_is_no_cue(text: str) -> None:
    assert [verb for verb, source in cues(text) if source] == []


def test_a_carried_quotation_has_both_its_speaker_and_its_carrier() -> None:
    (cue,) = find_cues(clause("The Norrby Courier quoted Ada Brook as saying that the roof was sound."))
    assert cue.source is not None
    assert cue.source.text == "Ada Brook"
    assert [m.name for m in cue.carriers] == ["Norrby Courier"]


def test_cues_lie_within_their_clause() -> None:
    found = clause("Ada Brook said it was sound, adding that it was new, according to Tom Ferrand.")
    for cue in find_cues(found):
        assert 0 <= cue.first <= cue.last < len(found.tokens)
