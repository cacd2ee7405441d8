"""Through whom words came, outermost first."""

from __future__ import annotations

import pytest

from tests.pipeline import said

CHAINS = [
    # nobody between
    ("“The dam is safe,” said Mayor Lena Quist.", "Lena Quist", ()),
    ("Mayor Lena Quist said that the dam was safe.", "Lena Quist", ()),
    ("According to Mayor Lena Quist, the dam is safe.", "Lena Quist", ()),
    # an outlet
    ("Reuters quoted Mayor Lena Quist as saying that the dam was safe.", "Lena Quist", ("Reuters",)),
    ("The Norrby Courier reported that Mayor Lena Quist said the dam was safe.", "Lena Quist", ("Norrby Courier",)),
    ("“The dam is safe,” Mayor Lena Quist told Reuters.", "Lena Quist", ("Reuters",)),
    ("Mayor Lena Quist told the Norrby Courier that the dam was safe.", "Lena Quist", ("Norrby Courier",)),
    ("“The dam is safe,” Mayor Lena Quist said, according to Reuters.", "Lena Quist", ("Reuters",)),
    ("The dam was safe, Mayor Lena Quist was quoted by Reuters as saying.", "Lena Quist", ("Reuters",)),
    ("According to Reuters, Mayor Lena Quist said that the dam was safe.", "Lena Quist", ("Reuters",)),
    ("Reuters reported, citing a senior official, that the dam was safe.", "a senior official", ("Reuters",)),
    ("The dam was safe, Reuters reported, citing a senior official.", "a senior official", ("Reuters",)),
    # the outlet itself speaks
    ("Reuters reported that the dam was safe.", "Reuters", ()),
    ("An analysis by the Norrby Courier said that the dam was safe.", "Norrby Courier", ()),
    # somebody else
    ("Spokesman Karl Renn said Mayor Lena Quist had told him that the dam was safe.", "Lena Quist", ("Karl Renn",)),
    ("Reuters cited spokesman Karl Renn as saying that the dam was safe.", "Karl Renn", ("Reuters",)),
    ("“The mayor told me, ‘The dam is safe,’” said spokesman Karl Renn.", "Karl Renn", ()),
    # another clause of the sentence is nobody's chain
    ("Days after Karl Renn said the dam was safe, Lena Quist told the council “it may well fall.”", "Lena Quist", ()),
    # a platform may be named
    ("“The dam is safe,” Mayor Lena Quist wrote on Facebook.", "Lena Quist", ("Facebook",)),
    ("In a post on Twitter, Mayor Lena Quist said that the dam was safe.", "Lena Quist", ("X",)),  # its usual name
]


@pytest.mark.parametrize(("text", "speaker", "via"), CHAINS)
def test_the_speaker_and_the_chain(text: str, speaker: str, via: tuple[str, ...]) -> None:
    outermost = max(said(text), key=lambda s: len(s.words))
    inner = [s for s in said(text) if s.speaker == speaker] or [outermost]
    assert (inner[-1].speaker, inner[-1].via) == (speaker, via)


def test_a_chain_holds_neither_the_speaker_nor_anybody_twice() -> None:
    text = "Reuters reported that Reuters had asked. Reuters quoted Lena Quist as saying, Reuters said, “It is safe.”"
    for row in said(text):
        assert row.speaker not in row.via
        assert len(set(row.via)) == len(row.via)


def test_a_carrier_goes_on_carrying_in_its_paragraph() -> None:
    text = "Reuters quoted Mayor Lena Quist as saying that the dam was safe. She also said that nobody would be moved."
    assert [(s.speaker, s.via) for s in said(text)] == [("Lena Quist", ("Reuters",))] * 2


def test_a_carrier_does_not_carry_into_the_next_paragraph_with_another_speaker() -> None:
    text = (
        "Reuters quoted Mayor Lena Quist as saying that the dam was safe.\n\n"
        "Karl Renn, an engineer, said that the dam would fall before the summer."
    )
    assert [s.via for s in said(text) if s.speaker == "Karl Renn"] == [()]


PRINTED = [
    ("Writing an op-ed piece for The Norrby Courier, Lena Quist added, “It is safe.”", ("Norrby Courier",)),
    ("In an interview with the Norrby Courier on Monday, Lena Quist said, “It is safe.”", ("Norrby Courier",)),
    ("Lena Quist said in a long interview with Reuters that it was safe.", ("Reuters",)),
    ("Told of a claim in an interview with Reuters, Lena Quist said, “It is safe.”", ()),
    ("Lena Quist said that Karl Renn had lied in an interview with Reuters.", ()),
    ("Lena Quist met a reporter of the Norrby Courier. Lena Quist said, “It is safe.”", ()),
]


@pytest.mark.parametrize(("text", "via"), PRINTED)
def test_an_outlet_somebody_wrote_in_or_spoke_to_carries_it(text: str, via: tuple[str, ...]) -> None:
    (one,) = [s for s in said(text) if s.speaker == "Lena Quist"][-1:]
    assert one.via == via
