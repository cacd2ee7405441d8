"""Why there are fewer origins than accounts."""

from __future__ import annotations

from rashomon.model import records as r
from rashomon.stages.derivations import find_derivations
from rashomon.stages.origins import origin_counter, origin_groups
from rashomon.stages.passages import mark_passages
from tests.unit.stages.build import article

TOLD = "Engineers who climbed down the second pier on Sunday counted eleven fresh cracks, some as wide as a thumb."
QUOTED = "“We counted them twice, and then the captain of the harbour tug counted them a third time for us,” {}."


def _event(*texts: str, outlets: tuple[str | None, ...] = ()) -> tuple[r.Article, ...]:
    given = outlets or (None,) * len(texts)
    return tuple(
        mark_passages(article(text, "abcd"[n], outlet=outlet))
        for n, (text, outlet) in enumerate(zip(texts, given, strict=True))
    )


def _span(one: r.Article, words: str) -> r.Span:
    at = one.text.index(words)
    return one.span(at, at + len(words))


def test_who_cites_an_outlet_is_one_with_its_own_report() -> None:
    told = _event("There are eleven cracks, Reuters reported.", "Eleven cracks were seen.", outlets=(None, "Reuters"))
    count = origin_counter(told, ())
    spans = [_span(told[0], "eleven cracks"), _span(told[1], "Eleven cracks")]
    assert count(spans) == 1
    assert count.kinships(spans) == (r.Kinship(articles=("a", "b"), why="source", source="Reuters", own=("b",)),)


def test_a_copied_passage_is_a_reason() -> None:
    own = " ".join(f"Nobody else had been on the {n} pier that year, said a fisherman." for n in ("first", "third"))
    told = _event(TOLD, f"{TOLD}\n\n{own} {own.replace('year', 'month')} {own.replace('fisher', 'post')}")
    count = origin_counter(told, find_derivations(told))
    spans = [_span(one, "some as wide as a thumb") for one in told]
    assert [k.articles for k in count.kinships(spans)] == [("a", "b")] * (2 - count(spans))


def test_independent_accounts_need_no_reason() -> None:
    told = _event("There are eleven cracks in it.", "A diver saw eleven cracks.")
    count = origin_counter(told, ())
    spans = [_span(one, "eleven cracks") for one in told]
    assert count(spans) == 2
    assert count.kinships(spans) == ()


def test_reasons_add_up_to_the_number() -> None:
    told = _event(TOLD, TOLD, "Reuters reported eleven fresh cracks.", "Eleven fresh cracks, according to Reuters.")
    count = origin_counter(told, find_derivations(told))
    spans = [_span(one, "leven fresh cracks") for one in told]
    joined = sum(len(k.articles) - 1 for k in count.kinships(spans))
    assert count(spans) == len(told) - joined == 2


def test_a_reworded_reprint_full_of_quotations_is_one_origin_with_its_original() -> None:
    paragraphs = [
        TOLD,
        QUOTED.format("said Ida Holm, who led them"),
        "The harbour board met behind closed doors on Monday and put off the opening of the lower gate by a month.",
        QUOTED.replace("counted them", "told the board").format("said Leo Tamm, a board member"),
    ]
    original = "\n\n".join(paragraphs)
    reprint = original.replace("said Ida", "told reporters Ida").replace("behind closed doors ", "")
    told = _event(original, reprint)
    assert origin_groups(told, find_derivations(told)) == (("a", "b"),)


def test_two_reports_of_one_speech_are_two_origins() -> None:
    told = _event(
        "\n\n".join(["Ida Holm spoke to the harbour board on Monday.", QUOTED.format("she said"), "It rained."]),
        "\n\n".join(["The board heard its engineer.", QUOTED.format("Holm told it"), "Boats sailed on."]),
    )
    assert origin_groups(told, find_derivations(told)) == (("a",), ("b",))
