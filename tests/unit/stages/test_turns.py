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


def test_a_post_set_into_a_report_is_its_posters() -> None:
    text = "Reaction was swift.\n\nWe waited for hours. Nobody came! — Ana Brel (@anabrel) May 3, 2031\n\nIt rained."
    (post,) = rows(read(text))
    assert (post.speaker, post.kind, post.words) == ("Ana Brel", "direct", "We waited for hours. Nobody came")


def test_spans_of_turns_say_what_stands_there() -> None:
    records = read(TALK)
    assert [a.cue.text for a in records.attributions if a.cue] == [":"] * 3
    assert wrong_spans(records.attributions, records.articles) == []


def test_datelines_and_lists_are_no_conversation() -> None:
    assert rows(read("LONDON: Crude fell.\n\nPARIS: Wheat rose.\n\nLONDON: Tin fell.")) == ()
    assert rows(read("WHEN: on Monday.\n\nWHERE: at the mole.\n\nWHEN: on Tuesday.")) == ()


def test_an_account_in_a_sentence_is_no_post() -> None:
    assert rows(read("Marn met the press — including Ana Brel (@anabrel) — on Monday in the hall.")) == ()
