"""Whose words a quotation is."""

from __future__ import annotations

import pytest

from tests.pipeline import quoted, read, rows, said, wrong

ONE_SPEAKER = [
    # after, before and around the cue
    ("“The roof will hold,” said Ada Brook.", "Ada Brook", ["The roof will hold"]),
    ("“The roof will hold,” Ada Brook said.", "Ada Brook", ["The roof will hold"]),
    ("Ada Brook said: “The roof will hold.”", "Ada Brook", ["The roof will hold"]),
    ("Ada Brook said, “The roof will hold.”", "Ada Brook", ["The roof will hold"]),
    ("Ada Brook said the roof “will hold”.", "Ada Brook", ["will hold"]),
    ("“The roof,” Ada Brook said, “will hold.”", "Ada Brook", ["The roof", "will hold"]),
    (
        "“We lost,” admitted Tom Ferrand, “because we stopped running.”",
        "Tom Ferrand",
        ["We lost", "because we stopped running"],
    ),
    (
        "“We lost the final,” coach Tom Ferrand told reporters. “We stopped running.”",
        "Tom Ferrand",
        ["We lost the final", "We stopped running"],
    ),
    ("“Sales fell in May,” according to Rita Holm, the firm's treasurer.", "Rita Holm", ["Sales fell in May"]),
    ("“We drowned,” water polo coach Tom Ferrand said.", "Tom Ferrand", ["We drowned"]),
    ("“It sank,” the Orrin Rivers Board (ORB) said.", "Orrin Rivers Board", ["It sank"]),
    ("“We drowned,” farm minister Tom Ferrand said.", "Tom Ferrand", ["We drowned"]),
    # other marks
    ('"The roof will hold," said Ada Brook.', "Ada Brook", ["The roof will hold"]),
    ("‘The roof will hold,’ said Ada Brook. ‘It’s only rain.’", "Ada Brook", ["The roof will hold", "It’s only rain"]),
    ("«The roof will hold», said Ada Brook.", "Ada Brook", ["The roof will hold"]),
    ("„The roof will hold“, said Ada Brook.", "Ada Brook", ["The roof will hold"]),
    # apposition and titles
    (
        "“The virus has changed,” said Dr. Nils Aker, a virologist at the Norrby institute.",
        "Nils Aker",
        ["The virus has changed"],
    ),
    (
        "“The virus has changed,” a virologist at the Norrby institute, Nils Aker, said.",
        "Nils Aker",
        ["The virus has changed"],
    ),
    ("Nils Aker, who leads the study, said: “The virus has changed.”", "Nils Aker", ["The virus has changed"]),
    ("“The jury was misled,” said defence lawyer Paula Reiss.", "Paula Reiss", ["The jury was misled"]),
    ("“The jury was misled,” argued Paula Reiss, who represents the driver.", "Paula Reiss", ["The jury was misled"]),
    ('"The gate held, lock keeper Paula Reiss said. "It is sound."', "Paula Reiss", ["The gate held", "It is sound"]),
    # time, place and manner between speaker and verb
    (
        "“The water came at night,” Mayor Lena Quist told a crowded hall on Friday.",
        "Lena Quist",
        ["The water came at night"],
    ),
    (
        "Mayor Lena Quist, speaking outside the shelter, said: “The water came at night.”",
        "Lena Quist",
        ["The water came at night"],
    ),
    ("Mayor Lena Quist later repeatedly insisted that “nobody was warned”.", "Lena Quist", ["nobody was warned"]),
    (
        "In a letter to shareholders, Rita Holm wrote that the year had been “a long winter”.",
        "Rita Holm",
        ["a long winter"],
    ),
    # verbs that name a thing
    ("Paula Reiss called the verdict “a gift to liars”.", "Paula Reiss", ["a gift to liars"]),
    ("Tom Ferrand described the pitch as “a swamp with lines on it”.", "Tom Ferrand", ["a swamp with lines on it"]),
    ("Rita Holm accused the regulator of “moving the goalposts”.", "Rita Holm", ["moving the goalposts"]),
    # participles
    (
        "Ada Brook said the roof would hold, adding that it had been built “for worse winters”.",
        "Ada Brook",
        ["for worse winters"],
    ),
    (
        "“It will hold,” Ada Brook said, adding: “I would sleep under it.”",
        "Ada Brook",
        ["It will hold", "I would sleep under it"],
    ),
    # being quoted, cited, told
    ("The Norrby Courier quoted Ada Brook as saying: “The roof will hold.”", "Ada Brook", ["The roof will hold"]),
    ("The Norrby Courier cited Ada Brook as saying the roof was “no worry”.", "Ada Brook", ["no worry"]),
    ("“The roof will hold,” Ada Brook was quoted as saying.", "Ada Brook", ["The roof will hold"]),
    (
        "Ada Brook was quoted by the Norrby Courier as saying: “The roof will hold.”",
        "Ada Brook",
        ["The roof will hold"],
    ),
    # no verb of saying
    ("For Ada Brook, the roof was “a promise in steel”.", "Ada Brook", ["a promise in steel"]),
    ("Ada Brook was blunt: “The roof is rotten.”", "Ada Brook", ["The roof is rotten"]),
    # organisations
    ("“The trains will run,” said the Norrby Rail Union.", "Norrby Rail Union", ["The trains will run"]),
    ("The Norrby Rail Union said: “The trains will run.”", "Norrby Rail Union", ["The trains will run"]),
    ("“The trains will run,” the Norrby Rail Union said in a statement.", "Norrby Rail Union", ["The trains will run"]),
    ("Norrby Council said it was “looking into” the complaint of the residents.", "Norrby Council", ["looking into"]),
    ("“The trains will run,” said the Rail Drivers' Union.", "Rail Drivers' Union", ["The trains will run"]),
    ("The Rail Drivers' Union said: “The trains will run.”", "Rail Drivers' Union", ["The trains will run"]),
    # unnamed
    (
        "“The pilots had complained for months,” said a senior port official.",
        "a senior port official",
        ["The pilots had complained for months"],
    ),
    ("“I heard it crack,” one survivor said.", "one survivor", ["I heard it crack"]),
]


@pytest.mark.parametrize(("text", "speaker", "words"), ONE_SPEAKER)
def test_the_speaker_of_a_sentence(text: str, speaker: str, words: list[str]) -> None:
    assert quoted(text) == tuple((speaker, w) for w in words)


CONTINUED = [
    # over sentences of one paragraph
    (
        "“The roof will hold,” said Ada Brook. “It always has. Ask the pigeons.”",
        [("Ada Brook", "The roof will hold"), ("Ada Brook", "It always has. Ask the pigeons")],
    ),
    ("Ada Brook said the roof would hold. “It always has.”", [("Ada Brook", "It always has")]),
    wrong(
        "Ada Brook looked up at the beams. “They will hold.”",
        [("Ada Brook", "They will hold")],
        why="speech after a sentence of action by a person who has not yet spoken",
    ),
    wrong(
        "“It is tired steel.” Ada Brook looked up. “It will hold.”",
        [("Ada Brook", "It is tired steel"), ("Ada Brook", "It will hold")],
        why="speech around a sentence of action by a person who has not yet spoken",
    ),
    # a paragraph of speech that is not closed goes on in the next
    (
        "Ada Brook said on Monday: “We counted every bolt in the roof.\n\n“Not one of them was new.”",
        [("Ada Brook", "We counted every bolt in the roof"), ("Ada Brook", "Not one of them was new")],
    ),
    (
        "“We counted every bolt in the roof,” said Ada Brook.\n\n“Not one of them was new.”",
        [("Ada Brook", "We counted every bolt in the roof"), ("Ada Brook", "Not one of them was new")],
    ),
    # two speakers in turn
    (
        "“We won,” said Tom Ferrand. “We were lucky,” said Ida Moss.",
        [("Tom Ferrand", "We won"), ("Ida Moss", "We were lucky")],
    ),
    (
        "Tom Ferrand said his side had been “the better one”, while Ida Moss spoke of “a theft”.",
        [("Tom Ferrand", "the better one"), ("Ida Moss", "a theft")],
    ),
    (
        "“We won,” said Tom Ferrand.\n\nIda Moss disagreed. “They were lucky,” she said.",
        [("Tom Ferrand", "We won"), ("Ida Moss", "They were lucky")],
    ),
    (
        "“Was it a foul?” asked Ida Moss. “No,” replied Tom Ferrand.",
        [("Ida Moss", "Was it a foul?"), ("Tom Ferrand", "No")],
    ),
    # introduced by a line that ends in a colon
    wrong(
        "The chief engineer, Ada Brook, told the hearing:\n\n“We counted every bolt in the roof.”",
        [("Ada Brook", "We counted every bolt in the roof")],
        why="the name in apposition is passed over where a lead-in introduces the next paragraph",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CONTINUED)
def test_speech_goes_on(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(who, words.rstrip("?")) for who, words in quoted(text)] == [(w, x.rstrip("?")) for w, x in expected]


NOBODY = [
    "Ida Moss starred in “Steel and Tide”, a film about bridges that nobody saw.",
    "The song “Blue Harbour” was played as the ship left the quay on Monday evening.",
    "The so-called “miracle roof” leaked again on Monday, flooding two of the halls.",
    "The “smart” meters were switched off last week after a long row over the bill.",
    "Ida Moss spoke of her plans for the harbour on Sunday on “Face of the Town.”",
    "The quay, dubbed the “Old Lady,” was sold for scrap in the spring after a long row.",
    "The harbour board sold the rocket, code-named “grey ghost”, to a man from the north.",
    "Ida Moss said that the boat, nicknamed “grey ghost”, had been sold.",
    "The ship, known to all as the “Old Lady”, was sold for scrap in the spring.",
    wrong(
        "Her book, “The Year of Rain”, was published in March and sold out within a week.", why="a title in apposition"
    ),
]


@pytest.mark.parametrize("text", NOBODY)
def test_titles_nicknames_and_scare_quotes_are_nobodys_words(text: str) -> None:
    assert quoted(text) == ()


def test_who_is_told_of_in_such_a_clause_does_not_carry_it() -> None:
    (row,) = [s for s in said("Tom Ferrand was “quite sorry” after his remarks, Ida Moss said.") if s.kind == "direct"]
    assert (row.speaker, row.via) == ("Ida Moss", ())


TOLD_LAST = [
    ("The board would “wait and see what comes”, Ida Moss said.", [("Ida Moss", "wait and see what comes")]),
    ("Norway will “do all that it can” to help, Ida Moss said on Monday.", [("Ida Moss", "do all that it can")]),
    ("The “smart” meters were off, Ida Moss said.", []),
    ("Tom Ferrand wrote of “a lost year”, Ida Moss said.", [("Tom Ferrand", "a lost year")]),
]


@pytest.mark.parametrize(("text", "expected"), TOLD_LAST)
def test_words_in_marks_of_a_clause_told_before_its_speaker(text: str, expected: list[tuple[str, str]]) -> None:
    assert list(quoted(text)) == expected


NAMING = [
    ("Ida Moss called the plan “a mistake” on Monday.", "a mistake"),
    ("Ida Moss wrote to the board: “Peace Will Come.”", "Peace Will Come"),
    ("Ida Moss dubbed it “Madness itself”.", "Madness itself"),
    ("Ida Moss said of the so-called reform: “It is late.”", "It is late"),
    ("Ida Moss, known as a wit, said “no chance at all”.", "no chance at all"),
    ("Ida Moss campaigned on “a fairer harbour” and won.", "a fairer harbour"),
    ("Ida Moss campaigned in 1988 on opening the harbour “in nine days”.", "in nine days"),
    ("Ida Moss ran on a promise of “ferries for all”.", "ferries for all"),
    ("Ida Moss pledged “a fairer harbour” on Monday.", "a fairer harbour"),
    ("The Orrin Times: “The harbour is closed.”", "The harbour is closed"),
]


@pytest.mark.parametrize(("text", "words"), NAMING)
def test_what_somebody_calls_a_thing_or_stands_for_is_theirs(text: str, words: str) -> None:
    assert [(who, said) for who, said in quoted(text) if said == words and who] == [
        ("Orrin Times" if text.startswith("The") else "Ida Moss", words)
    ]


def test_a_place_before_a_colon_is_no_speaker() -> None:
    assert quoted("Norway: “The harbour is closed.”") == ()


SET_IN = "The storm came late on Friday.\n\nThe Orrin Times, which broke the news, explains why it matters{}\n\n{}"
UNDER = "The letters hold gossip about members of the board."


def test_a_block_under_an_outlets_colon_is_what_it_tells() -> None:
    assert ("Orrin Times", "indirect", UNDER.strip(".")) in [s[:3] for s in rows(read(SET_IN.format(":", UNDER)))]
    assert UNDER.strip(".") not in [s.words for s in rows(read(SET_IN.format(".", UNDER)))]
    assert not [s for s in rows(read(SET_IN.format(":", UNDER).replace("Orrin Times", "mayor"))) if s.words == UNDER]


def test_running_past_something_says_nothing() -> None:
    assert all(s.cue is None for s in read("Ida Moss ran on Monday past “the old gate of the town”.").statements)


def test_a_heading_in_quotes_is_nobodys_words() -> None:
    text = (
        "“The roof will hold”\n\nThe roof of the stadium was inspected on Monday, and the doors stayed shut.\n\n"
        "Ada Brook, the engineer, said that the beams were sound and that she would not worry about the snow.\n"
    )
    assert quoted(text) == ()


def test_quotation_marks_around_nothing_are_no_quotation() -> None:
    assert quoted("Ada Brook said “” and “ ” and left the room.") == ()


def test_a_quotation_within_a_quotation_is_part_of_the_outer_one() -> None:
    (outer, *inner) = quoted("“My boss said, ‘Shut the doors,’ and so I shut them,” said Ada Brook.")
    assert outer[0] == "Ada Brook"
    assert "Shut the doors" in outer[1]
    assert all(words in outer[1] for _, words in inner)


def test_parts_of_a_quotation_split_by_its_cue_hold_no_word_of_the_cue() -> None:
    records = read("“The roof,” Ada Brook said on Monday, “will hold.”")
    text = records.articles[0].text
    told = " ".join(text[a:b] for s in records.statements for a, b in s.content.parts)
    assert "Brook" not in told
    assert told == "The roof, will hold."


@pytest.mark.parametrize("dash", ["―", "—", "–", "-"])
def test_a_name_after_a_dash_is_the_quotations_credit(dash: str) -> None:
    text = (
        f"The town was asked about the wall.\n\n“It keeps the sea out. I have no quarrel with it.” {dash} Marta Oyelle."
    )
    words = "It keeps the sea out. I have no quarrel with it"
    assert [(speaker, said.strip(".")) for speaker, said in quoted(text)] == [("Marta Oyelle", words)]


def test_a_clause_after_a_dash_is_no_credit() -> None:
    text = (
        "“It keeps the sea out.” – Marta Oyelle had heard it all before and was not going to listen to it once again."
    )
    assert "Marta Oyelle" not in [speaker for speaker, _ in quoted(text)]
