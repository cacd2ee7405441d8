"""Who a source is: pronouns, offices, descriptions, the unnamed."""

from __future__ import annotations

import pytest

from tests.pipeline import name_of, quoted, read, said, wrong

PRONOUNS = [
    ("Coach Peter Moss was pleased. “We ran,” he said.", "Peter Moss"),
    ("Mary Reiss met Peter Moss after the match. “We ran,” he said.", "Peter Moss"),
    ("Peter Moss met Mary Reiss after the match. “We ran,” she said.", "Mary Reiss"),
    ("Mary Reiss met Peter Moss after the match. “We ran,” she said.", "Mary Reiss"),
    ("“We ran,” said Peter Moss. The rain went on. “We won,” he added.", "Peter Moss"),
    ("Mary Reiss said that they had run. She was tired. “We won,” she added.", "Mary Reiss"),
    ("Peter Moss said that the referee, Karl Renn, had been blind. “We won,” he said.", "Peter Moss"),
    ("Nils Aker presented the study on Monday.\n\n“The virus has changed,” he said.", "Nils Aker"),
]


@pytest.mark.parametrize(("text", "speaker"), PRONOUNS)
def test_a_pronoun_is_whoever_fits_and_stands_out(text: str, speaker: str) -> None:
    assert quoted(text)[-1][0] == speaker


def test_a_pronoun_that_nobody_fits_is_nobody() -> None:
    assert quoted("“We ran,” she said.") == (("", "We ran"),)
    assert quoted("Peter Moss was there. “We ran,” she said.") == (("", "We ran"),)


OFFICES = [
    ("Mary Reiss, the chief engineer, came late. “It is sound,” the chief engineer said.", "Mary Reiss"),
    ("French President Anne Moss spoke first. “It is sound,” the French president said.", "Anne Moss"),
    ("French President Anne Moss spoke first. “It is sound,” the president said.", "Anne Moss"),
    ("“It is sound,” said the harbour master, Mary Reiss.", "Mary Reiss"),
    wrong(
        "“It is sound,” said the harbour zork, Mary Reiss.",
        "Mary Reiss",
        why="“said the …, Name”: a noun that is on no list hides the name, and the quotation is lost",
    ),
    ("“It is sound,” said harbour master Mary Reiss.", "Mary Reiss"),
    ("“It is sound,” said the chief engineer, Mary Reiss.", "Mary Reiss"),
    ("“It is sound,” said chief engineer Mary Reiss.", "Mary Reiss"),
    ("“It is sound,” said the mayor of Norrby, Mary Reiss.", "Mary Reiss"),
    ("Mayor Lena Quist was asked. “It is sound,” the mayor said.", "Lena Quist"),
]


@pytest.mark.parametrize(("text", "speaker"), OFFICES)
def test_an_office_is_whoever_holds_it(text: str, speaker: str) -> None:
    assert quoted(text)[-1][0] == speaker


def test_an_office_of_another_country_is_somebody_else() -> None:
    text = "French President Anne Moss met Italian officials. “It is sound,” the Italian president said."
    assert quoted(text)[-1][0] != "Anne Moss"


def test_unnamed_sources_are_kept_apart_by_their_description() -> None:
    text = "“It was loud,” a survivor said. “It was dark,” a nurse said. “It was cold,” the survivor said."
    first, second, third = (speaker for speaker, _ in quoted(text))
    assert first == third
    assert first != second


def test_unnamed_sources_of_two_articles_are_two() -> None:
    records = read("“It was loud,” a survivor said.", "“It was dark,” a survivor said.")
    assert len({s.speaker for s in records.statements}) == 2
    assert all(not a.named for a in records.actors if a.id in {s.speaker for s in records.statements})


def test_a_plural_source_is_a_group_and_named_as_worded() -> None:
    records = read("“It was loud,” several passengers said.")
    (speaker,) = [a for a in records.actors if a.id == records.statements[0].speaker]
    assert (speaker.kind, speaker.named) == ("group", False)
    assert "passengers" in speaker.name


def test_two_people_with_one_surname_are_told_apart() -> None:
    text = "Paula Reiss met Hugo Reiss in court. “He lied,” said Paula Reiss. “She lied,” said Hugo Reiss."
    assert quoted(text) == (("Paula Reiss", "He lied"), ("Hugo Reiss", "She lied"))


def test_a_surname_after_a_full_name_is_the_same_person() -> None:
    text = "Paula Reiss came to court on Monday. “He lied,” Reiss said."
    assert quoted(text) == (("Paula Reiss", "He lied"),)


def test_relatives_of_one_surname_in_turn() -> None:
    text = "Paula Reiss and her brother Hugo Reiss were heard. “He lied,” Ms Reiss said."
    assert quoted(text)[0][0] == "Paula Reiss"


def test_an_outlet_is_it_and_not_whoever_was_named_last() -> None:
    text = "The Norrby Courier said that the dam was safe. It also said that Lena Quist had lied."
    assert {s.speaker for s in said(text)} == {"Norrby Courier"}


def test_every_statement_points_at_an_actor_there_is() -> None:
    records = read("“It was loud,” a survivor said. Reuters quoted Ida Moss as saying it was dark. “No,” she said.")
    ids = {a.id for a in records.actors}
    for s in records.statements:
        assert s.speaker is None or s.speaker in ids
        assert set(s.via) <= ids
        assert 0 <= s.score <= 1
    assert name_of(records, records.statements[0].speaker) == "a survivor"


TOGETHER = [
    ("Mary Reiss met Peter Moss. Both leaders said that it was sound.", "Mary Reiss and Peter Moss"),
    ("Mary Reiss's statement said that it was sound.", "Mary Reiss"),
]


@pytest.mark.parametrize(("text", "speaker"), TOGETHER)
def test_joint_sources_and_authors(text: str, speaker: str) -> None:
    records = read(text)
    assert [sorted(name_of(records, s.speaker).split(" and ")) for s in records.statements] == [
        sorted(speaker.split(" and "))
    ]


def test_a_government_is_its_country_and_a_form_of_its_name() -> None:
    records = read("Ships of Norway were late. The Norwegian government said that it was sorry.")
    (statement,) = records.statements
    (country,) = [a for a in records.actors if a.id == statement.speaker]
    assert country.name == "Norway"
    assert {"The Norwegian government", "Norwegian"} <= {v.text for v in country.variants}


def test_a_body_is_referred_to_by_its_last_word() -> None:
    text = "The Brannish Harbour Ministry was asked. The ministry said that it was late."
    assert said(text)[-1].speaker == "Brannish Harbour Ministry"


def test_sources_told_apart_by_a_word_stay_apart() -> None:
    told = (
        "“It was loud,” the first guard said.",
        "“It was dark,” the second guard said.",
        "“Cold,” the first guard said.",
    )
    text = " ".join(told)
    first, second, third = (speaker for speaker, _ in quoted(text))
    assert first == third != second


NOT_THEIRS = [
    ("According to the minister, Ana Brel had known since May.", "Ana Brel"),
    ("Finance Minister Ana Brel was there. The defence minister said that it was late.", "Ana Brel"),
    ("Norwegian Finance Minister Ana Brel was there. A Norwegian minister said that it was late.", "Ana Brel"),
    ("Nobody in the room said that it was late.", "nobody in the room"),
]


@pytest.mark.parametrize(("text", "name"), NOT_THEIRS)
def test_words_are_not_given_to_whoever_stands_near(text: str, name: str) -> None:
    assert name.casefold() not in {s.speaker.casefold() for s in said(text)}


def test_it_is_the_body_told_last() -> None:
    text = "The Orrin Council said that it was late. The Brannish Harbour Board met later. It said that it was early."
    assert said(text)[-1].speaker == "Brannish Harbour Board"


def test_a_resolution_carries_what_bears_it_out() -> None:
    records = read("Mary Reiss came late. “It is sound,” she said.")
    (statement,) = records.statements
    assert [span.text for span in statement.evidence] == ["Mary Reiss"]


@pytest.mark.parametrize("inside", ["President Otto Lund", "nobody"])
def test_hardly_anybody_names_himself_in_what_he_says(inside: str) -> None:
    text = f"President Ana Brel met the board. “I do not know why {inside} sold the lock,” the president said of it."
    assert [speaker for speaker, _ in quoted(text)] == ["Ana Brel"]


def test_the_company_is_that_of_whoever_spoke_for_it_last() -> None:
    text = (
        "An Alma Airlines plane crashed near Norrby. Stonefoot lost two guides. Ada Roe, a spokeswoman for"
        " Stonefoot, said they were young.\n\n“We are sad,” the {} said."
    )
    assert quoted(text.format("company"))[-1][0] == "Stonefoot"
    assert quoted(text.format("airline"))[-1][0] == "Alma Airlines"
