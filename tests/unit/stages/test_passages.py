"""What the stretches of an article are taken for."""

from __future__ import annotations

import time
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.model import records as r
from rashomon.stages.base import Models, NoParams, Records
from rashomon.stages.passages import STAGE, mark_passages
from tests.unit.stages.build import article

PROSE = [
    "The harbour board closed the old iron bridge on Monday after engineers found cracks in two of its piers.",
    "Divers had gone down twice in the past month, and both times they came back with worrying photographs.",
    "“We could not leave it open,” said Mara Quint, who chairs the board. “People cross it with children.”",
    "The bridge carries about nine thousand people a day between the fish market and the island of Torv.",
    "A ferry will run every twenty minutes until the repairs are finished, which may take the whole summer.",
    "Shopkeepers on the island said that they had been told nothing before the barriers went up at dawn.",
]


def kinds(*blocks: str, **fields: Any) -> dict[str, str]:
    """What each block of an article is taken for."""
    marked = mark_passages(article("\n\n".join(blocks), **fields))
    return {marked.text[p.start : p.end]: p.kind for p in marked.passages}


def kind_of(line: str) -> str:
    """What a line is taken for in the middle of a report."""
    return kinds(*PROSE[:3], line, *PROSE[3:])[line]


def test_prose_is_body() -> None:
    assert set(kinds(*PROSE).values()) == {"body"}


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Advertisement Continue reading the article below",
        "Story continues below",
        "Sign up for our daily newsletter",
        "Subscribe",
        "Get the best of Torv in your inbox: sign up for the island newsletter.",
        "We use cookies to make this site better.",
        "Share this article on Facebook",
        "Share on Twitter | Email | Print",
        "Follow the Torv Courier on Facebook",
        "© 2031 Torv Courier. All rights reserved.",
        "Unauthorized reproduction of this article is prohibited.",
        "Disclaimer: the views are the author's own.",
        "Original link: https://torv.example/bridge",
        "Contact the writers at desk@torv.example",
        "Join the conversation",
        "View 12 comments",
        "Download our free app",
        "This article was updated to add a statement from the board.",
        "Do you have a story? Tell us about it.",
        "___",
    ],
)
def test_prompts_are_boilerplate(line: str) -> None:
    assert kind_of(line) == "boilerplate"


@pytest.mark.parametrize(
    "line",
    [
        "The old iron bridge at dawn on Monday. (Ines Volt/Reuters)",
        "FILE - The old iron bridge, in a picture from last year.",
        "File photo of the bridge",
        "Mara Quint speaks to reporters at the quay on Monday. Video screenshot",
        "Ines Volt/Getty Images",
        "Photo: Torv harbour archive",
        "Divers at work under the bridge. (Photo courtesy of the harbour board)",
        "Enlarge this image toggle caption Ines Volt",
        "This undated photo, provided by the harbour board, shows the second pier.",
        "Image",
        "Barriers were put up at both ends of the bridge shortly before the first ferry sailed for the island",
    ],
)
def test_pictures_have_captions(line: str) -> None:
    assert kind_of(line) == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "Lena Orr contributed to this report.",
        "Reporting by Lena Orr; editing by Jon Abel",
        "Additional reporting by Lena Orr in Torv",
        "(With inputs from agencies)",
        "Contributing: Lena Orr",
        "By Lena Orr",
        "Lena Orr reported from Torv.",
        "The Associated Press",
    ],
)
def test_who_wrote_it_is_credit(line: str) -> None:
    assert kind_of(line) == "credit"


@pytest.mark.parametrize(
    "line",
    [
        "Heavy rain contributed to the collapse.",
        "Subscribers to the ferry pay half.",
        "The picture was bleak, and the board said so.",
        "By Monday the water had risen again.",
        "More boats will come on Tuesday.",
        "Related to this is the question of the old gate.",
        "Read the statement and you see why.",
        "Copy after copy was printed.",
        "“Play it again,” she said.",
        "“This must close.”",
    ],
)
def test_sentences_that_begin_like_furniture_are_body(line: str) -> None:
    assert kind_of(line) == "body"


@pytest.mark.parametrize(
    "line",
    ["What the divers saw", "🌉 A bridge too old", "What’s next?", "‘A long summer’", "What The Engineers Say:"],
)
def test_short_lines_that_stand_alone_are_headings(line: str) -> None:
    assert kind_of(line) == "heading"


def test_links_follow_their_head_until_the_report_goes_on() -> None:
    links = ["Tunnel under the strait delayed again", "Why do gulls cry at night?", "Ten islands to see this summer"]
    found = kinds(*PROSE[:3], "You may also like", *links, *PROSE[3:])
    assert [found[link] for link in ("You may also like", *links)] == ["related"] * 4
    assert [found[p] for p in PROSE] == ["body"] * 6


@pytest.mark.parametrize(
    "line",
    [
        "Read more: How the ferry was saved",
        "FERRY CAPTAIN TELLS OF LONG NIGHT AT SEA",
        "How the ferry was saved Read more",
    ],
)
def test_a_link_alone_is_related(line: str) -> None:
    assert kind_of(line) == "related"


def test_items_are_a_list() -> None:
    items = ["New barriers at both ends", "A ferry every twenty minutes", "Divers under the second pier"]
    found = kinds(*PROSE[:3], "The board promised:", *items, "- A report by winter.", *PROSE[3:])
    assert {found[i] for i in [*items, "- A report by winter."]} == {"list"}


def test_a_byline_before_and_a_credit_after_are_cut_off() -> None:
    block = f"[By Lena Orr, Torv Courier] {PROSE[0]} {PROSE[1]} Jon Abel contributed to this report."
    found = kinds(block, *PROSE[2:])
    assert found["[By Lena Orr, Torv Courier]"] == "credit"
    assert found[f"{PROSE[0]} {PROSE[1]}"] == "body"
    assert found["Jon Abel contributed to this report."] == "credit"


def test_the_title_again_is_metadata() -> None:
    assert kinds("Bridge closed", *PROSE, title="Bridge Closed")["Bridge closed"] == "metadata"


def test_a_text_printed_twice_is_a_repeat_and_what_is_new_in_it_is_not() -> None:
    new = "- The island school will open an hour later than usual."
    first = [PROSE[0], "Why it matters", *PROSE[1:4]]
    second = [PROSE[0], "Why it matters", new, *PROSE[1:4]]
    text = "\n".join([*first, *second])
    marked = mark_passages(article(text))
    half = text.rindex(PROSE[0])
    assert {p.kind for p in marked.passages if p.end <= half} == {"body", "heading"}
    later = [p for p in marked.passages if p.start >= half]
    assert [p.kind for p in later] == ["repeat", "repeat", "list", "repeat", "repeat", "repeat"]
    for passage in later:
        if passage.repeats:
            assert passage.repeats.end <= half
            assert passage.repeats.text == text[passage.repeats.start : passage.repeats.end]
            assert passage.repeats.text == text[passage.start : passage.end]


def test_an_embedded_post_is_the_copy_even_where_it_comes_first() -> None:
    said = "The bridge stays shut until the last crack is filled, and not a day longer"
    post = f"{said}. — Mara Quint (@maraquint) 3 June 2031"
    quoted = f"“{said},” Mara Quint wrote on Monday."
    for blocks in ([PROSE[0], post, quoted], [PROSE[0], quoted, post]):
        found = kinds(*blocks)
        assert found[post] == "repeat"
        assert found[quoted] == "body"


def test_a_post_that_is_nowhere_else_is_a_post() -> None:
    post = "The bridge stays shut until the last crack is filled. — Mara Quint (@maraquint) 3 June 2031"
    assert kinds(*PROSE, post)[post] == "post"


def test_sentences_printed_twice_in_text_without_paragraphs() -> None:
    text = " ".join([*PROSE, "Nothing more was said that evening.", *PROSE[3:]])
    marked = mark_passages(article(text))
    assert [p.kind for p in marked.passages] == ["body", "repeat"]
    assert text[marked.passages[1].start :] == " ".join(PROSE[3:])


def test_passages_of_the_reader_are_kept() -> None:
    text = "---\ntitle: x\n---\n" + PROSE[0]
    given = r.Passage(start=0, end=16, kind="metadata")
    marked = mark_passages(article(text, passages=(given,)))
    assert marked.passages == (given, r.Passage(start=17, end=len(text), kind="body"))


def test_a_question_in_single_marks_is_a_heading() -> None:
    text = "The board met.\n\n'What are we waiting for?'\n\nThe board met again on Friday."
    assert [p.kind for p in mark_passages(article(text)).passages] == ["body", "heading", "body"]
    asked = text.replace("'", '"')
    assert [p.kind for p in mark_passages(article(asked)).passages] == ["body", "body", "body"]


def test_the_stage_marks_every_article() -> None:
    records = Records(articles=(article(PROSE[0], "a"), article("", "b")))
    done = STAGE.run(records, Models(), NoParams())
    assert [len(a.passages) for a in done.articles] == [1, 0]


@given(st.text(max_size=300))
@settings(deadline=None)
def test_every_block_of_any_text_is_in_one_passage(text: str) -> None:
    marked = mark_passages(article(text))
    assert all(p.start < p.end for p in marked.passages)
    assert all(a.end <= b.start for a, b in pairwise(marked.passages))
    covered = "".join(text[p.start : p.end] for p in marked.passages)
    assert sorted(covered.replace("\x1f", "").split()) == sorted(text.replace("\x1f", "").split()) or "".join(
        covered.split()
    ) == "".join(text.split())
    assert all((p.repeats is not None) == (p.kind == "repeat") for p in marked.passages)


@pytest.mark.parametrize("piece", ["A", "Abc. A", "share on x ", "(", "“", " - ", "a. ", "\n", "word ", "@a (", "1/"])
def test_long_odd_texts_take_linear_time(piece: str) -> None:
    began = time.perf_counter()
    mark_passages(article(piece * 10_000))
    assert time.perf_counter() - began < 60


def test_a_heading_of_the_page_over_links_heads_them_and_its_items_are_links() -> None:
    links = ("Captain Ana Brel: “I was asleep”", "Five ferries that sank before")
    text = "\n\n".join((*PROSE[:3], "More on this story", *links, *PROSE[3:]))
    given: list[tuple[r.PassageKind, str]] = [("heading", "More on this story"), *(("list", link) for link in links)]
    marked = mark_passages(article(text, passages=tuple(_passage(text, kind, words) for kind, words in given)))
    found = {text[p.start : p.end]: p.kind for p in marked.passages}
    assert {found[words] for _, words in given} == {"related"}
    assert {found[words] for words in PROSE} == {"body"}


def test_items_under_a_heading_of_the_report_stay_a_list() -> None:
    text = "\n\n".join((*PROSE[:3], "What the board decided", "The ferry runs", *PROSE[3:]))
    given: list[tuple[r.PassageKind, str]] = [("heading", "What the board decided"), ("list", "The ferry runs")]
    marked = mark_passages(article(text, passages=tuple(_passage(text, kind, words) for kind, words in given)))
    assert {text[p.start : p.end]: p.kind for p in marked.passages}["The ferry runs"] == "list"


def test_a_quotation_behind_links_goes_on_with_the_report() -> None:
    quoted = "“We found forty rafts,” Ana Brel said."
    assert kinds(*PROSE[:3], "More from the Post", "Captain sleeps", quoted, "Ferry plan shelved")[quoted] == "body"


def _passage(text: str, kind: r.PassageKind, words: str) -> r.Passage:
    start = text.index(words)
    return r.Passage(start=start, end=start + len(words), kind=kind)
