"""Attributions in the blocks of an article: headings, lists, related links, repeats, quotations of many sentences."""

from __future__ import annotations

import pytest

from tests.pipeline import HOSTILE, quoted, read, reported, rows

BODY = "The storm reached Norrby on Monday evening and took the roofs off a dozen houses in the old harbour quarter."


def test_attributions_are_sorted_by_article_then_position() -> None:
    text = f"{BODY}\n\n“It was loud,” said Ida Moss. She said that the sea had come in. “Very loud.”"
    records = read(text, text)
    order = [(a.article, a.content.start) for a in records.attributions]
    assert order == sorted(order)
    assert {article for article, _ in order} == {"a", "b"}


def test_each_attribution_points_at_its_cue_and_source() -> None:
    (a,) = read("“It was loud,” said Ida Moss.").attributions
    assert a.cue is not None
    assert a.source is not None
    assert (a.kind, a.content.text, a.cue.text, a.source.text) == ("direct", "It was loud,", "said", "Ida Moss")


def test_a_quotation_of_several_sentences_is_one_attribution() -> None:
    assert quoted("Ida Moss said: “It was loud. It was dark. Nobody slept.”") == (
        ("Ida Moss", "It was loud. It was dark. Nobody slept"),
    )


def test_a_question_inside_a_quotation_does_not_cut_it() -> None:
    assert quoted("“Was it loud? Yes! Nobody slept,” said Ida Moss.") == (
        ("Ida Moss", "Was it loud? Yes! Nobody slept"),
    )


def test_list_items_are_read_one_by_one() -> None:
    text = f"{BODY}\n\n- “It was loud,” said Ida Moss.\n- “I slept through it,” said Tom Ferrand.\n"
    assert quoted(text) == (("Ida Moss", "It was loud"), ("Tom Ferrand", "I slept through it"))


def test_a_heading_says_nothing() -> None:
    text = f"Mayor: 'We were warned'\n\n{BODY}\n\nMayor Lena Quist said that the town had been warned in good time.\n"
    assert quoted(text) == ()
    assert reported(text) == (("Lena Quist", "the town had been warned in good time"),)


def test_related_links_are_nobodys_statement() -> None:
    text = (
        f"{BODY}\n\nMayor Lena Quist said that the town had been warned.\n\nYou may also like\n\n"
        "‘I won the lottery twice,’ says retired baker\n\nTen roofs to see this summer\n"
    )
    assert {speaker for speaker, _ in quoted(text) + reported(text)} == {"Lena Quist"}


def test_what_is_printed_twice_is_read_twice_and_marked() -> None:
    said = "“It was loud, and it went on all night without a pause,” said Ida Moss, who lives by the harbour wall."
    records = read(f"{BODY}\n\n{said}\n\n{BODY}\n\n{said}\n")
    assert len([s for s in records.statements if s.kind == "direct"]) == 2
    repeats = [p for p in records.articles[0].passages if p.kind == "repeat"]
    assert any(p.start <= s.content.start < p.end for p in repeats for s in records.statements)


def test_a_speaker_of_one_article_does_not_go_on_in_the_next() -> None:
    records = read("“It was loud,” said Ida Moss.", f"“Nobody slept.”\n\n{BODY}")
    assert all(
        row.speaker != "Ida Moss" for row, s in zip(rows(records), records.statements, strict=True) if s.article == "b"
    )


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_contents_are_never_empty_and_parts_lie_within(name: str) -> None:
    for a in read(HOSTILE[name]).attributions:
        assert a.content.text
        assert all(a.content.start <= start < end <= a.content.end for start, end in a.content.parts)
        assert all(a.content.start <= start <= end <= a.content.end for start, end in a.quoted)
        assert 0 < a.score <= 1


CAPTIONS = [
    ("The ferry burns off Norrby on Sunday. Officials said nine people were missing. (Ivo Marn/AP)", ["indirect"]),
    ("The ferry burns off Norrby on Sunday. The owner said in May that it was safe. (Ivo Marn/AP)", ["indirect"]),
    ("Mayor Ada Roe answers the questions of reporters in Norrby on Sunday. (Ivo Marn/AP)", []),
    ("Mayor Ada Roe holds up her book “Mind the Step” in Norrby on Sunday. (Ivo Marn/AP)", []),
]


def test_the_text_does_not_go_on_from_a_caption() -> None:
    shown = "The ferry burns. Orrin Council, which owns it, said on Sunday that it was lost. (Ivo Marn/AP)"
    text = f"The Harbour Trust said that the crew was safe.\n\n{shown}\n\nIt said that the wind was strong, too."
    told = [s for s in rows(read(text)) if s.kind == "indirect"]
    assert [s.speaker for s in told] == ["Harbour Trust", "Orrin Council", "Harbour Trust"]


@pytest.mark.parametrize(("caption", "kinds"), CAPTIONS)
def test_what_a_caption_reports_is_read_and_what_it_shows_is_not(caption: str, kinds: list[str]) -> None:
    told = read(f"The ferry sank on Sunday with nine people aboard, and it rained.\n\n{caption}\n\nIt lay on its side.")
    assert "caption" in {p.kind for p in told.articles[0].passages}
    assert [s.kind for s in told.statements] == kinds
