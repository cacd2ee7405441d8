"""What comes from where."""

from __future__ import annotations

import time
from typing import Any

from rashomon.model import records as r
from rashomon.stages.derivations import find_derivations
from rashomon.stages.passages import mark_passages
from tests.unit.stages.build import article

COPIED = (
    "Engineers who climbed down the second pier on Sunday counted eleven fresh cracks,"
    " the widest of them broad enough to hold a thumb."
)
OWN = [
    "The harbour board shut the iron bridge before dawn, and shopkeepers woke to find barriers at both ends.",
    "Nobody crosses the strait of Torv on foot today: its only bridge is closed for what may be months.",
    "Ferry crews were called back from leave as the island prepared for a summer without its bridge.",
    "Schoolchildren waited on the quay in the rain while officials argued over who should pay for boats.",
]
QUOTED = "“We will not gamble with the lives of people who trust the board to keep that crossing safe,”"


def _made(*texts: str, **fields: tuple[Any, ...]) -> tuple[r.Article, ...]:
    """Articles a, b, … of these texts, with the n-th value of each field."""
    return tuple(
        mark_passages(article(text, "abcdefgh"[n], **{key: values[n] for key, values in fields.items()}))
        for n, text in enumerate(texts)
    )


def _pairs(found: tuple[r.Derivation, ...]) -> set[tuple[str, str, str]]:
    return {(d.kind, d.source.article, d.target.article) for d in found}


def test_independent_reports_share_nothing() -> None:
    assert find_derivations(_made(*OWN)) == ()


def test_a_copied_sentence_is_found_to_the_character() -> None:
    articles = _made(f"{OWN[0]} {COPIED}", f"{COPIED} {OWN[1]}", OWN[2])
    (found,) = find_derivations(articles)
    assert (found.kind, found.directed) == ("verbatim", False)
    assert found.source.text == found.target.text == COPIED


def test_neighbouring_copied_sentences_are_one_passage() -> None:
    both = f"{COPIED} {OWN[3]}"
    (found,) = find_derivations(_made(f"{OWN[0]} {both}", f"{OWN[1]}\n\n{both}"))
    assert found.source.text == both


def test_shared_quotations_are_no_derivation() -> None:
    one = f"{OWN[0]} {QUOTED} said Mara Quint, the chairwoman of the harbour board."
    other = f"{OWN[1]} {QUOTED} Mara Quint, the chairwoman of the harbour board, said."
    assert find_derivations(_made(one, other)) == ()


def test_direct_words_without_marks_are_no_derivation_either() -> None:
    one, other = _made(f"{OWN[0]} {COPIED}", f"{OWN[1]} {COPIED}")
    spans = [a.span(a.text.index(COPIED), a.text.index(COPIED) + len(COPIED)) for a in (one, other)]
    said = [
        r.Attribution(
            article=s.article,
            kind="direct",
            content=r.Content(article=s.article, start=s.start, end=s.end, text=s.text, parts=((s.start, s.end),)),
        )
        for s in spans
    ]
    assert find_derivations((one, other), said) == ()


def test_stock_phrases_are_no_derivation() -> None:
    stock = "The board did not immediately respond to a request for comment on Monday."
    anonymous = "He spoke on condition of anonymity because he was not authorized to speak publicly."
    assert find_derivations(_made(f"{OWN[0]} {stock} {anonymous}", f"{OWN[1]} {stock} {anonymous}")) == ()


def test_a_credited_retelling_points_at_the_outlet_that_is_named() -> None:
    told = "Reuters noted that divers had warned the board of deep cracks in the second pier as early as last autumn."
    source = "Divers warned the board of deep cracks in the second pier last autumn, but no money was set aside."
    articles = _made(f"{OWN[0]} {told}", f"{source} {OWN[1]}", outlet=("Torv Courier", "Reuters"))
    (found,) = find_derivations(articles)
    assert (found.kind, found.directed) == ("credited", True)
    assert (found.source.article, found.target.article) == ("b", "a")
    assert found.target.text == told


def test_an_outlet_quoted_here_and_reprinted_there_is_credited_without_direction() -> None:
    words = "does the closing of the crossing mean that the island will also lose its only hospital and school"
    cites = f"{OWN[0]} “If the board gives up, {words}?” BBC asked in its analysis."
    reprints = f"{OWN[1]} If the engineers pack up, {words}? Nobody knows."
    (found,) = find_derivations(_made(cites, reprints))
    assert (found.kind, found.directed) == ("credited", False)


def test_an_outlet_that_only_listened_does_not_make_a_quotation_its_own() -> None:
    one = f"{OWN[0]} {QUOTED} Mara Quint told CNN on the quay."
    other = f"{OWN[1]} {QUOTED} Mara Quint said."
    assert find_derivations(_made(one, other)) == ()


def test_articles_that_credit_one_agency_have_a_common_source() -> None:
    texts = [f"{own}\n\n{COPIED}\n\nThe Associated Press contributed to this report." for own in OWN[:2]]
    assert _pairs(find_derivations(_made(*texts))) == {("common-source", "a", "b")}


def test_the_same_embedded_post_comes_from_a_third() -> None:
    post = "Not one more foot on that bridge until the divers say so, and that is final. — Mara Quint (@maraquint)"
    texts = [f"{OWN[0]}\n\n{post} 3 June 2031", f"{OWN[1]}\n\n{post} June 3, 2031"]
    assert _pairs(find_derivations(_made(*texts))) == {("common-source", "a", "b")}


def test_a_later_reprint_comes_from_the_earlier_report() -> None:
    text = f"{OWN[0]} {COPIED} {OWN[1]}"
    articles = _made(text, text, published=("2031-06-03T10:00:00", "2031-06-02"))
    (found,) = find_derivations(articles)
    assert (found.source.article, found.target.article, found.directed) == ("b", "a", True)


def test_a_day_is_not_later_than_an_hour_of_the_same_day() -> None:
    text = f"{OWN[0]} {COPIED} {OWN[1]}"
    (found,) = find_derivations(_made(text, text, published=("2031-06-03T10:00:00", "2031-06-03")))
    assert not found.directed


def test_a_text_told_again_in_other_words_throughout_is_a_translation() -> None:
    first = [
        "The harbour board closed the iron bridge on Monday because engineers discovered cracks in the piers.",
        "Nine thousand islanders cross it every day to reach the fish market and the hospital.",
        "Divers photographed the damage twice last month, yet the board ordered only new paint.",
        "Shopkeepers complained that barriers appeared at dawn without any warning whatsoever.",
        "A small ferry now sails every twenty minutes, crowded with bicycles and schoolchildren.",
        "Repairs will swallow four million crowns, roughly the annual budget of the island.",
        "The mayor promised to resign should the crossing remain shut beyond the autumn storms.",
    ]
    second = [
        "On Monday the board of the harbour shut the iron bridge, as cracks were discovered by engineers on piers.",
        "Each day nine thousand people of the island use it to reach the market of fish and a hospital.",
        "The damage was twice photographed by divers in the last month, but paint only was ordered by the board.",
        "The shopkeepers have complained: barriers at dawn, and no warning.",
        "Every twenty minutes a ferry now sails that is small and crowded with bicycles and with schoolchildren.",
        "To repair it will swallow four million of crowns, the budget roughly of the island annual.",
        "To resign is what the mayor promised, should the crossing be shut still beyond storms of autumn.",
    ]
    found = find_derivations(_made("\n".join(first), "\n".join(second)))
    assert {d.kind for d in found} == {"translation"}


def test_one_record_for_a_text_printed_twice() -> None:
    new = "- Boats will also carry the post and the bread."
    (one,) = _made("\n".join([*OWN, *OWN[:2], new, *OWN[2:]]))
    (found,) = find_derivations((one,))
    assert (found.kind, found.directed) == ("self-repeat", True)
    assert found.source.text == "\n".join(OWN)
    assert found.target.end == len(one.text)


def test_the_order_of_articles_does_not_matter() -> None:
    articles = _made(f"{OWN[0]} {COPIED}", f"{COPIED} {OWN[1]}", f"{OWN[2]}\n{COPIED}\n{OWN[3]}")
    assert find_derivations(articles) == find_derivations(articles[::-1]) != ()


def test_many_reprints_take_little_time() -> None:
    text = "\n".join([*OWN, COPIED])
    articles = tuple(mark_passages(article(f"{text}\nCopy {n}.", f"a{n:03}")) for n in range(150))
    began = time.perf_counter()
    found = find_derivations(articles)
    assert time.perf_counter() - began < 120
    assert {d.target.article for d in found} | {d.source.article for d in found} == {a.id for a in articles}
