"""What several statements are about, in a few words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.stages.issues import name_issue
from rashomon.stages.likeness import Weights, read_words
from rashomon.text.tokens import stem

NAMED = [
    ("dam", ["the northern dam would hold", "he would mend the northern dam"], "northern dam"),
    ("end", ["he would end the strike at once", "a plan to end the strike"], "end the strike"),
    ("dam", ["the dams hold", "he never saw a broken dam"], "broken dam"),
    ("dam", ["that dam holds", "he saw the cracked old dam in June"], "dam"),
    ("dam", ["that dam holds", "he saw the high northern dam in June"], "high northern dam"),
    ("dam", ["the dam is here", "two dams in Corrid"], "dam"),
    ("vessel", ["dye to South Corrid vessels", "sold dye to South Corrid vessels"], "South Corrid vessels"),
    ("dam", ["the dam was mended", "a dam was mended"], "dam"),
    ("dam", ["the dam, northern", "the dam: northern"], "dam"),
]


def named(issue: str, texts: list[str]) -> str:
    return name_issue(issue, texts, Weights(read_words(text).bag for text in texts))


@pytest.mark.parametrize(("issue", "texts", "name"), NAMED)
def test_an_issue_is_named_by_the_words_around_it_that_most_share(issue: str, texts: list[str], name: str) -> None:
    assert named(issue, texts) == name


WORDS = st.sampled_from("the dam dams northern of Corrid , and would hold mend old not a “ ” to river".split())


@given(st.lists(st.lists(WORDS, max_size=12).map(" ".join), min_size=1, max_size=5), st.randoms())
def test_it_has_at_most_four_words_the_issue_among_them_in_any_order_of_the_texts(texts: list[str], random) -> None:  # type: ignore[no-untyped-def]
    name = named("dam", texts)
    assert "dam" in {stem(word.casefold()) for word in name.split()}
    assert len(name.split()) <= 4
    assert name == "dam" or any(name in text or name in text.casefold() for text in texts)
    random.shuffle(texts)
    assert named("dam", texts) == name
