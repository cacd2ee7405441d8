import pytest

from tests.pipeline import read, rows, wrong_spans

TALK = """\
The hearing began at nine.

BREL: We waited for the ferry until noon.

MARN: Nobody told us that it was cancelled.

BREL: “I did.”
"""


def test_turns_of_a_conversation_are_their_speakers_words() -> None:
    found = [(s.speaker, s.words) for s in rows(read(TALK)) if s.kind == "direct"]
    assert found == [
        ("BREL", "We waited for the ferry until noon"),
        ("MARN", "Nobody told us that it was cancelled"),
        ("BREL", "I did"),
    ]


def test_a_lone_colon_is_no_conversation() -> None:
    assert rows(read("Brelport: The ferry was late.\n\nIt rained.")) == ()
    assert rows(read("CORRECTION: The ferry was late.\n\nIt rained.")) == ()


@pytest.mark.parametrize(
    "signature",
    [
        "— Ana Brel (@anabrel) May 3, 2031",
        "— Ana Brel (@ana.brel.example) May 3, 2031 at 5:01 PM",
        "— Ana Brel 🚢 (@anabrel) 3 May 2031",
        "pic.twitter.com/aB3x — Ana Brel (@anabrel) May 3, 2031",
        "[image or embed] — Ana Brel (@anabrel) May 3, 2031",
        "Posted by Ana Brel on Saturday, May 3, 2031",
        "A post shared by Ana Brel (@anabrel) on May 3, 2031 at 9:00am PDT",
    ],
)
def test_a_post_set_into_a_report_is_its_posters(signature: str) -> None:
    text = f"Reaction was swift.\n\nWe waited for hours. Nobody came! {signature}\n\nIt rained."
    (post,) = rows(read(text))
    assert (post.speaker, post.kind, post.words) == ("Ana Brel", "direct", "We waited for hours. Nobody came")


@pytest.mark.parametrize(
    "text",
    [
        "The notice was posted by Ana Brel on the door of the hall.",
        "The boats left the quay — Ana Brel on May 3, 2031",
        "The flat was once shared by Ana Brel and two others of the crew.",
    ],
)
def test_what_only_looks_like_a_signature_is_none(text: str) -> None:
    assert rows(read(f"It was late.\n\n{text}\n\nIt rained.")) == ()


def test_spans_of_turns_say_what_stands_there() -> None:
    records = read(TALK)
    assert [a.cue.text for a in records.attributions if a.cue] == [":"] * 3
    assert wrong_spans(records.attributions, records.articles) == []


def test_datelines_and_lists_are_no_conversation() -> None:
    assert rows(read("LONDON: Crude fell.\n\nPARIS: Wheat rose.\n\nLONDON: Tin fell.")) == ()
    assert rows(read("WHEN: on Monday.\n\nWHERE: at the mole.\n\nWHEN: on Tuesday.")) == ()


def test_an_account_in_a_sentence_is_no_post() -> None:
    assert rows(read("Marn met the press — including Ana Brel (@anabrel) — on Monday in the hall.")) == ()
