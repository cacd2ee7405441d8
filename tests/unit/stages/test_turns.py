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


def test_a_title_alone_is_whoever_has_it_with_a_name() -> None:
    asked, again = "Question: Will there be a vote?", "Question: And the tax?"
    found = rows(read(f"{asked}\n\nMinister Ana Brel: There will.\n\n{again}\n\nMinister: It stays."))
    assert [s.words for s in found if s.speaker == "Ana Brel"] == ["There will", "It stays"]


def test_a_reporter_who_asks_once_makes_a_conversation() -> None:
    found = rows(read(">> Ana Brel: We walk at noon.\n>> Reporter: For how long?\n>> Ana Brel: Until they talk."))
    assert [s.words for s in found if s.speaker == "Ana Brel"] == ["We walk at noon", "Until they talk"]


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


def _turns(text: str) -> list[tuple[str, str]]:
    return [(s.speaker, s.words) for s in rows(read(text)) if s.kind == "direct"]


BROADCAST = """\
LENA MARN, HOST: The mole at Torv gave way. With me is Ana Brel, the harbour master. What happened?

ANA BREL, HARBOUR MASTER: It cracked at nine. We had no time.

(CROSSTALK)

HOST: No time at all?

BREL: None. (LAUGHTER) You could hear it from my house.

It rang like a bell.

MARN: Thank you.
"""


def test_short_labels_are_whoever_was_named_in_full_and_a_turn_goes_on() -> None:
    found = [(speaker.title(), words) for speaker, words in _turns(BROADCAST)]
    assert found[1:] == [
        ("Ana Brel", "It cracked at nine. We had no time"),
        ("Lena Marn", "No time at all"),
        ("Ana Brel", "None. (LAUGHTER) You could hear it from my house"),
        ("Ana Brel", "It rang like a bell"),
        ("Lena Marn", "Thank you"),
    ]


def test_what_happens_meanwhile_is_no_part_of_the_words() -> None:
    records = read(BROADCAST)
    (broken,) = [a.content for a in records.attributions if a.content.text.startswith("None.")]
    text = records.articles[0].text
    assert [text[a:b] for a, b in broken.parts] == ["None.", "You could hear it from my house."]


@pytest.mark.parametrize(
    "shape",
    [
        "**Brel:** {}\n\n**Orr:** {}\n\n**Brel:** {}",
        "**Brel**: {}\n\n**Orr**: {}\n\n**Brel**: {}",
        "[00:12:31] Ana Brel: {}\n\n[00:12:40] Jon Orr: {}\n\n[00:12:51] Ana Brel: {}",
        "Ana Brel (Torv North): {}\n\nJon Orr (Wend): {}\n\nAna Brel (Torv North): {}",
        "MS. BREL: {}\n\nMR. ORR: {}\n\nMS. BREL: {}",
        "BREL: {} ORR: {} BREL: {}",
    ],
)
def test_labels_in_many_shapes(shape: str) -> None:
    said = ["We had no time.", "You had nine years.", "I asked for money."]
    found = _turns("Ana Brel is the harbour master of Torv. Jon Orr owns the ferry.\n\n" + shape.format(*said))
    assert found == [("Ana Brel", said[0][:-1]), ("Jon Orr", said[1][:-1]), ("Ana Brel", said[2][:-1])]


@pytest.mark.parametrize(
    ("intro", "asks", "answers"),
    [
        ("Jon Abel interviewed Ana Brel, the harbour master.", "Jon Abel", "Ana Brel"),
        ("Ana Brel, the harbour master, answered our questions on Monday.", "", "Ana Brel"),
        ("An interview with Ana Brel, by Jon Abel.", "Jon Abel", "Ana Brel"),
        ("Jon Abel and Ana Brel met in Torv with Lena Marn.", "", ""),
    ],
)
@pytest.mark.parametrize("letters", [("Q:", "A:"), ("Q.", "A."), ("**Q:**", "**A:**")])
def test_letters_are_whoever_asks_and_answers(intro: str, asks: str, answers: str, letters: tuple[str, str]) -> None:
    question, answer = letters
    found = _turns(f"{intro}\n\n{question} What happened?\n\n{answer} It cracked at nine.")
    assert found == [(asks, "What happened"), (answers, "It cracked at nine")]


@pytest.mark.parametrize(
    "text",
    [
        "NOTE: You can reach us.\n\nUPDATE: We will add more.\n\nNOTE: Your photos are welcome.",
        "Where: Torv. Can you get there?\n\nCost: You pay nine crowns.\n\nWhere: Wend, too.\n\nCost: We pay ten.",
        "TORV: The mayor said we must wait.\n\nWEND: You must go, a guard said.\n\nTORV: It rained.",
        "Stone: The mole was built of cheap stone.\n\nMoney: Nobody paid.\n\nStone: Again.",
        "Brel: 'We had no time'\n\nAna Brel spoke.\n\nOrr: 'You had years'\n\nJon Orr came.\n\nBrel: 'My answer is no'",
        "WARNING: We show the wreck.\n\nVIDEO: See what we saw.\n\nWARNING: You may not like it.",
    ],
)
def test_labels_that_are_no_speakers(text: str) -> None:
    assert _turns(text) == []


def test_what_is_told_behind_an_exchange_is_nobodys_turn() -> None:
    text = "BREL: I did not.\n\nORR: Your letters say so.\n\nBREL: Read them.\n\nBrel left. The council meets soon."
    assert [words for _, words in _turns(text)] == ["I did not", "Your letters say so", "Read them"]
